//! The warehouse: a catalogue of items, boxes with a label each, and an append-only ledger from which every quantity
//! follows.
//!
//! The public counter for other capabilities is in [`counter`]; the ledger itself is [`store::ledger`].

pub mod counter;
mod jobs;
pub mod model;
mod pages;
pub mod store;
#[cfg(feature = "testing")]
#[allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot set its scene should fail")]
pub mod testing;

use storage::Migration;
use web::{Capability, MenuEntry, Permission, Section};

/// The warehouse's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "stock/0001-stock", text: include_str!("../migrations/0001-stock.sql") },
    Migration { name: "stock/0002-corrections", text: include_str!("../migrations/0002-corrections.sql") },
];

const MENU: &[MenuEntry] = &[
    entry("/desk/stock", "menu-board", "bar-chart", Permission::StockSee),
    entry("/desk/stock/receive", "menu-receive", "plus", Permission::StockMove),
    entry("/desk/stock/boxes", "menu-boxes", "boxes", Permission::StockSee),
    entry("/desk/stock/arrivals", "menu-arrivals", "package-open", Permission::StockSee),
    entry("/desk/stock/kits", "menu-kits", "layers", Permission::StockSee),
    entry("/desk/stock/transfers", "menu-transfers", "transfer", Permission::StockSee),
    entry("/desk/stock/stocktakes", "menu-stocktakes", "clipboard", Permission::StockSee),
    entry("/desk/stock/labels", "menu-labels", "qr-code", Permission::StockSee),
    entry("/desk/stock/catalogue", "menu-catalogue", "tag", Permission::StockSee),
    entry("/desk/stock/warehouses", "menu-warehouses", "warehouse", Permission::StockSee),
    entry("/desk/stock/imports", "menu-imports", "upload", Permission::StockSetUp),
];

const fn entry(path: &'static str, key: &'static str, icon: &'static str, permission: Permission) -> MenuEntry {
    MenuEntry { section: Section::Warehouse, path, key, icon, permission }
}

/// What the warehouse hands to the program.
pub fn capability() -> Capability {
    Capability { name: "stock", migrations: MIGRATIONS, routes: pages::routes, menu: MENU, jobs: jobs::handlers }
}
