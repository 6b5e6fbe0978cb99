//! Goods that go out to a distribution and come back from one, in the ledger's terms.

use kernel::{Date, Error, Instant, Message, Quantity, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    ActId, BoxId, BoxState, Cause, Code, ItemId, LocationId, MovementKind, Size, StoredBox, WarehouseId,
};

use super::{
    acts, labels,
    ledger::{self, Change, Context, NewBox, apply, open},
    undo,
};

record! {
    /// A box that could be loaded.
    pub struct Pickable {
        /// Which.
        pub id: BoxId,
        /// What its label says.
        pub code: Code,
        /// What is in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units.
        pub quantity: i64,
        /// Until when it may be handed out.
        pub expires: Option<Date>,
        /// When it came.
        pub received_at: Instant,
        /// Where it stands, as is written there.
        pub place: Option<String>,
    }
}

/// Every box of an item in a warehouse that nobody has set aside and that may still be handed out on a day.
pub async fn pickable(
    on: &mut impl Reads,
    organisation: OrganisationId,
    warehouse: WarehouseId,
    item: ItemId,
    day: Date,
) -> Result<Vec<Pickable>> {
    sql!(
        "SELECT b.id, b.code, b.item, b.size, b.quantity, b.expires, b.received_at, l.code AS place
         FROM box b LEFT JOIN location l ON l.id = b.location
         WHERE b.item = $1 AND b.state = 'in-stock' AND b.warehouse = $2 AND b.organisation = $3
           AND (b.expires IS NULL OR b.expires >= $4)
         ORDER BY b.id"
    )
    .bind(item)
    .bind(warehouse)
    .bind(organisation)
    .bind(day)
    .all(on)
    .await
}

/// What was loaded from a box.
#[derive(Clone, Copy, Debug)]
pub struct Loaded {
    /// From which box.
    pub box_id: BoxId,
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// How many units.
    pub units: i64,
    /// Where the box stood.
    pub place: Option<LocationId>,
    /// The act in the ledger, for taking it back.
    pub act: ActId,
}

/// Packs a box, or a part of it, out for a distribution. Of two who load the same box, one wins.
///
/// # Errors
/// Refused if no box of the organisation has the code, it stands in another warehouse, is not there any more, or holds
/// less than the part.
pub async fn load_box(
    tx: &mut Tx,
    distribution: Uuid,
    (organisation, warehouse): (OrganisationId, WarehouseId),
    code: Code,
    part: Option<Quantity>,
) -> Result<Loaded> {
    let stored = ledger::by_code(tx, code, Some(organisation)).await.map_err(|error| match error {
        Error::NotFound => Error::Refused(Message::new("error-box-unknown").with("code", code.to_string())),
        other => other,
    })?;
    if stored.warehouse != warehouse {
        return Err(Error::Refused(Message::new("error-box-other-warehouse").with("code", code.to_string())));
    }
    let context = Context::part_of(tx, Cause::Distribution(distribution));
    acts::pack_out(tx, context, &stored, part).await?;
    Ok(Loaded {
        box_id: stored.id,
        item: stored.item,
        size: stored.size,
        units: part.map_or(stored.quantity, Quantity::get),
        place: stored.location,
        act: context.act,
    })
}

/// Units that come back from a distribution, and what they were when they left.
#[derive(Clone, Copy, Debug)]
pub struct Returning {
    /// The box they were loaded from.
    pub box_id: BoxId,
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// How many.
    pub units: Quantity,
    /// Where the box stood then.
    pub place: Option<LocationId>,
}

/// Brings units back into the box they came from; into a new one if that box has become something else meanwhile.
/// Answers the box, and the act in the ledger.
pub async fn return_box(
    tx: &mut Tx,
    distribution: Uuid,
    (organisation, warehouse): (OrganisationId, WarehouseId),
    returning: &Returning,
) -> Result<(BoxId, ActId)> {
    let context = Context::part_of(tx, Cause::Distribution(distribution));
    let stored = ledger::by_id(tx, returning.box_id, None).await?;
    if takes_back(&stored, organisation, warehouse, returning) {
        let change = Change {
            change: returning.units.get(),
            state: if stored.state == BoxState::PackedOut { BoxState::InStock } else { stored.state },
            location: stored.location.or(returning.place),
            ..Change::of(MovementKind::Return, &stored)
        };
        apply(tx, context, &stored, &change).await?;
        return Ok((stored.id, context.act));
    }
    let new = NewBox {
        code: labels::draw(tx, organisation, None, true).await?,
        organisation,
        warehouse,
        location: returning.place,
        item: returning.item,
        size: returning.size,
        quantity: returning.units,
        state: BoxState::InStock,
        expires: stored.expires,
        note: String::new(),
    };
    let id = open(tx, context, MovementKind::Return, &new, Some(stored.id)).await?;
    Ok((id, context.act))
}

/// Whether a box is still the one that the units left from.
fn takes_back(stored: &StoredBox, organisation: OrganisationId, warehouse: WarehouseId, back: &Returning) -> bool {
    let same = (stored.organisation, stored.warehouse, stored.item, stored.size)
        == (organisation, warehouse, back.item, back.size);
    let room = stored.quantity + back.units.get() <= i64::from(Quantity::MAX);
    same && room && matches!(stored.state, BoxState::PackedOut | BoxState::InStock | BoxState::Picked)
}

/// Takes a load or a return back as if it had not been.
///
/// # Errors
/// Refused if something has happened to the box since.
pub async fn take_back(tx: &mut Tx, act: ActId) -> Result<()> {
    undo::undo(tx, act, None).await
}
