//! Sessions: who holds one, for how long, and how they end.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::path::Path;

use common::*;
use people::MIGRATIONS;
use storage::story;
use web::Role;

/// Whether a text stands anywhere in the files of a folder.
fn is_anywhere_in(folder: &Path, text: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return is_anywhere_in(&path, text);
        }
        let bytes = std::fs::read(&path).unwrap();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_that_lets_anyone_in_is_in_the_file() {
    let bed = storage::testing::Bed::sqlite(&[MIGRATIONS]).await;
    let town = town(&bed).await;
    let app = app(&bed);
    let path = link(&bed, town.sami, true).await;
    let reply = app.visitor().post(&path, &[]).await;
    let cookie = cookie(&reply);
    let sami = app.with_cookie(&cookie);
    let (_, codes) = set_up_password(&bed, &sami).await;
    let ticket = give_password(&app, "sami@example.org", PASSWORD).await;

    let folder = bed.folder.path();
    assert!(is_anywhere_in(folder, "sami@example.org"), "the search finds what is there");
    let bare = |text: &str| text.replace('-', "");
    let session = cookie.split_once('=').unwrap().1.to_owned();
    let link = path.rsplit('/').next().unwrap().to_owned();
    for secret in [session, link, ticket, codes[0].clone(), bare(&codes[0]), PASSWORD.to_owned()] {
        assert!(!is_anywhere_in(folder, &secret), "{secret}");
    }
}

story!(signing_in_makes_a_new_session_and_ends_the_old_one, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let path = link(&bed, town.sami, true).await;
    let first = app.visitor().post(&path, &[]).await;
    let old = app.with_cookie(&cookie(&first));
    let second = old.post(&path, &[]).await;
    assert_ne!(cookie(&first), cookie(&second));
    assert!(old.get("/desk").await.location().starts_with("/sign-in"), "the old secret is worth nothing");
    assert_eq!(app.with_cookie(&cookie(&second)).get("/desk").await.status, 200);
    let planted = format!("__Host-wayhouse={}", "ab".repeat(32));
    let third = app.with_cookie(&planted).post(&path, &[]).await;
    assert_ne!(cookie(&third), planted, "a cookie that somebody planted is never taken up");
});

story!(signing_out_ends_the_session_and_takes_the_cookie, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let reply = sami.post("/sign-out", &[]).await;
    assert_eq!(reply.header("set-cookie"), "__Host-wayhouse=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    assert!(sami.get("/desk").await.location().starts_with("/sign-in"));
});

story!(signing_out_everywhere_ends_every_session, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let phone = signed_in(&bed, &app, town.sami).await;
    let laptop = signed_in(&bed, &app, town.sami).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    assert_eq!(phone.page("/desk/you").await.matches("/end\"").count(), 3, "two sessions, and all of them");
    let once = link(&bed, town.sami, false).await;
    laptop.post("/desk/you/sessions/end", &[]).await.location();
    for gone in [&phone, &laptop] {
        assert!(gone.get("/desk").await.location().starts_with("/sign-in"));
    }
    assert_eq!(app.visitor().post(&once, &[]).await.status, 409, "links are taken back");
    assert_eq!(cora.get("/desk").await.status, 200, "others stay");
});

story!(one_session_is_ended_by_its_owner_only, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let phone = signed_in(&bed, &app, town.sami).await;
    let page = phone.page("/desk/you").await;
    let id = between(&page, "/desk/you/sessions/", "/end").to_owned();
    let cora = signed_in(&bed, &app, town.cora).await;
    assert_eq!(cora.post(&format!("/desk/you/sessions/{id}/end"), &[]).await.status, 404);
    assert_eq!(phone.get("/desk").await.status, 200);
    let laptop = signed_in(&bed, &app, town.sami).await;
    laptop.post(&format!("/desk/you/sessions/{id}/end"), &[]).await.location();
    assert!(phone.get("/desk").await.location().starts_with("/sign-in"));
    assert_eq!(laptop.get("/desk").await.status, 200);
    assert_eq!(laptop.post("/desk/you/sessions/not-an-id/end", &[]).await.status, 404);
});

story!(a_session_ends_by_itself, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let day = 24 * 3600;
    let idle = signed_in(&bed, &app, town.sami).await;
    later(&bed, 7 * day - 60);
    assert_eq!(idle.get("/desk").await.status, 200);
    let used = signed_in(&bed, &app, town.cora).await;
    for _ in 0..9 {
        later(&bed, 3 * day);
        assert_eq!(used.get("/desk").await.status, 200, "used every third day");
        // Sessions in use are noted while nobody waits.
        tokio::time::sleep(std::time::Duration::from_millis(150)).await;
    }
    assert!(idle.get("/desk").await.location().starts_with("/sign-in"), "idle for seven days");
    later(&bed, 3 * day + 60);
    assert!(used.get("/desk").await.location().starts_with("/sign-in"), "thirty days are over");
});

story!(what_has_run_out_is_forgotten, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    link(&bed, town.sami, false).await;
    people::tidy(&bed.db).await.unwrap();
    assert_eq!(sami.get("/desk").await.status, 200);
    let count = async |table: &str| -> i64 {
        let mut read = bed.db.read().await.unwrap();
        match table {
            "session" => storage::sql!("SELECT COUNT(*) FROM session").value(&mut read).await.unwrap(),
            _ => storage::sql!("SELECT COUNT(*) FROM ticket WHERE kind <> 'reusable'").value(&mut read).await.unwrap(),
        }
    };
    assert_eq!((count("session").await, count("ticket").await), (1, 1));
    later(&bed, 31 * 24 * 3600);
    people::tidy(&bed.db).await.unwrap();
    assert_eq!((count("session").await, count("ticket").await), (0, 0));
});

story!(a_shut_account_is_out_at_once, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    set_up_password(&bed, &sami).await;
    let way_in = link(&bed, town.sami, true).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    let path = format!("/desk/people/{}", town.sami);
    cora.post(&format!("{path}/disable"), &[]).await.location();
    assert!(sami.get("/desk").await.location().starts_with("/sign-in"));
    assert_eq!(app.visitor().post(&way_in, &[]).await.status, 409);
    let reply = app.visitor().post("/sign-in", &[("email", "sami@example.org"), ("password", PASSWORD)]).await;
    assert_eq!(reply.status, 422, "the password is worth nothing");
    assert_eq!(cora.post(&format!("{path}/link"), &[]).await.status, 409, "no link for a shut account");
    cora.post(&format!("{path}/enable"), &[]).await.location();
    assert!(sami.get("/desk").await.location().starts_with("/sign-in"), "the old session does not come back");
    give_password(&app, "sami@example.org", PASSWORD).await;
});

story!(a_role_taken_away_counts_at_once, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let lena = signed_in(&bed, &app, town.lena).await;
    assert_eq!(lena.get("/desk/people").await.status, 200);
    let admin = signed_in(&bed, &app, town.admin).await;
    let fields = [("organisation", town.auberge.to_string()), ("role", Role::Coordinator.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let give = [("organisation", town.kitchen.to_string()), ("role", Role::Viewer.to_string())];
    let give: Vec<(&str, &str)> = give.iter().map(|(name, value)| (*name, value.as_str())).collect();
    admin.post(&format!("/desk/people/{}/give", town.lena), &give).await.location();
    admin.post(&format!("/desk/people/{}/take", town.lena), &fields).await.location();
    assert_eq!(lena.get("/desk/people").await.status, 403, "a viewer in the kitchen now");
    assert!(lena.page("/desk").await.contains("Kitchen"));
});

story!(a_session_acts_for_one_organisation_at_a_time, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let both = account(&bed, "Bea", &[(town.kitchen, Role::Coordinator), (town.auberge, Role::Viewer)]).await;
    let bea = signed_in(&bed, &app, both).await;
    let kitchen = town.kitchen.to_string();
    bea.post("/desk/organisation", &[("organisation", &kitchen)]).await.location();
    assert_eq!(bea.get("/desk/people").await.status, 200);
    bea.post("/desk/organisation", &[("organisation", &town.auberge.to_string())]).await.location();
    assert_eq!(bea.get("/desk/people").await.status, 403, "only a viewer there");
    let sami = signed_in(&bed, &app, town.sami).await;
    let reply = sami.post("/desk/organisation", &[("organisation", &town.auberge.to_string())]).await;
    assert_eq!(reply.status, 404, "not theirs");
    assert_eq!(sami.post("/desk/organisation", &[("organisation", "nonsense")]).await.status, 404);
    let admin = signed_in(&bed, &app, town.admin).await;
    admin.post("/desk/organisation", &[("organisation", &kitchen)]).await.location();
    assert!(admin.page("/desk").await.contains("You act for Kitchen"));
});
