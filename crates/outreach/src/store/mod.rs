//! Statements, one function for one question or act.

pub mod counts;
pub mod distributions;
pub mod figures;
pub mod kept;
pub mod loads;
pub mod losses;
pub mod meetings;
pub mod menus;
pub mod overlaps;
pub mod picking;
pub mod proof;
pub mod releases;
pub mod rounds;
pub mod sites;
pub mod tallies;
pub mod voices;
