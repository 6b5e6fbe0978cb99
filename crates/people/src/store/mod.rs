//! Every question to the database and every act on it; no rules.

pub mod accounts;
pub mod addresses;
pub mod coalition;
pub mod grants;
pub mod invitations;
pub mod openings;
pub mod passkeys;
pub mod recovery;
pub mod sessions;
pub mod tickets;
