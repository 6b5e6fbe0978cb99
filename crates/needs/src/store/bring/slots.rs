//! What is booked of each slot. A slot is never given more than it holds: one conditional statement takes, and a CHECK
//! stands behind it.

use kernel::{Date, Error, Result};
use stock::model::WarehouseId;
use storage::{Reads, Tx, sql};

use crate::model::bring::{Slot, SlotId, SlotKey, Taken};

/// Waits until nobody else books at a warehouse or opens its gate. What overlaps a slot or a rule stands in other rows,
/// and a day may be closed meanwhile.
pub async fn alone(tx: &mut Tx, warehouse: WarehouseId) -> Result<()> {
    sql!("UPDATE drop_off_place SET open = open WHERE warehouse = $1").bind(warehouse).run(tx).await.map(drop)
}

/// Room for one van and its load in a slot, for somebody who has not confirmed. Answers whether it is held for them: if
/// not, there is room now, and they get it if there still is when they confirm.
///
/// # Errors
/// Refused if there is no room at all, or the day is closed.
pub async fn hold(tx: &mut Tx, slot: &Slot, volume_ml: i64, may_hold: bool) -> Result<(SlotId, bool)> {
    let id = ready(tx, slot).await?;
    if may_hold && take_part(tx, id, slot, volume_ml, Some(volume_ml)).await? {
        return Ok((id, true));
    }
    // Taken and given back at once: the same condition says whether there is room.
    if !take_part(tx, id, slot, volume_ml, None).await? {
        return Err(Error::refused("error-bring-slot-full"));
    }
    give_back(tx, id, volume_ml, false).await?;
    Ok((id, false))
}

/// Takes room for one van and its load in a slot.
///
/// # Errors
/// Refused if there is not enough left, or the day is closed; nothing is taken then.
pub async fn take(tx: &mut Tx, slot: &Slot, volume_ml: i64) -> Result<SlotId> {
    let id = ready(tx, slot).await?;
    if take_part(tx, id, slot, volume_ml, None).await? { Ok(id) } else { Err(Error::refused("error-bring-slot-full")) }
}

/// Takes room in a slot as it was when it was chosen.
///
/// # Errors
/// Refused if there is not enough left, or the day is closed.
pub async fn take_again(tx: &mut Tx, id: SlotId, volume_ml: i64) -> Result<()> {
    let taken: Taken = sql!(
        "SELECT warehouse, day, opens, closes, vans, volume_ml, taken_vans, taken_ml FROM drop_off_slot WHERE id = $1"
    )
    .bind(id)
    .one(tx)
    .await?;
    let key = SlotKey { warehouse: taken.warehouse, day: taken.day, opens: taken.opens };
    let slot = Slot { key, closes: taken.closes, vans: taken.vans, volume_ml: taken.volume_ml };
    take(tx, &slot, volume_ml).await.map(drop)
}

/// The row of a slot, which begins with the first booking.
async fn ready(tx: &mut Tx, slot: &Slot) -> Result<SlotId> {
    alone(tx, slot.key.warehouse).await?;
    let closed: i64 = sql!("SELECT COUNT(*) FROM drop_off_closed WHERE warehouse = $1 AND day = $2")
        .bind(slot.key.warehouse)
        .bind(slot.key.day)
        .value(tx)
        .await?;
    if closed > 0 {
        return Err(Error::refused("error-bring-slot"));
    }
    let id: SlotId = tx.new_id();
    sql!(
        "INSERT INTO drop_off_slot (id, warehouse, day, opens, closes, vans, volume_ml, taken_vans, taken_ml)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0) ON CONFLICT (warehouse, day, opens) DO NOTHING"
    )
    .bind(id)
    .bind(slot.key.warehouse)
    .bind(slot.key.day)
    .bind(slot.key.opens)
    .bind(slot.closes)
    .bind(slot.vans)
    .bind(slot.volume_ml)
    .run(tx)
    .await?;
    sql!("SELECT id FROM drop_off_slot WHERE warehouse = $1 AND day = $2 AND opens = $3")
        .bind(slot.key.warehouse)
        .bind(slot.key.day)
        .bind(slot.key.opens)
        .value(tx)
        .await
}

/// Takes room, and notes how much of it is only held. What it holds is what the rules say today; where they now say less
/// than is taken, nobody more gets in. Whoever booked under other times counts in every slot in whose hours they come.
async fn take_part(tx: &mut Tx, id: SlotId, slot: &Slot, volume_ml: i64, held_ml: Option<i64>) -> Result<bool> {
    let taken = sql!(
        "UPDATE drop_off_slot
         SET closes = CASE WHEN taken_vans > 0 AND closes > $2 THEN closes ELSE $2 END, vans = $3, volume_ml = $4,
             taken_vans = taken_vans + 1, taken_ml = taken_ml + $5, held_vans = held_vans + $6, held_ml = held_ml + $7
         WHERE id = $1 AND ($6 = 0 OR (held_vans + $6 <= $8 AND held_ml + $7 <= $9))
           AND $3 >= taken_vans + 1 + (SELECT COALESCE(SUM(o.taken_vans), 0) FROM drop_off_slot o
                WHERE o.warehouse = drop_off_slot.warehouse AND o.day = drop_off_slot.day AND o.id <> $1
                  AND o.opens < $2 AND o.closes > drop_off_slot.opens)
           AND $4 >= taken_ml + $5 + (SELECT COALESCE(SUM(o.taken_ml), 0) FROM drop_off_slot o
                WHERE o.warehouse = drop_off_slot.warehouse AND o.day = drop_off_slot.day AND o.id <> $1
                  AND o.opens < $2 AND o.closes > drop_off_slot.opens)"
    )
    .bind(id)
    .bind(slot.closes)
    .bind(slot.vans)
    .bind(slot.volume_ml)
    .bind(volume_ml)
    .bind(i64::from(held_ml.is_some()))
    .bind(held_ml.unwrap_or(0))
    .bind(slot.most_held_vans())
    .bind(slot.most_held_ml())
    .run(tx)
    .await?;
    Ok(taken == 1)
}

/// What was held is confirmed.
pub async fn settle(tx: &mut Tx, id: SlotId, volume_ml: i64) -> Result<()> {
    sql!("UPDATE drop_off_slot SET held_vans = held_vans - 1, held_ml = held_ml - $2 WHERE id = $1")
        .bind(id)
        .bind(volume_ml)
        .run(tx)
        .await
        .map(drop)
}

/// Gives back what a van and its load had taken, or only `held`.
pub async fn give_back(tx: &mut Tx, id: SlotId, volume_ml: i64, held: bool) -> Result<()> {
    if held {
        settle(tx, id, volume_ml).await?;
    }
    sql!("UPDATE drop_off_slot SET taken_vans = taken_vans - 1, taken_ml = taken_ml - $2 WHERE id = $1")
        .bind(id)
        .bind(volume_ml)
        .run(tx)
        .await
        .map(drop)
}

/// The same van comes with another load.
///
/// # Errors
/// Refused if the slot has no room for more.
pub async fn resize(tx: &mut Tx, id: SlotId, from_ml: i64, to_ml: i64) -> Result<()> {
    let more = to_ml - from_ml;
    let resized = sql!(
        "UPDATE drop_off_slot SET taken_ml = taken_ml + $2 WHERE id = $1 AND ($2 <= 0 OR taken_ml + $2 <= volume_ml)"
    )
    .bind(id)
    .bind(more)
    .run(tx)
    .await?;
    if resized == 1 { Ok(()) } else { Err(Error::refused("error-bring-slot-full")) }
}

/// What is booked from a day on.
pub async fn taken(on: &mut impl Reads, from: Date) -> Result<Vec<Taken>> {
    sql!(
        "SELECT warehouse, day, opens, closes, vans, volume_ml, taken_vans, taken_ml FROM drop_off_slot
         WHERE day >= $1 ORDER BY day, opens"
    )
    .bind(from)
    .all(on)
    .await
}
