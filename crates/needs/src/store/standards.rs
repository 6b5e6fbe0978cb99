//! Weekly use and days of cover.

use kernel::{Error, Instant, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, record, sql};
use web::AccountId;

use crate::model::Standard;

kernel::id!(
    /// A line of the history.
    ChangeId,
    OfChange
);

/// Every standard.
pub async fn all(on: &mut impl Reads) -> Result<Vec<(ItemId, Size, Standard)>> {
    read(sql!("SELECT item, size, weekly_use, cover_days FROM standard").all(on).await?)
}

/// What was entered of one item.
pub async fn of_item(on: &mut impl Reads, item: ItemId) -> Result<Vec<(ItemId, Size, Standard)>> {
    read(sql!("SELECT item, size, weekly_use, cover_days FROM standard WHERE item = $1").bind(item).all(on).await?)
}

fn read(rows: Vec<(ItemId, Size, i64, i64)>) -> Result<Vec<(ItemId, Size, Standard)>> {
    rows.into_iter()
        .map(|(item, size, weekly_use, cover_days)| {
            let standard = Standard::new(weekly_use, cover_days).map_err(|m| Error::fault(m.key))?;
            Ok((item, size, standard))
        })
        .collect()
}

/// Enters a standard. Answers whether it differs from what was there.
pub async fn set(tx: &mut Tx, item: ItemId, size: Size, standard: Standard) -> Result<bool> {
    let (at, actor) = (tx.now(), tx.actor().account());
    let changed = sql!(
        "INSERT INTO standard (item, size, weekly_use, cover_days, at, actor) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (item, size) DO UPDATE SET weekly_use = $3, cover_days = $4, at = $5, actor = $6
         WHERE standard.weekly_use <> $3 OR standard.cover_days <> $4"
    )
    .bind(item)
    .bind(size)
    .bind(standard.weekly_use())
    .bind(standard.cover_days())
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    let id: ChangeId = tx.new_id();
    sql!(
        "INSERT INTO standard_history (id, item, size, weekly_use, cover_days, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(id)
    .bind(item)
    .bind(size)
    .bind(standard.weekly_use())
    .bind(standard.cover_days())
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    Ok(true)
}

record! {
    /// What was entered once.
    pub struct Change {
        /// For which size.
        pub size: Size,
        /// Units used in a week.
        pub weekly_use: i64,
        /// Days of cover wanted.
        pub cover_days: i64,
        /// When.
        pub at: Instant,
        /// By whom; nobody if the program did.
        pub actor: Option<AccountId>,
    }
}

/// What was entered for an item, the latest first, at most 30 lines.
pub async fn history(on: &mut impl Reads, item: ItemId) -> Result<Vec<Change>> {
    sql!(
        "SELECT size, weekly_use, cover_days, at, actor FROM standard_history WHERE item = $1
         ORDER BY id DESC LIMIT 30"
    )
    .bind(item)
    .all(on)
    .await
}
