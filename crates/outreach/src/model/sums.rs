//! What counts and lists come to: a site, a round, and everybody there is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use kernel::{Date, share};

use super::{
    census::{Count, CountId, Site, SiteId},
    estimate::{self, Estimate, Lists},
    tally::{Group, Tally},
};

/// Lists that were compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// How many are on which.
    pub lists: &'a Lists,
    /// The seed of the interval's chance.
    pub seed: u64,
    /// The area that they are about; empty for everywhere.
    pub area: &'a str,
}

impl Compared<'_> {
    fn are_about(&self, area: &str) -> bool {
        self.area.is_empty() || self.area == area
    }
}

/// What the counts of one site come to together.
#[derive(Clone, Debug)]
pub struct AtSite {
    /// Which.
    pub site: SiteId,
    /// Its area.
    pub area: String,
    /// Who was met, in groups.
    pub tally: Tally,
    /// How many there are if the teams' word on coverage is right; never fewer than were met.
    pub there: f64,
    /// The count that met the most.
    pub most: CountId,
    /// The count that leaves room for the most.
    pub widest: CountId,
    /// The count whose groups are taken.
    pub richest: CountId,
}

/// Adds up each site. Who goes round at night in the rain misses people and invents none, so the most that one source
/// met were there, and the most that any leaves room for (people × 100 ÷ coverage) may be. The groups are those of the
/// source that asked for most of them, scaled to the people met; a source that met less than half does not speak for the
/// others. Of equal ones the first is taken.
pub fn at_sites(counts: &[Count]) -> Vec<AtSite> {
    let mut sites: BTreeMap<SiteId, Vec<&Count>> = BTreeMap::new();
    for count in counts {
        sites.entry(count.site).or_default().push(count);
    }
    sites.into_values().filter_map(|counts| at_site(&counts)).collect()
}

fn at_site(counts: &[&Count]) -> Option<AtSite> {
    let first = |better: &dyn Fn(&Count, &Count) -> bool| {
        counts.iter().copied().reduce(|best, count| if better(count, best) { count } else { best })
    };
    let there = |count: &Count| count.tally.people() as f64 * 100.0 / count.coverage.max(1) as f64;
    let most = first(&|a, b| a.tally.people() > b.tally.people())?;
    let widest = first(&|a, b| there(a) > there(b))?;
    let met = most.tally.people();
    let speaks = |count: &Count| if count.tally.people() * 2 >= met { count.tally.groups() } else { 0 };
    let rank = |count: &Count| (speaks(count), count.tally.people());
    let richest = first(&|a, b| rank(a) > rank(b))?;
    Some(AtSite {
        site: most.site,
        area: most.area.clone(),
        tally: richest.tally.scaled(met),
        there: there(widest).max(met as f64),
        most: most.id,
        widest: widest.id,
        richest: richest.id,
    })
}

/// What a round comes to.
#[derive(Clone, Debug)]
pub struct Sum {
    /// Each area with what was counted there, by name.
    pub areas: Vec<(String, Tally)>,
    /// Everything that was counted.
    pub whole: Tally,
    /// How many people there are.
    pub estimate: Estimate,
    /// The area whose people are estimated from lists, if it is not everywhere; elsewhere they were counted.
    pub lists_area: String,
    /// How many sites were covered.
    pub sites: i64,
    /// Of every hundred people at the covered sites, how many were reached.
    pub coverage: i64,
}

/// Adds a round up: where lists were compared it is estimated, and elsewhere counted.
pub fn sum(counts: &[Count], compared: Option<Compared<'_>>) -> Sum {
    let sites = at_sites(counts);
    let mut areas: BTreeMap<String, Tally> = BTreeMap::new();
    for site in &sites {
        let area = areas.entry(site.area.clone()).or_default();
        *area = area.plus(&site.tally);
    }
    let whole = areas.values().fold(Tally::default(), |sum, tally| sum.plus(tally));
    let estimated = compared.and_then(|compared| Some((compared, estimated(&sites, &compared)?)));
    Sum {
        areas: areas.into_iter().collect(),
        whole,
        lists_area: estimated.map(|(compared, _)| compared.area.to_owned()).unwrap_or_default(),
        estimate: match estimated {
            None => counted(sites.iter()),
            Some((compared, inside)) => {
                let outside = counted(sites.iter().filter(|site| !compared.are_about(&site.area)));
                Estimate {
                    people: inside.people + outside.people,
                    low: inside.low + outside.low,
                    high: inside.high.and_then(|high| Some(high + outside.high?)),
                    manner: inside.manner,
                }
            }
        },
        sites: i64::try_from(sites.len()).unwrap_or(i64::MAX),
        coverage: if sites.is_empty() { 0 } else { (covered(sites.iter()).floor() as i64).clamp(1, 100) },
    }
}

fn met<'a>(sites: impl Iterator<Item = &'a AtSite>) -> i64 {
    sites.map(|site| site.tally.people()).sum()
}

fn covered<'a>(sites: impl Iterator<Item = &'a AtSite> + Clone) -> f64 {
    let there: f64 = sites.clone().map(|site| site.there).sum();
    if there > 0.0 { met(sites) as f64 * 100.0 / there } else { 100.0 }
}

fn counted<'a>(sites: impl Iterator<Item = &'a AtSite> + Clone) -> Estimate {
    Estimate::counted(met(sites.clone()), covered(sites))
}

/// What lists say of the people that they are about; nothing if nobody is on two, or if they say fewer than were met
/// there: whoever was met is there, whatever lists say.
fn estimated(sites: &[AtSite], compared: &Compared<'_>) -> Option<Estimate> {
    let met = met(sites.iter().filter(|site| compared.are_about(&site.area)));
    let estimate = estimate::from_lists(compared.lists, compared.seed)?;
    (estimate.people >= met).then(|| Estimate { low: estimate.low.max(met), ..estimate })
}

/// People whom a round found at some sites together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many.
    pub people: i64,
    /// The sites, each with the people met there; where nobody was counted, all alike.
    pub sites: BTreeMap<SiteId, i64>,
}

/// Takes a round apart: what lists say of all sites that they are about, and each other site that was counted. `every`
/// are the coalition's sites.
pub fn parts(counts: &[Count], compared: Option<Compared<'_>>, every: &[Site]) -> Vec<Part> {
    let sites = at_sites(counts);
    let estimated = compared.and_then(|compared| Some((compared, estimated(&sites, &compared)?)));
    let inside = |area: &str| estimated.is_some_and(|(compared, _)| compared.are_about(area));
    let mut parts: Vec<Part> = sites
        .iter()
        .filter(|site| !inside(&site.area))
        .map(|site| Part { people: site.tally.people(), sites: [(site.site, site.tally.people())].into() })
        .collect();
    if let Some((_, estimate)) = estimated {
        let mut about: BTreeMap<SiteId, i64> =
            every.iter().filter(|site| site.active && inside(&site.area)).map(|site| (site.id, 0)).collect();
        about.extend(sites.iter().filter(|site| inside(&site.area)).map(|site| (site.site, site.tally.people())));
        if about.values().all(|people| *people == 0) {
            about.values_mut().for_each(|people| *people = 1);
        }
        parts.push(Part { people: estimate.people, sites: about });
    }
    parts
}

/// The sites where people live that a round says nothing about.
pub fn missing<'a>(parts: &[Part], every: &'a [Site]) -> Vec<&'a Site> {
    every.iter().filter(|site| site.active && !parts.iter().any(|part| part.sites.contains_key(&site.id))).collect()
}

/// How long a count of a site stands when newer rounds do not cover it: six weeks, which is once round the coalition's
/// monthly habit and two weeks of rain.
pub const STANDS_DAYS: i64 = 42;

/// Whether what was found on a day still stands when the newest round was on another.
pub fn stands(day: Date, newest: Date) -> bool {
    newest.checked_sub(STANDS_DAYS.days()).is_ok_and(|oldest| day >= oldest)
}

/// How many people each round adds to everybody there is, the newest round first. The newest counts whole. Of one before
/// it, as long as it [`stands`], only the sites count where people live still and that no newer round speaks of: a round
/// of one site in nine is not everybody.
pub fn present(rounds: &[(Date, Vec<Part>)], every: &[Site]) -> Vec<i64> {
    let Some((newest, _)) = rounds.first() else { return Vec::new() };
    let lived_at: BTreeSet<SiteId> = every.iter().filter(|site| site.active).map(|site| site.id).collect();
    let mut spoken_of = BTreeSet::new();
    let mut added = Vec::new();
    for (at, (day, parts)) in rounds.iter().enumerate() {
        let counts = |site: &SiteId| at == 0 || (!spoken_of.contains(site) && lived_at.contains(site));
        let of_part = |part: &Part| {
            let (mut whole, mut still) = (0, 0);
            for (site, people) in &part.sites {
                whole += people;
                still += if counts(site) { *people } else { 0 };
            }
            match whole {
                0 if at == 0 => part.people,
                0 => 0,
                _ => (part.people as f64 * still as f64 / whole as f64).round() as i64,
            }
        };
        added.push(if stands(*day, *newest) { parts.iter().map(of_part).sum() } else { 0 });
        spoken_of.extend(parts.iter().flat_map(|part| part.sites.keys().copied()));
    }
    added
}

/// How everybody divides into kinds: men, women, children over three, babies, in this order; it adds up to `people`.
/// Grown-ups of no stated gender follow the proportion of the stated ones, and people of whom only the number is known
/// follow that of everybody else. `None` if nobody's kind is known.
pub fn kinds(tally: &Tally, people: i64) -> Option<[i64; 4]> {
    let (men, women, adults) = (tally.of(Group::Men), tally.of(Group::Women), tally.of(Group::Adults));
    let babies = tally.of(Group::Babies);
    let children = tally.children() - babies;
    if adults > 0 && men + women == 0 {
        return None;
    }
    let stated = (men + women).max(1) as f64;
    let more = |n: i64| n as f64 + adults as f64 * n as f64 / stated;
    share(people, &[more(men), more(women), children as f64, babies as f64])?.try_into().ok()
}

/// Whether what was entered answers for the method: lists that say something where lists were compared, and something
/// counted or lists that say something everywhere. Else the key of what is missing.
///
/// # Errors
/// The key of what to say.
pub fn answers_for(lists_compared: bool, counts: usize, lists: Option<&Lists>) -> Result<(), &'static str> {
    let tell = lists.map(|lists| lists.repeats() > 0);
    match tell {
        Some(true) => Ok(()),
        None if lists_compared => Err("error-round-no-lists"),
        Some(false) if lists_compared || counts == 0 => Err("error-round-lists-useless"),
        None if counts == 0 => Err("error-round-empty"),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[path = "sums_tests.rs"]
mod tests;
