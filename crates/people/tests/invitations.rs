//! Invitations and set-up: how people come to have an account.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::*;
use people::MIGRATIONS;
use storage::{Act, sql, story, testing::Bed};
use web::{
    OrganisationId, Role,
    testing::{App, Person},
};

/// Invites somebody past the desk; answers the path in the letter.
async fn invite(bed: &Bed, app: &App, email: &str, organisation: OrganisationId, role: Role) -> String {
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    let email = people::Email::parse(email).unwrap();
    let new = people::NewInvitation { email, lang: kernel::Lang::En, organisation, role };
    let path = people::invite(&mut tx, &app.house.texts, &app.house.config, &new).await.unwrap();
    tx.commit().await.unwrap();
    path
}

story!(an_invitation_makes_an_account_with_its_role, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let cora = signed_in(&bed, &app, town.cora).await;
    let kitchen = town.kitchen.to_string();
    let fields = [("email", "New@example.org"), ("lang", "fr"), ("organisation", &kitchen), ("role", "sorter")];
    assert_eq!(cora.post("/desk/people/invite", &fields).await.location(), "/desk/people?done=done-invited");
    assert!(cora.page("/desk/people").await.contains("New@example.org"));

    let letters = letters(&bed).await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains("Kitchen vous invite") && letters[0].contains("Votre rôle : Tri"), "{}", letters[0]);
    let path = format!("/invitation/{}", between(&letters[0], "https://wayhouse.example.org/invitation/", "\\n"));

    let page = app.visitor().page(&path).await;
    assert!(page.contains("Kitchen") && page.contains("Sorter") && page.contains("New@example.org"));
    let reply = app.visitor().post(&path, &[("name", "Nadia"), ("lang", "fr")]).await;
    assert_eq!(reply.location(), "/desk/you/secure");
    let nadia = app.with_cookie(&cookie(&reply));
    assert!(nadia.page("/desk").await.contains("Bonjour Nadia"));
    assert_eq!(nadia.get("/desk/people").await.status, 403);
    assert_eq!(app.visitor().get(&path).await.status, 409, "used");
    assert!(!cora.page("/desk/people").await.contains("Invitations on their way"));
});

story!(an_invitation_is_accepted_once_by_sixteen_at_once, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    for round in 0..4 {
        let path = invite(&bed, &app, &format!("new{round}@example.org"), town.kitchen, Role::Viewer).await;
        let visitor = app.visitor();
        let tries = (0..16).map(|n| {
            let (visitor, path) = (visitor.clone(), path.clone());
            async move { visitor.post(&path, &[("name", &format!("Person {n}")), ("lang", "en")]).await.status.as_u16() }
        });
        let statuses = join_all(tries).await;
        assert_eq!(statuses.iter().filter(|s| **s == 303).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|s| matches!(s, 303 | 409 | 429)), "{statuses:?}");
    }
    let accounts: i64 = sql!("SELECT COUNT(*) FROM account").value(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(accounts, 4 + 4);
});

story!(an_invitation_ends, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let cora = signed_in(&bed, &app, town.cora).await;
    let old = invite(&bed, &app, "old@example.org", town.kitchen, Role::Viewer).await;
    let page = cora.page("/desk/people").await;
    let id = between(&page, "/desk/people/invitations/", "/").to_owned();

    cora.post(&format!("/desk/people/invitations/{id}/resend"), &[]).await.location();
    assert_eq!(app.visitor().get(&old).await.status, 409, "the first letter's link counts no more");
    let paths = letters(&bed).await;
    let mut paths = paths.iter().map(|letter| format!("/invitation/{}", between(letter, "org/invitation/", "\\n")));
    let new = paths.find(|path| *path != old).unwrap();
    assert_eq!(app.visitor().get(&new).await.status, 200);
    cora.post(&format!("/desk/people/invitations/{id}/cancel"), &[]).await.location();
    assert_eq!(app.visitor().get(&new).await.status, 409, "cancelled");
    assert_eq!(cora.post(&format!("/desk/people/invitations/{id}/cancel"), &[]).await.status, 404);
    assert_eq!(cora.post(&format!("/desk/people/invitations/{id}/resend"), &[]).await.status, 404);

    let late = invite(&bed, &app, "late@example.org", town.kitchen, Role::Viewer).await;
    later(&bed, 7 * 24 * 3600 - 1);
    assert_eq!(app.visitor().get(&late).await.status, 200);
    later(&bed, 1);
    assert_eq!(app.visitor().post(&late, &[("name", "Late"), ("lang", "en")]).await.status, 409);
});

story!(a_letter_alone_does_not_open_an_account_that_stands, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let path = invite(&bed, &app, "SAMI@example.org", town.auberge, Role::Viewer).await;
    assert!(app.visitor().page(&path).await.contains("You already have an account, Sami"));
    let reply = app.visitor().post(&path, &[]).await;
    assert_eq!(reply.location(), "/sign-in?done=done-role-accepted");
    assert!(reply.header("set-cookie").is_empty(), "nobody is signed in by it");
    let sami = signed_in(&bed, &app, town.sami).await;
    assert!(sami.page("/desk").await.contains("Act for another organisation"), "two organisations now");
});

story!(bad_names_are_told_beside_the_field, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let path = invite(&bed, &app, "new@example.org", town.kitchen, Role::Viewer).await;
    let long = "n".repeat(81);
    for (name, lang, why) in [
        ("", "en", "Fill this in."),
        (long.as_str(), "en", "at most 80 characters"),
        ("a\u{0}b", "en", "invisible characters"),
        ("Nadia", "klingon", "Choose one from the list."),
    ] {
        let reply = app.visitor().post(&path, &[("name", name), ("lang", lang)]).await;
        assert_eq!(reply.status, 422, "{name:?}");
        assert!(reply.text().contains(why), "{name:?}: {}", reply.text());
    }
    let name = "<script>alert(1)</script>";
    let reply = app.visitor().post(&path, &[("name", name), ("lang", "en")]).await;
    let page = app.with_cookie(&cookie(&reply)).page("/desk").await;
    assert!(!page.contains("<script>alert"), "shown as words");
});

/// Invites somebody at the desk; answers the path in the letter that this adds.
async fn invited_by(bed: &Bed, person: &Person<'_>, email: &str, organisation: OrganisationId, role: Role) -> String {
    let before = letters(bed).await;
    let (organisation, role) = (organisation.to_string(), role.to_string());
    let fields = [("email", email), ("lang", "en"), ("organisation", &*organisation), ("role", &*role)];
    person.post("/desk/people/invite", &fields).await.location();
    newest(bed, &before).await
}

/// The path in the letter that is not among these.
async fn newest(bed: &Bed, before: &[String]) -> String {
    let letter = letters(bed).await.into_iter().find(|letter| !before.contains(letter)).unwrap();
    format!("/invitation/{}", between(&letter, "org/invitation/", "\\n"))
}

story!(letters_of_a_coordinator_who_is_dismissed_let_nobody_in, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let (amal, cora) = (signed_in(&bed, &app, town.admin).await, signed_in(&bed, &app, town.cora).await);
    let theirs = invited_by(&bed, &cora, "friend@example.org", town.kitchen, Role::Coordinator).await;
    let other = invited_by(&bed, &amal, "other@example.org", town.kitchen, Role::Viewer).await;
    let rescued = invited_by(&bed, &cora, "rescued@example.org", town.kitchen, Role::Sorter).await;
    let (people, before) = (amal.page("/desk/people").await, letters(&bed).await);
    let theirs_to_send = &people[people.find("rescued@example.org").unwrap()..];
    let id = between(theirs_to_send, "/desk/people/invitations/", "/");
    amal.post(&format!("/desk/people/invitations/{id}/resend"), &[]).await.location();
    let sent_again = newest(&bed, &before).await;
    assert_eq!(app.visitor().get(&rescued).await.status, 409, "there is a newer letter");
    assert_eq!(app.visitor().get(&theirs).await.status, 200);

    amal.post(&format!("/desk/people/{}/disable", town.cora), &[]).await.location();
    assert_eq!(app.visitor().get(&theirs).await.status, 409, "cancelled with its sender");
    assert_eq!(app.visitor().post(&theirs, &[("name", "Friend"), ("lang", "en")]).await.status, 409);
    assert_eq!(app.visitor().get(&other).await.status, 200, "somebody else's letter holds");
    assert_eq!(app.visitor().get(&sent_again).await.status, 200, "and so does the one that somebody else sent again");
    let people = amal.page("/desk/people").await;
    assert!(!people.contains("friend@example.org") && people.contains("other@example.org"));
});

story!(letters_go_with_the_role_that_sent_them, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    let two = account(&bed, "Bea", &[(town.kitchen, Role::Coordinator), (town.auberge, Role::CoalitionAdmin)]).await;
    let bea = signed_in(&bed, &app, two).await;
    let take = |role: Role, organisation: OrganisationId| {
        let amal = amal.clone();
        async move {
            let (organisation, role) = (organisation.to_string(), role.to_string());
            let fields = [("organisation", organisation.as_str()), ("role", role.as_str())];
            amal.post(&format!("/desk/people/{two}/take"), &fields).await.location();
        }
    };
    let kitchen = invited_by(&bed, &bea, "cook@example.org", town.kitchen, Role::Sorter).await;
    let auberge = invited_by(&bed, &bea, "host@example.org", town.auberge, Role::Sorter).await;
    let admin = invited_by(&bed, &bea, "admin@example.org", town.kitchen, Role::CoalitionAdmin).await;
    take(Role::CoalitionAdmin, town.auberge).await;
    assert_eq!(app.visitor().get(&auberge).await.status, 409);
    assert_eq!(app.visitor().get(&admin).await.status, 409);
    assert_eq!(app.visitor().get(&kitchen).await.status, 200, "a coordinator of the kitchen may still send this one");
    take(Role::Coordinator, town.kitchen).await;
    assert_eq!(app.visitor().get(&kitchen).await.status, 409);
});

const SET_UP: [(&str, &str); 5] = [
    ("coalition", "Calais"),
    ("organisation", "The Auberge"),
    ("kind", "member"),
    ("name", "Amal"),
    ("email", "amal@example.org"),
];

/// The path that a start of an empty program prints.
async fn set_up(bed: &Bed) -> String {
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    let path = people::set_up_path(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    path
}

story!(an_empty_wayhouse_is_set_up_in_the_browser, &[MIGRATIONS], |bed| {
    let app = app(&bed);
    let set_up = set_up(&bed).await;
    assert_eq!(app.visitor().get("/sign-in").await.location(), "/set-up");
    assert!(!people::is_set_up(&mut bed.db.read().await.unwrap()).await.unwrap());
    let stranger = "/set-up/".to_owned() + &"0".repeat(64);
    for path in ["/set-up", stranger.as_str()] {
        let reply = app.visitor().get(path).await;
        assert_eq!(reply.status, 409, "whoever comes by first");
        assert!(reply.text().contains("the address that the program printed"), "{}", reply.text());
    }
    assert_eq!(app.visitor().post(&stranger, &SET_UP).await.status, 409);
    let french = app.visitor().page(&format!("/fr{set_up}")).await;
    assert!(french.contains(&format!("action=\"/fr{set_up}\"")) && french.contains(&format!("href=\"/ar{set_up}\"")));
    app.visitor().page(&set_up).await;
    app.visitor().page("/about").await;
    let reply = app.visitor().post(&set_up, &[("coalition", "Calais"), ("email", "nonsense")]).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text().contains("value=\"nonsense\""), "what was typed is kept");

    let reply = app.visitor().post(&set_up, &SET_UP).await;
    assert_eq!(reply.location(), "/desk/you/secure");
    let amal = app.with_cookie(&cookie(&reply));
    assert!(amal.page("/desk").await.contains("You have no way to sign in by yourself yet"));
    set_up_password(&bed, &amal).await;
    assert!(!amal.page("/desk").await.contains("You have no way to sign in by yourself yet"));
    assert!(amal.page("/desk/organisations").await.contains("The Auberge"));
    assert_eq!(people::coalition_name(&mut bed.db.read().await.unwrap()).await.unwrap().as_deref(), Some("Calais"));
    assert!(app.visitor().page("/about").await.contains("The Auberge"), "the public page is made anew");

    assert_eq!(app.visitor().get(&set_up).await.status, 404);
    assert_eq!(app.visitor().post(&set_up, &SET_UP).await.status, 404);
    assert_eq!(amal.post(&set_up, &SET_UP).await.status, 404);
    assert_eq!(amal.get("/set-up").await.status, 404);
});

story!(sixteen_set_ups_at_once_make_one_coalition, &[MIGRATIONS], |bed| {
    let app = app(&bed);
    let visitor = app.visitor();
    let set_up = set_up(&bed).await;
    let statuses = join_all((0..16).map(|n| {
        let (visitor, set_up) = (visitor.clone(), set_up.clone());
        async move {
            let email = format!("admin{n}@example.org");
            let mut fields = SET_UP.to_vec();
            fields[4].1 = &email;
            visitor.post(&set_up, &fields).await.status.as_u16()
        }
    }))
    .await;
    assert_eq!(statuses.iter().filter(|s| **s == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|s| **s == 404).count(), 15, "{statuses:?}");
    let mut read = bed.db.read().await.unwrap();
    let accounts: i64 = sql!("SELECT COUNT(*) FROM account").value(&mut read).await.unwrap();
    assert_eq!((accounts, people::organisations(&mut read).await.unwrap().len()), (1, 1));
});
