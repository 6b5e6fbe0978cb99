use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Error, Message, Quantity, Uuid};
use storage::Reads;
use web::{
    Access, Answer, Desk, Form, House, OrganisationId, Page, Permission, Routes,
    leaves::{self, Leaves},
};

use crate::{
    model::{
        BoxId, Code,
        sheet::{self, PRINT_LIMIT, Qr, ROLL_LIMIT, Sheet},
    },
    store::{
        catalogue::{self, Named},
        ledger,
        rolls::{self, Latest, Roll, Tag},
        warehouses,
    },
};

use super::address::query;

/// Boxes on the page from which labels are printed: two of the fuller sheets.
const LATEST: i64 = 48;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/desk/stock/labels", Access::May(Permission::StockSee), index)
        .get("/desk/stock/labels/print", Access::May(Permission::StockSee), print)
        .post("/desk/stock/labels/rolls", Access::May(Permission::StockSetUp), make_roll)
        .get("/desk/stock/labels/rolls/{id}", Access::May(Permission::StockSee), print_roll)
}

#[derive(Template)]
#[template(path = "labels.html")]
struct LabelsPage {
    page: Page,
    latest: Vec<(Latest, String)>,
    rolls: Vec<Roll>,
    sheets: Vec<(&'static str, String)>,
    print: Form,
    roll: Form,
    leaves: Leaves,
}

async fn index(desk: Desk) -> Answer {
    let print = desk.blank().with("sheet", Sheet::Small).with("start", 1);
    let roll = desk.blank().with("roll-sheet", Sheet::Small).with("sheets", 1);
    labels_page(&desk, print, roll).await
}

async fn labels_page(desk: &Desk, print: Form, roll: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let reach = desk.who.reach();
    let names = catalogue::names(on).await?;
    let mut latest = Vec::new();
    for warehouse in warehouses::of(on, reach).await? {
        latest.extend(rolls::latest(on, warehouse.id, LATEST).await?);
    }
    latest.sort_by_key(|b| std::cmp::Reverse(b.received_at));
    latest.truncate(usize::try_from(LATEST).unwrap_or_default());
    let latest = latest.into_iter().map(|b| (b.clone(), named(&names, &b, desk))).collect();
    let from = leaves::from(&query(desk, "from").unwrap_or_default());
    let mut rolls = rolls::all(on, reach, leaves::ROWS + 1, from).await?;
    let leaves = Leaves::cut(&mut rolls, from, "/desk/stock/labels?from=");
    let page = desk.page("labels-title");
    let sheets = Sheet::ALL.iter().map(|s| (s.as_str(), page.word("sheet", s))).collect();
    let fine = print.is_fine() && roll.is_fine();
    web::html(&LabelsPage { page, latest, rolls, sheets, print, roll, leaves }, fine)
}

fn named(names: &[Named], stored: &Latest, desk: &Desk) -> String {
    names.iter().find(|item| item.id == stored.item).map_or_else(String::new, |item| item.name(desk.lang).to_owned())
}

/// One label on its way to the paper.
struct Printed {
    tag: Tag,
    qr: Qr,
    organisation: String,
}

#[derive(Template)]
#[template(path = "label-sheets.html")]
struct SheetsPage {
    page: Page,
    sheet: Sheet,
    cut: bool,
    sheets: Vec<Vec<Option<Printed>>>,
    count: usize,
    left_out: i64,
    back: String,
}

/// What the address asks to be printed, as a form, so that it comes back as it was typed.
fn asked(desk: &Desk) -> Form {
    let query: Vec<(String, String)> = desk.filters();
    let form = query.iter().fold(desk.blank(), |form, (name, value)| form.with(name, value));
    let form = if form.value("sheet").is_empty() { form.with("sheet", Sheet::Small) } else { form };
    if form.value("start").is_empty() { form.with("start", 1) } else { form }
}

/// Where the first label goes: a place on the sheet, from 1.
fn start(form: &mut Form, sheet: Option<Sheet>) -> Option<usize> {
    let places = sheet.map_or(Sheet::Small, |sheet| sheet).labels();
    form.read("start", |text| {
        let place = usize::try_from(Quantity::parse(text)?.get()).unwrap_or(usize::MAX);
        if place <= places { Ok(place) } else { Err(Message::new("error-label-start").with("max", places)) }
    })
}

async fn print(desk: Desk) -> Answer {
    let mut form = asked(&desk);
    let sheet = form.word("sheet", Sheet::parse);
    let start = start(&mut form, sheet);
    let codes = codes(&mut form);
    let mut tags = Vec::new();
    if let Some(codes) = codes {
        let on = &mut desk.house.db.read().await?;
        tags = find(on, &desk, &mut form, codes).await?;
    }
    let (Some(sheet), Some(start), true) = (sheet, start, form.is_fine()) else {
        let roll = desk.blank().with("roll-sheet", Sheet::Small).with("sheets", 1);
        return labels_page(&desk, form, roll).await;
    };
    sheets_page(&desk, sheet, start, form.ticked("cut"), tags, 0).await
}

/// The codes that were ticked or typed.
fn codes(form: &mut Form) -> Option<Vec<Code>> {
    let read = sheet::codes(form.values("codes").chain(form.values("typed")));
    let problem = match read {
        Ok(codes) if codes.is_empty() => Message::new("error-label-none"),
        Ok(codes) if codes.len() > PRINT_LIMIT => Message::new("error-label-many").with("max", PRINT_LIMIT),
        Ok(codes) => return Some(codes),
        Err(wrong) => {
            Message::new("error-label-wrong").with("words", wrong.into_iter().take(5).collect::<Vec<_>>().join(", "))
        }
    };
    form.wrong("typed", problem);
    None
}

async fn find(on: &mut impl Reads, desk: &Desk, form: &mut Form, codes: Vec<Code>) -> kernel::Result<Vec<Tag>> {
    let (mut tags, mut unknown) = (Vec::new(), Vec::new());
    for code in codes {
        match rolls::tag(on, code, desk.who.reach()).await? {
            Some(tag) => tags.push(tag),
            None => unknown.push(code.to_string()),
        }
    }
    if !unknown.is_empty() {
        unknown.truncate(5);
        form.wrong("typed", Message::new("error-label-wrong").with("words", unknown.join(", ")));
    }
    Ok(tags)
}

async fn sheets_page(desk: &Desk, sheet: Sheet, start: usize, cut: bool, tags: Vec<Tag>, left_out: i64) -> Answer {
    let names = names(desk, &tags).await?;
    let page = desk.page("labels-print-title");
    let printed = printed(&desk.house, tags, &names)?;
    let (count, sheets) = (printed.len(), sheet.lay_out(start, printed));
    web::html(&SheetsPage { page, sheet, cut, sheets, count, left_out, back: "/desk/stock/labels".to_owned() }, true)
}

/// The labels of some boxes on plain paper, for whoever brings them.
pub(crate) async fn of_boxes(house: &House, page: Page, boxes: &[BoxId], back: &str) -> Answer {
    let mut read = house.db.read().await?;
    let mut tags = Vec::new();
    for id in boxes {
        let stored = ledger::by_id(&mut read, *id, None).await?;
        tags.extend(rolls::tag(&mut read, stored.code, None).await?);
    }
    let names = people::organisation_names(&mut read).await?;
    drop(read);
    let printed = printed(house, tags, &names)?;
    let (count, sheets) = (printed.len(), Sheet::Large.lay_out(1, printed));
    let back = back.to_owned();
    web::html(&SheetsPage { page, sheet: Sheet::Large, cut: true, sheets, count, left_out: 0, back }, true)
}

fn printed(house: &House, tags: Vec<Tag>, names: &HashMap<OrganisationId, String>) -> kernel::Result<Vec<Printed>> {
    let count = tags.len();
    let mut printed = Vec::with_capacity(count);
    for tag in tags {
        let address = house.config.address(&format!("/b/{}", tag.code));
        printed.push(Printed {
            qr: Qr::of(&address)?,
            organisation: names.get(&tag.organisation).cloned().unwrap_or_default(),
            tag,
        });
    }
    Ok(printed)
}

/// Whose the labels are, in words. Only the coalition's admin prints for organisations that are not their own.
async fn names(desk: &Desk, tags: &[Tag]) -> kernel::Result<HashMap<OrganisationId, String>> {
    let mut names: HashMap<OrganisationId, String> = desk.who.organisations.iter().cloned().collect();
    names.insert(desk.who.organisation, desk.who.organisation_name.clone());
    if !tags.iter().all(|tag| names.contains_key(&tag.organisation)) {
        names.extend(people::organisation_names(&mut desk.house.db.read().await?).await?);
    }
    Ok(names)
}

async fn make_roll(State(house): State<House>, desk: Desk, mut form: Form) -> Answer {
    let sheet = form.word("roll-sheet", Sheet::parse);
    let sheets = form.read("sheets", |text| {
        let sheets = Quantity::parse(text)?.get();
        if sheets <= ROLL_LIMIT { Ok(sheets) } else { Err(Message::new("error-roll-sheets").with("max", ROLL_LIMIT)) }
    });
    let (Some(sheet), Some(sheets)) = (sheet, sheets) else {
        let print = desk.blank().with("sheet", Sheet::Small).with("start", 1);
        return labels_page(&desk, print, form).await;
    };
    let mut tx = house.db.begin(&desk.act("make a roll of labels", &form)).await?;
    rolls::make(&mut tx, desk.who.organisation, sheet, sheets).await?;
    web::done(tx, "/desk/stock/labels", "done-roll-made").await
}

async fn print_roll(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = Uuid::try_parse(&id).map_err(|_| Error::NotFound)?;
    let (roll, codes) = {
        let on = &mut desk.house.db.read().await?;
        (rolls::by_id(on, id, desk.who.reach()).await?, rolls::free(on, id).await?)
    };
    let mut form = asked(&desk);
    let sheet = Sheet::parse(form.value("sheet")).filter(|_| desk.query().contains("sheet=")).unwrap_or(roll.sheet);
    let start = start(&mut form, Some(sheet)).unwrap_or(1);
    let tags = codes.into_iter().map(|code| Tag::blank(code, roll.organisation)).collect();
    sheets_page(&desk, sheet, start, form.ticked("cut"), tags, roll.used).await
}
