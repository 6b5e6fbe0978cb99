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
    Act, Read, Tx,
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

type Watcher = Box<dyn Fn(&str) + Send + Sync>;

struct Inner {
    engine: Engine,
    world: World,
    watchers: RwLock<Vec<Watcher>>,
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
        let engine = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = PathBuf::from(path.trim_start_matches("//"));
            if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|e| Error::Fault(format!("{}: {e}", folder.display())))?;
            }
            let writer = Writer::start(&path, options.group)?;
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
        let db = Self(Arc::new(Inner { engine, world, watchers: RwLock::default() }));
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

    /// Calls `watcher` with each topic that a committed act touched, on this node or another.
    pub fn watch(&self, watcher: impl Fn(&str) + Send + Sync + 'static) {
        if let Ok(mut watchers) = self.0.watchers.write() {
            watchers.push(Box::new(watcher));
        }
    }

    pub(crate) fn tell(&self, topics: &[&str]) {
        let Ok(watchers) = self.0.watchers.read() else { return };
        for watcher in watchers.iter() {
            topics.iter().for_each(|topic| watcher(topic));
        }
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
                let heard = listener.recv().await;
                let Some(inner) = inner.upgrade() else { return };
                match heard {
                    Ok(notice) => Db(inner).tell(&[notice.payload()]),
                    Err(error) => {
                        tracing::warn!(%error, "lost the line to the other nodes; trying again");
                        tokio::time::sleep(Duration::from_secs(1)).await;
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
