use askama::Template;
use axum::extract::{Path, State};
use kernel::{Error, Message, date_in};
use web::{Answer, Desk, Form, House, Page};

use crate::{
    model::{
        Code, ItemId, Size, SizeSystem, Warehouse, WarehouseId,
        kits::{Component, possible},
    },
    pages::address::query,
    store::{
        catalogue,
        kits::{self, Assembly, KitBox, Outcome, Shortage, Standing},
        warehouses,
    },
};

use super::{Names, units};

/// A component, and what there is of it.
struct Row {
    id: String,
    name: String,
    quantity: i64,
    optional: bool,
    ticked: bool,
    sizes: Vec<(String, i64)>,
    chosen: String,
    there: i64,
    error: String,
}

#[derive(Template)]
#[template(path = "kit.html")]
struct KitPage {
    page: Page,
    slug: String,
    warehouses: Vec<(String, String)>,
    warehouse: Option<(String, String)>,
    locations: Vec<(String, String)>,
    rows: Vec<Row>,
    kits: i64,
    short: String,
    boxes: Vec<(KitBox, String)>,
    made: Vec<String>,
    form: Form,
}

pub(super) async fn show(desk: Desk, Path(slug): Path<String>) -> Answer {
    let form = desk.blank().with("warehouse", query(&desk, "warehouse").unwrap_or_default());
    kit_page(&desk, &slug, form).await
}

async fn kit_page(desk: &Desk, slug: &str, form: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let reach = desk.who.reach();
    let item = catalogue::by_slug(on, slug).await?.ok_or(Error::NotFound)?;
    let names = Names::load(on, desk.lang).await?;
    let components = kits::components(on, item.id).await?;
    let today = date_in(&web::zone(), desk.house.world().now());
    let standing = kits::standing(on, reach, today).await?;
    let places = warehouses::of(on, reach).await?;
    let warehouse = chosen(&form, &places, &components, &standing);
    let mut locations = Vec::new();
    if let Some(warehouse) = &warehouse {
        let all = warehouses::locations(on, warehouse.id).await?;
        locations.extend(all.into_iter().filter(|l| l.active).map(|l| (l.id.to_string(), l.code)));
    }
    let possible = warehouse.as_ref().map(|w| possible(&components, |item| units(&standing, w, item)));
    let name_of = |id: WarehouseId| places.iter().find(|w| w.id == id).map_or_else(String::new, |w| w.name.clone());
    let boxes = kits::boxes(on, item.id, reach).await?;
    let page = desk.page("kits-title").titled(item.name(desk.lang));
    let rows = components.iter().map(|c| row(&page, &form, &names, c, &standing, warehouse.as_ref())).collect();
    let made = query(desk, "made").unwrap_or_default();
    let fine = form.is_fine();
    let template = KitPage {
        slug: item.slug,
        warehouses: places.iter().filter(|w| w.active).map(|w| (w.id.to_string(), w.name.clone())).collect(),
        warehouse: warehouse.map(|w| (w.id.to_string(), w.name)),
        locations,
        rows,
        kits: possible.map_or(0, |p| p.kits),
        short: possible.and_then(|p| p.short).map_or_else(String::new, |item| names.of(item)),
        boxes: boxes.into_iter().map(|b| (b.clone(), name_of(b.warehouse))).collect(),
        made: made.split(',').filter_map(|code| Code::parse(code).ok()).map(|code| code.to_string()).collect(),
        page,
        form,
    };
    web::html(&template, fine)
}

/// The warehouse that was chosen, else the one with stock for the most kits.
fn chosen(form: &Form, places: &[Warehouse], components: &[Component], standing: &[Standing]) -> Option<Warehouse> {
    let said = WarehouseId::parse(form.value("warehouse"));
    let mut usable = places.iter().filter(|w| w.active);
    usable
        .clone()
        .find(|w| Some(w.id) == said)
        .or_else(|| {
            let kits = |w: &Warehouse| possible(components, |item| units(standing, w, item)).kits;
            let best = usable.clone().max_by_key(|w| kits(w)).filter(|w| kits(w) > 0);
            best.or_else(|| usable.next())
        })
        .cloned()
}

fn row(
    page: &Page,
    form: &Form,
    names: &Names,
    component: &Component,
    standing: &[Standing],
    warehouse: Option<&Warehouse>,
) -> Row {
    let here = standing.iter().filter(|s| s.item == component.item && warehouse.is_some_and(|w| w.id == s.warehouse));
    let here: Vec<&Standing> = here.collect();
    let system = names.get(component.item).map_or(SizeSystem::None, |named| named.size_system);
    let there_of = |size: &str| here.iter().filter(|s| s.size.as_str() == size).map(|s| s.quantity).sum::<i64>();
    let sizes: Vec<(String, i64)> = match system {
        SizeSystem::None => Vec::new(),
        system => system.sizes().iter().map(|size| ((*size).to_owned(), there_of(size))).collect(),
    };
    let said = form.value(&format!("size-{}", component.item));
    // Of several sizes with as many, the first, as the store chooses too.
    let most = sizes.iter().rev().max_by_key(|(_, units)| *units).map_or("", |(size, _)| size.as_str());
    let chosen = if said.is_empty() { most } else { said }.to_owned();
    let (part, size) = (format!("part-{}", component.item), format!("size-{}", component.item));
    Row {
        id: component.item.to_string(),
        name: names.of(component.item),
        quantity: component.quantity.get(),
        optional: component.optional,
        ticked: form.ticked(&format!("with-{}", component.item)),
        chosen,
        there: here.iter().map(|s| s.quantity).sum(),
        error: [part, size].iter().map(|field| page.error(form, field)).find(|e| !e.is_empty()).unwrap_or_default(),
        sizes,
    }
}

pub(super) async fn assemble(
    State(house): State<House>,
    desk: Desk,
    Path(slug): Path<String>,
    mut form: Form,
) -> Answer {
    let (names, assembly) = typed(&desk, &slug, &mut form).await?;
    let Some(assembly) = assembly else {
        return kit_page(&desk, &slug, form).await;
    };
    let mut tx = house.db.begin(&desk.act("assemble kits", &form)).await?;
    match kits::assemble(&mut tx, &assembly).await {
        Ok(Outcome::Assembled(made)) => {
            let (warehouse, code, act) = (assembly.warehouse.id, made.code, made.act);
            let location = format!("/desk/stock/kits/{slug}?warehouse={warehouse}&made={code}&undo={act}");
            web::done(tx, &location, "done-kits-assembled").await
        }
        Ok(Outcome::Short(short)) => {
            drop(tx);
            short.iter().for_each(|shortage| told(&mut form, &names, shortage));
            kit_page(&desk, &slug, form).await
        }
        Err(Error::Refused(message)) if message.key.starts_with("error-label") => {
            drop(tx);
            form.wrong("label", message);
            kit_page(&desk, &slug, form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Names a component that is short, and by how many.
fn told(form: &mut Form, names: &Names, shortage: &Shortage) {
    let name = names.of(shortage.item);
    let item = if shortage.size.is_none() { name } else { format!("{name} ({})", shortage.size) };
    let message = Message::new("error-kit-short")
        .with("item", item)
        .with("missing", shortage.needed - shortage.there)
        .with("needed", shortage.needed)
        .with("there", shortage.there);
    form.wrong(&format!("part-{}", shortage.item), message);
}

/// What was typed, and the names to speak of it.
async fn typed(desk: &Desk, slug: &str, form: &mut Form) -> kernel::Result<(Names, Option<Assembly>)> {
    let on = &mut desk.house.db.read().await?;
    let item = catalogue::by_slug(on, slug).await?.ok_or(Error::NotFound)?;
    let names = Names::load(on, desk.lang).await?;
    let components = kits::components(on, item.id).await?;
    let warehouse = match form.id("warehouse") {
        Some(id) => Some(warehouses::by_id(on, id, desk.who.reach()).await?),
        None => None,
    };
    let assembly = read(form, on, item.id, &names, &components, warehouse).await?;
    Ok((names, assembly))
}

async fn read(
    form: &mut Form,
    on: &mut impl storage::Reads,
    kit: ItemId,
    names: &Names,
    components: &[Component],
    warehouse: Option<Warehouse>,
) -> kernel::Result<Option<Assembly>> {
    let count = form.quantity("kits");
    let label = form.optional("label", Code::parse);
    let location =
        form.optional("location", |text| crate::model::LocationId::parse(text).ok_or(Message::new("error-choose")));
    let mut sizes: Vec<(ItemId, Size)> = Vec::new();
    let mut with = Vec::new();
    for component in components {
        let system = names.get(component.item).map_or(SizeSystem::None, |named| named.size_system);
        let field = format!("size-{}", component.item);
        if system != SizeSystem::None
            && let Some(Some(size)) = form.optional(&field, |text| system.read(text))
        {
            sizes.push((component.item, size));
        }
        if component.optional && form.ticked(&format!("with-{}", component.item)) {
            with.push(component.item);
        }
    }
    let (Some(warehouse), Some(count), Some(label), Some(location)) = (warehouse, count, label, location) else {
        return Ok(None);
    };
    if let Some(location) = location
        && !warehouses::locations(on, warehouse.id).await?.iter().any(|l| l.id == location)
    {
        form.wrong("location", Message::new("error-choose"));
    }
    let assembly = Assembly { kit, warehouse, location, kits: count, sizes, with, label };
    Ok(form.is_fine().then_some(assembly))
}
