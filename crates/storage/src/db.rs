use std::{
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    time::Duration,
};

use kernel::{Error, Result, World};
use sqlx::{
    ConnectOptions as _, PgPool,
    postgres::{PgConnectOptions, PgListener, PgPoolOptions},
};

use crate::{
    Act, Read, Tx, audit,
    engine::told,
    sqlite::{Readers, Writer},
    tx::{Snapshot, Work},
};

/// How a database is opened.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Snapshots that may be read at the same time; the number of processors times two if not said.
    pub readers: Option<u32>,
    /// Pieces of work that may share a commit on the embedded file. Only a benchmark says one.
    pub group: Option<usize>,
}

/// The topic that is told where it is not known what was touched: whatever anybody keeps may be out of date.
pub const EVERYTHING: &str = "*";

/// Whether a topic that was told means this one.
pub fn concerns(told: &str, topic: &str) -> bool {
    told == topic || told == EVERYTHING
}

type Watcher = Box<dyn Fn(&str) + Send + Sync>;

/// Whoever wants to know what was touched.
#[derive(Clone, Default)]
pub(crate) struct Watchers(Arc<RwLock<Vec<Watcher>>>);

impl Watchers {
    pub(crate) fn tell(&self, topics: &[&str]) {
        let Ok(watchers) = self.0.read() else { return };
        for watcher in watchers.iter() {
            topics.iter().for_each(|topic| watcher(topic));
        }
    }
}

struct Inner {
    engine: Engine,
    world: World,
    watchers: Watchers,
}

enum Engine {
    Sqlite { writer: Writer, readers: Readers, path: PathBuf },
    Postgres { pool: PgPool },
}

/// The database. Cheap to clone; all clones are the same one.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

impl Db {
    /// Opens `sqlite:PATH` (made if it is not there) or `postgres://…`.
    ///
    /// # Errors
    /// If the address is neither, or the engine does not answer.
    pub async fn open(url: &str, world: World, options: Options) -> Result<Self> {
        let count = options.readers.unwrap_or_else(|| {
            std::thread::available_parallelism().map_or(4, |n| u32::try_from(n.get() * 2).unwrap_or(8))
        });
        let watchers = Watchers::default();
        let engine = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = PathBuf::from(path.trim_start_matches("//"));
            if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|e| Error::Fault(format!("{}: {e}", folder.display())))?;
            }
            let writer = Writer::start(&path, options.group, watchers.clone())?;
            Engine::Sqlite { writer, readers: Readers::new(&path, count as usize), path }
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let connect: PgConnectOptions = url.parse().map_err(told)?;
            let pool = PgPoolOptions::new()
                .max_connections(count.max(10))
                .acquire_timeout(Duration::from_secs(20))
                .connect_with(connect.application_name("wayhouse").disable_statement_logging())
                .await
                .map_err(told)?;
            Engine::Postgres { pool }
        } else {
            return Err(Error::Fault(format!("DATABASE_URL must begin with sqlite: or postgres://, not {url:?}")));
        };
        let db = Self(Arc::new(Inner { engine, world, watchers }));
        db.listen().await?;
        Ok(db)
    }

    /// The clock and chance that this database writes with.
    pub fn world(&self) -> &World {
        &self.0.world
    }

    /// The file, if the database is one.
    pub fn file(&self) -> Option<&Path> {
        match &self.0.engine {
            Engine::Sqlite { path, .. } => Some(path),
            Engine::Postgres { .. } => None,
        }
    }

    /// A word for the operator: which kind of database this is.
    pub fn describe(&self) -> &'static str {
        match &self.0.engine {
            Engine::Sqlite { .. } => "embedded file",
            Engine::Postgres { .. } => "database server",
        }
    }

    /// Opens a write. Waits for its turn; [`Error::AlreadyDone`] if the act's key was handled before.
    pub async fn begin(&self, act: &Act) -> Result<Tx> {
        Tx::begin(self, act).await
    }

    /// Opens a snapshot.
    pub async fn read(&self) -> Result<Read> {
        Ok(Read(match &self.0.engine {
            Engine::Sqlite { readers, .. } => Snapshot::Sqlite(readers.begin().await?),
            Engine::Postgres { pool } => Snapshot::Postgres(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await.map_err(told)?,
            ),
        }))
    }

    /// Whether work can be done: the database answers a question, and whoever writes to it still lives.
    ///
    /// # Errors
    /// Says what is amiss.
    pub async fn ready(&self) -> Result<()> {
        audit::head(&mut self.read().await?).await?;
        match &self.0.engine {
            Engine::Sqlite { writer, .. } => writer.lives(),
            Engine::Postgres { .. } => Ok(()),
        }
    }

    /// Calls `watcher` with each topic that a committed act touched, on this node or another, and with [`EVERYTHING`]
    /// after a time in which others could not be heard.
    pub fn watch(&self, watcher: impl Fn(&str) + Send + Sync + 'static) {
        if let Ok(mut watchers) = self.0.watchers.0.write() {
            watchers.push(Box::new(watcher));
        }
    }

    pub(crate) fn tell(&self, topics: &[&str]) {
        self.0.watchers.tell(topics);
    }

    pub(crate) async fn work(&self) -> Result<Work> {
        Ok(match &self.0.engine {
            Engine::Sqlite { writer, .. } => Work::Sqlite(writer.turn().await?),
            Engine::Postgres { pool } => Work::Postgres(pool.begin().await.map_err(told)?),
        })
    }

    /// Which text a marked block of a migration gives this engine.
    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.0.engine, Engine::Sqlite { .. })
    }

    /// On a server, other nodes' acts are heard as well.
    async fn listen(&self) -> Result<()> {
        let Engine::Postgres { pool } = &self.0.engine else { return Ok(()) };
        let mut listener = PgListener::connect_with(pool).await.map_err(told)?;
        listener.listen("wayhouse").await.map_err(told)?;
        let inner = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            loop {
                // Answers `None` once the line was lost and there is a new one.
                let heard = listener.try_recv().await;
                let Some(inner) = inner.upgrade() else { return };
                match heard {
                    Ok(Some(notice)) => inner.watchers.tell(&[notice.payload()]),
                    // What was told in between, nobody can say.
                    Ok(None) => inner.watchers.tell(&[EVERYTHING]),
                    // The database is being closed, which waits for this line.
                    Err(sqlx::Error::PoolClosed) => return,
                    Err(error) => {
                        tracing::warn!(%error, "lost the line to the other nodes; trying again");
                        tokio::time::sleep(Duration::from_secs(1)).await;
                        inner.watchers.tell(&[EVERYTHING]);
                    }
                }
            }
        });
        Ok(())
    }

    /// Closes every connection. Work that was acknowledged is on disk already.
    pub async fn close(&self) {
        match &self.0.engine {
            Engine::Sqlite { readers, .. } => readers.close(),
            Engine::Postgres { pool } => pool.close().await,
        }
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.describe())
    }
}
