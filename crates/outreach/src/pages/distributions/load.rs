use askama::Template;
use axum::extract::Path;
use kernel::{Error, Message, Quantity, Result};
use stock::counter::Code;
use web::{Answer, Desk, Form, Page, done, html};

use crate::{
    model::distribution::{Distribution, DistributionId, OfLoad},
    store::{distributions, loads, loads::Load, picking},
};

use super::{
    address, id_of,
    parts::{Items, size_words},
};

/// What is said when what is kept aside for the menus of others would be taken.
const KEPT: &str = "error-load-kept";
/// The most boxes that are ticked at once.
const BOXES: usize = 200;

/// A box on the pick list, in words.
struct Line {
    code: Code,
    /// What a tick sends: the code, and the units if it is a part.
    value: String,
    item: String,
    size: String,
    units: i64,
    part_of: Option<i64>,
    place: String,
    expires: Option<kernel::Date>,
}

/// What is short, in words.
struct Lack {
    item: String,
    size: String,
    wanted: i64,
    found: i64,
    kept: i64,
}

/// What was loaded, in words.
struct Done {
    load: Load,
    item: String,
    size: String,
}

struct Told {
    distribution: Distribution,
    lines: Vec<Line>,
    lacks: Vec<Lack>,
    loaded: Vec<Done>,
}

async fn told(desk: &Desk, id: DistributionId) -> Result<Told> {
    let mut read = desk.house.db.read().await?;
    let distribution = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let items = Items::open(&mut read).await?;
    let picking = picking::pick_list(&mut read, &distribution).await?;
    let loaded = loads::loads(&mut read, id).await?;
    let name = |item| items.name(item, desk.lang);
    let lines = picking.list.picks.into_iter().map(|pick| Line {
        value: if pick.is_whole() { pick.from.code.to_string() } else { format!("{}:{}", pick.from.code, pick.units) },
        part_of: (!pick.is_whole()).then_some(pick.from.quantity),
        code: pick.from.code,
        item: name(pick.from.item),
        size: size_words(pick.from.size),
        units: pick.units,
        place: pick.from.place.unwrap_or_default(),
        expires: pick.from.expires,
    });
    let lacks = picking.list.short.into_iter().map(|short| Lack {
        item: name(short.item),
        size: size_words(short.size),
        wanted: short.wanted,
        found: short.found,
        kept: short.kept,
    });
    let loaded = loaded.into_iter().filter(|load| !load.undone).map(|load| Done {
        item: name(load.item),
        size: size_words(load.size),
        load,
    });
    Ok(Told { lines: lines.collect(), lacks: lacks.collect(), loaded: loaded.collect(), distribution })
}

#[derive(Template)]
#[template(path = "distribution-pick-list.html")]
struct PickPage {
    page: Page,
    told: Told,
    units: i64,
}

/// The pick list for the paper.
pub async fn pick_list(desk: Desk, Path(id): Path<String>) -> Answer {
    let told = told(&desk, id_of(&id)?).await?;
    let units = told.lines.iter().map(|line| line.units).sum();
    html(&PickPage { page: desk.page("distribution-pick-title"), told, units }, true)
}

#[derive(Template)]
#[template(path = "distribution-load.html")]
struct LoadPage {
    page: Page,
    form: Form,
    told: Told,
    /// Whether what was to be loaded is kept aside for the menus of others.
    kept: bool,
}

pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    load_page(&desk, id_of(&id)?, form).await
}

async fn load_page(desk: &Desk, id: DistributionId, form: Form) -> Answer {
    let told = told(desk, id).await?;
    let fine = form.is_fine();
    let kept = form.error("kept").is_some() || form.error("code").is_some_and(|message| message.key == KEPT);
    html(&LoadPage { page: desk.page("distribution-load-title"), form, told, kept }, fine)
}

fn back(id: DistributionId) -> String {
    format!("{}/load", address(id))
}

/// Loads one box by its code.
pub async fn one(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let code = form.read("code", Code::parse);
    let part = form.optional("part", Quantity::parse);
    let (Some(code), Some(part)) = (code, part) else { return load_page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("load a box", &form)).await?;
    match loads::load(&mut tx, desk.who.reach(), id, code, part).await {
        Ok(_) => done(tx, &back(id), "done-distribution-loaded").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong(if message.key == "error-box-too-few" { "part" } else { "code" }, message);
            load_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Loads a box though it is kept aside for the menus of others: whoever leads says that they know what that means.
pub async fn kept(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let code = form.read("code", Code::parse);
    let part = form.optional("part", Quantity::parse);
    if !form.ticked("kept") {
        form.wrong("kept", Message::new("error-load-kept-tick"));
    }
    let (true, Some(code), Some(part)) = (form.is_fine(), code, part) else { return load_page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("load what is kept aside for others", &form)).await?;
    match loads::load_kept(&mut tx, desk.who.reach(), id, code, part).await {
        Ok(_) => done(tx, &back(id), "done-distribution-loaded").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("code", message);
            load_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// A tick: a code, and the units if a part is taken.
fn tick(text: &str) -> Result<(Code, Option<Quantity>), Message> {
    match text.split_once(':') {
        Some((code, units)) => Ok((Code::parse(code)?, Some(Quantity::parse(units)?))),
        None => Ok((Code::parse(text)?, None)),
    }
}

/// Loads what was ticked on the pick list: all of it, or nothing.
pub async fn ticked(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let ticks: Result<Vec<_>, Message> = form.values("pick").map(tick).collect();
    let ticks = match ticks {
        Ok(ticks) if ticks.is_empty() => Err(Message::new("error-load-none")),
        Ok(ticks) if ticks.len() > BOXES => Err(Message::new("error-boxes-too-many").with("max", BOXES)),
        other => other,
    };
    let outcome = match ticks {
        Ok(ticks) => {
            let mut tx = desk.house.db.begin(&desk.act("load boxes", &form)).await?;
            let mut outcome = Ok(());
            for (code, part) in ticks {
                outcome = loads::load(&mut tx, desk.who.reach(), id, code, part).await.map(drop);
                if outcome.is_err() {
                    break;
                }
            }
            match outcome {
                Ok(()) => return done(tx, &back(id), "done-distribution-loaded").await,
                Err(error) => Err(error),
            }
        }
        Err(message) => Err(Error::Refused(message)),
    };
    match outcome {
        Err(Error::Refused(message)) => {
            form.wrong("picks", message);
            load_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
        Ok(()) => Err(Error::NotFound.into()),
    }
}

/// Takes a load back.
pub async fn unload(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let load = form.id::<OfLoad>("load").ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("take a load back", &form)).await?;
    match loads::unload(&mut tx, desk.who.reach(), id, load).await {
        Ok(()) => done(tx, &back(id), "done-distribution-unloaded").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("loaded", message);
            load_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}
