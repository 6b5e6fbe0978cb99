//! The public figures: the series as a picture with its table, how people were counted, and what was corrected.

mod chart;

use kernel::{Date, date_in};
use web::{Access, Answer, Page, Routes, Visit, file, html};

use self::chart::Chart;
use super::handed_out::HandedOut;
use crate::{
    api::{self, Published},
    model::{census::Round, estimate::Manner, release::Column, tally::Group},
    pages::parts::range,
    store::releases::Release,
};

/// How every figure is worked out, for whoever wants to do it again.
const METHOD: &str = include_str!("../../../../docs/census-method.md");

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/figures", super::TOPICS, figures).get("/figures/method.md", Access::Kept(&[]), method)
}

/// The groups that the series' table shows; the newest round's table and the files have all.
const SHOWN: [Column; 3] = [Column::Of(Group::Women), Column::Minors, Column::Of(Group::Unaccompanied)];

/// A round as a line of the series.
struct Row {
    day: Date,
    people: String,
    between: String,
    manner: Manner,
    groups: Vec<String>,
    arriving: String,
    corrected: bool,
}

/// A line of the newest round's table.
struct Line {
    words: String,
    cells: Vec<String>,
}

/// How a round was counted, and what was corrected.
struct How {
    day: Date,
    words: String,
    remark: String,
    who: String,
    coverage: String,
    revisions: Vec<(String, String)>,
}

#[derive(askama::Template)]
#[template(path = "figures.html")]
struct FiguresPage {
    page: Page,
    newest: Option<Newest>,
    charts: Vec<Chart>,
    rows: Vec<Row>,
    groups: Vec<String>,
    hows: Vec<How>,
    handed_out: HandedOut,
}

/// The newest round.
struct Newest {
    day: Date,
    says: String,
    came_about: String,
    areas: Vec<String>,
    lines: Vec<Line>,
}

async fn figures(visit: Visit) -> Answer {
    let today = date_in(&web::zone(), visit.house.world().now());
    let mut read = visit.house.db.read().await?;
    let published = api::published(&mut read).await?;
    let handed_out = HandedOut::open(&mut read, today).await?;
    drop(read);
    let page = visit.page("figures-title");
    let template = FiguresPage {
        newest: published.first().map(|newest| of_newest(&page, newest)),
        charts: chart::all(&page, &published),
        rows: published.iter().map(|published| row(&page, published)).collect(),
        groups: SHOWN.iter().map(|column| words(&page, *column)).collect(),
        hows: published.iter().map(|published| how(&page, published)).collect(),
        handed_out,
        page,
    };
    html(&template, true)
}

/// What a column is called.
fn words(page: &Page, column: Column) -> String {
    match column {
        Column::Everybody => page.t("figures-everybody"),
        Column::Minors => page.t("figures-minors"),
        Column::Of(group) => page.word("group", group),
    }
}

/// A published figure in words: a number, "hidden", or nothing if it was not asked.
fn said(page: &Page, figure: Option<Option<i64>>) -> String {
    match figure {
        None => "–".to_owned(),
        Some(None) => page.t("figures-few"),
        Some(Some(people)) => page.number(people),
    }
}

/// How many people there are, in a sentence that claims no more than its manner allows.
fn sentence(page: &Page, release: &Release) -> String {
    let Release { manner, people, low, high, .. } = release;
    let people = said(page, Some(*people));
    match (*low, *high) {
        (Some(low), Some(high)) if low != high => {
            let key = if release.lists_area.is_empty() { manner.as_str() } else { "partly" };
            let key = format!("figures-says-{key}");
            page.t3(&key, "people", people, "low", page.number(low), "high", page.number(high))
        }
        (Some(low), _) if *manner == Manner::LowerBound => {
            page.t2("figures-says-lower-bound", "people", people, "low", page.number(low))
        }
        _ if *manner == Manner::Counted => page.t1("figures-met", "people", people),
        _ => page.t1("figures-newest", "people", people),
    }
}

/// How a figure came about: from what, about whom, and how much of what is known it covers.
fn came_about(page: &Page, release: &Release) -> String {
    let area = release.lists_area.as_str();
    let lists = if area.is_empty() { String::new() } else { page.t1("figures-lists-area", "area", area) };
    let said = [page.word("figure-manner-says", release.manner), lists, coverage(page, release)];
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

fn coverage(page: &Page, release: &Release) -> String {
    let (sites, known, coverage) = (release.sites, release.sites_known, release.coverage);
    page.t3("figures-coverage", "sites", sites, "known", known, "coverage", coverage)
}

fn row(page: &Page, published: &Published) -> Row {
    let arriving = published.round.arriving_weekly.map(|_| published.release.arriving_weekly);
    Row {
        day: published.round.day,
        people: said(page, Some(published.release.people)),
        between: range(page, published.release.manner, published.release.low, published.release.high)
            .unwrap_or_default(),
        manner: published.release.manner,
        groups: SHOWN.iter().map(|column| said(page, published.figure("", *column))).collect(),
        arriving: said(page, arriving),
        corrected: published.round.revision > 1,
    }
}

fn of_newest(page: &Page, published: &Published) -> Newest {
    let areas = published.areas();
    let asked = Column::all().filter(|column| published.figure("", *column).is_some());
    let line = |column: Column| Line {
        words: words(page, column),
        cells: areas.iter().chain([&""]).map(|area| said(page, published.figure(area, column))).collect(),
    };
    Newest {
        day: published.round.day,
        says: sentence(page, &published.release),
        came_about: came_about(page, &published.release),
        lines: asked.map(line).collect(),
        areas: areas.into_iter().map(str::to_owned).collect(),
    }
}

fn how(page: &Page, published: &Published) -> How {
    let Published { round, release, history, .. } = published;
    How {
        day: round.day,
        words: page.word("census-method-says", round.method),
        remark: round.remark.clone(),
        who: page.t2("round-teams-counted", "teams", round.teams, "counters", round.counters),
        coverage: came_about(page, release),
        revisions: history.iter().map(|(round, release)| revision(page, round, release)).collect(),
    }
}

/// A revision: when it was published, what it said, and why it was made.
fn revision(page: &Page, round: &Round, release: &Release) -> (String, String) {
    let on = round.published_at.map(|at| page.day(&at)).unwrap_or_default();
    let published = page.t2("figures-revision", "n", round.revision, "on", on);
    (format!("{published}. {}", sentence(page, release)), round.reason.clone())
}

async fn method(_: Visit) -> Answer {
    file("text/markdown; charset=utf-8", METHOD, None)
}
