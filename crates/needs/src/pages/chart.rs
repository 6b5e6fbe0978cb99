//! The picture of an item: what went out, what is expected and what that is made of, and what stood on the shelves.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use kernel::{Date, monday};
use stock::{counter::Item, model::Season};
use web::Page;

use crate::model::demand::{AHEAD, Basis, Demand, History, Learned, Seasons};

/// How many whole weeks are shown.
const PAST: usize = 26;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 330.0;
const LEFT: f64 = 60.0;
/// What goes out, and what is expected: from the top to here.
const USE: (f64, f64) = (12.0, 200.0);
/// What stands on the shelves, beneath it, on a scale of its own: there is often ten times as much.
const STOCK: (f64, f64) = (228.0, 318.0);

/// What the picture is drawn from.
pub struct Drawn<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its whole weeks; `None` if there are none yet.
    pub history: Option<&'a History>,
    /// Its demand.
    pub demand: &'a Demand,
    /// What was learned, for the interval.
    pub learned: Option<&'a Learned>,
    /// What a month is multiplied by.
    pub seasons: &'a Seasons,
    /// The day in Calais.
    pub today: Date,
}

/// What is expected of a week to come: the figure that counts, and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Units that people use.
    pub used: i64,
    /// Units that they lost.
    pub lost: i64,
    /// Units for those who arrive.
    pub arriving: i64,
    /// Not less and not more than this in eight weeks of ten, where it was learned.
    pub between: Option<(i64, i64)>,
}

impl Expected {
    /// All of it.
    pub fn units(&self) -> i64 {
        self.used + self.lost + self.arriving
    }

    /// Whether it is made of more than what people use.
    pub fn has_parts(&self) -> bool {
        self.lost > 0 || self.arriving > 0
    }

    fn most(&self) -> i64 {
        self.units().max(self.between.map_or(0, |(_, high)| high))
    }
}

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
    /// What is expected: only for weeks to come.
    pub expected: Option<Expected>,
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
    /// Draws what was and what is expected. `None` if there is neither.
    pub fn draw(page: &Page, drawn: &Drawn<'_>, label: &str) -> Option<Self> {
        let mut weeks: Vec<WeekRow> = Vec::new();
        if let Some(history) = drawn.history {
            weeks.extend((history.len().saturating_sub(PAST)..history.len()).map(|at| past(page, history, at)));
        }
        let this_week = monday(drawn.today);
        let coming = (0_i64..).zip(0..AHEAD).filter_map(|(week, ahead)| {
            let monday = this_week.checked_add((7 * week).days()).ok()?;
            let expected = Some(drawn.expected(ahead, monday.month())?);
            let monday = page.date(&monday);
            Some(WeekRow { monday, went: None, away: 0, stock: None, expected, left_out: false })
        });
        weeks.extend(coming);
        (!weeks.is_empty()).then(|| Self { svg: svg(page, &weeks, label), weeks })
    }
}

impl Drawn<'_> {
    /// What the figure that counts says of a week so far ahead, in a month.
    fn expected(&self, ahead: usize, month: i8) -> Option<Expected> {
        let factor = |season: Season| self.seasons.factor(season, month);
        // What people use follows the season; what they lost and what arrivals are given does not.
        let in_month = |weekly: i64, lost: i64, arriving: i64, season: i64| {
            let used = (weekly - lost - arriving).max(0);
            let used = if season > 0 { (used * factor(self.item.season) + season / 2) / season } else { used };
            Expected { used, lost, arriving, between: None }
        };
        match self.demand.basis? {
            Basis::Entered => Some(Expected { used: self.demand.weekly, lost: 0, arriving: 0, between: None }),
            Basis::Standard => {
                let sum = self.demand.standard?;
                Some(in_month(sum.weekly, sum.lost, sum.arriving, sum.season))
            }
            Basis::Learned => {
                let sum = self.demand.learned?;
                let expected = in_month(sum.weekly, sum.lost, sum.arriving, sum.season);
                let between = self.learned.and_then(|learned| {
                    let (low, high) = learned.ahead[ahead];
                    let heads = learned.heads(sum.people)? * factor(self.item.season) as f64 / 100.0;
                    let units = |used: f64| (used * heads).round() as i64 + sum.lost + sum.arriving;
                    Some((units(low), units(high)))
                });
                Some(Expected { between, ..expected })
            }
        }
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

fn svg(page: &Page, weeks: &[WeekRow], label: &str) -> String {
    let most = |week: &WeekRow| (week.went.unwrap_or(0) + week.away).max(week.expected.map_or(0, |e| e.most()));
    let used = Panel { at: USE, top: weeks.iter().map(most).max().unwrap_or(0).max(1) };
    let stocked = Panel { at: STOCK, top: weeks.iter().filter_map(|week| week.stock).max().unwrap_or(0).max(1) };
    let step = (WIDTH - LEFT - 8.0) / weeks.len() as f64;
    let x = |at: usize| LEFT + step * at as f64;
    // Writing to a String cannot fail.
    let mut out = format!("<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">", escaped(label));
    used.grid(page, &mut out, &[0, 1, 2]);
    stocked.grid(page, &mut out, &[0, 2]);
    for (at, week) in weeks.iter().enumerate() {
        if let Some(Expected { used: worn, lost, arriving, .. }) = week.expected {
            let parts = [("bar", 0, worn), ("bar-2", worn, lost), ("bar-3", worn + lost, arriving)];
            for (class, under, units) in parts.into_iter().filter(|(_, _, units)| *units > 0) {
                bar(&mut out, class, x(at), step, used.y(under + units), used.y(under));
            }
        }
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
    let upper = points(&used, &|week| week.expected.and_then(|e| e.between).map(|(_, high)| high));
    let mut lower = points(&used, &|week| week.expected.and_then(|e| e.between).map(|(low, _)| low));
    lower.reverse();
    if !upper.is_empty() {
        let _ = write!(out, "<polygon class=\"band\" points=\"{} {}\"/>", upper.join(" "), lower.join(" "));
    }
    let middle = points(&used, &|week| week.expected.map(|e| e.units()));
    if !middle.is_empty() {
        let _ = write!(out, "<polyline class=\"line\" stroke-dasharray=\"5 4\" points=\"{}\"/>", middle.join(" "));
    }
    let stock = points(&stocked, &|week| week.stock);
    if !stock.is_empty() {
        let _ = write!(out, "<polyline class=\"line\" points=\"{}\"/>", stock.join(" "));
    }
    out.push_str("</svg>");
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
