//! Transfers: packed, sent, and reconciled by whoever receives them.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;
#[path = "transfers/received.rs"]
mod received;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, Uuid};
use stock::{
    model::{
        BoxState, Code, LocationId, MovementKind, WarehouseId,
        transfer::{TransferId, TransferState},
    },
    store::{
        acts, ledger,
        ledger::Context,
        transfers::{self, Arrived, NewTransfer},
        undo,
        warehouses::{self, NewWarehouse},
    },
};
use storage::{Db, sql, story};
use web::{
    OrganisationId, Role,
    testing::{App, Person},
};

const TABLES: &[&[storage::Migration]] = &[people::MIGRATIONS, stock::MIGRATIONS];

/// Two organisations with a warehouse each.
struct Two {
    small: Small,
    there: OrganisationId,
    to: WarehouseId,
    shelf: LocationId,
}

async fn two(db: &Db) -> Two {
    let small = small(db).await;
    let mut tx = begin(db).await;
    let (to, places) = house(&mut tx, organisation(2), "dunkirk").await;
    tx.commit().await.unwrap();
    Two { small, there: organisation(2), to, shelf: places[1] }
}

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

/// The transfer that an address names.
fn named(location: &str) -> TransferId {
    let id = location.rsplit("/transfers/").next().unwrap();
    TransferId::parse(&id[..36]).unwrap()
}

async fn begun(person: &Person<'_>, two: &Two) -> TransferId {
    let fields = [("from", two.small.warehouse.to_string()), ("to", two.to.to_string()), ("note", "Joe’s van".into())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    named(person.post("/desk/stock/transfers", &fields).await.location())
}

async fn added(person: &Person<'_>, id: TransferId, code: Code) {
    let path = format!("/desk/stock/transfers/{id}/add");
    person.post(&path, &[("code", &code.to_string().to_lowercase())]).await.location();
}

async fn found(db: &Db, id: TransferId) -> stock::model::transfer::Transfer {
    transfers::by_id(&mut db.read().await.unwrap(), id, None).await.unwrap()
}

/// A transfer of these boxes that is on the road, made without the desk.
async fn on_the_road(db: &Db, two: &Two, codes: &[Code]) -> TransferId {
    let mut tx = begin(db).await;
    let from = (two.small.organisation, two.small.warehouse);
    let new = NewTransfer { from, to: (two.there, two.to), note: String::new() };
    let id = transfers::start(&mut tx, &new).await.unwrap();
    for code in codes {
        transfers::add(&mut tx, Some(two.small.organisation), id, *code).await.unwrap();
    }
    transfers::send(&mut tx, Some(two.small.organisation), id).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Everything as it was sent.
async fn as_sent(db: &Db, id: TransferId) -> Vec<Arrived> {
    let lines = transfers::lines(&mut db.read().await.unwrap(), id).await.unwrap();
    lines
        .into_iter()
        .map(|line| Arrived {
            box_id: line.box_id,
            quantity: Some(quantity(line.quantity)),
            item: line.item,
            size: line.size,
            location: None,
            remark: String::new(),
        })
        .collect()
}

story!(boxes_travel_and_what_differed_is_seen_by_both, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let (right, other, missing) = (
        coats(&bed.db, &two.small, 24).await,
        coats(&bed.db, &two.small, 10).await,
        coats(&bed.db, &two.small, 5).await,
    );

    let id = begun(&giver, &two).await;
    for code in [right, other, missing] {
        added(&giver, id, code).await;
        assert_eq!(look(&bed.db, code).await.state, BoxState::Picked);
    }
    assert!(giver.page("/desk/stock/transfers").await.contains("Being packed"));
    assert!(giver.page(&format!("/desk/stock/transfers/{id}/packing-list")).await.contains(right.as_str()));
    giver.post(&format!("/desk/stock/transfers/{id}/send"), &[]).await.location();
    for code in [right, other, missing] {
        let stored = look(&bed.db, code).await;
        assert_eq!((stored.state, stored.quantity), (BoxState::Transferred, 0));
    }
    adds_up(&bed.db).await;

    let coming = receiver.page("/desk/stock/transfers").await;
    assert!(coming.contains("Coming in (1)") && coming.contains("On the road"), "{coming}");
    let path = format!("/desk/stock/transfers/{id}/arrive");
    let form = receiver.page(&path).await;
    assert!(
        form.contains("24 were sent.") && !form.contains("value=\"24\""),
        "nobody receives what they have not seen"
    );
    let lines = transfers::lines(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    let mut fields = vec![("place".to_owned(), "a1".to_owned())];
    for line in &lines {
        let field = |name: &str| format!("{name}-{}", line.box_id);
        match line.code {
            code if code == right => fields.push((field("quantity"), "24".into())),
            code if code == missing => fields.push((field("quantity"), "0".into())),
            _ => fields.extend([
                (field("quantity"), "٨".into()),
                (field("item"), "manteau d'hiver".into()),
                (field("size"), "l".into()),
                (field("place"), "A2".into()),
                (field("remark"), "two were soaked".into()),
            ]),
        }
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    receiver.post(&path, &fields).await.location();

    let here = look(&bed.db, right).await;
    assert_eq!((here.organisation, here.warehouse, here.quantity), (two.there, two.to, 24));
    let changed = look(&bed.db, other).await;
    assert_eq!((changed.quantity, changed.size.as_str(), changed.location), (8, "L", Some(two.shelf)));
    let lost = look(&bed.db, missing).await;
    assert_eq!((lost.state, lost.organisation), (BoxState::Lost, two.small.organisation), "lost on the sender's side");
    adds_up(&bed.db).await;

    for person in [&giver, &receiver] {
        let page = person.page(&format!("/desk/stock/transfers/{id}")).await;
        for words in ["2 fewer than sent", "another size", "did not arrive", "two were soaked", "2 boxes differed"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(person.page("/desk/stock/transfers?which=done").await.contains("Arrived"));
        let csv = person.page(&format!("/desk/stock/transfers/{id}/lines.csv")).await;
        assert!(csv.contains(&format!("{other},Winter coat,M,10,A1,Winter coat,L,8,A2,")), "{csv}");
        assert!(person.page("/desk/stock/transfers.csv").await.contains("arrived"));
    }
});

story!(a_third_organisation_sees_and_does_nothing, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let stranger = app.introduce("Sam", organisation(3), &[Role::Coordinator]);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let code = coats(&bed.db, &two.small, 24).await;
    let id = begun(&giver, &two).await;
    added(&giver, id, code).await;
    let path = |rest: &str| format!("/desk/stock/transfers/{id}{rest}");
    let line = look(&bed.db, code).await.id.to_string();
    let arrive = [(format!("quantity-{line}"), "24".to_owned())];
    let arrive: Vec<(&str, &str)> = arrive.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    for rest in ["", "/packing-list", "/lines.csv", "/arrive"] {
        assert_eq!(stranger.get(&path(rest)).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    for person in [&stranger, &receiver] {
        for (rest, fields) in [
            ("/add", vec![("code", code.as_str())]),
            ("/send", vec![]),
            ("/call-off", vec![]),
            ("/remove", vec![("box", line.as_str())]),
        ] {
            assert_eq!(person.post(&path(rest), &fields).await.status, StatusCode::NOT_FOUND, "{rest}");
        }
    }
    giver.post(&path("/send"), &[]).await.location();
    for person in [&stranger, &giver] {
        assert_eq!(
            person.post(&path("/arrive"), &arrive).await.status,
            StatusCode::NOT_FOUND,
            "only the receiver receives"
        );
    }
    assert!(!stranger.page("/desk/stock/transfers?which=out").await.contains("T-"));
    assert!(!stranger.page("/desk/stock/transfers.csv").await.contains("T-"));
    assert_eq!(found(&bed.db, id).await.state, TransferState::OnTheRoad);
    let viewer = app.introduce("Vi", two.there, &[Role::Viewer]);
    assert_eq!(viewer.post(&path("/arrive"), &arrive).await.status, StatusCode::FORBIDDEN);
});

story!(a_box_is_in_one_open_transfer, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &two.small, 24).await;
    let (first, second) = (begun(&giver, &two).await, begun(&giver, &two).await);
    added(&giver, first, code).await;
    for id in [first, second] {
        let reply = giver.post(&format!("/desk/stock/transfers/{id}/add"), &[("code", code.as_str())]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains("in a transfer already"), "{}", reply.text());
    }
    giver.post(&format!("/desk/stock/transfers/{first}/call-off"), &[]).await.location();
    assert_eq!(look(&bed.db, code).await.state, BoxState::InStock, "put back");
    added(&giver, second, code).await;
    let line = look(&bed.db, code).await.id.to_string();
    giver.post(&format!("/desk/stock/transfers/{second}/remove"), &[("box", &line)]).await.location();
    assert_eq!(look(&bed.db, code).await.state, BoxState::InStock);
    let empty = giver.post(&format!("/desk/stock/transfers/{second}/send"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Add a box first"));
});

story!(what_somebody_else_did_meanwhile_is_told, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let (code, stays) = (coats(&bed.db, &two.small, 24).await, coats(&bed.db, &two.small, 6).await);
    let id = begun(&giver, &two).await;
    added(&giver, id, code).await;
    added(&giver, id, stays).await;

    let mut tx = begin(&bed.db).await;
    let stored = ledger::by_code(&mut tx, code, None).await.unwrap();
    let context = Context::new(&tx);
    acts::pack_out(&mut tx, context, &stored, None).await.unwrap();
    let stored = ledger::by_code(&mut tx, stays, None).await.unwrap();
    acts::correct(&mut tx, context, &stored, quantity(4), "recount").await.unwrap();
    tx.commit().await.unwrap();

    let path = format!("/desk/stock/transfers/{id}/send");
    let refused = giver.post(&path, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains(&format!("{code} is not set aside any more")), "{}", refused.text());
    let line = look(&bed.db, code).await.id.to_string();
    giver.post(&format!("/desk/stock/transfers/{id}/remove"), &[("box", &line)]).await.location();
    assert_eq!(look(&bed.db, code).await.state, BoxState::PackedOut, "what went another way is not put back");
    giver.post(&path, &[]).await.location();
    let lines = transfers::lines(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!(lines[0].quantity, 4, "sent is what was in it when it left");
    adds_up(&bed.db).await;
});

story!(nobody_touches_a_box_on_the_road, TABLES, |bed| {
    let two = two(&bed.db).await;
    let code = coats(&bed.db, &two.small, 24).await;
    let id = on_the_road(&bed.db, &two, &[code]).await;
    let stored = look(&bed.db, code).await;
    let mut tx = begin(&bed.db).await;
    let context = Context::new(&tx);
    assert!(acts::pick(&mut tx, context, &stored).await.is_err());
    assert!(acts::pack_out(&mut tx, context, &stored, None).await.is_err());
    assert!(acts::carry(&mut tx, context, &stored, two.small.place).await.is_err());
    assert!(acts::lose(&mut tx, context, &stored, "").await.is_err());
    assert!(acts::scrap(&mut tx, context, &stored, None, "").await.is_err());
    let sent =
        sql!("SELECT act FROM movement WHERE box = $1 AND kind = 'send'").bind(stored.id).value(&mut tx).await.unwrap();
    assert!(undo::undo(&mut tx, sent, None).await.is_err());
    drop(tx);
    assert!(matches!(
        transfers::arrive(&mut begin(&bed.db).await, Some(two.there), id, &[]).await.unwrap_err(),
        Error::Refused(m) if m.key == "error-transfer-box-unaccounted"
    ));
    assert_eq!(found(&bed.db, id).await.state, TransferState::OnTheRoad, "nothing was kept");
});

story!(bad_input_is_told_and_changes_nothing, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let (from, to) = (two.small.warehouse.to_string(), two.to.to_string());
    let long = "x".repeat(201);
    for (a, b, note, words) in [
        (from.as_str(), from.as_str(), "", "another warehouse than the one it leaves from"),
        (&to, &from, "", "Choose one from the list"),
        ("nonsense", &to, "", "Choose one from the list"),
        (&from, "0194d2f0-0000-7000-8000-000000000000", "", "Choose one from the list"),
        (&from, &to, &long, "Too long"),
    ] {
        let reply = giver.post("/desk/stock/transfers", &[("from", a), ("to", b), ("note", note)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains(words), "{words}: {}", reply.text());
    }
    let code = coats(&bed.db, &two.small, 24).await;
    let id = begun(&giver, &two).await;
    let other = Code::draw(bed.db.world()).to_string();
    for typed in ["", "K7", "<script>", "999999999999999999", &other] {
        let reply = giver.post(&format!("/desk/stock/transfers/{id}/add"), &[("code", typed)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(!reply.text().contains("<script>"));
    }
    added(&giver, id, code).await;
    giver.post(&format!("/desk/stock/transfers/{id}/send"), &[]).await.location();
    let line = look(&bed.db, code).await.id;
    let path = format!("/desk/stock/transfers/{id}/arrive");
    for (field, value, words) in [
        ("quantity", "", "Tick this box"),
        ("quantity", "-3", "below zero"),
        ("quantity", "99999999999", "too many"),
        ("quantity", "12.5", "whole number"),
        ("item", "wedding dress", "No item is called so"),
        ("size", "XXXXL", "XS"),
        ("place", "Z99", "Z99"),
        ("remark", &long, "Too long"),
    ] {
        let field = format!("{field}-{line}");
        let quantity = format!("quantity-{line}");
        let mut fields = vec![(field.as_str(), value)];
        if field != quantity {
            fields.push((&quantity, "24"));
        }
        let reply = receiver.post(&path, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(reply.text().contains(words), "{words}: {}", reply.text());
    }
    assert_eq!(found(&bed.db, id).await.state, TransferState::OnTheRoad);
    for person in [&giver, &receiver] {
        assert_eq!(person.get("/desk/stock/transfers/nonsense").await.status, StatusCode::NOT_FOUND);
    }
});

story!(the_same_form_twice_is_handled_once, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let code = coats(&bed.db, &two.small, 24).await;
    let id = begun(&giver, &two).await;
    added(&giver, id, code).await;
    let line = format!("quantity-{}", look(&bed.db, code).await.id);
    for (n, (person, rest, fields)) in
        [(&giver, "send", vec![]), (&receiver, "arrive", vec![(line.as_str(), "20")])].into_iter().enumerate()
    {
        let key = Uuid::from_u128(77 + n as u128);
        let path = format!("/desk/stock/transfers/{id}/{rest}");
        let first = person.post_with_key(&path, key, &fields).await;
        let again = person.post_with_key(&path, key, &fields).await;
        assert_eq!(first.location(), again.location());
    }
    assert_eq!(look(&bed.db, code).await.quantity, 20);
    let late = receiver.post(&format!("/desk/stock/transfers/{id}/arrive"), &[(line.as_str(), "24")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("received this transfer already"));
    adds_up(&bed.db).await;
});

story!(one_of_many_arrivals_wins, TABLES, |bed| {
    let two = two(&bed.db).await;
    for _ in 0..8 {
        let codes = [coats(&bed.db, &two.small, 24).await, coats(&bed.db, &two.small, 10).await];
        let id = on_the_road(&bed.db, &two, &codes).await;
        let found = as_sent(&bed.db, id).await;
        let mut tasks = Vec::new();
        for _ in 0..16 {
            let (db, found, there) = (bed.db.clone(), found.clone(), two.there);
            tasks.push(tokio::spawn(async move {
                let mut tx = db.begin(&storage::Act::system("receive")).await?;
                transfers::arrive(&mut tx, Some(there), id, &found).await?;
                tx.commit().await
            }));
        }
        let mut won = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => won += 1,
                Err(Error::Refused(m)) => assert_eq!(m.key, "error-transfer-arrived"),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(won, 1);
        assert_eq!(look(&bed.db, codes[0]).await.quantity, 24);
    }
    adds_up(&bed.db).await;
});

story!(sending_and_adding_at_once_leaves_nothing_behind, TABLES, |bed| {
    let two = two(&bed.db).await;
    for _ in 0..12 {
        let (first, second) = (coats(&bed.db, &two.small, 24).await, coats(&bed.db, &two.small, 10).await);
        let mut tx = begin(&bed.db).await;
        let from = (two.small.organisation, two.small.warehouse);
        let new = NewTransfer { from, to: (two.there, two.to), note: String::new() };
        let id = transfers::start(&mut tx, &new).await.unwrap();
        transfers::add(&mut tx, None, id, first).await.unwrap();
        tx.commit().await.unwrap();
        let db = bed.db.clone();
        let adding = tokio::spawn(async move {
            let mut tx = begin(&db).await;
            transfers::add(&mut tx, None, id, second).await?;
            tx.commit().await
        });
        let db = bed.db.clone();
        let sending = tokio::spawn(async move {
            let mut tx = begin(&db).await;
            transfers::send(&mut tx, None, id).await?;
            tx.commit().await
        });
        sending.await.unwrap().unwrap();
        let went = adding.await.unwrap().is_ok();
        let state = look(&bed.db, second).await.state;
        assert_eq!(
            state,
            if went { BoxState::Transferred } else { BoxState::InStock },
            "on the list and sent, or neither"
        );
    }
    let sends: i64 = sql!("SELECT COUNT(*) FROM movement WHERE kind = $1")
        .bind(MovementKind::Send)
        .value(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    assert!(sends >= 12);
    adds_up(&bed.db).await;
});
