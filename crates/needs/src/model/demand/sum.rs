use kernel::{Date, Error, Result};
use serde::{Deserialize, Serialize};
use stock::counter::{Item, Size};
use storage::words;

use crate::model::{MOST_USE, Standard};

use super::{Learned, Rate, divide, factor, prior};

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

/// What was learned, in this month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedSum {
    /// From how many weeks.
    pub weeks: i64,
    /// Units a week.
    pub weekly: i64,
    /// In eight weeks of ten not less than this,
    pub low: i64,
    /// and not more than this.
    pub high: i64,
    /// Whether there were enough weeks to smooth.
    pub ready: bool,
}

/// The demand of an item in a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// Which of the figures counts; `None` if there is none.
    pub basis: Option<Basis>,
    /// Units a week that count, all sizes together.
    pub weekly: i64,
    /// How they divide among the sizes, from small to large.
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

/// Works out the demand of an item.
pub fn work_out(inputs: &Inputs<'_>) -> Demand {
    let month = inputs.today.month();
    let season = inputs.item.season;
    let standard = inputs.rate.zip(inputs.people).map(|(rate, people)| {
        let percent = factor(season, month);
        let used = rate.weekly(people) * percent as f64 / 100.0;
        let weekly = whole(used + (inputs.lost + inputs.arriving) as f64);
        let (lost, arriving) = (inputs.lost, inputs.arriving);
        StandardSum {
            people,
            units_milli: rate.units_milli(),
            months: rate.months(),
            season: percent,
            lost,
            arriving,
            weekly,
        }
    });
    let learned = inputs.learned.map(|(learned, _)| {
        let (low, high) = learned.interval(season, month);
        let weekly = whole(learned.weekly(season, month));
        LearnedSum { weeks: learned.weeks, weekly, low: whole(low), high: whole(high), ready: learned.ready }
    });
    let entered = (!inputs.entered.is_empty()).then(|| inputs.entered.iter().map(|(_, s)| s.weekly_use()).sum());
    let basis = choose(inputs.method, entered.is_some(), standard.is_some(), learned.map(|l| l.ready));
    let usual = prior(inputs.item.size_system, inputs.item.who);
    let mix = inputs.learned.map_or(usual.as_slice(), |(_, mix)| mix);
    let sizes = match basis {
        Some(Basis::Learned) => divide(learned.map_or(0, |l| l.weekly), mix),
        Some(Basis::Standard) => divide(standard.map_or(0, |s| s.weekly), mix),
        Some(Basis::Entered) => inputs.entered.iter().map(|(size, s)| (*size, s.weekly_use())).collect(),
        None => Vec::new(),
    };
    let cover_days = inputs.entered.iter().map(|(_, s)| s.cover_days()).max().unwrap_or(USUAL_COVER);
    Demand { basis, weekly: sizes.iter().map(|(_, n)| n).sum(), sizes, entered, standard, learned, cover_days }
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
        let sizes: Vec<(Size, i64)> = entered.iter().map(|(size, s)| (*size, s.weekly_use())).collect();
        let weekly = sizes.iter().map(|(_, n)| n).sum();
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
        let weekly = self.sizes.iter().find(|(s, _)| *s == size).map(|(_, n)| (*n).clamp(0, MOST_USE))?;
        Standard::new(weekly, entered.map_or(self.cover_days, Standard::cover_days)).ok()
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
    sizes: Vec<(String, i64)>,
    entered: Option<i64>,
    standard: Option<StandardSum>,
    learned: Option<LearnedSum>,
    cover_days: i64,
}

impl From<&Demand> for Written {
    fn from(demand: &Demand) -> Self {
        Self {
            basis: demand.basis.map(|basis| basis.to_string()),
            sizes: demand.sizes.iter().map(|(size, n)| (size.to_string(), *n)).collect(),
            entered: demand.entered,
            standard: demand.standard,
            learned: demand.learned,
            cover_days: demand.cover_days,
        }
    }
}

impl From<Written> for Demand {
    fn from(written: Written) -> Self {
        let sizes: Vec<(Size, i64)> =
            written.sizes.into_iter().filter_map(|(size, n)| Some((Size::any(&size)?, n))).collect();
        Self {
            basis: written.basis.as_deref().and_then(Basis::parse),
            weekly: sizes.iter().map(|(_, n)| n).sum(),
            sizes,
            entered: written.entered,
            standard: written.standard,
            learned: written.learned,
            cover_days: written.cover_days,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;
    use proptest::prelude::*;
    use stock::{
        counter::{ItemId, SizeSystem},
        model::{CategoryId, Season, Unit, WhoFor},
    };

    fn item(system: SizeSystem, season: Season) -> Item {
        let none = String::new;
        Item {
            id: ItemId::from_uuid(Uuid::from_u128(1)),
            slug: "tents".to_owned(),
            category: CategoryId::from_uuid(Uuid::from_u128(2)),
            who: WhoFor::All,
            size_system: system,
            unit: Unit::Piece,
            season,
            weight_g: 1,
            volume_ml: 1,
            shelf_life_days: None,
            name_en: none(),
            name_fr: none(),
            name_ar: none(),
            name_fa: none(),
            avoid_en: none(),
            avoid_fr: none(),
            avoid_ar: none(),
            avoid_fa: none(),
            photo: None,
            active: true,
        }
    }

    fn inputs(item: &Item) -> Inputs<'_> {
        Inputs {
            item,
            today: "2026-11-21".parse().unwrap(),
            method: Method::Automatic,
            entered: &[],
            people: None,
            rate: None,
            lost: 0,
            arriving: 0,
            learned: None,
        }
    }

    fn learned(base: f64, ready: bool) -> Learned {
        Learned { base, low: base * 0.8, high: base * 1.2, weeks: if ready { 12 } else { 5 }, ready }
    }

    #[test]
    fn people_times_the_standard_and_what_was_lost() {
        let item = item(SizeSystem::None, Season::All);
        let mut inputs = inputs(&item);
        inputs.people = Some(1950);
        inputs.rate = Rate::new(1000, 6).ok();
        inputs.lost = 66;
        let demand = work_out(&inputs);
        assert_eq!((demand.basis, demand.weekly), (Some(Basis::Standard), 142));
        inputs.arriving = 100;
        assert_eq!(work_out(&inputs).weekly, 242);
        inputs.people = None;
        assert_eq!(work_out(&inputs).basis, None, "nobody was counted");
    }

    #[test]
    fn the_season_counts_for_what_people_use_and_not_for_what_they_lost() {
        let item = item(SizeSystem::None, Season::Winter);
        let mut inputs = inputs(&item);
        inputs.people = Some(1800);
        inputs.rate = Rate::new(1000, 7).ok();
        inputs.lost = 10;
        assert_eq!(work_out(&inputs).weekly, 60 * 150 / 100 + 10);
    }

    #[test]
    fn the_best_figure_counts_unless_somebody_chose() {
        let item = item(SizeSystem::Letters, Season::All);
        let mix = prior(SizeSystem::Letters, WhoFor::All);
        let entered = [(Size::any("M").unwrap(), Standard::new(70, 21).unwrap())];
        let mut inputs = inputs(&item);
        inputs.people = Some(1000);
        inputs.rate = Rate::new(1000, 1).ok();
        let basis = |inputs: &Inputs<'_>| work_out(inputs).basis.unwrap();
        assert_eq!(basis(&inputs), Basis::Standard);
        inputs.learned = Some((learned(50.0, false), &mix));
        assert_eq!(basis(&inputs), Basis::Learned, "the mean of five weeks is nearer than a handbook");
        inputs.entered = &entered;
        assert_eq!(basis(&inputs), Basis::Entered, "whoever works here knows better than five weeks");
        inputs.learned = Some((learned(50.0, true), &mix));
        assert_eq!(basis(&inputs), Basis::Learned);
        assert_eq!(work_out(&inputs).cover_days, 21, "the days that people want are kept");
        for (method, expected) in
            [(Method::Entered, Basis::Entered), (Method::Standard, Basis::Standard), (Method::Learned, Basis::Learned)]
        {
            inputs.method = method;
            assert_eq!(basis(&inputs), expected);
        }
        inputs.rate = None;
        inputs.method = Method::Standard;
        assert_eq!(basis(&inputs), Basis::Learned, "what was chosen is not there");
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_again_and_sizes_add_up(
            people in 0..20_000_i64, milli in 1..5_000_i64, months in 1..24_i64, lost in 0..500_i64, base in 0.0..900.0_f64
        ) {
            let item = item(SizeSystem::Shoes, Season::Rain);
            let mix = prior(SizeSystem::Shoes, WhoFor::All);
            let mut inputs = inputs(&item);
            inputs.people = Some(people);
            inputs.rate = Rate::new(milli, months).ok();
            inputs.lost = lost;
            for learned in [None, Some((learned(base, true), mix.as_slice()))] {
                inputs.learned = learned;
                let demand = work_out(&inputs);
                prop_assert_eq!(demand.weekly, demand.sizes.iter().map(|(_, n)| n).sum::<i64>());
                let said = demand.learned.map_or_else(|| demand.standard.map(|s| s.weekly), |l| Some(l.weekly));
                prop_assert_eq!(Some(demand.weekly), said);
                prop_assert_eq!(Demand::read(&demand.write().unwrap()).unwrap(), demand);
            }
        }

        #[test]
        fn more_people_never_need_less(people in 0..20_000_i64, more in 0..5_000_i64) {
            let item = item(SizeSystem::None, Season::All);
            let mut inputs = inputs(&item);
            inputs.rate = Rate::new(1500, 4).ok();
            inputs.people = Some(people);
            let few = work_out(&inputs).weekly;
            inputs.people = Some(people + more);
            prop_assert!(work_out(&inputs).weekly >= few);
        }
    }
}
