use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use jiff::civil;
use kernel::{Date, Error, Instant, Message, Quantity, Result, date_in};
use stock::{
    counter::{ItemId, Warehouse, WarehouseId},
    model::naming::{Known, Naming},
};
use storage::Reads;
use web::{Answer, Desk, Form, Page, done, html};

use crate::{
    model::distribution::{CHOICES, PEOPLE, SHARE, TURNS, check_day},
    store::distributions::{self, Plan},
};

use super::{address, id_of, parts::areas};

/// What is wrong with the warehouse that was chosen.
const WAREHOUSE: [&str; 2] = ["error-distribution-warehouse", "error-distribution-others-warehouse"];
/// Kinds that the form shows at once; the others are folded away.
const SHOWN: usize = 3;

/// A kind of thing on the form: its share and the items to choose from.
struct Turn {
    number: usize,
    share: String,
    items: [String; CHOICES],
}

#[derive(Template)]
#[template(path = "distribution-plan.html")]
struct PlanPage {
    page: Page,
    form: Form,
    action: String,
    back: String,
    warehouses: Vec<(String, String)>,
    areas: Vec<String>,
    items: Vec<String>,
    turns: Vec<Turn>,
    more: Vec<Turn>,
}

fn turn(number: usize) -> Turn {
    Turn {
        number,
        share: format!("share-{number}"),
        items: std::array::from_fn(|choice| format!("item-{number}-{}", choice + 1)),
    }
}

async fn naming(on: &mut impl Reads) -> Result<Naming> {
    Ok(Naming::new(stock::counter::items(on).await?.into_iter().map(Known::from)))
}

async fn warehouses(desk: &Desk, on: &mut impl Reads) -> Result<Vec<Warehouse>> {
    let every = stock::counter::warehouses(on, desk.who.reach()).await?;
    Ok(every.into_iter().filter(|w| w.active).collect())
}

async fn page(desk: &Desk, mut form: Form, title: &str, action: String, back: String) -> Answer {
    let mut read = desk.house.db.read().await?;
    let houses = warehouses(desk, &mut read).await?;
    if let (true, [only]) = (form.value("warehouse").is_empty(), houses.as_slice()) {
        form = form.with("warehouse", only.id);
    }
    let used = (1..=TURNS).filter(|n| !form.value(&format!("item-{n}-1")).is_empty()).max().unwrap_or(0);
    let shown = SHOWN.max(used);
    let page = desk.page(title);
    let fine = form.is_fine();
    html(
        &PlanPage {
            warehouses: houses.into_iter().map(|w| (w.id.to_string(), format!("{}, {}", w.name, w.town))).collect(),
            areas: areas(&mut read).await?,
            items: naming(&mut read).await?.choices(page.lang),
            turns: (1..=shown).map(turn).collect(),
            more: (shown + 1..=TURNS).map(turn).collect(),
            page,
            form,
            action,
            back,
        },
        fine,
    )
}

pub async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("time", "14:00");
    page(
        &desk,
        form,
        "distribution-new-title",
        "/desk/outreach/distributions".into(),
        "/desk/outreach/distributions".into(),
    )
    .await
}

pub async fn start(desk: Desk, mut form: Form) -> Answer {
    let Some(plan) = read(&desk, &mut form).await? else {
        let list = "/desk/outreach/distributions".to_owned();
        return page(&desk, form, "distribution-new-title", list.clone(), list).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("plan a distribution", &form)).await?;
    let id = distributions::plan(&mut tx, &plan).await?;
    done(tx, &address(id), "done-distribution-planned").await
}

pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let stands = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let naming = naming(&mut read).await?;
    let starts = stands.starts.timestamp().to_zoned(web::zone());
    let mut form = desk
        .blank()
        .with("day", stands.day)
        .with("time", starts.strftime("%H:%M"))
        .with("area", &stands.area)
        .with("warehouse", stands.warehouse)
        .with("expected", stands.expected)
        .with("roles", &stands.roles)
        .with("note", &stands.note);
    for offer in distributions::offered(&mut read, id).await? {
        form = form.with(&format!("item-{}-{}", offer.turn, offer.choice), naming.name(offer.item, desk.lang));
        if offer.choice == 1 {
            form = form.with(&format!("share-{}", offer.turn), offer.share);
        }
    }
    drop(read);
    page(&desk, form, "distribution-plan-title", format!("{}/plan", address(id)), address(id)).await
}

pub async fn save(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    distributions::by_id(&mut desk.house.db.read().await?, id, desk.who.reach()).await?;
    let Some(plan) = read(&desk, &mut form).await? else {
        return page(&desk, form, "distribution-plan-title", format!("{}/plan", address(id)), address(id)).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("change a distribution’s plan", &form)).await?;
    match distributions::change(&mut tx, desk.who.reach(), id, &plan).await {
        Ok(()) => done(tx, &address(id), "done-distribution-changed").await,
        Err(Error::Refused(message)) if WAREHOUSE.contains(&message.key) => {
            drop(tx);
            form.wrong("warehouse", message);
            page(&desk, form, "distribution-plan-title", format!("{}/plan", address(id)), address(id)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Reads the whole plan; `None` if something in it is wrong, which the form then says.
async fn read(desk: &Desk, form: &mut Form) -> Result<Option<Plan>> {
    let mut on = desk.house.db.read().await?;
    let houses = warehouses(desk, &mut on).await?;
    let naming = naming(&mut on).await?;
    let today = date_in(&web::zone(), desk.house.world().now());
    let starts = starts(form, today)?;
    let warehouse = form.read("warehouse", |text| {
        let id = WarehouseId::parse(text);
        houses.iter().find(|w| Some(w.id) == id).ok_or(Message::new("error-choose"))
    });
    let area = form.line::<80>("area");
    let expected = form.read("expected", |text| up_to(text, PEOPLE));
    let roles = form.prose::<600>("roles");
    let note = form.prose::<400>("note");
    let turns = turns(form, &naming);
    let (true, Some(starts), Some(warehouse), Some(area), Some(expected), Some(roles), Some(note)) =
        (form.is_fine(), starts, warehouse, area, expected, roles, note)
    else {
        return Ok(None);
    };
    Ok(Some(Plan {
        organisation: warehouse.organisation,
        warehouse: warehouse.id,
        starts,
        area: area.as_str().to_owned(),
        expected,
        roles: roles.as_str().to_owned(),
        note: note.as_str().to_owned(),
        turns,
    }))
}

/// A number from one up to a limit.
pub fn up_to(text: &str, most: i64) -> Result<i64, Message> {
    let n = Quantity::parse(text)?.get();
    if n <= most { Ok(n) } else { Err(Message::new("error-quantity-absurd").with("max", most)) }
}

fn starts(form: &mut Form, today: Date) -> Result<Option<Instant>> {
    let day = form.read("day", |text| {
        let day = kernel::parse_date(text)?;
        check_day(day, today).map(|()| day)
    });
    let time = form.read("time", |text| {
        let (hour, minute) = text.trim().split_once(':').ok_or(Message::new("error-time"))?;
        let part = |text: &str| text.get(..2).unwrap_or(text).parse::<i8>().map_err(|_| Message::new("error-time"));
        civil::Time::new(part(hour)?, part(minute)?, 0, 0).map_err(|_| Message::new("error-time"))
    });
    let (Some(day), Some(time)) = (day, time) else { return Ok(None) };
    let at = day.to_datetime(time).to_zoned(web::zone()).map_err(Error::fault)?;
    Ok(Some(at.timestamp().into()))
}

/// The kinds of things that are offered; those without an item are left out.
fn turns(form: &mut Form, naming: &Naming) -> Vec<(i64, Vec<ItemId>)> {
    let (mut turns, mut known) = (Vec::new(), BTreeSet::new());
    for turn in (1..=TURNS).map(turn) {
        let mut items = Vec::new();
        for field in &turn.items {
            let Some(Some(item)) = form.optional(field, |text| naming.find(text).map(|item| item.id)) else { continue };
            if known.insert(item) {
                items.push(item);
            } else {
                form.wrong(field, Message::new("error-distribution-item-twice"));
            }
        }
        let share = form.optional(&turn.share, |text| up_to(text, SHARE)).flatten().unwrap_or(100);
        if !items.is_empty() {
            turns.push((share, items));
        }
    }
    if turns.is_empty() && form.error("item-1-1").is_none() {
        form.wrong("item-1-1", Message::new("error-distribution-no-items"));
    }
    turns
}
