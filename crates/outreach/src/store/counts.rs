//! What was counted in a round.

use kernel::{Error, Result};
use storage::{Reads, Tx, sql};

use crate::model::{
    census::{Count, CountId, NewCount, RoundId},
    tally::Group,
};

/// The most characters of who counted.
pub const SOURCE: usize = 80;

/// Enters a count; one that the same source gave for the site before is replaced, so that entering it twice does no
/// harm. The caller holds the round.
pub async fn put(tx: &mut Tx, round: RoundId, new: &NewCount) -> Result<CountId> {
    sql!("DELETE FROM census_count WHERE round = $1 AND site = $2 AND source = $3")
        .bind(round)
        .bind(new.site)
        .bind(new.source.as_str())
        .run(tx)
        .await?;
    let id: CountId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let mut insert = sql!(
        "INSERT INTO census_count (id, round, site, source, how, coverage, men, women, adults, boys, girls, children,
                                   unstated, unaccompanied, babies, families, pregnant, chronic, distress, elderly,
                                   asylum, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                 $23)"
    )
    .bind(id)
    .bind(round)
    .bind(new.site)
    .bind(new.source.as_str())
    .bind(new.how)
    .bind(new.coverage);
    for group in Group::ALL {
        insert = insert.bind(new.tally.get(*group));
    }
    insert.bind(at).bind(actor).run(tx).await?;
    Ok(id)
}

/// Takes a count out of a round. The caller holds the round.
pub async fn remove(tx: &mut Tx, round: RoundId, id: CountId) -> Result<()> {
    let removed = sql!("DELETE FROM census_count WHERE round = $1 AND id = $2").bind(round).bind(id).run(tx).await?;
    if removed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Every count of a round, by area, site and source.
pub async fn of(on: &mut impl Reads, round: RoundId) -> Result<Vec<Count>> {
    sql!(
        "SELECT c.id, c.site, s.name, s.area, c.source, c.how, c.coverage, c.men, c.women, c.adults, c.boys, c.girls,
                c.children, c.unstated, c.unaccompanied, c.babies, c.families, c.pregnant, c.chronic, c.distress,
                c.elderly, c.asylum
         FROM census_count c JOIN site s ON s.id = c.site
         WHERE c.round = $1 ORDER BY s.area, s.name, c.source, c.id"
    )
    .bind(round)
    .all(on)
    .await
}
