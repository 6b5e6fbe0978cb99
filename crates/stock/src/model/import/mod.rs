//! Files of boxes or items: read as a table, then checked row by row. Nothing here is written anywhere.

mod boxes;
mod cell;
mod decode;
mod heading;
mod items;
mod separated;
mod workbook;

pub use boxes::{BoxColumn, BoxRow, Places, check as check_boxes, codes};
pub use heading::{Heading, Headings};
pub use items::{Groups, ItemColumn, ItemRow, check as check_items};

use kernel::Message;
use serde::{Deserialize, Serialize};
use storage::words;

kernel::id!(
    /// A file that waits to be confirmed, or was.
    ImportId,
    OfImport
);

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 12 * 1024 * 1024;
/// The most rows under the heading.
pub const MAX_ROWS: usize = 20_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 40;
/// The most characters that are kept of a cell; a longer one is wrong in any column.
pub const MAX_CELL: usize = 1_000;
/// The most bytes that a workbook may unpack to.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;

words! {
    /// What is imported.
    pub enum ImportKind {
        /// Boxes into a warehouse.
        Boxes = "boxes",
        /// Items into the catalogue.
        Items = "items",
    }
}

/// A file as a table of texts.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What stands above the columns, as it was written.
    pub heading: Vec<String>,
    /// What stands below; empty rows are left out.
    pub rows: Vec<Row>,
}

/// A row of a file.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the file, from one, as a spreadsheet or an editor shows it.
    pub line: u64,
    /// Its cells, as many as it has.
    pub cells: Vec<String>,
}

/// Something wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct BadCell {
    /// The row's number in the file.
    pub line: u64,
    /// What stands above the column, as it was written; empty if the row as a whole is wrong.
    pub column: String,
    /// What stands in the cell, shortened.
    pub was: String,
    /// What is wrong and what to do.
    pub message: Message,
}

/// What would come of a table.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// Rows that can be imported.
    pub good: Vec<T>,
    /// What is wrong with the others, in the order of the file.
    pub bad: Vec<BadCell>,
    /// Columns that nobody knows; they are left out.
    pub unknown: Vec<String>,
}

impl<T> Checked<T> {
    /// How many rows have something wrong with them.
    pub fn bad_rows(&self) -> usize {
        let mut lines: Vec<u64> = self.bad.iter().map(|bad| bad.line).collect();
        lines.dedup();
        lines.len()
    }
}

/// Reads a file: a workbook (XLSX), or text in any usual encoding with commas, semicolons, tabs or bars between cells.
///
/// # Errors
/// If it is no table, too large a table, or lacks a column that cannot be done without; the message says what to do.
pub fn read(bytes: &[u8], kind: ImportKind) -> Result<Table, Message> {
    if bytes.len() > MAX_BYTES {
        return Err(Message::new("error-import-too-large"));
    }
    if bytes.is_empty() {
        return Err(Message::new("error-import-empty"));
    }
    let mut table = match bytes {
        [b'P', b'K', 3, 4, ..] => workbook::read(bytes)?,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(Message::new("error-import-old-workbook")),
        _ => separated::read(&decode::text(bytes)?, kind)?,
    };
    table.rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    for row in &mut table.rows {
        row.cells.iter_mut().for_each(cell::shorten);
    }
    table.heading.iter_mut().for_each(cell::shorten);
    Headings::of(kind, &table.heading)?;
    if table.rows.is_empty() {
        return Err(Message::new("error-import-no-rows"));
    }
    Ok(table)
}

/// Adds a row to a table, within limits.
fn push(table: &mut Table, row: Row) -> Result<(), Message> {
    if row.cells.len() > MAX_COLUMNS && row.cells[MAX_COLUMNS..].iter().any(|cell| !cell.trim().is_empty()) {
        return Err(Message::new("error-import-too-wide").with("max", MAX_COLUMNS));
    }
    if table.rows.len() >= MAX_ROWS {
        return Err(Message::new("error-import-too-long").with("max", MAX_ROWS));
    }
    if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
        table.rows.push(row);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
