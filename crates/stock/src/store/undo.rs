//! Taking an act back: a counter-movement for each of its movements, the last first.

use kernel::{Date, Error, Message, Result};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{ActId, BoxState, ItemId, Movement, MovementId, MovementKind, Size};

use super::ledger::{Change, Context, apply, by_id};

/// The movements of an act, in the order they were made.
pub async fn movements(on: &mut impl Reads, act: ActId) -> Result<Vec<Movement>> {
    sql!(
        "SELECT id, act, at, actor, kind, box AS box_id, seq, organisation, warehouse, item, size, change, after,
                from_state, to_state, from_location, to_location, other_box, reason, undoes
         FROM movement WHERE act = $1 ORDER BY seq, id"
    )
    .bind(act)
    .all(on)
    .await
}

/// Takes an act back.
///
/// # Errors
/// [`Error::NotFound`] outside one's reach; refused if something has happened to a box since, if the act was an undo,
/// or if it sent a box on the road or counted a stocktake, which have their own ways back.
pub async fn undo(tx: &mut Tx, act: ActId, reach: Option<OrganisationId>) -> Result<()> {
    let mut movements = movements(tx, act).await?;
    if movements.is_empty() {
        return Err(Error::NotFound);
    }
    movements.reverse();
    let context = Context::new(tx);
    for movement in &movements {
        take_back(tx, context, movement, reach).await?;
    }
    Ok(())
}

async fn take_back(tx: &mut Tx, context: Context, movement: &Movement, reach: Option<OrganisationId>) -> Result<()> {
    let stored = by_id(tx, movement.box_id, reach).await?;
    let code = stored.code.to_string();
    if matches!(movement.kind, MovementKind::Undo | MovementKind::Send | MovementKind::Arrive | MovementKind::Stocktake)
    {
        return Err(Error::refused("error-undo-not-this"));
    }
    if stored.version != movement.seq {
        return Err(Error::Refused(Message::new("error-undo-too-late").with("code", code)));
    }
    let before = before(tx, movement.id).await?;
    let change = match movement.from_state {
        Some(state) => Change {
            change: -movement.change,
            state,
            location: movement.from_location,
            content: before.item.zip(before.size),
            expires: before.expires,
            ..Change::of(MovementKind::Undo, &stored)
        },
        // The box began with this movement; a box that should not have begun is scrapped, its label with it.
        None => Change {
            change: -movement.change,
            state: BoxState::Scrapped,
            location: None,
            ..Change::of(MovementKind::Undo, &stored)
        },
    };
    let change =
        Change { undoes: Some(movement.id), flows_as: Some(movement.kind), other_box: movement.other_box, ..change };
    apply(tx, context, &stored, &change).await
}

record! {
    /// What a box was before a movement: its expiry, and its content where that changed.
    struct Before {
        expires: Option<Date>,
        item: Option<ItemId>,
        size: Option<Size>,
    }
}

async fn before(on: &mut impl Reads, movement: MovementId) -> Result<Before> {
    sql!("SELECT from_expires AS expires, from_item AS item, from_size AS size FROM movement WHERE id = $1")
        .bind(movement)
        .one(on)
        .await
}

/// The kind of larger thing that an act was part of: `transfer`, `sort`, ….
pub async fn cause(on: &mut impl Reads, act: ActId) -> Result<Option<String>> {
    sql!("SELECT cause_kind FROM movement WHERE act = $1 AND cause_kind IS NOT NULL LIMIT 1")
        .bind(act)
        .maybe(on)
        .await
        .map(|found: Option<(String,)>| found.map(|(kind,)| kind))
}
