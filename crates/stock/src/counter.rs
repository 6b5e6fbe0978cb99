//! What other capabilities may ask of the warehouse.

use kernel::{Date, Instant, Quantity, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::{Answer, House, OrganisationId, Page};

pub use crate::{
    model::{
        ActId, BoxId, Category, Code, Item, ItemId, Location, LocationId, Size, SizeSystem, Warehouse, WarehouseId,
        fate::Fate, transfer::TransferId,
    },
    store::{
        handout::{Loaded, Pickable, Returning, load_box, pickable, return_box, take_back},
        proof::{Mismatch, alarm},
        transfers::NewTransfer,
    },
};
use crate::{
    model::{BoxState, fate::follow},
    store::{
        acts,
        ledger::{self, Context},
    },
};

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

/// What stands in the warehouses of the whole coalition, whether it may still be handed out or not: what the ledger's
/// changes ([`changed`]) add up to.
pub async fn standing(on: &mut impl Reads) -> Result<Vec<Stocked>> {
    sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) AS quantity, CAST(SUM(boxes) AS BIGINT) AS boxes
         FROM level GROUP BY item, size"
    )
    .all(on)
    .await
}

/// What is in stock in the whole coalition and may still be handed out on a day. What has expired meets nobody's need,
/// as it goes into no kit and onto no pick list.
pub async fn stocked(on: &mut impl Reads, day: Date) -> Result<Vec<Stocked>> {
    // Naming the warehouses lets the index on their boxes' expiry be used.
    sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) AS quantity, CAST(SUM(boxes) AS BIGINT) AS boxes
         FROM (SELECT item, size, quantity, boxes FROM level
               UNION ALL
               SELECT item, size, -quantity, -1 FROM box
               WHERE warehouse IN (SELECT id FROM warehouse) AND state IN ('in-stock', 'picked') AND expires < $1
              ) AS stands
         GROUP BY item, size"
    )
    .bind(day)
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

/// One item.
pub async fn item_by_id(on: &mut impl Reads, id: ItemId) -> Result<Item> {
    crate::store::catalogue::by_id(on, id).await
}

/// What is in stock of one item in the whole coalition and may still be handed out on a day.
pub async fn stocked_of(on: &mut impl Reads, item: ItemId, day: Date) -> Result<Vec<Stocked>> {
    // Naming the sizes lets the index on the item's boxes reach their expiry, so that this looks at expired boxes only.
    sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) AS quantity, CAST(SUM(boxes) AS BIGINT) AS boxes
         FROM (SELECT item, size, quantity, boxes FROM level WHERE item = $1
               UNION ALL
               SELECT item, size, -quantity, -1 FROM box
               WHERE item = $1 AND size IN (SELECT size FROM level WHERE item = $1)
                 AND state IN ('in-stock', 'picked') AND expires < $2
              ) AS stands
         GROUP BY item, size"
    )
    .bind(item)
    .bind(day)
    .all(on)
    .await
}

record! {
    /// What an organisation has of an item in a size in one warehouse.
    pub struct Owned {
        /// Whose.
        pub organisation: OrganisationId,
        /// Where.
        pub warehouse: WarehouseId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units in stock or set aside.
        pub quantity: i64,
    }
}

/// What each organisation has in stock and may still hand out on a day, warehouse by warehouse.
pub async fn owned(on: &mut impl Reads, day: Date) -> Result<Vec<Owned>> {
    sql!(
        "SELECT organisation, warehouse, item, size, CAST(SUM(quantity) AS BIGINT) AS quantity
         FROM (SELECT organisation, warehouse, item, size, quantity FROM level
               UNION ALL
               SELECT organisation, warehouse, item, size, -quantity FROM box
               WHERE warehouse IN (SELECT id FROM warehouse) AND state IN ('in-stock', 'picked') AND expires < $1
              ) AS stands
         GROUP BY organisation, warehouse, item, size HAVING SUM(quantity) > 0"
    )
    .bind(day)
    .all(on)
    .await
}

/// How full the warehouses that are in use are: millilitres that the stock takes up, and millilitres that there are.
pub async fn space(on: &mut impl Reads) -> Result<(i64, i64)> {
    let used = sql!(
        "SELECT CAST(COALESCE(SUM(level.quantity * item.volume_ml), 0) AS BIGINT)
         FROM level JOIN item ON item.id = level.item"
    );
    let used: i64 = used.value(on).await?;
    let space = sql!("SELECT CAST(COALESCE(SUM(space_ml), 0) AS BIGINT) FROM warehouse WHERE active = TRUE");
    Ok((used, space.value(on).await?))
}

record! {
    /// What went out of an item in a size on a day.
    pub struct WentOn {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// On which day in Calais.
        pub day: Date,
        /// Units packed out.
        pub went: i64,
    }
}

/// What went out in the whole coalition day by day, from one day to another, both included.
pub async fn went_daily(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<WentOn>> {
    sql!(
        "SELECT item, size, day, CAST(SUM(went) AS BIGINT) AS went FROM flow
         WHERE day >= $1 AND day <= $2 GROUP BY item, size, day"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}

/// The first day on which anything came or went; `None` until then.
pub async fn first_day(on: &mut impl Reads) -> Result<Option<Date>> {
    sql!("SELECT MIN(day) FROM flow").value(on).await
}

record! {
    /// What an organisation's packing out came to in a period.
    pub struct Used {
        /// Whose.
        pub organisation: OrganisationId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units packed out.
        pub went: i64,
    }
}

/// What each organisation packed out, from one day to another, both included.
pub async fn used(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<Used>> {
    sql!(
        "SELECT organisation, item, size, CAST(SUM(went) AS BIGINT) AS went FROM flow
         WHERE day >= $1 AND day <= $2 GROUP BY organisation, item, size"
    )
    .bind(from)
    .bind(to)
    .all(on)
    .await
}

record! {
    /// By how much the stock of an item in a size changed on a day, whatever the reason.
    pub struct Changed {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Days since 1970-01-01, in UTC.
        pub day: i64,
        /// Units that it became more (or less, if negative).
        pub change: i64,
    }
}

/// By how much stock changed, day by day, since a moment. Walks the whole ledger from there: for jobs at night.
pub async fn changed(on: &mut impl Reads, since: Instant) -> Result<Vec<Changed>> {
    // Where a box turned out to hold something else, it became less of the one and more of the other.
    sql!(
        "SELECT item, size, day, CAST(SUM(change) AS BIGINT) AS change
         FROM (SELECT item, size, at / 86400000000 AS day,
                      CASE WHEN to_state IN ('in-stock', 'picked') THEN after ELSE 0 END
                      - CASE WHEN from_item IS NULL AND from_state IN ('in-stock', 'picked') THEN after - change
                             ELSE 0 END AS change
               FROM movement WHERE id >= $1
               UNION ALL
               SELECT from_item, from_size, at / 86400000000, change - after
               FROM movement WHERE id >= $1 AND from_item IS NOT NULL AND from_state IN ('in-stock', 'picked')
              ) AS changes
         GROUP BY item, size, day"
    )
    .bind(earliest(since))
    .all(on)
    .await
}

/// Which items and sizes had a movement since a moment.
pub async fn moved_since(on: &mut impl Reads, since: Instant) -> Result<Vec<(ItemId, Size)>> {
    sql!(
        "SELECT item, size FROM movement WHERE id >= $1
         UNION SELECT from_item, from_size FROM movement WHERE id >= $1 AND from_item IS NOT NULL"
    )
    .bind(earliest(since))
    .all(on)
    .await
}

/// The smallest identifier that a moment can have: identifiers sort by the moment they were made, so that the ledger's
/// end is found without an index of its own.
fn earliest(at: Instant) -> Uuid {
    let millis = u128::try_from(at.micros().max(0) / 1000).unwrap_or(0);
    Uuid::from_u128(millis << 80)
}

record! {
    /// What a kit is made of.
    pub struct Part {
        /// The kit.
        pub kit: ItemId,
        /// What is in it.
        pub component: ItemId,
        /// Units of it in one kit.
        pub quantity: i64,
    }
}

/// What every kit is made of, without what may be left out.
pub async fn kit_parts(on: &mut impl Reads) -> Result<Vec<Part>> {
    sql!("SELECT kit, component, quantity FROM kit_component WHERE optional = FALSE ORDER BY kit, sort").all(on).await
}

/// Units that are announced on boxes which have not come yet.
pub async fn expected(on: &mut impl Reads) -> Result<Vec<(ItemId, Size, i64)>> {
    // Naming the warehouses lets the index on their boxes' states be used.
    sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) FROM box
         WHERE warehouse IN (SELECT id FROM warehouse) AND state = 'expected' GROUP BY item, size"
    )
    .all(on)
    .await
}

/// Begins a transfer, without boxes yet; whoever gives packs it. The caller has checked whose the warehouses are.
///
/// # Errors
/// Refused if both warehouses are the same.
pub async fn start_transfer(tx: &mut Tx, new: &NewTransfer) -> Result<TransferId> {
    crate::store::transfers::start(tx, new).await
}

/// Sets boxes aside for a transfer, first those that expire first, until so many units of an item in a size are in it; of
/// the last box a part is taken into a new one. Answers how many units were found: never more than the warehouse holds.
pub async fn fill_transfer(tx: &mut Tx, id: TransferId, item: ItemId, size: Size, units: i64) -> Result<i64> {
    crate::store::transfers::fill(tx, id, item, size, units).await
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

/// What became of what stood in some boxes when they came, followed through splits, merges and kits.
pub async fn fate(on: &mut impl Reads, boxes: &[BoxId]) -> Result<Fate> {
    Ok(follow(boxes, &crate::store::trail::movements(on, boxes).await?))
}

/// The label sheets of some boxes, ready to print; `back` is where the page leads when they are printed.
pub async fn label_sheets(house: &House, page: Page, boxes: &[BoxId], back: &str) -> Answer {
    crate::pages::labels::of_boxes(house, page, boxes, back).await
}
