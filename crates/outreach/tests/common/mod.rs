//! A small warehouse for stories of the work out there, and a distribution from it.
#![allow(dead_code, missing_docs, unused_imports, clippy::unwrap_used)]

use outreach::{
    model::distribution::DistributionId,
    store::distributions::{self, Plan},
};
pub use stock::testing::*;
use storage::Db;

/// Every table that a distribution touches.
pub const TABLES: &[&[storage::Migration]] = &[people::MIGRATIONS, stock::MIGRATIONS, outreach::MIGRATIONS];

/// The program as far as these stories go.
pub fn app(bed: &storage::testing::Bed) -> web::testing::App {
    web::testing::App::new(bed, &[stock::capability(), outreach::capability()])
}

/// A distribution of coats and soup tomorrow, planned without the desk.
pub async fn planned(db: &Db, small: &Small, expected: i64) -> DistributionId {
    let mut tx = begin(db).await;
    let plan = Plan {
        organisation: small.organisation,
        warehouse: small.warehouse,
        starts: tx.now().plus_seconds(26 * 3600),
        area: "North of the port".into(),
        expected,
        roles: "queue: Sam\ntable: Joe".into(),
        note: String::new(),
        turns: vec![(100, vec![small.coat]), (200, vec![small.soup])],
    };
    let id = distributions::plan(&mut tx, &plan).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// The identifier in an address.
pub fn named(location: &str) -> String {
    location.split('/').map(|part| part.split('?').next().unwrap()).find(|part| part.len() == 36).unwrap().to_owned()
}
