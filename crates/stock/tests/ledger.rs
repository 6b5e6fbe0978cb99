//! Stock always adds up (promise 8), and no box is ever packed out twice (promise 7).
#![allow(missing_docs, clippy::unwrap_used)]

mod common;
#[path = "ledger/histories.rs"]
mod histories;

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use common::*;
use kernel::{Error, Result};
use stock::{
    model::{BoxId, BoxState, Size},
    store::{
        acts::{self, Receipt},
        arrivals,
        ledger::{self, Context},
        undo,
    },
};
use storage::{Db, Reads, sql, story};
use tokio::sync::Barrier;

/// What the ledger, the boxes, the levels and the flows say, each summed on its own.
async fn sums(on: &mut impl Reads) -> (i64, i64, i64, i64) {
    let boxes =
        sql!("SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM box WHERE state IN ('in-stock', 'picked')");
    let levels = sql!("SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM level");
    let came = sql!("SELECT CAST(COALESCE(SUM(came), 0) AS BIGINT) FROM flow");
    let went = sql!("SELECT CAST(COALESCE(SUM(went), 0) AS BIGINT) FROM flow");
    (
        boxes.value(on).await.unwrap(),
        levels.value(on).await.unwrap(),
        came.value(on).await.unwrap(),
        went.value(on).await.unwrap(),
    )
}

story!(an_undo_leaves_everything_as_it_was, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let a = coats(&bed.db, &small, 10).await;
    let b = coats(&bed.db, &small, 5).await;
    let stands = |read: storage::Read| async move {
        let mut read = read;
        let mut boxes = Vec::new();
        for code in [a, b] {
            let stored = ledger::by_code(&mut read, code, None).await.unwrap();
            boxes.push((stored.quantity, stored.state, stored.location, stored.expires));
        }
        (boxes, sums(&mut read).await)
    };
    let before = stands(bed.db.read().await.unwrap()).await;
    for n in 0..8 {
        let mut tx = begin(&bed.db).await;
        let context = Context::new(&tx);
        let one = ledger::by_code(&mut tx, a, None).await.unwrap();
        let two = ledger::by_code(&mut tx, b, None).await.unwrap();
        match n {
            0 => acts::carry(&mut tx, context, &one, small.other_place).await.unwrap(),
            1 => acts::pack_out(&mut tx, context, &one, Some(quantity(4))).await.unwrap(),
            2 => acts::pack_out(&mut tx, context, &one, None).await.unwrap(),
            3 => acts::merge(&mut tx, context, &one, &two).await.unwrap(),
            4 => acts::lose(&mut tx, context, &two, "gone").await.unwrap(),
            5 => acts::correct(&mut tx, context, &two, quantity(7), "counted").await.unwrap(),
            6 => acts::pick(&mut tx, context, &one).await.unwrap(),
            _ => drop(acts::split(&mut tx, context, &one, quantity(3), None).await.unwrap()),
        }
        tx.commit().await.unwrap();
        assert_ne!(stands(bed.db.read().await.unwrap()).await, before, "act {n} does something");
        let mut tx = begin(&bed.db).await;
        undo::undo(&mut tx, context.act, None).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(stands(bed.db.read().await.unwrap()).await, before, "act {n} is taken back");
        let mut tx = begin(&bed.db).await;
        let again = undo::undo(&mut tx, context.act, None).await.unwrap_err();
        assert!(matches!(again, Error::Refused(m) if m.key == "error-undo-too-late"), "and not twice");
    }
    adds_up(&bed.db).await;
});

story!(a_merge_that_is_undone_gives_the_expiry_back, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let mut ids = Vec::new();
    for day in ["2027-01-01", "2027-06-01"] {
        let context = Context::new(&tx);
        let goods = Receipt {
            item: small.soup,
            size: Size::NONE,
            expires: Some(kernel::parse_date(day).unwrap()),
            ..receipt(&small, 5)
        };
        ids.push(acts::receive(&mut tx, context, &goods).await.unwrap());
    }
    let (soon, late) =
        (ledger::by_id(&mut tx, ids[0], None).await.unwrap(), ledger::by_id(&mut tx, ids[1], None).await.unwrap());
    let context = Context::new(&tx);
    acts::merge(&mut tx, context, &soon, &late).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(look(&bed.db, late.code).await.expires, soon.expires, "what keeps shortest decides");
    let mut tx = begin(&bed.db).await;
    undo::undo(&mut tx, context.act, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(look(&bed.db, late.code).await.expires, late.expires);
    assert_eq!(look(&bed.db, soon.code).await.quantity, 5);
    adds_up(&bed.db).await;
});

story!(what_was_announced_comes_when_it_is_there, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let context = Context::new(&tx);
    let id = acts::expect(&mut tx, context, &receipt(&small, 9)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sums(&mut bed.db.read().await.unwrap()).await, (0, 0, 0, 0), "what is announced is no stock");
    let mut tx = begin(&bed.db).await;
    let stored = ledger::by_id(&mut tx, id, None).await.unwrap();
    let context = Context::new(&tx);
    acts::arrive_expected(&mut tx, context, &stored, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sums(&mut bed.db.read().await.unwrap()).await, (9, 9, 9, 0));
    let mut tx = begin(&bed.db).await;
    undo::undo(&mut tx, context.act, None).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sums(&mut bed.db.read().await.unwrap()).await, (0, 0, 0, 0));
    assert_eq!(look_by_id(&bed.db, id).await.unwrap().state, BoxState::Expected);
    adds_up(&bed.db).await;
});

/// How many rounds are run, and for how long at most.
const ROUNDS: usize = 1_000;
const CLIENTS: usize = 16;

// One box a round, packed out by sixteen at once: one wins, fifteen are told.
story!(of_sixteen_who_pack_a_box_one_wins, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let mut codes = Vec::new();
    for _ in 0..ROUNDS / 100 {
        let mut tx = begin(&bed.db).await;
        let context = Context::new(&tx);
        for _ in 0..100 {
            let id = acts::receive(&mut tx, context, &receipt(&small, 3)).await.unwrap();
            codes.push(id);
        }
        tx.commit().await.unwrap();
    }
    let codes = Arc::new(codes);
    let barrier = Arc::new(Barrier::new(CLIENTS));
    let wins: Arc<Vec<AtomicUsize>> = Arc::new((0..ROUNDS).map(|_| AtomicUsize::new(0)).collect());
    let mut clients = Vec::new();
    for _ in 0..CLIENTS {
        let (db, codes, barrier, wins) = (bed.db.clone(), codes.clone(), barrier.clone(), wins.clone());
        clients.push(tokio::spawn(async move {
            for (round, id) in codes.iter().enumerate() {
                barrier.wait().await;
                loop {
                    match pack_out(&db, *id).await {
                        Ok(()) => wins[round].fetch_add(1, Ordering::SeqCst),
                        Err(Error::Refused(m)) => {
                            assert!(["error-box-changed", "error-box-is-packed-out"].contains(&m.key), "{}", m.key);
                            0
                        }
                        Err(Error::Again(_)) => {
                            tokio::time::sleep(Duration::from_millis(2)).await;
                            continue;
                        }
                        Err(other) => panic!("{other}"),
                    };
                    break;
                }
            }
        }));
    }
    for client in clients {
        client.await.unwrap();
    }
    assert!(wins.iter().all(|n| n.load(Ordering::SeqCst) == 1), "exactly one wins each round");
    adds_up(&bed.db).await;
    assert_eq!(sums(&mut bed.db.read().await.unwrap()).await.0, 0);
});

async fn pack_out(db: &Db, id: BoxId) -> Result<()> {
    let mut tx = db.begin(&storage::Act::system("race")).await?;
    let stored = ledger::by_id(&mut tx, id, None).await?;
    let context = Context::new(&tx);
    acts::pack_out(&mut tx, context, &stored, None).await?;
    tx.commit().await
}

story!(every_statement_is_understood, &[people::MIGRATIONS, stock::MIGRATIONS], |bed| {
    let wrong = bed.misunderstood().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});

story!(a_sum_that_was_tampered_with_is_found, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let code = coats(&bed.db, &small, 10).await;
    let mut tx = begin(&bed.db).await;
    arrivals::add(&mut tx, &histories::sacks(&small, 4)).await.unwrap();
    tx.commit().await.unwrap();
    adds_up(&bed.db).await;
    let wrong = |n: i64| {
        let db = bed.db.clone();
        async move {
            let mut tx = begin(&db).await;
            match n {
                0 => sql!("UPDATE level SET quantity = quantity + 1").run(&mut tx).await.unwrap(),
                1 => sql!("UPDATE level SET boxes = boxes + 1").run(&mut tx).await.unwrap(),
                2 => sql!("UPDATE box SET quantity = quantity - 1 WHERE code = $1")
                    .bind(code)
                    .run(&mut tx)
                    .await
                    .unwrap(),
                3 => sql!("UPDATE flow SET came = came + 1").run(&mut tx).await.unwrap(),
                4 => sql!("UPDATE flow SET went = went - 1").run(&mut tx).await.unwrap(),
                5 => sql!("UPDATE flow SET day = '2026-11-20'").run(&mut tx).await.unwrap(),
                6 => sql!("UPDATE flow SET size = 'L'").run(&mut tx).await.unwrap(),
                7 => sql!("DELETE FROM flow").run(&mut tx).await.unwrap(),
                8 => sql!("UPDATE arrival SET sorted = sorted + 1").run(&mut tx).await.unwrap(),
                9 => sql!("UPDATE arrival SET withdrawn = withdrawn + 1").run(&mut tx).await.unwrap(),
                _ => sql!("DELETE FROM level").run(&mut tx).await.unwrap(),
            };
            let found = !ledger::prove(&mut tx).await.unwrap().is_empty();
            drop(tx);
            found
        }
    };
    for n in 0..11 {
        assert!(wrong(n).await, "tampering {n} is found");
    }
    adds_up(&bed.db).await;
});
