use askama::Template;
use axum::extract::{Path, State};
use kernel::{Error, Message};
use web::{Answer, Desk, Form, House, Page};

use crate::{
    model::{
        Code, LocationId,
        stocktakes::{Stocktake, StocktakeState, parse_count},
    },
    pages::address::query,
    store::{
        catalogue,
        stocktakes::{self, Progress, Unseen},
        warehouses,
    },
};

use super::id_of;

/// Boxes not seen yet that the counting screen names.
const NAMED: i64 = 50;

#[derive(Template)]
#[template(path = "stocktake.html")]
struct StocktakePage {
    page: Page,
    stocktake: Stocktake,
    open: bool,
    progress: Progress,
    unseen: Vec<(Unseen, String)>,
    places: Vec<(String, String)>,
    form: Form,
}

pub(super) async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank().with("place", query(&desk, "at").unwrap_or_default());
    counting_page(&desk, &id, form).await
}

async fn counting_page(desk: &Desk, id: &str, form: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let stocktake = stocktakes::by_id(on, id_of(id)?, desk.who.reach()).await?;
    let names = catalogue::names(on).await?;
    let name_of = |u: &Unseen| names.iter().find(|n| n.id == u.item).map_or("", |n| n.name(desk.lang)).to_owned();
    let unseen = stocktakes::unseen(on, &stocktake, NAMED).await?;
    let mut places = Vec::new();
    if stocktake.location.is_none() {
        let all = warehouses::locations(on, stocktake.warehouse).await?;
        places.extend(all.into_iter().filter(|l| l.active).map(|l| (l.id.to_string(), l.code)));
    }
    let template = StocktakePage {
        page: desk.page("stocktake-title"),
        open: stocktake.state == StocktakeState::Open,
        progress: stocktakes::progress(on, &stocktake).await?,
        unseen: unseen.into_iter().map(|u| (u.clone(), name_of(&u))).collect(),
        places,
        stocktake,
        form,
    };
    let fine = template.form.is_fine();
    web::html(&template, fine)
}

pub(super) async fn count(State(house): State<House>, desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let code = form.read("code", Code::parse);
    let counted = form.read("counted", parse_count);
    let place = form.optional("place", |text| LocationId::parse(text).ok_or(Message::new("error-choose")));
    let (Some(code), Some(counted), Some(place)) = (code, counted, place) else {
        return counting_page(&desk, &id, form).await;
    };
    let mut tx = house.db.begin(&desk.act("count a box", &form)).await?;
    let stocktake = stocktakes::by_id(&mut tx, id_of(&id)?, desk.who.reach()).await?;
    let problem = match stocktakes::count(&mut tx, &stocktake, code, counted, place).await {
        Ok(again) => {
            let at = place.map(|place| format!("?at={place}")).unwrap_or_default();
            let said = if again { "done-box-counted-again" } else { "done-box-counted" };
            return web::done(tx, &format!("/desk/stock/stocktakes/{id}{at}"), said).await;
        }
        Err(Error::Refused(message)) => message,
        Err(Error::NotFound) => Message::new("error-count-unknown").with("code", code.to_string()),
        Err(other) => return Err(other.into()),
    };
    std::mem::drop(tx);
    form.wrong("code", problem);
    counting_page(&desk, &id, form).await
}
