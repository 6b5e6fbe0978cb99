//! Statements, one function for one question or act.

pub mod counts;
pub mod distributions;
pub mod figures;
pub mod loads;
pub mod losses;
pub mod overlaps;
pub mod picking;
pub mod releases;
pub mod rounds;
pub mod sites;
pub mod tallies;
