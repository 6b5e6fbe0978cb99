//! Beds for tests: a fresh database of either engine, with a clock that stands still and chance that repeats.
//!
//! [`story!`](crate::story) runs one test on both engines. The PostgreSQL is our own, on a free port, in a temporary
//! folder; `WAYHOUSE_TEST_POSTGRES` names one that a test run has started already, so that not every test starts its own.

use std::{
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::OnceLock,
};

use kernel::{Instant, StillClock, TestEntropy, World};
use sqlx::{Connection as _, PgConnection};

use crate::{Db, Migration, Options, Reads as _, registered};

/// A fresh database, and the clock it writes with.
pub struct Bed {
    /// The database, migrated.
    pub db: Db,
    /// Its address, for a second node.
    pub url: String,
    /// Its clock: 21 November 2026, ten in the morning in Calais, until it is moved.
    pub clock: StillClock,
    /// A folder that goes away with the bed.
    pub folder: tempfile::TempDir,
}

/// When every test begins.
pub const MORNING: Instant = Instant::from_micros(1_795_251_600_000_000);

impl Bed {
    /// A fresh embedded file.
    pub async fn sqlite(migrations: &[&[Migration]]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("wayhouse.db").display());
        Self::open(folder, &url, migrations).await
    }

    /// A fresh database on a PostgreSQL of our own.
    pub async fn postgres(migrations: &[&[Migration]]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = fresh_postgres().await;
        Self::open(folder, &url, migrations).await
    }

    async fn open(folder: tempfile::TempDir, url: &str, migrations: &[&[Migration]]) -> Self {
        let clock = StillClock::at(MORNING);
        let mut seed = [0; 8];
        kernel::Entropy::fill(&kernel::SystemEntropy, &mut seed);
        let world = World::new(clock.clone(), TestEntropy::seeded(u64::from_le_bytes(seed)));
        let db = Db::open(url, world, Options::default()).await.expect("the database opens");
        db.migrate(migrations).await.expect("the migrations apply");
        Self { db, url: url.to_owned(), clock, folder }
    }

    /// Asks the engine whether it understands every registered statement; answers those it does not.
    pub async fn misunderstood(&self) -> Vec<String> {
        let mut tx = self.db.begin(&crate::Act::system("prepare")).await.expect("a turn");
        let mut wrong = Vec::new();
        for statement in registered() {
            tx.connection().script("SAVEPOINT prepare".into()).await.expect("a savepoint");
            if let Err(error) = tx.connection().prepare(statement.text).await {
                wrong.push(format!("{}:{}: {error}\n{}", statement.at.0, statement.at.1, statement.text));
            }
            tx.connection().script("ROLLBACK TO SAVEPOINT prepare".into()).await.expect("the savepoint");
        }
        wrong
    }
}

/// Runs one story on both engines, as two tests: `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! story {
    ($(#[$meta:meta])* $name:ident, $migrations:expr, |$bed:ident| $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(#[$meta])*
            async fn story($bed: $crate::testing::Bed) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                story($crate::testing::Bed::sqlite($migrations).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                story($crate::testing::Bed::postgres($migrations).await).await;
            }
        }
    };
}

async fn fresh_postgres() -> String {
    let server = std::env::var("WAYHOUSE_TEST_POSTGRES").unwrap_or_else(|_| own_server().to_owned());
    let mut random = [0; 8];
    kernel::Entropy::fill(&kernel::SystemEntropy, &mut random);
    let name = format!("t_{}", hex::encode(random));
    let mut admin = PgConnection::connect(&format!("{server}/postgres")).await.expect("our PostgreSQL answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .execute(&mut admin)
        .await
        .expect("a fresh database");
    format!("{server}/{name}")
}

struct Server {
    child: Child,
    _folder: tempfile::TempDir,
    url: String,
}

/// Starts one PostgreSQL for this process; it is stopped when the process ends, by its own parent check.
fn own_server() -> &'static str {
    static SERVER: OnceLock<Server> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../.ci/postgres");
        let child = Command::new("bash")
            .arg(script)
            .arg(folder.path())
            .arg(port.to_string())
            .arg(std::process::id().to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("bash starts");
        Server { child, _folder: folder, url: format!("postgres://wayhouse@127.0.0.1:{port}") }
    });
    let ready = PathBuf::from(server._folder.path()).join("ready");
    for _ in 0..600 {
        if ready.exists() {
            return &server.url;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("our PostgreSQL (process {}) did not start", server.child.id());
}
