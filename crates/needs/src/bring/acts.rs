//! Booking, confirming, changing and calling off.

use std::collections::HashMap;

use jiff::ToSpan as _;
use kernel::{Date, Error, Quantity, Result, date_in};
use seal::ServerKey;
use stock::counter::{self, Announced, Item, ItemId};
use storage::{Reads, Tx};

use crate::{
    jobs_bring,
    model::bring::{Brought, CalledOff, DropOff, DropOffId, DropOffState, FORGET_DAYS, LineId, boxes, fits},
    store::bring::{
        contacts,
        drop_offs::{self, NewDropOff, To},
        slots,
    },
};

/// The day on which the contact of a visit is forgotten.
pub(crate) fn forget_on(visit: Date) -> Result<Date> {
    visit.checked_add(FORGET_DAYS.days()).map_err(Error::fault)
}

/// Notes who wants to come and holds their slot for two hours, until they confirm; where half of it is held already, it
/// is theirs if there still is room when they confirm. The caller has checked the day, the load and the lines,
/// and writes the letter.
///
/// # Errors
/// Refused if the slot is full.
pub async fn book(tx: &mut Tx, key: &ServerKey, new: &NewDropOff) -> Result<(DropOffId, String)> {
    let booked = drop_offs::hold(tx, key, new).await?;
    jobs_bring::lapse_later(tx, booked.0).await?;
    jobs_bring::each_day(tx).await?;
    Ok(booked)
}

/// Confirms a drop-off and makes its boxes ready.
///
/// # Errors
/// Refused if it is held no more, or was not held and others were quicker.
pub async fn confirm(tx: &mut Tx, id: DropOffId) -> Result<DropOff> {
    let before = drop_offs::by_id(tx, id).await?;
    if !drop_offs::confirm(tx, id).await? {
        return Err(Error::refused("error-bring-lapsed"));
    }
    match before.slot {
        Some(slot) if before.holds => slots::settle(tx, slot, before.volume_ml).await?,
        Some(slot) => slots::take_again(tx, slot, before.volume_ml).await?,
        None => {}
    }
    let drop_off = drop_offs::by_id(tx, id).await?;
    let items = items(tx).await?;
    for line in drop_offs::lines(tx, id).await? {
        make_ready(tx, &drop_off, &line, &items).await?;
    }
    Ok(drop_off)
}

async fn items(on: &mut impl Reads) -> Result<HashMap<ItemId, Item>> {
    Ok(counter::items(on).await?.into_iter().map(|item| (item.id, item)).collect())
}

/// Makes the boxes of a line ready. What goes to a collection point is boxed there.
async fn make_ready(tx: &mut Tx, drop_off: &DropOff, line: &Brought, items: &HashMap<ItemId, Item>) -> Result<()> {
    let Some(warehouse) = drop_off.warehouse else { return Ok(()) };
    let volume_ml = items.get(&line.item).map_or(0, |item| item.volume_ml);
    for (number, units) in (1..).zip(boxes(line.units, volume_ml)) {
        let announced = Announced {
            organisation: drop_off.organisation,
            warehouse,
            item: line.item,
            size: line.size,
            quantity: Quantity::new(units).map_err(Error::Refused)?,
        };
        let id = counter::announce(tx, &announced).await?;
        drop_offs::add_box(tx, line.id, number, id, units).await?;
    }
    Ok(())
}

/// Gives up the boxes that were made ready; of one line, or of all.
pub(super) async fn give_up_boxes(tx: &mut Tx, id: DropOffId, of: Option<LineId>, reason: &str) -> Result<()> {
    for (line, announced, _) in drop_offs::boxes(tx, id).await? {
        if of.is_none_or(|wanted| wanted == line) {
            counter::announced_came(tx, announced, None, reason).await?;
        }
    }
    Ok(())
}

/// Gives back what it had taken of its slot in a state.
async fn give_slot_back(tx: &mut Tx, drop_off: &DropOff, state: DropOffState) -> Result<()> {
    match drop_off.slot {
        Some(slot) if drop_off.holds => {
            slots::give_back(tx, slot, drop_off.volume_ml, state == DropOffState::Held).await
        }
        _ => Ok(()),
    }
}

/// Frees what nobody confirmed in time, and forgets who it was. Answers whether there was anything to free.
pub async fn lapse(tx: &mut Tx, id: DropOffId) -> Result<bool> {
    let drop_off = drop_offs::by_id(tx, id).await?;
    if drop_off.held_until >= tx.now() || !drop_offs::turn(tx, id, DropOffState::Held, DropOffState::Lapsed).await? {
        return Ok(false);
    }
    give_slot_back(tx, &drop_off, DropOffState::Held).await?;
    contacts::forget(tx, id).await?;
    Ok(true)
}

/// Calls a drop-off off: its donor, or those it was to come to, who say why.
///
/// # Errors
/// Refused if it is over, or was called off already.
pub async fn cancel(tx: &mut Tx, drop_off: &DropOff, by: CalledOff, reason: &str) -> Result<()> {
    if !drop_offs::turn(tx, drop_off.id, drop_off.state, DropOffState::Cancelled).await?
        || !matches!(drop_off.state, DropOffState::Held | DropOffState::Confirmed)
    {
        return Err(Error::refused("error-bring-over"));
    }
    drop_offs::set_called_off(tx, drop_off.id, by, reason).await?;
    // As it is now: it may have been changed since it was read.
    let now = drop_offs::by_id(tx, drop_off.id).await?;
    give_slot_back(tx, &now, drop_off.state).await?;
    let who = match by {
        CalledOff::Donor => "called off by the donor",
        CalledOff::House => "called off by the warehouse",
    };
    give_up_boxes(tx, drop_off.id, None, who).await?;
    drop_offs::count_change(tx, drop_off.id).await?;
    let today = date_in(&web::zone(), tx.now());
    contacts::forget_on(tx, drop_off.id, forget_on(today)?).await
}

/// Moves a confirmed drop-off to another slot or day, or changes how much of each thing comes; both in one go, or neither.
/// `units` names only lines that change; none of a thing takes it out.
///
/// # Errors
/// Refused if it is not confirmed, if the slot is full, if nothing would be left, or if it no longer fits.
pub async fn change(tx: &mut Tx, drop_off: &DropOff, to: Option<&To>, units: &[(LineId, i64)]) -> Result<()> {
    // Taking the row first keeps two changes at once apart.
    if !drop_offs::turn(tx, drop_off.id, DropOffState::Confirmed, DropOffState::Confirmed).await? {
        return Err(Error::refused("error-bring-over"));
    }
    let now = drop_offs::by_id(tx, drop_off.id).await?;
    let items = items(tx).await?;
    let mut lines = drop_offs::lines(tx, drop_off.id).await?;
    for line in &mut lines {
        if let Some((_, units)) = units.iter().find(|(id, units)| *id == line.id && *units != line.units) {
            give_up_boxes(tx, drop_off.id, Some(line.id), "changed by the donor").await?;
            drop_offs::set_units(tx, line.id, *units).await?;
            line.units = *units;
            make_ready(tx, &now, line, &items).await?;
        }
    }
    lines.retain(|line| line.units > 0);
    if lines.is_empty() {
        return Err(Error::refused("error-bring-nothing-left"));
    }
    let ml = lines.iter().map(|line| items.get(&line.item).map_or(0, |i| i.volume_ml).saturating_mul(line.units));
    let volume_ml = fits(ml.fold(0, i64::saturating_add), now.vehicle).map_err(Error::Refused)?;
    relocate(tx, &now, to, volume_ml).await?;
    drop_offs::set_volume(tx, now.id, volume_ml).await?;
    drop_offs::count_change(tx, now.id).await
}

async fn relocate(tx: &mut Tx, now: &DropOff, to: Option<&To>, volume_ml: i64) -> Result<()> {
    let elsewhere = to.filter(|to| match to {
        To::Slot(to) => (Some(to.key.warehouse), to.key.day, to.key.opens) != (now.warehouse, now.day, now.opens),
        To::Point(point, day) => (Some(*point), *day) != (now.point, now.day),
    });
    let day = match (now.slot, elsewhere) {
        (Some(slot), None) => return slots::resize(tx, slot, now.volume_ml, volume_ml).await,
        (None, None) => return Ok(()),
        (Some(slot), Some(To::Slot(to))) if Some(to.key.warehouse) == now.warehouse => {
            // Nobody else books meanwhile, so that what is given up is not gone if the other cannot be had.
            slots::alone(tx, to.key.warehouse).await?;
            slots::give_back(tx, slot, now.volume_ml, false).await?;
            let taken = slots::take(tx, to, volume_ml).await?;
            drop_offs::move_to(tx, now.id, to, taken).await?;
            to.key.day
        }
        (None, Some(To::Point(point, day))) if Some(*point) == now.point => {
            drop_offs::move_to_day(tx, now.id, *day).await?;
            *day
        }
        _ => return Err(Error::refused("error-bring-slot")),
    };
    contacts::forget_on(tx, now.id, forget_on(day)?).await
}
