//! Whole weeks of items, and what was learned from them.

use kernel::{Error, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, sql};

use crate::model::demand::{History, Learned};

/// What was learned from a history, with how the sizes divide.
pub type Lesson = (Learned, Vec<(Size, f64)>);

/// A history as it is kept: not read yet, since most of the time only what was learned is wanted.
pub struct Kept {
    /// Of which item.
    pub item: ItemId,
    /// The weeks, written.
    pub weeks: String,
    /// What was learned, if that was worked out since the weeks changed. The inner `None`: there was too little.
    pub learned: Option<Option<Lesson>>,
}

fn kept((item, weeks, learned): (ItemId, String, Option<String>)) -> Result<Kept> {
    Ok(Kept { item, weeks, learned: learned.as_deref().map(read_lesson).transpose()? })
}

/// Every history.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Kept>> {
    let rows: Vec<(ItemId, String, Option<String>)> =
        sql!("SELECT item, weeks, learned FROM item_history ORDER BY item").all(on).await?;
    rows.into_iter().map(kept).collect()
}

/// The history of an item.
pub async fn of_item(on: &mut impl Reads, item: ItemId) -> Result<Option<Kept>> {
    let row: Option<(ItemId, String, Option<String>)> =
        sql!("SELECT item, weeks, learned FROM item_history WHERE item = $1").bind(item).maybe(on).await?;
    row.map(kept).transpose()
}

/// Keeps a history. What was learned from it before is forgotten if it differs.
pub async fn set(tx: &mut Tx, item: ItemId, history: &History) -> Result<()> {
    sql!(
        "INSERT INTO item_history (item, weeks) VALUES ($1, $2)
         ON CONFLICT (item) DO UPDATE SET weeks = $2, learned = NULL WHERE item_history.weeks <> $2"
    )
    .bind(item)
    .bind(history.write()?)
    .run(tx)
    .await
    .map(drop)
}

/// Keeps what was learned, unless the weeks have changed since they were read.
pub async fn keep_lesson(tx: &mut Tx, item: ItemId, weeks: &str, lesson: Option<&Lesson>) -> Result<()> {
    sql!("UPDATE item_history SET learned = $3 WHERE item = $1 AND weeks = $2 AND learned IS NULL")
        .bind(item)
        .bind(weeks)
        .bind(write_lesson(lesson)?)
        .run(tx)
        .await
        .map(drop)
}

fn write_lesson(lesson: Option<&Lesson>) -> Result<String> {
    let written = lesson.map(|(learned, mix)| (learned, mix.iter().map(|(s, n)| (s.as_str(), n)).collect::<Vec<_>>()));
    serde_json::to_string(&written).map_err(Error::fault)
}

fn read_lesson(text: &str) -> Result<Option<Lesson>> {
    let written: Option<(Learned, Vec<(String, f64)>)> = serde_json::from_str(text).map_err(Error::fault)?;
    let sizes = |mix: Vec<(String, f64)>| mix.into_iter().filter_map(|(s, n)| Some((Size::any(&s)?, n))).collect();
    Ok(written.map(|(learned, mix)| (learned, sizes(mix))))
}
