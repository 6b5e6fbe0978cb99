use std::collections::HashMap;

use jiff::ToSpan as _;
use kernel::{Date, Error, Result};
use stock::{
    counter::{Item, ItemId, Size},
    model::WhoFor,
};
use storage::Reads;

use crate::{
    model::{
        Standard,
        demand::{Demand, Inputs, Method, Rate, work_out},
    },
    store::{histories::Lesson, rates},
};

/// Losses are averaged over so many days: an eviction every other day, and a storm now and then.
const LOSS_DAYS: i64 = 28;

/// What the demand of every item follows from, besides its own figures.
#[derive(Clone, Debug, Default)]
pub struct World {
    people: HashMap<WhoFor, i64>,
    /// Units that people lost in the last four weeks.
    lost: HashMap<ItemId, i64>,
    /// Units that those who arrive in a week are given.
    arriving: HashMap<ItemId, i64>,
}

impl World {
    /// Looks around.
    pub async fn look(on: &mut impl Reads, today: Date) -> Result<Self> {
        let people = outreach::counter::people(on).await?;
        let from = today.checked_sub((LOSS_DAYS - 1).days()).map_err(Error::fault)?;
        let mut lost: HashMap<ItemId, i64> = HashMap::new();
        for loss in outreach::counter::lost(on, from, today).await? {
            *lost.entry(loss.item).or_default() += loss.units.max(0);
        }
        let mut arriving: HashMap<ItemId, i64> = HashMap::new();
        if let Some(arrivals) = outreach::counter::arriving_weekly(on).await?.filter(|n| *n > 0) {
            let kits = rates::arrival_kits(on).await?;
            for part in stock::counter::kit_parts(on).await?.into_iter().filter(|part| kits.contains(&part.kit)) {
                *arriving.entry(part.component).or_default() += arrivals.saturating_mul(part.quantity);
            }
        }
        Ok(Self { people: people.into_iter().map(|p| (p.who, p.people)).collect(), lost, arriving })
    }

    /// The demand of an item.
    pub fn demand(
        &self,
        item: &Item,
        today: Date,
        method: Method,
        entered: &[(Size, Standard)],
        rate: Option<Rate>,
        lesson: Option<&Lesson>,
    ) -> Demand {
        let weeks = LOSS_DAYS / 7;
        work_out(&Inputs {
            item,
            today,
            method,
            entered,
            people: self.people.get(&item.who).copied(),
            rate,
            lost: (self.lost.get(&item.id).copied().unwrap_or(0) + weeks / 2) / weeks,
            arriving: self.arriving.get(&item.id).copied().unwrap_or(0),
            learned: lesson.map(|(learned, mix)| (*learned, mix.as_slice())),
        })
    }
}
