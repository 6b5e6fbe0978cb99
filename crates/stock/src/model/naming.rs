use std::collections::HashMap;

use kernel::{Lang, Message, fold};

use super::{Item, ItemId, SizeSystem};

/// An item by the names that people write.
#[derive(Clone, Debug)]
pub struct Known {
    /// Which.
    pub id: ItemId,
    /// Its word in addresses.
    pub slug: String,
    /// Its names, in the order of [`Lang::ALL`].
    pub names: [String; 4],
    /// How its sizes are written.
    pub size_system: SizeSystem,
    /// Whether it is still collected.
    pub active: bool,
}

/// Finds items by what a person wrote: the word in addresses, or the name in any language, in any case and without
/// accents.
#[derive(Debug, Default)]
pub struct Naming {
    known: Vec<Known>,
    by_words: HashMap<String, Vec<usize>>,
    by_id: HashMap<ItemId, usize>,
}

impl Naming {
    /// The names of the whole catalogue.
    pub fn new(items: impl IntoIterator<Item = Known>) -> Self {
        let mut naming = Self { known: items.into_iter().collect(), ..Self::default() };
        for (at, item) in naming.known.iter().enumerate() {
            naming.by_id.insert(item.id, at);
            for words in std::iter::once(&item.slug).chain(&item.names) {
                let places = naming.by_words.entry(folded(words)).or_default();
                if !words.is_empty() && places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        naming
    }

    /// The item that was meant.
    ///
    /// # Errors
    /// If none is called so, or several are.
    pub fn find(&self, text: &str) -> Result<&Known, Message> {
        let words = folded(text);
        if words.is_empty() {
            return Err(Message::new("error-required"));
        }
        let inner = words.strip_suffix(')').and_then(|w| w.rsplit_once('(')).map(|(_, slug)| slug.to_owned());
        let places = self.by_words.get(&words).or_else(|| self.by_words.get(&inner?));
        match places.map(Vec::as_slice) {
            Some([one]) => Ok(&self.known[*one]),
            Some(several) if !several.is_empty() => {
                // The word in addresses is one item's alone, even if another is named so.
                if let Some(at) = several.iter().find(|at| folded(&self.known[**at].slug) == words) {
                    return Ok(&self.known[*at]);
                }
                let slugs: Vec<&str> = several.iter().take(5).map(|at| self.known[*at].slug.as_str()).collect();
                Err(Message::new("error-item-several").with("slugs", slugs.join(", ")))
            }
            _ => Err(Message::new("error-item-unknown")),
        }
    }

    /// An item by its identifier.
    pub fn get(&self, id: ItemId) -> Option<&Known> {
        self.by_id.get(&id).map(|at| &self.known[*at])
    }

    /// What an item is called, so that [`Naming::find`] finds it again: its name, with its word in addresses behind
    /// it where another item is called the same.
    pub fn name(&self, id: ItemId, lang: Lang) -> String {
        let Some(item) = self.get(id) else { return String::new() };
        let name = &item.names[lang.index()];
        let name = if name.is_empty() { &item.names[0] } else { name };
        if name.is_empty() || self.by_words.get(&folded(name)).is_some_and(|places| places.len() > 1) {
            return format!("{name} ({})", item.slug).trim_start().to_owned();
        }
        name.clone()
    }

    /// What every item that is still collected is called, for a list to choose from.
    pub fn choices(&self, lang: Lang) -> Vec<String> {
        self.known.iter().filter(|item| item.active).map(|item| self.name(item.id, lang)).collect()
    }
}

fn folded(text: &str) -> String {
    fold(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl From<Item> for Known {
    fn from(item: Item) -> Self {
        Self {
            id: item.id,
            slug: item.slug,
            names: [item.name_en, item.name_fr, item.name_ar, item.name_fa],
            size_system: item.size_system,
            active: item.active,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Id, Uuid};
    use proptest::prelude::*;

    fn item(id: u128, slug: &str, names: [&str; 4]) -> Known {
        Known {
            id: Id::from_uuid(Uuid::from_u128(id)),
            slug: slug.to_owned(),
            names: names.map(str::to_owned),
            size_system: SizeSystem::Letters,
            active: true,
        }
    }

    fn catalogue() -> Naming {
        Naming::new([
            item(1, "coat-men", ["Winter coat", "Manteau d’hiver", "معطف شتوي", "پالتو"]),
            item(2, "coat-women", ["Winter coat", "Manteau femme", "", ""]),
            item(3, "tent", ["Tent", "Tente", "خيمة", "چادر"]),
        ])
    }

    #[test]
    fn an_item_is_found_by_any_of_its_names() {
        let naming = catalogue();
        for written in ["tent", " TENTE ", "خيمة", "چادر", "manteau  d'hiver", "Coat-Men", "Winter coat (coat-men)"]
        {
            assert!(naming.find(written).is_ok(), "{written}");
        }
        assert_eq!(naming.find("winter coat").unwrap_err().key, "error-item-several");
        assert_eq!(naming.find("wedding dress").unwrap_err().key, "error-item-unknown");
        assert_eq!(naming.find(" ").unwrap_err().key, "error-required");
    }

    #[test]
    fn what_the_list_offers_is_understood() {
        let naming = catalogue();
        for lang in Lang::ALL {
            for id in [1, 2, 3].map(|n| Id::from_uuid(Uuid::from_u128(n))) {
                assert_eq!(naming.find(&naming.name(id, lang)).unwrap().id, id, "{lang:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_name_is_answered(text in ".{0,40}") {
            let _ = catalogue().find(&text);
        }
    }
}
