//! Working a pick list out.

use std::collections::{BTreeMap, HashMap};

use jiff::ToSpan as _;
use kernel::{Date, Error, Result};
use stock::counter::{self, ItemId, Size, SizeSystem};
use storage::Reads;

use crate::model::{
    distribution::{Distribution, wanted},
    mix,
    pick::{self, PickList},
};

use super::{distributions, figures, kept, menus};

/// How many days back the mix of sizes looks: twelve weeks.
const LOOK_BACK: i64 = 84;

/// What a distribution still wants, by item and size, and the boxes for it.
pub struct Picking {
    /// Units wanted that are not loaded yet.
    pub wanted: BTreeMap<(ItemId, Size), i64>,
    /// The boxes.
    pub list: PickList,
}

/// The pick list of a distribution as the stock is now: for each item the units wanted, split by the sizes that people
/// took before, less what is loaded already. What is kept aside for the menus of others is left on the shelf.
pub async fn pick_list(on: &mut impl Reads, distribution: &Distribution) -> Result<Picking> {
    let offered = distributions::offered(on, distribution.id).await?;
    let systems: HashMap<ItemId, SizeSystem> =
        counter::items(on).await?.into_iter().map(|item| (item.id, item.size_system)).collect();
    let taken = taken(on, distribution.day).await?;
    let aside = kept::for_others(on, distribution).await?;
    let (mut boxes, mut wants) = (Vec::new(), BTreeMap::new());
    for offer in &offered {
        let system = systems.get(&offer.item).copied().unwrap_or(SizeSystem::None);
        let here = (distribution.organisation, distribution.warehouse);
        let there = counter::pickable(on, here.0, here.1, offer.item, distribution.day).await?;
        let mut shelf: BTreeMap<Size, i64> = BTreeMap::new();
        for stands in &there {
            *shelf.entry(stands.size).or_default() += stands.quantity;
        }
        for (size, units) in &mut shelf {
            *units = (*units - aside.get(&(offer.item, *size)).copied().unwrap_or(0)).max(0);
        }
        let choices = offered.iter().filter(|other| other.turn == offer.turn).count();
        let units = wanted(distribution.expected, offer.share, i64::try_from(choices).unwrap_or(1));
        let sizes: Vec<Size> = system.sizes().iter().filter_map(|size| Size::any(size)).collect();
        let none = BTreeMap::new();
        for (size, units) in mix::split(units, &sizes, taken.get(&offer.item).unwrap_or(&none), &shelf) {
            wants.insert((offer.item, size), units);
        }
        boxes.extend(there);
    }
    // What was ordered from a menu is wanted, and of what was on it nothing else.
    if let Some(ordered) = menus::ordered(on, distribution.id).await? {
        wants = ordered;
    }
    for sums in distributions::sums(on, distribution.id).await? {
        if let Some(units) = wants.get_mut(&(sums.item, sums.size)) {
            *units = (*units - sums.loaded).max(0);
        }
    }
    wants.retain(|_, units| *units > 0);
    Ok(Picking { list: pick::pick(&wants, boxes, &aside), wanted: wants })
}

/// What people took or asked for in the weeks before a day, by item and size.
async fn taken(on: &mut impl Reads, day: Date) -> Result<HashMap<ItemId, BTreeMap<Size, i64>>> {
    let from = day.checked_sub(LOOK_BACK.days()).map_err(Error::fault)?;
    let mut taken: HashMap<ItemId, BTreeMap<Size, i64>> = HashMap::new();
    for line in figures::by_item(on, from, day).await? {
        *taken.entry(line.item).or_default().entry(line.size).or_default() += line.units + line.turned_away;
    }
    Ok(taken)
}
