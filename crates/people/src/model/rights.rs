use web::{OrganisationId, Role, Who};

/// A role that somebody holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Where.
    pub organisation: OrganisationId,
    /// Which.
    pub role: Role,
}

/// The roles that a person may give in an organisation. Nobody but a coalition admin makes a coalition admin, and
/// nobody gives anything outside their own reach.
pub fn grantable(who: &Who, organisation: OrganisationId) -> Vec<Role> {
    Role::ALL.iter().copied().filter(|role| may_change(who, Held { organisation, role: *role })).collect()
}

/// Whether a person may give or take away a role.
pub fn may_change(who: &Who, held: Held) -> bool {
    let own: Vec<Held> = who.roles.iter().map(|role| Held { organisation: who.organisation, role: *role }).collect();
    gives(&own, held)
}

/// Whether somebody with these roles may give or take away a role.
pub fn gives(holds: &[Held], held: Held) -> bool {
    holds.iter().any(|own| match own.role {
        Role::CoalitionAdmin => true,
        Role::Coordinator => own.organisation == held.organisation && held.role != Role::CoalitionAdmin,
        _ => false,
    })
}

/// Whether a person may shut another's account. A coordinator may if every role of the account is theirs to take away;
/// nobody shuts their own.
pub fn may_disable(who: &Who, account: web::AccountId, holds: &[Held]) -> bool {
    let theirs = !holds.is_empty() && holds.iter().all(|held| may_change(who, *held));
    account != who.account && (who.is_coalition_admin() || theirs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Lang, Uuid};
    use proptest::prelude::*;
    use web::AccountId;

    const HERE: OrganisationId = OrganisationId::from_uuid(Uuid::from_u128(1));
    const THERE: OrganisationId = OrganisationId::from_uuid(Uuid::from_u128(2));

    fn person(roles: Vec<Role>) -> Who {
        Who {
            account: AccountId::from_uuid(Uuid::from_u128(7)),
            name: "Amal".to_owned(),
            lang: Lang::En,
            organisation: HERE,
            organisation_name: "Here".to_owned(),
            roles,
            organisations: Vec::new(),
            session: Uuid::from_u128(8),
        }
    }

    fn roles() -> impl Strategy<Value = Vec<Role>> {
        proptest::collection::vec(proptest::sample::select(Role::ALL.to_vec()), 0..5)
    }

    proptest! {
        #[test]
        fn nobody_lifts_themselves(roles in roles(), role in proptest::sample::select(Role::ALL.to_vec()), here: bool) {
            let who = person(roles.clone());
            let held = Held { organisation: if here { HERE } else { THERE }, role };
            let admin = roles.contains(&Role::CoalitionAdmin);
            let coordinator = roles.contains(&Role::Coordinator);
            let expected = admin || (coordinator && here && role != Role::CoalitionAdmin);
            prop_assert_eq!(may_change(&who, held), expected);
            prop_assert_eq!(grantable(&who, held.organisation).contains(&role), expected);
        }

        #[test]
        fn whoever_holds_nothing_or_works_elsewhere_gives_nothing(roles in roles(), role in proptest::sample::select(Role::ALL.to_vec())) {
            let asked = Held { organisation: HERE, role };
            prop_assert!(!gives(&[], asked));
            let elsewhere: Vec<Held> = roles.iter().map(|role| Held { organisation: THERE, role: *role }).collect();
            prop_assert_eq!(gives(&elsewhere, asked), roles.contains(&Role::CoalitionAdmin));
        }

        #[test]
        fn an_account_with_a_role_elsewhere_is_not_a_coordinators_to_shut(roles in roles()) {
            let who = person(vec![Role::Coordinator]);
            let other = AccountId::from_uuid(Uuid::from_u128(9));
            let mut holds: Vec<Held> = roles.iter().map(|role| Held { organisation: HERE, role: *role }).collect();
            let expected = !holds.is_empty() && !roles.contains(&Role::CoalitionAdmin);
            prop_assert_eq!(may_disable(&who, other, &holds), expected);
            holds.push(Held { organisation: THERE, role: Role::Viewer });
            prop_assert!(!may_disable(&who, other, &holds));
            prop_assert!(!may_disable(&person(vec![Role::CoalitionAdmin]), who.account, &holds), "never one's own");
        }
    }
}
