//! Standards of items, which figure counts, and the kits of those who arrive.

use kernel::{Instant, Result};
use stock::counter::ItemId;
use storage::{Reads, Tx, record, sql};
use web::AccountId;

use crate::model::demand::{Given, Method, Rate};

kernel::id!(
    /// A line of the history of standards.
    RateChangeId,
    OfRateChange
);

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
    let changed = sql!(
        "INSERT INTO rate (item, units_milli, months, source, link, at, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (item) DO UPDATE SET units_milli = $2, months = $3, source = $4, link = $5, at = $6, actor = $7
         WHERE rate.units_milli <> $2 OR rate.months <> $3 OR rate.source <> $4 OR rate.link <> $5"
    )
    .bind(item)
    .bind(rate.units_milli())
    .bind(rate.months())
    .bind(source)
    .bind(link)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    if changed == 1 { log(tx, item, Some(rate), source, link).await } else { Ok(()) }
}

/// Takes the standard of an item away.
pub async fn forget(tx: &mut Tx, item: ItemId) -> Result<()> {
    let gone = sql!("DELETE FROM rate WHERE item = $1").bind(item).run(tx).await?;
    if gone == 1 { log(tx, item, None, "", "").await } else { Ok(()) }
}

async fn log(tx: &mut Tx, item: ItemId, rate: Option<Rate>, source: &str, link: &str) -> Result<()> {
    let (id, at, actor): (RateChangeId, _, _) = (tx.new_id(), tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO rate_history (id, item, units_milli, months, source, link, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(id)
    .bind(item)
    .bind(rate.map(Rate::units_milli))
    .bind(rate.map(Rate::months))
    .bind(source)
    .bind(link)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await
    .map(drop)
}

record! {
    /// A standard as it was set once; without figures, it was taken away.
    pub struct RateChange {
        /// Thousandths of a unit for one person.
        pub units_milli: Option<i64>,
        /// In how many months they are used up.
        pub months: Option<i64>,
        /// Who said so.
        pub source: String,
        /// When.
        pub at: Instant,
        /// Who set it; nobody if the program did.
        pub actor: Option<AccountId>,
    }
}

/// What became of the standard of an item, the latest first, at most 30 lines.
pub async fn history(on: &mut impl Reads, item: ItemId) -> Result<Vec<RateChange>> {
    sql!("SELECT units_milli, months, source, at, actor FROM rate_history WHERE item = $1 ORDER BY id DESC LIMIT 30")
        .bind(item)
        .all(on)
        .await
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
