//! Census rounds and their revisions.

use kernel::{Date, Error, Prose, Result, Uuid};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::{
    census::{Method, Round, RoundId, RoundState, SeriesId},
    sums::answers_for,
};

use super::{counts, overlaps};

/// A statement about revisions, as they are seen: one that was called off is so, whatever it was before.
macro_rules! rounds_sql {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT id, series, revision, day, state, method, remark, teams, counters, arriving_weekly, reason, sent_back,
                    organisation, opened_at, opened_by, submitted_at, submitted_by, published_at, published_by,
                    called_off_at, called_off_by, called_off_why
             FROM (SELECT id, series, revision, day, method, remark, teams, counters, arriving_weekly, reason, sent_back,
                          organisation, opened_at, opened_by, submitted_at, submitted_by, published_at, published_by,
                          called_off_at, called_off_by, called_off_why,
                          CASE WHEN called_off_at IS NULL THEN state ELSE 'called-off' END AS state
                   FROM census_round) r ",
            $rest
        ))
    };
}

/// The most characters of what is said about a method, a reason, or what is to be looked at again.
pub const REMARK: usize = 600;

/// How a round is counted.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The day.
    pub day: Date,
    /// How.
    pub method: Method,
    /// What else is to be said about that.
    pub remark: Prose<REMARK>,
    /// How many teams.
    pub teams: i64,
    /// How many people count.
    pub counters: i64,
    /// How many people arrive in a week, if that was asked.
    pub arriving_weekly: Option<i64>,
}

/// Opens a round.
pub async fn open(tx: &mut Tx, organisation: OrganisationId, plan: &Plan) -> Result<RoundId> {
    let id: RoundId = tx.new_id();
    insert(tx, id, SeriesId::from_uuid(id.uuid()), 1, organisation, plan, "").await?;
    Ok(id)
}

async fn insert(
    tx: &mut Tx,
    id: RoundId,
    series: SeriesId,
    revision: i64,
    organisation: OrganisationId,
    plan: &Plan,
    reason: &str,
) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor().account());
    let added = sql!(
        "INSERT INTO census_round (id, series, revision, day, state, method, remark, teams, counters, arriving_weekly,
                                   reason, sent_back, organisation, opened_at, opened_by)
         VALUES ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, '', $11, $12, $13) ON CONFLICT DO NOTHING"
    )
    .bind(id)
    .bind(series)
    .bind(revision)
    .bind(plan.day)
    .bind(plan.method)
    .bind(&plan.remark)
    .bind(plan.teams)
    .bind(plan.counters)
    .bind(plan.arriving_weekly)
    .bind(reason)
    .bind(organisation)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    if added == 0 {
        return Err(Error::refused("error-round-being-corrected"));
    }
    tx.about("round", id);
    Ok(())
}

/// Holds a round that is open until this act is over.
///
/// # Errors
/// Refused if it is in review, published or called off.
pub async fn hold(tx: &mut Tx, id: RoundId) -> Result<Round> {
    // Writing what is there already takes the row, so that nobody hands it in meanwhile.
    let held =
        sql!("UPDATE census_round SET state = 'open' WHERE id = $1 AND state = 'open' AND called_off_at IS NULL")
            .bind(id)
            .run(tx)
            .await?;
    let round = by_id(tx, id).await?;
    if held == 0 {
        return Err(Error::refused("error-round-not-open"));
    }
    tx.about("round", id);
    Ok(round)
}

/// Changes how an open round is counted.
pub async fn change(tx: &mut Tx, id: RoundId, plan: &Plan) -> Result<()> {
    hold(tx, id).await?;
    sql!(
        "UPDATE census_round SET day = $2, method = $3, remark = $4, teams = $5, counters = $6, arriving_weekly = $7
         WHERE id = $1 AND state = 'open'"
    )
    .bind(id)
    .bind(plan.day)
    .bind(plan.method)
    .bind(&plan.remark)
    .bind(plan.teams)
    .bind(plan.counters)
    .bind(plan.arriving_weekly)
    .run(tx)
    .await
    .map(drop)
}

/// Hands an open round to review.
///
/// # Errors
/// Refused if what was entered does not answer for the method.
pub async fn submit(tx: &mut Tx, id: RoundId) -> Result<()> {
    let round = hold(tx, id).await?;
    let (counts, overlap) = (counts::of(tx, id).await?.len(), overlaps::of(tx, id).await?);
    answers_for(round.method == Method::ListOverlap, counts, overlap.as_ref().map(|overlap| &overlap.lists))
        .map_err(Error::refused)?;
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "UPDATE census_round SET state = 'in-review', submitted_at = $2, submitted_by = $3, sent_back = ''
         WHERE id = $1 AND state = 'open'"
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await
    .map(drop)
}

/// Sends a round back to who counted, with what to look at again.
///
/// # Errors
/// Refused if it is not in review.
pub async fn send_back(tx: &mut Tx, id: RoundId, why: &Prose<REMARK>) -> Result<()> {
    let sent = sql!(
        "UPDATE census_round SET state = 'open', sent_back = $2, submitted_at = NULL, submitted_by = NULL
         WHERE id = $1 AND state = 'in-review'"
    )
    .bind(id)
    .bind(why)
    .run(tx)
    .await?;
    if sent == 0 {
        by_id(tx, id).await?;
        return Err(Error::refused("error-round-not-in-review"));
    }
    tx.about("round", id);
    Ok(())
}

/// Calls an open round or correction off, with why. It stays visible, and its round can be corrected again.
///
/// # Errors
/// Refused if it is not open.
pub async fn call_off(tx: &mut Tx, id: RoundId, why: &Prose<REMARK>) -> Result<()> {
    hold(tx, id).await?;
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "UPDATE census_round SET called_off_at = $2, called_off_by = $3, called_off_why = $4
         WHERE id = $1 AND state = 'open' AND called_off_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .bind(why)
    .run(tx)
    .await
    .map(drop)
}

/// Says that a round in review is public now. [`super::releases::publish`] writes what is published of it.
pub(super) async fn published(tx: &mut Tx, id: RoundId) -> Result<Round> {
    let (at, actor) = (tx.now(), tx.actor().account());
    let done = sql!(
        "UPDATE census_round SET state = 'published', published_at = $2, published_by = $3
         WHERE id = $1 AND state = 'in-review'
           AND (submitted_by <> $3 OR submitted_by IS NULL OR $3 IS NULL)"
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    let round = by_id(tx, id).await?;
    if done == 0 {
        let own = round.state == RoundState::InReview;
        return Err(Error::refused(if own { "error-round-own" } else { "error-round-not-in-review" }));
    }
    tx.about("round", id);
    Ok(round)
}

/// Opens a new revision of a published round, with everything that the newest one holds.
///
/// # Errors
/// Refused if it is not published, or is being corrected already.
pub async fn correct(
    tx: &mut Tx,
    id: RoundId,
    organisation: OrganisationId,
    reason: &Prose<REMARK>,
) -> Result<RoundId> {
    let asked = by_id(tx, id).await?;
    let known = revisions(tx, asked.series).await?;
    let last = known.last().map_or(0, |round| round.revision);
    let newest = known.into_iter().rfind(|round| round.state != RoundState::CalledOff).ok_or(Error::NotFound)?;
    if newest.state != RoundState::Published {
        return Err(Error::refused("error-round-being-corrected"));
    }
    let plan = Plan {
        day: newest.day,
        method: newest.method,
        remark: Prose::parse(&newest.remark).map_err(|m| Error::fault(m.key))?,
        teams: newest.teams,
        counters: newest.counters,
        arriving_weekly: newest.arriving_weekly,
    };
    let next: RoundId = tx.new_id();
    insert(tx, next, newest.series, last + 1, organisation, &plan, reason.as_str()).await?;
    for count in counts::of(tx, newest.id).await? {
        counts::put(tx, next, &count.into()).await?;
    }
    overlaps::copy(tx, newest.id, next).await?;
    Ok(next)
}

/// A revision of a round.
pub async fn by_id(on: &mut impl Reads, id: RoundId) -> Result<Round> {
    rounds_sql!("WHERE id = $1").bind(id).one(on).await
}

/// Every revision of a round, the first one first.
pub async fn revisions(on: &mut impl Reads, series: SeriesId) -> Result<Vec<Round>> {
    rounds_sql!("WHERE series = $1 ORDER BY revision").bind(series).all(on).await
}

/// The newest revision of every round in a state (`None`: in any), the newest day first; from one place on, a number. A
/// correction that was called off changes nothing, so the revision before it is the newest.
pub async fn list(on: &mut impl Reads, state: Option<RoundState>, from: i64, count: i64) -> Result<Vec<Round>> {
    rounds_sql!(
        "WHERE (state = $1 OR $1 IS NULL)
           AND (called_off_at IS NULL OR revision = 1)
           AND NOT EXISTS (SELECT 1 FROM census_round n
               WHERE n.series = r.series AND n.revision > r.revision AND n.called_off_at IS NULL)
         ORDER BY day DESC, id DESC LIMIT $2 OFFSET $3"
    )
    .bind(state)
    .bind(count)
    .bind(from)
    .all(on)
    .await
}

/// The newest published revision of every round, the newest day first.
pub async fn public(on: &mut impl Reads) -> Result<Vec<Round>> {
    rounds_sql!(
        "WHERE state = 'published' AND NOT EXISTS (SELECT 1 FROM census_round n
             WHERE n.series = r.series AND n.revision > r.revision AND n.state = 'published')
         ORDER BY day DESC, id DESC"
    )
    .all(on)
    .await
}

/// Every published revision, each round's first one first.
pub async fn history(on: &mut impl Reads) -> Result<Vec<Round>> {
    rounds_sql!("WHERE state = 'published' ORDER BY series, revision").all(on).await
}

/// The accounts that had a hand in revisions.
pub fn people(rounds: &[Round]) -> Vec<Uuid> {
    let mut known: Vec<Uuid> =
        rounds.iter().flat_map(|r| [r.opened_by, r.submitted_by, r.published_by, r.called_off_by]).flatten().collect();
    known.sort();
    known.dedup();
    known
}
