//! Where and when warehouses take what people bring: address, rules, closed days.

use askama::Template;
use kernel::{Date, Error, Line, Message, Prose, date_in};
use stock::{
    counter::{self, Warehouse},
    model::{WarehouseId, typed::whole},
};
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, done, html};

use crate::{
    bring::letters,
    jobs_bring,
    model::bring::{
        AHEAD_DAYS, Closed, Place, Rule, RuleId, Taken, clock, cubic_metres, read_clock, read_cubic_metres,
    },
    store::bring::{contacts, drop_offs, places, slots},
};

use super::place::weekday;

/// A week's notice, unless somebody says otherwise (facts of the field).
const NOTICE: i64 = 7;
const BACK: &str = "/desk/bring/slots";

pub fn routes(routes: Routes) -> Routes {
    let manage = Access::May(Permission::BringManage);
    routes
        .get("/desk/bring/slots", manage, show)
        .post("/desk/bring/slots/place", manage, set_place)
        .post("/desk/bring/slots/rules", manage, add_rule)
        .post("/desk/bring/slots/rules/remove", manage, remove_rule)
        .post("/desk/bring/slots/closed", manage, close)
        .post("/desk/bring/slots/closed/remove", manage, reopen)
}

/// A rule in words.
struct Ruled {
    id: RuleId,
    weekday: String,
    hours: String,
    slot: i64,
    vans: i64,
    volume: String,
}

/// What is booked of a slot, in words.
struct Booked {
    day: String,
    hours: String,
    taken: i64,
    vans: i64,
    taken_m3: String,
    m3: String,
}

/// A warehouse with its rules.
struct Gate {
    id: WarehouseId,
    name: String,
    place: Option<Place>,
    rules: Vec<Ruled>,
    closed: Vec<(Date, String, String)>,
    booked: Vec<Booked>,
    form: Form,
    /// Whether this is the one that something is wrong with.
    failed: bool,
    /// Who has booked the day that is about to be closed: the page of each, reference, hours and name.
    losing: Vec<(String, String, String, String)>,
}

#[derive(Template)]
#[template(path = "bring-slots.html")]
struct SlotsPage {
    page: Page,
    /// The warehouses within reach: address of the page, name, and whether it is the one that is shown.
    tabs: Vec<(String, String, bool)>,
    gate: Option<Gate>,
    weekdays: Vec<(String, String)>,
}

fn back(warehouse: &Warehouse) -> String {
    format!("{BACK}?warehouse={}", warehouse.slug)
}

async fn show(desk: Desk) -> Answer {
    slots_page(&desk, None).await
}

async fn mine(desk: &Desk) -> kernel::Result<Vec<Warehouse>> {
    let reach = desk.who.reach();
    let every = counter::warehouses(&mut desk.house.db.read().await?, None).await?;
    Ok(every.into_iter().filter(|w| w.active && reach.is_none_or(|o| o == w.organisation)).collect())
}

async fn slots_page(desk: &Desk, failed: Option<Form>) -> Answer {
    let today = date_in(&web::zone(), desk.house.world().now());
    let page = desk.page("bring-slots-title");
    let warehouses = mine(desk).await?;
    let asked: Vec<(String, String)> = desk.filters();
    let named = |w: &&Warehouse| match &failed {
        Some(form) => form.is("warehouse", w.id),
        None => asked.iter().any(|(name, slug)| name == "warehouse" && *slug == w.slug),
    };
    let shown = warehouses.iter().find(named).or(warehouses.first());
    let mut read = desk.house.db.read().await?;
    let (every, rules) = (places::all(&mut read).await?, places::rules(&mut read).await?);
    let (closed, taken) = (places::closed(&mut read, today).await?, slots::taken(&mut read, today).await?);
    drop(read);
    let fine = failed.as_ref().is_none_or(Form::is_fine);
    let losing = match &failed {
        Some(form) => losing(desk, &page, form).await?,
        None => Vec::new(),
    };
    let gate = |warehouse: &Warehouse| {
        let place = every.iter().find(|place| place.warehouse == warehouse.id).cloned();
        let wrong = failed.as_ref().filter(|form| form.is("warehouse", warehouse.id));
        Gate {
            id: warehouse.id,
            name: format!("{}, {}", warehouse.name, warehouse.town),
            rules: rules.iter().filter(|r| r.warehouse == warehouse.id).map(|r| ruled(&page, r)).collect(),
            closed: closed
                .iter()
                .filter(|c| c.warehouse == warehouse.id)
                .map(|c| (c.day, page.date(&c.day), c.reason.clone()))
                .collect(),
            booked: taken
                .iter()
                .filter(|t| t.warehouse == warehouse.id && t.taken_vans > 0)
                .map(|t| booked(&page, t))
                .collect(),
            failed: wrong.is_some(),
            losing: losing.clone(),
            form: wrong.cloned().unwrap_or_else(|| filled(desk, place.as_ref())),
            place,
        }
    };
    let tab = |w: &Warehouse| (back(w), format!("{}, {}", w.name, w.town), shown.is_some_and(|s| s.id == w.id));
    let (tabs, gate) = (warehouses.iter().map(tab).collect(), shown.map(gate));
    let weekdays = (1..=7).map(|n: i64| (n.to_string(), page.word("weekday", n))).collect();
    html(&SlotsPage { page, tabs, gate, weekdays }, fine)
}

/// Who has booked the day that a form wants to close.
async fn losing(desk: &Desk, page: &Page, form: &Form) -> kernel::Result<Vec<(String, String, String, String)>> {
    let (Some(warehouse), Ok(day)) =
        (WarehouseId::parse(form.value("warehouse")), kernel::parse_date(form.value("closed-day")))
    else {
        return Ok(Vec::new());
    };
    let mut read = desk.house.db.read().await?;
    let mut losing = Vec::new();
    for drop_off in drop_offs::booked_on(&mut read, warehouse, day).await? {
        let who = contacts::of(&mut read, &desk.house.seal, drop_off.id)
            .await?
            .map(|contact| contact.name)
            .unwrap_or_default();
        let when = letters::when(&desk.house.texts, page.lang, &drop_off);
        losing.push((format!("/desk/bring/{}", drop_off.id), drop_off.code, when, who));
    }
    Ok(losing)
}

fn filled(desk: &Desk, place: Option<&Place>) -> Form {
    let form = desk.blank().with("slot-minutes", 60);
    match place {
        None => form.with("notice", NOTICE).with("ahead", AHEAD_DAYS).with("open", "yes"),
        Some(place) => form
            .with("address", &place.address)
            .with("directions", &place.directions)
            .with("notice", place.notice_days)
            .with("ahead", place.ahead_days)
            .with("open", if place.open { "yes" } else { "" }),
    }
}

fn ruled(page: &Page, rule: &Rule) -> Ruled {
    let time = |minutes| page.lang.digits(&clock(minutes));
    Ruled {
        id: rule.id,
        weekday: page.word("weekday", rule.weekday),
        hours: page.t2("bring-hours", "from", time(rule.opens), "to", time(rule.closes)),
        slot: rule.slot_minutes,
        vans: rule.vans,
        volume: page.lang.digits(&cubic_metres(rule.volume_ml)),
    }
}

fn booked(page: &Page, taken: &Taken) -> Booked {
    let time = |minutes| page.lang.digits(&clock(minutes));
    Booked {
        day: page.t2("bring-day", "weekday", weekday(page, taken.day), "date", page.date(&taken.day)),
        hours: page.t2("bring-hours", "from", time(taken.opens), "to", time(taken.closes)),
        taken: taken.taken_vans,
        vans: taken.vans,
        taken_m3: page.lang.digits(&cubic_metres(taken.taken_ml)),
        m3: page.lang.digits(&cubic_metres(taken.volume_ml)),
    }
}

/// The warehouse that a form is about, within reach.
async fn about(desk: &Desk, form: &Form) -> kernel::Result<Warehouse> {
    let id = WarehouseId::parse(form.value("warehouse")).ok_or(Error::NotFound)?;
    mine(desk).await?.into_iter().find(|w| w.id == id).ok_or(Error::NotFound)
}

/// A whole number between two bounds, both included.
fn between(text: &str, least: i64, most: i64) -> Result<i64, Message> {
    let wrong = || Message::new("error-bring-between").with("least", least).with("most", most);
    let number = match whole(text, most) {
        Err(message) if message.key == "error-quantity-absurd" => return Err(wrong()),
        read => read?,
    };
    if number >= least { Ok(number) } else { Err(wrong()) }
}

async fn set_place(desk: Desk, mut form: Form) -> Answer {
    let warehouse = about(&desk, &form).await?;
    let address = form.read("address", |text| {
        if text.trim().is_empty() { Err(Message::new("error-required")) } else { Prose::<300>::parse(text) }
    });
    let directions = form.read("directions", Prose::<600>::parse);
    let notice_days = form.read("notice", |text| between(text, 0, 60));
    let ahead_days = form.read("ahead", |text| between(text, 1, 365));
    if let (Some(notice), Some(ahead)) = (notice_days, ahead_days)
        && ahead < notice
    {
        form.wrong("ahead", Message::new("error-bring-ahead"));
    }
    let open = form.ticked("open");
    let (true, Some(address), Some(directions), Some(notice_days), Some(ahead_days)) =
        (form.is_fine(), address, directions, notice_days, ahead_days)
    else {
        return slots_page(&desk, Some(form)).await;
    };
    let place = Place {
        warehouse: warehouse.id,
        organisation: warehouse.organisation,
        address: address.as_str().to_owned(),
        directions: directions.as_str().to_owned(),
        notice_days,
        ahead_days,
        open,
    };
    let mut tx = desk.house.db.begin(&desk.act("set up where things are brought", &form)).await?;
    places::set(&mut tx, &place).await?;
    done(tx, &back(&warehouse), "done-saved").await
}

async fn add_rule(desk: Desk, mut form: Form) -> Answer {
    let warehouse = about(&desk, &form).await?;
    if places::of(&mut desk.house.db.read().await?, warehouse.id).await?.is_none() {
        form.wrong("address", Message::new("error-bring-address-first"));
    }
    let weekday = form.read("weekday", |text| between(text, 1, 7));
    let opens = form.read("opens", read_clock);
    let closes = form.read("closes", read_clock);
    let slot_minutes = form.read("slot-minutes", |text| between(text, 10, 720));
    let vans = form.read("vans", |text| between(text, 1, 200));
    let volume_ml = form.read("volume", read_cubic_metres);
    if volume_ml == Some(0) {
        form.wrong("volume", Message::new("error-bring-volume"));
    }
    if let (Some(opens), Some(closes), Some(minutes)) = (opens, closes, slot_minutes)
        && closes - opens < minutes
    {
        form.wrong("closes", Message::new("error-bring-hours"));
    }
    let (true, Some(weekday), Some(opens), Some(closes), Some(slot_minutes), Some(vans), Some(volume_ml)) =
        (form.is_fine(), weekday, opens, closes, slot_minutes, vans, volume_ml)
    else {
        return slots_page(&desk, Some(form)).await;
    };
    let id = RuleId::from_uuid(desk.house.world().new_uuid());
    let rule = Rule { id, warehouse: warehouse.id, weekday, opens, closes, slot_minutes, vans, volume_ml };
    let mut tx = desk.house.db.begin(&desk.act("set up slots", &form)).await?;
    match places::add_rule(&mut tx, &rule).await {
        Ok(_) => done(tx, &back(&warehouse), "done-saved").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("opens", message);
            slots_page(&desk, Some(form)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn remove_rule(desk: Desk, form: Form) -> Answer {
    let warehouse = about(&desk, &form).await?;
    let rule = RuleId::parse(form.value("rule")).ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("set up slots", &form)).await?;
    places::remove_rule(&mut tx, warehouse.id, rule).await?;
    done(tx, &back(&warehouse), "done-saved").await
}

/// Closes a day. Whoever has booked it is shown first; once it is closed, each of them gets a letter with the reason.
async fn close(desk: Desk, mut form: Form) -> Answer {
    let warehouse = about(&desk, &form).await?;
    let mut read = desk.house.db.read().await?;
    if places::of(&mut read, warehouse.id).await?.is_none() {
        form.wrong("address", Message::new("error-bring-address-first"));
    }
    let today = date_in(&web::zone(), desk.house.world().now());
    let day = form.read("closed-day", |text| {
        let day = kernel::parse_date(text)?;
        if day < today { Err(Message::new("error-bring-slot-past")) } else { Ok(day) }
    });
    let booked = match day {
        Some(day) => drop_offs::booked_on(&mut read, warehouse.id, day).await?,
        None => Vec::new(),
    };
    drop(read);
    let reason = form.optional("reason", Line::<120>::parse);
    if !booked.is_empty() && reason.as_ref().is_some_and(Option::is_none) {
        form.wrong("reason", Message::new("error-bring-reason"));
    }
    let (true, Some(day), Some(reason)) = (form.is_fine(), day, reason) else {
        return slots_page(&desk, Some(form)).await;
    };
    if !booked.is_empty() && !form.ticked("sure") {
        return slots_page(&desk, Some(form)).await;
    }
    let reason = reason.map(|reason| reason.as_str().to_owned()).unwrap_or_default();
    let mut tx = desk.house.db.begin(&desk.act("close a day", &form)).await?;
    places::close(&mut tx, &Closed { warehouse: warehouse.id, day, reason }).await?;
    jobs_bring::call_off_day(&mut tx, warehouse.id, day).await?;
    done(tx, &back(&warehouse), "done-saved").await
}

async fn reopen(desk: Desk, form: Form) -> Answer {
    let warehouse = about(&desk, &form).await?;
    let day = kernel::parse_date(form.value("day")).map_err(|_| Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("open a closed day", &form)).await?;
    places::reopen(&mut tx, warehouse.id, day).await?;
    done(tx, &back(&warehouse), "done-saved").await
}
