use std::collections::{HashMap, HashSet};

use kernel::{Line, Message, fold};
use storage::words;

use super::{Checked, Heading, Headings, ImportKind, Table, boxes::RowReader, cell};
use crate::model::{CategoryId, Season, SizeSystem, Unit, WhoFor, naming::Naming, typed};

/// The most characters of an item's name.
const NAME: usize = 80;
/// The most characters of what not to send.
const AVOID: usize = 300;

words! {
    /// A column of a file of items, by its name in the template.
    pub enum ItemColumn {
        /// The item's word in addresses; else made from its English name.
        Slug = "slug",
        /// Its group.
        Category = "category",
        /// Who wears or uses it.
        Who = "who",
        /// How its sizes are written.
        Sizes = "sizes",
        /// What is counted.
        Unit = "unit",
        /// When it is needed.
        Season = "season",
        /// Grams of one unit.
        Weight = "weight_g",
        /// Millilitres that one unit takes up.
        Volume = "volume_ml",
        /// How long it keeps.
        ShelfLife = "shelf_life_days",
        /// Its name in English.
        NameEn = "name_en",
        /// In French.
        NameFr = "name_fr",
        /// In Arabic.
        NameAr = "name_ar",
        /// In Persian.
        NameFa = "name_fa",
        /// What not to send, in English.
        AvoidEn = "avoid_en",
        /// In French.
        AvoidFr = "avoid_fr",
        /// In Arabic.
        AvoidAr = "avoid_ar",
        /// In Persian.
        AvoidFa = "avoid_fa",
    }
}

/// What the rows of a file of items are checked against.
#[derive(Debug, Default)]
pub struct Groups {
    /// The catalogue as it is.
    pub naming: Naming,
    /// Categories by their word in addresses and their names in every language, folded.
    pub categories: HashMap<String, CategoryId>,
}

/// An item that a row describes.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRow {
    /// The row's number in the file.
    pub line: u64,
    /// Its word in addresses.
    pub slug: String,
    /// Its group.
    pub category: CategoryId,
    /// Who wears or uses it.
    pub who: WhoFor,
    /// How its sizes are written.
    pub sizes: SizeSystem,
    /// What is counted.
    pub unit: Unit,
    /// When it is needed.
    pub season: Season,
    /// Grams of one unit; zero if not said.
    pub weight_g: i64,
    /// Millilitres of one unit; zero if not said.
    pub volume_ml: i64,
    /// How long it keeps, in days.
    pub shelf_life_days: Option<i64>,
    /// Its names in the order of [`kernel::Lang::ALL`]; where Arabic or Persian is not said, it is the English one, as
    /// everywhere that a translation is missing.
    pub names: [String; 4],
    /// What not to send, in the same order; where it is said in one language only, in that one everywhere. May be empty.
    pub avoid: [String; 4],
}

/// Checks every row of a file of items.
///
/// # Errors
/// If the heading makes no sense.
pub fn check(table: &Table, groups: &Groups) -> Result<Checked<ItemRow>, Message> {
    let headings = Headings::of(ImportKind::Items, &table.heading)?;
    let mut checked = Checked { good: Vec::new(), bad: Vec::new(), unknown: headings.unknown.clone() };
    let mut seen = HashSet::new();
    for row in &table.rows {
        let mut reader = RowReader::new(table, row, &headings);
        let described = read(&mut reader, groups, &mut seen);
        match described {
            Some(described) if reader.bad.is_empty() => checked.good.push(described),
            _ => checked.bad.append(&mut reader.bad),
        }
    }
    Ok(checked)
}

fn read(row: &mut RowReader<'_>, groups: &Groups, seen: &mut HashSet<String>) -> Option<ItemRow> {
    use ItemColumn as C;
    let at = Heading::Item;
    row.refuse_formulas();
    let category = row.needed(at(C::Category), |text| category(text, groups));
    let who = row.optional(at(C::Who), |text| word(text, who, WhoFor::ALL.iter().map(|w| w.as_str())));
    let sizes = row.optional(at(C::Sizes), |text| word(text, sizes, SizeSystem::ALL.iter().map(|w| w.as_str())));
    let unit = row.optional(at(C::Unit), |text| word(text, unit, Unit::ALL.iter().map(|w| w.as_str())));
    let season = row.optional(at(C::Season), |text| word(text, season, Season::ALL.iter().map(|w| w.as_str())));
    let weight_g = row.optional(at(C::Weight), |text| cell::quantity(text).map(|n| n.get()));
    let volume_ml = row.optional(at(C::Volume), |text| cell::quantity(text).map(|n| n.get()));
    let shelf_life_days = row.optional(at(C::ShelfLife), shelf_life);
    let name_en = row.needed(at(C::NameEn), name);
    let name_fr = row.needed(at(C::NameFr), name);
    let name_ar = row.optional(at(C::NameAr), name);
    let name_fa = row.optional(at(C::NameFa), name);
    let avoid = [C::AvoidEn, C::AvoidFr, C::AvoidAr, C::AvoidFa].map(|column| row.optional(at(column), avoid));
    let slug = row.needed(at(C::Slug), |text| slug(text, name_en.as_deref().unwrap_or(""), groups, seen));
    let (name_en, name_fr) = (name_en?, name_fr?);
    let names = [name_en.clone(), name_fr, name_ar?.unwrap_or(name_en.clone()), name_fa?.unwrap_or(name_en)];
    Some(ItemRow {
        line: row.line(),
        slug: slug?,
        category: category?,
        who: who?.unwrap_or(WhoFor::All),
        sizes: sizes?.unwrap_or(SizeSystem::None),
        unit: unit?.unwrap_or(Unit::Piece),
        season: season?.unwrap_or(Season::All),
        weight_g: weight_g?.unwrap_or(0),
        volume_ml: volume_ml?.unwrap_or(0),
        shelf_life_days: shelf_life_days?,
        names,
        avoid: everywhere(avoid)?,
    })
}

fn category(text: &str, groups: &Groups) -> Result<CategoryId, Message> {
    if text.is_empty() {
        return Err(Message::new("error-required"));
    }
    groups.categories.get(&fold(text)).copied().ok_or_else(|| Message::new("error-import-category"))
}

fn name(text: &str) -> Result<String, Message> {
    Line::<NAME>::parse(text).map(|line| line.as_str().to_owned())
}

fn avoid(text: &str) -> Result<String, Message> {
    Line::<AVOID>::parse(text).map(|line| line.as_str().to_owned())
}

/// A sentence in each language; where it is missing, the first that there is. `None` if one of them is wrong.
fn everywhere(said: [Option<Option<String>>; 4]) -> Option<[String; 4]> {
    let [en, fr, ar, fa] = said;
    let said = [en?, fr?, ar?, fa?];
    let first = said.iter().flatten().next().cloned().unwrap_or_default();
    Some(said.map(|said| said.unwrap_or_else(|| first.clone())))
}

fn shelf_life(text: &str) -> Result<i64, Message> {
    match cell::quantity(text)?.get() {
        days if days <= 36_500 => Ok(days),
        _ => Err(Message::new("error-quantity-absurd").with("max", 36_500)),
    }
}

fn word<T>(text: &str, meant: fn(&str) -> Option<T>, words: impl Iterator<Item = &'static str>) -> Result<T, Message> {
    meant(&fold(text))
        .ok_or_else(|| Message::new("error-import-word").with("words", words.collect::<Vec<_>>().join(", ")))
}

fn who(text: &str) -> Option<WhoFor> {
    match text {
        "tous" | "tout le monde" | "everyone" | "anyone" => Some(WhoFor::All),
        "hommes" | "homme" | "man" => Some(WhoFor::Men),
        "femmes" | "femme" | "woman" => Some(WhoFor::Women),
        "enfants" | "enfant" | "child" => Some(WhoFor::Children),
        "bebes" | "bebe" | "baby" => Some(WhoFor::Babies),
        other => WhoFor::parse(other),
    }
}

fn sizes(text: &str) -> Option<SizeSystem> {
    match text {
        "lettres" => Some(SizeSystem::Letters),
        "pointures" | "chaussures" => Some(SizeSystem::Shoes),
        "tour de taille" => Some(SizeSystem::Waist),
        "aucune" | "aucun" | "sans" => Some(SizeSystem::None),
        other => SizeSystem::parse(other),
    }
}

fn unit(text: &str) -> Option<Unit> {
    match text {
        "pieces" => Some(Unit::Piece),
        "paire" | "paires" | "pairs" => Some(Unit::Pair),
        "paquet" | "paquets" | "packs" => Some(Unit::Pack),
        "litres" => Some(Unit::Litre),
        "boite" | "conserve" | "tins" => Some(Unit::Tin),
        other => Unit::parse(other),
    }
}

fn season(text: &str) -> Option<Season> {
    match text {
        "toute l'annee" | "toutes" | "all year" => Some(Season::All),
        "hiver" => Some(Season::Winter),
        "ete" => Some(Season::Summer),
        "pluie" => Some(Season::Rain),
        other => Season::parse(other),
    }
}

/// The word for addresses that is written there, or else one made of the English name.
fn slug(text: &str, name_en: &str, groups: &Groups, seen: &mut HashSet<String>) -> Result<String, Message> {
    let made = typed::slug(if text.is_empty() { name_en } else { text });
    let slug = match made {
        Err(message) if message.key == "error-slug-reserved" => return Err(message),
        Ok(slug) if text.is_empty() || slug == text => slug,
        _ => return Err(Message::new("error-import-slug").with("max", typed::SLUG)),
    };
    let text = slug.as_str();
    // The catalogue may call another item so; only its own word counts here.
    if groups.naming.find(text).is_ok_and(|known| known.slug == text) {
        return Err(Message::new("error-import-item-known").with("slug", text));
    }
    if seen.insert(text.to_owned()) {
        return Ok(text.to_owned());
    }
    Err(Message::new("error-import-item-twice").with("slug", text))
}
