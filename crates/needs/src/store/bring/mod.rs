//! SQL of what people bring.

pub mod contacts;
pub mod convoys;
pub mod drop_offs;
pub mod lists;
pub mod places;
pub mod points;
pub mod proof;
pub mod slots;
pub mod visits;
