//! Faces and words from a printed code, and meetings with what became of their decisions.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::{Lang, Uuid};
use outreach::{
    counter,
    model::voices::{Face, VoiceCodeId, WordState},
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
    for _ in 0..70 {
        let reply = visitor.post(&format!("/v/{code}"), &[("face", ""), ("word", "")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "what is not said costs nothing");
    }
    let other = printed(&keeper).await;
    let mut heard = 0;
    loop {
        let reply = visitor.post(&format!("/v/{code}"), &[("face", "good"), ("word", "so warm")]).await;
        if reply.status == StatusCode::TOO_MANY_REQUESTS {
            assert!(reply.text().contains("so warm"), "what was typed is kept: {}", reply.text());
            assert!(!reply.header("retry-after").is_empty());
            break;
        }
        heard += 1;
        assert!(heard < 100, "one phone does not fill the tally");
    }
    assert!(heard >= 60, "a queue behind one router is heard: {heard}");
    visitor.post(&format!("/v/{other}"), &[("face", "good"), ("word", "")]).await.location();
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
    let page = keeper.page(&list).await;
    assert!(page.contains("A women’s hour on Thursdays"), "what is about no item stands with the meetings: {page}");
    assert!(!stranger.page(&list).await.contains("women’s hour"));
    let mut tx = begin(&bed.db).await;
    let by_the_canal = outreach::store::sites::Named {
        name: kernel::Line::parse("Willow").unwrap(),
        area: kernel::Line::parse("Canal side").unwrap(),
    };
    outreach::store::sites::add(&mut tx, small.organisation, &by_the_canal).await.unwrap();
    tx.commit().await.unwrap();
    let page = keeper.page(&format!("{list}/new")).await;
    assert!(page.contains("<option value=\"Canal side\">"), "areas as the sites show them: {page}");
    assert!(!page.contains("<option value=\"By the canal\">"), "not as somebody typed them");
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

story!(voices_about_a_distribution_stand_beside_what_it_offered, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let id = planned(&bed.db, &small, 10).await;
    let path = format!("/desk/outreach/distributions/{id}");
    let page = lead.page(&path).await;
    assert!(page.contains("Open the menu") && page.contains("Print the code"), "{page}");
    let menu = lead.post("/desk/outreach/menus", &[("distribution", &id.to_string())]).await;
    let menu = format!("/desk/outreach/menus/{}", named(menu.location()));
    let sheet = lead.post(&format!("{DESK}/codes"), &[("distribution", &id.to_string())]).await;
    let sheet = sheet.location().split('?').next().unwrap().to_owned();
    let page = lead.page(&path).await;
    assert!(page.contains(&format!("href=\"{menu}\"")) && page.contains(&format!("href=\"{sheet}\"")), "{page}");

    let code = VoiceCodeId::parse(&named(&sheet)).unwrap();
    let mut tx = begin(&bed.db).await;
    voices::speak(&mut tx, code, Face::Bad, "too few in size M", Lang::En).await.unwrap();
    voices::speak(&mut tx, code, Face::Good, "", Lang::En).await.unwrap();
    tx.commit().await.unwrap();
    let since = "2026-11-01".parse().unwrap();
    let mut read = bed.db.read().await.unwrap();
    let faces = counter::faces_where_offered(&mut read, small.coat, since).await.unwrap();
    assert_eq!((faces.good, faces.so_so, faces.bad), (1, 0, 1));
    assert_eq!(counter::faces(&mut read, small.coat, since).await.unwrap().all(), 0, "nobody spoke of the coat itself");
    assert!(
        counter::words(&mut read, small.coat, since).await.unwrap().is_empty(),
        "nobody has looked at the word yet"
    );
    let word = voices::words(&mut read, None, WordState::Waiting, 5).await.unwrap().remove(0);
    drop(read);
    let mut tx = begin(&bed.db).await;
    voices::look(&mut tx, None, word.id, true).await.unwrap();
    tx.commit().await.unwrap();
    let mut read = bed.db.read().await.unwrap();
    let said = counter::words(&mut read, small.soup, since).await.unwrap();
    assert_eq!((said[0].words.as_str(), said[0].area.as_deref()), ("too few in size M", Some("North of the port")));
    assert!(lead.page(&path).await.contains("<strong>1</strong><span>Bad</span>"), "faces on its own page");
});
