use std::{
    io::{Cursor, Read as _},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader as _, Xlsx};
use kernel::Message;

use super::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, Row, Table, push};

/// A workbook has some twenty parts; thousands of them are an attack.
const MAX_PARTS: usize = 2_000;

/// Reads the first sheet of a workbook. Dates come as dates, and formulas as formulas, which no column takes.
pub fn read(bytes: &[u8]) -> Result<Table, Message> {
    weigh(bytes)?;
    // A reader of other people's files may stumble over what nobody thought of; that is the file's fault.
    catch_unwind(AssertUnwindSafe(|| first_sheet(bytes))).unwrap_or_else(|_| Err(unreadable()))
}

fn unreadable() -> Message {
    Message::new("error-import-unreadable")
}

/// Unpacks every part once without keeping anything, so that a small file that unpacks to gigabytes is known for what
/// it is before its content is read. What the file says about its own sizes is not believed.
fn weigh(bytes: &[u8]) -> Result<(), Message> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    if archive.len() > MAX_PARTS {
        return Err(Message::new("error-import-too-large"));
    }
    let mut left = MAX_UNPACKED;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(|_| unreadable())?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| unreadable())?;
        left = left.checked_sub(unpacked).ok_or(Message::new("error-import-too-large"))?;
    }
    Ok(())
}

fn first_sheet(bytes: &[u8]) -> Result<Table, Message> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let name = workbook.sheet_names().into_iter().next().ok_or_else(unreadable)?;
    let mut sheet = workbook.worksheet_cells_reader(&name).map_err(|_| unreadable())?;
    let mut table = Table::default();
    let mut row = Row::default();
    while let Some(cell) = sheet.next_cell_with_formula_metadata().map_err(|_| unreadable())? {
        let (line, column) = (u64::from(cell.pos.0) + 1, usize::try_from(cell.pos.1).unwrap_or(usize::MAX));
        let text = if cell.formula.is_some() { "=".to_owned() + &words(&cell.value) } else { words(&cell.value) };
        if text.trim().is_empty() {
            continue;
        }
        if column >= MAX_COLUMNS {
            return Err(Message::new("error-import-too-wide").with("max", MAX_COLUMNS));
        }
        if line != row.line {
            // A well-made sheet goes down row by row; in any other no line number could be trusted.
            if line < row.line {
                return Err(unreadable());
            }
            take(&mut table, std::mem::replace(&mut row, Row { line, cells: Vec::new() }))?;
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        row.cells[column] = text;
    }
    take(&mut table, row)?;
    Ok(table)
}

fn take(table: &mut Table, row: Row) -> Result<(), Message> {
    if row.cells.is_empty() {
        return Ok(());
    }
    if table.heading.is_empty() {
        table.heading = row.cells;
        return Ok(());
    }
    debug_assert!(table.rows.len() <= MAX_ROWS, "rows are pushed within limits");
    push(table, row)
}

/// A value as a person would have written it.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.chars().take(MAX_CELL + 1).collect(),
        DataRef::SharedString(text) => text.chars().take(MAX_CELL + 1).collect(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(at) => at.as_f64().to_string(),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => format!("={error:?}"),
    }
}
