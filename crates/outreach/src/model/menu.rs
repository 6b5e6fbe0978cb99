//! The day's picture menu: only what can really be loaded.

use std::collections::BTreeMap;

use kernel::{Instant, Message};
use stock::counter::{ItemId, Size};
use storage::{record, words};

use super::distribution::DistributionId;

kernel::id!(
    /// A menu.
    MenuId,
    OfMenu
);
kernel::id!(
    /// An order.
    OrderId,
    OfOrder
);

/// The most units of one order.
pub const UNITS: i64 = 1_000;

words! {
    /// Whether a menu takes orders.
    pub enum MenuState {
        /// It does.
        Open = "open",
        /// It has become the distribution's pick list.
        Closed = "closed",
    }
}

record! {
    /// A menu.
    pub struct Menu {
        /// Which.
        pub id: MenuId,
        /// Of which distribution.
        pub distribution: DistributionId,
        /// Whether it takes orders.
        pub state: MenuState,
    }
}

record! {
    /// An order.
    pub struct Order {
        /// Which.
        pub id: OrderId,
        /// Whose, as a short token.
        pub token: String,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units.
        pub units: i64,
        /// When.
        pub at: Instant,
    }
}

/// What may be ordered of an item in a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnOffer {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units that nobody is promised yet.
    pub left: i64,
}

/// Units kept aside, by item and size.
pub type Kept = BTreeMap<(ItemId, Size), i64>;

/// Units that are still to be kept aside of what was ordered, once so many are loaded for the same distribution.
pub fn kept_aside(ordered: i64, loaded: i64) -> i64 {
    (ordered - loaded).max(0)
}

/// Reads a token: up to eight letters and digits, with at least one digit, so that nobody writes a name.
///
/// # Errors
/// If it is anything else.
pub fn token(text: &str) -> Result<String, Message> {
    let text = text.trim();
    let short = (1..=8).contains(&text.chars().count());
    if short && text.chars().all(|c| c.is_alphanumeric() || c == '-') && text.chars().any(char::is_numeric) {
        Ok(text.to_uppercase())
    } else {
        Err(Message::new("error-menu-token"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_a_number_and_no_name() {
        assert_eq!(token(" a-12 ").unwrap(), "A-12");
        assert!(token("٤٢").is_ok());
        for wrong in ["", "Ahmed", "123456789", "12 13", "<1>"] {
            assert!(token(wrong).is_err(), "{wrong}");
        }
    }
}
