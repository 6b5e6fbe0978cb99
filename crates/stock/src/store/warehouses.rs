//! Warehouses and the locations in them.

use kernel::{Error, Message, Result};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{Location, LocationId, LocationKind, Warehouse, WarehouseId};

/// A warehouse that begins, or what it becomes.
#[derive(Clone, Debug)]
pub struct NewWarehouse {
    /// Whose.
    pub organisation: OrganisationId,
    /// Its word in addresses; stays what it was when a warehouse is changed.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where, roughly.
    pub town: String,
    /// Its space in millilitres.
    pub space_ml: i64,
}

/// A location that begins.
#[derive(Clone, Debug)]
pub struct NewLocation {
    /// In which warehouse.
    pub warehouse: WarehouseId,
    /// What is written on it, in capitals.
    pub code: String,
    /// What kind of place.
    pub kind: LocationKind,
    /// A hint for who looks for it.
    pub note: String,
}

/// Adds a warehouse.
///
/// # Errors
/// Refused if there is one with the same word.
pub async fn add(tx: &mut Tx, new: &NewWarehouse) -> Result<WarehouseId> {
    let id: WarehouseId = tx.new_id();
    let added = sql!(
        "INSERT INTO warehouse (id, organisation, slug, name, town, space_ml, active)
         VALUES ($1, $2, $3, $4, $5, $6, TRUE) ON CONFLICT (slug) DO NOTHING"
    )
    .bind(id)
    .bind(new.organisation)
    .bind(new.slug.as_str())
    .bind(new.name.as_str())
    .bind(new.town.as_str())
    .bind(new.space_ml)
    .run(tx)
    .await?;
    if added == 0 {
        return Err(Error::Refused(Message::new("error-slug-taken").with("slug", new.slug.as_str())));
    }
    tx.about("warehouse", id);
    tx.touch("stock");
    Ok(id)
}

/// Changes a warehouse's name, town, space and whether it is in use.
pub async fn change(tx: &mut Tx, id: WarehouseId, new: &NewWarehouse, active: bool) -> Result<()> {
    sql!("UPDATE warehouse SET name = $2, town = $3, space_ml = $4, active = $5 WHERE id = $1")
        .bind(id)
        .bind(new.name.as_str())
        .bind(new.town.as_str())
        .bind(new.space_ml)
        .bind(active)
        .run(tx)
        .await?;
    tx.about("warehouse", id);
    tx.touch("stock");
    Ok(())
}

/// Adds a location.
///
/// # Errors
/// Refused if the warehouse has one with the same code.
pub async fn add_location(tx: &mut Tx, new: &NewLocation) -> Result<LocationId> {
    match add_location_if_new(tx, new).await? {
        Some(id) => Ok(id),
        None => Err(Error::Refused(Message::new("error-location-taken").with("code", new.code.as_str()))),
    }
}

/// Adds a location unless the warehouse has one with the same code.
pub async fn add_location_if_new(tx: &mut Tx, new: &NewLocation) -> Result<Option<LocationId>> {
    let id: LocationId = tx.new_id();
    let added = sql!(
        "INSERT INTO location (id, warehouse, code, kind, note, active) VALUES ($1, $2, $3, $4, $5, TRUE)
         ON CONFLICT (warehouse, code) DO NOTHING"
    )
    .bind(id)
    .bind(new.warehouse)
    .bind(new.code.as_str())
    .bind(new.kind)
    .bind(new.note.as_str())
    .run(tx)
    .await?;
    if added == 0 {
        return Ok(None);
    }
    tx.about("location", id);
    Ok(Some(id))
}

/// Changes a location's kind, hint and whether it is in use; its code stays, since it is written on the shelf.
pub async fn change_location(tx: &mut Tx, id: LocationId, kind: LocationKind, note: &str, active: bool) -> Result<()> {
    sql!("UPDATE location SET kind = $2, note = $3, active = $4 WHERE id = $1")
        .bind(id)
        .bind(kind)
        .bind(note)
        .bind(active)
        .run(tx)
        .await?;
    tx.about("location", id);
    Ok(())
}

/// The warehouses in somebody's reach, those in use first.
pub async fn of(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<Warehouse>> {
    let every: Vec<Warehouse> = sql!(
        "SELECT id, organisation, slug, name, town, space_ml, active FROM warehouse ORDER BY active DESC, name, slug"
    )
    .all(on)
    .await?;
    Ok(every.into_iter().filter(|w| reach.is_none_or(|organisation| organisation == w.organisation)).collect())
}

/// A warehouse by its word in addresses, within somebody's reach.
pub async fn by_slug(on: &mut impl Reads, slug: &str, reach: Option<OrganisationId>) -> Result<Warehouse> {
    let warehouse: Warehouse =
        sql!("SELECT id, organisation, slug, name, town, space_ml, active FROM warehouse WHERE slug = $1")
            .bind(slug)
            .one(on)
            .await?;
    within(warehouse, reach)
}

/// A warehouse by its identifier, within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: WarehouseId, reach: Option<OrganisationId>) -> Result<Warehouse> {
    let warehouse: Warehouse =
        sql!("SELECT id, organisation, slug, name, town, space_ml, active FROM warehouse WHERE id = $1")
            .bind(id)
            .one(on)
            .await?;
    within(warehouse, reach)
}

fn within(warehouse: Warehouse, reach: Option<OrganisationId>) -> Result<Warehouse> {
    if reach.is_none_or(|organisation| organisation == warehouse.organisation) {
        Ok(warehouse)
    } else {
        Err(Error::NotFound)
    }
}

/// The locations of a warehouse, in the order of their codes; `A2` stands before `A10`.
pub async fn locations(on: &mut impl Reads, warehouse: WarehouseId) -> Result<Vec<Location>> {
    sql!(
        "SELECT id, warehouse, code, kind, note, active FROM location WHERE warehouse = $1
         ORDER BY active DESC, SUBSTR(code, 1, 1), LENGTH(code), code"
    )
    .bind(warehouse)
    .all(on)
    .await
}

/// A location of a warehouse by what is written on it.
pub async fn location(on: &mut impl Reads, warehouse: WarehouseId, code: &str) -> Result<Option<Location>> {
    sql!("SELECT id, warehouse, code, kind, note, active FROM location WHERE warehouse = $1 AND code = $2")
        .bind(warehouse)
        .bind(code)
        .maybe(on)
        .await
}

/// A location by its identifier.
pub async fn location_by_id(on: &mut impl Reads, id: LocationId) -> Result<Location> {
    sql!("SELECT id, warehouse, code, kind, note, active FROM location WHERE id = $1").bind(id).one(on).await
}

/// A location by what is written on it, in one warehouse or, if none is said, in the first in reach that has one.
pub async fn find_location(
    on: &mut impl Reads,
    code: &str,
    reach: Option<OrganisationId>,
    warehouse: Option<WarehouseId>,
) -> Result<Option<Location>> {
    sql!(
        "SELECT l.id, l.warehouse, l.code, l.kind, l.note, l.active
         FROM location l JOIN warehouse w ON w.id = l.warehouse
         WHERE l.code = $1 AND (w.organisation = $2 OR $2 IS NULL) AND (w.id = $3 OR $3 IS NULL)
         ORDER BY w.active DESC, w.name LIMIT 1"
    )
    .bind(code)
    .bind(reach)
    .bind(warehouse)
    .maybe(on)
    .await
}

record! {
    /// How full a warehouse is.
    pub struct Filling {
        /// Which.
        pub warehouse: WarehouseId,
        /// Millilitres that its stock takes up.
        pub filled_ml: i64,
        /// Boxes that stand in it.
        pub boxes: i64,
    }
}

/// How full each warehouse is that holds anything.
pub async fn filling(on: &mut impl Reads) -> Result<Vec<Filling>> {
    sql!(
        "SELECT l.warehouse, CAST(SUM(l.quantity * i.volume_ml) AS BIGINT) AS filled_ml,
                CAST(SUM(l.boxes) AS BIGINT) AS boxes
         FROM level l JOIN item i ON i.id = l.item GROUP BY l.warehouse"
    )
    .all(on)
    .await
}
