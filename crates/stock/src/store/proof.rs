//! Proving the sums that are kept against the ledger.

use std::collections::BTreeMap;

use kernel::{Date, Error, Instant, Result, date_in};
use storage::{Reads, record, sql};
use web::OrganisationId;

use crate::model::{ItemId, MovementKind, Size};

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
    wrong.extend(flows_by_item(on).await?);
    wrong.extend(flows_by_day(on).await?);
    wrong.extend(arrivals(on).await?);
    Ok(wrong)
}

/// What came and went, kept and proved.
#[derive(Clone, Copy, Default)]
struct Flow {
    kept: (i64, i64),
    proved: (i64, i64),
}

impl Flow {
    /// Counts what a movement changed in stock, as the ledger does when it is made.
    fn count(&mut self, kind: MovementKind, stock: i64) {
        self.proved.0 += if kind.is_gain() { stock } else { 0 };
        self.proved.1 -= if kind.is_use() { stock } else { 0 };
    }

    fn mismatches(self, what: &str) -> Vec<Mismatch> {
        let of = |name: &str, kept, proved| Mismatch { what: format!("{what}, {name}"), kept, proved };
        let both = [of("came", self.kept.0, self.proved.0), of("went", self.kept.1, self.proved.1)];
        both.into_iter().filter(|mismatch| mismatch.kept != mismatch.proved).collect()
    }
}

/// By how much a movement changed the stock, and as what: an undo takes back from the same sum.
macro_rules! stock_changes {
    ($by:literal) => {
        sql!(concat!(
            "SELECT m.organisation, ",
            $by,
            ", COALESCE(u.kind, m.kind) AS kind,
                    CAST(SUM(CASE WHEN m.to_state IN ('in-stock', 'picked') THEN m.after ELSE 0 END
                             - CASE WHEN m.from_state IN ('in-stock', 'picked') THEN m.after - m.change ELSE 0 END)
                         AS BIGINT) AS stock
             FROM movement m LEFT JOIN movement u ON u.id = m.undoes
             GROUP BY m.organisation, ",
            $by,
            ", COALESCE(u.kind, m.kind)"
        ))
    };
}

/// Proves what came and went of each item and size.
async fn flows_by_item(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    let mut flows: BTreeMap<(OrganisationId, ItemId, Size), Flow> = BTreeMap::new();
    let moved: Vec<(OrganisationId, ItemId, Size, MovementKind, i64)> =
        stock_changes!("m.item, m.size").all(on).await?;
    for (organisation, item, size, kind, stock) in moved {
        flows.entry((organisation, item, size)).or_default().count(kind, stock);
    }
    let kept: Vec<(OrganisationId, ItemId, Size, i64, i64)> = sql!(
        "SELECT organisation, item, size, CAST(SUM(came) AS BIGINT), CAST(SUM(went) AS BIGINT)
         FROM flow GROUP BY organisation, item, size"
    )
    .all(on)
    .await?;
    for (organisation, item, size, came, went) in kept {
        flows.entry((organisation, item, size)).or_default().kept = (came, went);
    }
    let what = |(_, item, size): &(OrganisationId, ItemId, Size)| format!("flow of {item} {size}");
    Ok(flows.iter().flat_map(|(of, flow)| flow.mismatches(&what(of))).take(100).collect())
}

/// Proves what came and went on each day in Calais. The engines know nothing of time zones, so the ledger is summed by
/// the hour, which none of our days is cut by.
async fn flows_by_day(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    const HOUR: i64 = 3_600_000_000;
    let mut flows: BTreeMap<(OrganisationId, Date), Flow> = BTreeMap::new();
    let moved: Vec<(OrganisationId, i64, MovementKind, i64)> = stock_changes!("m.at / 3600000000").all(on).await?;
    for (organisation, hour, kind, stock) in moved {
        let day = date_in(&web::zone(), Instant::from_micros(hour * HOUR));
        flows.entry((organisation, day)).or_default().count(kind, stock);
    }
    let kept: Vec<(OrganisationId, Date, i64, i64)> = sql!(
        "SELECT organisation, day, CAST(SUM(came) AS BIGINT), CAST(SUM(went) AS BIGINT)
         FROM flow GROUP BY organisation, day"
    )
    .all(on)
    .await?;
    for (organisation, day, came, went) in kept {
        flows.entry((organisation, day)).or_default().kept = (came, went);
    }
    Ok(flows.iter().flat_map(|((_, day), flow)| flow.mismatches(&format!("flow on {day}"))).take(100).collect())
}

/// Proves how many pieces of each arrival are sorted, and how many were never there.
async fn arrivals(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    let mut wrong: Vec<Mismatch> = sql!(
        "SELECT a.kind || ' of ' || a.day || ', sorted' AS what, a.sorted AS kept,
                CAST(COALESCE(SUM(s.pieces), 0) AS BIGINT) AS proved
         FROM arrival a LEFT JOIN sort s ON s.arrival = a.id
         GROUP BY a.id, a.kind, a.day, a.sorted
         HAVING a.sorted <> CAST(COALESCE(SUM(s.pieces), 0) AS BIGINT) LIMIT 100"
    )
    .all(on)
    .await?;
    let withdrawn: Vec<Mismatch> = sql!(
        "SELECT a.kind || ' of ' || a.day || ', withdrawn' AS what, a.withdrawn AS kept,
                CAST(COALESCE(SUM(-c.pieces), 0) AS BIGINT) AS proved
         FROM arrival a LEFT JOIN arrival_correction c ON c.arrival = a.id AND c.pieces < 0
         GROUP BY a.id, a.kind, a.day, a.withdrawn
         HAVING a.withdrawn <> CAST(COALESCE(SUM(-c.pieces), 0) AS BIGINT) LIMIT 100"
    )
    .all(on)
    .await?;
    wrong.extend(withdrawn);
    Ok(wrong)
}
