//! What happens later with what people bring: held slots lapse, donors are reminded, told and thanked, what never came
//! is given up, and contacts are forgotten.

use std::collections::HashMap;

use jiff::{ToSpan as _, civil::Time};
use kernel::{Date, Error, Instant, Result, date_in};
use serde::{Deserialize, Serialize};
use stock::{
    counter::{self, BoxId, ItemId, Size},
    model::WarehouseId,
};
use storage::{
    Act, Reads, Tx,
    jobs::{Handler, Nothing},
};
use web::House;

use crate::{
    bring::{self, letters::Letters},
    model::{
        NEAR_DAYS,
        bring::{
            Became, CalledOff, DropOff, DropOffId, DropOffState, LineId, MISSED_AT_POINT_DAYS, MISSED_DAYS, News,
            PointId, Promise, REMIND_DAYS, THANK_BY_DAYS, THANK_DAYS, news,
        },
        kept_share,
    },
    store::bring::{
        contacts, convoys, drop_offs, places, points,
        visits::{self, Coming},
    },
};

const LAPSE: &str = "bring.lapse";
const DAY: &str = "bring.day";
const COMPARE: &str = "bring.compare";
const CALL_OFF: &str = "bring.call-off";
/// Letters go out at eight in the morning in Calais.
const MORNING: i8 = 8;

#[derive(Serialize, Deserialize)]
struct Which {
    drop_off: kernel::Uuid,
}

/// What is closed: a warehouse on a day, or a collection point from now on.
#[derive(Serialize, Deserialize)]
enum Shut {
    Day { warehouse: kernel::Uuid, day: String },
    Point { point: kernel::Uuid },
}

/// Every kind of job.
pub fn handlers(house: &House) -> Vec<Handler> {
    let (a, b, c, d) = (house.clone(), house.clone(), house.clone(), house.clone());
    vec![
        Handler::new(LAPSE, move |which: Which| {
            let house = a.clone();
            async move { lapse(&house, DropOffId::from_uuid(which.drop_off)).await }
        }),
        Handler::new(DAY, move |_: Nothing| {
            let house = b.clone();
            async move { day(&house).await }
        }),
        Handler::new(COMPARE, move |_: Nothing| {
            let house = c.clone();
            async move { compare(&house).await }
        }),
        Handler::new(CALL_OFF, move |shut: Shut| {
            let house = d.clone();
            async move { call_off(&house, &shut).await }
        }),
    ]
}

/// Frees a held drop-off once its two hours are over.
pub async fn lapse_later(tx: &mut Tx, id: DropOffId) -> Result<()> {
    let due = tx.now().plus_seconds(crate::model::bring::HOLD + 1);
    tx.enqueue(LAPSE, &Which { drop_off: id.uuid() }, due).await.map(drop)
}

/// Makes sure that the coming morning is waited for. Each one asks for the next.
pub async fn each_day(tx: &mut Tx) -> Result<()> {
    let due = next_morning(tx.now())?;
    tx.enqueue_once(DAY, &Nothing::None, due, DAY).await
}

/// Compares what comes with what is needed, soon and once.
pub async fn compare_soon(tx: &mut Tx) -> Result<()> {
    let due = tx.now();
    tx.enqueue_once(COMPARE, &Nothing::None, due, COMPARE).await
}

/// Calls every visit to a warehouse on a day off, which the caller has closed.
pub async fn call_off_day(tx: &mut Tx, warehouse: WarehouseId, day: Date) -> Result<()> {
    let due = tx.now();
    tx.enqueue(CALL_OFF, &Shut::Day { warehouse: warehouse.uuid(), day: day.to_string() }, due).await.map(drop)
}

/// Calls every visit to a collection point off, which the caller has closed.
pub async fn call_off_point(tx: &mut Tx, point: PointId) -> Result<()> {
    let due = tx.now();
    tx.enqueue(CALL_OFF, &Shut::Point { point: point.uuid() }, due).await.map(drop)
}

/// Calls off who has booked what is closed, and tells each why. What was opened again meanwhile stays as it is.
async fn call_off(house: &House, shut: &Shut) -> Result<()> {
    let mut read = house.db.read().await?;
    let (booked, reason) = match shut {
        Shut::Day { warehouse, day } => {
            let (warehouse, day) =
                (WarehouseId::from_uuid(*warehouse), kernel::parse_date(day).map_err(Error::Refused)?);
            let Some(reason) = places::closed_on(&mut read, warehouse, day).await? else { return Ok(()) };
            (drop_offs::booked_on(&mut read, warehouse, day).await?, reason)
        }
        Shut::Point { point } => {
            let point = points::by_id(&mut read, PointId::from_uuid(*point)).await?;
            if point.active {
                return Ok(());
            }
            let today = date_in(&web::zone(), house.world().now());
            (drop_offs::booked_at(&mut read, point.id, today).await?, String::new())
        }
    };
    drop(read);
    for drop_off in booked {
        let closed = house.texts.say(drop_off.lang, "bring-reason-closed", &[]);
        let reason = if reason.is_empty() { &closed } else { &reason };
        let mut tx = house.db.begin(&Act::system("call off who booked what is closed")).await?;
        match bring::cancel(&mut tx, &drop_off, CalledOff::House, reason).await {
            Ok(()) => {
                Letters::about(house, &drop_off).called_off(&mut tx, reason).await?;
                tx.commit().await?;
            }
            // It came to an end by itself, or was moved.
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn next_morning(now: Instant) -> Result<Instant> {
    let morning = |day: Date| -> Result<Instant> {
        let time = Time::new(MORNING, 0, 0, 0).map_err(Error::fault)?;
        Ok(day.to_datetime(time).to_zoned(web::zone()).map_err(Error::fault)?.timestamp().into())
    };
    let today = date_in(&web::zone(), now);
    let this = morning(today)?;
    if this > now { Ok(this) } else { morning(today.tomorrow().map_err(Error::fault)?) }
}

async fn lapse(house: &House, id: DropOffId) -> Result<()> {
    let mut tx = house.db.begin(&Act::system("free what nobody confirmed")).await?;
    if bring::lapse(&mut tx, id).await? { tx.commit().await } else { Ok(()) }
}

/// One morning's work. Each part is done for itself and can be repeated.
async fn day(house: &House) -> Result<()> {
    let now = house.world().now();
    let today = date_in(&web::zone(), now);
    let mut tx = house.db.begin(&Act::system("wait for another morning")).await?;
    each_day(&mut tx).await?;
    // Convoys of yesterday leave the public pages.
    tx.touch("bring");
    tx.commit().await?;
    seal_clear(house).await?;
    // First what is promised to people; and one row that cannot be dealt with keeps no other waiting.
    forget(house, today).await?;
    for id in visits::lapsing(&mut house.db.read().await?, now).await? {
        if let Err(error) = lapse(house, id).await {
            tracing::error!(%error, drop_off = %id, "a drop-off could not be freed");
        }
    }
    give_up(house, today).await?;
    remind(house, today).await?;
    compare(house).await?;
    thank(house, today).await
}

fn days(from: Date, days: impl Into<i64>) -> Result<Date> {
    from.checked_add(days.into().days()).map_err(Error::fault)
}

async fn give_up(house: &House, today: Date) -> Result<()> {
    let before = (days(today, -(MISSED_DAYS - 1))?, days(today, -(MISSED_AT_POINT_DAYS - 1))?);
    let overdue = visits::overdue(&mut house.db.read().await?, before).await?;
    for drop_off in overdue {
        let mut tx = house.db.begin(&Act::system("give up what never came")).await?;
        if bring::miss(&mut tx, &drop_off).await? {
            tx.commit().await?;
        }
    }
    Ok(())
}

async fn remind(house: &House, today: Date) -> Result<()> {
    let soon = visits::to_remind(&mut house.db.read().await?, days(today, 1)?, days(today, REMIND_DAYS)?).await?;
    for drop_off in soon {
        let mut tx = house.db.begin(&Act::system("remind a donor")).await?;
        if visits::mark_reminded(&mut tx, drop_off.id).await? {
            Letters::about(house, &drop_off).reminder(&mut tx).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Tells donors what has changed about what they bring.
async fn compare(house: &House) -> Result<()> {
    let mut read = house.db.read().await?;
    let today = date_in(&web::zone(), house.world().now());
    let list = crate::list(&mut read, today).await?;
    let coming = visits::coming(&mut read, today).await?;
    let (came, missed) = visits::kept(&mut read).await?;
    drop(read);
    let kept = kept_share(came, came.saturating_add(missed));
    let near = days(today, NEAR_DAYS)?;
    let mut promises: HashMap<(ItemId, Size), Vec<Promise>> = HashMap::new();
    for line in &coming {
        // As the list counts them.
        let counts = line.counted && line.day <= near;
        let likely = if counts { line.units as f64 * kept } else { 0.0 };
        let (made_at, told_stop, told_urgent) = (line.made_at, line.told_stop, line.told_urgent);
        let promise = Promise { line: line.line, likely, made_at, told_stop, told_urgent };
        promises.entry((line.item, line.size)).or_default().push(promise);
    }
    let sizes = list.needs.iter().flat_map(|need| need.sizes.iter().map(move |size| (need.item.id, size)));
    let told: HashMap<LineId, News> =
        sizes.filter_map(|(item, size)| Some(news(size, promises.get(&(item, size.size))?))).flatten().collect();
    for lines in coming.chunk_by(|a, b| a.drop_off == b.drop_off) {
        tell(house, &told, lines).await?;
    }
    Ok(())
}

async fn tell(house: &House, told: &HashMap<LineId, News>, lines: &[Coming]) -> Result<()> {
    let of = |news: News| lines.iter().filter(move |line| told.get(&line.line) == Some(&news));
    let (stop, urgent): (Vec<&Coming>, Vec<&Coming>) = (of(News::Stop).collect(), of(News::Urgent).collect());
    let Some(first) = stop.first().or(urgent.first()) else { return Ok(()) };
    let mut tx = house.db.begin(&Act::system("tell a donor what has changed")).await?;
    let drop_off = drop_offs::by_id(&mut tx, first.drop_off).await?;
    if drop_off.state != DropOffState::Confirmed {
        return Ok(());
    }
    let (mut stopped, mut pressing) = (Vec::new(), Vec::new());
    for line in stop {
        if visits::mark_told_stop(&mut tx, line.line).await? {
            stopped.push((line.item, line.size));
        }
    }
    for line in urgent {
        if visits::mark_told_urgent(&mut tx, line.line).await? {
            pressing.push((line.item, line.size));
        }
    }
    let letters = Letters::about(house, &drop_off);
    if !stopped.is_empty() {
        letters.no_longer_needed(&mut tx, &stopped).await?;
    }
    if !pressing.is_empty() {
        letters.urgent(&mut tx, &pressing).await?;
    }
    tx.commit().await
}

/// Thanks donors once everything they brought has gone out, or after three weeks, with what became of it so far.
async fn thank(house: &House, today: Date) -> Result<()> {
    let arrived = visits::to_thank(&mut house.db.read().await?, days(today, -THANK_DAYS)?).await?;
    for drop_off in arrived {
        let became = became(house, &drop_off).await?;
        let late = drop_off.day <= days(today, -THANK_BY_DAYS)?;
        if !late && became.is_some_and(|became| !became.is_over()) {
            continue;
        }
        let mut tx = house.db.begin(&Act::system("thank a donor")).await?;
        if visits::mark_thanked(&mut tx, drop_off.id).await? {
            match became {
                Some(became) => Letters::about(house, &drop_off).thanks(&mut tx, became).await?,
                None if came_to_a_point(&mut tx, &drop_off).await? => {
                    Letters::about(house, &drop_off).thanks_at_point(&mut tx).await?;
                }
                // Where nothing came there is nothing to say.
                None => {}
            }
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Units that came.
async fn came(on: &mut impl Reads, drop_off: &DropOff) -> Result<i64> {
    Ok(drop_offs::lines(on, drop_off.id).await?.iter().filter_map(|line| line.came).sum())
}

/// Whether a collection point took something in. Boxes are not followed there, so that is all that can be said.
async fn came_to_a_point(on: &mut impl Reads, drop_off: &DropOff) -> Result<bool> {
    Ok(drop_off.point.is_some() && came(on, drop_off).await? > 0)
}

/// What became of what somebody brought to a warehouse; `None` if nothing came, or if it went to a collection point.
async fn became(house: &House, drop_off: &DropOff) -> Result<Option<Became>> {
    let mut read = house.db.read().await?;
    let came = came(&mut read, drop_off).await?;
    if came == 0 || drop_off.warehouse.is_none() {
        return Ok(None);
    }
    let boxes: Vec<BoxId> = drop_offs::boxes(&mut read, drop_off.id).await?.into_iter().map(|(_, id, _)| id).collect();
    Ok(Some(Became::of(came, counter::fate(&mut read, &boxes).await?)))
}

/// Seals contacts that stand in clear since before they were sealed.
async fn seal_clear(house: &House) -> Result<()> {
    let mut tx = house.db.begin(&Act::system("seal contacts that stand in clear")).await?;
    let sealed = contacts::seal_clear(&mut tx, &house.seal).await? + convoys::seal_clear(&mut tx, &house.seal).await?;
    if sealed > 0 { tx.commit().await } else { Ok(()) }
}

/// Promise 13: a donor's contact goes 30 days after the visit, or after it was called off.
async fn forget(house: &House, today: Date) -> Result<()> {
    let mut tx = house.db.begin(&Act::system("forget who brought something")).await?;
    contacts::forget_due(&mut tx, today).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_morning_is_eight_in_calais() {
        let at = |text: &str| -> Instant { text.parse::<jiff::Timestamp>().unwrap().into() };
        assert_eq!(next_morning(at("2026-11-21T06:59:00Z")).unwrap().iso(), "2026-11-21T07:00:00Z");
        assert_eq!(next_morning(at("2026-11-21T07:00:00Z")).unwrap().iso(), "2026-11-22T07:00:00Z");
        assert_eq!(next_morning(at("2026-07-01T12:00:00Z")).unwrap().iso(), "2026-07-02T06:00:00Z");
    }
}
