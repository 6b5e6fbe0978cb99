//! What happens later: a row written in the same transaction as what causes it.
//!
//! A job runs at least once, so its handler must be idempotent. One that fails is tried again with growing pauses;
//! after [`TRIES`] it stays as a dead letter that an administrator can see, read and send off again. Each kind of job is
//! run one after the other, and no kind waits for another: a mail server that takes its time holds up letters only.

use std::{collections::HashMap, future::Future, pin::Pin, sync::Arc, time::Duration};

use kernel::{Error, Instant, Result, Uuid};
use serde::{Serialize, de::DeserializeOwned};
use tokio::{sync::watch, task::JoinSet};

use crate::{Act, Db, Reads, Tx, concerns, record, sql};

/// How often a job is tried before it becomes a dead letter, if its handler says nothing else: for twenty minutes.
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
        /// How often it was begun.
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
         WHERE state <> 'dead' AND error IS NOT NULL ORDER BY due LIMIT 200"
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
    let revived =
        sql!("UPDATE job SET state = 'waiting', attempts = 0, error = NULL, due = $2 WHERE id = $1 AND state = 'dead'")
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

/// Sends every dead letter off again. Answers how many.
pub async fn revive_all(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    tx.touch("jobs");
    sql!("UPDATE job SET state = 'waiting', attempts = 0, error = NULL, due = $1 WHERE state = 'dead'")
        .bind(now)
        .run(tx)
        .await
}

type Outcome = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// A kind of job and what it does.
#[derive(Clone)]
pub struct Handler {
    kind: &'static str,
    tries: i64,
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
        Self { kind, tries: TRIES, run: Arc::new(run) }
    }

    /// The same, tried so often before it becomes a dead letter. After the tenth try the pauses are an hour each.
    pub fn tries(mut self, tries: i64) -> Self {
        self.tries = tries;
        self
    }

    /// Runs the job. A handler that panics has failed like any other; dropping this stops it.
    async fn handle(&self, payload: String) -> Result<()> {
        let run = self.run.clone();
        let mut task = JoinSet::new();
        task.spawn(async move { run(payload).await });
        match task.join_next().await {
            Some(Ok(outcome)) => outcome,
            Some(Err(error)) => Err(Error::Fault(format!("the handler panicked: {error}"))),
            None => Err(Error::fault("the handler was lost")),
        }
    }
}

/// Runs jobs as they fall due.
pub struct Runner {
    db: Db,
    handlers: HashMap<&'static str, Handler>,
    woken: watch::Receiver<()>,
}

/// A job that this runner has taken up.
struct Claimed {
    id: JobId,
    payload: String,
    /// This try included.
    attempts: i64,
    /// Until when nobody else takes it up.
    lease: Instant,
}

impl Runner {
    /// A runner for these kinds.
    pub fn new(db: Db, handlers: impl IntoIterator<Item = Handler>) -> Self {
        let (wake, woken) = watch::channel(());
        db.watch(move |topic| {
            if concerns(topic, "jobs") {
                wake.send_replace(());
            }
        });
        Self { db, handlers: handlers.into_iter().map(|h| (h.kind, h)).collect(), woken }
    }

    /// Runs until the task is dropped: wakes when a job is added, and looks every few seconds in any case.
    pub async fn run(self) {
        let kinds: Vec<Option<&'static str>> = self.handlers.keys().copied().map(Some).chain([None]).collect();
        let runner = Arc::new(self);
        let mut lanes = JoinSet::new();
        for kind in kinds {
            lanes.spawn(runner.clone().lane(kind));
        }
        while lanes.join_next().await.is_some() {}
    }

    /// Runs one kind as it falls due; without a kind, those that nobody here knows.
    async fn lane(self: Arc<Self>, kind: Option<&'static str>) {
        let mut woken = self.woken.clone();
        loop {
            let done = match kind {
                Some(kind) => self.drain_kind(kind).await,
                None => self.drain_strays().await,
            };
            if let Err(error) = done {
                tracing::error!(%error, kind, "could not look for jobs");
            }
            let _ = tokio::time::timeout(Duration::from_secs(5), woken.changed()).await;
        }
    }

    /// Runs everything that is due now, then returns.
    pub async fn drain(&self) -> Result<()> {
        loop {
            let kinds = self.due_kinds().await?;
            if kinds.is_empty() {
                return Ok(());
            }
            for kind in kinds {
                self.drain_kind(&kind).await?;
            }
        }
    }

    /// Jobs that nobody handles fail too, so that somebody sees them.
    async fn drain_strays(&self) -> Result<()> {
        for kind in self.due_kinds().await? {
            if !self.handlers.contains_key(kind.as_str()) {
                self.drain_kind(&kind).await?;
            }
        }
        Ok(())
    }

    async fn due_kinds(&self) -> Result<Vec<String>> {
        sql!("SELECT DISTINCT kind FROM job WHERE state IN ('waiting', 'running') AND due <= $1 ORDER BY kind")
            .bind(self.db.world().now())
            .values(&mut self.db.read().await?)
            .await
    }

    async fn drain_kind(&self, kind: &str) -> Result<()> {
        let handler = self.handlers.get(kind);
        let tries = handler.map_or(TRIES, |handler| handler.tries);
        while let Some(job) = self.claim(kind).await? {
            let outcome = match handler {
                // Its runner died each time: perhaps because of it.
                _ if job.attempts > tries => Err(Error::fault("the program stopped each time while it ran")),
                Some(handler) => handler.handle(job.payload.clone()).await,
                None => Err(Error::Fault(format!("no handler for {kind}"))),
            };
            self.settle(&job, kind, tries, outcome).await?;
        }
        Ok(())
    }

    async fn claim(&self, kind: &str) -> Result<Option<Claimed>> {
        loop {
            let now = self.db.world().now();
            let due: Option<(JobId, Instant)> = sql!(
                "SELECT id, due FROM job
                 WHERE kind = $1 AND state IN ('waiting', 'running') AND due <= $2 ORDER BY due LIMIT 1"
            )
            .bind(kind)
            .bind(now)
            .maybe(&mut self.db.read().await?)
            .await?;
            let Some((id, seen)) = due else { return Ok(None) };
            let lease = now.plus_seconds(LEASE);
            let mut tx = self.db.begin(&Act::system("take up a job")).await?;
            // The label goes, so that what happens from now on asks for a job of its own. `due` becomes the end of the
            // lease; that it still is what was seen decides between two runners. The try is counted here, so that one
            // that takes the whole program with it counts as well.
            let claimed: Option<(String, i64)> = sql!(
                "UPDATE job SET state = 'running', label = NULL, due = $3, attempts = attempts + 1
                 WHERE id = $1 AND due = $2 AND state IN ('waiting', 'running')
                 RETURNING payload, attempts"
            )
            .bind(id)
            .bind(seen)
            .bind(lease)
            .maybe(&mut tx)
            .await?;
            tx.commit().await?;
            if let Some((payload, attempts)) = claimed {
                return Ok(Some(Claimed { id, payload, attempts, lease }));
            }
        }
    }

    async fn settle(&self, job: &Claimed, kind: &str, tries: i64, outcome: Result<()>) -> Result<()> {
        let mut tx = self.db.begin(&Act::system("settle a job")).await?;
        match outcome {
            Ok(()) => {
                sql!("DELETE FROM job WHERE id = $1").bind(job.id).run(&mut tx).await?;
            }
            Err(error) => {
                let state = if job.attempts >= tries { "dead" } else { "waiting" };
                tracing::warn!(job = kind, attempts = job.attempts, %error, "a job failed");
                // Whoever took longer than the lease leaves it to the one who has it now.
                sql!("UPDATE job SET state = $2, due = $3, error = $4 WHERE id = $1 AND due = $5")
                    .bind(job.id)
                    .bind(state)
                    .bind(tx.now().plus_seconds(pause(job.attempts)))
                    .bind(error.to_string())
                    .bind(job.lease)
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
