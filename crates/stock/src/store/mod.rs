//! SQL of the warehouse, one function for one question or act.

pub mod acts;
pub mod labels;
pub mod ledger;
pub mod undo;
