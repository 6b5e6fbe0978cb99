/// A language that Wayhouse speaks. English and French cover everything; Arabic and Persian (Dari) cover what people
/// on the move and anonymous reporters see, and are written right to left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// English, and the language of last resort.
    #[default]
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// Persian and Dari.
    Fa,
}

/// The direction a language is written in, as HTML's `dir` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Lang {
    /// Every language, in the order in which the language menu shows them.
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Fr, Lang::Ar, Lang::Fa];

    /// The BCP 47 code, which is also the address prefix.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Ar => "ar",
            Lang::Fa => "fa",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fr => "Français",
            Lang::Ar => "العربية",
            Lang::Fa => "فارسی",
        }
    }

    /// Which way it is written.
    pub const fn direction(self) -> Direction {
        match self {
            Lang::En | Lang::Fr => Direction::Ltr,
            Lang::Ar | Lang::Fa => Direction::Rtl,
        }
    }

    /// Its place in [`Lang::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Reads an address prefix or a stored code. Region subtags are ignored: `fr-BE` is French.
    pub fn parse(code: &str) -> Option<Lang> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        if primary.eq_ignore_ascii_case("prs") {
            return Some(Lang::Fa);
        }
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// Chooses a language from an `Accept-Language` header: the spoken one with the highest weight, else English.
    pub fn negotiate(accept: &str) -> Lang {
        let mut best = (Lang::En, 0.0_f32);
        for part in accept.split(',').take(20) {
            let mut pieces = part.split(';');
            let Some(lang) = pieces.next().map(str::trim).and_then(Lang::parse) else { continue };
            let weight =
                pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            if weight > best.1 {
                best = (lang, weight);
            }
        }
        best.0
    }

    /// Writes a whole number with the digits and grouping of the language.
    pub fn number(self, value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() + 4);
        if value < 0 {
            out.push('\u{2212}');
        }
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(match self {
                    Lang::En => ',',
                    Lang::Fr => '\u{202f}',
                    Lang::Ar | Lang::Fa => '٬',
                });
            }
            out.push(self.digit(c));
        }
        out
    }

    /// Replaces ASCII digits by the digits of the language; everything else stays.
    pub fn digits(self, text: &str) -> String {
        text.chars().map(|c| self.digit(c)).collect()
    }

    fn digit(self, c: char) -> char {
        let zero = match self {
            Lang::En | Lang::Fr => return c,
            Lang::Ar => '٠',
            Lang::Fa => '۰',
        };
        match c.to_digit(10) {
            Some(d) if c.is_ascii_digit() => char::from_u32(zero as u32 + d).unwrap_or(c),
            _ => c,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_spoken_language_wins() {
        assert_eq!(Lang::negotiate("de-DE,de;q=0.9,fr;q=0.8,en;q=0.7"), Lang::Fr);
        assert_eq!(Lang::negotiate("prs-AF,en;q=0.1"), Lang::Fa);
        assert_eq!(Lang::negotiate("ti"), Lang::En);
        assert_eq!(Lang::negotiate("fr;q=nonsense,ar;q=0.2"), Lang::Ar);
    }

    #[test]
    fn numbers_are_grouped_in_the_readers_way() {
        assert_eq!(Lang::En.number(1_234_567), "1,234,567");
        assert_eq!(Lang::Fr.number(1_350), "1\u{202f}350");
        assert_eq!(Lang::Ar.number(-12), "\u{2212}١٢");
        assert_eq!(Lang::Fa.number(450), "۴۵۰");
        assert_eq!(Lang::En.number(i64::MIN), "\u{2212}9,223,372,036,854,775,808");
    }
}
