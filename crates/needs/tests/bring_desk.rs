//! What people bring, at the desk: checking in, setting up, collection points and convoys.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use axum::http::StatusCode;
use booking::{ADDRESS, app, confirmed, due, key, letters, link, new, open, slot};
use common::{Place, migrations, moment, standard};
use kernel::Uuid;
use needs::bring;
use storage::{Act, sql, story};
use web::{OrganisationId, Role};

const TODAY: &str = "2026-11-28";

story!(one_press_checks_a_van_in_and_a_difference_is_counted, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    open(&bed, &place, 8).await;
    let app = app(&bed);
    let whole = confirmed(&bed, &new(&place, slot(&place, TODAY, 600, 8), coats, "M", 24)).await;
    let part = confirmed(&bed, &new(&place, slot(&place, TODAY, 660, 8), coats, "M", 24)).await;
    bed.clock.set(moment("2026-11-28T09:00:00Z"));
    let sorter = app.introduce("Sorrel", place.organisation, &[Role::Sorter]);
    let list = sorter.page("/desk/bring").await;
    assert!(list.contains("2 more are awaited") && list.contains("Marigold Finch"), "{list}");
    let sent = sorter.post(&format!("/desk/bring/{whole}/arrived"), &[("from", "list")]).await;
    assert_eq!(sent.location(), "/desk/bring?done=done-bring-arrived");
    let again = sorter.post(&format!("/desk/bring/{whole}/arrived"), &[("from", "list")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    let page = sorter.page(&format!("/desk/bring/{part}")).await;
    let field = page.split("name=\"").find(|p| p.starts_with("came-")).unwrap().split('"').next().unwrap().to_owned();
    let refused =
        sorter.post(&format!("/desk/bring/{part}/arrived"), &[(&field, "1000000000"), ("remark", "wet")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("wet"), "what was typed is kept");
    sorter
        .post(&format!("/desk/bring/{part}/arrived"), &[(&field, "10"), ("remark", "the rest was wet")])
        .await
        .location();
    let page = sorter.page(&format!("/desk/bring/{part}")).await;
    assert!(page.contains("the rest was wet") && page.contains("differs"), "{page}");
    let read = &mut bed.db.read().await.unwrap();
    let boxes: Vec<(String, i64)> = sql!(
        "SELECT b.state, b.quantity FROM box b JOIN drop_off_box d ON d.box = b.id
         JOIN drop_off_line l ON l.id = d.line WHERE l.drop_off = $1 ORDER BY d.number"
    )
    .bind(part)
    .all(read)
    .await
    .unwrap();
    assert_eq!(boxes, [("in-stock".to_owned(), 8), ("in-stock".to_owned(), 2), ("lost".to_owned(), 0)]);
    assert_eq!(bring::kept(read).await.unwrap(), (34, 14));
    assert!(stock::store::ledger::prove(read).await.unwrap().is_empty());
    let csv = sorter.page("/desk/bring.csv?when=today").await;
    assert!(csv.contains("arrived,2026-11-28,10:00,11:00,small-van") && !csv.contains("marigold"), "{csv}");
});

story!(nobody_sees_what_is_brought_to_others, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, 8).await;
    let app = app(&bed);
    let id = confirmed(&bed, &new(&place, slot(&place, TODAY, 600, 8), coats, "M", 24)).await;
    let elsewhere = OrganisationId::from_uuid(Uuid::from_u128(9));
    let other = app.introduce("Other", elsewhere, &[Role::WarehouseLead]);
    assert!(!other.page("/desk/bring?when=coming").await.contains("Marigold"));
    for (path, fields) in [("arrived", vec![]), ("cancel", vec![])] {
        let reply = other.post(&format!("/desk/bring/{id}/{path}"), &fields).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(other.get(&format!("/desk/bring/{id}")).await.status, StatusCode::NOT_FOUND);
    let warehouse = place.warehouse.to_string();
    let fields =
        [("warehouse", warehouse.as_str()), ("address", "here"), ("notice", "0"), ("ahead", "9"), ("open", "yes")];
    assert_eq!(other.post("/desk/bring/slots/place", &fields).await.status, StatusCode::NOT_FOUND);
    assert!(!other.page("/desk/bring/slots").await.contains(ADDRESS));
    assert_eq!(other.get("/desk/bring/nonsense").await.status, StatusCode::NOT_FOUND);
    let own = app.introduce("Own", place.organisation, &[Role::WarehouseLead]);
    let why = own.post(&format!("/desk/bring/{id}/cancel"), &[]).await;
    assert_eq!(why.status, StatusCode::UNPROCESSABLE_ENTITY, "the donor wants to know why");
    own.post(&format!("/desk/bring/{id}/cancel"), &[("reason", "A burst pipe")]).await.location();
    let letter = &letters(&bed.db).await[0];
    assert!(letter.contains("we have to call your visit off") && letter.contains("A burst pipe"), "{letter}");
    let mine = app.visitor().page(&link(std::slice::from_ref(letter))).await;
    assert!(mine.contains("We had to call your visit off") && mine.contains("A burst pipe"), "{mine}");
    assert!(mine.contains("Book another time") && !mine.contains("Thank you for telling us"), "{mine}");
    let reasons: Vec<String> = sql!("SELECT DISTINCT reason FROM movement WHERE to_state = 'lost'")
        .values(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(reasons, ["called off by the warehouse"]);
});

story!(times_are_set_up_and_a_closed_day_is_offered_no_more, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    let app = app(&bed);
    let lead = app.introduce("Linden", place.organisation, &[Role::WarehouseLead]);
    let warehouse = place.warehouse.to_string();
    let w = ("warehouse", warehouse.as_str());
    let rule = [
        w,
        ("weekday", "6"),
        ("opens", "10:00"),
        ("closes", "15:00"),
        ("slot-minutes", "60"),
        ("vans", "8"),
        ("volume", "40"),
    ];
    let early = lead.post("/desk/bring/slots/rules", &rule).await;
    assert!(early.text().contains("Enter the address first"), "{}", early.text());
    let bad = lead.post("/desk/bring/slots/place", &[w, ("address", " "), ("notice", "9"), ("ahead", "3")]).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    lead.post("/desk/bring/slots/place", &[w, ("address", ADDRESS), ("notice", "7"), ("ahead", "56"), ("open", "yes")])
        .await
        .location();
    for (field, value) in [
        ("vans", "1000000000"),
        ("closes", "10:30"),
        ("opens", "26:00"),
        ("volume", "-1"),
        ("weekday", "8"),
        ("slot-minutes", "0"),
    ] {
        let fields: Vec<(&str, &str)> =
            rule.iter().map(|(f, v)| if *f == field { (*f, value) } else { (*f, *v) }).collect();
        assert_eq!(
            lead.post("/desk/bring/slots/rules", &fields).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field}"
        );
    }
    lead.post("/desk/bring/slots/rules", &rule).await.location();
    for (opens, closes) in [("09:00", "10:30"), ("14:59", "18:00"), ("11:00", "13:00")] {
        let fields: Vec<(&str, &str)> = rule
            .iter()
            .map(|(f, v)| match *f {
                "opens" => (*f, opens),
                "closes" => (*f, closes),
                _ => (*f, *v),
            })
            .collect();
        let reply = lead.post("/desk/bring/slots/rules", &fields).await;
        assert!(reply.text().contains("open at that time already, from 10:00 to 15:00"), "{}", reply.text());
    }
    let visitor = app.visitor();
    let offered = "/en/bring/place?line=coats~M~24";
    assert!(visitor.page(offered).await.contains("28 November 2026"));
    let past = lead.post("/desk/bring/slots/closed", &[w, ("closed-day", "2026-11-01")]).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    lead.post("/desk/bring/slots/closed", &[w, ("closed-day", TODAY), ("reason", "stocktake")]).await.location();
    let page = visitor.page(offered).await;
    assert!(
        !page.contains("28 November 2026") && page.contains("5 December 2026") && !page.contains("stocktake"),
        "{page}"
    );
    lead.post("/desk/bring/slots/closed/remove", &[w, ("day", TODAY)]).await.location();
    assert!(visitor.page(offered).await.contains("28 November 2026"));
    let own = lead.page("/desk/bring/slots").await;
    let rule = own.split("name=\"rule\" value=\"").nth(1).unwrap()[..36].to_owned();
    lead.post("/desk/bring/slots/rules/remove", &[w, ("rule", &rule)]).await.location();
    assert!(visitor.page(offered).await.contains("No time can be booked just now"));
});

story!(closing_a_day_shows_who_is_booked_and_tells_them_why, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    open(&bed, &place, 8).await;
    let app = app(&bed);
    let lead = app.introduce("Linden", place.organisation, &[Role::WarehouseLead]);
    confirmed(&bed, &new(&place, slot(&place, TODAY, 600, 8), coats, "M", 24)).await;
    confirmed(&bed, &new(&place, slot(&place, "2026-12-05", 600, 8), coats, "M", 24)).await;
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    bring::book(&mut tx, &key(&bed), &new(&place, slot(&place, TODAY, 660, 8), coats, "M", 24)).await.unwrap();
    tx.commit().await.unwrap();
    let warehouse = place.warehouse.to_string();
    let w = ("warehouse", warehouse.as_str());
    let silent = lead.post("/desk/bring/slots/closed", &[w, ("closed-day", TODAY)]).await;
    assert!(silent.text().contains("Write why"), "{}", silent.text());
    let day = [w, ("closed-day", TODAY), ("reason", "The roof leaks")];
    let asked = lead.post("/desk/bring/slots/closed", &day).await;
    assert_eq!(asked.status, StatusCode::OK);
    let page = asked.text();
    assert!(page.contains("2 visits are booked on this day") && page.contains("Marigold Finch"), "{page}");
    due(&app.house).await;
    assert!(letters(&bed.db).await.is_empty(), "nothing is closed yet");
    let sure: Vec<(&str, &str)> = day.iter().copied().chain([("sure", "yes")]).collect();
    lead.post("/desk/bring/slots/closed", &sure).await.location();
    due(&app.house).await;
    due(&app.house).await;
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 2, "the confirmed and the held one, once: {mail:?}");
    assert!(mail.iter().all(|letter| letter.contains("The roof leaks") && letter.contains("another day")), "{mail:?}");
    let read = &mut bed.db.read().await.unwrap();
    let states: Vec<(String, i64)> =
        sql!("SELECT state, COUNT(*) FROM drop_off GROUP BY state ORDER BY state").all(read).await.unwrap();
    assert_eq!(states, [("cancelled".to_owned(), 2), ("confirmed".to_owned(), 1)]);
    let taken: i64 = sql!("SELECT CAST(SUM(taken_vans) AS BIGINT) FROM drop_off_slot WHERE day = $1")
        .bind(TODAY.parse::<kernel::Date>().unwrap())
        .value(read)
        .await
        .unwrap();
    assert_eq!(taken, 0);
    let mut tx = bed.db.begin(&Act::system("too late")).await.unwrap();
    let late = bring::book(&mut tx, &key(&bed), &new(&place, slot(&place, TODAY, 720, 8), coats, "M", 24)).await;
    assert!(late.is_err(), "and nobody slips in");
});

story!(a_collection_point_is_on_the_map_the_list_and_in_the_data, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    let app = app(&bed);
    let lead = app.introduce("Linden", place.organisation, &[Role::Coordinator]);
    let visitor = app.visitor();
    assert!(visitor.page("/en/collection-points").await.contains("No collection point"));
    let fields = [
        ("name", "Net Loft Books"),
        ("area", "Hastings"),
        ("address", "4 Rope Lane"),
        ("hours", "Saturdays 10 to 12"),
        ("takes", "Blankets only, =1+1"),
        ("contact", "01632 960 123"),
        ("latitude", "50,86"),
        ("longitude", "0.58"),
        ("active", "yes"),
    ];
    for (field, value) in
        [("latitude", "north"), ("longitude", "181"), ("name", ""), ("hours", ""), ("latitude", "NaN")]
    {
        let wrong: Vec<(&str, &str)> =
            fields.iter().map(|(f, v)| if *f == field { (*f, value) } else { (*f, *v) }).collect();
        let reply = lead.post("/desk/bring/collection-points", &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
    }
    lead.post("/desk/bring/collection-points", &fields).await.location();
    let twice = lead.post("/desk/bring/collection-points", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "there is one of that name already");
    for lang in ["en", "fr", "ar", "fa"] {
        let page = visitor.page(&format!("/{lang}/collection-points")).await;
        assert!(page.contains("href=\"#p-net-loft-books-hastings\"") && page.contains("<polygon"), "{lang}: {page}");
        assert!(page.contains("id=\"p-net-loft-books-hastings\"") && page.contains("4 Rope Lane"), "{lang}");
    }
    let json = visitor.page("/collection-points.json").await;
    assert!(json.contains("\"latitude\":50.86"), "{json}");
    let csv = visitor.page("/collection-points.csv").await;
    assert!(csv.contains("Net Loft Books,Auberge des Dunes,Hastings"), "{csv}");
    let there = visitor.page("/en/bring/place?line=coats~M~24&point=net-loft-books-hastings").await;
    assert!(there.contains("4 Rope Lane") && there.contains("type=\"date\""), "{there}");
    let book = [
        ("line", "coats~M~24"),
        ("point", "net-loft-books-hastings"),
        ("vehicle", "car"),
        ("name", "Finch"),
        ("email", "finch@example.org"),
        ("lang", "en"),
    ];
    for day in ["2026-11-20", "2027-06-01", "soon"] {
        let wrong: Vec<(&str, &str)> = book.iter().copied().chain([("day", day)]).collect();
        assert_eq!(visitor.post("/en/bring", &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
    }
    let fine: Vec<(&str, &str)> = book.iter().copied().chain([("day", "2026-11-23")]).collect();
    assert_eq!(visitor.post("/en/bring", &fine).await.location(), "/en/bring/sent");
    let here = link(&letters(&bed.db).await);
    visitor.post(&format!("{here}/confirm"), &[]).await.location();
    let form = visitor.page(&format!("{here}/change")).await;
    let field = form.split("name=\"").find(|p| p.starts_with("units-")).unwrap().split('"').next().unwrap().to_owned();
    for day in ["2026-11-20", "2027-06-01", "soon", ""] {
        let wrong = visitor.post(&format!("{here}/change"), &[(&field, "24"), ("day", day)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
    }
    visitor.post(&format!("{here}/change"), &[(&field, "20"), ("day", "2026-11-25")]).await.location();
    let mine = visitor.page(&here).await;
    assert!(mine.contains("25 November 2026") && mine.contains("20 × Men’s coats, M"), "{mine}");
    let calendar = visitor.page(&format!("{here}/calendar.ics")).await;
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261125") && calendar.contains("collection point"), "{calendar}");
    bed.clock.set(moment("2026-11-25T15:00:00Z"));
    let board = lead.page("/desk/bring").await;
    let visit = board.split("/desk/bring/").find_map(|p| p.get(..36).filter(|id| Uuid::try_parse(id).is_ok())).unwrap();
    lead.post(&format!("/desk/bring/{visit}/arrived"), &[("from", "list")]).await.location();
    let mine = visitor.page(&here).await;
    assert!(mine.contains("The collection point took it in"), "{mine}");
    bed.clock.set(moment("2026-11-29T07:00:01Z"));
    due(&app.house).await;
    let mail = letters(&bed.db).await;
    let thanks = mail.iter().find(|letter| letter.contains("what became of")).expect("a letter of thanks");
    assert!(thanks.contains("The collection point took in") && !thanks.contains("our shelves"), "{thanks}");
    let again: Vec<(&str, &str)> = book.iter().copied().chain([("day", "2026-12-01")]).collect();
    visitor.post("/en/bring", &again).await.location();
    let other = app.introduce("Other", OrganisationId::from_uuid(Uuid::from_u128(9)), &[Role::Coordinator]);
    let list = lead.page("/desk/bring/collection-points").await;
    let id =
        &list.split("/desk/bring/collection-points/").find(|p| p.len() > 36 && !p.starts_with("new")).unwrap()[..36];
    let id = kernel::Uuid::try_parse(id).map(|id| id.to_string()).unwrap_or_else(|_| {
        list.split("/desk/bring/collection-points/")
            .find_map(|p| p.get(..36).and_then(|i| Uuid::try_parse(i).ok()))
            .unwrap()
            .to_string()
    });
    assert_eq!(other.get(&format!("/desk/bring/collection-points/{id}")).await.status, StatusCode::NOT_FOUND);
    let closed: Vec<(&str, &str)> = fields.iter().copied().filter(|(f, _)| *f != "active").collect();
    assert_eq!(other.post(&format!("/desk/bring/collection-points/{id}"), &closed).await.status, StatusCode::NOT_FOUND);
    lead.post(&format!("/desk/bring/collection-points/{id}"), &closed).await.location();
    due(&app.house).await;
    let mail = letters(&bed.db).await;
    let off = mail.iter().filter(|letter| letter.contains("call your visit off")).count();
    assert_eq!(off, 1, "whoever wanted to come to it is told: {mail:?}");
    assert!(visitor.page("/en/collection-points").await.contains("No collection point"));
});

story!(a_place_in_a_convoy_is_asked_for_and_answered, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Linden", place.organisation, &[Role::Coordinator]);
    let visitor = app.visitor();
    let fields = [
        ("day", "2026-12-05"),
        ("leaves", "Leeds"),
        ("goes-to", "Calais"),
        ("driver", "Wren"),
        ("keeper", "wren@example.org"),
        ("lang", "fr"),
        ("seats", "2"),
        ("space", "1.5"),
        ("takes", "Blankets"),
        ("open", "yes"),
    ];
    for (field, value) in [
        ("day", "2026-11-01"),
        ("day", "2027-11-23"),
        ("lang", "xx"),
        ("seats", "1000000000"),
        ("space", "x"),
        ("keeper", "wren"),
        ("leaves", ""),
    ] {
        let wrong: Vec<(&str, &str)> =
            fields.iter().map(|(f, v)| if *f == field { (*f, value) } else { (*f, *v) }).collect();
        assert_eq!(lead.post("/desk/bring/convoys", &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
    }
    let kept = lead.post("/desk/bring/convoys", &fields).await.location().split('?').next().unwrap().to_owned();
    let second = lead.post("/desk/bring/convoys", &fields).await.location().to_owned();
    assert!(
        second.starts_with("/desk/bring/convoys/") && second.split('?').next() != Some(&kept),
        "a second one that day"
    );
    assert!(visitor.page("/en/bring/convoys/leeds-2026-12-05-2").await.contains("Leeds"));
    let public = visitor.page("/en/collection-points").await;
    assert!(public.contains("Leeds → Calais") && !public.contains("wren@example.org"), "{public}");
    assert!(visitor.page("/en/bring").await.contains("Leeds → Calais"));
    let ask = "/en/bring/convoys/leeds-2026-12-05";
    let asks = |seats: &'static str, volume: &'static str| {
        [
            ("seats", seats),
            ("volume", volume),
            ("words", "Two of us"),
            ("name", "Fern"),
            ("email", "fern@example.org"),
            ("lang", "fr"),
        ]
    };
    for (seats, volume) in [("3", ""), ("0", ""), ("0", "2"), ("-1", ""), ("1000000000", "")] {
        let reply = visitor.post(ask, &asks(seats, volume)).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{seats} {volume}");
    }
    visitor.post(ask, &asks("2", "0,5")).await.location();
    visitor.post(ask, &asks("1", "")).await.location();
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 2);
    assert!(mail[0].contains("wren@example.org") && !mail[0].contains("fern@"), "who asks stands at the desk only");
    assert!(mail[0].contains("demande une place dans votre convoi"), "in the keeper’s language: {}", mail[0]);
    let page = lead.page(&kept).await;
    assert!(page.contains("fern@example.org") && page.contains("Two of us"), "{page}");
    let requests: Vec<String> =
        page.split("name=\"request\" value=\"").skip(1).map(|part| part[..36].to_owned()).collect();
    let answer = format!("{kept}/answer");
    let mut answers = Vec::new();
    for request in &requests {
        answers.push(lead.post(&answer, &[("request", request), ("answer", "yes")]).await.status);
    }
    assert_eq!(answers.iter().filter(|s| **s == StatusCode::SEE_OTHER).count(), 1, "two seats, three asked for");
    let again = lead.post(&answer, &[("request", &requests[0]), ("answer", "perhaps")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let mail = letters(&bed.db).await;
    assert!(mail.iter().any(|l| l.contains("oui, il y a une place") && l.contains("wren@example.org")), "{mail:?}");
    let other = app.introduce("Other", OrganisationId::from_uuid(Uuid::from_u128(9)), &[Role::Coordinator]);
    assert_eq!(other.get(&kept).await.status, StatusCode::NOT_FOUND);
    assert_eq!(other.post(&answer, &[("request", &requests[0]), ("answer", "no")]).await.status, StatusCode::NOT_FOUND);

    // The day moves: who has a place is told, and may give it back.
    let moved: Vec<(&str, &str)> =
        fields.iter().map(|(f, v)| if *f == "day" { (*f, "2026-12-06") } else { (*f, *v) }).collect();
    lead.post(&kept, &moved).await.location();
    let mail = letters(&bed.db).await;
    // Both who asked are told; whoever was given a place has one to give back.
    let mut mine = None;
    for told in mail.iter().filter(|l| l.contains("6 décembre 2026") && l.contains("fern@")) {
        let place = told.split("https://wayhouse.example.org").find(|part| part.starts_with("/fr/convoys/")).unwrap();
        let place: String = place.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        let page = visitor.page(&place).await;
        assert!(page.contains("6 décembre 2026") && !page.contains("wren@example.org"), "{page}");
        if page.contains("Vous avez une place.") {
            mine = Some(place);
        }
    }
    let place = mine.expect("a letter of the change");
    for _ in 0..2 {
        visitor.post(&format!("{place}/withdraw"), &[]).await.location();
    }
    let page = lead.page(&kept).await;
    assert!(page.contains("Left: 2 seats, 1.5 m³"), "the place is free again, once: {page}");
    let mail = letters(&bed.db).await;
    assert_eq!(mail.iter().filter(|l| l.contains("rend sa place")).count(), 1, "and the keeper knows");
    let read = &mut bed.db.read().await.unwrap();
    let clear: Vec<String> = sql!("SELECT keeper_email FROM convoy").values(read).await.unwrap();
    assert!(clear.iter().all(String::is_empty), "the keeper’s address is sealed");
    bed.clock.set(moment("2027-01-06T07:00:01Z"));
    due(&app.house).await;
    let words: Vec<String> =
        sql!("SELECT words FROM convoy_request").values(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(words.iter().all(String::is_empty), "what they said goes with their contact");
});

story!(nobody_floods_a_keeper_with_letters, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Linden", place.organisation, &[Role::Coordinator]);
    let fields = [
        ("day", "2026-12-05"),
        ("leaves", "Leeds"),
        ("goes-to", "Calais"),
        ("driver", "Wren"),
        ("keeper", "wren@example.org"),
        ("lang", "en"),
        ("seats", "60"),
        ("open", "yes"),
    ];
    let kept = lead.post("/desk/bring/convoys", &fields).await.location().split('?').next().unwrap().to_owned();
    let visitor = app.visitor();
    for n in 0..9 {
        let email = format!("fern{n}@example.org");
        let ask = [
            ("seats", "1"),
            ("volume", ""),
            ("words", ""),
            ("name", "Fern"),
            ("email", email.as_str()),
            ("lang", "en"),
        ];
        visitor.post("/en/bring/convoys/leeds-2026-12-05", &ask).await.location();
    }
    assert_eq!(letters(&bed.db).await.len(), 6, "six at once to one keeper");
    assert!(lead.page(&kept).await.contains("fern8@example.org"), "everybody who asked stands at the desk");
});

story!(a_van_is_found_by_the_name_that_its_driver_says, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, 8).await;
    let app = app(&bed);
    confirmed(&bed, &new(&place, slot(&place, TODAY, 600, 8), coats, "M", 24)).await;
    let mut other = new(&place, slot(&place, TODAY, 660, 8), coats, "M", 7);
    other.contact.name = "Bruno Élan".to_owned();
    confirmed(&bed, &other).await;
    bed.clock.set(moment("2026-11-28T09:00:00Z"));
    let sorter = app.introduce("Sorrel", place.organisation, &[Role::Sorter]);
    let found = sorter.page("/desk/bring?q=elan").await;
    assert!(found.contains("Bruno Élan") && !found.contains("Marigold"), "{found}");
    assert!(found.contains("one kind, 7 units"), "{found}");
    let read = &mut bed.db.read().await.unwrap();
    let clear: Vec<(String, String, String)> =
        sql!("SELECT name, email, phone FROM bring_contact").all(read).await.unwrap();
    assert!(clear.iter().all(|(name, email, phone)| format!("{name}{email}{phone}").is_empty()), "all is sealed");
    let sealed: Vec<Vec<u8>> = sql!("SELECT sealed FROM bring_contact").values(read).await.unwrap();
    assert!(sealed.iter().all(|bytes| !String::from_utf8_lossy(bytes).contains("example.org")));
});
