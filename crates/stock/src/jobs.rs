//! What the warehouse does later.

use kernel::Id;
use storage::{Act, jobs::Handler};
use web::House;

use crate::store::imports;

/// Forgets a file that nobody confirmed in a day.
fn forget_import(house: &House) -> Handler {
    let db = house.db.clone();
    Handler::new(imports::FORGET, move |forget: imports::Forget| {
        let db = db.clone();
        async move {
            let mut tx = db.begin(&Act::system("forget an import")).await?;
            imports::forget(&mut tx, Id::from_uuid(forget.import), None).await?;
            tx.commit().await
        }
    })
}

/// Every kind of job.
pub fn handlers(house: &House) -> Vec<Handler> {
    let db = house.db.clone();
    vec![
        forget_import(house),
        Handler::new("stock.prove", move |_: storage::jobs::Nothing| {
            let db = db.clone();
            async move {
                let wrong = crate::store::ledger::prove(&mut db.read().await?).await?;
                if wrong.is_empty() {
                    return Ok(());
                }
                for mismatch in &wrong {
                    tracing::error!(what = %mismatch.what, kept = mismatch.kept, proved = mismatch.proved, "stock does not add up");
                }
                Err(kernel::Error::Fault(format!(
                    "{} sums do not agree with the ledger, first: {}",
                    wrong.len(),
                    wrong[0].what
                )))
            }
        }),
    ]
}
