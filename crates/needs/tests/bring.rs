//! Offering, booking, confirming, changing and calling off, through the real router, on both engines.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use axum::http::StatusCode;
use booking::{ADDRESS, DIRECTIONS, SATURDAY, app, contacts, due, letters, link, open};
use common::{Place, migrations, moment, standard};
use needs::{
    bring,
    model::bring::{Place as Notice, SlotKey},
};
use stock::counter::ItemId;
use storage::{Act, sql, story, testing::Bed};
use web::testing::{Person, Reply};

/// Coats in M are urgent, in XL there are far too many; the warehouse is open on Saturdays.
async fn scene(bed: &Bed) -> (Place, ItemId) {
    let place = Place::on(bed).await;
    let coats = place.coats(bed).await;
    standard(bed, coats, "M", 70, 21).await;
    standard(bed, coats, "XL", 7, 21).await;
    place.receive(bed, coats, "XL", 900).await;
    open(bed, &place, 2).await;
    (place, coats)
}

fn value(place: &Place, day: &str, opens: i64) -> String {
    SlotKey { warehouse: place.warehouse, day: day.parse().unwrap(), opens }.to_string()
}

async fn book(visitor: &Person<'_>, line: &str, slot: &str) -> Reply {
    let fields = [
        ("line", line),
        ("slot", slot),
        ("vehicle", "small-van"),
        ("name", "Marigold Finch"),
        ("email", "marigold@example.org"),
        ("phone", "+44 1632 960961"),
        ("lang", "en"),
    ];
    visitor.post("/en/bring", &fields).await
}

story!(what_is_needed_is_booked_and_the_address_is_told_only_then, &migrations(), |bed| {
    let (place, _) = scene(&bed).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let page = visitor.page("/en/bring").await;
    assert!(page.contains("Men’s coats") && page.contains("What would you like to bring?"), "{page}");
    let page = visitor.page("/en/bring?q=coat&item=coats&size=M&units=24&line=coats~XL~5").await;
    assert!(page.contains("24 × Men’s coats, M"), "{page}");
    assert!(page.contains("Thank you, but please not now") && page.contains("5 × Men’s coats, XL"), "{page}");
    let page = visitor.page("/en/bring/place?line=coats~M~24&line=coats~XL~5").await;
    assert!(page.contains("28 November 2026") && page.contains("10:00–11:00"), "{page}");
    assert!(!page.contains("27 November") && !page.contains(ADDRESS) && !page.contains(DIRECTIONS), "{page}");

    let sent = book(&visitor, "coats~M~24", &value(&place, SATURDAY, 600)).await;
    assert_eq!(sent.location(), "/en/bring/sent");
    assert!(visitor.page("/en/bring/sent").await.contains("two hours"));
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 1);
    assert!(!mail[0].contains(ADDRESS) && !mail[0].contains(DIRECTIONS), "not before it is confirmed: {}", mail[0]);
    let here = link(&mail);
    let held = visitor.page(&here).await;
    assert!(held.contains("Please confirm") && !held.contains(ADDRESS), "{held}");
    assert_eq!(visitor.get(&format!("{here}/calendar.ics")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get(&format!("{here}/labels")).await.status, StatusCode::NOT_FOUND);

    visitor.post(&format!("{here}/confirm"), &[]).await.location();
    let mine = visitor.page(&here).await;
    assert!(mine.contains(ADDRESS) && mine.contains(DIRECTIONS) && mine.contains("24 × Men’s coats, M"), "{mine}");
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 2);
    let told = mail.iter().find(|letter| letter.contains(ADDRESS)).expect("the letter with the address");
    assert!(told.contains(DIRECTIONS) && told.contains("24 × Men’s coats, M"), "{told}");
    assert!(visitor.page(&link(&mail)).await.contains(ADDRESS), "each letter has a link that works");
    let labels = visitor.page(&format!("{here}/labels")).await;
    assert_eq!(labels.matches("class=\"tag-code\"").count(), 3, "24 coats of 9 litres fill three cartons");
    assert!(!labels.contains(ADDRESS), "a label travels");
    for public in
        ["/en/bring", "/en/needs", "/needs.json", "/en/collection-points", "/collection-points.json", "/en/bring/sent"]
    {
        let page = visitor.page(public).await;
        assert!(!page.contains(ADDRESS) && !page.contains(DIRECTIONS), "{public}");
    }
    let promised = bring::promised(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(promised.iter().map(|p| p.units).collect::<Vec<_>>(), [24]);

    // A second press, and a second visit to the confirmation, change nothing.
    visitor.post(&format!("{here}/confirm"), &[]).await.location();
    assert_eq!(letters(&bed.db).await.len(), 2);
    let secrets: Vec<Vec<u8>> =
        sql!("SELECT hash FROM drop_off_link").values(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(secrets.iter().all(|hash| !here.contains(&hex(hash))), "only hashes are kept");
});

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

story!(what_nobody_confirms_is_free_again_and_forgotten, &migrations(), |bed| {
    let (place, _) = scene(&bed).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let slot = value(&place, SATURDAY, 600);
    book(&visitor, "coats~M~10", &slot).await.location();
    let here = link(&letters(&bed.db).await);
    assert!(letters(&bed.db).await[0].contains("we hold this time for you"), "one of two places");
    book(&visitor, "coats~M~10", &slot).await.location();
    let mail = letters(&bed.db).await;
    let open = mail.iter().find(|letter| letter.contains("we cannot hold it for you"));
    let open = link(std::slice::from_ref(open.expect("the other is for who confirms")));
    assert!(visitor.page(&open).await.contains("it is yours as soon as you confirm"));
    visitor.post(&format!("{open}/confirm"), &[]).await.location();
    let full = book(&visitor, "coats~M~10", &slot).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(full.text().contains("Somebody was quicker") && full.text().contains("Marigold Finch"), "{}", full.text());
    bed.clock.set(moment("2026-11-21T11:00:02Z"));
    due(&app.house).await;
    assert_eq!(contacts(&bed.db).await, 1, "whoever never confirmed is forgotten at once");
    let late = visitor.post(&format!("{here}/confirm"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(visitor.page(&here).await.contains("The two hours are over"));
    book(&visitor, "coats~M~10", &slot).await.location();
});

story!(an_hour_that_has_begun_cannot_be_booked, &migrations(), |bed| {
    let (place, _) = scene(&bed).await;
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    let today = bring::places::of(&mut tx, place.warehouse).await.unwrap().unwrap();
    bring::places::set(&mut tx, &Notice { notice_days: 0, ..today }).await.unwrap();
    tx.commit().await.unwrap();
    bed.clock.set(moment("2026-11-28T11:30:00Z"));
    let app = app(&bed);
    let visitor = app.visitor();
    let page = visitor.page("/en/bring/place?line=coats~M~24").await;
    assert!(!page.contains("10:00–11:00</bdi>") || !page.contains(&value(&place, SATURDAY, 600)), "{page}");
    assert!(page.contains(&value(&place, SATURDAY, 780)), "one o’clock can still be had: {page}");
    for begun in [600, 720] {
        let reply = book(&visitor, "coats~M~24", &value(&place, SATURDAY, begun)).await;
        assert!(reply.text().contains("has begun already"), "{begun}: {}", reply.text());
    }
    book(&visitor, "coats~M~24", &value(&place, SATURDAY, 780)).await.location();
});

story!(more_than_is_missing_is_kindly_asked_down, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    place.receive(&bed, coats, "M", 189).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let page = visitor.page("/en/bring?q=coat").await;
    assert!(page.contains("about 21 missing"), "{page}");
    assert!(page.contains("<option value=\"M\" selected>"), "the choice begins at what is missed most: {page}");
    let page = visitor.page("/en/bring?line=coats~M~100").await;
    assert!(page.contains("so 21 are welcome") && page.contains("line=coats~M~21"), "{page}");
    let page = visitor.page("/en/bring?line=coats~M~25").await;
    assert!(!page.contains("are welcome. Could you"), "a few more do no harm: {page}");
});

story!(bad_input_gets_a_clear_error_and_changes_nothing, &migrations(), |bed| {
    let (place, _) = scene(&bed).await;
    let app = app(&bed);
    let visitor = app.visitor();
    for (units, words) in
        [("1000000000", "at most 5,000"), ("-3", "below zero"), ("0", "At least one"), ("many", "whole number")]
    {
        let reply = visitor.get(&format!("/en/bring?q=coat&item=coats&size=M&units={units}")).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{units}");
        assert!(reply.text().contains(words), "{units}: {}", reply.text());
    }
    for absurd in ["coats~M~1000000000", "coats~M~-1", "nonsense~M~3", "coats~99~3", "~~", "coats~XL~5"] {
        let reply = book(&visitor, absurd, &value(&place, SATURDAY, 600)).await;
        assert!(reply.location().starts_with("/en/bring?"), "{absurd}");
    }
    let mine = "coats~M~10";
    for (slot, words) in [
        (value(&place, "2026-11-14", 600), "This day is over"),
        (value(&place, "2026-11-22", 600), "7 days"),
        (value(&place, "2027-11-27", 600), "7 days"),
        (value(&place, "2026-11-29", 600), "not offered"),
        (value(&place, SATURDAY, 601), "not offered"),
        (value(&place, SATURDAY, 600).replace("~600", "~x"), "not offered"),
        (String::new(), "Choose a time."),
    ] {
        let reply = book(&visitor, mine, &slot).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{slot}");
        assert!(reply.text().contains(words), "{slot}: {}", reply.text());
    }
    let reply = book(&visitor, "coats~M~2000", &value(&place, SATURDAY, 600)).await;
    assert!(reply.text().contains("about 18 m³ and does not fit"), "{}", reply.text());
    let long = "x".repeat(81);
    let fields = [("line", mine), ("name", long.as_str()), ("email", "nobody"), ("lang", "xx"), ("vehicle", "rocket")];
    let reply = visitor.post("/en/bring", &fields).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("at most 80"), "{}", reply.text());
    assert_eq!(visitor.get("/en/bring/place?line=coats~M~1&point=nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get(&format!("/en/bring/{}", "0".repeat(64))).await.status, StatusCode::NOT_FOUND);
    assert!(letters(&bed.db).await.is_empty());
    let taken: Option<i64> = sql!("SELECT CAST(SUM(taken_vans) AS BIGINT) FROM drop_off_slot")
        .value(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(taken.unwrap_or(0), 0);
});

story!(the_same_form_sent_twice_books_once, &migrations(), |bed| {
    let (place, _) = scene(&bed).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let slot = value(&place, SATURDAY, 600);
    let fields = [
        ("line", "coats~M~10"),
        ("slot", slot.as_str()),
        ("vehicle", "car"),
        ("name", "Marigold"),
        ("email", "marigold@example.org"),
        ("lang", "fr"),
    ];
    let key = app.house.world().new_uuid();
    for _ in 0..3 {
        assert_eq!(visitor.post_with_key("/en/bring", key, &fields).await.location(), "/en/bring/sent");
    }
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 1);
    assert!(mail[0].contains("Bonjour Marigold") && mail[0].contains("/fr/bring/"), "{}", mail[0]);
});

story!(a_visit_is_changed_and_called_off_by_its_link, &migrations(), |bed| {
    let (place, _) = scene(&bed).await;
    let app = app(&bed);
    let visitor = app.visitor();
    book(&visitor, "coats~M~24", &value(&place, SATURDAY, 600)).await.location();
    let here = link(&letters(&bed.db).await);
    visitor.post(&format!("{here}/confirm"), &[]).await.location();
    let calendar = visitor.page(&format!("{here}/calendar.ics")).await;
    assert!(calendar.contains("DTSTART:20261128T090000Z") && calendar.contains("SEQUENCE:0"), "{calendar}");
    assert!(calendar.contains(ADDRESS) && calendar.contains("METHOD:PUBLISH"), "{calendar}");

    let form = visitor.page(&format!("{here}/change")).await;
    let field =
        form.split("name=\"").find(|part| part.starts_with("units-")).unwrap().split('"').next().unwrap().to_owned();
    let to = value(&place, "2026-12-05", 660);
    let refused = visitor.post(&format!("{here}/change"), &[(&field, "0"), ("slot", &to)]).await;
    assert!(refused.text().contains("Nothing would be left"), "{}", refused.text());
    let refused = visitor.post(&format!("{here}/change"), &[(&field, "1000000000"), ("slot", &to)]).await;
    assert!(refused.text().contains("at most 5,000"), "{}", refused.text());
    visitor.post(&format!("{here}/change"), &[(&field, "10"), ("slot", &to)]).await.location();
    let mine = visitor.page(&here).await;
    assert!(mine.contains("5 December 2026, 11:00 to 12:00") && mine.contains("10 × Men’s coats, M"), "{mine}");
    let labels = visitor.page(&format!("{here}/labels")).await;
    assert_eq!(labels.matches("class=\"tag-code\"").count(), 2, "boxes are made anew");
    let calendar = visitor.page(&format!("{here}/calendar.ics")).await;
    assert!(calendar.contains("DTSTART:20261205T100000Z") && calendar.contains("SEQUENCE:1"), "{calendar}");
    assert_eq!(letters(&bed.db).await.len(), 3);
    let taken: Vec<(i64, i64)> = sql!("SELECT taken_vans, taken_ml FROM drop_off_slot ORDER BY day")
        .all(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(taken, [(0, 0), (1, 90_000)], "the old slot is free, the new one taken");

    visitor.post(&format!("{here}/cancel"), &[]).await.location();
    visitor.post(&format!("{here}/cancel"), &[]).await.location();
    let gone = visitor.page(&here).await;
    assert!(gone.contains("Your visit is cancelled") && !gone.contains(ADDRESS), "{gone}");
    let calendar = visitor.page(&format!("{here}/calendar.ics")).await;
    assert!(calendar.contains("METHOD:CANCEL") && calendar.contains("STATUS:CANCELLED"), "{calendar}");
    assert!(calendar.contains("SEQUENCE:2") && !calendar.contains(ADDRESS), "{calendar}");
    assert_eq!(letters(&bed.db).await.len(), 4);
    let read = &mut bed.db.read().await.unwrap();
    let expected: i64 = sql!("SELECT COUNT(*) FROM box WHERE state = 'expected'").value(read).await.unwrap();
    let taken: i64 = sql!("SELECT CAST(SUM(taken_vans) AS BIGINT) FROM drop_off_slot").value(read).await.unwrap();
    assert_eq!((expected, taken), (0, 0), "nothing is kept for who does not come");
    assert!(bring::promised(read).await.unwrap().is_empty());
});
