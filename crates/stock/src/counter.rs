//! What other capabilities may ask of the warehouse.

use kernel::{Date, Result};
use storage::{Reads, record, sql};
use web::OrganisationId;

pub use crate::model::{
    ActId, BoxId, Category, Code, Item, ItemId, Location, LocationId, Size, SizeSystem, Warehouse, WarehouseId,
};
pub use crate::store::handout::{Loaded, Pickable, Returning, load_box, pickable, return_box, take_back};

/// The warehouses in somebody's reach, those in use first.
pub async fn warehouses(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<Warehouse>> {
    crate::store::warehouses::of(on, reach).await
}

/// The places in a warehouse, in the order in which one walks past them.
pub async fn locations(on: &mut impl Reads, warehouse: WarehouseId) -> Result<Vec<Location>> {
    crate::store::warehouses::locations(on, warehouse).await
}

record! {
    /// How much of an item in a size is in stock in the whole coalition.
    pub struct Stocked {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units in stock or set aside.
        pub quantity: i64,
        /// In how many boxes.
        pub boxes: i64,
    }
}

/// What is in stock in the whole coalition.
pub async fn stocked(on: &mut impl Reads) -> Result<Vec<Stocked>> {
    sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) AS quantity, CAST(SUM(boxes) AS BIGINT) AS boxes
         FROM level GROUP BY item, size"
    )
    .all(on)
    .await
}

record! {
    /// What came in and went out in a period.
    pub struct Flowed {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units received.
        pub came: i64,
        /// Units packed out.
        pub went: i64,
    }
}

/// What came in and went out in the whole coalition, from one day to another, both included.
pub async fn flowed(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<Flowed>> {
    sql!(
        "SELECT item, size, CAST(SUM(came) AS BIGINT) AS came, CAST(SUM(went) AS BIGINT) AS went
         FROM flow WHERE day >= $1 AND day <= $2 GROUP BY item, size"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}

/// The catalogue's groups, in the order of the shelves.
pub async fn categories(on: &mut impl Reads) -> Result<Vec<Category>> {
    sql!("SELECT id, slug, icon, sort, name_en, name_fr, name_ar, name_fa FROM category ORDER BY sort, slug")
        .all(on)
        .await
}

/// The catalogue.
pub async fn items(on: &mut impl Reads) -> Result<Vec<Item>> {
    sql!(
        "SELECT id, slug, category, who, size_system, unit, season, weight_g, volume_ml, shelf_life_days,
                name_en, name_fr, name_ar, name_fa, avoid_en, avoid_fr, avoid_ar, avoid_fa, photo, active
         FROM item ORDER BY slug"
    )
    .all(on)
    .await
}

/// One item by its word in addresses.
pub async fn item(on: &mut impl Reads, slug: &str) -> Result<Item> {
    sql!(
        "SELECT id, slug, category, who, size_system, unit, season, weight_g, volume_ml, shelf_life_days,
                name_en, name_fr, name_ar, name_fa, avoid_en, avoid_fr, avoid_ar, avoid_fa, photo, active
         FROM item WHERE slug = $1"
    )
    .bind(slug)
    .one(on)
    .await
}
