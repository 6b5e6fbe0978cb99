//! Stocktakes: counting, and putting the ledger right.

mod approval;

use kernel::{Error, Instant, Result};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    BoxId, BoxState, Code, ItemId, LocationId, Size, Warehouse, WarehouseId,
    stocktakes::{Stocktake, StocktakeId, StocktakeState, Verdict, judge},
};

use super::{acts, ledger};

pub use approval::approve;

/// Begins a stocktake of a warehouse, or of one location in it.
///
/// # Errors
/// [`Error::NotFound`] if the location is not in the warehouse.
pub async fn begin(tx: &mut Tx, warehouse: &Warehouse, location: Option<LocationId>) -> Result<StocktakeId> {
    if let Some(location) = location {
        must_stand_in(tx, location, warehouse.id).await?;
    }
    let id: StocktakeId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO stocktake (id, organisation, warehouse, location, state, version, began_at, began_by)
         VALUES ($1, $2, $3, $4, 'open', 0, $5, $6)"
    )
    .bind(id)
    .bind(warehouse.organisation)
    .bind(warehouse.id)
    .bind(location)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.about("stocktake", id);
    Ok(id)
}

async fn must_stand_in(on: &mut impl Reads, location: LocationId, warehouse: WarehouseId) -> Result<()> {
    let known: i64 = sql!("SELECT COUNT(*) FROM location WHERE id = $1 AND warehouse = $2")
        .bind(location)
        .bind(warehouse)
        .value(on)
        .await?;
    if known == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// A stocktake, within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: StocktakeId, reach: Option<OrganisationId>) -> Result<Stocktake> {
    let found: Stocktake = sql!(
        "SELECT s.id, s.organisation, s.warehouse, s.location, s.state, s.version, s.began_at, s.ended_at,
                w.name AS warehouse_name, l.code AS location_code
         FROM stocktake s JOIN warehouse w ON w.id = s.warehouse LEFT JOIN location l ON l.id = s.location
         WHERE s.id = $1"
    )
    .bind(id)
    .one(on)
    .await?;
    if reach.is_none_or(|organisation| organisation == found.organisation) { Ok(found) } else { Err(Error::NotFound) }
}

/// The stocktakes in somebody's reach, the newest first; of one state, if one is named.
pub async fn all(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    state: Option<StocktakeState>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Stocktake>> {
    sql!(
        "SELECT s.id, s.organisation, s.warehouse, s.location, s.state, s.version, s.began_at, s.ended_at,
                w.name AS warehouse_name, l.code AS location_code
         FROM stocktake s JOIN warehouse w ON w.id = s.warehouse LEFT JOIN location l ON l.id = s.location
         WHERE ($1 = TRUE OR s.organisation = $2) AND (CAST($3 AS TEXT) IS NULL OR s.state = $3)
         ORDER BY s.id DESC LIMIT $4 OFFSET $5"
    )
    .bind(reach.is_none())
    .bind(reach)
    .bind(state)
    .bind(limit)
    .bind(offset)
    .all(on)
    .await
}

/// Notes how many units are in a box, and where it stands if that was said. Counting a box again replaces the count;
/// answers whether it did.
///
/// # Errors
/// Refused if the stocktake has ended, or the box is announced or on the road; [`Error::NotFound`] if its organisation
/// has no such box, or the place is in another warehouse.
pub async fn count(
    tx: &mut Tx,
    stocktake: &Stocktake,
    code: Code,
    counted: i64,
    place: Option<LocationId>,
) -> Result<bool> {
    let open = sql!("UPDATE stocktake SET version = version + 1 WHERE id = $1 AND state = 'open'")
        .bind(stocktake.id)
        .run(tx)
        .await?;
    if open == 0 {
        return Err(Error::refused("error-stocktake-ended"));
    }
    let place = stocktake.location.or(place);
    if let Some(place) = place {
        must_stand_in(tx, place, stocktake.warehouse).await?;
    }
    let stored = ledger::by_code(tx, code, Some(stocktake.organisation)).await?;
    acts::must_be(
        &stored,
        &[BoxState::InStock, BoxState::Picked, BoxState::PackedOut, BoxState::Lost, BoxState::Scrapped],
    )?;
    let before: i64 = sql!("SELECT COUNT(*) FROM stocktake_count WHERE stocktake = $1 AND box = $2")
        .bind(stocktake.id)
        .bind(stored.id)
        .value(tx)
        .await?;
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO stocktake_count (stocktake, box, believed, version, counted, location, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (stocktake, box)
         DO UPDATE SET believed = $3, version = $4, counted = $5, location = $6, at = $7, actor = $8"
    )
    .bind(stocktake.id)
    .bind(stored.id)
    .bind(stored.quantity)
    .bind(stored.version)
    .bind(counted)
    .bind(place)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.about("stocktake", stocktake.id);
    tx.about("box", stored.id);
    Ok(before > 0)
}

record! {
    /// How far the counting is.
    pub struct Progress {
        /// Boxes that the ledger believes there.
        pub believed: i64,
        /// Boxes of those that were counted.
        pub seen: i64,
    }
}

/// How far the counting is.
pub async fn progress(on: &mut impl Reads, stocktake: &Stocktake) -> Result<Progress> {
    sql!(
        "SELECT COUNT(*) AS believed, COUNT(c.box) AS seen
         FROM box b LEFT JOIN stocktake_count c ON c.box = b.id AND c.stocktake = $1
         WHERE b.warehouse = $2 AND b.organisation = $3 AND b.state IN ('in-stock', 'picked')
           AND ($4 = FALSE OR b.location = $5)"
    )
    .bind(stocktake.id)
    .bind(stocktake.warehouse)
    .bind(stocktake.organisation)
    .bind(stocktake.location.is_some())
    .bind(stocktake.location)
    .one(on)
    .await
}

record! {
    /// A box that the ledger believes there and nobody has counted.
    pub struct Unseen {
        /// Which.
        pub id: BoxId,
        /// Its movements so far.
        pub version: i64,
        /// Its code.
        pub code: Code,
        /// What is in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units the ledger believes.
        pub quantity: i64,
        /// What is written on its location.
        pub place: Option<String>,
    }
}

/// The boxes that nobody has counted yet, place by place.
pub async fn unseen(on: &mut impl Reads, stocktake: &Stocktake, limit: i64) -> Result<Vec<Unseen>> {
    sql!(
        "SELECT b.id, b.version, b.code, b.item, b.size, b.quantity, l.code AS place
         FROM box b
         LEFT JOIN location l ON l.id = b.location
         LEFT JOIN stocktake_count c ON c.box = b.id AND c.stocktake = $1
         WHERE b.warehouse = $2 AND b.organisation = $3 AND b.state IN ('in-stock', 'picked')
           AND ($4 = FALSE OR b.location = $5) AND c.box IS NULL
         ORDER BY l.code, b.code LIMIT $6"
    )
    .bind(stocktake.id)
    .bind(stocktake.warehouse)
    .bind(stocktake.organisation)
    .bind(stocktake.location.is_some())
    .bind(stocktake.location)
    .bind(limit)
    .all(on)
    .await
}

record! {
    /// A box that was counted, and what the ledger says.
    pub struct Counted {
        /// Which.
        pub id: BoxId,
        /// Its code.
        pub code: Code,
        /// What is in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// What the ledger said when it was counted.
        pub believed: i64,
        /// Its movements then.
        pub seen_version: i64,
        /// What was counted.
        pub counted: i64,
        /// When.
        pub at: Instant,
        /// Where it was found, if that was said.
        pub found: Option<LocationId>,
        /// What is written there.
        pub found_code: Option<String>,
        /// Where the ledger believes it.
        pub place: Option<LocationId>,
        /// What is written there.
        pub place_code: Option<String>,
        /// In which warehouse the ledger believes it.
        pub warehouse: WarehouseId,
        /// What the ledger says now.
        pub now: i64,
        /// Its movements so far.
        pub version: i64,
        /// What it is now.
        pub state: BoxState,
        /// What this stocktake changed, once it is approved.
        pub applied: Option<i64>,
    }
}

impl Counted {
    /// What follows from the count; of an approved stocktake, what followed.
    pub fn verdict(&self, stocktake: &Stocktake) -> Verdict {
        match (stocktake.state, self.applied) {
            (StocktakeState::Open, _) => judge(self.believed, self.counted, self.now, self.state),
            (_, Some(_)) => judge(self.believed, self.counted, self.believed, BoxState::InStock),
            (_, None) if self.counted == self.believed => Verdict::Agrees,
            (_, None) => Verdict::Changed,
        }
    }

    /// Whether it stands elsewhere than the ledger believes. What moved after it was counted is believed where it is.
    pub fn is_elsewhere(&self, stocktake: &Stocktake) -> bool {
        stocktake.state == StocktakeState::Open
            && self.version == self.seen_version
            && matches!(self.verdict(stocktake), Verdict::Agrees | Verdict::Correct(_))
            && self.now > 0
            && (self.warehouse != stocktake.warehouse || self.found.is_some_and(|found| Some(found) != self.place))
    }
}

/// Every count, in the order of the codes.
pub async fn counts(on: &mut impl Reads, stocktake: &Stocktake) -> Result<Vec<Counted>> {
    sql!(
        "SELECT b.id, b.code, b.item, b.size, c.believed, c.version AS seen_version, c.counted, c.at,
                c.location AS found, lc.code AS found_code, b.location AS place, lb.code AS place_code, b.warehouse,
                b.quantity AS now, b.version, b.state, m.change AS applied
         FROM stocktake_count c
         JOIN box b ON b.id = c.box
         LEFT JOIN location lc ON lc.id = c.location
         LEFT JOIN location lb ON lb.id = b.location
         LEFT JOIN movement m ON m.cause = c.stocktake AND m.box = c.box
         WHERE c.stocktake = $1 ORDER BY b.code"
    )
    .bind(stocktake.id)
    .all(on)
    .await
}

record! {
    /// A box that this stocktake marked lost without a count.
    pub struct MarkedLost {
        /// Its code.
        pub code: Code,
        /// What was in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units that went with it.
        pub quantity: i64,
    }
}

/// The boxes that were not seen and marked lost when the stocktake was approved.
pub async fn marked_lost(on: &mut impl Reads, stocktake: &Stocktake) -> Result<Vec<MarkedLost>> {
    sql!(
        "SELECT b.code, m.item, m.size, -m.change AS quantity
         FROM movement m JOIN box b ON b.id = m.box
         LEFT JOIN stocktake_count c ON c.box = m.box AND c.stocktake = m.cause
         WHERE m.cause = $1 AND c.box IS NULL ORDER BY b.code"
    )
    .bind(stocktake.id)
    .all(on)
    .await
}

/// Gives a stocktake up; nothing is changed.
///
/// # Errors
/// Refused if it has ended.
pub async fn drop(tx: &mut Tx, stocktake: &Stocktake) -> Result<()> {
    end(tx, stocktake, StocktakeState::Dropped, None).await
}

/// Ends a stocktake; of two who try, one wins.
async fn end(tx: &mut Tx, stocktake: &Stocktake, state: StocktakeState, version: Option<i64>) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    let ended = sql!(
        "UPDATE stocktake SET state = $2, ended_at = $3, ended_by = $4
         WHERE id = $1 AND state = 'open' AND ($5 = FALSE OR version = $6)"
    )
    .bind(stocktake.id)
    .bind(state)
    .bind(at)
    .bind(actor)
    .bind(version.is_some())
    .bind(version)
    .run(tx)
    .await?;
    tx.about("stocktake", stocktake.id);
    if ended == 1 {
        return Ok(());
    }
    let open = by_id(tx, stocktake.id, None).await?.state == StocktakeState::Open;
    Err(Error::refused(if open { "error-stocktake-counted-since" } else { "error-stocktake-ended" }))
}
