use kernel::{Date, Error, Result};
use serde::{Deserialize, Serialize};
use stock::counter::{Item, Size};
use storage::words;

use crate::model::{MOST_USE, Standard};

use super::{Learned, Rate, Seasons, mix::parts, prior};

/// For how many days a thing should be in stock where nobody said.
const USUAL_COVER: i64 = 28;

words! {
    /// Which figure people chose for an item.
    pub enum Method {
        /// What was learned once there are eight weeks of it; before, what people entered; else the mean of what there
        /// is; else the standard.
        Automatic = "automatic",
        /// What was learned.
        Learned = "learned",
        /// What people entered.
        Entered = "entered",
        /// The standard.
        Standard = "standard",
    }
}

words! {
    /// Where a figure comes from.
    pub enum Basis {
        /// Learned from what went out.
        Learned = "learned",
        /// Entered by people.
        Entered = "entered",
        /// People times a standard.
        Standard = "standard",
    }
}

/// Everything that the demand of one item follows from.
#[derive(Clone, Debug)]
pub struct Inputs<'a> {
    /// The item.
    pub item: &'a Item,
    /// The day in Calais.
    pub today: Date,
    /// Which figure people chose.
    pub method: Method,
    /// What people entered, size by size.
    pub entered: &'a [(Size, Standard)],
    /// What a month is multiplied by.
    pub seasons: Seasons,
    /// How many people of the item's kind there are; `None` until they are counted.
    pub people: Option<i64>,
    /// The standard, if one is set.
    pub rate: Option<Rate>,
    /// Units that people lost in a week.
    pub lost: i64,
    /// Units that those who arrive in a week are given in their kits.
    pub arriving: i64,
    /// What was learned, with how the sizes divide; `None` while there is too little.
    pub learned: Option<(Learned, &'a [(Size, f64)])>,
}

/// People times a standard, with what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardSum {
    /// People of the kind.
    pub people: i64,
    /// Thousandths of a unit for each.
    pub units_milli: i64,
    /// In so many months.
    pub months: i64,
    /// The season's factor, in percent.
    pub season: i64,
    /// Units lost in a week.
    pub lost: i64,
    /// Units for those who arrive in a week.
    pub arriving: i64,
    /// All of it: units a week.
    pub weekly: i64,
}

/// What was learned, in this month, for the people of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedSum {
    /// From how many weeks.
    pub weeks: i64,
    /// For how many people, each of whom uses what was learned; missing where nobody was counted.
    pub people: Option<i64>,
    /// The season's factor, in percent.
    pub season: i64,
    /// Units lost in a week.
    pub lost: i64,
    /// Units for those who arrive in a week.
    pub arriving: i64,
    /// All of it: units a week.
    pub weekly: i64,
    /// In eight weeks of ten not less than this,
    pub low: i64,
    /// and not more than this.
    pub high: i64,
    /// Whether there were enough weeks to smooth.
    pub ready: bool,
}

impl LearnedSum {
    /// Whether it holds more than what people use: what they lost, or what those who arrive are given.
    pub const fn has_more(&self) -> bool {
        self.lost > 0 || self.arriving > 0
    }
}

/// The demand of an item in a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// Which of the figures counts; `None` if there is none.
    pub basis: Option<Basis>,
    /// Units a week that count, all sizes together, to the nearest one.
    pub weekly: i64,
    /// How they divide among the sizes, from small to large; thousandths of a unit.
    pub sizes: Vec<(Size, i64)>,
    /// What people entered, all sizes together.
    pub entered: Option<i64>,
    /// People times the standard.
    pub standard: Option<StandardSum>,
    /// What was learned.
    pub learned: Option<LearnedSum>,
    /// For how many days a size without a wish of its own should be in stock.
    pub cover_days: i64,
}

/// Works out the demand of an item: `people × (standard or learned) × season + losses + arrivals × kit`. What people
/// entered is taken as it is.
pub fn work_out(inputs: &Inputs<'_>) -> Demand {
    let season = inputs.seasons.factor(inputs.item.season, inputs.today.month());
    let (lost, arriving) = (inputs.lost, inputs.arriving);
    let sum = |used: f64| used * season as f64 / 100.0 + (lost + arriving) as f64;
    let standard = inputs.rate.zip(inputs.people).map(|(rate, people)| {
        let weekly = sum(rate.weekly(people));
        let (units_milli, months) = (rate.units_milli(), rate.months());
        (weekly, StandardSum { people, units_milli, months, season, lost, arriving, weekly: whole(weekly) })
    });
    let learned = inputs.learned.and_then(|(learned, _)| {
        let heads = learned.heads(inputs.people)?;
        let weekly = sum(learned.base * heads);
        let (low, high) = learned.ahead[0];
        let (low, high) = (whole(sum(low * heads)), whole(sum(high * heads)));
        let people = inputs.people.filter(|_| learned.each);
        let (weeks, ready) = (learned.weeks, learned.ready);
        Some((weekly, LearnedSum { weeks, people, season, lost, arriving, weekly: whole(weekly), low, high, ready }))
    });
    let entered = (!inputs.entered.is_empty()).then(|| inputs.entered.iter().map(|(_, s)| s.weekly_use()).sum());
    let basis = choose(inputs.method, entered.is_some(), standard.is_some(), learned.map(|(_, l)| l.ready));
    let usual = prior(inputs.item.size_system, inputs.item.who);
    let mix = inputs.learned.map_or(usual.as_slice(), |(_, mix)| mix);
    let exact = match basis {
        Some(Basis::Learned) => learned.map(|(weekly, _)| weekly),
        Some(Basis::Standard) => standard.map(|(weekly, _)| weekly),
        Some(Basis::Entered) | None => None,
    };
    let sizes = exact.map_or_else(
        || inputs.entered.iter().filter(|_| basis.is_some()).map(|(size, s)| (*size, s.use_milli())).collect(),
        |weekly| parts(weekly.min(MOST_USE as f64), mix),
    );
    Demand {
        basis,
        weekly: exact.map_or_else(|| entered.unwrap_or(0), whole),
        sizes,
        entered,
        standard: standard.map(|(_, sum)| sum),
        learned: learned.map(|(_, sum)| sum),
        cover_days: inputs.entered.iter().map(|(_, s)| s.cover_days()).max().unwrap_or(USUAL_COVER),
    }
}

/// Which figure counts. One that was chosen and is not there yet gives way to the automatic order.
fn choose(method: Method, entered: bool, standard: bool, learned: Option<bool>) -> Option<Basis> {
    let chosen = match method {
        Method::Learned if learned.is_some() => Some(Basis::Learned),
        Method::Entered if entered => Some(Basis::Entered),
        Method::Standard if standard => Some(Basis::Standard),
        _ => None,
    };
    let in_order = [
        (learned == Some(true)).then_some(Basis::Learned),
        entered.then_some(Basis::Entered),
        learned.map(|_| Basis::Learned),
        standard.then_some(Basis::Standard),
    ];
    chosen.or_else(|| in_order.into_iter().flatten().next())
}

fn whole(units: f64) -> i64 {
    units.round().clamp(0.0, MOST_USE as f64) as i64
}

impl Demand {
    /// What is known of an item before anything was worked out: what people entered counts.
    pub fn of_entered(entered: &[(Size, Standard)]) -> Self {
        let sizes: Vec<(Size, i64)> = entered.iter().map(|(size, s)| (*size, s.use_milli())).collect();
        let weekly = entered.iter().map(|(_, s)| s.weekly_use()).sum();
        let some = (!sizes.is_empty()).then_some(weekly);
        Self {
            basis: some.map(|_| Basis::Entered),
            weekly,
            sizes,
            entered: some,
            cover_days: USUAL_COVER,
            ..Self::default()
        }
    }

    /// What a size's level follows from: its share of the demand, and the days that people want it in stock.
    pub fn of_size(&self, size: Size, entered: Option<Standard>) -> Option<Standard> {
        self.basis?;
        let milli = self.sizes.iter().find(|(s, _)| *s == size).map(|(_, n)| (*n).clamp(0, 1000 * MOST_USE))?;
        Standard::of_milli(milli, entered.map_or(self.cover_days, Standard::cover_days)).ok()
    }

    /// As it is kept.
    pub fn write(&self) -> Result<String> {
        serde_json::to_string(&Written::from(self)).map_err(Error::fault)
    }

    /// Reads what was kept.
    pub fn read(text: &str) -> Result<Self> {
        serde_json::from_str::<Written>(text).map(Demand::from).map_err(Error::fault)
    }
}

#[derive(Serialize, Deserialize)]
struct Written {
    basis: Option<String>,
    weekly: i64,
    sizes_milli: Vec<(String, i64)>,
    entered: Option<i64>,
    standard: Option<StandardSum>,
    learned: Option<LearnedSum>,
    cover_days: i64,
}

impl From<&Demand> for Written {
    fn from(demand: &Demand) -> Self {
        Self {
            basis: demand.basis.map(|basis| basis.to_string()),
            weekly: demand.weekly,
            sizes_milli: demand.sizes.iter().map(|(size, n)| (size.to_string(), *n)).collect(),
            entered: demand.entered,
            standard: demand.standard,
            learned: demand.learned,
            cover_days: demand.cover_days,
        }
    }
}

impl From<Written> for Demand {
    fn from(written: Written) -> Self {
        let sizes = written.sizes_milli.into_iter().filter_map(|(size, n)| Some((Size::any(&size)?, n)));
        Self {
            basis: written.basis.as_deref().and_then(Basis::parse),
            weekly: written.weekly,
            sizes: sizes.collect(),
            entered: written.entered,
            standard: written.standard,
            learned: written.learned,
            cover_days: written.cover_days,
        }
    }
}

#[cfg(test)]
#[path = "sum_tests.rs"]
mod tests;
