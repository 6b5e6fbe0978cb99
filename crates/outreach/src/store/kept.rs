//! What is kept aside in a warehouse for orders from menus, and what others may take.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Error, Message, Result};
use stock::counter::{self, ItemId, Size, WarehouseId};
use storage::{Reads, Tx, sql};

use crate::model::{
    distribution::{Distribution, DistributionId},
    menu::{Kept, MenuState, kept_aside},
};

use super::{distributions, menus};

/// An item in a size.
type Content = (ItemId, Size);

/// What stands in the warehouse of an item, by size, and may be handed out on the day.
pub async fn stands(on: &mut impl Reads, distribution: &Distribution, item: ItemId) -> Result<BTreeMap<Size, i64>> {
    let (organisation, warehouse) = (distribution.organisation, distribution.warehouse);
    let mut there: BTreeMap<Size, i64> = BTreeMap::new();
    for stands in counter::pickable(on, organisation, warehouse, item, distribution.day).await? {
        *there.entry(stands.size).or_default() += stands.quantity;
    }
    Ok(there)
}

/// Units kept aside in a warehouse for orders from menus, by item and size.
pub async fn reserved(on: &mut impl Reads, warehouse: WarehouseId) -> Result<Kept> {
    let rows: Vec<(ItemId, Size, i64)> =
        sql!("SELECT item, size, reserved FROM reservation WHERE warehouse = $1 AND reserved > 0")
            .bind(warehouse)
            .all(on)
            .await?;
    Ok(rows.into_iter().map(|(item, size, units)| ((item, size), units)).collect())
}

/// What is kept aside for a distribution: what was ordered from its menu and is not loaded yet. Nothing once it is over.
pub async fn of(on: &mut impl Reads, id: DistributionId) -> Result<Kept> {
    let distribution = distributions::by_id(on, id, None).await?;
    let Some(menu) = menus::of(on, id).await?.filter(|_| distribution.is_open()) else { return Ok(Kept::new()) };
    let mut kept = menus::sum_of(on, menu.id).await?;
    for sums in distributions::sums(on, id).await? {
        if let Some(units) = kept.get_mut(&(sums.item, sums.size)) {
            *units = kept_aside(*units, sums.loaded);
        }
    }
    kept.retain(|_, units| *units > 0);
    Ok(kept)
}

/// Whether a distribution's menu binds it to its warehouse: it is open, or something is kept aside for it there.
pub async fn binds(on: &mut impl Reads, id: DistributionId) -> Result<bool> {
    let open = menus::of(on, id).await?.is_some_and(|menu| menu.state == MenuState::Open);
    Ok(open || !of(on, id).await?.is_empty())
}

/// What is kept aside in a distribution's warehouse for the menus of others.
pub async fn for_others(on: &mut impl Reads, distribution: &Distribution) -> Result<Kept> {
    let mut others = reserved(on, distribution.warehouse).await?;
    for (content, units) in of(on, distribution.id).await? {
        if let Some(reserved) = others.get_mut(&content) {
            *reserved -= units;
        }
    }
    others.retain(|_, units| *units > 0);
    Ok(others)
}

/// Reserves or frees what an act on a held distribution has changed, given what was kept aside for it before.
///
/// # Errors
/// [`Error::Fault`] if less is reserved than is to be freed: then the sums were wrong before.
pub async fn follow(tx: &mut Tx, distribution: &Distribution, before: &Kept) -> Result<()> {
    let after = of(tx, distribution.id).await?;
    let contents: BTreeSet<Content> = before.keys().chain(after.keys()).copied().collect();
    for content in contents {
        let units = |kept: &Kept| kept.get(&content).copied().unwrap_or(0);
        let more = units(&after) - units(before);
        if more != 0 {
            reserve(tx, distribution.warehouse, content, more).await?;
        }
    }
    Ok(())
}

async fn reserve(tx: &mut Tx, warehouse: WarehouseId, (item, size): Content, more: i64) -> Result<()> {
    hold(tx, warehouse, (item, size)).await?;
    // What is unloaded stands there again, so that more may be reserved than stood there at the last order.
    let reserved = sql!(
        "UPDATE reservation SET reserved = reserved + $4,
                available = CASE WHEN reserved + $4 > available THEN reserved + $4 ELSE available END
         WHERE warehouse = $1 AND item = $2 AND size = $3 AND reserved + $4 >= 0"
    )
    .bind(warehouse)
    .bind(item)
    .bind(size)
    .bind(more)
    .run(tx)
    .await?;
    if reserved == 0 {
        return Err(Error::fault("what is reserved for a menu is not what was ordered from it"));
    }
    Ok(())
}

/// Holds what is kept aside of an item in a size until this act is over; answers how many units that is.
pub async fn hold(tx: &mut Tx, warehouse: WarehouseId, (item, size): Content) -> Result<i64> {
    // Writing what is there already takes the row.
    sql!(
        "INSERT INTO reservation (warehouse, item, size, available, reserved) VALUES ($1, $2, $3, 0, 0)
         ON CONFLICT (warehouse, item, size) DO UPDATE SET reserved = reservation.reserved RETURNING reserved"
    )
    .bind(warehouse)
    .bind(item)
    .bind(size)
    .value(tx)
    .await
}

/// Makes sure that what was just taken from the shelf for a distribution leaves what is kept aside for the menus of
/// others. Whoever orders at the same time waits, or was counted.
///
/// # Errors
/// Refused if it does not.
pub async fn leave(tx: &mut Tx, distribution: &Distribution, content: Content) -> Result<()> {
    if hold(tx, distribution.warehouse, content).await? == 0 {
        return Ok(());
    }
    let others = for_others(tx, distribution).await?.get(&content).copied().unwrap_or(0);
    let left = stands(tx, distribution, content.0).await?.get(&content.1).copied().unwrap_or(0);
    if others > left {
        let message = Message::new("error-load-kept").with("kept", others).with("missing", others - left);
        return Err(Error::Refused(message));
    }
    Ok(())
}

/// More is promised by menus than stands on the shelf: boxes were packed out, scrapped or lost since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units that open menus of this warehouse have promised.
    pub promised: i64,
    /// Units that stand there.
    pub stands: i64,
}

/// What was ordered from a distribution's menu and does not stand in its warehouse any more.
pub async fn short(on: &mut impl Reads, distribution: &Distribution) -> Result<Vec<Short>> {
    let mine = of(on, distribution.id).await?;
    let promised = reserved(on, distribution.warehouse).await?;
    let mut short = Vec::new();
    for (item, size) in mine.into_keys() {
        let stands = stands(on, distribution, item).await?.get(&size).copied().unwrap_or(0);
        let promised = promised.get(&(item, size)).copied().unwrap_or(0);
        if promised > stands {
            short.push(Short { item, size, promised, stands });
        }
    }
    Ok(short)
}
