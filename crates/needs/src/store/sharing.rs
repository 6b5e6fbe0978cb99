//! What organisations show each other.

use std::collections::{HashMap, HashSet};

use jiff::ToSpan as _;
use kernel::{Date, Error, Instant, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::{Exchange, Holding, SEASON_PARTS, Shows, USE_DAYS};

/// Days in which a transfer that was begun is packed and driven; after that the same may be proposed again.
const ON_ITS_WAY: i64 = 7;
/// The same weekday a year ago.
const YEAR: i64 = 364;

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

/// What every organisation has and wants, of each item and size that it has, used lately or will want.
pub async fn holdings(on: &mut impl Reads, today: Date) -> Result<Vec<Holding>> {
    let mut by: HashMap<(OrganisationId, ItemId, Size), Holding> = HashMap::new();
    let mut of = |organisation, item, size, add: &dyn Fn(&mut Holding)| {
        let none = Holding { organisation, item, size, stock: 0, used: 0, away: 0, season: 0 };
        add(by.entry((organisation, item, size)).or_insert(none));
    };
    for owned in stock::counter::owned(on, today).await? {
        of(owned.organisation, owned.item, owned.size, &|holding| holding.stock += owned.quantity);
    }
    let day = |days: i64| today.checked_add(days.days()).map_err(Error::fault);
    let from = day(1 - USE_DAYS)?;
    for used in stock::counter::used(on, from, today).await? {
        of(used.organisation, used.item, used.size, &|holding| holding.used += used.went);
    }
    for turned in outreach::counter::turned_away(on, from, today).await? {
        of(turned.organisation, turned.item, turned.size, &|holding| holding.away += turned.units);
    }
    for part in 0..SEASON_PARTS {
        let (from, to) = (day(part * USE_DAYS - YEAR)?, day((part + 1) * USE_DAYS - 1 - YEAR)?);
        for used in stock::counter::used(on, from, to).await? {
            of(used.organisation, used.item, used.size, &|holding| holding.season = holding.season.max(used.went));
        }
    }
    Ok(by.into_values().collect())
}

/// Notes that a proposed transfer begins.
///
/// # Errors
/// Refused if somebody began it already within the last days: of two who press the button at once, one does.
pub async fn begin(tx: &mut Tx, exchange: &Exchange) -> Result<()> {
    let at = tx.now();
    let new = sql!(
        "INSERT INTO exchange (item, size, from_organisation, to_organisation, started_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (item, size, from_organisation, to_organisation)
         DO UPDATE SET started_at = $5 WHERE exchange.started_at <= $6"
    )
    .bind(exchange.item)
    .bind(exchange.size)
    .bind(exchange.from)
    .bind(exchange.to)
    .bind(at)
    .bind(at.plus_days(-ON_ITS_WAY))
    .run(tx)
    .await?;
    if new == 1 { Ok(()) } else { Err(Error::refused("error-exchange-gone")) }
}

/// What was begun within the days before a moment, and is not to be proposed again yet.
pub async fn begun(
    on: &mut impl Reads,
    now: Instant,
) -> Result<HashSet<(ItemId, Size, OrganisationId, OrganisationId)>> {
    let rows = sql!("SELECT item, size, from_organisation, to_organisation FROM exchange WHERE started_at > $1");
    let rows: Vec<(ItemId, Size, OrganisationId, OrganisationId)> =
        rows.bind(now.plus_days(-ON_ITS_WAY)).all(on).await?;
    Ok(rows.into_iter().collect())
}
