//! What other capabilities, the demo and the command line ask of the needs.

use kernel::{Date, Error, Result, date_in};
use stock::counter::{ItemId, Size};
use storage::{Reads, Tx};

use crate::{
    jobs,
    model::{Facts, NeedsList, NewPin, PinId, Standard},
    store::{pins, standards},
};

/// Works out what is needed on a day of Calais, from stock, standards and pins as they stand now.
pub async fn list(on: &mut impl Reads, today: Date) -> Result<NeedsList> {
    let facts = Facts {
        categories: stock::counter::categories(on).await?,
        items: stock::counter::items(on).await?,
        stocked: stock::counter::stocked(on).await?,
        standards: standards::all(on).await?,
        pins: pins::standing(on, today).await?,
    };
    Ok(NeedsList::work_out(facts, today))
}

/// Enters how much of an item in a size is used in a week (units), and for how many days it should be in stock. The
/// caller has checked the size against the item's system.
///
/// # Errors
/// Refused if a figure is out of bounds; see [`Standard::new`].
pub async fn set_standard(tx: &mut Tx, item: ItemId, size: Size, weekly_use: i64, cover_days: i64) -> Result<()> {
    let standard = Standard::new(weekly_use, cover_days).map_err(Error::Refused)?;
    if standards::set(tx, item, size, standard).await? {
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
    Ok(())
}
