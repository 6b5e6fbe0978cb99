//! Convoys for everybody: who drives, and asking for a place.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Error, Lang, Message, Prose, date_in};
use people::Secret;
use stock::model::typed::whole;
use web::{Access, Answer, Form, OrganisationId, Page, Routes, Visit, html};

use crate::{
    bring::letters,
    model::bring::{Convoy, Request, RequestState, cubic_metres, read_cubic_metres},
    store::bring::convoys::{self, NewRequest},
};

use super::{go, on, place::contact};

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/bring/convoys/{slug}", Access::Anyone, show)
        .post("/bring/convoys/{slug}", Access::Anyone, ask)
        .get("/bring/convoys/{slug}/asked", Access::Anyone, asked)
        .get("/convoys/{secret}", Access::Anyone, place)
        .post("/convoys/{secret}/withdraw", Access::Anyone, withdraw)
}

/// A convoy on a list.
pub struct ConvoyRow {
    /// Its word in addresses.
    pub slug: String,
    /// The day in words.
    pub day: String,
    /// From where to where.
    pub way: String,
    /// Its page.
    pub href: String,
    /// Who drives, and for whom.
    pub driver: String,
    /// Seats that are left.
    pub seats_left: i64,
    /// Room that is left, in cubic metres.
    pub space_left: String,
    /// What it still takes.
    pub takes: String,
}

/// Convoys in the words of a page.
pub fn rows(page: &Page, convoys: Vec<Convoy>, names: &HashMap<OrganisationId, String>) -> Vec<ConvoyRow> {
    let row = |convoy: Convoy| ConvoyRow {
        day: page.date(&convoy.day),
        way: page.t2("convoy-way", "from", convoy.leaves.as_str(), "to", convoy.goes_to.as_str()),
        href: page.here(&format!("/bring/convoys/{}", convoy.slug)),
        driver: match names.get(&convoy.organisation) {
            Some(name) => format!("{} · {name}", convoy.driver),
            None => convoy.driver.clone(),
        },
        seats_left: convoy.seats_left(),
        space_left: page.lang.digits(&cubic_metres(convoy.ml_left())),
        slug: convoy.slug,
        takes: convoy.takes,
    };
    convoys.into_iter().map(row).collect()
}

#[derive(Template)]
#[template(path = "bring-convoy.html")]
struct ConvoyPage {
    page: Page,
    form: Form,
    convoy: ConvoyRow,
    langs: Vec<(String, String)>,
}

/// A convoy that still gives places.
async fn open(visit: &Visit, slug: &str) -> kernel::Result<Convoy> {
    let convoy = convoys::by_slug(&mut visit.house.db.read().await?, slug).await?;
    let today = date_in(&web::zone(), visit.house.world().now());
    if convoy.open && convoy.day >= today { Ok(convoy) } else { Err(Error::NotFound) }
}

async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let form = Form::blank(visit.house.world()).with("lang", visit.lang.code()).with("seats", 0);
    convoy_page(&visit, &slug, form).await
}

async fn convoy_page(visit: &Visit, slug: &str, form: Form) -> Answer {
    let convoy = open(visit, slug).await?;
    let names = people::organisation_names(&mut visit.house.db.read().await?).await?;
    let page = visit.page("convoy-title");
    let convoy = rows(&page, vec![convoy], &names).pop().ok_or(Error::NotFound)?;
    let langs = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect();
    let fine = form.is_fine();
    html(&ConvoyPage { page, form, convoy, langs }, fine)
}

/// Seats as they are asked for or offered: none to sixty.
pub fn read_seats(text: &str) -> Result<i64, Message> {
    if text.trim().is_empty() {
        return Ok(0);
    }
    whole(text, 60).map_err(|message| match message.key {
        "error-quantity-absurd" => Message::new("error-convoy-seats"),
        _ => message,
    })
}

async fn ask(visit: Visit, Path(slug): Path<String>, mut form: Form) -> Answer {
    let convoy = open(&visit, &slug).await?;
    let seats = form.read("seats", read_seats);
    let volume = form.optional("volume", read_cubic_metres).map(|volume| volume.unwrap_or(0));
    let words = form.read("words", Prose::<500>::parse);
    let contact = contact(&mut form);
    let lang = form.word("lang", Lang::parse);
    if seats == Some(0) && volume == Some(0) {
        form.wrong("seats", Message::new("error-convoy-nothing"));
    }
    if seats.is_some_and(|seats| seats > convoy.seats_left()) {
        form.wrong("seats", Message::new("error-convoy-full"));
    }
    if volume.is_some_and(|volume| volume > convoy.ml_left()) {
        form.wrong("volume", Message::new("error-convoy-full"));
    }
    let (true, Some(seats), Some(volume_ml), Some(words), Some(contact), Some(lang)) =
        (form.is_fine(), seats, volume, words, contact, lang)
    else {
        return convoy_page(&visit, &slug, form).await;
    };
    visit.house.limits.letter(visit.ip, &contact.email)?;
    let words = words.as_str().to_owned();
    let new = NewRequest { convoy: convoy.id, seats, volume_ml, words, lang, contact };
    let mut tx = visit.house.db.begin(&visit.act("ask for a place in a convoy", &form)).await?;
    convoys::ask(&mut tx, &visit.house.seal, &new, convoy.day).await?;
    // Whoever keeps it is not flooded through us; what they are not written stands at the desk all the same.
    if visit.house.limits.letter_to(&letters::keeper(&visit.house, &convoy)?).is_ok() {
        letters::convoy_asked(&mut tx, &visit.house, &convoy).await?;
    }
    crate::jobs_bring::each_day(&mut tx).await?;
    let asked = format!("/{}/bring/convoys/{slug}/asked", visit.lang.code());
    tx.answer(&asked);
    go(tx, &asked).await
}

#[derive(Template)]
#[template(path = "bring-asked.html")]
struct AskedPage {
    page: Page,
}

async fn asked(visit: Visit, Path(slug): Path<String>) -> Answer {
    open(&visit, &slug).await?;
    html(&AskedPage { page: visit.page("convoy-asked-title") }, true)
}

/// The request that a secret opens. Guessing is slowed down.
async fn opened(visit: &Visit, secret: &str) -> kernel::Result<(Request, Convoy)> {
    let mut read = visit.house.db.read().await?;
    let found = match Secret::parse(secret) {
        Some(secret) => convoys::by_hash(&mut read, &secret.hash()).await,
        None => Err(Error::NotFound),
    };
    if let Err(Error::NotFound) = found {
        visit.house.limits.guess(visit.ip, "bring")?;
    }
    let request = found?;
    let convoy = convoys::by_id(&mut read, request.convoy).await?;
    Ok((request, convoy))
}

#[derive(Template)]
#[template(path = "bring-passenger.html")]
struct PassengerPage {
    page: Page,
    form: Form,
    way: String,
    day: String,
    state: RequestState,
    seats: i64,
    volume: String,
    here: String,
}

async fn place(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (request, convoy) = opened(&visit, &secret).await?;
    let page = visit.page("convoy-place-title");
    let template = PassengerPage {
        form: Form::blank(visit.house.world()),
        way: page.t2("convoy-way", "from", convoy.leaves.as_str(), "to", convoy.goes_to.as_str()),
        day: page.date(&convoy.day),
        state: request.state,
        seats: request.seats,
        volume: page.lang.digits(&cubic_metres(request.volume_ml)),
        here: page.here(&format!("/convoys/{secret}")),
        page,
    };
    html(&template, true)
}

async fn withdraw(visit: Visit, Path(secret): Path<String>, form: Form) -> Answer {
    let (request, convoy) = opened(&visit, &secret).await?;
    let here = format!("/{}/convoys/{secret}", visit.lang.code());
    if request.state == RequestState::Withdrawn {
        return Ok(on(&here));
    }
    let mut tx = visit.house.db.begin(&visit.act("give a place in a convoy back", &form)).await?;
    convoys::withdraw(&mut tx, &request).await?;
    letters::convoy_withdrawn(&mut tx, &visit.house, &convoy).await?;
    go(tx, &here).await
}
