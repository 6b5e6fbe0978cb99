//! What other capabilities are told about the stock.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::*;
use kernel::Date;
use stock::{
    counter,
    model::{BoxId, Size},
    store::{
        acts::{self, Receipt},
        ledger::{self, Context},
    },
};
use storage::{Db, story};

fn day(text: &str) -> Date {
    kernel::parse_date(text).unwrap()
}

/// Receives a box of soup that expires on a day.
async fn soup(db: &Db, small: &Small, n: i64, expires: Option<&str>) -> BoxId {
    let mut tx = begin(db).await;
    let context = Context::new(&tx);
    let goods = Receipt { item: small.soup, size: Size::NONE, expires: expires.map(day), ..receipt(small, n) };
    let id = acts::receive(&mut tx, context, &goods).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// What is said of the soup on a day: as part of everything, alone, and as its owner's.
async fn told(db: &Db, small: &Small, on: &str) -> [(i64, i64); 3] {
    let mut read = db.read().await.unwrap();
    let of = |stocked: Vec<counter::Stocked>| {
        stocked.into_iter().find(|s| s.item == small.soup).map_or((0, 0), |s| (s.quantity, s.boxes))
    };
    let every = of(counter::stocked(&mut read, day(on)).await.unwrap());
    let alone = of(counter::stocked_of(&mut read, small.soup, day(on)).await.unwrap());
    let owned = counter::owned(&mut read, day(on)).await.unwrap();
    let owned: i64 = owned.iter().filter(|o| o.item == small.soup).map(|o| o.quantity).sum();
    [every, alone, (owned, every.1)]
}

story!(what_has_expired_meets_no_need, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    soup(&bed.db, &small, 20, None).await;
    soup(&bed.db, &small, 30, Some("2026-11-24")).await;
    let aside = soup(&bed.db, &small, 5, Some("2026-11-24")).await;
    let mut tx = begin(&bed.db).await;
    let (stored, context) = (ledger::by_id(&mut tx, aside, None).await.unwrap(), Context::new(&tx));
    acts::pick(&mut tx, context, &stored).await.unwrap();
    tx.commit().await.unwrap();
    coats(&bed.db, &small, 7).await;

    assert_eq!(told(&bed.db, &small, "2026-11-24").await, [(55, 3); 3], "on its last day it may still be eaten");
    assert_eq!(told(&bed.db, &small, "2026-11-25").await, [(20, 1); 3], "set aside or not, it is past its date");
    let mut read = bed.db.read().await.unwrap();
    let coats = counter::stocked_of(&mut read, small.coat, day("2036-01-01")).await.unwrap();
    assert_eq!((coats[0].quantity, coats[0].boxes), (7, 1), "what has no date is not touched");
    let stands = counter::standing(&mut read).await.unwrap();
    assert_eq!(stands.iter().map(|s| s.quantity).sum::<i64>(), 62, "all of it still stands there");
});
