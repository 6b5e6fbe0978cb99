//! What happens later out there: what need not be kept is forgotten, and sums are proved.

use kernel::{Error, Result, date_in};
use stock::counter::alarm;
use storage::{
    Act, Db,
    jobs::{Handler, Nothing},
};
use web::House;

use crate::{
    model::{
        distribution::{TOKEN_DAYS, TOKEN_DAYS_AT_MOST},
        voices::WORD_DAYS,
    },
    store::{menus, proof, voices},
};

/// Every kind of job.
pub fn handlers(house: &House) -> Vec<Handler> {
    let (db, prover) = (house.db.clone(), house.db.clone());
    vec![
        Handler::new("outreach.forget", move |_: Nothing| {
            let db = db.clone();
            async move { forget(&db).await }
        }),
        Handler::new("outreach.prove", move |_: Nothing| {
            let db = prover.clone();
            async move { alarm(&proof::prove(&mut db.read().await?).await?) }
        }),
    ]
}

/// Forgets the numbers of tents once the things have reached them, and words once they have been talked over
/// (promise 13). What was ordered and how it was liked still counts.
async fn forget(db: &Db) -> Result<()> {
    let mut tx = db.begin(&Act::system("forget numbers of tents and words")).await?;
    let now = tx.now();
    let today = date_in(&web::zone(), now);
    let before = |days: i64| today.checked_sub(jiff::Span::new().days(days)).map_err(Error::fault);
    menus::forget_tokens(&mut tx, now.plus_days(-TOKEN_DAYS), before(TOKEN_DAYS_AT_MOST)?).await?;
    voices::forget_words(&mut tx, before(WORD_DAYS)?).await?;
    tx.commit().await
}
