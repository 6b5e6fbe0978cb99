//! SQL of the warehouse, one function for one question or act.

pub mod acts;
pub mod arrivals;
pub mod board;
pub mod boxes;
pub mod catalogue;
pub mod handout;
pub mod imports;
pub mod kits;
pub mod labels;
pub mod ledger;
pub mod proof;
pub mod rolls;
pub mod stocktakes;
pub mod trail;
pub mod transfers;
pub mod undo;
pub mod warehouses;
