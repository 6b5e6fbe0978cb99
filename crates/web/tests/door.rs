//! The door, the front and the cache, asked as a browser asks.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use kernel::{Error, Lang};
use storage::{Act, Actor, story, testing::Bed};
use web::{Access, Capability, Desk, Form, OrganisationId, Permission, Role, Routes, Visit, file, testing::App};

static RENDERED: AtomicUsize = AtomicUsize::new(0);

async fn news(visit: Visit) -> web::Answer {
    let n = RENDERED.fetch_add(1, Ordering::SeqCst);
    let words = match visit.lang {
        Lang::Fr => "nouvelles",
        _ => "news",
    };
    file("text/html; charset=utf-8", format!("{words} {n}"), None)
}

async fn act(desk: Desk, mut form: Form) -> web::Answer {
    let Some(quantity) = form.quantity("quantity") else {
        return Err(Error::Invalid(form.errors().clone()).into());
    };
    let tx = desk.house.db.begin(&desk.act("try", &form)).await?;
    web::done(tx, &format!("/desk/{quantity}"), "done-saved").await
}

async fn fault(_: Visit) -> web::Answer {
    Err(Error::fault("SELECT secret FROM /etc/passwd").into())
}

fn routes() -> Routes {
    Routes::new()
        .get("/news", Access::Kept(&["news"]), news)
        .get("/fault", Access::Anyone, fault)
        .get("/desk/stock", Access::May(Permission::StockSee), fault)
        .post("/desk/act", Access::May(Permission::StockMove), act)
        .post("/desk/act/{which}", Access::May(Permission::StockMove), act)
}

fn trial() -> Capability {
    Capability { name: "trial", migrations: &[], routes, menu: &[], jobs: |_| Vec::new() }
}

fn app(bed: &Bed) -> App {
    App::new(bed, &[trial()])
}

fn home() -> OrganisationId {
    OrganisationId::from_uuid(kernel::Uuid::from_u128(9))
}

story!(a_public_page_is_rendered_once_a_change, &[], |bed| {
    let app = app(&bed);
    let reader = app.visitor();
    let first = reader.page("/en/news").await;
    assert_eq!(reader.page("/en/news").await, first, "the second reader is given the same bytes");
    assert!(reader.page("/fr/news").await.starts_with("nouvelles"));
    let mut tx = bed.db.begin(&Act::new(Actor::System, "touch")).await.unwrap();
    tx.touch("news");
    tx.commit().await.unwrap();
    assert_ne!(reader.page("/en/news").await, first, "a change shows at once");
});

story!(public_pages_carry_every_header_and_no_cookie, &[], |bed| {
    let app = app(&bed);
    for path in ["/news", "/nothing", "/fault"] {
        let reply = app.visitor().get(path).await;
        let policy = reply.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
        assert!(reply.header("strict-transport-security").contains("max-age"), "{path}");
        assert!(reply.headers.get(header::SET_COOKIE).is_none(), "{path}");
    }
});

story!(an_error_tells_what_to_do_and_nothing_of_ours, &[], |bed| {
    let app = app(&bed);
    let page = app.visitor().get("/fault").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.text().contains("Nothing was changed"));
    assert!(!page.text().contains("SELECT") && !page.text().contains("passwd"));

    let json = app.visitor().ask(Request::get("/fault").header("accept", "application/json"), Body::empty()).await;
    assert_eq!(json.header("content-type"), "application/problem+json");
    assert!(json.text().contains("\"status\":500") && !json.text().contains("SELECT"));

    let french = app.visitor().get("/fr/nothing").await;
    assert_eq!(french.status, StatusCode::NOT_FOUND);
    assert!(french.text().contains("lang=\"fr\"") && french.text().contains("Rien n’a été modifié"));
    let arabic = app.visitor().get("/ar/nothing").await;
    assert!(arabic.text().contains("dir=\"rtl\""));
});

story!(the_door_asks_who_it_is, &[], |bed| {
    let app = app(&bed);
    let stranger = app.visitor().get("/desk/stock").await;
    assert_eq!(stranger.location(), "/sign-in?next=%2Fdesk%2Fstock");
    let forged = app.with_cookie("__Host-wayhouse=guess").get("/desk/stock").await;
    assert_eq!(forged.status, StatusCode::SEE_OTHER);
    let observer = app.introduce("observer", home(), &[Role::Observer]);
    assert_eq!(observer.get("/desk/stock").await.status, StatusCode::FORBIDDEN);
});

story!(a_form_is_handled_once_however_often_it_is_sent, &[], |bed| {
    let app = app(&bed);
    let sorter = app.introduce("sorter", home(), &[Role::Sorter]);
    let key = kernel::Uuid::from_u128(77);
    let first = sorter.post_with_key("/desk/act", key, &[("quantity", "5")]).await;
    assert_eq!(first.location(), "/desk/5?done=done-saved");
    let again = sorter.post_with_key("/desk/act", key, &[("quantity", "5")]).await;
    assert_eq!(again.location(), "/desk/5?done=done-saved", "the second click is answered like the first");
    let wrong = sorter.post("/desk/act", &[("quantity", "-5")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
});

story!(the_forms_of_a_page_share_a_key_and_are_handled_once_each, &[], |bed| {
    let app = app(&bed);
    let sorter = app.introduce("sorter", home(), &[Role::Sorter]);
    let key = kernel::Uuid::from_u128(78);
    let give = async |path: &str, quantity: &str| {
        sorter.post_with_key(path, key, &[("quantity", quantity)]).await.location().to_owned()
    };
    assert_eq!(give("/desk/act/give", "1").await, "/desk/1?done=done-saved");
    assert_eq!(give("/desk/act/take?role=sorter", "2").await, "/desk/2?done=done-saved", "after Back, another form");
    assert_eq!(give("/desk/act/take?role=editor", "3").await, "/desk/3?done=done-saved", "another row's form");
    assert_eq!(give("/desk/act/give", "1").await, "/desk/1?done=done-saved");
    assert_eq!(give("/desk/act/take?role=sorter", "9").await, "/desk/2?done=done-saved", "the same one sent twice");
});

story!(who_must_sign_in_first_comes_back_to_the_page_with_the_form, &[], |bed| {
    let app = app(&bed);
    let page = app.visitor().get("/desk/stock?q=coat").await;
    assert_eq!(page.location(), "/sign-in?next=%2Fdesk%2Fstock%3Fq%3Dcoat");
    let sent = async |referer: Option<&str>| {
        let mut request = Request::post("/desk/act");
        if let Some(referer) = referer {
            request = request.header("referer", referer);
        }
        app.visitor().ask(request, Body::from("quantity=5")).await.location().to_owned()
    };
    let from = "https://wayhouse.example.org/desk/stock/receive?item=coat";
    assert_eq!(sent(Some(from)).await, "/sign-in?next=%2Fdesk%2Fstock%2Freceive%3Fitem%3Dcoat");
    assert_eq!(sent(None).await, "/sign-in?next=%2Fdesk", "never to where forms are sent");
    assert_eq!(sent(Some("nonsense")).await, "/sign-in?next=%2Fdesk");
});

story!(a_forms_address_opened_like_a_page_says_so, &[], |bed| {
    let app = app(&bed);
    let sorter = app.introduce("sorter", home(), &[Role::Sorter]);
    let page = sorter.get("/desk/act").await;
    assert_eq!((page.status, page.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    assert!(page.text().contains("Nothing was changed") && page.text().contains("href=\"/desk\""), "{}", page.text());
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    let french = app.visitor().post("/fr/news", &[]).await;
    assert_eq!(french.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(french.text().contains("Rien n’a été modifié"));
    let json = Request::put("/news").header("accept", "application/json");
    let json = app.visitor().ask(json, Body::empty()).await;
    assert_eq!(json.header("content-type"), "application/problem+json");
    assert!(json.text().contains("\"status\":405"), "{}", json.text());
    let nowhere = app.visitor().ask(Request::delete("/nothing"), Body::empty()).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(nowhere.text().contains("Nothing was changed"));
});

story!(what_is_no_text_is_refused_and_never_replaced, &[], |bed| {
    let app = app(&bed);
    let sorter = app.introduce("sorter", home(), &[Role::Sorter]);
    for body in ["quantity=5&note=caf%E9", "note%ff=x&quantity=5"] {
        let request = Request::post("/desk/act").header("content-type", "application/x-www-form-urlencoded");
        let reply = sorter.ask(request, Body::from(body)).await;
        assert_eq!(reply.status, StatusCode::CONFLICT, "{body}");
        assert!(reply.text().contains("did not arrive whole"), "{}", reply.text());
    }
    let parts = b"--x\r\nContent-Disposition: form-data; name=\"quantity\"\r\n\r\n5\xff\r\n--x--\r\n".to_vec();
    let request = Request::post("/desk/act").header("content-type", "multipart/form-data; boundary=x");
    assert_eq!(sorter.ask(request, Body::from(parts)).await.status, StatusCode::CONFLICT);
});

story!(a_form_from_another_site_is_refused, &[], |bed| {
    let app = app(&bed);
    let sorter = app.introduce("sorter", home(), &[Role::Sorter]);
    let request = Request::post("/desk/act")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded");
    let reply = sorter.ask(request, Body::from("quantity=5")).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.text().contains("came from another site"));
});

story!(absurd_requests_are_answered_calmly, &[], |bed| {
    let app = app(&bed);
    let sorter = app.introduce("sorter", home(), &[Role::Sorter]);
    let long = format!("/{}", "a".repeat(5_000));
    assert_eq!(sorter.get(&long).await.status, StatusCode::URI_TOO_LONG);
    assert_eq!(sorter.get("/assets/../../etc/passwd").await.status, StatusCode::NOT_FOUND);
    let heavy = Request::post("/desk/act").header("content-type", "application/x-www-form-urlencoded");
    let reply = sorter.ask(heavy, Body::from(vec![b'a'; 3 * 1024 * 1024])).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    let broken = Request::post("/desk/act").header("content-type", "multipart/form-data; boundary=x");
    let reply = sorter.ask(broken, Body::from("--x\r\nnonsense")).await;
    assert!(reply.status.is_client_error(), "{}", reply.status);
    let many = "q=1&".repeat(6_000);
    let fields = Request::post("/desk/act").header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(sorter.ask(fields, Body::from(many)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
});
