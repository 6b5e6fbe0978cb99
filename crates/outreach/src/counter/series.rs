use std::collections::HashMap;

use kernel::{Date, Result};
use stock::model::WhoFor;
use storage::Reads;

use crate::{
    model::census::{self, RoundId},
    store::{releases, rounds},
};

use super::{coarse, tally_of};

/// What a published round said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// From which day on it stands: the one on which people were counted.
    pub on: Date,
    /// How many people of each kind there were; [`WhoFor::All`] is everybody. Men, women, children and babies follow the
    /// proportions of the newest round up to this one that asked for them, or of the first one that did.
    pub people: Vec<(WhoFor, i64)>,
    /// How many people arrived in a week, if the round asked.
    pub arriving_weekly: Option<i64>,
}

/// What every published round said, in its newest published revision, the oldest first.
pub async fn counted(on: &mut impl Reads) -> Result<Vec<Counted>> {
    let mut public = rounds::public(on).await?;
    public.reverse();
    let released: HashMap<RoundId, Option<i64>> =
        releases::all(on).await?.into_iter().map(|release| (release.round, release.people)).collect();
    let mut tallies = Vec::with_capacity(public.len());
    for round in &public {
        tallies.push(tally_of(on, round.id).await?);
    }
    let asked = |tally: &&_| census::kinds(tally, 100).is_some();
    let first = tallies.iter().find(asked);
    let counted = public.iter().enumerate().map(|(at, round)| {
        // A number from 1 to 4 is never public: it stands for the least that is.
        let everybody = coarse(released.get(&round.id).copied().flatten().unwrap_or(1));
        let tally = tallies[..=at].iter().rev().find(asked).or(first);
        let kinds = tally.and_then(|tally| census::kinds(tally, everybody)).into_iter().flat_map(|kinds| {
            [WhoFor::Men, WhoFor::Women, WhoFor::Children, WhoFor::Babies].into_iter().zip(kinds.map(coarse))
        });
        let people = std::iter::once((WhoFor::All, everybody)).chain(kinds).collect();
        Counted { on: round.day, people, arriving_weekly: round.arriving_weekly.map(coarse) }
    });
    Ok(counted.collect())
}
