//! What is announced and may come.

use kernel::Result;
use storage::Reads;

use crate::model::{Promised, kept_share};

/// What is announced on boxes that have not come yet. Nobody keeps book of such boxes that never came, so they count with
/// the share of a promise of which nothing is known.
pub async fn all(on: &mut impl Reads) -> Result<Vec<Promised>> {
    let expected = stock::counter::expected(on).await?;
    let promised = |(item, size, units)| Promised { item, size, units, kept: kept_share(0, 0) };
    Ok(expected.into_iter().map(promised).collect())
}
