//! What the warehouse does later.

use kernel::Id;
use storage::{Act, jobs::Handler};
use web::House;

use crate::store::{imports, proof};

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
                let wrong = proof::prove(&mut db.read().await?).await?;
                proof::alarm(&wrong)
            }
        }),
    ]
}
