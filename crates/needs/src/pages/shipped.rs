//! The standards that come with the program: all that fit the catalogue at once, or one for an item that people choose.

use std::collections::HashMap;

use askama::Template;
use stock::counter::{Item, ItemId};
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, done, html};

use crate::{
    model::demand::{Shipped, shipped},
    store::rates,
};

use super::explained::units;

pub fn routes(routes: Routes) -> Routes {
    let manage = Access::May(Permission::NeedsManage);
    routes
        .get("/desk/needs/rates/shipped", Access::May(Permission::NeedsSee), show)
        .post("/desk/needs/rates/adopt", manage, adopt)
        .post("/desk/needs/rates/match", manage, match_one)
}

struct Row {
    name: String,
    units: String,
    months: i64,
    source: &'static str,
    link: &'static str,
    /// The item it is made for, if the catalogue has it: its slug, and whether a standard is set.
    item: Option<(String, bool)>,
}

#[derive(Template)]
#[template(path = "shipped.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    /// How many fit an item that has no standard.
    fitting: usize,
    standards: Vec<(&'static str, String)>,
    items: Vec<(String, String)>,
}

/// The standards that fit an item in use which has none.
pub async fn fitting(on: &mut impl Reads) -> kernel::Result<Vec<(Item, Shipped)>> {
    let known = Known::look(on).await?;
    let fits = |shipped: Shipped| {
        let item = known.items.get(shipped.slug).filter(|item| !known.given.contains(&item.id))?;
        Some((item.clone(), shipped))
    };
    Ok(shipped().filter_map(fits).collect())
}

/// The items in use by their words, and those that have a standard.
struct Known {
    items: HashMap<String, Item>,
    given: Vec<ItemId>,
}

impl Known {
    async fn look(on: &mut impl Reads) -> kernel::Result<Self> {
        let items = stock::counter::items(on).await?.into_iter().filter(|item| item.active);
        Ok(Self {
            items: items.map(|item| (item.slug.clone(), item)).collect(),
            given: rates::all(on).await?.into_iter().map(|given| given.item).collect(),
        })
    }
}

async fn show(desk: Desk) -> Answer {
    let form = desk.blank();
    render(&desk, form).await
}

async fn render(desk: &Desk, form: Form) -> Answer {
    let page = desk.page("shipped-title");
    let known = Known::look(&mut desk.house.db.read().await?).await?;
    let name =
        |slug: &str| known.items.get(slug).map_or_else(|| slug.replace('-', " "), |i| i.name(page.lang).to_owned());
    let row = |shipped: Shipped| Row {
        name: name(shipped.slug),
        units: units(page.lang, shipped.rate.units_milli()),
        months: shipped.rate.months(),
        source: shipped.source,
        link: shipped.link,
        item: known.items.get(shipped.slug).map(|item| (item.slug.clone(), known.given.contains(&item.id))),
    };
    let rows: Vec<Row> = shipped().map(row).collect();
    let mut items: Vec<(String, String)> =
        known.items.values().map(|item| (item.slug.clone(), item.name(page.lang).to_owned())).collect();
    items.sort_by_cached_key(|(_, name)| kernel::fold(name));
    let fine = form.is_fine();
    let body = List {
        fitting: rows.iter().filter(|row| matches!(row.item, Some((_, false)))).count(),
        standards: shipped().map(|shipped| (shipped.slug, name(shipped.slug))).collect(),
        items,
        rows,
        form,
        page,
    };
    html(&body, fine)
}

async fn adopt(desk: Desk, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("adopt the standards of the handbooks", &form)).await?;
    for (item, shipped) in fitting(&mut tx).await? {
        crate::set_rate(&mut tx, item.id, shipped.rate, shipped.source, shipped.link).await?;
    }
    done(tx, "/desk/needs/rates", "done-rates-adopted").await
}

async fn match_one(desk: Desk, mut form: Form) -> Answer {
    let known = Known::look(&mut desk.house.db.read().await?).await?;
    let standard = form.word("standard", |slug| shipped().find(|shipped| shipped.slug == slug));
    let item = form.word("item", |slug| known.items.get(slug));
    let (Some(standard), Some(item)) = (standard, item) else { return render(&desk, form).await };
    let mut tx = desk.house.db.begin(&desk.act("set a standard", &form)).await?;
    crate::set_rate(&mut tx, item.id, standard.rate, standard.source, standard.link).await?;
    done(tx, &format!("/desk/needs/{}", item.slug), "done-rate-set").await
}
