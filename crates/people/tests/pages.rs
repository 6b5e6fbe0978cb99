//! Every page, in every language.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::*;
use kernel::Lang;
use people::MIGRATIONS;
use storage::story;
use web::{Role, testing::Person};

/// What must not be on any page: a sentence's key, or an empty name of a thing.
fn untranslated(page: &str) -> Option<String> {
    let prefixes = [
        "role-",
        "permission-",
        "menu-",
        "account-",
        "sign-in-",
        "set-up-",
        "invitation-",
        "secure-",
        "passkey-",
        "password-",
        "totp-",
        "recovery-",
        "desk-",
        "you-",
        "people-",
        "invite-",
        "organisation-",
        "audit-",
        "jobs-",
        "about-",
        "privacy-",
        "done-",
        "error-",
        "list-",
        "form-",
    ];
    let text: String = visible(page);
    text.split(|c: char| c.is_whitespace() || "<>.,:;()".contains(c))
        .find(|word| prefixes.iter().any(|p| word.starts_with(p) && word.len() > p.len()) && !word.contains('@'))
        .map(str::to_owned)
}

/// The words between the tags.
fn visible(page: &str) -> String {
    page.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words).collect::<Vec<_>>().join(" ")
}

async fn pages_of(person: &Person<'_>, lang: Lang, paths: &[String]) {
    for path in paths {
        let reply = person.get(&format!("/{}{path}", lang.code())).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.text());
        let text = reply.text();
        assert!(text.contains(&format!("lang=\"{}\" dir=\"", lang.code())), "{path} is in another language");
        assert_eq!(untranslated(&text), None, "{path} in {}", lang.code());
        assert!(!text.contains(" style=") && !text.contains("<script>"), "{path}");
        assert_eq!(text.matches("<h1").count(), 1, "{path}");
        assert_eq!(text.matches("<main").count(), 1, "{path}");
    }
}

async fn speak(person: &Person<'_>, lang: Lang) {
    person.post("/desk/you", &[("name", "Amal"), ("lang", lang.code())]).await.location();
}

story!(every_page_in_every_language, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    let kitchen = town.kitchen.to_string();
    let fields = [("email", "x@example.org"), ("lang", "en"), ("organisation", &*kitchen), ("role", "viewer")];
    amal.post("/desk/people/invite", &fields).await.location();
    let link = link(&bed, town.sami, false).await;
    for lang in Lang::ALL {
        let visitor = app.visitor();
        let public = ["/about", "/privacy", "/sign-in", "/sign-in?again=yes", &link].map(str::to_owned);
        pages_of(&visitor, lang, &public).await;
        speak(&amal, lang).await;
        let desk = [
            "/desk",
            "/desk/you",
            "/desk/you/secure",
            "/desk/you/password",
            "/desk/people",
            "/desk/people?q=nobody",
            "/desk/people/invite",
            "/desk/organisations",
            "/desk/organisations/new",
            "/desk/audit",
            "/desk/jobs",
        ];
        let mut desk: Vec<String> = desk.map(str::to_owned).to_vec();
        desk.push(format!("/desk/people/{}", town.cora));
        desk.push(format!("/desk/organisations/{kitchen}"));
        pages_of(&amal, lang, &desk).await;
    }
});

story!(pages_with_errors_in_every_language, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    for lang in Lang::ALL {
        speak(&amal, lang).await;
        for path in ["/desk/people/invite", "/desk/organisations/new", "/desk/you", "/desk/you/password"] {
            let reply = amal.post(path, &[]).await;
            assert_eq!(reply.status, 422, "{path}");
            assert_eq!(untranslated(&reply.text()), None, "{path}");
            assert!(reply.text().contains("aria-invalid=\"true\""), "{path}");
        }
        for path in ["/desk/people/1", "/desk/organisations/1", "/nowhere", "/invitation/1"] {
            let reply = app.visitor().get(&format!("/{}{path}", lang.code())).await;
            assert_eq!(untranslated(&reply.text()), None, "{path}");
        }
    }
});

story!(the_pages_of_a_new_way_in_in_every_language, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    for lang in Lang::ALL {
        let name = format!("Person{}", lang.code());
        let id = account(&bed, &name, &[(town.kitchen, Role::Viewer)]).await;
        let person = signed_in(&bed, &app, id).await;
        speak(&person, lang).await;
        let fields = [("password", PASSWORD), ("again", PASSWORD)];
        person.post("/desk/you/password", &fields).await.location();
        let page = person.page("/desk/you/totp").await;
        assert_eq!(untranslated(&page), None);
        assert!(page.contains("<svg width=\"240\""), "the QR code");
        let wrong = person.post("/desk/you/totp", &[("code", "12")]).await;
        assert_eq!((wrong.status.as_u16(), untranslated(&wrong.text())), (422, None));
        let right = CodeApp::reading(&page).now(&bed);
        let codes = person.post("/desk/you/totp", &[("code", &right)]).await;
        assert_eq!((codes.status.as_u16(), untranslated(&codes.text())), (200, None));
        assert_eq!(untranslated(&person.page("/desk/you").await), None);
    }
});

story!(lists_are_searched_and_downloaded, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    for n in 0..60 {
        account(&bed, &format!("Volunteer{n:02}"), &[(town.kitchen, Role::Viewer)]).await;
    }
    account(&bed, "100%_sure", &[(town.kitchen, Role::Editor)]).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    let rows = |page: &str| page.matches("<th scope=\"row\">").count();
    let first = cora.page("/desk/people").await;
    assert_eq!(rows(&first), 50);
    assert!(first.contains("rel=\"next\" href=\"?q=&#38;role=&#38;from=50\"") || first.contains("from=50"), "{first}");
    assert_eq!(rows(&cora.page("/desk/people?from=50").await), 13);
    assert_eq!(rows(&cora.page("/desk/people?q=VOLUNTEER0").await), 10);
    assert_eq!(rows(&cora.page("/desk/people?q=%25_").await), 1, "signs are letters, not wildcards");
    assert_eq!(rows(&cora.page("/desk/people?role=editor").await), 1);
    assert_eq!(rows(&cora.page("/desk/people?from=-5&role=nonsense").await), 50);
    let csv = cora.get("/desk/people.csv?q=volunteer").await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(csv.text().lines().count(), 61);
    let seen = cora.page("/desk/people?order=seen").await;
    let first = |page: &str| between(page, "<th scope=\"row\">", "</th>").to_owned();
    assert!(first(&seen).contains("Cora"), "who is here now");
    assert!(!first(&cora.page("/desk/people").await).contains("Cora"));
    assert!(seen.contains("order=seen&#38;from=50") || seen.contains("order=seen&amp;from=50"), "{seen}");
    let admin = signed_in(&bed, &app, town.admin).await;
    assert!(admin.page("/desk/organisations?order=town").await.contains("value=\"town\" selected"));
    let csv = admin.page("/desk/organisations.csv").await;
    assert!(csv.starts_with("slug,name,kind") && csv.contains("auberge,Auberge,member"), "{csv}");
});

story!(public_pages_set_no_cookie, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    for path in ["/about", "/privacy", "/sign-in"] {
        for person in [&app.visitor(), &amal] {
            let reply = person.get(path).await;
            assert!(reply.header("set-cookie").is_empty(), "{path}");
        }
    }
    let about = amal.page("/about").await;
    assert!(!about.contains("Amal"), "a kept page is the same for everybody");
});
