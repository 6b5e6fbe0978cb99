//! The database: one SQL text on two engines.
//!
//! By default Wayhouse keeps everything in one SQLite file; a coalition that outgrows one machine points it at
//! PostgreSQL. No other crate can tell the difference: they say [`sql!`]`("…").bind(x).all::<T>(&mut tx)` and hold a
//! [`Tx`] or a [`Read`].
//!
//! - [`Db::begin`] opens a write. It names who acts and why (an [`Act`]); committing it adds one link to the audit
//!   chain, stores the jobs it caused, and returns once everything is on disk.
//! - [`Db::read`] opens a snapshot that cannot write.
//! - [`Migration`]s are one text with type tokens; [`jobs`] happen later, at least once; [`Blobs`] keep pictures.
//!
//! **Invariants.** No engine is named outside this crate. Nothing is written without an act. A statement whose text is
//! not registered by [`sql!`] cannot be run.

pub mod audit;
mod blobs;
mod cell;
mod db;
mod engine;
pub mod jobs;
mod migrate;
mod once;
mod row;
mod sql;
mod sqlite;
#[cfg(feature = "testing")]
#[allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot make its bed should fail")]
pub mod testing;
mod tx;

pub use blobs::{BlobId, Blobs};
pub use cell::{Cell, Column, Kind, Param};
pub use db::{Db, EVERYTHING, Options, concerns};
pub use migrate::{Migration, applied};
pub use once::answered;
pub use row::{FromRow, Row};
pub use sql::{Registered, Statement, registered};
pub use tx::{Act, Actor, Read, Reads, Tx};

#[doc(hidden)]
pub use inventory;
