//! The same form or request, sent twice, is handled once.
//!
//! The key is claimed in the transaction of the act itself: of two that run at the same time, the database lets one
//! through, and the other finds the answer that the first one gave.

use kernel::{Error, Result, Uuid};

use crate::{Actor, Db, Reads, Tx};

/// Whoever is not an account shares one place in the table; their keys are random, so they do not meet.
fn whose(actor: Actor) -> Uuid {
    actor.account().unwrap_or(Uuid::nil())
}

pub(crate) async fn claim(tx: &mut Tx, key: Uuid, actor: Actor) -> Result<()> {
    let at = tx.now();
    let claimed = crate::sql!(
        "INSERT INTO once (key, actor, at, answer) VALUES ($1, $2, $3, NULL) ON CONFLICT (key, actor) DO NOTHING"
    )
    .bind(key)
    .bind(whose(actor))
    .bind(at)
    .run(tx)
    .await?;
    if claimed == 1 {
        return Ok(());
    }
    Err(Error::AlreadyDone(find(tx, key, actor).await?.flatten()))
}

pub(crate) async fn answer(tx: &mut Tx, key: Uuid, location: &str) -> Result<()> {
    let actor = whose(tx.actor());
    crate::sql!("UPDATE once SET answer = $3 WHERE key = $1 AND actor = $2")
        .bind(key)
        .bind(actor)
        .bind(location)
        .run(tx)
        .await
        .map(drop)
}

async fn find(on: &mut impl Reads, key: Uuid, actor: Actor) -> Result<Option<Option<String>>> {
    Ok(crate::sql!("SELECT answer FROM once WHERE key = $1 AND actor = $2")
        .bind(key)
        .bind(whose(actor))
        .maybe::<(Option<String>,)>(on)
        .await?
        .map(|(answer,)| answer))
}

/// Where the person was sent when this key was handled; `None` if it never was.
pub async fn answered(db: &Db, key: Uuid, actor: Actor) -> Result<Option<Option<String>>> {
    find(&mut db.read().await?, key, actor).await
}
