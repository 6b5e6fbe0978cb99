//! The demo's sites, census rounds and losses: the real series of Calais, then six months at invented sites.

use std::collections::BTreeMap;

use kernel::{Date, Error, Instant, Line, Result, date_in};
use outreach::{
    model::{
        census::{Method, NewCount, RoundId, SiteId, Whereabouts},
        estimate::Lists,
        loss::LossKind,
        tally::{Group, Tally},
    },
    store::{
        counts, losses, overlaps, releases,
        rounds::{self, Plan},
        sites::{self, Named},
    },
};
use seal::ServerKey;
use web::Role;

use super::{
    around::Around,
    files::{CensusSite, PastRound, read},
    history::quantity,
    load::{item, line, prose, somebody, word, wrong},
};

/// The rounds of the last months: days ago, of every hundred people of the newest round how many were there, arrivals a
/// week.
const MONTHS: [(i64, i64, i64); 6] =
    [(151, 78, 45), (123, 84, 55), (95, 89, 60), (66, 92, 50), (38, 97, 70), (9, 100, 65)];
/// How many were on which of three lists when the newest round was counted: law, youth and women, medicine.
const NEWEST_LISTS: [i64; 8] = [0, 319, 207, 144, 411, 272, 191, 123];
/// What two evictions or storms a week take, in units: 66 tents and 100 sleeping bags, as Calais lost in the winter of
/// 2020.
const LOST: [(&str, i64); 4] = [("tent-2-3", 25), ("tent-family", 8), ("sleeping-bag", 50), ("thick-blanket", 34)];
/// How many weeks of losses.
const WEEKS: i64 = 12;

/// Loads all of it.
pub async fn load(around: &Around<'_>, seal: &ServerKey) -> Result<()> {
    past(around).await?;
    let sites = set_up(around, seal).await?;
    for (days, percent, arriving) in MONTHS {
        month(around, &sites, days, percent, arriving).await?;
    }
    lost(around, &sites).await?;
    around.clock.set(around.today);
    Ok(())
}

/// The first moment of a day's work.
fn morning(day: Date) -> Result<Instant> {
    let at = day.at(9, 0, 0, 0).to_zoned(web::zone()).map_err(Error::fault)?;
    Ok(at.timestamp().into())
}

async fn past(around: &Around<'_>) -> Result<()> {
    let mut known: BTreeMap<String, SiteId> = BTreeMap::new();
    for row in read::<PastRound>("census-history.csv")? {
        let day = kernel::parse_date(&row.date).map_err(wrong)?;
        around.clock.set(morning(day)?);
        let site = match known.get(&row.area) {
            Some(site) => *site,
            None => {
                let mut tx = around.begin(somebody(around.made, Role::Coordinator)?, "set up a site").await?;
                let named = Named { name: line(&row.area)?, area: line(&row.area)? };
                let id = sites::add(&mut tx, around.host()?, &named).await?;
                tx.commit().await?;
                known.insert(row.area.clone(), id);
                id
            }
        };
        let method = word(Method::parse(&row.method), &row.method)?;
        let plan = Plan {
            day,
            method,
            remark: prose(&row.notes)?,
            teams: if method == Method::TentByTent { 10 } else { 2 },
            counters: if method == Method::TentByTent { 50 } else { 6 },
            arriving_weekly: row.arriving_weekly,
        };
        let count = counted(site, "The associations of the time", method, 100, past_tally(&row));
        round(around, &plan, &[count], None).await?;
    }
    // The camp is gone, and nobody counts there any more.
    let mut tx = around.begin(somebody(around.made, Role::Coordinator)?, "close sites that are gone").await?;
    for (area, id) in &known {
        sites::change(&mut tx, *id, &Named { name: line(area)?, area: line(area)? }, false).await?;
    }
    tx.commit().await
}

/// What a published figure of the past says, and no more.
fn past_tally(row: &PastRound) -> Tally {
    let rest = row.people - row.women.unwrap_or(0) - row.children.unwrap_or(0);
    let others = match (row.women, row.children) {
        (Some(_), Some(_)) => Group::Men,
        (None, Some(_)) => Group::Adults,
        _ => Group::Unstated,
    };
    Tally::default()
        .with(others, Some(rest))
        .with(Group::Women, row.women)
        .with(Group::Children, row.children)
        .with(Group::Unaccompanied, row.unaccompanied)
}

fn counted(site: SiteId, source: &str, how: Method, coverage: i64, tally: Tally) -> NewCount {
    NewCount { site, source: source.to_owned(), how, coverage, tally }
}

/// Counts, hands in and publishes a round, by two people.
async fn round(
    around: &Around<'_>,
    plan: &Plan,
    counted: &[NewCount],
    lists: Option<(&[String], Lists)>,
) -> Result<RoundId> {
    let mut tx = around.begin(somebody(around.made, Role::VolunteerCoordinator)?, "count people").await?;
    let id = rounds::open(&mut tx, around.host()?, plan).await?;
    for count in counted {
        counts::put(&mut tx, id, count).await?;
    }
    if let Some((names, lists)) = lists {
        overlaps::set(&mut tx, id, names, &lists, "").await?;
    }
    rounds::submit(&mut tx, id).await?;
    tx.commit().await?;
    around.clock.set(morning(plan.day)?.plus_days(3));
    let mut tx = around.begin(somebody(around.made, Role::Coordinator)?, "publish a round").await?;
    releases::publish(&mut tx, id).await?;
    tx.commit().await?;
    Ok(id)
}

type Sites = Vec<(SiteId, CensusSite)>;

async fn set_up(around: &Around<'_>, seal: &ServerKey) -> Result<Sites> {
    around.clock.set(around.today.plus_days(-MONTHS[0].0 - 2));
    let mut tx = around.begin(somebody(around.made, Role::Coordinator)?, "set up sites").await?;
    let mut made = Vec::new();
    for row in read::<CensusSite>("census-sites.csv")? {
        let named = Named { name: line(&row.name)?, area: line(&row.area)? };
        let id = sites::add(&mut tx, around.host()?, &named).await?;
        let found = Whereabouts::new(id, Some((row.north, row.east)), row.way.clone());
        sites::locate(&mut tx, id, &found.sealed(seal)?).await?;
        made.push((id, row));
    }
    tx.commit().await?;
    Ok(made)
}

async fn month(around: &Around<'_>, sites: &Sites, days: i64, percent: i64, arriving: i64) -> Result<()> {
    let at = around.today.plus_days(-days);
    around.clock.set(at);
    let newest = percent == 100;
    let plan = Plan {
        day: date_in(&web::zone(), at),
        method: Method::TentByTent,
        remark: prose("Six languages were spoken by the teams. Containers and houses were not counted.")?,
        teams: 6,
        counters: 22,
        arriving_weekly: Some(arriving),
    };
    let mut all = Vec::new();
    for (n, (site, row)) in sites.iter().enumerate() {
        let tally = then(row, percent);
        all.push(counted(
            *site,
            "Seamark and the Auberge",
            Method::TentByTent,
            if n % 2 == 0 { 95 } else { 90 },
            tally,
        ));
        if n < 2 {
            // A second source that saw fewer: people at the distribution that day.
            let fewer = Tally::default().with(Group::Unstated, Some(tally.people() * 7 / 10));
            all.push(counted(*site, "La Marmite du Ponant", Method::Headcount, 70, fewer));
        }
    }
    let names = ["Law", "Youth and women", "Medicine"].map(str::to_owned);
    let lists = if newest { Lists::from_exact(3, &NEWEST_LISTS) } else { None };
    round(around, &plan, &all, lists.map(|lists| (names.as_slice(), lists))).await.map(drop)
}

/// What was counted at a site when so many of a hundred were there.
fn then(row: &CensusSite, percent: i64) -> Tally {
    Group::ALL.iter().fold(Tally::default(), |tally, group| {
        let people = row.groups.get(group.as_str()).map(|n| n * percent / 100);
        tally.with(*group, people)
    })
}

/// Two evictions or storms a week.
async fn lost(around: &Around<'_>, sites: &Sites) -> Result<()> {
    for n in (0..WEEKS * 2).rev() {
        let at = around.today.plus_days(-(n * 7 / 2) - 1);
        around.clock.set(at);
        let (site, row) = &sites[usize::try_from(n).unwrap_or(0) % sites.len()];
        let storm = n % 5 == 3;
        let mut tx = around.begin(somebody(around.made, Role::DistributionLead)?, "note a loss").await?;
        let mut lines = Vec::new();
        for (slug, units) in LOST {
            // Some more, some less, and on average what the winter took.
            lines.push((item(around.made, slug)?.1, quantity((units + (n % 3 - 1) * units / 5).max(1))?));
        }
        let new = losses::NewLoss {
            day: date_in(&web::zone(), at),
            area: Line::<60>::parse(&row.area).map_err(wrong)?.as_str().to_owned(),
            site: Some(*site),
            kind: if storm { LossKind::Storm } else { LossKind::Eviction },
            note: prose(if storm { "Wind and rain all night." } else { "Tents were cut and taken." })?,
            lines,
        };
        losses::add(&mut tx, around.host()?, &new).await?;
        tx.commit().await?;
    }
    Ok(())
}
