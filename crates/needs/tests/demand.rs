//! Demand, kept levels and followers, through the real router, on both engines.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::http::{Request, StatusCode, header};
use common::{Place, app, migrations, moment, pack_out, pin, standard};
use kernel::{Instant, Uuid};
use needs::model::{
    Level,
    demand::{Basis, History, Method, Rate, Week},
};
use stock::counter::{ItemId, Size};
use storage::{
    Act, Db, FromRow, Statement,
    jobs::Runner,
    sql, story,
    testing::{Bed, MORNING},
};
use web::Role;

const M: &str = "M";

fn size(text: &str) -> Size {
    Size::any(text).unwrap()
}

async fn rows<T: FromRow>(db: &Db, statement: Statement) -> Vec<T> {
    statement.all(&mut db.read().await.unwrap()).await.unwrap()
}

/// What turned into what, the oldest first.
async fn changes(db: &Db) -> Vec<(String, String)> {
    let all: Vec<(Option<String>, Option<String>)> =
        rows(db, sql!("SELECT before, after FROM level_change ORDER BY id")).await;
    all.into_iter().map(|(a, b)| (a.unwrap_or_default(), b.unwrap_or_default())).collect()
}

fn pair(a: &str, b: &str) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

/// Lets a second pass, so that what happens has an order.
fn tick(bed: &Bed) {
    bed.clock.set(bed.db.world().now().plus_seconds(1));
}

async fn refresh_all(bed: &Bed) -> usize {
    tick(bed);
    needs::refresh_all(&bed.db).await.unwrap()
}

async fn refresh(bed: &Bed, item: ItemId, of: &str) -> usize {
    tick(bed);
    let mut tx = bed.db.begin(&Act::system("work out")).await.unwrap();
    let changed = needs::refresh_pairs(&mut tx, &[(item, size(of))]).await.unwrap();
    tx.commit().await.unwrap();
    changed
}

/// Whole weeks in which the same went out of one size, never out of stock.
fn even_weeks(of: &str, weeks: usize, went: i64) -> History {
    let week = Week { went, away: 0, out: 0, stock: 100 };
    History { first: "2026-06-01".parse().unwrap(), sizes: [(size(of), vec![week; weeks])].into() }
}

async fn remember(bed: &Bed, item: ItemId, history: &History) {
    let mut tx = bed.db.begin(&Act::system("remember")).await.unwrap();
    needs::remember(&mut tx, item, history).await.unwrap();
    tx.commit().await.unwrap();
}

async fn mails(bed: &Bed) -> Vec<serde_json::Value> {
    let all: Vec<(String,)> = rows(&bed.db, sql!("SELECT payload FROM job WHERE kind = 'mail' ORDER BY id")).await;
    all.into_iter().map(|(payload,)| serde_json::from_str(&payload).unwrap()).collect()
}

/// The secret in the last letter.
async fn secret(bed: &Bed) -> String {
    let mail = mails(bed).await.pop().unwrap();
    let text = mail["text"].as_str().unwrap().to_owned();
    text.split("/follow/").nth(1).unwrap().chars().take(64).collect()
}

story!(a_level_is_kept_held_and_its_changes_are_written_down, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    let stored = place.receive(&bed, dates, "-", 225).await;
    assert_eq!(refresh(&bed, dates, "-").await, 1);
    assert_eq!(changes(&bed.db).await, [pair("", "enough")], "225 of 70 a week last 22 days of 21");
    // A tenth around the border changes nothing.
    for _ in 0..3 {
        pack_out(&bed, stored, 20).await;
        assert_eq!(refresh(&bed, dates, "-").await, 0);
        place.receive(&bed, dates, "-", 20).await;
        assert_eq!(refresh(&bed, dates, "-").await, 0);
    }
    let list = needs::list(&mut bed.db.read().await.unwrap(), "2026-11-21".parse().unwrap()).await.unwrap();
    assert_eq!(list.find("dates").unwrap().level(), Some(Level::Enough));
    pack_out(&bed, stored, 60).await;
    assert_eq!(refresh(&bed, dates, "-").await, 1, "165 last 16 days: clearly too few");
    assert_eq!(refresh(&bed, dates, "-").await, 0, "the same again is nothing new");
    assert_eq!(changes(&bed.db).await, [pair("", "enough"), pair("enough", "needed")]);
    let app = app(&bed);
    let page = app.visitor().page("/en/needs").await;
    assert!(page.contains("id=\"g-needed\"") && page.contains("In stock for about 16 days; we want 21."), "{page}");
    let feed = app.visitor().get("/fr/needs.atom").await;
    assert!(feed.header("content-type").starts_with("application/atom+xml"));
    let feed = feed.text();
    assert!(feed.contains("xml:lang=\"fr\"") && feed.matches("<entry>").count() == 2, "{feed}");
    assert!(feed.contains("<link href=\"https://wayhouse.example.org/fr/needs/dates\"/>"), "{feed}");
});

story!(two_nodes_that_work_out_the_same_change_it_once, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    for of in ["S", "M", "L"] {
        standard(&bed, coats, of, 70, 21).await;
    }
    let (one, two) = tokio::join!(needs::refresh_all(&bed.db), needs::refresh_all(&bed.db));
    assert_eq!(one.unwrap() + two.unwrap(), 3);
    assert_eq!(changes(&bed.db).await.len(), 3);
    assert_eq!(refresh_all(&bed).await, 0);
    let pairs = [(coats, size("S")), (coats, size("M")), (coats, size("L"))];
    place.receive(&bed, coats, "M", 5_000).await;
    tick(&bed);
    let at_once = async || {
        let mut tx = bed.db.begin(&Act::system("work out")).await.unwrap();
        let changed = needs::refresh_pairs(&mut tx, &pairs).await.unwrap();
        tx.commit().await.unwrap();
        changed
    };
    let (one, two) = tokio::join!(at_once(), at_once());
    assert_eq!(one + two, 1, "M stops, once");
    assert_eq!(changes(&bed.db).await.last().unwrap(), &pair("urgent", "stop"));
});

story!(what_has_expired_is_needed_again, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    place.receive_until(&bed, dates, "-", 500, Some("2026-11-23")).await;
    refresh_all(&bed).await;
    assert_eq!(changes(&bed.db).await, [pair("", "stop")]);
    assert!(app(&bed).visitor().page("/en/needs/dates").await.contains("level-stop"));

    // The night after its last day: nobody has touched the box, and nobody may eat from it any more.
    bed.clock.set(moment("2026-11-24T02:00:00Z"));
    refresh_all(&bed).await;
    assert_eq!(changes(&bed.db).await[1], pair("stop", "urgent"));
    assert!(app(&bed).visitor().page("/en/needs/dates").await.contains("level-urgent"));
    // What comes now is judged without the old box too.
    place.receive(&bed, dates, "-", 1).await;
    assert_eq!(refresh(&bed, dates, "-").await, 0, "still urgent");
});

story!(a_pin_goes_before_the_figures_and_they_are_there_again_after_it, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    refresh_all(&bed).await;
    tick(&bed);
    pin(&bed, &place, dates, None, Level::Enough, "2026-11-30").await;
    assert_eq!(changes(&bed.db).await, [pair("", "urgent"), pair("urgent", "enough")]);
    bed.clock.set(moment("2026-12-01T09:00:00Z"));
    refresh_all(&bed).await;
    assert_eq!(changes(&bed.db).await[2], pair("enough", "urgent"));
});

story!(what_went_out_is_folded_and_learned_from_and_an_empty_shelf_is_not, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    // Twelve weeks: 70 a week, but in the last three there was none.
    let start = "2026-08-24T09:00:00Z";
    bed.clock.set(moment(start));
    let stored = place.receive(&bed, dates, "-", 10 * 70).await;
    for week in 0..10 {
        bed.clock.set(moment(start).plus_days(7 * week + 2));
        pack_out(&bed, stored, 70).await;
    }
    bed.clock.set(MORNING);
    needs::fold(&bed.db).await.unwrap();
    refresh_all(&bed).await;
    let list = needs::list(&mut bed.db.read().await.unwrap(), "2026-11-21".parse().unwrap()).await.unwrap();
    let demand = &list.find("dates").unwrap().demand;
    assert_eq!(demand.basis, Some(Basis::Learned), "{demand:?}");
    // The week in which the count began is left out; the last three had an empty shelf on most days.
    assert_eq!(demand.learned.unwrap().weeks, 8, "{demand:?}");
    assert!((65..=75).contains(&demand.weekly), "{demand:?}");
    assert_eq!(list.find("dates").unwrap().level(), Some(Level::Urgent));
    let page = app(&bed).visitor().page("/en/needs/dates").await;
    assert!(page.contains("Learned from 8 weeks of what went out and of who was turned away: 70 a week"), "{page}");

    // Folding again changes nothing; a week later there is one more, which teaches nothing either.
    needs::fold(&bed.db).await.unwrap();
    assert_eq!(refresh_all(&bed).await, 0);
    bed.clock.set(MORNING.plus_days(7));
    needs::fold(&bed.db).await.unwrap();
    refresh_all(&bed).await;
    let list = needs::list(&mut bed.db.read().await.unwrap(), "2026-11-28".parse().unwrap()).await.unwrap();
    assert_eq!(list.find("dates").unwrap().demand.learned.unwrap().weeks, 8);
});

story!(people_choose_which_figure_counts, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, M, 20, 14).await;
    remember(&bed, coats, &even_weeks(M, 20, 100)).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    refresh_all(&bed).await;
    let page = lead.page("/desk/needs/coats").await;
    assert!(page.contains("Learned from 20 weeks") && page.contains("<svg viewBox=\"0 0 720 330\""), "{page}");
    assert!(page.contains("value=\"automatic\" checked"), "{page}");

    let reply = lead.post("/desk/needs/coats/method", &[("method", "entered")]).await;
    assert_eq!(reply.location(), "/desk/needs/coats?done=done-method-chosen");
    let page = lead.page("/desk/needs/coats").await;
    assert!(
        page.contains("Entered by the people who work here: 20 a week; learned from 20 weeks it would be 1"),
        "{page}"
    );
    assert!(lead.page("/desk/needs.csv").await.contains("coats,Men’s coats,Clothes,M,0,20,"));
    for wrong in ["", "nonsense", "'; DROP TABLE method"] {
        let reply = lead.post("/desk/needs/coats/method", &[("method", wrong)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    assert_eq!(lead.post("/desk/needs/nothing/method", &[("method", "entered")]).await.status, StatusCode::NOT_FOUND);
    let mut tx = bed.db.begin(&Act::system("choose")).await.unwrap();
    needs::choose(&mut tx, coats, Method::Automatic).await.unwrap();
    tx.commit().await.unwrap();
    assert!(lead.page("/desk/needs/coats").await.contains("Learned from 20 weeks"));
});

story!(a_standard_is_set_with_its_source_and_nothing_bad_is, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    place.dates(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let good = [("units", "0,25"), ("months", "6"), ("source", "Our kitchen"), ("link", "https://example.org/a?b=c&d")];
    for (field, typed) in [
        ("units", ""),
        ("units", "0"),
        ("units", "-1"),
        ("units", "1000000000"),
        ("units", "many"),
        ("months", "0"),
        ("months", "121"),
        ("months", "1000000000"),
        ("source", ""),
        ("source", "a\nb"),
        ("link", "javascript:alert(1)"),
    ] {
        let mut fields = good.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let reply = lead.post("/desk/needs/dates/rate", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}");
        let page = reply.text();
        assert!(page.contains(&format!("id=\"e-{field}\"")), "{field} {typed}: {page}");
        assert!(!page.contains("href=\"javascript"), "{page}");
    }
    let long = "x".repeat(301);
    let mut fields = good.to_vec();
    fields[2].1 = &long;
    assert_eq!(lead.post("/desk/needs/dates/rate", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(rows::<(i64,)>(&bed.db, sql!("SELECT units_milli FROM rate")).await.is_empty());

    for _ in 0..2 {
        let reply = lead.post_with_key("/desk/needs/dates/rate", Uuid::from_u128(4), &good).await;
        assert_eq!(reply.location(), "/desk/needs/dates?done=done-rate-set");
    }
    let page = lead.page("/desk/needs/dates").await;
    assert!(page.contains("0.25 a person every 6 months.") && page.contains("Our kitchen"), "{page}");
    assert!(page.contains("href=\"https://example.org/a?b=c&#38;d\""), "{page}");
    assert!(lead.page("/desk/needs/rates").await.contains("0.25 a person every 6 months"));
    assert!(lead.page("/desk/needs/rates.csv").await.contains("dates,Dates,0.25,6,Our kitchen,"));
    lead.post("/desk/needs/dates/rate", &[("forget", "yes")]).await.location();
    assert!(lead.page("/desk/needs/dates").await.contains("No standard is set."));
    let sorter = app.introduce("Giulia", place.organisation, &[Role::Sorter]);
    assert_eq!(sorter.post("/desk/needs/dates/rate", &good).await.status, StatusCode::FORBIDDEN);
});

story!(full_warehouses_take_nothing_of_which_there_is_enough, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, coats, M, 70, 21).await;
    standard(&bed, dates, "-", 70, 21).await;
    place.receive(&bed, coats, M, 300).await;
    refresh_all(&bed).await;
    assert!(app(&bed).visitor().page("/en/needs").await.contains("id=\"g-enough\""));
    // 300 coats are 2.7 m³; the warehouse turns out to be small.
    sql_run(&bed, sql!("UPDATE warehouse SET space_ml = 2900000")).await;
    refresh_all(&bed).await;
    let app = app(&bed);
    let page = app.visitor().page("/en/needs/coats").await;
    assert!(page.contains("our warehouses are nearly full"), "{page}");
    assert!(app.visitor().page("/en/needs/dates").await.contains("level-urgent"), "what is urgent stays so");
    // 87 % are still too full to begin again; 79 % are not.
    sql_run(&bed, sql!("UPDATE warehouse SET space_ml = 3100000")).await;
    refresh_all(&bed).await;
    assert_eq!(changes(&bed.db).await.len(), 3);
    sql_run(&bed, sql!("UPDATE warehouse SET space_ml = 3500000")).await;
    refresh_all(&bed).await;
    assert_eq!(changes(&bed.db).await.last().unwrap(), &pair("stop", "enough"));
});

async fn sql_run(bed: &Bed, statement: Statement) {
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    statement.run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

story!(who_follows_is_asked_confirms_is_told_once_a_day_and_stops, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    for of in ["S", M] {
        standard(&bed, coats, of, 70, 21).await;
        place.receive(&bed, coats, of, 400).await;
    }
    refresh_all(&bed).await;
    let app = app(&bed);
    let visitor = app.visitor();
    assert!(visitor.page("/fr/needs/coats").await.contains("href=\"/fr/needs/coats/follow\""));
    let wish = [("email", "Amal@Example.org"), ("size", M), ("consent", "yes")];
    let reply = visitor.post("/fr/needs/coats/follow", &wish).await;
    let answer = reply.location().to_owned();
    let letter = mails(&bed).await.pop().unwrap();
    assert_eq!(letter["to"], "Amal@Example.org");
    assert!(letter["text"].as_str().unwrap().contains("Pour confirmer"), "{letter}");
    let first = secret(&bed).await;

    // The same address again is answered alike, and not flooded.
    assert_eq!(visitor.post("/fr/needs/coats/follow", &wish).await.location(), answer);
    assert_eq!(mails(&bed).await.len(), 1);

    // Nobody is written to before they have confirmed, and opening the link confirms nothing.
    visitor.page(&format!("/fr/follow/{first}")).await;
    let confirmed = sql!("SELECT id FROM follower WHERE confirmed_at IS NOT NULL");
    assert!(rows::<(Uuid,)>(&bed.db, confirmed).await.is_empty());
    let reply = visitor.post(&format!("/fr/follow/{first}"), &[]).await;
    assert!(visitor.page(reply.location()).await.contains("C’est confirmé"));
    let proof: Vec<(String, Instant)> = rows(&bed.db, sql!("SELECT consent, confirmed_at FROM follower")).await;
    assert_eq!(proof.len(), 1);
    assert_eq!(proof[0].0, needs::model::CONSENT);
    assert!(proof[0].1 >= MORNING);

    let runner = Runner::new(bed.db.clone(), (needs::capability().jobs)(&app.house));
    let turn = async |of: &str, stock: i64| {
        sql_run(&bed, sql!("UPDATE level SET quantity = $1 WHERE size = $2").bind(stock).bind(of)).await;
        refresh(&bed, coats, of).await;
        runner.drain().await.unwrap();
    };
    turn("S", 0).await;
    assert_eq!(mails(&bed).await.len(), 1, "S is not what they follow");
    turn(M, 0).await;
    turn(M, 400).await;
    turn(M, 0).await;
    assert_eq!(mails(&bed).await.len(), 2, "one a day");
    let letter = mails(&bed).await.pop().unwrap();
    assert_eq!(letter["subject"], "Urgent maintenant : Manteaux homme");
    let second = secret(&bed).await;
    assert_ne!(first, second, "each letter has its own link");
    let stop = format!("https://wayhouse.example.org/fr/follow/{second}/stop");
    assert_eq!(letter["headers"][0], serde_json::json!(["List-Unsubscribe", format!("<{stop}>")]));
    assert_eq!(letter["headers"][1], serde_json::json!(["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"]));

    bed.clock.set(MORNING.plus_days(1));
    turn(M, 400).await;
    turn(M, 0).await;
    assert_eq!(mails(&bed).await.len(), 3, "the next day again");

    // One click of a mail program: no cookie, no key, and twice is as good as once.
    for _ in 0..2 {
        let request = Request::post(format!("/fr/follow/{second}/stop"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let reply = visitor.ask(request, "List-Unsubscribe=One-Click".into()).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    }
    let left: Vec<(Uuid,)> = rows(&bed.db, sql!("SELECT id FROM follower")).await;
    let links: Vec<(Uuid,)> = rows(&bed.db, sql!("SELECT follower FROM follow_link")).await;
    assert!(left.is_empty() && links.is_empty(), "nothing of them is left");
    assert_eq!(visitor.get(&format!("/fr/follow/{first}")).await.status, StatusCode::NOT_FOUND);
    bed.clock.set(MORNING.plus_days(2));
    turn(M, 400).await;
    turn(M, 0).await;
    assert_eq!(mails(&bed).await.len(), 3);
});

story!(nobody_follows_by_a_bad_form, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, M, 70, 21).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let long = format!("{}@example.org", "a".repeat(300));
    for (field, typed) in [
        ("email", ""),
        ("email", "amal"),
        ("email", long.as_str()),
        ("email", "a@b.c\r\nBcc: x@y.z"),
        ("size", "41"),
        ("consent", ""),
    ] {
        let mut fields = vec![("email", "amal@example.org"), ("size", ""), ("consent", "yes")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let reply = visitor.post("/en/needs/coats/follow", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}");
        assert!(reply.text().contains(&format!("id=\"e-{field}\"")), "{field} {typed}");
    }
    assert_eq!(visitor.get("/en/needs/nothing/follow").await.status, StatusCode::NOT_FOUND);
    for secret in ["x", "00", &"0".repeat(64), "%27%3B--"] {
        assert_eq!(visitor.get(&format!("/en/follow/{secret}")).await.status, StatusCode::NOT_FOUND, "{secret}");
        assert_eq!(visitor.post(&format!("/en/follow/{secret}"), &[]).await.status, StatusCode::NOT_FOUND, "{secret}");
    }
    assert!(mails(&bed).await.is_empty());
    // Whoever tries too often is slowed down.
    let mut last = StatusCode::OK;
    for n in 0..15 {
        let email = format!("a{n}@example.org");
        last = visitor.post("/en/needs/coats/follow", &[("email", &email), ("consent", "yes")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
});

story!(who_never_answers_is_forgotten, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, M, 70, 21).await;
    let app = app(&bed);
    app.visitor().post("/en/needs/coats/follow", &[("email", "a@example.org"), ("consent", "yes")]).await.location();
    let runner = Runner::new(bed.db.clone(), (needs::capability().jobs)(&app.house));
    bed.clock.set(MORNING.plus_days(8));
    runner.drain().await.unwrap();
    assert!(rows::<(Uuid,)>(&bed.db, sql!("SELECT id FROM follower")).await.is_empty());
});

story!(a_kit_is_given_on_arrival_only_if_it_is_one, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let reply = lead.post("/desk/needs/rates/kit", &[("kit", &dates.to_string()), ("given", "yes")]).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert_eq!(Rate::new(1000, 6).unwrap().months(), 6);
});

story!(while_the_program_serves_a_movement_changes_what_it_touches, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    let fresh = tokio::spawn(needs::keep_fresh(bed.db.clone()));
    let until = async |count: usize| {
        for _ in 0..200 {
            if changes(&bed.db).await.len() == count {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{:?}", changes(&bed.db).await);
    };
    until(1).await;
    tick(&bed);
    let stored = place.receive(&bed, dates, "-", 1_000).await;
    until(2).await;
    tick(&bed);
    pack_out(&bed, stored, 1_000).await;
    until(3).await;
    fresh.abort();
    let said: Vec<String> = changes(&bed.db).await.into_iter().map(|(_, after)| after).collect();
    assert_eq!(said, ["urgent", "stop", "urgent"]);
});
