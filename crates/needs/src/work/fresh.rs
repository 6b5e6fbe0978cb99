use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use kernel::{Instant, Result};
use storage::{Act, Db};
use tokio::sync::Notify;

use crate::{jobs, jobs_bring};

use super::{fold::fold, refresh};

/// How long a burst of movements is waited for, so that one van is one piece of work.
const BURST: Duration = Duration::from_millis(30);
/// The program first answers whoever is waiting.
const AFTER_START: Duration = Duration::from_secs(2);
const HOUR: Duration = Duration::from_secs(3600);
/// Movements are looked for from a little before the last look: another node's clock may be behind.
const LOOK_BACK: i64 = 10;
/// Above so many items and sizes at once, everything is looked at instead.
const MANY: usize = 200;

/// Keeps demand and levels fresh until the task is dropped: after a movement those that it touched, after a change of
/// people, losses or promises and every hour all of them. Every node does so; what one has written the others find done.
pub async fn keep_fresh(db: Db) {
    let heard = Arc::new(Heard::default());
    let ear = heard.clone();
    db.watch(move |topic| ear.hear(topic));
    tokio::time::sleep(AFTER_START).await;
    if let Err(error) = start(&db).await {
        tracing::error!(%error, "the needs could not be worked out");
    }
    let mut since = db.world().now().plus_seconds(-HOUR.as_secs().try_into().unwrap_or(0));
    loop {
        let in_time = tokio::time::timeout(HOUR, heard.wake.notified()).await.is_ok();
        tokio::time::sleep(BURST).await;
        let all = heard.all.swap(false, Ordering::AcqRel) || !in_time;
        let looked = db.world().now();
        let done = if all { refresh::refresh_all(&db).await.map(drop) } else { moved(&db, since).await };
        match done {
            Ok(()) => since = looked.plus_seconds(-LOOK_BACK),
            Err(error) => tracing::error!(%error, "the needs could not be worked out anew"),
        }
    }
}

async fn start(db: &Db) -> Result<()> {
    let mut tx = db.begin(&Act::system("wait for another morning")).await?;
    jobs::each_midnight(&mut tx).await?;
    jobs_bring::each_day(&mut tx).await?;
    tx.commit().await?;
    fold(db).await?;
    refresh::refresh_all(db).await.map(drop)
}

/// Works out what movements touched since a moment.
async fn moved(db: &Db, since: Instant) -> Result<()> {
    let mut read = db.read().await?;
    let pairs = stock::counter::moved_since(&mut read, since).await?;
    drop(read);
    if pairs.is_empty() {
        return Ok(());
    }
    if pairs.len() > MANY {
        return refresh::refresh_all(db).await.map(drop);
    }
    let mut tx = db.begin(&Act::system("work out what a movement touched")).await?;
    let turned = refresh::refresh_pairs(&mut tx, &pairs).await?;
    // Full warehouses change every level, not only those of what came.
    let crowded = refresh::crowding_changed(&mut tx).await?;
    if turned > 0 {
        tx.commit().await?;
    }
    if crowded {
        refresh::refresh_all(db).await?;
    }
    Ok(())
}

#[derive(Default)]
struct Heard {
    wake: Notify,
    all: AtomicBool,
}

impl Heard {
    fn hear(&self, topic: &str) {
        match topic {
            "stock" => {}
            "outreach" | "bring" | "catalogue" | storage::EVERYTHING => self.all.store(true, Ordering::Release),
            _ => return,
        }
        self.wake.notify_one();
    }
}
