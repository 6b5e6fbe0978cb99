//! Faces and words from a printed code, and meetings with what became of their decisions.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::{Lang, Uuid};
use outreach::{
    counter,
    model::voices::{Face, WordState},
    store::voices::{self, About},
};
use storage::{Db, sql, story};
use web::{Role, testing::Person};

const DESK: &str = "/desk/outreach/voices";

async fn count(db: &Db) -> i64 {
    sql!("SELECT COUNT(*) FROM voice").value(&mut db.read().await.unwrap()).await.unwrap()
}

/// Makes a code about coats; answers what is printed.
async fn printed(keeper: &Person<'_>) -> String {
    let sheet = keeper.post(&format!("{DESK}/codes"), &[("item", "winter coat"), ("distribution", "")]).await;
    let page = keeper.page(sheet.location().split('?').next().unwrap()).await;
    assert!(page.contains("ما رأيك في هذا") && page.contains("<path"), "asked in every language, with a QR: {page}");
    page.split("class=\"tag-code\">").nth(1).unwrap()[..6].to_owned()
}

fn hidden(page: &str, name: &str) -> Option<String> {
    page.split(&format!("name=\"{name}\" value=\"")).nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
}

story!(a_face_counts_at_once_and_a_word_is_read_after_a_look, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let keeper = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let viewer = app.introduce("Vi", small.organisation, &[Role::Viewer]);
    let visitor = app.visitor();
    let code = printed(&keeper).await;
    let page = visitor.get(&format!("/ar/v/{code}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("dir=\"rtl\"") && page.text().contains("معطف شتوي"), "{}", page.text());
    assert_eq!(page.header("set-cookie"), "");
    assert!(!page.text().contains("<script"), "works on an old phone");

    let key = bed.db.world().new_uuid();
    let said = [("face", "bad"), ("word", "الكبير فقط <b>بقي</b>")];
    for _ in 0..2 {
        let reply = visitor.post_with_key(&format!("/ar/v/{code}"), key, &said).await;
        assert!(reply.location().starts_with(&format!("/ar/v/{code}/thanks")), "{}", reply.location());
    }
    assert_eq!(count(&bed.db).await, 1, "the same form twice is one voice");
    visitor.post(&format!("/v/{}", code.to_lowercase()), &[("face", "good"), ("word", "")]).await.location();
    assert!(visitor.page(&format!("/fr/v/{code}/thanks")).await.contains("Merci"));

    assert!(!viewer.page(DESK).await.contains("بقي"), "nobody reads it before a look");
    let page = keeper.page(DESK).await;
    assert!(page.contains("&#60;b&#62;بقي"), "{page}");
    let word = hidden(&page, "word").unwrap();
    keeper.post(&format!("{DESK}/words"), &[("word", &word), ("do", "show")]).await.location();
    assert!(viewer.page(DESK).await.contains("بقي"));
    keeper.post(&format!("{DESK}/words"), &[("word", &word), ("do", "put-away")]).await.location();
    assert!(!keeper.page(DESK).await.contains("بقي"), "put away for good");
    let again = keeper.post(&format!("{DESK}/words"), &[("word", &word), ("do", "show")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(viewer.page(&format!("{DESK}.csv")).await.contains("Winter coat,1,0,1"), "the face still counts");
    let faces =
        counter::faces(&mut bed.db.read().await.unwrap(), small.coat, "2026-11-01".parse().unwrap()).await.unwrap();
    assert_eq!((faces.good, faces.bad, faces.all()), (1, 1, 2));

    let id = hidden(&keeper.page(DESK).await.replace("/codes/", "name=\"id\" value=\""), "id").unwrap();
    keeper.post(&format!("{DESK}/codes/{}/stop", &id[..36]), &[]).await.location();
    assert_eq!(visitor.get(&format!("/v/{code}")).await.status, StatusCode::NOT_FOUND);
});

story!(voices_that_cannot_be_are_told_and_too_many_wait, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let keeper = app.introduce("Amal", small.organisation, &[Role::Coordinator]);
    let stranger = app.introduce("Sam", organisation(2), &[Role::Coordinator]);
    let visitor = app.visitor();
    let code = printed(&keeper).await;
    for unknown in ["999999", "AAAAAA", "..%2f..", "%3Cscript%3E"] {
        assert_eq!(visitor.get(&format!("/v/{unknown}")).await.status, StatusCode::NOT_FOUND, "{unknown}");
    }
    let long = "x".repeat(501);
    for (face, word) in [("", ""), ("angry", ""), ("good", long.as_str()), ("good", "a\u{0}b")] {
        let reply = visitor.post(&format!("/v/{code}"), &[("face", face), ("word", word)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{face}");
    }
    assert_eq!(count(&bed.db).await, 0);
    let mut slowed = false;
    for _ in 0..14 {
        let reply = visitor.post(&format!("/v/{code}"), &[("face", "good"), ("word", "")]).await;
        slowed |= reply.status == StatusCode::TOO_MANY_REQUESTS;
    }
    assert!(slowed, "one phone does not fill the tally");
    for fields in [
        vec![("item", ""), ("distribution", "")],
        vec![("item", "wedding dress"), ("distribution", "")],
        vec![("item", ""), ("distribution", "x")],
    ] {
        assert_eq!(keeper.post(&format!("{DESK}/codes"), &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let foreign = planned(&bed.db, &small, 10).await.to_string();
    let reply = stranger.post(&format!("{DESK}/codes"), &[("item", ""), ("distribution", &foreign)]).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND, "another’s distribution");
    assert!(!stranger.page(DESK).await.contains(&code), "another’s codes");
});

story!(a_meeting_decides_and_everybody_sees_what_became_of_it, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let keeper = app.introduce("Amal", small.organisation, &[Role::Coordinator]);
    let stranger = app.introduce("Sam", organisation(2), &[Role::Coordinator]);
    let list = format!("{DESK}/meetings");
    let fields = |day: &'static str, people: &'static str, about: &'static str| {
        vec![
            ("day", day),
            ("area", "By the canal"),
            ("who", "community leaders, two organisations"),
            ("people", people),
            ("decision-1", "Coats in size M first"),
            ("about-1", about),
            ("decision-2", "A women’s hour on Thursdays"),
        ]
    };
    for (day, people, about) in
        [("2026-11-22", "9", ""), ("2020-01-01", "9", ""), ("2026-11-19", "0", ""), ("2026-11-19", "9", "gold")]
    {
        let reply = keeper.post(&list, &fields(day, people, about)).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {people} {about}");
    }
    let reply = keeper.post(&list, &fields("2026-11-19", "9", "Winter coat")).await;
    let path = format!("{list}/{}", named(reply.location()));
    let page = keeper.page(&path).await;
    let decision = hidden(&page, "decision").unwrap();
    let remark = format!("remark-{decision}");
    let became = format!("{path}/became");
    keeper.post(&became, &[("decision", &decision), ("state", "done"), (&remark, "since Friday")]).await.location();
    assert!(keeper.page(&path).await.contains("since Friday"));
    let wrong = keeper.post(&became, &[("decision", &decision), ("state", "maybe"), (&remark, "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = counter::decisions(&mut bed.db.read().await.unwrap(), small.coat).await.unwrap();
    assert_eq!((told.len(), told[0].state.as_str(), told[0].remark.as_str()), (1, "done", "since Friday"));
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
    let reply = stranger.post(&became, &[("decision", &decision), ("state", "dropped"), (&remark, "")]).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(!stranger.page(&list).await.contains("canal"));
});

story!(a_voice_tells_its_day_and_not_its_moment, TABLES, |bed| {
    let small = small(&bed.db).await;
    for day in 0..6 {
        bed.clock.set(bed.db.world().now().plus_days(day.min(1)));
        let mut tx = begin(&bed.db).await;
        let code = voices::make_code(&mut tx, small.organisation, About::Item(small.coat)).await.unwrap();
        voices::speak(&mut tx, code, Face::Good, "warm", Lang::En).await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut read = bed.db.read().await.unwrap();
    let ids: Vec<(Uuid,)> = sql!("SELECT id FROM voice").all(&mut read).await.unwrap();
    assert!(ids.iter().all(|(id,)| id.get_version_num() == 4), "drawn by chance alone: {ids:?}");
    let waiting = voices::words(&mut read, None, WordState::Waiting, 50).await.unwrap();
    assert_eq!(waiting.len(), 6);
    assert!(waiting.is_sorted_by_key(|word| word.day), "the oldest first all the same");
});
