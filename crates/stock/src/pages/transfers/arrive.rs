//! Receiving a transfer, box by box.

use axum::extract::Path;
use kernel::{Line as Words, Message, Quantity};
use web::{Answer, Desk, Form, Page, html, redirect};

use super::{Places, Told, address, id_of, told};
use crate::{
    model::{
        LocationId,
        transfer::{Line, Transfer, TransferId},
    },
    pages::rows::Lookup,
    store::transfers::{self, Arrived},
};

/// The most characters of a remark about a box.
const REMARK: usize = 200;

/// A box to be received, with the names of its fields.
struct Row {
    told: Told,
    quantity: String,
    item: String,
    size: String,
    place: String,
    remark: String,
    /// Whether what is usually folded away has something wrong in it.
    open: bool,
}

impl Row {
    fn new(told: Told, form: &Form) -> Self {
        let field = |name: &str| format!("{name}-{}", told.id);
        let (item, size, place, remark) = (field("item"), field("size"), field("place"), field("remark"));
        let open = [&item, &size, &place, &remark].into_iter().any(|name| form.error(name).is_some());
        Self { quantity: field("quantity"), item, size, place, remark, open, told }
    }
}

#[derive(askama::Template)]
#[template(path = "transfer-arrive.html")]
struct ArrivePage {
    page: Page,
    form: Form,
    transfer: Transfer,
    from: String,
    rows: Vec<Row>,
    items: Vec<String>,
    places: Vec<(String, String)>,
}

pub(super) async fn blank(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    if !transfer.may_receive(desk.who.reach()) {
        return Ok(redirect(&address(id)));
    }
    let lookup = Lookup::open(&mut read, transfer.to_warehouse, desk.lang).await?;
    let lines = transfers::lines(&mut read, id).await?;
    drop(read);
    let mut form = desk.blank();
    for line in &lines {
        form = form
            .with(&format!("quantity-{}", line.box_id), line.quantity)
            .with(&format!("item-{}", line.box_id), lookup.naming.name(line.item, desk.lang))
            .with(&format!("size-{}", line.box_id), line.size);
    }
    arrive_page(&desk, id, form).await
}

async fn arrive_page(desk: &Desk, id: TransferId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let lookup = Lookup::open(&mut read, transfer.to_warehouse, desk.lang).await?;
    let places = Places::open(&mut read).await?;
    let page = desk.page("transfer-arrive-title");
    let lines = transfers::lines(&mut read, id).await?;
    let template = ArrivePage {
        rows: lines.iter().map(|line| Row::new(told(&page, &lookup.naming, line), &form)).collect(),
        from: places.name(transfer.from_warehouse).to_owned(),
        items: lookup.items,
        places: lookup.places,
        transfer,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

pub(super) async fn receive(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let lookup = Lookup::open(&mut read, transfer.to_warehouse, desk.lang).await?;
    let lines = transfers::lines(&mut read, id).await?;
    drop(read);
    let place = lookup.place(&mut form, "place").flatten();
    let found: Vec<Option<Arrived>> = lines.iter().map(|line| one(&mut form, &lookup, line, place)).collect();
    let found: Option<Vec<Arrived>> = found.into_iter().collect();
    let (true, Some(found)) = (form.is_fine(), found) else { return arrive_page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("receive a transfer", &form)).await?;
    transfers::arrive(&mut tx, desk.who.reach(), id, &found).await?;
    web::done(tx, &address(id), "done-transfer-arrived").await
}

/// Reads what was found of one box. What stays folded away is as it was sent.
fn one(form: &mut Form, lookup: &Lookup, line: &Line, everywhere: Option<LocationId>) -> Option<Arrived> {
    let field = |name: &str| format!("{name}-{}", line.box_id);
    let quantity = form.read(&field("quantity"), quantity);
    let place = lookup.place(form, &field("place"));
    let remark = form.optional(&field("remark"), Words::<REMARK>::parse);
    let said = |form: &Form, name: &str| !form.value(&field(name)).trim().is_empty();
    let item = if said(form, "item") { lookup.item(form, &field("item")) } else { lookup.naming.get(line.item) };
    let same = item.is_some_and(|item| item.id == line.item);
    let size = if same && !said(form, "size") { Some(line.size) } else { Lookup::size(item, form, &field("size")) };
    Some(Arrived {
        box_id: line.box_id,
        quantity: quantity?,
        item: item?.id,
        size: size?,
        location: place?.or(everywhere),
        remark: remark?.map(|remark| remark.as_str().to_owned()).unwrap_or_default(),
    })
}

/// How many there were; none if the box did not arrive.
fn quantity(text: &str) -> Result<Option<Quantity>, Message> {
    match Quantity::parse(text) {
        Ok(quantity) => Ok(Some(quantity)),
        Err(message) if message.key == "error-quantity-zero" => Ok(None),
        Err(message) => Err(message),
    }
}
