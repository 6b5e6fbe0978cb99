use kernel::{Lang, Line, Prose};
use storage::words;

words! {
    /// How an organisation belongs to the coalition.
    pub enum Kind {
        /// Shares the fund.
        Member = "member",
        /// Has an equal say, and no part in the money.
        Partner = "partner",
    }
}

/// What an organisation says about itself, in each language; may be empty.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// English.
    pub en: Prose<2000>,
    /// French.
    pub fr: Prose<2000>,
    /// Arabic.
    pub ar: Prose<2000>,
    /// Persian.
    pub fa: Prose<2000>,
}

impl About {
    /// The text in one language.
    pub fn in_lang(&self, lang: Lang) -> &Prose<2000> {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
            Lang::Ar => &self.ar,
            Lang::Fa => &self.fa,
        }
    }
}

/// What is asked about an organisation.
#[derive(Clone, Debug)]
pub struct NewOrganisation {
    /// Its name.
    pub name: Line<80>,
    /// Member or partner.
    pub kind: Kind,
    /// The country: one of [`COUNTRIES`], or as people call it.
    pub country: Option<Line<60>>,
    /// The town.
    pub town: Option<Line<60>>,
    /// What it says about itself.
    pub about: About,
}

/// Countries that groups here come from, by their ISO code.
pub const COUNTRIES: &[&str] = &["BE", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "LU", "NL"];

/// A name as part of an address: `Cuisine d’Été` becomes `cuisine-d-ete`. Names without any Latin letter give
/// `organisation`.
pub fn slug(name: &str) -> String {
    let folded = kernel::fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let slug: String = words.join("-").chars().take(40).collect();
    if slug.is_empty() { "organisation".to_owned() } else { slug.trim_end_matches('-').to_owned() }
}

#[cfg(test)]
mod tests {
    use super::slug;
    use proptest::prelude::*;

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug("Cuisine d’Été"), "cuisine-d-ete");
        assert_eq!(slug("مطبخ"), "organisation");
        assert_eq!(slug("  --  "), "organisation");
    }

    proptest! {
        #[test]
        fn an_address_is_plain(name in ".{0,120}") {
            let slug = slug(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= 40);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
