//! Receiving: first what it is, then how much of it. One hand is enough.

use std::collections::HashMap;

use axum::extract::Path;
use kernel::{Date, Error, Message, Prose, Quantity, Result};
use serde::Deserialize;
use storage::{Read, Tx};
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, html};

use super::parts::{self, Choice, code_in_address, size_words};
use crate::{
    model::{ActId, BoxState, Code, Item, ItemId, Size, StoredBox, Warehouse},
    store::{
        acts::{self, Receipt},
        boxes::{self, Filter},
        catalogue::{self, Named},
        ledger::{self, Context},
        undo, warehouses,
    },
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let move_it = Access::May(Permission::StockMove);
    routes.get("/desk/stock/receive", move_it, ask).post("/desk/stock/receive", move_it, receive).get(
        "/desk/stock/received/{act}",
        move_it,
        received,
    )
}

/// The most boxes that one form makes: what comes off a pallet.
const MOST: i64 = 60;
/// Items that were received lately, within one thumb's reach.
const LATELY: i64 = 12;

/// What an address says beforehand.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    item: String,
    size: String,
    quantity: String,
    boxes: String,
    warehouse: String,
    location: String,
    label: String,
    expires: String,
}

/// Items under their category.
struct Group {
    name: String,
    items: Vec<Choice>,
}

/// The first step: what is it?
#[derive(askama::Template)]
#[template(path = "receive-item.html")]
struct ItemPage {
    page: Page,
    asked: Asked,
    /// The rest of the query, for the links to the second step.
    rest: String,
    found: Vec<Choice>,
    lately: Vec<Choice>,
    groups: Vec<Group>,
    announced: bool,
}

/// The second step: how much of it?
#[derive(askama::Template)]
#[template(path = "receive.html")]
struct ReceivePage {
    page: Page,
    form: Form,
    item: Item,
    name: String,
    avoid: String,
    sizes: &'static [&'static str],
    warehouses: Vec<Choice>,
    places: Vec<Choice>,
    other: String,
}

async fn ask(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    match catalogue::by_slug(&mut read, &asked.item).await? {
        Some(item) => {
            let form = begun(&desk, &asked, &item);
            let page = how_much(&mut read, &desk, item, form).await?;
            html(&page, true)
        }
        None => html(&which(&mut read, &desk, asked).await?, true),
    }
}

/// A form with what the address says and what the catalogue knows.
fn begun(desk: &Desk, asked: &Asked, item: &Item) -> Form {
    let mut form = desk.blank().with("item", &item.slug);
    for (field, said) in [
        ("size", &asked.size),
        ("quantity", &asked.quantity),
        ("warehouse", &asked.warehouse),
        ("location", &asked.location),
        ("label", &asked.label),
    ] {
        if !said.is_empty() {
            form = form.with(field, said);
        }
    }
    form = form.with("boxes", if asked.boxes.is_empty() { "1" } else { &asked.boxes });
    match (&asked.expires, keeps_until(desk, item)) {
        (said, _) if !said.is_empty() => form.with("expires", said),
        (_, Some(until)) => form.with("expires", until),
        _ => form,
    }
}

/// Until when an item that came today keeps; nothing if it does not go off.
fn keeps_until(desk: &Desk, item: &Item) -> Option<Date> {
    let today = kernel::date_in(&web::zone(), desk.house.world().now());
    today.checked_add(jiff::Span::new().try_days(item.shelf_life_days?).ok()?).ok()
}

async fn which(read: &mut Read, desk: &Desk, asked: Asked) -> Result<ItemPage> {
    let names: Vec<Named> = catalogue::names(read).await?.into_iter().filter(|named| named.active).collect();
    let by_id: HashMap<ItemId, &Named> = names.iter().map(|named| (named.id, named)).collect();
    let choice = |named: &Named| (named.slug.clone(), named.name(desk.lang).to_owned());
    let pick = |ids: Vec<ItemId>| ids.iter().filter_map(|id| by_id.get(id)).map(|named| choice(named)).collect();
    let found = if asked.q.trim().is_empty() { Vec::new() } else { pick(catalogue::search(read, &asked.q).await?) };
    let lately = pick(catalogue::lately(read, desk.who.reach(), LATELY).await?);
    let groups = crate::counter::categories(read)
        .await?
        .into_iter()
        .map(|category| Group {
            name: category.name(desk.lang).to_owned(),
            items: names.iter().filter(|named| named.category == category.id).map(choice).collect(),
        })
        .filter(|group| !group.items.is_empty())
        .collect();
    let mut expected = Filter::of(desk.who.reach());
    expected.state = BoxState::Expected;
    let announced = !boxes::page(read, &expected, 0, 1).await?.is_empty();
    let mut rest = String::new();
    for (name, value) in [("label", &asked.label), ("warehouse", &asked.warehouse), ("location", &asked.location)] {
        if !value.is_empty() {
            parts::pair(&mut rest, name, value);
        }
    }
    Ok(ItemPage { page: desk.page("receive-title"), asked, rest, found, lately, groups, announced })
}

async fn how_much(read: &mut Read, desk: &Desk, item: Item, form: Form) -> Result<ReceivePage> {
    let warehouses: Vec<Warehouse> =
        warehouses::of(read, desk.who.reach()).await?.into_iter().filter(|w| w.active).collect();
    let chosen = warehouses.iter().find(|w| w.slug == form.value("warehouse")).or_else(|| {
        let mut own = warehouses.iter().filter(|w| w.organisation == desk.who.organisation);
        own.next().or(warehouses.first())
    });
    let (places, chosen) = match chosen {
        Some(warehouse) => (parts::place_hints(read, warehouse.id).await?, warehouse.slug.clone()),
        None => (Vec::new(), String::new()),
    };
    let form = if form.value("warehouse").is_empty() { form.with("warehouse", chosen) } else { form };
    let name = item.name(desk.lang).to_owned();
    let mut other = String::new();
    for field in ["label", "warehouse", "location"] {
        if !form.value(field).is_empty() {
            parts::pair(&mut other, field, form.value(field));
        }
    }
    Ok(ReceivePage {
        page: desk.page("receive-title"),
        avoid: item.avoid(desk.lang).to_owned(),
        sizes: item.size_system.sizes(),
        warehouses: warehouses.into_iter().map(|w| (w.slug, w.name)).collect(),
        form,
        item,
        name,
        places,
        other,
    })
}

/// What was typed, before the database was asked about it.
struct Typed {
    size: Size,
    quantity: Quantity,
    boxes: i64,
    expires: Option<Date>,
    label: Option<Code>,
    note: Prose<500>,
    announced: bool,
}

fn typed(form: &mut Form, item: &Item) -> Option<Typed> {
    let size = form.read("size", |text| item.size_system.read(text));
    let quantity = form.quantity("quantity");
    let boxes = form.read("boxes", |text| {
        let boxes = Quantity::parse(text)?.get();
        if boxes <= MOST { Ok(boxes) } else { Err(Message::new("error-boxes-too-many").with("max", MOST)) }
    });
    let expires = form.optional("expires", kernel::parse_date);
    let label = form.optional("label", Code::parse);
    let note = form.prose("note");
    if boxes.is_some_and(|n| n > 1) && label.flatten().is_some() {
        form.wrong("label", Message::new("error-label-one-box"));
    }
    let announced = form.ticked("announced");
    let typed = Typed {
        size: size?,
        quantity: quantity?,
        boxes: boxes?,
        expires: expires?,
        label: label?,
        note: note?,
        announced,
    };
    form.is_fine().then_some(typed)
}

async fn receive(desk: Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let Some(item) = catalogue::by_slug(&mut read, form.value("item")).await?.filter(|item| item.active) else {
        let mut response = html(&which(&mut read, &desk, Asked::default()).await?, false)?;
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    drop(read);
    let Some(typed) = typed(&mut form, &item) else { return again(&desk, item, form).await };
    let purpose = if typed.announced { "announce boxes" } else { "receive boxes" };
    let mut tx = desk.house.db.begin(&desk.act(purpose, &form)).await?;
    let context = Context::new(&tx);
    match take_in(&mut tx, context, &desk, &mut form, &item, &typed).await {
        Ok(true) => {
            let location = format!("/desk/stock/received/{}?undo={}", context.act, context.act);
            let done = if typed.announced { "done-boxes-announced" } else { "done-boxes-received" };
            web::done(tx, &location, done).await
        }
        Ok(false) => {
            drop(tx);
            again(&desk, item, form).await
        }
        Err(Error::Refused(refusal)) => {
            drop(tx);
            form.wrong("label", refusal);
            again(&desk, item, form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn again(desk: &Desk, item: Item, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    html(&how_much(&mut read, desk, item, form).await?, false)
}

/// Receives the boxes; `false` if the form names a place that is not there.
async fn take_in(
    tx: &mut Tx,
    context: Context,
    desk: &Desk,
    form: &mut Form,
    item: &Item,
    typed: &Typed,
) -> Result<bool> {
    let warehouse = match warehouses::by_slug(tx, form.value("warehouse"), desk.who.reach()).await {
        Ok(warehouse) if warehouse.active => warehouse,
        Ok(_) | Err(Error::NotFound) => {
            form.wrong("warehouse", Message::new("error-choose"));
            return Ok(false);
        }
        Err(error) => return Err(error),
    };
    let location = match form.value("location").trim() {
        "" => None,
        _ => match parts::read_place(tx, form, "location", warehouse.id).await? {
            Some(place) => Some(place.id),
            None => return Ok(false),
        },
    };
    let receipt = Receipt {
        organisation: warehouse.organisation,
        warehouse: warehouse.id,
        location,
        item: item.id,
        size: typed.size,
        quantity: typed.quantity,
        expires: typed.expires,
        note: typed.note.as_str().to_owned(),
        label: typed.label,
    };
    for _ in 0..typed.boxes {
        if typed.announced {
            acts::expect(tx, context, &receipt).await?;
        } else {
            acts::receive(tx, context, &receipt).await?;
        }
    }
    Ok(true)
}

/// What was just received: write the codes on the boxes, or print them.
#[derive(askama::Template)]
#[template(path = "received.html")]
struct ReceivedPage {
    page: Page,
    boxes: Vec<StoredBox>,
    name: String,
    size: &'static str,
    quantity: String,
    print: String,
    another: String,
    place: String,
}

async fn received(desk: Desk, Path(act): Path<String>) -> Answer {
    let act = ActId::parse(&act).ok_or(Error::NotFound)?;
    let mut read = desk.house.db.read().await?;
    let mut boxes = Vec::new();
    for movement in undo::movements(&mut read, act).await? {
        boxes.push(ledger::by_id(&mut read, movement.box_id, desk.who.reach()).await?);
    }
    let first = boxes.first().ok_or(Error::NotFound)?;
    code_in_address(first.code.as_str())?;
    let item = catalogue::by_id(&mut read, first.item).await?;
    let warehouse = warehouses::by_id(&mut read, first.warehouse, None).await?;
    let place = match first.location {
        Some(id) => warehouses::location_by_id(&mut read, id).await?.code,
        None => String::new(),
    };
    let page = desk.page("receive-title");
    let quantity = first.quantity.to_string();
    let mut another = String::new();
    for (name, value) in [
        ("item", item.slug.as_str()),
        ("size", first.size.as_str()),
        ("quantity", &quantity),
        ("warehouse", &warehouse.slug),
        ("location", &place),
        ("expires", &first.expires.map(|date| date.to_string()).unwrap_or_default()),
    ] {
        if !value.is_empty() && value != "0" {
            parts::pair(&mut another, name, value);
        }
    }
    let codes: Vec<&str> = boxes.iter().map(|stored| stored.code.as_str()).collect();
    let answer = ReceivedPage {
        name: item.name(desk.lang).to_owned(),
        size: size_words(first.size),
        quantity: parts::units(&page, &item, first.quantity),
        print: format!("/desk/stock/labels/print?codes={}", codes.join(",")),
        another: format!("/desk/stock/receive?{another}"),
        page,
        place,
        boxes,
    };
    html(&answer, true)
}
