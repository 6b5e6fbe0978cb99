//! What was acknowledged is never lost (promise 5): a process that writes is killed in the middle, again and again.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
    time::Duration,
};

use kernel::{Uuid, World};
use storage::{Act, Db, Migration, Options, audit, sql};

const SHELF: &[Migration] =
    &[Migration { name: "test/0001-note", text: "CREATE TABLE note (id {id} NOT NULL PRIMARY KEY) {strict};" }];
const FOLDER: &str = "WAYHOUSE_CRASH_FOLDER";
const ROUNDS: u64 = 25;

async fn open(folder: &str) -> Db {
    let url = format!("sqlite:{folder}/wayhouse.db");
    let db = Db::open(&url, World::real(), Options::default()).await.unwrap();
    db.migrate(&[SHELF]).await.unwrap();
    db
}

/// The process that is killed: eight writers, each saying aloud what it was told is on disk.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_writer_that_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let db = open(&folder).await;
    for _ in 0..8 {
        let db = db.clone();
        tokio::spawn(async move {
            loop {
                let mut tx = db.begin(&Act::system("write until killed")).await.unwrap();
                let id = tx.world().new_uuid();
                sql!("INSERT INTO note (id) VALUES ($1)").bind(id).run(&mut tx).await.unwrap();
                tx.commit().await.unwrap();
                println!("kept {id}");
            }
        });
    }
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn nothing_that_was_acknowledged_is_lost_when_the_process_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().to_str().unwrap();
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "the_writer_that_is_killed", "--nocapture"])
            .env(FOLDER, place)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(120 + round * 17 % 150));
            child.kill().unwrap();
            child.wait().unwrap();
        });
        // A last line that was cut in the middle was not acknowledged whole, and does not parse.
        let kept: Vec<Uuid> = lines
            .map_while(Result::ok)
            .filter_map(|line| line.split("kept ").nth(1).and_then(|id| Uuid::try_parse(id.trim()).ok()))
            .collect();
        killer.join().unwrap();

        let db = open(place).await;
        let mut read = db.read().await.unwrap();
        for id in &kept {
            let found: i64 = sql!("SELECT COUNT(*) FROM note WHERE id = $1").bind(*id).value(&mut read).await.unwrap();
            assert_eq!(found, 1, "round {round}: {id} was acknowledged and is gone");
        }
        acknowledged += kept.len();
        drop(read);
        assert!(matches!(audit::verify(&db).await.unwrap(), audit::Verdict::Whole(_)), "round {round}");
        db.close().await;
    }
    assert!(acknowledged > 1_000, "the writers wrote only {acknowledged}: this proves nothing");
}
