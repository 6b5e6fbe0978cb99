//! Lists that overlap: only numbers.

use kernel::{Error, Result};
use storage::{Reads, Tx, record, sql};

use crate::model::{census::RoundId, estimate::Lists, sums::Compared};

/// The lists of a round.
#[derive(Clone, Debug)]
pub struct Overlap {
    /// What each list is called.
    pub names: Vec<String>,
    /// How many are on which.
    pub lists: Lists,
    /// The seed of the interval's chance.
    pub seed: u64,
    /// The area that they are about; empty for everywhere.
    pub area: String,
}

impl Overlap {
    /// As the rules read them.
    pub fn compared(&self) -> Compared<'_> {
        Compared { lists: &self.lists, seed: self.seed, area: &self.area }
    }
}

record! {
    struct Kept {
        lists: i64,
        names: String,
        cells: String,
        seed: i64,
        area: String,
    }
}

/// Keeps the lists of a round in place of those it has; `area` is the one they are about, empty for everywhere. The
/// caller holds the round.
pub async fn set(tx: &mut Tx, round: RoundId, names: &[String], lists: &Lists, area: &str) -> Result<()> {
    remove(tx, round).await?;
    let overlap = Overlap { names: names.to_vec(), lists: lists.clone(), seed: lists.seed(), area: area.to_owned() };
    insert(tx, round, &overlap).await
}

async fn insert(tx: &mut Tx, round: RoundId, overlap: &Overlap) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO census_overlap (round, lists, names, cells, seed, area, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(round)
    .bind(i64::try_from(overlap.lists.count()).map_err(Error::fault)?)
    .bind(serde_json::to_string(&overlap.names).map_err(Error::fault)?)
    .bind(serde_json::to_string(overlap.lists.cells()).map_err(Error::fault)?)
    .bind(i64::try_from(overlap.seed).map_err(Error::fault)?)
    .bind(overlap.area.as_str())
    .bind(at)
    .bind(actor)
    .run(tx)
    .await
    .map(drop)
}

/// Takes the lists out of a round. The caller holds the round.
pub async fn remove(tx: &mut Tx, round: RoundId) -> Result<()> {
    sql!("DELETE FROM census_overlap WHERE round = $1").bind(round).run(tx).await.map(drop)
}

/// Gives a new revision the lists of the one before, with the same seed.
pub async fn copy(tx: &mut Tx, from: RoundId, to: RoundId) -> Result<()> {
    let Some(overlap) = of(tx, from).await? else { return Ok(()) };
    insert(tx, to, &overlap).await
}

/// The lists of a round.
pub async fn of(on: &mut impl Reads, round: RoundId) -> Result<Option<Overlap>> {
    let kept: Option<Kept> = sql!("SELECT lists, names, cells, seed, area FROM census_overlap WHERE round = $1")
        .bind(round)
        .maybe(on)
        .await?;
    let Some(kept) = kept else { return Ok(None) };
    let cells: Vec<i64> = serde_json::from_str(&kept.cells).map_err(Error::fault)?;
    let count = usize::try_from(kept.lists).map_err(Error::fault)?;
    Ok(Some(Overlap {
        names: serde_json::from_str(&kept.names).map_err(Error::fault)?,
        lists: Lists::from_exact(count, &cells).ok_or_else(|| Error::fault("lists that do not fit"))?,
        seed: u64::try_from(kept.seed).map_err(Error::fault)?,
        area: kept.area,
    }))
}
