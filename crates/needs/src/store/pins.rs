//! Levels that people decided.

use kernel::{Date, Error, Result, date_in};
use stock::counter::ItemId;
use storage::{Reads, Tx, sql};

use crate::model::{NewPin, Pin, PinId};

/// Every pin that counts on a day.
pub async fn standing(on: &mut impl Reads, day: Date) -> Result<Vec<Pin>> {
    sql!(
        "SELECT id, item, size, level, reason, from_day, until_day, organisation, at, ended_at
         FROM pin WHERE until_day >= $1 AND from_day <= $1 AND ended_at IS NULL"
    )
    .bind(day)
    .all(on)
    .await
}

/// The pins of an item, the latest first, at most 30.
pub async fn of_item(on: &mut impl Reads, item: ItemId) -> Result<Vec<Pin>> {
    sql!(
        "SELECT id, item, size, level, reason, from_day, until_day, organisation, at, ended_at
         FROM pin WHERE item = $1 ORDER BY id DESC LIMIT 30"
    )
    .bind(item)
    .all(on)
    .await
}

/// Pins a level from today on. A pin for the same item and size that still stands is ended: what was decided last counts.
pub async fn add(tx: &mut Tx, new: &NewPin) -> Result<PinId> {
    let (id, at, actor) = (tx.new_id::<crate::model::OfPin>(), tx.now(), tx.actor().account());
    let today = date_in(&web::zone(), at);
    sql!(
        "UPDATE pin SET ended_at = $3, ended_by = $4
         WHERE item = $1 AND COALESCE(size, '') = COALESCE(CAST($2 AS TEXT), '')
           AND ended_at IS NULL AND until_day >= $5"
    )
    .bind(new.item)
    .bind(new.size)
    .bind(at)
    .bind(actor)
    .bind(today)
    .run(tx)
    .await?;
    sql!(
        "INSERT INTO pin (id, item, size, level, reason, from_day, until_day, organisation, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(id)
    .bind(new.item)
    .bind(new.size)
    .bind(new.level)
    .bind(&new.reason)
    .bind(today)
    .bind(new.until)
    .bind(new.organisation)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    Ok(id)
}

/// Ends a pin of an item early.
///
/// # Errors
/// [`Error::NotFound`] if the item has no such pin; refused if it counts no more.
pub async fn end(tx: &mut Tx, item: ItemId, id: PinId) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    let ended = sql!(
        "UPDATE pin SET ended_at = $3, ended_by = $4
         WHERE id = $1 AND item = $2 AND ended_at IS NULL AND until_day >= $5"
    )
    .bind(id)
    .bind(item)
    .bind(at)
    .bind(actor)
    .bind(date_in(&web::zone(), at))
    .run(tx)
    .await?;
    if ended == 1 {
        return Ok(());
    }
    let known: Vec<PinId> =
        sql!("SELECT id FROM pin WHERE id = $1 AND item = $2").bind(id).bind(item).values(tx).await?;
    Err(if known.is_empty() { Error::NotFound } else { Error::refused("error-pin-ended") })
}
