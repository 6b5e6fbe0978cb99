//! What people bring: what other capabilities, the demo and the program may ask, and the acts behind every page.

mod acts;
mod arrivals;
pub(crate) mod letters;
pub(crate) mod opening;

use kernel::{Result, date_in};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx};

pub use crate::model::bring::Closed;
pub use crate::store::bring::{
    convoys::{self, NewRequest},
    drop_offs::{NewDropOff, To},
    places, points,
    visits::Promised,
};
pub(crate) use acts::forget_on;
pub use acts::{book, cancel, change, confirm, lapse};
pub use arrivals::{arrive, miss};

use crate::{
    jobs_bring,
    model::{
        Level,
        bring::{Brought, DropOff, DropOffId},
    },
    store::bring::{drop_offs, visits},
};

/// What is promised to the warehouses, confirmed by whoever brings it, and has not come yet.
pub async fn promised(on: &mut impl Reads) -> Result<Vec<Promised>> {
    visits::promised(on).await
}

/// How far promises were kept: of all units that were promised for a day that is over, how many came, and how many did
/// not. What a donor called off in time counts as neither.
pub async fn kept(on: &mut impl Reads) -> Result<(i64, i64)> {
    visits::kept(on).await
}

/// A drop-off as it stands.
pub async fn drop_off(on: &mut impl Reads, id: DropOffId) -> Result<DropOff> {
    drop_offs::by_id(on, id).await
}

/// What a drop-off brings.
pub async fn lines(on: &mut impl Reads, id: DropOffId) -> Result<Vec<Brought>> {
    drop_offs::lines(on, id).await
}

/// Items and sizes have reached another level: whoever brings one of them is told if it is no longer needed or newly
/// urgent. Safe to call as often as one likes: each donor hears of each change once.
pub async fn on_level_change(tx: &mut Tx, changed: &[(ItemId, Size, Option<Level>)]) -> Result<()> {
    let matters = |level: Option<Level>| matches!(level, Some(Level::Stop | Level::Urgent));
    if changed.iter().all(|(_, _, level)| !matters(*level)) {
        return Ok(());
    }
    let today = date_in(&web::zone(), tx.now());
    let coming = visits::coming(tx, today).await?;
    let comes = |(item, size, level): &(ItemId, Size, Option<Level>)| {
        matters(*level) && coming.iter().any(|line| line.item == *item && line.size == *size)
    };
    if changed.iter().any(comes) { jobs_bring::compare_soon(tx).await } else { Ok(()) }
}
