use std::collections::HashMap;

use askama::Template;
use jiff::ToSpan as _;
use kernel::{Error, fold};
use serde::Deserialize;
use stock::counter::{ItemId, Size};
use storage::Reads;
use web::{Access, Answer, Desk, Page, Permission, Routes, csv, encode, file, html};

use crate::model::{Level, Need, SizeNeed, Why, demand::write_units};

use super::{Now, explained::few, said::Said};

/// How many days back "what really went out" looks: four weeks.
const LOOK_BACK: i64 = 28;
/// Rows on one page.
const PAGE: usize = 50;

pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::NeedsSee);
    routes.get("/desk/needs", see, table).get("/desk/needs.csv", see, table_csv)
}

/// Units that went out in a week on average, over the last four weeks.
pub type PerWeek = HashMap<(ItemId, Size), i64>;

/// What really went out each week, rounded to whole units.
pub async fn per_week(on: &mut impl Reads, today: kernel::Date) -> kernel::Result<PerWeek> {
    let from = today.checked_sub((LOOK_BACK - 1).days()).map_err(Error::fault)?;
    let flowed = stock::counter::flowed(on, from, today).await?;
    let weeks = LOOK_BACK / 7;
    Ok(flowed.into_iter().map(|f| ((f.item, f.size), (f.went.max(0) + weeks / 2) / weeks)).collect())
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Filters {
    q: String,
    category: String,
    level: String,
    sort: String,
    page: String,
}

struct Row {
    slug: String,
    name: String,
    category: String,
    size: String,
    stock: i64,
    /// Thousandths of a unit used in a week, and the same in words.
    use_milli: Option<i64>,
    weekly_use: Option<String>,
    wanted: Option<i64>,
    days: Option<i64>,
    level: Option<Level>,
    why: String,
    /// Whether people decided the level.
    pinned: bool,
    went: i64,
    scarcity: i64,
}

struct Column {
    key: &'static str,
    words: &'static str,
    number: bool,
    /// `ascending` or `descending` if the list is sorted by it.
    sorted: &'static str,
    href: String,
}

#[derive(Template)]
#[template(path = "desk-needs.html")]
struct Table {
    page: Page,
    filters: Filters,
    categories: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    total: usize,
    first: usize,
    csv: String,
    before: Option<String>,
    after: Option<String>,
}

async fn table(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let page = desk.page("needs-desk-title");
    let (now, rows) = rows(&desk, &page, &filters).await?;
    let total = rows.len();
    let at = filters.page.parse::<usize>().unwrap_or(1).clamp(1, total.div_ceil(PAGE).max(1));
    let address = |sort: &str, at: usize| filters.address("/desk/needs", sort, at);
    html(
        &Table {
            categories: now.list.categories.iter().map(|c| (c.slug.clone(), c.name(page.lang).to_owned())).collect(),
            levels: level_choices(&page),
            columns: columns(&filters),
            rows: rows.into_iter().skip((at - 1) * PAGE).take(PAGE).collect(),
            total,
            first: (at - 1) * PAGE + 1,
            csv: filters.address("/desk/needs.csv", &filters.sort, 1),
            before: (at > 1).then(|| address(&filters.sort, at - 1)),
            after: (at * PAGE < total).then(|| address(&filters.sort, at + 1)),
            filters,
            page,
        },
        true,
    )
}

fn level_choices(page: &Page) -> Vec<(String, String)> {
    let levels = Level::ALL.iter().map(|level| (level.to_string(), page.word("level", level)));
    levels.chain(["pinned", "unset"].map(|word| (word.to_owned(), page.word("needs-desk-only", word)))).collect()
}

async fn table_csv(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let page = desk.page("needs-desk-title");
    let (_, rows) = rows(&desk, &page, &filters).await?;
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let cells = rows.into_iter().map(|row| {
        let level = row.level.map(Level::as_str).unwrap_or_default().to_owned();
        [
            row.slug,
            row.name,
            row.category,
            row.size,
            row.stock.to_string(),
            row.use_milli.map(write_units).unwrap_or_default(),
            row.went.to_string(),
            number(row.days),
            number(row.wanted),
            level,
            row.why,
        ]
    });
    let header = [
        "item",
        "name",
        "category",
        "size",
        "in_stock",
        "weekly_use",
        "went_out_weekly",
        "days",
        "wanted_days",
        "level",
        "why",
    ];
    file("text/csv; charset=utf-8", csv::write(&header, cells)?, Some("needs-desk.csv"))
}

async fn rows(desk: &Desk, page: &Page, filters: &Filters) -> kernel::Result<(Now, Vec<Row>)> {
    let now = Now::in_house(&desk.house).await?;
    let went = per_week(&mut desk.house.db.read().await?, now.today).await?;
    let words = fold(filters.q.trim());
    let mut rows: Vec<Row> = Vec::new();
    for need in now.list.needs.iter().filter(|need| filters.keeps_item(&now, need, &words)) {
        rows.extend(item_rows(page, &now, need, &went).into_iter().filter(|row| filters.keeps(row)));
    }
    filters.order(&mut rows);
    Ok((now, rows))
}

/// The rows of an item; one without a size if nothing is known about it yet.
fn item_rows(page: &Page, now: &Now, need: &Need, went: &PerWeek) -> Vec<Row> {
    let said = Said::on(page, now);
    let category = now.list.categories.iter().find(|c| c.id == need.item.category);
    let category = category.map_or("", |c| c.name(page.lang));
    let row = |size: Option<&SizeNeed>| {
        let outcome = size.and_then(|size| size.outcome.as_ref());
        let standard = size.and_then(|size| size.standard);
        Row {
            slug: need.item.slug.clone(),
            name: need.item.name(page.lang).to_owned(),
            category: category.to_owned(),
            size: size.map(|s| said.size_line(need.item.size_system, &[s.size])).unwrap_or_default(),
            stock: size.map_or(0, |size| size.stock),
            use_milli: standard.map(|s| s.use_milli()),
            weekly_use: standard.map(|s| few(page.lang, s.use_milli())),
            wanted: standard.map(|s| s.cover_days()),
            days: size.and_then(SizeNeed::days),
            level: outcome.map(|outcome| outcome.level),
            why: outcome.map(|o| said.reason(&(&o.why).into())).unwrap_or_else(|| page.t("needs-desk-no-level")),
            pinned: matches!(outcome.map(|o| &o.why), Some(Why::Pinned(_))),
            went: size.and_then(|s| went.get(&(need.item.id, s.size)).copied()).unwrap_or(0),
            scarcity: size.map_or(i64::MAX, scarcity),
        }
    };
    if need.sizes.is_empty() { vec![row(None)] } else { need.sizes.iter().map(|size| row(Some(size))).collect() }
}

fn scarcity(size: &SizeNeed) -> i64 {
    match (size.days(), size.standard) {
        (Some(days), Some(standard)) => days.saturating_mul(1000) / standard.cover_days(),
        _ => i64::MAX,
    }
}

impl Filters {
    fn keeps_item(&self, now: &Now, need: &Need, words: &str) -> bool {
        let item = &need.item;
        let category = self.category.is_empty()
            || now.list.categories.iter().any(|c| c.slug == self.category && c.id == item.category);
        let text = fold(&format!("{} {} {} {} {}", item.slug, item.name_en, item.name_fr, item.name_ar, item.name_fa));
        category && words.split_whitespace().all(|word| text.contains(word))
    }

    fn keeps(&self, row: &Row) -> bool {
        match self.level.as_str() {
            "pinned" => row.pinned,
            "unset" => row.use_milli.is_none(),
            word => Level::parse(word).is_none_or(|level| row.level == Some(level)),
        }
    }

    /// The column that decides the order, and whether from the largest down.
    fn order_by(&self) -> (&str, bool) {
        match self.sort.strip_prefix('-') {
            Some(key) => (key, true),
            None if self.sort.is_empty() => ("level", false),
            None => (&self.sort, false),
        }
    }

    fn order(&self, rows: &mut [Row]) {
        let (key, down) = self.order_by();
        match key {
            "item" => rows.sort_by_cached_key(|row| fold(&row.name)),
            "stock" => rows.sort_by_key(|row| row.stock),
            "use" => rows.sort_by_key(|row| row.use_milli),
            "went" => rows.sort_by_key(|row| row.went),
            "days" => rows.sort_by_key(|row| row.days.unwrap_or(i64::MAX)),
            _ => rows.sort_by_key(|row| (row.level.is_none(), row.level, row.scarcity)),
        }
        if down {
            rows.reverse();
        }
    }

    fn address(&self, path: &str, sort: &str, at: usize) -> String {
        let mut address =
            format!("{path}?q={}&category={}&level={}", encode(&self.q), encode(&self.category), encode(&self.level));
        if !sort.is_empty() {
            address.push_str(&format!("&sort={}", encode(sort)));
        }
        if at > 1 {
            address.push_str(&format!("&page={at}"));
        }
        address
    }
}

fn columns(filters: &Filters) -> Vec<Column> {
    let (sorted, down) = filters.order_by();
    let columns = [
        ("item", "needs-desk-item", false),
        ("", "needs-desk-size", false),
        ("level", "needs-desk-level", false),
        ("days", "needs-desk-days", true),
        ("stock", "needs-desk-stock", true),
        ("use", "needs-desk-use", true),
        ("went", "needs-desk-went", true),
    ];
    columns
        .map(|(key, words, number)| {
            let here = !key.is_empty() && key == sorted;
            let sort = if here && !down { format!("-{key}") } else { key.to_owned() };
            Column {
                key,
                words,
                number,
                sorted: if !here {
                    ""
                } else if down {
                    "descending"
                } else {
                    "ascending"
                },
                href: filters.address("/desk/needs", &sort, 1),
            }
        })
        .into()
}
