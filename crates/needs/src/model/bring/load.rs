use kernel::{Message, Quantity};
use stock::counter::{ItemId, Size};
use storage::words;

/// The most units of one thing in one drop-off. Ten thousand coats fill a lorry, and lorries are agreed by telephone.
pub const MOST_UNITS: i64 = 5_000;
/// The most kinds of things in one drop-off.
pub const MOST_LINES: usize = 40;
/// What one carton holds, in millilitres: the smaller of the two in use, 60 × 40 × 32.5 cm (facts of the field).
pub const BOX_ML: i64 = 78_000;
/// The most boxes made ready for one kind of thing: a sheet of labels.
pub const MOST_BOXES: i64 = 24;

words! {
    /// In what something comes. What each holds is what its makers say, rounded down, since nobody packs to the roof.
    pub enum Vehicle {
        /// The boot of a car: 0.4 m³.
        Boot = "boot",
        /// A car with its seats folded down: 1.2 m³.
        Car = "car",
        /// A small van (Kangoo, Berlingo): 3 m³.
        SmallVan = "small-van",
        /// A large van (Transit, Master): 10 m³.
        LargeVan = "large-van",
    }
}

impl Vehicle {
    /// What it holds, in millilitres.
    pub const fn ml(self) -> i64 {
        match self {
            Vehicle::Boot => 400_000,
            Vehicle::Car => 1_200_000,
            Vehicle::SmallVan => 3_000_000,
            Vehicle::LargeVan => 10_000_000,
        }
    }
}

/// What somebody offers, in the list's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// How many units.
    pub units: i64,
}

/// Reads how many units somebody brings of one thing.
///
/// # Errors
/// If it is none, or more than [`MOST_UNITS`].
pub fn read_units(text: &str) -> Result<i64, Message> {
    let most = || Message::new("error-bring-units").with("max", MOST_UNITS);
    let units = Quantity::parse(text).map_err(|e| if e.key == "error-quantity-absurd" { most() } else { e })?.get();
    if units > MOST_UNITS { Err(most()) } else { Ok(units) }
}

/// Reads how many units of one thing somebody brings after all: none is a number too.
///
/// # Errors
/// If it is more than [`MOST_UNITS`].
pub fn read_units_or_none(text: &str) -> Result<i64, Message> {
    match read_units(text) {
        Err(message) if message.key == "error-quantity-zero" => Ok(0),
        read => read,
    }
}

/// How much room a load takes, in millilitres: what its things take up in boxes, but never more than what it comes in.
/// A thing whose volume nobody entered counts as nothing, and an empty van still takes a litre.
///
/// # Errors
/// If it is more than half as much again as what it comes in can hold: then it must be a larger one, or come twice.
pub fn fits(ml: i64, vehicle: Vehicle) -> Result<i64, Message> {
    if ml > vehicle.ml() + vehicle.ml() / 2 {
        return Err(Message::new("error-bring-too-large").with("m3", super::cubic_metres(ml)));
    }
    Ok(ml.clamp(1_000, vehicle.ml()))
}

/// How units are shared out over boxes: as many as fill a carton in each, and at most [`MOST_BOXES`] boxes.
pub fn boxes(units: i64, volume_ml: i64) -> Vec<i64> {
    if units <= 0 {
        return Vec::new();
    }
    let fill = if volume_ml > 0 { (BOX_ML / volume_ml).max(1) } else { units };
    let fill = fill.max((units + MOST_BOXES - 1) / MOST_BOXES);
    let mut left = units;
    let mut boxes = Vec::new();
    while left > 0 {
        boxes.push(left.min(fill));
        left -= left.min(fill);
    }
    boxes
}

/// How the units that came are shared out over the boxes that were announced: the first are full, one may be partly
/// full, the rest never came; what is more than announced goes into the last.
pub fn share_out(announced: &[i64], came: i64) -> Vec<i64> {
    let mut left = came.max(0);
    let mut shared: Vec<i64> = announced
        .iter()
        .map(|units| {
            let here = left.min(*units);
            left -= here;
            here
        })
        .collect();
    if let Some(last) = shared.last_mut() {
        *last += left;
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_thousand_million_coats_are_too_many() {
        for absurd in ["1000000000", "5001", "99999999999999999999"] {
            assert_eq!(read_units(absurd).unwrap_err().key, "error-bring-units", "{absurd}");
        }
        assert_eq!(read_units("0").unwrap_err().key, "error-quantity-zero");
        assert_eq!(read_units("-5").unwrap_err().key, "error-quantity-negative");
        assert_eq!(read_units("5000").unwrap(), 5000);
    }

    #[test]
    fn a_full_van_does_not_fit_into_a_boot() {
        assert!(fits(3_000_000, Vehicle::Boot).is_err());
        assert_eq!(fits(500_000, Vehicle::Boot).unwrap(), 400_000, "packed tight");
        assert_eq!(fits(0, Vehicle::LargeVan).unwrap(), 1_000);
    }

    proptest! {
        #[test]
        fn boxes_hold_every_unit_once(units in 1..=MOST_UNITS, volume in 0..500_000_i64) {
            let boxes = boxes(units, volume);
            prop_assert_eq!(boxes.iter().sum::<i64>(), units);
            prop_assert!(boxes.iter().all(|n| *n > 0));
            prop_assert!(i64::try_from(boxes.len()).unwrap() <= MOST_BOXES);
        }

        #[test]
        fn what_came_is_shared_out_whole(units in 1..=MOST_UNITS, volume in 1..50_000_i64, came in 0..20_000_i64) {
            let announced = boxes(units, volume);
            let shared = share_out(&announced, came);
            prop_assert_eq!(shared.iter().sum::<i64>(), came);
            prop_assert_eq!(shared.len(), announced.len());
            prop_assert!(shared.iter().all(|n| *n >= 0));
        }
    }
}
