//! Finding: a code leads straight to its box; words and sizes show what there is and where it stands.

use kernel::Result;
use serde::Deserialize;
use storage::Read;
use web::{Access, Answer, Desk, Page, Permission, Routes, html, redirect};

use super::{
    boxes::{self, Row},
    parts::{self, Catalogue},
};
use crate::{
    model::{Code, ItemId, finding::Sought, places},
    store::{
        board::{self, Standing},
        boxes::first_out,
        catalogue, warehouses,
    },
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/desk/stock/find", Access::May(Permission::StockSee), find)
}

/// The most items that an answer shows; who finds more says one more word.
const ITEMS: usize = 12;
/// The boxes of an item that an answer shows: those that should go out first.
const BOXES: i64 = 5;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

/// An item that was found.
struct Found {
    slug: String,
    name: String,
    quantity: i64,
    boxes: i64,
    sizes: Vec<(&'static str, i64)>,
    rows: Vec<Row>,
}

#[derive(askama::Template)]
#[template(path = "find.html")]
struct FindPage {
    page: Page,
    q: String,
    /// A code that is right and that no box in reach has.
    no_box: Option<String>,
    /// A location of that name.
    place: Option<String>,
    found: Vec<Found>,
    more: bool,
    several: bool,
}

async fn find(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let q: String = asked.q.trim().chars().take(100).collect();
    let mut read = desk.house.db.read().await?;
    if let Some(there) = boxes::destination(&mut read, &q, &desk.who).await? {
        return Ok(redirect(&there));
    }
    let place = match places::code(&q) {
        Ok(code) => warehouses::find_location(&mut read, &code, desk.who.reach(), None).await?.map(|place| place.code),
        Err(_) => None,
    };
    let sought = Sought::read(&q);
    let (found, more) = if q.is_empty() { (Vec::new(), false) } else { look(&mut read, &desk, &sought).await? };
    let several = warehouses::of(&mut read, desk.who.reach()).await?.len() > 1;
    let no_box = Code::parse(&q).ok().map(|code| code.to_string());
    html(&FindPage { page: desk.page("find-title"), q, no_box, place, found, more, several }, true)
}

/// The items that were meant, those in stock first, each with the boxes that should go out first.
async fn look(read: &mut Read, desk: &Desk, sought: &Sought) -> Result<(Vec<Found>, bool)> {
    let reach = desk.who.reach();
    let names = Catalogue::open(read).await?;
    let warehouses = parts::warehouse_names(&warehouses::of(read, reach).await?);
    let standing = board::standing(read, reach).await?;
    let mut items: Vec<(ItemId, Vec<&Standing>)> = catalogue::search(read, &sought.words)
        .await?
        .into_iter()
        .map(|item| {
            let stands = |s: &&Standing| s.item == item && sought.size.is_none_or(|size| size == s.size);
            (item, standing.iter().filter(stands).collect())
        })
        .collect();
    // Somebody who names a size alone wants what there is of it, not the whole catalogue.
    if sought.words.is_empty() {
        items.retain(|(_, stands)| !stands.is_empty());
    }
    items.sort_by_key(|(_, stands)| stands.is_empty());
    let more = items.len() > ITEMS;
    items.truncate(ITEMS);
    let mut found = Vec::new();
    for (item, mut stands) in items {
        let Some(named) = names.get(item) else { continue };
        stands.sort_by_key(|s| named.size_system.rank(&s.size));
        let lines = first_out(read, item, sought.size, reach, BOXES).await?;
        found.push(Found {
            slug: named.slug.clone(),
            name: named.name(desk.lang).to_owned(),
            quantity: stands.iter().map(|s| s.quantity).sum(),
            boxes: stands.iter().map(|s| s.boxes).sum(),
            sizes: stands.iter().filter(|s| !s.size.is_none()).map(|s| (s.size.as_str(), s.quantity)).collect(),
            rows: boxes::rows(desk, &lines, &names, &warehouses),
        });
    }
    Ok((found, more))
}
