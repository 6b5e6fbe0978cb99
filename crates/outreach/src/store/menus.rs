//! Menus and the orders that reserve stock.

use std::collections::{BTreeMap, HashMap};

use kernel::{Date, Error, Instant, Message, Quantity, Result};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx, sql};
use web::OrganisationId;

use crate::model::{
    distribution::{Distribution, DistributionId},
    menu::{Menu, MenuId, MenuState, OnOffer, Order, OrderId, kept_aside},
};

use super::{distributions, kept};

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

/// What may be ordered: what the distribution offers and what stands there, less what is kept aside already.
pub async fn on_offer(on: &mut impl Reads, distribution: &Distribution) -> Result<Vec<OnOffer>> {
    let reserved = kept::reserved(on, distribution.warehouse).await?;
    let mut offers = Vec::new();
    for offered in distributions::offered(on, distribution.id).await? {
        for (size, units) in kept::stands(on, distribution, offered.item).await? {
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
    // As it stands now: whoever asked may have read it before its plan was changed.
    let distribution = &distributions::hold(tx, distribution.id, None).await?;
    hold(tx, menu).await?;
    if !distributions::offered(tx, distribution.id).await?.iter().any(|offered| offered.item == new.item) {
        return Err(Error::refused("error-menu-not-on-it"));
    }
    // Held before it is counted: who loads meanwhile waits, and counts what was promised here.
    let promised = kept::hold(tx, distribution.warehouse, (new.item, new.size)).await?;
    let there = kept::stands(tx, distribution, new.item).await?.get(&new.size).copied().unwrap_or(0);
    let more = kept_for_more(tx, menu, distribution.id, new).await?;
    let reserved = sql!(
        "UPDATE reservation SET available = $4, reserved = reserved + $6
         WHERE warehouse = $1 AND item = $2 AND size = $3 AND reserved + $5 <= $4"
    )
    .bind(distribution.warehouse)
    .bind(new.item)
    .bind(new.size)
    .bind(there)
    .bind(new.units)
    .bind(more)
    .run(tx)
    .await?;
    if reserved == 0 {
        return Err(Error::Refused(Message::new("error-menu-none-left").with("left", (there - promised).max(0))));
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
         ORDER BY at DESC, id DESC"
    )
    .bind(id)
    .all(on)
    .await
}

/// An order of a menu that stands.
pub async fn order_of(on: &mut impl Reads, id: MenuId, order: OrderId) -> Result<Option<Order>> {
    sql!("SELECT id, token, item, size, units, at FROM menu_order WHERE menu = $1 AND id = $2 AND taken_back = FALSE")
        .bind(id)
        .bind(order)
        .maybe(on)
        .await
}

/// How many units more are kept aside once something more is ordered: fewer than ordered if more is loaded already.
async fn kept_for_more(on: &mut impl Reads, menu: MenuId, distribution: DistributionId, new: &NewOrder) -> Result<i64> {
    let key = (new.item, new.size);
    let ordered = sum_of(on, menu).await?.get(&key).copied().unwrap_or(0);
    let sums = distributions::sums(on, distribution).await?;
    let loaded = sums.iter().find(|sums| (sums.item, sums.size) == key).map_or(0, |sums| sums.loaded);
    Ok(kept_aside(ordered + new.units.get(), loaded) - kept_aside(ordered, loaded))
}

/// Takes an order back; what it reserved is free again.
pub async fn take_back(tx: &mut Tx, reach: Option<OrganisationId>, id: MenuId, order: OrderId) -> Result<()> {
    let (menu, _) = by_id(tx, id, reach).await?;
    let distribution = distributions::hold(tx, menu.distribution, reach).await?;
    hold(tx, id).await?;
    let before = kept::of(tx, distribution.id).await?;
    let taken = sql!("UPDATE menu_order SET taken_back = TRUE WHERE id = $1 AND menu = $2 AND taken_back = FALSE")
        .bind(order)
        .bind(id)
        .run(tx)
        .await?;
    if taken == 0 {
        return Err(Error::NotFound);
    }
    tx.about("menu", id);
    kept::follow(tx, &distribution, &before).await
}

/// Closes a menu: what was ordered is the distribution's pick list from now on. It stays reserved until it is loaded, or
/// until the distribution is over.
pub async fn close(tx: &mut Tx, reach: Option<OrganisationId>, id: MenuId) -> Result<DistributionId> {
    let (_, distribution) = by_id(tx, id, reach).await?;
    let closed = sql!("UPDATE menu SET state = 'closed', secret = NULL WHERE id = $1 AND state = 'open'")
        .bind(id)
        .run(tx)
        .await?;
    if closed == 0 {
        return Err(Error::refused("error-menu-closed"));
    }
    tx.about("menu", id);
    Ok(distribution.id)
}

/// Opens a closed menu again while its distribution is open: more can be ordered, and orders taken back. The link for
/// phones is made anew.
///
/// # Errors
/// Refused if the distribution is over, or the menu is open.
pub async fn open_again(tx: &mut Tx, reach: Option<OrganisationId>, id: MenuId) -> Result<()> {
    let (menu, _) = by_id(tx, id, reach).await?;
    distributions::hold(tx, menu.distribution, reach).await?;
    let opened = sql!("UPDATE menu SET state = 'open' WHERE id = $1 AND state = 'closed'").bind(id).run(tx).await?;
    if opened == 0 {
        return Err(Error::refused("error-menu-open"));
    }
    tx.about("menu", id);
    Ok(())
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
    match of(on, id).await? {
        Some(menu) if menu.state == MenuState::Closed => sum_of(on, menu.id).await.map(Some),
        _ => Ok(None),
    }
}

/// What was ordered from a menu, by item and size.
pub(super) async fn sum_of(on: &mut impl Reads, id: MenuId) -> Result<BTreeMap<(ItemId, Size), i64>> {
    let rows: Vec<(ItemId, Size, i64)> = sql!(
        "SELECT item, size, CAST(SUM(units) AS BIGINT) FROM menu_order WHERE menu = $1 AND taken_back = FALSE
         GROUP BY item, size"
    )
    .bind(id)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(item, size, units)| ((item, size), units)).collect())
}

/// Forgets the numbers on the orders of distributions that ended before a moment, or were to be held before a day.
pub async fn forget_tokens(tx: &mut Tx, ended: Instant, held: Date) -> Result<u64> {
    sql!(
        "UPDATE menu_order SET token = ''
         WHERE token <> '' AND menu IN (SELECT m.id FROM menu m JOIN distribution d ON d.id = m.distribution
                                        WHERE d.ended_at < $1 OR d.day < $2)"
    )
    .bind(ended)
    .bind(held)
    .run(tx)
    .await
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
