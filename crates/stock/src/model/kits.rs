use kernel::{Date, Message, Quantity};
use storage::record;

use super::{ItemId, Size};

/// The most units of one component in a kit.
const MOST: i64 = 1_000;

record! {
    /// A part of a kit.
    pub struct Component {
        /// What.
        pub item: ItemId,
        /// How many units a kit holds.
        pub quantity: Quantity,
        /// Whether a kit is a kit without it.
        pub optional: bool,
    }
}

/// What one kit gives back when it is broken up.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units in each kit.
    pub each: i64,
    /// Until when it may be handed out.
    pub expires: Option<Date>,
}

/// How many kits a stock is enough for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible {
    /// So many.
    pub kits: i64,
    /// The component that there is too little of for more.
    pub short: Option<ItemId>,
}

/// How many kits could be assembled; optional components hold nobody up. `stock` answers the units of an item size by
/// size, since the coats of one kit are not half M and half L.
pub fn possible(components: &[Component], stock: impl Fn(ItemId) -> Vec<i64>) -> Possible {
    let enough_for = |c: &Component| stock(c.item).iter().map(|units| units / c.quantity.get()).sum::<i64>();
    let scarcest =
        components.iter().filter(|c| !c.optional).map(|c| (enough_for(c), c.item)).min_by_key(|(kits, _)| *kits);
    scarcest.map_or(Possible { kits: 0, short: None }, |(kits, item)| Possible { kits, short: Some(item) })
}

/// How many units to take from each box, the first box first.
///
/// # Errors
/// How many units there are, if they are not enough.
pub fn take(boxes: &[i64], units: i64) -> Result<Vec<i64>, i64> {
    let mut rest = units;
    let taken: Vec<i64> = boxes
        .iter()
        .map(|there| {
            let part = rest.min(*there);
            rest -= part;
            part
        })
        .take_while(|part| *part > 0)
        .collect();
    if rest == 0 { Ok(taken) } else { Err(units - rest) }
}

/// Checks what a kit is to be made of; an empty list makes it no kit any more. `parts_of_others` are the components of
/// every other kit, so that no kit comes to hold itself.
///
/// # Errors
/// Says what is wrong.
pub fn check(kit: ItemId, components: &[Component], parts_of_others: &[(ItemId, ItemId)]) -> Result<(), Message> {
    if components.is_empty() {
        return Ok(());
    }
    if components.iter().all(|c| c.optional) {
        return Err(Message::new("error-kit-all-optional"));
    }
    if components.iter().any(|c| c.quantity.get() > MOST) {
        return Err(Message::new("error-kit-quantity").with("max", MOST));
    }
    for (i, component) in components.iter().enumerate() {
        if components[..i].iter().any(|c| c.item == component.item) {
            return Err(Message::new("error-kit-twice"));
        }
    }
    let mut inside: Vec<ItemId> = components.iter().map(|c| c.item).collect();
    let mut next = 0;
    while let Some(item) = inside.get(next).copied() {
        if item == kit {
            return Err(Message::new("error-kit-in-itself"));
        }
        for (_, part) in parts_of_others
            .iter()
            .filter(|(whole, part)| *whole == item && !inside.contains(part))
            .cloned()
            .collect::<Vec<_>>()
        {
            inside.push(part);
        }
        next += 1;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;
    use proptest::prelude::*;

    fn item(n: u128) -> ItemId {
        ItemId::from_uuid(Uuid::from_u128(n))
    }

    fn component(n: u128, quantity: i64, optional: bool) -> Component {
        Component { item: item(n), quantity: Quantity::new(quantity).unwrap(), optional }
    }

    proptest! {
        #[test]
        fn what_is_taken_is_there_and_is_all_that_was_asked(
            boxes in prop::collection::vec(1_i64..50, 0..12),
            units in 0_i64..400,
        ) {
            let there: i64 = boxes.iter().sum();
            match take(&boxes, units) {
                Ok(taken) => {
                    prop_assert_eq!(taken.iter().sum::<i64>(), units);
                    prop_assert!(taken.iter().zip(&boxes).all(|(t, b)| 0 < *t && t <= b));
                    // Only the last box that is opened may keep something.
                    prop_assert!(taken.iter().zip(&boxes).rev().skip(1).all(|(t, b)| t == b));
                }
                Err(enough_for) => {
                    prop_assert!(units > there);
                    prop_assert_eq!(enough_for, there);
                }
            }
        }

        #[test]
        fn the_scarcest_component_decides(socks in 0_i64..40, coats_m in 0_i64..20, coats_l in 0_i64..20) {
            let kit = [component(1, 2, false), component(2, 1, false), component(3, 5, true)];
            let stock = |i: ItemId| if i == item(1) { vec![socks] } else if i == item(2) { vec![coats_m, coats_l] } else { vec![] };
            let possible = possible(&kit, stock);
            prop_assert_eq!(possible.kits, (socks / 2).min(coats_m + coats_l));
        }
    }

    #[test]
    fn a_kit_is_checked_before_it_is_kept() {
        let wrong =
            |components: &[Component], others: &[(ItemId, ItemId)]| check(item(9), components, others).unwrap_err().key;
        assert_eq!(wrong(&[component(1, 1, true)], &[]), "error-kit-all-optional");
        assert_eq!(wrong(&[component(1, 1_001, false)], &[]), "error-kit-quantity");
        assert_eq!(wrong(&[component(1, 1, false), component(1, 2, true)], &[]), "error-kit-twice");
        assert_eq!(wrong(&[component(9, 1, false)], &[]), "error-kit-in-itself");
        assert_eq!(wrong(&[component(1, 1, false)], &[(item(1), item(2)), (item(2), item(9))]), "error-kit-in-itself");
        assert!(check(item(9), &[component(1, 1, false)], &[(item(1), item(2)), (item(2), item(1))]).is_ok());
        assert!(check(item(9), &[], &[]).is_ok());
    }
}
