//! What several of these pages say in the same way.

use std::collections::HashMap;

use kernel::{Lang, Result};
use stock::counter::{Item, ItemId, Size};
use storage::Reads;
use web::Page;

use crate::model::distribution::Sums;

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

/// A size in words; nothing for items without sizes.
pub fn size_words(size: Size) -> String {
    if size.is_none() { String::new() } else { size.to_string() }
}

/// Writes a text so that it can stand in a query.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// How many rows a page of a list has.
pub const ROWS: i64 = 50;

/// The pages before and after this one of a list.
pub struct Leaves {
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Leaves {
    /// Cuts the rows, of which one more than a page was asked for; `address` ends where the rows to leave out belong.
    pub fn cut<T>(rows: &mut Vec<T>, from: i64, address: &str) -> Self {
        let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
        let more = rows.len() > most;
        rows.truncate(most);
        Self {
            previous: (from > 0).then(|| format!("{address}{}", (from - ROWS).max(0))),
            next: more.then(|| format!("{address}{}", from + ROWS)),
        }
    }
}

/// How many rows to leave out, as the address says.
pub fn from(text: &str) -> i64 {
    text.parse::<i64>().unwrap_or(0).clamp(0, 1_000_000)
}
