//! Whatever people do, in whatever order, every sum agrees with the ledger.

use std::collections::BTreeMap;

use kernel::{Error, Instant, Result};
use proptest::prelude::*;
use stock::{
    counter,
    model::{
        ActId, BoxId, ItemId, Size, StoredBox, WarehouseId,
        arrival::{ArrivalId, ArrivalKind, Really, SortId},
        transfer::TransferId,
    },
    store::{
        acts::{self, Receipt},
        arrivals::{self, NewArrival, SortedBox, Sorting},
        handout::{self, Returning},
        ledger::{self, Context},
        stocktakes,
        transfers::{self, Arrived, NewTransfer},
        undo, warehouses,
    },
};
use storage::{Db, Reads, Tx, sql, testing::Bed};

use super::{common::*, sums};

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
    Amend(usize, i64),
    Pick(usize),
    PutBack(usize),
    PackOut(usize, Option<i64>),
    Lose(usize),
    Find(usize, i64),
    Scrap(usize, Option<i64>),
    HandOut(usize, i64, i64),
    Transfer(usize, i64),
    Late(usize, i64),
    Stocktake(usize, i64),
    Sort(i64, i64),
    TakeSortBack(usize),
    Recount(usize, i64),
    Undo(usize),
    Midnight,
}

fn step() -> impl Strategy<Value = Step> {
    let which = 0_usize..40;
    let n = 1_i64..30;
    let part = proptest::option::of(1_i64..30);
    prop_oneof![
        4 => (n.clone(), any::<bool>()).prop_map(|(n, food)| Step::Receive(n, food)),
        1 => n.clone().prop_map(Step::Expect),
        1 => which.clone().prop_map(Step::Arrive),
        3 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Split(w, n)),
        3 => (which.clone(), which.clone()).prop_map(|(a, b)| Step::Merge(a, b)),
        2 => which.clone().prop_map(Step::Move),
        2 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Correct(w, n)),
        3 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Amend(w, n)),
        2 => which.clone().prop_map(Step::Pick),
        2 => which.clone().prop_map(Step::PutBack),
        3 => (which.clone(), part.clone()).prop_map(|(w, n)| Step::PackOut(w, n)),
        1 => which.clone().prop_map(Step::Lose),
        1 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Find(w, n)),
        1 => (which.clone(), part).prop_map(|(w, n)| Step::Scrap(w, n)),
        3 => (which.clone(), n.clone(), n.clone()).prop_map(|(w, n, back)| Step::HandOut(w, n, back)),
        2 => (which.clone(), 0_i64..30).prop_map(|(w, n)| Step::Transfer(w, n)),
        1 => (which.clone(), n.clone()).prop_map(|(w, n)| Step::Late(w, n)),
        1 => (which.clone(), 0_i64..30).prop_map(|(w, n)| Step::Stocktake(w, n)),
        2 => (n.clone(), n.clone()).prop_map(|(n, coats)| Step::Sort(n, coats)),
        1 => which.clone().prop_map(Step::TakeSortBack),
        1 => (which.clone(), 0_i64..30).prop_map(|(w, n)| Step::Recount(w, n)),
        5 => which.prop_map(Step::Undo),
        1 => Just(Step::Midnight),
    ]
}

/// Sacks that came through the door.
pub fn sacks(small: &Small, pieces: i64) -> NewArrival {
    NewArrival {
        organisation: small.organisation,
        warehouse: small.warehouse,
        kind: ArrivalKind::Sack,
        pieces,
        weight_g: pieces * 8_000,
        giver: String::new(),
        probably: String::new(),
        photo: None,
    }
}

/// What came of a step.
#[derive(Default)]
struct New {
    boxes: Vec<BoxId>,
    sorts: Vec<(ArrivalId, SortId)>,
    transfers: Vec<TransferId>,
}

/// A person at work: the boxes, acts, sorts and transfers so far.
struct Work<'a> {
    db: &'a Db,
    small: &'a Small,
    to: WarehouseId,
    acts: Vec<ActId>,
    so_far: New,
}

fn pick<T: Copy>(from: &[T], n: usize) -> Result<T> {
    if from.is_empty() { Err(Error::NotFound) } else { Ok(from[n % from.len()]) }
}

impl Work<'_> {
    /// Does a step; one that is refused changes nothing.
    async fn take(&mut self, step: &Step) -> Result<()> {
        let mut tx = begin(self.db).await;
        let context = Context::new(&tx);
        let mut new = New::default();
        let done = self.act(&mut tx, context, step, &mut new).await;
        match done {
            Ok(()) => {
                tx.commit().await?;
                self.so_far.boxes.extend(new.boxes);
                self.so_far.sorts.extend(new.sorts);
                self.so_far.transfers.extend(new.transfers);
                self.acts.push(context.act);
                Ok(())
            }
            Err(Error::Refused(_) | Error::NotFound) => Ok(()),
            Err(fault) => Err(fault),
        }
    }

    async fn stored(&self, tx: &mut Tx, n: usize) -> Result<StoredBox> {
        ledger::by_id(tx, pick(&self.so_far.boxes, n)?, None).await
    }

    async fn act(&self, tx: &mut Tx, context: Context, step: &Step, new: &mut New) -> Result<()> {
        match step {
            Step::Receive(n, food) => new.boxes.push(acts::receive(tx, context, &self.goods(*n, *food)).await?),
            Step::Expect(n) => new.boxes.push(acts::expect(tx, context, &self.goods(*n, false)).await?),
            Step::Sort(n, coats) => self.sort(tx, *n, *coats, new).await?,
            Step::TakeSortBack(n) => {
                let (arrival, sort) = pick(&self.so_far.sorts, *n)?;
                arrivals::take_back(tx, None, arrival, sort).await?;
            }
            Step::Recount(n, pieces) => {
                let (arrival, _) = pick(&self.so_far.sorts, *n)?;
                let really = Really { pieces: *pieces, weight_g: pieces * 7_000 };
                arrivals::correct(tx, None, arrival, really, "counted again").await?;
            }
            Step::Late(n, quantity) => {
                let id = pick(&self.so_far.transfers, *n)?;
                let lines = transfers::lines(tx, id).await?;
                let line = lines.first().ok_or(Error::NotFound)?;
                let came = arrived(line.box_id, (line.item, line.size), *quantity);
                transfers::arrive_late(tx, None, id, &[came]).await?;
            }
            Step::Undo(n) => {
                // Mostly the last acts, since older ones are refused anyway.
                let newest: Vec<ActId> = self.acts.iter().rev().take(4).copied().collect();
                undo::undo(tx, pick(&newest, *n)?, None).await?;
            }
            Step::Midnight => {}
            Step::Arrive(w)
            | Step::Split(w, _)
            | Step::Merge(w, _)
            | Step::Move(w)
            | Step::Correct(w, _)
            | Step::Amend(w, _)
            | Step::Pick(w)
            | Step::PutBack(w)
            | Step::PackOut(w, _)
            | Step::Lose(w)
            | Step::Find(w, _)
            | Step::Scrap(w, _)
            | Step::HandOut(w, ..)
            | Step::Transfer(w, _)
            | Step::Stocktake(w, _) => {
                let stored = self.stored(tx, *w).await?;
                self.act_on(tx, context, &stored, step, new).await?;
            }
        }
        Ok(())
    }

    async fn act_on(
        &self,
        tx: &mut Tx,
        context: Context,
        stored: &StoredBox,
        step: &Step,
        new: &mut New,
    ) -> Result<()> {
        match step {
            Step::Arrive(_) => acts::arrive_expected(tx, context, stored, Some(self.small.place)).await,
            Step::Split(_, n) => {
                new.boxes.push(acts::split(tx, context, stored, quantity(*n), None).await?);
                Ok(())
            }
            Step::Merge(_, b) => {
                let into = self.stored(tx, *b).await?;
                acts::merge(tx, context, stored, &into).await
            }
            Step::Move(_) => acts::carry(tx, context, stored, self.small.other_place).await,
            Step::Correct(_, n) => acts::correct(tx, context, stored, quantity(*n), "counted").await,
            Step::Amend(_, n) => {
                let goods = self.goods(*n, n % 2 == 0);
                let size =
                    if n % 3 == 0 && goods.item == self.small.coat { Size::any("L").unwrap() } else { goods.size };
                let really = acts::Really { quantity: quantity(*n), item: goods.item, size, expires: goods.expires };
                acts::correct_all(tx, context, stored, &really, "looked").await
            }
            Step::Pick(_) => acts::pick(tx, context, stored).await,
            Step::PutBack(_) => acts::put_back(tx, context, stored).await,
            Step::PackOut(_, n) => acts::pack_out(tx, context, stored, n.map(quantity)).await,
            Step::Lose(_) => acts::lose(tx, context, stored, "not there").await,
            Step::Find(_, n) => acts::find(tx, context, stored, quantity(*n), Some(self.small.place)).await,
            Step::Scrap(_, n) => acts::scrap(tx, context, stored, n.map(quantity), "wet").await,
            Step::HandOut(_, n, back) => self.hand_out(tx, stored, *n, *back, new).await,
            Step::Transfer(_, n) => self.transfer(tx, stored, *n, new).await,
            Step::Stocktake(_, n) => self.stocktake(tx, stored, *n).await,
            other => unreachable!("{other:?} is about no box"),
        }
    }

    /// Loads from a box for a distribution, and brings some of it back.
    async fn hand_out(&self, tx: &mut Tx, stored: &StoredBox, n: i64, back: i64, new: &mut New) -> Result<()> {
        let distribution = tx.world().new_uuid();
        let home = (stored.organisation, stored.warehouse);
        let loaded = handout::load_box(tx, distribution, home, stored.code, Some(quantity(n))).await?;
        if back < n {
            let returning = Returning {
                box_id: loaded.box_id,
                item: loaded.item,
                size: loaded.size,
                units: quantity(back),
                place: loaded.place,
            };
            let (id, _) = handout::return_box(tx, distribution, home, &returning).await?;
            if id != stored.id {
                new.boxes.push(id);
            }
        }
        Ok(())
    }

    /// Sends a box to the other warehouse, where so many arrive; none if it is missing.
    async fn transfer(&self, tx: &mut Tx, stored: &StoredBox, n: i64, new: &mut New) -> Result<()> {
        let from = (stored.organisation, stored.warehouse);
        let to = (organisation(2), self.to);
        let id = transfers::start(tx, &NewTransfer { from, to, note: String::new() }).await?;
        transfers::add(tx, None, id, stored.code).await?;
        transfers::send(tx, None, id).await?;
        transfers::arrive(tx, None, id, &[arrived(stored.id, (stored.item, stored.size), n)]).await?;
        new.transfers.push(id);
        Ok(())
    }

    async fn stocktake(&self, tx: &mut Tx, stored: &StoredBox, n: i64) -> Result<()> {
        let warehouse = warehouses::by_id(tx, stored.warehouse, None).await?;
        let id = stocktakes::begin(tx, &warehouse, None).await?;
        let stocktake = stocktakes::by_id(tx, id, None).await?;
        stocktakes::count(tx, &stocktake, stored.code, n, None).await?;
        let counted = stocktakes::by_id(tx, id, None).await?;
        stocktakes::approve(tx, &counted, counted.version, &[]).await
    }

    /// Takes sacks in and sorts half of them.
    async fn sort(&self, tx: &mut Tx, pieces: i64, coats: i64, new: &mut New) -> Result<()> {
        let id = arrivals::add(tx, &sacks(self.small, pieces)).await?;
        let goods = self.goods(coats, false);
        let sorted = SortedBox {
            item: goods.item,
            size: goods.size,
            quantity: goods.quantity,
            location: None,
            expires: None,
            label: None,
        };
        let sorting = Sorting { pieces: (pieces + 1) / 2, discarded_g: 100, boxes: vec![sorted] };
        let sort = arrivals::sort(tx, None, id, &sorting).await?;
        new.boxes.extend(arrivals::boxes(tx, sort).await?.into_iter().map(|stored| stored.id));
        new.sorts.push((id, sort));
        Ok(())
    }

    fn goods(&self, n: i64, food: bool) -> Receipt {
        let expires = food.then(|| kernel::parse_date(&format!("2027-0{}-11", 1 + n % 9)).unwrap());
        let item = if food { self.small.soup } else { self.small.coat };
        let size = if food { Size::NONE } else { Size::any("M").unwrap() };
        Receipt { item, size, expires, ..receipt(self.small, n) }
    }
}

fn arrived(box_id: BoxId, (item, size): (ItemId, Size), n: i64) -> Arrived {
    let quantity = (n > 0).then(|| quantity(n));
    Arrived { box_id, quantity, item, size, location: None, remark: String::new() }
}

/// By how much movements of some kinds, and their undoing, changed the stock.
async fn by_kind(on: &mut impl Reads, kinds: &[&str]) -> i64 {
    let mut sum = 0;
    for kind in kinds {
        let stock: i64 = sql!(
            "SELECT CAST(COALESCE(SUM(CASE WHEN m.to_state IN ('in-stock', 'picked') THEN m.after ELSE 0 END)
                                  - SUM(CASE WHEN m.from_state IN ('in-stock', 'picked') THEN m.after - m.change
                                             ELSE 0 END), 0) AS BIGINT)
             FROM movement m LEFT JOIN movement u ON u.id = m.undoes WHERE m.kind = $1 OR u.kind = $1"
        )
        .bind(*kind)
        .value(on)
        .await
        .unwrap();
        sum += stock;
    }
    sum
}

async fn adds_up_after(bed: Bed, steps: Vec<Step>) {
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let (to, _) = house(&mut tx, organisation(2), "dunkirk").await;
    tx.commit().await.unwrap();
    let mut work = Work { db: &bed.db, small: &small, to, acts: Vec::new(), so_far: New::default() };
    for step in &steps {
        if matches!(step, Step::Midnight) {
            bed.clock.set(bed.db.world().now().plus_days(1));
        }
        work.take(step).await.unwrap();
    }
    adds_up(&bed.db).await;
    let mut read = bed.db.read().await.unwrap();
    let (boxes, levels, came, went) = sums(&mut read).await;
    assert_eq!(boxes, levels, "the levels are the sum of the boxes");
    assert_eq!(came, by_kind(&mut read, &["receive"]).await, "what came is what was received");
    assert_eq!(went, -by_kind(&mut read, &["pack-out", "return"]).await, "what was used is what did not come back");
    let mut changes: BTreeMap<(ItemId, Size), i64> = BTreeMap::new();
    for changed in counter::changed(&mut read, Instant::from_micros(0)).await.unwrap() {
        *changes.entry((changed.item, changed.size)).or_default() += changed.change;
    }
    for stands in counter::standing(&mut read).await.unwrap() {
        let changed = changes.remove(&(stands.item, stands.size));
        assert_eq!(changed.unwrap_or(0), stands.quantity, "what changed adds up to what stands");
    }
    assert!(changes.values().all(|change| *change == 0), "and to nothing where nothing stands: {changes:?}");
    for id in work.so_far.boxes {
        each_line_continues(&mut read, id).await;
    }
}

async fn each_line_continues(on: &mut impl Reads, id: BoxId) {
    let stored = ledger::by_id(on, id, None).await.unwrap();
    let movements: Vec<(i64, i64, i64)> =
        sql!("SELECT seq, change, after FROM movement WHERE box = $1 ORDER BY seq").bind(id).all(on).await.unwrap();
    let mut sum = 0;
    for (at, (seq, change, after)) in movements.iter().enumerate() {
        sum += change;
        assert_eq!((*seq, *after), (at as i64 + 1, sum), "each line continues the one before");
    }
    assert_eq!((stored.quantity, stored.version), (sum, movements.len() as i64));
}

fn in_a_runtime(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(test);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]
    #[test]
    fn any_history_of_acts_and_undos_adds_up(steps in proptest::collection::vec(step(), 1..220)) {
        in_a_runtime(async { adds_up_after(Bed::sqlite(&[stock::MIGRATIONS]).await, steps).await });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 20, ..ProptestConfig::default() })]
    #[test]
    fn any_history_adds_up_on_the_server_too(steps in proptest::collection::vec(step(), 1..120)) {
        in_a_runtime(async { adds_up_after(Bed::postgres(&[stock::MIGRATIONS]).await, steps).await });
    }
}
