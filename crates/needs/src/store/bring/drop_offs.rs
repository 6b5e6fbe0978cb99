//! Drop-offs: held, confirmed, changed, cancelled.

use kernel::{Date, Error, Lang, Result};
use seal::ServerKey;
use stock::{
    counter::BoxId,
    model::{Code, WarehouseId},
};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::bring::{
    Brought, CalledOff, Contact, DropOff, DropOffId, DropOffState, HOLD, Line, LineId, PointId, Slot, Vehicle,
};

use super::{contacts, slots};

/// How often a reference is drawn before we believe that none is left.
const DRAWS: usize = 64;

macro_rules! drop_off {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT id, code, warehouse, slot, point, organisation, state, vehicle, volume_ml, lang, day, opens, closes,
                    sequence, made_at, held_until, changed_at, arrived_at, remark, holds, called_off,
                    reason FROM drop_off ",
            $rest
        ))
    };
}
pub(super) use drop_off;

/// Where somebody wants to bring something.
#[derive(Clone, Copy, Debug)]
pub enum To {
    /// To a warehouse, in a slot.
    Slot(Slot),
    /// To a collection point, on a day.
    Point(PointId, Date),
}

/// A drop-off that begins.
#[derive(Clone, Debug)]
pub struct NewDropOff {
    /// Where.
    pub to: To,
    /// Whose that is.
    pub organisation: OrganisationId,
    /// In what it comes.
    pub vehicle: Vehicle,
    /// Room it takes, in millilitres.
    pub volume_ml: i64,
    /// The donor's language.
    pub lang: Lang,
    /// What they bring, and whether it is urgent already.
    pub lines: Vec<(Line, bool)>,
    /// How to reach them.
    pub contact: Contact,
    /// Until which day their contact is kept.
    pub forget_on: Date,
    /// Whether a part of the slot may be held for them until they confirm.
    pub may_hold: bool,
}

/// Notes what somebody wants to bring, and holds the slot for them until they confirm, if it may be held.
///
/// # Errors
/// Refused if the slot is full.
pub async fn hold(tx: &mut Tx, key: &ServerKey, new: &NewDropOff) -> Result<(DropOffId, String)> {
    let (held, warehouse, point, day, opens, closes) = match new.to {
        To::Slot(slot) => {
            let held = slots::hold(tx, &slot, new.volume_ml, new.may_hold).await?;
            (Some(held), Some(slot.key.warehouse), None, slot.key.day, slot.key.opens, slot.closes)
        }
        To::Point(point, day) => (None, None, Some(point), day, 0, 1440),
    };
    let (id, at): (DropOffId, _) = (tx.new_id(), tx.now());
    for _ in 0..DRAWS {
        let code = format!("D-{}", Code::draw(tx.world()).as_str());
        let added = sql!(
            "INSERT INTO drop_off (id, code, warehouse, slot, point, organisation, state, vehicle, volume_ml, lang, day,
                                   opens, closes, sequence, made_at, held_until, changed_at, remark, reminded, thanked,
                                   holds, reason)
             VALUES ($1, $2, $3, $4, $5, $6, 'held', $7, $8, $9, $10, $11, $12, 0, $13, $14, $13, '', FALSE, FALSE,
                     $15, '')
             ON CONFLICT (code) DO NOTHING"
        )
        .bind(id)
        .bind(&code)
        .bind(warehouse)
        .bind(held.map(|(slot, _)| slot))
        .bind(point)
        .bind(new.organisation)
        .bind(new.vehicle)
        .bind(new.volume_ml)
        .bind(new.lang)
        .bind(day)
        .bind(opens)
        .bind(closes)
        .bind(at)
        .bind(at.plus_seconds(HOLD))
        .bind(held.is_none_or(|(_, held)| held))
        .run(tx)
        .await?;
        if added == 1 {
            for (line, urgent) in &new.lines {
                add_line(tx, id, line, *urgent).await?;
            }
            contacts::keep(tx, key, id, &new.contact, new.forget_on).await?;
            tx.about("drop-off", id);
            return Ok((id, code));
        }
    }
    Err(Error::fault("no reference is left for a drop-off"))
}

async fn add_line(tx: &mut Tx, drop_off: DropOffId, line: &Line, urgent: bool) -> Result<()> {
    let id: LineId = tx.new_id();
    sql!(
        "INSERT INTO drop_off_line (id, drop_off, item, size, units, told_stop, told_urgent)
         VALUES ($1, $2, $3, $4, $5, FALSE, $6)"
    )
    .bind(id)
    .bind(drop_off)
    .bind(line.item)
    .bind(line.size)
    .bind(line.units)
    .bind(urgent)
    .run(tx)
    .await
    .map(drop)
}

/// A drop-off.
pub async fn by_id(on: &mut impl Reads, id: DropOffId) -> Result<DropOff> {
    drop_off!("WHERE id = $1").bind(id).one(on).await
}

/// A drop-off by the hash of a link's secret.
pub async fn by_hash(on: &mut impl Reads, hash: &[u8]) -> Result<DropOff> {
    drop_off!("WHERE id = (SELECT drop_off FROM drop_off_link WHERE hash = $1)").bind(hash).one(on).await
}

/// One more link that leads to a drop-off, by the hash of its secret.
pub async fn add_link(tx: &mut Tx, id: DropOffId, hash: Vec<u8>) -> Result<()> {
    sql!("INSERT INTO drop_off_link (hash, drop_off) VALUES ($1, $2)").bind(hash).bind(id).run(tx).await.map(drop)
}

/// What a drop-off brings, in the order it was entered.
pub async fn lines(on: &mut impl Reads, id: DropOffId) -> Result<Vec<Brought>> {
    sql!("SELECT id, drop_off, item, size, units, came FROM drop_off_line WHERE drop_off = $1 ORDER BY id")
        .bind(id)
        .all(on)
        .await
}

/// Turns a drop-off that is in one state into another; answers whether it was.
pub async fn turn(tx: &mut Tx, id: DropOffId, from: DropOffState, to: DropOffState) -> Result<bool> {
    let at = tx.now();
    let turned = sql!("UPDATE drop_off SET state = $3, changed_at = $4 WHERE id = $1 AND state = $2")
        .bind(id)
        .bind(from)
        .bind(to)
        .bind(at)
        .run(tx)
        .await?;
    tx.about("drop-off", id);
    Ok(turned == 1)
}

/// Confirms a drop-off that is still held; answers whether it was.
pub async fn confirm(tx: &mut Tx, id: DropOffId) -> Result<bool> {
    let at = tx.now();
    let confirmed = sql!(
        "UPDATE drop_off SET state = 'confirmed', holds = TRUE, changed_at = $2
         WHERE id = $1 AND state = 'held' AND held_until >= $2"
    )
    .bind(id)
    .bind(at)
    .run(tx)
    .await?;
    tx.about("drop-off", id);
    Ok(confirmed == 1)
}

/// Notes who called a drop-off off, and why.
pub async fn set_called_off(tx: &mut Tx, id: DropOffId, by: CalledOff, reason: &str) -> Result<()> {
    sql!("UPDATE drop_off SET called_off = $2, reason = $3 WHERE id = $1")
        .bind(id)
        .bind(by)
        .bind(reason)
        .run(tx)
        .await
        .map(drop)
}

/// Who has booked a warehouse's day, confirmed or not, in the order in which they come.
pub async fn booked_on(on: &mut impl Reads, warehouse: WarehouseId, day: Date) -> Result<Vec<DropOff>> {
    drop_off!("WHERE warehouse = $1 AND day = $2 AND state IN ('held', 'confirmed') ORDER BY opens, id")
        .bind(warehouse)
        .bind(day)
        .all(on)
        .await
}

/// Who has booked a collection point from a day on, confirmed or not.
pub async fn booked_at(on: &mut impl Reads, point: PointId, from: Date) -> Result<Vec<DropOff>> {
    drop_off!("WHERE point = $1 AND day >= $2 AND state IN ('held', 'confirmed') ORDER BY day, id")
        .bind(point)
        .bind(from)
        .all(on)
        .await
}

/// What a calendar shows has changed.
pub async fn count_change(tx: &mut Tx, id: DropOffId) -> Result<()> {
    sql!("UPDATE drop_off SET sequence = sequence + 1 WHERE id = $1").bind(id).run(tx).await.map(drop)
}

/// Moves a confirmed drop-off to another slot. The caller has taken the new one and given the old one back.
pub async fn move_to(tx: &mut Tx, id: DropOffId, slot: &Slot, taken: crate::model::bring::SlotId) -> Result<()> {
    let at = tx.now();
    sql!(
        "UPDATE drop_off SET slot = $2, warehouse = $3, day = $4, opens = $5, closes = $6, changed_at = $7,
                reminded = FALSE
         WHERE id = $1"
    )
    .bind(id)
    .bind(taken)
    .bind(slot.key.warehouse)
    .bind(slot.key.day)
    .bind(slot.key.opens)
    .bind(slot.closes)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

/// Moves a confirmed drop-off at a collection point to another day.
pub async fn move_to_day(tx: &mut Tx, id: DropOffId, day: Date) -> Result<()> {
    let at = tx.now();
    sql!("UPDATE drop_off SET day = $2, changed_at = $3, reminded = FALSE WHERE id = $1")
        .bind(id)
        .bind(day)
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

/// Another load than was thought, in millilitres.
pub async fn set_volume(tx: &mut Tx, id: DropOffId, volume_ml: i64) -> Result<()> {
    sql!("UPDATE drop_off SET volume_ml = $2 WHERE id = $1").bind(id).bind(volume_ml).run(tx).await.map(drop)
}

/// Another number of units than was thought; none takes the line out, with its boxes, which the caller has given up.
pub async fn set_units(tx: &mut Tx, line: LineId, units: i64) -> Result<()> {
    sql!("DELETE FROM drop_off_box WHERE line = $1").bind(line).run(tx).await?;
    if units == 0 {
        sql!("DELETE FROM drop_off_line WHERE id = $1").bind(line).run(tx).await?;
        return Ok(());
    }
    sql!("UPDATE drop_off_line SET units = $2 WHERE id = $1").bind(line).bind(units).run(tx).await.map(drop)
}

/// Notes a box that was made ready.
pub async fn add_box(tx: &mut Tx, line: LineId, number: i64, id: BoxId, units: i64) -> Result<()> {
    sql!("INSERT INTO drop_off_box (box, line, number, units) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(line)
        .bind(number)
        .bind(units)
        .run(tx)
        .await
        .map(drop)
}

/// The boxes that were made ready for a drop-off: line, box, units; in the order of the labels.
pub async fn boxes(on: &mut impl Reads, id: DropOffId) -> Result<Vec<(LineId, BoxId, i64)>> {
    sql!(
        "SELECT b.line, b.box, b.units FROM drop_off_box b JOIN drop_off_line l ON l.id = b.line
         WHERE l.drop_off = $1 ORDER BY l.id, b.number"
    )
    .bind(id)
    .all(on)
    .await
}
