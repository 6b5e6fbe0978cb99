//! The words every room of Wayhouse shares: identifiers, instants and dates, languages, quantities, texts, and the
//! errors that tell a person what to do next.
//!
//! Nothing here reads a clock, rolls a die, opens a file or waits: whoever needs the time or a random number is
//! handed a [`World`].

mod error;
mod id;
mod lang;
mod message;
mod quantity;
mod share;
mod text;
mod time;
mod world;

pub use error::{Error, FieldErrors, Result};
pub use id::Id;
pub use lang::{Direction, Lang};
pub use message::{Arg, Message};
pub use quantity::Quantity;
pub use share::share;
pub use text::{Line, Prose, fold};
pub use time::{Date, Instant, date_in, monday, parse_date};
pub use world::{Clock, Entropy, StillClock, SystemClock, SystemEntropy, TestEntropy, World};

/// Re-exported so that every crate speaks of the same `Uuid`.
pub use uuid::Uuid;
