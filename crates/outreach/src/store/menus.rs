//! Menus and the orders that reserve stock.

use std::collections::{BTreeMap, HashMap};

use kernel::{Date, Error, Message, Quantity, Result};
use stock::counter::{self, ItemId, Size};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::{
    distribution::{Distribution, DistributionId},
    menu::{Menu, MenuId, MenuState, OnOffer, Order, OrderId},
};

use super::distributions;

/// Opens a distribution's menu.
///
/// # Errors
/// Refused if the distribution is over or has a menu already.
pub async fn open(tx: &mut Tx, reach: Option<OrganisationId>, distribution: DistributionId) -> Result<MenuId> {
    distributions::hold(tx, distribution, reach).await?;
    let id: MenuId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    let opened = sql!(
        "INSERT INTO menu (id, distribution, state, secret, opened_at, opened_by)
         VALUES ($1, $2, 'open', NULL, $3, $4) ON CONFLICT (distribution) DO NOTHING"
    )
    .bind(id)
    .bind(distribution)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    if opened == 0 {
        return Err(Error::refused("error-menu-there"));
    }
    tx.about("menu", id);
    Ok(id)
}

/// Keeps the hash of a new secret for the phone page; the link before it leads nowhere from then on.
pub async fn set_secret(tx: &mut Tx, reach: Option<OrganisationId>, id: MenuId, hash: Vec<u8>) -> Result<()> {
    by_id(tx, id, reach).await?;
    sql!("UPDATE menu SET secret = $2 WHERE id = $1").bind(id).bind(hash).run(tx).await?;
    tx.about("menu", id);
    Ok(())
}

/// A menu with its distribution, within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: MenuId, reach: Option<OrganisationId>) -> Result<(Menu, Distribution)> {
    let menu: Menu = sql!("SELECT id, distribution, state FROM menu WHERE id = $1").bind(id).one(on).await?;
    let distribution = distributions::by_id(on, menu.distribution, reach).await?;
    Ok((menu, distribution))
}

/// The menu that a secret leads to, while it is open.
pub async fn by_secret(on: &mut impl Reads, hash: Vec<u8>) -> Result<(Menu, Distribution)> {
    let menu: Menu = sql!("SELECT id, distribution, state FROM menu WHERE secret = $1 AND state = 'open'")
        .bind(hash)
        .one(on)
        .await?;
    let distribution = distributions::by_id(on, menu.distribution, None).await?;
    Ok((menu, distribution))
}

/// The menu of a distribution, if it has one.
pub async fn of(on: &mut impl Reads, distribution: DistributionId) -> Result<Option<Menu>> {
    sql!("SELECT id, distribution, state FROM menu WHERE distribution = $1").bind(distribution).maybe(on).await
}

/// The last menus in somebody's reach, with their distributions' days and areas.
pub async fn all(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    limit: i64,
) -> Result<Vec<(MenuId, MenuState, Date, String)>> {
    sql!(
        "SELECT m.id, m.state, d.day, d.area FROM menu m JOIN distribution d ON d.id = m.distribution
         WHERE d.organisation = $1 OR $1 IS NULL ORDER BY m.id DESC LIMIT $2"
    )
    .bind(reach)
    .bind(limit)
    .all(on)
    .await
}

/// What stands in the warehouse of an item, by size, and may be handed out on the day.
async fn stands(on: &mut impl Reads, distribution: &Distribution, item: ItemId) -> Result<BTreeMap<Size, i64>> {
    let (organisation, warehouse) = (distribution.organisation, distribution.warehouse);
    let mut there: BTreeMap<Size, i64> = BTreeMap::new();
    for stands in counter::pickable(on, organisation, warehouse, item, distribution.day).await? {
        *there.entry(stands.size).or_default() += stands.quantity;
    }
    Ok(there)
}

/// What may be ordered: what the distribution offers and what stands there, less what open menus have promised.
pub async fn on_offer(on: &mut impl Reads, distribution: &Distribution) -> Result<Vec<OnOffer>> {
    let reserved: Vec<(ItemId, Size, i64)> =
        sql!("SELECT item, size, reserved FROM reservation WHERE warehouse = $1 AND reserved > 0")
            .bind(distribution.warehouse)
            .all(on)
            .await?;
    let reserved: HashMap<(ItemId, Size), i64> = reserved.into_iter().map(|(i, s, n)| ((i, s), n)).collect();
    let mut offers = Vec::new();
    for offered in distributions::offered(on, distribution.id).await? {
        for (size, units) in stands(on, distribution, offered.item).await? {
            let left = units - reserved.get(&(offered.item, size)).copied().unwrap_or(0);
            if left > 0 {
                offers.push(OnOffer { item: offered.item, size, left });
            }
        }
    }
    Ok(offers)
}

/// What is ordered.
#[derive(Clone, Debug)]
pub struct NewOrder {
    /// Whose, as a short token.
    pub token: String,
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// How many.
    pub units: Quantity,
}

/// Orders and reserves. Whoever else orders at the same time, never more is promised than stands there.
///
/// # Errors
/// Refused if the menu is closed, does not offer the item, or too few are left.
pub async fn order(tx: &mut Tx, menu: MenuId, distribution: &Distribution, new: &NewOrder) -> Result<OrderId> {
    hold(tx, menu).await?;
    if !distributions::offered(tx, distribution.id).await?.iter().any(|offered| offered.item == new.item) {
        return Err(Error::refused("error-menu-not-on-it"));
    }
    sql!(
        "INSERT INTO reservation (warehouse, item, size, available, reserved) VALUES ($1, $2, $3, 0, 0)
         ON CONFLICT (warehouse, item, size) DO NOTHING"
    )
    .bind(distribution.warehouse)
    .bind(new.item)
    .bind(new.size)
    .run(tx)
    .await?;
    let there = stands(tx, distribution, new.item).await?.get(&new.size).copied().unwrap_or(0);
    let reserved = sql!(
        "UPDATE reservation SET available = $4, reserved = reserved + $5
         WHERE warehouse = $1 AND item = $2 AND size = $3 AND reserved + $5 <= $4"
    )
    .bind(distribution.warehouse)
    .bind(new.item)
    .bind(new.size)
    .bind(there)
    .bind(new.units)
    .run(tx)
    .await?;
    if reserved == 0 {
        return Err(none_left(tx, distribution, new, there).await?);
    }
    let id: OrderId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO menu_order (id, menu, token, item, size, units, at, actor, taken_back)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, FALSE)"
    )
    .bind(id)
    .bind(menu)
    .bind(new.token.as_str())
    .bind(new.item)
    .bind(new.size)
    .bind(new.units)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.about("menu", menu);
    Ok(id)
}

async fn none_left(on: &mut impl Reads, distribution: &Distribution, new: &NewOrder, there: i64) -> Result<Error> {
    let reserved: i64 = sql!("SELECT reserved FROM reservation WHERE warehouse = $1 AND item = $2 AND size = $3")
        .bind(distribution.warehouse)
        .bind(new.item)
        .bind(new.size)
        .value(on)
        .await?;
    Ok(Error::Refused(Message::new("error-menu-none-left").with("left", (there - reserved).max(0))))
}

/// Holds an open menu until this act is over.
async fn hold(tx: &mut Tx, id: MenuId) -> Result<()> {
    let held = sql!("UPDATE menu SET state = 'open' WHERE id = $1 AND state = 'open'").bind(id).run(tx).await?;
    if held == 0 {
        return Err(Error::refused("error-menu-closed"));
    }
    Ok(())
}

/// The orders of a menu that stand, the last first.
pub async fn orders(on: &mut impl Reads, id: MenuId) -> Result<Vec<Order>> {
    sql!(
        "SELECT id, token, item, size, units, at FROM menu_order WHERE menu = $1 AND taken_back = FALSE
         ORDER BY id DESC"
    )
    .bind(id)
    .all(on)
    .await
}

async fn release(tx: &mut Tx, distribution: &Distribution, order: &Order) -> Result<()> {
    sql!(
        "UPDATE reservation SET reserved = reserved - $4
         WHERE warehouse = $1 AND item = $2 AND size = $3 AND reserved >= $4"
    )
    .bind(distribution.warehouse)
    .bind(order.item)
    .bind(order.size)
    .bind(order.units)
    .run(tx)
    .await
    .map(drop)
}

/// Takes an order back; what it reserved is free again.
pub async fn take_back(tx: &mut Tx, reach: Option<OrganisationId>, id: MenuId, order: OrderId) -> Result<()> {
    let (_, distribution) = by_id(tx, id, reach).await?;
    hold(tx, id).await?;
    let found = orders(tx, id).await?.into_iter().find(|stands| stands.id == order).ok_or(Error::NotFound)?;
    sql!("UPDATE menu_order SET taken_back = TRUE WHERE id = $1 AND taken_back = FALSE").bind(order).run(tx).await?;
    tx.about("menu", id);
    release(tx, &distribution, &found).await
}

/// Closes a menu: what was ordered is the distribution's pick list from now on, and is reserved no more.
pub async fn close(tx: &mut Tx, reach: Option<OrganisationId>, id: MenuId) -> Result<DistributionId> {
    let (_, distribution) = by_id(tx, id, reach).await?;
    let closed = sql!("UPDATE menu SET state = 'closed', secret = NULL WHERE id = $1 AND state = 'open'")
        .bind(id)
        .run(tx)
        .await?;
    if closed == 0 {
        return Err(Error::refused("error-menu-closed"));
    }
    for order in orders(tx, id).await? {
        release(tx, &distribution, &order).await?;
    }
    tx.about("menu", id);
    Ok(distribution.id)
}

/// Closes the menu of a distribution that is over, if it has one that is open.
pub async fn close_of(tx: &mut Tx, distribution: DistributionId) -> Result<()> {
    match of(tx, distribution).await? {
        Some(menu) if menu.state == MenuState::Open => close(tx, None, menu.id).await.map(drop),
        _ => Ok(()),
    }
}

/// What was ordered for a distribution by its closed menu, by item and size; `None` if it has none.
pub async fn ordered(on: &mut impl Reads, id: DistributionId) -> Result<Option<BTreeMap<(ItemId, Size), i64>>> {
    let Some(menu) = of(on, id).await?.filter(|menu| menu.state == MenuState::Closed) else { return Ok(None) };
    let mut ordered = BTreeMap::new();
    for order in orders(on, menu.id).await? {
        *ordered.entry((order.item, order.size)).or_default() += order.units;
    }
    Ok(Some(ordered))
}

/// Words of every item in Pashto and Tigrinya.
pub async fn menu_words(on: &mut impl Reads) -> Result<HashMap<(ItemId, String), String>> {
    let rows: Vec<(ItemId, String, String)> = sql!("SELECT item, lang, word FROM menu_word").all(on).await?;
    Ok(rows.into_iter().map(|(item, lang, word)| ((item, lang), word)).collect())
}

/// Enters an item's word in Pashto (`ps`) or Tigrinya (`ti`); an empty one takes it away.
pub async fn set_word(tx: &mut Tx, item: ItemId, lang: &str, word: &str) -> Result<()> {
    if word.is_empty() {
        sql!("DELETE FROM menu_word WHERE item = $1 AND lang = $2").bind(item).bind(lang).run(tx).await?;
    } else {
        sql!(
            "INSERT INTO menu_word (item, lang, word) VALUES ($1, $2, $3)
             ON CONFLICT (item, lang) DO UPDATE SET word = $3"
        )
        .bind(item)
        .bind(lang)
        .bind(word)
        .run(tx)
        .await?;
    }
    tx.about("item", item);
    Ok(())
}
