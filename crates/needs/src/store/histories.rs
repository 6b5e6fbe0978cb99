//! Whole weeks of items, and what was learned from them.

use kernel::{Error, Result};
use serde::{Deserialize, Serialize};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, sql};

use crate::model::demand::{History, Learned};

/// What was learned from a history, with how the sizes divide.
pub type Lesson = (Learned, Vec<(Size, f64)>);

/// What a history taught, and under which mark; see [`crate::model::demand::Past::mark`].
#[derive(Clone, Debug)]
pub struct Taught {
    /// The mark of everything else that it follows from.
    pub mark: String,
    /// `None`: there was too little.
    pub lesson: Option<Lesson>,
}

/// A history as it is kept: not read yet, since most of the time only what was learned is wanted.
pub struct Kept {
    /// Of which item.
    pub item: ItemId,
    /// The weeks, written.
    pub weeks: String,
    /// What was learned, if that was worked out since the weeks changed.
    pub learned: Option<Taught>,
}

impl Kept {
    /// What was learned under a mark. The outer `None`: it has to be learned anew; the inner: there was too little.
    pub fn learned(&self, mark: &str) -> Option<Option<&Lesson>> {
        self.learned.as_ref().filter(|taught| taught.mark == mark).map(|taught| taught.lesson.as_ref())
    }
}

fn kept((item, weeks, learned): (ItemId, String, Option<String>)) -> Result<Kept> {
    Ok(Kept { item, weeks, learned: learned.as_deref().map(read).transpose()? })
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
pub async fn keep_lesson(tx: &mut Tx, item: ItemId, weeks: &str, taught: &Taught) -> Result<()> {
    sql!("UPDATE item_history SET learned = $3 WHERE item = $1 AND weeks = $2")
        .bind(item)
        .bind(weeks)
        .bind(write(taught)?)
        .run(tx)
        .await
        .map(drop)
}

#[derive(Serialize, Deserialize)]
struct Written {
    mark: String,
    lesson: Option<(Learned, Vec<(String, f64)>)>,
}

fn write(taught: &Taught) -> Result<String> {
    let lesson = taught.lesson.as_ref();
    let lesson = lesson.map(|(learned, mix)| (*learned, mix.iter().map(|(s, n)| (s.to_string(), *n)).collect()));
    serde_json::to_string(&Written { mark: taught.mark.clone(), lesson }).map_err(Error::fault)
}

fn read(text: &str) -> Result<Taught> {
    let Written { mark, lesson } = serde_json::from_str(text).map_err(Error::fault)?;
    let sizes = |mix: Vec<(String, f64)>| mix.into_iter().filter_map(|(s, n)| Some((Size::any(&s)?, n))).collect();
    Ok(Taught { mark, lesson: lesson.map(|(learned, mix)| (learned, sizes(mix))) })
}
