use std::num::NonZero;

use kernel::{Error, Result};
use stock::counter::Item;

use crate::{
    model::demand::{History, learn, prior},
    store::histories::{Kept, Lesson, Taught},
};

use super::World;

/// The mark of what an item's lesson follows from besides its weeks: a round, a loss or a factor that changes makes a
/// new lesson.
pub fn mark(world: &World, item: &Item) -> String {
    world.past(item).mark(&world.seasons)
}

/// What a history teaches about an item.
pub fn lesson(world: &World, item: &Item, history: &History) -> Taught {
    let mix = history.mix(&prior(item.size_system, item.who));
    let taught = world.past(item).teach(&history.wanted(&mix));
    let lesson: Option<Lesson> = learn(&taught, item.season, &world.seasons).map(|learned| (learned, mix));
    Taught { mark: mark(world, item), lesson }
}

/// Learns from every history that changed since, or whose people did, on as many threads as there are processors.
/// Answers what is new.
pub fn learn_all(world: &World, items: &[Item], kept: &mut [Kept]) -> Result<Vec<usize>> {
    let by_id: std::collections::HashMap<_, _> = items.iter().map(|item| (item.id, item)).collect();
    let is_new = |at: &usize| {
        let kept: &Kept = &kept[*at];
        by_id.get(&kept.item).is_some_and(|item| kept.learned(&mark(world, item)).is_none())
    };
    let new: Vec<usize> = (0..kept.len()).filter(is_new).collect();
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = new.len().div_ceil(threads).max(1);
    let all: &[Kept] = kept;
    let one = |at: &usize| -> Result<Option<(usize, Taught)>> {
        let Some(item) = by_id.get(&all[*at].item) else { return Ok(None) };
        Ok(Some((*at, lesson(world, item, &History::read(&all[*at].weeks)?))))
    };
    let learned = std::thread::scope(|scope| {
        let some = |part: &[usize]| part.iter().map(one).collect::<Result<Vec<_>>>();
        let workers: Vec<_> = new.chunks(share).map(|part| scope.spawn(move || some(part))).collect();
        let joined =
            workers.into_iter().map(|worker| worker.join().map_err(|_| Error::fault("a lesson was broken off"))?);
        joined.collect::<Result<Vec<_>>>()
    })?;
    for (at, taught) in learned.into_iter().flatten().flatten() {
        kept[at].learned = Some(taught);
    }
    Ok(new)
}
