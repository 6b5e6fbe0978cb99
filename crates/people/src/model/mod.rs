//! The words and rules of people: no SQL, no HTTP, no clock.

mod coalition;
mod device;
mod email;
mod mail;
mod next;
mod password;
mod recovery;
mod rights;
mod secret;
mod standing;
mod totp;

pub use coalition::{About, COUNTRIES, Kind, NewOrganisation, slug};
pub use device::device;
pub use email::Email;
pub use mail::Mail;
pub use next::local_next;
pub use password::{Password, hash_password, verify_password};
pub use recovery::RecoveryCode;
pub use rights::{Held, gives, grantable, may_change, may_disable};
pub use secret::Secret;
pub use standing::{Post, standing};
pub use totp::Totp;
