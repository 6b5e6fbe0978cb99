//! Collection points.

use kernel::{Error, Message, Result};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::bring::{Point, PointId};

macro_rules! point {
    ($rest:literal) => {
        sql!(concat!(
            "SELECT id, organisation, slug, name, area, address, hours, takes, contact, latitude, longitude, active
             FROM collection_point ",
            $rest
        ))
    };
}

/// Those that take things now, by region and name.
pub async fn active(on: &mut impl Reads) -> Result<Vec<Point>> {
    point!("WHERE active = TRUE ORDER BY area, name, slug").all(on).await
}

/// Those in somebody's reach.
pub async fn of(on: &mut impl Reads, reach: Option<OrganisationId>) -> Result<Vec<Point>> {
    point!("WHERE (organisation = $1 OR $1 IS NULL) ORDER BY active DESC, area, name, slug").bind(reach).all(on).await
}

/// One by its word in addresses.
pub async fn by_slug(on: &mut impl Reads, slug: &str) -> Result<Point> {
    point!("WHERE slug = $1").bind(slug).one(on).await
}

/// One by its identifier.
pub async fn by_id(on: &mut impl Reads, id: PointId) -> Result<Point> {
    point!("WHERE id = $1").bind(id).one(on).await
}

/// Adds one; its identifier is drawn anew.
///
/// # Errors
/// Refused if there is one with the same word.
pub async fn add(tx: &mut Tx, point: &Point) -> Result<PointId> {
    let (id, at): (PointId, _) = (tx.new_id(), tx.now());
    let added = sql!(
        "INSERT INTO collection_point (id, organisation, slug, name, area, address, hours, takes, contact, latitude,
                                       longitude, active, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (slug) DO NOTHING"
    )
    .bind(id)
    .bind(point.organisation)
    .bind(&point.slug)
    .bind(&point.name)
    .bind(&point.area)
    .bind(&point.address)
    .bind(&point.hours)
    .bind(&point.takes)
    .bind(&point.contact)
    .bind(point.latitude)
    .bind(point.longitude)
    .bind(point.active)
    .bind(at)
    .run(tx)
    .await?;
    if added == 0 {
        return Err(Error::Refused(Message::new("error-slug-taken").with("slug", point.slug.as_str())));
    }
    tx.about("collection-point", id);
    tx.touch("bring");
    Ok(id)
}

/// Changes one; its word in addresses and whose it is stay.
pub async fn change(tx: &mut Tx, point: &Point) -> Result<()> {
    sql!(
        "UPDATE collection_point SET name = $2, area = $3, address = $4, hours = $5, takes = $6, contact = $7,
                latitude = $8, longitude = $9, active = $10
         WHERE id = $1"
    )
    .bind(point.id)
    .bind(&point.name)
    .bind(&point.area)
    .bind(&point.address)
    .bind(&point.hours)
    .bind(&point.takes)
    .bind(&point.contact)
    .bind(point.latitude)
    .bind(point.longitude)
    .bind(point.active)
    .run(tx)
    .await?;
    tx.about("collection-point", point.id);
    tx.touch("bring");
    Ok(())
}
