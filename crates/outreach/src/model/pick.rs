//! Which boxes to take for a distribution.

use std::collections::BTreeMap;

use stock::counter::{ItemId, Pickable, Size};

use super::menu::Kept;

/// A box on a pick list.
#[derive(Clone, Debug)]
pub struct Pick {
    /// Which.
    pub from: Pickable,
    /// How many units of it.
    pub units: i64,
}

impl Pick {
    /// Whether the box is taken whole.
    pub const fn is_whole(&self) -> bool {
        self.units == self.from.quantity
    }
}

/// What is wanted and not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units wanted.
    pub wanted: i64,
    /// Units found.
    pub found: i64,
    /// Units that stand there too, but are kept aside for others.
    pub kept: i64,
}

/// A pick list, in the order in which one walks past the boxes, and what is short.
#[derive(Clone, Debug, Default)]
pub struct PickList {
    /// The boxes.
    pub picks: Vec<Pick>,
    /// What is not there.
    pub short: Vec<Short>,
}

/// Chooses boxes: what expires first goes first, then what came first. Boxes go whole; of the last one of an item and
/// size a part is taken if less than half of it is wanted, since a box that is opened must be counted again. What is kept aside for others is never taken.
pub fn pick(wanted: &BTreeMap<(ItemId, Size), i64>, boxes: Vec<Pickable>, kept: &Kept) -> PickList {
    let mut by_content: BTreeMap<(ItemId, Size), Vec<Pickable>> = BTreeMap::new();
    for stands in boxes.into_iter().filter(|b| b.quantity > 0) {
        by_content.entry((stands.item, stands.size)).or_default().push(stands);
    }
    let mut list = PickList::default();
    for (&(item, size), &units) in wanted.iter().filter(|(_, units)| **units > 0) {
        let mut there = by_content.remove(&(item, size)).unwrap_or_default();
        there.sort_by_key(|b| (b.expires.is_none(), b.expires, b.received_at, b.id));
        let stands: i64 = there.iter().map(|b| b.quantity).sum();
        let kept = kept.get(&(item, size)).copied().unwrap_or(0).clamp(0, stands);
        let mut free = stands - kept;
        let mut left = units;
        for from in there {
            if left <= 0 || free <= 0 {
                break;
            }
            let whole = left * 2 >= from.quantity && from.quantity <= free;
            let take = if whole { from.quantity } else { left.min(free).min(from.quantity) };
            left -= take;
            free -= take;
            list.picks.push(Pick { from, units: take });
        }
        if left > 0 {
            list.short.push(Short { item, size, wanted: units, found: units - left, kept });
        }
    }
    list.picks.sort_by(|a, b| walk(&a.from).cmp(&walk(&b.from)));
    list
}

/// A box's place on the walk: `A2` stands before `A10`, and what has no place comes last.
fn walk(from: &Pickable) -> (bool, String, usize, &str, &str) {
    let place = from.place.as_deref().unwrap_or_default();
    let aisle: String = place.chars().take_while(|c| !c.is_ascii_digit()).collect();
    (place.is_empty(), aisle, place.len(), place, from.code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Instant, StillClock, TestEntropy, World};
    use proptest::prelude::*;
    use stock::counter::Code;

    fn stands(world: &World, item: ItemId, quantity: i64, came: i64, expires: Option<&str>, place: &str) -> Pickable {
        Pickable {
            id: world.new_id(),
            code: Code::draw(world),
            item,
            size: Size::NONE,
            quantity,
            expires: expires.map(|day| day.parse().unwrap()),
            received_at: Instant::from_micros(came),
            place: Some(place.to_owned()),
        }
    }

    fn world() -> World {
        World::new(StillClock::at(Instant::from_micros(0)), TestEntropy::seeded(7))
    }

    #[test]
    fn the_oldest_go_first_whole_and_in_walking_order() {
        let world = world();
        let soup = world.new_id();
        let boxes = vec![
            stands(&world, soup, 24, 3, None, "A10"),
            stands(&world, soup, 24, 1, None, "B1"),
            stands(&world, soup, 24, 9, Some("2027-01-01"), "A2"),
            stands(&world, soup, 24, 2, None, "A1"),
        ];
        let list = pick(&BTreeMap::from([((soup, Size::NONE), 58)]), boxes, &Kept::new());
        let told: Vec<(&str, i64)> = list.picks.iter().map(|p| (p.from.place.as_deref().unwrap(), p.units)).collect();
        assert_eq!(told, [("A1", 10), ("A2", 24), ("B1", 24)], "expiring first, then oldest; the last one in part");
        assert!(list.short.is_empty());
    }

    #[test]
    fn what_is_not_there_is_said() {
        let world = world();
        let (soup, coat) = (world.new_id(), world.new_id());
        let wanted = BTreeMap::from([((soup, Size::NONE), 30), ((coat, Size::NONE), 5)]);
        let list = pick(&wanted, vec![stands(&world, soup, 24, 1, None, "A1")], &Kept::new());
        let short: Vec<(i64, i64)> = list.short.iter().map(|s| (s.wanted, s.found)).collect();
        assert_eq!(list.picks.len(), 1);
        assert!(short.contains(&(30, 24)) && short.contains(&(5, 0)), "{short:?}");
    }

    proptest! {
        #[test]
        fn a_pick_list_never_invents_and_hardly_exceeds(wanted in 0i64..500, quantities in prop::collection::vec(1i64..60, 0..30), kept in prop_oneof![Just(0), 0i64..900]) {
            let world = world();
            let item: ItemId = world.new_id();
            let boxes: Vec<Pickable> = quantities.iter().zip(0..).map(|(q, came)| stands(&world, item, *q, came, None, "A1")).collect();
            let there: i64 = quantities.iter().sum();
            let free = (there - kept).max(0);
            let list = pick(&BTreeMap::from([((item, Size::NONE), wanted)]), boxes, &Kept::from([((item, Size::NONE), kept)]));
            let picked: i64 = list.picks.iter().map(|p| p.units).sum();
            prop_assert!(list.picks.iter().all(|p| p.units >= 1 && p.units <= p.from.quantity));
            prop_assert!(picked >= wanted.min(free), "as much as is wanted, if it is free");
            prop_assert!(picked <= free, "never what is kept aside for others");
            let largest = quantities.iter().max().copied().unwrap_or(0);
            prop_assert!(picked <= wanted + largest / 2, "never more than half a box too many");
            prop_assert_eq!(list.short.is_empty(), free >= wanted);
        }
    }
}
