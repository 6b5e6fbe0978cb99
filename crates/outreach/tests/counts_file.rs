//! A file of counts: taken in whole or not at all, and quickly.
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "common/census.rs"]
#[allow(dead_code)]
mod common;

use std::{fmt::Write as _, time::Instant};

use axum::http::StatusCode;
use common::*;
use outreach::{
    model::tally::Group,
    store::{counts, rounds},
};
use storage::story;
use web::Role;

/// Ten thousand rows: a hundred sites, ten sources each, ten groups each.
fn ten_thousand() -> String {
    let mut file = String::from("date,site,source,how,coverage,group,count\n");
    for site in 0..100 {
        for source in 0..10 {
            for group in &Group::ALL[..10] {
                let n = if Group::parts().contains(group) { 3 } else { 10 + source };
                writeln!(file, "2026-11-20,Site {site},Source {source},tent-by-tent,90,{group},{n}").unwrap();
            }
        }
    }
    file
}

story!(ten_thousand_rows_are_in_within_two_seconds, TABLES, |bed| {
    let app = app(&bed);
    for n in 0..100 {
        site(&bed.db, &format!("Site {n}"), &format!("Area {}", n % 6)).await;
    }
    let mut tx = by(&bed.db, 1).await;
    let id = rounds::open(&mut tx, organisation(1), &plan("2026-11-20")).await.unwrap();
    tx.commit().await.unwrap();
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let file = ten_thousand();
    assert_eq!(file.lines().count(), 10_001);
    let path = format!("/desk/outreach/rounds/{id}/import");
    let began = Instant::now();
    let reply = lead.upload(&path, &[], ("file", "counts.csv", file.as_bytes())).await;
    let took = began.elapsed();
    println!("10,000 rows imported in {} ms on the {}", took.as_millis(), bed.db.describe());
    reply.location();
    let all = counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!(all.len(), 1000);
    assert!(took.as_secs_f64() < 2.0, "{took:?}");
    lead.upload(&path, &[], ("file", "counts.csv", file.as_bytes())).await.location();
    let again = counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!(again.len(), 1000, "the same file twice is harmless");
    let broken = file
        .replacen(
            "2026-11-20,Site 99,Source 9,tent-by-tent,90,babies,3",
            "2026-11-20,Site 99,Source 9,tent-by-tent,90,babies,900",
            1,
        )
        .replace(",Source 3,", ",Source new,");
    let refused = lead.upload(&path, &[], ("file", "counts.csv", broken.as_bytes())).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text().contains("Nothing was imported.") && refused.text().contains("10,000"),
        "{}",
        refused.text()
    );
    let after = counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert!(after.iter().all(|count| count.source != "Source new"), "nothing is half imported");
    let none = lead.post(&path, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
});
