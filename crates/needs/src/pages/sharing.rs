//! What an organisation shows the others of its stock, and what the others show.

use std::collections::HashMap;

use askama::Template;
use kernel::fold;
use serde::Deserialize;
use stock::counter::ItemId;
use web::{Access, Answer, Desk, Form, OrganisationId, Page, Permission, Routes, csv, done, file, html};

use crate::{
    model::{Holding, Shows},
    store::sharing,
};

use super::{Now, said::Said};

/// Rows on one page.
const PAGE: usize = 50;

pub fn routes(routes: Routes) -> Routes {
    let manage = Access::May(Permission::SharingManage);
    let see = Access::May(Permission::NeedsSee);
    routes
        .get("/desk/needs/sharing", manage, choices)
        .post("/desk/needs/sharing", manage, choose)
        .get("/desk/needs/shown", see, shown)
        .get("/desk/needs/shown.csv", see, shown_csv)
}

#[derive(Template)]
#[template(path = "sharing.html")]
struct Choices {
    page: Page,
    form: Form,
    /// Each organisation within reach, with what it chose.
    rows: Vec<(OrganisationId, String, Shows)>,
}

async fn choices(desk: Desk) -> Answer {
    let form = desk.blank();
    choices_page(&desk, form).await
}

async fn choices_page(desk: &Desk, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let chosen = sharing::all(&mut read).await?;
    let names = people::organisation_names(&mut read).await?;
    drop(read);
    let reach = desk.who.reach();
    let mut rows: Vec<(OrganisationId, String, Shows)> = names
        .into_iter()
        .filter(|(id, _)| reach.is_none_or(|own| own == *id))
        .map(|(id, name)| (id, name, chosen.get(&id).copied().unwrap_or(Shows::Gaps)))
        .collect();
    rows.sort_by_cached_key(|(_, name, _)| fold(name));
    let fine = form.is_fine();
    html(&Choices { page: desk.page("sharing-title"), form, rows }, fine)
}

async fn choose(desk: Desk, mut form: Form) -> Answer {
    let organisation: OrganisationId = form.id("organisation").ok_or(kernel::Error::NotFound)?;
    let known = people::organisation_names(&mut desk.house.db.read().await?).await?;
    if desk.who.reach().is_some_and(|own| own != organisation) || !known.contains_key(&organisation) {
        return Err(kernel::Error::NotFound.into());
    }
    let Some(shows) = form.word("shows", Shows::parse) else { return choices_page(&desk, form).await };
    let mut tx = desk.house.db.begin(&desk.act("choose what the others see", &form)).await?;
    sharing::choose(&mut tx, organisation, shows).await?;
    done(tx, "/desk/needs/sharing", "done-sharing-chosen").await
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Filters {
    q: String,
    organisation: String,
    page: String,
}

/// What an organisation lets others see of one item and size.
struct Row {
    organisation: String,
    slug: String,
    name: String,
    size: String,
    stock: Option<i64>,
    surplus: Option<i64>,
    gap: i64,
}

#[derive(Template)]
#[template(path = "shown.html")]
struct Shown {
    page: Page,
    filters: Filters,
    organisations: Vec<(String, String)>,
    rows: Vec<Row>,
    total: usize,
    first: usize,
    csv: String,
    before: Option<String>,
    after: Option<String>,
}

async fn shown(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let page = desk.page("shown-title");
    let (rows, organisations) = rows(&desk, &page, &filters).await?;
    let total = rows.len();
    let at = filters.page.parse::<usize>().unwrap_or(1).clamp(1, total.div_ceil(PAGE).max(1));
    let query = format!("q={}&organisation={}", web::encode(&filters.q), web::encode(&filters.organisation));
    let address = |at: usize| format!("/desk/needs/shown?{query}&page={at}");
    html(
        &Shown {
            rows: rows.into_iter().skip((at - 1) * PAGE).take(PAGE).collect(),
            organisations,
            total,
            first: (at - 1) * PAGE + 1,
            csv: format!("/desk/needs/shown.csv?{query}"),
            before: (at > 1).then(|| address(at - 1)),
            after: (at * PAGE < total).then(|| address(at + 1)),
            filters,
            page,
        },
        true,
    )
}

async fn shown_csv(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let page = desk.page("shown-title");
    let (rows, _) = rows(&desk, &page, &filters).await?;
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let cells = rows.into_iter().map(|row| {
        let (stock, surplus) = (number(row.stock), number(row.surplus));
        [row.organisation, row.slug, row.name, row.size, stock, surplus, row.gap.to_string()]
    });
    let header = ["organisation", "item", "name", "size", "in_stock", "surplus", "gap"];
    file("text/csv; charset=utf-8", csv::write(&header, cells)?, Some("shown.csv"))
}

/// What somebody may see: all of their own, of the others what those show.
async fn rows(desk: &Desk, page: &Page, filters: &Filters) -> kernel::Result<(Vec<Row>, Vec<(String, String)>)> {
    let now = Now::in_house(&desk.house).await?;
    let mut read = desk.house.db.read().await?;
    let chosen = sharing::all(&mut read).await?;
    let holdings = sharing::holdings(&mut read, now.today).await?;
    drop(read);
    let items: HashMap<ItemId, _> = now.list.needs.iter().map(|need| (need.item.id, &need.item)).collect();
    let said = Said::on(page, &now);
    let reach = desk.who.reach();
    let words = fold(filters.q.trim());
    let row = |holding: &Holding| {
        let item = items.get(&holding.item)?;
        let own = reach.is_none_or(|own| own == holding.organisation);
        let shows = if own { Shows::Stock } else { chosen.get(&holding.organisation).copied().unwrap_or(Shows::Gaps) };
        let row = Row {
            organisation: said.who(holding.organisation),
            slug: item.slug.clone(),
            name: item.name(page.lang).to_owned(),
            size: said.size_line(item.size_system, &[holding.size]),
            stock: (shows == Shows::Stock).then_some(holding.stock),
            surplus: (shows != Shows::Gaps).then(|| holding.surplus()),
            gap: holding.gap(),
        };
        let wanted = filters.organisation.is_empty() || holding.organisation.to_string() == filters.organisation;
        let text = fold(&format!("{} {} {}", row.name, row.slug, row.organisation));
        let found = words.split_whitespace().all(|word| text.contains(word));
        let says = row.gap > 0 || row.surplus.is_some_and(|n| n > 0) || row.stock.is_some_and(|n| n > 0);
        (wanted && found && says).then_some(row)
    };
    let mut rows: Vec<Row> = holdings.iter().filter_map(row).collect();
    rows.sort_by_cached_key(|row| {
        (std::cmp::Reverse(row.gap), fold(&row.name), row.size.clone(), row.organisation.clone())
    });
    let mut organisations: Vec<(String, String)> =
        now.names.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    organisations.sort_by_cached_key(|(_, name)| fold(name));
    Ok((rows, organisations))
}
