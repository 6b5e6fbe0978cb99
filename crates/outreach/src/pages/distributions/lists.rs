use std::collections::HashMap;

use askama::Template;
use serde::Deserialize;
use web::{
    Answer, Desk, OrganisationId, Page, csv as table, encode, file, html,
    leaves::{Leaves, ROWS, from},
};

use crate::store::distributions::{self, Listed};

/// The most rows of one file.
const FILE_ROWS: i64 = 10_000;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Filters {
    q: String,
    which: String,
    from: String,
}

impl Filters {
    fn over(&self) -> bool {
        self.which == "over"
    }
}

#[derive(Template)]
#[template(path = "distributions.html")]
struct ListPage {
    page: Page,
    q: String,
    which: &'static str,
    tabs: [&'static str; 2],
    rows: Vec<Listed>,
    names: HashMap<OrganisationId, String>,
    leaves: Leaves,
}

impl ListPage {
    fn whose(&self, row: &Listed) -> &str {
        self.names.get(&row.organisation).map_or("", String::as_str)
    }
}

pub async fn list(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let which = if filters.over() { "over" } else { "coming" };
    let skip = from(&filters.from);
    let mut read = desk.house.db.read().await?;
    let reach = desk.who.reach();
    let mut rows = distributions::list(&mut read, reach, filters.over(), &filters.q, ROWS + 1, skip).await?;
    let address = format!("/desk/outreach/distributions?which={which}&q={}&from=", encode(&filters.q));
    let leaves = Leaves::cut(&mut rows, skip, &address);
    let names = people::organisation_names(&mut read).await?;
    let page = desk.page("distributions-title");
    html(&ListPage { page, q: filters.q, which, tabs: ["coming", "over"], rows, names, leaves }, true)
}

pub async fn csv(desk: Desk) -> Answer {
    let filters: Filters = desk.filters();
    let mut read = desk.house.db.read().await?;
    let reach = desk.who.reach();
    let rows = distributions::list(&mut read, reach, filters.over(), &filters.q, FILE_ROWS, 0).await?;
    let names = people::organisation_names(&mut read).await?;
    let lines = rows.into_iter().map(|row| {
        [
            row.id.to_string(),
            names.get(&row.organisation).cloned().unwrap_or_default(),
            row.starts.iso(),
            row.area,
            row.state.to_string(),
            row.expected.to_string(),
            row.came.map(|n| n.to_string()).unwrap_or_default(),
            row.loaded.to_string(),
            row.handed.to_string(),
            row.turned_away.to_string(),
        ]
    });
    let header = [
        "distribution",
        "organisation",
        "starts",
        "area",
        "state",
        "expected",
        "came",
        "loaded",
        "handed_out",
        "turned_away",
    ];
    file("text/csv; charset=utf-8", table::write(&header, lines)?, Some("distributions.csv"))
}
