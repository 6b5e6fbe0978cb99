//! An arrival's page: what is probably in it, and sorting it into boxes.

use axum::extract::Path;
use kernel::{Error, Instant, Message, Quantity};
use web::{Answer, Desk, Form, Page, Permission, html};

use super::{address, correcting, counted, id_of, weight};
use crate::{
    model::{
        Code, StoredBox,
        arrival::{AIM_DAYS, Arrival, ArrivalId, Estimate, SortId, kg, parse_kg},
    },
    pages::{parts, rows, rows::Lookup},
    store::{
        arrivals::{self, SortedBox, Sorting},
        warehouses,
    },
};

/// How many rows for boxes the form begins with, and how many more each time.
const BOXES: usize = 4;
/// The most rows for boxes in one form.
const MOST_BOXES: usize = 40;

/// A sort that was done, in words.
struct Done {
    id: SortId,
    at: Instant,
    who: String,
    pieces: i64,
    discarded: String,
    undone: bool,
    counter: bool,
    boxes: Vec<(StoredBox, String)>,
    /// What to print labels of.
    codes: String,
}

/// A row of the form for one box, with the names of its fields.
struct Row {
    number: usize,
    item: String,
    size: String,
    quantity: String,
    place: String,
    expires: String,
    label: String,
}

fn row(number: usize) -> Row {
    let field = |name: &str| format!("{name}-{number}");
    Row {
        number,
        item: field("item"),
        size: field("size"),
        quantity: field("quantity"),
        place: field("place"),
        expires: field("expires"),
        label: field("label"),
    }
}

#[derive(askama::Template)]
#[template(path = "arrival.html")]
struct ArrivalPage {
    page: Page,
    form: Form,
    arrival: Arrival,
    count: String,
    warehouse: String,
    left: i64,
    left_weight: String,
    weight: String,
    age: i64,
    late: bool,
    aim: i64,
    probable: Vec<String>,
    estimate: Estimate,
    done: Vec<Done>,
    corrections: Vec<correcting::Told>,
    may_sort: bool,
    rows: Vec<Row>,
    items: Vec<String>,
    places: Vec<(String, String)>,
}

pub(super) async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank().with("rows", BOXES);
    arrival_page(&desk, id_of(&id)?, form).await
}

pub(super) async fn arrival_page(desk: &Desk, id: ArrivalId, mut form: Form) -> Answer {
    let now = desk.house.world().now();
    let mut read = desk.house.db.read().await?;
    let arrival = arrivals::by_id(&mut read, id, desk.who.reach()).await?;
    let lookup = Lookup::open(&mut read, arrival.warehouse, desk.lang).await?;
    let warehouse = warehouses::by_id(&mut read, arrival.warehouse, None).await?.name;
    let estimate = arrivals::estimate(&mut read, &arrival).await?;
    let sorts = arrivals::sorts(&mut read, id).await?;
    let mut boxes = Vec::new();
    for sort in &sorts {
        boxes.push(arrivals::boxes(&mut read, sort.id).await?);
    }
    let corrections = arrivals::corrections(&mut read, id).await?;
    drop(read);
    let page = desk.page("arrival-title");
    let actors = sorts.iter().map(|sort| sort.actor).chain(corrections.iter().map(|correction| correction.actor));
    let names = rows::names(desk, &actors.collect::<Vec<_>>()).await?;
    let name = |item| lookup.naming.name(item, desk.lang);
    let done = sorts.into_iter().zip(boxes).map(|(sort, boxes)| Done {
        id: sort.id,
        at: sort.at,
        who: parts::who(&page, &names, sort.actor),
        pieces: sort.pieces.abs(),
        discarded: if sort.discarded_g > 0 { weight(&page, sort.discarded_g) } else { String::new() },
        undone: sort.undone,
        counter: sort.undoes.is_some(),
        codes: boxes.iter().map(|b| format!("codes={}", b.code)).collect::<Vec<_>>().join("&"),
        boxes: boxes.into_iter().map(|b| (b.clone(), name(b.item))).collect(),
    });
    let done: Vec<Done> = done.collect();
    // Each of the two forms is filled in beforehand, unless it is the one that was sent.
    if form.values("pieces").next().is_none() && arrival.left() > 0 {
        form = form.with("pieces", arrival.left());
    }
    if form.values("really_pieces").next().is_none() {
        form = form.with("really_pieces", arrival.pieces).with("really_weight", kg(arrival.weight_g));
    }
    let correction = |c: &arrivals::Correction| correcting::told(&page, &parts::who(&page, &names, c.actor), c);
    let about = |(item, n): &(_, i64)| page.t2("arrival-about", "n", *n, "item", name(*item));
    let template = ArrivalPage {
        count: counted(&page, arrival.kind, arrival.pieces),
        warehouse,
        left: arrival.left(),
        left_weight: weight(&page, arrival.left_g()),
        weight: weight(&page, arrival.weight_g),
        age: arrival.age(now),
        late: arrival.left() > 0 && arrival.is_late(now),
        aim: AIM_DAYS,
        probable: estimate.items.iter().map(about).collect(),
        corrections: corrections.iter().map(correction).collect(),
        estimate,
        done,
        may_sort: arrival.left() > 0 && desk.who.may(Permission::StockMove),
        rows: (1..=count(&form)).map(row).collect(),
        items: lookup.items,
        places: lookup.places,
        arrival,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

/// How many rows the form has.
fn count(form: &Form) -> usize {
    let wanted = form.value("rows").parse::<usize>().unwrap_or(BOXES);
    let more = if form.value("more").is_empty() { 0 } else { BOXES };
    (wanted.clamp(1, MOST_BOXES) + more).min(MOST_BOXES)
}

pub(super) async fn sort(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    if !form.value("more").is_empty() {
        return arrival_page(&desk, id, form).await;
    }
    let mut read = desk.house.db.read().await?;
    let arrival = arrivals::by_id(&mut read, id, desk.who.reach()).await?;
    let lookup = Lookup::open(&mut read, arrival.warehouse, desk.lang).await?;
    drop(read);
    let pieces = form.quantity("pieces");
    let discarded = form.optional("discarded", parse_kg);
    if let Some(Some(grams)) = discarded
        && grams > arrival.weight_g
    {
        form.wrong("discarded", Message::new("error-sort-discarded"));
    }
    let boxes: Vec<Option<Option<SortedBox>>> =
        (1..=count(&form)).map(|number| one(&mut form, &lookup, &row(number))).collect();
    let boxes: Option<Vec<Option<SortedBox>>> = boxes.into_iter().collect();
    let (true, Some(pieces), Some(discarded), Some(boxes)) = (form.is_fine(), pieces, discarded, boxes) else {
        return arrival_page(&desk, id, form).await;
    };
    let sorting = Sorting {
        pieces: pieces.get(),
        discarded_g: discarded.unwrap_or(0),
        boxes: boxes.into_iter().flatten().collect(),
    };
    let mut tx = desk.house.db.begin(&desk.act("sort an arrival", &form)).await?;
    match arrivals::sort(&mut tx, desk.who.reach(), id, &sorting).await {
        Ok(_) => web::done(tx, &address(id), "done-arrival-sorted").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            let field = blamed(&form, &message);
            form.wrong(&field, message);
            arrival_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The field that a refusal is about: the label that it names, or else the number of pieces.
fn blamed(form: &Form, message: &Message) -> String {
    let code = message.args.iter().find(|(name, _)| *name == "code");
    let named = code.and_then(|(_, code)| {
        let row = (1..=count(form)).map(row).find(|row| {
            let typed = Code::parse(form.value(&row.label)).ok();
            typed.is_some_and(|typed| *code == kernel::Arg::Text(typed.to_string()))
        });
        row.map(|row| row.label)
    });
    named.unwrap_or_else(|| "pieces".to_owned())
}

/// Reads one box. The outer `None` means that something is wrong with it, the inner that nothing was typed.
fn one(form: &mut Form, lookup: &Lookup, row: &Row) -> Option<Option<SortedBox>> {
    let empty = [&row.item, &row.size, &row.quantity, &row.label].iter().all(|name| form.value(name).trim().is_empty());
    if empty {
        return Some(None);
    }
    let item = lookup.item(form, &row.item);
    let size = Lookup::size(item, form, &row.size);
    let quantity = form.read(&row.quantity, Quantity::parse);
    let location = lookup.place(form, &row.place);
    let expires = form.optional(&row.expires, kernel::parse_date);
    let label = form.optional(&row.label, Code::parse);
    Some(Some(SortedBox {
        item: item?.id,
        size: size?,
        quantity: quantity?,
        location: location?,
        expires: expires?,
        label: label?,
    }))
}

pub(super) async fn take_back(desk: Desk, Path((id, sort)): Path<(String, String)>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let sort = SortId::parse(&sort).ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("take a sort back", &form)).await?;
    arrivals::take_back(&mut tx, desk.who.reach(), id, sort).await?;
    web::done(tx, &address(id), "done-sort-taken-back").await
}
