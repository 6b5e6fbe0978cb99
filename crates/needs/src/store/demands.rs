//! The demand of items as it was last worked out.

use kernel::Result;
use stock::counter::ItemId;
use storage::{Reads, Tx, sql};

use crate::model::demand::Demand;

/// Every demand that was worked out.
pub async fn all(on: &mut impl Reads) -> Result<Vec<(ItemId, Demand)>> {
    let rows: Vec<(ItemId, String)> = sql!("SELECT item, demand FROM item_demand").all(on).await?;
    rows.into_iter().map(|(item, text)| Ok((item, Demand::read(&text)?))).collect()
}

/// The demand of an item, if it was worked out.
pub async fn of_item(on: &mut impl Reads, item: ItemId) -> Result<Option<Demand>> {
    let row: Option<(String,)> = sql!("SELECT demand FROM item_demand WHERE item = $1").bind(item).maybe(on).await?;
    row.map(|(text,)| Demand::read(&text)).transpose()
}

/// Keeps the demand of an item. Answers whether it differs from what was kept.
pub async fn set(tx: &mut Tx, item: ItemId, demand: &Demand) -> Result<bool> {
    let at = tx.now();
    let changed = sql!(
        "INSERT INTO item_demand (item, demand, at) VALUES ($1, $2, $3)
         ON CONFLICT (item) DO UPDATE SET demand = $2, at = $3 WHERE item_demand.demand <> $2"
    )
    .bind(item)
    .bind(demand.write()?)
    .bind(at)
    .run(tx)
    .await?;
    Ok(changed == 1)
}

/// Forgets the demand of an item, so that it is worked out anew; until then what people entered counts.
pub async fn forget(tx: &mut Tx, item: ItemId) -> Result<()> {
    sql!("DELETE FROM item_demand WHERE item = $1").bind(item).run(tx).await.map(drop)
}
