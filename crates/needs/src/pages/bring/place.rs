//! Where and when, and how to reach whoever brings it: the second step, and booking.

use std::collections::HashMap;

use askama::Template;
use kernel::{Date, Error, Lang, Line, Message, date_in};
use people::Email;
use stock::counter;
use storage::Reads;
use web::{Access, Answer, Form, House, Page, Routes, Visit, html};

use crate::{
    bring::{self, NewDropOff, To, letters::Letters},
    model::{
        Level,
        bring::{
            Contact, Place, Point, Rule, Slot, SlotKey, Vehicle, clock, cubic_metres, days, fits, is_bookable, slots_on,
        },
    },
    pages::Now,
    store::bring::{
        drop_offs, places,
        places::Closed,
        points,
        slots::{self, Taken},
    },
};

use super::{basket::Basket, go};

/// Days that are shown at once; later ones wait behind a press.
const SOON: usize = 4;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/bring/place", Access::Anyone, choose).post("/bring", Access::Anyone, book).get(
        "/bring/sent",
        Access::Anyone,
        sent,
    )
}

/// When warehouses take what people bring.
pub struct Opening {
    /// Where, with the name and the town of each warehouse. The address stays in `Place`.
    pub places: Vec<(Place, String, String)>,
    rules: Vec<Rule>,
    closed: Vec<Closed>,
    taken: HashMap<SlotKey, Taken>,
    today: Date,
}

impl Opening {
    /// As it is now.
    pub async fn read(on: &mut impl Reads, house: &House) -> kernel::Result<Self> {
        let today = date_in(&web::zone(), house.world().now());
        let warehouses = counter::warehouses(on, None).await?;
        let mut named = Vec::new();
        for place in places::all(on).await?.into_iter().filter(|place| place.open) {
            if let Some(w) = warehouses.iter().find(|w| w.id == place.warehouse && w.active) {
                named.push((place, w.name.clone(), w.town.clone()));
            }
        }
        let taken = slots::taken(on, today).await?;
        let key = |t: &Taken| SlotKey { warehouse: t.warehouse, day: t.day, opens: t.opens };
        Ok(Self {
            places: named,
            rules: places::rules(on).await?,
            closed: places::closed(on, today).await?,
            taken: taken.into_iter().map(|t| (key(&t), t)).collect(),
            today,
        })
    }

    /// The slot that a form names, if it can be booked today.
    ///
    /// # Errors
    /// If there is no such slot, or its day is past, too soon, too far ahead or closed.
    pub fn find(&self, text: &str) -> Result<(Place, Slot), Message> {
        if text.trim().is_empty() {
            return Err(Message::new("error-bring-choose-slot"));
        }
        let key = SlotKey::parse(text)?;
        if key.day < self.today {
            return Err(Message::new("error-bring-slot-past"));
        }
        let gone = || Message::new("error-bring-slot");
        let (place, ..) = self.places.iter().find(|(p, ..)| p.warehouse == key.warehouse).ok_or_else(gone)?;
        if !is_bookable(key.day, self.today, place.notice_days, place.ahead_days) {
            return Err(Message::new("error-bring-notice").with("days", place.notice_days));
        }
        let slot = self.slots(place, key.day).into_iter().find(|slot| slot.key == key).ok_or_else(gone)?;
        Ok((place.clone(), slot))
    }

    fn slots(&self, place: &Place, day: Date) -> Vec<Slot> {
        let closed = self.closed.iter().any(|c| c.warehouse == place.warehouse && c.day == day);
        if closed { Vec::new() } else { slots_on(&self.rules, place.warehouse, day) }
    }

    /// What can be booked at a place, day by day, in words; a slot without room for the load has no place left.
    pub fn offered(&self, page: &Page, place: &Place, load_ml: i64) -> Vec<Day> {
        let day = |day: Date| Day {
            words: page.t2("bring-day", "weekday", weekday(page, day), "date", page.date(&day)),
            slots: self.slots(place, day).iter().map(|slot| self.told(page, slot, load_ml)).collect(),
        };
        days(self.today, place.notice_days, place.ahead_days).map(day).filter(|day| !day.slots.is_empty()).collect()
    }

    fn told(&self, page: &Page, slot: &Slot, load_ml: i64) -> Choice {
        let taken = self.taken.get(&slot.key);
        let left = (slot.vans - taken.map_or(0, |t| t.taken_vans)).max(0);
        let room = slot.volume_ml - taken.map_or(0, |t| t.taken_ml);
        let time = |minutes| page.lang.digits(&clock(minutes));
        Choice {
            value: slot.key.to_string(),
            words: page.t2("bring-hours", "from", time(slot.key.opens), "to", time(slot.closes)),
            left: if room >= load_ml { left } else { 0 },
        }
    }
}

/// The weekday of a date, in words.
pub fn weekday(page: &Page, day: Date) -> String {
    page.word("weekday", day.weekday().to_monday_one_offset())
}

/// A day that can be booked.
pub struct Day {
    /// The day in words.
    pub words: String,
    /// Its slots.
    pub slots: Vec<Choice>,
}

/// A slot as a choice.
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// The hours.
    pub words: String,
    /// Vans that still get in.
    pub left: i64,
}

/// A warehouse as a choice.
struct Gate {
    name: String,
    town: String,
    soon: Vec<Day>,
    later: Vec<Day>,
}

#[derive(Template)]
#[template(path = "bring-place.html")]
struct PlacePage {
    page: Page,
    form: Form,
    values: Vec<String>,
    wanted: Vec<String>,
    unwanted: Vec<String>,
    /// Whether something of it is urgent.
    urgent: bool,
    volume: String,
    back: String,
    /// Collection points, each with the way to bring it there instead.
    elsewhere: Vec<(String, String)>,
    here_instead: String,
    gates: Vec<Gate>,
    point: Option<Point>,
    vehicles: Vec<(String, String)>,
    langs: Vec<(String, String)>,
}

async fn choose(visit: Visit) -> Answer {
    let asked: Vec<(String, String)> = visit.filters();
    let form = asked.iter().fold(Form::blank(visit.house.world()), |form, (name, value)| form.with(name, value));
    let form = if form.value("lang").is_empty() { form.with("lang", visit.lang.code()) } else { form };
    place_page(&visit, form).await
}

async fn place_page(visit: &Visit, form: Form) -> Answer {
    let now = Now::in_house(&visit.house).await?;
    let basket = Basket::read(&now.list, form.values("line"));
    let page = visit.page("bring-place-title");
    if basket.wanted.is_empty() {
        let location = format!("{}?{}", page.here("/bring"), basket.query(None));
        return Ok(super::on(&location));
    }
    let mut read = visit.house.db.read().await?;
    let point = match form.value("point") {
        "" => None,
        slug => Some(points::by_slug(&mut read, slug).await?).filter(|point| point.active),
    };
    let opening = Opening::read(&mut read, &visit.house).await?;
    let near = points::active(&mut read).await?;
    drop(read);
    let here = format!("{}?{}", page.here("/bring/place"), basket.query(None));
    // A load never counts for more than what it comes in, and the form is asked before that is known.
    let largest = Vehicle::ALL.iter().map(|vehicle| vehicle.ml()).max().unwrap_or(0);
    let load_ml = basket.volume_ml().clamp(1, largest.max(1));
    let gate = |(place, name, town): &(Place, String, String)| {
        let mut soon = opening.offered(&page, place, load_ml);
        let later = soon.split_off(soon.len().min(SOON));
        Gate { name: name.clone(), town: town.clone(), soon, later }
    };
    let texts = &visit.house.texts;
    let words = |c: &super::basket::Chosen| c.words(texts, page.lang);
    let template = PlacePage {
        gates: if point.is_some() { Vec::new() } else { opening.places.iter().map(gate).collect() },
        values: basket.wanted.iter().map(super::basket::Chosen::value).collect(),
        wanted: basket.wanted.iter().map(words).collect(),
        unwanted: basket.unwanted.iter().map(words).collect(),
        urgent: basket.wanted.iter().any(|chosen| chosen.level == Level::Urgent),
        volume: page.lang.digits(&cubic_metres(basket.volume_ml())),
        back: format!("{}?{}", page.here("/bring"), basket.query(None)),
        elsewhere: near
            .iter()
            .map(|p| (format!("{here}&point={}", p.slug), format!("{}, {}", p.name, p.area)))
            .collect(),
        here_instead: here,
        vehicles: vehicles(&page),
        langs: Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect(),
        point,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

/// In what something can come.
fn vehicles(page: &Page) -> Vec<(String, String)> {
    let words = |v: Vehicle| page.t1(&format!("bring-vehicle-{v}"), "m3", page.lang.digits(&cubic_metres(v.ml())));
    Vehicle::ALL.iter().map(|vehicle| (vehicle.to_string(), words(*vehicle))).collect()
}

/// Reads whom to write to.
pub fn contact(form: &mut Form) -> Option<Contact> {
    let name = form.line::<80>("name");
    let email = form.read("email", Email::parse);
    let phone = form.optional("phone", Line::<40>::parse);
    Some(Contact {
        name: name?.as_str().to_owned(),
        email: email?.as_str().to_owned(),
        phone: phone?.map(|phone| phone.as_str().to_owned()).unwrap_or_default(),
    })
}

async fn book(visit: Visit, mut form: Form) -> Answer {
    let now = Now::in_house(&visit.house).await?;
    let basket = Basket::read(&now.list, form.values("line"));
    if basket.wanted.is_empty() {
        return place_page(&visit, form).await;
    }
    let vehicle = form.word("vehicle", Vehicle::parse);
    let volume = vehicle.and_then(|vehicle| match fits(basket.volume_ml(), vehicle) {
        Ok(ml) => Some(ml),
        Err(message) => {
            form.wrong("vehicle", message);
            None
        }
    });
    let to = where_to(&visit, &now, &mut form).await?;
    let contact = contact(&mut form);
    let lang = form.word("lang", Lang::parse);
    let (Some(vehicle), Some(volume_ml), Some((to, organisation, day)), Some(contact), Some(lang)) =
        (vehicle, volume, to, contact, lang)
    else {
        return place_page(&visit, form).await;
    };
    visit.house.limits.letter(visit.ip, &contact.email)?;
    let lines = basket.wanted.iter().map(|c| (c.line.clone(), c.level == Level::Urgent)).collect();
    let forget_on = bring::forget_on(day)?;
    let new = NewDropOff { to, organisation, vehicle, volume_ml, lang, lines, contact, forget_on };
    let mut tx = visit.house.db.begin(&visit.act("hold a slot", &form)).await?;
    let id = match bring::book(&mut tx, &new).await {
        Ok((id, _)) => id,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("slot", message);
            return place_page(&visit, form).await;
        }
        Err(error) => return Err(error.into()),
    };
    let drop_off = drop_offs::by_id(&mut tx, id).await?;
    Letters::about(&visit.house, &drop_off).ask(&mut tx).await?;
    let sent = format!("/{}/bring/sent", visit.lang.code());
    tx.answer(&sent);
    go(tx, &sent).await
}

/// Where the form wants it to go, whose that is, and on which day.
async fn where_to(
    visit: &Visit,
    now: &Now,
    form: &mut Form,
) -> kernel::Result<Option<(To, web::OrganisationId, Date)>> {
    let mut read = visit.house.db.read().await?;
    if form.value("point").is_empty() {
        let opening = Opening::read(&mut read, &visit.house).await?;
        let found = form.read("slot", |text| opening.find(text));
        return Ok(found.map(|(place, slot)| (To::Slot(slot), place.organisation, slot.key.day)));
    }
    let point = points::by_slug(&mut read, form.value("point")).await?;
    if !point.active {
        return Err(Error::NotFound);
    }
    let today = now.today;
    let day = form.read("day", |text| {
        let day = kernel::parse_date(text)?;
        if day < today {
            return Err(Message::new("error-bring-slot-past"));
        }
        if is_bookable(day, today, 0, 56) { Ok(day) } else { Err(Message::new("error-bring-too-far")) }
    });
    Ok(day.map(|day| (To::Point(point.id, day), point.organisation, day)))
}

#[derive(Template)]
#[template(path = "bring-sent.html")]
struct SentPage {
    page: Page,
}

async fn sent(visit: Visit) -> Answer {
    html(&SentPage { page: visit.page("bring-sent-title") }, true)
}
