use fast_qr::{ECL, QRBuilder};
use kernel::{Error, Result};
use storage::words;

use super::Code;

/// The most labels of one print: twenty of the fuller sheets.
pub const PRINT_LIMIT: usize = 480;
/// The most sheets of one roll.
pub const ROLL_LIMIT: i64 = 20;
/// White modules around a QR; the label's own margin gives the other two that the standard asks for.
const QUIET: usize = 2;

words! {
    /// How an A4 sheet is cut into labels.
    pub enum Sheet {
        /// 24 labels of 70 × 37 mm.
        Small = "3x8",
        /// 8 labels of 105 × 74 mm.
        Large = "2x4",
    }
}

impl Sheet {
    /// Labels on one sheet.
    pub const fn labels(self) -> usize {
        match self {
            Sheet::Small => 24,
            Sheet::Large => 8,
        }
    }

    /// Lays labels out on sheets. `start` is the first free place of a half-used sheet, counted from 1; what was used
    /// before stays empty.
    pub fn lay_out<T>(self, start: usize, labels: impl IntoIterator<Item = T>) -> Vec<Vec<Option<T>>> {
        let used = start.saturating_sub(1).min(self.labels() - 1);
        let mut sheets: Vec<Vec<Option<T>>> = Vec::new();
        for label in std::iter::repeat_with(|| None).take(used).chain(labels.into_iter().map(Some)) {
            match sheets.last_mut() {
                Some(sheet) if sheet.len() < self.labels() => sheet.push(label),
                _ => sheets.push(vec![label]),
            }
        }
        // A sheet that holds only used places has nothing to print.
        sheets.retain(|sheet| sheet.iter().any(Option::is_some));
        sheets
    }
}

/// The QR of a label as the lines of an SVG path: each run of dark modules is a stroke one module wide.
#[derive(Clone, Debug)]
pub struct Qr {
    /// Width and height in modules, the quiet zone included.
    pub width: usize,
    /// The `d` of the path.
    pub path: String,
}

impl Qr {
    /// Draws a text with error correction M: a scratched or dirty label still reads.
    ///
    /// # Errors
    /// If the text is too long for any QR, which only an absurd address of the site could be.
    pub fn of(text: &str) -> Result<Self> {
        let code =
            QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| Error::fault("the address is too long for a QR"))?;
        let mut path = String::new();
        for y in 0..code.size {
            let row = &code[y];
            let mut x = 0;
            while x < code.size {
                let run = row[x..].iter().take_while(|module| module.value()).count();
                if run > 0 {
                    path.push_str(&format!("M{} {}.5h{run}", x + QUIET, y + QUIET));
                }
                x += run.max(1);
            }
        }
        Ok(Self { width: code.size + 2 * QUIET, path })
    }
}

/// Reads codes as they are typed or sent: by commas, spaces or lines; each at most once, in the order they came.
///
/// # Errors
/// The words that are no codes.
pub fn codes<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Vec<Code>, Vec<String>> {
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    let words = texts.into_iter().flat_map(|text| text.split(|c: char| c.is_whitespace() || c == ',' || c == ';'));
    for word in words.filter(|word| !word.is_empty()) {
        match Code::parse(word) {
            Ok(code) if found.contains(&code) => {}
            Ok(code) => found.push(code),
            Err(_) => wrong.push(word.chars().take(20).collect()),
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_label_has_one_place(count in 0_usize..500, start in 0_usize..40, large: bool) {
            let sheet = if large { Sheet::Large } else { Sheet::Small };
            let sheets = sheet.lay_out(start, 0..count);
            let printed: Vec<usize> = sheets.iter().flatten().flatten().copied().collect();
            prop_assert_eq!(printed, (0..count).collect::<Vec<_>>());
            prop_assert!(sheets.iter().all(|s| s.len() <= sheet.labels()));
            if count > 0 {
                let first = sheets[0].iter().position(Option::is_some).unwrap();
                prop_assert_eq!(first, start.clamp(1, sheet.labels()) - 1);
            }
        }

        #[test]
        fn anything_typed_as_codes_is_answered(text in ".{0,80}") {
            let _ = codes([text.as_str()]);
        }
    }

    #[test]
    fn a_qr_is_square_and_has_its_quiet_zone() {
        let qr = Qr::of("https://wayhouse.example.org/b/K7DMQ3").unwrap();
        assert_eq!(qr.width, 29 + 4);
        assert!(qr.path.starts_with("M2 2.5h7M"), "{}", &qr.path[..20]);
        assert!(Qr::of(&"x".repeat(5_000)).is_err());
    }
}
