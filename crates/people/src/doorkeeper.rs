use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use kernel::{Instant, Result, Uuid};
use storage::{Act, Db};
use web::{Lookup, Names, Who};

use crate::{
    model::{Secret, standing},
    store::{self, sessions::SessionId},
};

/// Sessions in use are written down at most this often, in seconds: one act for all of them.
const NOTE_EVERY: i64 = 60;

/// Knows who holds a session.
#[derive(Clone, Default)]
pub struct Doorkeeper(Arc<Mutex<InUse>>);

/// Sessions that were used since the last time this was written down.
#[derive(Default)]
struct InUse {
    seen: HashMap<SessionId, Instant>,
    noted: Instant,
}

impl web::Doorkeeper for Doorkeeper {
    fn who<'a>(&'a self, db: &'a Db, secret: &'a str) -> Lookup<'a> {
        Box::pin(self.recognise(db, secret))
    }

    fn names<'a>(&'a self, db: &'a Db, accounts: &'a [Uuid]) -> Names<'a> {
        Box::pin(async move {
            let everybody = store::accounts::names(&mut db.read().await?).await?;
            let asked = everybody.into_iter().map(|(id, name)| (id.uuid(), name));
            Ok(asked.filter(|(id, _)| accounts.contains(id)).collect())
        })
    }
}

impl Doorkeeper {
    /// A doorkeeper at a door that nobody has come through yet.
    pub fn new() -> Self {
        Self::default()
    }

    async fn recognise(&self, db: &Db, secret: &str) -> Result<Option<Who>> {
        let Some(secret) = Secret::parse(secret) else { return Ok(None) };
        let now = db.world().now();
        let mut read = db.read().await?;
        let Some(holder) = store::sessions::holder(&mut read, &secret, now).await? else { return Ok(None) };
        let posts = store::grants::posts(&mut read, holder.account).await?;
        let admin = posts.iter().any(|post| post.role == web::Role::CoalitionAdmin);
        let every = if admin { store::coalition::active_names(&mut read).await? } else { Vec::new() };
        let Some(standing) = standing(&posts, &every, Some(holder.organisation)) else { return Ok(None) };
        if holder.seen.plus_seconds(NOTE_EVERY) <= now {
            self.note(db, holder.session, now);
        }
        Ok(Some(Who {
            account: holder.account,
            name: holder.name,
            lang: holder.lang,
            organisation: standing.organisation.0,
            organisation_name: standing.organisation.1,
            roles: standing.roles,
            organisations: standing.organisations,
            session: holder.session.uuid(),
        }))
    }

    /// Remembers that a session is in use; now and then all that were are written down, while nobody waits for it.
    fn note(&self, db: &Db, session: SessionId, now: Instant) {
        let Ok(mut in_use) = self.0.lock() else { return };
        in_use.seen.insert(session, now);
        if in_use.noted.plus_seconds(NOTE_EVERY) > now {
            return;
        }
        in_use.noted = now;
        let seen = std::mem::take(&mut in_use.seen);
        let db = db.clone();
        tokio::spawn(async move {
            if let Err(error) = write_down(&db, seen).await {
                tracing::warn!(%error, "could not note which sessions are in use");
            }
        });
    }
}

async fn write_down(db: &Db, seen: HashMap<SessionId, Instant>) -> Result<()> {
    let mut seen: Vec<(SessionId, Instant)> = seen.into_iter().collect();
    // Two nodes that note the same sessions take their rows in the same order.
    seen.sort();
    let mut tx = db.begin(&Act::system("note sessions in use")).await?;
    for (session, at) in seen {
        store::sessions::note_seen(&mut tx, session, at).await?;
    }
    tx.commit().await
}
