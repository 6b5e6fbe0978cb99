//! Who comes today, who is coming, who came: the desk's list.

use std::collections::HashMap;

use askama::Template;
use kernel::{Result, date_in, fold};
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
/// The most drop-offs that a search looks through.
const MOST_SEARCHED: i64 = 1_000;
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
    let mut found = search(&desk, &mut read, asked.which(today), &q, (at - 1) * ROWS, ROWS + 1).await?;
    let shown = usize::try_from(ROWS).unwrap_or_default();
    let more = found.len() > shown;
    found.truncate(shown);
    let loads = loads(&mut read, &found).await?;
    let page = desk.page("bring-board-title");
    let mut rows = Vec::new();
    for drop_off in found {
        let who = name(&desk, &mut read, &drop_off).await?;
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

/// What they are called, as long as it is known.
async fn name(desk: &Desk, read: &mut storage::Read, drop_off: &DropOff) -> Result<String> {
    Ok(contacts::of(read, &desk.house.seal, drop_off.id).await?.map(|contact| contact.name).unwrap_or_default())
}

/// Drop-offs within reach by what somebody says at the gate: their reference, or their name. Names are sealed, so they
/// are opened one by one, the next to come first.
async fn search(
    desk: &Desk,
    read: &mut storage::Read,
    which: Which,
    words: &str,
    skip: i64,
    limit: i64,
) -> Result<Vec<DropOff>> {
    let reach = desk.who.reach();
    if words.is_empty() {
        return lists::list(read, reach, which, skip, limit).await;
    }
    let wanted = fold(words);
    let mut found = Vec::new();
    for drop_off in lists::list(read, reach, which, 0, MOST_SEARCHED).await? {
        if fold(&drop_off.code).contains(&wanted) || fold(&name(desk, read, &drop_off).await?).contains(&wanted) {
            found.push(drop_off);
        }
    }
    let (skip, limit) = (usize::try_from(skip).unwrap_or(0), usize::try_from(limit).unwrap_or(0));
    Ok(found.into_iter().skip(skip).take(limit).collect())
}

/// Kinds of things and units of some drop-offs.
async fn loads(read: &mut storage::Read, of: &[DropOff]) -> Result<HashMap<DropOffId, (i64, i64)>> {
    let days = of.iter().map(|drop_off| drop_off.day);
    let (Some(from), Some(to)) = (days.clone().min(), days.max()) else { return Ok(HashMap::new()) };
    Ok(lists::loads(read, from, to).await?.into_iter().map(|(id, kinds, units)| (id, (kinds, units))).collect())
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
    let found = search(&desk, &mut read, asked.which(today), &asked.words(), 0, FILE_ROWS).await?;
    let loads = loads(&mut read, &found).await?;
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
