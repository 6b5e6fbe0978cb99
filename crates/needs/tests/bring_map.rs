//! The map under the collection points: the operator's where there is one, the outline always.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use booking::app;
use common::{Place, migrations};
use storage::{story, testing::Bed};
use web::{Role, testing::App};

async fn a_point(bed: &Bed, app: &App) {
    let place = Place::on(bed).await;
    let lead = app.introduce("Linden", place.organisation, &[Role::Coordinator]);
    let fields = [
        ("name", "Net Loft \"Books\""),
        ("area", "Hastings"),
        ("address", "4 Rope Lane"),
        ("hours", "Saturdays 10 to 12"),
        ("contact", "01632 960 123"),
        ("latitude", "50.86"),
        ("longitude", "0.58"),
        ("active", "yes"),
    ];
    lead.post("/desk/bring/collection-points", &fields).await.location();
}

story!(without_a_map_the_page_runs_no_script, &migrations(), |bed| {
    let app = app(&bed);
    a_point(&bed, &app).await;
    let page = app.visitor().page("/en/collection-points").await;
    assert!(page.contains("<polygon") && !page.contains("<script") && !page.contains("data-map"), "{page}");
    let none = app.visitor().ask(Request::get("/map.pmtiles").header("range", "bytes=0-6"), Body::empty()).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
});

story!(with_a_map_one_page_runs_a_script_under_a_policy_of_its_own, &migrations(), |bed| {
    std::fs::write(bed.folder.path().join("map.pmtiles"), b"PMTiles\x03 and what it holds").unwrap();
    let app = app(&bed);
    a_point(&bed, &app).await;
    for lang in ["en", "fr", "ar", "fa"] {
        let reply = app.visitor().get(&format!("/{lang}/collection-points")).await;
        let page = reply.text();
        assert!(page.contains("/assets/map.js") && page.contains("data-map=\"/map.pmtiles\""), "{lang}: {page}");
        assert!(page.contains("<polygon"), "{lang}: the outline is there until the map is");
        assert!(page.contains("data-at=\"0.58 50.86\""), "{lang}: {page}");
        let policy = reply.header("content-security-policy");
        assert!(policy.contains("worker-src 'self'") && !policy.contains("unsafe"), "{policy}");
        assert!(!policy.contains("blob:") && !policy.contains("data:"), "{policy}");
        assert!(reply.headers.get("set-cookie").is_none());
    }
    assert!(!app.visitor().page("/en/bring").await.contains("<script"), "no other page does");
    let part = app.visitor().ask(Request::get("/map.pmtiles").header("range", "bytes=0-6"), Body::empty()).await;
    assert_eq!((part.status, part.text().as_str()), (StatusCode::PARTIAL_CONTENT, "PMTiles"));
    assert_eq!(part.header("content-type"), "application/vnd.pmtiles");
});
