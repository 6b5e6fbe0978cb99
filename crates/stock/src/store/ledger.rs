//! The ledger: the one place where a box changes.
//!
//! Every act on a box comes down to [`open`] (a box begins) or [`apply`] (something happens to it). Both write the box,
//! the movement and the sums beside them in one transaction, and both fail if somebody else was there first.

use kernel::{Date, Error, Message, Result, date_in};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

pub use super::proof::{Mismatch, prove};
use crate::model::{
    ActId, BoxId, BoxState, Cause, Code, ItemId, LocationId, MovementId, MovementKind, Size, StoredBox, WarehouseId,
};

/// A box that begins.
#[derive(Clone, Debug)]
pub struct NewBox {
    /// Its label.
    pub code: Code,
    /// Whose.
    pub organisation: OrganisationId,
    /// In which warehouse.
    pub warehouse: WarehouseId,
    /// Where in it.
    pub location: Option<LocationId>,
    /// What is in it.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system.
    pub size: Size,
    /// How many units.
    pub quantity: kernel::Quantity,
    /// [`BoxState::InStock`] or [`BoxState::Expected`].
    pub state: BoxState,
    /// Until when it may be handed out.
    pub expires: Option<Date>,
    /// A remark.
    pub note: String,
}

/// Something that happens to a box.
#[derive(Clone, Debug)]
pub struct Change {
    /// What.
    pub kind: MovementKind,
    /// Units that come (positive) or go (negative).
    pub change: i64,
    /// What the box is afterwards.
    pub state: BoxState,
    /// Where it is afterwards.
    pub location: Option<LocationId>,
    /// Whose it is afterwards and in which warehouse, if that changes too.
    pub home: Option<(OrganisationId, WarehouseId)>,
    /// What turned out to be in it, if that changes too.
    pub content: Option<(ItemId, Size)>,
    /// Until when it may be handed out afterwards.
    pub expires: Option<Date>,
    /// The other box of a split or a merge.
    pub other_box: Option<BoxId>,
    /// The movement that this one takes back.
    pub undoes: Option<MovementId>,
    /// What is taken back, so that the day's sums are taken back as well.
    pub flows_as: Option<MovementKind>,
    /// Why, in somebody's words.
    pub reason: String,
}

impl Change {
    /// A change that leaves everything as it is; set what differs.
    pub fn of(kind: MovementKind, stored: &StoredBox) -> Self {
        Self {
            kind,
            change: 0,
            state: stored.state,
            location: stored.location,
            home: None,
            content: None,
            expires: stored.expires,
            other_box: None,
            undoes: None,
            flows_as: None,
            reason: String::new(),
        }
    }
}

/// The act that movements belong to, and the larger thing it is part of.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The act.
    pub act: ActId,
    /// The larger thing.
    pub cause: Option<Cause>,
}

impl Context {
    /// An act of its own.
    pub fn new(tx: &Tx) -> Self {
        Self { act: tx.new_id(), cause: None }
    }

    /// An act that is part of something larger.
    pub fn part_of(tx: &Tx, cause: Cause) -> Self {
        Self { act: tx.new_id(), cause: Some(cause) }
    }
}

/// Begins a box. Its code must have been drawn or taken in the same transaction.
pub async fn open(
    tx: &mut Tx,
    context: Context,
    kind: MovementKind,
    new: &NewBox,
    other: Option<BoxId>,
) -> Result<BoxId> {
    let id: BoxId = tx.new_id();
    let at = tx.now();
    sql!(
        "INSERT INTO box (id, code, organisation, warehouse, location, item, size, quantity, state, expires,
                          received_at, note, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
    )
    .bind(id)
    .bind(new.code)
    .bind(new.organisation)
    .bind(new.warehouse)
    .bind(new.location)
    .bind(new.item)
    .bind(new.size)
    .bind(new.quantity)
    .bind(new.state)
    .bind(new.expires)
    .bind(at)
    .bind(new.note.as_str())
    .run(tx)
    .await?;
    let line = Line {
        kind,
        box_id: id,
        seq: 1,
        place: Place { organisation: new.organisation, warehouse: new.warehouse, item: new.item, size: new.size },
        change: new.quantity.get(),
        after: new.quantity.get(),
        from: None,
        from_content: None,
        from_expires: None,
        to: (new.state, new.location),
        other_box: other,
        undoes: None,
        reason: String::new(),
    };
    write(tx, context, &line).await?;
    if new.state.counts() {
        level(tx, line.place, new.quantity.get(), 1).await?;
        flow(tx, line.place, kind, new.quantity.get()).await?;
    }
    tx.about("box", id);
    tx.touch("stock");
    Ok(id)
}

/// Lets something happen to a box as it was read in this transaction.
///
/// # Errors
/// [`Error::Refused`] if the box changed in the meantime, so that of two people one wins and the other is told; and if
/// more units would go than are there.
pub async fn apply(tx: &mut Tx, context: Context, stored: &StoredBox, change: &Change) -> Result<()> {
    let after = stored.quantity + change.change;
    if after < 0 {
        return Err(Error::Refused(
            Message::new("error-box-too-few").with("code", stored.code.to_string()).with("quantity", stored.quantity),
        ));
    }
    if after > i64::from(kernel::Quantity::MAX) {
        return Err(Error::Refused(Message::new("error-quantity-absurd").with("max", kernel::Quantity::MAX)));
    }
    let (organisation, warehouse) = change.home.unwrap_or((stored.organisation, stored.warehouse));
    let (item, size) = change.content.unwrap_or((stored.item, stored.size));
    let touched = sql!(
        "UPDATE box SET organisation = $3, warehouse = $4, location = $5, item = $6, size = $7, quantity = $8,
                        state = $9, expires = $10, version = version + 1
         WHERE id = $1 AND version = $2"
    )
    .bind(stored.id)
    .bind(stored.version)
    .bind(organisation)
    .bind(warehouse)
    .bind(change.location)
    .bind(item)
    .bind(size)
    .bind(after)
    .bind(change.state)
    .bind(change.expires)
    .run(tx)
    .await?;
    if touched == 0 {
        return Err(Error::Refused(Message::new("error-box-changed").with("code", stored.code.to_string())));
    }
    let before =
        Place { organisation: stored.organisation, warehouse: stored.warehouse, item: stored.item, size: stored.size };
    let line = Line {
        kind: change.kind,
        box_id: stored.id,
        seq: stored.version + 1,
        place: Place { organisation, warehouse, item, size },
        change: change.change,
        after,
        from: Some((stored.state, stored.location)),
        from_content: Some((stored.item, stored.size)).filter(|content| *content != (item, size)),
        from_expires: stored.expires,
        to: (change.state, change.location),
        other_box: change.other_box,
        undoes: change.undoes,
        reason: change.reason.clone(),
    };
    write(tx, context, &line).await?;
    if stored.state.counts() && change.state.counts() && before == line.place {
        // A carried box changes no sum, and a sum that is not touched makes nobody wait.
        if change.change != 0 {
            level(tx, before, change.change, 0).await?;
        }
    } else {
        if stored.state.counts() {
            level(tx, before, -stored.quantity, -1).await?;
        }
        if change.state.counts() {
            level(tx, line.place, after, 1).await?;
        }
    }
    // What is announced came when it was there, not when it was announced.
    let counted = |state: BoxState, quantity| if state.counts() { quantity } else { 0 };
    let stock = counted(change.state, after) - counted(stored.state, stored.quantity);
    if stock != 0 {
        flow(tx, before, change.flows_as.unwrap_or(change.kind), stock).await?;
    }
    tx.about("box", stored.id);
    tx.touch("stock");
    Ok(())
}

/// Whose, where and what: the key of the sums.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    organisation: OrganisationId,
    warehouse: WarehouseId,
    item: ItemId,
    size: Size,
}

struct Line {
    kind: MovementKind,
    box_id: BoxId,
    seq: i64,
    place: Place,
    change: i64,
    after: i64,
    from: Option<(BoxState, Option<LocationId>)>,
    from_content: Option<(ItemId, Size)>,
    from_expires: Option<Date>,
    to: (BoxState, Option<LocationId>),
    other_box: Option<BoxId>,
    undoes: Option<MovementId>,
    reason: String,
}

async fn write(tx: &mut Tx, context: Context, line: &Line) -> Result<()> {
    let id: MovementId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let (cause_kind, cause) = context.cause.map(Cause::parts).unzip();
    sql!(
        "INSERT INTO movement (id, act, at, actor, kind, box, seq, organisation, warehouse, item, size, change, after,
                               from_state, to_state, from_location, to_location, from_expires, from_item, from_size,
                               other_box, cause_kind, cause, reason, undoes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                 $23, $24, $25)"
    )
    .bind(id)
    .bind(context.act)
    .bind(at)
    .bind(actor)
    .bind(line.kind)
    .bind(line.box_id)
    .bind(line.seq)
    .bind(line.place.organisation)
    .bind(line.place.warehouse)
    .bind(line.place.item)
    .bind(line.place.size)
    .bind(line.change)
    .bind(line.after)
    .bind(line.from.map(|(state, _)| state))
    .bind(line.to.0)
    .bind(line.from.and_then(|(_, location)| location))
    .bind(line.to.1)
    .bind(line.from_expires)
    .bind(line.from_content.map(|(item, _)| item))
    .bind(line.from_content.map(|(_, size)| size))
    .bind(line.other_box)
    .bind(cause_kind)
    .bind(cause)
    .bind(line.reason.as_str())
    .bind(line.undoes)
    .run(tx)
    .await
    .map(drop)
}

/// Adds to the sum of what stands in a warehouse.
async fn level(tx: &mut Tx, place: Place, quantity: i64, boxes: i64) -> Result<()> {
    if quantity >= 0 {
        sql!(
            "INSERT INTO level (organisation, warehouse, item, size, quantity, boxes) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (warehouse, item, size)
             DO UPDATE SET quantity = level.quantity + $5, boxes = level.boxes + $6"
        )
    } else {
        sql!(
            "UPDATE level SET quantity = quantity + $5, boxes = boxes + $6
             WHERE organisation = $1 AND warehouse = $2 AND item = $3 AND size = $4"
        )
    }
    .bind(place.organisation)
    .bind(place.warehouse)
    .bind(place.item)
    .bind(place.size)
    .bind(quantity)
    .bind(boxes)
    .run(tx)
    .await
    .map(drop)
}

/// Adds to what came and went on this day. An undo takes back from the same column, on the day it is made.
async fn flow(tx: &mut Tx, place: Place, kind: MovementKind, change: i64) -> Result<()> {
    let (came, went) = match kind {
        kind if kind.is_gain() => (change, 0),
        kind if kind.is_use() => (0, -change),
        _ => return Ok(()),
    };
    let day = date_in(&web::zone(), tx.now());
    sql!(
        "INSERT INTO flow (organisation, item, size, day, came, went) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation, item, size, day)
         DO UPDATE SET came = flow.came + $5, went = flow.went + $6"
    )
    .bind(place.organisation)
    .bind(place.item)
    .bind(place.size)
    .bind(day)
    .bind(came)
    .bind(went)
    .run(tx)
    .await
    .map(drop)
}

/// A box by its code, within somebody's reach.
pub async fn by_code(on: &mut impl Reads, code: Code, reach: Option<OrganisationId>) -> Result<StoredBox> {
    let stored: StoredBox = sql!(
        "SELECT id, code, organisation, warehouse, location, item, size, quantity, state, expires, received_at, note,
                version
         FROM box WHERE code = $1"
    )
    .bind(code)
    .one(on)
    .await?;
    within(stored, reach)
}

/// A box by its identifier, within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: BoxId, reach: Option<OrganisationId>) -> Result<StoredBox> {
    let stored: StoredBox = sql!(
        "SELECT id, code, organisation, warehouse, location, item, size, quantity, state, expires, received_at, note,
                version
         FROM box WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await?;
    within(stored, reach)
}

fn within(stored: StoredBox, reach: Option<OrganisationId>) -> Result<StoredBox> {
    if reach.is_none_or(|organisation| organisation == stored.organisation) { Ok(stored) } else { Err(Error::NotFound) }
}
