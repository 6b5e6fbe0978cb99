//! Warehouses and the locations in them.

use axum::extract::Path;
use kernel::{Error, Line, Message, Prose, Result};
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, html};

use super::parts::{self, Choice};
use crate::{
    model::{Location, LocationKind, Warehouse, places, typed},
    store::warehouses::{self, Filling, NewLocation, NewWarehouse},
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::StockSee);
    let set_up = Access::May(Permission::StockSetUp);
    routes
        .get("/desk/stock/warehouses", see, list)
        .get("/desk/stock/warehouses.csv", see, csv)
        .post("/desk/stock/warehouses", set_up, add)
        .get("/desk/stock/warehouses/{slug}", see, show)
        .post("/desk/stock/warehouses/{slug}", set_up, change)
        .post("/desk/stock/warehouses/{slug}/locations", set_up, add_locations)
        .post("/desk/stock/warehouses/{slug}/locations/{code}", set_up, change_location)
}

const ML_PER_M3: i64 = 1_000_000;
/// No warehouse is larger than this, in cubic metres.
const LARGEST: i64 = 1_000_000;

#[derive(askama::Template)]
#[template(path = "warehouses.html")]
struct ListPage {
    page: Page,
    form: Form,
    warehouses: Vec<(Warehouse, i64, i64)>,
}

impl ListPage {
    async fn load(desk: &Desk, form: Form) -> Result<Self> {
        let mut read = desk.house.db.read().await?;
        let fillings = warehouses::filling(&mut read).await?;
        let warehouses = warehouses::of(&mut read, desk.who.reach()).await?;
        let full = |warehouse: Warehouse| {
            let filling: Option<&Filling> = fillings.iter().find(|filling| filling.warehouse == warehouse.id);
            let filled = filling.map_or(0, |filling| filling.filled_ml);
            let percent = if warehouse.space_ml > 0 { filled.saturating_mul(100) / warehouse.space_ml } else { 0 };
            (warehouse, percent, filling.map_or(0, |filling| filling.boxes))
        };
        let warehouses = warehouses.into_iter().map(full).collect();
        Ok(Self { page: desk.page("warehouses-title"), form, warehouses })
    }
}

async fn list(desk: Desk) -> Answer {
    html(&ListPage::load(&desk, desk.blank()).await?, true)
}

async fn csv(desk: Desk) -> Answer {
    let mut read = desk.house.db.read().await?;
    let mut rows = Vec::new();
    for warehouse in warehouses::of(&mut read, desk.who.reach()).await? {
        for location in warehouses::locations(&mut read, warehouse.id).await? {
            rows.push([
                warehouse.slug.clone(),
                warehouse.name.clone(),
                location.code,
                location.kind.to_string(),
                location.note,
                if location.active { "yes" } else { "no" }.to_owned(),
            ]);
        }
    }
    let header = ["warehouse", "name", "code", "kind", "note", "active"];
    web::file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("locations.csv"))
}

/// Reads a warehouse's form. `known` is the one that is changed: its word in addresses and its organisation stay.
fn read(desk: &Desk, form: &mut Form, known: Option<&Warehouse>) -> Option<NewWarehouse> {
    let name: Option<Line<80>> = form.line("name");
    let town: Option<Line<80>> = form.line("town");
    let space = form.read("space", |text| typed::whole(text, LARGEST));
    let slug = match (known, &name) {
        (Some(warehouse), _) => Some(warehouse.slug.clone()),
        (None, Some(name)) => match typed::slug(name.as_str()) {
            Ok(slug) => Some(slug),
            Err(message) => {
                form.wrong("name", message);
                None
            }
        },
        (None, None) => None,
    };
    Some(NewWarehouse {
        organisation: known.map_or(desk.who.organisation, |warehouse| warehouse.organisation),
        slug: slug?,
        name: name?.as_str().to_owned(),
        town: town?.as_str().to_owned(),
        space_ml: space? * ML_PER_M3,
    })
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let Some(new) = read(&desk, &mut form, None) else { return html(&ListPage::load(&desk, form).await?, false) };
    let mut tx = desk.house.db.begin(&desk.act("add a warehouse", &form)).await?;
    match warehouses::add(&mut tx, &new).await {
        Ok(_) => web::done(tx, &format!("/desk/stock/warehouses/{}", new.slug), "done-warehouse-added").await,
        Err(Error::Refused(refusal)) => {
            drop(tx);
            form.wrong("name", refusal);
            html(&ListPage::load(&desk, form).await?, false)
        }
        Err(other) => Err(other.into()),
    }
}

#[derive(askama::Template)]
#[template(path = "warehouse.html")]
struct WarehousePage {
    page: Page,
    warehouse: Warehouse,
    locations: Vec<Location>,
    kinds: Vec<Choice>,
    form: Form,
    new: Form,
    /// The location that is changed, and its form.
    changed: Option<(String, Form)>,
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Asked {
    location: String,
}

impl WarehousePage {
    async fn load(desk: &Desk, slug: &str) -> Result<Self> {
        let mut read = desk.house.db.read().await?;
        let warehouse = warehouses::by_slug(&mut read, slug, desk.who.reach()).await?;
        let locations = warehouses::locations(&mut read, warehouse.id).await?;
        let page = desk.page("warehouses-title");
        Ok(Self {
            kinds: parts::word_choices(&page, "location-kind", LocationKind::ALL),
            page: page.titled(&warehouse.name),
            form: desk
                .blank()
                .with("name", &warehouse.name)
                .with("town", &warehouse.town)
                .with("space", warehouse.space_ml / ML_PER_M3)
                .with("active", if warehouse.active { "yes" } else { "" }),
            new: desk.blank().with("kind", LocationKind::Shelf),
            changed: None,
            warehouse,
            locations,
        })
    }
}

async fn show(desk: Desk, Path(slug): Path<String>) -> Answer {
    let asked: Asked = desk.filters();
    let mut page = WarehousePage::load(&desk, &slug).await?;
    let location = page.locations.iter().find(|location| location.code == asked.location);
    page.changed = location.map(|location| {
        let form = desk
            .blank()
            .with("kind_now", location.kind)
            .with("note_now", &location.note)
            .with("active_now", if location.active { "yes" } else { "" });
        (location.code.clone(), form)
    });
    html(&page, true)
}

async fn change(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let mut page = WarehousePage::load(&desk, &slug).await?;
    let Some(new) = read(&desk, &mut form, Some(&page.warehouse)) else {
        page.form = form;
        return html(&page, false);
    };
    let mut tx = desk.house.db.begin(&desk.act("change a warehouse", &form)).await?;
    let warehouse = warehouses::by_slug(&mut tx, &slug, desk.who.reach()).await?;
    warehouses::change(&mut tx, warehouse.id, &new, form.ticked("active")).await?;
    web::done(tx, &format!("/desk/stock/warehouses/{slug}"), "done-saved").await
}

async fn add_locations(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let codes = form.read("codes", places::several);
    let kind = form.word("kind", LocationKind::parse);
    let note: Option<Prose<120>> = form.prose("note");
    let (Some(codes), Some(kind), Some(note)) = (codes, kind, note) else { return wrong_new(&desk, &slug, form).await };
    let mut tx = desk.house.db.begin(&desk.act("add locations", &form)).await?;
    let warehouse = warehouses::by_slug(&mut tx, &slug, desk.who.reach()).await?;
    let mut added = 0;
    for code in codes {
        let new = NewLocation { warehouse: warehouse.id, code, kind, note: note.as_str().to_owned() };
        if warehouses::add_location_if_new(&mut tx, &new).await?.is_some() {
            added += 1;
        }
    }
    if added == 0 {
        drop(tx);
        form.wrong("codes", Message::new("error-locations-all-there"));
        return wrong_new(&desk, &slug, form).await;
    }
    web::done(tx, &format!("/desk/stock/warehouses/{slug}"), "done-locations-added").await
}

async fn wrong_new(desk: &Desk, slug: &str, form: Form) -> Answer {
    let mut page = WarehousePage::load(desk, slug).await?;
    page.new = form;
    html(&page, false)
}

async fn change_location(desk: Desk, Path((slug, code)): Path<(String, String)>, mut form: Form) -> Answer {
    let kind = form.word("kind_now", LocationKind::parse);
    let note: Option<Prose<120>> = form.prose("note_now");
    let (Some(kind), Some(note)) = (kind, note) else {
        let mut page = WarehousePage::load(&desk, &slug).await?;
        page.changed = Some((code, form));
        return html(&page, false);
    };
    let mut tx = desk.house.db.begin(&desk.act("change a location", &form)).await?;
    let warehouse = warehouses::by_slug(&mut tx, &slug, desk.who.reach()).await?;
    let location = warehouses::location(&mut tx, warehouse.id, &code).await?.ok_or(Error::NotFound)?;
    warehouses::change_location(&mut tx, location.id, kind, note.as_str(), form.ticked("active_now")).await?;
    web::done(tx, &format!("/desk/stock/warehouses/{slug}"), "done-saved").await
}
