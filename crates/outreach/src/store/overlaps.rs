//! Lists that overlap: only numbers.

use kernel::{Error, Result};
use storage::{Reads, Tx, record, sql};

use crate::model::{census::RoundId, estimate::Lists};

/// The lists of a round.
#[derive(Clone, Debug)]
pub struct Overlap {
    /// What each list is called.
    pub names: Vec<String>,
    /// How many are on which.
    pub lists: Lists,
    /// The seed of the interval's chance.
    pub seed: u64,
}

record! {
    struct Kept {
        lists: i64,
        names: String,
        cells: String,
        seed: i64,
    }
}

/// Keeps the lists of a round in place of those it has. The caller holds the round.
pub async fn set(tx: &mut Tx, round: RoundId, names: &[String], lists: &Lists) -> Result<()> {
    // The seed stays below 2⁵³, so that a spreadsheet shows it whole.
    let seed = i64::from_be_bytes(tx.world().random::<8>()) & 0x001f_ffff_ffff_ffff;
    remove(tx, round).await?;
    insert(tx, round, names, lists, seed).await
}

async fn insert(tx: &mut Tx, round: RoundId, names: &[String], lists: &Lists, seed: i64) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO census_overlap (round, lists, names, cells, seed, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(round)
    .bind(i64::try_from(lists.count()).map_err(Error::fault)?)
    .bind(serde_json::to_string(names).map_err(Error::fault)?)
    .bind(serde_json::to_string(lists.cells()).map_err(Error::fault)?)
    .bind(seed)
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
    let seed = i64::try_from(overlap.seed).map_err(Error::fault)?;
    insert(tx, to, &overlap.names, &overlap.lists, seed).await
}

/// The lists of a round.
pub async fn of(on: &mut impl Reads, round: RoundId) -> Result<Option<Overlap>> {
    let kept: Option<Kept> =
        sql!("SELECT lists, names, cells, seed FROM census_overlap WHERE round = $1").bind(round).maybe(on).await?;
    let Some(kept) = kept else { return Ok(None) };
    let cells: Vec<i64> = serde_json::from_str(&kept.cells).map_err(Error::fault)?;
    let count = usize::try_from(kept.lists).map_err(Error::fault)?;
    Ok(Some(Overlap {
        names: serde_json::from_str(&kept.names).map_err(Error::fault)?,
        lists: Lists::from_exact(count, &cells).ok_or_else(|| Error::fault("lists that do not fit"))?,
        seed: u64::try_from(kept.seed).map_err(Error::fault)?,
    }))
}
