//! Statements, one function for one question or act.

pub mod distributions;
pub mod figures;
pub mod loads;
pub mod picking;
pub mod tallies;
