use std::collections::{BTreeSet, HashMap};

use kernel::Date;
use stock::counter::{Category, Item, ItemId, Size, Stocked};

use super::{Group, Level, Outcome, Pin, Standard, Why, pin::standing, why::group};

/// What the list is worked out from.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The catalogue's groups, in order.
    pub categories: Vec<Category>,
    /// The catalogue.
    pub items: Vec<Item>,
    /// What is in stock in the whole coalition.
    pub stocked: Vec<Stocked>,
    /// What was entered.
    pub standards: Vec<(ItemId, Size, Standard)>,
    /// What people decided.
    pub pins: Vec<Pin>,
}

/// One size of an item.
#[derive(Clone, Debug)]
pub struct SizeNeed {
    /// Which.
    pub size: Size,
    /// Units in stock.
    pub stock: i64,
    /// What was entered, if anything was.
    pub standard: Option<Standard>,
    /// Its level and why. `None` where nothing was entered or decided, or where nothing is used and none is there:
    /// then there is nothing to tell the public.
    pub outcome: Option<Outcome>,
}

impl SizeNeed {
    /// For how many whole days the stock lasts, if that can be said.
    pub fn days(&self) -> Option<i64> {
        self.standard.and_then(|standard| standard.days(self.stock))
    }
}

impl SizeNeed {
    /// Units that are missing until there is as much as we want.
    pub fn missing(&self) -> i64 {
        self.standard.map_or(0, |s| (s.weekly_use().saturating_mul(s.cover_days()) / 7 - self.stock).max(0))
    }
}

/// One item with its sizes, from small to large.
#[derive(Clone, Debug)]
pub struct Need {
    /// What.
    pub item: Item,
    /// Every size that is in stock, has a standard or is pinned.
    pub sizes: Vec<SizeNeed>,
}

impl Need {
    /// The sizes that have a level.
    pub fn shown(&self) -> impl Iterator<Item = (&SizeNeed, &Outcome)> {
        self.sizes.iter().filter_map(|size| Some((size, size.outcome.as_ref()?)))
    }

    /// The level of its most urgent size; `None` if no size has one.
    pub fn level(&self) -> Option<Level> {
        self.shown().map(|(_, outcome)| outcome.level).min()
    }

    /// Its sizes by level, the most urgent first, those that share a reason together.
    pub fn groups(&self) -> Vec<Group> {
        group(self.shown().map(|(size, outcome)| (size.size, outcome)))
    }

    /// The sizes at one level, from small to large.
    pub fn sizes_at(&self, level: Level) -> Vec<Size> {
        self.shown().filter(|(_, outcome)| outcome.level == level).map(|(size, _)| size.size).collect()
    }

    /// The pins that decide about some size.
    pub fn is_pinned(&self) -> bool {
        self.shown().any(|(_, outcome)| matches!(outcome.why, Why::Pinned(_)))
    }

    /// How much room in a van would be filled by what is missing at its most urgent level, in millilitres. A supporter
    /// fills a van, so this says what matters most better than days do: ten coats before ten tins. What people decided
    /// is urgent comes before everything.
    pub fn missing_ml(&self) -> i64 {
        let own = self.level();
        let missing = |size: &SizeNeed, outcome: &Outcome| match outcome.why {
            Why::Pinned(_) if outcome.level == Level::Urgent => i64::MAX,
            _ => size.missing().saturating_mul(self.item.volume_ml),
        };
        self.shown()
            .filter(|(_, outcome)| Some(outcome.level) == own)
            .map(|(size, outcome)| missing(size, outcome))
            .fold(0, i64::saturating_add)
    }
}

/// What is needed on a day.
#[derive(Clone, Debug, Default)]
pub struct NeedsList {
    /// The catalogue's groups, in order.
    pub categories: Vec<Category>,
    /// Every item that is collected, in the order of the catalogue; also those without a level.
    pub needs: Vec<Need>,
}

impl NeedsList {
    /// Works the list out for a day.
    pub fn work_out(facts: Facts, today: Date) -> Self {
        let mut stock: HashMap<ItemId, Vec<(Size, i64)>> = HashMap::new();
        for stocked in facts.stocked {
            stock.entry(stocked.item).or_default().push((stocked.size, stocked.quantity));
        }
        let mut standards: HashMap<ItemId, Vec<(Size, Standard)>> = HashMap::new();
        for (item, size, standard) in facts.standards {
            standards.entry(item).or_default().push((size, standard));
        }
        let mut pins: HashMap<ItemId, Vec<Pin>> = HashMap::new();
        for pin in facts.pins.into_iter().filter(|pin| pin.stands_on(today)) {
            pins.entry(pin.item).or_default().push(pin);
        }
        let of = |item: Item| {
            let sizes = sizes(
                &item,
                stock.get(&item.id).map_or(&[], Vec::as_slice),
                standards.get(&item.id).map_or(&[], Vec::as_slice),
                pins.get(&item.id).map_or(&[], Vec::as_slice),
                today,
            );
            Need { item, sizes }
        };
        let needs = facts.items.into_iter().filter(|item| item.active).map(of).collect();
        Self { categories: facts.categories, needs }
    }

    /// One item by its word in addresses.
    pub fn find(&self, slug: &str) -> Option<&Need> {
        self.needs.iter().find(|need| need.item.slug == slug)
    }

    /// The items at a level, those of which most is missing first.
    pub fn at(&self, level: Level) -> Vec<&Need> {
        let mut needs: Vec<&Need> = self.needs.iter().filter(|need| need.level() == Some(level)).collect();
        needs.sort_by_key(|need| std::cmp::Reverse(need.missing_ml()));
        needs
    }

    /// The items at a level, by category in the order of the shelves; categories with none are left out.
    pub fn by_category(&self, level: Level) -> Vec<(&Category, Vec<&Need>)> {
        self.categories
            .iter()
            .map(|category| {
                let here = |need: &&Need| need.item.category == category.id && need.level() == Some(level);
                (category, self.needs.iter().filter(here).collect::<Vec<_>>())
            })
            .filter(|(_, needs)| !needs.is_empty())
            .collect()
    }
}

fn sizes(
    item: &Item,
    stock: &[(Size, i64)],
    standards: &[(Size, Standard)],
    pins: &[Pin],
    today: Date,
) -> Vec<SizeNeed> {
    let mut named: BTreeSet<&str> = stock.iter().filter(|(_, n)| *n > 0).map(|(size, _)| size.as_str()).collect();
    named.extend(standards.iter().map(|(size, _)| size.as_str()));
    named.extend(pins.iter().filter_map(|pin| pin.size).map(Size::as_str));
    if named.is_empty() && !pins.is_empty() {
        named.extend(item.size_system.sizes());
    }
    let system = item.size_system.sizes().iter();
    system
        .filter(|size| named.contains(*size))
        .filter_map(|size| Size::any(size))
        .map(|size| {
            let stock = stock.iter().find(|(s, _)| *s == size).map_or(0, |(_, quantity)| (*quantity).max(0));
            let standard = standards.iter().find(|(s, _)| *s == size).map(|(_, standard)| *standard);
            let outcome = match standing(pins, size, today) {
                Some(pin) => Some(Outcome { level: pin.level, why: Why::Pinned(pin.clone()) }),
                None => standard.and_then(|standard| worked_out(standard, stock)),
            };
            SizeNeed { size, stock, standard, outcome }
        })
        .collect()
}

fn worked_out(standard: Standard, stock: i64) -> Option<Outcome> {
    let level = standard.level(stock)?;
    let why = match standard.days(stock) {
        Some(days) => Why::Cover { days, wanted: standard.cover_days() },
        None => Why::NoUse,
    };
    Some(Outcome { level, why })
}
