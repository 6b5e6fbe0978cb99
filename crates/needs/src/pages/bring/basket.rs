//! What somebody has chosen so far. It stands in the address, so that nothing is stored before they book.

use kernel::Lang;
use stock::counter::{Item, Size};
use web::Texts;

use crate::{
    bring::letters,
    model::{
        Level, Need, NeedsList,
        bring::{Line, MOST_LINES, MOST_UNITS, read_units, welcome},
    },
};

/// One kind of thing, and whether it is needed.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The item.
    pub item: Item,
    /// What and how many.
    pub line: Line,
    /// How much it is needed.
    pub level: Level,
    /// How many units of it are missing.
    pub missing: i64,
}

impl Chosen {
    /// As the address carries it.
    pub fn value(&self) -> String {
        self.value_of(self.line.units)
    }

    /// As the address carries so many of it.
    pub fn value_of(&self, units: i64) -> String {
        format!("{}~{}~{}", self.item.slug, self.line.size, units)
    }

    /// How many are welcome, if it is clearly more than what is missing.
    pub fn welcome(&self) -> Option<i64> {
        welcome(self.missing, self.line.units)
    }

    /// In words.
    pub fn words(&self, texts: &Texts, lang: Lang) -> String {
        letters::thing(texts, lang, Some(&self.item), self.line.size, self.line.units)
    }
}

/// What somebody has chosen: what is needed of it, and what is not.
#[derive(Clone, Debug, Default)]
pub struct Basket {
    /// What is needed.
    pub wanted: Vec<Chosen>,
    /// What there is enough of, or too much.
    pub unwanted: Vec<Chosen>,
}

impl Basket {
    /// Reads what an address or a form carries. What names nothing on the list is left out.
    pub fn read<'a>(list: &NeedsList, values: impl Iterator<Item = &'a str>) -> Self {
        let mut basket = Self::default();
        for value in values.take(2 * MOST_LINES) {
            let mut parts = value.split('~');
            let (Some(slug), Some(size), Some(units), None) = (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            if let (Some(need), Ok(units)) = (list.find(slug), read_units(units))
                && let Ok(size) = need.item.size_system.read(size)
            {
                basket.add(need, size, units);
            }
        }
        basket
    }

    /// Puts something in. More of what is in already adds up, within the bounds.
    pub fn add(&mut self, need: &Need, size: Size, units: i64) {
        let same = |chosen: &&mut Chosen| chosen.line.item == need.item.id && chosen.line.size == size;
        if let Some(chosen) = self.wanted.iter_mut().chain(&mut self.unwanted).find(same) {
            chosen.line.units = (chosen.line.units + units).min(MOST_UNITS);
            return;
        }
        if self.len() >= MOST_LINES {
            return;
        }
        let (level, missing) = level(need, size);
        let line = Line { item: need.item.id, size, units };
        let chosen = Chosen { item: need.item.clone(), line, level, missing };
        if level <= Level::Needed { self.wanted.push(chosen) } else { self.unwanted.push(chosen) }
    }

    /// Kinds of things in it.
    pub fn len(&self) -> usize {
        self.wanted.len() + self.unwanted.len()
    }

    /// Everything in it as the address carries it.
    pub fn query(&self) -> String {
        self.query_with("", None)
    }

    /// Everything in it as the address carries it, with one thing out, or with another number of it.
    pub fn query_with(&self, out: &str, instead: Option<String>) -> String {
        let values = self.wanted.iter().chain(&self.unwanted).map(Chosen::value);
        let kept = values.filter(|value| value != out).chain(instead);
        kept.map(|value| format!("line={value}")).collect::<Vec<_>>().join("&")
    }

    /// Room that the needed things take up, in millilitres.
    pub fn volume_ml(&self) -> i64 {
        let ml = self.wanted.iter().map(|chosen| chosen.item.volume_ml.saturating_mul(chosen.line.units));
        ml.fold(0, i64::saturating_add)
    }
}

/// How much an item is needed in a size, and how many units are missing. Of a size that the list says nothing about there
/// is enough.
pub fn level(need: &Need, size: Size) -> (Level, i64) {
    let shown = need.shown().find(|(of, _)| of.size == size);
    shown.map_or((Level::Enough, 0), |(of, outcome)| (outcome.level, of.missing()))
}
