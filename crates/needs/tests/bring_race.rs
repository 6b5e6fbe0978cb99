//! No slot and no convoy is ever over-committed (promise 7), whoever comes at the same moment, on both engines.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use booking::{SATURDAY, contacts, key, new, open, slot};
use common::{Place, migrations};
use kernel::{Error, Lang};
use needs::{
    bring::{self, NewRequest, convoys},
    model::bring::{CalledOff, Contact, Convoy, Request, Rule, RuleId},
};
use storage::{Act, Db, sql, story};

const CLIENTS: usize = 16;
/// Bookings that each client tries.
const ROUNDS: i64 = 1_000;
/// Five slots of eight vans: forty vans on a Saturday.
const VANS: i64 = 8;
const HOURS: [i64; 5] = [600, 660, 720, 780, 840];

async fn most_taken(db: &Db) -> (i64, i64) {
    let read = &mut db.read().await.unwrap();
    sql!("SELECT COALESCE(MAX(taken_vans), 0), CAST(COALESCE(SUM(taken_vans), 0) AS BIGINT) FROM drop_off_slot")
        .one(read)
        .await
        .unwrap()
}

/// Books and confirms. Does it again where a database server told two apart, as the door does.
async fn book(
    db: &Db,
    key: &seal::ServerKey,
    new: &bring::NewDropOff,
) -> Result<needs::model::bring::DropOffId, Error> {
    loop {
        let tried = async {
            let mut tx = db.begin(&Act::system("race")).await?;
            let (id, _) = bring::book(&mut tx, key, new).await?;
            bring::confirm(&mut tx, id).await?;
            tx.commit().await?;
            Ok(id)
        };
        match tried.await {
            Err(Error::Again(_)) => {}
            other => return other,
        }
    }
}

story!(sixty_vans_want_the_same_saturday_and_forty_get_in, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, VANS).await;
    let mut tasks = tokio::task::JoinSet::new();
    for van in 0..60_usize {
        let (db, key, new) =
            (bed.db.clone(), key(&bed), new(&place, slot(&place, SATURDAY, HOURS[van % 5], VANS), coats, "M", 10));
        tasks.spawn(async move { book(&db, &key, &new).await });
    }
    let (mut in_, mut out) = (0, 0);
    while let Some(done) = tasks.join_next().await {
        match done.unwrap() {
            Ok(_) => in_ += 1,
            Err(Error::Refused(message)) if message.key == "error-bring-slot-full" => out += 1,
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!((in_, out), (40, 20));
    assert_eq!(most_taken(&bed.db).await, (VANS, 40));
    assert_eq!(contacts(&bed.db).await, 40, "who was refused left nothing behind");
});

story!(no_slot_is_given_more_than_it_holds_in_sixteen_thousand_tries, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, VANS).await;
    let inside = Arc::new(AtomicI64::new(0));
    let mut tasks = tokio::task::JoinSet::new();
    for client in 0..CLIENTS {
        let (db, key, inside) = (bed.db.clone(), key(&bed), inside.clone());
        let wanted: Vec<_> =
            HOURS.iter().map(|opens| new(&place, slot(&place, SATURDAY, *opens, VANS), coats, "M", 10)).collect();
        tasks.spawn(async move {
            for round in 0..ROUNDS {
                let new = &wanted[(client + usize::try_from(round).unwrap()) % 5];
                match book(&db, &key, new).await {
                    // Every tenth visit is called off again, so that there is always something to fight for.
                    Ok(id) if round % 10 != 9 => {
                        inside.fetch_add(1, Ordering::SeqCst);
                        let _ = id;
                    }
                    Ok(id) => call_off(&db, id).await,
                    Err(Error::Refused(message)) => assert_eq!(message.key, "error-bring-slot-full"),
                    Err(error) => panic!("{error}"),
                }
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    let (most, sum) = most_taken(&bed.db).await;
    assert!(most <= VANS, "{most} vans in a slot of {VANS}");
    assert_eq!(sum, inside.load(Ordering::SeqCst), "what is taken is what was booked");
    assert_eq!(sum, 40, "and the day is full");
    assert!(needs::prove(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty(), "as the proof says, too");
});

async fn call_off(db: &Db, id: needs::model::bring::DropOffId) {
    loop {
        let tried = async {
            let mut tx = db.begin(&Act::system("race")).await?;
            let held = bring::drop_off(&mut tx, id).await?;
            bring::cancel(&mut tx, &held, CalledOff::Donor, "").await?;
            tx.commit().await
        };
        match tried.await {
            Err(Error::Again(_)) => {}
            other => return other.unwrap(),
        }
    }
}

/// Books and does not confirm.
async fn hold(db: &Db, key: &seal::ServerKey, new: &bring::NewDropOff) -> Result<bool, Error> {
    loop {
        let tried = async {
            let mut tx = db.begin(&Act::system("race")).await?;
            let (id, _) = bring::book(&mut tx, key, new).await?;
            let holds = bring::drop_off(&mut tx, id).await?.holds;
            tx.commit().await?;
            Ok(holds)
        };
        match tried.await {
            Err(Error::Again(_)) => {}
            other => return other,
        }
    }
}

story!(addresses_that_nobody_confirms_never_hold_more_than_half_of_a_saturday, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, VANS).await;
    let app = booking::app(&bed);
    let mut tasks = tokio::task::JoinSet::new();
    for client in 0..CLIENTS {
        let (db, key) = (bed.db.clone(), key(&bed));
        let wanted: Vec<_> =
            HOURS.iter().map(|opens| new(&place, slot(&place, SATURDAY, *opens, VANS), coats, "M", 10)).collect();
        tasks.spawn(async move {
            let mut held = 0;
            for round in 0..20 {
                held += i64::from(hold(&db, &key, &wanted[(client + round) % 5]).await.unwrap());
            }
            held
        });
    }
    let mut held = 0;
    while let Some(done) = tasks.join_next().await {
        held += done.unwrap();
    }
    assert_eq!((held, most_taken(&bed.db).await), (20, (VANS / 2, 20)), "half of each hour");
    let came = async || {
        let mut tasks = tokio::task::JoinSet::new();
        for van in 0..60_usize {
            let (db, key, new) =
                (bed.db.clone(), key(&bed), new(&place, slot(&place, SATURDAY, HOURS[van % 5], VANS), coats, "M", 10));
            tasks.spawn(async move { book(&db, &key, &new).await.is_ok() });
        }
        let mut came = 0;
        while let Some(done) = tasks.join_next().await {
            came += i64::from(done.unwrap());
        }
        came
    };
    assert_eq!(came().await, 20, "the other half is there for who confirms");
    bed.clock.set(common::moment("2026-11-21T11:00:02Z"));
    booking::due(&app.house).await;
    assert_eq!(came().await, 20, "and all of it once two hours are over");
    assert_eq!(most_taken(&bed.db).await, (VANS, 40));
    let left: (i64, i64) =
        sql!("SELECT CAST(SUM(held_vans) AS BIGINT), CAST(SUM(held_ml) AS BIGINT) FROM drop_off_slot")
            .one(&mut bed.db.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(left, (0, 0), "nothing is held any more");
});

story!(what_was_booked_under_other_times_still_stands_at_the_gate, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, VANS).await;
    let old = new(&place, slot(&place, SATURDAY, 600, VANS), coats, "M", 10);
    for _ in 0..6 {
        book(&bed.db, &key(&bed), &old).await.unwrap();
    }
    // The hours have moved by thirty minutes; from ten past ten to eleven six vans are still there.
    let mut tasks = tokio::task::JoinSet::new();
    for van in 0..CLIENTS {
        let opens = [570, 630][van % 2];
        let (db, key, new) =
            (bed.db.clone(), key(&bed), new(&place, slot(&place, SATURDAY, opens, VANS), coats, "M", 10));
        tasks.spawn(async move { book(&db, &key, &new).await.is_ok() });
    }
    let mut came = 0;
    while let Some(done) = tasks.join_next().await {
        came += i64::from(done.unwrap());
    }
    assert_eq!(came, 4, "two more before, and two more after: each hour has eight");
});

story!(room_in_a_slot_counts_as_well_as_vans, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, VANS).await;
    let mut large = new(&place, slot(&place, SATURDAY, 600, VANS), coats, "M", 10);
    large.volume_ml = 10_000_000;
    for _ in 0..3 {
        book(&bed.db, &key(&bed), &large).await.unwrap();
    }
    let full = book(&bed.db, &key(&bed), &large).await.unwrap_err();
    assert!(matches!(full, Error::Refused(m) if m.key == "error-bring-slot-full"), "30 m³ are taken");
});

story!(a_gate_is_opened_once_whoever_opens_it_at_the_same_moment, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    open(&bed, &place, VANS).await;
    for weekday in 1..=5 {
        let together = Arc::new(tokio::sync::Barrier::new(CLIENTS));
        let mut tasks = tokio::task::JoinSet::new();
        for later in (0..).take(CLIENTS) {
            let (db, together) = (bed.db.clone(), Arc::clone(&together));
            let rule = Rule {
                id: RuleId::from_uuid(kernel::Uuid::nil()),
                warehouse: place.warehouse,
                weekday,
                opens: 600 + later,
                closes: 900 + later,
                slot_minutes: 60,
                vans: VANS,
                volume_ml: 30_000_000,
            };
            tasks.spawn(async move {
                together.wait().await;
                match open_gate(&db, &rule).await {
                    Ok(_) => {}
                    Err(Error::Refused(message)) => assert_eq!(message.key, "error-bring-overlap"),
                    Err(error) => panic!("{error}"),
                }
            });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap();
        }
    }
    let rules = bring::places::rules(&mut bed.db.read().await.unwrap()).await.unwrap();
    let opened = |weekday| rules.iter().filter(|rule| rule.weekday == weekday).count();
    assert_eq!([1, 2, 3, 4, 5].map(opened), [1; 5], "the others are told that the gate is open already");
});

async fn open_gate(db: &Db, rule: &Rule) -> Result<RuleId, Error> {
    loop {
        let tried = async {
            let mut tx = db.begin(&Act::system("race")).await?;
            let id = bring::places::add_rule(&mut tx, rule).await?;
            tx.commit().await?;
            Ok(id)
        };
        match tried.await {
            Err(Error::Again(_)) => {}
            other => return other,
        }
    }
}

/// Asks for a place in a convoy and is given it, if there is one.
async fn seat(db: &Db, key: &seal::ServerKey, new: &NewRequest, convoy: &Convoy) -> Result<Request, Error> {
    loop {
        let tried = async {
            let mut tx = db.begin(&Act::system("race")).await?;
            let id = convoys::ask(&mut tx, key, new, convoy.day).await?;
            let request = convoys::answer(&mut tx, convoy.id, id, true).await?;
            tx.commit().await?;
            Ok(request)
        };
        match tried.await {
            Err(Error::Again(_)) => {}
            other => return other,
        }
    }
}

/// Gives a place back.
async fn back(db: &Db, request: &Request) -> Result<(), Error> {
    loop {
        let tried = async {
            let mut tx = db.begin(&Act::system("race")).await?;
            convoys::withdraw(&mut tx, request).await?;
            tx.commit().await
        };
        match tried.await {
            Err(Error::Again(_)) => {}
            other => return other,
        }
    }
}

/// Asks again and again, and gives every second place back.
async fn ride(db: &Db, key: &seal::ServerKey, convoy: &Convoy, rounds: usize) {
    let contact = Contact { name: "Fern".to_owned(), email: "fern@example.org".to_owned(), phone: String::new() };
    let new =
        NewRequest { convoy: convoy.id, seats: 1, volume_ml: 500_000, words: String::new(), lang: Lang::En, contact };
    for round in 0..rounds {
        match seat(db, key, &new, convoy).await {
            Err(Error::Refused(message)) => assert_eq!(message.key, "error-convoy-full"),
            Err(error) => panic!("{error}"),
            Ok(request) if round % 2 == 1 => {
                // Pressed twice at once, the place comes back once.
                let (one, two) = tokio::join!(back(db, &request), back(db, &request));
                assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
            }
            Ok(_) => {}
        }
    }
}

story!(a_convoy_never_gives_away_more_than_it_has, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    let convoy = Convoy {
        id: tx.new_id(),
        organisation: place.organisation,
        slug: "leeds".to_owned(),
        day: "2026-12-05".parse().unwrap(),
        leaves: "Leeds".to_owned(),
        goes_to: "Calais".to_owned(),
        driver: "Wren".to_owned(),
        takes: String::new(),
        keeper: None,
        lang: Lang::En,
        seats: 30,
        taken_seats: 0,
        space_ml: 100_000_000,
        taken_ml: 0,
        open: true,
    };
    convoys::add(&mut tx, &convoy).await.unwrap();
    tx.commit().await.unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CLIENTS {
        let (db, key, convoy) = (bed.db.clone(), key(&bed), convoy.clone());
        tasks.spawn(async move { ride(&db, &key, &convoy, 40).await });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    let read = &mut bed.db.read().await.unwrap();
    let kept = convoys::by_id(read, convoy.id).await.unwrap();
    let accepted: i64 = sql!("SELECT COUNT(*) FROM convoy_request WHERE state = 'accepted'").value(read).await.unwrap();
    assert_eq!((kept.taken_seats, kept.taken_ml), (accepted, accepted * 500_000), "what is taken is what was given");
    assert_eq!(kept.seats_left(), 0, "and it is full");
    assert!(needs::prove(read).await.unwrap().is_empty(), "as the proof says, too");
});
