//! The one place where all is plugged together.

use kernel::{Result, World};
use storage::{Blobs, Db, Migration, Options, jobs::Runner};
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
