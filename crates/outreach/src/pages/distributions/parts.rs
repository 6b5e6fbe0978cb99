//! What several of these pages say in the same way.

use std::collections::{BTreeSet, HashMap};

use kernel::{Lang, Result};
use stock::counter::{Item, ItemId, Size};
use storage::Reads;
use web::Page;

use crate::{
    model::distribution::Sums,
    store::{kept::Short, sites},
};

/// The catalogue by identifiers.
pub struct Items(HashMap<ItemId, Item>);

impl Items {
    pub async fn open(on: &mut impl Reads) -> Result<Self> {
        Ok(Self(stock::counter::items(on).await?.into_iter().map(|item| (item.id, item)).collect()))
    }

    pub fn get(&self, id: ItemId) -> Option<&Item> {
        self.0.get(&id)
    }

    pub fn name(&self, id: ItemId, lang: Lang) -> String {
        self.get(id).map(|item| item.name(lang).to_owned()).unwrap_or_default()
    }

    /// A size's place in its item's system.
    pub fn rank(&self, id: ItemId, size: Size) -> usize {
        self.get(id).map_or(0, |item| item.size_system.rank(&size))
    }
}

/// What became of an item in a size, in words.
pub struct SumRow {
    pub item: String,
    pub size: String,
    pub sums: Sums,
}

/// Puts sums into words: by item, then from small to large.
pub fn sum_rows(page: &Page, items: &Items, sums: Vec<Sums>) -> Vec<SumRow> {
    let mut rows: Vec<(usize, SumRow)> = sums
        .into_iter()
        .map(|sums| {
            let row = SumRow { item: items.name(sums.item, page.lang), size: size_words(sums.size), sums };
            (items.rank(row.sums.item, row.sums.size), row)
        })
        .collect();
    rows.sort_by(|(a, x), (b, y)| x.item.cmp(&y.item).then(a.cmp(b)));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What menus have promised and does not stand on the shelf any more, in words.
pub struct ShortRow {
    pub item: String,
    pub size: String,
    pub promised: i64,
    pub stands: i64,
}

/// Puts into words what is missing on the shelf.
pub fn short_rows(items: &Items, lang: Lang, short: Vec<Short>) -> Vec<ShortRow> {
    let row = |s: Short| ShortRow {
        item: items.name(s.item, lang),
        size: size_words(s.size),
        promised: s.promised,
        stands: s.stands,
    };
    short.into_iter().map(row).collect()
}

/// A size in words; nothing for items without sizes.
pub fn size_words(size: Size) -> String {
    if size.is_none() { String::new() } else { size.to_string() }
}

/// The areas that the sites show to the public, as hints for typing: what was typed before might say too much.
pub async fn areas(on: &mut impl Reads) -> Result<Vec<String>> {
    let areas: BTreeSet<String> = sites::all(on).await?.into_iter().filter(|s| s.active).map(|s| s.area).collect();
    Ok(areas.into_iter().collect())
}
