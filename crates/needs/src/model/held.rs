use kernel::Instant;
use stock::counter::{ItemId, Size};
use storage::record;

use super::Level;

record! {
    /// The level of an item and size as it was last worked out, and why.
    pub struct Held {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// What followed from the figures.
        pub level: Option<Level>,
        /// What people are shown.
        pub shown: Option<Level>,
        /// Since when.
        pub since: Instant,
        /// Units in stock.
        pub stock: i64,
        /// Units likely to come.
        pub likely: i64,
        /// Units used in a week.
        pub weekly: i64,
        /// Days wanted.
        pub cover_days: i64,
        /// Whether it stops only because the warehouses are full.
        pub crowded: bool,
    }
}

record! {
    /// One line of the change feed.
    pub struct Change {
        /// Which.
        pub id: kernel::Uuid,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// What was shown before.
        pub before: Option<Level>,
        /// What is shown since.
        pub after: Option<Level>,
        /// When it changed.
        pub at: Instant,
    }
}
