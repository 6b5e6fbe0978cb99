//! What happens later: a row written in the same transaction as what causes it.
//!
//! A job runs at least once, so its handler must be idempotent. One that fails is tried again with growing pauses;
//! after [`TRIES`] it stays as a dead letter that an administrator can see, read and send off again.

use std::{collections::HashMap, future::Future, pin::Pin, sync::Arc, time::Duration};

use kernel::{Error, Instant, Result, Uuid};
use serde::{Serialize, de::DeserializeOwned};
use tokio::sync::Notify;

use crate::{Act, Db, Reads, Tx, record, sql};

/// How often a job is tried before it becomes a dead letter.
pub const TRIES: i64 = 8;
/// A job whose runner went silent for this long is taken up by another; seconds.
const LEASE: i64 = 300;

kernel::id!(
    /// A job.
    JobId,
    OfJob
);

impl Tx {
    /// Adds a job that is due at a moment.
    pub async fn enqueue(&mut self, kind: &'static str, payload: &impl Serialize, due: Instant) -> Result<JobId> {
        self.insert_job(kind, payload, due, None).await
    }

    /// Adds a job unless one with the same label waits already: ten changes, one recalculation.
    pub async fn enqueue_once(
        &mut self,
        kind: &'static str,
        payload: &impl Serialize,
        due: Instant,
        label: &str,
    ) -> Result<()> {
        self.insert_job(kind, payload, due, Some(label)).await.map(drop)
    }

    async fn insert_job(
        &mut self,
        kind: &'static str,
        payload: &impl Serialize,
        due: Instant,
        label: Option<&str>,
    ) -> Result<JobId> {
        let id: JobId = self.new_id();
        let payload = serde_json::to_string(payload).map_err(Error::fault)?;
        sql!(
            "INSERT INTO job (id, kind, payload, label, due, attempts, state) VALUES ($1, $2, $3, $4, $5, 0, 'waiting')
             ON CONFLICT (label) DO NOTHING"
        )
        .bind(id)
        .bind(kind)
        .bind(payload)
        .bind(label)
        .bind(due)
        .run(self)
        .await?;
        self.touch("jobs");
        Ok(id)
    }
}

record! {
    /// A job, as an administrator sees it.
    pub struct Job {
        /// Which.
        pub id: JobId,
        /// What it does.
        pub kind: String,
        /// What it was given, as JSON.
        pub payload: String,
        /// When it runs next.
        pub due: Instant,
        /// How often it failed.
        pub attempts: i64,
        /// What went wrong last.
        pub error: Option<String>,
    }
}

/// Jobs that failed too often.
pub async fn dead(on: &mut impl Reads) -> Result<Vec<Job>> {
    sql!("SELECT id, kind, payload, due, attempts, error FROM job WHERE state = 'dead' ORDER BY due DESC LIMIT 200")
        .all(on)
        .await
}

/// Jobs that failed and will be tried again by themselves.
pub async fn failing(on: &mut impl Reads) -> Result<Vec<Job>> {
    sql!(
        "SELECT id, kind, payload, due, attempts, error FROM job
         WHERE state <> 'dead' AND attempts > 0 ORDER BY due LIMIT 200"
    )
    .all(on)
    .await
}

/// How many jobs wait, and how many are dead letters.
pub async fn counts(on: &mut impl Reads) -> Result<(i64, i64)> {
    sql!("SELECT COUNT(CASE WHEN state <> 'dead' THEN 1 END), COUNT(CASE WHEN state = 'dead' THEN 1 END) FROM job")
        .one(on)
        .await
}

/// Forgets dead letters of a kind that fell due before a moment. Answers how many.
pub async fn forget_dead(tx: &mut Tx, kind: &str, before: Instant) -> Result<u64> {
    sql!("DELETE FROM job WHERE state = 'dead' AND kind = $1 AND due < $2").bind(kind).bind(before).run(tx).await
}

/// Sends a dead letter off again.
pub async fn revive(tx: &mut Tx, id: JobId) -> Result<()> {
    let now = tx.now();
    let revived = sql!("UPDATE job SET state = 'waiting', attempts = 0, due = $2 WHERE id = $1 AND state = 'dead'")
        .bind(id)
        .bind(now)
        .run(tx)
        .await?;
    if revived == 0 {
        return Err(Error::NotFound);
    }
    tx.touch("jobs");
    Ok(())
}

type Outcome = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A kind of job and what it does.
#[derive(Clone)]
pub struct Handler {
    kind: &'static str,
    run: Arc<dyn Fn(String) -> Outcome + Send + Sync>,
}

impl Handler {
    /// A handler for one kind of job. It gets back what was enqueued.
    pub fn new<P, F, Fut>(kind: &'static str, handle: F) -> Self
    where
        P: DeserializeOwned + Send + 'static,
        F: Fn(P) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<()>> + Send + 'static,
    {
        let run = move |payload: String| -> Outcome {
            match serde_json::from_str::<P>(&payload) {
                Ok(payload) => Box::pin(handle(payload)),
                Err(error) => Box::pin(async move { Err(Error::fault(error)) }),
            }
        };
        Self { kind, run: Arc::new(run) }
    }
}

/// Runs jobs as they fall due.
pub struct Runner {
    db: Db,
    handlers: HashMap<&'static str, Handler>,
    wake: Arc<Notify>,
}

impl Runner {
    /// A runner for these kinds.
    pub fn new(db: Db, handlers: impl IntoIterator<Item = Handler>) -> Self {
        let wake = Arc::new(Notify::new());
        let waker = wake.clone();
        db.watch(move |topic| {
            if topic == "jobs" {
                waker.notify_one();
            }
        });
        Self { db, handlers: handlers.into_iter().map(|h| (h.kind, h)).collect(), wake }
    }

    /// Runs until the task is dropped: wakes when a job is added, and looks every few seconds in any case.
    pub async fn run(self) {
        loop {
            match self.drain().await {
                Ok(()) => {}
                Err(error) => tracing::error!(%error, "could not look for jobs"),
            }
            let _ = tokio::time::timeout(Duration::from_secs(5), self.wake.notified()).await;
        }
    }

    /// Runs everything that is due now, then returns.
    pub async fn drain(&self) -> Result<()> {
        while let Some((id, kind, payload, attempts)) = self.claim().await? {
            let outcome = match self.handlers.get(kind.as_str()) {
                Some(handler) => (handler.run)(payload).await,
                None => Err(Error::Fault(format!("no handler for {kind}"))),
            };
            self.settle(id, &kind, attempts, outcome).await?;
        }
        Ok(())
    }

    async fn claim(&self) -> Result<Option<(JobId, String, String, i64)>> {
        let now = self.db.world().now();
        let due: Option<(JobId, i64)> =
            sql!("SELECT id, due FROM job WHERE state IN ('waiting', 'running') AND due <= $1 ORDER BY due LIMIT 1")
                .bind(now)
                .maybe(&mut self.db.read().await?)
                .await?;
        let Some((id, seen)) = due else { return Ok(None) };
        let mut tx = self.db.begin(&Act::system("take up a job")).await?;
        // The label goes, so that what happens from now on asks for a job of its own. `due` becomes the end of the
        // lease; that it still is what was seen decides between two runners.
        let claimed = sql!(
            "UPDATE job SET state = 'running', label = NULL, due = $3
             WHERE id = $1 AND due = $2 AND state IN ('waiting', 'running')
             RETURNING id, kind, payload, attempts"
        )
        .bind(id)
        .bind(seen)
        .bind(now.plus_seconds(LEASE))
        .maybe(&mut tx)
        .await?;
        tx.commit().await?;
        match claimed {
            Some(job) => Ok(Some(job)),
            None => Box::pin(self.claim()).await,
        }
    }

    async fn settle(&self, id: JobId, kind: &str, attempts: i64, outcome: Result<()>) -> Result<()> {
        let mut tx = self.db.begin(&Act::system("settle a job")).await?;
        match outcome {
            Ok(()) => {
                sql!("DELETE FROM job WHERE id = $1").bind(id).run(&mut tx).await?;
            }
            Err(error) => {
                let attempts = attempts + 1;
                let state = if attempts >= TRIES { "dead" } else { "waiting" };
                tracing::warn!(job = kind, attempts, %error, "a job failed");
                sql!("UPDATE job SET state = $2, attempts = $3, due = $4, error = $5 WHERE id = $1")
                    .bind(id)
                    .bind(state)
                    .bind(attempts)
                    .bind(tx.now().plus_seconds(pause(attempts)))
                    .bind(error.to_string())
                    .run(&mut tx)
                    .await?;
            }
        }
        tx.commit().await
    }
}

/// Seconds until the next try: 10 s, 20 s, 40 s, …, at most an hour.
fn pause(attempts: i64) -> i64 {
    (5_i64 << attempts.clamp(0, 10)).min(3600)
}

/// Forgets the keys of forms that are older than 30 days; nobody sends those again.
pub async fn forget_old_keys(db: &Db) -> Result<()> {
    let mut tx = db.begin(&Act::system("forget old form keys")).await?;
    let before = tx.now().plus_days(-30);
    sql!("DELETE FROM once WHERE at < $1").bind(before).run(&mut tx).await?;
    tx.commit().await
}

/// A payload for jobs that need none.
pub type Nothing = Option<Uuid>;
