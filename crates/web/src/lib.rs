//! The HTTP shell: everything between a socket and a capability's handlers.
//!
//! - [`Capability`] is what each capability hands in: routes, migrations, jobs, menu entries.
//! - [`Routes`] makes it impossible to register a route without saying who may use it ([`Access`]).
//! - [`Desk`] and [`Visit`] are what handlers receive: who asks, in which language, and the [`House`] they stand in.
//! - [`Form`] reads what was typed and keeps it; [`Page`] is what every template is given.
//! - [`Front`] is the outermost layer: the language prefix, public pages from memory, then the router.
//!
//! **Invariants.** No handler checks a role by itself: the door does. No page sets a cookie but sign-in. No template holds
//! a style or a script. No error tells a reader more than a sentence from `locales/`.

mod access;
mod answer;
mod assets;
mod cache;
mod capability;
mod cross_site;
pub mod csv;
mod desk;
mod door;
mod form;
mod front;
mod headers;
mod house;
pub mod leaves;
mod limits;
mod measure;
mod page;
pub mod picture;
mod ranged;
mod routes;
mod serve;
#[cfg(feature = "testing")]
#[allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot make its bed should fail")]
pub mod testing;
mod texts;

pub use access::{AccountId, OrganisationId, Permission, Role, Who};
pub use answer::{Answer, Failure, done, encode, file, html, json, redirect};
pub use assets::asset;
pub use capability::{Capability, MenuEntry, Section};
pub use desk::{Desk, Visit};
pub use form::{Form, Upload};
pub use front::{Front, own};
pub use house::{Config, Doorkeeper, House, Lookup, Names};
pub use limits::{Limits, Tries};
pub use page::Page;
pub use ranged::ranged;
pub use routes::{Access, Route, Routes};
pub use serve::serve;
pub use texts::Texts;

/// Where the session's cookie lives: bound to this host, never seen by a script, never sent over plain HTTP.
pub const SESSION_COOKIE: &str = "__Host-wayhouse";

/// Wayhouse lives by the hours of Calais.
pub fn zone() -> jiff::tz::TimeZone {
    static ZONE: std::sync::OnceLock<jiff::tz::TimeZone> = std::sync::OnceLock::new();
    ZONE.get_or_init(|| jiff::tz::TimeZone::get("Europe/Paris").unwrap_or(jiff::tz::TimeZone::UTC)).clone()
}
