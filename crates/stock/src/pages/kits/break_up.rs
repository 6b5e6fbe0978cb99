use askama::Template;
use axum::extract::{Path, State};
use kernel::{Error, Message};
use storage::Reads;
use web::{Answer, Desk, Form, House, Page};

use crate::{
    model::{
        Code, Item, Size, SizeSystem, StoredBox,
        kits::{Component, Part},
    },
    store::{catalogue, kits, ledger},
};

use super::Names;

/// A component of which nobody remembers the size.
struct Row {
    id: String,
    name: String,
    quantity: i64,
    optional: bool,
    ticked: bool,
    sizes: Vec<String>,
    chosen: String,
    error: String,
}

#[derive(Template)]
#[template(path = "kit-break-up.html")]
struct BreakUpPage {
    page: Page,
    slug: String,
    stored: StoredBox,
    /// Name, size and units of each part, as assembled.
    known: Vec<(String, Size, i64)>,
    rows: Vec<Row>,
    form: Form,
}

/// The box of kits that the address names.
async fn of(on: &mut impl Reads, desk: &Desk, slug: &str, code: &str) -> kernel::Result<(Item, StoredBox)> {
    let item = catalogue::by_slug(on, slug).await?.ok_or(Error::NotFound)?;
    let code = Code::parse(code).map_err(|_| Error::NotFound)?;
    let stored = ledger::by_code(on, code, desk.who.reach()).await?;
    if stored.item == item.id { Ok((item, stored)) } else { Err(Error::NotFound) }
}

pub(super) async fn show(desk: Desk, Path((slug, code)): Path<(String, String)>) -> Answer {
    let (item, stored) = of(&mut desk.house.db.read().await?, &desk, &slug, &code).await?;
    let form = desk.blank().with("kits", stored.quantity);
    break_up_page(&desk, &item, stored, form).await
}

async fn break_up_page(desk: &Desk, item: &Item, stored: StoredBox, form: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let names = Names::load(on, desk.lang).await?;
    let page = desk.page("kit-break-up-title");
    let (mut known, mut rows) = (Vec::new(), Vec::new());
    match kits::remembered(on, &stored).await? {
        Some(parts) => known.extend(parts.iter().map(|part| (names.of(part.item), part.size, part.each))),
        None => {
            let components = kits::components(on, item.id).await?;
            rows.extend(components.iter().map(|component| row(&page, &form, &names, component)));
        }
    }
    let fine = form.is_fine();
    web::html(&BreakUpPage { page, slug: item.slug.clone(), stored, known, rows, form }, fine)
}

fn row(page: &Page, form: &Form, names: &Names, component: &Component) -> Row {
    let field = format!("size-{}", component.item);
    let system = names.get(component.item).map_or(SizeSystem::None, |named| named.size_system);
    let sizes = if system == SizeSystem::None { &[] } else { system.sizes() };
    Row {
        id: component.item.to_string(),
        name: names.of(component.item),
        quantity: component.quantity.get(),
        optional: component.optional,
        ticked: form.ticked(&format!("with-{}", component.item)),
        sizes: sizes.iter().map(|size| (*size).to_owned()).collect(),
        chosen: form.value(&field).to_owned(),
        error: page.error(form, &field),
    }
}

pub(super) async fn break_up(
    State(house): State<House>,
    desk: Desk,
    Path((slug, code)): Path<(String, String)>,
    mut form: Form,
) -> Answer {
    let mut tx = house.db.begin(&desk.act("break kits up", &form)).await?;
    let (item, stored) = of(&mut tx, &desk, &slug, &code).await?;
    let count = form.read("kits", |text| {
        let count = kernel::Quantity::parse(text)?;
        let too_many = Message::new("error-box-too-few").with("code", code.as_str()).with("quantity", stored.quantity);
        if count.get() <= stored.quantity { Ok(count) } else { Err(too_many) }
    });
    let parts = match kits::remembered(&mut tx, &stored).await? {
        Some(parts) => parts,
        None => read(&mut tx, &mut form, &item, &stored).await?,
    };
    let (Some(count), true) = (count, form.is_fine()) else {
        drop(tx);
        return break_up_page(&desk, &item, stored, form).await;
    };
    let broken = kits::break_up(&mut tx, &stored, count, &parts).await?;
    let made: Vec<String> = broken.codes.iter().map(Code::to_string).collect();
    let location = format!("/desk/stock/kits/{slug}?made={}&undo={}", made.join(","), broken.act);
    web::done(tx, &location, "done-kits-broken-up").await
}

/// The parts as whoever looked inside says. What keeps for ever alone keeps for ever out of the kit too.
async fn read(on: &mut impl Reads, form: &mut Form, kit: &Item, stored: &StoredBox) -> kernel::Result<Vec<Part>> {
    let mut parts = Vec::new();
    for component in kits::components(on, kit.id).await? {
        if component.optional && !form.ticked(&format!("with-{}", component.item)) {
            continue;
        }
        let item = catalogue::by_id(on, component.item).await?;
        let field = format!("size-{}", component.item);
        let size =
            match item.size_system {
                SizeSystem::None => Some(Size::NONE),
                system => form.read(&field, |text| {
                    if text.is_empty() { Err(Message::new("error-choose")) } else { system.read(text) }
                }),
            };
        if let Some(size) = size {
            let expires = stored.expires.filter(|_| item.shelf_life_days.is_some());
            parts.push(Part { item: item.id, size, each: component.quantity.get(), expires });
        }
    }
    Ok(parts)
}
