//! Stocktakes: counted blind, looked at, approved once.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::Error;
use stock::{
    model::{
        BoxState, Code,
        stocktakes::{Stocktake, StocktakeId, StocktakeState},
    },
    store::{acts, ledger, ledger::Context, stocktakes, undo, warehouses},
};
use storage::{Db, sql, story};
use web::{
    Role,
    testing::{App, Person},
};

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

/// Begins a stocktake at the desk; answers which.
async fn begun(person: &Person<'_>, place: &str) -> StocktakeId {
    let reply = person.post("/desk/stock/stocktakes", &[("where", place)]).await;
    let id = reply.location().rsplit('/').next().unwrap().split('?').next().unwrap();
    StocktakeId::parse(id).unwrap()
}

async fn counted(person: &Person<'_>, id: StocktakeId, code: Code, n: &str) {
    let address = format!("/desk/stock/stocktakes/{id}/count");
    person.post(&address, &[("code", &code.to_string()), ("counted", n)]).await.location();
}

async fn found(db: &Db, id: StocktakeId) -> Stocktake {
    stocktakes::by_id(&mut db.read().await.unwrap(), id, None).await.unwrap()
}

/// The fields of the approval form on the page: the version looked at, and the boxes not seen.
fn approval(page: &str) -> (String, Vec<String>) {
    let value = |part: &str| part.split('"').next().unwrap().to_owned();
    let version = value(page.split("name=\"version\" value=\"").nth(1).unwrap());
    (version, page.split("name=\"lost\" value=\"").skip(1).map(value).collect())
}

story!(a_warehouse_is_counted_and_put_right, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let mut codes = Vec::new();
    for n in [24, 10, 7, 5, 3, 123_457] {
        codes.push(coats(&bed.db, &small, n).await);
    }
    let [right, fewer, empty, moved, gone, stays] = codes[..] else { panic!("six") };

    let id = begun(&sorter, &format!("w:{}", small.warehouse)).await;
    let screen = format!("/desk/stock/stocktakes/{id}");
    let page = sorter.page(&screen).await;
    assert!(page.contains("0 of 6 boxes counted") && page.contains(&stays.to_string()), "{page}");
    assert!(!page.contains("123,457") && !page.contains("123457"), "nobody is told what to count");
    counted(&sorter, id, right, "24").await;
    counted(&sorter, id, fewer, "11").await;
    counted(&sorter, id, fewer, "8").await;
    counted(&sorter, id, empty, "0").await;
    let place = small.other_place.to_string();
    let fields = [("code", &*moved.to_string()), ("counted", "5"), ("place", &place)];
    let reply = sorter.post(&format!("{screen}/count"), &fields).await;
    assert!(reply.location().contains(&format!("at={place}")), "the place stays chosen");
    assert!(sorter.page(reply.location()).await.contains("4 of 6 boxes counted"));
    assert_eq!(sorter.get(&format!("{screen}/differences")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(look(&bed.db, fewer).await.quantity, 10, "nothing changes before it is approved");

    let page = lead.page(&format!("{screen}/differences")).await;
    assert!(page.contains("One count agrees.") && page.contains("It is moved to A2"), "{page}");
    let csv = lead.page(&format!("{screen}/differences.csv")).await;
    assert!(csv.contains(&format!("{fewer},Winter coat,M,10,8,-2,10,correct,A1,,")), "{csv}");
    assert!(csv.contains(&format!("{gone},Winter coat,M,3,,,3,not-seen,A1,,")), "{csv}");
    let (version, lost) = approval(&page);
    let lost = lost.iter().find(|l| l.starts_with(&look_id(&bed.db, gone))).cloned();
    let fields = [("version", version.as_str()), ("lost", lost.as_deref().unwrap())];
    let key = app.house.world().new_uuid();
    let address = format!("{screen}/approve");
    let first = lead.post_with_key(&address, key, &fields).await;
    let again = lead.post_with_key(&address, key, &fields).await;
    assert_eq!(first.location(), again.location(), "a double click approves once");

    let state = async |code| {
        let stored = look(&bed.db, code).await;
        (stored.quantity, stored.state)
    };
    assert_eq!(state(right).await, (24, BoxState::InStock));
    assert_eq!(state(fewer).await, (8, BoxState::InStock));
    assert_eq!(state(empty).await, (0, BoxState::Lost));
    assert_eq!(state(gone).await, (0, BoxState::Lost));
    assert_eq!(state(stays).await, (123_457, BoxState::InStock), "what is not seen and not ticked stays");
    assert_eq!(look(&bed.db, moved).await.location, Some(small.other_place));
    adds_up(&bed.db).await;
    let page = lead.page(&format!("{screen}/differences")).await;
    assert!(page.contains("Approved") && page.contains("marked lost") && !page.contains("name=\"version\""), "{page}");
    let late = sorter.post(&format!("{screen}/count"), &[("code", &*right.to_string()), ("counted", "1")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "it has ended");
    assert!(lead.page("/desk/stock/stocktakes.csv").await.contains("approved"));
});

fn look_id(db: &Db, code: Code) -> String {
    let db = db.clone();
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(look(&db, code))).id.to_string()
}

story!(a_count_from_before_a_movement_is_not_believed, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let (packed, carried) = (coats(&bed.db, &small, 24).await, coats(&bed.db, &small, 10).await);
    let id = begun(&lead, &format!("l:{}:{}", small.warehouse, small.place)).await;
    counted(&lead, id, packed, "20").await;
    counted(&lead, id, carried, "9").await;
    let mut tx = begin(&bed.db).await;
    let context = Context::new(&tx);
    let stored = ledger::by_code(&mut tx, packed, None).await.unwrap();
    acts::pack_out(&mut tx, context, &stored, Some(quantity(4))).await.unwrap();
    let stored = ledger::by_code(&mut tx, carried, None).await.unwrap();
    acts::carry(&mut tx, context, &stored, small.other_place).await.unwrap();
    tx.commit().await.unwrap();

    let address = format!("/desk/stock/stocktakes/{id}");
    let page = lead.page(&format!("{address}/differences")).await;
    assert!(page.contains("The ledger stands, at 20."), "{page}");
    let (version, _) = approval(&page);
    lead.post(&format!("{address}/approve"), &[("version", &version)]).await.location();
    assert_eq!(look(&bed.db, packed).await.quantity, 20);
    let carried = look(&bed.db, carried).await;
    assert_eq!((carried.quantity, carried.location), (9, Some(small.other_place)), "its place is newer than the count");
    adds_up(&bed.db).await;
});

story!(what_was_believed_gone_comes_back, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let code = coats(&bed.db, &small, 24).await;
    let elsewhere = coats(&bed.db, &small, 6).await;
    let mut tx = begin(&bed.db).await;
    let stored = ledger::by_code(&mut tx, code, None).await.unwrap();
    let context = Context::new(&tx);
    acts::lose(&mut tx, context, &stored, "").await.unwrap();
    let (annexe, places) = house(&mut tx, small.organisation, "annexe").await;
    tx.commit().await.unwrap();
    let id = begun(&lead, &format!("l:{annexe}:{}", places[0])).await;
    counted(&lead, id, code, "22").await;
    counted(&lead, id, elsewhere, "6").await;
    let address = format!("/desk/stock/stocktakes/{id}");
    let (version, lost) = approval(&lead.page(&format!("{address}/differences")).await);
    assert!(lost.is_empty());
    lead.post(&format!("{address}/approve"), &[("version", &version)]).await.location();
    for (code, n) in [(code, 22), (elsewhere, 6)] {
        let stored = look(&bed.db, code).await;
        let standing = (stored.quantity, stored.state, stored.warehouse, stored.location);
        assert_eq!(standing, (n, BoxState::InStock, annexe, Some(places[0])));
    }
    adds_up(&bed.db).await;
    let act = sql!("SELECT act FROM movement WHERE cause = $1 LIMIT 1").bind(id);
    let act = act.value(&mut bed.db.read().await.unwrap()).await.unwrap();
    let refused = undo::undo(&mut begin(&bed.db).await, act, None).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(m) if m.key == "error-undo-not-this"));
});

story!(only_what_was_looked_at_is_approved, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let (one, two) = (coats(&bed.db, &small, 24).await, coats(&bed.db, &small, 10).await);
    let id = begun(&lead, &format!("w:{}", small.warehouse)).await;
    let address = format!("/desk/stock/stocktakes/{id}");
    let (version, lost) = approval(&lead.page(&format!("{address}/differences")).await);
    counted(&lead, id, one, "20").await;
    let reply = lead.post(&format!("{address}/approve"), &[("version", &version)]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("Somebody has counted since"), "{}", reply.text());

    // A box that moved since it was ticked as lost is obviously not lost.
    let (version, _) = approval(&lead.page(&format!("{address}/differences")).await);
    let mut tx = begin(&bed.db).await;
    let (context, stored) = (Context::new(&tx), ledger::by_code(&mut tx, two, None).await.unwrap());
    acts::carry(&mut tx, context, &stored, small.other_place).await.unwrap();
    tx.commit().await.unwrap();
    let ticked = lost.iter().find(|l| l.starts_with(&stored.id.to_string())).unwrap();
    let reply = lead.post(&format!("{address}/approve"), &[("version", &version), ("lost", ticked)]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(look(&bed.db, one).await.quantity, 24, "then nothing at all was changed");
    assert_eq!(found(&bed.db, id).await.state, StocktakeState::Open);

    for fields in [vec![("version", "x")], vec![], vec![("version", &*version), ("lost", "nonsense")]] {
        let reply = lead.post(&format!("{address}/approve"), &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
    }
    lead.post(&format!("{address}/drop"), &[]).await.location();
    assert_eq!(found(&bed.db, id).await.state, StocktakeState::Dropped);
    assert_eq!(lead.post(&format!("{address}/drop"), &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(look(&bed.db, one).await.quantity, 24);
});

story!(one_approval_wins, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let code = coats(&bed.db, &small, 100).await;
    for round in 1..=8_i64 {
        let mut tx = begin(&bed.db).await;
        let warehouse = warehouses::by_id(&mut tx, small.warehouse, None).await.unwrap();
        let id = stocktakes::begin(&mut tx, &warehouse, None).await.unwrap();
        let stocktake = stocktakes::by_id(&mut tx, id, None).await.unwrap();
        stocktakes::count(&mut tx, &stocktake, code, 100 - round, None).await.unwrap();
        tx.commit().await.unwrap();
        let mut hands = Vec::new();
        for _ in 0..8 {
            let (db, stocktake) = (bed.db.clone(), stocktake.clone());
            hands.push(tokio::spawn(async move {
                let mut tx = begin(&db).await;
                stocktakes::approve(&mut tx, &stocktake, 1, &[]).await?;
                tx.commit().await
            }));
        }
        let mut won = 0;
        for hand in hands {
            match hand.await.unwrap() {
                Ok(()) => won += 1,
                Err(Error::Refused(message)) => assert_eq!(message.key, "error-stocktake-ended"),
                Err(Error::Again(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(won, 1);
        assert_eq!(look(&bed.db, code).await.quantity, 100 - round);
    }
    adds_up(&bed.db).await;
});

story!(what_cannot_be_counted_is_told, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &small, 24).await;
    let mut tx = begin(&bed.db).await;
    let context = Context::new(&tx);
    let announced = acts::expect(&mut tx, context, &receipt(&small, 3)).await.unwrap();
    let announced = ledger::by_id(&mut tx, announced, None).await.unwrap().code.to_string();
    let (annexe, places) = house(&mut tx, organisation(2), "annexe").await;
    let theirs =
        acts::Receipt { organisation: organisation(2), warehouse: annexe, location: None, ..receipt(&small, 3) };
    let theirs = acts::receive(&mut tx, context, &theirs).await.unwrap();
    let theirs = ledger::by_id(&mut tx, theirs, None).await.unwrap().code.to_string();
    tx.commit().await.unwrap();

    let nowhere = app.house.world().new_uuid().to_string();
    for place in ["", "w:", "w:nonsense", "l:a:b", "everywhere"] {
        let reply = sorter.post("/desk/stock/stocktakes", &[("where", place)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{place:?}");
    }
    for place in [format!("w:{annexe}"), format!("w:{nowhere}"), format!("l:{}:{}", small.warehouse, places[0])] {
        let reply = sorter.post("/desk/stock/stocktakes", &[("where", &place)]).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{place}");
    }
    let id = begun(&sorter, &format!("w:{}", small.warehouse)).await;
    let address = format!("/desk/stock/stocktakes/{id}");
    let (code, foreign) = (code.to_string(), places[0].to_string());
    for (code, n, place) in [
        (code.as_str(), "-1", ""),
        (&code, "1000001", ""),
        (&code, "a few", ""),
        (&code, "", ""),
        ("", "3", ""),
        ("nonsense", "3", ""),
        (&announced, "3", ""),
        (&theirs, "3", ""),
        (&code, "3", "nonsense"),
        (&code, "3", &foreign),
    ] {
        let reply = sorter.post(&format!("{address}/count"), &[("code", code), ("counted", n), ("place", place)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{code} {n} {place}");
        assert!(reply.text().contains("error-summary"));
    }
    let counts: i64 =
        sql!("SELECT COUNT(*) FROM stocktake_count").value(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(counts, 0);
    let scanned = format!("https://wayhouse.example.org/b/{code}");
    sorter.post(&format!("{address}/count"), &[("code", &scanned), ("counted", "24")]).await.location();

    let stranger = app.introduce("Nour", organisation(2), &[Role::WarehouseLead]);
    assert!(!stranger.page("/desk/stock/stocktakes").await.contains(&id.to_string()));
    for path in [address.clone(), format!("{address}/differences"), format!("{address}/differences.csv")] {
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for (path, fields) in [
        ("count", vec![("code", theirs.as_str()), ("counted", "1")]),
        ("approve", vec![("version", "1")]),
        ("drop", vec![]),
    ] {
        let reply = stranger.post(&format!("{address}/{path}"), &fields).await;
        let told = [StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY].contains(&reply.status);
        assert!(told, "{path}: {}", reply.status);
    }
    assert_eq!(found(&bed.db, id).await.state, StocktakeState::Open);
    let viewer = app.introduce("Vera", small.organisation, &[Role::Viewer]);
    assert!(!viewer.page(&address).await.contains("/count\""), "who only looks is not asked to count");
    assert_eq!(viewer.get("/desk/stock/stocktakes/nonsense").await.status, StatusCode::NOT_FOUND);
});
