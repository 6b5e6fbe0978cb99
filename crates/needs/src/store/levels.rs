//! Levels as they were last worked out, and every change of what is shown.

use kernel::Result;
use stock::counter::ItemId;
use storage::{Reads, Tx, sql};

use crate::model::{Change, Held, Level, SizeNeed};

/// Every level.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Held>> {
    sql!("SELECT item, size, level, shown, since, stock, likely, weekly, cover_days, crowded FROM need_level")
        .all(on)
        .await
}

/// The levels of an item.
pub async fn of_item(on: &mut impl Reads, item: ItemId) -> Result<Vec<Held>> {
    sql!(
        "SELECT item, size, level, shown, since, stock, likely, weekly, cover_days, crowded FROM need_level
         WHERE item = $1"
    )
    .bind(item)
    .all(on)
    .await
}

/// Whether something stops only because the warehouses are full.
pub async fn is_crowded(on: &mut impl Reads) -> Result<bool> {
    let one: Vec<bool> = sql!("SELECT crowded FROM need_level WHERE crowded = TRUE LIMIT 1").values(on).await?;
    Ok(!one.is_empty())
}

/// Whether there is enough of something.
pub async fn has_enough(on: &mut impl Reads) -> Result<bool> {
    let one: Vec<Level> = sql!("SELECT level FROM need_level WHERE level = 'enough' LIMIT 1").values(on).await?;
    Ok(!one.is_empty())
}

/// Whether a size's line says already what was worked out.
pub fn is_known(held: Option<&Held>, need: &SizeNeed) -> bool {
    held.is_some_and(|held| {
        (held.level, held.shown, held.crowded) == (need.figured, need.shown(), need.crowded)
            && (held.stock, held.likely) == (need.stock, need.likely)
            && need.standard.is_none_or(|s| (held.weekly, held.cover_days) == (s.weekly_use(), s.cover_days()))
    })
}

/// Keeps what was worked out of a size, held against what was read before. Answers whether what is shown changed by
/// this very act: of two nodes that work out the same at once, one changes it.
pub async fn keep(tx: &mut Tx, item: ItemId, before: Option<&Held>, need: &SizeNeed) -> Result<bool> {
    let Some(before) = before else { return begin(tx, item, need).await };
    let shown = need.shown();
    let changes = before.shown != shown;
    let at = tx.now();
    let (weekly, cover) =
        need.standard.map_or((before.weekly, before.cover_days), |s| (s.weekly_use(), s.cover_days()));
    let touched = sql!(
        "UPDATE need_level SET level = $4, shown = $5, since = $6, stock = $7, likely = $8, weekly = $9, cover_days = $10,
                crowded = $11
         WHERE item = $1 AND size = $2 AND COALESCE(shown, '') = $3"
    )
    .bind(item)
    .bind(need.size)
    .bind(before.shown.map_or("", Level::as_str))
    .bind(need.figured)
    .bind(shown)
    .bind(if changes { at } else { before.since })
    .bind(need.stock)
    .bind(need.likely)
    .bind(weekly)
    .bind(cover)
    .bind(need.crowded)
    .run(tx)
    .await?;
    if touched == 1 && changes {
        log(tx, item, before.shown, need).await?;
    }
    Ok(touched == 1 && changes)
}

async fn begin(tx: &mut Tx, item: ItemId, need: &SizeNeed) -> Result<bool> {
    let at = tx.now();
    let (weekly, cover) = need.standard.map_or((0, 0), |s| (s.weekly_use(), s.cover_days()));
    let new = sql!(
        "INSERT INTO need_level (item, size, level, shown, since, stock, likely, weekly, cover_days, crowded)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (item, size) DO NOTHING"
    )
    .bind(item)
    .bind(need.size)
    .bind(need.figured)
    .bind(need.shown())
    .bind(at)
    .bind(need.stock)
    .bind(need.likely)
    .bind(weekly)
    .bind(cover)
    .bind(need.crowded)
    .run(tx)
    .await?;
    let changes = new == 1 && need.shown().is_some();
    if changes {
        log(tx, item, None, need).await?;
    }
    Ok(changes)
}

async fn log(tx: &mut Tx, item: ItemId, before: Option<Level>, need: &SizeNeed) -> Result<()> {
    let (id, at) = (tx.world().new_uuid(), tx.now());
    sql!(
        "INSERT INTO level_change (id, item, size, before, after, stock, weekly, cover_days, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(item)
    .bind(need.size)
    .bind(before)
    .bind(need.shown())
    .bind(need.stock)
    .bind(need.standard.map_or(0, |s| s.weekly_use()))
    .bind(need.standard.map_or(0, |s| s.cover_days()))
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

/// The latest changes, the newest first.
pub async fn changes(on: &mut impl Reads, most: i64) -> Result<Vec<Change>> {
    sql!("SELECT id, item, size, before, after, at FROM level_change ORDER BY id DESC LIMIT $1")
        .bind(most)
        .all(on)
        .await
}

/// The latest changes of one item, the newest first.
pub async fn changes_of(on: &mut impl Reads, item: ItemId, most: i64) -> Result<Vec<Change>> {
    sql!("SELECT id, item, size, before, after, at FROM level_change WHERE item = $1 ORDER BY id DESC LIMIT $2")
        .bind(item)
        .bind(most)
        .all(on)
        .await
}
