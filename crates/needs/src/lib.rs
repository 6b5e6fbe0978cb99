//! What is needed: the public list that follows from stock.
//!
//! For each item a [`model::demand::Demand`] says how much is used in a week: the people that were counted, times what one
//! of them was learned to use (from what really went out and from who was turned away) or should have by a standard,
//! times the season, with what was lost and what those who arrive are given; or what people entered. With what stands on
//! the shelves and what is promised and likely to come, that gives a [`model::Level`] for each size; a coordinator may
//! [`pin`] another one for a while, with a reason that everyone reads.
//!
//! [`list`] works the list out whenever it is asked. What is kept is the demand (worked out anew at night and whenever
//! something about an item is decided) and the levels as they last were: the next ones are held against them, so that
//! they do not flicker, and who follows an item is told when it turns urgent. [`keep_fresh`] sees to both while the
//! program serves, [`fold`] to the histories that are learned from: at midnight, and after a tally that comes late.
//!
//! What people bring begins at `/bring` and ends on the shelves: [`bring`] books a slot of a warehouse, tells the address
//! once it is confirmed, makes the boxes ready and takes them in. No slot is ever given more than it holds; who it was is
//! known to one table only, and forgotten 30 days after the visit.

mod api;
pub mod bring;
mod counter;
mod jobs;
mod jobs_bring;
pub mod model;
mod pages;
mod picture;
mod store;
mod work;

pub use counter::{
    back_test, choose, confirm, end_pin, follow, forget_rate, give_on_arrival, list, pin, remember, set_rate,
    set_season, set_standard, share,
};
pub use store::bring::proof::prove;
pub use work::{
    fold::fold,
    fresh::keep_fresh,
    refresh::{refresh_all, refresh_pairs},
};

use storage::Migration;
use web::{Capability, MenuEntry, Permission, Section};

/// The tables of the needs.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "needs/0001-needs", text: include_str!("../migrations/0001-needs.sql") },
    Migration { name: "needs/0002-demand", text: include_str!("../migrations/0002-demand.sql") },
    Migration { name: "needs/0003-bring", text: include_str!("../migrations/0003-bring.sql") },
    Migration { name: "needs/0004-bring-kept", text: include_str!("../migrations/0004-bring-kept.sql") },
    Migration { name: "needs/0005-demand", text: include_str!("../migrations/0005-demand.sql") },
];

const MENU: &[MenuEntry] = &[
    MenuEntry {
        section: Section::Needs,
        path: "/desk/needs",
        key: "menu-needs-desk",
        icon: "heart",
        permission: Permission::NeedsSee,
    },
    MenuEntry {
        section: Section::Needs,
        path: "/desk/needs/rates",
        key: "menu-needs-rates",
        icon: "bar-chart",
        permission: Permission::NeedsSee,
    },
    MenuEntry {
        section: Section::Needs,
        path: "/desk/needs/exchange",
        key: "menu-needs-exchange",
        icon: "transfer",
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
