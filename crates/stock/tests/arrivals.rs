//! Unsorted arrivals: taken in at the door, sorted, learned from.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::Cursor;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, Id, Uuid};
use stock::{
    model::{
        BoxState, Size,
        arrival::{ArrivalId, ArrivalKind, Really},
    },
    store::arrivals::{self, NewArrival, SortedBox, Sorting},
};
use storage::{Db, story, testing::MORNING};
use web::{
    Role,
    testing::{App, Person},
};

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

fn sacks(small: &Small, pieces: i64, giver: &str) -> NewArrival {
    NewArrival {
        organisation: small.organisation,
        warehouse: small.warehouse,
        kind: ArrivalKind::Sack,
        pieces,
        weight_g: pieces * 8_000,
        giver: giver.to_owned(),
        probably: String::new(),
        photo: None,
    }
}

async fn came(db: &Db, new: &NewArrival) -> ArrivalId {
    let mut tx = begin(db).await;
    let id = arrivals::add(&mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

fn sorted(small: &Small, pieces: i64, coats: i64) -> Sorting {
    let coat = SortedBox {
        item: small.coat,
        size: Size::any("M").unwrap(),
        quantity: quantity(coats),
        location: None,
        expires: None,
        label: None,
    };
    Sorting { pieces, discarded_g: 0, boxes: vec![coat] }
}

async fn sort(db: &Db, id: ArrivalId, sorting: &Sorting) -> kernel::Result<()> {
    let mut tx = begin(db).await;
    arrivals::sort(&mut tx, None, id, sorting).await?;
    tx.commit().await
}

async fn found(db: &Db, id: ArrivalId) -> stock::model::arrival::Arrival {
    arrivals::by_id(&mut db.read().await.unwrap(), id, None).await.unwrap()
}

fn named(location: &str) -> ArrivalId {
    ArrivalId::parse(&location.rsplit("/arrivals/").next().unwrap()[..36]).unwrap()
}

fn photograph() -> Vec<u8> {
    let mut bytes = Vec::new();
    image::RgbImage::from_pixel(1600, 900, image::Rgb([120, 90, 60]))
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .unwrap();
    bytes
}

/// Sends the door's form with a photograph.
async fn take_in(person: &Person<'_>, small: &Small, changed: &[(&str, &str)]) -> web::testing::Reply {
    let warehouse = small.warehouse.to_string();
    let usual = [
        ("warehouse", warehouse.as_str()),
        ("kind", "sack"),
        ("pieces", "12"),
        ("weight", "96,5"),
        ("giver", "Friends of Calais, Leeds"),
        ("probably", "winter coats"),
    ];
    let fields: Vec<(&str, &str)> = usual
        .iter()
        .map(|(name, value)| (*name, changed.iter().find(|(n, _)| n == name).map_or(*value, |(_, v)| *v)))
        .collect();
    person.upload("/desk/stock/arrivals", &fields, ("photo", "sacks.png", &photograph())).await
}

story!(what_was_typed_wrongly_at_the_door_is_corrected_and_is_no_sort, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let stranger = app.introduce("Sam", organisation(3), &[Role::Coordinator]);
    let id = came(&bed.db, &sacks(&small, 30, "Leeds")).await;
    sort(&bed.db, id, &sorted(&small, 2, 20)).await.unwrap();
    let path = format!("/desk/stock/arrivals/{id}/correct");
    let page = lead.page(&format!("/desk/stock/arrivals/{id}")).await;
    assert!(page.contains("name=\"really_pieces\"") && page.contains("value=\"30\""), "{page}");
    assert_eq!(sorter.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
    let good = [("really_pieces", "3"), ("really_weight", "24,5"), ("really_why", "a nought too many")];
    assert_eq!(stranger.post(&path, &good).await.status, StatusCode::NOT_FOUND);
    for (field, value, words) in [
        ("really_pieces", "1", "2 are sorted already"),
        ("really_pieces", "10001", "too many"),
        ("really_pieces", "", "Fill this in"),
        ("really_weight", "heavy", "Write a weight"),
        ("really_why", "", "Fill this in"),
    ] {
        let fields = good.map(|(name, typed)| (name, if name == field { value } else { typed }));
        let reply = lead.post(&path, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        let page = reply.text();
        assert!(page.contains(&format!("id=\"e-{field}\"")) && page.contains(words), "{words}: {page}");
    }
    let key = Uuid::from_u128(7);
    let first = lead.post_with_key(&path, key, &good).await;
    assert_eq!(first.location(), lead.post_with_key(&path, key, &good).await.location());
    let there = found(&bed.db, id).await;
    assert_eq!((there.pieces, there.weight_g, there.left()), (3, 24_500, 1));
    let page = lead.page(&format!("/desk/stock/arrivals/{id}")).await;
    assert!(page.contains("3 sacks") && page.contains("a nought too many") && page.contains("\u{2212}27"), "{page}");
    let mut read = bed.db.read().await.unwrap();
    let backlog = arrivals::backlog(&mut read, None).await.unwrap();
    assert_eq!((backlog.pieces, backlog.weight_g), (1, 24_500 / 3));
    assert_eq!(arrivals::history(&mut read, None, "2026-11-21".parse().unwrap(), 3).await.unwrap(), [0, 0, 1]);
    assert_eq!(arrivals::sorts(&mut read, id).await.unwrap().len(), 1, "it is no sort, and teaches nothing");
    drop(read);
    assert!(sort(&bed.db, id, &sorted(&small, 2, 1)).await.is_err(), "there are not so many");

    // There were more after all, and they can be sorted.
    lead.post(&path, &[("really_pieces", "5"), ("really_weight", "40"), ("really_why", "two behind the door")]).await;
    sort(&bed.db, id, &sorted(&small, 3, 30)).await.unwrap();
    assert_eq!(found(&bed.db, id).await.left(), 0);

    let never = came(&bed.db, &sacks(&small, 4, "")).await;
    let fields = [("really_pieces", "0"), ("really_weight", "32"), ("really_why", "typed twice")];
    lead.post(&format!("/desk/stock/arrivals/{never}/correct"), &fields).await.location();
    let page = lead.page(&format!("/desk/stock/arrivals/{never}")).await;
    assert!(page.contains("It never came") && !page.contains("/sort\""), "{page}");
    assert!(!lead.page("/desk/stock/arrivals").await.contains(&never.to_string()), "nothing of it waits");
    adds_up(&bed.db).await;
});

story!(sorting_and_correcting_at_once_leaves_both_true, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    for _ in 0..8 {
        let id = came(&bed.db, &sacks(&small, 4, "")).await;
        let db = bed.db.clone();
        let correcting = tokio::spawn(async move {
            let mut tx = begin(&db).await;
            let really = Really { pieces: 2, weight_g: 16_000 };
            arrivals::correct(&mut tx, None, id, really, "recount").await?;
            tx.commit().await
        });
        let sorting = sort(&bed.db, id, &sorted(&small, 3, 5)).await;
        let corrected = correcting.await.unwrap();
        assert_ne!(sorting.is_ok(), corrected.is_ok(), "three of two cannot be sorted: {sorting:?}, {corrected:?}");
    }
    adds_up(&bed.db).await;
});

story!(a_label_is_scanned_with_its_whole_address, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let id = came(&bed.db, &sacks(&small, 2, "")).await;
    let mut tx = begin(&bed.db).await;
    let ahead = stock::store::labels::draw(&mut tx, small.organisation, None, false).await.unwrap();
    tx.commit().await.unwrap();
    let page = sorter.page(&format!("/desk/stock/arrivals/{id}")).await;
    assert!(page.contains("data-scan-into=\"#f-label-1\""), "{page}");
    let field = page.split("id=\"f-label-1\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(!field.contains("maxlength"), "an address fits in: {field}");
    let address = format!("https://wayhouse.example.org/b/{ahead}");
    let fields = [
        ("pieces", "1"),
        ("rows", "4"),
        ("item-1", "coat"),
        ("size-1", "M"),
        ("quantity-1", "12"),
        ("label-1", address.as_str()),
    ];
    sorter.post(&format!("/desk/stock/arrivals/{id}/sort"), &fields).await.location();
    assert_eq!(look(&bed.db, ahead).await.quantity, 12);
    let query = address.replace(':', "%3A").replace('/', "%2F");
    let found = sorter.get(&format!("/desk/stock/find?q={query}")).await;
    assert_eq!(found.location(), format!("/desk/stock/boxes/{ahead}"));
});

story!(the_aim_is_missed_on_the_sixth_day_everywhere, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let id = came(&bed.db, &sacks(&small, 3, "")).await;
    let paths = ["/desk/stock".to_owned(), "/desk/stock/arrivals".to_owned(), format!("/desk/stock/arrivals/{id}")];
    for (days, late) in [(5, false), (6, true)] {
        bed.clock.set(MORNING.plus_days(days));
        for path in &paths {
            let page = sorter.page(path).await;
            assert_eq!(page.contains("notice warn"), late, "day {days} at {path}: {page}");
        }
    }
});

story!(a_van_is_taken_in_and_sorted_in_two_goes, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    assert!(sorter.page("/desk/stock/arrivals").await.contains("Nothing waits to be sorted"));

    let id = named(take_in(&sorter, &small, &[]).await.location());
    let picture = sorter.get(&format!("/desk/stock/arrivals/{id}/photo")).await;
    assert_eq!(picture.header("content-type"), "image/jpeg");
    assert_eq!(image::load_from_memory(&picture.bytes).unwrap().width(), 1200);
    let page = sorter.page(&format!("/desk/stock/arrivals/{id}")).await;
    assert!(page.contains("12 sacks") && page.contains("96.5 kg") && page.contains("no guess"), "{page}");

    let path = format!("/desk/stock/arrivals/{id}/sort");
    let more = sorter.post(&path, &[("pieces", "5"), ("rows", "4"), ("more", "yes"), ("item-1", "coat")]).await;
    assert!(more.text().contains("item-8") && more.text().contains("value=\"coat\""), "more rows, and what was typed");
    let fields = [
        ("pieces", "5"),
        ("discarded", "2.5"),
        ("rows", "4"),
        ("item-1", "manteau d'hiver"),
        ("size-1", "m"),
        ("quantity-1", "24"),
        ("place-1", "a1"),
        ("item-3", "soup"),
        ("quantity-3", "6"),
    ];
    sorter.post(&path, &fields).await.location();
    let page = sorter.page(&format!("/desk/stock/arrivals/{id}")).await;
    assert!(page.contains("Giulia sorted 5 pieces") || page.contains("sorted 5 pieces"), "{page}");
    assert!(page.contains("7 pieces wait") && page.contains("/desk/stock/labels/print?codes="), "{page}");
    assert!(page.contains("about 34 × Winter coat"), "24 coats of five sacks make about 34 of seven: {page}");

    sorter.post(&path, &[("pieces", "7")]).await.location();
    assert!(sorter.page(&format!("/desk/stock/arrivals/{id}")).await.contains("All of it is sorted"));
    assert!(sorter.page("/desk/stock/arrivals").await.contains("Nothing waits to be sorted"));
    assert!(sorter.page("/desk/stock/arrivals?all=yes").await.contains("12 sacks"));
    assert!(sorter.page("/desk/stock/arrivals.csv?all=yes").await.contains("sack,12,0,96.5"));
    adds_up(&bed.db).await;
});

story!(the_oldest_is_first_and_late_after_five_days, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    came(&bed.db, &sacks(&small, 3, "Oldest")).await;
    bed.clock.set(MORNING.plus_days(4));
    came(&bed.db, &sacks(&small, 2, "Newest")).await;
    let page = sorter.page("/desk/stock/arrivals").await;
    assert!(!page.contains("has waited longer"), "four days are within the aim");
    bed.clock.set(MORNING.plus_days(6));
    let page = sorter.page("/desk/stock/arrivals").await;
    assert!(page.contains("has waited longer than 5 days") && page.contains("6 days"), "{page}");
    assert!(page.find("Oldest").unwrap() < page.find("Newest").unwrap());
    let mut read = bed.db.read().await.unwrap();
    let backlog = arrivals::backlog(&mut read, None).await.unwrap();
    assert_eq!((backlog.pieces, backlog.weight_g, backlog.oldest_at), (5, 40_000, Some(MORNING)));
    let today = kernel::date_in(&web::zone(), MORNING.plus_days(6));
    assert_eq!(arrivals::history(&mut read, None, today, 8).await.unwrap(), [0, 3, 3, 3, 3, 5, 5, 5]);
    assert!(sorter.page("/desk/stock/arrivals?q=oldest&kind=sack").await.contains("Oldest"));
    assert!(sorter.page("/desk/stock/arrivals?kind=pallet").await.contains("Nothing matches"));
});

story!(what_is_in_it_is_learned_from_past_sorts, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let first = came(&bed.db, &sacks(&small, 10, "Leeds")).await;
    sort(&bed.db, first, &sorted(&small, 10, 140)).await.unwrap();
    let second = came(&bed.db, &sacks(&small, 10, "York")).await;
    sort(&bed.db, second, &sorted(&small, 10, 20)).await.unwrap();
    let guess = async |giver: &str| {
        let id = came(&bed.db, &sacks(&small, 2, giver)).await;
        arrivals::estimate(&mut bed.db.read().await.unwrap(), &found(&bed.db, id).await).await.unwrap()
    };
    let known = guess("LEEDS").await;
    assert!(known.same_giver && known.sorts == 1);
    assert_eq!(known.items, [(small.coat, 28)]);
    let unknown = guess("Nobody yet").await;
    assert!(!unknown.same_giver && unknown.sorts == 2);
    assert_eq!(unknown.items, [(small.coat, 16)]);

    let mut tx = begin(&bed.db).await;
    let sort = arrivals::sorts(&mut tx, second).await.unwrap()[0].id;
    arrivals::take_back(&mut tx, None, second, sort).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(guess("Nobody").await.items, [(small.coat, 28)], "a sort that was taken back teaches nothing");
});

story!(a_wrong_sort_is_taken_back_once, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let id = came(&bed.db, &sacks(&small, 4, "")).await;
    sort(&bed.db, id, &sorted(&small, 4, 30)).await.unwrap();
    let mut read = bed.db.read().await.unwrap();
    let done = arrivals::sorts(&mut read, id).await.unwrap().remove(0);
    let boxes = arrivals::boxes(&mut read, done.id).await.unwrap();
    drop(read);
    let path = format!("/desk/stock/arrivals/{id}/sorts/{}/take-back", done.id);
    sorter.post(&path, &[]).await.location();
    assert_eq!(found(&bed.db, id).await.sorted, 0);
    assert_eq!(look_by_id(&bed.db, boxes[0].id).await.unwrap().state, BoxState::Scrapped);
    assert_eq!(sorter.post(&path, &[]).await.status, StatusCode::CONFLICT);
    assert!(sorter.page(&format!("/desk/stock/arrivals/{id}")).await.contains("Taken back"));
    adds_up(&bed.db).await;
});

story!(bad_input_at_the_door_is_told_and_keeps_what_was_typed, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let long = "x".repeat(121);
    for (field, value, words) in [
        ("pieces", "0", "At least one"),
        ("pieces", "-1", "below zero"),
        ("pieces", "10001", "too many"),
        ("pieces", "two", "whole number"),
        ("weight", "", "Fill this in"),
        ("weight", "-3", "below zero"),
        ("weight", "1e9", "in kilograms"),
        ("weight", "99999999", "too heavy"),
        ("kind", "lorry", "Choose one"),
        ("warehouse", "nonsense", "Choose one"),
        ("giver", &long, "Too long"),
        ("probably", "a\u{0}b", "invisible characters"),
    ] {
        let reply = take_in(&sorter, &small, &[(field, value)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        let text = reply.text();
        assert!(text.contains(words), "{field}={value}: {text}");
        assert!(field == "giver" || text.contains("Friends of Calais, Leeds"), "what was typed is kept");
    }
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    let warehouse = small.warehouse.to_string();
    let fields = [("warehouse", warehouse.as_str()), ("kind", "sack"), ("pieces", "1"), ("weight", "1")];
    let reply = sorter.upload("/desk/stock/arrivals", &fields, ("photo", "../../etc/passwd.svg", svg)).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("no photograph that can be opened"));
    let none = arrivals::backlog(&mut bed.db.read().await.unwrap(), None).await.unwrap();
    assert_eq!(none.pieces, 0, "nothing was kept");
});

story!(bad_input_at_the_sorting_table_is_told, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let id = came(&bed.db, &sacks(&small, 4, "")).await;
    let path = format!("/desk/stock/arrivals/{id}/sort");
    let taken = coats(&bed.db, &small, 3).await.to_string();
    for (fields, words) in [
        (vec![("pieces", "5")], "Only 4 pieces wait"),
        (vec![("pieces", "-1")], "below zero"),
        (vec![("pieces", "0")], "At least one"),
        (vec![("pieces", "1"), ("discarded", "9999")], "More was thrown away than came"),
        (vec![("pieces", "1"), ("item-1", "wedding dress"), ("quantity-1", "1")], "No item is called so"),
        (vec![("pieces", "1"), ("item-1", "coat"), ("quantity-1", "1")], "XS, S, M"),
        (vec![("pieces", "1"), ("item-1", "soup"), ("quantity-1", "")], "Fill this in"),
        (vec![("pieces", "1"), ("item-1", "soup"), ("quantity-1", "1"), ("place-1", "Z9")], "Z9"),
        (vec![("pieces", "1"), ("item-1", "soup"), ("quantity-1", "1"), ("label-1", &taken)], &taken),
        (vec![("pieces", "1"), ("item-1", "soup"), ("quantity-1", "1"), ("expires-1", "31/02/27")], "date"),
        (vec![("pieces", "1"), ("rows", "99999999"), ("item-1", "soup")], "Fill this in"),
    ] {
        let reply = sorter.post(&path, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", reply.text());
        assert!(reply.text().contains(words), "{words}: {}", reply.text());
    }
    assert_eq!(found(&bed.db, id).await.sorted, 0);
});

story!(only_its_own_organisation_sees_an_arrival, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let stranger = app.introduce("Sam", organisation(3), &[Role::Coordinator]);
    let viewer = app.introduce("Vi", small.organisation, &[Role::Viewer]);
    let id = came(&bed.db, &sacks(&small, 4, "Leeds")).await;
    let path = format!("/desk/stock/arrivals/{id}");
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get(&format!("{path}/photo")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.post(&format!("{path}/sort"), &[("pieces", "1")]).await.status, StatusCode::NOT_FOUND);
    let other = Uuid::from_u128(5);
    let back = stranger.post(&format!("{path}/sorts/{other}/take-back"), &[]).await;
    assert_eq!(back.status, StatusCode::NOT_FOUND);
    assert!(!stranger.page("/desk/stock/arrivals").await.contains("Leeds"));
    assert!(!stranger.page("/desk/stock/arrivals.csv").await.contains("Leeds"));
    let warehouse = take_in(&stranger, &small, &[]).await;
    assert_eq!(warehouse.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else's warehouse is no choice");
    assert!(viewer.page(&path).await.contains("4 sacks"));
    assert_eq!(viewer.post(&format!("{path}/sort"), &[("pieces", "1")]).await.status, StatusCode::FORBIDDEN);
    let nothing: ArrivalId = Id::from_uuid(Uuid::from_u128(9));
    assert_eq!(viewer.get(&format!("/desk/stock/arrivals/{nothing}")).await.status, StatusCode::NOT_FOUND);
});

story!(no_piece_is_sorted_twice, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let small = std::sync::Arc::new(small);
    for _ in 0..6 {
        let id = came(&bed.db, &sacks(&small, 5, "")).await;
        let mut tasks = Vec::new();
        for _ in 0..16 {
            let (db, small) = (bed.db.clone(), small.clone());
            tasks.push(tokio::spawn(async move { sort(&db, id, &sorted(&small, 1, 10)).await }));
        }
        let mut won = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => won += 1,
                Err(Error::Refused(m)) => assert_eq!(m.key, "error-sort-too-many"),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(won, 5);
        assert_eq!(found(&bed.db, id).await.left(), 0);
    }
    adds_up(&bed.db).await;
});

story!(the_same_sort_sent_twice_counts_once, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let id = came(&bed.db, &sacks(&small, 2, "")).await;
    let path = format!("/desk/stock/arrivals/{id}/sort");
    let fields = [("pieces", "2"), ("item-1", "soup"), ("quantity-1", "9"), ("expires-1", "2027-03-01")];
    let first = sorter.post_with_key(&path, Uuid::from_u128(3), &fields).await;
    let again = sorter.post_with_key(&path, Uuid::from_u128(3), &fields).await;
    assert_eq!(first.location(), again.location());
    assert_eq!(found(&bed.db, id).await.sorted, 2);
    assert!(sorter.page("/desk/stock/boxes.csv").await.contains("2027-03-01"), "the box says until when it keeps");
});
