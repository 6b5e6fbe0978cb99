//! Sums over many distributions.

use kernel::{Date, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, record, sql};
use web::OrganisationId;

record! {
    /// What was handed out of an item in a size on a day.
    pub struct ItemDay {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// On which day.
        pub day: Date,
        /// Units handed out.
        pub units: i64,
        /// Units asked for and not there.
        pub turned_away: i64,
    }
}

/// What was handed out from one day to another, both included, by item, size and day.
pub async fn by_item(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<ItemDay>> {
    sql!(
        "SELECT h.item, h.size, d.day, CAST(SUM(h.handed) AS BIGINT) AS units,
                CAST(SUM(h.turned_away) AS BIGINT) AS turned_away
         FROM distribution d JOIN handout h ON h.distribution = d.id
         WHERE d.day >= $1 AND d.day <= $2 AND d.state IN ('under-way', 'closed')
         GROUP BY h.item, h.size, d.day
         HAVING SUM(h.handed) + SUM(h.turned_away) > 0
         ORDER BY d.day, h.item, h.size"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}

record! {
    /// What an organisation did on a day.
    pub struct OrganisationDay {
        /// Who.
        pub organisation: OrganisationId,
        /// On which day.
        pub day: Date,
        /// Distributions that were closed.
        pub distributions: i64,
        /// People who came.
        pub people: i64,
        /// Units handed out.
        pub units: i64,
        /// Units asked for and not there.
        pub turned_away: i64,
    }
}

/// What was done from one day to another, both included. Only what is closed counts, so that a figure does not change
/// with every press of a button.
pub async fn by_organisation(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<OrganisationDay>> {
    sql!(
        "SELECT d.organisation, d.day, COUNT(*) AS distributions, CAST(SUM(d.came) AS BIGINT) AS people,
                CAST(SUM(COALESCE(h.handed, 0)) AS BIGINT) AS units,
                CAST(SUM(COALESCE(h.turned_away, 0)) AS BIGINT) AS turned_away
         FROM distribution d
         LEFT JOIN (SELECT distribution, SUM(handed) AS handed, SUM(turned_away) AS turned_away
                    FROM handout GROUP BY distribution) h ON h.distribution = d.id
         WHERE d.day >= $1 AND d.day <= $2 AND d.state = 'closed'
         GROUP BY d.organisation, d.day ORDER BY d.day, d.organisation"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}
