//! Where and when, and how to reach whoever brings it: the second step, and booking.

use askama::Template;
use kernel::{Date, Error, Lang, Line};
use people::Email;
use web::{Access, Answer, Form, Page, Routes, Visit, html};

use crate::{
    bring::{self, NewDropOff, To, letters::Letters, opening::opening},
    model::{
        Level,
        bring::{AHEAD_DAYS, Contact, Opening, Place, Point, Slot, Vehicle, clock, cubic_metres, fits, read_day},
    },
    pages::Now,
    store::bring::{drop_offs, points},
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

/// What can be booked at a place, day by day, in words.
pub fn offered(page: &Page, opening: &Opening, place: &Place, load_ml: i64) -> Vec<Day> {
    let time = |minutes| page.lang.digits(&clock(minutes));
    let choice = |(slot, left): (Slot, i64)| Choice {
        value: slot.key.to_string(),
        words: page.t2("bring-hours", "from", time(slot.key.opens), "to", time(slot.closes)),
        left,
    };
    let day = |(day, slots): (Date, Vec<(Slot, i64)>)| Day {
        words: page.t2("bring-day", "weekday", weekday(page, day), "date", page.date(&day)),
        slots: slots.into_iter().map(choice).collect(),
    };
    opening.offered(place, load_ml).into_iter().map(day).collect()
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
        let location = format!("{}?{}", page.here("/bring"), basket.query());
        return Ok(super::on(&location));
    }
    let mut read = visit.house.db.read().await?;
    let point = match form.value("point") {
        "" => None,
        slug => Some(points::by_slug(&mut read, slug).await?).filter(|point| point.active),
    };
    let (opening, names) = opening(&mut read, now.at).await?;
    let near = points::active(&mut read).await?;
    drop(read);
    let here = format!("{}?{}", page.here("/bring/place"), basket.query());
    // A load never counts for more than what it comes in, and the form is asked before that is known.
    let largest = Vehicle::ALL.iter().map(|vehicle| vehicle.ml()).max().unwrap_or(0);
    let load_ml = basket.volume_ml().clamp(1, largest.max(1));
    let gate = |place: &Place| {
        let mut soon = offered(&page, &opening, place, load_ml);
        let later = soon.split_off(soon.len().min(SOON));
        let (name, town) = names.get(&place.warehouse).cloned().unwrap_or_default();
        Gate { name, town, soon, later }
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
        back: format!("{}?{}", page.here("/bring"), basket.query()),
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
    let may_hold = visit.house.limits.hold(visit.ip);
    let new = NewDropOff { to, organisation, vehicle, volume_ml, lang, lines, contact, forget_on, may_hold };
    let mut tx = visit.house.db.begin(&visit.act("hold a slot", &form)).await?;
    let id = match bring::book(&mut tx, &visit.house.seal, &new).await {
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
        let (opening, _) = opening(&mut read, now.at).await?;
        let found = form.read("slot", |text| opening.find(text).map(|(place, slot)| (place.organisation, slot)));
        return Ok(found.map(|(organisation, slot)| (To::Slot(slot), organisation, slot.key.day)));
    }
    let point = points::by_slug(&mut read, form.value("point")).await?;
    if !point.active {
        return Err(Error::NotFound);
    }
    let day = form.read("day", |text| read_day(text, now.today, AHEAD_DAYS));
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
