//! What comes, and what never does.

use kernel::{Error, Quantity, Result};
use stock::counter::{self, BoxId};
use storage::Tx;

use crate::{
    model::bring::{DropOff, DropOffState, LineId, share_out},
    store::bring::{drop_offs, visits},
};

use super::acts::give_up_boxes;

/// Somebody is there with what they announced. `came` says how many units of which lines came, where it is another
/// number than was announced; the boxes that were made ready become stock accordingly.
///
/// # Errors
/// Refused if nobody is awaited: they were there already, or called off.
pub async fn arrive(tx: &mut Tx, drop_off: &DropOff, came: &[(LineId, i64)], remark: &str) -> Result<()> {
    if !visits::arrive(tx, drop_off.id, remark).await? {
        return Err(Error::refused("error-bring-not-awaited"));
    }
    let ready = drop_offs::boxes(tx, drop_off.id).await?;
    for line in drop_offs::lines(tx, drop_off.id).await? {
        let units = came.iter().find(|(id, _)| *id == line.id).map_or(line.units, |(_, units)| *units);
        visits::set_came(tx, line.id, units).await?;
        let mine: Vec<(BoxId, i64)> =
            ready.iter().filter(|(of, ..)| *of == line.id).map(|(_, id, n)| (*id, *n)).collect();
        let announced: Vec<i64> = mine.iter().map(|(_, units)| *units).collect();
        for ((id, _), units) in mine.into_iter().zip(share_out(&announced, units)) {
            let units = if units > 0 { Some(Quantity::new(units).map_err(Error::Refused)?) } else { None };
            counter::announced_came(tx, id, units, "counted at the door").await?;
        }
    }
    Ok(())
}

/// Nobody came: the boxes are given up, and the promise was not kept. Answers whether it was still awaited.
pub async fn miss(tx: &mut Tx, drop_off: &DropOff) -> Result<bool> {
    if !drop_offs::turn(tx, drop_off.id, DropOffState::Confirmed, DropOffState::Missed).await? {
        return Ok(false);
    }
    for line in drop_offs::lines(tx, drop_off.id).await? {
        visits::set_came(tx, line.id, 0).await?;
    }
    give_up_boxes(tx, drop_off.id, None, "never came").await?;
    Ok(true)
}
