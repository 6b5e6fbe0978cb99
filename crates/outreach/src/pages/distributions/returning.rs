use askama::Template;
use axum::extract::Path;
use kernel::{Error, Message, Quantity, Uuid};
use stock::{counter::LocationId, model::typed};
use web::{Answer, Desk, Form, Page, done, html};

use crate::{
    model::distribution::{Distribution, DistributionId, LoadId, OfReturn},
    store::{
        distributions,
        loads::{self, Load, Returned},
    },
};

use super::{
    address, id_of,
    parts::{Items, SumRow, size_words, sum_rows},
};

/// A box that something may come back to.
struct Line {
    load: Load,
    item: String,
    size: String,
    field: String,
    open: i64,
}

/// What came back already.
struct Back {
    returned: Returned,
    item: String,
    size: String,
    key: Uuid,
}

#[derive(Template)]
#[template(path = "distribution-return.html")]
struct ReturnPage {
    page: Page,
    form: Form,
    distribution: Distribution,
    rows: Vec<SumRow>,
    lines: Vec<Line>,
    backs: Vec<Back>,
    places: Vec<(String, String)>,
}

pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    page(&desk, id_of(&id)?, form).await
}

fn field(load: LoadId) -> String {
    format!("units-{load}")
}

async fn page(desk: &Desk, id: DistributionId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let distribution = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let items = Items::open(&mut read).await?;
    let sums = distributions::sums(&mut read, id).await?;
    let left = |item, size| sums.iter().find(|s| s.item == item && s.size == size).map_or(0, |s| s.left());
    let lines = loads::loads(&mut read, id).await?.into_iter().filter(|load| !load.undone).map(|load| Line {
        item: items.name(load.item, desk.lang),
        size: size_words(load.size),
        field: field(load.id),
        open: left(load.item, load.size).min(load.units - load.returned),
        load,
    });
    let lines = lines.filter(|line| line.open > 0).collect();
    let backs = loads::returns(&mut read, id).await?.into_iter().map(|returned| Back {
        item: items.name(returned.item, desk.lang),
        size: size_words(returned.size),
        key: desk.house.world().new_uuid(),
        returned,
    });
    let backs = backs.collect();
    let places = stock::counter::locations(&mut read, distribution.warehouse).await?;
    let page = desk.page("distribution-return-title");
    let rows = sum_rows(&page, &items, sums);
    let fine = form.is_fine();
    let template = ReturnPage {
        rows: rows.into_iter().filter(|row| row.sums.left() > 0).collect(),
        places: places.into_iter().filter(|place| place.active).map(|place| (place.code, place.note)).collect(),
        distribution,
        lines,
        backs,
        form,
        page,
    };
    html(&template, fine)
}

/// How many units came back; `None` for nought.
fn some(text: &str) -> Result<Option<Quantity>, Message> {
    Ok(Quantity::new(typed::whole(text, i64::from(Quantity::MAX))?).ok())
}

/// Takes in what came back, box by box: all of it, or nothing.
pub async fn save(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let stands = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let loaded = loads::loads(&mut read, id).await?;
    let places = stock::counter::locations(&mut read, stands.warehouse).await?;
    drop(read);
    let place: Option<Option<LocationId>> = form.optional("place", |text| {
        let code = text.trim().to_uppercase();
        let found = places.iter().find(|place| place.active && place.code.to_uppercase() == code);
        found.map(|place| place.id).ok_or(Message::new("error-location-unknown").with("code", code))
    });
    let mut wanted: Vec<(LoadId, Quantity)> = Vec::new();
    for load in &loaded {
        let name = field(load.id);
        if let Some(Some(Some(units))) = form.optional(&name, some) {
            wanted.push((load.id, units));
        }
    }
    if wanted.is_empty() && form.is_fine() {
        form.wrong("place", Message::new("error-return-nothing"));
    }
    if !form.is_fine() {
        return page(&desk, id, form).await;
    }
    let mut tx = desk.house.db.begin(&desk.act("bring back from a distribution", &form)).await?;
    for (load, units) in wanted {
        match loads::give_back(&mut tx, desk.who.reach(), id, load, units, place.flatten()).await {
            Ok(_) => {}
            Err(Error::Refused(message)) => {
                drop(tx);
                form.wrong(&field(load), message);
                return page(&desk, id, form).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    done(tx, &format!("{}/return", address(id)), "done-distribution-returned").await
}

/// Takes a return back.
pub async fn take_back(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let line = form.id::<OfReturn>("line").ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("take a return back", &form)).await?;
    loads::take_return_back(&mut tx, desk.who.reach(), id, line).await?;
    done(tx, &format!("{}/return", address(id)), "done-return-taken-back").await
}
