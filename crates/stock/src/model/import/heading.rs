use kernel::{Message, fold};

use super::{BoxColumn, ImportKind, ItemColumn};

/// A column that we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Of a file of boxes.
    Box(BoxColumn),
    /// Of a file of items.
    Item(ItemColumn),
}

/// Which column of a file is which.
#[derive(Clone, Debug)]
pub struct Headings {
    known: Vec<(Heading, usize)>,
    /// Columns that nobody knows, as they were written.
    pub unknown: Vec<String>,
}

impl Headings {
    /// Makes sense of a heading.
    ///
    /// # Errors
    /// If two columns are the same, or one is missing that cannot be done without.
    pub fn of(kind: ImportKind, heading: &[String]) -> Result<Self, Message> {
        let mut headings = Self { known: Vec::new(), unknown: Vec::new() };
        for (at, written) in heading.iter().enumerate() {
            match meant(kind, written) {
                Some(column) if headings.at(column).is_some() => {
                    return Err(Message::new("error-import-column-twice").with("column", written.trim()));
                }
                Some(column) => headings.known.push((column, at)),
                None if written.trim().is_empty() => {}
                None => headings.unknown.push(written.trim().to_owned()),
            }
        }
        let missing: Vec<&str> =
            needed(kind).into_iter().filter(|column| headings.at(*column).is_none()).map(template).collect();
        if missing.is_empty() {
            return Ok(headings);
        }
        Err(Message::new("error-import-columns").with("columns", missing.join(", ")))
    }

    /// Where a column stands.
    pub fn at(&self, column: Heading) -> Option<usize> {
        self.known.iter().find(|(known, _)| *known == column).map(|(_, at)| *at)
    }

    /// How many columns of a heading are known.
    pub fn known(kind: ImportKind, heading: &[String]) -> usize {
        heading.iter().filter(|written| meant(kind, written).is_some()).count()
    }
}

fn needed(kind: ImportKind) -> Vec<Heading> {
    match kind {
        ImportKind::Boxes => vec![Heading::Box(BoxColumn::Item), Heading::Box(BoxColumn::Quantity)],
        ImportKind::Items => [ItemColumn::Category, ItemColumn::NameEn, ItemColumn::NameFr].map(Heading::Item).to_vec(),
    }
}

/// What stands above a column in the template.
fn template(column: Heading) -> &'static str {
    match column {
        Heading::Box(column) => column.as_str(),
        Heading::Item(column) => column.as_str(),
    }
}

fn meant(kind: ImportKind, written: &str) -> Option<Heading> {
    let words = fold(written).replace(['_', '-', '.', '*', ':'], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match kind {
        ImportKind::Boxes => box_column(&words).map(Heading::Box),
        ImportKind::Items => item_column(&words).map(Heading::Item),
    }
}

fn box_column(words: &str) -> Option<BoxColumn> {
    Some(match words {
        "code" | "label" | "box" | "box code" | "etiquette" | "carton" | "numero" => BoxColumn::Code,
        "item" | "article" | "what" | "contents" | "content" | "contenu" | "objet" => BoxColumn::Item,
        "size" | "taille" | "pointure" => BoxColumn::Size,
        "quantity" | "qty" | "number" | "count" | "units" | "quantite" | "qte" | "nombre" => BoxColumn::Quantity,
        "location" | "place" | "shelf" | "emplacement" | "lieu" | "rayon" | "etagere" => BoxColumn::Location,
        "expires" | "expiry" | "expiry date" | "use by" | "best before" | "expire" | "expiration" | "peremption"
        | "date de peremption" | "dlc" | "ddm" | "a consommer avant" => BoxColumn::Expires,
        "note" | "notes" | "remark" | "remarks" | "comment" | "remarque" | "remarques" | "commentaire" => {
            BoxColumn::Note
        }
        _ => return None,
    })
}

fn item_column(words: &str) -> Option<ItemColumn> {
    Some(match words {
        "slug" | "word" | "mot" => ItemColumn::Slug,
        "category" | "group" | "categorie" | "groupe" => ItemColumn::Category,
        "who" | "who for" | "for" | "pour qui" | "pour" => ItemColumn::Who,
        "sizes" | "size system" | "size" | "tailles" | "taille" => ItemColumn::Sizes,
        "unit" | "unite" => ItemColumn::Unit,
        "season" | "saison" => ItemColumn::Season,
        "weight g" | "weight" | "poids g" | "poids" => ItemColumn::Weight,
        "volume ml" | "volume" => ItemColumn::Volume,
        "shelf life days" | "shelf life" | "keeps days" | "conservation jours" | "conservation" => {
            ItemColumn::ShelfLife
        }
        "avoid en" | "avoid" | "do not send" | "not to send" => ItemColumn::AvoidEn,
        "avoid fr" | "a eviter" | "ne pas envoyer" => ItemColumn::AvoidFr,
        "avoid ar" => ItemColumn::AvoidAr,
        "avoid fa" => ItemColumn::AvoidFa,
        "name en" | "name" | "english" | "anglais" | "nom en" | "nom anglais" => ItemColumn::NameEn,
        "name fr" | "french" | "francais" | "nom fr" | "nom" | "nom francais" => ItemColumn::NameFr,
        "name ar" | "arabic" | "arabe" | "nom ar" | "nom arabe" => ItemColumn::NameAr,
        "name fa" | "persian" | "dari" | "persan" | "nom fa" | "nom persan" => ItemColumn::NameFa,
        _ => return None,
    })
}
