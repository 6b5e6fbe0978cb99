use csv::{ReaderBuilder, StringRecord};
use kernel::Message;

use super::{Headings, ImportKind, MAX_ROWS, Row, Table, push};

/// What may stand between cells.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads text with a separator between cells; the separator is the one under which most of the heading makes sense.
pub fn read(text: &str, kind: ImportKind) -> Result<Table, Message> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (text, skipped) = without_hint(&text);
    let (separator, _) = SEPARATORS
        .into_iter()
        .map(|separator| (separator, sense(text, separator, kind)))
        .rev()
        .max_by_key(|(_, sense)| *sense)
        .unwrap_or((b',', 0));
    let mut table = Table::default();
    for record in reader(text, separator).into_records() {
        let record = record.map_err(|_| Message::new("error-import-not-a-table"))?;
        let line = line(text, &record) + skipped;
        let cells = cells(&record);
        if table.heading.is_empty() {
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                table.heading = cells;
            }
        } else {
            push(&mut table, Row { line, cells })?;
        }
    }
    Ok(table)
}

/// The number of a record's line; the reader counts from before the empty lines that it passed over.
fn line(text: &str, record: &StringRecord) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let rest = usize::try_from(position.byte()).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
    position.line() + rest.iter().take_while(|byte| **byte == b'\n').count() as u64
}

/// Spreadsheets sometimes name their separator in a first line, `sep=;`, which is no row.
fn without_hint(text: &str) -> (&str, u64) {
    let is_hint = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    match text.split_once('\n') {
        Some((first, rest)) if is_hint && first.trim_end().len() == 5 => (rest, 1),
        _ => (text, 0),
    }
}

/// How many columns of the heading make sense with a separator.
fn sense(text: &str, separator: u8, kind: ImportKind) -> usize {
    let mut record = StringRecord::new();
    let mut reader = reader(text, separator);
    while matches!(reader.read_record(&mut record), Ok(true)) {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            return Headings::known(kind, &cells(&record));
        }
        if record.position().is_some_and(|p| p.record() > MAX_ROWS as u64) {
            break;
        }
    }
    0
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(str::to_owned).collect()
}
