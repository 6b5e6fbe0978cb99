use kernel::{Instant, Lang, Line, Result};
use storage::{Reads, Tx, record, sql};
use web::{AccountId, OrganisationId, Role};

use crate::model::Email;

record! {
    /// A person who can sign in, with what they sign in by.
    pub struct Account {
        /// Which.
        pub id: AccountId,
        /// Where mail reaches them.
        pub email: String,
        /// Their name.
        pub name: String,
        /// The language they read.
        pub lang: Lang,
        /// The hash of their password.
        pub password: Option<String>,
        /// The secret of their code app, once a code confirmed it.
        pub totp: Option<Vec<u8>>,
        /// A secret that no code has confirmed yet.
        pub totp_pending: Option<Vec<u8>>,
        /// Since when the account is shut.
        pub disabled: Option<Instant>,
    }
}

/// Adds an account. `None` if the address has one already.
pub async fn add(tx: &mut Tx, email: &Email, name: &Line<80>, lang: Lang) -> Result<Option<AccountId>> {
    let id: AccountId = tx.new_id();
    let added = sql!(
        "INSERT INTO account (id, email, email_folded, name, name_folded, lang, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (email_folded) DO NOTHING"
    )
    .bind(id)
    .bind(email.as_str())
    .bind(email.folded())
    .bind(name)
    .bind(kernel::fold(name.as_str()))
    .bind(lang)
    .bind(tx.now())
    .run(tx)
    .await?;
    tx.about("account", id);
    Ok((added == 1).then_some(id))
}

/// One account.
pub async fn find(on: &mut impl Reads, id: AccountId) -> Result<Account> {
    sql!("SELECT id, email, name, lang, password, totp, totp_pending, disabled FROM account WHERE id = $1")
        .bind(id)
        .one(on)
        .await
}

/// One account, which no other act changes until this one is over.
pub async fn hold(tx: &mut Tx, id: AccountId) -> Result<Account> {
    sql!(
        "UPDATE account SET at = at WHERE id = $1
         RETURNING id, email, name, lang, password, totp, totp_pending, disabled"
    )
    .bind(id)
    .one(tx)
    .await
}

/// The account of an address.
pub async fn by_email(on: &mut impl Reads, folded: &str) -> Result<Option<Account>> {
    sql!("SELECT id, email, name, lang, password, totp, totp_pending, disabled FROM account WHERE email_folded = $1")
        .bind(folded)
        .maybe(on)
        .await
}

/// Changes what a person is called and reads.
pub async fn describe(tx: &mut Tx, id: AccountId, name: &Line<80>, lang: Lang) -> Result<()> {
    tx.about("account", id);
    sql!("UPDATE account SET name = $2, name_folded = $3, lang = $4 WHERE id = $1")
        .bind(id)
        .bind(name)
        .bind(kernel::fold(name.as_str()))
        .bind(lang)
        .run(tx)
        .await
        .map(drop)
}

/// Sets the hash of a new password.
pub async fn set_password(tx: &mut Tx, id: AccountId, hash: &str) -> Result<()> {
    tx.about("account", id);
    sql!("UPDATE account SET password = $2 WHERE id = $1").bind(id).bind(hash).run(tx).await.map(drop)
}

/// Keeps a new secret of a code app until a code confirms it. The old one stays in force.
pub async fn offer_totp(tx: &mut Tx, id: AccountId, secret: &[u8]) -> Result<()> {
    tx.about("account", id);
    sql!("UPDATE account SET totp_pending = $2 WHERE id = $1").bind(id).bind(secret).run(tx).await.map(drop)
}

/// Puts the offered secret in force; the code that confirmed it is used up. `false` if another was offered since.
pub async fn confirm_totp(tx: &mut Tx, id: AccountId, secret: &[u8], step: i64) -> Result<bool> {
    tx.about("account", id);
    let confirmed = sql!(
        "UPDATE account SET totp = totp_pending, totp_pending = NULL, totp_step = $3 WHERE id = $1 AND totp_pending = $2"
    )
    .bind(id)
    .bind(secret)
    .bind(step)
    .run(tx)
    .await?;
    Ok(confirmed == 1)
}

/// Uses up the codes up to a time step. `false` if that step's code was used before.
pub async fn use_totp_step(tx: &mut Tx, id: AccountId, step: i64) -> Result<bool> {
    let used = sql!("UPDATE account SET totp_step = $2 WHERE id = $1 AND (totp_step IS NULL OR totp_step < $2)")
        .bind(id)
        .bind(step)
        .run(tx)
        .await?;
    Ok(used == 1)
}

/// Shuts an account or opens it again. `false` if it was so already.
pub async fn set_disabled(tx: &mut Tx, id: AccountId, disabled: bool) -> Result<bool> {
    tx.about("account", id);
    let at = disabled.then_some(tx.now());
    let changed = sql!("UPDATE account SET disabled = $2 WHERE id = $1 AND (disabled IS NULL) = $3")
        .bind(id)
        .bind(at)
        .bind(disabled)
        .run(tx)
        .await?;
    Ok(changed == 1)
}

record! {
    /// An account in a list.
    pub struct Listed {
        /// Which.
        pub id: AccountId,
        /// Their name.
        pub name: String,
        /// Where mail reaches them.
        pub email: String,
        /// Since when the account is shut.
        pub disabled: Option<Instant>,
        /// When a session of theirs was last seen.
        pub seen: Option<Instant>,
    }
}

/// What a list of accounts is narrowed to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter<'a> {
    /// Only who holds a role in this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only who holds this role.
    pub role: Option<Role>,
    /// Words of a name or an address, folded; `%` around them already.
    pub like: Option<&'a str>,
    /// Whoever was seen last comes first; else by name.
    pub seen_first: bool,
}

/// Accounts in order.
pub async fn list(on: &mut impl Reads, filter: Filter<'_>, limit: i64, offset: i64) -> Result<Vec<Listed>> {
    sql!(
        "SELECT a.id, a.name, a.email, a.disabled, (SELECT MAX(s.seen) FROM session s WHERE s.account = a.id) AS seen
         FROM account a
         WHERE (CAST($1 AS TEXT) IS NULL OR a.name_folded LIKE $1 ESCAPE '\\' OR a.email_folded LIKE $1 ESCAPE '\\')
           AND (EXISTS (SELECT 1 FROM role_grant g WHERE g.account = a.id AND g.taken_at IS NULL
                        AND (g.organisation = $2 OR $2 IS NULL) AND (CAST($3 AS TEXT) IS NULL OR g.role = $3))
                OR ($2 IS NULL AND CAST($3 AS TEXT) IS NULL))
         ORDER BY CASE WHEN $6 = TRUE THEN (SELECT MAX(s.seen) FROM session s WHERE s.account = a.id) END DESC NULLS LAST,
                  a.name_folded, a.id LIMIT $4 OFFSET $5"
    )
    .bind(filter.like)
    .bind(filter.organisation)
    .bind(filter.role)
    .bind(limit)
    .bind(offset)
    .bind(filter.seen_first)
    .all(on)
    .await
}

/// Everybody's name.
pub async fn names(on: &mut impl Reads) -> Result<Vec<(AccountId, String)>> {
    sql!("SELECT id, name FROM account ORDER BY name_folded, id").all(on).await
}

/// Who holds a role in an organisation, by name.
pub async fn of_organisation(on: &mut impl Reads, organisation: OrganisationId) -> Result<Vec<(AccountId, String)>> {
    sql!(
        "SELECT a.id, a.name FROM account a
         WHERE EXISTS (SELECT 1 FROM role_grant g
                       WHERE g.account = a.id AND g.organisation = $1 AND g.taken_at IS NULL)
         ORDER BY a.name_folded, a.id"
    )
    .bind(organisation)
    .all(on)
    .await
}
