//! What is promised and may come.

use std::collections::HashMap;

use jiff::ToSpan as _;
use kernel::{Date, Error, Result};
use stock::counter::{ItemId, Size};
use storage::Reads;

use crate::{
    model::{Promised, kept_share},
    store::bring::visits,
};

/// Promises for a day further off than this change no level: two weeks, a Saturday and the next.
pub const NEAR_DAYS: i64 = 14;

/// What booked drop-offs bring, weighted by how often such promises were kept so far; and what is announced on boxes
/// besides. A drop-off's own boxes are made before it comes, so they are taken out of what is announced. Nobody keeps
/// book of announced boxes that never came: they count like a promise of which nothing is known.
///
/// A promise counts once its day is near: a van in eight weeks warms nobody today.
pub async fn all(on: &mut impl Reads, today: Date) -> Result<Vec<Promised>> {
    let near = today.checked_add(NEAR_DAYS.days()).map_err(Error::fault)?;
    let (came, missed) = visits::kept(on).await?;
    let kept = kept_share(came, came.saturating_add(missed));
    let mut promised: Vec<Promised> = Vec::new();
    let mut booked: HashMap<(ItemId, Size), i64> = HashMap::new();
    for line in visits::promised(on).await? {
        *booked.entry((line.item, line.size)).or_default() += line.units;
        if line.day <= near {
            promised.push(Promised { item: line.item, size: line.size, units: line.units, kept });
        }
    }
    for (item, size, units) in stock::counter::expected(on).await? {
        let besides = units - booked.get(&(item, size)).copied().unwrap_or(0);
        if besides > 0 {
            promised.push(Promised { item, size, units: besides, kept: kept_share(0, 0) });
        }
    }
    Ok(promised)
}
