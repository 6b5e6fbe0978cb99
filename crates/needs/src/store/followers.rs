//! Who follows an item.

use kernel::{Date, Lang, Result, Uuid};
use people::Secret;
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, record, sql};

use crate::model::{FollowerId, NewFollower};

/// Seconds between two letters that ask the same address about the same item.
const PAUSE: i64 = 3600;
/// Days after which a question that nobody answered is forgotten.
const ANSWER_DAYS: i64 = 7;

record! {
    /// Somebody who follows an item, or was asked whether they want to.
    pub struct Follower {
        /// Which.
        pub id: FollowerId,
        /// What they follow.
        pub item: ItemId,
        /// In which size; `None` means all.
        pub size: Option<Size>,
        /// Where letters go.
        pub email: String,
        /// In which language.
        pub lang: Lang,
        /// When they confirmed it; `None` until then.
        pub confirmed_at: Option<kernel::Instant>,
    }
}

/// Notes that somebody wants to follow an item. Answers whom to ask by letter; `None` if they were asked within the last
/// hour, so that nobody can flood a stranger. Who follows it already is asked again, as anybody would be; their wish
/// stands as it is until they answer.
pub async fn ask(tx: &mut Tx, new: &NewFollower) -> Result<Option<FollowerId>> {
    let id: FollowerId = tx.new_id();
    let at = tx.now();
    let asked: Option<(FollowerId,)> = sql!(
        "INSERT INTO follower (id, item, size, email, email_folded, lang, consent, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (item, email_folded) DO UPDATE
         SET asked_at = $8, lang = $6,
             size = CASE WHEN follower.confirmed_at IS NULL THEN $3 ELSE follower.size END,
             consent = CASE WHEN follower.confirmed_at IS NULL THEN $7 ELSE follower.consent END
         WHERE follower.asked_at <= $9
         RETURNING id"
    )
    .bind(id)
    .bind(new.item)
    .bind(new.size)
    .bind(new.email.as_str())
    .bind(new.email.folded())
    .bind(new.lang)
    .bind(new.consent)
    .bind(at)
    .bind(at.plus_seconds(-PAUSE))
    .maybe(tx)
    .await?;
    Ok(asked.map(|(id,)| id))
}

/// Draws a secret for a letter to a follower.
pub async fn link(tx: &mut Tx, follower: FollowerId) -> Result<Secret> {
    let secret = Secret::draw(tx.world());
    let at = tx.now();
    sql!("INSERT INTO follow_link (hash, follower, at) VALUES ($1, $2, $3)")
        .bind(secret.hash())
        .bind(follower)
        .bind(at)
        .run(tx)
        .await?;
    Ok(secret)
}

/// Whose link this is; [`kernel::Error::NotFound`] if nobody's.
pub async fn by_secret(on: &mut impl Reads, secret: &Secret) -> Result<Follower> {
    sql!(
        "SELECT id, item, size, email, lang, confirmed_at FROM follower
         WHERE id = (SELECT follower FROM follow_link WHERE hash = $1)"
    )
    .bind(secret.hash())
    .one(on)
    .await
}

/// Notes that somebody confirmed it. Twice is as good as once.
pub async fn confirm(tx: &mut Tx, id: FollowerId) -> Result<()> {
    let at = tx.now();
    sql!("UPDATE follower SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL")
        .bind(id)
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

/// Forgets somebody, and every link that was sent to them.
pub async fn forget(tx: &mut Tx, id: FollowerId) -> Result<()> {
    sql!("DELETE FROM follow_link WHERE follower = $1").bind(id).run(tx).await?;
    sql!("DELETE FROM follower WHERE id = $1").bind(id).run(tx).await.map(drop)
}

/// Whether anybody follows an item.
pub async fn has_any(on: &mut impl Reads, item: ItemId) -> Result<bool> {
    let one: Vec<FollowerId> = sql!("SELECT id FROM follower WHERE item = $1 AND confirmed_at IS NOT NULL LIMIT 1")
        .bind(item)
        .values(on)
        .await?;
    Ok(!one.is_empty())
}

/// Followers of an item who got no letter about it today, at most so many, after the one who was looked at last.
pub async fn due(on: &mut impl Reads, item: ItemId, today: Date, after: Uuid, most: i64) -> Result<Vec<Follower>> {
    sql!(
        "SELECT id, item, size, email, lang, confirmed_at FROM follower
         WHERE item = $1 AND confirmed_at IS NOT NULL AND COALESCE(mailed_on, '') < $2 AND id > $3 ORDER BY id LIMIT $4"
    )
    .bind(item)
    .bind(today)
    .bind(after)
    .bind(most)
    .all(on)
    .await
}

/// Notes that a follower is looked at today. Answers whether nobody did so before: of two, one writes the letter.
pub async fn mail_today(tx: &mut Tx, id: FollowerId, today: Date) -> Result<bool> {
    let claimed = sql!("UPDATE follower SET mailed_on = $2 WHERE id = $1 AND COALESCE(mailed_on, '') < $2")
        .bind(id)
        .bind(today)
        .run(tx)
        .await?;
    Ok(claimed == 1)
}

/// Forgets whoever was asked and never answered.
pub async fn forget_unanswered(tx: &mut Tx) -> Result<()> {
    let before = tx.now().plus_days(-ANSWER_DAYS);
    sql!(
        "DELETE FROM follow_link
         WHERE follower IN (SELECT id FROM follower WHERE confirmed_at IS NULL AND asked_at < $1)"
    )
    .bind(before)
    .run(tx)
    .await?;
    sql!("DELETE FROM follower WHERE confirmed_at IS NULL AND asked_at < $1").bind(before).run(tx).await.map(drop)
}

/// How many follow something.
pub async fn count(on: &mut impl Reads, item: ItemId) -> Result<i64> {
    sql!("SELECT COUNT(*) FROM follower WHERE item = $1 AND confirmed_at IS NOT NULL").bind(item).value(on).await
}
