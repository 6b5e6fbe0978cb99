//! What several pages of the census say in the same way.

use kernel::{Date, Instant, Message, date_in};
use web::{Desk, Page};

use crate::model::estimate::Manner;

/// A choice in a list: its value and its words.
pub(super) type Choice = (String, String);

/// The most rows that go into one file.
pub(super) const FILE_ROWS: i64 = 10_000;

/// A choice for each of an enum's words, named by the sentences that begin with a prefix.
pub(super) fn word_choices<T: std::fmt::Display>(page: &Page, prefix: &str, all: &[T]) -> Vec<Choice> {
    all.iter().map(|word| (word.to_string(), page.word(prefix, word))).collect()
}

/// The range of a figure, if it has one that says more than the figure.
pub(super) fn range(page: &Page, manner: Manner, low: Option<i64>, high: Option<i64>) -> Option<String> {
    match (manner, low, high) {
        (Manner::LowerBound, Some(low), _) => Some(page.t1("figures-at-least", "low", page.number(low))),
        (_, Some(low), Some(high)) if low != high => Some(format!("{}–{}", page.number(low), page.number(high))),
        _ => None,
    }
}

/// The day in Calais.
pub(super) fn today(desk: &Desk) -> Date {
    day(desk.house.world().now())
}

fn day(at: Instant) -> Date {
    date_in(&web::zone(), at)
}

/// Reads a day that has come already, and not longer ago than anybody counts.
pub(super) fn past(text: &str, today: Date) -> Result<Date, Message> {
    let day = kernel::parse_date(text)?;
    if day > today {
        Err(Message::new("error-date-future"))
    } else if day.year() < 1990 {
        Err(Message::new("error-date"))
    } else {
        Ok(day)
    }
}
