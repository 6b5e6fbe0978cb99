//! Who comes today, who is coming, who came: the desk's list.

use std::collections::HashMap;

use askama::Template;
use kernel::date_in;
use serde::Deserialize;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, csv, file, html};

use crate::{
    bring::letters,
    model::bring::{DropOff, DropOffId, DropOffState, clock, cubic_metres},
    store::bring::{
        contacts,
        lists::{self, Which},
    },
};

/// Rows on a page.
const ROWS: i64 = 50;
/// Rows in a file.
const FILE_ROWS: i64 = 10_000;

pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::DropOffsSee);
    routes.get("/desk/bring", see, board).get("/desk/bring.csv", see, board_csv)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    when: String,
    q: String,
    page: String,
}

impl Asked {
    fn when(&self) -> &'static str {
        match self.when.as_str() {
            "coming" => "coming",
            "past" => "past",
            _ => "today",
        }
    }

    fn which(&self, today: kernel::Date) -> Which {
        match self.when() {
            "coming" => Which::After(today),
            "past" => Which::Before(today),
            _ => Which::Day(today),
        }
    }

    fn words(&self) -> String {
        self.q.trim().chars().take(40).collect()
    }
}

/// A drop-off on the list.
struct Row {
    id: DropOffId,
    code: String,
    state: DropOffState,
    when: String,
    who: String,
    vehicle: String,
    volume: String,
    kinds: i64,
    units: i64,
    /// Whether it can be checked in.
    awaited: bool,
}

#[derive(Template)]
#[template(path = "bring-board.html")]
struct BoardPage {
    page: Page,
    form: Form,
    when: &'static str,
    q: String,
    rows: Vec<Row>,
    waiting: usize,
    before: Option<String>,
    after: Option<String>,
}

async fn board(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let today = date_in(&web::zone(), desk.house.world().now());
    let at = asked.page.parse::<i64>().unwrap_or(1).clamp(1, 10_000);
    let q = asked.words();
    let mut read = desk.house.db.read().await?;
    let reach = desk.who.reach();
    let mut found = lists::list(&mut read, reach, asked.which(today), &q, (at - 1) * ROWS, ROWS + 1).await?;
    let more = found.len() > 50;
    found.truncate(50);
    let loads: HashMap<DropOffId, (i64, i64)> =
        lists::loads(&mut read).await?.into_iter().map(|(id, kinds, units)| (id, (kinds, units))).collect();
    let page = desk.page("bring-board-title");
    let mut rows = Vec::new();
    for drop_off in found {
        let who = contacts::of(&mut read, drop_off.id).await?.map(|c| c.name).unwrap_or_default();
        rows.push(row(&page, &desk, &drop_off, who, &loads));
    }
    drop(read);
    let when = asked.when();
    let address = |n: i64| format!("/desk/bring?when={when}&q={q}&page={n}");
    let template = BoardPage {
        waiting: rows.iter().filter(|row| row.awaited).count(),
        before: (at > 1).then(|| address(at - 1)),
        after: more.then(|| address(at + 1)),
        form: desk.blank(),
        rows,
        when,
        q: q.clone(),
        page,
    };
    html(&template, true)
}

fn row(page: &Page, desk: &Desk, d: &DropOff, who: String, loads: &HashMap<DropOffId, (i64, i64)>) -> Row {
    let (kinds, units) = loads.get(&d.id).copied().unwrap_or_default();
    Row {
        id: d.id,
        code: d.code.clone(),
        state: d.state,
        when: letters::when(&desk.house.texts, page.lang, d),
        who,
        vehicle: page.word("bring-vehicle-short", d.vehicle),
        volume: page.lang.digits(&cubic_metres(d.volume_ml)),
        kinds,
        units,
        awaited: d.state == DropOffState::Confirmed,
    }
}

async fn board_csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let today = date_in(&web::zone(), desk.house.world().now());
    let mut read = desk.house.db.read().await?;
    let found = lists::list(&mut read, desk.who.reach(), asked.which(today), &asked.words(), 0, FILE_ROWS).await?;
    let loads: HashMap<DropOffId, (i64, i64)> =
        lists::loads(&mut read).await?.into_iter().map(|(id, kinds, units)| (id, (kinds, units))).collect();
    drop(read);
    // No names and no addresses: a file travels.
    let rows = found.into_iter().map(|d| {
        let (kinds, units) = loads.get(&d.id).copied().unwrap_or_default();
        [
            d.code,
            d.state.to_string(),
            d.day.to_string(),
            clock(d.opens),
            clock(d.closes),
            d.vehicle.to_string(),
            cubic_metres(d.volume_ml),
            kinds.to_string(),
            units.to_string(),
        ]
    });
    let header = ["reference", "state", "day", "from", "to", "vehicle", "m3", "kinds", "units"];
    file("text/csv; charset=utf-8", csv::write(&header, rows)?, Some("drop-offs.csv"))
}
