//! What is promised and may come.

use kernel::{Date, Result};
use storage::Reads;

use crate::{
    model::{Booked, Promised, coming, kept_share},
    store::bring::visits,
};

/// What is promised and may come, from booked drop-offs and announced boxes; see [`coming`].
pub async fn all(on: &mut impl Reads, today: Date) -> Result<Vec<Promised>> {
    let (came, missed) = visits::kept(on).await?;
    let kept = kept_share(came, came.saturating_add(missed));
    let booked: Vec<Booked> = visits::promised(on)
        .await?
        .into_iter()
        .map(|line| Booked { item: line.item, size: line.size, day: line.day, units: line.units })
        .collect();
    Ok(coming(&booked, &stock::counter::expected(on).await?, kept, today))
}
