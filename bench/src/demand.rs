use std::{path::Path, time::Instant};

use kernel::{Date, Error, Line, Quantity, Result};
use needs::model::demand::{self, History, Past, Seasons, Week};
use people::{About, Kind, NewOrganisation};
use stock::{
    counter::{ItemId, Size},
    model::{InLanguages, Season, SizeSystem, Unit, WhoFor},
    store::{
        acts::{self, Receipt},
        catalogue::{self, NewCategory, NewItem},
        ledger::{self, Context},
        warehouses::{self, NewWarehouse},
    },
};
use storage::{Act, Db, Options};

use crate::{open, say, warehouse::told};

const ITEMS: usize = 500;
const WEEKS: usize = 260;
const ROUNDS: usize = 5;
/// Items and weeks of the back-test.
const INVENTED: usize = 20;

/// Measures how long it takes to work out everything, and what one movement touches; milliseconds.
pub async fn measure(folder: &Path) -> Result<()> {
    let db = open(folder, Options::default()).await?;
    let items = fill(&db).await?;
    for round in 0..ROUNDS {
        // Other weeks each time, so that nothing that was learned before is of use.
        remember(&db, &items, round).await?;
        let began = stopwatch();
        needs::refresh_all(&db).await?;
        say(format!("all {:.1}", began.elapsed().as_secs_f64() * 1000.0));
    }
    for round in 0..10 * ROUNDS {
        let item = items[round * 7 % items.len()];
        let size = Size::any("42").ok_or(Error::NotFound)?;
        move_one(&db, item, size).await?;
        let began = stopwatch();
        let mut tx = db.begin(&Act::system("work out what a movement touched")).await?;
        needs::refresh_pairs(&mut tx, &[(item, size)]).await?;
        tx.commit().await?;
        say(format!("pair {:.2}", began.elapsed().as_secs_f64() * 1000.0));
    }
    db.close().await;
    Ok(())
}

async fn fill(db: &Db) -> Result<Vec<ItemId>> {
    let mut tx = db.begin(&Act::system("set the scene")).await?;
    people::create_coalition(&mut tx, &Line::parse("Measured").map_err(told)?).await?;
    let new = NewOrganisation {
        name: Line::parse("Measured").map_err(told)?,
        kind: Kind::Member,
        country: None,
        town: None,
        about: About::default(),
    };
    let organisation = people::create_organisation(&mut tx, &new).await?;
    let new = NewWarehouse {
        organisation,
        slug: "measured".to_owned(),
        name: "Measured".to_owned(),
        town: "Calais".to_owned(),
        space_ml: 10_000_000_000,
    };
    let warehouse = warehouses::add(&mut tx, &new).await?;
    let words = |text: &str| InLanguages { en: text.into(), fr: text.into(), ar: text.into(), fa: text.into() };
    let category = NewCategory { slug: "shoes".to_owned(), icon: "tag".to_owned(), sort: 1, name: words("Shoes") };
    let category = catalogue::add_category(&mut tx, &category).await?;
    tx.commit().await?;
    let mut items = Vec::with_capacity(ITEMS);
    for n in 0..ITEMS {
        let mut tx = db.begin(&Act::system("set the scene")).await?;
        let new = NewItem {
            slug: format!("shoe-{n}"),
            category,
            who: WhoFor::Men,
            size_system: SizeSystem::Shoes,
            unit: Unit::Pair,
            season: Season::ALL[n % Season::ALL.len()],
            weight_g: 900,
            volume_ml: 6_000,
            shelf_life_days: None,
            name: words(&format!("Shoe {n}")),
            avoid: words(""),
            active: true,
        };
        let item = catalogue::add_item(&mut tx, &new).await?;
        let context = Context::new(&tx);
        for (at, size) in SizeSystem::Shoes.sizes().iter().enumerate() {
            let quantity = Quantity::new(i64::try_from(10 + (n * 37 + at * 11) % 400).unwrap_or(1)).map_err(told)?;
            let receipt = Receipt {
                organisation,
                warehouse,
                location: None,
                item,
                size: Size::any(size).ok_or(Error::NotFound)?,
                quantity,
                expires: None,
                note: String::new(),
                label: None,
            };
            acts::receive(&mut tx, context, &receipt).await?;
        }
        tx.commit().await?;
        items.push(item);
    }
    Ok(items)
}

async fn remember(db: &Db, items: &[ItemId], round: usize) -> Result<()> {
    let mut tx = db.begin(&Act::system("remember")).await?;
    for (n, item) in items.iter().enumerate() {
        let weeks = |at: usize| -> Vec<Week> {
            let mut chance = Chance(1 + n as u64 * 97 + at as u64 * 13 + round as u64);
            let week = |_| Week { went: (chance.next() * 40.0) as i64, away: 0, out: 0, stock: 50 };
            (0..WEEKS).map(week).collect()
        };
        let sizes = SizeSystem::Shoes.sizes().iter().enumerate();
        let sizes = sizes.filter_map(|(at, size)| Some((Size::any(size)?, weeks(at)))).collect();
        needs::remember(&mut tx, *item, &History { first: first(), sizes }).await?;
    }
    tx.commit().await
}

async fn move_one(db: &Db, item: ItemId, size: Size) -> Result<()> {
    let mut tx = db.begin(&Act::system("pack out boxes")).await?;
    let stored = storage::sql!("SELECT id FROM box WHERE item = $1 AND size = $2 AND state = 'in-stock' LIMIT 1");
    let stored = stored.bind(item).bind(size).value(&mut tx).await?;
    let stored = ledger::by_id(&mut tx, stored, None).await?;
    let context = Context::new(&tx);
    acts::pack_out(&mut tx, context, &stored, Some(Quantity::new(1).map_err(told)?)).await?;
    tx.commit().await
}

/// Prints the sum of what our forecast missed by, and of what "as last week" missed by.
pub async fn back_test(folder: &Path) -> Result<()> {
    let db = open(folder, Options::default()).await?;
    let today = kernel::date_in(&jiff::tz::TimeZone::UTC, db.world().now());
    let (ours, last) = needs::back_test(&mut db.read().await?, today).await?;
    db.close().await;
    say(format!("demo {ours:.3} {last:.3}"));
    let (mut ours, mut last) = (0.0, 0.0);
    for n in 0..INVENTED {
        let season = Season::ALL[n % Season::ALL.len()];
        let one = [(Size::NONE, 1.0)];
        let (a, b) = demand::back_test(&invented(n, season), &one, &Past::default(), season, &Seasons::default());
        ours += a / 100.0;
        last += b / 100.0;
    }
    say(format!("invented {ours:.3} {last:.3}"));
    Ok(())
}

/// Five years of an item: around a hundred a week, with a yearly wave that is a plain cosine and not the table that our
/// forecast divides by, a level that drifts, weeks that differ by a quarter, and now and then an eviction that doubles one.
fn invented(n: usize, season: Season) -> History {
    let mut chance = Chance(7 + 31 * n as u64);
    let (depth, peak) = match season {
        Season::All => (0.0, 0.0),
        Season::Winter => (0.6, 2.0),
        Season::Summer => (0.6, 28.0),
        Season::Rain => (0.25, 46.0),
    };
    let mut level = 100.0;
    let week = |at: usize| {
        level *= 1.0 + (chance.next() - 0.5) * 0.04;
        let wave = 1.0 + depth * ((at as f64 - peak) * std::f64::consts::TAU / 52.18).cos();
        let uneven = 0.75 + chance.next() * 0.5;
        let eviction = if chance.next() < 0.04 { 2.0 } else { 1.0 };
        Week { went: (level * wave * uneven * eviction).round() as i64, away: 0, out: 0, stock: 50 }
    };
    History { first: first(), sizes: [(Size::NONE, (0..WEEKS).map(week).collect())].into() }
}

/// The Monday on which the invented years begin.
fn first() -> Date {
    Date::constant(2021, 1, 4)
}

/// Chance that is the same in every run.
struct Chance(u64);

impl Chance {
    /// From 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark is about real time")]
fn stopwatch() -> Instant {
    Instant::now()
}
