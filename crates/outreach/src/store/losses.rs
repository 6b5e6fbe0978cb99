//! What was taken from people.

use kernel::{Date, Prose, Quantity, Result};
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
        /// How many units.
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

/// Losses of a kind (`None`: any), the newest first; from one place on, a number of them. They are everybody's to see:
/// whoever works there must know what people lack.
pub async fn list(on: &mut impl Reads, kind: Option<LossKind>, from: i64, count: i64) -> Result<Vec<Loss>> {
    sql!(
        "SELECT id, day, area, site, kind, note, organisation, at, actor FROM loss
         WHERE kind = $1 OR $1 IS NULL ORDER BY day DESC, id DESC LIMIT $2 OFFSET $3"
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
        "SELECT n.loss, n.item, n.units FROM loss_line n JOIN loss l ON l.id = n.loss
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

/// What was lost of each item on each day, both included.
pub async fn daily(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<Daily>> {
    sql!(
        "SELECT n.item, l.day, CAST(SUM(n.units) AS BIGINT) AS units
         FROM loss_line n JOIN loss l ON l.id = n.loss
         WHERE l.day >= $1 AND l.day <= $2 GROUP BY n.item, l.day ORDER BY l.day, n.item"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}
