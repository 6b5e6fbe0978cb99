use kernel::Message;

/// The longest code of a location, in characters.
pub const LONGEST: usize = 12;
/// The most locations that are added at once.
pub const MOST: usize = 500;

/// Reads what is written on a shelf, as it was typed or scanned.
///
/// # Errors
/// If it is empty, too long, or holds more than letters, digits, dots and dashes.
pub fn code(text: &str) -> Result<String, Message> {
    let code = text.trim().to_uppercase();
    if code.is_empty() {
        return Err(Message::new("error-required"));
    }
    if code.chars().count() > LONGEST {
        return Err(Message::new("error-too-long").with("max", LONGEST));
    }
    if code.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.') {
        Ok(code)
    } else {
        Err(Message::new("error-location-code").with("code", code))
    }
}

/// Reads several codes at once: `A1-A12, B1–B4, DOOR`. A range counts the number at the end of its two codes.
///
/// # Errors
/// If a code cannot be read, a range goes backwards, or there are more than [`MOST`].
pub fn several(text: &str) -> Result<Vec<String>, Message> {
    let mut codes = Vec::new();
    for part in text.split([',', ';', '\n', '،', '؛']).map(str::trim).filter(|part| !part.is_empty()) {
        match range(part)? {
            Some(range) => codes.extend(range),
            None => codes.push(code(part)?),
        }
        if codes.len() > MOST {
            return Err(Message::new("error-locations-too-many").with("max", MOST));
        }
    }
    if codes.is_empty() {
        return Err(Message::new("error-required"));
    }
    Ok(codes)
}

/// `A1-A12` as its twelve codes; nothing if it is no range.
fn range(text: &str) -> Result<Option<Vec<String>>, Message> {
    let Some((from, to)) = text.split_once(['-', '–', '—']) else { return Ok(None) };
    let (Some((letters, first)), Some((again, last))) = (numbered(from), numbered(to)) else { return Ok(None) };
    if !again.is_empty() && again != letters {
        return Ok(None);
    }
    if last < first {
        return Err(Message::new("error-location-range").with("range", text));
    }
    if (last - first) as usize >= MOST {
        return Err(Message::new("error-locations-too-many").with("max", MOST));
    }
    (first..=last).map(|n| code(&format!("{letters}{n}"))).collect::<Result<Vec<_>, _>>().map(Some)
}

/// Letters and the number that follows them: `B12`.
fn numbered(text: &str) -> Option<(String, u32)> {
    let text = text.trim().to_uppercase();
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(at);
    let number = digits.parse().ok()?;
    letters.chars().all(char::is_alphabetic).then(|| (letters.to_owned(), number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_row_of_shelves_is_typed_once() {
        assert_eq!(several("a1-a3, b1–2; Door").unwrap(), ["A1", "A2", "A3", "B1", "B2", "DOOR"]);
        assert_eq!(several("VAN-2").unwrap(), ["VAN-2"], "a dash in a name is no range");
        assert_eq!(several("A9-A1").unwrap_err().key, "error-location-range");
        assert_eq!(several("A1-A9999").unwrap_err().key, "error-locations-too-many");
        assert_eq!(several(" , ").unwrap_err().key, "error-required");
        assert_eq!(several("<b>").unwrap_err().key, "error-location-code");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_answered_and_every_code_reads_back(text in ".{0,60}") {
            for found in several(&text).unwrap_or_default() {
                prop_assert_eq!(code(&found).unwrap(), found);
            }
        }

        #[test]
        fn a_range_has_as_many_codes_as_it_says(first in 0_u32..300, more in 0_u32..200) {
            let codes = several(&format!("C{first}-C{}", first + more)).unwrap();
            prop_assert_eq!(codes.len(), more as usize + 1);
        }
    }
}
