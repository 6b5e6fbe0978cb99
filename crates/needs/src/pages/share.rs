//! What a page says of itself when somebody shares it.

use web::Page;

/// The Open Graph words of a page.
pub struct Share {
    /// What it is about.
    pub title: String,
    /// In one sentence.
    pub description: String,
    /// The page, with the site's name, in the language that was shared.
    pub url: String,
    /// Its picture, in the same language.
    pub picture: String,
    /// The language as Open Graph writes it.
    pub locale: &'static str,
}

impl Share {
    /// A page with the picture at `picture`.
    pub fn new(page: &Page, title: String, description: String, picture: &str) -> Self {
        Self {
            title,
            description,
            url: page.absolute(&page.here(&page.path)),
            picture: page.absolute(&page.here(picture)),
            locale: match page.lang {
                kernel::Lang::En => "en_GB",
                kernel::Lang::Fr => "fr_FR",
                kernel::Lang::Ar => "ar_AR",
                kernel::Lang::Fa => "fa_IR",
            },
        }
    }
}
