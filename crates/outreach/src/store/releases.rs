//! What was made public of a round, as it was made public.

use kernel::{Error, Result};
use storage::{Reads, Tx, record, sql};

use crate::model::{
    census::{RoundId, Sum, sum},
    estimate::Manner,
    release::{Column, Figure, protect, shown},
    tally::Group,
};

use super::{counts, overlaps, rounds, sites};

record! {
    /// What was published of a revision, without its table.
    pub struct Release {
        /// Of which revision.
        pub round: RoundId,
        /// How the figure came about.
        pub manner: Manner,
        /// How many people.
        pub people: Option<i64>,
        /// Not fewer than this.
        pub low: Option<i64>,
        /// Not more than this.
        pub high: Option<i64>,
        /// How many arrive in a week.
        pub arriving_weekly: Option<i64>,
        /// How many sites were covered.
        pub sites: i64,
        /// Of how many that were known.
        pub sites_known: i64,
        /// Of every hundred people at the covered sites, how many were reached.
        pub coverage: i64,
    }
}

record! {
    struct Kept {
        round: RoundId,
        area: String,
        who: String,
        people: Option<i64>,
    }
}

/// Adds a round up as it stands.
pub async fn sum_of(on: &mut impl Reads, id: RoundId) -> Result<Sum> {
    let counts = counts::of(on, id).await?;
    let overlap = overlaps::of(on, id).await?;
    Ok(sum(&counts, overlap.as_ref().map(|overlap| (&overlap.lists, overlap.seed))))
}

/// Publishes a round in review.
///
/// # Errors
/// Refused if it is not in review, or whoever acts handed it in.
pub async fn publish(tx: &mut Tx, id: RoundId) -> Result<()> {
    let round = rounds::published(tx, id).await?;
    let sum = sum_of(tx, id).await?;
    let known = sites::all(tx).await?.iter().filter(|site| site.active).count();
    let known = i64::try_from(known).map_err(Error::fault)?.max(sum.sites);
    sql!(
        "INSERT INTO census_release (round, manner, people, low, high, arriving_weekly, sites, sites_known, coverage)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(sum.estimate.manner)
    .bind(shown(sum.estimate.people))
    .bind(shown(sum.estimate.low))
    .bind(shown(sum.estimate.high))
    .bind(round.arriving_weekly.and_then(shown))
    .bind(sum.sites)
    .bind(known)
    .bind(sum.coverage)
    .run(tx)
    .await?;
    for figure in protect(&sum.areas) {
        sql!("INSERT INTO census_figure (round, area, who, people) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(figure.area)
            .bind(figure.column.word())
            .bind(figure.people)
            .run(tx)
            .await?;
    }
    tx.touch("outreach");
    Ok(())
}

/// What was published of every revision.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Release>> {
    sql!(
        "SELECT round, manner, people, low, high, arriving_weekly, sites, sites_known, coverage
         FROM census_release ORDER BY round"
    )
    .all(on)
    .await
}

/// Every published figure, with the revision it is of.
pub async fn figures(on: &mut impl Reads) -> Result<Vec<(RoundId, Figure)>> {
    let kept: Vec<Kept> =
        sql!("SELECT round, area, who, people FROM census_figure ORDER BY round, area, who").all(on).await?;
    kept.into_iter()
        .map(|kept| {
            let column = match kept.who.as_str() {
                "" => Column::Everybody,
                word => Column::Of(Group::parse(word).ok_or_else(|| Error::fault("a group that nobody knows"))?),
            };
            Ok((kept.round, Figure { area: kept.area, column, people: kept.people }))
        })
        .collect()
}
