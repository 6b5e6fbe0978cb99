//! What is needed: the public list that follows from stock.
//!
//! For each item and size somebody enters a [`model::Standard`]: how much is used in a week, and for how many days it
//! should be in stock. With what stands on the shelves that gives a [`model::Level`]; a coordinator may [`pin`] another
//! one for a while, with a reason that everyone reads. Nothing about the list itself is stored: [`list`] works it out.
//!
//! The public pages are kept in memory until stock, a standard or a pin changes, and are worked out anew each midnight
//! in Calais, when pins end.

mod api;
mod counter;
mod jobs;
pub mod model;
mod pages;
mod picture;
mod store;

pub use counter::{end_pin, list, pin, set_standard};

use storage::Migration;
use web::{Capability, MenuEntry, Permission, Section};

/// The tables of the needs.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "needs/0001-needs", text: include_str!("../migrations/0001-needs.sql") }];

const MENU: &[MenuEntry] = &[MenuEntry {
    section: Section::Needs,
    path: "/desk/needs",
    key: "menu-needs-desk",
    icon: "heart",
    permission: Permission::NeedsSee,
}];

/// What the needs hand to the program.
pub fn capability() -> Capability {
    Capability { name: "needs", migrations: MIGRATIONS, routes: pages::routes, menu: MENU, jobs: jobs::handlers }
}
