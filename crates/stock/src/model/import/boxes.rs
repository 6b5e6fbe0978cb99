use std::collections::{HashMap, HashSet};

use kernel::{Date, Message, Quantity};
use storage::words;

use super::{BadCell, Checked, Heading, Headings, ImportKind, Row, Table, cell};
use crate::model::{Code, ItemId, LocationId, Size, naming::Naming};

/// The most characters of a box's remark.
const NOTE: usize = 200;

words! {
    /// A column of a file of boxes, by its name in the template.
    pub enum BoxColumn {
        /// The code of a label that was printed ahead.
        Code = "code",
        /// What is in the box.
        Item = "item",
        /// Of which size.
        Size = "size",
        /// How many.
        Quantity = "quantity",
        /// Where it stands.
        Location = "location",
        /// Until when it may be handed out.
        Expires = "expires",
        /// A remark.
        Note = "note",
    }
}

/// What the rows of a file of boxes are checked against.
#[derive(Debug, Default)]
pub struct Places {
    /// The catalogue.
    pub naming: Naming,
    /// The warehouse's locations by what is written on them, folded.
    pub locations: HashMap<String, LocationId>,
    /// Labels that were printed ahead for this organisation and are on no box yet.
    pub free: HashSet<Code>,
}

/// A box that a row describes.
#[derive(Clone, Debug, PartialEq)]
pub struct BoxRow {
    /// The row's number in the file.
    pub line: u64,
    /// The code of its label; else one is drawn.
    pub label: Option<Code>,
    /// What is in it.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// How many.
    pub quantity: Quantity,
    /// Where it stands.
    pub location: Option<LocationId>,
    /// Until when it may be handed out.
    pub expires: Option<Date>,
    /// A remark.
    pub note: String,
}

/// Every code that a file names, so that the caller can look them up.
pub fn codes(table: &Table) -> Vec<Code> {
    let Ok(headings) = Headings::of(ImportKind::Boxes, &table.heading) else { return Vec::new() };
    let Some(at) = headings.at(Heading::Box(BoxColumn::Code)) else { return Vec::new() };
    table.rows.iter().filter_map(|row| Code::parse(row.cells.get(at)?).ok()).collect()
}

/// Checks every row of a file of boxes.
///
/// # Errors
/// If the heading makes no sense.
pub fn check(table: &Table, places: &Places) -> Result<Checked<BoxRow>, Message> {
    let headings = Headings::of(ImportKind::Boxes, &table.heading)?;
    let mut checked = Checked { good: Vec::new(), bad: Vec::new(), unknown: headings.unknown.clone() };
    let mut seen = HashSet::new();
    for row in &table.rows {
        let mut reader = RowReader::new(table, row, &headings);
        let described = read(&mut reader, places, &mut seen);
        match described {
            Some(described) if reader.bad.is_empty() => checked.good.push(described),
            _ => checked.bad.append(&mut reader.bad),
        }
    }
    Ok(checked)
}

fn read(row: &mut RowReader<'_>, places: &Places, seen: &mut HashSet<Code>) -> Option<BoxRow> {
    use BoxColumn as C;
    let at = Heading::Box;
    row.refuse_formulas();
    let label = row.optional(at(C::Code), |text| label(text, places, seen));
    let known = row.needed(at(C::Item), |text| places.naming.find(text));
    // Without an item nobody can say which sizes are right.
    let size = known.and_then(|known| row.needed(at(C::Size), |text| known.size_system.read(text)));
    let quantity = row.needed(at(C::Quantity), cell::quantity);
    let location = row.optional(at(C::Location), |text| location(text, places));
    let expires = row.optional(at(C::Expires), cell::date);
    let note = row.needed(at(C::Note), cell::remark::<NOTE>);
    Some(BoxRow {
        line: row.line(),
        label: label?,
        item: known?.id,
        size: size?,
        quantity: quantity?,
        location: location?,
        expires: expires?,
        note: note?,
    })
}

fn label(text: &str, places: &Places, seen: &mut HashSet<Code>) -> Result<Code, Message> {
    let code = Code::parse(text)?;
    if !places.free.contains(&code) {
        return Err(Message::new("error-import-label").with("code", code.to_string()));
    }
    if seen.insert(code) {
        Ok(code)
    } else {
        Err(Message::new("error-import-label-twice").with("code", code.to_string()))
    }
}

fn location(text: &str, places: &Places) -> Result<LocationId, Message> {
    let found = places.locations.get(&kernel::fold(text)).copied();
    found.ok_or_else(|| Message::new("error-import-location"))
}

/// Reads one row, and remembers what is wrong with it.
pub(super) struct RowReader<'a> {
    table: &'a Table,
    row: &'a Row,
    headings: &'a Headings,
    pub(super) bad: Vec<BadCell>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(table: &'a Table, row: &'a Row, headings: &'a Headings) -> Self {
        Self { table, row, headings, bad: Vec::new() }
    }

    pub(super) const fn line(&self) -> u64 {
        self.row.line
    }

    /// No cell may hold a formula, not even one in a column that is left out.
    pub(super) fn refuse_formulas(&mut self) {
        for at in 0..self.row.cells.len() {
            if cell::is_formula(&self.text(at)) {
                self.wrong(at, Message::new("error-import-formula"));
            }
        }
    }

    /// Reads a cell, which counts as empty if there is no such column.
    pub(super) fn needed<T>(&mut self, column: Heading, parse: impl FnOnce(&str) -> Result<T, Message>) -> Option<T> {
        let at = self.headings.at(column);
        let text = at.map(|at| self.text(at)).unwrap_or_default();
        match parse(&text) {
            Ok(value) => Some(value),
            Err(message) => {
                self.wrong(at.unwrap_or(usize::MAX), message);
                None
            }
        }
    }

    /// Reads a cell that may be empty. The outer `None` means it is wrong.
    pub(super) fn optional<T>(
        &mut self,
        column: Heading,
        parse: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Option<Option<T>> {
        let text = self.headings.at(column).map(|at| self.text(at)).unwrap_or_default();
        if text.is_empty() { Some(None) } else { self.needed(column, parse).map(Some) }
    }

    fn text(&self, at: usize) -> String {
        self.row.cells.get(at).map(|text| cell::plain(text)).unwrap_or_default()
    }

    /// The first thing that is wrong with a cell is what is said of it.
    fn wrong(&mut self, at: usize, message: Message) {
        let column = self.table.heading.get(at).map(|written| written.trim().to_owned()).unwrap_or_default();
        if self.bad.iter().any(|bad| bad.column == column) {
            return;
        }
        let was = self.text(at).chars().take(60).collect();
        self.bad.push(BadCell { line: self.row.line, column, was, message });
    }
}
