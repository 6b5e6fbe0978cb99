//! Convoys, kept by whoever drives, and the answers to who asks for a place.

use askama::Template;
use axum::extract::Path;
use kernel::{Date, Error, Lang, Message, Prose, date_in};
use people::Email;
use stock::model::typed::slug;
use web::{Access, Answer, Desk, Form, OrganisationId, Page, Permission, Routes, done, html};

use crate::{
    bring::letters,
    model::bring::{
        CONVOY_AHEAD_DAYS, Contact, Convoy, ConvoyId, Request, RequestId, RequestState, cubic_metres,
        read_cubic_metres, read_day, seal_keeper,
    },
    store::bring::{contacts, convoys},
};

use super::convoys::read_seats;

const LIST: &str = "/desk/bring/convoys";

pub fn routes(routes: Routes) -> Routes {
    let manage = Access::May(Permission::BringManage);
    routes
        .get("/desk/bring/convoys", manage, list)
        .get("/desk/bring/convoys/new", manage, blank)
        .post("/desk/bring/convoys", manage, add)
        .get("/desk/bring/convoys/{id}", manage, show)
        .post("/desk/bring/convoys/{id}", manage, change)
        .post("/desk/bring/convoys/{id}/answer", manage, answer)
}

/// A convoy on the desk's list.
struct Row {
    id: ConvoyId,
    day: String,
    way: String,
    seats: String,
    space: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "bring-desk-convoys.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
}

fn today(desk: &Desk) -> Date {
    date_in(&web::zone(), desk.house.world().now())
}

async fn list(desk: Desk) -> Answer {
    let found = convoys::of(&mut desk.house.db.read().await?, desk.who.reach(), today(&desk)).await?;
    let page = desk.page("menu-bring-convoys");
    let of = |taken: String, all: String| page.t2("bring-of", "taken", taken, "all", all);
    let m3 = |ml| page.lang.digits(&cubic_metres(ml));
    let row = |c: Convoy| Row {
        id: c.id,
        day: page.date(&c.day),
        way: page.t2("convoy-way", "from", c.leaves.as_str(), "to", c.goes_to.as_str()),
        seats: of(page.number(c.taken_seats), page.number(c.seats)),
        space: of(m3(c.taken_ml), m3(c.space_ml)),
        open: c.open,
    };
    let rows = found.into_iter().map(row).collect();
    html(&ListPage { page, rows }, true)
}

/// A request in words.
struct Asks {
    id: RequestId,
    state: RequestState,
    contact: Option<Contact>,
    seats: i64,
    volume: String,
    words: String,
    at: kernel::Instant,
}

#[derive(Template)]
#[template(path = "bring-desk-convoy.html")]
struct ConvoyPage {
    page: Page,
    form: Form,
    action: String,
    kept: bool,
    seats_left: i64,
    space_left: String,
    asks: Vec<Asks>,
    langs: Vec<(String, String)>,
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("open", "yes").with("seats", 0).with("lang", desk.lang.code());
    convoy_page(&desk, form, None).await
}

async fn convoy_page(desk: &Desk, form: Form, convoy: Option<&Convoy>) -> Answer {
    let page = desk.page(if convoy.is_some() { "convoy-edit-title" } else { "convoy-new-title" });
    let mut asks = Vec::new();
    if let Some(convoy) = convoy {
        let mut read = desk.house.db.read().await?;
        for request in convoys::requests(&mut read, convoy.id).await? {
            let contact = contacts::of(&mut read, &desk.house.seal, request.id).await?;
            asks.push(told(&page, request, contact));
        }
    }
    let template = ConvoyPage {
        action: convoy.map_or(LIST.to_owned(), |convoy| format!("{LIST}/{}", convoy.id)),
        kept: convoy.is_some(),
        seats_left: convoy.map_or(0, Convoy::seats_left),
        space_left: page.lang.digits(&cubic_metres(convoy.map_or(0, Convoy::ml_left))),
        asks,
        langs: Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect(),
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

fn told(page: &Page, request: Request, contact: Option<Contact>) -> Asks {
    Asks {
        id: request.id,
        state: request.state,
        contact,
        seats: request.seats,
        volume: page.lang.digits(&cubic_metres(request.volume_ml)),
        words: request.words,
        at: request.at,
    }
}

fn read(desk: &Desk, form: &mut Form, id: ConvoyId, organisation: OrganisationId) -> kernel::Result<Option<Convoy>> {
    let today = today(desk);
    let day = form.read("day", |text| read_day(text, today, CONVOY_AHEAD_DAYS));
    let leaves = form.line::<80>("leaves");
    let goes_to = form.line::<80>("goes-to");
    let driver = form.line::<80>("driver");
    let takes = form.read("takes", Prose::<400>::parse);
    let keeper = form.read("keeper", Email::parse);
    let seats = form.read("seats", read_seats);
    let space_ml = form.optional("space", read_cubic_metres).map(|space| space.unwrap_or(0));
    if seats == Some(0) && space_ml == Some(0) {
        form.wrong("space", Message::new("error-convoy-no-room"));
    }
    let lang = form.word("lang", Lang::parse);
    let open = form.ticked("open");
    let (true, Some(day), Some(leaves), Some(goes_to), Some(driver)) = (form.is_fine(), day, leaves, goes_to, driver)
    else {
        return Ok(None);
    };
    let (Some(takes), Some(keeper), Some(seats), Some(space_ml), Some(lang)) = (takes, keeper, seats, space_ml, lang)
    else {
        return Ok(None);
    };
    Ok(Some(Convoy {
        id,
        organisation,
        slug: slug(&format!("{leaves} {day}")).unwrap_or_else(|_| id.to_string()),
        day,
        leaves: leaves.as_str().to_owned(),
        goes_to: goes_to.as_str().to_owned(),
        driver: driver.as_str().to_owned(),
        takes: takes.as_str().to_owned(),
        keeper: Some(seal_keeper(id, keeper.as_str(), &desk.house.seal)?),
        lang,
        seats,
        taken_seats: 0,
        space_ml,
        taken_ml: 0,
        open,
    }))
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let id = ConvoyId::from_uuid(desk.house.world().new_uuid());
    let Some(convoy) = read(&desk, &mut form, id, desk.who.organisation)? else {
        return convoy_page(&desk, form, None).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("add a convoy", &form)).await?;
    match convoys::add(&mut tx, &convoy).await {
        Ok(id) => done(tx, &format!("{LIST}/{id}"), "done-saved").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("leaves", message);
            convoy_page(&desk, form, None).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn within(desk: &Desk, id: &str) -> kernel::Result<Convoy> {
    let id = ConvoyId::parse(id).ok_or(Error::NotFound)?;
    let convoy = convoys::by_id(&mut desk.house.db.read().await?, id).await?;
    let reach = desk.who.reach();
    if reach.is_none_or(|organisation| organisation == convoy.organisation) { Ok(convoy) } else { Err(Error::NotFound) }
}

fn filled(desk: &Desk, c: &Convoy) -> kernel::Result<Form> {
    let keeper = letters::keeper(&desk.house, c)?;
    let texts = [("leaves", &c.leaves), ("goes-to", &c.goes_to), ("driver", &c.driver), ("takes", &c.takes)];
    let form = texts.into_iter().fold(desk.blank(), |form, (field, value)| form.with(field, value));
    Ok(form
        .with("day", c.day)
        .with("keeper", keeper)
        .with("lang", c.lang.code())
        .with("seats", c.seats)
        .with("space", cubic_metres(c.space_ml))
        .with("open", if c.open { "yes" } else { "" }))
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let convoy = within(&desk, &id).await?;
    let form = filled(&desk, &convoy)?;
    convoy_page(&desk, form, Some(&convoy)).await
}

async fn change(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let kept = within(&desk, &id).await?;
    let Some(convoy) = read(&desk, &mut form, kept.id, kept.organisation)? else {
        return convoy_page(&desk, form, Some(&kept)).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("change a convoy", &form)).await?;
    match convoys::change(&mut tx, &convoy).await {
        Ok(()) => {
            let way = |c: &Convoy| (c.day, c.leaves.clone(), c.goes_to.clone());
            if way(&kept) != way(&convoy) || (kept.open && !convoy.open) {
                letters::convoy_changed(&mut tx, &desk.house, &convoy).await?;
            }
            done(tx, &format!("{LIST}/{}", kept.id), "done-saved").await
        }
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("space", message);
            convoy_page(&desk, form, Some(&kept)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn answer(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let convoy = within(&desk, &id).await?;
    let request = RequestId::parse(form.value("request")).ok_or(Error::NotFound)?;
    let yes = match form.value("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::refused("error-choose").into()),
    };
    let mut tx = desk.house.db.begin(&desk.act("answer who asks for a place", &form)).await?;
    let request = convoys::answer(&mut tx, convoy.id, request, yes).await?;
    letters::convoy_answered(&mut tx, &desk.house, &convoy, &request).await?;
    done(tx, &format!("{LIST}/{}", convoy.id), "done-convoy-answered").await
}
