//! When warehouses take what people bring, as it stands now.

use std::collections::HashMap;

use kernel::{Instant, Result};
use stock::{counter, model::WarehouseId};
use storage::Reads;

use crate::{
    model::bring::{Now, Opening},
    store::bring::{places, slots},
};

/// The hours of all that take bookings, with the name and the town of each warehouse.
pub async fn opening(on: &mut impl Reads, now: Instant) -> Result<(Opening, HashMap<WarehouseId, (String, String)>)> {
    let now = Now::at(now, &web::zone());
    let names: HashMap<_, _> = counter::warehouses(on, None)
        .await?
        .into_iter()
        .filter(|warehouse| warehouse.active)
        .map(|warehouse| (warehouse.id, (warehouse.name, warehouse.town)))
        .collect();
    let mut open = places::all(on).await?;
    open.retain(|place| place.open && names.contains_key(&place.warehouse));
    let opening = Opening {
        places: open,
        rules: places::rules(on).await?,
        closed: places::closed(on, now.day).await?,
        taken: slots::taken(on, now.day).await?,
        now,
    };
    Ok((opening, names))
}
