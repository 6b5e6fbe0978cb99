use kernel::{Instant, Result};
use storage::{Reads, Tx, record, sql};
use web::AccountId;

kernel::id!(
    /// A passkey.
    PasskeyId,
    OfPasskey
);

record! {
    /// A passkey of somebody's.
    pub struct Stored {
        /// Which.
        pub id: PasskeyId,
        /// What its owner calls it.
        pub name: String,
        /// The key itself, as JSON.
        pub passkey: String,
        /// When it was added.
        pub at: Instant,
        /// When somebody last signed in with it.
        pub used: Option<Instant>,
    }
}

/// A person's passkeys, oldest first.
pub async fn of(on: &mut impl Reads, account: AccountId) -> Result<Vec<Stored>> {
    sql!("SELECT id, name, passkey, at, used FROM passkey WHERE account = $1 ORDER BY at, id")
        .bind(account)
        .all(on)
        .await
}

/// The passkey with a credential's identifier, and whose it is, unless their account is shut.
pub async fn by_credential(on: &mut impl Reads, credential: &[u8]) -> Result<Option<(PasskeyId, AccountId, String)>> {
    sql!(
        "SELECT p.id, p.account, p.passkey FROM passkey p JOIN account a ON a.id = p.account
         WHERE p.credential = $1 AND a.disabled IS NULL"
    )
    .bind(credential)
    .maybe(on)
    .await
}

/// Adds a passkey. `false` if it is somebody's already.
pub async fn add(tx: &mut Tx, account: AccountId, credential: &[u8], passkey: &str, name: &str) -> Result<bool> {
    let id: PasskeyId = tx.new_id();
    let added = sql!(
        "INSERT INTO passkey (id, account, credential, passkey, name, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (credential) DO NOTHING"
    )
    .bind(id)
    .bind(account)
    .bind(credential)
    .bind(passkey)
    .bind(name)
    .bind(tx.now())
    .run(tx)
    .await?;
    tx.about("account", account);
    tx.about("passkey", id);
    Ok(added == 1)
}

/// Notes that a passkey was used, with its new counter.
pub async fn note_used(tx: &mut Tx, id: PasskeyId, passkey: &str) -> Result<()> {
    let now = tx.now();
    tx.about("passkey", id);
    sql!("UPDATE passkey SET passkey = $2, used = $3 WHERE id = $1")
        .bind(id)
        .bind(passkey)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// Removes one of a person's passkeys. `false` if it is not theirs or not there.
pub async fn remove(tx: &mut Tx, account: AccountId, id: PasskeyId) -> Result<bool> {
    tx.about("account", account);
    tx.about("passkey", id);
    Ok(sql!("DELETE FROM passkey WHERE id = $1 AND account = $2").bind(id).bind(account).run(tx).await? == 1)
}

/// Keeps a ceremony until its one answer comes.
pub async fn begin(
    tx: &mut Tx,
    challenge: &[u8],
    account: Option<AccountId>,
    note: &str,
    state: &str,
    expires: Instant,
) -> Result<()> {
    sql!("INSERT INTO ceremony (challenge, account, note, state, expires) VALUES ($1, $2, $3, $4, $5)")
        .bind(challenge)
        .bind(account)
        .bind(note)
        .bind(state)
        .bind(expires)
        .run(tx)
        .await
        .map(drop)
}

record! {
    /// A ceremony in progress.
    pub struct Ceremony {
        /// Who adds a passkey; nobody yet, if somebody signs in.
        pub account: Option<AccountId>,
        /// What the new passkey is called, or which page comes after signing in.
        pub note: String,
        /// What the library wants back.
        pub state: String,
    }
}

/// Takes a ceremony out, so that it is answered once.
pub async fn finish(tx: &mut Tx, challenge: &[u8]) -> Result<Option<Ceremony>> {
    let now = tx.now();
    sql!("DELETE FROM ceremony WHERE challenge = $1 AND expires > $2 RETURNING account, note, state")
        .bind(challenge)
        .bind(now)
        .maybe(tx)
        .await
}

/// Forgets ceremonies that nobody finished.
pub async fn forget_old(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    sql!("DELETE FROM ceremony WHERE expires <= $1").bind(now).run(tx).await.map(drop)
}
