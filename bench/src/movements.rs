use std::{
    path::Path,
    time::{Duration, Instant},
};

use kernel::{Error, Result};
use stock::{
    model::{BoxId, LocationId},
    store::{
        acts,
        ledger::{self, Context},
    },
};
use storage::{Act, Db, Options};

use crate::{open, say, warehouse::Place};

/// People who carry boxes at the same time, each their own box.
const CLIENTS: usize = 32;
const ROUND: Duration = Duration::from_secs(3);
const ROUNDS: usize = 5;

/// Boxes carried to and fro, each carriage told only once it is on disk: as the program does it, where those who wait
/// share a commit, and one commit each. The two take turns, so that what else the machine does falls on both.
pub async fn measure(folder: &Path) -> Result<()> {
    for _ in 0..ROUNDS {
        for (name, group) in [("grouped", None), ("single", Some(1))] {
            let db = open(folder, Options { group, ..Options::default() }).await?;
            let rate = round(&db).await?;
            db.close().await;
            say(format!("{name} {rate:.0}"));
        }
    }
    Ok(())
}

async fn round(db: &Db) -> Result<f64> {
    let (boxes, places) = scene(db).await?;
    let began = stopwatch();
    let work: Vec<_> = boxes.into_iter().map(|id| tokio::spawn(carry(db.clone(), id, places.clone(), began))).collect();
    let mut carried = 0;
    for each in work {
        carried += each.await.map_err(Error::fault)??;
    }
    Ok(f64::from(carried) / began.elapsed().as_secs_f64())
}

/// One box for each client, and two places to carry them between.
async fn scene(db: &Db) -> Result<(Vec<BoxId>, Vec<LocationId>)> {
    let place = Place::of(&mut db.read().await?).await?;
    let mut tx = db.begin(&Act::system("receive boxes")).await?;
    let boxes = place.receive(&mut tx, 0, CLIENTS).await?;
    tx.commit().await?;
    Ok((boxes, place.locations.iter().take(2).map(|location| location.id).collect()))
}

async fn carry(db: Db, id: BoxId, places: Vec<LocationId>, began: Instant) -> Result<u32> {
    let act = Act::system("carry a box");
    let mut carried = 0;
    while began.elapsed() < ROUND {
        for place in &places {
            let mut tx = db.begin(&act).await?;
            let stored = ledger::by_id(&mut tx, id, None).await?;
            let context = Context::new(&tx);
            acts::carry(&mut tx, context, &stored, *place).await?;
            tx.commit().await?;
            carried += 1;
        }
    }
    Ok(carried)
}

#[expect(clippy::disallowed_methods, reason = "a benchmark is about real time")]
fn stopwatch() -> Instant {
    Instant::now()
}
