use std::collections::{BTreeMap, BTreeSet};

use stock::counter::{ItemId, Part};

/// What every kit is made of, down to the last thing: a kit may hold another.
#[derive(Clone, Debug, Default)]
pub struct Kits {
    contents: BTreeMap<ItemId, BTreeMap<ItemId, i64>>,
}

impl Kits {
    /// Takes every kit's own parts.
    pub fn new(parts: &[Part]) -> Self {
        let mut own: BTreeMap<ItemId, Vec<&Part>> = BTreeMap::new();
        parts.iter().for_each(|part| own.entry(part.kit).or_default().push(part));
        let contents = own.keys().map(|kit| {
            let mut held = BTreeMap::new();
            add(&own, *kit, 1, &mut BTreeSet::new(), &mut held);
            (*kit, held)
        });
        Self { contents: contents.collect() }
    }

    /// What is in one kit, and how many of each; nothing if it is none.
    pub fn of(&self, kit: ItemId) -> impl Iterator<Item = (ItemId, i64)> {
        self.contents.get(&kit).into_iter().flatten().map(|(item, units)| (*item, *units))
    }

    /// The kits that hold an item.
    pub fn with(&self, item: ItemId) -> impl Iterator<Item = ItemId> {
        self.contents.iter().filter(move |(_, held)| held.contains_key(&item)).map(|(kit, _)| *kit)
    }

    /// Everything that is in some kit.
    pub fn components(&self) -> BTreeSet<ItemId> {
        self.contents.values().flat_map(BTreeMap::keys).copied().collect()
    }
}

/// Adds what is in so many of a kit. A kit cannot hold itself; should it ever, it is opened once.
fn add(
    own: &BTreeMap<ItemId, Vec<&Part>>,
    kit: ItemId,
    times: i64,
    inside: &mut BTreeSet<ItemId>,
    held: &mut BTreeMap<ItemId, i64>,
) {
    if !inside.insert(kit) {
        return;
    }
    for part in own.get(&kit).into_iter().flatten() {
        let units = times.saturating_mul(part.quantity.max(0));
        let sum = held.entry(part.component).or_default();
        *sum = sum.saturating_add(units);
        add(own, part.component, units, inside, held);
    }
    inside.remove(&kit);
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn item(n: u128) -> ItemId {
        ItemId::from_uuid(Uuid::from_u128(n))
    }

    fn part(kit: u128, component: u128, quantity: i64) -> Part {
        Part { kit: item(kit), component: item(component), quantity }
    }

    #[test]
    fn a_kit_in_a_kit_is_opened_too() {
        let kits = Kits::new(&[part(1, 2, 2), part(1, 9, 1), part(2, 8, 3), part(2, 9, 1)]);
        let of: Vec<_> = kits.of(item(1)).collect();
        assert_eq!(of, [(item(2), 2), (item(8), 6), (item(9), 3)]);
        assert_eq!(kits.with(item(8)).collect::<Vec<_>>(), [item(1), item(2)]);
        assert_eq!(kits.of(item(8)).count(), 0);
        assert_eq!(kits.components().len(), 3);
    }

    #[test]
    fn a_ring_ends() {
        let kits = Kits::new(&[part(1, 2, 1), part(2, 1, 1)]);
        assert!(kits.of(item(1)).all(|(_, units)| units == 1));
    }
}
