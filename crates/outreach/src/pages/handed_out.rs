//! What was handed out, week by week: at the desk for each organisation, and for everybody.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use jiff::ToSpan as _;
use kernel::{Date, Error, Result, date_in, monday};
use storage::Reads;
use web::{Access, Answer, Desk, OrganisationId, Page, Permission, Routes, csv as table, file, html};

use crate::{
    model::shown::Shown,
    store::figures::{self, OrganisationDay},
};

/// Weeks on the page and in the picture.
const WEEKS: i64 = 12;
/// Weeks in the file: two years.
const FILE_WEEKS: i64 = 104;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::DistributionsSee);
    routes.get("/desk/outreach/distributions/weeks", see, weeks).get("/desk/outreach/distributions/weeks.csv", see, csv)
}

/// Sums of a week.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    distributions: i64,
    people: i64,
    units: i64,
    turned_away: i64,
}

impl Sum {
    fn add(&mut self, day: &OrganisationDay) {
        self.distributions += day.distributions;
        self.people += day.people;
        self.units += day.units;
        self.turned_away += day.turned_away;
    }
}

/// A week: all together, and each organisation by name.
struct Week {
    monday: Date,
    together: Sum,
    each: Vec<(String, Sum)>,
}

fn by_week(days: &[OrganisationDay], names: &HashMap<OrganisationId, String>) -> Vec<Week> {
    let mut weeks: BTreeMap<Date, BTreeMap<OrganisationId, Sum>> = BTreeMap::new();
    for day in days {
        weeks.entry(monday(day.day)).or_default().entry(day.organisation).or_default().add(day);
    }
    let told = |(monday, each): (Date, BTreeMap<OrganisationId, Sum>)| {
        let mut week = Week { monday, together: Sum::default(), each: Vec::new() };
        for (organisation, sum) in each {
            week.together.distributions += sum.distributions;
            week.together.people += sum.people;
            week.together.units += sum.units;
            week.together.turned_away += sum.turned_away;
            week.each.push((names.get(&organisation).cloned().unwrap_or_default(), sum));
        }
        week.each.sort_by(|(a, _), (b, _)| a.cmp(b));
        week
    };
    weeks.into_iter().rev().map(told).collect()
}

async fn read(on: &mut impl Reads, today: Date, weeks: i64) -> Result<Vec<Week>> {
    let from = monday(today).checked_sub((7 * (weeks - 1)).days()).map_err(Error::fault)?;
    let names = people::organisation_names(on).await?;
    Ok(by_week(&figures::by_organisation(on, from, today).await?, &names))
}

#[derive(Template)]
#[template(path = "handed-out-weeks.html")]
struct WeeksPage {
    page: Page,
    weeks: Vec<Week>,
    handed_out: HandedOut,
}

async fn weeks(desk: Desk) -> Answer {
    let today = date_in(&web::zone(), desk.house.world().now());
    let mut on = desk.house.db.read().await?;
    let weeks = read(&mut on, today, WEEKS).await?;
    let handed_out = HandedOut::open(&mut on, today).await?;
    html(&WeeksPage { page: desk.page("handed-out-title"), weeks, handed_out }, true)
}

async fn csv(desk: Desk) -> Answer {
    let today = date_in(&web::zone(), desk.house.world().now());
    let weeks = read(&mut desk.house.db.read().await?, today, FILE_WEEKS).await?;
    let line = |week: &Week, who: &str, sum: &Sum| {
        [
            week.monday.to_string(),
            who.to_owned(),
            sum.distributions.to_string(),
            sum.people.to_string(),
            sum.units.to_string(),
            sum.turned_away.to_string(),
        ]
    };
    let mut lines = Vec::new();
    for week in &weeks {
        lines.push(line(week, "", &week.together));
        lines.extend(week.each.iter().map(|(who, sum)| line(week, who, sum)));
    }
    let header = ["week", "organisation", "distributions", "people", "units", "turned_away"];
    file("text/csv; charset=utf-8", table::write(&header, lines)?, Some("handed-out-weeks.csv"))
}

/// A week as the public sees it, and its bar in the picture.
pub struct PublicWeek {
    /// Its Monday.
    pub monday: Date,
    /// People who came.
    pub people: Shown,
    /// Units handed out.
    pub units: Shown,
    /// Where the bar stands: start, top and height in a picture of 300 × 100.
    pub bar: (i64, i64, i64),
}

/// What the section `figures-handed-out.html` shows; the template calls it `handed_out`.
pub struct HandedOut {
    /// The last weeks, the oldest first, also those in which nothing was handed out.
    pub weeks: Vec<PublicWeek>,
}

impl HandedOut {
    /// Reads the last twelve weeks.
    pub async fn open(on: &mut impl Reads, today: Date) -> Result<Self> {
        let told = read(on, today, WEEKS).await?;
        let sums: HashMap<Date, Sum> = told.into_iter().map(|week| (week.monday, week.together)).collect();
        let first = monday(today).checked_sub((7 * (WEEKS - 1)).days()).map_err(Error::fault)?;
        let mut weeks = Vec::new();
        for i in 0..WEEKS {
            let monday = first.checked_add((7 * i).days()).map_err(Error::fault)?;
            let sum = sums.get(&monday).copied().unwrap_or_default();
            weeks.push(PublicWeek {
                monday,
                people: Shown::of(sum.people),
                units: Shown::of(sum.units),
                bar: (0, 0, 0),
            });
        }
        let most = weeks.iter().map(|week| week.people.height()).max().unwrap_or(0).max(1);
        for (week, at) in weeks.iter_mut().zip(0i64..) {
            let height = week.people.height() * 90 / most;
            week.bar = (at * 25 + 3, 96 - height, height);
        }
        Ok(Self { weeks })
    }

    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.weeks.iter().all(|week| week.people == Shown::Zero && week.units == Shown::Zero)
    }

    /// A figure in words.
    pub fn say(&self, page: &Page, shown: &Shown) -> String {
        match shown {
            Shown::Zero => page.number(0),
            Shown::Few => page.t("handed-out-few"),
            Shown::AtLeast(n) => page.number(*n),
        }
    }
}
