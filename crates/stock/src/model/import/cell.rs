//! Rules for single cells.

use kernel::{Date, Line, Message, Quantity, parse_date};

use super::MAX_CELL;

/// Cuts a cell that is longer than anything we take, so that a broken file does not fill the memory. It stays too long
/// for its column.
pub fn shorten(cell: &mut String) {
    if let Some((at, _)) = cell.char_indices().nth(MAX_CELL) {
        cell.truncate(at);
    }
}

/// A cell as its writer meant it: without spaces around it, with line breaks as spaces, and without the apostrophe that
/// our own exports put in front of what a spreadsheet would take for a formula.
pub fn plain(cell: &str) -> String {
    let cell = cell.trim();
    let cell = cell.strip_prefix('\'').filter(|rest| begins_risky(rest)).unwrap_or(cell);
    cell.split(['\r', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn begins_risky(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@'])
}

/// Whether a spreadsheet would run this cell. Numbers are fine, and so is a lone dash, which says that there is no size.
pub fn is_formula(cell: &str) -> bool {
    let number = cell.replace(',', ".");
    begins_risky(cell) && cell != "-" && number.parse::<f64>().is_err()
}

/// A quantity; the spaces that spreadsheets put between thousands do not count.
pub fn quantity(cell: &str) -> Result<Quantity, Message> {
    Quantity::parse(&cell.replace(['\u{a0}', '\u{202f}'], ""))
}

/// A date as `2026-11-21`, or day first as `21/11/2026`, `21.11.2026` or `21-11-2026`.
pub fn date(cell: &str) -> Result<Date, Message> {
    let parts: Vec<&str> = cell.split(['/', '.', '-']).map(str::trim).collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 && day.len() <= 2 && month.len() <= 2 => {
            parse_date(&format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => parse_date(cell),
    }
    .map_err(|_| Message::new("error-import-date"))
}

/// A remark; may be empty.
pub fn remark<const MAX: usize>(cell: &str) -> Result<String, Message> {
    if cell.is_empty() { Ok(String::new()) } else { Line::<MAX>::parse(cell).map(|line| line.as_str().to_owned()) }
}
