use kernel::{Date, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, record, sql};
use web::OrganisationId;

record! {
    /// Units that an organisation had to turn people away for, because none was left.
    pub struct TurnedAway {
        /// Whose distributions.
        pub organisation: OrganisationId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units.
        pub units: i64,
    }
}

/// For what each organisation turned people away, from one day to another, both included.
pub async fn turned_away(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<TurnedAway>> {
    sql!(
        "SELECT d.organisation, h.item, h.size, CAST(SUM(h.turned_away) AS BIGINT) AS units
         FROM distribution d JOIN handout h ON h.distribution = d.id
         WHERE d.day >= $1 AND d.day <= $2 AND d.state IN ('under-way', 'closed') AND h.turned_away > 0
         GROUP BY d.organisation, h.item, h.size"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}
