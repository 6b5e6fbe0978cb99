//! What the needs do later: at midnight in Calais the list is worked out anew, since pins end with the day.

use jiff::civil::Time;
use kernel::{Date, Error, Instant, Result, date_in};
use storage::{
    Act, Db, Tx,
    jobs::{Handler, Nothing},
};
use web::House;

const MIDNIGHT: &str = "needs.midnight";
/// A few seconds past twelve, so that a clock that is a little off does not still say yesterday.
const PAST_TWELVE: i64 = 5;

/// Every kind of job.
pub fn handlers(house: &House) -> Vec<Handler> {
    let db = house.db.clone();
    let mut handlers = vec![Handler::new(MIDNIGHT, move |_: Nothing| {
        let db = db.clone();
        async move { midnight(&db).await }
    })];
    handlers.extend(crate::jobs_bring::handlers(house));
    handlers
}

async fn midnight(db: &Db) -> Result<()> {
    let mut tx = db.begin(&Act::system("work out the needs of a new day")).await?;
    tx.touch("needs");
    each_midnight(&mut tx).await?;
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

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn midnight_is_that_of_calais_in_summer_and_winter() {
        assert_eq!(after("2026-07-01".parse().unwrap()).unwrap().iso(), "2026-07-01T22:00:05Z");
        assert_eq!(after("2026-11-21".parse().unwrap()).unwrap().iso(), "2026-11-21T23:00:05Z");
    }
}
