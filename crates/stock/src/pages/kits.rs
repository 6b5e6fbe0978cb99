mod assemble;
mod break_up;
mod components;

use std::collections::HashMap;

use askama::Template;
use kernel::{Lang, date_in, fold};
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes};

use crate::{
    model::{
        ItemId, Warehouse,
        kits::{Component, possible},
    },
    store::{
        catalogue::{self, Named},
        kits::{self, Standing},
        warehouses,
    },
};

use super::address::query;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/desk/stock/kits", Access::May(Permission::StockSee), list)
        .get("/desk/stock/kits.csv", Access::May(Permission::StockSee), csv)
        .get("/desk/stock/kits/{slug}", Access::May(Permission::StockSee), assemble::show)
        .post("/desk/stock/kits/{slug}/assemble", Access::May(Permission::StockMove), assemble::assemble)
        .get("/desk/stock/kits/{slug}/components", Access::May(Permission::CatalogueManage), components::show)
        .post("/desk/stock/kits/{slug}/components", Access::May(Permission::CatalogueManage), components::save)
        .get("/desk/stock/kits/{slug}/break-up/{code}", Access::May(Permission::StockMove), break_up::show)
        .post("/desk/stock/kits/{slug}/break-up/{code}", Access::May(Permission::StockMove), break_up::break_up)
}

/// The catalogue's names, ready to be looked up.
struct Names(HashMap<ItemId, Named>, Lang);

impl Names {
    async fn load(on: &mut impl Reads, lang: Lang) -> kernel::Result<Self> {
        Ok(Self(catalogue::names(on).await?.into_iter().map(|item| (item.id, item)).collect(), lang))
    }

    /// An item's name in the reader's language.
    fn of(&self, item: ItemId) -> String {
        self.0.get(&item).map_or_else(String::new, |named| named.name(self.1).to_owned())
    }

    fn get(&self, item: ItemId) -> Option<&Named> {
        self.0.get(&item)
    }
}

/// Units of an item in a warehouse, size by size.
fn units(standing: &[Standing], warehouse: &Warehouse, item: ItemId) -> Vec<i64> {
    standing.iter().filter(|s| s.warehouse == warehouse.id && s.item == item).map(|s| s.quantity).collect()
}

/// How many kits a warehouse is enough for.
struct Enough {
    warehouse: String,
    kits: i64,
    short: String,
}

struct KitRow {
    slug: String,
    name: String,
    parts: usize,
    places: Vec<Enough>,
}

#[derive(Template)]
#[template(path = "kits.html")]
struct KitsPage {
    page: Page,
    rows: Vec<KitRow>,
    form: Form,
    items: Vec<(String, String)>,
    searched: bool,
}

async fn rows(desk: &Desk) -> kernel::Result<Vec<KitRow>> {
    let on = &mut desk.house.db.read().await?;
    let today = date_in(&web::zone(), desk.house.world().now());
    let names = Names::load(on, desk.lang).await?;
    let standing = kits::standing(on, desk.who.reach(), today).await?;
    let places: Vec<Warehouse> = warehouses::of(on, desk.who.reach()).await?.into_iter().filter(|w| w.active).collect();
    let words = fold(&query(desk, "q").unwrap_or_default());
    let mut rows = Vec::new();
    for kit in kits::all(on).await? {
        let name = names.of(kit);
        if !words.split_whitespace().all(|word| fold(&name).contains(word)) {
            continue;
        }
        let components = kits::components(on, kit).await?;
        let places = places.iter().map(|w| enough(&names, &components, &standing, w)).collect();
        let slug = names.get(kit).map_or_else(String::new, |named| named.slug.clone());
        rows.push(KitRow { slug, name, parts: components.len(), places });
    }
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

fn enough(names: &Names, components: &[Component], standing: &[Standing], warehouse: &Warehouse) -> Enough {
    let possible = possible(components, |item| units(standing, warehouse, item));
    let short = possible.short.map_or_else(String::new, |item| names.of(item));
    Enough { warehouse: warehouse.name.clone(), kits: possible.kits, short }
}

async fn list(desk: Desk) -> Answer {
    if let Some(slug) = query(&desk, "item").filter(|slug| !slug.is_empty()) {
        let item = catalogue::by_slug(&mut desk.house.db.read().await?, &slug).await?.ok_or(kernel::Error::NotFound)?;
        return Ok(web::redirect(&format!("/desk/stock/kits/{}/components", item.slug)));
    }
    let rows = rows(&desk).await?;
    let items = catalogue::names(&mut desk.house.db.read().await?).await?;
    let items = items
        .into_iter()
        .filter(|item| item.active && item.size_system == crate::model::SizeSystem::None)
        .map(|item| (item.slug.clone(), item.name(desk.lang).to_owned()))
        .collect();
    let q = query(&desk, "q").unwrap_or_default();
    let searched = !q.trim().is_empty();
    let form = desk.blank().with("q", q);
    web::html(&KitsPage { page: desk.page("kits-title"), rows, form, items, searched }, true)
}

async fn csv(desk: Desk) -> Answer {
    let rows = rows(&desk).await?;
    let lines = rows.iter().flat_map(|row| {
        row.places.iter().map(move |place| {
            [row.slug.clone(), row.name.clone(), place.warehouse.clone(), place.kits.to_string(), place.short.clone()]
        })
    });
    let bytes = web::csv::write(&["kit", "name", "warehouse", "possible", "limited_by"], lines)?;
    web::file("text/csv; charset=utf-8", bytes, Some("kits.csv"))
}
