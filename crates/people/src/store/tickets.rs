use kernel::{Instant, Result};
use storage::{Reads, Tx, sql, words};
use web::AccountId;

use crate::model::Secret;

/// Wrong codes that a way from the password to the code bears.
const TRIES: i64 = 5;

words! {
    /// What a ticket lets somebody do.
    pub enum Kind {
        /// Sign in once, by a link that came by mail.
        Link = "link",
        /// Sign in as often as one likes: only the demo makes these.
        Reusable = "reusable",
        /// Give the code after the password.
        Code = "code",
    }
}

/// Makes a ticket; answers its secret.
pub async fn make(tx: &mut Tx, account: AccountId, kind: Kind, expires: Instant) -> Result<Secret> {
    let secret = Secret::draw(tx.world());
    sql!("INSERT INTO ticket (hash, account, kind, tries, expires) VALUES ($1, $2, $3, 0, $4)")
        .bind(secret.hash())
        .bind(account)
        .bind(kind)
        .bind(expires)
        .run(tx)
        .await?;
    tx.about("account", account);
    Ok(secret)
}

/// Whose sign-in link this is, and whether it may be used again.
pub async fn link(on: &mut impl Reads, secret: &Secret, now: Instant) -> Result<Option<(AccountId, Kind)>> {
    sql!(
        "SELECT t.account, t.kind FROM ticket t JOIN account a ON a.id = t.account
         WHERE t.hash = $1 AND t.expires > $2 AND t.kind IN ('link', 'reusable') AND a.disabled IS NULL"
    )
    .bind(secret.hash())
    .bind(now)
    .maybe(on)
    .await
}

/// Uses up a ticket. `false` if somebody else just did.
pub async fn use_up(tx: &mut Tx, secret: &Secret) -> Result<bool> {
    Ok(sql!("DELETE FROM ticket WHERE hash = $1").bind(secret.hash()).run(tx).await? == 1)
}

/// Counts a try at the code of a ticket and answers whose it is, while it still bears tries.
pub async fn try_code(tx: &mut Tx, secret: &Secret) -> Result<Option<AccountId>> {
    let now = tx.now();
    Ok(sql!(
        "UPDATE ticket SET tries = tries + 1 WHERE hash = $1 AND kind = 'code' AND expires > $2 AND tries < $3
         RETURNING account"
    )
    .bind(secret.hash())
    .bind(now)
    .bind(TRIES)
    .maybe::<(AccountId,)>(tx)
    .await?
    .map(|(account,)| account))
}

/// Takes back every ticket of a person.
pub async fn take_back(tx: &mut Tx, account: AccountId) -> Result<()> {
    sql!("DELETE FROM ticket WHERE account = $1").bind(account).run(tx).await.map(drop)
}

/// Forgets tickets that have run out.
pub async fn forget_old(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    sql!("DELETE FROM ticket WHERE expires <= $1").bind(now).run(tx).await.map(drop)
}

/// How many links there are that can be used again, of accounts that are not shut.
pub async fn reusable(on: &mut impl Reads, now: Instant) -> Result<i64> {
    sql!(
        "SELECT COUNT(*) FROM ticket t JOIN account a ON a.id = t.account
         WHERE t.kind = 'reusable' AND t.expires > $1 AND a.disabled IS NULL"
    )
    .bind(now)
    .value(on)
    .await
}

/// Whether the demo made a link for this person that can be used again.
pub async fn has_reusable(on: &mut impl Reads, account: AccountId) -> Result<bool> {
    let count: i64 =
        sql!("SELECT COUNT(*) FROM ticket WHERE account = $1 AND kind = 'reusable'").bind(account).value(on).await?;
    Ok(count > 0)
}
