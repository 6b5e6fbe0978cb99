//! Sites, and their sealed whereabouts.

use kernel::{Error, Line, Result, fold};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::census::{Site, SiteId};

/// The most characters of a site's name, and of its area.
pub const NAME: usize = 60;

/// What a site is called, and where it is as far as anybody may know.
#[derive(Clone, Debug)]
pub struct Named {
    /// The code name that the teams use.
    pub name: Line<NAME>,
    /// The public area.
    pub area: Line<NAME>,
}

/// Sets up a site, in use, without whereabouts.
///
/// # Errors
/// Refused if another is called so.
pub async fn add(tx: &mut Tx, organisation: OrganisationId, new: &Named) -> Result<SiteId> {
    let id: SiteId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let added = sql!(
        "INSERT INTO site (id, name, word, area, sealed, active, organisation, at, actor)
         VALUES ($1, $2, $3, $4, NULL, TRUE, $5, $6, $7) ON CONFLICT (word) DO NOTHING"
    )
    .bind(id)
    .bind(&new.name)
    .bind(fold(new.name.as_str()))
    .bind(&new.area)
    .bind(organisation)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    if added == 0 {
        return Err(Error::refused("error-site-name-taken"));
    }
    tx.about("site", id);
    Ok(id)
}

/// Changes what a site is called, its area, and whether people live there.
///
/// # Errors
/// Refused if another is called so.
pub async fn change(tx: &mut Tx, id: SiteId, new: &Named, active: bool) -> Result<()> {
    let changed = sql!(
        "UPDATE site SET name = $2, word = $3, area = $4, active = $5
         WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM site WHERE word = $3 AND id <> $1)"
    )
    .bind(id)
    .bind(&new.name)
    .bind(fold(new.name.as_str()))
    .bind(&new.area)
    .bind(active)
    .run(tx)
    .await?;
    if changed == 0 {
        by_id(tx, id).await?;
        return Err(Error::refused("error-site-name-taken"));
    }
    tx.about("site", id);
    tx.touch("outreach");
    Ok(())
}

/// Keeps a site's whereabouts, which the caller has sealed.
pub async fn locate(tx: &mut Tx, id: SiteId, sealed: &[u8]) -> Result<()> {
    let changed = sql!("UPDATE site SET sealed = $2 WHERE id = $1").bind(id).bind(sealed).run(tx).await?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    tx.about("site", id);
    Ok(())
}

/// A site's sealed whereabouts, for an audited look: that is why it asks for a write.
pub async fn look(tx: &mut Tx, id: SiteId) -> Result<Option<Vec<u8>>> {
    tx.about("site", id);
    sql!("SELECT sealed FROM site WHERE id = $1").bind(id).value(tx).await
}

/// A site.
pub async fn by_id(on: &mut impl Reads, id: SiteId) -> Result<Site> {
    sql!("SELECT id, name, area, active, organisation, (sealed IS NOT NULL) AS located FROM site WHERE id = $1")
        .bind(id)
        .one(on)
        .await
}

/// Every site, by area and name.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Site>> {
    sql!(
        "SELECT id, name, area, active, organisation, (sealed IS NOT NULL) AS located
         FROM site ORDER BY area, name, id"
    )
    .all(on)
    .await
}
