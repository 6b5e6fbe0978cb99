use askama::Template;
use axum::extract::{Path, State};
use kernel::{Error, Message, Quantity};
use web::{Answer, Desk, Form, House, Page};

use crate::{
    model::{Item, ItemId, kits::Component},
    store::{catalogue, kits},
};

use super::Names;

struct Row {
    id: String,
    name: String,
    quantity: String,
    optional: bool,
    error: String,
}

#[derive(Template)]
#[template(path = "kit-components.html")]
struct ComponentsPage {
    page: Page,
    slug: String,
    name: String,
    rows: Vec<Row>,
    items: Vec<(String, String)>,
    form: Form,
}

pub(super) async fn show(desk: Desk, Path(slug): Path<String>) -> Answer {
    let (item, components) = {
        let on = &mut desk.house.db.read().await?;
        let item = catalogue::by_slug(on, &slug).await?.ok_or(Error::NotFound)?;
        let components = kits::components(on, item.id).await?;
        (item, components)
    };
    let mut form = desk.blank();
    for component in components {
        form = form.with(&format!("quantity-{}", component.item), component.quantity);
        if component.optional {
            form = form.with(&format!("optional-{}", component.item), "yes");
        }
    }
    components_page(&desk, &item, form).await
}

async fn components_page(desk: &Desk, item: &Item, form: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let names = Names::load(on, desk.lang).await?;
    let page = desk.page("kit-components-title");
    let rows: Vec<Row> = form
        .starting("quantity-")
        .filter_map(|(id, quantity)| Some((names.get(ItemId::parse(id)?)?, quantity)))
        .map(|(named, quantity)| Row {
            id: named.id.to_string(),
            name: named.name(desk.lang).to_owned(),
            quantity: quantity.to_owned(),
            optional: form.ticked(&format!("optional-{}", named.id)),
            error: page.error(&form, &format!("quantity-{}", named.id)),
        })
        .collect();
    let items = catalogue::names(on)
        .await?
        .into_iter()
        .filter(|other| other.active && other.id != item.id && !rows.iter().any(|row| row.id == other.id.to_string()))
        .map(|other| (other.id.to_string(), other.name(desk.lang).to_owned()))
        .collect();
    let fine = form.is_fine();
    let name = item.name(desk.lang).to_owned();
    web::html(&ComponentsPage { page, slug: item.slug.clone(), name, rows, items, form }, fine)
}

pub(super) async fn save(State(house): State<House>, desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let (item, names) = {
        let on = &mut house.db.read().await?;
        (catalogue::by_slug(on, &slug).await?.ok_or(Error::NotFound)?, Names::load(on, desk.lang).await?)
    };
    let components = read(&mut form, &names);
    if !form.is_fine() {
        return components_page(&desk, &item, form).await;
    }
    let mut tx = house.db.begin(&desk.act("say what a kit is made of", &form)).await?;
    match kits::define(&mut tx, item.id, &components).await {
        Ok(()) => web::done(tx, &format!("/desk/stock/kits/{slug}/components"), "done-kit-defined").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("add", message);
            components_page(&desk, &item, form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The components as they were typed; a quantity that was emptied takes its component out.
fn read(form: &mut Form, names: &Names) -> Vec<Component> {
    let typed: Vec<(String, String)> =
        form.starting("quantity-").map(|(id, quantity)| (id.to_owned(), quantity.trim().to_owned())).collect();
    let mut components = Vec::new();
    for (id, quantity) in typed {
        let field = format!("quantity-{id}");
        let Some(named) = ItemId::parse(&id).and_then(|id| names.get(id)) else {
            form.wrong("add", Message::new("error-choose"));
            continue;
        };
        if !quantity.is_empty() {
            let optional = form.ticked(&format!("optional-{id}"));
            if let Some(quantity) = form.read(&field, Quantity::parse) {
                components.push(Component { item: named.id, quantity, optional });
            }
        }
    }
    let added = form.optional("add", |text| {
        ItemId::parse(text).filter(|id| names.get(*id).is_some()).ok_or(Message::new("error-choose"))
    });
    if let Some(Some(item)) = added {
        let optional = form.ticked("add-optional");
        if let Some(quantity) = form.quantity("add-quantity") {
            components.push(Component { item, quantity, optional });
        }
    }
    components
}
