//! Lists that overlap: how many are on which, and never who.

use axum::extract::Path;
use kernel::{Line, Message, Result};
use serde::Deserialize;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, html};

use super::{address, id_of, open_round};
use crate::{
    model::{
        census::Round,
        estimate::{Lists, MAX_LISTS, members},
        tally::people,
    },
    pages::parts::Choice,
    store::{overlaps, rounds, sites},
};

/// The most characters of a list's name.
const NAME: usize = 60;
const LETTERS: [&str; MAX_LISTS] = ["A", "B", "C", "D", "E"];

pub(super) fn routes(routes: Routes) -> Routes {
    let count = Access::May(Permission::CensusCount);
    routes
        .get("/desk/outreach/rounds/{id}/overlap", count, blank)
        .get("/desk/outreach/rounds/{id}/overlap.csv", Access::May(Permission::CensusSee), super::show::cells_csv)
        .post("/desk/outreach/rounds/{id}/overlap", count, set)
        .post("/desk/outreach/rounds/{id}/overlap/remove", count, remove)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    lists: String,
}

/// A number to be tallied: its field and the letters of the lists.
struct Cell {
    field: String,
    letters: String,
}

#[derive(askama::Template)]
#[template(path = "round-overlap.html")]
struct OverlapPage {
    page: Page,
    form: Form,
    round: Round,
    count: usize,
    counts: Vec<usize>,
    names: Vec<(String, &'static str)>,
    /// The areas that lists may be about.
    areas: Vec<Choice>,
    /// By how many lists they are on.
    steps: Vec<(usize, Vec<Cell>)>,
    already: bool,
}

/// The cells of so many lists, first those of one list, then of two, and so on.
pub(super) fn cells(count: usize) -> Vec<usize> {
    let mut cells: Vec<usize> = (1..1 << count).collect();
    cells.sort_by_key(|cell| (cell.count_ones(), members(*cell).collect::<Vec<_>>()));
    cells
}

fn field(cell: usize) -> String {
    format!("on-{}", members(cell).map(|list| LETTERS[list].to_lowercase()).collect::<String>())
}

fn name_field(list: usize) -> String {
    format!("list-{}", LETTERS[list].to_lowercase())
}

fn cell(cell: usize) -> Cell {
    let letters: Vec<&str> = members(cell).map(|list| LETTERS[list]).collect();
    Cell { field: field(cell), letters: letters.join(" + ") }
}

/// The areas where people live.
async fn areas(desk: &Desk) -> Result<Vec<String>> {
    let every = sites::all(&mut desk.house.db.read().await?).await?;
    let mut areas: Vec<String> = every.into_iter().filter(|site| site.active).map(|site| site.area).collect();
    areas.dedup();
    Ok(areas)
}

async fn overlap_page(desk: &Desk, round: Round, form: Form, count: usize, already: bool) -> Answer {
    let areas = areas(desk).await?;
    let all = cells(count);
    let of = |times: usize| all.iter().filter(move |c| c.count_ones() as usize == times).map(|c| cell(*c)).collect();
    let template = OverlapPage {
        page: desk.page("overlap-title"),
        count,
        counts: (2..=MAX_LISTS).collect(),
        areas: areas.into_iter().map(|area| (area.clone(), area)).collect(),
        names: (0..count).map(|list| (name_field(list), LETTERS[list])).collect(),
        steps: (1..=count).map(|times| (times, of(times))).collect(),
        already,
        form,
        round,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

async fn blank(desk: Desk, Path(id): Path<String>) -> Answer {
    let round = open_round(&desk, &id).await?;
    let asked = desk.filters::<Asked>().lists.parse::<usize>().ok().filter(|n| (2..=MAX_LISTS).contains(n));
    let known = overlaps::of(&mut desk.house.db.read().await?, round.id).await?;
    let count = asked.or(known.as_ref().map(|known| known.lists.count())).unwrap_or(2);
    let area = known.as_ref().map(|known| known.area.clone()).unwrap_or_default();
    let mut form = desk.blank().with("lists", count).with("area", area);
    if let Some(known) = known.as_ref().filter(|known| known.lists.count() == count) {
        for (list, name) in known.names.iter().enumerate().take(count) {
            form = form.with(&name_field(list), name);
        }
        for cell in cells(count) {
            form = form.with(&field(cell), known.lists.overlap(cell));
        }
    }
    overlap_page(&desk, round, form, count, known.is_some()).await
}

fn read_lists(form: &mut Form, count: usize) -> Option<(Vec<String>, Lists)> {
    let names: Vec<Option<Line<NAME>>> = (0..count).map(|list| form.line(&name_field(list))).collect();
    let mut tallies = vec![0; 1 << count];
    for cell in cells(count) {
        tallies[cell] = form.read(&field(cell), people).unwrap_or(0);
    }
    if !form.is_fine() {
        return None;
    }
    match Lists::from_overlaps(count, &tallies) {
        Ok(lists) => {
            let names = names.into_iter().flatten().map(|name| name.as_str().to_owned()).collect();
            Some((names, lists))
        }
        Err((cell, message)) => {
            form.wrong(&field(cell), message);
            None
        }
    }
}

async fn set(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let asked = |text: &str| {
        let count = text.parse::<usize>().ok().filter(|n| (2..=MAX_LISTS).contains(n));
        count.ok_or(Message::new("error-choose"))
    };
    let count = form.read("lists", asked);
    let known = areas(&desk).await?;
    let about = |text: &str| known.iter().find(|area| *area == text).cloned().ok_or(Message::new("error-choose"));
    let area = form.optional("area", about);
    let lists = count.and_then(|count| read_lists(&mut form, count));
    let (Some((names, lists)), Some(area)) = (lists, area) else {
        let round = open_round(&desk, &id.to_string()).await?;
        return overlap_page(&desk, round, form, count.unwrap_or(2), false).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("enter overlapping lists", &form)).await?;
    rounds::hold(&mut tx, id).await?;
    overlaps::set(&mut tx, id, &names, &lists, area.as_deref().unwrap_or_default()).await?;
    web::done(tx, &address(id), "done-overlap-entered").await
}

async fn remove(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("take overlapping lists out", &form)).await?;
    rounds::hold(&mut tx, id).await?;
    overlaps::remove(&mut tx, id).await?;
    web::done(tx, &address(id), "done-overlap-removed").await
}
