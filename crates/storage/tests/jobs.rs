//! What happens later, on both engines: at least once, never twice at a time, and no job holds up another.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use kernel::Error;
use storage::{Act, Actor, jobs, story, testing::Bed};

fn act() -> Act {
    Act::new(Actor::System, "test")
}

async fn enqueue(bed: &Bed, kind: &'static str) {
    let mut tx = bed.db.begin(&act()).await.unwrap();
    tx.enqueue(kind, &1, bed_now(bed)).await.unwrap();
    tx.commit().await.unwrap();
}

fn later(bed: &Bed, seconds: i64) {
    bed.clock.set(bed_now(bed).plus_seconds(seconds));
}

/// A handler that counts how often it is begun, and then does this.
fn counting<Fut>(
    kind: &'static str,
    then: impl Fn() -> Fut + Send + Sync + 'static,
) -> (jobs::Handler, Arc<AtomicUsize>)
where
    Fut: Future<Output = kernel::Result<()>> + Send + 'static,
{
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let handler = jobs::Handler::new(kind, move |_: i64| {
        counted.fetch_add(1, Ordering::SeqCst);
        then()
    });
    (handler, count)
}

async fn reaches(count: &AtomicUsize, wanted: usize) {
    for _ in 0..500 {
        if count.load(Ordering::SeqCst) >= wanted {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("still {} instead of {wanted}", count.load(Ordering::SeqCst));
}

story!(a_job_is_tried_again_and_then_laid_out, &[], |bed| {
    let tries = Arc::new(AtomicUsize::new(0));
    let seen = tries.clone();
    let handler = jobs::Handler::new("flaky", move |word: String| {
        let seen = seen.clone();
        async move {
            assert_eq!(word, "payload");
            seen.fetch_add(1, Ordering::SeqCst);
            Err(Error::fault("the mail server is asleep"))
        }
    });
    let runner = jobs::Runner::new(bed.db.clone(), [handler]);

    let mut dropped = bed.db.begin(&act()).await.unwrap();
    dropped.enqueue("flaky", &"payload", bed_now(&bed)).await.unwrap();
    drop(dropped);
    runner.drain().await.unwrap();
    assert_eq!(tries.load(Ordering::SeqCst), 0, "a job goes with its transaction");

    let mut tx = bed.db.begin(&act()).await.unwrap();
    tx.enqueue("flaky", &"payload", bed_now(&bed)).await.unwrap();
    tx.commit().await.unwrap();
    for _ in 0..20 {
        runner.drain().await.unwrap();
        bed.clock.set(bed_now(&bed).plus_seconds(3601));
    }
    assert_eq!(tries.load(Ordering::SeqCst), usize::try_from(jobs::TRIES).unwrap());
    let dead = jobs::dead(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(dead.len(), 1);
    assert!(dead[0].error.as_deref().unwrap().contains("asleep"));

    let mut tx = bed.db.begin(&act()).await.unwrap();
    jobs::revive(&mut tx, dead[0].id).await.unwrap();
    tx.commit().await.unwrap();
    runner.drain().await.unwrap();
    assert_eq!(tries.load(Ordering::SeqCst), usize::try_from(jobs::TRIES).unwrap() + 1);
});

fn bed_now(bed: &Bed) -> kernel::Instant {
    bed.db.world().now()
}

story!(two_runners_do_a_job_once, &[], |bed| {
    let done = Arc::new(AtomicUsize::new(0));
    let mut tx = bed.db.begin(&act()).await.unwrap();
    for n in 0..40 {
        tx.enqueue("count", &n, bed_now(&bed)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tasks = Vec::new();
    for _ in 0..4 {
        let done = done.clone();
        let db = bed.db.clone();
        tasks.push(tokio::spawn(async move {
            let handler = jobs::Handler::new("count", move |_: i64| {
                let done = done.clone();
                async move {
                    done.fetch_add(1, Ordering::SeqCst);
                    Ok(())
                }
            });
            jobs::Runner::new(db, [handler]).drain().await.unwrap();
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(done.load(Ordering::SeqCst), 40);
});

story!(a_job_whose_runner_died_is_taken_up_by_another, &[], |bed| {
    let (endless, begun) = counting("long", std::future::pending);
    let (short, done) = counting("long", async || Ok(()));
    enqueue(&bed, "long").await;
    let dies = jobs::Runner::new(bed.db.clone(), [endless]);
    tokio::select! {
        _ = dies.drain() => panic!("it never ends"),
        () = reaches(&begun, 1) => {}
    }
    let other = jobs::Runner::new(bed.db.clone(), [short]);
    later(&bed, 299);
    other.drain().await.unwrap();
    assert_eq!(done.load(Ordering::SeqCst), 0, "somebody may still be at it");
    later(&bed, 2);
    other.drain().await.unwrap();
    assert_eq!((begun.load(Ordering::SeqCst), done.load(Ordering::SeqCst)), (1, 1));
    assert_eq!(jobs::counts(&mut bed.db.read().await.unwrap()).await.unwrap(), (0, 0));
});

story!(a_job_that_takes_the_program_with_it_does_not_do_so_for_ever, &[], |bed| {
    let (endless, begun) = counting("deadly", std::future::pending);
    enqueue(&bed, "deadly").await;
    let tries = usize::try_from(jobs::TRIES).unwrap();
    for n in 1..=tries {
        let runner = jobs::Runner::new(bed.db.clone(), [endless.clone()]);
        tokio::select! {
            _ = runner.drain() => panic!("it never ends"),
            () = reaches(&begun, n) => {}
        }
        assert!(jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty(), "it has not failed");
        later(&bed, 301);
    }
    jobs::Runner::new(bed.db.clone(), [endless]).drain().await.unwrap();
    assert_eq!(begun.load(Ordering::SeqCst), tries, "not once more");
    let dead = jobs::dead(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(dead[0].error.as_deref().unwrap().contains("stopped each time"), "{dead:?}");
});

story!(whoever_took_too_long_does_not_disturb_the_next, &[], |bed| {
    let gate = Arc::new(tokio::sync::Semaphore::new(0));
    let waits = gate.clone();
    let (late, begun) = counting("long", move || {
        let waits = waits.clone();
        async move {
            let _ = waits.acquire().await;
            Err(Error::fault("too late"))
        }
    });
    let (endless, taken) = counting("long", std::future::pending);
    enqueue(&bed, "long").await;
    let first = jobs::Runner::new(bed.db.clone(), [late]);
    let first = tokio::spawn(async move { first.drain().await });
    reaches(&begun, 1).await;
    later(&bed, 301);
    let second = jobs::Runner::new(bed.db.clone(), [endless]);
    let second = tokio::spawn(async move { second.drain().await });
    reaches(&taken, 1).await;
    gate.add_permits(1);
    first.await.unwrap().unwrap();
    assert!(jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty(), "the second one has it");
    second.abort();
});

story!(a_handler_that_panics_has_failed, &[], |bed| {
    let (clumsy, _) = counting("clumsy", || -> std::future::Ready<kernel::Result<()>> { panic!("over its feet") });
    let (steady, done) = counting("steady", async || Ok(()));
    enqueue(&bed, "clumsy").await;
    let runner = tokio::spawn(jobs::Runner::new(bed.db.clone(), [clumsy, steady]).run());
    for n in 1..=3 {
        enqueue(&bed, "steady").await;
        reaches(&done, n).await;
    }
    let mut failing = Vec::new();
    for _ in 0..300 {
        failing = jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap();
        if !failing.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(failing[0].error.as_deref().unwrap().contains("panicked"), "{failing:?}");
    assert!(!runner.is_finished());
    runner.abort();
});

story!(a_slow_kind_holds_up_no_other, &[], |bed| {
    let (slow, begun) = counting("mail", std::future::pending);
    let (quick, done) = counting("quick", async || Ok(()));
    enqueue(&bed, "mail").await;
    let runner = tokio::spawn(jobs::Runner::new(bed.db.clone(), [slow, quick]).run());
    reaches(&begun, 1).await;
    enqueue(&bed, "quick").await;
    reaches(&done, 1).await;
    runner.abort();
});

story!(a_kind_that_nobody_knows_is_seen, &[], |bed| {
    enqueue(&bed, "unheard").await;
    let runner = tokio::spawn(jobs::Runner::new(bed.db.clone(), []).run());
    let mut failing = Vec::new();
    for _ in 0..300 {
        failing = jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap();
        if !failing.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(failing[0].error.as_deref().unwrap().contains("no handler"), "{failing:?}");
    runner.abort();
});

story!(a_patient_kind_outlasts_a_night_and_all_is_sent_off_again, &[], |bed| {
    let (letter, sent) = counting("mail", async || Err(Error::fault("the mail server is asleep")));
    let runner = jobs::Runner::new(bed.db.clone(), [letter.tries(32)]);
    enqueue(&bed, "mail").await;
    enqueue(&bed, "mail").await;
    for _ in 0..14 {
        runner.drain().await.unwrap();
        later(&bed, 3_600);
    }
    let mut read = bed.db.read().await.unwrap();
    assert_eq!(jobs::counts(&mut read).await.unwrap(), (2, 0), "a night is over and nothing is given up");
    drop(read);
    for _ in 0..30 {
        runner.drain().await.unwrap();
        later(&bed, 3_600);
    }
    assert_eq!(sent.load(Ordering::SeqCst), 64);
    let mut tx = bed.db.begin(&act()).await.unwrap();
    assert_eq!(jobs::revive_all(&mut tx).await.unwrap(), 2);
    tx.commit().await.unwrap();
    runner.drain().await.unwrap();
    assert_eq!(sent.load(Ordering::SeqCst), 66);
});
