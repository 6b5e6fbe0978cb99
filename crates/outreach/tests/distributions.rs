//! A day of distribution at the desk: planned, loaded, handed out, brought back, talked over.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use outreach::{
    counter::{self, Shown},
    model::distribution::DistributionId,
    store::distributions,
};
use stock::model::BoxState;
use storage::{Db, story};
use web::{Role, testing::Person};

const LIST: &str = "/desk/outreach/distributions";

fn plan<'a>(warehouse: &'a str, day: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("day", day),
        ("time", "14:30"),
        ("area", "North of the port"),
        ("warehouse", warehouse),
        ("expected", "20"),
        ("roles", "queue: Sam\ntable: Joe"),
        ("note", ""),
        ("item-1-1", "manteau d'hiver"),
        ("share-1", "100"),
        ("item-2-1", "Tinned soup"),
        ("share-2", "٢٠٠"),
    ]
}

async fn begun(lead: &Person<'_>, small: &Small) -> String {
    let warehouse = small.warehouse.to_string();
    let reply = lead.post(LIST, &plan(&warehouse, "2026-11-21")).await;
    format!("{LIST}/{}", named(reply.location()))
}

async fn sums(db: &Db, path: &str) -> Vec<outreach::model::distribution::Sums> {
    let id = DistributionId::parse(&named(path)).unwrap();
    distributions::sums(&mut db.read().await.unwrap(), id).await.unwrap()
}

story!(a_day_from_plan_to_debrief, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let sorter = app.introduce("Joe", small.organisation, &[Role::Sorter]);
    let first = coats(&bed.db, &small, 12).await;
    bed.clock.set(storage::testing::MORNING.plus_seconds(60));
    let second = coats(&bed.db, &small, 24).await;
    let path = begun(&lead, &small).await;
    assert!(lead.page(LIST).await.contains("North of the port"));

    let list = sorter.page(&format!("{path}/pick-list")).await;
    assert!(list.contains(first.as_str()) && list.contains("A1"), "{list}");
    assert!(list.contains("whole: 12") && list.contains("8 of 24"), "eight of the second box: {list}");
    assert!(list.contains("0 of 40 are in stock"), "soup is short, and it says so: {list}");

    let empty = sorter.page(&format!("{path}/hand-out")).await;
    assert!(empty.contains("None of it is loaded yet") && empty.contains(&format!("{path}/load\"")), "{empty}");
    assert!(
        !empty.contains("value=\"handed\"") && empty.contains("value=\"turned-away\""),
        "but who went without: {empty}"
    );

    let load = format!("{path}/load");
    sorter.post(&load, &[("code", &first.to_string().to_lowercase())]).await.location();
    assert_eq!(look(&bed.db, first).await.state, BoxState::PackedOut);
    let ticked = format!("{second}:8");
    sorter.post(&format!("{path}/load-ticked"), &[("pick", &ticked)]).await.location();
    assert_eq!(look(&bed.db, second).await.quantity, 16);
    let page = sorter.page(&load).await;
    assert!(page.contains("Nothing is left to pick"), "coats are loaded, soup is not there: {page}");

    let coat = small.coat.to_string();
    let press = |kind: &'static str| {
        vec![("item", coat.as_str()), ("size", "M"), ("person", "woman"), ("kind", kind), ("units", "3")]
    };
    let key = bed.db.world().new_uuid();
    for _ in 0..2 {
        sorter.post_with_key(&format!("{path}/tally"), key, &press("handed")).await.location();
    }
    assert_eq!(sums(&bed.db, &path).await[0].handed, 3, "a double press counts once");
    sorter.post(&format!("{path}/tally"), &press("turned-away")).await.location();
    let page = sorter.page(&format!("{path}/hand-out?item={coat}&person=woman")).await;
    assert!(page.contains("3 given · 17 left") && page.contains("handed out (Woman)"), "{page}");
    assert_eq!(page.matches("value=\"handed\"").count(), 1, "only what was loaded is handed out: {page}");
    assert!(page.matches("value=\"turned-away\"").count() > 3, "any size may be asked for");

    let field = format!("handed-{coat}-M");
    let more = sorter.post(&format!("{path}/grid"), &[("person", "man"), (&field, "18")]).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(more.text().contains("only 17 should be left") && more.text().contains("value=\"18\""), "{}", more.text());
    sorter.post(&format!("{path}/grid"), &[("person", "man"), (&field, "10")]).await.location();

    let back = sorter.page(&format!("{path}/return")).await;
    let unit = back.split("name=\"units-").nth(1).unwrap().split('"').next().unwrap();
    let unit = format!("units-{unit}");
    sorter.post(&format!("{path}/return"), &[(&unit, "5"), ("place", "a2")]).await.location();
    let debrief = lead.page(&format!("{path}/debrief")).await;
    assert!(debrief.contains("2 units are not accounted for"), "{debrief}");
    let words = [
        ("came", "18"),
        ("went_well", "Calm queue"),
        ("to_improve", "<b>More</b> size M"),
        ("incident", "https://example.org/incident/7"),
    ];
    let none = sorter.post(&format!("{path}/return"), &[(&unit, "٠"), ("place", "")]).await;
    assert!(none.text().contains("Write how many came back"), "nought in any digits: {}", none.text());
    lead.post(&format!("{path}/close"), &words).await.location();
    let page = lead.page(&path).await;
    for words in
        ["2 units are missing", "Calm queue", "Closed", "&#60;b&#62;More", "href=\"https://example.org/incident/7\""]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(lead.page(&format!("{path}/lines.csv")).await.contains("Winter coat,M,20,0,13,3,5,2"));
    let weeks = lead.page(&format!("{LIST}/weeks")).await;
    assert!(weeks.contains("18") && !weeks.contains("All together"), "one organisation, one line: {weeks}");
    assert!(lead.page(&format!("{LIST}/weeks.csv")).await.contains(",1,18,13,3"));
    assert!(lead.page(&format!("{LIST}.csv?which=over")).await.contains("closed,20,18,20,13,3"));
    let today = "2026-11-21".parse().unwrap();
    let public = counter::handed_out_week(&mut bed.db.read().await.unwrap(), today).await.unwrap();
    assert_eq!((public.week.people, public.season.units), (Shown::AtLeast(15), Shown::AtLeast(10)), "by fives");
    let demand = counter::handed_out(&mut bed.db.read().await.unwrap(), today, today).await.unwrap();
    assert_eq!((demand.len(), demand[0].units, demand[0].turned_away), (1, 13, 3));
    let late = sorter.post(&format!("{path}/tally"), &press("handed")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text());
    adds_up(&bed.db).await;
});

story!(slips_are_taken_back, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let code = coats(&bed.db, &small, 12).await;
    let path = begun(&lead, &small).await;
    lead.post(&format!("{path}/load"), &[("code", code.as_str())]).await.location();
    let busy = lead.post(&format!("{path}/call-off"), &[]).await;
    assert_eq!(busy.status, StatusCode::UNPROCESSABLE_ENTITY);
    let coat = small.coat.to_string();
    let press = [("item", coat.as_str()), ("size", "m"), ("kind", "handed")];
    lead.post(&format!("{path}/tally"), &press).await.location();
    let hidden = |page: &str, name: &str| {
        page.split(&format!("name=\"{name}\" value=\"")).nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
    };
    let load = hidden(&lead.page(&format!("{path}/load")).await, "load").unwrap();
    let used = lead.post(&format!("{path}/unload"), &[("load", &load)]).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "one of it was handed out");
    let line = hidden(&lead.page(&format!("{path}/hand-out")).await, "line").unwrap();
    lead.post(&format!("{path}/tally/take-back"), &[("line", &line)]).await.location();
    let twice = lead.post(&format!("{path}/tally/take-back"), &[("line", &line)]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    lead.post(&format!("{path}/unload"), &[("load", &load)]).await.location();
    let stored = look(&bed.db, code).await;
    assert_eq!((stored.state, stored.quantity), (BoxState::InStock, 12));
    lead.post(&format!("{path}/call-off"), &[]).await.location();
    assert!(lead.page(&path).await.contains("Called off"));
    adds_up(&bed.db).await;
});

story!(other_organisations_see_and_do_nothing, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let stranger = app.introduce("Sam", organisation(2), &[Role::Coordinator]);
    let admin = app.introduce("Ada", organisation(3), &[Role::CoalitionAdmin]);
    let code = coats(&bed.db, &small, 12).await;
    let path = begun(&lead, &small).await;
    let coat = small.coat.to_string();
    for rest in ["", "/pick-list", "/load", "/hand-out", "/grid", "/return", "/debrief", "/plan", "/lines.csv"] {
        assert_eq!(stranger.get(&format!("{path}{rest}")).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    for (rest, fields) in [
        ("/load", vec![("code", code.as_str())]),
        ("/tally", vec![("item", coat.as_str()), ("size", "M"), ("kind", "turned-away")]),
        ("/close", vec![("came", "5")]),
        ("/call-off", vec![]),
    ] {
        assert_eq!(stranger.post(&format!("{path}{rest}"), &fields).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    let warehouse = small.warehouse.to_string();
    let reply = stranger.post(LIST, &plan(&warehouse, "2026-11-22")).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "another’s warehouse is none to choose");
    assert!(!stranger.page(LIST).await.contains("North of the port"));
    assert!(admin.page(LIST).await.contains("North of the port"));
    let mut tx = begin(&bed.db).await;
    let (theirs, _) = house(&mut tx, organisation(2), "dunkirk").await;
    tx.commit().await.unwrap();
    let theirs = theirs.to_string();
    let moved = admin.post(&format!("{path}/plan"), &plan(&theirs, "2026-11-22")).await;
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY, "not even by whoever may see all");
    assert!(moved.text().contains("another organisation’s"), "{}", moved.text());
});

story!(bad_input_is_told_and_changes_nothing, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let warehouse = small.warehouse.to_string();
    let long = "x".repeat(700);
    for (field, value, words) in [
        ("day", "2036-11-22", "at most 366 days ahead"),
        ("day", "tomorrow", "Write a date"),
        ("time", "25:00", "Write a time"),
        ("area", "", "Fill this in"),
        ("area", &long, "Too long"),
        ("warehouse", "0194d2f0-0000-7000-8000-000000000000", "Choose one"),
        ("expected", "-5", "below zero"),
        ("expected", "1000000000", "too many"),
        ("expected", "100001", "at most 100,000"),
        ("roles", &long, "Too long"),
        ("item-1-1", "wedding dress", "No item is called so"),
        ("item-2-1", "Winter coat", "stands above already"),
        ("share-1", "5000", "at most 1,000"),
    ] {
        let mut fields = plan(&warehouse, "2026-11-22");
        fields.iter_mut().find(|(name, _)| *name == field).unwrap().1 = value;
        let reply = lead.post(LIST, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(reply.text().contains(words), "{field}={value}: {words}: {}", reply.text());
    }
    let path = begun(&lead, &small).await;
    let code = coats(&bed.db, &small, 12).await;
    for (part, words) in [("-1", "below zero"), ("0", "At least one"), ("13", "Only 12"), ("99999999999", "too many")] {
        let reply = lead.post(&format!("{path}/load"), &[("code", code.as_str()), ("part", part)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{part}");
        assert!(reply.text().contains(words), "{part}: {}", reply.text());
    }
    for pick in ["nonsense", "K7DMQ3:x", &format!("{code}:13")] {
        let reply = lead.post(&format!("{path}/load-ticked"), &[("pick", pick)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{pick}");
    }
    let coat = small.coat.to_string();
    for (item, size, kind) in
        [("x", "M", "handed"), (&*coat, "XXXXL", "handed"), (&*coat, "M", "stolen"), (&*coat, "M", "handed")]
    {
        let reply = lead.post(&format!("{path}/tally"), &[("item", item), ("size", size), ("kind", kind)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{item} {size} {kind}");
    }
    for (field, value) in [
        ("came", ""),
        ("came", "-1"),
        ("came", "999999999"),
        ("incident", "JavaScript:alert(1)"),
        ("went_well", &"y".repeat(2001)),
    ] {
        let mut fields = vec![("came", "5"), ("went_well", ""), ("to_improve", ""), ("incident", "")];
        fields.iter_mut().find(|(name, _)| *name == field).unwrap().1 = value;
        let reply = lead.post(&format!("{path}/close"), &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
    }
    assert_eq!(look(&bed.db, code).await.quantity, 12, "nothing was kept");
    assert!(sums(&bed.db, &path).await.is_empty());
});

story!(weeks_are_summed_where_several_organisations_distributed, TABLES, |bed| {
    let small = small(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let (warehouse, _) = house(&mut tx, organisation(2), "dunkirk").await;
    tx.commit().await.unwrap();
    let others = Small { organisation: organisation(2), warehouse, ..small };
    for (place, came) in [(&small, 9), (&others, 4)] {
        let id = planned(&bed.db, place, 40).await;
        let debrief = distributions::Debrief {
            came,
            went_well: String::new(),
            to_improve: String::new(),
            incident: String::new(),
        };
        let mut tx = begin(&bed.db).await;
        distributions::close(&mut tx, None, id, &debrief).await.unwrap();
        tx.commit().await.unwrap();
    }
    bed.clock.set(bed.db.world().now().plus_days(1));
    let app = app(&bed);
    let admin = app.introduce("Ada", organisation(3), &[Role::CoalitionAdmin]);
    let weeks = admin.page(&format!("{LIST}/weeks")).await;
    assert!(weeks.contains("All together") && weeks.contains(">13<"), "{weeks}");
});
