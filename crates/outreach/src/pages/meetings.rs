//! Community meetings, what they decided, and what became of it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Date, Error, Message, Prose, Result, date_in};
use stock::model::naming::{Known, Naming};
use web::{
    Access, Answer, Desk, Form, Page, Permission, Routes, done, html,
    leaves::{Leaves, ROWS, from},
};

use super::distributions::{
    parts::{Items, areas},
    up_to,
};
use crate::{
    model::{
        distribution::PEOPLE,
        voices::{DECISIONS, Decision, DecisionState, Meeting, MeetingId, OfDecision},
    },
    store::meetings::{self, NewMeeting},
};

const LIST: &str = "/desk/outreach/voices/meetings";
/// Decisions about no item on the list.
const OF_NO_ITEM: i64 = 20;
/// Decisions that the form shows at once.
const SHOWN: usize = 3;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::CensusSee);
    let keep = Access::May(Permission::VoicesKeep);
    routes
        .get("/desk/outreach/voices/meetings", see, list)
        .get("/desk/outreach/voices/meetings/new", keep, blank)
        .post("/desk/outreach/voices/meetings", keep, save)
        .get("/desk/outreach/voices/meetings/{id}", see, show)
        .post("/desk/outreach/voices/meetings/{id}/became", keep, became)
}

#[derive(Template)]
#[template(path = "meetings.html")]
struct ListPage {
    page: Page,
    rows: Vec<(Meeting, i64)>,
    leaves: Leaves,
    /// What the last meetings decided about no item: nowhere else would it be seen.
    decisions: Vec<Decision>,
}

async fn list(desk: Desk) -> Answer {
    let filters: HashMap<String, String> = desk.filters();
    let skip = from(filters.get("from").map_or("", String::as_str));
    let mut on = desk.house.db.read().await?;
    let open: HashMap<MeetingId, i64> = meetings::open(&mut on, desk.who.reach()).await?.into_iter().collect();
    let mut found = meetings::all(&mut on, desk.who.reach(), ROWS + 1, skip).await?;
    let leaves = Leaves::cut(&mut found, skip, "/desk/outreach/voices/meetings?from=");
    let rows = found.into_iter().map(|meeting| (open.get(&meeting.id).copied().unwrap_or(0), meeting));
    let rows = rows.map(|(n, m)| (m, n)).collect();
    let decisions =
        if skip == 0 { meetings::about_no_item(&mut on, desk.who.reach(), OF_NO_ITEM).await? } else { Vec::new() };
    html(&ListPage { page: desk.page("meetings-title"), rows, leaves, decisions }, true)
}

#[derive(Template)]
#[template(path = "meeting-new.html")]
struct NewPage {
    page: Page,
    form: Form,
    areas: Vec<String>,
    items: Vec<String>,
    lines: Vec<(usize, String, String)>,
    more: Vec<(usize, String, String)>,
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank();
    new_page(&desk, form).await
}

fn line(n: usize) -> (usize, String, String) {
    (n, format!("decision-{n}"), format!("about-{n}"))
}

async fn new_page(desk: &Desk, form: Form) -> Answer {
    let mut on = desk.house.db.read().await?;
    let naming = Naming::new(stock::counter::items(&mut on).await?.into_iter().map(Known::from));
    let areas = areas(&mut on).await?;
    let page = desk.page("meeting-new-title");
    let used = (1..=DECISIONS).filter(|n| !form.value(&format!("decision-{n}")).is_empty()).max().unwrap_or(0);
    let shown = SHOWN.max(used);
    let fine = form.is_fine();
    let (lines, more) = ((1..=shown).map(line).collect(), (shown + 1..=DECISIONS).map(line).collect());
    html(&NewPage { items: naming.choices(page.lang), areas, lines, more, page, form }, fine)
}

async fn save(desk: Desk, mut form: Form) -> Answer {
    let mut on = desk.house.db.read().await?;
    let naming = Naming::new(stock::counter::items(&mut on).await?.into_iter().map(Known::from));
    drop(on);
    let today = date_in(&web::zone(), desk.house.world().now());
    let day = form.read("day", |text| past(text, today));
    let area = form.line::<80>("area");
    let who = form.line::<200>("who");
    let people = form.read("people", |text| up_to(text, PEOPLE));
    let note = form.prose::<2000>("note");
    let mut decisions = Vec::new();
    for (_, words, about) in (1..=DECISIONS).map(line) {
        let said = form.optional(&words, kernel::Line::<300>::parse);
        let item = form.optional(&about, |text| naming.find(text).map(|item| item.id));
        match (said, item) {
            (Some(Some(said)), Some(item)) => decisions.push((said.as_str().to_owned(), item)),
            (Some(None), Some(Some(_))) => form.wrong(&words, Message::new("error-required")),
            _ => {}
        }
    }
    let (true, Some(day), Some(area), Some(who), Some(people), Some(note)) =
        (form.is_fine(), day, area, who, people, note)
    else {
        return new_page(&desk, form).await;
    };
    let new = NewMeeting {
        organisation: desk.who.organisation,
        day,
        area: area.as_str().to_owned(),
        who: who.as_str().to_owned(),
        people,
        note: note.as_str().to_owned(),
        decisions,
    };
    let mut tx = desk.house.db.begin(&desk.act("write a meeting down", &form)).await?;
    let id = meetings::write(&mut tx, &new).await?;
    done(tx, &format!("{LIST}/{id}"), "done-meeting-written").await
}

/// A day that has been, within the last two years.
fn past(text: &str, today: Date) -> Result<Date, Message> {
    let day = kernel::parse_date(text)?;
    if day > today || today.year() - day.year() > 2 {
        return Err(Message::new("error-meeting-day"));
    }
    Ok(day)
}

/// A decision, in words.
struct Told {
    decision: Decision,
    item: String,
    remark: String,
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct ShowPage {
    page: Page,
    form: Form,
    meeting: Meeting,
    decisions: Vec<Told>,
    states: Vec<(String, String)>,
    keeps: bool,
}

fn id_of(text: &str) -> Result<MeetingId> {
    MeetingId::parse(text).ok_or(Error::NotFound)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    show_page(&desk, id_of(&id)?, form).await
}

async fn show_page(desk: &Desk, id: MeetingId, form: Form) -> Answer {
    let mut on = desk.house.db.read().await?;
    let meeting = meetings::by_id(&mut on, id, desk.who.reach()).await?;
    let items = Items::open(&mut on).await?;
    let page = desk.page("meeting-title").titled(meeting.area.clone());
    let decisions = meetings::decisions(&mut on, id).await?.into_iter().map(|decision| Told {
        item: decision.item.map(|item| items.name(item, page.lang)).unwrap_or_default(),
        remark: format!("remark-{}", decision.id),
        decision,
    });
    let decisions = decisions.collect();
    let states = DecisionState::ALL.iter().map(|s| (s.to_string(), page.word("decision-state", s))).collect();
    let keeps = desk.who.may(Permission::VoicesKeep);
    let fine = form.is_fine();
    html(&ShowPage { page, form, meeting, decisions, states, keeps }, fine)
}

async fn became(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let decision = form.id::<OfDecision>("decision").ok_or(Error::NotFound)?;
    let state = form.word("state", DecisionState::parse);
    let remark = form.read(&format!("remark-{decision}"), Prose::<300>::parse);
    let (Some(state), Some(remark)) = (state, remark) else { return show_page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("say what became of a decision", &form)).await?;
    meetings::became(&mut tx, desk.who.reach(), id, decision, state, remark.as_str()).await?;
    done(tx, &format!("{LIST}/{id}"), "done-decision-said").await
}
