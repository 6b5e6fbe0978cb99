//! The catalogue: categories and items.

use kernel::{Error, Message, Result, fold};
use storage::{BlobId, Reads, Tx, record, sql};

use crate::model::{Category, CategoryId, InLanguages, Item, ItemId, Season, SizeSystem, Unit, WhoFor};

/// A category that begins.
#[derive(Clone, Debug)]
pub struct NewCategory {
    /// Its word in addresses.
    pub slug: String,
    /// The icon's name in the sprite.
    pub icon: String,
    /// Its place in lists.
    pub sort: i64,
    /// Its name.
    pub name: InLanguages,
}

/// An item that begins, or what an item becomes.
#[derive(Clone, Debug)]
pub struct NewItem {
    /// Its word in addresses; stays what it was when an item is changed.
    pub slug: String,
    /// Its group.
    pub category: CategoryId,
    /// Who wears or uses it.
    pub who: WhoFor,
    /// How its sizes are written; stays what it was when an item is changed, since its boxes are written in it.
    pub size_system: SizeSystem,
    /// What is counted.
    pub unit: Unit,
    /// When it is needed.
    pub season: Season,
    /// Grams of one unit.
    pub weight_g: i64,
    /// Millilitres that one unit takes up in a box.
    pub volume_ml: i64,
    /// How long it keeps, in days.
    pub shelf_life_days: Option<i64>,
    /// Its name.
    pub name: InLanguages,
    /// What not to send; may be empty.
    pub avoid: InLanguages,
    /// Whether it is still collected.
    pub active: bool,
}

/// Adds a category.
///
/// # Errors
/// Refused if there is one with the same word.
pub async fn add_category(tx: &mut Tx, new: &NewCategory) -> Result<CategoryId> {
    let id: CategoryId = tx.new_id();
    let added = sql!(
        "INSERT INTO category (id, slug, icon, sort, name_en, name_fr, name_ar, name_fa)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (slug) DO NOTHING"
    )
    .bind(id)
    .bind(new.slug.as_str())
    .bind(new.icon.as_str())
    .bind(new.sort)
    .bind(new.name.en.as_str())
    .bind(new.name.fr.as_str())
    .bind(new.name.ar.as_str())
    .bind(new.name.fa.as_str())
    .run(tx)
    .await?;
    taken(added, &new.slug)?;
    tx.about("category", id);
    tx.touch("catalogue");
    Ok(id)
}

/// Changes a category's names, icon and place; its word in addresses stays.
pub async fn change_category(tx: &mut Tx, id: CategoryId, new: &NewCategory) -> Result<()> {
    let changed = sql!(
        "UPDATE category SET icon = $2, sort = $3, name_en = $4, name_fr = $5, name_ar = $6, name_fa = $7 WHERE id = $1"
    )
    .bind(id)
    .bind(new.icon.as_str())
    .bind(new.sort)
    .bind(new.name.en.as_str())
    .bind(new.name.fr.as_str())
    .bind(new.name.ar.as_str())
    .bind(new.name.fa.as_str())
    .run(tx)
    .await?;
    there(changed)?;
    tx.about("category", id);
    tx.touch("catalogue");
    Ok(())
}

/// A category by its word in addresses.
pub async fn category(on: &mut impl Reads, slug: &str) -> Result<Category> {
    sql!("SELECT id, slug, icon, sort, name_en, name_fr, name_ar, name_fa FROM category WHERE slug = $1")
        .bind(slug)
        .one(on)
        .await
}

/// Adds an item.
///
/// # Errors
/// Refused if there is one with the same word.
pub async fn add_item(tx: &mut Tx, new: &NewItem) -> Result<ItemId> {
    let id: ItemId = tx.new_id();
    let added = sql!(
        "INSERT INTO item (id, slug, category, who, size_system, unit, season, weight_g, volume_ml, shelf_life_days,
                           name_en, name_fr, name_ar, name_fa, avoid_en, avoid_fr, avoid_ar, avoid_fa, photo, words,
                           active)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, NULL, $19, $20)
         ON CONFLICT (slug) DO NOTHING"
    )
    .bind(id)
    .bind(new.slug.as_str())
    .bind(new.category)
    .bind(new.who)
    .bind(new.size_system)
    .bind(new.unit)
    .bind(new.season)
    .bind(new.weight_g)
    .bind(new.volume_ml)
    .bind(new.shelf_life_days)
    .bind(new.name.en.as_str())
    .bind(new.name.fr.as_str())
    .bind(new.name.ar.as_str())
    .bind(new.name.fa.as_str())
    .bind(new.avoid.en.as_str())
    .bind(new.avoid.fr.as_str())
    .bind(new.avoid.ar.as_str())
    .bind(new.avoid.fa.as_str())
    .bind(words(new))
    .bind(new.active)
    .run(tx)
    .await?;
    taken(added, &new.slug)?;
    tx.about("item", id);
    tx.touch("catalogue");
    Ok(id)
}

/// Changes an item; its word in addresses and its size system stay.
pub async fn change_item(tx: &mut Tx, id: ItemId, new: &NewItem) -> Result<()> {
    let changed = sql!(
        "UPDATE item SET category = $2, who = $3, unit = $4, season = $5, weight_g = $6, volume_ml = $7,
                         shelf_life_days = $8, name_en = $9, name_fr = $10, name_ar = $11, name_fa = $12,
                         avoid_en = $13, avoid_fr = $14, avoid_ar = $15, avoid_fa = $16, words = $17, active = $18
         WHERE id = $1"
    )
    .bind(id)
    .bind(new.category)
    .bind(new.who)
    .bind(new.unit)
    .bind(new.season)
    .bind(new.weight_g)
    .bind(new.volume_ml)
    .bind(new.shelf_life_days)
    .bind(new.name.en.as_str())
    .bind(new.name.fr.as_str())
    .bind(new.name.ar.as_str())
    .bind(new.name.fa.as_str())
    .bind(new.avoid.en.as_str())
    .bind(new.avoid.fr.as_str())
    .bind(new.avoid.ar.as_str())
    .bind(new.avoid.fa.as_str())
    .bind(words(new))
    .bind(new.active)
    .run(tx)
    .await?;
    there(changed)?;
    tx.about("item", id);
    tx.touch("catalogue");
    Ok(())
}

/// Gives an item a photograph, whose bytes have been put away already.
pub async fn set_photo(tx: &mut Tx, id: ItemId, photo: &BlobId, size: usize) -> Result<()> {
    tx.keep_blob(photo, size, "image/jpeg").await?;
    let changed = sql!("UPDATE item SET photo = $2 WHERE id = $1").bind(id).bind(photo.clone()).run(tx).await?;
    there(changed)?;
    tx.about("item", id);
    tx.touch("catalogue");
    Ok(())
}

/// Whether a blob is the photograph of an item, so that anyone may see it.
pub async fn is_photo(on: &mut impl Reads, photo: &BlobId) -> Result<bool> {
    sql!("SELECT COUNT(*) FROM item WHERE photo = $1").bind(photo.clone()).value::<i64>(on).await.map(|n| n > 0)
}

/// An item by its word in addresses, if there is one.
pub async fn by_slug(on: &mut impl Reads, slug: &str) -> Result<Option<Item>> {
    match crate::counter::item(on, slug).await {
        Ok(item) => Ok(Some(item)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// An item by its identifier.
pub async fn by_id(on: &mut impl Reads, id: ItemId) -> Result<Item> {
    sql!(
        "SELECT id, slug, category, who, size_system, unit, season, weight_g, volume_ml, shelf_life_days,
                name_en, name_fr, name_ar, name_fa, avoid_en, avoid_fr, avoid_ar, avoid_fa, photo, active
         FROM item WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await
}

record! {
    /// What a list says of an item.
    pub struct Named {
        /// Which.
        pub id: ItemId,
        /// Its word in addresses.
        pub slug: String,
        /// Its group.
        pub category: CategoryId,
        /// How its sizes are written.
        pub size_system: SizeSystem,
        /// What is counted.
        pub unit: Unit,
        /// Its name in English.
        pub name_en: String,
        /// In French.
        pub name_fr: String,
        /// In Arabic.
        pub name_ar: String,
        /// In Persian.
        pub name_fa: String,
        /// Whether it is still collected.
        pub active: bool,
    }
}

impl Named {
    /// Its name in a language.
    pub fn name(&self, lang: kernel::Lang) -> &str {
        crate::model::chosen(lang, [&self.name_en, &self.name_fr, &self.name_ar, &self.name_fa])
    }
}

/// Every item's name, in the order of the catalogue.
pub async fn names(on: &mut impl Reads) -> Result<Vec<Named>> {
    sql!(
        "SELECT i.id, i.slug, i.category, i.size_system, i.unit, i.name_en, i.name_fr, i.name_ar, i.name_fa, i.active
         FROM item i JOIN category c ON c.id = i.category ORDER BY c.sort, c.slug, i.slug"
    )
    .all(on)
    .await
}

/// The items that were received last in somebody's reach, the newest first.
pub async fn lately(on: &mut impl Reads, reach: Option<web::OrganisationId>, limit: i64) -> Result<Vec<ItemId>> {
    // The newest few hundred boxes say enough, and are found by their identifiers, which sort by time.
    sql!(
        "SELECT b.item FROM (SELECT id, item FROM box WHERE organisation = $1 OR $1 IS NULL
                             ORDER BY id DESC LIMIT 300) b
         GROUP BY b.item ORDER BY COUNT(*) DESC LIMIT $2"
    )
    .bind(reach)
    .bind(limit)
    .values(on)
    .await
}

/// The most words of a search that are looked at.
const WORDS: usize = 4;

/// The items that have every one of these words in their names, in any language, in the order of the catalogue.
/// Without words it finds every item.
pub async fn search(on: &mut impl Reads, text: &str) -> Result<Vec<ItemId>> {
    let [a, b, c, d] = patterns(text);
    sql!(
        "SELECT i.id FROM item i JOIN category c ON c.id = i.category
         WHERE i.words LIKE $1 ESCAPE '\\' AND i.words LIKE $2 ESCAPE '\\'
           AND i.words LIKE $3 ESCAPE '\\' AND i.words LIKE $4 ESCAPE '\\'
         ORDER BY c.sort, c.slug, i.slug"
    )
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .values(on)
    .await
}

/// One pattern for each word; what is not said matches everything.
pub fn patterns(text: &str) -> [String; WORDS] {
    let folded = fold(text);
    let mut words = folded.split_whitespace().map(|word| {
        let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        format!("%{escaped}%")
    });
    [(); WORDS].map(|()| words.next().unwrap_or_else(|| "%".to_owned()))
}

/// What an item is found by.
fn words(new: &NewItem) -> String {
    let InLanguages { en, fr, ar, fa } = &new.name;
    fold(&format!("{en} {fr} {ar} {fa} {}", new.slug))
}

fn taken(added: u64, slug: &str) -> Result<()> {
    if added == 1 {
        return Ok(());
    }
    Err(Error::Refused(Message::new("error-slug-taken").with("slug", slug)))
}

fn there(changed: u64) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::NotFound) }
}
