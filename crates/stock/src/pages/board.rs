//! The board: what there is, what goes, what fills up, what expires, what waits at the door.

use std::collections::HashMap;

use kernel::{Date, Result};
use serde::Deserialize;
use storage::Read;
use web::{Access, Answer, Desk, Page, Permission, Routes, html, picture};

use super::{
    boxes::{self, Row},
    parts::{self, Catalogue},
};
use crate::{
    model::{CategoryId, ItemId, Size, arrival},
    store::{
        arrivals::{self, Backlog},
        board::{self, Standing, Weeks},
        boxes::{Filter, Sort, page as box_page},
        catalogue, warehouses,
    },
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::StockSee);
    routes.get("/desk/stock", see, show).get("/desk/stock.csv", see, csv)
}

/// Items on one page.
const PAGE: usize = 50;
/// Boxes that expire within this many days are shown.
const SOON_DAYS: i64 = 30;
/// Boxes that expire soonest are shown, up to this many.
const SOON: usize = 8;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    category: String,
    page: String,
}

impl Asked {
    fn address(&self, path: &str, category: &str, page: usize) -> String {
        let mut query = String::new();
        for (name, value) in [("q", self.q.as_str()), ("category", category)] {
            if !value.is_empty() {
                parts::pair(&mut query, name, value);
            }
        }
        if page > 1 {
            parts::pair(&mut query, "page", &page.to_string());
        }
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// A category as a way to narrow the board.
struct Shelf {
    href: String,
    name: String,
    boxes: i64,
    current: bool,
}

/// An item on the board.
struct Line {
    slug: String,
    name: String,
    quantity: i64,
    boxes: i64,
    sizes: Vec<(&'static str, i64)>,
    weeks: [i64; 12],
    spark: String,
}

/// How full a warehouse is.
struct Full {
    slug: String,
    name: String,
    boxes: i64,
    percent: i64,
    filled_m3: i64,
    space_m3: i64,
}

#[derive(askama::Template)]
#[template(path = "board.html")]
struct BoardPage {
    page: Page,
    q: String,
    category: String,
    shelves: Vec<Shelf>,
    lines: Vec<Line>,
    weeks: Vec<String>,
    full: Vec<Full>,
    soon: Vec<Row>,
    backlog: Backlog,
    oldest_days: i64,
    boxes: i64,
    csv: String,
    previous: Option<String>,
    next: Option<String>,
    narrowed: bool,
}

impl BoardPage {
    fn is_late(&self) -> bool {
        self.backlog.pieces > 0 && arrival::is_late(self.oldest_days)
    }
}

/// The first days of the last twelve weeks, the oldest first, and the day after the last.
fn twelve_weeks(today: Date) -> ([Date; 12], Date) {
    let end = today.tomorrow().unwrap_or(today);
    let starts = std::array::from_fn(|week| {
        let back = i64::try_from(12 - week).unwrap_or(0) * 7;
        end.saturating_sub(jiff::Span::new().days(back))
    });
    (starts, end)
}

/// Which items the board is narrowed to; `None` means all.
async fn wanted(read: &mut Read, asked: &Asked) -> Result<Vec<(ItemId, CategoryId)>> {
    let names = catalogue::names(read).await?;
    let matching = catalogue::search(read, &asked.q.chars().take(100).collect::<String>()).await?;
    let category: Option<CategoryId> = crate::counter::categories(read)
        .await?
        .into_iter()
        .find(|category| category.slug == asked.category)
        .map(|category| category.id);
    let in_category = |id: CategoryId| asked.category.is_empty() || category == Some(id);
    Ok(names
        .into_iter()
        .filter(|named| in_category(named.category) && matching.contains(&named.id))
        .map(|named| (named.id, named.category))
        .collect())
}

async fn show(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let reach = desk.who.reach();
    let today = kernel::date_in(&web::zone(), desk.house.world().now());
    let mut read = desk.house.db.read().await?;
    let names = Catalogue::open(&mut read).await?;
    let standing = board::standing(&mut read, reach).await?;
    let (starts, end) = twelve_weeks(today);
    let weeks = board::weeks(&mut read, reach, starts, end).await?;
    let narrowed = !asked.q.is_empty() || !asked.category.is_empty();
    let wanted = wanted(&mut read, &asked).await?;
    let mut lines = lines(&desk, &names, &wanted, &standing, &weeks);
    if !narrowed {
        // What was never here is found by its name; it need not stand on the board.
        lines.retain(|line| line.boxes > 0 || line.weeks.iter().any(|n| *n > 0));
    }
    let at = asked.page.parse::<usize>().unwrap_or(1).clamp(1, 1000);
    let more = lines.len() > at * PAGE;
    let lines = lines.into_iter().skip((at - 1) * PAGE).take(PAGE).collect();
    let warehouses = warehouses::of(&mut read, reach).await?;
    let soon = expiring(&mut read, &desk, &names, &warehouses, today).await?;
    let backlog = arrivals::backlog(&mut read, reach).await?;
    let oldest_days = backlog.oldest_at.map_or(0, |at| desk.house.world().now().days_since(at));
    let page = desk.page("board-title");
    let page = BoardPage {
        shelves: shelves(&mut read, &desk, &asked).await?,
        full: fillings(&mut read, &warehouses).await?,
        boxes: standing.iter().map(|s| s.boxes).sum(),
        csv: asked.address("/desk/stock.csv", &asked.category, 1),
        previous: (at > 1).then(|| asked.address("/desk/stock", &asked.category, at - 1)),
        next: more.then(|| asked.address("/desk/stock", &asked.category, at + 1)),
        weeks: starts.iter().map(|start| page.date(start)).collect(),
        page,
        q: asked.q,
        category: asked.category,
        lines,
        soon,
        backlog,
        oldest_days,
        narrowed,
    };
    html(&page, true)
}

fn lines(
    desk: &Desk,
    names: &Catalogue,
    wanted: &[(ItemId, CategoryId)],
    standing: &[Standing],
    weeks: &[Weeks],
) -> Vec<Line> {
    let mut stands: HashMap<ItemId, Vec<&Standing>> = HashMap::new();
    for s in standing {
        stands.entry(s.item).or_default().push(s);
    }
    let mut went: HashMap<ItemId, [i64; 12]> = HashMap::new();
    for w in weeks {
        let sums = went.entry(w.item).or_default();
        sums.iter_mut().zip(w.all()).for_each(|(sum, n)| *sum += n);
    }
    wanted
        .iter()
        .filter_map(|(item, _)| {
            let named = names.get(*item)?;
            let mut sizes = stands.remove(item).unwrap_or_default();
            sizes.sort_by_key(|s| named.size_system.rank(&s.size));
            let weeks = went.get(item).copied().unwrap_or_default();
            Some(Line {
                slug: named.slug.clone(),
                name: named.name(desk.lang).to_owned(),
                quantity: sizes.iter().map(|s| s.quantity).sum(),
                boxes: sizes.iter().map(|s| s.boxes).sum(),
                sizes: sizes.iter().filter(|s| !s.size.is_none()).map(|s| (s.size.as_str(), s.quantity)).collect(),
                spark: picture::spark(&weeks),
                weeks,
            })
        })
        .collect()
}

async fn shelves(read: &mut Read, desk: &Desk, asked: &Asked) -> Result<Vec<Shelf>> {
    let standing: HashMap<CategoryId, i64> =
        board::by_category(read, desk.who.reach()).await?.into_iter().map(|c| (c.category, c.boxes)).collect();
    let categories = crate::counter::categories(read).await?;
    Ok(categories
        .into_iter()
        .map(|category| Shelf {
            href: asked.address("/desk/stock", &category.slug, 1),
            name: category.name(desk.lang).to_owned(),
            boxes: standing.get(&category.id).copied().unwrap_or(0),
            current: category.slug == asked.category,
        })
        .collect())
}

const ML_PER_M3: i64 = 1_000_000;

async fn fillings(read: &mut Read, warehouses: &[crate::model::Warehouse]) -> Result<Vec<Full>> {
    let fillings = warehouses::filling(read).await?;
    Ok(warehouses
        .iter()
        .filter(|warehouse| warehouse.active)
        .map(|warehouse| {
            let filling = fillings.iter().find(|filling| filling.warehouse == warehouse.id);
            let filled = filling.map_or(0, |filling| filling.filled_ml);
            Full {
                slug: warehouse.slug.clone(),
                name: warehouse.name.clone(),
                boxes: filling.map_or(0, |filling| filling.boxes),
                percent: if warehouse.space_ml > 0 { filled.saturating_mul(100) / warehouse.space_ml } else { 0 },
                filled_m3: filled / ML_PER_M3,
                space_m3: warehouse.space_ml / ML_PER_M3,
            }
        })
        .collect())
}

async fn expiring(
    read: &mut Read,
    desk: &Desk,
    names: &Catalogue,
    warehouses: &[crate::model::Warehouse],
    today: Date,
) -> Result<Vec<Row>> {
    let mut filter = Filter::of(desk.who.reach());
    filter.sort = Sort::Expiring;
    let until = today.saturating_add(jiff::Span::new().days(SOON_DAYS));
    let mut lines = box_page(read, &filter, 0, SOON).await?;
    lines.retain(|line| line.expires.is_some_and(|date| date <= until));
    Ok(boxes::rows(desk, &lines, names, &parts::warehouse_names(warehouses)))
}

async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let reach = desk.who.reach();
    let today = kernel::date_in(&web::zone(), desk.house.world().now());
    let mut read = desk.house.db.read().await?;
    let names = Catalogue::open(&mut read).await?;
    let (starts, end) = twelve_weeks(today);
    let mut figures: HashMap<(ItemId, Size), (i64, i64, [i64; 12])> = HashMap::new();
    for s in board::standing(&mut read, reach).await? {
        figures.insert((s.item, s.size), (s.quantity, s.boxes, [0; 12]));
    }
    for w in board::weeks(&mut read, reach, starts, end).await? {
        figures.entry((w.item, w.size)).or_default().2 = w.all();
    }
    let mut header =
        vec!["slug".to_owned(), "item".to_owned(), "size".to_owned(), "quantity".to_owned(), "boxes".to_owned()];
    header.extend(starts.iter().map(|start| format!("went_from_{start}")));
    let mut rows = Vec::new();
    for (item, _) in wanted(&mut read, &asked).await? {
        let Some(named) = names.get(item) else { continue };
        for size in named.size_system.sizes().iter().filter_map(|size| Size::any(size)) {
            let Some((quantity, boxes, weeks)) = figures.get(&(item, size)) else { continue };
            let mut row = vec![
                named.slug.clone(),
                named.name(desk.lang).to_owned(),
                parts::size_words(size).to_owned(),
                quantity.to_string(),
                boxes.to_string(),
            ];
            row.extend(weeks.iter().map(i64::to_string));
            rows.push(row);
        }
    }
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    web::file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("stock.csv"))
}
