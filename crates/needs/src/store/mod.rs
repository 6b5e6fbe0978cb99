//! SQL of the needs, one function for one question or act.

pub mod bring;
pub mod demands;
pub mod followers;
pub mod histories;
pub mod levels;
pub mod pins;
pub mod promised;
pub mod rates;
pub mod seasons;
pub mod sharing;
pub mod standards;
