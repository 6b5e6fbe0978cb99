//! Whoever watches is told of everything that is on disk, whatever becomes of whoever put it there.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::Poll,
    time::Duration,
};

use storage::{Act, EVERYTHING, Migration, Options, sql, story, testing::Bed};

const SHELF: &[Migration] =
    &[Migration { name: "test/0001-shelf", text: "CREATE TABLE shelf (boxes {int} NOT NULL) {strict};" }];

fn hears(bed: &Bed, wanted: &'static str) -> Arc<AtomicUsize> {
    let told = Arc::new(AtomicUsize::new(0));
    let count = told.clone();
    bed.db.watch(move |topic| {
        if topic == wanted {
            count.fetch_add(1, Ordering::SeqCst);
        }
    });
    told
}

async fn comes_true(mut it: impl AsyncFnMut() -> bool) -> bool {
    for _ in 0..200 {
        if it().await {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    false
}

story!(an_act_whose_caller_is_gone_is_told_if_it_is_on_disk, &[SHELF], |bed| {
    let told = hears(&bed, "needs");
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    sql!("INSERT INTO shelf (boxes) VALUES (1)").run(&mut tx).await.unwrap();
    tx.touch("needs");
    // A phone that loses its signal takes the handler with it, here while the disk is waited for.
    let mut commit = Box::pin(tx.commit());
    let _ = std::future::poll_fn(|context| Poll::Ready(commit.as_mut().poll(context))).await;
    drop(commit);
    let on_disk = comes_true(async || {
        let count: i64 = sql!("SELECT COUNT(*) FROM shelf").value(&mut bed.db.read().await.unwrap()).await.unwrap();
        count == 1
    })
    .await;
    if on_disk {
        assert!(comes_true(async || told.load(Ordering::SeqCst) > 0).await, "on disk, and nobody was told");
    }
    // The writer of a file goes on by itself; on a server the act may not have come as far as that.
    assert!(on_disk || bed.db.file().is_none());
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_time_of_hearing_nothing_everything_may_be_out_of_date() {
    let bed = Bed::postgres(&[SHELF]).await;
    let told = hears(&bed, EVERYTHING);
    let mut read = bed.db.read().await.unwrap();
    let cut: Vec<bool> = sql!(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()"
    )
    .values(&mut read)
    .await
    .unwrap();
    assert_eq!(cut, [true], "the line to the other nodes");
    drop(read);
    assert!(comes_true(async || told.load(Ordering::SeqCst) > 0).await, "what was told in between, nobody can say");

    // And the new line is heard.
    let other = storage::Db::open(&bed.url, bed.db.world().clone(), Options::default()).await.unwrap();
    let told = hears(&bed, "needs");
    let mut tx = other.begin(&Act::system("test")).await.unwrap();
    tx.touch("needs");
    tx.commit().await.unwrap();
    assert!(comes_true(async || told.load(Ordering::SeqCst) > 0).await);
}

#[test]
fn a_database_whose_writer_is_gone_is_not_ready() {
    let runtime = || tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let first = runtime();
    let bed = first.block_on(Bed::sqlite(&[SHELF]));
    first.block_on(bed.db.ready()).unwrap();
    // The writer is a task, and goes with its runtime.
    drop(first);
    let error = runtime().block_on(bed.db.ready()).unwrap_err();
    assert!(error.to_string().contains("writer has stopped"), "{error}");
}

#[tokio::test]
async fn a_database_that_answers_nothing_is_not_ready() {
    let bed = Bed::sqlite(&[]).await;
    let empty = bed.folder.path().join("empty.db");
    std::fs::write(&empty, b"").unwrap();
    let address = format!("sqlite:{}", empty.display());
    let db = storage::Db::open(&address, bed.db.world().clone(), Options::default()).await.unwrap();
    assert!(db.ready().await.is_err(), "a file without our tables");
}
