//! The embedded engine's single writer.
//!
//! SQLite has one writer at a time, and an `fsync` for every commit would allow some hundred commits a second. So one
//! task owns the writing connection and lends it, turn by turn, to whoever asked; each turn is a savepoint, and when
//! nobody waits any more (or the group is large enough) one commit puts the whole group on disk. A caller is told that
//! its work is done only after that commit.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use kernel::{Error, Result};
use sqlx::{
    ConnectOptions as _, Connection as _, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::{mpsc, oneshot};

use crate::engine::told;

/// At most this many pieces of work share a commit.
const GROUP: usize = 256;
/// A group is closed after this long even if more work waits, so that the first in it does not wait for ever.
const LINGER: Duration = Duration::from_millis(25);
/// How long a caller waits for its turn before it is told to try again.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(400)
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-8000")
        .pragma("journal_size_limit", "67108864")
        .disable_statement_logging()
}

pub(crate) async fn readers(path: &Path, count: u32) -> Result<SqlitePool> {
    SqlitePoolOptions::new()
        .max_connections(count)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .connect_with(options(path).read_only(true).pragma("query_only", "1").pragma("cache_size", "-4000"))
        .await
        .map_err(told)
}

/// Where to ask for a turn.
#[derive(Clone)]
pub(crate) struct Writer {
    ask: mpsc::Sender<oneshot::Sender<Turn>>,
}

/// The writing connection, lent for one piece of work. Dropping it takes the work back.
pub(crate) struct Turn {
    /// Empty only while the turn is being given back.
    lent: Option<SqliteConnection>,
    back: mpsc::UnboundedSender<Returned>,
}

struct Returned {
    connection: SqliteConnection,
    /// Who waits for the group to be on disk; nobody if the work was taken back.
    keep: Option<oneshot::Sender<Result<()>>>,
}

impl Turn {
    #[expect(clippy::expect_used, reason = "`keep` takes the turn by value, so nobody can ask after it")]
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.lent.as_mut().expect("the connection is lent until the turn ends")
    }

    /// Keeps the work; returns once it is on disk.
    pub(crate) async fn keep(mut self) -> Result<()> {
        let connection = self.lent.take().ok_or_else(|| Error::fault("the turn is over"))?;
        let (done, on_disk) = oneshot::channel();
        self.back.send(Returned { connection, keep: Some(done) }).map_err(|_| closed())?;
        on_disk.await.map_err(|_| closed())?
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(connection) = self.lent.take() {
            // Only fails when the writer is gone, and then there is nothing to take back.
            let _ = self.back.send(Returned { connection, keep: None });
        }
    }
}

fn closed() -> Error {
    Error::Again("the writer has stopped".into())
}

impl Writer {
    /// Opens the writing connection and starts the task that owns it. `group` is how many pieces of work may share a
    /// commit; one makes every piece wait for its own, which only a benchmark wants.
    pub(crate) async fn start(path: &Path, group: Option<usize>) -> Result<Self> {
        let connection = SqliteConnection::connect_with(&options(path)).await.map_err(told)?;
        let (ask, asked) = mpsc::channel(1024);
        tokio::spawn(serve(connection, asked, group.unwrap_or(GROUP)));
        Ok(Self { ask })
    }

    pub(crate) async fn turn(&self) -> Result<Turn> {
        let (give, given) = oneshot::channel();
        let wait = async {
            self.ask.send(give).await.map_err(|_| closed())?;
            given.await.map_err(|_| closed())
        };
        tokio::time::timeout(PATIENCE, wait).await.map_err(|_| Error::Again("waited too long to write".into()))?
    }
}

type Asked = mpsc::Receiver<oneshot::Sender<Turn>>;

async fn serve(mut connection: SqliteConnection, mut asked: Asked, group: usize) {
    let (back, mut returned) = mpsc::unbounded_channel();
    while let Some(first) = asked.recv().await {
        connection = match one_group(connection, first, &mut asked, &back, &mut returned, group).await {
            Some(connection) => connection,
            None => return,
        };
    }
}

/// Lends the connection to one caller after another, then commits for all of them.
async fn one_group(
    mut connection: SqliteConnection,
    first: oneshot::Sender<Turn>,
    asked: &mut Asked,
    back: &mpsc::UnboundedSender<Returned>,
    returned: &mut mpsc::UnboundedReceiver<Returned>,
    group: usize,
) -> Option<SqliteConnection> {
    #[expect(clippy::disallowed_methods, reason = "measures how long a group lingers, which no rule depends on")]
    let began = Instant::now();
    if let Err(error) = run(&mut connection, "BEGIN IMMEDIATE; SAVEPOINT turn").await {
        // Dropping `first` tells the caller to try again.
        tracing::error!(%error, "could not begin to write");
        let _ = run(&mut connection, "ROLLBACK").await;
        return Some(connection);
    }
    let mut waiting = Vec::new();
    let mut next = Some(first);
    while let Some(give) = next.take() {
        // If the caller is gone, the turn comes straight back through its drop.
        drop(give.send(Turn { lent: Some(connection), back: back.clone() }));
        let came = returned.recv().await?;
        connection = came.connection;
        if waiting.len() + 1 < group && began.elapsed() < LINGER {
            next = asked.try_recv().ok();
        }
        // The commit closes the last turn of the group; between turns one trip to the database closes and opens.
        let turned = match (&came.keep, &next) {
            (Some(_), None) => Ok(()),
            (Some(_), Some(_)) => run(&mut connection, "RELEASE turn; SAVEPOINT turn").await,
            (None, _) => run(&mut connection, "ROLLBACK TO turn").await,
        };
        match (turned, came.keep) {
            (Ok(()), Some(done)) => waiting.push(done),
            (Ok(()), None) => {}
            (Err(error), keep) => {
                tracing::error!(%error, "could not close a turn");
                // Nothing of this group is kept: each of them is told to try again.
                drop(keep);
                waiting.clear();
                let _ = run(&mut connection, "ROLLBACK").await;
                return Some(connection);
            }
        }
    }
    let outcome = run(&mut connection, "COMMIT").await;
    if let Err(error) = &outcome {
        tracing::error!(%error, "a group could not be put on disk");
        let _ = run(&mut connection, "ROLLBACK").await;
    }
    for done in waiting {
        let answer = outcome.as_ref().copied().map_err(|e| Error::Again(e.to_string()));
        drop(done.send(answer));
    }
    Some(connection)
}

async fn run(connection: &mut SqliteConnection, text: &'static str) -> Result<()> {
    sqlx::raw_sql(text).execute(connection).await.map(drop).map_err(told)
}
