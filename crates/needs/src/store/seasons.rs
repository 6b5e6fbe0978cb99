//! What each month of a season is multiplied by: the shipped factors until somebody enters others. A ledger: the latest
//! entry of a season stands.

use kernel::{Instant, Result};
use stock::model::Season;
use storage::{Reads, Tx, record, sql};
use web::AccountId;

use crate::model::demand::{Seasons, Year, read_year, write_year};

kernel::id!(
    /// An entry of a season's year.
    EntryId,
    OfEntry
);

record! {
    /// A year that somebody entered.
    pub struct Entry {
        /// For which season.
        pub season: Season,
        /// The factors, January first.
        pub year: String,
        /// Who says so.
        pub source: String,
        /// When it was entered.
        pub at: Instant,
        /// By whom; nobody if the program did.
        pub actor: Option<AccountId>,
    }
}

/// The factors as they stand.
pub async fn all(on: &mut impl Reads) -> Result<Seasons> {
    let entries: Vec<(Season, String)> = sql!("SELECT season, year FROM season_year ORDER BY id").all(on).await?;
    let years = entries.into_iter().filter_map(|(season, year)| Some((season, read_year(&year).ok()?)));
    Ok(years.fold(Seasons::default(), |seasons, (season, year)| seasons.with(season, year)))
}

/// Every entry, the latest first, at most 30.
pub async fn history(on: &mut impl Reads) -> Result<Vec<Entry>> {
    sql!("SELECT season, year, source, at, actor FROM season_year ORDER BY id DESC LIMIT 30").all(on).await
}

/// Enters a season's year.
pub async fn enter(tx: &mut Tx, season: Season, year: Year, source: &str) -> Result<()> {
    let (id, at, actor): (EntryId, _, _) = (tx.new_id(), tx.now(), tx.actor().account());
    sql!("INSERT INTO season_year (id, season, year, source, at, actor) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(season)
        .bind(write_year(year))
        .bind(source)
        .bind(at)
        .bind(actor)
        .run(tx)
        .await
        .map(drop)
}
