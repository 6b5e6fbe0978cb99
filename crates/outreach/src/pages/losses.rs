//! Losses: what an eviction or a storm took.

use std::collections::{BTreeMap, HashMap};

use axum::extract::Path;
use kernel::{Date, Error, Message, Quantity, Result};
use serde::Deserialize;
use stock::model::naming::{Known, Naming};
use storage::Reads;
use web::{
    Access, Answer, Desk, Form, OrganisationId, Page, Permission, Routes, file, html,
    leaves::{self, Leaves, ROWS},
};

use super::{
    parts::{self, Choice, FILE_ROWS},
    sites as site_pages,
};
use crate::{
    model::{
        census::{Site, SiteId},
        loss::{Loss, LossId, LossKind},
    },
    store::{
        losses::{self, NewLoss},
        sites,
    },
};

/// How many lines the form offers.
const LINES: usize = 8;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::CensusSee);
    let count = Access::May(Permission::CensusCount);
    routes
        .get("/desk/outreach/losses", see, list)
        .get("/desk/outreach/losses.csv", see, csv)
        .get("/desk/outreach/losses/new", count, blank)
        .post("/desk/outreach/losses/new", count, add)
        .get("/desk/outreach/losses/{id}/correct", count, again)
        .post("/desk/outreach/losses/{id}/correct", count, correct)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    kind: String,
    from: String,
}

/// A loss, in words.
struct Row {
    id: LossId,
    /// Why it is taken back, if it is a counter-entry.
    why: String,
    taken_back: bool,
    may_be_corrected: bool,
    day: Date,
    kind: LossKind,
    area: String,
    site: String,
    lines: Vec<(String, i64)>,
    note: String,
    by: String,
}

#[derive(askama::Template)]
#[template(path = "losses.html")]
struct ListPage {
    page: Page,
    kinds: Vec<Choice>,
    kind: String,
    rows: Vec<Row>,
    leaves: Leaves,
}

async fn naming(on: &mut impl Reads) -> Result<Naming> {
    Ok(Naming::new(stock::counter::items(on).await?.into_iter().map(Known::from)))
}

async fn rows(desk: &Desk, asked: &Asked, from: i64, count: i64) -> Result<Vec<Row>> {
    let mut read = desk.house.db.read().await?;
    let found = losses::list(&mut read, LossKind::parse(&asked.kind), from, count).await?;
    let (Some(last), Some(first)) = (found.first(), found.last()) else { return Ok(Vec::new()) };
    let lines = losses::lines(&mut read, first.day, last.day).await?;
    let naming = naming(&mut read).await?;
    let names = people::organisation_names(&mut read).await?;
    let places: HashMap<SiteId, String> =
        sites::all(&mut read).await?.into_iter().map(|site| (site.id, site.name)).collect();
    Ok(found.into_iter().map(|loss| row(desk, loss, &lines, &naming, &names, &places)).collect())
}

fn row(
    desk: &Desk,
    loss: Loss,
    lines: &[losses::Line],
    naming: &Naming,
    names: &HashMap<OrganisationId, String>,
    places: &HashMap<SiteId, String>,
) -> Row {
    let of_it = lines.iter().filter(|line| line.loss == loss.id);
    Row {
        id: loss.id,
        why: loss.why,
        taken_back: loss.taken_back,
        may_be_corrected: !loss.taken_back && loss.takes_back.is_none() && desk.who.may(Permission::CensusCount),
        day: loss.day,
        kind: loss.kind,
        site: loss.site.and_then(|id| places.get(&id).cloned()).unwrap_or_default(),
        lines: of_it.map(|line| (naming.name(line.item, desk.lang), line.units)).collect(),
        by: names.get(&loss.organisation).cloned().unwrap_or_default(),
        area: loss.area,
        note: loss.note,
    }
}

async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let from = leaves::from(&asked.from);
    let mut rows = rows(&desk, &asked, from, ROWS + 1).await?;
    let page = desk.page("losses-title");
    let kind = LossKind::parse(&asked.kind).map(|kind| kind.to_string()).unwrap_or_default();
    let template = ListPage {
        kinds: parts::word_choices(&page, "loss-kind", LossKind::ALL),
        leaves: Leaves::cut(&mut rows, from, &format!("/desk/outreach/losses?kind={kind}&from=")),
        kind,
        rows,
        page,
    };
    html(&template, true)
}

async fn csv(desk: Desk) -> Answer {
    let rows = rows(&desk, &desk.filters(), 0, FILE_ROWS).await?;
    let mut cells = Vec::new();
    for row in &rows {
        for (item, units) in &row.lines {
            let kind = row.kind.to_string();
            let day = row.day.to_string();
            cells.push([
                day,
                kind,
                row.area.clone(),
                row.site.clone(),
                item.clone(),
                units.to_string(),
                row.by.clone(),
                row.why.clone(),
            ]);
        }
    }
    let header = ["date", "kind", "area", "site", "item", "units", "noted_by", "taken_back_because"];
    file("text/csv; charset=utf-8", web::csv::write(&header, cells)?, Some("losses.csv"))
}

#[derive(askama::Template)]
#[template(path = "loss-new.html")]
struct NewPage {
    page: Page,
    form: Form,
    /// The loss that is corrected.
    corrects: Option<LossId>,
    kinds: Vec<Choice>,
    sites: Vec<(SiteId, String)>,
    items: Vec<String>,
    lines: Vec<(String, String)>,
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("day", parts::today(&desk)).with("kind", LossKind::Eviction);
    new_page(&desk, form, None).await
}

async fn new_page(desk: &Desk, form: Form, corrects: Option<LossId>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let page = desk.page(if corrects.is_some() { "loss-correct-title" } else { "loss-new-title" });
    let template = NewPage {
        corrects,
        kinds: parts::word_choices(&page, "loss-kind", LossKind::ALL),
        sites: site_pages::choices(&sites::all(&mut read).await?),
        items: naming(&mut read).await?.choices(desk.lang),
        lines: (0..LINES).map(|n| (format!("item-{n}"), format!("units-{n}"))).collect(),
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let every = sites::all(&mut read).await?;
    let naming = naming(&mut read).await?;
    drop(read);
    let new = read_loss(&mut form, &every, &naming, parts::today(&desk));
    if form.is_fine() && new.as_ref().is_some_and(|new| new.lines.is_empty()) {
        form.wrong("item-0", Message::new("error-loss-empty"));
    }
    let (true, Some(new)) = (form.is_fine(), new) else { return new_page(&desk, form, None).await };
    let mut tx = desk.house.db.begin(&desk.act("note a loss", &form)).await?;
    losses::add(&mut tx, desk.who.organisation, &new).await?;
    web::done(tx, LIST, "done-loss-noted").await
}

const LIST: &str = "/desk/outreach/losses";

fn id_of(text: &str) -> Result<LossId> {
    LossId::parse(text).ok_or(Error::NotFound)
}

/// A loss to be corrected, as it was noted.
async fn again(desk: Desk, Path(id): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let loss = losses::by_id(&mut read, id_of(&id)?).await?;
    if loss.takes_back.is_some() || loss.taken_back {
        return Err(Error::refused("error-loss-taken-back").into());
    }
    let lines = losses::lines(&mut read, loss.day, loss.day).await?;
    let naming = naming(&mut read).await?;
    drop(read);
    let site = loss.site.map(|site| site.to_string()).unwrap_or_default();
    let mut form = desk
        .blank()
        .with("kind", loss.kind)
        .with("day", loss.day)
        .with("site", site)
        .with("area", &loss.area)
        .with("note", &loss.note);
    for (n, line) in lines.iter().filter(|line| line.loss == loss.id).enumerate() {
        form =
            form.with(&format!("item-{n}"), naming.name(line.item, desk.lang)).with(&format!("units-{n}"), line.units);
    }
    new_page(&desk, form, Some(loss.id)).await
}

/// Takes a loss back by a counter-entry, and notes it anew if anything is left of it.
async fn correct(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    losses::by_id(&mut read, id).await?;
    let every = sites::all(&mut read).await?;
    let naming = naming(&mut read).await?;
    drop(read);
    let why = form.prose::<{ losses::NOTE }>("why");
    if why.as_ref().is_some_and(|why| why.as_str().is_empty()) {
        form.wrong("why", Message::new("error-required"));
    }
    let new = read_loss(&mut form, &every, &naming, parts::today(&desk));
    let (true, Some(new), Some(why)) = (form.is_fine(), new, why) else {
        return new_page(&desk, form, Some(id)).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("correct a loss", &form)).await?;
    losses::take_back(&mut tx, desk.who.organisation, id, &why).await?;
    if !new.lines.is_empty() {
        losses::add(&mut tx, desk.who.organisation, &new).await?;
    }
    web::done(tx, LIST, "done-loss-corrected").await
}

fn read_loss(form: &mut Form, every: &[Site], naming: &Naming, today: Date) -> Option<NewLoss> {
    let day = form.read("day", |text| parts::past(text, today));
    let kind = form.word("kind", LossKind::parse);
    let known = |text: &str| {
        let id = SiteId::parse(text);
        every.iter().find(|site| Some(site.id) == id).ok_or(Message::new("error-choose"))
    };
    let site = form.optional("site", known);
    let area = match site {
        Some(Some(site)) => Some(site.area.clone()),
        Some(None) => form.line::<{ sites::NAME }>("area").map(|area| area.as_str().to_owned()),
        None => None,
    };
    let note = form.prose("note");
    let lines = read_lines(form, naming);
    if !form.is_fine() {
        return None;
    }
    Some(NewLoss {
        day: day?,
        area: area?,
        site: site?.map(|site| site.id),
        kind: kind?,
        note: note?,
        lines: lines.into_iter().collect(),
    })
}

type Lines = BTreeMap<stock::counter::ItemId, Quantity>;

fn read_lines(form: &mut Form, naming: &Naming) -> Lines {
    let mut lines = Lines::new();
    for n in 0..LINES {
        let (item, units) = (format!("item-{n}"), format!("units-{n}"));
        if form.value(&item).trim().is_empty() && form.value(&units).trim().is_empty() {
            continue;
        }
        let known = form.read(&item, |text| naming.find(text).map(|known| known.id));
        let (Some(known), Some(quantity)) = (known, form.quantity(&units)) else { continue };
        if lines.insert(known, quantity).is_some() {
            form.wrong(&item, Message::new("error-loss-item-twice"));
        }
    }
    lines
}
