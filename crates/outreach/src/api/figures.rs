use std::collections::HashMap;

use kernel::Result;
use serde::{Deserialize, Serialize};
use storage::Reads;
use web::{Access, Answer, Routes, Visit, csv, file, json};

use super::package;
use crate::{
    model::{
        census::{Round, RoundId},
        release::{Column, Figure},
    },
    pages::TOPICS,
    store::{
        releases::{self, Release},
        rounds,
    },
};

/// The addresses of the figures for machines.
pub fn routes(routes: Routes) -> Routes {
    let csv = Access::KeptUnlessAsked(&["outreach", "distributions"], &["hxl"]);
    routes.get("/figures.csv", csv, figures_csv).get("/figures.json", TOPICS, figures_json).get(
        "/figures/datapackage.json",
        Access::Kept(&["outreach", "people"]),
        package::package,
    )
}

/// A round as the public knows it: its newest published revision, and those before it.
pub struct Published {
    /// The newest published revision.
    pub round: Round,
    /// What was published of it.
    pub release: Release,
    /// Its table.
    pub figures: Vec<Figure>,
    /// Every published revision with what was published of it, the first one first.
    pub history: Vec<(Round, Release)>,
}

impl Published {
    /// A published figure, if it was asked: the inner `None` is a hidden one.
    pub fn figure(&self, area: &str, column: Column) -> Option<Option<i64>> {
        self.figures.iter().find(|figure| figure.area == area && figure.column == column).map(|figure| figure.people)
    }

    /// The areas of its table, without everywhere.
    pub fn areas(&self) -> Vec<&str> {
        let mut areas: Vec<&str> = self.figures.iter().map(|f| f.area.as_str()).filter(|a| !a.is_empty()).collect();
        areas.dedup();
        areas
    }
}

/// Every round that is public, the newest day first.
pub async fn published(on: &mut impl Reads) -> Result<Vec<Published>> {
    let mut figures: HashMap<RoundId, Vec<Figure>> = HashMap::new();
    for (round, figure) in releases::figures(on).await? {
        figures.entry(round).or_default().push(figure);
    }
    let released: HashMap<RoundId, Release> =
        releases::all(on).await?.into_iter().map(|release| (release.round, release)).collect();
    let with_release = |round: Round| Some((round.clone(), released.get(&round.id)?.clone()));
    let history: Vec<(Round, Release)> = rounds::history(on).await?.into_iter().filter_map(with_release).collect();
    let rounds = rounds::public(on).await?;
    let made = rounds.into_iter().filter_map(with_release).map(|(round, release)| Published {
        figures: figures.remove(&round.id).unwrap_or_default(),
        history: history.iter().filter(|(other, _)| other.series == round.series).cloned().collect(),
        release,
        round,
    });
    Ok(made.collect())
}

/// A column of the file: its name, and its HXL hashtag (HXL 1.1).
pub(super) const COLUMNS: [(&str, &str); 14] = [
    ("round", "#meta+round"),
    ("date", "#date+counted"),
    ("revision", "#meta+revision"),
    ("area", "#loc+name"),
    ("group", "#group+code"),
    ("people", "#population+num"),
    ("low", "#population+num+min"),
    ("high", "#population+num+max"),
    ("confidence", "#indicator+confidence+pct"),
    ("hidden", "#meta+hidden"),
    ("method", "#meta+method"),
    ("manner", "#meta+manner"),
    ("sites", "#indicator+sites+num"),
    ("coverage", "#indicator+coverage+pct"),
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    hxl: String,
}

/// The figures as a file. `?hxl=1` puts HXL hashtags in the second row; without, every column has one type.
async fn figures_csv(visit: Visit) -> Answer {
    let published = published(&mut visit.house.db.read().await?).await?;
    let hashtags = (visit.filters::<Asked>().hxl == "1").then(|| COLUMNS.map(|(_, tag)| tag.to_owned()).to_vec());
    let rows = hashtags.into_iter().chain(published.iter().flat_map(rows));
    file("text/csv; charset=utf-8", csv::write(&COLUMNS.map(|(name, _)| name), rows)?, Some("figures.csv"))
}

fn rows(published: &Published) -> Vec<Vec<String>> {
    let Published { round, release, figures, .. } = published;
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let row = |area: &str, group: &str, people: Option<i64>, between: [Option<i64>; 3], manner: &str| {
        vec![
            round.series.to_string(),
            round.day.to_string(),
            round.revision.to_string(),
            area.to_owned(),
            group.to_owned(),
            number(people),
            number(between[0]),
            number(between[1]),
            number(between[2]),
            if people.is_none() { "true" } else { "false" }.to_owned(),
            round.method.to_string(),
            manner.to_owned(),
            release.sites.to_string(),
            release.coverage.to_string(),
        ]
    };
    let between = [release.low, release.high, release.confidence()];
    let whole = row(EVERYWHERE, ESTIMATE, release.people, between, release.manner.as_str());
    let mut rows = vec![whole];
    for figure in figures {
        let area = if figure.area.is_empty() { EVERYWHERE } else { &figure.area };
        rows.push(row(area, group(figure.column), figure.people, [None; 3], "counted"));
    }
    if let Some(arriving) = round.arriving_weekly.map(|_| release.arriving_weekly) {
        rows.push(row(EVERYWHERE, "arriving-weekly", arriving, [None; 3], "counted"));
    }
    rows
}

/// What a file says for all areas together.
const EVERYWHERE: &str = "everywhere";
/// What a file says for how many people there are, with an interval; `everybody` are those who were counted.
pub(super) const ESTIMATE: &str = "people";

/// What a file says for a column.
pub(super) const fn group(column: Column) -> &'static str {
    match column {
        Column::Everybody => "everybody",
        column => column.word(),
    }
}

#[derive(Serialize)]
struct Body<'a> {
    rounding: &'static str,
    rounds: Vec<RoundBody<'a>>,
}

#[derive(Serialize)]
struct RoundBody<'a> {
    round: String,
    date: String,
    method: &'static str,
    remark: &'a str,
    teams: i64,
    counters: i64,
    manner: &'static str,
    people: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
    /// Of how many in a hundred such ranges the truth is inside; none where that cannot be said.
    confidence: Option<i64>,
    /// The area whose people were estimated from lists; empty for everywhere.
    lists_area: &'a str,
    arriving_weekly: Option<i64>,
    sites: i64,
    sites_known: i64,
    coverage: i64,
    figures: Vec<FigureBody<'a>>,
    revisions: Vec<RevisionBody<'a>>,
}

#[derive(Serialize)]
struct FigureBody<'a> {
    area: &'a str,
    group: &'static str,
    people: Option<i64>,
}

#[derive(Serialize)]
struct RevisionBody<'a> {
    revision: i64,
    manner: &'static str,
    people: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
    published_at: String,
    reason: &'a str,
}

async fn figures_json(visit: Visit) -> Answer {
    let published = published(&mut visit.house.db.read().await?).await?;
    let rounding = "Numbers are rounded to five. null: fewer than five, or hidden so that another cannot be worked out; a lower bound has no high.";
    json(&Body { rounding, rounds: published.iter().map(body).collect() })
}

fn figure_body(figure: &Figure) -> FigureBody<'_> {
    let area = if figure.area.is_empty() { EVERYWHERE } else { &figure.area };
    FigureBody { area, group: group(figure.column), people: figure.people }
}

fn body(published: &Published) -> RoundBody<'_> {
    let Published { round, release, figures, history } = published;
    RoundBody {
        round: round.series.to_string(),
        date: round.day.to_string(),
        method: round.method.as_str(),
        remark: &round.remark,
        teams: round.teams,
        counters: round.counters,
        manner: release.manner.as_str(),
        people: release.people,
        low: release.low,
        high: release.high,
        confidence: release.confidence(),
        lists_area: &release.lists_area,
        arriving_weekly: release.arriving_weekly,
        sites: release.sites,
        sites_known: release.sites_known,
        coverage: release.coverage,
        figures: figures.iter().map(figure_body).collect(),
        revisions: history
            .iter()
            .map(|(round, release)| RevisionBody {
                revision: round.revision,
                manner: release.manner.as_str(),
                people: release.people,
                low: release.low,
                high: release.high,
                published_at: round.published_at.map(|at| at.iso()).unwrap_or_default(),
                reason: &round.reason,
            })
            .collect(),
    }
}
