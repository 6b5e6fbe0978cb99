//! Twelve weeks of a warehouse: vans on Saturday, distributions on weekdays, and the slips of every day.

use std::collections::{BTreeMap, VecDeque};

use kernel::{Error, Instant, Quantity, Result, StillClock};
use stock::{
    model::{BoxId, ItemId, LocationId, Size, WarehouseId},
    store::{
        acts::{self, Receipt},
        ledger::{self, Context},
    },
};
use storage::{Act, Actor, Db, Tx};
use web::{AccountId, OrganisationId};

/// How many weeks.
pub const WEEKS: i64 = 12;
/// Rows of goods in one act: a van's load, a table's distribution.
const ROWS: usize = 30;
/// At the start, this many hours before the first morning, the stock of that time was counted in.
const OPENING_HOURS: i64 = 20;

/// One item in one size, and how it comes and goes.
pub struct Line {
    pub item: ItemId,
    pub size: Size,
    pub location: LocationId,
    pub keeps_days: Option<i64>,
    pub weekly_use: i64,
    pub weekly_arrival: i64,
    pub opening: i64,
    pub per_box: i64,
    /// How much of the use falls on each week, in percent of an even week; all of them together are twelve even weeks.
    pub weeks: [i64; WEEKS as usize],
    /// Boxes on the shelf, the oldest first, with what is left in each.
    pub shelf: VecDeque<(BoxId, i64)>,
    /// Units that have come but do not fill a box yet.
    loose: i64,
    /// Units that have come and gone so far, so that weekly figures that do not divide by the days still add up.
    come: i64,
    pub used: i64,
}

impl Line {
    /// A line with an empty shelf.
    pub fn new(
        item: ItemId,
        size: Size,
        location: LocationId,
        keeps_days: Option<i64>,
        weeks: [i64; WEEKS as usize],
        rate: &super::files::Rate,
    ) -> Self {
        Self {
            item,
            size,
            location,
            keeps_days,
            weekly_use: rate.weekly_use,
            weekly_arrival: rate.weekly_arrival,
            opening: rate.opening_stock,
            per_box: rate.per_box,
            weeks,
            shelf: VecDeque::new(),
            loose: 0,
            come: 0,
            used: 0,
        }
    }

    /// Units that should have gone by the end of a day and did not yet.
    pub fn due(&self, day: i64) -> i64 {
        let served = i64::from([1, 1, 2, 3, 4, 5, 6][usize::try_from(day % 7).unwrap_or(0)]);
        let week = usize::try_from(day / 7).unwrap_or(0).min(self.weeks.len() - 1);
        let percent = self.weeks[..week].iter().sum::<i64>() * 6 + self.weeks[week] * served;
        self.weekly_use * percent / 600 - self.used
    }
}

/// The warehouse in which it all happens, and who works there.
pub struct Scene<'a> {
    pub db: &'a Db,
    pub clock: &'a StillClock,
    pub organisation: OrganisationId,
    pub warehouse: WarehouseId,
    pub sorter: AccountId,
    pub lead: AccountId,
    pub distributor: AccountId,
}

impl Scene<'_> {
    pub async fn begin(&self, who: AccountId, purpose: &'static str) -> Result<Tx> {
        self.db.begin(&Act::new(Actor::Account(who.uuid()), purpose)).await
    }

    /// Lets twelve weeks happen that end at `today`.
    pub async fn play(&self, lines: &mut [Line], today: Instant) -> Result<()> {
        let first = today.plus_days(-7 * WEEKS);
        self.clock.set(first.plus_seconds(-OPENING_HOURS * 3600));
        for chunk in lines.chunks_mut(ROWS) {
            let mut tx = self.begin(self.lead, "count in the opening stock").await?;
            for line in chunk {
                self.come(&mut tx, line, line.opening, true).await?;
            }
            tx.commit().await?;
        }
        for day in 0..7 * WEEKS {
            self.clock.set(first.plus_days(day));
            self.day(lines, day).await?;
        }
        self.clock.set(today);
        Ok(())
    }

    async fn day(&self, lines: &mut [Line], day: i64) -> Result<()> {
        // Two big days for vans, as on the Saturdays of autumn, and a smaller one midweek.
        match day % 7 {
            0 => self.vans(lines, day / 7 * 100 + 40, false).await?,
            1 => self.vans(lines, day / 7 * 100 + 80, false).await?,
            // In the last week the boxes that are still being filled are closed as they are.
            4 => self.vans(lines, day / 7 * 100 + 100, day > 7 * (WEEKS - 1)).await?,
            _ => {}
        }
        if day % 7 != 1 {
            self.distribution(lines, day).await?;
        }
        if day % 7 == 2 {
            self.slips(lines, day).await?;
        }
        Ok(())
    }

    /// What arrives on one of the days, so that this much of a week's goods has come since the beginning.
    async fn vans(&self, lines: &mut [Line], percent: i64, close: bool) -> Result<()> {
        for chunk in lines.chunks_mut(ROWS) {
            let mut tx = self.begin(self.sorter, "receive boxes").await?;
            for line in chunk {
                let units = line.weekly_arrival * percent / 100 - line.come;
                line.come += units;
                self.come(&mut tx, line, units, close).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }

    /// Receives units; what does not fill a box waits for the next van, unless `all` of it is to be boxed now.
    async fn come(&self, tx: &mut Tx, line: &mut Line, units: i64, all: bool) -> Result<()> {
        line.loose += units;
        let context = Context::new(tx);
        while line.loose >= line.per_box || (all && line.loose > 0) {
            let units = line.loose.min(line.per_box);
            let expires = line.keeps_days.map(|days| kernel::date_in(&web::zone(), tx.now().plus_days(days)));
            let receipt = Receipt {
                organisation: self.organisation,
                warehouse: self.warehouse,
                location: Some(line.location),
                item: line.item,
                size: line.size,
                quantity: quantity(units)?,
                expires,
                note: String::new(),
                label: None,
            };
            let id = acts::receive(tx, context, &receipt).await?;
            line.shelf.push_back((id, units));
            line.loose -= units;
        }
        Ok(())
    }

    /// Six days a week boxes are packed out, the oldest first; each day a sixth of the week's use is due.
    async fn distribution(&self, lines: &mut [Line], day: i64) -> Result<()> {
        // Not everything goes out every day: a third of the tables each time, and what was due since. Of one table some
        // kinds are handed out by the host's own team, the rest goes to the kitchens and the other groups.
        let tables = i64::try_from(lines.len().div_ceil(ROWS)).unwrap_or(0);
        let out: Vec<i64> = (0..tables).filter(|i| (i + day) % 3 == 0).collect();
        let own = usize::try_from(day / 3).ok().and_then(|turn| out.get(turn % out.len().max(1)).copied());
        for (i, chunk) in lines.chunks_mut(ROWS).enumerate() {
            let i = i64::try_from(i).unwrap_or(0);
            if !out.contains(&i) {
                continue;
            }
            let kinds = if own == Some(i) { super::handouts::kinds(chunk) } else { Vec::new() };
            let (mut own, others): (Vec<&mut Line>, Vec<&mut Line>) =
                chunk.iter_mut().partition(|line| kinds.contains(&line.item));
            if !own.is_empty() {
                super::handouts::day(self, &mut own, &kinds, day).await?;
            }
            let mut tx = self.begin(self.lead, "pack out boxes").await?;
            for line in others {
                let due = line.due(day);
                self.go(&mut tx, line, due).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }

    async fn go(&self, tx: &mut Tx, line: &mut Line, due: i64) -> Result<()> {
        let mut left = due;
        let context = Context::new(tx);
        while left > 0 {
            let Some((id, there)) = line.shelf.pop_front() else { break };
            let units = left.min(there);
            let stored = ledger::by_id(tx, id, None).await?;
            acts::pack_out(tx, context, &stored, (units < there).then_some(quantity(units)?)).await?;
            if units < there {
                line.shelf.push_front((id, there - units));
            }
            left -= units;
            line.used += units;
        }
        Ok(())
    }

    /// Once a week a few boxes turn out to hold something else than their label says, or are spoilt, or stand elsewhere.
    async fn slips(&self, lines: &mut [Line], day: i64) -> Result<()> {
        let week = usize::try_from(day / 7).unwrap_or(0);
        let places: Vec<LocationId> = lines.iter().map(|line| line.location).collect();
        let mut tx = self.begin(self.lead, "put right what was found").await?;
        for (i, line) in lines.iter_mut().enumerate().filter(|(i, _)| i % 29 == week) {
            let Some((id, there)) = line.shelf.back().copied() else { continue };
            let context = Context::new(&tx);
            let stored = ledger::by_id(&mut tx, id, None).await?;
            match i % 3 {
                0 if there > 2 => {
                    acts::correct(&mut tx, context, &stored, quantity(there - 1)?, "counted again").await?;
                    line.shelf.pop_back();
                    line.shelf.push_back((id, there - 1));
                }
                1 => {
                    acts::scrap(&mut tx, context, &stored, None, "wet").await?;
                    line.shelf.pop_back();
                }
                _ => acts::carry(&mut tx, context, &stored, places[(i + 7) % places.len()]).await?,
            }
        }
        tx.commit().await
    }
}

/// How uneven weeks are: rain, police, a van that is late. Each line begins at another place of it.
const UNEVEN: [i64; WEEKS as usize] = [82, 114, 96, 121, 78, 104, 117, 88, 103, 92, 119, 86];

/// How much more or less of a kind of item is used on a day, in percent: a plain wave of the year. It is not the table
/// that the forecast divides by, so that the back-test does not try the forecast on its own assumption.
fn wave(season: stock::model::Season, day: kernel::Date) -> i64 {
    use stock::model::Season;
    let (depth, peak) = match season {
        Season::All => (0.0, 0.0),
        Season::Winter => (0.6, 21.0),
        Season::Summer => (0.6, 200.0),
        Season::Rain => (0.25, 325.0),
    };
    let turn = (f64::from(day.day_of_year()) - peak) / 365.25 * std::f64::consts::TAU;
    (100.0 * (1.0 + depth * turn.cos())).round() as i64
}

/// How the use of a line divides among the weeks that end today: uneven, and more in the season of the item.
pub fn weeks(line: usize, season: stock::model::Season, today: Instant) -> [i64; WEEKS as usize] {
    let of = |week: i64| {
        let day = kernel::date_in(&web::zone(), today.plus_days(7 * (week - WEEKS)));
        let uneven = UNEVEN[(line + usize::try_from(week).unwrap_or(0)) % UNEVEN.len()];
        uneven * wave(season, day)
    };
    let raw: Vec<i64> = (0..WEEKS).map(of).collect();
    let all: i64 = raw.iter().sum::<i64>().max(1);
    let mut so_far = 0;
    let mut weeks = [0; WEEKS as usize];
    // Each week is the difference of two rounded sums, so that all of them make exactly twelve even weeks.
    for (week, raw) in weeks.iter_mut().zip(raw) {
        let before = so_far * 100 * WEEKS / all;
        so_far += raw;
        *week = so_far * 100 * WEEKS / all - before;
    }
    weeks
}

pub fn quantity(units: i64) -> Result<Quantity> {
    Quantity::new(units).map_err(|message| Error::fault(message.key))
}

/// Which of a warehouse's places each item stands at: items in the order of the catalogue, shelf after shelf.
pub fn places(items: &[ItemId], locations: &[LocationId]) -> BTreeMap<ItemId, LocationId> {
    items
        .iter()
        .enumerate()
        .filter_map(|(i, item)| Some((*item, *locations.get(i * locations.len() / items.len().max(1))?)))
        .collect()
}
