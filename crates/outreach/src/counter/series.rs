use std::collections::HashMap;

use kernel::{Date, Result, share};
use stock::model::WhoFor;
use storage::Reads;

use crate::{
    model::{
        census::{RoundId, Site},
        release::{STEP, coarse, readable},
        sums::{self, Part},
        tally::Tally,
    },
    store::{releases, rounds, sites},
};

/// How many people there were from a published round on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// From which day on it stands: the one on which people were counted.
    pub on: Date,
    /// How many people of each kind there were; [`WhoFor::All`] is everybody. The round counts whole, and of the ones
    /// before it the sites that it does not cover (see [`sums::present`]). How they divide into men, women, children and
    /// babies follows from what is published and nothing else, since demand is public and can be divided by a public
    /// standard; where none of these rounds asked, from the newest up to this one that did, or from the first that did.
    pub people: Vec<(WhoFor, i64)>,
    /// How many people arrived in a week, as the round says it in public; `None` if it did not ask.
    pub arriving_weekly: Option<i64>,
}

/// The published rounds, the newest first: what each found where, and its groups as anybody reads them.
struct Rounds {
    found: Vec<(Date, Vec<Part>)>,
    read: Vec<Tally>,
    arriving: Vec<Option<i64>>,
    every: Vec<Site>,
}

impl Rounds {
    async fn open(on: &mut impl Reads) -> Result<Self> {
        let arriving: HashMap<RoundId, Option<i64>> =
            releases::all(on).await?.into_iter().map(|release| (release.round, release.arriving_weekly)).collect();
        let every = sites::all(on).await?;
        let mut known = Self { found: Vec::new(), read: Vec::new(), arriving: Vec::new(), every };
        for round in rounds::public(on).await? {
            known.found.push((round.day, releases::parts_of(on, round.id, &known.every).await?));
            known.read.push(readable(&releases::figures_of(on, round.id).await?));
            let told = || arriving.get(&round.id).copied().flatten().unwrap_or(STEP);
            known.arriving.push(round.arriving_weekly.map(|_| told()));
        }
        Ok(known)
    }

    /// How many of each kind there were on the day of a round and after it.
    fn people(&self, at: usize) -> Vec<(WhoFor, i64)> {
        let present = sums::present(&self.found[at..], &self.every);
        let everybody: i64 = present.iter().sum();
        let mut people = vec![(WhoFor::All, coarse(everybody))];
        let mut known: Vec<[i64; 4]> = self.read[at..]
            .iter()
            .zip(&present)
            .filter(|(_, added)| **added > 0)
            .filter_map(|(read, added)| sums::kinds(read, *added))
            .collect();
        if known.is_empty() {
            let asked = |read: &Tally| sums::kinds(read, everybody);
            known.extend(
                self.read[at..].iter().find_map(asked).or_else(|| self.read[..at].iter().rev().find_map(asked)),
            );
        }
        let parts = [0, 1, 2, 3].map(|kind| known.iter().map(|kinds| kinds[kind] as f64).sum::<f64>());
        if let Some(kinds) = share(everybody, &parts) {
            let whom = [WhoFor::Men, WhoFor::Women, WhoFor::Children, WhoFor::Babies];
            people.extend(whom.into_iter().zip(kinds.into_iter().map(coarse)));
        }
        people
    }
}

/// How many people there were from each published round on, in its newest published revision, the oldest first. Empty
/// until a round is published; the last one is how many there are.
pub async fn counted(on: &mut impl Reads) -> Result<Vec<Counted>> {
    let rounds = Rounds::open(on).await?;
    let told =
        |at: usize| Counted { on: rounds.found[at].0, people: rounds.people(at), arriving_weekly: rounds.arriving[at] };
    Ok((0..rounds.found.len()).rev().map(told).collect())
}
