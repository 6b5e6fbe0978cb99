use std::collections::{BTreeSet, HashMap};

use kernel::Date;
use stock::counter::{Category, Item, ItemId, Size, Stocked};

use super::{
    Group, Held, Level, Outcome, Pin, Promised, Room, Standard, Why, demand::Demand, pin::standing, why::group,
};

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
    /// The demand of items, as far as it was worked out; for the others what was entered counts.
    pub demands: HashMap<ItemId, Demand>,
    /// What is promised and may come.
    pub promised: Vec<Promised>,
    /// The levels as they were last worked out, against which the new ones are held.
    pub held: Vec<Held>,
    /// How full the warehouses are.
    pub room: Room,
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
    /// Units that are promised and likely to come.
    pub likely: i64,
    /// What people entered, if anybody did.
    pub entered: Option<Standard>,
    /// What counts: units used in a week, and the days wanted.
    pub standard: Option<Standard>,
    /// The level that follows from the figures alone.
    pub figured: Option<Level>,
    /// Whether it should stop only because the warehouses are full.
    pub crowded: bool,
    /// Its level and why. `None` where nothing was entered or decided, or where nothing is used and none is there:
    /// then there is nothing to tell the public.
    pub outcome: Option<Outcome>,
}

impl SizeNeed {
    /// A size about which there is nothing to say.
    pub const fn nothing(size: Size) -> Self {
        Self { size, stock: 0, likely: 0, entered: None, standard: None, figured: None, crowded: false, outcome: None }
    }

    /// For how many whole days lasts what is in stock and likely to come, if that can be said.
    pub fn days(&self) -> Option<i64> {
        self.standard.and_then(|standard| standard.days(self.stock.saturating_add(self.likely)))
    }

    /// Units that are missing until there is as much as we want.
    pub fn missing(&self) -> i64 {
        let there = self.stock.saturating_add(self.likely);
        self.standard.map_or(0, |standard| (standard.wanted() - there).max(0))
    }

    /// The level that people are shown.
    pub fn shown(&self) -> Option<Level> {
        self.outcome.as_ref().map(|outcome| outcome.level)
    }
}

/// One item with its sizes, from small to large.
#[derive(Clone, Debug)]
pub struct Need {
    /// What.
    pub item: Item,
    /// How much of it is wanted in a week, and why.
    pub demand: Demand,
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
    pub fn work_out(mut facts: Facts, today: Date) -> Self {
        let (categories, items) = (std::mem::take(&mut facts.categories), std::mem::take(&mut facts.items));
        let known = Known::sort(&facts, today);
        let of = |item: Item| {
            let (demand, sizes) = known.sizes(&item);
            Need { item, demand, sizes }
        };
        let needs = items.into_iter().filter(|item| item.active).map(of).collect();
        Self { categories, needs }
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

/// What is known, by item.
struct Known<'a> {
    today: Date,
    stock: HashMap<ItemId, Vec<(Size, i64)>>,
    likely: HashMap<(ItemId, Size), f64>,
    entered: HashMap<ItemId, Vec<(Size, Standard)>>,
    demands: &'a HashMap<ItemId, Demand>,
    held: HashMap<(ItemId, Size), Option<Level>>,
    crowded: bool,
    pins: HashMap<ItemId, Vec<&'a Pin>>,
}

impl<'a> Known<'a> {
    fn sort(facts: &'a Facts, today: Date) -> Self {
        let mut known = Self {
            today,
            stock: HashMap::new(),
            likely: HashMap::new(),
            entered: HashMap::new(),
            demands: &facts.demands,
            held: facts.held.iter().map(|held| ((held.item, held.size), held.level)).collect(),
            crowded: facts.room.is_crowded(facts.held.iter().any(|held| held.crowded)),
            pins: HashMap::new(),
        };
        for stocked in &facts.stocked {
            known.stock.entry(stocked.item).or_default().push((stocked.size, stocked.quantity.max(0)));
        }
        for promised in &facts.promised {
            *known.likely.entry((promised.item, promised.size)).or_default() += promised.likely();
        }
        for (item, size, standard) in &facts.standards {
            known.entered.entry(*item).or_default().push((*size, *standard));
        }
        for pin in facts.pins.iter().filter(|pin| pin.stands_on(today)) {
            known.pins.entry(pin.item).or_default().push(pin);
        }
        known
    }

    fn sizes(&self, item: &Item) -> (Demand, Vec<SizeNeed>) {
        let none = Vec::new();
        let (stock, pins) = (self.stock.get(&item.id).unwrap_or(&none), self.pins.get(&item.id));
        let entered = self.entered.get(&item.id).map_or(&[][..], Vec::as_slice);
        let demand = self.demands.get(&item.id).cloned().unwrap_or_else(|| Demand::of_entered(entered));
        let mut named: BTreeSet<&str> = stock.iter().filter(|(_, n)| *n > 0).map(|(size, _)| size.as_str()).collect();
        named.extend(entered.iter().map(|(size, _)| size.as_str()));
        named.extend(demand.sizes.iter().filter(|(_, n)| *n > 0).map(|(size, _)| size.as_str()));
        named.extend(pins.iter().flat_map(|pins| pins.iter()).filter_map(|pin| pin.size).map(Size::as_str));
        if named.is_empty() && pins.is_some() {
            named.extend(item.size_system.sizes());
        }
        let every = item.size_system.sizes().iter().filter(|size| named.contains(*size));
        let sizes = every.filter_map(|size| Size::any(size)).map(|size| {
            let stock = stock.iter().find(|(s, _)| *s == size).map_or(0, |(_, quantity)| *quantity);
            let entered = entered.iter().find(|(s, _)| *s == size).map(|(_, standard)| *standard);
            self.size(item.id, size, stock, entered, demand.of_size(size, entered))
        });
        let sizes = sizes.collect();
        (demand, sizes)
    }

    fn size(
        &self,
        item: ItemId,
        size: Size,
        stock: i64,
        entered: Option<Standard>,
        standard: Option<Standard>,
    ) -> SizeNeed {
        let likely = self.likely.get(&(item, size)).map_or(0, |units| units.round() as i64);
        let there = stock.saturating_add(likely);
        let before = self.held.get(&(item, size)).copied().flatten();
        // Of a size so rare that not one is wanted, and not one is there, there is nothing to say.
        let said = standard.filter(|standard| there > 0 || standard.wanted() > 0);
        let figured = said.and_then(|standard| standard.held(there, before));
        let crowded = self.crowded && figured == Some(Level::Enough);
        let pin = self.pins.get(&item).and_then(|pins| standing(pins.iter().copied(), size, self.today));
        let outcome = match pin {
            Some(pin) => Some(Outcome { level: pin.level, why: Why::Pinned(pin.clone()) }),
            None => {
                standard.zip(figured).map(|(standard, level)| worked_out(standard, level, there, likely > 0, crowded))
            }
        };
        SizeNeed { size, stock, likely, entered, standard, figured, crowded, outcome }
    }
}

fn worked_out(standard: Standard, level: Level, there: i64, coming: bool, crowded: bool) -> Outcome {
    let wanted = standard.cover_days();
    let why = match standard.days(there) {
        Some(days) if crowded => return Outcome { level: Level::Stop, why: Why::Full { days } },
        Some(days) => Why::Cover { days, wanted, coming },
        None => Why::NoUse,
    };
    Outcome { level, why }
}
