//! Drop-offs as the desk lists them.

use kernel::{Date, Result};
use storage::{Reads, sql};
use web::OrganisationId;

use crate::model::bring::DropOff;

use super::drop_offs::drop_off;

/// Which drop-offs a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Of this day.
    Day(Date),
    /// After this day.
    After(Date),
    /// Before this day, or cancelled, whatever became of them.
    Before(Date),
}

/// Drop-offs in somebody's reach in the order in which they come; the past with the latest first.
pub async fn list(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    which: Which,
    skip: i64,
    limit: i64,
) -> Result<Vec<DropOff>> {
    let (statement, day) = match which {
        Which::Day(day) => (
            drop_off!(
                "WHERE (organisation = $1 OR $1 IS NULL) AND day = $2
                   AND state IN ('held', 'confirmed', 'arrived') ORDER BY opens, id LIMIT $3 OFFSET $4"
            ),
            day,
        ),
        Which::After(day) => (
            drop_off!(
                "WHERE (organisation = $1 OR $1 IS NULL) AND day > $2
                   AND state IN ('held', 'confirmed') ORDER BY day, opens, id LIMIT $3 OFFSET $4"
            ),
            day,
        ),
        Which::Before(day) => (
            drop_off!(
                "WHERE (organisation = $1 OR $1 IS NULL)
                   AND (day < $2 OR state IN ('cancelled', 'missed')) AND state <> 'lapsed'
                 ORDER BY day DESC, opens DESC, id DESC LIMIT $3 OFFSET $4"
            ),
            day,
        ),
    };
    statement.bind(reach).bind(day).bind(limit).bind(skip).all(on).await
}

/// What drop-offs from one day to another bring: kinds of things and units of each.
pub async fn loads(
    on: &mut impl Reads,
    from: Date,
    to: Date,
) -> Result<Vec<(crate::model::bring::DropOffId, i64, i64)>> {
    sql!(
        "SELECT l.drop_off, COUNT(*), CAST(SUM(l.units) AS BIGINT)
         FROM drop_off_line l JOIN drop_off d ON d.id = l.drop_off
         WHERE d.day >= $1 AND d.day <= $2 GROUP BY l.drop_off"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}
