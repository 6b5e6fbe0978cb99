use kernel::{Instant, Lang, Result};
use storage::{Reads, Tx, record, sql};
use web::{AccountId, OrganisationId, Role};

use crate::model::{Email, Secret};

/// An invitation holds for this many days.
pub const DAYS: i64 = 7;
/// An invitation that is over is forgotten after this many days.
pub const KEPT_DAYS: i64 = 30;

kernel::id!(
    /// An invitation.
    InvitationId,
    OfInvitation
);

/// Whom to invite, and as what.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Where the letter goes.
    pub email: Email,
    /// The language of the letter.
    pub lang: Lang,
    /// Where the role is.
    pub organisation: OrganisationId,
    /// The role.
    pub role: Role,
}

record! {
    /// An invitation.
    pub struct Invitation {
        /// Which.
        pub id: InvitationId,
        /// Where the letter went.
        pub email: String,
        /// The language of the letter.
        pub lang: Lang,
        /// Where the role is.
        pub organisation: OrganisationId,
        /// Its name.
        pub organisation_name: String,
        /// The role.
        pub role: Role,
        /// When it was sent last.
        pub at: Instant,
        /// Until when it holds.
        pub expires: Instant,
    }
}

/// Writes an invitation down; answers the secret for its letter.
pub async fn add(tx: &mut Tx, new: &NewInvitation) -> Result<Secret> {
    let secret = Secret::draw(tx.world());
    let id: InvitationId = tx.new_id();
    let now = tx.now();
    let by = tx.actor().account();
    sql!(
        "INSERT INTO invitation (id, hash, email, email_folded, lang, organisation, role, invited_by, at, expires)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(id)
    .bind(secret.hash())
    .bind(new.email.as_str())
    .bind(new.email.folded())
    .bind(new.lang)
    .bind(new.organisation)
    .bind(new.role)
    .bind(by)
    .bind(now)
    .bind(now.plus_days(DAYS))
    .run(tx)
    .await?;
    tx.about("invitation", id);
    tx.about("organisation", new.organisation);
    Ok(secret)
}

/// The invitation with this secret, while it holds.
pub async fn open(on: &mut impl Reads, secret: &Secret, now: Instant) -> Result<Option<Invitation>> {
    sql!(
        "SELECT i.id, i.email, i.lang, i.organisation, o.name AS organisation_name, i.role, i.at, i.expires
         FROM invitation i JOIN organisation o ON o.id = i.organisation
         WHERE i.hash = $1 AND i.accepted IS NULL AND i.cancelled IS NULL AND i.expires > $2"
    )
    .bind(secret.hash())
    .bind(now)
    .maybe(on)
    .await
}

/// Accepts an invitation. `false` if somebody else just did, or it was cancelled.
pub async fn accept(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let now = tx.now();
    tx.about("invitation", id);
    let accepted = sql!(
        "UPDATE invitation SET accepted = $2 WHERE id = $1 AND accepted IS NULL AND cancelled IS NULL AND expires > $2"
    )
    .bind(id)
    .bind(now)
    .run(tx)
    .await?;
    Ok(accepted == 1)
}

/// Invitations that nobody has accepted or cancelled yet, newest first, also those that have run out.
pub async fn waiting(on: &mut impl Reads, organisation: Option<OrganisationId>) -> Result<Vec<Invitation>> {
    sql!(
        "SELECT i.id, i.email, i.lang, i.organisation, o.name AS organisation_name, i.role, i.at, i.expires
         FROM invitation i JOIN organisation o ON o.id = i.organisation
         WHERE i.accepted IS NULL AND i.cancelled IS NULL AND (i.organisation = $1 OR $1 IS NULL)
         ORDER BY i.at DESC, i.id DESC LIMIT 200"
    )
    .bind(organisation)
    .all(on)
    .await
}

/// One invitation that waits.
pub async fn find(on: &mut impl Reads, id: InvitationId) -> Result<Invitation> {
    sql!(
        "SELECT i.id, i.email, i.lang, i.organisation, o.name AS organisation_name, i.role, i.at, i.expires
         FROM invitation i JOIN organisation o ON o.id = i.organisation
         WHERE i.id = $1 AND i.accepted IS NULL AND i.cancelled IS NULL"
    )
    .bind(id)
    .one(on)
    .await
}

/// The invitations of somebody that nobody has accepted or cancelled yet.
pub async fn sent_by(on: &mut impl Reads, account: AccountId) -> Result<Vec<Invitation>> {
    sql!(
        "SELECT i.id, i.email, i.lang, i.organisation, o.name AS organisation_name, i.role, i.at, i.expires
         FROM invitation i JOIN organisation o ON o.id = i.organisation
         WHERE i.invited_by = $1 AND i.accepted IS NULL AND i.cancelled IS NULL ORDER BY i.id"
    )
    .bind(account)
    .all(on)
    .await
}

/// Gives an invitation a new secret and seven new days; the old letter's link counts no more. Whoever sends it again
/// stands for it from now on. `None` if it is over.
pub async fn renew(tx: &mut Tx, id: InvitationId) -> Result<Option<Secret>> {
    let secret = Secret::draw(tx.world());
    let now = tx.now();
    let by = tx.actor().account();
    tx.about("invitation", id);
    let renewed = sql!(
        "UPDATE invitation SET hash = $2, at = $3, expires = $4, invited_by = $5
         WHERE id = $1 AND accepted IS NULL AND cancelled IS NULL"
    )
    .bind(id)
    .bind(secret.hash())
    .bind(now)
    .bind(now.plus_days(DAYS))
    .bind(by)
    .run(tx)
    .await?;
    Ok((renewed == 1).then_some(secret))
}

/// Cancels an invitation. `false` if it is over.
pub async fn cancel(tx: &mut Tx, id: InvitationId) -> Result<bool> {
    let now = tx.now();
    tx.about("invitation", id);
    let cancelled =
        sql!("UPDATE invitation SET cancelled = $2 WHERE id = $1 AND accepted IS NULL AND cancelled IS NULL")
            .bind(id)
            .bind(now)
            .run(tx)
            .await?;
    Ok(cancelled == 1)
}

/// Forgets invitations that have been over for long.
pub async fn forget_old(tx: &mut Tx) -> Result<()> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    sql!("DELETE FROM invitation WHERE expires <= $1").bind(before).run(tx).await.map(drop)
}
