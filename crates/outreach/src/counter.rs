//! What other capabilities may ask of the work out there.

use kernel::{Date, Result};
use stock::{
    counter::{ItemId, Size},
    model::WhoFor,
};
use storage::Reads;

mod series;
mod turned;

pub use series::{Counted, counted};
pub use turned::{TurnedAway, turned_away};

pub use crate::model::{
    shown::Shown,
    voices::{Decision, DecisionState, Faces},
};
use crate::{
    model::{
        census::{self, RoundId},
        shown::{monday, season},
        tally::Tally,
    },
    store::{counts, figures, losses, meetings, releases, rounds, voices},
};

/// How many people of a kind there are, from the newest published round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People {
    /// Which kind; [`WhoFor::All`] is everybody.
    pub who: WhoFor,
    /// The best figure.
    pub people: i64,
    /// Not fewer than this, with 95 % confidence.
    pub low: i64,
    /// Not more than this.
    pub high: i64,
    /// On which day they were counted.
    pub on: Date,
}

/// How many people of each kind there are. Empty until a round is published. Men, women, children and babies follow the
/// count's proportions; where the newest round did not ask, those of the newest that did.
pub async fn people(on: &mut impl Reads) -> Result<Vec<People>> {
    let rounds = rounds::public(on).await?;
    let Some(newest) = rounds.first() else { return Ok(Vec::new()) };
    let sum = releases::sum_of(on, newest.id).await?;
    let everybody = sum.estimate;
    let of = |who, people, low, high| People {
        who,
        people: coarse(people),
        low: coarse(low),
        high: coarse(high),
        on: newest.day,
    };
    let mut people = vec![of(WhoFor::All, everybody.people, everybody.low, everybody.high)];
    for round in rounds.iter().take(SOME_ROUNDS) {
        let tally = tally_of(on, round.id).await?;
        let kinds = |n| census::kinds(&tally, n);
        if let (Some(best), Some(low), Some(high)) =
            (kinds(everybody.people), kinds(everybody.low), kinds(everybody.high))
        {
            let whom = [WhoFor::Men, WhoFor::Women, WhoFor::Children, WhoFor::Babies];
            people.extend((0..4).map(|at| of(whom[at], best[at], low[at].min(best[at]), high[at].max(best[at]))));
            break;
        }
    }
    Ok(people)
}

/// A number of people as it may go on to pages that anybody reads: to the nearest five, and never 1 to 4 (promise 14).
/// Demand and levels are public and can be divided by a public standard; what is worked out from this tells no more than
/// the figures that are published.
fn coarse(people: i64) -> i64 {
    if people <= 0 { 0 } else { ((people + 2) / 5 * 5).max(5) }
}

/// How many rounds back the proportions of kinds may come from.
const SOME_ROUNDS: usize = 24;

async fn tally_of(on: &mut impl Reads, round: RoundId) -> Result<Tally> {
    let counts = counts::of(on, round).await?;
    Ok(census::taken(&counts).iter().fold(Tally::default(), |sum, count| sum.plus(&count.tally)))
}

/// People who arrive in a week, from the newest published round that says so.
pub async fn arriving_weekly(on: &mut impl Reads) -> Result<Option<i64>> {
    Ok(rounds::public(on).await?.into_iter().find_map(|round| round.arriving_weekly).map(coarse))
}

/// Units of an item that an eviction or a storm took from people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// What.
    pub item: ItemId,
    /// On which day.
    pub day: Date,
    /// How many units.
    pub units: i64,
}

/// What was lost from one day to another, both included.
pub async fn lost(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<Lost>> {
    let daily = losses::daily(on, from, to).await?;
    Ok(daily.into_iter().map(|lost| Lost { item: lost.item, day: lost.day, units: lost.units }).collect())
}

/// What was handed out, and to how many it could not be because none was left, of an item in a size on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOut {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// On which day.
    pub day: Date,
    /// Units handed out.
    pub units: i64,
    /// Units asked for and not there: that is demand too.
    pub turned_away: i64,
}

/// What was handed out from one day to another, both included, at distributions that were tallied.
///
/// How this relates to [`stock::counter::flowed`]: loading a distribution packs boxes out, and what is brought back is
/// taken off again, so `went` is what left the warehouse and did not return. Of one distribution
/// `loaded − returned = handed out + missing − found`, where *found* are units that no label spoke of. Goods that are
/// packed out without a distribution are in `went` and not here.
pub async fn handed_out(on: &mut impl Reads, from: Date, to: Date) -> Result<Vec<HandedOut>> {
    let days = figures::by_item(on, from, to).await?;
    Ok(days
        .into_iter()
        .map(|d| HandedOut { item: d.item, size: d.size, day: d.day, units: d.units, turned_away: d.turned_away })
        .collect())
}

/// What all organisations together handed out, as everybody may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// People who came; somebody who came twice is counted twice.
    pub people: Shown,
    /// Units handed out.
    pub units: Shown,
}

/// What was handed out in the week and in the season that a day is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOutWeek {
    /// Since Monday.
    pub week: Totals,
    /// Since 1 October or 1 April.
    pub season: Totals,
}

/// What was handed out in this week and this season, for the public. Only closed distributions count; figures are
/// rounded down to a multiple of five (promise 14). Touches no topic but `distributions`.
pub async fn handed_out_week(on: &mut impl Reads, today: Date) -> Result<HandedOutWeek> {
    let first = monday(today).min(season(today));
    let days = figures::by_organisation(on, first, today).await?;
    let since = |first: Date| {
        let days = || days.iter().filter(|day| day.day >= first);
        Totals {
            people: Shown::of(days().map(|day| day.people).sum()),
            units: Shown::of(days().map(|day| day.units).sum()),
        }
    };
    Ok(HandedOutWeek { week: since(monday(today)), season: since(season(today)) })
}

/// How many faces said what about an item since a day, in the whole coalition.
pub async fn faces(on: &mut impl Reads, item: ItemId, since: Date) -> Result<Faces> {
    voices::faces_of_item(on, item, since).await
}

/// The last decisions of community meetings that name an item, and what became of them.
pub async fn decisions(on: &mut impl Reads, item: ItemId) -> Result<Vec<Decision>> {
    meetings::about_item(on, item, 10).await
}
