//! Census rounds: the list, opening one, its page, review and publication. What is counted is in [`counts`],
//! [`overlap`] and [`import`].

mod counts;
mod import;
mod overlap;
mod show;

use axum::extract::Path;
use kernel::{Date, Error, Message, Result, Uuid};
use serde::Deserialize;
use stock::model::typed;
use web::{
    Access, Answer, Desk, Form, Page, Permission, Routes, file, html,
    leaves::{self, Leaves, ROWS},
};

use super::parts::{self, Choice, FILE_ROWS};
use crate::{
    model::{
        census::{Method, Round, RoundId, RoundState},
        tally,
    },
    store::{
        releases,
        rounds::{self, Plan},
    },
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::CensusSee);
    let count = Access::May(Permission::CensusCount);
    let review = Access::May(Permission::CensusReview);
    let routes = routes
        .get("/desk/outreach/rounds", see, list)
        .get("/desk/outreach/rounds.csv", see, csv)
        .get("/desk/outreach/rounds/new", count, blank)
        .post("/desk/outreach/rounds/new", count, open)
        .get("/desk/outreach/rounds/{id}", see, show::show)
        .get("/desk/outreach/rounds/{id}/counts.csv", see, show::counts_csv)
        .get("/desk/outreach/rounds/{id}/plan", count, plan)
        .post("/desk/outreach/rounds/{id}/plan", count, change)
        .post("/desk/outreach/rounds/{id}/submit", count, submit)
        .post("/desk/outreach/rounds/{id}/call-off", count, call_off)
        .post("/desk/outreach/rounds/{id}/send-back", review, send_back)
        .post("/desk/outreach/rounds/{id}/publish", review, publish)
        .post("/desk/outreach/rounds/{id}/correct", count, correct);
    import::routes(overlap::routes(counts::routes(routes)))
}

fn address(id: RoundId) -> String {
    format!("/desk/outreach/rounds/{id}")
}

fn id_of(text: &str) -> Result<RoundId> {
    RoundId::parse(text).ok_or(Error::NotFound)
}

/// An open round, or where its page is.
async fn open_round(desk: &Desk, id: &str) -> Result<Round> {
    let round = rounds::by_id(&mut desk.house.db.read().await?, id_of(id)?).await?;
    if round.state == RoundState::Open { Ok(round) } else { Err(Error::refused("error-round-not-open")) }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    state: String,
    from: String,
}

#[derive(askama::Template)]
#[template(path = "rounds.html")]
struct ListPage {
    page: Page,
    states: Vec<Choice>,
    state: String,
    rows: Vec<Round>,
    leaves: Leaves,
}

async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let from = leaves::from(&asked.from);
    let state = RoundState::parse(&asked.state);
    let mut rows = rounds::list(&mut desk.house.db.read().await?, state, from, ROWS + 1).await?;
    let page = desk.page("rounds-title");
    let state = state.map(|state| state.to_string()).unwrap_or_default();
    let template = ListPage {
        states: parts::word_choices(&page, "round-state", RoundState::ALL),
        leaves: Leaves::cut(&mut rows, from, &format!("/desk/outreach/rounds?state={state}&from=")),
        state,
        rows,
        page,
    };
    html(&template, true)
}

async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let mut cells = Vec::new();
    for round in rounds::list(&mut read, RoundState::parse(&asked.state), 0, FILE_ROWS).await? {
        let sum = releases::sum_of(&mut read, round.id).await?;
        cells.push([
            round.day.to_string(),
            round.revision.to_string(),
            round.state.to_string(),
            round.method.to_string(),
            sum.whole.people().to_string(),
            sum.estimate.people.to_string(),
            sum.estimate.low.to_string(),
            sum.estimate.high.map(|n| n.to_string()).unwrap_or_default(),
            sum.estimate.manner.to_string(),
            sum.sites.to_string(),
            sum.coverage.to_string(),
        ]);
    }
    let header =
        ["date", "revision", "state", "method", "counted", "people", "low", "high", "manner", "sites", "coverage"];
    file("text/csv; charset=utf-8", web::csv::write(&header, cells)?, Some("rounds.csv"))
}

#[derive(askama::Template)]
#[template(path = "round-form.html")]
struct FormPage {
    page: Page,
    form: Form,
    action: String,
    methods: Vec<Choice>,
}

fn form_page(desk: &Desk, title: &str, form: Form, action: String) -> Answer {
    let page = desk.page(title);
    let methods = parts::word_choices(&page, "census-method", Method::ALL);
    let fine = form.is_fine();
    html(&FormPage { page, form, action, methods }, fine)
}

const NEW: &str = "/desk/outreach/rounds/new";

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("day", parts::today(&desk));
    form_page(&desk, "round-new-title", form, NEW.to_owned())
}

fn read_plan(form: &mut Form, today: Date) -> Option<Plan> {
    let day = form.read("day", |text| parts::past(text, today));
    let method = form.word("method", Method::parse);
    let remark = form.prose("remark");
    let at_least_one = |text: &str, most: i64| match typed::whole(text, most)? {
        0 => Err(Message::new("error-quantity-zero")),
        number => Ok(number),
    };
    let teams = form.read("teams", |text| at_least_one(text, 1000));
    let counters = form.read("counters", |text| at_least_one(text, 10_000));
    let arriving = form.optional("arriving", tally::people);
    if let (Some(teams), Some(counters)) = (teams, counters)
        && counters < teams
    {
        form.wrong("counters", Message::new("error-round-counters").with("teams", teams));
    }
    if !form.is_fine() {
        return None;
    }
    Some(Plan {
        day: day?,
        method: method?,
        remark: remark?,
        teams: teams?,
        counters: counters?,
        arriving_weekly: arriving?,
    })
}

async fn open(desk: Desk, mut form: Form) -> Answer {
    let Some(plan) = read_plan(&mut form, parts::today(&desk)) else {
        return form_page(&desk, "round-new-title", form, NEW.to_owned());
    };
    let mut tx = desk.house.db.begin(&desk.act("open a census round", &form)).await?;
    let id = rounds::open(&mut tx, desk.who.organisation, &plan).await?;
    web::done(tx, &address(id), "done-round-opened").await
}

async fn plan(desk: Desk, Path(id): Path<String>) -> Answer {
    let round = open_round(&desk, &id).await?;
    let form = desk
        .blank()
        .with("day", round.day)
        .with("method", round.method)
        .with("remark", &round.remark)
        .with("teams", round.teams)
        .with("counters", round.counters)
        .with("arriving", round.arriving_weekly.map(|n| n.to_string()).unwrap_or_default());
    form_page(&desk, "round-plan-title", form, format!("{}/plan", address(round.id)))
}

async fn change(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let Some(plan) = read_plan(&mut form, parts::today(&desk)) else {
        rounds::by_id(&mut desk.house.db.read().await?, id).await?;
        return form_page(&desk, "round-plan-title", form, format!("{}/plan", address(id)));
    };
    let mut tx = desk.house.db.begin(&desk.act("change how a round is counted", &form)).await?;
    rounds::change(&mut tx, id, &plan).await?;
    web::done(tx, &address(id), "done-saved").await
}

async fn submit(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("hand a round to review", &form)).await?;
    match rounds::submit(&mut tx, id).await {
        Ok(()) => web::done(tx, &address(id), "done-round-submitted").await,
        Err(Error::Refused(message)) if message.key != "error-round-not-open" => {
            drop(tx);
            form.wrong("submit", message);
            show::page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn send_back(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let Some(why) = read_reason(&mut form, "why") else { return show::page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("send a round back", &form)).await?;
    rounds::send_back(&mut tx, id, &why).await?;
    web::done(tx, &address(id), "done-round-sent-back").await
}

async fn call_off(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let Some(why) = read_reason(&mut form, "call-off") else { return show::page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("call a round off", &form)).await?;
    rounds::call_off(&mut tx, id, &why).await?;
    web::done(tx, &address(id), "done-round-called-off").await
}

fn read_reason(form: &mut Form, field: &str) -> Option<kernel::Prose<{ rounds::REMARK }>> {
    let reason = form.prose(field)?;
    if reason.as_str().is_empty() {
        form.wrong(field, Message::new("error-required"));
        return None;
    }
    Some(reason)
}

async fn publish(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("publish a round", &form)).await?;
    match releases::publish(&mut tx, id).await {
        Ok(()) => web::done(tx, &address(id), "done-round-published").await,
        Err(Error::Refused(message)) if message.key == "error-round-own" => {
            drop(tx);
            form.wrong("publish", message);
            show::page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn correct(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let Some(reason) = read_reason(&mut form, "reason") else { return show::page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("correct a round", &form)).await?;
    let next = rounds::correct(&mut tx, id, desk.who.organisation, &reason).await?;
    web::done(tx, &address(next), "done-round-correcting").await
}

/// Who did something, by name.
fn name(page: &Page, names: &std::collections::HashMap<Uuid, String>, actor: Option<Uuid>) -> String {
    match actor {
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| page.t("who-somebody")),
        None => page.t("who-program"),
    }
}
