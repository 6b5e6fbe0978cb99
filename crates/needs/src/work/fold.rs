use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::{ToSpan as _, civil::Time};
use kernel::{Date, Error, Instant, Result, date_in, monday};
use stock::counter::{Item, ItemId, Size};
use storage::{Act, Db, Reads};

use crate::{
    model::demand::{History, Kits, Week, divide, prior},
    store::histories,
};

/// Weeks that are folded again each time: tallies come late from phones that had no signal.
const AGAIN: i64 = 8;
/// Five years; what is older is no longer kept week by week.
const MOST_WEEKS: usize = 260;
/// Histories that are written in one act.
const ROWS: usize = 100;

type Pair = (ItemId, Size);

/// Folds whole weeks out of the ledger and the tallies of distributions into the histories of items. Answers how many
/// histories differ from what was kept.
pub async fn fold(db: &Db) -> Result<usize> {
    let today = date_in(&web::zone(), db.world().now());
    let mut read = db.read().await?;
    let mut known: BTreeMap<ItemId, History> = BTreeMap::new();
    for kept in histories::all(&mut read).await? {
        known.insert(kept.item, History::read(&kept.weeks)?);
    }
    let Some(from) = begin(&mut read, &known).await? else { return Ok(0) };
    let until = monday(today);
    if from >= until {
        return Ok(0);
    }
    let ledger = Ledger::read(&mut read, from, until, today).await?;
    drop(read);
    let folded = ledger.fold(&known, from, until)?;
    for part in folded.chunks(ROWS) {
        let mut tx = db.begin(&Act::system("fold the weeks of items")).await?;
        for (item, history) in part {
            histories::set(&mut tx, *item, history).await?;
        }
        tx.commit().await?;
    }
    Ok(folded.len())
}

/// The first Monday to fold: some weeks back, or the first whole week that there is.
async fn begin(on: &mut impl Reads, known: &BTreeMap<ItemId, History>) -> Result<Option<Date>> {
    let again = known.values().map(|history| history.monday(history.len())).max();
    match again {
        Some(end) => end.checked_sub((7 * AGAIN).days()).map(Some).map_err(Error::fault),
        None => {
            let first = stock::counter::first_day(on).await?;
            first.map(|day| monday(day).checked_add(7.days()).map_err(Error::fault)).transpose()
        }
    }
}

/// What happened in the weeks that are folded.
struct Ledger {
    went: HashMap<Pair, BTreeMap<Date, i64>>,
    away: HashMap<Pair, BTreeMap<Date, i64>>,
    /// By how much the stock changed, and what it is now.
    changed: HashMap<Pair, BTreeMap<Date, i64>>,
    now: HashMap<Pair, i64>,
    /// What is in kits, and how an item that is in one divides by size.
    kits: Kits,
    components: HashMap<ItemId, Item>,
    today: Date,
}

/// The days of one item and size, from the last to the first: with what stood there in the evening and in the morning.
struct Days<'a> {
    changed: Option<&'a BTreeMap<Date, i64>>,
    stock: i64,
    day: Date,
}

impl Iterator for Days<'_> {
    type Item = (Date, i64, i64);

    /// Walked backwards: what stood there yesterday is what stands there today, less what changed today.
    fn next(&mut self) -> Option<Self::Item> {
        let (day, evening) = (self.day, self.stock);
        self.stock -= self.changed.and_then(|days| days.get(&day)).copied().unwrap_or(0);
        self.day = day.yesterday().ok()?;
        Some((day, evening, self.stock))
    }
}

impl Ledger {
    async fn read(on: &mut impl Reads, from: Date, until: Date, today: Date) -> Result<Self> {
        let last = until.yesterday().map_err(Error::fault)?;
        let kits = Kits::new(&stock::counter::kit_parts(on).await?);
        let held = kits.components();
        let items = stock::counter::items(on).await?.into_iter().filter(|item| held.contains(&item.id));
        let mut ledger = Self {
            went: HashMap::new(),
            away: HashMap::new(),
            changed: HashMap::new(),
            now: HashMap::new(),
            components: items.map(|item| (item.id, item)).collect(),
            kits,
            today,
        };
        for line in stock::counter::went_daily(on, from, last).await? {
            *ledger.went.entry((line.item, line.size)).or_default().entry(line.day).or_default() += line.went;
        }
        for line in outreach::counter::handed_out(on, from, last).await?.into_iter().filter(|l| l.turned_away > 0) {
            *ledger.away.entry((line.item, line.size)).or_default().entry(line.day).or_default() += line.turned_away;
        }
        let midnight = from.to_datetime(Time::midnight()).to_zoned(web::zone()).map_err(Error::fault)?;
        for line in stock::counter::changed(on, Instant::from(midnight.timestamp())).await? {
            let day = Date::constant(1970, 1, 1).checked_add(line.day.days()).map_err(Error::fault)?;
            *ledger.changed.entry((line.item, line.size)).or_default().entry(day).or_default() += line.change;
        }
        for line in stock::counter::standing(on).await? {
            ledger.now.insert((line.item, line.size), line.quantity);
        }
        Ok(ledger)
    }

    /// The histories that differ from what is known once the weeks from one Monday to another are put in.
    fn fold(&self, known: &BTreeMap<ItemId, History>, from: Date, until: Date) -> Result<Vec<(ItemId, History)>> {
        let mut sizes: BTreeMap<ItemId, BTreeSet<Size>> = BTreeMap::new();
        for (item, size) in self.went.keys().chain(self.away.keys()).chain(self.changed.keys()).chain(self.now.keys()) {
            sizes.entry(*item).or_default().insert(*size);
        }
        let in_kits = |item: &ItemId| self.kits.with(*item).any(|kit| self.went.contains_key(&(kit, Size::NONE)));
        for item in self.components.values().filter(|item| in_kits(&item.id)) {
            // Where it came in kits only, nobody ever saw it alone.
            let every = || prior(item.size_system, item.who).into_iter().map(|(size, _)| size).collect();
            sizes.entry(item.id).or_insert_with(every);
        }
        for (item, history) in known {
            sizes.entry(*item).or_default().extend(history.sizes.keys());
        }
        let mut folded = Vec::new();
        for (item, sizes) in sizes {
            let before = known.get(&item);
            let mut history = before.cloned().unwrap_or(History { first: from, sizes: BTreeMap::new() });
            let first = weeks_between(history.first, from);
            let inside = self.in_kits(item, from, until);
            for size in sizes {
                let weeks = history.sizes.entry(size).or_default();
                // A size that was never here before was out of stock all the time.
                weeks.resize(first, Week { out: 7, ..Week::default() });
                weeks.extend(self.weeks((item, size), from, until, &inside.days)?);
            }
            self.add_kits(&mut history, item, first, &inside);
            let history = shortened(history);
            if before != Some(&history) {
                folded.push((item, history));
            }
        }
        Ok(folded)
    }

    fn days(&self, pair: Pair) -> Days<'_> {
        let stock = self.now.get(&pair).copied().unwrap_or(0);
        Days { changed: self.changed.get(&pair), stock, day: self.today }
    }

    /// The weeks of one item and size. On the days `inside` a kit was there that holds it: then it could be had.
    fn weeks(&self, pair: Pair, from: Date, until: Date, inside: &BTreeSet<Date>) -> Result<Vec<Week>> {
        let of = |by: &HashMap<Pair, BTreeMap<Date, i64>>, day: &Date| by.get(&pair).and_then(|d| d.get(day)).copied();
        let mut weeks = vec![Week::default(); weeks_between(from, until)];
        for (day, evening, morning) in self.days(pair).take_while(|(day, ..)| *day >= from) {
            if day < until {
                let went = of(&self.went, &day).unwrap_or(0);
                let week = &mut weeks[weeks_between(from, day)];
                week.went += went;
                week.away += of(&self.away, &day).unwrap_or(0);
                week.out += i64::from(evening <= 0 && morning <= 0 && went == 0 && !inside.contains(&day));
                if day.weekday() == jiff::civil::Weekday::Sunday {
                    week.stock = evening.max(0);
                }
            }
        }
        Ok(weeks)
    }

    /// What went out of an item inside kits, or was asked for with them.
    fn in_kits(&self, item: ItemId, from: Date, until: Date) -> InKits {
        let mut inside = InKits { weeks: vec![(0, 0); weeks_between(from, until)], days: BTreeSet::new() };
        for kit in self.kits.with(item) {
            let each: i64 = self.kits.of(kit).filter(|(held, _)| *held == item).map(|(_, units)| units).sum();
            // A kit has no sizes.
            let pair = (kit, Size::NONE);
            let days = self.days(pair).take_while(|(day, ..)| *day >= from);
            inside.days.extend(days.filter(|(_, evening, morning)| *evening > 0 || *morning > 0).map(|(day, ..)| day));
            for (day, went) in self.went.get(&pair).into_iter().flatten().filter(|(day, _)| **day < until) {
                inside.weeks[weeks_between(from, *day)].0 += went.saturating_mul(each);
                inside.days.insert(*day);
            }
            for (day, away) in self.away.get(&pair).into_iter().flatten().filter(|(day, _)| **day < until) {
                inside.weeks[weeks_between(from, *day)].1 += away.saturating_mul(each);
            }
        }
        inside
    }

    /// Adds what went out inside kits: people use it as if it had lain on the table. Which size was in each kit nobody
    /// wrote down, so that the sizes divide it as they divide the rest.
    fn add_kits(&self, history: &mut History, item: ItemId, first: usize, inside: &InKits) {
        let Some(item) = self.components.get(&item) else { return };
        if inside.weeks.iter().all(|week| *week == (0, 0)) {
            return;
        }
        let usual = prior(item.size_system, item.who);
        let mix = history.mix(&usual);
        for (at, (went, away)) in inside.weeks.iter().enumerate() {
            for ((size, went), (_, away)) in divide(*went, &mix).into_iter().zip(divide(*away, &mix)) {
                if let Some(week) = history.sizes.get_mut(&size).and_then(|weeks| weeks.get_mut(first + at)) {
                    week.went += went;
                    week.away += away;
                }
            }
        }
    }
}

/// What went out of an item inside kits.
struct InKits {
    /// Week by week: units that went out, and units that people asked for in vain.
    weeks: Vec<(i64, i64)>,
    /// Days on which some kit was there that holds it.
    days: BTreeSet<Date>,
}

/// Whole weeks from one day to another.
fn weeks_between(from: Date, to: Date) -> usize {
    usize::try_from((to - from).get_days() / 7).unwrap_or(0)
}

/// The last five years.
fn shortened(mut history: History) -> History {
    let over = history.len().saturating_sub(MOST_WEEKS);
    if over > 0 {
        history.first = history.monday(over);
        history.sizes.values_mut().for_each(|weeks| drop(weeks.drain(..over)));
    }
    history
}
