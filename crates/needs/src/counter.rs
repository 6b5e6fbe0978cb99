//! What other capabilities, the demo and the command line ask of the needs.

use std::collections::HashMap;

use kernel::{Date, Error, Result, date_in};
use people::Secret;
use stock::{
    counter::{Item, ItemId, Size},
    model::Season,
};
use storage::{Reads, Tx};
use web::OrganisationId;

use crate::{
    jobs,
    model::{
        NeedsList, NewFollower, NewPin, PinId, Shows, Standard,
        demand::{self, History, Method, Rate, Year},
    },
    store::{demands, followers, histories, pins, rates, seasons, sharing, standards},
    work::{World, refresh},
};

/// Works out what is needed on a day of Calais, from stock, demand, promises and pins as they stand now. The levels are
/// held against those that were last kept, so that a page never shows more than the next one to be kept will say.
pub async fn list(on: &mut impl Reads, today: Date) -> Result<NeedsList> {
    Ok(NeedsList::work_out(refresh::facts(on, today).await?, today))
}

/// Enters how much of an item in a size is used in a week (units), and for how many days it should be in stock. The
/// caller has checked the size against the item's system.
///
/// # Errors
/// Refused if a figure is out of bounds; see [`Standard::new`].
pub async fn set_standard(tx: &mut Tx, item: ItemId, size: Size, weekly_use: i64, cover_days: i64) -> Result<()> {
    let standard = Standard::new(weekly_use, cover_days).map_err(Error::Refused)?;
    if standards::set(tx, item, size, standard).await? {
        // Until it is worked out anew, what was entered counts.
        demands::forget(tx, item).await?;
        tx.about("item", item);
        tx.touch("needs");
        jobs::each_midnight(tx).await?;
    }
    Ok(())
}

/// Pins a level from today on.
///
/// # Errors
/// Refused if the last day is past or too far ahead; see [`NewPin::check_until`].
pub async fn pin(tx: &mut Tx, new: &NewPin) -> Result<PinId> {
    let today = date_in(&web::zone(), tx.now());
    NewPin::check_until(new.until, today).map_err(Error::Refused)?;
    let id = pins::add(tx, new).await?;
    tx.about("item", new.item);
    tx.about("pin", id);
    tx.touch("needs");
    jobs::each_midnight(tx).await?;
    jobs::when_over(tx, new.until).await?;
    refresh::relevel(tx, new.item).await?;
    Ok(id)
}

/// Ends a pin of an item early.
///
/// # Errors
/// [`Error::NotFound`] if the item has no such pin; refused if it counts no more.
pub async fn end_pin(tx: &mut Tx, item: ItemId, pin: PinId) -> Result<()> {
    pins::end(tx, item, pin).await?;
    tx.about("item", item);
    tx.about("pin", pin);
    tx.touch("needs");
    refresh::relevel(tx, item).await
}

/// Sets how much of an item one person needs, with who says so (a sentence) and where it can be read (an address, or
/// nothing). The demand is worked out anew at once.
pub async fn set_rate(tx: &mut Tx, item: ItemId, rate: Rate, source: &str, link: &str) -> Result<()> {
    rates::set(tx, item, rate, source, link).await?;
    anew(tx, item).await
}

/// Takes the standard of an item away.
pub async fn forget_rate(tx: &mut Tx, item: ItemId) -> Result<()> {
    rates::forget(tx, item).await?;
    anew(tx, item).await
}

/// Enters what each month of a season is multiplied by, with who says so. Everything is worked out anew in the next round.
pub async fn set_season(tx: &mut Tx, season: Season, year: Year, source: &str) -> Result<()> {
    seasons::enter(tx, season, year, source).await?;
    tx.touch("catalogue");
    Ok(())
}

/// Chooses which figure of an item counts.
pub async fn choose(tx: &mut Tx, item: ItemId, method: Method) -> Result<()> {
    rates::choose(tx, item, method).await?;
    anew(tx, item).await
}

async fn anew(tx: &mut Tx, item: ItemId) -> Result<()> {
    tx.about("item", item);
    tx.touch("needs");
    jobs::each_midnight(tx).await?;
    refresh::rework(tx, item).await
}

/// Says whether a kit is given to everybody who arrives. The demand of what is in it is worked out anew in the next
/// round.
pub async fn give_on_arrival(tx: &mut Tx, kit: ItemId, given: bool) -> Result<()> {
    rates::give_on_arrival(tx, kit, given).await?;
    tx.about("item", kit);
    tx.touch("catalogue");
    Ok(())
}

/// Keeps the weeks of an item that another system knew; from then on the ledger's weeks are added to them.
pub async fn remember(tx: &mut Tx, item: ItemId, history: &History) -> Result<()> {
    histories::set(tx, item, history).await
}

/// How wrong the forecast of a week ahead would have been in every week that is kept, and how wrong "as last week" would
/// have been; see [`demand::back_test`]. Each item's error is divided by its mean, so that small items count like large
/// ones.
pub async fn back_test(on: &mut impl Reads, today: Date) -> Result<(f64, f64)> {
    let items: HashMap<ItemId, Item> = stock::counter::items(on).await?.into_iter().map(|i| (i.id, i)).collect();
    let world = World::look(on, today).await?;
    let (mut ours, mut last) = (0.0, 0.0);
    for kept in histories::all(on).await? {
        let Some(item) = items.get(&kept.item) else { continue };
        let (history, usual) = (History::read(&kept.weeks)?, demand::prior(item.size_system, item.who));
        let told: Vec<f64> =
            history.wanted(&history.mix(&usual)).into_iter().filter_map(|(_, wanted)| wanted).collect();
        let mean = told.iter().sum::<f64>() / told.len().max(1) as f64;
        if mean > 0.0 {
            let (a, b) = demand::back_test(&history, &usual, &world.past(item), item.season, &world.seasons);
            ours += a / mean;
            last += b / mean;
        }
    }
    Ok((ours, last))
}

/// Notes that somebody wants to follow an item. Answers the secret that a letter to them carries; `None` if they were
/// asked within the last hour.
pub async fn follow(tx: &mut Tx, new: &NewFollower) -> Result<Option<Secret>> {
    match followers::ask(tx, new).await? {
        Some(id) => followers::link(tx, id).await.map(Some),
        None => Ok(None),
    }
}

/// Notes that whoever holds this secret wants to be written to.
///
/// # Errors
/// [`Error::NotFound`] if it is nobody's.
pub async fn confirm(tx: &mut Tx, secret: &Secret) -> Result<()> {
    let follower = followers::by_secret(tx, secret).await?;
    followers::confirm(tx, follower.id).await
}

/// Chooses what the others see of an organisation's stock.
pub async fn share(tx: &mut Tx, organisation: OrganisationId, shows: Shows) -> Result<()> {
    sharing::choose(tx, organisation, shows).await
}
