//! The picture of an item: what went out, what is expected, and what stood on the shelves.

use std::fmt::Write as _;

use kernel::Date;
use stock::counter::Item;
use web::Page;

use crate::model::demand::{History, Learned};

/// How many whole weeks are shown, and how many to come.
const PAST: usize = 26;
const COMING: usize = 4;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 330.0;
const LEFT: f64 = 60.0;
/// What goes out, and what is expected: from the top to here.
const USE: (f64, f64) = (12.0, 200.0);
/// What stands on the shelves, beneath it, on a scale of its own: there is often ten times as much.
const STOCK: (f64, f64) = (228.0, 318.0);

/// A week of the picture and of the table behind it.
pub struct WeekRow {
    /// Its Monday, in words.
    pub monday: String,
    /// Units that went out; `None` for a week to come.
    pub went: Option<i64>,
    /// Units that people asked for in vain.
    pub away: i64,
    /// Units in stock at the end; `None` for a week to come.
    pub stock: Option<i64>,
    /// What is expected, and between which figures: only for weeks to come.
    pub expected: Option<(i64, i64, i64)>,
    /// Whether nothing is learned from it.
    pub left_out: bool,
}

/// The picture, ready to stand in a page, with its weeks.
pub struct Chart {
    /// The SVG.
    pub svg: String,
    /// The table.
    pub weeks: Vec<WeekRow>,
}

impl Chart {
    /// Draws a history. `None` if there is no whole week yet.
    pub fn draw(page: &Page, item: &Item, history: &History, learned: Option<&Learned>, label: &str) -> Option<Self> {
        let mut weeks: Vec<WeekRow> =
            (history.len().saturating_sub(PAST)..history.len()).map(|at| past(page, history, at)).collect();
        if weeks.is_empty() {
            return None;
        }
        if let Some(learned) = learned {
            weeks.extend((0..COMING).map(|n| coming(page, item, learned, history.monday(history.len() + n))));
        }
        Some(Self { svg: svg(page, &weeks, label), weeks })
    }
}

fn past(page: &Page, history: &History, at: usize) -> WeekRow {
    let here = || history.sizes.values().filter_map(|weeks| weeks.get(at));
    WeekRow {
        monday: page.date(&history.monday(at)),
        went: Some(here().map(|week| week.went).sum()),
        away: here().map(|week| week.away).sum(),
        stock: Some(here().map(|week| week.stock).sum()),
        expected: None,
        left_out: here().all(|week| week.wanted().is_none()),
    }
}

fn coming(page: &Page, item: &Item, learned: &Learned, monday: Date) -> WeekRow {
    let whole = |units: f64| units.round() as i64;
    let (low, high) = learned.interval(item.season, monday.month());
    let expected = Some((whole(learned.weekly(item.season, monday.month())), whole(low), whole(high)));
    WeekRow { monday: page.date(&monday), went: None, away: 0, stock: None, expected, left_out: false }
}

fn svg(page: &Page, weeks: &[WeekRow], label: &str) -> String {
    let most = |week: &WeekRow| (week.went.unwrap_or(0) + week.away).max(week.expected.map_or(0, |(_, _, high)| high));
    let used = Panel { at: USE, top: weeks.iter().map(most).max().unwrap_or(0).max(1) };
    let stocked = Panel { at: STOCK, top: weeks.iter().filter_map(|week| week.stock).max().unwrap_or(0).max(1) };
    let step = (WIDTH - LEFT - 8.0) / weeks.len() as f64;
    let x = |at: usize| LEFT + step * at as f64;
    // Writing to a String cannot fail.
    let mut out = format!("<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">", escaped(label));
    used.grid(page, &mut out, &[0, 1, 2]);
    stocked.grid(page, &mut out, &[0, 2]);
    for (at, week) in weeks.iter().enumerate() {
        let Some(went) = week.went else { continue };
        bar(&mut out, "bar", x(at), step, used.y(went), used.y(0));
        if week.away > 0 {
            bar(&mut out, "bar-2", x(at), step, used.y(went + week.away), used.y(went));
        }
    }
    let points = |panel: &Panel, of: &dyn Fn(&WeekRow) -> Option<i64>| {
        let some = weeks.iter().enumerate().filter_map(|(at, week)| Some((x(at) + step / 2.0, panel.y(of(week)?))));
        some.map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>()
    };
    let upper = points(&used, &|week| week.expected.map(|(_, _, high)| high));
    let mut lower = points(&used, &|week| week.expected.map(|(_, low, _)| low));
    lower.reverse();
    if !upper.is_empty() {
        let _ = write!(out, "<polygon class=\"band\" points=\"{} {}\"/>", upper.join(" "), lower.join(" "));
        let middle = points(&used, &|week| week.expected.map(|(units, _, _)| units));
        let _ = write!(out, "<polyline class=\"line\" stroke-dasharray=\"5 4\" points=\"{}\"/>", middle.join(" "));
    }
    let stock = points(&stocked, &|week| week.stock);
    let _ = write!(out, "<polyline class=\"line\" points=\"{}\"/></svg>", stock.join(" "));
    out
}

/// One of the two pictures above each other: from where to where it reaches, and what stands at its top.
struct Panel {
    at: (f64, f64),
    top: i64,
}

impl Panel {
    fn y(&self, units: i64) -> f64 {
        self.at.1 - (self.at.1 - self.at.0) * units.max(0) as f64 / self.top as f64
    }

    /// Lines at so many halves of the height, each with its figure; the lowest is the axis.
    fn grid(&self, page: &Page, out: &mut String, halves: &[i64]) {
        for half in halves {
            let units = self.top * half / 2;
            let (at, class) = (self.y(units), if *half == 0 { "axis" } else { "grid" });
            let _ = write!(out, "<line class=\"{class}\" x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/>");
            let (x, y, words) = (LEFT - 6.0, at + 4.0, page.number(units));
            let _ = write!(out, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"end\" direction=\"ltr\">{words}</text>");
        }
    }
}

fn bar(out: &mut String, class: &str, x: f64, step: f64, top: f64, bottom: f64) {
    let (x, width, height) = (x + step * 0.15, step * 0.7, (bottom - top).max(0.0));
    let _ = write!(
        out,
        "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>"
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
