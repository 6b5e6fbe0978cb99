//! The public figures: the series as a picture with its table, how people were counted, and what was corrected.

mod chart;

use kernel::{Date, date_in};
use web::{Answer, Page, Routes, Visit, html};

use self::chart::Chart;
use super::handed_out::HandedOut;
use crate::{
    api::{self, Published},
    model::{estimate::Manner, release::Column, tally::Group},
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/figures", super::TOPICS, figures)
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
    people: String,
    between: Option<(String, String)>,
    manner: Manner,
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

fn between(page: &Page, published: &Published) -> Option<(String, String)> {
    let (low, high) = (published.release.low?, published.release.high?);
    (low != high).then(|| (page.number(low), page.number(high)))
}

fn row(page: &Page, published: &Published) -> Row {
    let arriving = published.round.arriving_weekly.map(|_| published.release.arriving_weekly);
    Row {
        day: published.round.day,
        people: said(page, Some(published.release.people)),
        between: between(page, published).map(|(low, high)| format!("{low}–{high}")).unwrap_or_default(),
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
        people: said(page, Some(published.release.people)),
        between: between(page, published),
        manner: published.release.manner,
        lines: asked.map(line).collect(),
        areas: areas.into_iter().map(str::to_owned).collect(),
    }
}

fn how(page: &Page, published: &Published) -> How {
    let Published { round, release, history, .. } = published;
    let revision = |round: &crate::model::census::Round| {
        let on = round.published_at.map(|at| page.day(&at)).unwrap_or_default();
        (page.t2("figures-revision", "n", round.revision, "on", on), round.reason.clone())
    };
    How {
        day: round.day,
        words: page.word("census-method-says", round.method),
        remark: round.remark.clone(),
        who: page.t2("round-teams-counted", "teams", round.teams, "counters", round.counters),
        coverage: page.t3(
            "figures-coverage",
            "sites",
            release.sites,
            "known",
            release.sites_known,
            "coverage",
            release.coverage,
        ),
        revisions: history.iter().map(revision).collect(),
    }
}
