//! Boxes on the road between warehouses or organisations.
//!
//! While a transfer is packed its boxes are picked; while it is on the road they hold nothing and count nowhere; what
//! arrives is what the receiver counts. Each step holds the transfer's row first, so that of two people one wins.

mod fill;
mod lists;

use kernel::{Error, Message, Quantity, Result};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::{
    BoxId, BoxState, Cause, Code, ItemId, LocationId, MovementKind, Size, WarehouseId,
    transfer::{Line, MAX_LINES, Transfer, TransferId, TransferState},
};

use super::{
    acts::{must_be, pick, put_back},
    ledger::{self, Change, Context, apply},
};

pub use fill::fill;
pub use lists::{Listed, Which, list};

/// How often a code is drawn before we give up.
const DRAWS: usize = 64;

/// A transfer that begins.
#[derive(Clone, Debug)]
pub struct NewTransfer {
    /// Who gives, and from where.
    pub from: (OrganisationId, WarehouseId),
    /// Who gets, and where to.
    pub to: (OrganisationId, WarehouseId),
    /// A remark; may be empty.
    pub note: String,
}

/// Begins a transfer, without boxes yet. The caller has checked whose the warehouses are.
pub async fn start(tx: &mut Tx, new: &NewTransfer) -> Result<TransferId> {
    if new.from.1 == new.to.1 {
        return Err(Error::refused("error-transfer-same-warehouse"));
    }
    let id: TransferId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    for _ in 0..DRAWS {
        let code = format!("T-{}", Code::draw(tx.world()));
        let free = sql!(
            "INSERT INTO transfer (id, code, from_organisation, from_warehouse, to_organisation, to_warehouse, state,
                                   note, started_at, started_by)
             VALUES ($1, $2, $3, $4, $5, $6, 'packing', $7, $8, $9) ON CONFLICT (code) DO NOTHING"
        )
        .bind(id)
        .bind(code)
        .bind(new.from.0)
        .bind(new.from.1)
        .bind(new.to.0)
        .bind(new.to.1)
        .bind(new.note.as_str())
        .bind(at)
        .bind(actor)
        .run(tx)
        .await?;
        if free == 1 {
            tx.about("transfer", id);
            return Ok(id);
        }
    }
    Err(Error::fault("no free transfer code was found"))
}

/// Sets a box aside for a transfer.
///
/// # Errors
/// Refused if the box is not in stock in the warehouse that the transfer leaves from, or is in an open transfer already.
pub async fn add(tx: &mut Tx, reach: Option<OrganisationId>, id: TransferId, code: Code) -> Result<BoxId> {
    let transfer = hold(tx, id, reach).await?;
    let stored = ledger::by_code(tx, code, Some(transfer.from_organisation)).await.map_err(|error| match error {
        Error::NotFound => Error::Refused(Message::new("error-transfer-box-unknown").with("code", code.to_string())),
        other => other,
    })?;
    if stored.warehouse != transfer.from_warehouse {
        return Err(Error::Refused(Message::new("error-transfer-box-elsewhere").with("code", code.to_string())));
    }
    if lines(tx, id).await?.len() >= usize::try_from(MAX_LINES).unwrap_or(usize::MAX) {
        return Err(Error::Refused(Message::new("error-transfer-full").with("max", MAX_LINES)));
    }
    let added = sql!(
        "INSERT INTO transfer_line (transfer, box, item, size, quantity, location, differed, open)
         SELECT $1, id, item, size, quantity, location, '', TRUE FROM box WHERE id = $2 AND quantity > 0
         ON CONFLICT DO NOTHING"
    )
    .bind(id)
    .bind(stored.id)
    .run(tx)
    .await?;
    if added == 0 && stored.quantity > 0 {
        return Err(Error::Refused(Message::new("error-transfer-box-taken").with("code", code.to_string())));
    }
    pick(tx, context(tx, id), &stored).await?;
    Ok(stored.id)
}

/// Takes a box out of a transfer that has not left, and puts it back.
pub async fn remove(tx: &mut Tx, reach: Option<OrganisationId>, id: TransferId, box_id: BoxId) -> Result<()> {
    let transfer = hold(tx, id, reach).await?;
    let removed =
        sql!("DELETE FROM transfer_line WHERE transfer = $1 AND box = $2").bind(id).bind(box_id).run(tx).await?;
    if removed == 0 {
        return Err(Error::NotFound);
    }
    back(tx, id, &transfer, box_id).await
}

/// Puts a box back, unless somebody did already or it has gone another way.
async fn back(tx: &mut Tx, id: TransferId, transfer: &Transfer, box_id: BoxId) -> Result<()> {
    let stored = ledger::by_id(tx, box_id, Some(transfer.from_organisation)).await?;
    if stored.state == BoxState::Picked {
        put_back(tx, context(tx, id), &stored).await?;
    }
    Ok(())
}

/// Calls a transfer off that has not left; its boxes are put back.
pub async fn call_off(tx: &mut Tx, reach: Option<OrganisationId>, id: TransferId) -> Result<()> {
    let transfer = hold(tx, id, reach).await?;
    for line in lines(tx, id).await? {
        back(tx, id, &transfer, line.box_id).await?;
    }
    sql!("UPDATE transfer SET state = 'called-off' WHERE id = $1 AND state = 'packing'").bind(id).run(tx).await?;
    close(tx, id).await
}

/// Sends a transfer on its way: its boxes leave, with what they hold at this moment.
///
/// # Errors
/// Refused if it has no box, or one of them is not set aside any more.
pub async fn send(tx: &mut Tx, reach: Option<OrganisationId>, id: TransferId) -> Result<()> {
    let transfer = hold(tx, id, reach).await?;
    let lines = lines(tx, id).await?;
    if lines.is_empty() {
        return Err(Error::refused("error-transfer-empty"));
    }
    let context = context(tx, id);
    for line in &lines {
        send_one(tx, context, &transfer, line).await?;
    }
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!("UPDATE transfer SET state = 'on-the-road', sent_at = $2, sent_by = $3 WHERE id = $1 AND state = 'packing'")
        .bind(id)
        .bind(at)
        .bind(actor)
        .run(tx)
        .await
        .map(drop)
}

async fn send_one(tx: &mut Tx, context: Context, transfer: &Transfer, line: &Line) -> Result<()> {
    let gone = || Error::Refused(Message::new("error-transfer-box-gone").with("code", line.code.to_string()));
    let stored = ledger::by_id(tx, line.box_id, Some(transfer.from_organisation)).await?;
    if stored.state != BoxState::Picked || stored.warehouse != transfer.from_warehouse {
        return Err(gone());
    }
    sql!(
        "UPDATE transfer_line SET item = $3, size = $4, quantity = $5, location = $6
         WHERE transfer = $1 AND box = $2"
    )
    .bind(transfer.id)
    .bind(stored.id)
    .bind(stored.item)
    .bind(stored.size)
    .bind(stored.quantity)
    .bind(stored.location)
    .run(tx)
    .await?;
    let change = Change {
        change: -stored.quantity,
        state: BoxState::Transferred,
        location: None,
        ..Change::of(MovementKind::Send, &stored)
    };
    apply(tx, context, &stored, &change).await
}

/// What the receiver found of one box.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// Which box.
    pub box_id: BoxId,
    /// How much was in it; `None` if the box did not arrive.
    pub quantity: Option<Quantity>,
    /// What was in it.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system.
    pub size: Size,
    /// Where it was put.
    pub location: Option<LocationId>,
    /// A remark; may be empty.
    pub remark: String,
}

/// Receives a transfer: what arrived is the receiver's stock, what did not is lost on the sender's side. Of two who
/// receive it, one wins.
///
/// # Errors
/// Refused if it is not on the road (any more), or a box of it is not accounted for.
pub async fn arrive(tx: &mut Tx, reach: Option<OrganisationId>, id: TransferId, arrived: &[Arrived]) -> Result<()> {
    let transfer = by_id(tx, id, reach).await?;
    if reach.is_some_and(|organisation| organisation != transfer.to_organisation) {
        return Err(Error::NotFound);
    }
    let (at, actor) = (tx.now(), tx.actor().account());
    let won = sql!(
        "UPDATE transfer SET state = 'arrived', arrived_at = $2, received_by = $3
         WHERE id = $1 AND state = 'on-the-road'"
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    if won == 0 {
        return Err(Error::refused(not_on_the_road(by_id(tx, id, reach).await?.state)));
    }
    let context = context(tx, id);
    for line in lines(tx, id).await? {
        let found = arrived.iter().find(|a| a.box_id == line.box_id);
        let found = found.ok_or_else(|| {
            Error::Refused(Message::new("error-transfer-box-unaccounted").with("code", line.code.to_string()))
        })?;
        arrive_one(tx, context, &transfer, BoxState::Transferred, found).await?;
    }
    tx.about("transfer", id);
    close(tx, id).await
}

/// Receives boxes of a transfer that were marked as not arrived and came after all.
///
/// # Errors
/// Refused if one of them was received meanwhile, or is not lost any more: its sender may have found it.
pub async fn arrive_late(tx: &mut Tx, reach: Option<OrganisationId>, id: TransferId, came: &[Arrived]) -> Result<()> {
    let transfer = by_id(tx, id, reach).await?;
    if !transfer.may_receive_late(reach) {
        return Err(Error::NotFound);
    }
    let lines = lines(tx, id).await?;
    let context = context(tx, id);
    for found in came {
        let line = lines.iter().find(|line| line.box_id == found.box_id).ok_or(Error::NotFound)?;
        if !line.is_missing() {
            return Err(Error::Refused(Message::new("error-transfer-box-came").with("code", line.code.to_string())));
        }
        arrive_one(tx, context, &transfer, BoxState::Lost, found).await?;
    }
    tx.about("transfer", id);
    Ok(())
}

fn not_on_the_road(state: TransferState) -> &'static str {
    match state {
        TransferState::Packing => "error-transfer-not-sent",
        TransferState::CalledOff => "error-transfer-called-off",
        TransferState::OnTheRoad | TransferState::Arrived => "error-transfer-arrived",
    }
}

async fn arrive_one(tx: &mut Tx, context: Context, transfer: &Transfer, was: BoxState, found: &Arrived) -> Result<()> {
    let stored = ledger::by_id(tx, found.box_id, Some(transfer.from_organisation)).await?;
    must_be(&stored, &[was])?;
    let change = match found.quantity {
        Some(quantity) => Change {
            change: quantity.get(),
            state: BoxState::InStock,
            location: found.location,
            home: Some((transfer.to_organisation, transfer.to_warehouse)),
            content: Some((found.item, found.size)),
            reason: found.remark.clone(),
            ..Change::of(MovementKind::Arrive, &stored)
        },
        None => {
            Change { state: BoxState::Lost, reason: found.remark.clone(), ..Change::of(MovementKind::Lose, &stored) }
        }
    };
    apply(tx, context, &stored, &change).await?;
    let here = found.quantity.is_some();
    sql!(
        "UPDATE transfer_line SET arrived_item = $3, arrived_size = $4, arrived_quantity = $5, arrived_location = $6,
                                  differed = $7
         WHERE transfer = $1 AND box = $2"
    )
    .bind(transfer.id)
    .bind(found.box_id)
    .bind(here.then_some(found.item))
    .bind(here.then_some(found.size))
    .bind(found.quantity.map_or(0, Quantity::get))
    .bind(found.location.filter(|_| here))
    .bind(found.remark.as_str())
    .run(tx)
    .await
    .map(drop)
}

/// Lets the boxes of a transfer that is over go into another one.
async fn close(tx: &mut Tx, id: TransferId) -> Result<()> {
    sql!("UPDATE transfer_line SET open = FALSE WHERE transfer = $1").bind(id).run(tx).await.map(drop)
}

fn context(tx: &Tx, id: TransferId) -> Context {
    Context::part_of(tx, Cause::Transfer(id.uuid()))
}

/// A transfer that is being packed, held until this act is over, for whoever sends it.
async fn hold(tx: &mut Tx, id: TransferId, reach: Option<OrganisationId>) -> Result<Transfer> {
    // Writing what is there already takes the row, so that nobody sends it meanwhile.
    let held =
        sql!("UPDATE transfer SET state = 'packing' WHERE id = $1 AND state = 'packing'").bind(id).run(tx).await?;
    let transfer = by_id(tx, id, reach).await?;
    if reach.is_some_and(|organisation| organisation != transfer.from_organisation) {
        return Err(Error::NotFound);
    }
    if held == 0 {
        return Err(Error::refused("error-transfer-not-packing"));
    }
    tx.about("transfer", id);
    Ok(transfer)
}

/// A transfer, if it leaves from or goes to somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: TransferId, reach: Option<OrganisationId>) -> Result<Transfer> {
    let transfer: Transfer = sql!(
        "SELECT id, code, from_organisation, from_warehouse, to_organisation, to_warehouse, state, note, started_at,
                started_by, sent_at, sent_by, arrived_at, received_by
         FROM transfer WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await?;
    if transfer.is_seen_by(reach) { Ok(transfer) } else { Err(Error::NotFound) }
}

/// The transfer that a box is on the road in, and what people call it.
pub async fn of_box(on: &mut impl Reads, box_id: BoxId) -> Result<Option<(TransferId, String)>> {
    sql!("SELECT t.id, t.code FROM transfer_line n JOIN transfer t ON t.id = n.transfer WHERE n.box = $1 AND n.open = TRUE")
        .bind(box_id)
        .maybe(on)
        .await
}

/// The transfer in which somebody may receive the box with a code: one on the road, or one that it was missing from.
/// Until then the box is its sender's, so that the receiver does not find it otherwise.
pub async fn coming(
    on: &mut impl Reads,
    code: Code,
    reach: Option<OrganisationId>,
) -> Result<Option<(TransferId, BoxId)>> {
    sql!(
        "SELECT t.id, n.box FROM box b
         JOIN transfer_line n ON n.box = b.id
         JOIN transfer t ON t.id = n.transfer
         WHERE b.code = $1 AND (t.to_organisation = $2 OR $2 IS NULL)
           AND ((b.state = 'transferred' AND t.state = 'on-the-road' AND n.open = TRUE)
             OR (b.state = 'lost' AND t.state = 'arrived' AND n.arrived_quantity = 0))
         ORDER BY t.id DESC LIMIT 1"
    )
    .bind(code)
    .bind(reach)
    .maybe(on)
    .await
}

/// The boxes of a transfer, by the place they stood in.
pub async fn lines(on: &mut impl Reads, id: TransferId) -> Result<Vec<Line>> {
    sql!(
        "SELECT t.box AS box_id, b.code, t.item, t.size, t.quantity, t.location, l.code AS location_code,
                t.arrived_item, t.arrived_size, t.arrived_quantity, a.code AS arrived_location_code, t.differed
         FROM transfer_line t
         JOIN box b ON b.id = t.box
         LEFT JOIN location l ON l.id = t.location
         LEFT JOIN location a ON a.id = t.arrived_location
         WHERE t.transfer = $1 ORDER BY COALESCE(l.code, ''), b.code"
    )
    .bind(id)
    .all(on)
    .await
}
