use kernel::{Instant, Lang, Result};
use storage::{Reads, Tx, record, sql};
use web::AccountId;

use crate::model::{Email, Secret};

/// A new address waits to be confirmed for this many days.
pub const DAYS: i64 = 1;

record! {
    /// An address that somebody wants to have from now on.
    pub struct Wanted {
        /// Whose.
        pub account: AccountId,
        /// Their name.
        pub name: String,
        /// The language they read.
        pub lang: Lang,
        /// The address of today.
        pub old: String,
        /// The one they want.
        pub new: String,
    }
}

/// Notes the address that somebody wants; an earlier wish counts no more. Answers the secret for the letter there.
pub async fn want(tx: &mut Tx, account: AccountId, email: &Email) -> Result<Secret> {
    let secret = Secret::draw(tx.world());
    let expires = tx.now().plus_days(DAYS);
    tx.about("account", account);
    sql!(
        "INSERT INTO address_change (account, hash, email, email_folded, expires) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, email = excluded.email,
             email_folded = excluded.email_folded, expires = excluded.expires"
    )
    .bind(account)
    .bind(secret.hash())
    .bind(email.as_str())
    .bind(email.folded())
    .bind(expires)
    .run(tx)
    .await?;
    Ok(secret)
}

/// The wish with this secret, while it holds and the account is not shut.
pub async fn wanted(on: &mut impl Reads, secret: &Secret, now: Instant) -> Result<Option<Wanted>> {
    sql!(
        "SELECT c.account, a.name, a.lang, a.email AS old, c.email AS new
         FROM address_change c JOIN account a ON a.id = c.account
         WHERE c.hash = $1 AND c.expires > $2 AND a.disabled IS NULL"
    )
    .bind(secret.hash())
    .bind(now)
    .maybe(on)
    .await
}

/// Gives somebody the address that they wanted. `false` if the wish was used up, or somebody else has it by now.
pub async fn give(tx: &mut Tx, secret: &Secret) -> Result<bool> {
    let hash = secret.hash();
    let given = sql!(
        "UPDATE account SET email = (SELECT c.email FROM address_change c WHERE c.hash = $1),
             email_folded = (SELECT c.email_folded FROM address_change c WHERE c.hash = $1)
         WHERE id = (SELECT c.account FROM address_change c WHERE c.hash = $1)
           AND NOT EXISTS (SELECT 1 FROM account a JOIN address_change c ON c.email_folded = a.email_folded
                           WHERE c.hash = $1 AND a.id <> c.account)"
    )
    .bind(hash.clone())
    .run(tx)
    .await?;
    sql!("DELETE FROM address_change WHERE hash = $1").bind(hash).run(tx).await?;
    Ok(given == 1)
}

/// Forgets wishes that nobody confirmed.
pub async fn forget_old(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    sql!("DELETE FROM address_change WHERE expires <= $1").bind(now).run(tx).await.map(drop)
}
