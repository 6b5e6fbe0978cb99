use kernel::{Error, Line, Result};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{Kind, NewOrganisation, slug};

/// Makes the coalition. [`Error::NotFound`] if it is there already: set-up is over.
pub async fn create(tx: &mut Tx, name: &Line<80>) -> Result<()> {
    let made = sql!("INSERT INTO coalition (one, name, at) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING")
        .bind(name)
        .bind(tx.now())
        .run(tx)
        .await?;
    tx.touch("people");
    if made == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// The coalition's name; `None` until it is set up.
pub async fn name(on: &mut impl Reads) -> Result<Option<String>> {
    Ok(sql!("SELECT name FROM coalition WHERE one = 1").maybe::<(String,)>(on).await?.map(|(name,)| name))
}

/// Calls the coalition something else.
pub async fn rename(tx: &mut Tx, name: &Line<80>) -> Result<()> {
    tx.touch("people");
    sql!("UPDATE coalition SET name = $1 WHERE one = 1").bind(name).run(tx).await.map(drop)
}

/// Makes every other act that asks for this wait for the one in progress, on a server too.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    sql!("UPDATE coalition SET name = name WHERE one = 1").run(tx).await.map(drop)
}

record! {
    /// An organisation of the coalition.
    pub struct Organisation {
        /// Which.
        pub id: OrganisationId,
        /// Its name as part of an address.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// Member or partner.
        pub kind: Kind,
        /// The country; may be empty.
        pub country: String,
        /// The town; may be empty.
        pub town: String,
        /// What it says about itself, in English.
        pub about_en: String,
        /// In French.
        pub about_fr: String,
        /// In Arabic.
        pub about_ar: String,
        /// In Persian.
        pub about_fa: String,
        /// Whether it works with the coalition today.
        pub active: bool,
        /// Grows by one with each change.
        pub version: i64,
    }
}

/// Adds an organisation.
pub async fn add(tx: &mut Tx, new: &NewOrganisation) -> Result<OrganisationId> {
    let id: OrganisationId = tx.new_id();
    let wanted = slug(new.name.as_str());
    for n in 1..100 {
        let slug = if n == 1 { wanted.clone() } else { format!("{wanted}-{n}") };
        let added = sql!(
            "INSERT INTO organisation (id, slug, name, kind, country, town, about_en, about_fr, about_ar, about_fa,
                                       active, version, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, TRUE, 1, $11) ON CONFLICT (slug) DO NOTHING"
        )
        .bind(id)
        .bind(slug)
        .bind(&new.name)
        .bind(new.kind)
        .bind(new.country.as_ref().map_or("", |line| line.as_str()))
        .bind(new.town.as_ref().map_or("", |line| line.as_str()))
        .bind(&new.about.en)
        .bind(&new.about.fr)
        .bind(&new.about.ar)
        .bind(&new.about.fa)
        .bind(tx.now())
        .run(tx)
        .await?;
        if added == 1 {
            tx.touch("people");
            tx.about("organisation", id);
            return Ok(id);
        }
    }
    Err(Error::refused("error-already-there"))
}

/// Changes an organisation as it was seen at a version. `false` if somebody else changed it since.
pub async fn change(
    tx: &mut Tx,
    id: OrganisationId,
    version: i64,
    new: &NewOrganisation,
    active: bool,
) -> Result<bool> {
    let changed = sql!(
        "UPDATE organisation SET name = $3, kind = $4, country = $5, town = $6, about_en = $7, about_fr = $8,
                about_ar = $9, about_fa = $10, active = $11, version = version + 1
         WHERE id = $1 AND version = $2"
    )
    .bind(id)
    .bind(version)
    .bind(&new.name)
    .bind(new.kind)
    .bind(new.country.as_ref().map_or("", |line| line.as_str()))
    .bind(new.town.as_ref().map_or("", |line| line.as_str()))
    .bind(&new.about.en)
    .bind(&new.about.fr)
    .bind(&new.about.ar)
    .bind(&new.about.fa)
    .bind(active)
    .run(tx)
    .await?;
    tx.touch("people");
    tx.about("organisation", id);
    Ok(changed == 1)
}

/// Every organisation, members first, by name.
pub async fn organisations(on: &mut impl Reads) -> Result<Vec<Organisation>> {
    sql!(
        "SELECT id, slug, name, kind, country, town, about_en, about_fr, about_ar, about_fa, active, version
         FROM organisation ORDER BY kind, name, id"
    )
    .all(on)
    .await
}

/// One organisation.
pub async fn organisation(on: &mut impl Reads, id: OrganisationId) -> Result<Organisation> {
    sql!(
        "SELECT id, slug, name, kind, country, town, about_en, about_fr, about_ar, about_fa, active, version
         FROM organisation WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await
}

/// The active organisations' names, by name.
pub async fn active_names(on: &mut impl Reads) -> Result<Vec<(OrganisationId, String)>> {
    sql!("SELECT id, name FROM organisation WHERE active = TRUE ORDER BY name, id").all(on).await
}
