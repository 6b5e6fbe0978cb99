//! Planning distributions, finding them, closing them.

use kernel::{Error, Instant, Message, Result, date_in, fold};
use stock::counter::{ItemId, WarehouseId};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    distribution::{Distribution, DistributionId, OPEN_AGAIN_DAYS, Offered, OpenedAgainId, State, Sums},
    menu::Kept,
};

use super::{kept, menus};

/// A distribution that is planned, or what its plan becomes. The caller has checked whose the warehouse is.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Whose.
    pub organisation: OrganisationId,
    /// From where.
    pub warehouse: WarehouseId,
    /// When it begins.
    pub starts: Instant,
    /// The area, coarsely.
    pub area: String,
    /// People expected.
    pub expected: i64,
    /// A line for each role.
    pub roles: String,
    /// A remark.
    pub note: String,
    /// What is offered: turns in order, each with its share and its items.
    pub turns: Vec<(i64, Vec<ItemId>)>,
}

/// Plans a distribution.
pub async fn plan(tx: &mut Tx, plan: &Plan) -> Result<DistributionId> {
    let id: DistributionId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO distribution (id, organisation, warehouse, starts, day, area, area_folded, expected, roles, note,
                                   state, planned_at, planned_by, came, went_well, to_improve, incident)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', $11, $12, NULL, '', '', '')"
    )
    .bind(id)
    .bind(plan.organisation)
    .bind(plan.warehouse)
    .bind(plan.starts)
    .bind(date_in(&web::zone(), plan.starts))
    .bind(plan.area.as_str())
    .bind(fold(&plan.area))
    .bind(plan.expected)
    .bind(plan.roles.as_str())
    .bind(plan.note.as_str())
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    offer(tx, id, &plan.turns).await?;
    tx.about("distribution", id);
    Ok(id)
}

/// Changes the plan of a distribution that is not over. Where it is loaded from stays once something is loaded.
///
/// # Errors
/// Refused if the warehouse is another organisation's; or if another is to be taken while its menu is open there, or something is kept aside there for it.
pub async fn change(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId, plan: &Plan) -> Result<()> {
    let stands = hold(tx, id, reach).await?;
    if plan.organisation != stands.organisation {
        return Err(Error::refused("error-distribution-others-warehouse"));
    }
    let warehouse = if stands.state == State::Planned { plan.warehouse } else { stands.warehouse };
    if warehouse != stands.warehouse && kept::binds(tx, id).await? {
        return Err(Error::refused("error-distribution-warehouse"));
    }
    sql!(
        "UPDATE distribution SET warehouse = $2, starts = $3, day = $4, area = $5, area_folded = $6, expected = $7,
                                 roles = $8, note = $9
         WHERE id = $1"
    )
    .bind(id)
    .bind(warehouse)
    .bind(plan.starts)
    .bind(date_in(&web::zone(), plan.starts))
    .bind(plan.area.as_str())
    .bind(fold(&plan.area))
    .bind(plan.expected)
    .bind(plan.roles.as_str())
    .bind(plan.note.as_str())
    .run(tx)
    .await?;
    sql!("DELETE FROM distribution_item WHERE distribution = $1").bind(id).run(tx).await?;
    offer(tx, id, &plan.turns).await
}

async fn offer(tx: &mut Tx, id: DistributionId, turns: &[(i64, Vec<ItemId>)]) -> Result<()> {
    for ((share, items), turn) in turns.iter().zip(1i64..) {
        for (item, choice) in items.iter().zip(1i64..) {
            sql!(
                "INSERT INTO distribution_item (distribution, turn, choice, item, share) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT DO NOTHING"
            )
            .bind(id)
            .bind(turn)
            .bind(choice)
            .bind(*item)
            .bind(*share)
            .run(tx)
            .await?;
        }
    }
    Ok(())
}

/// A distribution within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: DistributionId, reach: Option<OrganisationId>) -> Result<Distribution> {
    let found: Distribution = sql!(
        "SELECT id, organisation, warehouse, starts, day, area, expected, roles, note, state, planned_by, came,
                went_well, to_improve, incident, ended_at, ended_by
         FROM distribution WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await?;
    if reach.is_none_or(|organisation| organisation == found.organisation) { Ok(found) } else { Err(Error::NotFound) }
}

/// A distribution that is not over, held until this act is.
///
/// # Errors
/// Refused if it is closed or was called off.
pub async fn hold(tx: &mut Tx, id: DistributionId, reach: Option<OrganisationId>) -> Result<Distribution> {
    // Writing what is there already takes the row, so that nobody closes it meanwhile.
    let held = sql!("UPDATE distribution SET note = note WHERE id = $1 AND state IN ('planned', 'under-way')")
        .bind(id)
        .run(tx)
        .await?;
    let found = by_id(tx, id, reach).await?;
    if held == 0 {
        return Err(Error::refused("error-distribution-over"));
    }
    tx.about("distribution", id);
    Ok(found)
}

/// Notes that a held distribution has begun.
pub async fn begin(tx: &mut Tx, id: DistributionId) -> Result<()> {
    sql!("UPDATE distribution SET state = 'under-way' WHERE id = $1 AND state = 'planned'")
        .bind(id)
        .run(tx)
        .await
        .map(drop)
}

/// What a distribution offers, turn by turn.
pub async fn offered(on: &mut impl Reads, id: DistributionId) -> Result<Vec<Offered>> {
    sql!("SELECT turn, choice, item, share FROM distribution_item WHERE distribution = $1 ORDER BY turn, choice")
        .bind(id)
        .all(on)
        .await
}

/// What became of each item and size.
pub async fn sums(on: &mut impl Reads, id: DistributionId) -> Result<Vec<Sums>> {
    sql!(
        "SELECT item, size, loaded, extra, handed, turned_away, returned FROM handout WHERE distribution = $1
         ORDER BY item, size"
    )
    .bind(id)
    .all(on)
    .await
}

/// What is said at the debrief.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// People who came.
    pub came: i64,
    /// What went well.
    pub went_well: String,
    /// What to improve.
    pub to_improve: String,
    /// An incident: an address, or a remark.
    pub incident: String,
}

/// Closes a distribution. What was loaded and neither handed out nor brought back is missing from then on.
pub async fn close(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId, debrief: &Debrief) -> Result<()> {
    let held = hold(tx, id, reach).await?;
    let before = kept::of(tx, id).await?;
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "UPDATE distribution SET state = 'closed', came = $2, went_well = $3, to_improve = $4, incident = $5,
                                 ended_at = $6, ended_by = $7
         WHERE id = $1"
    )
    .bind(id)
    .bind(debrief.came)
    .bind(debrief.went_well.as_str())
    .bind(debrief.to_improve.as_str())
    .bind(debrief.incident.as_str())
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.touch("distributions");
    menus::close_of(tx, id).await?;
    kept::follow(tx, &held, &before).await
}

/// Opens a closed distribution again, so that what was tallied wrongly can be put right. Until it is closed again, the
/// public figures do without it.
///
/// # Errors
/// Refused if it is not closed, or was closed too long ago.
pub async fn open_again(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId, reason: &str) -> Result<()> {
    let closed = by_id(tx, id, reach).await?;
    let (at, actor) = (tx.now(), tx.actor().account());
    let (true, Some(came)) = (closed.may_open_again(at), closed.came) else {
        return Err(Error::Refused(Message::new("error-distribution-too-old").with("days", OPEN_AGAIN_DAYS)));
    };
    let opened = sql!(
        "UPDATE distribution SET state = 'under-way', came = NULL, ended_at = NULL, ended_by = NULL
         WHERE id = $1 AND state = 'closed'"
    )
    .bind(id)
    .run(tx)
    .await?;
    if opened == 0 {
        return Err(Error::Refused(Message::new("error-distribution-too-old").with("days", OPEN_AGAIN_DAYS)));
    }
    let line: OpenedAgainId = tx.new_id();
    sql!(
        "INSERT INTO distribution_opened_again (id, distribution, reason, came, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6)"
    )
    .bind(line)
    .bind(id)
    .bind(reason)
    .bind(came)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.about("distribution", id);
    tx.touch("distributions");
    // What was ordered and not loaded is wanted again.
    let held = by_id(tx, id, reach).await?;
    kept::follow(tx, &held, &Kept::new()).await
}

record! {
    /// A closed distribution that was opened again.
    pub struct OpenedAgain {
        /// Why.
        pub reason: String,
        /// How many people had been said to have come.
        pub came: i64,
        /// When.
        pub at: Instant,
    }
}

/// When and why a distribution was opened again, the last first.
pub async fn opened_again(on: &mut impl Reads, id: DistributionId) -> Result<Vec<OpenedAgain>> {
    sql!("SELECT reason, came, at FROM distribution_opened_again WHERE distribution = $1 ORDER BY at DESC, id DESC")
        .bind(id)
        .all(on)
        .await
}

/// Calls a distribution off.
///
/// # Errors
/// Refused while something of it is in the van, or was handed out.
pub async fn call_off(tx: &mut Tx, reach: Option<OrganisationId>, id: DistributionId) -> Result<()> {
    let held = hold(tx, id, reach).await?;
    let before = kept::of(tx, id).await?;
    let busy = sums(tx, id).await?.iter().any(|sums| sums.left() != 0 || sums.handed > 0 || sums.turned_away > 0);
    if busy {
        return Err(Error::refused("error-distribution-loaded"));
    }
    let (at, actor) = (tx.now(), tx.actor().account());
    menus::close_of(tx, id).await?;
    sql!("UPDATE distribution SET state = 'called-off', ended_at = $2, ended_by = $3 WHERE id = $1")
        .bind(id)
        .bind(at)
        .bind(actor)
        .run(tx)
        .await?;
    kept::follow(tx, &held, &before).await
}

record! {
    /// A distribution in a list.
    pub struct Listed {
        /// Which.
        pub id: DistributionId,
        /// Whose.
        pub organisation: OrganisationId,
        /// When it begins.
        pub starts: Instant,
        /// The area.
        pub area: String,
        /// How far it is.
        pub state: State,
        /// People expected.
        pub expected: i64,
        /// People who came.
        pub came: Option<i64>,
        /// Units loaded.
        pub loaded: i64,
        /// Units handed out.
        pub handed: i64,
        /// Units asked for when none was left.
        pub turned_away: i64,
    }
}

/// Distributions that are not over (the next first) or that are (the last first), with these words in the area.
pub async fn list(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    over: bool,
    words: &str,
    limit: i64,
    skip: i64,
) -> Result<Vec<Listed>> {
    let words = fold(words.trim()).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let statement = if over {
        sql!(
            "SELECT d.id, d.organisation, d.starts, d.area, d.state, d.expected, d.came,
                    CAST(COALESCE(SUM(h.loaded), 0) AS BIGINT) AS loaded,
                    CAST(COALESCE(SUM(h.handed), 0) AS BIGINT) AS handed,
                    CAST(COALESCE(SUM(h.turned_away), 0) AS BIGINT) AS turned_away
             FROM distribution d LEFT JOIN handout h ON h.distribution = d.id
             WHERE d.state IN ('closed', 'called-off') AND (d.organisation = $1 OR $1 IS NULL)
               AND d.area_folded LIKE $2 ESCAPE '\\'
             GROUP BY d.id, d.organisation, d.starts, d.area, d.state, d.expected, d.came
             ORDER BY d.starts DESC, d.id DESC LIMIT $3 OFFSET $4"
        )
    } else {
        sql!(
            "SELECT d.id, d.organisation, d.starts, d.area, d.state, d.expected, d.came,
                    CAST(COALESCE(SUM(h.loaded), 0) AS BIGINT) AS loaded,
                    CAST(COALESCE(SUM(h.handed), 0) AS BIGINT) AS handed,
                    CAST(COALESCE(SUM(h.turned_away), 0) AS BIGINT) AS turned_away
             FROM distribution d LEFT JOIN handout h ON h.distribution = d.id
             WHERE d.state IN ('planned', 'under-way') AND (d.organisation = $1 OR $1 IS NULL)
               AND d.area_folded LIKE $2 ESCAPE '\\'
             GROUP BY d.id, d.organisation, d.starts, d.area, d.state, d.expected, d.came
             ORDER BY d.starts, d.id LIMIT $3 OFFSET $4"
        )
    };
    statement.bind(reach).bind(format!("%{words}%")).bind(limit).bind(skip).all(on).await
}
