//! The public list, through the real router and its memory, on both engines.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use common::{Place, app, migrations, moment, pack_out, pin, standard};
use needs::model::Level;
use storage::{jobs::Runner, story};

const URGENT: [(&str, &str); 4] = [("en", "Urgent"), ("fr", "Urgent"), ("ar", "عاجل"), ("fa", "فوری")];
const STOP: [(&str, &str); 4] =
    [("en", "Please stop"), ("fr", "Stop, merci"), ("ar", "نرجو التوقف"), ("fa", "لطفاً نفرستید")];

story!(packing_out_changes_the_list_in_every_language_at_once, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    let stored = place.receive(&bed, coats, "M", 500).await;
    let app = app(&bed);
    let visitor = app.visitor();
    for (lang, word) in STOP {
        let page = visitor.page(&format!("/{lang}/needs")).await;
        assert!(page.contains("level-stop\"><svg") && page.contains(word), "{lang}: {page}");
        assert!(!page.contains("id=\"g-urgent\""), "{lang}");
    }
    pack_out(&bed, stored, 450).await;
    for (lang, word) in URGENT {
        let page = visitor.page(&format!("/{lang}/needs")).await;
        assert!(page.contains("id=\"g-urgent\"") && page.contains(word), "{lang}: {page}");
        assert!(!page.contains("id=\"g-stop\""), "{lang}");
    }
    let english = visitor.page("/en/needs").await;
    assert!(english.contains("In stock for about 5 days; we want 21."), "{english}");
    assert!(english.contains("No bright colours."), "what not to send stands on the label");
    let arabic = visitor.page("/ar/needs").await;
    assert!(arabic.contains("معاطف رجالية") && arabic.contains("<bdi dir=\"ltr\">M</bdi>"), "{arabic}");
    assert!(arabic.contains("dir=\"rtl\""));
    assert!(arabic.contains("٢١ نوفمبر ٢٠٢٦، ١٠:٠٠"), "the date reads from the day to the year: {arabic}");
});

story!(sizes_are_shown_by_level_and_side_by_side_as_one, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    for (size, stock) in [("S", 10), ("M", 20), ("L", 250), ("XL", 900), ("XXL", 5000)] {
        standard(&bed, coats, size, 70, 21).await;
        place.receive(&bed, coats, size, stock).await;
    }
    let app = app(&bed);
    let page = app.visitor().page("/en/needs").await;
    assert!(page.contains("data-level=\"urgent\">S–M</span>"), "{page}");
    assert!(page.contains("Please stop: XL–XXL<") && page.contains("<b>L</b> In stock for about 25 days"), "{page}");
    assert!(page.contains("In stock for about 1 to 2 days, by size; we want 21."), "{page}");
    assert!(page.contains("In stock for more than a year"), "{page}");
    let one = app.visitor().page("/en/needs/coats").await;
    assert!(one.contains("<b>S</b> In stock for about one day; we want 21."), "{one}");
    assert!(one.contains("<b>XL</b> In stock for about 90 days; we want 21."), "{one}");
});

story!(what_nobody_entered_or_uses_is_not_shown, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    let dates = place.dates(&bed).await;
    place.receive(&bed, coats, "M", 10).await;
    standard(&bed, dates, "-", 0, 30).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let page = visitor.page("/en/needs").await;
    assert!(!page.contains("/needs/coats") && !page.contains("/needs/dates"), "{page}");
    assert_eq!(visitor.get("/en/needs/coats").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/en/needs/nonsense").await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/needs/coats.json").await.status, StatusCode::NOT_FOUND);
    place.receive(&bed, dates, "-", 3).await;
    let page = visitor.page("/en/needs/dates").await;
    assert!(page.contains("Nobody here uses this"), "{page}");
});

story!(a_pin_counts_until_its_last_day_is_over, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let runner = Runner::new(bed.db.clone(), (needs::capability().jobs)(&app.house));
    assert!(visitor.page("/en/needs").await.contains("id=\"g-urgent\""));

    pin(&bed, &place, dates, None, Level::Enough, "2026-11-30").await;
    let page = visitor.page("/en/needs").await;
    assert!(!page.contains("id=\"g-urgent\"") && page.contains("id=\"g-enough\""), "{page}");
    assert!(page.contains("Auberge des Dunes decided this, until 30 November 2026: “A van with 400"), "{page}");
    assert!(visitor.page("/fr/needs/dates").await.contains("Décidé par Auberge des Dunes, jusqu’au 30 novembre 2026"));

    bed.clock.set(moment("2026-11-30T22:59:00Z"));
    runner.drain().await.unwrap();
    assert!(visitor.page("/en/needs").await.contains("id=\"g-enough\""), "on its last day it still counts");
    bed.clock.set(moment("2026-11-30T23:00:10Z"));
    runner.drain().await.unwrap();
    let page = visitor.page("/en/needs").await;
    assert!(page.contains("id=\"g-urgent\"") && !page.contains("id=\"g-enough\""), "{page}");
    assert!(page.contains("1 December 2026, 00:00"), "worked out anew without anybody's act");
});

story!(each_midnight_asks_for_the_next, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    let app = app(&bed);
    let runner = Runner::new(bed.db.clone(), (needs::capability().jobs)(&app.house));
    for day in ["2026-11-22", "2026-11-23", "2026-11-24"] {
        bed.clock.set(moment(&format!("{day}T00:30:00Z")));
        runner.drain().await.unwrap();
        let (waiting, dead) = storage::jobs::counts(&mut bed.db.read().await.unwrap()).await.unwrap();
        assert_eq!((waiting, dead), (1, 0), "{day}");
    }
});

story!(json_csv_and_page_agree, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    let dates = place.dates(&bed).await;
    for (size, stock) in [("S", 10), ("M", 100), ("L", 250), ("XL", 900)] {
        standard(&bed, coats, size, 70, 21).await;
        place.receive(&bed, coats, size, stock).await;
    }
    pin(&bed, &place, dates, None, Level::Needed, "2026-12-24").await;
    let app = app(&bed);
    let visitor = app.visitor();
    let json: serde_json::Value = serde_json::from_str(&visitor.page("/needs.json").await).unwrap();
    let said: Vec<(String, String, String)> = json["items"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|item| item["sizes"].as_array().unwrap().iter().map(move |size| (item, size)))
        .map(|(item, size)| {
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            (text(&item["item"]), text(&size["size"]), text(&size["level"]))
        })
        .collect();
    let expected = [
        ("coats", "S", "urgent"),
        ("coats", "M", "needed"),
        ("coats", "L", "enough"),
        ("coats", "XL", "stop"),
        ("dates", "", "needed"),
    ];
    assert_eq!(said, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
    assert_eq!(json["items"][0]["sizes"][0]["days"], 1);
    assert_eq!(json["items"][1]["sizes"][0]["pinned"]["by"], "Auberge des Dunes");
    assert_eq!(json["items"][0]["sizes"][0]["why"], "days-in-stock");
    assert_eq!(json["items"][1]["sizes"][0]["why"], "pinned");
    assert_eq!(json["worked_out_at"], "2026-11-21T09:00:00Z");

    let csv = visitor.get("/needs.csv").await;
    assert!(csv.header("content-type").starts_with("text/csv"));
    let csv = csv.text();
    for (item, size, level) in expected {
        assert!(
            csv.lines().any(|line| {
                let cells: Vec<&str> = line.split(',').collect();
                (cells[0], cells[2], cells[3]) == (item, size, level)
            }),
            "{csv}"
        );
    }
    assert!(
        csv.lines().next().unwrap().ends_with(",why,weekly_use,missing,avoid_en,avoid_fr,avoid_ar,avoid_fa"),
        "{csv}"
    );
    assert!(csv.contains(",days-in-stock,70,200,No bright colours.,"), "{csv}");
    let page = visitor.page("/en/needs").await;
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} is not on the page: {page}"));
    assert!(at("id=\"g-urgent\"") < at("<b>Men’s coats</b>") && at("<b>Men’s coats</b>") < at("id=\"g-needed\""));
    assert!(at("id=\"g-needed\"") < at("<b>Dates</b>"));
    let one: serde_json::Value = serde_json::from_str(&visitor.page("/needs/coats.json").await).unwrap();
    assert_eq!(one["items"][0], json["items"][0]);
    assert_eq!(visitor.page("/needs/coats.csv").await.lines().count(), 5);
});

story!(only_the_embedded_list_may_stand_in_a_frame, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let embed = visitor.get("/fr/needs/embed").await;
    assert!(embed.header("content-security-policy").contains("frame-ancestors *"));
    let text = embed.text();
    assert!(!text.contains("<script") && !text.contains("style="), "{text}");
    assert!(text.contains("href=\"https://wayhouse.example.org/fr/needs/dates\" target=\"_top\""), "{text}");
    for path in ["/", "/fr", "/fr/needs", "/fr/needs/dates", "/needs.json"] {
        let reply = visitor.get(path).await;
        assert_eq!(reply.status, StatusCode::OK, "{path}");
        assert!(reply.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert!(!reply.text().contains("<script"), "{path} works without a script");
        assert!(reply.headers.get(header::SET_COOKIE).is_none(), "{path} sets no cookie");
    }
});

story!(who_has_the_page_is_told_so_until_it_changes, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let tag = visitor.get("/en/needs").await.header("etag").to_owned();
    let again = || Request::get("/en/needs").header(header::IF_NONE_MATCH, tag.as_str());
    assert_eq!(visitor.ask(again(), Body::empty()).await.status, StatusCode::NOT_MODIFIED);
    place.receive(&bed, dates, "-", 10_000).await;
    assert_eq!(visitor.ask(again(), Body::empty()).await.status, StatusCode::OK);
});

story!(a_shared_link_has_words_and_a_picture_in_its_language, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let mut pictures = Vec::new();
    for lang in ["en", "fr", "ar", "fa"] {
        for (path, picture) in [
            (format!("/{lang}/needs"), format!("/{lang}/needs/picture.png")),
            (format!("/{lang}/needs/coats"), format!("/{lang}/needs/coats/picture.png")),
        ] {
            let page = visitor.page(&path).await;
            let meta = |property: &str, content: &str| {
                let wanted =
                    format!("<meta property=\"{property}\" content=\"https://wayhouse.example.org{content}\">");
                assert!(page.contains(&wanted), "{wanted} is not in {page}");
            };
            meta("og:image", &picture);
            meta("og:url", &path);
            let reply = visitor.get(&picture).await;
            assert_eq!(reply.header("content-type"), "image/png");
            assert_eq!(&reply.bytes[..8], b"\x89PNG\r\n\x1a\n");
            let side = |at: usize| u32::from_be_bytes(reply.bytes[at..at + 4].try_into().unwrap());
            assert_eq!((side(16), side(20)), (1200, 630), "{picture}");
            pictures.push(reply.bytes);
        }
    }
    for (i, picture) in pictures.iter().enumerate() {
        assert!(pictures[..i].iter().all(|other| other != picture), "each language has its own picture");
    }
    assert_eq!(visitor.get("/en/needs/nonsense/picture.png").await.status, StatusCode::NOT_FOUND);
});

story!(an_empty_coalition_has_a_front_page_and_says_what_comes, &migrations(), |bed| {
    let app = app(&bed);
    let visitor = app.visitor();
    for lang in ["en", "fr", "ar", "fa"] {
        assert!(visitor.page(&format!("/{lang}")).await.contains(&format!("href=\"/{lang}/needs\"")));
        assert!(visitor.page(&format!("/{lang}/needs")).await.contains("class=\"empty\""));
        assert_eq!(visitor.get(&format!("/{lang}/needs/picture.png")).await.status, StatusCode::OK);
        assert_eq!(visitor.get(&format!("/{lang}/needs/embed")).await.status, StatusCode::OK);
    }
});

story!(the_front_page_shows_first_what_fills_a_van, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    place.receive(&bed, coats, "M", 60).await;
    standard(&bed, dates, "-", 70, 21).await;
    let app = app(&bed);
    let page = app.visitor().page("/en").await;
    let (coats, dates) = (page.find("Men’s coats").unwrap(), page.find(">Dates<").unwrap());
    assert!(coats < dates, "150 coats fill a van, 210 packs of dates do not");
    assert!(page.contains("Calais together"));
});

story!(the_whole_demo_fits_into_its_bytes, &migrations(), |bed| {
    common::demo(&bed).await;
    let app = app(&bed);
    let list = needs::list(&mut bed.db.read().await.unwrap(), "2026-11-21".parse().unwrap()).await.unwrap();
    let count = |level| list.needs.iter().flat_map(|n| n.shown()).filter(|(_, o)| o.level == level).count();
    let counts = Level::ALL.iter().map(|level| count(*level)).collect::<Vec<_>>();
    assert_eq!(counts.iter().sum::<usize>(), 538, "{counts:?}");
    for lang in ["en", "fr", "ar", "fa"] {
        let request = Request::get(format!("/{lang}/needs")).header(header::ACCEPT_ENCODING, "br");
        let reply = app.visitor().ask(request, Body::empty()).await;
        assert_eq!(reply.header("content-encoding"), "br");
        assert!(reply.bytes.len() <= 22 * 1024, "{lang}: {} bytes", reply.bytes.len());
    }
});

story!(every_statement_is_understood, &migrations(), |bed| {
    let mut wrong = bed.misunderstood().await;
    // Other capabilities answer for theirs.
    wrong.retain(|statement| statement.contains("needs/src"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});
