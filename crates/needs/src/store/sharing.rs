//! What organisations show each other.

use std::collections::HashMap;

use jiff::ToSpan as _;
use kernel::{Date, Error, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::{Holding, Shows, USE_DAYS};

/// What each organisation chose. Who chose nothing shows only gaps.
pub async fn all(on: &mut impl Reads) -> Result<HashMap<OrganisationId, Shows>> {
    let rows: Vec<(OrganisationId, Shows)> = sql!("SELECT organisation, shows FROM sharing").all(on).await?;
    Ok(rows.into_iter().collect())
}

/// Chooses what the others may see.
pub async fn choose(tx: &mut Tx, organisation: OrganisationId, shows: Shows) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO sharing (organisation, shows, at, actor) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation) DO UPDATE SET shows = $2, at = $3, actor = $4"
    )
    .bind(organisation)
    .bind(shows)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.about("organisation", organisation);
    tx.touch("needs");
    Ok(())
}

/// What every organisation has and uses, of each item and size that it has or used lately.
pub async fn holdings(on: &mut impl Reads, today: Date) -> Result<Vec<Holding>> {
    let mut by: HashMap<(OrganisationId, ItemId, Size), (i64, i64)> = HashMap::new();
    for owned in stock::counter::owned(on).await? {
        by.entry((owned.organisation, owned.item, owned.size)).or_default().0 += owned.quantity;
    }
    let from = today.checked_sub((USE_DAYS - 1).days()).map_err(Error::fault)?;
    for used in stock::counter::used(on, from, today).await? {
        by.entry((used.organisation, used.item, used.size)).or_default().1 += used.went;
    }
    let holding = |((organisation, item, size), (stock, used))| Holding { organisation, item, size, stock, used };
    Ok(by.into_iter().map(holding).collect())
}
