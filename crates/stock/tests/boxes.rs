//! A box's life, told through the real router.
#![allow(missing_docs)]

mod common;

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

/// The codes that a page shows as links to boxes.
fn codes(page: &str) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    for part in page.split("/desk/stock/boxes/").skip(1) {
        if let Some(code) = part.get(..6).and_then(|text| Code::parse(text).ok()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
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
