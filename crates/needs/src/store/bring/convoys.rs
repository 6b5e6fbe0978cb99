//! Convoys and who asks for a place in them.

use jiff::ToSpan as _;
use kernel::{Date, Error, Lang, Message, Result};
use seal::ServerKey;
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::bring::{Contact, Convoy, ConvoyId, FORGET_DAYS, Request, RequestId, RequestState, seal_keeper};

use super::contacts;

macro_rules! convoy {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT id, organisation, slug, day, leaves, goes_to, driver, takes, keeper, lang, seats, taken_seats,
                    space_ml, taken_ml, open FROM convoy ",
            $rest
        ))
    };
}

/// Those that leave on a day or later and give places.
pub async fn coming(on: &mut impl Reads, today: Date) -> Result<Vec<Convoy>> {
    convoy!("WHERE open = TRUE AND day >= $1 ORDER BY day, slug").bind(today).all(on).await
}

/// Those in somebody's reach, the next first and the past last.
pub async fn of(on: &mut impl Reads, reach: Option<OrganisationId>, today: Date) -> Result<Vec<Convoy>> {
    convoy!(
        "WHERE (organisation = $1 OR $1 IS NULL)
         ORDER BY CASE WHEN day >= $2 THEN 0 ELSE 1 END, day, slug LIMIT 200"
    )
    .bind(reach)
    .bind(today)
    .all(on)
    .await
}

/// One by its word in addresses.
pub async fn by_slug(on: &mut impl Reads, slug: &str) -> Result<Convoy> {
    convoy!("WHERE slug = $1").bind(slug).one(on).await
}

/// One by its identifier.
pub async fn by_id(on: &mut impl Reads, id: ConvoyId) -> Result<Convoy> {
    convoy!("WHERE id = $1").bind(id).one(on).await
}

/// Adds one with all its places free. Where another one leaves from the same place on the same day, its word in
/// addresses is numbered.
///
/// # Errors
/// Refused if there are a hundred of them.
pub async fn add(tx: &mut Tx, convoy: &Convoy) -> Result<ConvoyId> {
    for n in 1..=100 {
        let slug = if n == 1 { convoy.slug.clone() } else { format!("{}-{n}", convoy.slug) };
        if added(tx, convoy, &slug).await? {
            tx.about("convoy", convoy.id);
            tx.touch("bring");
            return Ok(convoy.id);
        }
    }
    Err(Error::Refused(Message::new("error-slug-taken").with("slug", convoy.slug.as_str())))
}

async fn added(tx: &mut Tx, convoy: &Convoy, slug: &str) -> Result<bool> {
    let at = tx.now();
    let added = sql!(
        "INSERT INTO convoy (id, organisation, slug, day, leaves, goes_to, driver, takes, keeper_email, keeper, lang,
                             seats, taken_seats, space_ml, taken_ml, open, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, $11, 0, $12, 0, $13, $14) ON CONFLICT (slug) DO NOTHING"
    )
    .bind(convoy.id)
    .bind(convoy.organisation)
    .bind(slug)
    .bind(convoy.day)
    .bind(&convoy.leaves)
    .bind(&convoy.goes_to)
    .bind(&convoy.driver)
    .bind(&convoy.takes)
    .bind(convoy.keeper.as_deref())
    .bind(convoy.lang)
    .bind(convoy.seats)
    .bind(convoy.space_ml)
    .bind(convoy.open)
    .bind(at)
    .run(tx)
    .await?;
    Ok(added == 1)
}

/// Changes one.
///
/// # Errors
/// Refused if it would have fewer seats or less room than it has given away.
pub async fn change(tx: &mut Tx, convoy: &Convoy) -> Result<()> {
    let changed = sql!(
        "UPDATE convoy SET day = $2, leaves = $3, goes_to = $4, driver = $5, takes = $6, keeper_email = '', keeper = $7,
                seats = $8, space_ml = $9, open = $10, lang = $11
         WHERE id = $1 AND taken_seats <= $8 AND taken_ml <= $9"
    )
    .bind(convoy.id)
    .bind(convoy.day)
    .bind(&convoy.leaves)
    .bind(&convoy.goes_to)
    .bind(&convoy.driver)
    .bind(&convoy.takes)
    .bind(convoy.keeper.as_deref())
    .bind(convoy.seats)
    .bind(convoy.space_ml)
    .bind(convoy.open)
    .bind(convoy.lang)
    .run(tx)
    .await?;
    tx.about("convoy", convoy.id);
    tx.touch("bring");
    if changed == 1 { Ok(()) } else { Err(Error::refused("error-convoy-given-away")) }
}

/// A place that somebody asks for.
#[derive(Clone, Debug)]
pub struct NewRequest {
    /// In which convoy.
    pub convoy: ConvoyId,
    /// Seats.
    pub seats: i64,
    /// Room, in millilitres.
    pub volume_ml: i64,
    /// What they say.
    pub words: String,
    /// Their language.
    pub lang: Lang,
    /// How to reach them.
    pub contact: Contact,
}

/// Notes a request. Nothing is given away until somebody answers it.
pub async fn ask(tx: &mut Tx, key: &ServerKey, new: &NewRequest, day: Date) -> Result<RequestId> {
    let (id, at): (RequestId, _) = (tx.new_id(), tx.now());
    sql!(
        "INSERT INTO convoy_request (id, convoy, seats, volume_ml, words, lang, state, at)
         VALUES ($1, $2, $3, $4, $5, $6, 'asked', $7)"
    )
    .bind(id)
    .bind(new.convoy)
    .bind(new.seats)
    .bind(new.volume_ml)
    .bind(&new.words)
    .bind(new.lang)
    .bind(at)
    .run(tx)
    .await?;
    let forget_on = day.checked_add(FORGET_DAYS.days()).map_err(Error::fault)?;
    contacts::keep(tx, key, id, &new.contact, forget_on).await?;
    tx.about("convoy", new.convoy);
    Ok(id)
}

/// The requests of a convoy, the oldest first.
pub async fn requests(on: &mut impl Reads, convoy: ConvoyId) -> Result<Vec<Request>> {
    sql!(
        "SELECT id, convoy, seats, volume_ml, words, lang, state, at FROM convoy_request WHERE convoy = $1
         ORDER BY id LIMIT 500"
    )
    .bind(convoy)
    .all(on)
    .await
}

/// Answers a request of a convoy; a yes takes its seats and room, and never more than there are.
///
/// # Errors
/// [`Error::NotFound`] if the convoy has no such request; refused if it was answered already, or there is no place left.
pub async fn answer(tx: &mut Tx, convoy: ConvoyId, id: RequestId, yes: bool) -> Result<Request> {
    let request: Request = sql!(
        "SELECT id, convoy, seats, volume_ml, words, lang, state, at FROM convoy_request WHERE id = $1 AND convoy = $2"
    )
    .bind(id)
    .bind(convoy)
    .one(tx)
    .await?;
    let to = if yes { RequestState::Accepted } else { RequestState::Declined };
    let answered = sql!("UPDATE convoy_request SET state = $2 WHERE id = $1 AND state = 'asked'")
        .bind(id)
        .bind(to)
        .run(tx)
        .await?;
    if answered == 0 {
        return Err(Error::refused("error-convoy-answered"));
    }
    if yes {
        let given = sql!(
            "UPDATE convoy SET taken_seats = taken_seats + $2, taken_ml = taken_ml + $3
             WHERE id = $1 AND taken_seats + $2 <= seats AND taken_ml + $3 <= space_ml"
        )
        .bind(convoy)
        .bind(request.seats)
        .bind(request.volume_ml)
        .run(tx)
        .await?;
        if given == 0 {
            return Err(Error::refused("error-convoy-full"));
        }
    }
    tx.about("convoy", convoy);
    tx.touch("bring");
    Ok(Request { state: to, ..request })
}

/// Whoever asked needs the place no more; what was given to them is given back, once.
///
/// # Errors
/// Refused if it was declined or given back already.
pub async fn withdraw(tx: &mut Tx, request: &Request) -> Result<()> {
    if turn(tx, request.id, RequestState::Accepted).await? {
        sql!("UPDATE convoy SET taken_seats = taken_seats - $2, taken_ml = taken_ml - $3 WHERE id = $1")
            .bind(request.convoy)
            .bind(request.seats)
            .bind(request.volume_ml)
            .run(tx)
            .await?;
    } else if !turn(tx, request.id, RequestState::Asked).await? {
        return Err(Error::refused("error-convoy-withdrawn"));
    }
    tx.about("convoy", request.convoy);
    tx.touch("bring");
    Ok(())
}

/// Turns a request that is in one state into one that is withdrawn; answers whether it was.
async fn turn(tx: &mut Tx, id: RequestId, from: RequestState) -> Result<bool> {
    let turned = sql!("UPDATE convoy_request SET state = 'withdrawn' WHERE id = $1 AND state = $2")
        .bind(id)
        .bind(from)
        .run(tx)
        .await?;
    Ok(turned == 1)
}

/// A request by the hash of a link's secret.
pub async fn by_hash(on: &mut impl Reads, hash: &[u8]) -> Result<Request> {
    sql!(
        "SELECT id, convoy, seats, volume_ml, words, lang, state, at FROM convoy_request
         WHERE id = (SELECT request FROM convoy_link WHERE hash = $1)"
    )
    .bind(hash)
    .one(on)
    .await
}

/// One more link that leads to a request, by the hash of its secret.
pub async fn add_link(tx: &mut Tx, id: RequestId, hash: Vec<u8>) -> Result<()> {
    sql!("INSERT INTO convoy_link (hash, request) VALUES ($1, $2)").bind(hash).bind(id).run(tx).await.map(drop)
}

/// Seals the keepers' addresses that stand in clear since before they were sealed; answers how many.
pub async fn seal_clear(tx: &mut Tx, key: &ServerKey) -> Result<usize> {
    let clear: Vec<(ConvoyId, String)> =
        sql!("SELECT id, keeper_email FROM convoy WHERE keeper IS NULL").all(tx).await?;
    for (id, email) in &clear {
        sql!("UPDATE convoy SET keeper = $2, keeper_email = '' WHERE id = $1")
            .bind(*id)
            .bind(seal_keeper(*id, email, key)?)
            .run(tx)
            .await?;
    }
    Ok(clear.len())
}
