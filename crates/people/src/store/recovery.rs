use kernel::Result;
use storage::{Reads, Tx, sql};
use web::AccountId;

use crate::model::RecoveryCode;

/// Gives a person new codes; the old ones count no more.
pub async fn renew(tx: &mut Tx, account: AccountId) -> Result<Vec<RecoveryCode>> {
    let now = tx.now();
    sql!("DELETE FROM recovery_code WHERE account = $1").bind(account).run(tx).await?;
    let mut codes = Vec::with_capacity(RecoveryCode::COUNT);
    for _ in 0..RecoveryCode::COUNT {
        let code = RecoveryCode::draw(tx.world());
        sql!("INSERT INTO recovery_code (hash, account, at) VALUES ($1, $2, $3)")
            .bind(code.hash())
            .bind(account)
            .bind(now)
            .run(tx)
            .await?;
        codes.push(code);
    }
    tx.about("account", account);
    Ok(codes)
}

/// Uses up a code. `false` if it is not this person's, or was used before.
pub async fn use_up(tx: &mut Tx, account: AccountId, code: &RecoveryCode) -> Result<bool> {
    let now = tx.now();
    let used = sql!("UPDATE recovery_code SET used = $3 WHERE hash = $1 AND account = $2 AND used IS NULL")
        .bind(code.hash())
        .bind(account)
        .bind(now)
        .run(tx)
        .await?;
    Ok(used == 1)
}

/// How many codes a person has left.
pub async fn left(on: &mut impl Reads, account: AccountId) -> Result<i64> {
    sql!("SELECT COUNT(*) FROM recovery_code WHERE account = $1 AND used IS NULL").bind(account).value(on).await
}
