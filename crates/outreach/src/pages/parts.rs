//! What several pages of the census say in the same way.

use kernel::{Date, Instant, Message, date_in};
use web::{Desk, Page};

/// A choice in a list: its value and its words.
pub(super) type Choice = (String, String);

/// How many rows a page of a list has.
pub(super) const ROWS: i64 = 50;
/// The most rows that go into one file.
pub(super) const FILE_ROWS: i64 = 10_000;

/// A choice for each of an enum's words, named by the sentences that begin with a prefix.
pub(super) fn word_choices<T: std::fmt::Display>(page: &Page, prefix: &str, all: &[T]) -> Vec<Choice> {
    all.iter().map(|word| (word.to_string(), page.word(prefix, word))).collect()
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

/// Which page of a list is read, and where the others are.
pub(super) struct Leaves {
    /// The address of the page before, if there is one.
    pub previous: Option<String>,
    /// The address of the page after, if there is one.
    pub next: Option<String>,
}

impl Leaves {
    /// Cuts the rows, of which one more than a page was asked for. `address` ends where the number of rows to leave out
    /// belongs.
    pub fn cut<T>(rows: &mut Vec<T>, from: i64, address: &str) -> Self {
        let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
        let more = rows.len() > most;
        rows.truncate(most);
        Self {
            previous: (from > 0).then(|| format!("{address}{}", (from - ROWS).max(0))),
            next: more.then(|| format!("{address}{}", from + ROWS)),
        }
    }
}

/// How many rows to leave out, as the address says.
pub(super) fn from(text: &str) -> i64 {
    text.parse::<i64>().unwrap_or(0).clamp(0, 1_000_000)
}
