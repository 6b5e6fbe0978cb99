//! What holds for the whole capability.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use people::MIGRATIONS;
use storage::story;

story!(every_statement_is_understood, &[MIGRATIONS], |bed| {
    let wrong = bed.misunderstood().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});
