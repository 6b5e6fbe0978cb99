//! What is booked of each slot. A slot is never given more than it holds: one conditional statement takes, and a CHECK
//! stands behind it.

use kernel::{Date, Error, Result};
use stock::model::WarehouseId;
use storage::{Reads, Tx, record, sql};

use crate::model::bring::{Slot, SlotId};

/// Takes room for one van and its load in a slot.
///
/// # Errors
/// Refused if there is not enough left; nothing is taken then.
pub async fn take(tx: &mut Tx, slot: &Slot, volume_ml: i64) -> Result<SlotId> {
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
    // What it holds is what the rules say today; where they now say less than is taken, nobody more gets in.
    let taken: Option<(SlotId,)> = sql!(
        "UPDATE drop_off_slot
         SET closes = $4, vans = $5, volume_ml = $6, taken_vans = taken_vans + 1, taken_ml = taken_ml + $7
         WHERE warehouse = $1 AND day = $2 AND opens = $3 AND taken_vans + 1 <= $5 AND taken_ml + $7 <= $6
         RETURNING id"
    )
    .bind(slot.key.warehouse)
    .bind(slot.key.day)
    .bind(slot.key.opens)
    .bind(slot.closes)
    .bind(slot.vans)
    .bind(slot.volume_ml)
    .bind(volume_ml)
    .maybe(tx)
    .await?;
    taken.map(|(id,)| id).ok_or_else(|| Error::refused("error-bring-slot-full"))
}

/// Gives back what a van and its load had taken.
pub async fn give_back(tx: &mut Tx, id: SlotId, volume_ml: i64) -> Result<()> {
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
    let resized =
        sql!("UPDATE drop_off_slot SET taken_ml = taken_ml + $2 WHERE id = $1 AND taken_ml + $2 <= volume_ml")
            .bind(id)
            .bind(more)
            .run(tx)
            .await?;
    if resized == 1 { Ok(()) } else { Err(Error::refused("error-bring-slot-full")) }
}

record! {
    /// What is booked of a slot.
    pub struct Taken {
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// On which day.
        pub day: Date,
        /// From when, minutes after midnight.
        pub opens: i64,
        /// Until when.
        pub closes: i64,
        /// Vans that it holds.
        pub vans: i64,
        /// Room that it holds.
        pub volume_ml: i64,
        /// Vans that are booked.
        pub taken_vans: i64,
        /// Room that is booked.
        pub taken_ml: i64,
    }
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
