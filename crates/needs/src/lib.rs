//! What is needed: the public list that follows from stock.
//!
//! For each item and size somebody enters a [`model::Standard`]: how much is used in a week, and for how many days it
//! should be in stock. With what stands on the shelves that gives a [`model::Level`]; a coordinator may [`pin`] another
//! one for a while, with a reason that everyone reads. Nothing about the list itself is stored: [`list`] works it out.
//!
//! What people bring begins at `/bring` and ends on the shelves: [`bring`] books a slot of a warehouse, tells the address
//! once it is confirmed, makes the boxes ready and takes them in. No slot is ever given more than it holds; who it was is
//! known to one table only, and forgotten 30 days after the visit.
//!
//! The public pages are kept in memory until stock, a standard or a pin changes, and are worked out anew each midnight
//! in Calais, when pins end.

mod api;
pub mod bring;
mod counter;
mod jobs;
mod jobs_bring;
pub mod model;
mod pages;
mod picture;
mod store;

pub use counter::{end_pin, list, pin, set_standard};

use storage::Migration;
use web::{Capability, MenuEntry, Permission, Section};

/// The tables of the needs.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "needs/0001-needs", text: include_str!("../migrations/0001-needs.sql") },
    Migration { name: "needs/0003-bring", text: include_str!("../migrations/0003-bring.sql") },
];

const MENU: &[MenuEntry] = &[
    MenuEntry {
        section: Section::Needs,
        path: "/desk/needs",
        key: "menu-needs-desk",
        icon: "heart",
        permission: Permission::NeedsSee,
    },
    bring_entry("/desk/bring", "menu-bring-desk", "truck", Permission::DropOffsSee),
    bring_entry("/desk/bring/slots", "menu-bring-slots", "calendar", Permission::BringManage),
    bring_entry("/desk/bring/collection-points", "menu-bring-points", "map-pin", Permission::BringManage),
    bring_entry("/desk/bring/convoys", "menu-bring-convoys", "transfer", Permission::BringManage),
];

const fn bring_entry(path: &'static str, key: &'static str, icon: &'static str, permission: Permission) -> MenuEntry {
    MenuEntry { section: Section::Bring, path, key, icon, permission }
}

/// What the needs hand to the program.
pub fn capability() -> Capability {
    Capability { name: "needs", migrations: MIGRATIONS, routes: pages::routes, menu: MENU, jobs: jobs::handlers }
}
