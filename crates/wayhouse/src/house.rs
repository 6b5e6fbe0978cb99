//! The one place where all is plugged together.

use kernel::{Result, World};
use stock::counter::Mismatch;
use storage::{Blobs, Db, Migration, Options, Read, jobs::Runner};
use web::{Capability, Front, House};

use crate::{config::Config, map};

/// Every capability, in the order of the arrows.
pub fn capabilities() -> Vec<Capability> {
    vec![people::capability(), stock::capability(), outreach::capability(), needs::capability()]
}

/// Every capability's tables.
pub fn migrations() -> Vec<&'static [Migration]> {
    capabilities().iter().map(|capability| capability.migrations).collect()
}

/// Jobs that are put into the queue every hour: sums are proved, and what need not be kept is forgotten.
pub const HOURLY: &[&str] = &["stock.prove", "outreach.prove", "needs.prove", "outreach.forget"];

/// Proves the sums of every capability against its ledgers; an empty answer means that all of them add up.
pub async fn prove(on: &mut Read) -> Result<Vec<Mismatch>> {
    let mut wrong = stock::store::ledger::prove(on).await?;
    wrong.extend(outreach::counter::prove(on).await?);
    wrong.extend(needs::prove(on).await?);
    Ok(wrong)
}

/// Opens the database and brings it to the shape that this program expects.
pub async fn database(config: &Config, world: World) -> Result<Db> {
    let db = Db::open(&config.database_url, world, Options::default()).await?;
    db.migrate(&migrations()).await?;
    Ok(db)
}

/// Builds the house on a database.
pub fn build(config: &Config, db: Db) -> Result<House> {
    if let Some(trouble) = config.map_file.as_deref().and_then(map::trouble) {
        tracing::warn!("{trouble}");
    }
    let menu = capabilities().iter().flat_map(|capability| capability.menu.iter().copied()).collect();
    let blobs = Blobs::folder(&config.data.join("blobs"))?;
    let seal = seal::ServerKey::in_folder(&config.data)?;
    House::new(db, blobs, seal, config.web(), menu, people::Doorkeeper::new())
}

/// Puts every address behind the door.
pub fn front(house: &House) -> Front {
    Front::new(house.clone(), capabilities().iter().map(|capability| (capability.routes)()))
}

/// What runs jobs as they fall due.
pub fn runner(house: &House) -> Runner {
    let handlers = capabilities().into_iter().flat_map(|capability| (capability.jobs)(house));
    Runner::new(house.db.clone(), handlers)
}
