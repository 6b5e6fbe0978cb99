//! A page of boxes takes about as long among very many as among a few.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::time::{Duration, Instant};

use common::*;
use stock::{
    model::{Code, ItemId, SizeSystem},
    store::catalogue,
};
use storage::{Db, sql, testing::Bed};
use web::{
    Role,
    testing::{App, Person},
};

const FEW: usize = 1_000;

/// As many as there is patience for; `WAYHOUSE_MANY` says otherwise.
fn many() -> usize {
    std::env::var("WAYHOUSE_MANY").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000)
}

/// Puts boxes straight into their table: this story is about reading.
async fn fill(db: &Db, small: &Small, items: &[ItemId], from: usize, to: usize) {
    let mut tx = begin(db).await;
    for n in from..to {
        let code = loop {
            let code = Code::draw(tx.world());
            let free = sql!(
                "INSERT INTO label (code, organisation, roll, at, used) VALUES ($1, $2, NULL, 0, TRUE)
                 ON CONFLICT (code) DO NOTHING"
            );
            if free.bind(code).bind(small.organisation).run(&mut tx).await.unwrap() == 1 {
                break code;
            }
        };
        // One in five is gone, one in nine expires.
        let state = if n % 5 == 0 { "packed-out" } else { "in-stock" };
        let expires = (n % 9 == 0).then(|| format!("2027-{:02}-{:02}", 1 + n % 12, 1 + n % 28));
        let id = tx.world().new_uuid();
        sql!(
            "INSERT INTO box (id, code, organisation, warehouse, location, item, size, quantity, state, expires,
                              received_at, note, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, '', 1)"
        )
        .bind(id)
        .bind(code)
        .bind(small.organisation)
        .bind(small.warehouse)
        .bind(if n % 300 == 0 { small.other_place } else { small.place })
        .bind(items[n % items.len()])
        // One size is rare: three boxes among the first thousand, and no more among many.
        .bind(if n < FEW && n % 400 == 1 { "XXL" } else { ["S", "M", "L"][n % 3] })
        .bind(if state == "in-stock" { 1 + (n as i64 * 7919) % 200 } else { 0 })
        .bind(state)
        .bind(expires)
        .run(&mut tx)
        .await
        .unwrap();
    }
    sql!("DELETE FROM level").run(&mut tx).await.unwrap();
    sql!(
        "INSERT INTO level (organisation, warehouse, item, size, quantity, boxes)
         SELECT organisation, warehouse, item, size, SUM(quantity), COUNT(*) FROM box WHERE state = 'in-stock'
         GROUP BY organisation, warehouse, item, size"
    )
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

async fn quickest(person: &Person<'_>, path: &str) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..12 {
        let began = stopwatch();
        person.page(path).await;
        best = best.min(began.elapsed());
    }
    best
}

/// More than three times slower. The page of an empty filter has no rows among few boxes, so the shortest of times are
/// not compared.
fn is_slow(before: Duration, after: Duration) -> bool {
    after > before * 3 && after > Duration::from_millis(25)
}

#[expect(clippy::disallowed_methods, reason = "measures")]
fn stopwatch() -> Instant {
    Instant::now()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_filtered_page_is_as_quick_among_many() {
    let bed = Bed::sqlite(&[stock::MIGRATIONS]).await;
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let clothes = catalogue::category(&mut tx, "clothing").await.unwrap().id;
    let mut items = Vec::new();
    for n in 0..240 {
        let kind = if n % 20 == 0 { "jumper" } else { "thing" };
        let new = item(&format!("{kind}-{n}"), said(&format!("{kind} {n}")), clothes, SizeSystem::Letters);
        items.push(catalogue::add_item(&mut tx, &new).await.unwrap());
    }
    tx.commit().await.unwrap();
    let app = App::new(&bed, &[stock::capability()]);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let admin = app.introduce("Ines", organisation(9), &[Role::CoalitionAdmin]);
    let paths = [
        "",
        "sort=fullest",
        "sort=expiring",
        "q=jumper",
        "q=thing",
        "q=thing&sort=fullest",
        "size=M",
        "size=M&sort=fullest",
        "size=XXL",
        "size=XXL&sort=fullest",
        "size=XXL&sort=expiring",
        "size=XXL&state=packed-out",
        "q=jumper&sort=expiring",
        "category=clothing&size=M",
        "category=food",
        "item=thing-7&size=S",
        "state=packed-out",
        "state=lost",
        "location=A2",
        "warehouse=calais&q=jumper+40",
        "page=20",
    ];
    let mut before = Vec::new();
    fill(&bed.db, &small, &items, 0, FEW).await;
    for path in paths {
        before.push((
            quickest(&lead, &format!("/desk/stock/boxes?{path}")).await,
            quickest(&admin, &format!("/desk/stock/boxes?{path}")).await,
        ));
    }
    fill(&bed.db, &small, &items, FEW, many()).await;
    let mut slow = Vec::new();
    for (path, (lead_before, admin_before)) in paths.into_iter().zip(before) {
        for (who, person, before) in [("lead", &lead, lead_before), ("admin", &admin, admin_before)] {
            let address = format!("/desk/stock/boxes?{path}");
            let mut after = quickest(person, &address).await;
            // A machine that is busy with something else is given time; a page that is slow stays slow.
            for _ in 0..8 {
                if !is_slow(before, after) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(400)).await;
                after = after.min(quickest(person, &address).await);
            }
            let ratio = after.as_secs_f64() / before.as_secs_f64();
            println!("{who:6} {ratio:5.2}  {before:>10.2?} -> {after:>10.2?}  {path}");
            if is_slow(before, after) {
                slow.push(format!("{who}: {path}: {before:?} -> {after:?}"));
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
