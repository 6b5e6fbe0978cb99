//! What is loaded, handed out and brought back always adds up with the warehouse's ledger.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use kernel::{Error, Result};
use outreach::{
    model::distribution::{DistributionId, Person, State, TallyKind},
    store::{
        distributions::{self, Debrief},
        loads, picking,
        tallies::{self, Count},
    },
};
use stock::{
    counter::{Code, Size},
    model::BoxState,
    store::{
        acts::{self, Receipt},
        ledger::{self, Context},
    },
};
use storage::{Db, Reads, sql, story};

fn m() -> Size {
    Size::any("M").unwrap()
}

fn coats_handed(small: &Small, units: i64, correction: bool) -> Count {
    Count {
        item: small.coat,
        size: m(),
        kind: TallyKind::Handed,
        person: Person::Man,
        units: quantity(units),
        correction,
    }
}

async fn load(db: &Db, id: DistributionId, code: Code, part: Option<i64>) -> Result<()> {
    let mut tx = begin(db).await;
    loads::load(&mut tx, None, id, code, part.map(quantity)).await?;
    tx.commit().await
}

async fn tally(db: &Db, id: DistributionId, count: Count) -> Result<()> {
    let mut tx = begin(db).await;
    tallies::tally(&mut tx, None, id, &count).await?;
    tx.commit().await
}

/// Fails the test unless the distribution agrees with its own lines and with the ledger (promise 8).
async fn agrees(on: &mut impl Reads, id: DistributionId) {
    for sums in distributions::sums(on, id).await.unwrap() {
        let out: i64 = sql!(
            "SELECT CAST(COALESCE(SUM(m.change), 0) AS BIGINT) FROM movement m
             LEFT JOIN movement u ON u.undoes = m.id
             WHERE m.cause = $1 AND m.item = $2 AND m.size = $3 AND u.id IS NULL"
        )
        .bind(id)
        .bind(sums.item)
        .bind(sums.size)
        .value(on)
        .await
        .unwrap();
        assert_eq!(-out, sums.loaded - sums.returned, "what left the warehouse and did not come back: {sums:?}");
        let tallied = |kind| {
            sql!(
                "SELECT CAST(COALESCE(SUM(units), 0) AS BIGINT) FROM tally
                 WHERE distribution = $1 AND item = $2 AND size = $3 AND kind = $4"
            )
            .bind(id)
            .bind(sums.item)
            .bind(sums.size)
            .bind(kind)
        };
        assert_eq!(tallied(TallyKind::Handed).value::<i64>(on).await.unwrap(), sums.handed);
        assert_eq!(tallied(TallyKind::TurnedAway).value::<i64>(on).await.unwrap(), sums.turned_away);
        assert!(sums.left() >= 0, "{sums:?}");
        let went: i64 = sql!("SELECT CAST(COALESCE(SUM(went), 0) AS BIGINT) FROM flow WHERE item = $1 AND size = $2")
            .bind(sums.item)
            .bind(sums.size)
            .value(on)
            .await
            .unwrap();
        assert_eq!(went, sums.loaded - sums.returned, "the day's flow knows it too: {sums:?}");
    }
}

story!(random_days_add_up, TABLES, |bed| {
    let small = small(&bed.db).await;
    // A SplitMix-like walk: each run takes another path, and a failure names its steps.
    let mut dice = u64::from_le_bytes(bed.db.world().random());
    let mut roll = move |n: u64| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice % n
    };
    for _ in 0..3 {
        let small = Small { coat: small.coat, ..small };
        let id = planned(&bed.db, &small, 40).await;
        let mut codes = Vec::new();
        for _ in 0..4 {
            codes.push(coats(&bed.db, &small, 24).await);
        }
        let mut steps = Vec::new();
        for _ in 0..60 {
            let units = i64::try_from(roll(9)).unwrap() + 1;
            let mut tx = begin(&bed.db).await;
            let at = usize::try_from(roll(4)).unwrap();
            let step = roll(8);
            let done: Result<()> = match step {
                0 | 1 => loads::load(&mut tx, None, id, codes[at], Some(quantity(units))).await.map(drop),
                2 | 3 => tallies::tally(&mut tx, None, id, &coats_handed(&small, units, roll(5) == 0)).await.map(drop),
                4 => {
                    let count = Count { kind: TallyKind::TurnedAway, ..coats_handed(&small, units, false) };
                    tallies::tally(&mut tx, None, id, &count).await.map(drop)
                }
                5 => match loads::loads(&mut tx, id).await.unwrap().get(at) {
                    Some(found) if roll(2) == 0 => loads::unload(&mut tx, None, id, found.id).await,
                    Some(found) => loads::give_back(&mut tx, None, id, found.id, quantity(units), None).await.map(drop),
                    None => Ok(()),
                },
                6 => match tallies::latest(&mut tx, id, 10).await.unwrap().get(at) {
                    Some(found) => tallies::take_back(&mut tx, None, id, found.id).await,
                    None => Ok(()),
                },
                _ => match loads::returns(&mut tx, id).await.unwrap().get(at) {
                    Some(found) => loads::take_return_back(&mut tx, None, id, found.id).await,
                    None => Ok(()),
                },
            };
            steps.push((step, units, done.is_ok()));
            match done {
                Ok(()) => tx.commit().await.unwrap(),
                Err(Error::Refused(_)) => drop(tx),
                Err(other) => panic!("{other} after {steps:?}"),
            }
        }
        assert!(steps.iter().filter(|(_, _, done)| *done).count() > 15, "{steps:?}");
        adds_up(&bed.db).await;
        let mut read = bed.db.read().await.unwrap();
        let wrong = outreach::counter::prove(&mut read).await.unwrap();
        assert!(wrong.is_empty(), "{wrong:?} after {steps:?}");
        let others: i64 =
            sql!("SELECT CAST(COALESCE(SUM(loaded - returned), 0) AS BIGINT) FROM handout WHERE distribution <> $1")
                .bind(id)
                .value(&mut read)
                .await
                .unwrap();
        if others == 0 {
            agrees(&mut read, id).await;
        }
        // The next day begins with an empty flow of its own item and size only if nothing is out; so close this one.
        drop(read);
        let mut tx = begin(&bed.db).await;
        let debrief =
            Debrief { came: 30, went_well: String::new(), to_improve: String::new(), incident: String::new() };
        distributions::close(&mut tx, None, id, &debrief).await.unwrap();
        tx.commit().await.unwrap();
    }
});

story!(two_people_load_the_same_box_and_one_wins, TABLES, |bed| {
    let small = small(&bed.db).await;
    let id = planned(&bed.db, &small, 40).await;
    for _ in 0..12 {
        let code = coats(&bed.db, &small, 24).await;
        let mut tasks = Vec::new();
        for _ in 0..4 {
            let db = bed.db.clone();
            tasks.push(tokio::spawn(async move { load(&db, id, code, None).await }));
        }
        let mut won = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => won += 1,
                Err(Error::Refused(m)) => {
                    assert!(matches!(m.key, "error-box-changed" | "error-box-is-packed-out"), "{}", m.key);
                }
                Err(Error::Again(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(won, 1);
    }
    let sums = distributions::sums(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!(sums[0].loaded, 12 * 24, "each box once");
    adds_up(&bed.db).await;
});

story!(never_more_is_handed_out_than_was_loaded, TABLES, |bed| {
    let small = small(&bed.db).await;
    let id = planned(&bed.db, &small, 40).await;
    let code = coats(&bed.db, &small, 24).await;
    load(&bed.db, id, code, Some(30)).await.unwrap_err();
    load(&bed.db, id, code, Some(20)).await.unwrap();
    let mut tasks = Vec::new();
    for _ in 0..16 {
        let (db, count) = (bed.db.clone(), coats_handed(&small, 2, false));
        tasks.push(tokio::spawn(async move { tally(&db, id, count).await }));
    }
    let mut won = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => won += 1,
            Err(Error::Refused(m)) => assert_eq!(m.key, "error-handed-more"),
            Err(Error::Again(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert!(won <= 10, "twenty coats, two at a time");
    for _ in won..10 {
        tally(&bed.db, id, coats_handed(&small, 2, false)).await.unwrap();
    }
    assert!(matches!(
        tally(&bed.db, id, coats_handed(&small, 1, false)).await.unwrap_err(),
        Error::Refused(m) if m.key == "error-handed-more"
    ));
    tally(&bed.db, id, coats_handed(&small, 3, true)).await.unwrap();
    let mut read = bed.db.read().await.unwrap();
    let sums = distributions::sums(&mut read, id).await.unwrap();
    assert_eq!((sums[0].loaded, sums[0].extra, sums[0].handed, sums[0].left()), (20, 3, 23, 0));
    agrees(&mut read, id).await;
});

story!(what_comes_back_goes_into_its_box_and_counts_as_used_no_more, TABLES, |bed| {
    let small = small(&bed.db).await;
    let id = planned(&bed.db, &small, 40).await;
    let (whole, part) = (coats(&bed.db, &small, 24).await, coats(&bed.db, &small, 10).await);
    load(&bed.db, id, whole, None).await.unwrap();
    load(&bed.db, id, part, Some(4)).await.unwrap();
    tally(&bed.db, id, coats_handed(&small, 15, false)).await.unwrap();
    let mut tx = begin(&bed.db).await;
    let loaded = loads::loads(&mut tx, id).await.unwrap();
    let of = |code: Code| loaded.iter().find(|l| l.code == code.as_str()).unwrap().id;
    let too_many = loads::give_back(&mut tx, None, id, of(part), quantity(5), None).await.unwrap_err();
    assert!(matches!(too_many, Error::Refused(m) if m.key == "error-return-box"));
    drop(tx);
    let mut tx = begin(&bed.db).await;
    loads::give_back(&mut tx, None, id, of(whole), quantity(9), None).await.unwrap();
    loads::give_back(&mut tx, None, id, of(part), quantity(2), None).await.unwrap();
    tx.commit().await.unwrap();
    let back = look(&bed.db, whole).await;
    assert_eq!((back.state, back.quantity, back.location), (BoxState::InStock, 9, Some(small.place)));
    assert_eq!(look(&bed.db, part).await.quantity, 8);
    let mut read = bed.db.read().await.unwrap();
    agrees(&mut read, id).await;
    assert_eq!(distributions::sums(&mut read, id).await.unwrap()[0].left(), 2, "two coats are missing");
    drop(read);
    // A box that was thrown away meanwhile takes nothing back: what comes back gets a box of its own.
    let mut tx = begin(&bed.db).await;
    let stored = ledger::by_code(&mut tx, part, None).await.unwrap();
    let context = Context::new(&tx);
    acts::scrap(&mut tx, context, &stored, None, "wet").await.unwrap();
    let new = loads::give_back(&mut tx, None, id, of(part), quantity(1), Some(small.other_place)).await.unwrap();
    tx.commit().await.unwrap();
    let new = look_by_id(&bed.db, new).await.unwrap();
    assert_ne!(new.code, part);
    assert_eq!((new.quantity, new.location), (1, Some(small.other_place)));
    adds_up(&bed.db).await;
});

story!(the_pick_list_follows_what_people_took, TABLES, |bed| {
    let small = small(&bed.db).await;
    let before = planned(&bed.db, &small, 40).await;
    for (size, units) in [("M", 60), ("L", 20), ("XXL", 90)] {
        let mut tx = begin(&bed.db).await;
        let context = Context::new(&tx);
        let receipt = Receipt { size: Size::any(size).unwrap(), ..receipt(&small, units) };
        acts::receive(&mut tx, context, &receipt).await.unwrap();
        tx.commit().await.unwrap();
    }
    for (size, units) in [("M", 30), ("L", 10)] {
        let turned =
            Count { kind: TallyKind::TurnedAway, size: Size::any(size).unwrap(), ..coats_handed(&small, units, false) };
        tally(&bed.db, before, turned).await.unwrap();
    }
    let id = planned(&bed.db, &small, 20).await;
    let mut read = bed.db.read().await.unwrap();
    let found = distributions::by_id(&mut read, id, None).await.unwrap();
    assert_eq!(found.state, State::Planned);
    let picking = picking::pick_list(&mut read, &found).await.unwrap();
    let of = |size: &str| picking.wanted.get(&(small.coat, Size::any(size).unwrap())).copied().unwrap_or(0);
    assert_eq!(of("M") + of("L") + of("XXL"), 20, "one coat a person");
    assert!(of("M") >= 12 && of("XXL") <= 4, "{:?}", picking.wanted);
    let short = &picking.list.short;
    assert!(
        short.iter().any(|s| s.item == small.soup && (s.wanted, s.found) == (40, 0)),
        "no soup is there: {short:?}"
    );
});
