use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::{ToSpan as _, civil::Time};
use kernel::{Date, Error, Instant, Result, date_in, monday};
use stock::counter::{ItemId, Size};
use storage::{Act, Db, Reads};

use crate::{
    model::demand::{History, Week},
    store::histories,
};

/// Weeks that are folded again each time: tallies come late from phones that had no signal.
const AGAIN: i64 = 8;
/// Five years; what is older is no longer kept week by week.
const MOST_WEEKS: usize = 260;
/// Histories that are written in one act.
const ROWS: usize = 100;

type Pair = (ItemId, Size);

/// Folds whole weeks out of the ledger and the tallies of distributions into the histories of items.
pub async fn fold(db: &Db) -> Result<()> {
    let today = date_in(&web::zone(), db.world().now());
    let mut read = db.read().await?;
    let mut known: BTreeMap<ItemId, History> = BTreeMap::new();
    for kept in histories::all(&mut read).await? {
        known.insert(kept.item, History::read(&kept.weeks)?);
    }
    let Some(from) = begin(&mut read, &known).await? else { return Ok(()) };
    let until = monday(today);
    if from >= until {
        return Ok(());
    }
    let ledger = Ledger::read(&mut read, from, until, today).await?;
    drop(read);
    let folded = ledger.fold(known, from, until)?;
    for part in folded.chunks(ROWS) {
        let mut tx = db.begin(&Act::system("fold the weeks of items")).await?;
        for (item, history) in part {
            histories::set(&mut tx, *item, history).await?;
        }
        tx.commit().await?;
    }
    Ok(())
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
    today: Date,
}

impl Ledger {
    async fn read(on: &mut impl Reads, from: Date, until: Date, today: Date) -> Result<Self> {
        let last = until.yesterday().map_err(Error::fault)?;
        let mut ledger =
            Self { went: HashMap::new(), away: HashMap::new(), changed: HashMap::new(), now: HashMap::new(), today };
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

    /// Every item's history with the weeks from one Monday to another put in.
    fn fold(&self, mut known: BTreeMap<ItemId, History>, from: Date, until: Date) -> Result<Vec<(ItemId, History)>> {
        let mut sizes: BTreeMap<ItemId, BTreeSet<Size>> = BTreeMap::new();
        for (item, size) in self.went.keys().chain(self.away.keys()).chain(self.changed.keys()).chain(self.now.keys()) {
            sizes.entry(*item).or_default().insert(*size);
        }
        for (item, history) in &known {
            sizes.entry(*item).or_default().extend(history.sizes.keys());
        }
        let mut folded = Vec::new();
        for (item, sizes) in sizes {
            let mut history = known.remove(&item).unwrap_or(History { first: from, sizes: BTreeMap::new() });
            let before = weeks_between(history.first, from);
            for size in sizes {
                let weeks = history.sizes.entry(size).or_default();
                // A size that was never here before was out of stock all the time.
                weeks.resize(before, Week { out: 7, ..Week::default() });
                weeks.extend(self.weeks((item, size), from, until)?);
            }
            folded.push((item, shortened(history)));
        }
        Ok(folded)
    }

    /// The weeks of one item and size, walked from today backwards: what stood there yesterday is what stands there
    /// today, less what changed today.
    fn weeks(&self, pair: Pair, from: Date, until: Date) -> Result<Vec<Week>> {
        let none = BTreeMap::new();
        let of = |by: &HashMap<Pair, BTreeMap<Date, i64>>, day: &Date| by.get(&pair).and_then(|d| d.get(day)).copied();
        let changed = self.changed.get(&pair).unwrap_or(&none);
        let mut weeks = vec![Week::default(); weeks_between(from, until)];
        let mut stock = self.now.get(&pair).copied().unwrap_or(0);
        let mut day = self.today;
        while day >= from {
            let before = stock - changed.get(&day).copied().unwrap_or(0);
            if day < until {
                let at = weeks_between(from, day);
                let went = of(&self.went, &day).unwrap_or(0);
                let week = &mut weeks[at];
                week.went += went;
                week.away += of(&self.away, &day).unwrap_or(0);
                week.out += i64::from(stock <= 0 && before <= 0 && went == 0);
                if day.weekday() == jiff::civil::Weekday::Sunday {
                    week.stock = stock.max(0);
                }
            }
            stock = before;
            day = day.yesterday().map_err(Error::fault)?;
        }
        Ok(weeks)
    }
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
