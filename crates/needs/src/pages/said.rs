//! The needs in the reader's words.

use kernel::Direction;
use stock::counter::{Size, SizeSystem};
use web::Page;

use crate::model::{Group, Level, Need, Reason, Span, spans};

use super::Now;

/// Keeps a Latin size in one piece inside a line that runs from right to left.
const ISOLATE: [char; 2] = ['\u{2066}', '\u{2069}'];
/// Makes a list of such sizes run from right to left as well.
const FROM_THE_RIGHT: char = '\u{200f}';

/// Sizes as a page writes them.
pub struct SizeText {
    /// The words.
    pub text: String,
    /// Whether they must be kept apart from a line that runs from right to left.
    pub isolate: bool,
}

/// A small word beside an item: sizes, with their level where it is not that of the item.
pub struct Chip {
    /// `data-level`.
    pub level: Level,
    /// The sizes.
    pub size: SizeText,
}

/// Why some sizes have their level.
pub struct WhyLine {
    /// Which sizes; empty if the item has none.
    pub sizes: String,
    /// The sentence.
    pub text: String,
}

/// An item on a list.
pub struct Row {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What not to send; may be empty.
    pub avoid: String,
    /// The level of its most urgent size.
    pub level: Level,
    /// Its sizes.
    pub chips: Vec<Chip>,
    /// Why.
    pub whys: Vec<WhyLine>,
}

/// Puts the needs into the words of a page.
pub struct Said<'a> {
    page: &'a Page,
    now: &'a Now,
}

impl<'a> Said<'a> {
    /// In the language of this page.
    pub fn on(page: &'a Page, now: &'a Now) -> Self {
        Self { page, now }
    }

    fn is_rtl(&self) -> bool {
        self.page.lang.direction() == Direction::Rtl
    }

    /// Sizes, those side by side as one.
    pub fn sizes(&self, system: SizeSystem, sizes: &[Size]) -> Vec<SizeText> {
        let span = |span: Span| match self.word_for(&span) {
            Some(key) => SizeText { text: self.page.t1(key, "sizes", span.text()), isolate: false },
            None => SizeText { text: span.text().to_owned(), isolate: self.is_rtl() },
        };
        spans(system, sizes).into_iter().map(span).collect()
    }

    /// The key of the word that goes with a size, if one does.
    fn word_for(&self, span: &Span) -> Option<&'static str> {
        match span {
            Span::Plain(_) => None,
            Span::Waist(_) => Some("need-size-waist"),
            Span::Months(_) => Some("need-size-months"),
            Span::Years(_) => Some("need-size-years"),
        }
    }

    /// Sizes in one line of text, with the word that goes with them said once.
    pub fn size_line(&self, system: SizeSystem, sizes: &[Size]) -> String {
        let spans = spans(system, sizes);
        let alike = spans.chunk_by(|a, b| std::mem::discriminant(a) == std::mem::discriminant(b));
        let parts: Vec<String> = alike
            .map(|alike| {
                let figures: Vec<String> = alike.iter().map(|span| self.kept_apart(span.text())).collect();
                let figures = self.listed(&figures);
                match alike.first().and_then(|span| self.word_for(span)) {
                    Some(key) => self.page.t1(key, "sizes", figures),
                    None => figures,
                }
            })
            .collect();
        self.listed(&parts)
    }

    fn kept_apart(&self, size: &str) -> String {
        if self.is_rtl() { format!("{}{size}{}", ISOLATE[0], ISOLATE[1]) } else { size.to_owned() }
    }

    fn listed(&self, parts: &[String]) -> String {
        match (parts.is_empty(), self.is_rtl()) {
            (true, _) => String::new(),
            (false, false) => parts.join(", "),
            (false, true) => format!("{FROM_THE_RIGHT}{}", parts.join("، ")),
        }
    }

    /// The sentence of a reason.
    pub fn reason(&self, reason: &Reason) -> String {
        let page = self.page;
        match reason {
            Reason::Cover { from, to, wanted, coming } => match (from == to, coming) {
                (true, false) => page.t2("need-why-cover", "days", *from, "wanted", *wanted),
                (true, true) => page.t2("need-why-coming", "days", *from, "wanted", *wanted),
                (false, false) => page.t3("need-why-range", "from", *from, "to", *to, "wanted", *wanted),
                (false, true) => page.t3("need-why-coming-range", "from", *from, "to", *to, "wanted", *wanted),
            },
            Reason::Full => page.t("need-why-full"),
            Reason::MoreThanAYear { wanted } => page.t1("need-why-year", "wanted", *wanted),
            Reason::NoUse => page.t("need-why-no-use"),
            Reason::Pinned(pin) => page.t3(
                "need-why-pinned",
                "who",
                self.who(pin.organisation),
                "until",
                page.date(&pin.until_day),
                "reason",
                pin.reason.as_str(),
            ),
        }
    }

    /// The name of whoever decided.
    pub fn who(&self, organisation: web::OrganisationId) -> String {
        self.now.names.get(&organisation).cloned().unwrap_or_else(|| self.page.t("need-coalition"))
    }

    fn why(&self, system: SizeSystem, group: &Group) -> WhyLine {
        WhyLine { sizes: self.size_line(system, &group.sizes), text: self.reason(&group.reason) }
    }

    /// Why each size of an item has its level.
    pub fn whys(&self, need: &Need) -> Vec<WhyLine> {
        need.groups().iter().map(|group| self.why(need.item.size_system, group)).collect()
    }

    /// The sizes of an item: those of its own level one by one, the others with their level in words. Of which there is
    /// enough is left to the reasons, so that the label stays short.
    pub fn chips(&self, need: &Need) -> Vec<Chip> {
        let Some(own) = need.level() else { return Vec::new() };
        let system = need.item.size_system;
        let mut chips = Vec::new();
        for level in Level::ALL {
            let sizes = need.sizes_at(*level);
            if *level == own {
                chips.extend(self.sizes(system, &sizes).into_iter().map(|size| Chip { level: *level, size }));
            } else if !sizes.is_empty() && *level != Level::Enough {
                let text = self.other(*level, &self.size_line(system, &sizes));
                chips.push(Chip { level: *level, size: SizeText { text, isolate: false } });
            }
        }
        chips
    }

    /// Sizes at another level than the item's own.
    pub fn other(&self, level: Level, sizes: &str) -> String {
        self.page.t1(&format!("need-sizes-{level}"), "sizes", sizes)
    }

    /// An item for a list. `None` if no size of it has a level.
    pub fn row(&self, need: &Need) -> Option<Row> {
        Some(Row {
            href: self.page.here(&format!("/needs/{}", need.item.slug)),
            name: need.item.name(self.page.lang).to_owned(),
            avoid: need.item.avoid(self.page.lang).to_owned(),
            level: need.level()?,
            chips: self.chips(need),
            whys: self.whys(need),
        })
    }
}
