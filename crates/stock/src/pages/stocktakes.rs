mod counting;
mod differences;

use askama::Template;
use axum::extract::State;
use kernel::{Error, Message};
use web::{
    Access, Answer, Desk, Form, House, Page, Permission, Routes,
    leaves::{self, Leaves},
};

use crate::{
    model::{
        LocationId, WarehouseId,
        stocktakes::{Stocktake, StocktakeId, StocktakeState},
    },
    store::{stocktakes, warehouses},
};

use super::address::query;

/// The most stocktakes of one file.
const FILE_ROWS: i64 = 10_000;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let (see, count, correct) =
        (Access::May(Permission::StockSee), Access::May(Permission::StockMove), Access::May(Permission::StockCorrect));
    routes
        .get("/desk/stock/stocktakes", see, list)
        .get("/desk/stock/stocktakes.csv", see, csv)
        .post("/desk/stock/stocktakes", count, begin)
        .get("/desk/stock/stocktakes/{id}", see, counting::show)
        .post("/desk/stock/stocktakes/{id}/count", count, counting::count)
        .get("/desk/stock/stocktakes/{id}/differences", correct, differences::show)
        .get("/desk/stock/stocktakes/{id}/differences.csv", correct, differences::csv)
        .post("/desk/stock/stocktakes/{id}/approve", correct, differences::approve)
        .post("/desk/stock/stocktakes/{id}/drop", correct, differences::drop)
}

/// The identifier in an address; what is none is nobody's stocktake.
fn id_of(text: &str) -> kernel::Result<StocktakeId> {
    StocktakeId::parse(text).ok_or(Error::NotFound)
}

#[derive(Template)]
#[template(path = "stocktakes.html")]
struct StocktakesPage {
    page: Page,
    rows: Vec<Stocktake>,
    state: String,
    states: Vec<(&'static str, String)>,
    places: Vec<(String, String)>,
    form: Form,
    leaves: Leaves,
}

async fn list(desk: Desk) -> Answer {
    let form = desk.blank();
    list_page(&desk, form).await
}

async fn list_page(desk: &Desk, form: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let state = query(desk, "state").and_then(|word| StocktakeState::parse(&word));
    let from = leaves::from(&query(desk, "from").unwrap_or_default());
    let mut rows = stocktakes::all(on, desk.who.reach(), state, leaves::ROWS + 1, from).await?;
    let word = state.map_or("", StocktakeState::as_str);
    let leaves = Leaves::cut(&mut rows, from, &format!("/desk/stock/stocktakes?state={word}&from="));
    let page = desk.page("stocktakes-title");
    let mut places = Vec::new();
    for warehouse in warehouses::of(on, desk.who.reach()).await?.into_iter().filter(|w| w.active) {
        places.push((format!("w:{}", warehouse.id), page.t1("stocktake-all-of", "warehouse", warehouse.name.as_str())));
        for location in warehouses::locations(on, warehouse.id).await?.into_iter().filter(|l| l.active) {
            let words = page.t2("stocktake-place-in", "warehouse", warehouse.name.as_str(), "place", location.code);
            places.push((format!("l:{}:{}", warehouse.id, location.id), words));
        }
    }
    let fine = form.is_fine();
    let template = StocktakesPage {
        rows,
        state: word.to_owned(),
        states: StocktakeState::ALL.iter().map(|s| (s.as_str(), page.word("stocktake-state", s))).collect(),
        places,
        leaves,
        page,
        form,
    };
    web::html(&template, fine)
}

async fn csv(desk: Desk) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let state = query(&desk, "state").and_then(|word| StocktakeState::parse(&word));
    let rows = stocktakes::all(on, desk.who.reach(), state, FILE_ROWS, 0).await?;
    let lines = rows.into_iter().map(|s| {
        let ended = s.ended_at.map(kernel::Instant::iso).unwrap_or_default();
        let place = s.location_code.unwrap_or_default();
        [s.id.to_string(), s.warehouse_name, place, s.state.to_string(), s.began_at.iso(), ended]
    });
    let bytes = web::csv::write(&["stocktake", "warehouse", "location", "state", "began", "ended"], lines)?;
    web::file("text/csv; charset=utf-8", bytes, Some("stocktakes.csv"))
}

/// What is to be counted: a warehouse, or a location in it.
fn scope(text: &str) -> Result<(WarehouseId, Option<LocationId>), Message> {
    let choose = || Message::new("error-choose");
    if let Some(id) = text.strip_prefix("w:") {
        return Ok((WarehouseId::parse(id).ok_or_else(choose)?, None));
    }
    let (warehouse, location) = text.strip_prefix("l:").and_then(|ids| ids.split_once(':')).ok_or_else(choose)?;
    let location = LocationId::parse(location).ok_or_else(choose)?;
    Ok((WarehouseId::parse(warehouse).ok_or_else(choose)?, Some(location)))
}

async fn begin(State(house): State<House>, desk: Desk, mut form: Form) -> Answer {
    let Some((warehouse, location)) = form.read("where", scope) else {
        return list_page(&desk, form).await;
    };
    let mut tx = house.db.begin(&desk.act("begin a stocktake", &form)).await?;
    let warehouse = warehouses::by_id(&mut tx, warehouse, desk.who.reach()).await?;
    let id = stocktakes::begin(&mut tx, &warehouse, location).await?;
    web::done(tx, &format!("/desk/stock/stocktakes/{id}"), "done-stocktake-begun").await
}
