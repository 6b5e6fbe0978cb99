//! Words and rules of the needs: no SQL, no HTTP, no clock.

pub mod bring;
mod level;
mod list;
mod pin;
mod sizes;
mod why;

pub use level::{Level, MOST_USE, Standard};
pub use list::{Facts, Need, NeedsList, SizeNeed};
pub use pin::{LONGEST_PIN, NewPin, OfPin, Pin, PinId};
pub use sizes::{Span, spans};
pub use why::{Group, Outcome, Reason, Why};
