//! Every item's figures side by side, and the kits of those who arrive.

use std::collections::HashMap;

use askama::Template;
use kernel::fold;
use serde::Deserialize;
use stock::counter::ItemId;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, csv, done, file, html};

use crate::{
    model::demand::{Basis, Given},
    store::rates,
};

use super::{Now, explained::units};

/// Rows on one page.
const PAGE: usize = 50;

pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::NeedsSee);
    routes.get("/desk/needs/rates", see, table).get("/desk/needs/rates.csv", see, table_csv).post(
        "/desk/needs/rates/kit",
        Access::May(Permission::NeedsManage),
        kit,
    )
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Filters {
    q: String,
    page: String,
}

struct Row {
    slug: String,
    name: String,
    rate: Option<(String, i64)>,
    plain: [String; 4],
    standard: Option<i64>,
    learned: Option<i64>,
    entered: Option<i64>,
    basis: Option<Basis>,
}

struct Kit {
    id: ItemId,
    name: String,
    given: bool,
}

#[derive(Template)]
#[template(path = "rates.html")]
struct Table {
    page: Page,
    form: Form,
    filters: Filters,
    rows: Vec<Row>,
    kits: Vec<Kit>,
    /// Standards that come with the program and fit an item that has none.
    fitting: usize,
    total: usize,
    first: usize,
    before: Option<String>,
    after: Option<String>,
}

async fn rows(desk: &Desk, page: &Page, filters: &Filters) -> kernel::Result<(Vec<Row>, Vec<Kit>)> {
    let now = Now::in_house(&desk.house).await?;
    let mut read = desk.house.db.read().await?;
    let given: HashMap<ItemId, Given> = rates::all(&mut read).await?.into_iter().map(|g| (g.item, g)).collect();
    let arriving = rates::arrival_kits(&mut read).await?;
    let mut kits: Vec<ItemId> = stock::counter::kit_parts(&mut read).await?.into_iter().map(|part| part.kit).collect();
    kits.dedup();
    drop(read);
    let words = fold(filters.q.trim());
    let mut rows: Vec<Row> = Vec::new();
    for need in &now.list.needs {
        let item = &need.item;
        let text = fold(&format!("{} {} {} {} {}", item.slug, item.name_en, item.name_fr, item.name_ar, item.name_fa));
        if !words.split_whitespace().all(|word| text.contains(word)) {
            continue;
        }
        let given = given.get(&item.id);
        rows.push(Row {
            slug: item.slug.clone(),
            name: item.name(page.lang).to_owned(),
            rate: given.map(|g| (units(page.lang, g.units_milli), g.months)),
            plain: given.map_or_else(Default::default, |g| {
                [
                    crate::model::demand::write_units(g.units_milli),
                    g.months.to_string(),
                    g.source.clone(),
                    g.link.clone(),
                ]
            }),
            standard: need.demand.standard.map(|s| s.weekly),
            learned: need.demand.learned.map(|l| l.weekly),
            entered: need.demand.entered,
            basis: need.demand.basis,
        });
    }
    // What has a standard comes first: that is what this page is about.
    rows.sort_by_cached_key(|row| (row.rate.is_none(), fold(&row.name)));
    let name =
        |id: &ItemId| now.list.needs.iter().find(|n| n.item.id == *id).map(|n| n.item.name(page.lang).to_owned());
    let kits = kits.into_iter().filter_map(|id| Some(Kit { id, name: name(&id)?, given: arriving.contains(&id) }));
    Ok((rows, kits.collect()))
}

async fn table(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let page = desk.page("rates-title");
    let (rows, kits) = rows(&desk, &page, &filters).await?;
    let total = rows.len();
    let at = filters.page.parse::<usize>().unwrap_or(1).clamp(1, total.div_ceil(PAGE).max(1));
    let address = |at: usize| format!("/desk/needs/rates?q={}&page={at}", web::encode(&filters.q));
    html(
        &Table {
            form: desk.blank(),
            rows: rows.into_iter().skip((at - 1) * PAGE).take(PAGE).collect(),
            kits,
            fitting: super::shipped::fitting(&mut desk.house.db.read().await?).await?.len(),
            total,
            first: (at - 1) * PAGE + 1,
            before: (at > 1).then(|| address(at - 1)),
            after: (at * PAGE < total).then(|| address(at + 1)),
            filters,
            page,
        },
        true,
    )
}

async fn table_csv(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let page = desk.page("rates-title");
    let (rows, _) = rows(&desk, &page, &filters).await?;
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let cells = rows.into_iter().map(|row| {
        let [units, months, source, link] = row.plain;
        let basis = row.basis.map(Basis::as_str).unwrap_or_default().to_owned();
        let (standard, learned, entered) = (number(row.standard), number(row.learned), number(row.entered));
        [row.slug, row.name, units, months, source, link, standard, learned, entered, basis]
    });
    let header =
        ["item", "name", "units_a_person", "months", "source", "link", "standard", "learned", "entered", "counts"];
    file("text/csv; charset=utf-8", csv::write(&header, cells)?, Some("standards.csv"))
}

async fn kit(desk: Desk, mut form: Form) -> Answer {
    let given = form.word("given", |word| ["yes", "no"].contains(&word).then(|| word == "yes"));
    let (Some(id), Some(given)) = (form.id("kit"), given) else { return Err(kernel::Error::NotFound.into()) };
    let parts = stock::counter::kit_parts(&mut desk.house.db.read().await?).await?;
    if parts.iter().all(|part| part.kit != id) {
        return Err(kernel::Error::NotFound.into());
    }
    let mut tx = desk.house.db.begin(&desk.act("say what those who arrive are given", &form)).await?;
    crate::give_on_arrival(&mut tx, id, given).await?;
    done(tx, "/desk/needs/rates", "done-kit-given").await
}
