//! What the warehouse does later.

use storage::jobs::Handler;
use web::House;

/// Every kind of job.
pub fn handlers(house: &House) -> Vec<Handler> {
    let db = house.db.clone();
    vec![Handler::new("stock.prove", move |_: storage::jobs::Nothing| {
        let db = db.clone();
        async move {
            let wrong = crate::store::ledger::prove(&mut db.read().await?).await?;
            if wrong.is_empty() {
                return Ok(());
            }
            for mismatch in &wrong {
                tracing::error!(what = %mismatch.what, kept = mismatch.kept, proved = mismatch.proved, "stock does not add up");
            }
            Err(kernel::Error::Fault(format!("{} sums do not agree with the ledger, first: {}", wrong.len(), wrong[0].what)))
        }
    })]
}
