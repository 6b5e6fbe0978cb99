use std::fmt::Write as _;

use super::coast::{BRITAIN, CONTINENT};

/// Width of the map, in its own units.
pub const WIDTH: f64 = 600.0;
/// Height of the map.
pub const HEIGHT: f64 = 540.0;
const WEST: f64 = -5.5;
const EAST: f64 = 6.5;
const SOUTH: f64 = 48.8;
const NORTH: f64 = 55.5;

/// A place on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// Where a place lies on the map: degrees are stretched evenly to the frame, which at the latitude of Calais keeps
/// shapes nearly true. `None` if it lies outside.
pub fn spot(latitude: f64, longitude: f64) -> Option<Spot> {
    let inside = (WEST..=EAST).contains(&longitude) && (SOUTH..=NORTH).contains(&latitude);
    inside.then(|| at(longitude, latitude))
}

fn at(longitude: f64, latitude: f64) -> Spot {
    Spot { x: (longitude - WEST) / (EAST - WEST) * WIDTH, y: (NORTH - latitude) / (NORTH - SOUTH) * HEIGHT }
}

/// The land, each mass as the points of an SVG polygon.
pub fn land() -> [String; 2] {
    [BRITAIN, CONTINENT].map(|coast| {
        coast.iter().fold(String::new(), |mut points, (longitude, latitude)| {
            let spot = at(*longitude, *latitude);
            // Writing to a String cannot fail.
            let _ = write!(points, "{:.0},{:.0} ", spot.x, spot.y);
            points
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dover_lies_left_of_and_above_calais() {
        let (dover, calais) = (spot(51.13, 1.31).unwrap(), spot(50.95, 1.86).unwrap());
        assert!(dover.x < calais.x && dover.y < calais.y);
        assert!(spot(48.0, 2.3).is_none(), "south of the map");
        assert!(spot(f64::NAN, 1.0).is_none());
        assert!(land().iter().all(|points| points.split_whitespace().count() > 20));
    }

    proptest! {
        #[test]
        fn a_spot_lies_inside_the_frame(latitude in -90.0..90.0_f64, longitude in -180.0..180.0_f64) {
            if let Some(spot) = spot(latitude, longitude) {
                prop_assert!((0.0..=WIDTH).contains(&spot.x) && (0.0..=HEIGHT).contains(&spot.y));
            }
        }
    }
}
