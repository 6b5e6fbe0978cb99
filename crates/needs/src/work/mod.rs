//! Working out: what the model says, from what the store knows, written back where it changed.
//!
//! - [`fold`]: whole weeks from the ledger and the tallies, at night and after a late tally.
//! - [`lessons`]: what each history teaches, on as many threads as there are.
//! - [`refresh`]: demand and levels, all of them or those of some items and sizes.
//! - [`fresh`]: keeps the levels fresh while the program serves.

pub mod fold;
pub mod fresh;
pub mod lessons;
pub mod refresh;
mod world;

pub use world::World;
