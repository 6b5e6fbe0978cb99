use crate::Message;

/// One line of text that a person typed: trimmed, at most `MAX` characters, without any that cannot be seen or that turn
/// the others around, and with one at least that can.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(String);

impl<const MAX: usize> Line<MAX> {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = without_marks(text);
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
        check(text)?;
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
        let text = without_marks(text).trim().replace("\r\n", "\n");
        if text.chars().count() > MAX {
            return Err(Message::new("error-too-long").with("max", MAX));
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(Message::new("error-control-characters"));
        }
        if !text.is_empty() {
            check(&text)?;
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Leaves out the marks of direction that keyboards and copied Arabic put beside words, and the mark that begins a file:
/// nobody typed them, and each text that we show says its direction by itself.
fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{feff}')).collect()
}

/// Refuses what nobody types and nobody sees: a name with it looks like another one, or turns the line around it.
fn check(text: &str) -> Result<(), Message> {
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Message::new("error-letters-lost"));
    }
    if text.chars().any(is_hidden) {
        return Err(Message::new("error-control-characters"));
    }
    if text.chars().all(|c| c.is_whitespace() || is_joiner(c)) {
        return Err(Message::new("error-nothing-to-see"));
    }
    Ok(())
}

/// Persian and Kurdish words need the one, some emoji the other.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Marks that turn text around, characters without width, and letters that are blank; joiners are none of them.
const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
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
    use proptest::prelude::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(Line::<5>::parse("  coat ").unwrap().as_str(), "coat");
        assert_eq!(Line::<3>::parse("coat").unwrap_err().key, "error-too-long");
        assert_eq!(Line::<9>::parse("co\u{0}at").unwrap_err().key, "error-control-characters");
        assert_eq!(Line::<9>::parse("\t").unwrap_err().key, "error-required");
        assert_eq!(Line::<4>::parse("معطف").unwrap().as_str(), "معطف", "characters are counted, not bytes");
    }

    #[test]
    fn a_name_is_what_it_looks_like() {
        for hidden in ["Sam\u{202e}i", "\u{2066}Sami", "Sa\u{200b}mi", "Sa\u{ad}mi", "\u{3164}"] {
            assert_eq!(Line::<20>::parse(hidden).unwrap_err().key, "error-control-characters", "{hidden:?}");
            assert_eq!(Prose::<20>::parse(hidden).unwrap_err().key, "error-control-characters", "{hidden:?}");
        }
        for marked in ["\u{feff}سامي", "سامي\u{200f}", "\u{200e} سا\u{61c}مي"] {
            assert_eq!(Line::<20>::parse(marked).unwrap().as_str(), "سامي", "{marked:?}");
            assert_eq!(Prose::<20>::parse(marked).unwrap().as_str(), "سامي", "{marked:?}");
        }
        assert_eq!(Line::<20>::parse("\u{200f}").unwrap_err().key, "error-required");
        assert_eq!(Line::<20>::parse("Fran\u{fffd}ois").unwrap_err().key, "error-letters-lost");
        assert_eq!(Line::<20>::parse("\u{200c}\u{200d}").unwrap_err().key, "error-nothing-to-see");
        assert_eq!(Prose::<20>::parse(" \u{200c} ").unwrap_err().key, "error-nothing-to-see");
        assert_eq!(Prose::<20>::parse("").unwrap().as_str(), "");
        for fine in ["می\u{200c}خواهم", "👩\u{200d}🍳 ❤\u{fe0f}", "Œuvre d’Amélie", "مُعَلِّم", "کۆمەک", "ትግርኛ", "—"]
        {
            assert_eq!(Line::<20>::parse(fine).unwrap().as_str(), fine);
            assert_eq!(Prose::<20>::parse(fine).unwrap().as_str(), fine);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_taken_can_be_seen_and_stays_as_it_is(text in "([\u{200b}-\u{206f}\u{fff9}-\u{ffff} a-cم\u{ad}]|.){0,12}") {
            if let Ok(line) = Line::<20>::parse(&text) {
                prop_assert!(line.as_str().chars().any(|c| !c.is_whitespace() && !is_joiner(c)));
                prop_assert!(!line.as_str().chars().any(|c| c.is_control() || is_hidden(c) || c == char::REPLACEMENT_CHARACTER));
                prop_assert_eq!(Line::<20>::parse(line.as_str()).unwrap(), line);
            }
        }
    }

    #[test]
    fn folding_finds_what_a_cold_hand_typed() {
        assert_eq!(fold("Manteau d’Hiver ÉPAIS"), "manteau d'hiver epais");
        assert_eq!(fold("كتاب"), fold("کتاب"));
    }
}
