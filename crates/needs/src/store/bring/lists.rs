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

/// Drop-offs in somebody's reach by reference, in the order in which they come; the past with the latest first.
pub async fn list(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    which: Which,
    words: &str,
    skip: i64,
    limit: i64,
) -> Result<Vec<DropOff>> {
    let like = format!("%{}%", words.to_uppercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let (statement, day) = match which {
        Which::Day(day) => (
            drop_off!(
                "WHERE (organisation = $1 OR $1 IS NULL) AND code LIKE $2 ESCAPE '\\' AND day = $5
                   AND state IN ('held', 'confirmed', 'arrived') ORDER BY opens, id LIMIT $3 OFFSET $4"
            ),
            day,
        ),
        Which::After(day) => (
            drop_off!(
                "WHERE (organisation = $1 OR $1 IS NULL) AND code LIKE $2 ESCAPE '\\' AND day > $5
                   AND state IN ('held', 'confirmed') ORDER BY day, opens, id LIMIT $3 OFFSET $4"
            ),
            day,
        ),
        Which::Before(day) => (
            drop_off!(
                "WHERE (organisation = $1 OR $1 IS NULL) AND code LIKE $2 ESCAPE '\\'
                   AND (day < $5 OR state IN ('cancelled', 'missed')) AND state <> 'lapsed'
                 ORDER BY day DESC, opens DESC, id DESC LIMIT $3 OFFSET $4"
            ),
            day,
        ),
    };
    statement.bind(reach).bind(like).bind(limit).bind(skip).bind(day).all(on).await
}

/// What drop-offs bring in all: kinds of things and units of each drop-off from a day on.
pub async fn loads(on: &mut impl Reads) -> Result<Vec<(crate::model::bring::DropOffId, i64, i64)>> {
    sql!("SELECT drop_off, COUNT(*), CAST(SUM(units) AS BIGINT) FROM drop_off_line GROUP BY drop_off").all(on).await
}
