//! One drop-off at the desk: who, what, and checking it in.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Error, Prose, Result, date_in};
use stock::{
    counter::{self, Item, ItemId},
    model::typed::whole,
};
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, done, html};

use crate::{
    bring::{
        self,
        letters::{self, Letters},
    },
    model::bring::{Brought, CalledOff, Contact, DropOff, DropOffId, DropOffState, LineId, cubic_metres},
    store::bring::{contacts, drop_offs},
};

/// The most units of one thing that can come in one drop-off.
const MOST_CAME: i64 = 1_000_000;

pub fn routes(routes: Routes) -> Routes {
    let handle = Access::May(Permission::DropOffsHandle);
    routes
        .get("/desk/bring/{id}", Access::May(Permission::DropOffsSee), show)
        .post("/desk/bring/{id}/arrived", handle, arrived)
        .post("/desk/bring/{id}/missed", handle, missed)
        .post("/desk/bring/{id}/cancel", handle, cancel)
}

/// A line on the page.
struct Told {
    field: String,
    words: String,
    units: i64,
    came: Option<i64>,
    value: String,
    error: String,
}

#[derive(Template)]
#[template(path = "bring-drop-off.html")]
struct DropOffPage {
    page: Page,
    form: Form,
    drop_off: DropOff,
    when: String,
    vehicle: String,
    volume: String,
    contact: Option<Contact>,
    lines: Vec<Told>,
    boxes: usize,
    /// Whether its day has come, so that it can be missed.
    due: bool,
}

fn field(line: LineId) -> String {
    format!("came-{line}")
}

/// A drop-off within somebody's reach.
async fn within(desk: &Desk, on: &mut impl Reads, id: &str) -> Result<DropOff> {
    let drop_off = drop_offs::by_id(on, DropOffId::parse(id).ok_or(Error::NotFound)?).await?;
    let reach = desk.who.reach();
    if reach.is_none_or(|organisation| organisation == drop_off.organisation) {
        Ok(drop_off)
    } else {
        Err(Error::NotFound)
    }
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let drop_off = within(&desk, &mut read, &id).await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    drop(read);
    let form = lines.iter().fold(desk.blank(), |form, line| form.with(&field(line.id), line.units));
    drop_off_page(&desk, drop_off, form).await
}

async fn drop_off_page(desk: &Desk, drop_off: DropOff, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    let items: HashMap<ItemId, Item> =
        counter::items(&mut read).await?.into_iter().map(|item| (item.id, item)).collect();
    let contact = contacts::of(&mut read, &desk.house.seal, drop_off.id).await?;
    let boxes = drop_offs::boxes(&mut read, drop_off.id).await?.len();
    drop(read);
    let page = desk.page("bring-board-title").titled(drop_off.code.clone());
    let texts = &desk.house.texts;
    let told = |l: &Brought| Told {
        field: field(l.id),
        words: letters::thing(texts, page.lang, items.get(&l.item), l.size, l.units),
        units: l.units,
        came: l.came,
        value: form.value(&field(l.id)).to_owned(),
        error: page.error(&form, &field(l.id)),
    };
    let template = DropOffPage {
        when: letters::when(texts, page.lang, &drop_off),
        vehicle: page.word("bring-vehicle-short", drop_off.vehicle),
        volume: page.lang.digits(&cubic_metres(drop_off.volume_ml)),
        lines: lines.iter().map(told).collect(),
        contact,
        boxes,
        due: drop_off.day <= date_in(&web::zone(), desk.house.world().now()),
        drop_off,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

/// From the list, everything came as announced; from its own page, with the numbers that were counted.
async fn arrived(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let drop_off = within(&desk, &mut read, &id).await?;
    let lines = drop_offs::lines(&mut read, drop_off.id).await?;
    drop(read);
    let mut came = Vec::new();
    for line in lines.iter().filter(|line| !form.value(&field(line.id)).is_empty()).collect::<Vec<_>>() {
        if let Some(units) = form.read(&field(line.id), |text| whole(text, MOST_CAME)) {
            came.push((line.id, units));
        }
    }
    let remark = form.read("remark", Prose::<500>::parse);
    let (true, Some(remark)) = (form.is_fine(), remark) else {
        return drop_off_page(&desk, drop_off, form).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("check a drop-off in", &form)).await?;
    bring::arrive(&mut tx, &drop_off, &came, remark.as_str()).await?;
    let back = if form.is("from", "list") { "/desk/bring".to_owned() } else { format!("/desk/bring/{}", drop_off.id) };
    done(tx, &back, "done-bring-arrived").await
}

/// Calls a visit off from here, because the warehouse is closed or full; the donor is told, with the reason.
async fn cancel(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let drop_off = within(&desk, &mut desk.house.db.read().await?, &id).await?;
    let Some(reason) = form.line::<120>("reason") else {
        let lines = drop_offs::lines(&mut desk.house.db.read().await?, drop_off.id).await?;
        let form = lines.iter().fold(form, |form, line| form.with(&field(line.id), line.units));
        return drop_off_page(&desk, drop_off, form).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("call a drop-off off", &form)).await?;
    bring::cancel(&mut tx, &drop_off, CalledOff::House, reason.as_str()).await?;
    Letters::about(&desk.house, &drop_off).called_off(&mut tx, reason.as_str()).await?;
    done(tx, &format!("/desk/bring/{}", drop_off.id), "done-bring-cancelled").await
}

/// Nobody came, as somebody at the gate saw before the job does.
async fn missed(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let drop_off = within(&desk, &mut desk.house.db.read().await?, &id).await?;
    if drop_off.day > date_in(&web::zone(), desk.house.world().now()) {
        return Err(Error::refused("error-bring-not-yet").into());
    }
    let mut tx = desk.house.db.begin(&desk.act("give up what never came", &form)).await?;
    if !bring::miss(&mut tx, &drop_off).await? {
        return Err(Error::refused("error-bring-not-awaited").into());
    }
    done(tx, &format!("/desk/bring/{}", drop_off.id), "done-bring-missed").await
}
