//! Proving the sums that are kept against the ledger.

use kernel::{Error, Result};
use storage::{Reads, record, sql};

record! {
    /// A sum that does not agree with the ledger.
    pub struct Mismatch {
        /// What the sum is of, in words for the operator.
        pub what: String,
        /// What is kept.
        pub kept: i64,
        /// What the ledger says.
        pub proved: i64,
    }
}

/// Raises an alarm if sums do not add up: each goes to the log, and the job that found it stays as a dead letter.
///
/// # Errors
/// [`Error::Fault`] if there is any.
pub fn alarm(wrong: &[Mismatch]) -> Result<()> {
    let Some(first) = wrong.first() else { return Ok(()) };
    for mismatch in wrong {
        tracing::error!(what = %mismatch.what, kept = mismatch.kept, proved = mismatch.proved, "sums do not add up");
    }
    Err(Error::Fault(format!("{} sums do not agree with their ledger, first: {}", wrong.len(), first.what)))
}

/// Proves every kept sum against the ledger; an empty answer means that stock adds up (promise 8).
pub async fn prove(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    let mut wrong: Vec<Mismatch> = sql!(
        "SELECT b.code AS what, b.quantity AS kept, CAST(COALESCE(SUM(m.change), 0) AS BIGINT) AS proved
         FROM box b LEFT JOIN movement m ON m.box = b.id
         GROUP BY b.id, b.code, b.quantity
         HAVING b.quantity <> CAST(COALESCE(SUM(m.change), 0) AS BIGINT)
         LIMIT 100"
    )
    .all(on)
    .await?;
    let levels: Vec<Mismatch> = sql!(
        "SELECT i.slug || ' ' || l.size AS what, l.quantity AS kept,
                CAST(COALESCE(SUM(b.quantity), 0) AS BIGINT) AS proved
         FROM level l
         JOIN item i ON i.id = l.item
         LEFT JOIN box b ON b.warehouse = l.warehouse AND b.item = l.item AND b.size = l.size
                        AND b.state IN ('in-stock', 'picked')
         GROUP BY l.warehouse, l.item, l.size, i.slug, l.quantity, l.boxes
         HAVING l.quantity <> CAST(COALESCE(SUM(b.quantity), 0) AS BIGINT) OR l.boxes <> COUNT(b.id)
         LIMIT 100"
    )
    .all(on)
    .await?;
    wrong.extend(levels);
    let missing: Vec<Mismatch> = sql!(
        "SELECT i.slug || ' ' || b.size AS what, 0 AS kept, CAST(SUM(b.quantity) AS BIGINT) AS proved
         FROM box b
         JOIN item i ON i.id = b.item
         LEFT JOIN level l ON l.warehouse = b.warehouse AND l.item = b.item AND l.size = b.size
         WHERE b.state IN ('in-stock', 'picked') AND l.item IS NULL
         GROUP BY b.warehouse, b.item, b.size, i.slug
         LIMIT 100"
    )
    .all(on)
    .await?;
    wrong.extend(missing);
    Ok(wrong)
}
