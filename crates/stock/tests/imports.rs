//! Files of boxes and items: looked at first, taken in once.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, Id, Uuid};
use stock::{
    model::import::{ImportId, ImportKind, read},
    store::{
        imports::{self, NewImport},
        labels,
    },
};
use storage::{Db, jobs::Runner, sql, story, testing::MORNING};
use web::{
    Role,
    testing::{App, Person, Reply},
};

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

async fn sent(person: &Person<'_>, small: &Small, kind: &str, name: &str, bytes: &[u8]) -> Reply {
    let warehouse = small.warehouse.to_string();
    person.upload("/desk/stock/imports", &[("kind", kind), ("warehouse", &warehouse)], ("file", name, bytes)).await
}

fn named(location: &str) -> ImportId {
    ImportId::parse(&location.rsplit("/imports/").next().unwrap()[..36]).unwrap()
}

async fn boxes(db: &Db) -> i64 {
    sql!("SELECT COUNT(*) FROM box").value(&mut db.read().await.unwrap()).await.unwrap()
}

async fn waiting(db: &Db, small: &Small, text: &str) -> ImportId {
    let table = read(text.as_bytes(), ImportKind::Boxes).unwrap();
    let new = NewImport {
        organisation: small.organisation,
        warehouse: Some(small.warehouse),
        kind: ImportKind::Boxes,
        name: "stock.csv".to_owned(),
    };
    let mut tx = begin(db).await;
    let id = imports::keep(&mut tx, &new, &table).await.unwrap();
    tx.commit().await.unwrap();
    id
}

const GOOD: &str = "item,size,quantity,location\ncoat,M,24,A1\nManteau d’hiver,L,10,a2\nsoup,,48,\n";

story!(nothing_is_imported_until_it_is_confirmed_and_then_once, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    assert!(lead.page("/desk/stock/imports").await.contains("Read the file"));
    let id = named(sent(&lead, &small, "boxes", "stock.csv", GOOD.as_bytes()).await.location());
    let preview = lead.page(&format!("/desk/stock/imports/{id}")).await;
    assert!(preview.contains("Nothing is imported yet") && preview.contains("Import 3 rows"), "{preview}");
    assert!(preview.contains("Winter coat") && preview.contains("stock.csv"));
    assert_eq!(boxes(&bed.db).await, 0);

    let path = format!("/desk/stock/imports/{id}/confirm");
    let key = Uuid::from_u128(8);
    let first = lead.post_with_key(&path, key, &[]).await;
    assert_eq!(first.location(), lead.post_with_key(&path, key, &[]).await.location());
    let late = lead.post(&path, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("imported already"));
    assert_eq!(boxes(&bed.db).await, 3);
    assert!(lead.page(&format!("/desk/stock/imports/{id}")).await.contains("3 rows were imported, 0 left out"));
    assert!(lead.page("/desk/stock/imports").await.contains("3 rows imported"));
    let kept: String = sql!("SELECT rows FROM import").value(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(kept, "{}", "the file itself is not kept");
    adds_up(&bed.db).await;
});

story!(an_import_is_taken_back_but_for_what_was_moved_since, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let stranger = app.introduce("Sam", organisation(3), &[Role::Coordinator]);
    let id = waiting(&bed.db, &small, GOOD).await;
    let path = format!("/desk/stock/imports/{id}");
    let early = lead.post(&format!("{path}/take-back"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing was taken in yet");
    lead.post(&format!("{path}/confirm"), &[]).await.location();
    let received = imports::received(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    let moved = received[1].code;
    lead.post(&format!("/desk/stock/boxes/{moved}/move"), &[("move_to", "A1")]).await.location();

    let page = lead.page(&path).await;
    assert!(page.contains("Take 2 boxes back") && page.contains(&format!("/b/{moved}\"")), "{page}");
    assert_eq!(stranger.post(&format!("{path}/take-back"), &[]).await.status, StatusCode::NOT_FOUND);
    let key = Uuid::from_u128(9);
    let first = lead.post_with_key(&format!("{path}/take-back"), key, &[]).await;
    assert_eq!(first.location(), lead.post_with_key(&format!("{path}/take-back"), key, &[]).await.location());
    for imported in &received {
        let stays = imported.code == moved;
        assert_eq!(look(&bed.db, imported.code).await.quantity > 0, stays, "{}", imported.code);
    }
    let page = lead.page(&path).await;
    assert!(page.contains("2 boxes of it were taken back") && page.contains(moved.as_str()), "{page}");
    assert!(!page.contains("/take-back\""), "there is nothing more to take back");
    let again = lead.post(&format!("{path}/take-back"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains("No box of it is as it came in"), "{}", again.text());
    adds_up(&bed.db).await;
});

story!(bad_rows_are_named_and_left_out_only_if_somebody_says_so, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let file = "item;size;quantity;colour\ncoat;M;24;\nwedding dress;;1;white\ncoat;XXXL;-2;\nsoup;;=6*8;\n";
    let id = named(sent(&lead, &small, "boxes", "bad.csv", file.as_bytes()).await.location());
    let page = lead.page(&format!("/desk/stock/imports/{id}")).await;
    for words in [
        "Row 3",
        "wedding dress",
        "No item is called so",
        "Row 4",
        "XS, S, M",
        "below zero",
        "Row 5",
        "formula",
        "colour",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let csv = lead.page(&format!("/desk/stock/imports/{id}/bad.csv")).await;
    assert!(csv.starts_with("line,column,cell,what\n3,item,wedding dress,") && csv.contains("'=6*8"), "{csv}");
    let path = format!("/desk/stock/imports/{id}/confirm");
    let refused = lead.post(&path, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("3 rows have to be put right"), "{}", refused.text());
    assert_eq!(boxes(&bed.db).await, 0);
    lead.post(&path, &[("skip", "yes")]).await.location();
    assert_eq!(boxes(&bed.db).await, 1);
    assert!(lead.page(&format!("/desk/stock/imports/{id}")).await.contains("One row was imported, 3 left out"));
});

story!(files_that_are_no_table_are_refused_with_what_to_do, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let utf16_cut = [0xff, 0xfe, b'i', 0, b't'];
    let corpus: [(&str, &[u8], &str); 9] = [
        ("empty.csv", b"", "Choose a file"),
        ("page.csv", b"<!doctype html><title>Sign in</title>", "a web page"),
        ("cut.xlsx", b"PK\x03\x04\x14\x00\x06\x00\x08", "damaged or incomplete"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file"),
        ("photo.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "not a table we can read"),
        ("utf16.csv", &utf16_cut, "not a table we can read"),
        ("colon.csv", b"item:quantity\ncoat:1\n", "item, quantity"),
        ("heading.csv", b"item,quantity\n", "nothing below the first row"),
        ("twice.csv", b"item,item,quantity\ncoat,coat,1\n", "there twice"),
    ];
    for (name, bytes, words) in corpus {
        let reply = sent(&lead, &small, "boxes", name, bytes).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(reply.text().contains(words), "{name}: {}", reply.text());
    }
    let large = vec![b'x'; 13 * 1024 * 1024];
    assert_eq!(sent(&lead, &small, "boxes", "large.csv", &large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let kind = sent(&lead, &small, "people", "a.csv", GOOD.as_bytes()).await;
    assert_eq!(kind.status, StatusCode::UNPROCESSABLE_ENTITY);
    let hostile = sent(&lead, &small, "boxes", "<img src=x onerror=alert(1)>.csv", GOOD.as_bytes()).await;
    let page = lead.page(hostile.location()).await;
    assert!(!page.contains("<img src=x"), "a file's name is only words");
    let none: i64 = sql!("SELECT COUNT(*) FROM import").value(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(none, 1, "only the last one was a table");
});

story!(labels_printed_ahead_are_used_and_cannot_be_used_twice, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let mine = labels::draw(&mut tx, small.organisation, None, false).await.unwrap();
    let theirs = labels::draw(&mut tx, organisation(2), None, false).await.unwrap();
    tx.commit().await.unwrap();
    let used = coats(&bed.db, &small, 1).await;
    let id =
        waiting(&bed.db, &small, &format!("code,item,quantity\n{mine},soup,3\n{theirs},soup,3\n{used},soup,3\n")).await;
    let mut tx = begin(&bed.db).await;
    assert_eq!(imports::confirm(&mut tx, None, id, true).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(look(&bed.db, mine).await.quantity, 3);
});

story!(items_are_imported_into_the_catalogue, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let file = "Category,Name en,Nom fr,Who,Sizes,Season,Avoid\nClothes,Rain jacket,Veste de pluie,men,letters,rain,No bright colours\nClothes,coat,Manteau,,,,\nClothes,Embed,Intégrer,,,,\n";
    let id = named(sent(&lead, &small, "items", "items.csv", file.as_bytes()).await.location());
    let page = lead.page(&format!("/desk/stock/imports/{id}")).await;
    assert!(page.contains("rain-jacket") && page.contains("in the catalogue already"), "{page}");
    assert!(page.contains("“embed” is the address of another page"), "{page}");
    lead.post(&format!("/desk/stock/imports/{id}/confirm"), &[("skip", "yes")]).await.location();
    let item = stock::counter::item(&mut bed.db.read().await.unwrap(), "rain-jacket").await.unwrap();
    assert_eq!((item.name_fr.as_str(), item.name_ar.as_str()), ("Veste de pluie", "Rain jacket"));
    assert_eq!((item.avoid_en.as_str(), item.avoid_fa.as_str()), ("No bright colours", "No bright colours"));
});

story!(a_file_that_nobody_confirms_is_forgotten, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::WarehouseLead]);
    let (left, taken) = (waiting(&bed.db, &small, GOOD).await, waiting(&bed.db, &small, GOOD).await);
    let dropped = waiting(&bed.db, &small, GOOD).await;
    lead.post(&format!("/desk/stock/imports/{taken}/confirm"), &[]).await.location();
    lead.post(&format!("/desk/stock/imports/{dropped}/drop"), &[]).await.location();
    assert_eq!(lead.get(&format!("/desk/stock/imports/{dropped}")).await.status, StatusCode::NOT_FOUND);
    let runner = Runner::new(bed.db.clone(), (stock::capability().jobs)(&app.house));
    runner.drain().await.unwrap();
    assert_eq!(lead.get(&format!("/desk/stock/imports/{left}")).await.status, StatusCode::OK, "a day is not over");
    bed.clock.set(MORNING.plus_days(1).plus_seconds(60));
    runner.drain().await.unwrap();
    assert_eq!(lead.get(&format!("/desk/stock/imports/{left}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        lead.get(&format!("/desk/stock/imports/{taken}")).await.status,
        StatusCode::OK,
        "what was confirmed stays"
    );
    assert_eq!(boxes(&bed.db).await, 3);
});

story!(only_those_who_may_see_an_import, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let stranger = app.introduce("Sam", organisation(3), &[Role::Coordinator]);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let id = waiting(&bed.db, &small, GOOD).await;
    for rest in ["", "/bad.csv"] {
        assert_eq!(stranger.get(&format!("/desk/stock/imports/{id}{rest}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(sorter.get(&format!("/desk/stock/imports/{id}{rest}")).await.status, StatusCode::FORBIDDEN);
    }
    for rest in ["confirm", "drop"] {
        assert_eq!(stranger.post(&format!("/desk/stock/imports/{id}/{rest}"), &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert!(!stranger.page("/desk/stock/imports").await.contains("stock.csv"));
    let elsewhere = sent(&stranger, &small, "boxes", "a.csv", GOOD.as_bytes()).await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else's warehouse is no choice");
    assert_eq!(boxes(&bed.db).await, 0);
    let english = app.introduce("Ann", small.organisation, &[Role::WarehouseLead]);
    assert!(english.page("/desk/stock/imports/template/boxes.csv").await.starts_with("code,item,size,quantity,"));
    assert!(english.page("/desk/stock/imports/template/items.csv").await.contains("name_fa"));
    assert_eq!(english.get("/desk/stock/imports/template/people.csv").await.status, StatusCode::NOT_FOUND);
});

story!(one_of_many_confirmations_wins, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    for round in 1..=6 {
        let id = waiting(&bed.db, &small, GOOD).await;
        let mut tasks = Vec::new();
        for _ in 0..16 {
            let db = bed.db.clone();
            tasks.push(tokio::spawn(async move {
                let mut tx = db.begin(&storage::Act::system("confirm")).await?;
                imports::confirm(&mut tx, None, id, false).await?;
                tx.commit().await
            }));
        }
        let mut won = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => won += 1,
                Err(Error::Refused(m)) => assert_eq!(m.key, "error-import-confirmed"),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(won, 1);
        assert_eq!(boxes(&bed.db).await, 3 * round);
    }
    adds_up(&bed.db).await;
});

story!(the_command_line_imports_all_or_nothing, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let (organisation, warehouse) = (small.organisation, Some(small.warehouse));
    let from = |kind, bytes: &'static [u8]| imports::import_file(&bed.db, organisation, warehouse, kind, bytes);
    let report = from(ImportKind::Boxes, b"item,quantity\nsoup,3\nsoup,many\n").await.unwrap();
    assert_eq!((report.taken, report.bad.len(), report.bad[0].line), (0, 1, 3));
    assert_eq!(boxes(&bed.db).await, 0);
    let report = from(ImportKind::Boxes, GOOD.as_bytes()).await.unwrap();
    assert_eq!((report.taken, report.bad.len()), (3, 0));
    assert_eq!(boxes(&bed.db).await, 3);
    assert!(
        matches!(from(ImportKind::Boxes, b"<html>").await, Err(Error::Refused(m)) if m.key == "error-import-not-a-table")
    );
    let elsewhere = imports::import_file(
        &bed.db,
        common::organisation(2),
        Some(Id::from_uuid(small.warehouse.uuid())),
        ImportKind::Boxes,
        GOOD.as_bytes(),
    );
    assert!(matches!(elsewhere.await, Err(Error::NotFound)));
});

story!(a_large_file_is_taken_in_whole, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let file = "item,size,quantity\n".to_owned() + &"coat,M,2\n".repeat(2_000);
    let id = waiting(&bed.db, &small, &file).await;
    let mut tx = begin(&bed.db).await;
    assert_eq!(imports::confirm(&mut tx, None, id, false).await.unwrap(), 2_000);
    tx.commit().await.unwrap();
    assert_eq!(boxes(&bed.db).await, 2_000);
    adds_up(&bed.db).await;
});
