use kernel::{Id, Instant, Result, Uuid, World};
use sqlx::{Postgres, Transaction};

use crate::{
    audit,
    db::Db,
    engine::Connection,
    once,
    sqlite::{Reader, Turn},
};

/// Who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in person.
    Account(Uuid),
    /// A visitor who is not signed in.
    Visitor,
    /// The program itself: a job, a migration, the command line.
    System,
}

impl Actor {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Actor::Account(_) => "account",
            Actor::Visitor => "visitor",
            Actor::System => "system",
        }
    }

    /// The account, if it is one.
    pub fn account(self) -> Option<Uuid> {
        match self {
            Actor::Account(id) => Some(id),
            Actor::Visitor | Actor::System => None,
        }
    }
}

/// Who writes, why, and whether it must happen only once.
#[derive(Clone, Debug)]
pub struct Act {
    /// Who.
    pub actor: Actor,
    /// Why, as a short constant phrase in the words of the field: `"receive boxes"`.
    pub purpose: &'static str,
    /// The key of the form or request; the same key is handled once.
    pub once: Option<Uuid>,
}

impl Act {
    /// An act that may happen as often as it is asked for.
    pub const fn new(actor: Actor, purpose: &'static str) -> Self {
        Self { actor, purpose, once: None }
    }

    /// An act of the program itself.
    pub const fn system(purpose: &'static str) -> Self {
        Self::new(Actor::System, purpose)
    }

    /// The same act, done at most once for this key.
    pub const fn once(mut self, key: Uuid) -> Self {
        self.once = Some(key);
        self
    }
}

/// What a statement that reads can be asked of: a [`Tx`] or a [`Read`].
pub trait Reads: Send {
    #[doc(hidden)]
    fn connection(&mut self) -> Connection<'_>;
}

pub(crate) enum Work {
    Sqlite(Turn),
    Postgres(Transaction<'static, Postgres>),
}

/// A write in progress. Nothing it does is seen by anyone until [`Tx::commit`]; dropping it takes everything back.
///
/// Hold it for statements only: on the embedded file everybody else waits for it.
#[must_use = "a write that is not committed is taken back"]
pub struct Tx {
    db: Db,
    work: Work,
    act: Act,
    at: Instant,
    about: Vec<(&'static str, Uuid)>,
    topics: Vec<&'static str>,
    answer: Option<String>,
}

impl Tx {
    pub(crate) async fn begin(db: &Db, act: &Act) -> Result<Self> {
        let work = db.work().await?;
        let at = db.world().now();
        let mut tx =
            Self { db: db.clone(), work, act: act.clone(), at, about: Vec::new(), topics: Vec::new(), answer: None };
        if let Some(key) = act.once {
            once::claim(&mut tx, key, act.actor).await?;
        }
        Ok(tx)
    }

    /// The moment of this act: one for all that it writes.
    pub const fn now(&self) -> Instant {
        self.at
    }

    /// Who acts.
    pub const fn actor(&self) -> Actor {
        self.act.actor
    }

    /// A new identifier.
    pub fn new_id<K>(&self) -> Id<K> {
        self.db.world().new_id()
    }

    /// The clock and chance of this database.
    pub fn world(&self) -> &World {
        self.db.world()
    }

    /// Names a thing that this act touches, for the audit.
    pub fn about(&mut self, kind: &'static str, id: impl Into<Uuid>) {
        self.about.push((kind, id.into()));
    }

    /// Says that pages about this topic are out of date once the act is committed.
    pub fn touch(&mut self, topic: &'static str) {
        if !self.topics.contains(&topic) {
            self.topics.push(topic);
        }
    }

    /// Notes where the person is sent after this act, so that the same form sent twice is answered the same.
    pub fn answer(&mut self, location: &str) {
        self.answer = Some(location.to_owned());
    }

    /// Keeps everything: one more link on the audit chain, then to disk, then whoever watches a touched topic is told.
    pub async fn commit(mut self) -> Result<()> {
        if let (Some(key), Some(answer)) = (self.act.once, self.answer.take()) {
            once::answer(&mut self, key, &answer).await?;
        }
        let act = self.act.clone();
        let about = std::mem::take(&mut self.about);
        audit::link(&mut self, &act, &about).await?;
        if let Work::Postgres(tx) = &mut self.work {
            for topic in &self.topics {
                sqlx::query("SELECT pg_notify('wayhouse', $1)")
                    .bind(*topic)
                    .execute(&mut **tx)
                    .await
                    .map_err(crate::engine::told)?;
            }
        }
        match self.work {
            Work::Sqlite(turn) => turn.keep(self.topics).await,
            Work::Postgres(tx) => {
                // If the caller goes away while the server commits, the server tells us as it tells the others.
                tx.commit().await.map_err(crate::engine::told)?;
                self.db.tell(&self.topics);
                Ok(())
            }
        }
    }
}

impl Reads for Tx {
    fn connection(&mut self) -> Connection<'_> {
        match &mut self.work {
            Work::Sqlite(turn) => Connection::Sqlite(turn.file()),
            Work::Postgres(tx) => Connection::Postgres(tx),
        }
    }
}

pub(crate) enum Snapshot {
    Sqlite(Reader),
    Postgres(Transaction<'static, Postgres>),
}

/// A snapshot: everything it answers is of one moment. It cannot write.
pub struct Read(pub(crate) Snapshot);

impl Reads for Read {
    fn connection(&mut self) -> Connection<'_> {
        match &mut self.0 {
            Snapshot::Sqlite(reader) => Connection::Sqlite(reader.file()),
            Snapshot::Postgres(tx) => Connection::Postgres(tx),
        }
    }
}

impl<T: Reads + ?Sized> Reads for &mut T {
    fn connection(&mut self) -> Connection<'_> {
        (**self).connection()
    }
}
