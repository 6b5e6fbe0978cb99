//! What the board shows.

use kernel::{Date, Result};
use storage::{Reads, record, sql};
use web::OrganisationId;

use crate::model::{CategoryId, ItemId, Size};

record! {
    /// What stands of an item in a size.
    pub struct Standing {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units in stock or set aside.
        pub quantity: i64,
        /// In how many boxes.
        pub boxes: i64,
    }
}

/// What stands in somebody's reach, by item and size.
pub async fn standing(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<Standing>> {
    sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) AS quantity, CAST(SUM(boxes) AS BIGINT) AS boxes
         FROM level WHERE (organisation = $1 OR $1 IS NULL) AND boxes > 0 GROUP BY item, size"
    )
    .bind(reach)
    .all(on)
    .await
}

record! {
    /// What went out of an item in a size in each of twelve weeks, the oldest first.
    pub struct Weeks {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Eleven weeks before this one.
        pub w0: i64,
        /// And so on.
        pub w1: i64,
        /// And so on.
        pub w2: i64,
        /// And so on.
        pub w3: i64,
        /// And so on.
        pub w4: i64,
        /// And so on.
        pub w5: i64,
        /// And so on.
        pub w6: i64,
        /// And so on.
        pub w7: i64,
        /// And so on.
        pub w8: i64,
        /// And so on.
        pub w9: i64,
        /// And so on.
        pub w10: i64,
        /// The last seven days.
        pub w11: i64,
    }
}

impl Weeks {
    /// The twelve numbers.
    pub const fn all(&self) -> [i64; 12] {
        [self.w0, self.w1, self.w2, self.w3, self.w4, self.w5, self.w6, self.w7, self.w8, self.w9, self.w10, self.w11]
    }
}

/// What went out by item, size and week; `starts` are the first days of the twelve weeks, the oldest first, and `end` is the
/// day after the last.
pub async fn weeks(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    starts: [Date; 12],
    end: Date,
) -> Result<Vec<Weeks>> {
    let mut statement = sql!(
        "SELECT item, size,
                CAST(SUM(CASE WHEN day < $2 THEN went ELSE 0 END) AS BIGINT) AS w0,
                CAST(SUM(CASE WHEN day >= $2 AND day < $3 THEN went ELSE 0 END) AS BIGINT) AS w1,
                CAST(SUM(CASE WHEN day >= $3 AND day < $4 THEN went ELSE 0 END) AS BIGINT) AS w2,
                CAST(SUM(CASE WHEN day >= $4 AND day < $5 THEN went ELSE 0 END) AS BIGINT) AS w3,
                CAST(SUM(CASE WHEN day >= $5 AND day < $6 THEN went ELSE 0 END) AS BIGINT) AS w4,
                CAST(SUM(CASE WHEN day >= $6 AND day < $7 THEN went ELSE 0 END) AS BIGINT) AS w5,
                CAST(SUM(CASE WHEN day >= $7 AND day < $8 THEN went ELSE 0 END) AS BIGINT) AS w6,
                CAST(SUM(CASE WHEN day >= $8 AND day < $9 THEN went ELSE 0 END) AS BIGINT) AS w7,
                CAST(SUM(CASE WHEN day >= $9 AND day < $10 THEN went ELSE 0 END) AS BIGINT) AS w8,
                CAST(SUM(CASE WHEN day >= $10 AND day < $11 THEN went ELSE 0 END) AS BIGINT) AS w9,
                CAST(SUM(CASE WHEN day >= $11 AND day < $12 THEN went ELSE 0 END) AS BIGINT) AS w10,
                CAST(SUM(CASE WHEN day >= $12 THEN went ELSE 0 END) AS BIGINT) AS w11
         FROM flow WHERE day >= $1 AND day < $13 AND (organisation = $14 OR $14 IS NULL) GROUP BY item, size"
    );
    for start in starts {
        statement = statement.bind(start);
    }
    statement.bind(end).bind(reach).all(on).await
}

record! {
    /// What stands in a category.
    pub struct InCategory {
        /// Which.
        pub category: CategoryId,
        /// Units.
        pub quantity: i64,
        /// Boxes.
        pub boxes: i64,
    }
}

/// What stands in somebody's reach, by category.
pub async fn by_category(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<InCategory>> {
    sql!(
        "SELECT i.category, CAST(SUM(l.quantity) AS BIGINT) AS quantity, CAST(SUM(l.boxes) AS BIGINT) AS boxes
         FROM level l JOIN item i ON i.id = l.item
         WHERE (l.organisation = $1 OR $1 IS NULL) AND l.boxes > 0 GROUP BY i.category"
    )
    .bind(reach)
    .all(on)
    .await
}
