use std::num::NonZero;

use kernel::{Date, Error, Result};
use stock::counter::Item;

use crate::{
    model::demand::{History, learn, prior},
    store::histories::{Kept, Lesson},
};

/// What was wanted of an item in each week, by its Monday; `None` where nobody can tell.
pub fn weeks(item: &Item, history: &History) -> Vec<(Date, Option<f64>)> {
    let totals = history.totals(&history.mix(&prior(item.size_system, item.who)));
    totals.into_iter().enumerate().map(|(at, total)| (history.monday(at), total)).collect()
}

/// What a history teaches about an item; `None` while it is too short.
pub fn lesson(item: &Item, history: &History) -> Option<Lesson> {
    let mix = history.mix(&prior(item.size_system, item.who));
    learn(&weeks(item, history), item.season).map(|learned| (learned, mix))
}

/// Learns from every history whose weeks changed since, on as many threads as there are processors. Answers what is new.
pub fn learn_all(items: &[Item], kept: &mut [Kept]) -> Result<Vec<usize>> {
    let new: Vec<usize> = (0..kept.len()).filter(|at| kept[*at].learned.is_none()).collect();
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = new.len().div_ceil(threads).max(1);
    let by_id: std::collections::HashMap<_, _> = items.iter().map(|item| (item.id, item)).collect();
    let all: &[Kept] = kept;
    let one = |at: &usize| -> Result<(usize, Option<Lesson>)> {
        let Some(item) = by_id.get(&all[*at].item) else { return Ok((*at, None)) };
        Ok((*at, lesson(item, &History::read(&all[*at].weeks)?)))
    };
    let learned = std::thread::scope(|scope| {
        let some = |part: &[usize]| part.iter().map(one).collect::<Result<Vec<_>>>();
        let workers: Vec<_> = new.chunks(share).map(|part| scope.spawn(move || some(part))).collect();
        let joined =
            workers.into_iter().map(|worker| worker.join().map_err(|_| Error::fault("a lesson was broken off"))?);
        joined.collect::<Result<Vec<_>>>()
    })?;
    for (at, lesson) in learned.into_iter().flatten() {
        kept[at].learned = Some(lesson);
    }
    Ok(new)
}
