//! Where and when warehouses take what people bring.

use kernel::{Date, Error, Message, Result};
use stock::model::WarehouseId;
use storage::{Reads, Tx, sql};

use super::slots;
use crate::model::bring::{Closed, Place, Rule, RuleId, clock};

/// Every place.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Place>> {
    sql!("SELECT warehouse, organisation, address, directions, notice_days, ahead_days, open FROM drop_off_place")
        .all(on)
        .await
}

/// The place of a warehouse, if it has one.
pub async fn of(on: &mut impl Reads, warehouse: WarehouseId) -> Result<Option<Place>> {
    sql!(
        "SELECT warehouse, organisation, address, directions, notice_days, ahead_days, open FROM drop_off_place
         WHERE warehouse = $1"
    )
    .bind(warehouse)
    .maybe(on)
    .await
}

/// Enters a place, or what it becomes.
pub async fn set(tx: &mut Tx, place: &Place) -> Result<()> {
    sql!(
        "INSERT INTO drop_off_place (warehouse, organisation, address, directions, notice_days, ahead_days, open)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (warehouse) DO UPDATE
         SET address = $3, directions = $4, notice_days = $5, ahead_days = $6, open = $7"
    )
    .bind(place.warehouse)
    .bind(place.organisation)
    .bind(&place.address)
    .bind(&place.directions)
    .bind(place.notice_days)
    .bind(place.ahead_days)
    .bind(place.open)
    .run(tx)
    .await?;
    tx.about("warehouse", place.warehouse);
    Ok(())
}

/// Every rule, in the order of the week.
pub async fn rules(on: &mut impl Reads) -> Result<Vec<Rule>> {
    sql!(
        "SELECT id, warehouse, weekday, opens, closes, slot_minutes, vans, volume_ml FROM drop_off_rule
         ORDER BY warehouse, weekday, opens"
    )
    .all(on)
    .await
}

/// Adds a rule; its identifier is drawn anew.
///
/// # Errors
/// Refused if the gate is open at that time already: more vans would stand there than either rule allows.
pub async fn add_rule(tx: &mut Tx, rule: &Rule) -> Result<RuleId> {
    slots::alone(tx, rule.warehouse).await?;
    if let Some(other) = rules(tx).await?.iter().find(|other| rule.overlaps(other)) {
        let message =
            Message::new("error-bring-overlap").with("from", clock(other.opens)).with("to", clock(other.closes));
        return Err(Error::Refused(message));
    }
    let id: RuleId = tx.new_id();
    sql!(
        "INSERT INTO drop_off_rule (id, warehouse, weekday, opens, closes, slot_minutes, vans, volume_ml)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(id)
    .bind(rule.warehouse)
    .bind(rule.weekday)
    .bind(rule.opens)
    .bind(rule.closes)
    .bind(rule.slot_minutes)
    .bind(rule.vans)
    .bind(rule.volume_ml)
    .run(tx)
    .await?;
    tx.about("warehouse", rule.warehouse);
    Ok(id)
}

/// Takes a rule away. Who has booked already keeps their slot.
pub async fn remove_rule(tx: &mut Tx, warehouse: WarehouseId, id: RuleId) -> Result<()> {
    let removed =
        sql!("DELETE FROM drop_off_rule WHERE id = $1 AND warehouse = $2").bind(id).bind(warehouse).run(tx).await?;
    tx.about("warehouse", warehouse);
    if removed == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Closed days from a day on.
pub async fn closed(on: &mut impl Reads, from: Date) -> Result<Vec<Closed>> {
    sql!("SELECT warehouse, day, reason FROM drop_off_closed WHERE day >= $1 ORDER BY day").bind(from).all(on).await
}

/// The reason for which a day is closed, if it is.
pub async fn closed_on(on: &mut impl Reads, warehouse: WarehouseId, day: Date) -> Result<Option<String>> {
    let found: Option<(String,)> = sql!("SELECT reason FROM drop_off_closed WHERE warehouse = $1 AND day = $2")
        .bind(warehouse)
        .bind(day)
        .maybe(on)
        .await?;
    Ok(found.map(|(reason,)| reason))
}

/// Closes a day. Nobody books it from then on; whoever has booked already is told by a job.
pub async fn close(tx: &mut Tx, closed: &Closed) -> Result<()> {
    sql!(
        "INSERT INTO drop_off_closed (warehouse, day, reason) VALUES ($1, $2, $3)
         ON CONFLICT (warehouse, day) DO UPDATE SET reason = $3"
    )
    .bind(closed.warehouse)
    .bind(closed.day)
    .bind(&closed.reason)
    .run(tx)
    .await?;
    tx.about("warehouse", closed.warehouse);
    Ok(())
}

/// Opens a closed day again.
pub async fn reopen(tx: &mut Tx, warehouse: WarehouseId, day: Date) -> Result<()> {
    sql!("DELETE FROM drop_off_closed WHERE warehouse = $1 AND day = $2").bind(warehouse).bind(day).run(tx).await?;
    tx.about("warehouse", warehouse);
    Ok(())
}
