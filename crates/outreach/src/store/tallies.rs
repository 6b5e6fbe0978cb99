//! Tallies: what was handed out, and what was asked for when none was left.

use kernel::{Error, Instant, Message, Quantity, Result, Uuid, date_in, monday};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::distribution::{Distribution, DistributionId, Person, Sums, TallyId, TallyKind};

use super::distributions::{begin, hold, sums};

/// A line to tally. The caller has checked the size against the item's system.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Handed out, or turned away.
    pub kind: TallyKind,
    /// To whom.
    pub person: Person,
    /// How many units.
    pub units: Quantity,
    /// Whether somebody says that more was there than the boxes' labels said.
    pub correction: bool,
}

/// Tallies a line.
///
/// # Errors
/// Refused if more would be handed out than was loaded, unless it is said to be a correction.
pub async fn tally(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId, count: &Count) -> Result<TallyId> {
    let held = hold(tx, id, reach).await?;
    tell_if_late(tx, &held);
    let units = count.units.get();
    let extra = match count.kind {
        TallyKind::TurnedAway => {
            turn_away(tx, id, count).await?;
            0
        }
        TallyKind::Handed => hand_out(tx, id, count).await?,
    };
    begin(tx, id).await?;
    let line: TallyId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO tally (id, distribution, item, size, kind, person, units, extra, at, actor, undoes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL)"
    )
    .bind(line)
    .bind(id)
    .bind(count.item)
    .bind(count.size)
    .bind(count.kind)
    .bind(count.person)
    .bind(units)
    .bind(extra)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    Ok(line)
}

/// A week that is over is learned from: what is written down about it late moves what is expected.
fn tell_if_late(tx: &mut Tx, held: &Distribution) {
    if held.day < monday(date_in(&web::zone(), tx.now())) {
        tx.touch("tallies");
    }
}

async fn turn_away(tx: &mut Tx, id: DistributionId, count: &Count) -> Result<()> {
    sql!(
        "INSERT INTO handout (distribution, item, size, loaded, extra, handed, turned_away, returned)
         VALUES ($1, $2, $3, 0, 0, 0, $4, 0)
         ON CONFLICT (distribution, item, size) DO UPDATE SET turned_away = handout.turned_away + $4"
    )
    .bind(id)
    .bind(count.item)
    .bind(count.size)
    .bind(count.units)
    .run(tx)
    .await
    .map(drop)
}

/// Counts units as handed out; answers how many of them no box spoke of.
async fn hand_out(tx: &mut Tx, id: DistributionId, count: &Count) -> Result<i64> {
    // The distribution is held, so that what is left stays as it is until this act is over.
    let stands = sums(tx, id).await?.into_iter().find(|s| (s.item, s.size) == (count.item, count.size));
    let left = stands.as_ref().map_or(0, Sums::left);
    let extra = (count.units.get() - left).max(0);
    if extra > 0 && !count.correction {
        return Err(Error::Refused(Message::new("error-handed-more").with("left", left)));
    }
    sql!(
        "INSERT INTO handout (distribution, item, size, loaded, extra, handed, turned_away, returned)
         VALUES ($1, $2, $3, 0, 0, 0, 0, 0) ON CONFLICT (distribution, item, size) DO NOTHING"
    )
    .bind(id)
    .bind(count.item)
    .bind(count.size)
    .run(tx)
    .await?;
    let counted = sql!(
        "UPDATE handout SET handed = handed + $4, extra = extra + $5
         WHERE distribution = $1 AND item = $2 AND size = $3 AND handed + $4 + returned <= loaded + extra + $5"
    )
    .bind(id)
    .bind(count.item)
    .bind(count.size)
    .bind(count.units)
    .bind(extra)
    .run(tx)
    .await?;
    if counted == 0 {
        return Err(Error::Refused(Message::new("error-handed-more").with("left", left)));
    }
    Ok(extra)
}

record! {
    /// A line of a tally.
    pub struct Tallied {
        /// Which.
        pub id: TallyId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Handed out, or turned away.
        pub kind: TallyKind,
        /// To whom.
        pub person: Person,
        /// How many units.
        pub units: i64,
        /// How many of them no box spoke of.
        pub extra: i64,
        /// When.
        pub at: Instant,
        /// Who wrote it.
        pub actor: Option<Uuid>,
    }
}

/// The last lines of a tally that stand, the last first.
pub async fn latest(on: &mut impl Reads, id: DistributionId, limit: i64) -> Result<Vec<Tallied>> {
    sql!(
        "SELECT t.id, t.item, t.size, t.kind, t.person, t.units, t.extra, t.at, t.actor
         FROM tally t LEFT JOIN tally u ON u.undoes = t.id
         WHERE t.distribution = $1 AND t.undoes IS NULL AND u.id IS NULL
         ORDER BY t.id DESC LIMIT $2"
    )
    .bind(id)
    .bind(limit)
    .all(on)
    .await
}

/// Takes a line of a tally back, once.
///
/// # Errors
/// Refused if it was taken back already, or what it spoke of has been brought back meanwhile.
pub async fn take_back(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId, line: TallyId) -> Result<()> {
    let held = hold(tx, id, reach).await?;
    tell_if_late(tx, &held);
    let found: Tallied = sql!(
        "SELECT id, item, size, kind, person, units, extra, at, actor FROM tally
         WHERE id = $1 AND distribution = $2 AND undoes IS NULL"
    )
    .bind(line)
    .bind(id)
    .one(tx)
    .await?;
    let counter: TallyId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let written = sql!(
        "INSERT INTO tally (id, distribution, item, size, kind, person, units, extra, at, actor, undoes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (undoes) DO NOTHING"
    )
    .bind(counter)
    .bind(id)
    .bind(found.item)
    .bind(found.size)
    .bind(found.kind)
    .bind(found.person)
    .bind(-found.units)
    .bind(-found.extra)
    .bind(at)
    .bind(actor)
    .bind(line)
    .run(tx)
    .await?;
    let (handed, turned) = match found.kind {
        TallyKind::Handed => (found.units, 0),
        TallyKind::TurnedAway => (0, found.units),
    };
    let lowered = sql!(
        "UPDATE handout SET handed = handed - $4, turned_away = turned_away - $5, extra = extra - $6
         WHERE distribution = $1 AND item = $2 AND size = $3 AND handed >= $4 AND turned_away >= $5 AND extra >= $6
           AND handed - $4 + returned <= loaded + extra - $6"
    )
    .bind(id)
    .bind(found.item)
    .bind(found.size)
    .bind(handed)
    .bind(turned)
    .bind(found.extra)
    .run(tx)
    .await?;
    if written == 0 || lowered == 0 {
        return Err(Error::refused("error-tally-taken-back"));
    }
    Ok(())
}

/// How many units each kind of person was handed.
pub async fn by_person(on: &mut impl Reads, id: DistributionId) -> Result<Vec<(Person, i64)>> {
    sql!(
        "SELECT person, CAST(SUM(units) AS BIGINT) FROM tally WHERE distribution = $1 AND kind = 'handed'
         GROUP BY person ORDER BY person"
    )
    .bind(id)
    .all(on)
    .await
}
