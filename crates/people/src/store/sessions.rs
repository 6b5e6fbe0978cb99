use kernel::{Instant, Lang, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::{AccountId, OrganisationId};

use crate::model::Secret;

/// A session ends after this many days, used or not.
pub const LIFE_DAYS: i64 = 30;
/// A session that nobody uses ends after this many days.
pub const IDLE_DAYS: i64 = 7;

kernel::id!(
    /// Somebody being signed in on a device.
    SessionId,
    OfSession
);

/// Signs a person in on a device; answers the secret for their cookie.
pub async fn start(tx: &mut Tx, account: AccountId, organisation: OrganisationId, device: &str) -> Result<Secret> {
    let secret = Secret::draw(tx.world());
    let id: SessionId = tx.new_id();
    let now = tx.now();
    sql!(
        "INSERT INTO session (id, hash, account, organisation, device, at, seen, expires)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7)"
    )
    .bind(id)
    .bind(secret.hash())
    .bind(account)
    .bind(organisation)
    .bind(device)
    .bind(now)
    .bind(now.plus_days(LIFE_DAYS))
    .run(tx)
    .await?;
    tx.about("account", account);
    tx.about("session", id);
    Ok(secret)
}

record! {
    /// A session that holds, and whose it is.
    pub struct Holder {
        /// Which session.
        pub session: SessionId,
        /// Whose.
        pub account: AccountId,
        /// The organisation acted for.
        pub organisation: OrganisationId,
        /// When it was last seen.
        pub seen: Instant,
        /// The person's name.
        pub name: String,
        /// The language they read.
        pub lang: Lang,
    }
}

/// Who holds the session with this secret: not run out, not idle for too long, the account not shut.
pub async fn holder(on: &mut impl Reads, secret: &Secret, now: Instant) -> Result<Option<Holder>> {
    sql!(
        "SELECT s.id AS session, s.account, s.organisation, s.seen, a.name, a.lang
         FROM session s JOIN account a ON a.id = s.account
         WHERE s.hash = $1 AND s.expires > $2 AND s.seen > $3 AND a.disabled IS NULL"
    )
    .bind(secret.hash())
    .bind(now)
    .bind(now.plus_days(-IDLE_DAYS))
    .maybe(on)
    .await
}

/// Notes that a session was used.
pub async fn note_seen(tx: &mut Tx, id: SessionId, at: Instant) -> Result<()> {
    sql!("UPDATE session SET seen = $2 WHERE id = $1 AND seen < $2").bind(id).bind(at).run(tx).await.map(drop)
}

/// When a session was made: what changes how one signs in asks for a recent one.
pub async fn made(on: &mut impl Reads, id: Uuid) -> Result<Instant> {
    sql!("SELECT at FROM session WHERE id = $1").bind(id).value(on).await
}

/// The organisation that a person acted for last.
pub async fn last_organisation(on: &mut impl Reads, account: AccountId) -> Result<Option<OrganisationId>> {
    Ok(sql!("SELECT organisation FROM session WHERE account = $1 ORDER BY seen DESC LIMIT 1")
        .bind(account)
        .maybe::<(OrganisationId,)>(on)
        .await?
        .map(|(id,)| id))
}

/// Changes the organisation that a session acts for.
pub async fn act_for(tx: &mut Tx, id: Uuid, organisation: OrganisationId) -> Result<()> {
    tx.about("organisation", organisation);
    sql!("UPDATE session SET organisation = $2 WHERE id = $1").bind(id).bind(organisation).run(tx).await.map(drop)
}

record! {
    /// A session in its owner's list.
    pub struct Session {
        /// Which.
        pub id: SessionId,
        /// The kind of device; may be empty.
        pub device: String,
        /// When they signed in.
        pub at: Instant,
        /// When it was last seen.
        pub seen: Instant,
    }
}

/// A person's sessions that hold, newest first.
pub async fn of(on: &mut impl Reads, account: AccountId, now: Instant) -> Result<Vec<Session>> {
    sql!(
        "SELECT id, device, at, seen FROM session WHERE account = $1 AND expires > $2 AND seen > $3
         ORDER BY seen DESC, id DESC LIMIT 100"
    )
    .bind(account)
    .bind(now)
    .bind(now.plus_days(-IDLE_DAYS))
    .all(on)
    .await
}

/// Ends one of a person's sessions. `false` if it is not theirs or not there.
pub async fn end(tx: &mut Tx, account: AccountId, id: Uuid) -> Result<bool> {
    tx.about("session", id);
    let ended = sql!("DELETE FROM session WHERE id = $1 AND account = $2").bind(id).bind(account).run(tx).await?;
    Ok(ended == 1)
}

/// Ends all of a person's sessions but one.
pub async fn end_others(tx: &mut Tx, account: AccountId, this: Uuid) -> Result<u64> {
    sql!("DELETE FROM session WHERE account = $1 AND id <> $2").bind(account).bind(this).run(tx).await
}

/// Ends all of a person's sessions.
pub async fn end_all(tx: &mut Tx, account: AccountId) -> Result<u64> {
    tx.about("account", account);
    sql!("DELETE FROM session WHERE account = $1").bind(account).run(tx).await
}

/// Forgets sessions that have run out or lain idle for too long.
pub async fn forget_old(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    sql!("DELETE FROM session WHERE expires <= $1 OR seen <= $2")
        .bind(now)
        .bind(now.plus_days(-IDLE_DAYS))
        .run(tx)
        .await
        .map(drop)
}
