//! What was taken from people.

use kernel::{Date, Error, Prose, Quantity, Result};
use stock::counter::ItemId;
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    census::SiteId,
    loss::{Loss, LossId, LossKind},
};

/// The most characters of a note.
pub const NOTE: usize = 400;

/// A loss as it is noted.
#[derive(Clone, Debug)]
pub struct NewLoss {
    /// On which day.
    pub day: Date,
    /// In which public area.
    pub area: String,
    /// At which site, if it was one.
    pub site: Option<SiteId>,
    /// What it was.
    pub kind: LossKind,
    /// What else is to be said.
    pub note: Prose<NOTE>,
    /// What was lost; each item once.
    pub lines: Vec<(ItemId, Quantity)>,
}

record! {
    /// What a loss took of an item.
    pub struct Line {
        /// Of which loss.
        pub loss: LossId,
        /// What.
        pub item: ItemId,
        /// How many units; a counter-entry's are below nought.
        pub units: i64,
    }
}

/// Notes a loss.
pub async fn add(tx: &mut Tx, organisation: OrganisationId, new: &NewLoss) -> Result<LossId> {
    let id: LossId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO loss (id, day, area, site, kind, note, organisation, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(new.day)
    .bind(new.area.as_str())
    .bind(new.site)
    .bind(new.kind)
    .bind(&new.note)
    .bind(organisation)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    for (item, units) in &new.lines {
        sql!("INSERT INTO loss_line (loss, item, units) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(*item)
            .bind(*units)
            .run(tx)
            .await?;
    }
    tx.about("loss", id);
    tx.touch("outreach");
    Ok(id)
}

/// Takes a loss back by a counter-entry with its day and lines, and why. What was lost that day is fewer by as much.
///
/// # Errors
/// Refused if it was taken back already, or is a counter-entry itself.
pub async fn take_back(tx: &mut Tx, organisation: OrganisationId, id: LossId, why: &Prose<NOTE>) -> Result<LossId> {
    let loss = by_id(tx, id).await?;
    if loss.takes_back.is_some() {
        return Err(Error::refused("error-loss-counter-entry"));
    }
    let entry: LossId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let added = sql!(
        "INSERT INTO loss (id, day, area, site, kind, note, organisation, at, actor, takes_back, why)
         VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING"
    )
    .bind(entry)
    .bind(loss.day)
    .bind(loss.area)
    .bind(loss.site)
    .bind(loss.kind)
    .bind(organisation)
    .bind(at)
    .bind(actor)
    .bind(id)
    .bind(why)
    .run(tx)
    .await?;
    if added == 0 {
        return Err(Error::refused("error-loss-taken-back"));
    }
    sql!("INSERT INTO loss_line (loss, item, units) SELECT $1, item, units FROM loss_line WHERE loss = $2")
        .bind(entry)
        .bind(id)
        .run(tx)
        .await?;
    tx.about("loss", id);
    tx.touch("outreach");
    Ok(entry)
}

/// A loss.
pub async fn by_id(on: &mut impl Reads, id: LossId) -> Result<Loss> {
    sql!(
        "SELECT id, day, area, site, kind, note, organisation, at, actor, takes_back, why,
                EXISTS (SELECT 1 FROM loss c WHERE c.takes_back = l.id) AS taken_back
         FROM loss l WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await
}

/// Losses of a kind (`None`: any), the newest first; from one place on, a number of them. They are everybody's to see:
/// whoever works there must know what people lack.
pub async fn list(on: &mut impl Reads, kind: Option<LossKind>, from: i64, count: i64) -> Result<Vec<Loss>> {
    sql!(
        "SELECT id, day, area, site, kind, note, organisation, at, actor, takes_back, why,
                EXISTS (SELECT 1 FROM loss c WHERE c.takes_back = l.id) AS taken_back
         FROM loss l WHERE kind = $1 OR $1 IS NULL ORDER BY day DESC, id DESC LIMIT $2 OFFSET $3"
    )
    .bind(kind)
    .bind(count)
    .bind(from)
    .all(on)
    .await
}

/// The lines of losses on days, both included.
pub async fn lines(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<Line>> {
    sql!(
        "SELECT n.loss, n.item, CASE WHEN l.takes_back IS NULL THEN n.units ELSE -n.units END AS units
         FROM loss_line n JOIN loss l ON l.id = n.loss
         WHERE l.day >= $1 AND l.day <= $2 ORDER BY n.loss, n.units DESC, n.item"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}

record! {
    /// What was lost of an item on a day.
    pub struct Daily {
        /// What.
        pub item: ItemId,
        /// On which day.
        pub day: Date,
        /// How many units.
        pub units: i64,
    }
}

/// What was lost of each item on each day, both included, without what was taken back.
pub async fn daily(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<Daily>> {
    sql!(
        "SELECT n.item, l.day, CAST(SUM(CASE WHEN l.takes_back IS NULL THEN n.units ELSE -n.units END) AS BIGINT) AS units
         FROM loss_line n JOIN loss l ON l.id = n.loss
         WHERE l.day >= $1 AND l.day <= $2 GROUP BY n.item, l.day
         HAVING SUM(CASE WHEN l.takes_back IS NULL THEN n.units ELSE -n.units END) > 0 ORDER BY l.day, n.item"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}
