//! What the needs do later: at midnight in Calais the weeks are folded and everything is worked out anew, since pins
//! end with the day; and who follows an item that turned urgent is written to.

use jiff::civil::Time;
use kernel::{Date, Error, Instant, Lang, Result, Uuid, date_in};
use serde::{Deserialize, Serialize};
use stock::counter::{Item, ItemId, Size, alarm};
use storage::{
    Act, Db, Tx,
    jobs::{Handler, Nothing},
};
use web::House;

use crate::{
    store::followers::{self, Follower},
    work::{fold::fold, refresh},
};

const MIDNIGHT: &str = "needs.midnight";
const URGENT: &str = "needs.urgent";
const PROVE: &str = "needs.prove";
/// Letters that are put into the queue in one act.
const LETTERS: i64 = 100;
/// A few seconds past twelve, so that a clock that is a little off does not still say yesterday.
const PAST_TWELVE: i64 = 5;

/// Every kind of job.
pub fn handlers(house: &House) -> Vec<Handler> {
    let (db, prover, writer) = (house.db.clone(), house.db.clone(), house.clone());
    let mut handlers = vec![
        Handler::new(MIDNIGHT, move |_: Nothing| {
            let db = db.clone();
            async move { midnight(&db).await }
        }),
        Handler::new(PROVE, move |_: Nothing| {
            let db = prover.clone();
            async move { alarm(&crate::prove(&mut db.read().await?).await?) }
        }),
        Handler::new(URGENT, move |turned: Turned| {
            let house = writer.clone();
            async move { write_to_followers(&house, &turned).await }
        }),
    ];
    handlers.extend(crate::jobs_bring::handlers(house));
    handlers
}

async fn midnight(db: &Db) -> Result<()> {
    // First of all the next midnight, and what is promised to people: neither waits for the sums.
    let mut tx = db.begin(&Act::system("work out the needs of a new day")).await?;
    each_midnight(&mut tx).await?;
    followers::forget_unanswered(&mut tx).await?;
    tx.commit().await?;
    fold(db).await?;
    refresh::refresh_all(db).await?;
    let mut tx = db.begin(&Act::system("work out the needs of a new day")).await?;
    tx.touch("needs");
    // The twelve weeks of the public figures have moved on too.
    tx.touch("distributions");
    tx.commit().await
}

/// Makes sure that the coming midnight is waited for. Each one asks for the next.
pub async fn each_midnight(tx: &mut Tx) -> Result<()> {
    let today = date_in(&web::zone(), tx.now());
    let due = after(today)?;
    tx.enqueue_once(MIDNIGHT, &Nothing::None, due, MIDNIGHT).await
}

/// Works the list out anew once a day is over.
pub async fn when_over(tx: &mut Tx, day: Date) -> Result<()> {
    tx.enqueue(MIDNIGHT, &Nothing::None, after(day)?).await.map(drop)
}

fn after(day: Date) -> Result<Instant> {
    let next = day.tomorrow().map_err(Error::fault)?;
    let midnight = next.to_datetime(Time::midnight()).to_zoned(web::zone()).map_err(Error::fault)?;
    Ok(Instant::from(midnight.timestamp()).plus_seconds(PAST_TWELVE))
}

/// An item that turned urgent in some sizes.
#[derive(Serialize, Deserialize)]
struct Turned {
    item: Uuid,
    sizes: Vec<String>,
}

/// Sees to it that who follows an item is told that it turned urgent. Part of the act that changed the level.
pub async fn turned_urgent(tx: &mut Tx, item: ItemId, sizes: &[Size]) -> Result<()> {
    if sizes.is_empty() || !followers::has_any(tx, item).await? {
        return Ok(());
    }
    let turned = Turned { item: item.uuid(), sizes: sizes.iter().map(Size::to_string).collect() };
    let due = tx.now();
    tx.enqueue(URGENT, &turned, due).await.map(drop)
}

/// Writes to everybody who follows one of the sizes, at most one letter a day about an item.
async fn write_to_followers(house: &House, turned: &Turned) -> Result<()> {
    let today = date_in(&web::zone(), house.world().now());
    let sizes: Vec<Size> = turned.sizes.iter().filter_map(|size| Size::any(size)).collect();
    let item = stock::counter::item_by_id(&mut house.db.read().await?, ItemId::from_uuid(turned.item)).await?;
    let mut after = Uuid::nil();
    loop {
        let mut tx = house.db.begin(&Act::system("write to who follows an item")).await?;
        let due = followers::due(&mut tx, item.id, today, after, LETTERS).await?;
        let Some(last) = due.last().map(|follower| follower.id.uuid()) else { return Ok(()) };
        after = last;
        for follower in due {
            let theirs: Vec<Size> =
                sizes.iter().copied().filter(|s| follower.size.is_none_or(|own| own == *s)).collect();
            if !theirs.is_empty() && followers::mail_today(&mut tx, follower.id, today).await? {
                letter(&mut tx, house, &item, &follower, &theirs).await?;
            }
        }
        tx.commit().await?;
    }
}

async fn letter(tx: &mut Tx, house: &House, item: &Item, follower: &Follower, sizes: &[Size]) -> Result<()> {
    let secret = followers::link(tx, follower.id).await?;
    let stop = house.config.address(&format!("/{}/follow/{}/stop", follower.lang.code(), secret.text()));
    let link = house.config.address(&format!("/{}/needs/{}", follower.lang.code(), item.slug));
    let name = item.name(follower.lang);
    let say = |key: &str, sizes: String| {
        let values = [
            ("item", name.into()),
            ("sizes", sizes.into()),
            ("link", link.as_str().into()),
            ("stop", stop.as_str().into()),
        ];
        house.texts.say(follower.lang, key, &values)
    };
    let listed: Vec<&str> = sizes.iter().filter(|size| !size.is_none()).map(|size| size.as_str()).collect();
    let listed = listed.join(match follower.lang {
        Lang::En | Lang::Fr => ", ",
        Lang::Ar | Lang::Fa => "، ",
    });
    let text = if listed.is_empty() { "mail-urgent-text" } else { "mail-urgent-sizes-text" };
    let (subject, text) = (say("mail-urgent-subject", String::new()), say(text, listed));
    people::mail_with(tx, &follower.email, &subject, &text, one_click(&stop)).await
}

/// The headers that let a mail program take somebody off the list with one click (RFC 8058).
pub fn one_click(stop: &str) -> Vec<(String, String)> {
    vec![
        ("List-Unsubscribe".to_owned(), format!("<{stop}>")),
        ("List-Unsubscribe-Post".to_owned(), "List-Unsubscribe=One-Click".to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn midnight_is_that_of_calais_in_summer_and_winter() {
        assert_eq!(after("2026-07-01".parse().unwrap()).unwrap().iso(), "2026-07-01T22:00:05Z");
        assert_eq!(after("2026-11-21".parse().unwrap()).unwrap().iso(), "2026-11-21T23:00:05Z");
    }
}
