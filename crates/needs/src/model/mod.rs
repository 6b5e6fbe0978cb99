//! Words and rules of the needs: no SQL, no HTTP, no clock.

pub mod bring;
pub mod demand;
mod follow;
mod held;
mod level;
mod list;
mod pin;
mod promised;
mod room;
mod sharing;
mod sizes;
mod why;

pub use follow::{CONSENT, FollowerId, NewFollower, OfFollower};
pub use held::{Change, Held};
pub use level::{Level, MARGIN, MOST_USE, Standard};
pub use list::{Facts, Need, NeedsList, SizeNeed};
pub use pin::{LONGEST_PIN, NewPin, OfPin, Pin, PinId};
pub use promised::{Booked, NEAR_DAYS, Promised, coming, kept_share};
pub use room::Room;
pub use sharing::{Exchange, Holding, OWN_DAYS, SEASON_PARTS, Shows, USE_DAYS, propose};
pub use sizes::{Span, spans};
pub use why::{Group, Outcome, Reason, Why};
