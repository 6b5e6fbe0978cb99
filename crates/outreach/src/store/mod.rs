//! Statements, one function for one question or act.

pub mod distributions;
pub mod figures;
pub mod loads;
pub mod meetings;
pub mod menus;
pub mod picking;
pub mod tallies;
pub mod voices;
