use std::collections::{BTreeMap, HashMap};

use kernel::{Date, Result, date_in};
use stock::counter::{Item, ItemId, Size};
use storage::{Act, Db, Reads, Tx};

use crate::{
    jobs,
    model::{
        Facts, Held, Level, NeedsList, Room, SizeNeed,
        demand::{Demand, History},
    },
    store::{demands, histories, levels, pins, promised, rates, standards},
};

use super::{World, lessons};

/// Rows that are written in one act: everybody else waits no longer than for these.
const ROWS: usize = 400;

/// Works out the levels of some items and sizes anew, after something happened to them, and keeps what changed. Whoever
/// follows an item that turns urgent is written to, in the same act. Answers how many sizes are shown differently now.
///
/// The demand is taken as it was last worked out; [`rework`] works that out anew too.
pub async fn refresh_pairs(tx: &mut Tx, pairs: &[(ItemId, Size)]) -> Result<usize> {
    look_at(tx, pairs).await.map(|seen| seen.turned)
}

/// What became of the levels that were worked out anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Lines that were written: also one that people are shown as before must be kept, since the next is held against it.
    pub kept: usize,
    /// Sizes that people are shown differently now.
    pub turned: usize,
}

/// The same as [`refresh_pairs`], and whether there is anything to keep at all.
pub async fn look_at(tx: &mut Tx, pairs: &[(ItemId, Size)]) -> Result<Seen> {
    let mut items: Vec<ItemId> = pairs.iter().map(|(item, _)| *item).collect();
    items.sort();
    items.dedup();
    let mut seen = Seen::default();
    for item in items {
        let of = refresh_item(tx, item, |size| pairs.contains(&(item, size))).await?;
        seen = Seen { kept: seen.kept + of.kept, turned: seen.turned + of.turned };
    }
    if seen.turned > 0 {
        tx.touch("needs");
    }
    Ok(seen)
}

/// Works out the demand of an item anew, and its levels with it.
pub async fn rework(tx: &mut Tx, item: ItemId) -> Result<()> {
    demands::forget(tx, item).await?;
    relevel(tx, item).await
}

/// Works out the levels of an item anew, after something about it was decided.
pub async fn relevel(tx: &mut Tx, item: ItemId) -> Result<()> {
    if refresh_item(tx, item, |_| true).await?.turned > 0 {
        tx.touch("needs");
    }
    Ok(())
}

async fn refresh_item(tx: &mut Tx, item: ItemId, wanted: impl Fn(Size) -> bool) -> Result<Seen> {
    let today = date_in(&web::zone(), tx.now());
    let item = stock::counter::item_by_id(tx, item).await?;
    let demand = match demands::of_item(tx, item.id).await? {
        Some(demand) => demand,
        None => {
            let demand = demand_of(tx, &item, today).await?;
            demands::set(tx, item.id, &demand).await?;
            demand
        }
    };
    let held = levels::of_item(tx, item.id).await?;
    let (used_ml, space_ml) = stock::counter::space(tx).await?;
    let room = Room { used_ml, space_ml };
    // Whether the warehouses were full before is known from all levels, not only from those of this item.
    let crowded = room.is_crowded(levels::is_crowded(tx).await?);
    let facts = Facts {
        categories: Vec::new(),
        stocked: stock::counter::stocked_of(tx, item.id, today).await?,
        standards: standards::of_item(tx, item.id).await?,
        demands: HashMap::from([(item.id, demand)]),
        promised: promised::all(tx, today).await?,
        held: held.clone(),
        room: if crowded { Room { used_ml: 1, space_ml: 1 } } else { Room::default() },
        pins: pins::standing(tx, today).await?,
        items: vec![item.clone()],
    };
    let mut needs: Vec<SizeNeed> = NeedsList::work_out(facts, today).needs.into_iter().flat_map(|n| n.sizes).collect();
    needs.extend(gone(&held, &needs));
    needs.retain(|need| wanted(need.size));
    let mut changed = Vec::new();
    let mut kept = 0;
    for need in needs {
        let before = held.iter().find(|held| held.size == need.size);
        if levels::is_known(before, &need) {
            continue;
        }
        kept += 1;
        if levels::keep(tx, item.id, before, &need).await? {
            changed.push((item.id, need.size, need.shown()));
        }
    }
    tell(tx, &changed).await?;
    Ok(Seen { kept, turned: changed.len() })
}

/// Tells whoever follows what turned urgent, and whoever is about to bring what changed.
async fn tell(tx: &mut Tx, changed: &[(ItemId, Size, Option<Level>)]) -> Result<()> {
    let mut urgent: BTreeMap<ItemId, Vec<Size>> = BTreeMap::new();
    for (item, size, _) in changed.iter().filter(|(_, _, level)| *level == Some(Level::Urgent)) {
        urgent.entry(*item).or_default().push(*size);
    }
    for (item, sizes) in urgent {
        jobs::turned_urgent(tx, item, &sizes).await?;
    }
    crate::bring::on_level_change(tx, changed).await
}

/// Sizes of an item about which there is nothing to say any more.
fn gone(held: &[Held], needs: &[SizeNeed]) -> Vec<SizeNeed> {
    let gone = held.iter().filter(|held| needs.iter().all(|need| need.size != held.size));
    gone.map(|held| SizeNeed::nothing(held.size)).collect()
}

/// Whether the warehouses have become so full, or so free again, that levels follow from it which do not stand yet.
pub async fn crowding_changed(on: &mut impl Reads) -> Result<bool> {
    let (used_ml, space_ml) = stock::counter::space(on).await?;
    let before = levels::is_crowded(on).await?;
    let now = Room { used_ml, space_ml }.is_crowded(before);
    // Nothing is marked where there is enough of nothing: then there is nothing to change either.
    Ok(now != before && (before || levels::has_enough(on).await?))
}

/// The demand of one item, worked out from what is known now.
async fn demand_of(tx: &mut Tx, item: &Item, today: Date) -> Result<Demand> {
    let world = World::look(tx, today).await?;
    let entered: Vec<_> = standards::of_item(tx, item.id).await?.into_iter().map(|(_, size, s)| (size, s)).collect();
    let rate = rates::of_item(tx, item.id).await?.and_then(|given| given.rate());
    let method = rates::method(tx, item.id).await?;
    let mark = lessons::mark(&world, item);
    let lesson = match histories::of_item(tx, item.id).await? {
        Some(kept) => match kept.learned(&mark) {
            Some(lesson) => lesson.cloned(),
            None => {
                let taught = lessons::lesson(&world, item, &History::read(&kept.weeks)?);
                histories::keep_lesson(tx, item.id, &kept.weeks, &taught).await?;
                taught.lesson
            }
        },
        None => None,
    };
    Ok(world.demand(item, today, method, &entered, rate, lesson.as_ref()))
}

/// Works everything out anew and keeps what changed: every demand and every level. Answers how many sizes are shown
/// differently now. Reads from one snapshot, and writes in small acts, so that nobody waits long; what another node or
/// act changed in the meantime stays as that left it, and is looked at again next time.
pub async fn refresh_all(db: &Db) -> Result<usize> {
    let today = date_in(&web::zone(), db.world().now());
    let mut read = db.read().await?;
    let mut facts = facts(&mut read, today).await?;
    let mut kept = histories::all(&mut read).await?;
    let world = World::look(&mut read, today).await?;
    let rates: HashMap<ItemId, _> = rates::all(&mut read).await?.into_iter().map(|given| (given.item, given)).collect();
    let methods: HashMap<ItemId, _> = rates::methods(&mut read).await?.into_iter().collect();
    drop(read);

    let items = facts.items.clone();
    let (world, kept, new) = tokio::task::spawn_blocking(move || {
        let new = lessons::learn_all(&world, &items, &mut kept)?;
        Ok::<_, kernel::Error>((world, kept, new))
    })
    .await
    .map_err(kernel::Error::fault)??;
    for part in new.chunks(ROWS) {
        let mut tx = db.begin(&Act::system("learn from what went out")).await?;
        for kept in part.iter().map(|at| &kept[*at]) {
            if let Some(taught) = &kept.learned {
                histories::keep_lesson(&mut tx, kept.item, &kept.weeks, taught).await?;
            }
        }
        tx.commit().await?;
    }

    let lessons: HashMap<ItemId, _> =
        kept.iter().filter_map(|k| Some((k.item, k.learned.as_ref()?.lesson.as_ref()?))).collect();
    let mut entered: HashMap<ItemId, Vec<_>> = HashMap::new();
    for (item, size, standard) in &facts.standards {
        entered.entry(*item).or_default().push((*size, *standard));
    }
    let before = std::mem::take(&mut facts.demands);
    let mut reworked = Vec::new();
    for item in facts.items.iter().filter(|item| item.active) {
        let entered = entered.get(&item.id).map_or(&[][..], Vec::as_slice);
        let rate = rates.get(&item.id).and_then(|given| given.rate());
        let method = methods.get(&item.id).copied().unwrap_or(crate::model::demand::Method::Automatic);
        let demand = world.demand(item, today, method, entered, rate, lessons.get(&item.id).copied());
        if before.get(&item.id) != Some(&demand) {
            reworked.push((item.id, demand.clone()));
        }
        facts.demands.insert(item.id, demand);
    }
    for part in reworked.chunks(ROWS) {
        let mut tx = db.begin(&Act::system("work out the demand")).await?;
        for (item, demand) in part {
            demands::set(&mut tx, *item, demand).await?;
        }
        tx.touch("needs");
        tx.commit().await?;
    }
    keep_levels(db, facts, today).await
}

async fn keep_levels(db: &Db, facts: Facts, today: Date) -> Result<usize> {
    let mut by_item: HashMap<ItemId, Vec<Held>> = HashMap::new();
    facts.held.iter().for_each(|held| by_item.entry(held.item).or_default().push(held.clone()));
    let held: HashMap<(ItemId, Size), Held> = facts.held.iter().map(|h| ((h.item, h.size), h.clone())).collect();
    let list = NeedsList::work_out(facts, today);
    let every = list.needs.into_iter().flat_map(|mut need| {
        let id = need.item.id;
        need.sizes.extend(gone(by_item.get(&id).map_or(&[], Vec::as_slice), &need.sizes));
        need.sizes.into_iter().map(move |size| (id, size))
    });
    let new: Vec<(ItemId, SizeNeed)> =
        every.filter(|(item, need)| !levels::is_known(held.get(&(*item, need.size)), need)).collect();
    let mut changed = 0;
    for part in new.chunks(ROWS) {
        let mut tx = db.begin(&Act::system("work out the levels")).await?;
        let mut here = Vec::new();
        for (item, need) in part {
            if levels::keep(&mut tx, *item, held.get(&(*item, need.size)), need).await? {
                here.push((*item, need.size, need.shown()));
            }
        }
        tell(&mut tx, &here).await?;
        if !here.is_empty() {
            tx.touch("needs");
        }
        tx.commit().await?;
        changed += here.len();
    }
    Ok(changed)
}

/// Everything that the whole list follows from.
pub async fn facts(on: &mut impl Reads, today: Date) -> Result<Facts> {
    let (used_ml, space_ml) = stock::counter::space(on).await?;
    Ok(Facts {
        categories: stock::counter::categories(on).await?,
        items: stock::counter::items(on).await?,
        stocked: stock::counter::stocked(on, today).await?,
        standards: standards::all(on).await?,
        demands: demands::all(on).await?.into_iter().collect(),
        promised: promised::all(on, today).await?,
        held: levels::all(on).await?,
        room: Room { used_ml, space_ml },
        pins: pins::standing(on, today).await?,
    })
}
