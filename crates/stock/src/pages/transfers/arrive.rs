//! Receiving a transfer, box by box; and, later, boxes of it that came after all.

use axum::extract::Path;
use kernel::{Error, Line as Words, Message, Quantity};
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
    as_sent: String,
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
        Self { as_sent: field("as-sent"), quantity: field("quantity"), item, size, place, remark, open, told }
    }
}

#[derive(askama::Template)]
#[template(path = "transfer-arrive.html")]
struct ArrivePage {
    page: Page,
    form: Form,
    transfer: Transfer,
    from: String,
    /// Whether the transfer was received already, so that these boxes come late.
    late: bool,
    rows: Vec<Row>,
    items: Vec<String>,
    places: Vec<(String, String)>,
}

pub(super) async fn blank(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let lines = transfers::lines(&mut read, id).await?;
    let late = transfer.may_receive_late(desk.who.reach()) && lines.iter().any(Line::is_missing);
    if !late && !transfer.may_receive(desk.who.reach()) {
        return Ok(redirect(&address(id)));
    }
    let lookup = Lookup::open(&mut read, transfer.to_warehouse, desk.lang).await?;
    drop(read);
    let mut form = desk.blank();
    if late {
        form = form.with("late", "yes");
    }
    // How many there are is never filled in beforehand: who presses the button has looked.
    for line in &lines {
        form = form
            .with(&format!("item-{}", line.box_id), lookup.naming.name(line.item, desk.lang))
            .with(&format!("size-{}", line.box_id), line.size);
    }
    arrive_page(&desk, id, form).await
}

/// Whether a form is about boxes that come late.
fn is_late(form: &Form) -> bool {
    !form.value("late").is_empty()
}

/// The boxes that are to be received now: all of them, or those that did not arrive with the others.
fn waiting(lines: Vec<Line>, late: bool) -> Vec<Line> {
    lines.into_iter().filter(|line| !late || line.is_missing()).collect()
}

async fn arrive_page(desk: &Desk, id: TransferId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let lookup = Lookup::open(&mut read, transfer.to_warehouse, desk.lang).await?;
    let places = Places::open(&mut read).await?;
    let late = is_late(&form);
    let lines = waiting(transfers::lines(&mut read, id).await?, late);
    let page = desk.page(if late { "transfer-late-title" } else { "transfer-arrive-title" });
    let template = ArrivePage {
        rows: lines.iter().map(|line| Row::new(told(&page, &lookup.naming, line), &form)).collect(),
        from: places.name(transfer.from_warehouse).to_owned(),
        items: lookup.items,
        places: lookup.places,
        late,
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
    let late = is_late(&form);
    let lines = transfers::lines(&mut read, id).await?;
    drop(read);
    let place = lookup.place(&mut form, "place").flatten();
    // Late, only what is said counts; a box that came meanwhile is refused below, where the form's key is known.
    let said: Vec<&Line> = lines.iter().filter(|line| !late || is_said(&form, line)).collect();
    let found: Vec<Option<Arrived>> = said.iter().map(|line| one(&mut form, &lookup, line, place)).collect();
    let mut found: Option<Vec<Arrived>> = found.into_iter().collect();
    if let (true, Some(came)) = (late, &mut found) {
        came.retain(|arrived| arrived.quantity.is_some());
        if let (true, Some(first)) = (came.is_empty(), lines.iter().find(|line| line.is_missing())) {
            form.wrong(&format!("quantity-{}", first.box_id), Message::new("error-transfer-none-came"));
        }
    }
    let (true, Some(found)) = (form.is_fine(), found) else { return arrive_page(&desk, id, form).await };
    if !late {
        let mut tx = desk.house.db.begin(&desk.act("receive a transfer", &form)).await?;
        transfers::arrive(&mut tx, desk.who.reach(), id, &found).await?;
        return web::done(tx, &address(id), "done-transfer-arrived").await;
    }
    let mut tx = desk.house.db.begin(&desk.act("receive what came after all", &form)).await?;
    match transfers::arrive_late(&mut tx, desk.who.reach(), id, &found).await {
        Ok(()) => web::done(tx, &address(id), "done-transfer-arrived").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("place", message);
            arrive_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether anything is said about how many of a box there are.
fn is_said(form: &Form, line: &Line) -> bool {
    form.ticked(&format!("as-sent-{}", line.box_id))
        || !form.value(&format!("quantity-{}", line.box_id)).trim().is_empty()
}

/// Reads what was found of one box. What stays folded away is as it was sent.
fn one(form: &mut Form, lookup: &Lookup, line: &Line, everywhere: Option<LocationId>) -> Option<Arrived> {
    let field = |name: &str| format!("{name}-{}", line.box_id);
    let said = |form: &Form, name: &str| !form.value(&field(name)).trim().is_empty();
    let as_sent = form.ticked("all-as-sent") || form.ticked(&field("as-sent"));
    let quantity = match (said(form, "quantity"), as_sent) {
        (false, true) => Quantity::new(line.quantity).ok().map(Some),
        (false, false) => {
            form.wrong(&field("quantity"), Message::new("error-transfer-unsaid"));
            None
        }
        // A number that was typed says more than a tick.
        (true, _) => form.read(&field("quantity"), quantity),
    };
    let place = lookup.place(form, &field("place"));
    let remark = form.optional(&field("remark"), Words::<REMARK>::parse);
    let (item, size) = lookup.content(form, (&field("item"), &field("size")), (line.item, line.size));
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
