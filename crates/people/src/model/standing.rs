use web::{OrganisationId, Role};

/// A role that a person holds, with what is needed to say so.
#[derive(Clone, Debug)]
pub struct Post {
    /// Where.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Whether the organisation still works with the coalition.
    pub active: bool,
    /// Which role.
    pub role: Role,
}

/// For whom a person acts just now, and what they may act for.
#[derive(Debug, PartialEq)]
pub struct Standing {
    /// The organisation they act for, and its name.
    pub organisation: (OrganisationId, String),
    /// Their roles there, and the coalition-wide ones.
    pub roles: Vec<Role>,
    /// Every organisation they may act for.
    pub organisations: Vec<(OrganisationId, String)>,
}

/// Works out for whom a person acts: the organisation they wanted if it is still theirs, else their first. `every` is
/// every active organisation, which a coalition admin may act for. `None` if they hold no role that counts.
pub fn standing(
    posts: &[Post],
    every: &[(OrganisationId, String)],
    wanted: Option<OrganisationId>,
) -> Option<Standing> {
    let admin = posts.iter().any(|post| post.role == Role::CoalitionAdmin);
    let mut organisations: Vec<(OrganisationId, String)> = Vec::new();
    let own = posts.iter().filter(|post| post.active || post.role == Role::CoalitionAdmin);
    let own = own.map(|post| (post.organisation, post.name.clone()));
    for entry in own.chain(every.iter().filter(|_| admin).cloned()) {
        if !organisations.iter().any(|(id, _)| *id == entry.0) {
            organisations.push(entry);
        }
    }
    let chosen = organisations.iter().find(|(id, _)| Some(*id) == wanted).or(organisations.first())?.clone();
    let mut roles: Vec<Role> = posts
        .iter()
        .filter(|post| post.role == Role::CoalitionAdmin || (post.active && post.organisation == chosen.0))
        .map(|post| post.role)
        .collect();
    roles.sort();
    roles.dedup();
    Some(Standing { organisation: chosen, roles, organisations })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn organisation(n: u128) -> OrganisationId {
        OrganisationId::from_uuid(Uuid::from_u128(n))
    }

    fn post(n: u128, role: Role, active: bool) -> Post {
        Post { organisation: organisation(n), name: format!("O{n}"), active, role }
    }

    #[test]
    fn roles_are_those_of_the_organisation_acted_for() {
        let posts = [post(1, Role::Sorter, true), post(2, Role::Coordinator, true)];
        let here = standing(&posts, &[], Some(organisation(2))).unwrap();
        assert_eq!(here.roles, [Role::Coordinator]);
        assert_eq!(here.organisations.len(), 2);
        let elsewhere = standing(&posts, &[], Some(organisation(9))).unwrap();
        assert_eq!((elsewhere.organisation.0, elsewhere.roles), (organisation(1), vec![Role::Sorter]));
    }

    #[test]
    fn a_coalition_admin_acts_for_everyone_and_stays_one() {
        let every = [(organisation(1), "O1".to_owned()), (organisation(3), "O3".to_owned())];
        let posts = [post(1, Role::CoalitionAdmin, false), post(1, Role::Treasurer, false)];
        let there = standing(&posts, &every, Some(organisation(3))).unwrap();
        assert_eq!((there.organisation.0, there.roles), (organisation(3), vec![Role::CoalitionAdmin]));
    }

    #[test]
    fn a_role_in_an_organisation_that_left_counts_for_nothing() {
        assert_eq!(standing(&[post(1, Role::Coordinator, false)], &[], Some(organisation(1))), None);
        assert_eq!(standing(&[], &[(organisation(1), "O1".to_owned())], None), None);
    }
}
