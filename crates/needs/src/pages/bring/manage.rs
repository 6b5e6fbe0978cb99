//! What somebody has booked, by the secret link that came by mail: confirm, change, call off, labels, calendar.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Error, Result};
use people::Secret;
use stock::counter::{self, BoxId, Item, ItemId};
use web::{Access, Answer, Form, Page, Routes, Visit, file, html};

use crate::{
    bring::{
        self, To,
        letters::{self, Letters},
        opening::opening,
    },
    model::bring::{
        AHEAD_DAYS, Brought, CalledOff, DropOff, DropOffState, Event, LineId, SlotKey, calendar, read_day,
        read_units_or_none,
    },
    store::bring::drop_offs,
};

use super::{
    go, on,
    place::{Day, offered},
};

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/bring/{secret}", Access::Anyone, show)
        .post("/bring/{secret}/confirm", Access::Anyone, confirm)
        .get("/bring/{secret}/change", Access::Anyone, change_form)
        .post("/bring/{secret}/change", Access::Anyone, change)
        .post("/bring/{secret}/cancel", Access::Anyone, cancel)
        .get("/bring/{secret}/calendar.ics", Access::Anyone, ics)
        .get("/bring/{secret}/labels", Access::Anyone, labels)
}

/// The drop-off that a secret opens. Guessing is slowed down.
async fn opened(visit: &Visit, secret: &str) -> Result<DropOff> {
    let found = match Secret::parse(secret) {
        Some(secret) => drop_offs::by_hash(&mut visit.house.db.read().await?, &secret.hash()).await,
        None => Err(Error::NotFound),
    };
    if let Err(Error::NotFound) = found {
        visit.house.limits.guess(visit.ip, "bring")?;
    }
    found
}

fn address(page: &Page, secret: &str) -> String {
    page.here(&format!("/bring/{secret}"))
}

#[derive(Template)]
#[template(path = "bring-mine.html")]
struct MinePage {
    page: Page,
    form: Form,
    drop_off: DropOff,
    when: String,
    /// In lines; empty until it is confirmed.
    whereabouts: Vec<String>,
    things: Vec<String>,
    here: String,
    boxes: usize,
    again: String,
    /// The end of the keys of what is said about it.
    said: &'static str,
}

/// What is said of a drop-off: its state, or more where that says too little.
fn said(drop_off: &DropOff) -> &'static str {
    match (drop_off.state, drop_off.called_off) {
        (DropOffState::Held, _) if !drop_off.holds => "open",
        (DropOffState::Cancelled, Some(CalledOff::House)) => "called-off",
        (DropOffState::Arrived, _) if drop_off.point.is_some() => "arrived-point",
        (DropOffState::Missed, _) if drop_off.point.is_some() => "missed-point",
        (state, _) => state.as_str(),
    }
}

async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    let mut read = visit.house.db.read().await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    let items = items(&mut read).await?;
    let told = drop_off.state == DropOffState::Confirmed;
    let whereabouts = if told { letters::whereabouts(&mut read, &drop_off).await? } else { String::new() };
    let boxes = drop_offs::boxes(&mut read, drop_off.id).await?.len();
    drop(read);
    let page = visit.page("bring-mine-title").titled(drop_off.code.clone());
    let texts = &visit.house.texts;
    let thing = |l: &Brought| letters::thing(texts, page.lang, items.get(&l.item), l.size, l.units);
    let lived = drop_off.state == DropOffState::Held && drop_off.held_until < visit.house.world().now();
    let drop_off = if lived { DropOff { state: DropOffState::Lapsed, ..drop_off } } else { drop_off };
    let template = MinePage {
        form: Form::blank(visit.house.world()),
        when: letters::when(texts, page.lang, &drop_off),
        whereabouts: whereabouts.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        things: lines.iter().map(thing).collect(),
        here: address(&page, &secret),
        boxes,
        again: again(&page, &lines, &items),
        said: said(&drop_off),
        drop_off,
        page,
    };
    html(&template, true)
}

async fn items(read: &mut storage::Read) -> Result<HashMap<ItemId, Item>> {
    Ok(counter::items(read).await?.into_iter().map(|item| (item.id, item)).collect())
}

/// The way to book the same once more.
fn again(page: &Page, lines: &[Brought], items: &HashMap<ItemId, Item>) -> String {
    let value = |l: &Brought| Some(format!("line={}~{}~{}", items.get(&l.item)?.slug, l.size, l.units));
    format!("{}?{}", page.here("/bring"), lines.iter().filter_map(value).collect::<Vec<_>>().join("&"))
}

/// Opening the link changes nothing, since programs open links in mail to look at them; the press does.
async fn confirm(visit: Visit, Path(secret): Path<String>, form: Form) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    let here = format!("/{}/bring/{secret}", visit.lang.code());
    if drop_off.state == DropOffState::Confirmed {
        return Ok(on(&here));
    }
    let mut tx = visit.house.db.begin(&visit.act("confirm a drop-off", &form)).await?;
    let drop_off = bring::confirm(&mut tx, drop_off.id).await?;
    Letters::about(&visit.house, &drop_off).confirmed(&mut tx).await?;
    go(tx, &here).await
}

async fn cancel(visit: Visit, Path(secret): Path<String>, form: Form) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    let here = format!("/{}/bring/{secret}", visit.lang.code());
    if drop_off.state == DropOffState::Cancelled {
        return Ok(on(&here));
    }
    let mut tx = visit.house.db.begin(&visit.act("call a drop-off off", &form)).await?;
    bring::cancel(&mut tx, &drop_off, CalledOff::Donor, "").await?;
    Letters::about(&visit.house, &drop_off).cancelled(&mut tx).await?;
    go(tx, &here).await
}

/// A line that can be changed.
struct Changing {
    field: String,
    words: String,
    value: String,
    error: String,
}

#[derive(Template)]
#[template(path = "bring-change.html")]
struct ChangePage {
    page: Page,
    form: Form,
    lines: Vec<Changing>,
    days: Vec<Day>,
    /// Whether it goes to a collection point, on a day without hours.
    at_point: bool,
    now: String,
    here: String,
    when: String,
}

fn field(line: LineId) -> String {
    format!("units-{line}")
}

async fn change_form(visit: Visit, Path(secret): Path<String>) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    if drop_off.state != DropOffState::Confirmed {
        return Ok(on(&format!("/{}/bring/{secret}", visit.lang.code())));
    }
    let lines = drop_offs::lines(&mut visit.house.db.read().await?, drop_off.id).await?;
    let form = Form::blank(visit.house.world());
    let form = lines.iter().fold(form, |form, line| form.with(&field(line.id), line.units));
    let form = if drop_off.point.is_some() { form.with("day", drop_off.day) } else { form };
    change_page(&visit, &secret, &drop_off, form).await
}

async fn change_page(visit: &Visit, secret: &str, drop_off: &DropOff, form: Form) -> Answer {
    let mut read = visit.house.db.read().await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    let items = items(&mut read).await?;
    let (opening, _) = opening(&mut read, visit.house.world().now()).await?;
    drop(read);
    let place = opening.places.iter().find(|place| Some(place.warehouse) == drop_off.warehouse);
    let page = visit.page("bring-change-title");
    let texts = &visit.house.texts;
    let changing = |l: &Brought| Changing {
        field: field(l.id),
        words: letters::thing(texts, page.lang, items.get(&l.item), l.size, l.units),
        value: form.value(&field(l.id)).to_owned(),
        error: page.error(&form, &field(l.id)),
    };
    let template = ChangePage {
        lines: lines.iter().map(changing).collect(),
        days: place.map(|place| offered(&page, &opening, place, drop_off.volume_ml)).unwrap_or_default(),
        at_point: drop_off.point.is_some(),
        now: key(drop_off).map(|key| key.to_string()).unwrap_or_default(),
        here: address(&page, secret),
        when: letters::when(texts, page.lang, drop_off),
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

fn key(drop_off: &DropOff) -> Option<SlotKey> {
    Some(SlotKey { warehouse: drop_off.warehouse?, day: drop_off.day, opens: drop_off.opens })
}

async fn change(visit: Visit, Path(secret): Path<String>, mut form: Form) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    let mut read = visit.house.db.read().await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    let (opening, _) = opening(&mut read, visit.house.world().now()).await?;
    drop(read);
    let mut units = Vec::new();
    for line in &lines {
        if let Some(n) = form.read(&field(line.id), read_units_or_none) {
            units.push((line.id, n));
        }
    }
    let to = match drop_off.point {
        Some(point) if !form.is("day", drop_off.day) => {
            form.read("day", |text| read_day(text, opening.now.day, AHEAD_DAYS)).map(|day| To::Point(point, day))
        }
        Some(_) => None,
        None if form.value("slot").is_empty() || key(&drop_off).is_some_and(|key| form.is("slot", key)) => None,
        None => form.read("slot", |text| opening.find(text).map(|(_, slot)| To::Slot(slot))),
    };
    if !form.is_fine() {
        return change_page(&visit, &secret, &drop_off, form).await;
    }
    let mut tx = visit.house.db.begin(&visit.act("change a drop-off", &form)).await?;
    match bring::change(&mut tx, &drop_off, to.as_ref(), &units).await {
        Ok(()) => {}
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong(if drop_off.point.is_some() { "day" } else { "slot" }, message);
            return change_page(&visit, &secret, &drop_off, form).await;
        }
        Err(error) => return Err(error.into()),
    }
    let drop_off = drop_offs::by_id(&mut tx, drop_off.id).await?;
    Letters::about(&visit.house, &drop_off).changed(&mut tx).await?;
    go(tx, &format!("/{}/bring/{secret}", visit.lang.code())).await
}

/// The visit for a calendar: with the address once it is confirmed, and as cancelled once it is called off.
async fn ics(visit: Visit, Path(secret): Path<String>) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    let cancelled = match drop_off.state {
        DropOffState::Confirmed | DropOffState::Arrived => false,
        DropOffState::Cancelled | DropOffState::Missed => true,
        DropOffState::Held | DropOffState::Lapsed => return Err(Error::NotFound.into()),
    };
    let mut read = visit.house.db.read().await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    let items = items(&mut read).await?;
    let told = drop_off.state == DropOffState::Confirmed;
    let place = if told { letters::whereabouts(&mut read, &drop_off).await? } else { String::new() };
    drop(read);
    let texts = &visit.house.texts;
    let thing = |l: &Brought| letters::thing(texts, visit.lang, items.get(&l.item), l.size, l.units);
    let host = visit.house.config.base_url.host_str().unwrap_or("wayhouse").to_owned();
    let event = Event {
        uid: &format!("{}@{host}", drop_off.code),
        sequence: drop_off.sequence,
        changed_at: drop_off.changed_at,
        day: drop_off.day,
        hours: drop_off.slot.map(|_| (drop_off.opens, drop_off.closes)),
        summary: &texts.say(
            visit.lang,
            if drop_off.slot.is_some() { "bring-calendar" } else { "bring-calendar-point" },
            &[("code", drop_off.code.as_str().into())],
        ),
        place: place.trim(),
        description: &lines.iter().map(thing).collect::<Vec<_>>().join("\n"),
        cancelled,
    };
    file("text/calendar; charset=utf-8", calendar(&event, &web::zone())?, Some(&format!("{}.ics", drop_off.code)))
}

/// The labels of the boxes that were made ready, for the donor to print.
async fn labels(visit: Visit, Path(secret): Path<String>) -> Answer {
    let drop_off = opened(&visit, &secret).await?;
    if drop_off.state != DropOffState::Confirmed {
        return Err(Error::NotFound.into());
    }
    let ready = drop_offs::boxes(&mut visit.house.db.read().await?, drop_off.id).await?;
    if ready.is_empty() {
        return Err(Error::NotFound.into());
    }
    let boxes: Vec<BoxId> = ready.into_iter().map(|(_, id, _)| id).collect();
    let page = visit.page("bring-labels-title");
    let back = address(&page, &secret);
    counter::label_sheets(&visit.house, page, &boxes, &back).await
}
