//! The list for machines: JSON and CSV.

use kernel::{Error, Lang, Result};
use serde::Serialize;
use web::{Answer, House, Routes, Visit, csv, file, json};

use crate::{
    model::{Level, Need, Outcome, SizeNeed, Why},
    pages::{Now, TOPICS},
};

pub fn routes(routes: Routes) -> Routes {
    routes.get("/needs.json", TOPICS, list_json).get("/needs.csv", TOPICS, list_csv)
}

#[derive(Serialize)]
struct InLanguages<'a> {
    en: &'a str,
    fr: &'a str,
    ar: &'a str,
    fa: &'a str,
}

#[derive(Serialize)]
struct ListBody<'a> {
    worked_out_at: String,
    items: Vec<ItemBody<'a>>,
}

#[derive(Serialize)]
struct ItemBody<'a> {
    item: &'a str,
    url: String,
    category: &'a str,
    name: InLanguages<'a>,
    /// What not to send.
    avoid: InLanguages<'a>,
    /// That of its most urgent size.
    level: &'static str,
    sizes: Vec<SizeBody<'a>>,
}

#[derive(Serialize)]
struct SizeBody<'a> {
    /// Missing for items without sizes.
    size: Option<&'static str>,
    level: &'static str,
    /// Why: `days-in-stock`, `days-in-stock-and-promised`, `warehouses-full`, `no-use` or `pinned`.
    why: &'static str,
    /// For how many days the stock lasts; missing if nobody uses it.
    days: Option<i64>,
    /// For how many it should.
    wanted_days: Option<i64>,
    /// Units used in a week; missing where nobody knows.
    weekly_use: Option<i64>,
    /// Units missing until there is as much as we want.
    missing: i64,
    /// Present if people decided the level.
    pinned: Option<PinBody<'a>>,
}

#[derive(Serialize)]
struct PinBody<'a> {
    by: &'a str,
    reason: &'a str,
    until: String,
}

fn item_body<'a>(house: &House, now: &'a Now, need: &'a Need, level: Level) -> ItemBody<'a> {
    let item = &need.item;
    let category = now.list.categories.iter().find(|category| category.id == item.category);
    let words = |word: fn(&stock::counter::Item, Lang) -> &str| InLanguages {
        en: word(item, Lang::En),
        fr: word(item, Lang::Fr),
        ar: word(item, Lang::Ar),
        fa: word(item, Lang::Fa),
    };
    ItemBody {
        item: &item.slug,
        url: house.config.address(&format!("/needs/{}", item.slug)),
        category: category.map_or("", |category| category.slug.as_str()),
        name: words(stock::counter::Item::name),
        avoid: words(stock::counter::Item::avoid),
        level: level.as_str(),
        sizes: need.shown().map(|(size, outcome)| size_body(now, size, outcome)).collect(),
    }
}

fn size_body<'a>(now: &'a Now, size: &SizeNeed, outcome: &'a Outcome) -> SizeBody<'a> {
    SizeBody {
        size: (!size.size.is_none()).then(|| size.size.as_str()),
        level: outcome.level.as_str(),
        why: outcome.why.word(),
        days: size.days(),
        wanted_days: size.days().and(size.standard).map(|standard| standard.cover_days()),
        weekly_use: size.standard.map(|standard| standard.weekly_use()),
        missing: size.missing(),
        pinned: match &outcome.why {
            Why::Pinned(pin) => Some(PinBody {
                by: now.names.get(&pin.organisation).map_or("", String::as_str),
                reason: &pin.reason,
                until: pin.until_day.to_string(),
            }),
            Why::Cover { .. } | Why::Full { .. } | Why::NoUse => None,
        },
    }
}

/// The needs in the order of the page: by level, then by category.
fn in_order(now: &Now) -> Vec<(Level, &Need)> {
    let of = |level: &'static Level| {
        now.list.by_category(*level).into_iter().flat_map(|(_, needs)| needs).map(|need| (*level, need))
    };
    Level::ALL.iter().flat_map(of).collect()
}

async fn list_json(visit: Visit) -> Answer {
    let now = Now::in_house(&visit.house).await?;
    let items = in_order(&now).into_iter().map(|(level, need)| item_body(&visit.house, &now, need, level));
    json(&ListBody { worked_out_at: now.at.iso(), items: items.collect() })
}

/// One item.
pub async fn item_json(house: &House, slug: &str) -> Answer {
    let now = Now::in_house(house).await?;
    let (need, level) = find(&now, slug)?;
    json(&ListBody { worked_out_at: now.at.iso(), items: vec![item_body(house, &now, need, level)] })
}

fn find<'a>(now: &'a Now, slug: &str) -> Result<(&'a Need, Level)> {
    let need = now.list.find(slug).ok_or(Error::NotFound)?;
    Ok((need, need.level().ok_or(Error::NotFound)?))
}

const HEADER: &[&str] = &[
    "item",
    "category",
    "size",
    "level",
    "days",
    "wanted_days",
    "pinned_by",
    "pinned_reason",
    "pinned_until",
    "name_en",
    "name_fr",
    "name_ar",
    "name_fa",
    "worked_out_at",
    "why",
    "weekly_use",
    "missing",
    "avoid_en",
    "avoid_fr",
    "avoid_ar",
    "avoid_fa",
];

async fn list_csv(visit: Visit) -> Answer {
    let now = Now::in_house(&visit.house).await?;
    let rows = in_order(&now).into_iter().flat_map(|(level, need)| csv_rows(&visit.house, &now, need, level));
    file("text/csv; charset=utf-8", csv::write(HEADER, rows)?, Some("needs.csv"))
}

/// One item, a row for each size.
pub async fn item_csv(house: &House, slug: &str) -> Answer {
    let now = Now::in_house(house).await?;
    let (need, level) = find(&now, slug)?;
    let rows = csv_rows(house, &now, need, level);
    file("text/csv; charset=utf-8", csv::write(HEADER, rows)?, Some(&format!("needs-{slug}.csv")))
}

fn csv_rows(house: &House, now: &Now, need: &Need, level: Level) -> Vec<Vec<String>> {
    let item = item_body(house, now, need, level);
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    let row = |size: &SizeBody<'_>| {
        let (by, reason, until) = size.pinned.as_ref().map_or(("", "", ""), |pin| (pin.by, pin.reason, &*pin.until));
        vec![
            item.item.to_owned(),
            item.category.to_owned(),
            size.size.unwrap_or_default().to_owned(),
            size.level.to_owned(),
            number(size.days),
            number(size.wanted_days),
            by.to_owned(),
            reason.to_owned(),
            until.to_owned(),
            item.name.en.to_owned(),
            item.name.fr.to_owned(),
            item.name.ar.to_owned(),
            item.name.fa.to_owned(),
            now.at.iso(),
            size.why.to_owned(),
            number(size.weekly_use),
            size.missing.to_string(),
            item.avoid.en.to_owned(),
            item.avoid.fr.to_owned(),
            item.avoid.ar.to_owned(),
            item.avoid.fa.to_owned(),
        ]
    };
    item.sizes.iter().map(row).collect()
}
