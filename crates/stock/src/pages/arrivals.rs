//! Unsorted arrivals: the backlog, taking in at the door. Sorting is in [`sorting`].

mod correcting;
mod sorting;

use axum::extract::Path;
use kernel::{Error, Instant, Line, Message, Quantity, Result, date_in};
use serde::Deserialize;
use storage::{BlobId, Reads};
use web::{
    Access, Answer, Desk, Form, Page, Permission, Routes, file, html,
    leaves::{self, Leaves},
};

use super::parts;
use crate::{
    model::{
        Warehouse, WarehouseId,
        arrival::{AIM_DAYS, Arrival, ArrivalId, ArrivalKind, MAX_PIECES, is_late, kg, parse_kg},
        photo,
    },
    store::{
        arrivals::{self, Filter, NewArrival},
        warehouses,
    },
};

/// The days that the line of the backlog shows.
const SPARK_DAYS: usize = 28;
/// The most rows that go into one file.
const FILE_ROWS: i64 = 20_000;
/// The most characters of a giver's name.
const GIVER: usize = 120;
/// The most characters of what is probably in it.
const PROBABLY: usize = 300;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::StockSee);
    let go = Access::May(Permission::StockMove);
    let correct = Access::May(Permission::StockCorrect);
    routes
        .get("/desk/stock/arrivals", see, list)
        .get("/desk/stock/arrivals.csv", see, csv)
        .get("/desk/stock/arrivals/new", go, blank)
        .post("/desk/stock/arrivals", go, add)
        .get("/desk/stock/arrivals/{id}", see, sorting::show)
        .get("/desk/stock/arrivals/{id}/photo", see, picture)
        .post("/desk/stock/arrivals/{id}/correct", correct, correcting::correct)
        .post("/desk/stock/arrivals/{id}/sort", go, sorting::sort)
        .post("/desk/stock/arrivals/{id}/sorts/{sort}/take-back", go, sorting::take_back)
}

fn address(id: ArrivalId) -> String {
    format!("/desk/stock/arrivals/{id}")
}

fn id_of(text: &str) -> Result<ArrivalId> {
    ArrivalId::parse(text).ok_or(Error::NotFound)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    kind: String,
    all: String,
    from: String,
}

impl Asked {
    fn words(&self) -> String {
        kernel::fold(self.q.trim()).chars().take(100).collect()
    }

    fn query(&self) -> String {
        let mut query = String::new();
        for (name, value) in [("q", &self.q), ("kind", &self.kind), ("all", &self.all)] {
            if !value.is_empty() {
                parts::pair(&mut query, name, value);
            }
        }
        query
    }

    fn is_narrow(&self) -> bool {
        !self.q.is_empty() || !self.kind.is_empty()
    }
}

/// An arrival in the list, in words.
struct Row {
    id: ArrivalId,
    count: String,
    left: i64,
    weight: String,
    giver: String,
    probably: String,
    warehouse: String,
    at: Instant,
    age: i64,
    late: bool,
}

fn row(arrival: &Arrival, warehouses: &[Warehouse], page: &Page, now: Instant) -> Row {
    let warehouse = warehouses.iter().find(|w| w.id == arrival.warehouse);
    let waits = arrival.left() > 0;
    Row {
        id: arrival.id,
        count: counted(page, arrival.kind, arrival.pieces),
        left: arrival.left(),
        weight: weight(page, arrival.left_g()),
        giver: arrival.giver.clone(),
        probably: arrival.probably.clone(),
        warehouse: warehouse.map(|w| w.name.clone()).unwrap_or_default(),
        at: arrival.arrived_at,
        age: arrival.age(now),
        late: waits && arrival.is_late(now),
    }
}

/// Two sacks, one pallet: pieces of a kind in words.
fn counted(page: &Page, kind: ArrivalKind, pieces: i64) -> String {
    page.t1(&format!("arrival-count-{kind}"), "n", pieces)
}

/// A weight to a hundred grams, in the reader's digits and with the reader's decimal sign.
fn weight(page: &Page, grams: i64) -> String {
    let plain = kg(grams - grams % 100);
    let sign = match page.lang {
        kernel::Lang::En => ".",
        kernel::Lang::Fr => ",",
        kernel::Lang::Ar | kernel::Lang::Fa => "٫",
    };
    page.t1("weight-kg", "kg", page.lang.digits(&plain.replace('.', sign)))
}

#[derive(askama::Template)]
#[template(path = "arrivals.html")]
struct ListPage {
    page: Page,
    asked: Asked,
    query: String,
    kinds: Vec<parts::Choice>,
    rows: Vec<Row>,
    leaves: Leaves,
    pieces: i64,
    weight: String,
    oldest: Option<i64>,
    late: bool,
    aim: i64,
    spark: String,
    history: Vec<(kernel::Date, i64)>,
}

async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let (words, from) = (asked.words(), leaves::from(&asked.from));
    let filter = Filter { waiting: asked.all.is_empty(), words: &words, kind: ArrivalKind::parse(&asked.kind) };
    let (reach, now) = (desk.who.reach(), desk.house.world().now());
    let mut read = desk.house.db.read().await?;
    let mut found = arrivals::list(&mut read, reach, filter, from, leaves::ROWS + 1).await?;
    let warehouses = warehouses::of(&mut read, reach).await?;
    let backlog = arrivals::backlog(&mut read, reach).await?;
    let today = date_in(&web::zone(), now);
    let line = arrivals::history(&mut read, reach, today, SPARK_DAYS).await?;
    drop(read);
    let query = asked.query();
    let joint = if query.is_empty() { "" } else { "&" };
    let leaves = Leaves::cut(&mut found, from, &format!("/desk/stock/arrivals?{query}{joint}from="));
    let page = desk.page("arrivals-title");
    let oldest = backlog.oldest_at.map(|at| now.days_since(at));
    let template = ListPage {
        kinds: parts::word_choices(&page, "arrival-kind", ArrivalKind::ALL),
        rows: found.iter().map(|arrival| row(arrival, &warehouses, &page, now)).collect(),
        weight: weight(&page, backlog.weight_g),
        pieces: backlog.pieces,
        late: oldest.is_some_and(is_late),
        oldest,
        aim: AIM_DAYS,
        spark: web::picture::spark(&line),
        history: days_before(today, &line),
        leaves,
        query,
        asked,
        page,
    };
    html(&template, true)
}

/// Each value with its day, the last of them today.
fn days_before(today: kernel::Date, line: &[i64]) -> Vec<(kernel::Date, i64)> {
    let mut day = today;
    let mut days: Vec<_> = line
        .iter()
        .rev()
        .map(|value| {
            let this = day;
            day = day.yesterday().unwrap_or(day);
            (this, *value)
        })
        .collect();
    days.reverse();
    days
}

async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let words = asked.words();
    let filter = Filter { waiting: asked.all.is_empty(), words: &words, kind: ArrivalKind::parse(&asked.kind) };
    let now = desk.house.world().now();
    let mut read = desk.house.db.read().await?;
    let found = arrivals::list(&mut read, desk.who.reach(), filter, 0, FILE_ROWS).await?;
    let warehouses = warehouses::of(&mut read, desk.who.reach()).await?;
    let rows = found.iter().map(|arrival| {
        let warehouse = warehouses.iter().find(|w| w.id == arrival.warehouse);
        [
            arrival.arrived_at.iso(),
            arrival.age(now).to_string(),
            arrival.kind.to_string(),
            arrival.pieces.to_string(),
            arrival.left().to_string(),
            kg(arrival.weight_g),
            arrival.giver.clone(),
            arrival.probably.clone(),
            warehouse.map(|w| w.name.clone()).unwrap_or_default(),
        ]
    });
    let header = ["arrived", "days", "kind", "pieces", "unsorted", "weight kg", "from", "probably", "warehouse"];
    file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("arrivals.csv"))
}

#[derive(askama::Template)]
#[template(path = "arrival-new.html")]
struct NewPage {
    page: Page,
    form: Form,
    warehouses: Vec<(WarehouseId, String)>,
    kinds: Vec<parts::Choice>,
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("kind", ArrivalKind::Sack);
    new_page(&desk, form).await
}

async fn open_warehouses(desk: &Desk, on: &mut impl Reads) -> Result<Vec<Warehouse>> {
    Ok(warehouses::of(on, desk.who.reach()).await?.into_iter().filter(|w| w.active).collect())
}

async fn new_page(desk: &Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let warehouses = open_warehouses(desk, &mut read).await?;
    if let (true, Some(first)) = (form.value("warehouse").is_empty(), warehouses.first()) {
        form = form.with("warehouse", first.id);
    }
    let page = desk.page("arrival-new-title");
    let template = NewPage {
        kinds: parts::word_choices(&page, "arrival-kind", ArrivalKind::ALL),
        warehouses: warehouses.into_iter().map(|w| (w.id, w.name)).collect(),
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let open = open_warehouses(&desk, &mut read).await?;
    drop(read);
    let warehouse = form.read("warehouse", |text| {
        let found = WarehouseId::parse(text).and_then(|id| open.iter().find(|w| w.id == id));
        found.ok_or(Message::new("error-choose"))
    });
    let kind = form.word("kind", ArrivalKind::parse);
    let pieces = form.read("pieces", |text| match Quantity::parse(text)?.get() {
        n if n <= MAX_PIECES => Ok(n),
        _ => Err(Message::new("error-quantity-absurd").with("max", MAX_PIECES)),
    });
    let weight_g = form.read("weight", parse_kg);
    let giver = form.optional("giver", Line::<GIVER>::parse);
    let probably = form.optional("probably", Line::<PROBABLY>::parse);
    let picture = tidied(&mut form).await?;
    let (true, Some(warehouse), Some(kind), Some(pieces), Some(weight_g), Some(giver), Some(probably)) =
        (form.is_fine(), warehouse, kind, pieces, weight_g, giver, probably)
    else {
        return new_page(&desk, form).await;
    };
    let size = picture.as_ref().map_or(0, Vec::len);
    let photo = match picture {
        Some(picture) => Some(desk.house.blobs.put(picture.into()).await?),
        None => None,
    };
    let new = NewArrival {
        organisation: warehouse.organisation,
        warehouse: warehouse.id,
        kind,
        pieces,
        weight_g,
        giver: giver.map(|giver| giver.as_str().to_owned()).unwrap_or_default(),
        probably: probably.map(|probably| probably.as_str().to_owned()).unwrap_or_default(),
        photo: photo.clone(),
    };
    let mut tx = desk.house.db.begin(&desk.act("take in an arrival", &form)).await?;
    if let Some(photo) = &photo {
        tx.keep_blob(photo, size, "image/jpeg").await?;
    }
    let id = arrivals::add(&mut tx, &new).await?;
    web::done(tx, &address(id), "done-arrival-added").await
}

/// The photograph that was sent, fit to be kept. Unpacking it takes a while, so it is done beside the others' requests.
async fn tidied(form: &mut Form) -> Result<Option<Vec<u8>>> {
    let Some(upload) = form.file("photo") else { return Ok(None) };
    let bytes = upload.bytes.clone();
    match tokio::task::spawn_blocking(move || photo::tidy(&bytes)).await.map_err(Error::fault)? {
        Ok(picture) => Ok(Some(picture)),
        Err(message) => {
            form.wrong("photo", message);
            Ok(None)
        }
    }
}

async fn picture(desk: Desk, Path(id): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let arrival = arrivals::by_id(&mut read, id_of(&id)?, desk.who.reach()).await?;
    drop(read);
    let photo: BlobId = arrival.photo.ok_or(Error::NotFound)?;
    file("image/jpeg", desk.house.blobs.get(&photo).await?, None)
}
