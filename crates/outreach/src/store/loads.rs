//! Loading from boxes and bringing back into them.

use kernel::{Error, Instant, Message, Quantity, Result, Uuid};
use stock::counter::{self, ActId, BoxId, Code, ItemId, LocationId, Returning, Size};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::distribution::{DistributionId, LoadId, ReturnId};

use super::{
    distributions::{begin, hold},
    kept,
};

record! {
    /// Units taken from a box.
    pub struct Load {
        /// Which.
        pub id: LoadId,
        /// From which box.
        pub box_id: BoxId,
        /// What its label said.
        pub code: String,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units taken.
        pub units: i64,
        /// Units brought back.
        pub returned: i64,
        /// Where the box stood.
        pub place: Option<LocationId>,
        /// The act in the ledger.
        pub act: ActId,
        /// When.
        pub at: Instant,
        /// Who.
        pub actor: Option<Uuid>,
        /// Whether it was taken back.
        pub undone: bool,
    }
}

/// Every load of a distribution, the last first.
pub async fn loads(on: &mut impl Reads, id: DistributionId) -> Result<Vec<Load>> {
    sql!(
        "SELECT id, box AS box_id, code, item, size, units, returned, place, act, at, actor, undone
         FROM distribution_load WHERE distribution = $1 ORDER BY id DESC"
    )
    .bind(id)
    .all(on)
    .await
}

async fn load_by_id(on: &mut impl Reads, distribution: DistributionId, id: LoadId) -> Result<Load> {
    sql!(
        "SELECT id, box AS box_id, code, item, size, units, returned, place, act, at, actor, undone
         FROM distribution_load WHERE id = $1 AND distribution = $2"
    )
    .bind(id)
    .bind(distribution)
    .one(on)
    .await
}

/// Loads a box, or a part of it. Of two who load the same box, one wins.
///
/// # Errors
/// Refused if the distribution is over, the box cannot be loaded (see [`counter::load_box`]), or what is left would be
/// less than is kept aside for the menus of others.
pub async fn load(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    id: DistributionId,
    code: Code,
    part: Option<Quantity>,
) -> Result<LoadId> {
    take(tx, reach, id, (code, part), false).await
}

/// Loads what is kept aside for the menus of others: somebody has decided that it is needed more here. The orders stand,
/// and their menus say what is missing.
///
/// # Errors
/// As [`load`], but for what is kept aside.
pub async fn load_kept(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    id: DistributionId,
    code: Code,
    part: Option<Quantity>,
) -> Result<LoadId> {
    take(tx, reach, id, (code, part), true).await
}

async fn take(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    id: DistributionId,
    (code, part): (Code, Option<Quantity>),
    kept_too: bool,
) -> Result<LoadId> {
    let held = hold(tx, id, reach).await?;
    let before = kept::of(tx, id).await?;
    let from = (held.organisation, held.warehouse);
    let loaded = counter::load_box(tx, id.uuid(), from, code, part).await?;
    if !kept_too {
        kept::leave(tx, &held, (loaded.item, loaded.size)).await?;
    }
    let load: LoadId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO distribution_load (id, distribution, box, code, item, size, units, returned, place, act, at, actor,
                                        undone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $11, FALSE)"
    )
    .bind(load)
    .bind(id)
    .bind(loaded.box_id)
    .bind(code.as_str())
    .bind(loaded.item)
    .bind(loaded.size)
    .bind(loaded.units)
    .bind(loaded.place)
    .bind(loaded.act)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    sql!(
        "INSERT INTO handout (distribution, item, size, loaded, extra, handed, turned_away, returned)
         VALUES ($1, $2, $3, $4, 0, 0, 0, 0)
         ON CONFLICT (distribution, item, size) DO UPDATE SET loaded = handout.loaded + $4"
    )
    .bind(id)
    .bind(loaded.item)
    .bind(loaded.size)
    .bind(loaded.units)
    .run(tx)
    .await?;
    begin(tx, id).await?;
    kept::follow(tx, &held, &before).await?;
    Ok(load)
}

/// Takes a load back as if it had not been.
///
/// # Errors
/// Refused if units of it were handed out or brought back, or if something has happened to the box since.
pub async fn unload(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId, load: LoadId) -> Result<()> {
    let held = hold(tx, id, reach).await?;
    let before = kept::of(tx, id).await?;
    let found = load_by_id(tx, id, load).await?;
    let undone = sql!("UPDATE distribution_load SET undone = TRUE WHERE id = $1 AND undone = FALSE AND returned = 0")
        .bind(load)
        .run(tx)
        .await?;
    let lowered = sql!(
        "UPDATE handout SET loaded = loaded - $4
         WHERE distribution = $1 AND item = $2 AND size = $3 AND handed + returned <= loaded - $4 + extra"
    )
    .bind(id)
    .bind(found.item)
    .bind(found.size)
    .bind(found.units)
    .run(tx)
    .await?;
    if undone == 0 || lowered == 0 {
        return Err(Error::Refused(Message::new("error-load-used").with("code", found.code)));
    }
    kept::follow(tx, &held, &before).await?;
    counter::take_back(tx, found.act).await
}

/// Brings units of a load back.
///
/// # Errors
/// Refused if more would come back than was taken from the box, or than is not handed out.
pub async fn give_back(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    id: DistributionId,
    load: LoadId,
    units: Quantity,
    place: Option<LocationId>,
) -> Result<BoxId> {
    let held = hold(tx, id, reach).await?;
    let found = load_by_id(tx, id, load).await?;
    let taken = sql!(
        "UPDATE distribution_load SET returned = returned + $2
         WHERE id = $1 AND undone = FALSE AND returned + $2 <= units"
    )
    .bind(load)
    .bind(units)
    .run(tx)
    .await?;
    if taken == 0 {
        let most = if found.undone { 0 } else { found.units - found.returned };
        let message = Message::new("error-return-box").with("code", found.code).with("most", most);
        return Err(Error::Refused(message));
    }
    let counted = sql!(
        "UPDATE handout SET returned = returned + $4
         WHERE distribution = $1 AND item = $2 AND size = $3 AND handed + returned + $4 <= loaded + extra"
    )
    .bind(id)
    .bind(found.item)
    .bind(found.size)
    .bind(units)
    .run(tx)
    .await?;
    if counted == 0 {
        return Err(Error::Refused(Message::new("error-return-handed").with("code", found.code)));
    }
    let returning =
        Returning { box_id: found.box_id, item: found.item, size: found.size, units, place: place.or(found.place) };
    let (into, act) = counter::return_box(tx, id.uuid(), (held.organisation, held.warehouse), &returning).await?;
    let line: ReturnId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO distribution_return (id, distribution, load, box, units, act, at, actor, undone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, FALSE)"
    )
    .bind(line)
    .bind(id)
    .bind(load)
    .bind(into)
    .bind(units)
    .bind(act)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    Ok(into)
}

record! {
    /// Units brought back.
    pub struct Returned {
        /// Which.
        pub id: ReturnId,
        /// Of which load.
        pub load: LoadId,
        /// The box they were loaded from.
        pub code: String,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many.
        pub units: i64,
        /// The act in the ledger.
        pub act: ActId,
        /// When.
        pub at: Instant,
    }
}

/// What was brought back and not taken back again, the last first.
pub async fn returns(on: &mut impl Reads, id: DistributionId) -> Result<Vec<Returned>> {
    sql!(
        "SELECT r.id, r.load, l.code, l.item, l.size, r.units, r.act, r.at
         FROM distribution_return r JOIN distribution_load l ON l.id = r.load
         WHERE r.distribution = $1 AND r.undone = FALSE ORDER BY r.id DESC"
    )
    .bind(id)
    .all(on)
    .await
}

/// Takes a return back.
///
/// # Errors
/// [`Error::NotFound`] if there is none such; refused if something has happened to the box since.
pub async fn take_return_back(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    id: DistributionId,
    line: ReturnId,
) -> Result<()> {
    hold(tx, id, reach).await?;
    let found = returns(tx, id).await?.into_iter().find(|r| r.id == line).ok_or(Error::NotFound)?;
    let undone = sql!("UPDATE distribution_return SET undone = TRUE WHERE id = $1 AND undone = FALSE")
        .bind(line)
        .run(tx)
        .await?;
    if undone == 0 {
        return Err(Error::NotFound);
    }
    sql!("UPDATE distribution_load SET returned = returned - $2 WHERE id = $1")
        .bind(found.load)
        .bind(found.units)
        .run(tx)
        .await?;
    sql!("UPDATE handout SET returned = returned - $4 WHERE distribution = $1 AND item = $2 AND size = $3")
        .bind(id)
        .bind(found.item)
        .bind(found.size)
        .bind(found.units)
        .run(tx)
        .await?;
    counter::take_back(tx, found.act).await
}
