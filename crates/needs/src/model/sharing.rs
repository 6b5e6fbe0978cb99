use std::collections::HashMap;

use stock::counter::{ItemId, Size};
use storage::words;
use web::OrganisationId;

words! {
    /// What the others may see of an organisation's stock.
    pub enum Shows {
        /// Only what it lacks.
        Gaps = "gaps",
        /// What it lacks, and what it has more of than it will use.
        Surplus = "surplus",
        /// All of it.
        Stock = "stock",
    }
}

/// Days of its own use that an organisation keeps before anything is a surplus.
pub const OWN_DAYS: i64 = 28;
/// Over so many days its use is averaged.
pub const USE_DAYS: i64 = 28;
/// A season: so many times four weeks are looked at a year ago.
pub const SEASON_PARTS: i64 = 3;

/// What an organisation has of an item in a size, and what it uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Whose.
    pub organisation: OrganisationId,
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units in stock in all its warehouses.
    pub stock: i64,
    /// Units that it packed out in the last [`USE_DAYS`] days.
    pub used: i64,
    /// Units that people asked it for in vain in those days. Who has nothing packs nothing out, and lacks it most.
    pub away: i64,
    /// Units that it packed out in the fullest four weeks of the season that begins today, a year ago.
    pub season: i64,
}

impl Holding {
    /// Units that it wants for itself in the next four weeks: what people wanted in the last four, or what went out in
    /// the season to come a year ago, if that was more. Winter coats are no surplus in September.
    fn wanted(self) -> i64 {
        let lately = self.used.max(0).saturating_add(self.away.max(0));
        lately.max(self.season).saturating_mul(OWN_DAYS) / USE_DAYS
    }

    /// Units beyond twice what it wants for itself. What it never uses is all surplus.
    pub fn surplus(self) -> i64 {
        (self.stock - 2 * self.wanted()).max(0)
    }

    /// Units that it lacks until it has what it will use.
    pub fn gap(self) -> i64 {
        (self.wanted() - self.stock).max(0)
    }
}

/// A surplus here that meets a gap there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Who has too much.
    pub from: OrganisationId,
    /// Who has too little.
    pub to: OrganisationId,
    /// Units: never more than the one has over or the other lacks.
    pub units: i64,
}

/// Proposes transfers: for each item and size the largest gap is met first, from the largest surplus, and nothing is
/// proposed twice. Only surplus that its organisation shows is looked at; a gap is shown by everybody.
pub fn propose(holdings: &[Holding], shows: impl Fn(OrganisationId) -> Shows) -> Vec<Exchange> {
    let mut by: HashMap<(ItemId, Size), Vec<&Holding>> = HashMap::new();
    for holding in holdings {
        by.entry((holding.item, holding.size)).or_default().push(holding);
    }
    let mut proposed = Vec::new();
    for ((item, size), holdings) in by {
        let shown = |h: &&&Holding| shows(h.organisation) != Shows::Gaps;
        let mut over: Vec<(OrganisationId, i64)> =
            holdings.iter().filter(shown).map(|h| (h.organisation, h.surplus())).filter(|(_, n)| *n > 0).collect();
        let mut under: Vec<(OrganisationId, i64)> =
            holdings.iter().map(|h| (h.organisation, h.gap())).filter(|(_, n)| *n > 0).collect();
        over.sort_by_key(|(organisation, n)| (std::cmp::Reverse(*n), *organisation));
        under.sort_by_key(|(organisation, n)| (std::cmp::Reverse(*n), *organisation));
        for (to, gap) in under {
            let mut gap = gap;
            for (from, left) in over.iter_mut().filter(|(from, left)| *from != to && *left > 0) {
                let units = gap.min(*left);
                if units > 0 {
                    *left -= units;
                    gap -= units;
                    proposed.push(Exchange { item, size, from: *from, to, units });
                }
            }
        }
    }
    proposed.sort_by_key(|e| (std::cmp::Reverse(e.units), e.item, e.size));
    proposed
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;
    use proptest::prelude::*;

    fn holding(organisation: u128, stock: i64, used: i64) -> Holding {
        Holding {
            organisation: OrganisationId::from_uuid(Uuid::from_u128(organisation)),
            item: ItemId::from_uuid(Uuid::from_u128(9)),
            size: Size::NONE,
            stock,
            used,
            away: 0,
            season: 0,
        }
    }

    #[test]
    fn twice_the_own_use_is_kept() {
        assert_eq!((holding(1, 100, 40).surplus(), holding(1, 100, 40).gap()), (20, 0));
        assert_eq!((holding(1, 10, 40).surplus(), holding(1, 10, 40).gap()), (0, 30));
        assert_eq!(holding(1, 50, 0).surplus(), 50, "nobody there uses it");
    }

    #[test]
    fn who_has_nothing_lacks_most_and_what_the_season_will_want_is_no_surplus() {
        let nothing = Holding { away: 25, ..holding(1, 0, 0) };
        assert_eq!(nothing.gap(), 25, "nobody can pack out what is not there");
        let coats = Holding { season: 60, ..holding(1, 100, 2) };
        assert_eq!((coats.surplus(), coats.gap()), (0, 0));
        assert_eq!(Holding { season: 1, ..holding(1, 100, 40) }.surplus(), 20, "the larger of both");
    }

    #[test]
    fn what_is_not_shown_is_not_proposed() {
        let all = [holding(1, 100, 0), holding(2, 0, 30)];
        assert!(propose(&all, |_| Shows::Gaps).is_empty());
        let proposed = propose(&all, |_| Shows::Surplus);
        assert_eq!(proposed.len(), 1);
        assert_eq!(
            (proposed[0].from, proposed[0].to, proposed[0].units),
            (all[0].organisation, all[1].organisation, 30)
        );
    }

    proptest! {
        #[test]
        fn wanting_more_is_never_more_surplus_or_less_gap(
            stock in 0..500_i64, used in 0..200_i64, away in 0..200_i64, season in 0..200_i64, more in 0..200_i64
        ) {
            let one = Holding { away, season, ..holding(1, stock, used) };
            for more in [
                Holding { used: used + more, ..one }, Holding { away: away + more, ..one },
                Holding { season: season + more, ..one }
            ] {
                prop_assert!(more.surplus() <= one.surplus() && more.gap() >= one.gap());
            }
            prop_assert!(one.surplus() == 0 || one.gap() == 0);
        }

        #[test]
        fn nobody_gives_more_than_they_have_over_or_gets_more_than_they_lack(
            figures in proptest::collection::vec((0..500_i64, 0..200_i64), 2..8)
        ) {
            let holdings: Vec<Holding> =
                (1..).zip(&figures).map(|(n, (stock, used))| holding(n, *stock, *used)).collect();
            let proposed = propose(&holdings, |_| Shows::Stock);
            for h in &holdings {
                let given: i64 = proposed.iter().filter(|e| e.from == h.organisation).map(|e| e.units).sum();
                let got: i64 = proposed.iter().filter(|e| e.to == h.organisation).map(|e| e.units).sum();
                prop_assert!(given <= h.surplus() && got <= h.gap());
                prop_assert!(given == 0 || got == 0);
            }
            prop_assert!(proposed.iter().all(|e| e.units > 0 && e.from != e.to));
        }
    }
}
