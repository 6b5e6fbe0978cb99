use crate::Message;

/// One line of text that a person typed: trimmed, not empty, at most `MAX` characters, without control characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(String);

impl<const MAX: usize> Line<MAX> {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("error-required"));
        }
        if text.chars().count() > MAX {
            return Err(Message::new("error-too-long").with("max", MAX));
        }
        if text.chars().any(char::is_control) {
            return Err(Message::new("error-control-characters"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> std::fmt::Display for Line<MAX> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Text of several lines, possibly empty, at most `MAX` characters; line ends become `\n`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Prose<const MAX: usize>(String);

impl<const MAX: usize> Prose<MAX> {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = text.trim().replace("\r\n", "\n");
        if text.chars().count() > MAX {
            return Err(Message::new("error-too-long").with("max", MAX));
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(Message::new("error-control-characters"));
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Folds a text for finding: lower case, without the accents of French, without Arabic vowel marks, and with the
/// letters that Arabic and Persian keyboards write differently made one.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(fold_char).collect()
}

fn fold_char(c: char) -> Option<char> {
    Some(match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' | 'õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ñ' => 'n',
        'أ' | 'إ' | 'آ' => 'ا',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        '\u{064b}'..='\u{0652}' | '\u{0640}' | '\u{200c}' => return None,
        '’' | '`' => '\'',
        _ => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(Line::<5>::parse("  coat ").unwrap().as_str(), "coat");
        assert_eq!(Line::<3>::parse("coat").unwrap_err().key, "error-too-long");
        assert_eq!(Line::<9>::parse("co\u{0}at").unwrap_err().key, "error-control-characters");
        assert_eq!(Line::<9>::parse("\t").unwrap_err().key, "error-required");
        assert_eq!(Line::<4>::parse("معطف").unwrap().as_str(), "معطف", "characters are counted, not bytes");
    }

    #[test]
    fn folding_finds_what_a_cold_hand_typed() {
        assert_eq!(fold("Manteau d’Hiver ÉPAIS"), "manteau d'hiver epais");
        assert_eq!(fold("كتاب"), fold("کتاب"));
    }
}
