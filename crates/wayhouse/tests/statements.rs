//! Both engines understand every statement of the whole program.
#![allow(missing_docs, clippy::unwrap_used)]

use storage::story;

story!(every_statement_of_the_program_is_understood, &wayhouse::house::migrations(), |bed| {
    let wrong = bed.misunderstood().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(storage::registered().count() > 200, "the statements of some capability are not linked in");
});
