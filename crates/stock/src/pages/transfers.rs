//! Transfers: the list, starting one, packing it and sending it off. Receiving is in [`arrive`].

mod arrive;
mod lists;

use std::collections::HashMap;

use axum::extract::Path;
use kernel::{Error, Line as Words, Message, Result, Uuid};
use storage::Reads;
use web::{Access, Answer, Desk, Form, OrganisationId, Page, Permission, Routes, html};

use super::rows;
use crate::{
    model::{
        BoxId, Code, OfBox, Warehouse, WarehouseId,
        naming::{Known, Naming},
        transfer::{Difference, Line, Transfer, TransferId, TransferState},
    },
    store::{transfers, warehouses},
};

/// The most characters of a transfer's remark.
const NOTE: usize = 200;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::StockSee);
    let go = Access::May(Permission::StockMove);
    routes
        .get("/desk/stock/transfers", see, lists::list)
        .get("/desk/stock/transfers.csv", see, lists::csv)
        .get("/desk/stock/transfers/new", go, blank)
        .post("/desk/stock/transfers", go, start)
        .get("/desk/stock/transfers/{id}", see, show)
        .get("/desk/stock/transfers/{id}/packing-list", see, lists::packing_list)
        .get("/desk/stock/transfers/{id}/lines.csv", see, lists::lines_csv)
        .post("/desk/stock/transfers/{id}/add", go, add)
        .post("/desk/stock/transfers/{id}/remove", go, remove)
        .post("/desk/stock/transfers/{id}/send", go, send)
        .post("/desk/stock/transfers/{id}/call-off", go, call_off)
        .get("/desk/stock/transfers/{id}/arrive", go, arrive::blank)
        .post("/desk/stock/transfers/{id}/arrive", go, arrive::receive)
}

pub(super) fn address(id: TransferId) -> String {
    format!("/desk/stock/transfers/{id}")
}

fn id_of(text: &str) -> Result<TransferId> {
    TransferId::parse(text).ok_or(Error::NotFound)
}

/// What every organisation is called.
async fn organisations(on: &mut impl Reads) -> Result<HashMap<OrganisationId, String>> {
    people::organisation_names(on).await
}

/// Warehouses as somebody elsewhere knows them: whose, which, in which town.
struct Places(HashMap<WarehouseId, String>);

impl Places {
    async fn open(on: &mut impl Reads) -> Result<Self> {
        let names = organisations(on).await?;
        let every = warehouses::of(on, None).await?;
        Ok(Self(every.into_iter().map(|w| (w.id, place(&w, &names))).collect()))
    }

    fn name(&self, id: WarehouseId) -> &str {
        self.0.get(&id).map_or("", String::as_str)
    }
}

fn place(warehouse: &Warehouse, names: &HashMap<OrganisationId, String>) -> String {
    match names.get(&warehouse.organisation) {
        Some(organisation) => format!("{organisation} · {}, {}", warehouse.name, warehouse.town),
        None => format!("{}, {}", warehouse.name, warehouse.town),
    }
}

#[derive(askama::Template)]
#[template(path = "transfer-new.html")]
struct NewPage {
    page: Page,
    form: Form,
    from: Vec<(WarehouseId, String)>,
    to: Vec<(WarehouseId, String)>,
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank();
    new_page(&desk, form).await
}

async fn new_page(desk: &Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let (from, to) = choices(desk, &mut read).await?;
    if let (true, [(only, _)]) = (form.value("from").is_empty(), from.as_slice()) {
        form = form.with("from", only);
    }
    let page = desk.page("transfer-new-title");
    let fine = form.is_fine();
    html(&NewPage { page, form, from, to }, fine)
}

type Choices = Vec<(WarehouseId, String)>;

/// Where a transfer may leave from, and where it may go.
async fn choices(desk: &Desk, on: &mut impl Reads) -> Result<(Choices, Choices)> {
    let names = organisations(on).await?;
    let every: Vec<Warehouse> = warehouses::of(on, None).await?.into_iter().filter(|w| w.active).collect();
    let mine = |w: &&Warehouse| desk.who.reach().is_none_or(|organisation| organisation == w.organisation);
    let from = every.iter().filter(mine).map(|w| (w.id, place(w, &names))).collect();
    Ok((from, every.iter().map(|w| (w.id, place(w, &names))).collect()))
}

async fn start(desk: Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let (from, to) = choices(&desk, &mut read).await?;
    let every = warehouses::of(&mut read, None).await?;
    drop(read);
    let listed = |id: WarehouseId, choices: &Choices| {
        let warehouse = every.iter().find(|w| w.id == id && choices.iter().any(|(choice, _)| *choice == id));
        warehouse.map(|w| (w.organisation, w.id)).ok_or(Message::new("error-choose"))
    };
    let parse = |text: &str| WarehouseId::parse(text).ok_or(Message::new("error-choose"));
    let from = form.read("from", |text| listed(parse(text)?, &from));
    let to = form.read("to", |text| listed(parse(text)?, &to));
    let note = form.optional("note", Words::<NOTE>::parse);
    if from.is_some() && from == to {
        form.wrong("to", Message::new("error-transfer-same-warehouse"));
    }
    let (true, Some(from), Some(to), Some(note)) = (form.is_fine(), from, to, note) else {
        return new_page(&desk, form).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("start a transfer", &form)).await?;
    let note = note.map(|note| note.as_str().to_owned()).unwrap_or_default();
    let id = transfers::start(&mut tx, &transfers::NewTransfer { from, to, note }).await?;
    web::done(tx, &address(id), "done-transfer-started").await
}

/// A box of a transfer, in words.
struct Told {
    id: BoxId,
    code: Code,
    item: String,
    size: String,
    quantity: i64,
    place: String,
    arrived: Option<Found>,
    differences: Vec<String>,
    remark: String,
}

/// What was found of a box on arrival, in words.
struct Found {
    missing: bool,
    item: String,
    size: String,
    quantity: i64,
    place: String,
}

fn told(page: &Page, naming: &Naming, line: &Line) -> Told {
    let name = |item| naming.name(item, page.lang);
    let size = |size: crate::model::Size| super::parts::size_words(size).to_owned();
    let arrived = line.arrived_quantity.map(|quantity| Found {
        missing: quantity == 0,
        item: line.arrived_item.map(name).unwrap_or_default(),
        size: line.arrived_size.map(size).unwrap_or_default(),
        quantity,
        place: line.arrived_location_code.clone().unwrap_or_default(),
    });
    Told {
        id: line.box_id,
        code: line.code,
        item: name(line.item),
        size: size(line.size),
        quantity: line.quantity,
        place: line.location_code.clone().unwrap_or_default(),
        differences: line.differences().into_iter().map(|d| difference(page, d)).collect(),
        remark: line.differed.clone(),
        arrived,
    }
}

fn difference(page: &Page, difference: Difference) -> String {
    match difference {
        Difference::Missing => page.t("transfer-differs-missing"),
        Difference::Item => page.t("transfer-differs-item"),
        Difference::Size => page.t("transfer-differs-size"),
        Difference::Fewer(n) => page.t1("transfer-differs-fewer", "n", n),
        Difference::More(n) => page.t1("transfer-differs-more", "n", n),
    }
}

#[derive(askama::Template)]
#[template(path = "transfer.html")]
struct TransferPage {
    page: Page,
    form: Form,
    transfer: Transfer,
    from: String,
    to: String,
    lines: Vec<Told>,
    units: i64,
    differing: usize,
    started_by: String,
    sent_by: String,
    received_by: String,
    may_send: bool,
    may_receive: bool,
    /// Whether boxes of it that did not arrive may still be received.
    may_receive_late: bool,
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    transfer_page(&desk, id_of(&id)?, form).await
}

async fn transfer_page(desk: &Desk, id: TransferId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let lines = transfers::lines(&mut read, id).await?;
    let naming = Naming::new(crate::counter::items(&mut read).await?.into_iter().map(Known::from));
    let places = Places::open(&mut read).await?;
    drop(read);
    let names = rows::names(desk, &[transfer.started_by, transfer.sent_by, transfer.received_by]).await?;
    let page = desk.page("transfer-title").titled(transfer.code.clone());
    let who = |actor: Option<Uuid>| super::parts::who(&page, &names, actor);
    let missing = lines.iter().any(Line::is_missing);
    let lines: Vec<Told> = lines.iter().map(|line| told(&page, &naming, line)).collect();
    let template = TransferPage {
        from: places.name(transfer.from_warehouse).to_owned(),
        to: places.name(transfer.to_warehouse).to_owned(),
        units: lines.iter().map(|line| line.quantity).sum(),
        differing: lines.iter().filter(|line| !line.differences.is_empty()).count(),
        started_by: who(transfer.started_by),
        sent_by: who(transfer.sent_by),
        received_by: who(transfer.received_by),
        may_send: transfer.may_send(desk.who.reach()) && desk.who.may(Permission::StockMove),
        may_receive: transfer.may_receive(desk.who.reach()) && desk.who.may(Permission::StockMove),
        may_receive_late: missing && transfer.may_receive_late(desk.who.reach()) && desk.who.may(Permission::StockMove),
        lines,
        form,
        transfer,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

async fn add(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let Some(code) = form.read("code", Code::parse) else { return transfer_page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("add a box to a transfer", &form)).await?;
    match transfers::add(&mut tx, desk.who.reach(), id, code).await {
        Ok(_) => web::done(tx, &address(id), "done-transfer-added").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("code", message);
            transfer_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn remove(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let box_id = form.id::<OfBox>("box").ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("take a box out of a transfer", &form)).await?;
    transfers::remove(&mut tx, desk.who.reach(), id, box_id).await?;
    web::done(tx, &address(id), "done-transfer-removed").await
}

async fn send(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("send a transfer", &form)).await?;
    match transfers::send(&mut tx, desk.who.reach(), id).await {
        Ok(()) => web::done(tx, &address(id), "done-transfer-sent").await,
        Err(Error::Refused(message)) if message.key != "error-transfer-not-packing" => {
            drop(tx);
            form.wrong("send", message);
            transfer_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn call_off(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("call off a transfer", &form)).await?;
    transfers::call_off(&mut tx, desk.who.reach(), id).await?;
    web::done(tx, &address(id), "done-transfer-called-off").await
}
