//! Comma-separated values that a spreadsheet opens without running anything.

use kernel::{Error, Result};

/// Writes rows under a header. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
pub fn write<R, C>(header: &[&str], rows: impl IntoIterator<Item = R>) -> Result<Vec<u8>>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(header).map_err(Error::fault)?;
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| harmless(cell.as_ref()))).map_err(Error::fault)?;
    }
    writer.into_inner().map_err(Error::fault)
}

/// A plain number stays as it is: `-3` is no formula.
fn harmless(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_written_as_words() {
        let csv = write(&["item", "note"], [["coat", "=HYPERLINK(\"http://x\")"], ["a,b", "-3"]]).unwrap();
        assert_eq!(String::from_utf8(csv).unwrap(), "item,note\ncoat,\"'=HYPERLINK(\"\"http://x\"\")\"\n\"a,b\",-3\n");
    }
}
