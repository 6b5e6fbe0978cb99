//! Label sheets: rolls printed ahead, and what is printed on the labels of boxes.

use kernel::{Date, Error, Instant, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{Code, Size, Unit, WarehouseId, sheet::Sheet};

use super::labels;

record! {
    /// Labels that were printed ahead together.
    pub struct Roll {
        /// Which.
        pub id: Uuid,
        /// Whose.
        pub organisation: OrganisationId,
        /// For which sheets.
        pub sheet: Sheet,
        /// How many sheets.
        pub sheets: i64,
        /// When it was made.
        pub at: Instant,
        /// How many labels it has.
        pub labels: i64,
        /// How many of them are on boxes.
        pub used: i64,
    }
}

/// Draws the codes of a roll; answers which roll.
pub async fn make(tx: &mut Tx, organisation: OrganisationId, sheet: Sheet, sheets: i64) -> Result<Uuid> {
    let id = tx.world().new_uuid();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!("INSERT INTO roll (id, organisation, sheet, sheets, at, actor) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(organisation)
        .bind(sheet)
        .bind(sheets)
        .bind(at)
        .bind(actor)
        .run(tx)
        .await?;
    let count = usize::try_from(sheets).unwrap_or_default() * sheet.labels();
    for _ in 0..count {
        labels::draw(tx, organisation, Some(id), false).await?;
    }
    tx.about("roll", id);
    Ok(id)
}

/// The rolls in somebody's reach, the newest first.
pub async fn all(on: &mut impl Reads, reach: Option<OrganisationId>, limit: i64, offset: i64) -> Result<Vec<Roll>> {
    sql!(
        "SELECT r.id, r.organisation, r.sheet, r.sheets, r.at, COUNT(l.code) AS labels,
                CAST(COALESCE(SUM(CASE WHEN l.used = TRUE THEN 1 ELSE 0 END), 0) AS BIGINT) AS used
         FROM roll r LEFT JOIN label l ON l.roll = r.id
         WHERE $1 = TRUE OR r.organisation = $2
         GROUP BY r.id, r.organisation, r.sheet, r.sheets, r.at ORDER BY r.id DESC LIMIT $3 OFFSET $4"
    )
    .bind(reach.is_none())
    .bind(reach)
    .bind(limit)
    .bind(offset)
    .all(on)
    .await
}

/// A roll, within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: Uuid, reach: Option<OrganisationId>) -> Result<Roll> {
    let roll: Roll = sql!(
        "SELECT r.id, r.organisation, r.sheet, r.sheets, r.at, COUNT(l.code) AS labels,
                CAST(COALESCE(SUM(CASE WHEN l.used = TRUE THEN 1 ELSE 0 END), 0) AS BIGINT) AS used
         FROM roll r LEFT JOIN label l ON l.roll = r.id WHERE r.id = $1
         GROUP BY r.id, r.organisation, r.sheet, r.sheets, r.at"
    )
    .bind(id)
    .one(on)
    .await?;
    if reach.is_none_or(|organisation| organisation == roll.organisation) { Ok(roll) } else { Err(Error::NotFound) }
}

/// The codes of a roll that are on no box yet.
pub async fn free(on: &mut impl Reads, roll: Uuid) -> Result<Vec<Code>> {
    sql!("SELECT code FROM label WHERE roll = $1 AND used = FALSE ORDER BY code").bind(roll).values(on).await
}

record! {
    /// What a box's label says. A label without a box yet has only its code.
    pub struct Tag {
        /// The code.
        pub code: Code,
        /// Whose the box is; whose the label, while there is none.
        pub organisation: OrganisationId,
        /// What is in it, in English.
        pub name_en: Option<String>,
        /// In French.
        pub name_fr: Option<String>,
        /// Of which size.
        pub size: Option<Size>,
        /// How many units.
        pub quantity: Option<i64>,
        /// What is counted.
        pub unit: Option<Unit>,
        /// Until when it may be handed out.
        pub expires: Option<Date>,
    }
}

impl Tag {
    /// A label printed ahead: lines to write on.
    pub const fn blank(code: Code, organisation: OrganisationId) -> Self {
        Self { code, organisation, name_en: None, name_fr: None, size: None, quantity: None, unit: None, expires: None }
    }
}

/// What a label says, within somebody's reach; `None` if nobody within it has this code.
pub async fn tag(on: &mut impl Reads, code: Code, reach: Option<OrganisationId>) -> Result<Option<Tag>> {
    let tag: Option<Tag> = sql!(
        "SELECT l.code, COALESCE(b.organisation, l.organisation) AS organisation, i.name_en, i.name_fr, b.size,
                b.quantity, i.unit, b.expires
         FROM label l LEFT JOIN box b ON b.code = l.code LEFT JOIN item i ON i.id = b.item WHERE l.code = $1"
    )
    .bind(code)
    .maybe(on)
    .await?;
    Ok(tag.filter(|tag| reach.is_none_or(|organisation| organisation == tag.organisation)))
}

record! {
    /// A box that may want a label.
    pub struct Latest {
        /// Its code.
        pub code: Code,
        /// What is in it.
        pub item: crate::model::ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units.
        pub quantity: i64,
        /// When it came.
        pub received_at: Instant,
    }
}

/// The boxes of a warehouse that began last.
pub async fn latest(on: &mut impl Reads, warehouse: WarehouseId, limit: i64) -> Result<Vec<Latest>> {
    sql!(
        "SELECT code, item, size, quantity, received_at FROM box
         WHERE warehouse = $1 AND state = 'in-stock' ORDER BY id DESC LIMIT $2"
    )
    .bind(warehouse)
    .bind(limit)
    .all(on)
    .await
}
