//! Who belongs to the coalition, who may do what, and how they prove who they are.
//!
//! - The coalition and its organisations: members share the fund, partners have an equal say.
//! - Accounts, and roles that are given in an organisation. A role that is taken away stays on record.
//! - Ways to sign in: passkeys first; a password with a code app and recovery codes as the other way; links for the
//!   demo and for whoever lost their phone. Sessions that end everywhere at one press.
//! - Invitations and every other letter, through the queue of jobs.
//! - The audit trail and the jobs, for people to look at.
//!
//! Other capabilities and the program speak to the counter below: [`organisations`], [`mail`], [`create_account`], …
//! [`Doorkeeper`] tells the shell who holds a session.
//!
//! **Invariants.** The database holds no secret that lets anyone in: only hashes, and public keys. Nobody gives a role
//! that they may not give. The last coalition admin stays one. An account that is shut is out at once.

mod counter;
mod doorkeeper;
mod jobs;
mod model;
mod pages;
mod store;

use storage::Migration;
use web::{Capability, MenuEntry, Permission, Section};

pub use counter::{
    about_of, coalition_name, create_account, create_coalition, create_organisation, find_account, find_organisation,
    grant_role, invite, is_set_up, mail, mail_with, organisation_names, organisations, reusable_links, set_up_path,
    sign_in_link,
};
pub use doorkeeper::Doorkeeper;
pub use jobs::tidy;
pub use model::{About, Email, Kind, NewOrganisation, Secret};
pub use pages::THINGS;
pub use store::{coalition::Organisation, invitations::NewInvitation};

/// The tables of people.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "people/0001-people", text: include_str!("../migrations/0001-people.sql") },
    Migration { name: "people/0002-openings", text: include_str!("../migrations/0002-openings.sql") },
];

/// What the program knows about this capability.
pub fn capability() -> Capability {
    Capability { name: "people", migrations: MIGRATIONS, routes: pages::routes, menu: MENU, jobs: jobs::handlers }
}

const MENU: &[MenuEntry] = &[
    entry("/desk/people", "menu-people", "users", Permission::AccountsManage),
    entry("/desk/organisations", "menu-organisations", "hand-helping", Permission::OrganisationsManage),
    entry("/desk/audit", "menu-audit", "history", Permission::AuditSee),
    entry("/desk/jobs", "menu-jobs", "clock", Permission::JobsManage),
];

const fn entry(path: &'static str, key: &'static str, icon: &'static str, permission: Permission) -> MenuEntry {
    MenuEntry { section: Section::Coalition, path, key, icon, permission }
}
