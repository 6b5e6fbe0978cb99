//! Unsorted things at the door, and how they are sorted.

mod corrections;

use kernel::{Date, Error, Instant, Message, Quantity, Result, date_in};
use storage::{BlobId, Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    Cause, Code, ItemId, LocationId, Size, StoredBox, WarehouseId,
    arrival::{Arrival, ArrivalId, ArrivalKind, Estimate, Sort, SortId, Yield, estimate as work_out},
};

use super::{
    acts::{Receipt, receive},
    ledger::Context,
    undo,
};

pub use corrections::{Correction, correct, corrections};

/// Something that came through the door just now.
#[derive(Clone, Debug)]
pub struct NewArrival {
    /// Whose.
    pub organisation: OrganisationId,
    /// Where it stands.
    pub warehouse: WarehouseId,
    /// What it came in.
    pub kind: ArrivalKind,
    /// How many of them, at least one.
    pub pieces: i64,
    /// What they weigh together, in grams.
    pub weight_g: i64,
    /// From whom; may be empty.
    pub giver: String,
    /// What is thought to be in it; may be empty.
    pub probably: String,
    /// A photograph that was kept already.
    pub photo: Option<BlobId>,
}

/// Notes what came through the door.
pub async fn add(tx: &mut Tx, new: &NewArrival) -> Result<ArrivalId> {
    let id: ArrivalId = tx.new_id();
    let at = tx.now();
    sql!(
        "INSERT INTO arrival (id, organisation, warehouse, kind, pieces, weight_g, giver, giver_folded, probably, words,
                              photo, arrived_at, day, sorted)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0)"
    )
    .bind(id)
    .bind(new.organisation)
    .bind(new.warehouse)
    .bind(new.kind)
    .bind(new.pieces)
    .bind(new.weight_g)
    .bind(new.giver.as_str())
    .bind(kernel::fold(&new.giver))
    .bind(new.probably.as_str())
    .bind(kernel::fold(&format!("{} {}", new.giver, new.probably)))
    .bind(new.photo.clone())
    .bind(at)
    .bind(date_in(&web::zone(), at))
    .run(tx)
    .await?;
    tx.about("arrival", id);
    tx.touch("stock");
    Ok(id)
}

/// A box that came out of a sort.
#[derive(Clone, Debug)]
pub struct SortedBox {
    /// What is in it.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system.
    pub size: Size,
    /// How many.
    pub quantity: Quantity,
    /// Where it stands.
    pub location: Option<LocationId>,
    /// Until when it may be handed out.
    pub expires: Option<Date>,
    /// The code of a label that was printed ahead; else one is drawn.
    pub label: Option<Code>,
}

/// What was sorted in one go.
#[derive(Clone, Debug)]
pub struct Sorting {
    /// How many pieces of the arrival, at least one.
    pub pieces: i64,
    /// What was thrown away, in grams.
    pub discarded_g: i64,
    /// What came out of it.
    pub boxes: Vec<SortedBox>,
}

/// Sorts pieces of an arrival into boxes. Of two who sort the last piece, one wins.
///
/// # Errors
/// [`Error::NotFound`] outside one's reach; refused if fewer pieces are left than are said to be sorted.
pub async fn sort(tx: &mut Tx, reach: Option<OrganisationId>, id: ArrivalId, sorting: &Sorting) -> Result<SortId> {
    let arrival = by_id(tx, id, reach).await?;
    if count(tx, id, sorting.pieces).await? == 0 {
        let left = by_id(tx, id, reach).await?.left();
        return Err(Error::Refused(Message::new("error-sort-too-many").with("left", left)));
    }
    let sort: SortId = tx.new_id();
    let context = Context::part_of(tx, Cause::Sort(sort.uuid()));
    write(tx, id, sort, sorting.pieces, sorting.discarded_g, context, None).await?;
    for sorted in &sorting.boxes {
        let receipt = Receipt {
            organisation: arrival.organisation,
            warehouse: arrival.warehouse,
            location: sorted.location,
            item: sorted.item,
            size: sorted.size,
            quantity: sorted.quantity,
            expires: sorted.expires,
            note: String::new(),
            label: sorted.label,
        };
        receive(tx, context, &receipt).await?;
    }
    Ok(sort)
}

/// Takes a sort back: its boxes are taken out of stock again, and its pieces wait again.
///
/// # Errors
/// Refused if it was taken back already, or something has happened to one of its boxes since.
pub async fn take_back(tx: &mut Tx, reach: Option<OrganisationId>, id: ArrivalId, sort: SortId) -> Result<()> {
    by_id(tx, id, reach).await?;
    let wrong = sorts(tx, id).await?.into_iter().find(|s| s.id == sort && s.undoes.is_none()).ok_or(Error::NotFound)?;
    let counter: SortId = tx.new_id();
    let context = Context { act: tx.new_id(), cause: None };
    if write(tx, id, counter, -wrong.pieces, -wrong.discarded_g, context, Some(sort)).await? == 0 {
        return Err(Error::refused("error-sort-undone"));
    }
    if count(tx, id, -wrong.pieces).await? == 0 {
        return Err(Error::fault("an arrival has fewer sorted pieces than one of its sorts"));
    }
    if boxes(tx, sort).await?.is_empty() {
        return Ok(());
    }
    undo::undo(tx, wrong.act, reach).await
}

/// Counts pieces as sorted, or as waiting again; zero if there are not so many.
async fn count(tx: &mut Tx, id: ArrivalId, pieces: i64) -> Result<u64> {
    tx.about("arrival", id);
    tx.touch("stock");
    sql!(
        "UPDATE arrival SET sorted = sorted + $2
         WHERE id = $1 AND sorted + $2 >= 0 AND sorted + $2 <= pieces - withdrawn"
    )
    .bind(id)
    .bind(pieces)
    .run(tx)
    .await
}

async fn write(
    tx: &mut Tx,
    arrival: ArrivalId,
    id: SortId,
    pieces: i64,
    discarded_g: i64,
    context: Context,
    undoes: Option<SortId>,
) -> Result<u64> {
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO sort (id, arrival, pieces, at, day, actor, discarded_g, act, undoes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (undoes) DO NOTHING"
    )
    .bind(id)
    .bind(arrival)
    .bind(pieces)
    .bind(at)
    .bind(date_in(&web::zone(), at))
    .bind(actor)
    .bind(discarded_g)
    .bind(context.act)
    .bind(undoes)
    .run(tx)
    .await
}

/// An arrival within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: ArrivalId, reach: Option<OrganisationId>) -> Result<Arrival> {
    sql!(
        "SELECT id, organisation, warehouse, kind, pieces - withdrawn AS pieces, weight_g, giver, probably, photo,
                arrived_at, sorted
         FROM arrival WHERE id = $1 AND (organisation = $2 OR $2 IS NULL)"
    )
    .bind(id)
    .bind(reach)
    .one(on)
    .await
}

/// Which arrivals are listed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter<'a> {
    /// Only those of which pieces wait.
    pub waiting: bool,
    /// Only those whose giver or probable content holds this folded text.
    pub words: &'a str,
    /// Only this kind.
    pub kind: Option<ArrivalKind>,
}

/// Arrivals within somebody's reach, the oldest first; from one place in the list on, a number of them.
pub async fn list(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    filter: Filter<'_>,
    from: i64,
    count: i64,
) -> Result<Vec<Arrival>> {
    sql!(
        "SELECT id, organisation, warehouse, kind, pieces - withdrawn AS pieces, weight_g, giver, probably, photo,
                arrived_at, sorted
         FROM arrival
         WHERE (organisation = $1 OR $1 IS NULL)
           AND ($2 = FALSE OR sorted < pieces - withdrawn)
           AND (CAST($3 AS TEXT) IS NULL OR kind = $3)
           AND ($4 = '' OR words LIKE $5 ESCAPE '\\')
         ORDER BY arrived_at, id LIMIT $6 OFFSET $7"
    )
    .bind(reach)
    .bind(filter.waiting)
    .bind(filter.kind)
    .bind(filter.words)
    .bind(like(filter.words))
    .bind(count)
    .bind(from)
    .all(on)
    .await
}

/// A pattern that finds a text anywhere.
fn like(words: &str) -> String {
    format!("%{}%", words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// The sorts of an arrival, the first first.
pub async fn sorts(on: &mut impl Reads, id: ArrivalId) -> Result<Vec<Sort>> {
    sql!(
        "SELECT s.id, s.pieces, s.at, s.actor, s.discarded_g, s.act, s.undoes, (u.id IS NOT NULL) AS undone
         FROM sort s LEFT JOIN sort u ON u.undoes = s.id
         WHERE s.arrival = $1 ORDER BY s.id"
    )
    .bind(id)
    .all(on)
    .await
}

/// The boxes that came out of a sort, as they stand now.
pub async fn boxes(on: &mut impl Reads, sort: SortId) -> Result<Vec<StoredBox>> {
    sql!(
        "SELECT b.id, b.code, b.organisation, b.warehouse, b.location, b.item, b.size, b.quantity, b.state, b.expires,
                b.received_at, b.note, b.version
         FROM movement m JOIN box b ON b.id = m.box
         WHERE m.cause = $1 AND m.cause_kind = 'sort' AND m.kind = 'receive' ORDER BY m.id"
    )
    .bind(sort)
    .all(on)
    .await
}

record! {
    /// What waits to be sorted.
    pub struct Backlog {
        /// Sacks, pallets and cartons.
        pub pieces: i64,
        /// What they weigh, about, in grams.
        pub weight_g: i64,
        /// When the oldest came; `None` if nothing waits.
        pub oldest_at: Option<Instant>,
    }
}

/// What waits to be sorted, within somebody's reach.
pub async fn backlog(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Backlog> {
    sql!(
        "SELECT CAST(COALESCE(SUM(came - sorted), 0) AS BIGINT) AS pieces,
                CAST(COALESCE(SUM(weight_g * (came - sorted) / came), 0) AS BIGINT) AS weight_g,
                MIN(arrived_at) AS oldest_at
         FROM (SELECT organisation, pieces - withdrawn AS came, sorted, weight_g, arrived_at FROM arrival) AS a
         WHERE sorted < came AND (organisation = $1 OR $1 IS NULL)"
    )
    .bind(reach)
    .one(on)
    .await
}

/// How many pieces waited at the end of each of the last `days` days in Calais, the last of them today.
pub async fn history(on: &mut impl Reads, reach: Option<OrganisationId>, today: Date, days: usize) -> Result<Vec<i64>> {
    let mut waiting = backlog(on, reach).await?.pieces;
    let since = today.saturating_sub(jiff::Span::new().days(i64::try_from(days).unwrap_or(0)));
    let changes: Vec<(Date, i64)> = sql!(
        "SELECT day, CAST(SUM(pieces) AS BIGINT) FROM (
             SELECT day, pieces - withdrawn AS pieces FROM arrival
             WHERE day > $2 AND (organisation = $1 OR $1 IS NULL)
             UNION ALL
             SELECT s.day, -s.pieces FROM sort s JOIN arrival a ON a.id = s.arrival
             WHERE s.day > $2 AND (a.organisation = $1 OR $1 IS NULL)
         ) AS changed GROUP BY day"
    )
    .bind(reach)
    .bind(since)
    .all(on)
    .await?;
    let mut line = Vec::with_capacity(days);
    let mut day = today;
    for _ in 0..days {
        line.push(waiting);
        waiting -= changes.iter().find(|(d, _)| *d == day).map_or(0, |(_, n)| *n);
        day = day.yesterday().unwrap_or(day);
    }
    line.reverse();
    Ok(line)
}

/// What is probably in what is left of an arrival: what sorts of the same giver gave, or else of the same kind.
pub async fn estimate(on: &mut impl Reads, arrival: &Arrival) -> Result<Estimate> {
    let giver = kernel::fold(&arrival.giver);
    if !giver.is_empty() {
        let same = learned(on, arrival, Some(&giver)).await?;
        if same.sorts > 0 {
            return Ok(same);
        }
    }
    learned(on, arrival, None).await
}

async fn learned(on: &mut impl Reads, arrival: &Arrival, giver: Option<&str>) -> Result<Estimate> {
    let (sorts, pieces): (i64, i64) = sql!(
        "SELECT COUNT(*), CAST(COALESCE(SUM(s.pieces), 0) AS BIGINT)
         FROM sort s JOIN arrival a ON a.id = s.arrival
         WHERE a.organisation = $1 AND a.kind = $2 AND (CAST($3 AS TEXT) IS NULL OR a.giver_folded = $3)
           AND s.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM sort u WHERE u.undoes = s.id)"
    )
    .bind(arrival.organisation)
    .bind(arrival.kind)
    .bind(giver)
    .one(on)
    .await?;
    let yields: Vec<Yield> = sql!(
        "SELECT m.item, CAST(SUM(m.change) AS BIGINT) AS units
         FROM sort s
         JOIN arrival a ON a.id = s.arrival
         JOIN movement m ON m.cause = s.id AND m.cause_kind = 'sort' AND m.kind = 'receive'
         WHERE a.organisation = $1 AND a.kind = $2 AND (CAST($3 AS TEXT) IS NULL OR a.giver_folded = $3)
           AND NOT EXISTS (SELECT 1 FROM movement u WHERE u.undoes = m.id)
         GROUP BY m.item ORDER BY 2 DESC LIMIT 8"
    )
    .bind(arrival.organisation)
    .bind(arrival.kind)
    .bind(giver)
    .all(on)
    .await?;
    Ok(work_out(arrival.left(), sorts, pieces, &yields, giver.is_some()))
}
