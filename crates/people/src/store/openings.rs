use kernel::Result;
use storage::{Reads, Tx, sql};

use crate::model::Secret;

/// Makes a word that opens set-up.
pub async fn add(tx: &mut Tx) -> Result<Secret> {
    let secret = Secret::draw(tx.world());
    let at = tx.now();
    sql!("INSERT INTO set_up_word (hash, at) VALUES ($1, $2)").bind(secret.hash()).bind(at).run(tx).await?;
    Ok(secret)
}

/// Whether this word opens set-up.
pub async fn opens(on: &mut impl Reads, secret: &Secret) -> Result<bool> {
    let found: i64 = sql!("SELECT COUNT(*) FROM set_up_word WHERE hash = $1").bind(secret.hash()).value(on).await?;
    Ok(found == 1)
}

/// Forgets every word: set-up is over.
pub async fn close(tx: &mut Tx) -> Result<()> {
    sql!("DELETE FROM set_up_word").run(tx).await.map(drop)
}
