//! What other capabilities may ask of the warehouse.

use kernel::{Date, Quantity, Result};
use storage::{Reads, Tx, record, sql};
use web::{Answer, House, OrganisationId, Page};

pub use crate::model::{BoxId, Category, Item, ItemId, Size, SizeSystem, Warehouse, WarehouseId};
use crate::{
    model::BoxState,
    store::{
        acts,
        ledger::{self, Context},
    },
};

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

/// The warehouses of the coalition, those in use first.
pub async fn warehouses(on: &mut impl Reads) -> Result<Vec<Warehouse>> {
    crate::store::warehouses::of(on, None).await
}

/// Goods that somebody has promised for a warehouse: one box.
#[derive(Clone, Copy, Debug)]
pub struct Announced {
    /// Whose they will be.
    pub organisation: OrganisationId,
    /// Where they will come.
    pub warehouse: WarehouseId,
    /// What.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system.
    pub size: Size,
    /// How many units.
    pub quantity: Quantity,
}

/// Makes a box ready for what is promised, with a code that can be printed. It counts as stock once it has come.
pub async fn announce(tx: &mut Tx, announced: &Announced) -> Result<BoxId> {
    let receipt = acts::Receipt {
        organisation: announced.organisation,
        warehouse: announced.warehouse,
        location: None,
        item: announced.item,
        size: announced.size,
        quantity: announced.quantity,
        expires: None,
        note: String::new(),
        label: None,
    };
    let context = Context::new(tx);
    acts::expect(tx, context, &receipt).await
}

/// An announced box has come with so many units, or, with none, will not come. Answers whether it was still expected:
/// somebody may have scanned it in already, and then it stays as they left it.
pub async fn announced_came(tx: &mut Tx, id: BoxId, units: Option<Quantity>, reason: &str) -> Result<bool> {
    let stored = ledger::by_id(tx, id, None).await?;
    if stored.state != BoxState::Expected {
        return Ok(false);
    }
    let context = Context::new(tx);
    match units {
        None => acts::lose(tx, context, &stored, reason).await?,
        Some(units) if units.get() == stored.quantity => acts::arrive_expected(tx, context, &stored, None).await?,
        Some(units) => {
            acts::correct(tx, context, &stored, units, reason).await?;
            let stored = ledger::by_id(tx, id, None).await?;
            acts::arrive_expected(tx, context, &stored, None).await?;
        }
    }
    Ok(true)
}

/// What became of some boxes: units that are still there, in stock or set aside.
pub async fn units_left(on: &mut impl Reads, boxes: &[BoxId]) -> Result<i64> {
    let mut left = 0;
    for id in boxes {
        let stored = ledger::by_id(on, *id, None).await?;
        if matches!(stored.state, BoxState::InStock | BoxState::Picked) {
            left += stored.quantity;
        }
    }
    Ok(left)
}

/// The label sheets of some boxes, ready to print; `back` is where the page leads when they are printed.
pub async fn label_sheets(house: &House, page: Page, boxes: &[BoxId], back: &str) -> Answer {
    crate::pages::labels::of_boxes(house, page, boxes, back).await
}
