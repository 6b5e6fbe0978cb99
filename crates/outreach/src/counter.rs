//! What other capabilities may ask of the work out there.

use kernel::{Date, Result, monday};
use stock::counter::{ItemId, Size};
use storage::Reads;

mod series;
mod turned;

pub use series::{Counted, counted};
pub use turned::{TurnedAway, turned_away};

pub use crate::model::{
    shown::Shown,
    voices::{Decision, DecisionState, Face, Faces},
};
pub use crate::store::proof::prove;
use crate::{
    model::shown::season,
    store::{figures, losses, meetings, voices},
};

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

/// How many faces said what about the distributions that offered an item, since a day, in the whole coalition.
pub async fn faces_where_offered(on: &mut impl Reads, item: ItemId, since: Date) -> Result<Faces> {
    voices::faces_where_offered(on, item, since).await
}

/// A word that somebody has looked at and lets be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The face beside it.
    pub face: Face,
    /// What was said.
    pub words: String,
    /// On which day.
    pub day: Date,
    /// The area of the distribution that it is about; none if it is about the item itself.
    pub area: Option<String>,
}

/// The last words about an item, or about a distribution that offered it, that may be read at the desk.
pub async fn words(on: &mut impl Reads, item: ItemId, since: Date) -> Result<Vec<Said>> {
    let words = voices::words_about_item(on, item, since, 10).await?;
    Ok(words.into_iter().map(|w| Said { face: w.face, words: w.word, day: w.day, area: w.area }).collect())
}

/// The last decisions of community meetings that name an item, and what became of them.
pub async fn decisions(on: &mut impl Reads, item: ItemId) -> Result<Vec<Decision>> {
    meetings::about_item(on, item, 10).await
}
