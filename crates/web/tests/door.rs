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
