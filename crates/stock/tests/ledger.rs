//! Stock always adds up (promise 8), and no box is ever packed out twice (promise 7).
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use common::*;
use kernel::{Error, Result};
use proptest::prelude::*;
use stock::{
    model::{ActId, BoxId, BoxState, Size},
    store::{
        acts::{self, Receipt},
        ledger::{self, Context},
        undo,
    },
};
use storage::{Db, Reads, sql, story, testing::Bed};
use tokio::sync::Barrier;

/// Something that a person might do, in numbers; what they mean depends on what is there when it is done.
#[derive(Clone, Debug)]
enum Step {
    Receive(i64, bool),
    Expect(i64),
    Arrive(usize),
    Split(usize, i64),
    Merge(usize, usize),
    Move(usize),
    Correct(usize, i64),
    Pick(usize),
    PutBack(usize),
    PackOut(usize, Option<i64>),
    Lose(usize),
    Find(usize, i64),
    Scrap(usize, Option<i64>),
    Undo(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let which = 0_usize..40;
    let n = 1_i64..30;
    prop_oneof![
        4 => (n.clone(), any::<bool>()).prop_map(|(n, food)| Step::Receive(n, food)),
        1 => n.clone().prop_map(Step::Expect),
        1 => which.clone().prop_map(Step::Arrive),
        3 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Split(w, n)),
        3 => (which.clone(), which.clone()).prop_map(|(a, b)| Step::Merge(a, b)),
        2 => which.clone().prop_map(Step::Move),
        2 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Correct(w, n)),
        2 => which.clone().prop_map(Step::Pick),
        2 => which.clone().prop_map(Step::PutBack),
        3 => (which.clone(), proptest::option::of(n.clone())).prop_map(|(w, n)| Step::PackOut(w, n)),
        1 => which.clone().prop_map(Step::Lose),
        1 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Find(w, n)),
        1 => (which.clone(), proptest::option::of(n)).prop_map(|(w, n)| Step::Scrap(w, n)),
        5 => which.prop_map(Step::Undo),
    ]
}

/// A person at work: the boxes and acts so far.
struct Work<'a> {
    db: &'a Db,
    small: &'a Small,
    boxes: Vec<BoxId>,
    acts: Vec<ActId>,
}

impl Work<'_> {
    fn pick<T: Copy>(from: &[T], n: usize) -> Option<T> {
        (!from.is_empty()).then(|| from[n % from.len()])
    }

    /// Does a step; one that is refused changes nothing.
    async fn take(&mut self, step: &Step) -> Result<()> {
        let mut tx = begin(self.db).await;
        let context = Context::new(&tx);
        let mut new = Vec::new();
        let done = self.act(&mut tx, context, step, &mut new).await;
        match done {
            Ok(()) => {
                tx.commit().await?;
                self.boxes.extend(new);
                self.acts.push(context.act);
                Ok(())
            }
            Err(Error::Refused(_) | Error::NotFound) => Ok(()),
            Err(fault) => Err(fault),
        }
    }

    async fn act(&self, tx: &mut storage::Tx, context: Context, step: &Step, new: &mut Vec<BoxId>) -> Result<()> {
        let stored = |n: usize| Self::pick(&self.boxes, n).ok_or(Error::NotFound);
        match step {
            Step::Receive(n, food) => new.push(acts::receive(tx, context, &self.goods(*n, *food)).await?),
            Step::Expect(n) => new.push(acts::expect(tx, context, &self.goods(*n, false)).await?),
            Step::Arrive(w) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::arrive_expected(tx, context, &stored, Some(self.small.place)).await?;
            }
            Step::Split(w, n) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                new.push(acts::split(tx, context, &stored, quantity(*n), None).await?);
            }
            Step::Merge(a, b) => {
                let from = ledger::by_id(tx, stored(*a)?, None).await?;
                let into = ledger::by_id(tx, stored(*b)?, None).await?;
                acts::merge(tx, context, &from, &into).await?;
            }
            Step::Move(w) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::carry(tx, context, &stored, self.small.other_place).await?;
            }
            Step::Correct(w, n) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::correct(tx, context, &stored, quantity(*n), "counted").await?;
            }
            Step::Pick(w) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::pick(tx, context, &stored).await?;
            }
            Step::PutBack(w) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::put_back(tx, context, &stored).await?;
            }
            Step::PackOut(w, n) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::pack_out(tx, context, &stored, n.map(quantity)).await?;
            }
            Step::Lose(w) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::lose(tx, context, &stored, "not there").await?;
            }
            Step::Find(w, n) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::find(tx, context, &stored, quantity(*n), Some(self.small.place)).await?;
            }
            Step::Scrap(w, n) => {
                let stored = ledger::by_id(tx, stored(*w)?, None).await?;
                acts::scrap(tx, context, &stored, n.map(quantity), "wet").await?;
            }
            Step::Undo(n) => {
                // Mostly the last acts, since older ones are refused anyway.
                let newest: Vec<ActId> = self.acts.iter().rev().take(4).copied().collect();
                undo::undo(tx, Self::pick(&newest, *n).ok_or(Error::NotFound)?, None).await?;
            }
        }
        Ok(())
    }

    fn goods(&self, n: i64, food: bool) -> Receipt {
        let expires = food.then(|| kernel::parse_date(&format!("2027-0{}-11", 1 + n % 9)).unwrap());
        let item = if food { self.small.soup } else { self.small.coat };
        let size = if food { Size::NONE } else { Size::any("M").unwrap() };
        Receipt { item, size, expires, ..receipt(self.small, n) }
    }
}

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

/// Units that came and went by kind of movement, with what was taken back.
async fn by_kind(on: &mut impl Reads, kind: &str) -> i64 {
    sql!(
        "SELECT CAST(COALESCE(SUM(m.change), 0) AS BIGINT) FROM movement m
         LEFT JOIN movement u ON u.id = m.undoes WHERE m.kind = $1 OR u.kind = $1"
    )
    .bind(kind)
    .value(on)
    .await
    .unwrap()
}

async fn any_history_adds_up(steps: Vec<Step>) {
    let bed = Bed::sqlite(&[stock::MIGRATIONS]).await;
    let small = small(&bed.db).await;
    let mut work = Work { db: &bed.db, small: &small, boxes: Vec::new(), acts: Vec::new() };
    for step in &steps {
        work.take(step).await.unwrap();
    }
    adds_up(&bed.db).await;
    let mut read = bed.db.read().await.unwrap();
    let (boxes, levels, _, went) = sums(&mut read).await;
    assert_eq!(boxes, levels, "the levels are the sum of the boxes");
    assert_eq!(went, -by_kind(&mut read, "pack-out").await, "what was used is what was packed out");
    for id in work.boxes {
        let stored = ledger::by_id(&mut read, id, None).await.unwrap();
        let movements: Vec<(i64, i64, i64)> =
            sql!("SELECT seq, change, after FROM movement WHERE box = $1 ORDER BY seq")
                .bind(id)
                .all(&mut read)
                .await
                .unwrap();
        let mut sum = 0;
        for (at, (seq, change, after)) in movements.iter().enumerate() {
            sum += change;
            assert_eq!((*seq, *after), (at as i64 + 1, sum), "each line continues the one before");
        }
        assert_eq!((stored.quantity, stored.version), (sum, movements.len() as i64));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]
    #[test]
    fn any_history_of_acts_and_undos_adds_up(steps in proptest::collection::vec(step(), 1..220)) {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap()
            .block_on(any_history_adds_up(steps));
    }
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
                _ => sql!("DELETE FROM level").run(&mut tx).await.unwrap(),
            };
            let found = !ledger::prove(&mut tx).await.unwrap().is_empty();
            drop(tx);
            found
        }
    };
    for n in 0..4 {
        assert!(wrong(n).await, "tampering {n} is found");
    }
    adds_up(&bed.db).await;
});
