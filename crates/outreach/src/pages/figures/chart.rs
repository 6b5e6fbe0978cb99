//! The series as a picture: a line through the rounds, true to time, and a band from the lowest to the highest.

use jiff::Unit;
use kernel::Date;
use web::Page;

use crate::api::Published;

const WIDTH: f64 = 640.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 616.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 200.0;
/// The least room between two words under the picture.
const ROOM: f64 = 52.0;

/// A line across, or a mark under the picture, with its words.
pub(super) struct Mark {
    pub at: String,
    pub words: String,
}

/// A round in the picture.
pub(super) struct Point {
    pub x: String,
    pub y: String,
    pub words: String,
}

/// What is drawn.
pub(super) struct Chart {
    pub band: String,
    pub line: String,
    pub points: Vec<Point>,
    pub across: Vec<Mark>,
    pub under: Vec<Mark>,
}

struct Shown {
    day: Date,
    people: i64,
    low: i64,
    high: i64,
}

/// Draws the series; nothing if no round says how many.
pub(super) fn of(page: &Page, published: &[Published]) -> Option<Chart> {
    let mut shown: Vec<Shown> = published.iter().filter_map(shown).collect();
    shown.sort_by_key(|shown| shown.day);
    let (first, last) = (shown.first()?.day, shown.last()?.day);
    let most = shown.iter().map(|shown| shown.high).max()?;
    let step = step(most);
    let top = (most / step + 1) * step;
    let y = |people: i64| BOTTOM - people as f64 / top as f64 * (BOTTOM - TOP);
    let x = |day: Date| {
        let all = days(first, last);
        if all == 0.0 {
            f64::midpoint(LEFT, RIGHT)
        } else {
            LEFT + 12.0 + days(first, day) / all * (RIGHT - LEFT - 24.0)
        }
    };
    let at = |x: f64, y: f64| format!("{x:.1},{y:.1}");
    let highs = shown.iter().map(|s| at(x(s.day), y(s.high)));
    let lows = shown.iter().rev().map(|s| at(x(s.day), y(s.low)));
    Some(Chart {
        band: highs.chain(lows).collect::<Vec<_>>().join(" "),
        line: shown.iter().map(|s| at(x(s.day), y(s.people))).collect::<Vec<_>>().join(" "),
        points: shown
            .iter()
            .map(|s| Point {
                x: format!("{:.1}", x(s.day)),
                y: format!("{:.1}", y(s.people)),
                words: format!("{}: {}", page.date(&s.day), page.number(s.people)),
            })
            .collect(),
        across: (0..=top / step)
            .map(|n| Mark { at: format!("{:.1}", y(n * step)), words: page.number(n * step) })
            .collect(),
        under: under(page, &shown, x),
    })
}

fn shown(published: &Published) -> Option<Shown> {
    let people = published.release.people?;
    Some(Shown {
        day: published.round.day,
        people,
        low: published.release.low.unwrap_or(people),
        high: published.release.high.unwrap_or(people),
    })
}

fn days(from: Date, to: Date) -> f64 {
    from.until((Unit::Day, to)).map_or(0.0, |span| f64::from(span.get_days()))
}

/// A round number so that some three to five lines cross the picture.
fn step(most: i64) -> i64 {
    let mut step = 5;
    loop {
        for factor in [1, 2, 4] {
            if most / (step * factor) < 5 {
                return step * factor;
            }
        }
        step *= 10;
    }
}

/// The years, or where there is only one, the first and the last day.
fn under(page: &Page, shown: &[Shown], x: impl Fn(Date) -> f64) -> Vec<Mark> {
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return Vec::new() };
    let mark = |at: f64, words: String| Mark { at: format!("{at:.1}"), words };
    if first.day.year() == last.day.year() {
        let mut marks = vec![mark(x(first.day).clamp(LEFT + 40.0, WIDTH - 64.0), page.date(&first.day))];
        if x(last.day) - x(first.day) > 4.0 * ROOM {
            marks.push(mark(x(last.day).min(WIDTH - 64.0), page.date(&last.day)));
        }
        return marks;
    }
    let mut marks: Vec<Mark> = Vec::new();
    let mut free = f64::MIN;
    for year in first.day.year()..=last.day.year() {
        let Ok(day) = Date::new(year, 1, 1) else { continue };
        let at = x(day.max(first.day));
        if at >= free {
            marks.push(mark(at, page.lang.digits(&year.to_string())));
            free = at + ROOM;
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn a_few_lines_cross_the_picture() {
        for most in [3, 12, 99, 640, 2_015, 10_190, 812_345] {
            assert!((0..6).contains(&(most / step(most))), "{most}: {}", step(most));
        }
        assert_eq!(step(10_190), 5_000);
        assert_eq!(step(8_000), 2_000);
        assert_eq!(step(2_015), 500);
    }
}
