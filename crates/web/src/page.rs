use kernel::{Arg, Date, Direction, Error, Instant, Lang, Message};

use crate::{Form, House, MenuEntry, Section, Who, house::Rooms, zone};

/// What every template is given: words in the reader's language, the menu, and addresses.
pub struct Page {
    house: House,
    /// The reader's language.
    pub lang: Lang,
    /// What the page is about, in words.
    pub title: String,
    /// The address without its language prefix.
    pub path: String,
    /// Who is signed in.
    pub who: Option<Who>,
    /// What was just done, as a Fluent key from the address; shown once.
    done: Option<String>,
    /// The act that can be taken back, if the last one can.
    pub undo: Option<String>,
}

/// A page in one language.
pub struct LangLink {
    /// The language's code.
    pub code: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// A sign for it where there is little room.
    pub short: &'static str,
    /// The address on this site.
    pub here: String,
    /// The address with the site's name.
    pub absolute: String,
    /// Whether it is the one being read.
    pub current: bool,
}

impl Page {
    pub(crate) fn new(house: &House, lang: Lang, title: &str, path: &str, query: &str, who: Option<&Who>) -> Self {
        let mut page = Self {
            house: house.clone(),
            lang,
            title: house.texts.say(lang, title, &[]),
            path: path.to_owned(),
            who: who.cloned(),
            done: None,
            undo: None,
        };
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "done" if value.starts_with("done-") && house.texts.has(Lang::En, &value) => {
                    page.done = Some(value.into_owned());
                }
                "undo" => page.undo = kernel::Uuid::try_parse(&value).ok().map(|id| id.to_string()),
                _ => {}
            }
        }
        page
    }

    /// Puts a text of the page's own in the title, where no sentence fits: a name, a code.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The language code.
    pub fn code(&self) -> &'static str {
        self.lang.code()
    }

    /// `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        match self.lang.direction() {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// The sentence for a key.
    pub fn t(&self, key: &str) -> String {
        self.house.texts.say(self.lang, key, &[])
    }

    /// The sentence for a key whose last part is a word of the data: `state-` and `in-stock`.
    pub fn word(&self, prefix: &str, word: impl std::fmt::Display) -> String {
        self.t(&format!("{prefix}-{word}"))
    }

    /// What an act was for, in words. Acts of a version that had others are told as they were written.
    pub fn act(&self, purpose: &str) -> String {
        let word: String = purpose.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let key = format!("act-{word}");
        if self.house.texts.knows(&key) { self.t(&key) } else { purpose.to_owned() }
    }

    /// The sentence for a key with one value.
    pub fn t1(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.house.texts.say(self.lang, key, &[(name, value.into())])
    }

    /// The sentence for a key with two values.
    pub fn t2(&self, key: &str, a: &'static str, x: impl Into<Arg>, b: &'static str, y: impl Into<Arg>) -> String {
        self.house.texts.say(self.lang, key, &[(a, x.into()), (b, y.into())])
    }

    /// The sentence for a key with three values.
    #[expect(clippy::too_many_arguments, reason = "three names and three values")]
    pub fn t3(
        &self,
        key: &str,
        a: &'static str,
        x: impl Into<Arg>,
        b: &'static str,
        y: impl Into<Arg>,
        c: &'static str,
        z: impl Into<Arg>,
    ) -> String {
        self.house.texts.say(self.lang, key, &[(a, x.into()), (b, y.into()), (c, z.into())])
    }

    /// The sentence of a message.
    pub fn message(&self, message: &Message) -> String {
        self.house.texts.message(self.lang, message)
    }

    /// What is wrong with a field, in words; empty if nothing.
    pub fn error(&self, form: &Form, field: &str) -> String {
        form.error(field).map(|message| self.message(message)).unwrap_or_default()
    }

    /// A whole number in the reader's digits.
    pub fn number(&self, value: impl Into<Arg>) -> String {
        match value.into() {
            Arg::Number(number) => self.lang.number(number),
            Arg::Text(text) => text,
        }
    }

    /// A day in words: 21 November 2026.
    pub fn date(&self, date: &Date) -> String {
        let month = self.t(&format!("month-{}", date.month()));
        let day = self.lang.digits(&date.day().to_string());
        let year = self.lang.digits(&date.year().to_string());
        let said = self.house.texts.say(
            self.lang,
            "date-in-words",
            &[("day", Arg::Text(day)), ("month", Arg::Text(month)), ("year", Arg::Text(year))],
        );
        one_piece(&said)
    }

    /// The day of a moment in Calais, in words.
    pub fn day(&self, at: &Instant) -> String {
        self.date(&kernel::date_in(&zone(), *at))
    }

    /// A moment in Calais, in words: 21 November 2026, 14:05.
    pub fn moment(&self, at: &Instant) -> String {
        let local = at.timestamp().to_zoned(zone());
        let time = self.lang.digits(&local.strftime("%H:%M").to_string());
        let date = self.date(&local.date());
        let said =
            self.house.texts.say(self.lang, "moment-in-words", &[("date", Arg::Text(date)), ("time", Arg::Text(time))]);
        one_piece(&said)
    }

    /// A moment for machines, in `datetime` attributes.
    pub fn iso(&self, at: &Instant) -> String {
        at.iso()
    }

    /// The address of a file that the client's build made.
    pub fn asset(&self, name: &str) -> String {
        self.rooms().assets.address(name).into_owned()
    }

    /// An address on this site in the reader's language: `/needs` becomes `/fr/needs`.
    pub fn here(&self, path: &str) -> String {
        self.in_lang(self.lang, path)
    }

    /// An address in a given language. Every language has its prefix, so that a shared link shows what was shared.
    pub fn in_lang(&self, lang: Lang, path: &str) -> String {
        format!("/{}{}", lang.code(), if path == "/" { "" } else { path })
    }

    /// An address with the site's name in front, for pictures and mail.
    pub fn absolute(&self, path: &str) -> String {
        self.rooms().config.address(path)
    }

    /// This page in every language, for the language menu.
    pub fn langs(&self) -> Vec<LangLink> {
        Lang::ALL
            .into_iter()
            .map(|lang| LangLink {
                code: lang.code(),
                name: lang.own_name(),
                short: match lang {
                    Lang::En => "EN",
                    Lang::Fr => "FR",
                    Lang::Ar => "ع",
                    Lang::Fa => "فا",
                },
                here: self.in_lang(lang, &self.path),
                absolute: self.absolute(&self.in_lang(lang, &self.path)),
                current: lang == self.lang,
            })
            .collect()
    }

    /// What was just done, in words.
    pub fn flash(&self) -> Option<String> {
        self.done.as_deref().map(|key| self.t(key))
    }

    /// The headings of the menu that have something for this person.
    pub fn sections(&self) -> Vec<(Section, Vec<MenuEntry>)> {
        let Some(who) = &self.who else { return Vec::new() };
        Section::ALL
            .iter()
            .map(|section| {
                let entries = self.rooms().menu.iter().copied();
                (*section, entries.filter(|e| e.section == *section && who.may(e.permission)).collect::<Vec<_>>())
            })
            .filter(|(_, entries)| !entries.is_empty())
            .collect()
    }

    /// Whether the person who reads this may do something, for showing or hiding a button. The door decides in the end.
    pub fn may(&self, permission: &str) -> bool {
        let permission = crate::Permission::parse(permission);
        matches!((&self.who, permission), (Some(who), Some(p)) if who.may(p))
    }

    /// Whether a menu entry leads to this page, or above it.
    pub fn is_at(&self, path: &str) -> bool {
        self.path == path || self.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether a menu entry is the one that leads here: of several that do, the longest.
    pub fn is_current(&self, path: &str) -> bool {
        let longest = self.rooms().menu.iter().filter(|e| self.is_at(e.path)).map(|e| e.path.len()).max();
        self.is_at(path) && longest == Some(path.len())
    }

    fn rooms(&self) -> &Rooms {
        &self.house
    }
}

/// Takes the marks around values out of a date. All of it is in the reader's own script; with the marks, a date inside
/// another sentence would lose its direction and read from the year to the day.
fn one_piece(said: &str) -> String {
    said.replace(['\u{2068}', '\u{2069}'], "")
}

/// Renders a template; one that cannot be rendered is a fault of ours.
pub(crate) fn render(template: &impl askama::Template) -> kernel::Result<String> {
    template.render().map_err(Error::fault)
}
