//! A box's life, told through the real router.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;
#[path = "boxes/found.rs"]
mod found;

use axum::http::StatusCode;
use common::*;
use kernel::Uuid;
use stock::model::{BoxState, Code};
use storage::story;
use web::{
    Role,
    testing::{App, Person},
};

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

/// What is typed into a form.
type Fields<'a> = &'a [(&'a str, &'a str)];

/// The codes that a page shows as links to boxes.
fn codes(page: &str) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    for part in page.split("/desk/stock/boxes/").skip(1) {
        if let Some(code) = part.get(..6).and_then(|text| Code::parse(text).ok())
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

const COATS: [(&str, &str); 6] =
    [("item", "coat"), ("size", "M"), ("quantity", "24"), ("boxes", "3"), ("warehouse", "calais"), ("location", "a1")];

/// Receives boxes of 24 coats and answers their codes.
async fn received(person: &Person<'_>) -> Vec<Code> {
    let reply = person.post("/desk/stock/receive", &COATS).await;
    let page = person.page(reply.location()).await;
    codes(&page)
}

story!(three_boxes_are_received_and_one_is_packed_out, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let page = sorter.page("/desk/stock/receive").await;
    assert!(page.contains("item=coat"), "the first step offers the catalogue");
    assert!(sorter.page("/desk/stock/receive?item=coat").await.contains("value=\"XXL\""), "the second its sizes");

    let codes = received(&sorter).await;
    assert_eq!(codes.len(), 3);
    let code = codes[0];
    let page = sorter.page(&format!("/desk/stock/boxes/{code}")).await;
    assert!(page.contains("Winter coat") && page.contains("A1") && page.contains("Giulia"), "{page}");

    let reply = sorter.post(&format!("/desk/stock/boxes/{code}/pack-out"), &[("part", "10")]).await;
    assert!(reply.location().contains("undo="), "{}", reply.location());
    assert_eq!(look(&bed.db, code).await.quantity, 14);
    sorter.post(&format!("/desk/stock/boxes/{code}/pack-out"), &[]).await.location();
    assert_eq!(look(&bed.db, code).await.state, BoxState::PackedOut);
    adds_up(&bed.db).await;
});

story!(each_act_is_done_once_however_often_its_form_is_sent, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let key = Uuid::from_u128(77);
    let first = lead.post_with_key("/desk/stock/receive", key, &COATS).await;
    let again = lead.post_with_key("/desk/stock/receive", key, &COATS).await;
    assert_eq!(first.location(), again.location());
    let codes = codes(&lead.page("/desk/stock/boxes").await);
    assert_eq!(codes.len(), 3, "three boxes, not six");
    let (one, two, three) = (codes[0], codes[1], codes[2]);
    let into = two.to_string();
    let forms: [(Code, &str, Fields<'_>); 9] = [
        (one, "move", &[("move_to", "A2")]),
        (one, "pick", &[]),
        (one, "put-back", &[]),
        (one, "split", &[("split_part", "4")]),
        (one, "pack-out", &[("part", "2")]),
        (one, "merge", &[("merge_into", &into)]),
        (two, "correct", &[("really", "40"), ("correct_why", "counted")]),
        (two, "scrap", &[("scrap_part", "3"), ("scrap_why", "wet")]),
        (three, "lost", &[("lost_why", "not on its shelf")]),
    ];
    for (n, (code, act, fields)) in forms.into_iter().enumerate() {
        let path = format!("/desk/stock/boxes/{code}/{act}");
        let key = Uuid::from_u128(1000 + n as u128);
        let first = lead.post_with_key(&path, key, fields).await;
        let after = look(&bed.db, code).await;
        let again = lead.post_with_key(&path, key, fields).await;
        assert_eq!(first.location(), again.location(), "{act}");
        assert_eq!(look(&bed.db, code).await.version, after.version, "{act} was done once");
    }
    // The page of a box came back from the browser's memory: another form of it is another act, whatever its key.
    let found = [("found", "20"), ("found_at", "a2")];
    let path = format!("/desk/stock/boxes/{three}/found");
    let first = lead.post_with_key(&path, Uuid::from_u128(1004), &found).await;
    assert_eq!(lead.post_with_key(&path, Uuid::from_u128(1004), &found).await.location(), first.location());
    assert_eq!(look(&bed.db, three).await.state, BoxState::InStock);
    assert_eq!(look(&bed.db, three).await.quantity, 20);
    assert_eq!(look(&bed.db, two).await.quantity, 37);
    adds_up(&bed.db).await;
});

story!(the_last_act_is_taken_back_once, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let code = coats(&bed.db, &small, 12).await;
    let act = |location: &str| {
        let at = location.find("undo=").unwrap() + 5;
        location[at..at + 36].to_owned()
    };
    let reply = sorter.post(&format!("/desk/stock/boxes/{code}/pack-out"), &[]).await;
    let undo = act(reply.location());
    assert!(sorter.page(reply.location()).await.contains(&undo), "the page offers to take it back");
    let first = sorter.post("/desk/stock/undo", &[("act", &undo)]).await;
    let again = sorter.post("/desk/stock/undo", &[("act", &undo)]).await;
    assert_eq!(first.location(), again.location());
    let stored = look(&bed.db, code).await;
    assert_eq!((stored.quantity, stored.state, stored.version), (12, BoxState::InStock, 3));

    let reply = lead.post(&format!("/desk/stock/boxes/{code}/scrap"), &[("scrap_why", "wet")]).await;
    let scrapped = act(reply.location());
    let refused = sorter.post("/desk/stock/undo", &[("act", &scrapped)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "what a sorter may not do, a sorter may not take back");
    lead.post("/desk/stock/undo", &[("act", &scrapped)]).await.location();
    for wrong in ["", "nonsense", "00000000-0000-0000-0000-000000000000"] {
        assert_eq!(lead.post("/desk/stock/undo", &[("act", wrong)]).await.status, StatusCode::NOT_FOUND);
    }
    adds_up(&bed.db).await;
});

story!(of_two_who_pack_a_box_the_second_is_told_who_was_first, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let giulia = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let youssef = app.introduce("Youssef", small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &small, 12).await;
    let path = format!("/desk/stock/boxes/{code}/pack-out");
    giulia.post(&path, &[]).await.location();
    let reply = youssef.post(&path, &[]).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    let page = reply.text();
    assert!(page.contains(&format!("Giulia packed {code} out first")) && page.contains("21 November 2026"), "{page}");
    assert_eq!(look(&bed.db, code).await.version, 2);
});

story!(what_is_really_in_a_box_is_written_down_and_taken_back, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let code = coats(&bed.db, &small, 24).await;
    let path = format!("/desk/stock/boxes/{code}/correct");
    let page = lead.page(&format!("/desk/stock/boxes/{code}")).await;
    assert!(page.contains("name=\"correct_item\"") && page.contains("value=\"Winter coat\""), "{page}");
    let as_it_is = [
        ("really", "24"),
        ("correct_item", "Winter coat"),
        ("correct_size", "M"),
        ("correct_expires", ""),
        ("correct_why", "looked"),
    ];
    let changed = |fields: &[(&'static str, &'static str)]| {
        as_it_is.map(|(name, value)| (name, fields.iter().find(|(n, _)| *n == name).map_or(value, |(_, v)| *v)))
    };
    for (fields, beside) in [
        (changed(&[]), "really"),
        (changed(&[("correct_item", "wedding dress")]), "correct_item"),
        (changed(&[("correct_size", "47")]), "correct_size"),
        (changed(&[("correct_item", "Tinned soup"), ("correct_size", "L")]), "correct_size"),
        (changed(&[("correct_expires", "2026-02-31")]), "correct_expires"),
    ] {
        let reply = lead.post(&path, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(reply.text().contains(&format!("id=\"e-{beside}\"")), "{beside}: {}", reply.text());
    }
    assert_eq!(look(&bed.db, code).await.version, 1);

    let level = async |item| {
        let mut read = bed.db.read().await.unwrap();
        let stands = stock::counter::standing(&mut read).await.unwrap();
        let of = stands.into_iter().filter(|s| s.item == item && s.quantity > 0);
        of.map(|s| (s.size.as_str(), s.quantity, s.boxes)).collect::<Vec<_>>()
    };
    // It was soup all the time, one tin less of it, and it keeps until May.
    let soup = changed(&[("really", "23"), ("correct_item", "tinned soup"), ("correct_expires", "2027-05-01")]);
    let reply = lead.post(&path, &soup).await;
    let act = reply.location().split("undo=").nth(1).unwrap()[..36].to_owned();
    assert_eq!((level(small.coat).await, level(small.soup).await), (vec![], vec![("-", 23, 1)]));
    let stored = look(&bed.db, code).await;
    assert_eq!(stored.expires, Some(kernel::parse_date("2027-05-01").unwrap()));
    let page = lead.page(&format!("/desk/stock/boxes/{code}")).await;
    assert!(page.contains("23 × Tinned soup, not Winter coat M"), "{page}");
    adds_up(&bed.db).await;

    // Demand is learned from what went out, and from the days on which there was none: of either item.
    let mut read = bed.db.read().await.unwrap();
    let changes = stock::counter::changed(&mut read, kernel::Instant::from_micros(0)).await.unwrap();
    let of = |item| changes.iter().filter(|c| c.item == item).map(|c| c.change).sum::<i64>();
    assert_eq!((of(small.coat), of(small.soup)), (0, 23), "what changed adds up to what stands");
    let moved = stock::counter::moved_since(&mut read, kernel::Instant::from_micros(0)).await.unwrap();
    assert!(moved.iter().any(|(item, _)| *item == small.coat) && moved.iter().any(|(item, _)| *item == small.soup));
    drop(read);

    lead.post("/desk/stock/undo", &[("act", &act)]).await.location();
    let stored = look(&bed.db, code).await;
    assert_eq!((stored.item, stored.size.as_str(), stored.quantity, stored.expires), (small.coat, "M", 24, None));
    assert_eq!((level(small.coat).await, level(small.soup).await), (vec![("M", 24, 1)], vec![]));
    lead.post(&path, &changed(&[("correct_size", "xl")])).await.location();
    assert_eq!(level(small.coat).await, [("XL", 24, 1)]);
    adds_up(&bed.db).await;
});

story!(a_merge_into_a_box_that_is_taken_says_so_of_that_box, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &small, 12).await;
    for (act, words) in [("pick", "is set aside"), ("pack-out", "was packed out")] {
        let other = coats(&bed.db, &small, 5).await;
        sorter.post(&format!("/desk/stock/boxes/{other}/{act}"), &[]).await.location();
        let reply = sorter.post(&format!("/desk/stock/boxes/{code}/merge"), &[("merge_into", other.as_str())]).await;
        assert_eq!(reply.status, StatusCode::CONFLICT);
        let page = reply.text();
        assert!(!page.contains(&format!("{code} first")), "nobody was first with this box: {page}");
        let beside = page.split("id=\"e-merge_into\"").nth(1).unwrap();
        let beside = beside.split("</p>").next().unwrap();
        assert!(beside.contains(other.as_str()) && beside.contains(words), "{beside}");
    }
    assert_eq!(look(&bed.db, code).await.version, 1);
});

story!(bad_input_is_told_beside_its_field_and_changes_nothing, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let code = coats(&bed.db, &small, 12).await;
    let other = coats(&bed.db, &small, 1).await;
    let long = "x".repeat(5000);
    let same = code.to_string();
    let (code_of_other, nobody) = (other.to_string(), "QQQQQQ");
    let forms: &[(&str, Fields<'_>)] = &[
        ("move", &[("move_to", "")]),
        ("move", &[("move_to", "Z99")]),
        ("move", &[("move_to", &long)]),
        ("pack-out", &[("part", "-1")]),
        ("pack-out", &[("part", "0")]),
        ("pack-out", &[("part", "13")]),
        ("pack-out", &[("part", "9999999999999999999999")]),
        ("split", &[("split_part", "12")]),
        ("split", &[("split_part", "")]),
        ("split", &[("split_part", "3"), ("split_label", &code_of_other)]),
        ("split", &[("split_part", "3"), ("split_label", nobody)]),
        ("merge", &[("merge_into", "")]),
        ("merge", &[("merge_into", &same)]),
        ("merge", &[("merge_into", nobody)]),
        ("correct", &[("really", "0"), ("correct_why", "x")]),
        ("correct", &[("really", "5"), ("correct_why", "")]),
        ("correct", &[("really", "5"), ("correct_why", &long)]),
        ("scrap", &[("scrap_part", "13"), ("scrap_why", "wet")]),
        ("scrap", &[("scrap_part", "one"), ("scrap_why", "wet")]),
        ("lost", &[("lost_why", "\u{0}")]),
        ("found", &[("found", "3"), ("found_at", "A1")]),
        ("arrived", &[]),
        ("put-back", &[]),
    ];
    for (act, fields) in forms {
        let reply = lead.post(&format!("/desk/stock/boxes/{code}/{act}"), fields).await;
        assert!(
            matches!(reply.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT),
            "{act} {fields:?}: {}",
            reply.status
        );
        let page = reply.text();
        assert!(page.contains("error-summary") && page.contains(&code.to_string()), "{act} {fields:?}");
        assert!(!page.contains("error-box") && !page.contains("error-label-"), "every sentence is there: {act}");
    }
    let receive: &[(&str, &str)] = &[
        ("quantity", "-4"),
        ("quantity", "0"),
        ("quantity", "1000001"),
        ("quantity", ""),
        ("boxes", "61"),
        ("boxes", "0"),
        ("size", "XXXL"),
        ("size", ""),
        ("warehouse", "nowhere"),
        ("location", "Z9"),
        ("location", "<script>"),
        ("label", "K7DMQ3"),
        ("label", "??????"),
        ("expires", "2026-02-31"),
        ("expires", "tomorrow"),
        ("note", &long),
        ("item", "no-such-item"),
    ];
    for (field, value) in receive {
        let mut fields: Vec<(&str, &str)> = COATS.into_iter().filter(|(name, _)| name != field).collect();
        fields.push((field, value));
        if *field == "label" {
            fields.retain(|(name, _)| *name != "boxes");
            fields.push(("boxes", "1"));
        }
        let reply = lead.post("/desk/stock/receive", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        if *field != "item" {
            assert!(reply.text().contains("error-summary"), "{field}={value}");
            assert!(*field == "quantity" || reply.text().contains("value=\"24\""), "what was typed is kept");
        }
    }
    assert_eq!(look(&bed.db, code).await.version, 1, "nothing was changed");
    assert_eq!(codes(&lead.page("/desk/stock/boxes").await).len(), 2, "nothing was received");
    assert_eq!(lead.get("/desk/stock/boxes/nonsense").await.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.get("/desk/stock/received/nonsense").await.status, StatusCode::NOT_FOUND);
});

story!(another_organisations_box_is_not_here, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let mut tx = begin(&bed.db).await;
    house(&mut tx, organisation(2), "hastings").await;
    tx.commit().await.unwrap();
    let stranger = app.introduce("Nadia", organisation(2), &[Role::WarehouseLead]);
    let admin = app.introduce("Ines", organisation(2), &[Role::CoalitionAdmin]);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let code = coats(&bed.db, &small, 12).await;
    let packed = lead.post(&format!("/desk/stock/boxes/{code}/pack-out"), &[("part", "2")]).await;
    let act = packed.location().split("undo=").nth(1).unwrap()[..36].to_owned();
    let received = {
        let reply = lead.post("/desk/stock/receive", &COATS).await;
        reply.location().split('?').next().unwrap().to_owned()
    };

    for path in [format!("/desk/stock/boxes/{code}"), received, "/desk/stock/warehouses/calais".to_owned()] {
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(admin.get(&path).await.status, StatusCode::OK, "the coalition admin sees all: {path}");
    }
    let acts: [(&str, Fields<'_>); 11] = [
        ("move", &[("move_to", "A1")]),
        ("pick", &[]),
        ("put-back", &[]),
        ("split", &[("split_part", "1")]),
        ("merge", &[("merge_into", "QQQQQQ")]),
        ("pack-out", &[]),
        ("arrived", &[]),
        ("found", &[("found", "1"), ("found_at", "A1")]),
        ("correct", &[("really", "1"), ("correct_why", "x")]),
        ("lost", &[("lost_why", "x")]),
        ("scrap", &[("scrap_why", "x")]),
    ];
    for (act, fields) in acts {
        let reply = stranger.post(&format!("/desk/stock/boxes/{code}/{act}"), fields).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{act}");
        let badly = stranger.post(&format!("/desk/stock/boxes/{code}/{act}"), &[("part", "-1")]).await;
        assert_eq!(badly.status, StatusCode::NOT_FOUND, "nor does a wrong form tell that it is there: {act}");
    }
    assert_eq!(stranger.post("/desk/stock/undo", &[("act", &act)]).await.status, StatusCode::NOT_FOUND);
    for path in ["/desk/stock/boxes", "/desk/stock/boxes.csv", "/desk/stock/boxes?q=coat", "/desk/stock/find?q=coat"] {
        assert!(!stranger.page(path).await.contains(code.as_str()), "{path}");
        assert!(lead.page(path).await.contains(code.as_str()), "{path}");
    }
    let found = stranger.page(&format!("/desk/stock/find?q={code}")).await;
    assert!(found.contains("No box here has the code"), "{found}");
    let into_theirs = stranger.post("/desk/stock/receive", &COATS).await;
    assert_eq!(into_theirs.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody receives into another's warehouse");
    assert_eq!(look(&bed.db, code).await.quantity, 10);
});

// More than there are connections to the server: nobody may hold one while waiting for another.
story!(a_box_is_looked_at_by_many_at_once, &[stock::MIGRATIONS], |bed| {
    const MANY: usize = 48;
    let small = small(&bed.db).await;
    let app: &'static App = Box::leak(Box::new(app(&bed)));
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    let code = coats(&bed.db, &small, 12).await;
    sorter.post(&format!("/desk/stock/boxes/{code}/pick"), &[]).await.location();
    let mut looks = tokio::task::JoinSet::new();
    for _ in 0..MANY {
        let sorter = sorter.clone();
        looks.spawn(async move { sorter.page(&format!("/desk/stock/boxes/{code}")).await });
    }
    let all = tokio::time::timeout(std::time::Duration::from_secs(20), looks.join_all());
    let pages = all.await.expect("nobody waits for ever");
    assert!(pages.iter().all(|page| page.contains("Giulia")), "each says who set it aside");
});
