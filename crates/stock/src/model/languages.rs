use kernel::Lang;

/// A text in each language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InLanguages {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
    /// In Persian.
    pub fa: String,
}

impl InLanguages {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        chosen(lang, [&self.en, &self.fr, &self.ar, &self.fa])
    }
}

/// The one of four texts, in the order of [`Lang::ALL`], that a reader wants.
pub fn chosen(lang: Lang, texts: [&str; 4]) -> &str {
    texts[lang.index()]
}
