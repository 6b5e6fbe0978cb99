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
        demand::{Demand, Inputs, Kits, LOSS_DAYS, MOST, Method, Past, Rate, Seasons, work_out},
    },
    store::{histories::Lesson, rates, seasons},
};

/// What the demand of every item follows from, besides its own figures.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// How many people of each kind there were, from each published round on.
    people: HashMap<WhoFor, Vec<(Date, i64)>>,
    /// How many arrived in a week, from each round on that asked.
    arriving: Vec<(Date, i64)>,
    /// Units that people lost, by day.
    lost: HashMap<ItemId, Vec<(Date, i64)>>,
    /// Units that everybody who arrives is given.
    given: HashMap<ItemId, i64>,
    /// What a month is multiplied by.
    pub seasons: Seasons,
}

impl World {
    /// Looks around, as far back as anything is learned from.
    pub async fn look(on: &mut impl Reads, today: Date) -> Result<Self> {
        let mut world = Self { seasons: seasons::all(on).await?, ..Self::default() };
        for round in outreach::counter::counted(on).await? {
            for (who, people) in round.people {
                world.people.entry(who).or_default().push((round.on, people));
            }
            world.arriving.extend(round.arriving_weekly.map(|arriving| (round.on, arriving)));
        }
        let days = i64::try_from(MOST).map_err(Error::fault)? * 7 + LOSS_DAYS;
        let from = today.checked_sub(days.days()).map_err(Error::fault)?;
        for loss in outreach::counter::lost(on, from, today).await? {
            world.lost.entry(loss.item).or_default().push((loss.day, loss.units));
        }
        let given = rates::arrival_kits(on).await?;
        if !given.is_empty() {
            let kits = Kits::new(&stock::counter::kit_parts(on).await?);
            for (item, units) in given.into_iter().flat_map(|kit| kits.of(kit)) {
                *world.given.entry(item).or_default() += units;
            }
        }
        Ok(world)
    }

    /// What was known of the people an item is for.
    pub fn past(&self, item: &Item) -> Past {
        Past {
            people: self.people.get(&item.who).cloned().unwrap_or_default(),
            lost: self.lost.get(&item.id).cloned().unwrap_or_default(),
            arriving: self.arriving.clone(),
            given: self.given.get(&item.id).copied().unwrap_or(0),
        }
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
        let past = self.past(item);
        work_out(&Inputs {
            item,
            today,
            method,
            entered,
            seasons: self.seasons,
            people: past.people_on(today),
            rate,
            lost: past.lost_weekly(today).round() as i64,
            arriving: past.arriving_weekly(today),
            learned: lesson.map(|(learned, mix)| (*learned, mix.as_slice())),
        })
    }
}
