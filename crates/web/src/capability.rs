use storage::{Migration, jobs::Handler};

use crate::{House, Permission, Routes};

/// What a capability hands in, and all that the program knows about it.
pub struct Capability {
    /// Its name: the crate's, the folder's in the address, the file's in `locales/`.
    pub name: &'static str,
    /// Its tables.
    pub migrations: &'static [Migration],
    /// Its addresses, each with who may use it.
    pub routes: fn() -> Routes,
    /// What it shows in the desk's menu.
    pub menu: &'static [MenuEntry],
    /// What it does later.
    pub jobs: fn(&House) -> Vec<Handler>,
}

/// A line of the desk's menu.
#[derive(Clone, Copy, Debug)]
pub struct MenuEntry {
    /// Under which heading.
    pub section: Section,
    /// Where it leads.
    pub path: &'static str,
    /// The Fluent key of its words.
    pub key: &'static str,
    /// The icon's name in the sprite.
    pub icon: &'static str,
    /// Who sees it.
    pub permission: Permission,
}

storage::words! {
    /// A heading of the desk's menu.
    pub enum Section {
        /// Goods.
        Warehouse = "warehouse",
        /// What is needed.
        Needs = "needs",
        /// What people bring.
        Bring = "bring",
        /// Sites, counts, distributions.
        Outreach = "outreach",
        /// People and what they may do.
        Coalition = "coalition",
    }
}
