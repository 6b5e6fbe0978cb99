use std::{
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};

use kernel::{Instant, Result};
use storage::{Act, Db};
use tokio::{
    sync::Notify,
    time::{Interval, MissedTickBehavior},
};

use crate::{jobs, jobs_bring};

use super::{fold::fold, refresh};

/// How long a burst of movements is waited for, so that one van is one piece of work.
const BURST: Duration = Duration::from_millis(30);
/// The program first answers whoever is waiting.
const AFTER_START: Duration = Duration::from_secs(2);
/// What failed is tried again after so long.
const AFTER_FAILURE: Duration = Duration::from_secs(20);
const HOUR: Duration = Duration::from_secs(3600);
/// Movements are looked for from a little before the last look: another node's clock may be behind.
const LOOK_BACK: i64 = 10;
/// Above so many items and sizes at once, everything is looked at instead.
const MANY: usize = 200;

/// Keeps demand and levels fresh until the task is dropped: after a movement those that it touched, after a change of
/// people, losses or promises and every hour all of them, after a late tally the weeks too. Every node does so; what one
/// has written the others find done.
pub async fn keep_fresh(db: Db) {
    let heard = Arc::new(Heard::default());
    let ear = heard.clone();
    db.watch(move |topic| ear.hear(topic));
    tokio::time::sleep(AFTER_START).await;
    if let Err(error) = start(&db).await {
        tracing::error!(%error, "the needs could not be worked out");
        heard.again(Due::Weeks);
    }
    let mut since = db.world().now().plus_seconds(-HOUR.as_secs().try_into().unwrap_or(0));
    let mut hours = tokio::time::interval(HOUR);
    hours.set_missed_tick_behavior(MissedTickBehavior::Delay);
    hours.reset();
    loop {
        let due = heard.due(&mut hours).await;
        let looked = db.world().now();
        match work(&db, due, since).await {
            Ok(()) => since = looked.plus_seconds(-LOOK_BACK),
            Err(error) => {
                tracing::error!(%error, "the needs could not be worked out anew");
                // What was due still is: after a while it is tried again, also if nothing more is heard.
                heard.again(due);
                tokio::time::sleep(AFTER_FAILURE).await;
            }
        }
    }
}

async fn work(db: &Db, due: Due, since: Instant) -> Result<()> {
    if due == Due::Weeks {
        fold(db).await?;
    }
    match due {
        Due::Weeks | Due::All => refresh::refresh_all(db).await.map(drop),
        Due::Moved => moved(db, since).await,
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
    let seen = refresh::look_at(&mut tx, &pairs).await?;
    // Full warehouses change every level, not only those of what came.
    let crowded = refresh::crowding_changed(&mut tx).await?;
    // Where nothing is shown differently (under a pin, say) the next level is still held against this one.
    if seen.kept > 0 {
        tx.commit().await?;
    }
    if crowded {
        refresh::refresh_all(db).await?;
    }
    Ok(())
}

/// How much is due, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
enum Due {
    /// What movements touched.
    Moved,
    /// Every demand and level.
    All,
    /// The weeks that are learned from too.
    Weeks,
}

#[derive(Default)]
struct Heard {
    wake: Notify,
    due: AtomicU8,
}

impl Heard {
    fn hear(&self, topic: &str) {
        match topic {
            "stock" => self.again(Due::Moved),
            "outreach" | "bring" | "catalogue" => self.again(Due::All),
            // A debrief, or a tally of a week that is over: phones without a signal are late.
            "distributions" | "tallies" | storage::EVERYTHING => self.again(Due::Weeks),
            _ => {}
        }
    }

    /// Sees to it that so much is done.
    fn again(&self, due: Due) {
        self.due.fetch_max(due as u8, Ordering::AcqRel);
        self.wake.notify_one();
    }

    /// Waits until something is due. The hour goes on whatever is heard in between: a busy day must not put it off.
    async fn due(&self, hours: &mut Interval) -> Due {
        tokio::select! {
            biased;
            _ = hours.tick() => self.again(Due::All),
            () = self.wake.notified() => tokio::time::sleep(BURST).await,
        }
        self.take()
    }

    /// Takes what is due.
    fn take(&self) -> Due {
        let due = self.due.swap(0, Ordering::AcqRel);
        [Due::Moved, Due::All, Due::Weeks].into_iter().rfind(|of| due >= *of as u8).unwrap_or(Due::Moved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_that_was_heard_is_due_and_once_only() {
        let heard = Heard::default();
        assert_eq!(heard.take(), Due::Moved);
        for topic in ["stock", "distributions", "outreach", "stock", "people"] {
            heard.hear(topic);
        }
        assert_eq!((heard.take(), heard.take()), (Due::Weeks, Due::Moved));
        heard.hear("bring");
        let due = heard.take();
        heard.again(due);
        assert_eq!(heard.take(), Due::All, "what failed is due again");
    }

    #[tokio::test]
    async fn a_busy_hour_is_an_hour_all_the_same() {
        let heard = Heard::default();
        let mut hours = tokio::time::interval(10 * BURST);
        hours.reset();
        let mut movements = 0;
        loop {
            heard.hear("stock");
            match heard.due(&mut hours).await {
                Due::Moved => movements += 1,
                due => break assert_eq!(due, Due::All),
            }
            assert!(movements < 50, "the hour never ends");
        }
        assert!(movements > 0);
    }
}
