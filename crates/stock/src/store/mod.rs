//! SQL of the warehouse, one function for one question or act.

pub mod acts;
pub mod catalogue;
pub mod arrivals;
pub mod labels;
pub mod ledger;
pub mod transfers;
pub mod undo;
pub mod warehouses;
