//! SQL of the needs, one function for one question or act.

pub mod bring;
pub mod pins;
pub mod standards;
