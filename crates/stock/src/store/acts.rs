//! What people do with boxes, each in the ledger's terms.

use kernel::{Date, Error, Message, Quantity, Result};
use storage::Tx;
use web::OrganisationId;

use crate::model::{BoxId, BoxState, Code, ItemId, LocationId, MovementKind, Size, StoredBox, WarehouseId};

use super::{
    labels,
    ledger::{Change, Context, NewBox, apply, open},
};

/// Goods that came and go into one box or several alike.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// Whose they are.
    pub organisation: OrganisationId,
    /// Where they stand.
    pub warehouse: WarehouseId,
    /// Where in it.
    pub location: Option<LocationId>,
    /// What they are.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system.
    pub size: Size,
    /// How many in each box.
    pub quantity: Quantity,
    /// Until when they may be handed out.
    pub expires: Option<Date>,
    /// A remark.
    pub note: String,
    /// The code of a label that was printed ahead; else one is drawn.
    pub label: Option<Code>,
}

/// Receives one box.
pub async fn receive(tx: &mut Tx, context: Context, receipt: &Receipt) -> Result<BoxId> {
    begin(tx, context, MovementKind::Receive, BoxState::InStock, receipt).await
}

/// Notes a box that is announced; it counts as stock once it has come.
pub async fn expect(tx: &mut Tx, context: Context, receipt: &Receipt) -> Result<BoxId> {
    begin(tx, context, MovementKind::Expect, BoxState::Expected, receipt).await
}

async fn begin(tx: &mut Tx, context: Context, kind: MovementKind, state: BoxState, receipt: &Receipt) -> Result<BoxId> {
    let code = match receipt.label {
        Some(code) => labels::take(tx, receipt.organisation, code).await?,
        None => labels::draw(tx, receipt.organisation, None, true).await?,
    };
    let new = NewBox {
        code,
        organisation: receipt.organisation,
        warehouse: receipt.warehouse,
        location: receipt.location,
        item: receipt.item,
        size: receipt.size,
        quantity: receipt.quantity,
        state,
        expires: receipt.expires,
        note: receipt.note.clone(),
    };
    open(tx, context, kind, &new, None).await
}

/// An announced box has come.
pub async fn arrive_expected(
    tx: &mut Tx,
    context: Context,
    stored: &StoredBox,
    location: Option<LocationId>,
) -> Result<()> {
    must_be(stored, &[BoxState::Expected])?;
    let change = Change { state: BoxState::InStock, location, ..Change::of(MovementKind::Receive, stored) };
    apply(tx, context, stored, &change).await
}

/// Takes a part out of a box into a new one; answers the new box.
pub async fn split(
    tx: &mut Tx,
    context: Context,
    stored: &StoredBox,
    part: Quantity,
    label: Option<Code>,
) -> Result<BoxId> {
    must_be(stored, &[BoxState::InStock, BoxState::Picked])?;
    if part.get() >= stored.quantity {
        return Err(Error::Refused(
            Message::new("error-split-too-many")
                .with("code", stored.code.to_string())
                .with("quantity", stored.quantity),
        ));
    }
    let code = match label {
        Some(code) => labels::take(tx, stored.organisation, code).await?,
        None => labels::draw(tx, stored.organisation, None, true).await?,
    };
    let new = NewBox {
        code,
        organisation: stored.organisation,
        warehouse: stored.warehouse,
        location: stored.location,
        item: stored.item,
        size: stored.size,
        quantity: part,
        state: stored.state,
        expires: stored.expires,
        note: String::new(),
    };
    let new_box = open(tx, context, MovementKind::Split, &new, Some(stored.id)).await?;
    let change = Change { change: -part.get(), other_box: Some(new_box), ..Change::of(MovementKind::Split, stored) };
    apply(tx, context, stored, &change).await?;
    Ok(new_box)
}

/// Empties one box into another of the same item and size.
pub async fn merge(tx: &mut Tx, context: Context, from: &StoredBox, into: &StoredBox) -> Result<()> {
    if from.id == into.id {
        return Err(Error::refused("error-merge-same-box"));
    }
    for stored in [from, into] {
        must_be(stored, &[BoxState::InStock])?;
    }
    if (from.organisation, from.warehouse, from.item, from.size)
        != (into.organisation, into.warehouse, into.item, into.size)
    {
        return Err(Error::refused("error-merge-unlike"));
    }
    // The content that keeps shortest decides for the merged box.
    let expires = [from.expires, into.expires].into_iter().flatten().min();
    let gone = Change {
        change: -from.quantity,
        state: BoxState::PackedOut,
        location: None,
        other_box: Some(into.id),
        ..Change::of(MovementKind::Merge, from)
    };
    apply(tx, context, from, &gone).await?;
    let grown =
        Change { change: from.quantity, expires, other_box: Some(from.id), ..Change::of(MovementKind::Merge, into) };
    apply(tx, context, into, &grown).await
}

/// Carries a box to another place in its warehouse.
pub async fn carry(tx: &mut Tx, context: Context, stored: &StoredBox, to: LocationId) -> Result<()> {
    must_be(stored, &[BoxState::InStock, BoxState::Picked, BoxState::Expected])?;
    apply(tx, context, stored, &Change { location: Some(to), ..Change::of(MovementKind::Move, stored) }).await
}

/// What is really in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Really {
    /// How many.
    pub quantity: Quantity,
    /// What.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system.
    pub size: Size,
    /// Until when it may be handed out.
    pub expires: Option<Date>,
}

/// Writes down how many are really in a box.
pub async fn correct(tx: &mut Tx, context: Context, stored: &StoredBox, really: Quantity, reason: &str) -> Result<()> {
    let really = Really { quantity: really, item: stored.item, size: stored.size, expires: stored.expires };
    correct_all(tx, context, stored, &really, reason).await
}

/// Writes down what is really in a box. What went out of it before went out as what it was believed to be.
pub async fn correct_all(
    tx: &mut Tx,
    context: Context,
    stored: &StoredBox,
    really: &Really,
    reason: &str,
) -> Result<()> {
    must_be(stored, &[BoxState::InStock, BoxState::Picked, BoxState::Expected])?;
    let change = Change {
        change: really.quantity.get() - stored.quantity,
        content: Some((really.item, really.size)),
        expires: really.expires,
        reason: reason.to_owned(),
        ..Change::of(MovementKind::Correct, stored)
    };
    apply(tx, context, stored, &change).await
}

/// Sets a box aside.
pub async fn pick(tx: &mut Tx, context: Context, stored: &StoredBox) -> Result<()> {
    must_be(stored, &[BoxState::InStock])?;
    apply(tx, context, stored, &Change { state: BoxState::Picked, ..Change::of(MovementKind::Pick, stored) }).await
}

/// Puts a box that was set aside back.
pub async fn put_back(tx: &mut Tx, context: Context, stored: &StoredBox) -> Result<()> {
    must_be(stored, &[BoxState::Picked])?;
    apply(tx, context, stored, &Change { state: BoxState::InStock, ..Change::of(MovementKind::PutBack, stored) }).await
}

/// Packs a box out, or a part of it.
pub async fn pack_out(tx: &mut Tx, context: Context, stored: &StoredBox, part: Option<Quantity>) -> Result<()> {
    must_be(stored, &[BoxState::InStock, BoxState::Picked])?;
    leave(tx, context, stored, MovementKind::PackOut, BoxState::PackedOut, part, "").await
}

/// A box that is not where it should be, nor anywhere else.
pub async fn lose(tx: &mut Tx, context: Context, stored: &StoredBox, reason: &str) -> Result<()> {
    must_be(stored, &[BoxState::InStock, BoxState::Picked, BoxState::Expected])?;
    leave(tx, context, stored, MovementKind::Lose, BoxState::Lost, None, reason).await
}

/// A lost box that turned up.
pub async fn find(
    tx: &mut Tx,
    context: Context,
    stored: &StoredBox,
    quantity: Quantity,
    location: Option<LocationId>,
) -> Result<()> {
    must_be(stored, &[BoxState::Lost])?;
    let change =
        Change { change: quantity.get(), state: BoxState::InStock, location, ..Change::of(MovementKind::Find, stored) };
    apply(tx, context, stored, &change).await
}

/// Throws a box away, or a part of it.
pub async fn scrap(
    tx: &mut Tx,
    context: Context,
    stored: &StoredBox,
    part: Option<Quantity>,
    reason: &str,
) -> Result<()> {
    must_be(stored, &[BoxState::InStock, BoxState::Picked])?;
    leave(tx, context, stored, MovementKind::Scrap, BoxState::Scrapped, part, reason).await
}

/// Lets units leave; the box is gone when none is left.
pub async fn leave(
    tx: &mut Tx,
    context: Context,
    stored: &StoredBox,
    kind: MovementKind,
    gone: BoxState,
    part: Option<Quantity>,
    reason: &str,
) -> Result<()> {
    let leaving = part.map_or(stored.quantity, Quantity::get);
    let whole = leaving == stored.quantity;
    let change = Change {
        change: -leaving,
        state: if whole { gone } else { stored.state },
        location: if whole { None } else { stored.location },
        reason: reason.to_owned(),
        ..Change::of(kind, stored)
    };
    apply(tx, context, stored, &change).await
}

/// Refuses an act on a box that is not in a state for it, and says in which it is.
pub fn must_be(stored: &StoredBox, states: &[BoxState]) -> Result<()> {
    if states.contains(&stored.state) {
        return Ok(());
    }
    let key = match stored.state {
        BoxState::Expected => "error-box-is-expected",
        BoxState::InStock => "error-box-is-in-stock",
        BoxState::Picked => "error-box-is-picked",
        BoxState::PackedOut => "error-box-is-packed-out",
        BoxState::Transferred => "error-box-is-transferred",
        BoxState::Lost => "error-box-is-lost",
        BoxState::Scrapped => "error-box-is-scrapped",
    };
    Err(Error::Refused(Message::new(key).with("code", stored.code.to_string())))
}
