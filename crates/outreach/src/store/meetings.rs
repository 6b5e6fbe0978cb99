//! Meetings with the people concerned, and what became of what they decided.

use kernel::{Date, Error, Result, date_in};
use stock::counter::ItemId;
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::voices::{Decision, DecisionId, DecisionState, Meeting, MeetingId};

/// A meeting that is written down.
#[derive(Clone, Debug)]
pub struct NewMeeting {
    /// Whose.
    pub organisation: OrganisationId,
    /// On which day.
    pub day: Date,
    /// Where, coarsely.
    pub area: String,
    /// Who took part, as roles.
    pub who: String,
    /// How many people.
    pub people: i64,
    /// A remark.
    pub note: String,
    /// What was decided, and about which item.
    pub decisions: Vec<(String, Option<ItemId>)>,
}

/// Writes a meeting down.
pub async fn write(tx: &mut Tx, new: &NewMeeting) -> Result<MeetingId> {
    let id: MeetingId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO meeting (id, organisation, day, area, who, people, note, written_at, written_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(new.organisation)
    .bind(new.day)
    .bind(new.area.as_str())
    .bind(new.who.as_str())
    .bind(new.people)
    .bind(new.note.as_str())
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    for ((words, item), sort) in new.decisions.iter().zip(1i64..) {
        let decision: DecisionId = tx.new_id();
        sql!(
            "INSERT INTO decision (id, meeting, sort, words, item, state, remark, since)
             VALUES ($1, $2, $3, $4, $5, 'open', '', $6)"
        )
        .bind(decision)
        .bind(id)
        .bind(sort)
        .bind(words.as_str())
        .bind(*item)
        .bind(new.day)
        .run(tx)
        .await?;
    }
    tx.about("meeting", id);
    Ok(id)
}

/// The meetings in somebody's reach, the last first.
pub async fn all(on: &mut impl Reads, reach: Option<OrganisationId>, limit: i64, skip: i64) -> Result<Vec<Meeting>> {
    sql!(
        "SELECT id, organisation, day, area, who, people, note FROM meeting
         WHERE organisation = $1 OR $1 IS NULL ORDER BY day DESC, id DESC LIMIT $2 OFFSET $3"
    )
    .bind(reach)
    .bind(limit)
    .bind(skip)
    .all(on)
    .await
}

/// A meeting within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: MeetingId, reach: Option<OrganisationId>) -> Result<Meeting> {
    sql!(
        "SELECT id, organisation, day, area, who, people, note FROM meeting
         WHERE id = $1 AND (organisation = $2 OR $2 IS NULL)"
    )
    .bind(id)
    .bind(reach)
    .one(on)
    .await
}

/// What a meeting decided.
pub async fn decisions(on: &mut impl Reads, id: MeetingId) -> Result<Vec<Decision>> {
    sql!(
        "SELECT d.id, d.meeting, m.day, d.words, d.item, d.state, d.remark, d.since
         FROM decision d JOIN meeting m ON m.id = d.meeting WHERE d.meeting = $1 ORDER BY d.sort"
    )
    .bind(id)
    .all(on)
    .await
}

/// How many decisions of each meeting are still open.
pub async fn open(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<(MeetingId, i64)>> {
    sql!(
        "SELECT d.meeting, COUNT(*) FROM decision d JOIN meeting m ON m.id = d.meeting
         WHERE d.state = 'open' AND (m.organisation = $1 OR $1 IS NULL) GROUP BY d.meeting"
    )
    .bind(reach)
    .all(on)
    .await
}

/// Decisions that name an item, in the whole coalition, the last first.
pub async fn about_item(on: &mut impl Reads, item: ItemId, limit: i64) -> Result<Vec<Decision>> {
    sql!(
        "SELECT d.id, d.meeting, m.day, d.words, d.item, d.state, d.remark, d.since
         FROM decision d JOIN meeting m ON m.id = d.meeting WHERE d.item = $1
         ORDER BY m.day DESC, d.id DESC LIMIT $2"
    )
    .bind(item)
    .bind(limit)
    .all(on)
    .await
}

/// Decisions in somebody's reach that name no item, those of the last meetings first.
pub async fn about_no_item(on: &mut impl Reads, reach: Option<OrganisationId>, limit: i64) -> Result<Vec<Decision>> {
    sql!(
        "SELECT d.id, d.meeting, m.day, d.words, d.item, d.state, d.remark, d.since
         FROM decision d JOIN meeting m ON m.id = d.meeting
         WHERE d.item IS NULL AND (m.organisation = $1 OR $1 IS NULL)
         ORDER BY m.day DESC, d.meeting DESC, d.sort LIMIT $2"
    )
    .bind(reach)
    .bind(limit)
    .all(on)
    .await
}

/// Says what became of a decision.
pub async fn became(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    meeting: MeetingId,
    decision: DecisionId,
    state: DecisionState,
    remark: &str,
) -> Result<()> {
    by_id(tx, meeting, reach).await?;
    let today = date_in(&web::zone(), tx.now());
    let actor = tx.actor().account();
    let said =
        sql!("UPDATE decision SET state = $3, remark = $4, since = $5, said_by = $6 WHERE id = $1 AND meeting = $2")
            .bind(decision)
            .bind(meeting)
            .bind(state)
            .bind(remark)
            .bind(today)
            .bind(actor)
            .run(tx)
            .await?;
    if said == 0 {
        return Err(Error::NotFound);
    }
    tx.about("meeting", meeting);
    Ok(())
}
