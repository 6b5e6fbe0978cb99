//! Out there: the sites where people live, how many they are, what is handed out to them, and what they say.
//!
//! What other capabilities may ask is in [`counter`].

mod api;
pub mod counter;
mod jobs;
pub mod model;
mod pages;
pub mod store;

use storage::Migration;
use web::{Capability, MenuEntry, Permission, Section};

/// The tables of the work out there.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "outreach/0001-census", text: include_str!("../migrations/0001-census.sql") },
    Migration { name: "outreach/0002-distributions", text: include_str!("../migrations/0002-distributions.sql") },
    Migration { name: "outreach/0003-menus", text: include_str!("../migrations/0003-menus.sql") },
    Migration { name: "outreach/0004-voices", text: include_str!("../migrations/0004-voices.sql") },
    Migration { name: "outreach/0005-kept-aside", text: include_str!("../migrations/0005-kept-aside.sql") },
    Migration { name: "outreach/0006-opened-again", text: include_str!("../migrations/0006-opened-again.sql") },
    Migration { name: "outreach/0007-census-mended", text: include_str!("../migrations/0007-census-mended.sql") },
];

const MENU: &[MenuEntry] = &[
    entry("/desk/outreach/distributions", "menu-distributions", "hand-helping", Permission::DistributionsSee),
    entry("/desk/outreach/menus", "menu-picture-menus", "list", Permission::DistributionsSee),
    entry("/desk/outreach/voices", "menu-voices", "users", Permission::CensusSee),
    entry("/desk/outreach/rounds", "menu-rounds", "users", Permission::CensusSee),
    entry("/desk/outreach/sites", "menu-sites", "tent", Permission::CensusSee),
    entry("/desk/outreach/losses", "menu-losses", "alert-triangle", Permission::CensusSee),
];

const fn entry(path: &'static str, key: &'static str, icon: &'static str, permission: Permission) -> MenuEntry {
    MenuEntry { section: Section::Outreach, path, key, icon, permission }
}

/// What the work out there hands to the program.
pub fn capability() -> Capability {
    Capability { name: "outreach", migrations: MIGRATIONS, routes: pages::routes, menu: MENU, jobs: jobs::handlers }
}
