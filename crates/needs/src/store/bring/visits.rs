//! What came of drop-offs, and what jobs look for.

use kernel::{Date, Instant, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, record, sql};

use crate::model::bring::{DropOff, DropOffId, LineId};

use super::drop_offs::drop_off;

/// A confirmed drop-off has come; answers whether it was still awaited, or came after it was given up.
pub async fn arrive(tx: &mut Tx, id: DropOffId, remark: &str) -> Result<bool> {
    let (at, actor) = (tx.now(), tx.actor().account());
    let arrived = sql!(
        "UPDATE drop_off SET state = 'arrived', arrived_at = $2, arrived_by = $3, remark = $4, changed_at = $2
         WHERE id = $1 AND state = 'confirmed'"
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .bind(remark)
    .run(tx)
    .await?;
    tx.about("drop-off", id);
    Ok(arrived == 1)
}

/// How many units of a line came.
pub async fn set_came(tx: &mut Tx, line: LineId, came: i64) -> Result<()> {
    sql!("UPDATE drop_off_line SET came = $2 WHERE id = $1").bind(line).bind(came).run(tx).await.map(drop)
}

/// Confirmed drop-offs of which nobody has noted that they came: at warehouses before one day, at collection points
/// before another.
pub async fn overdue(on: &mut impl Reads, (before, before_at_points): (Date, Date)) -> Result<Vec<DropOff>> {
    drop_off!(
        "WHERE state = 'confirmed' AND ((warehouse IS NOT NULL AND day < $1) OR (point IS NOT NULL AND day < $2))
         ORDER BY day"
    )
    .bind(before)
    .bind(before_at_points)
    .all(on)
    .await
}

/// Held drop-offs that nobody confirmed in time.
pub async fn lapsing(on: &mut impl Reads, now: Instant) -> Result<Vec<DropOffId>> {
    sql!("SELECT id FROM drop_off WHERE state = 'held' AND held_until < $1").bind(now).values(on).await
}

/// Confirmed drop-offs of the coming days whose donors were not reminded.
pub async fn to_remind(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<DropOff>> {
    drop_off!("WHERE state = 'confirmed' AND reminded = FALSE AND day >= $1 AND day <= $2 ORDER BY day")
        .bind(from)
        .bind(to)
        .all(on)
        .await
}

/// Notes that a donor is reminded; answers whether nobody was quicker.
pub async fn mark_reminded(tx: &mut Tx, id: DropOffId) -> Result<bool> {
    let marked = sql!("UPDATE drop_off SET reminded = TRUE WHERE id = $1 AND reminded = FALSE AND state = 'confirmed'")
        .bind(id)
        .run(tx)
        .await?;
    Ok(marked == 1)
}

/// Drop-offs that came on a day up to this one and whose donors were not thanked.
pub async fn to_thank(on: &mut impl Reads, up_to: Date) -> Result<Vec<DropOff>> {
    drop_off!("WHERE state = 'arrived' AND thanked = FALSE AND day <= $1 ORDER BY day").bind(up_to).all(on).await
}

/// Notes that a donor is thanked; answers whether nobody was quicker.
pub async fn mark_thanked(tx: &mut Tx, id: DropOffId) -> Result<bool> {
    let marked = sql!("UPDATE drop_off SET thanked = TRUE WHERE id = $1 AND thanked = FALSE").bind(id).run(tx).await?;
    Ok(marked == 1)
}

record! {
    /// A line of a coming drop-off, and what its donor has been told.
    pub struct Coming {
        /// Which line.
        pub line: LineId,
        /// Of which drop-off.
        pub drop_off: DropOffId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Whether they know that it is no longer needed.
        pub told_stop: bool,
        /// Whether they know that it is urgent.
        pub told_urgent: bool,
        /// How many units.
        pub units: i64,
        /// On which day.
        pub day: Date,
        /// When it was booked.
        pub made_at: Instant,
        /// Whether it comes to a warehouse, where it is counted on.
        pub counted: bool,
    }
}

/// Lines of confirmed drop-offs from a day on.
pub async fn coming(on: &mut impl Reads, from: Date) -> Result<Vec<Coming>> {
    sql!(
        "SELECT l.id AS line, l.drop_off, l.item, l.size, l.told_stop, l.told_urgent, l.units, d.day,
                d.made_at, (d.warehouse IS NOT NULL) AS counted
         FROM drop_off_line l JOIN drop_off d ON d.id = l.drop_off
         WHERE d.state = 'confirmed' AND d.day >= $1 ORDER BY l.drop_off, l.id"
    )
    .bind(from)
    .all(on)
    .await
}

/// Notes that a donor knows that a thing is no longer needed; answers whether nobody was quicker.
pub async fn mark_told_stop(tx: &mut Tx, line: LineId) -> Result<bool> {
    let marked = sql!("UPDATE drop_off_line SET told_stop = TRUE WHERE id = $1 AND told_stop = FALSE")
        .bind(line)
        .run(tx)
        .await?;
    Ok(marked == 1)
}

/// Notes that a donor knows that a thing is urgent; answers whether nobody was quicker.
pub async fn mark_told_urgent(tx: &mut Tx, line: LineId) -> Result<bool> {
    let marked = sql!("UPDATE drop_off_line SET told_urgent = TRUE WHERE id = $1 AND told_urgent = FALSE")
        .bind(line)
        .run(tx)
        .await?;
    Ok(marked == 1)
}

record! {
    /// What is promised to the warehouses and has not come yet.
    pub struct Promised {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// On which day.
        pub day: Date,
        /// How many units.
        pub units: i64,
    }
}

/// What is promised to the warehouses and has not come yet, day by day.
pub async fn promised(on: &mut impl Reads) -> Result<Vec<Promised>> {
    sql!(
        "SELECT l.item, l.size, d.day, CAST(SUM(l.units) AS BIGINT) AS units
         FROM drop_off_line l JOIN drop_off d ON d.id = l.drop_off
         WHERE d.state = 'confirmed' AND d.warehouse IS NOT NULL GROUP BY l.item, l.size, d.day"
    )
    .all(on)
    .await
}

/// Of all units ever promised to a warehouse for a day that is over: how many came, and how many did not.
pub async fn kept(on: &mut impl Reads) -> Result<(i64, i64)> {
    sql!(
        "SELECT CAST(COALESCE(SUM(CASE WHEN COALESCE(l.came, 0) < l.units THEN COALESCE(l.came, 0) ELSE l.units END), 0)
                     AS BIGINT),
                CAST(COALESCE(SUM(CASE WHEN COALESCE(l.came, 0) < l.units THEN l.units - COALESCE(l.came, 0) ELSE 0 END),
                     0) AS BIGINT)
         FROM drop_off_line l JOIN drop_off d ON d.id = l.drop_off
         WHERE d.state IN ('arrived', 'missed') AND d.warehouse IS NOT NULL"
    )
    .one(on)
    .await
}
