//! How people get in, and how strangers do not.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::{body::Body, http::Request};
use common::*;
use people::MIGRATIONS;
use storage::story;

story!(a_password_and_a_code_open_the_desk, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let (code_app, _) = set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    later(&bed, 60);
    let ticket = give_password(&app, " SAMI@example.org ", PASSWORD).await;
    let reply = app
        .visitor()
        .post("/sign-in/code", &[("ticket", &ticket), ("code", &code_app.now(&bed)), ("next", "/desk/you")])
        .await;
    assert_eq!(reply.location(), "/desk/you");
    let set = reply.header("set-cookie");
    let (secret, attributes) = set.split_once(';').unwrap();
    assert_eq!(attributes, " Path=/; Secure; HttpOnly; SameSite=Lax");
    assert_eq!(secret.strip_prefix("__Host-wayhouse=").map(str::len), Some(64));
    assert!(app.with_cookie(secret).page("/desk").await.contains("Kitchen"));
});

story!(a_code_is_used_once, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let (code_app, _) = set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    later(&bed, 60);
    let code = code_app.now(&bed);
    let first = give_password(&app, "sami@example.org", PASSWORD).await;
    let second = give_password(&app, "sami@example.org", PASSWORD).await;
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &first), ("code", &code)]).await;
    assert_eq!(reply.location(), "/desk");
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &second), ("code", &code)]).await;
    assert_eq!(reply.status, 422, "the same code again");
    assert!(reply.header("set-cookie").is_empty());
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &first), ("code", &code)]).await;
    assert_eq!(reply.status, 409, "the ticket is used up");
    later(&bed, -30);
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &second), ("code", &code_app.now(&bed))]).await;
    assert_eq!(reply.status, 422, "nor an older one");
});

story!(a_code_given_by_many_at_once_lets_one_in, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let (code_app, _) = set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    later(&bed, 60);
    let code = code_app.now(&bed);
    let (a, b) = (
        give_password(&app, "sami@example.org", PASSWORD).await,
        give_password(&app, "sami@example.org", PASSWORD).await,
    );
    let visitor = app.visitor();
    let try_with = |ticket: String| {
        let (visitor, code) = (visitor.clone(), code.clone());
        async move { visitor.post("/sign-in/code", &[("ticket", &ticket), ("code", &code)]).await.status }
    };
    let (one, two, three) = tokio::join!(try_with(a.clone()), try_with(b), try_with(a));
    let let_in = [one, two, three].into_iter().filter(|status| *status == 303).count();
    assert_eq!(let_in, 1, "{one} {two} {three}");
});

story!(a_recovery_code_stands_in_once, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let (_, codes) = set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    let (_, others) = set_up_password(&bed, &signed_in(&bed, &app, town.cora).await).await;
    let ticket = give_password(&app, "sami@example.org", PASSWORD).await;
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", &others[0])]).await;
    assert_eq!(reply.status, 422, "somebody else's code");
    let typed = codes[3].to_lowercase().replace('-', " ");
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", &typed)]).await;
    let sami = app.with_cookie(&cookie(&reply));
    assert!(sami.page("/desk/you").await.contains("9 recovery codes are left"));
    let ticket = give_password(&app, "sami@example.org", PASSWORD).await;
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", &codes[3])]).await;
    assert_eq!(reply.status, 422, "used before");
    let renewed = sami.post("/desk/you/recovery", &[]).await;
    assert_eq!(renewed.status, 200);
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", &codes[4])]).await;
    assert_eq!(reply.status, 422, "replaced by new ones");
});

story!(a_stranger_cannot_tell_whether_an_account_exists, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    let mut answers = Vec::new();
    for email in ["sami@example.org", "cora@example.org", "nobody@example.org", "not an address", ""] {
        let reply = app.visitor().post("/sign-in", &[("email", email), ("password", "three warm vans")]).await;
        assert_eq!(reply.status, 422);
        let text = reply.text();
        answers.push(between(&text, "class=\"error\" id=\"e-password\">", "<").to_owned());
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    assert_eq!(answers[0], "Address and password don’t go together. Check both.");
});

story!(guessing_is_slowed, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    let mut slowed = None;
    for n in 0..14 {
        let password = format!("guess number {n}");
        let reply = app.visitor().post("/sign-in", &[("email", "sami@example.org"), ("password", &password)]).await;
        if reply.status == 429 {
            assert!(reply.header("retry-after").parse::<u32>().unwrap() >= 1);
            slowed = Some(n);
            break;
        }
    }
    assert_eq!(slowed, Some(10), "ten tries at one account");
    let reply = app.visitor().post("/sign-in", &[("email", "sami@example.org"), ("password", PASSWORD)]).await;
    assert_eq!(reply.status, 429, "the right password waits as well");
});

story!(who_guesses_from_elsewhere_keeps_nobody_out, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    let wrong = [("email", "sami@example.org"), ("password", "three warm vans")];
    let thief = app.visitor().from_elsewhere(1);
    for _ in 0..10 {
        assert_eq!(thief.post("/sign-in", &wrong).await.status, 422);
    }
    assert_eq!(thief.post("/sign-in", &wrong).await.status, 429);
    give_password(&app, "sami@example.org", PASSWORD).await;
});

story!(a_hall_full_of_people_signs_in_at_once, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    for _ in 0..14 {
        give_password(&app, "sami@example.org", PASSWORD).await;
    }
});

story!(guessing_codes_is_slowed, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    let ticket = give_password(&app, "sami@example.org", PASSWORD).await;
    for _ in 0..5 {
        let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", "000000")]).await;
        assert_eq!(reply.status, 422);
    }
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", "000000")]).await;
    assert_eq!(reply.status, 409, "a way to the code bears five tries");
});

story!(guessing_links_is_slowed, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let link = link(&bed, town.sami, false).await;
    for path in ["/sign-in/link/", "/invitation/"] {
        let statuses: Vec<u16> = {
            let mut all = Vec::new();
            for n in 0..14 {
                all.push(app.visitor().get(&format!("{path}{n:064x}")).await.status.as_u16());
            }
            all
        };
        assert_eq!(statuses[..12], [409; 12], "{path}");
        assert_eq!(statuses[13], 429, "{path}");
    }
    assert_eq!(app.visitor().get(&link).await.status, 200, "who has a link is not slowed by who guesses");
});

story!(only_the_desk_comes_after_signing_in, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let (code_app, _) = set_up_password(&bed, &signed_in(&bed, &app, town.sami).await).await;
    for next in ["https://evil.example/", "//evil.example", "/desk\\@evil.example", "/needs"] {
        later(&bed, 60);
        let ticket = give_password(&app, "sami@example.org", PASSWORD).await;
        let fields = [("ticket", ticket.as_str()), ("code", &code_app.now(&bed)), ("next", next)];
        assert_eq!(app.visitor().post("/sign-in/code", &fields).await.location(), "/desk", "{next}");
    }
    let page = app.visitor().page("/sign-in?next=https://evil.example/").await;
    assert!(!page.contains("evil"));
    let page = app.visitor().page("/sign-in?next=/desk/stock/boxes").await;
    assert!(page.contains("name=\"next\" value=\"/desk/stock/boxes\""));
});

story!(another_sites_form_is_refused, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let link = link(&bed, town.sami, true).await;
    for path in ["/sign-in", "/sign-in/code", "/sign-out", "/set-up/0", link.as_str()] {
        for (name, value) in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
            let request = Request::post(path).header(name, value);
            let reply = app.visitor().ask(request, Body::empty()).await;
            assert_eq!(reply.status, 409, "{path} {name}");
            assert!(reply.header("set-cookie").is_empty());
        }
    }
    let sami = signed_in(&bed, &app, town.sami).await;
    let request = Request::post("/sign-out").header("sec-fetch-site", "cross-site");
    sami.ask(request, Body::empty()).await;
    assert_eq!(sami.get("/desk").await.status, 200, "still signed in");
});

story!(a_link_works_once_unless_the_demo_made_it, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let once = link(&bed, town.sami, false).await;
    assert!(app.visitor().page(&once).await.contains("Sami"), "looking does not use it up");
    let reply = app.visitor().post(&once, &[]).await;
    assert_eq!(reply.location(), "/desk/you/secure");
    assert_eq!(app.visitor().post(&once, &[]).await.status, 409);
    assert_eq!(app.visitor().get(&once).await.status, 409);

    let again = link(&bed, town.sami, true).await;
    for _ in 0..3 {
        assert_eq!(app.visitor().post(&again, &[]).await.location(), "/desk");
    }
    let late = link(&bed, town.sami, false).await;
    later(&bed, 25 * 3600);
    assert_eq!(app.visitor().post(&late, &[]).await.status, 409, "a day is over");
});

story!(who_has_no_role_is_not_let_in, &[MIGRATIONS], |bed| {
    town(&bed).await;
    let app = app(&bed);
    let nobody = account(&bed, "Nora", &[]).await;
    let reply = app.visitor().post(&link(&bed, nobody, true).await, &[]).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("You have no role at the moment"));
});

story!(a_bad_password_is_not_taken, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    for (password, again, why) in [
        ("short", "short", "Too short"),
        ("passwordpassword1", "passwordpassword1", "guess this at once"),
        (PASSWORD, "three cold van", "not the same"),
        ("", "", "Too short"),
    ] {
        let reply = sami.post("/desk/you/password", &[("password", password), ("again", again)]).await;
        assert_eq!(reply.status, 422);
        assert!(reply.text().contains(why), "{password}: {}", reply.text());
        assert!(!reply.text().contains(&format!("value=\"{password}\"")) || password.is_empty(), "never shown back");
    }
    let (code_app, _) = set_up_password(&bed, &sami).await;
    let new = "seven warm boats";
    let fields = [("password", new), ("again", new), ("old", "not the old one")];
    assert_eq!(sami.post("/desk/you/password", &fields).await.status, 422, "the old one is asked for");
    let fields = [("password", new), ("again", new), ("old", PASSWORD)];
    assert_eq!(sami.post("/desk/you/password", &fields).await.location(), "/desk/you?done=done-password-set");
    later(&bed, 60);
    let ticket = give_password(&app, "sami@example.org", new).await;
    let reply = app.visitor().post("/sign-in/code", &[("ticket", &ticket), ("code", &code_app.now(&bed))]).await;
    assert_eq!(reply.location(), "/desk");
});

story!(a_phone_left_open_is_not_an_account_lost, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    set_up_password(&bed, &sami).await;
    later(&bed, 31 * 60);
    assert_eq!(sami.get("/desk").await.status, 200);
    for path in ["/desk/you/password", "/desk/you/totp", "/desk/you/secure"] {
        assert!(sami.get(path).await.location().starts_with("/sign-in?next="), "{path}");
    }
    for path in ["/desk/you/password", "/desk/you/totp", "/desk/you/recovery"] {
        assert!(sami.post(path, &[]).await.location().starts_with("/sign-in?next="), "{path}");
    }
    let begun = sami.post("/desk/you/passkeys/start", &[]).await;
    assert_eq!(begun.status, 409);
});
