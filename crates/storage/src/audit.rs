//! The audit chain: each committed act adds one link whose hash covers the link before it, so that nobody can change
//! or remove an old link without every later one showing it.
//!
//! A chain alone can be rewritten from some link on by whoever owns the database. [`Head`] is what partners keep a copy
//! of, so that even that shows.

use kernel::{Error, Instant, Result, Uuid};
use sha2::{Digest as _, Sha256};

use crate::{Act, Db, Reads, Tx, record, sql};

record! {
    /// One act, as the chain keeps it.
    pub struct Link {
        /// Its place, from one.
        pub seq: i64,
        /// When.
        pub at: Instant,
        /// What kind of actor: `account`, `visitor` or `system`.
        pub actor_kind: String,
        /// Which account.
        pub actor: Option<Uuid>,
        /// Why.
        pub purpose: String,
        /// What it touched: `kind:id` separated by spaces.
        pub about: String,
        /// The hash of the link before it.
        pub previous: Vec<u8>,
        /// SHA-256 over everything above.
        pub hash: Vec<u8>,
    }
}

impl Link {
    /// The hash that this link must have. Every field is preceded by its length, so that no two links read alike.
    fn expected(&self) -> Vec<u8> {
        let mut digest = Sha256::new();
        let actor = self.actor.map(|id| id.to_string()).unwrap_or_default();
        for field in [
            self.previous.as_slice(),
            &self.seq.to_be_bytes(),
            &self.at.micros().to_be_bytes(),
            self.actor_kind.as_bytes(),
            actor.as_bytes(),
            self.purpose.as_bytes(),
            self.about.as_bytes(),
        ] {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field);
        }
        digest.finalize().to_vec()
    }
}

record! {
    /// The newest link: whoever keeps a copy can tell later whether the chain before it was rewritten.
    pub struct Head {
        /// How many links there are.
        pub seq: i64,
        /// The newest link's hash.
        pub hash: Vec<u8>,
    }
}

impl Head {
    /// Reads what [`Head`] is shown as, as somebody noted it down: `1204:9f2c…`.
    ///
    /// # Errors
    /// A message that says how it is written.
    pub fn parse(noted: &str) -> std::result::Result<Self, String> {
        let parts = noted.trim().split_once(':').and_then(|(seq, hash)| {
            Some(Self { seq: seq.parse().ok()?, hash: hex::decode(hash).ok().filter(|hash| hash.len() == 32)? })
        });
        parts.ok_or_else(|| {
            "write it as the audit page shows it: a number, a colon and 64 letters and digits".to_owned()
        })
    }
}

impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.seq, hex::encode(&self.hash))
    }
}

/// Adds a link. The head's row is taken last, so that on a server writers hold it only for their commit.
pub(crate) async fn link(tx: &mut Tx, act: &Act, about: &[(&'static str, Uuid)]) -> Result<()> {
    let head: Head = sql!("UPDATE audit_head SET seq = seq + 1 WHERE one = 1 RETURNING seq, hash").one(tx).await?;
    let mut link = Link {
        seq: head.seq,
        at: tx.now(),
        actor_kind: act.actor.word().to_owned(),
        actor: act.actor.account(),
        purpose: act.purpose.to_owned(),
        about: about.iter().map(|(kind, id)| format!("{kind}:{id}")).collect::<Vec<_>>().join(" "),
        previous: head.hash,
        hash: Vec::new(),
    };
    link.hash = link.expected();
    sql!(
        "INSERT INTO audit (seq, at, actor_kind, actor, purpose, about, previous, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(link.seq)
    .bind(link.at)
    .bind(link.actor_kind)
    .bind(link.actor)
    .bind(link.purpose)
    .bind(link.about)
    .bind(link.previous)
    .bind(link.hash.as_slice())
    .run(tx)
    .await?;
    sql!("UPDATE audit_head SET hash = $1 WHERE one = 1").bind(link.hash).run(tx).await.map(drop)
}

/// The newest link.
pub async fn head(on: &mut impl Reads) -> Result<Head> {
    sql!("SELECT seq, hash FROM audit_head WHERE one = 1").one(on).await
}

/// What links are looked for; nothing said means all of them.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of this account.
    pub actor: Option<Uuid>,
    /// That touched a thing of this kind, like `box`.
    pub kind: Option<String>,
    /// Not before this moment.
    pub from: Option<Instant>,
    /// Before this moment.
    pub until: Option<Instant>,
}

/// Links before a place, newest first; `before` is exclusive.
pub async fn page(on: &mut impl Reads, before: i64, actor: Option<Uuid>, limit: i64) -> Result<Vec<Link>> {
    find(on, before, &Wanted { actor, ..Wanted::default() }, limit).await
}

/// Links before a place that are looked for, newest first; `before` is exclusive.
pub async fn find(on: &mut impl Reads, before: i64, wanted: &Wanted, limit: i64) -> Result<Vec<Link>> {
    let kind = wanted.kind.as_ref().map(|kind| format!("% {kind}:%"));
    let statement = match wanted.actor {
        None => sql!(
            "SELECT seq, at, actor_kind, actor, purpose, about, previous, hash FROM audit
             WHERE seq < $1 AND (at >= $2 OR $2 IS NULL) AND (at < $3 OR $3 IS NULL)
               AND (' ' || about LIKE $4 OR $4 IS NULL) ORDER BY seq DESC LIMIT $5"
        ),
        Some(actor) => sql!(
            "SELECT seq, at, actor_kind, actor, purpose, about, previous, hash FROM audit
             WHERE actor = $1 AND seq < $2 AND (at >= $3 OR $3 IS NULL) AND (at < $4 OR $4 IS NULL)
               AND (' ' || about LIKE $5 OR $5 IS NULL) ORDER BY seq DESC LIMIT $6"
        )
        .bind(actor),
    };
    statement.bind(before).bind(wanted.from).bind(wanted.until).bind(kind).bind(limit).all(on).await
}

/// What a walk along the whole chain found.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every link fits; how many there are.
    Whole(i64),
    /// The first link that does not fit, and what is wrong with it.
    Broken {
        /// Its place.
        seq: i64,
        /// What is wrong.
        why: &'static str,
    },
}

/// Walks the chain from the first link to the head.
pub async fn verify(db: &Db) -> Result<Verdict> {
    let mut read = db.read().await?;
    let (mut seq, mut previous) = (0, Vec::new());
    loop {
        let links: Vec<Link> = sql!(
            "SELECT seq, at, actor_kind, actor, purpose, about, previous, hash FROM audit
             WHERE seq > $1 ORDER BY seq LIMIT 2000"
        )
        .bind(seq)
        .all(&mut read)
        .await?;
        if links.is_empty() {
            break;
        }
        for link in links {
            if link.seq != seq + 1 {
                return Ok(Verdict::Broken { seq: seq + 1, why: "the link is missing" });
            }
            if link.previous != previous {
                return Ok(Verdict::Broken { seq: link.seq, why: "it does not continue the link before it" });
            }
            if link.hash != link.expected() {
                return Ok(Verdict::Broken { seq: link.seq, why: "its content was changed" });
            }
            (seq, previous) = (link.seq, link.hash);
        }
    }
    let head = head(&mut read).await?;
    if head.seq != seq || head.hash != previous {
        return Ok(Verdict::Broken { seq: head.seq, why: "links at the end are missing" });
    }
    Ok(Verdict::Whole(seq))
}

/// Checks a head that somebody kept against the chain of today.
pub async fn contains(on: &mut impl Reads, kept: &Head) -> Result<bool> {
    match sql!("SELECT hash FROM audit WHERE seq = $1").bind(kept.seq).value::<Vec<u8>>(on).await {
        Ok(hash) => Ok(hash == kept.hash),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
