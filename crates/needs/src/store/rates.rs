//! Standards of items, which figure counts, and the kits of those who arrive.

use kernel::Result;
use stock::counter::ItemId;
use storage::{Reads, Tx, sql};

use crate::model::demand::{Given, Method, Rate};

/// Every standard.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Given>> {
    sql!("SELECT item, units_milli, months, source, link FROM rate").all(on).await
}

/// The standard of an item.
pub async fn of_item(on: &mut impl Reads, item: ItemId) -> Result<Option<Given>> {
    sql!("SELECT item, units_milli, months, source, link FROM rate WHERE item = $1").bind(item).maybe(on).await
}

/// Sets the standard of an item.
pub async fn set(tx: &mut Tx, item: ItemId, rate: Rate, source: &str, link: &str) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO rate (item, units_milli, months, source, link, at, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (item) DO UPDATE SET units_milli = $2, months = $3, source = $4, link = $5, at = $6, actor = $7"
    )
    .bind(item)
    .bind(rate.units_milli())
    .bind(rate.months())
    .bind(source)
    .bind(link)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await
    .map(drop)
}

/// Takes the standard of an item away.
pub async fn forget(tx: &mut Tx, item: ItemId) -> Result<()> {
    sql!("DELETE FROM rate WHERE item = $1").bind(item).run(tx).await.map(drop)
}

/// Every choice of a figure.
pub async fn methods(on: &mut impl Reads) -> Result<Vec<(ItemId, Method)>> {
    sql!("SELECT item, method FROM method").all(on).await
}

/// Which figure people chose for an item.
pub async fn method(on: &mut impl Reads, item: ItemId) -> Result<Method> {
    let chosen: Option<(Method,)> = sql!("SELECT method FROM method WHERE item = $1").bind(item).maybe(on).await?;
    Ok(chosen.map_or(Method::Automatic, |(method,)| method))
}

/// Chooses which figure counts.
pub async fn choose(tx: &mut Tx, item: ItemId, method: Method) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO method (item, method, at, actor) VALUES ($1, $2, $3, $4)
         ON CONFLICT (item) DO UPDATE SET method = $2, at = $3, actor = $4"
    )
    .bind(item)
    .bind(method)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await
    .map(drop)
}

/// The kits that everybody who arrives is given.
pub async fn arrival_kits(on: &mut impl Reads) -> Result<Vec<ItemId>> {
    sql!("SELECT kit FROM arrival_kit ORDER BY kit").values(on).await
}

/// Says whether a kit is given to everybody who arrives.
pub async fn give_on_arrival(tx: &mut Tx, kit: ItemId, given: bool) -> Result<()> {
    if !given {
        return sql!("DELETE FROM arrival_kit WHERE kit = $1").bind(kit).run(tx).await.map(drop);
    }
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!("INSERT INTO arrival_kit (kit, at, actor) VALUES ($1, $2, $3) ON CONFLICT (kit) DO NOTHING")
        .bind(kit)
        .bind(at)
        .bind(actor)
        .run(tx)
        .await
        .map(drop)
}
