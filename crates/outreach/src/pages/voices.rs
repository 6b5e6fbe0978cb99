//! What people say: the page behind a printed code, the codes, and the words at the desk.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
};
use kernel::{Error, Lang, Message, Prose, Result};
use stock::{
    counter::Code,
    model::{
        naming::{Known, Naming},
        sheet::Qr,
    },
};
use storage::Reads;
use web::{
    Access, Answer, Desk, Form, Page, Permission, Routes, Visit, csv as table, done, file, html,
    leaves::{Leaves, ROWS, from},
};

use super::distributions::parts::Items;
use crate::{
    model::{
        distribution::DistributionId,
        voices::{Face, Faces, OfVoice, VoiceCode, VoiceCodeId, WORD, WordState},
    },
    store::{
        distributions,
        voices::{self, About, Word},
    },
};

/// Words on the desk's page.
const WORDS: i64 = 50;
/// Codes in the file.
const FILE_ROWS: i64 = 10_000;
/// Labels on the printed sheet.
const LABELS: usize = 8;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::CensusSee);
    let keep = Access::May(Permission::VoicesKeep);
    routes
        .get("/v/{code}", Access::Anyone, ask)
        .post("/v/{code}", Access::Anyone, speak)
        .get("/v/{code}/thanks", Access::Anyone, thanks)
        .get("/desk/outreach/voices", see, list)
        .get("/desk/outreach/voices.csv", see, csv)
        .post("/desk/outreach/voices/codes", keep, make)
        .get("/desk/outreach/voices/codes/{id}/sheet", see, sheet)
        .post("/desk/outreach/voices/codes/{id}/stop", keep, stop)
        .post("/desk/outreach/voices/words", keep, look)
}

#[derive(Template)]
#[template(path = "voice.html")]
struct AskPage {
    page: Page,
    form: Form,
    code: String,
    question: String,
}

/// What is asked under a code: about an item, or about the distribution.
async fn question(on: &mut impl Reads, page: &Page, code: &VoiceCode) -> Result<String> {
    Ok(match code.item {
        Some(item) => page.t1("voice-ask-item", "item", Items::open(on).await?.name(item, page.lang)),
        None => page.t("voice-ask-distribution"),
    })
}

async fn open(on: &mut impl Reads, code: &str) -> Result<VoiceCode> {
    let code = Code::parse(code).map_err(|_| Error::NotFound)?;
    voices::open_code(on, code).await
}

async fn ask(visit: Visit, Path(code): Path<String>) -> Answer {
    let form = Form::blank(visit.house.world());
    ask_page(&visit, &code, form).await
}

async fn ask_page(visit: &Visit, code: &str, form: Form) -> Answer {
    let mut read = visit.house.db.read().await?;
    let found = open(&mut read, code).await?;
    let page = visit.page("voice-title");
    let question = question(&mut read, &page, &found).await?;
    let fine = form.is_fine();
    html(&AskPage { page, form, code: found.code, question }, fine)
}

async fn speak(visit: Visit, Path(code): Path<String>, mut form: Form) -> Answer {
    let face = form.word("face", Face::parse);
    let word = form.read("word", Prose::<WORD>::parse);
    let (Some(face), Some(word)) = (face, word) else { return ask_page(&visit, &code, form).await };
    let found = open(&mut visit.house.db.read().await?, &code).await;
    if matches!(found, Err(Error::NotFound)) {
        visit.house.limits.guess(visit.ip, "voice")?;
    }
    let found = found?;
    if let Err(Error::SlowDown(seconds)) = visit.house.limits.voice(visit.ip, &found.code) {
        return wait(&visit, &code, form, seconds).await;
    }
    let mut tx = visit.house.db.begin(&visit.act("say what one thinks", &form)).await?;
    voices::speak(&mut tx, found.id, face, word.as_str(), visit.lang).await?;
    let thanks = visit.page("voice-title").here(&format!("/v/{}/thanks", found.code));
    done(tx, &thanks, "done-voice-heard").await
}

/// Too many at once from one place: what was typed stays on the page, to be sent a little later.
async fn wait(visit: &Visit, code: &str, mut form: Form, seconds: u32) -> Answer {
    form.wrong("face", Message::new("error-slow-down-help").with("seconds", seconds));
    let mut page = ask_page(visit, code, form).await?;
    *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    page.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    Ok(page)
}

#[derive(Template)]
#[template(path = "voice-thanks.html")]
struct ThanksPage {
    page: Page,
}

async fn thanks(visit: Visit, Path(code): Path<String>) -> Answer {
    open(&mut visit.house.db.read().await?, &code).await?;
    html(&ThanksPage { page: visit.page("voice-thanks-title") }, true)
}

/// A code in the list, in words.
struct Row {
    code: VoiceCode,
    about: String,
    faces: Faces,
}

/// A word, in words.
struct Said {
    word: Word,
    about: String,
}

#[derive(Template)]
#[template(path = "voices.html")]
struct ListPage {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    waiting: Vec<Said>,
    shown: Vec<Said>,
    items: Vec<String>,
    distributions: Vec<(String, String)>,
    leaves: Leaves,
    keeps: bool,
}

fn about(page: &Page, items: &Items, item: Option<stock::counter::ItemId>, area: Option<&str>) -> String {
    match (item, area) {
        (Some(item), _) => items.name(item, page.lang),
        (None, area) => area.unwrap_or_default().to_owned(),
    }
}

async fn rows(on: &mut impl Reads, desk: &Desk, page: &Page, items: &Items, limit: i64, skip: i64) -> Result<Vec<Row>> {
    let mut faces: HashMap<VoiceCodeId, Faces> = HashMap::new();
    for (code, face, n) in voices::faces(on, desk.who.reach()).await? {
        faces.entry(code).or_default().add(face, n);
    }
    let codes = voices::codes(on, desk.who.reach(), limit, skip).await?;
    Ok(codes
        .into_iter()
        .map(|code| {
            let mut words = about(page, items, code.item, code.area.as_deref());
            if let Some(day) = &code.day {
                words = format!("{words}, {}", page.date(day));
            }
            Row { about: words, faces: faces.get(&code.id).copied().unwrap_or_default(), code }
        })
        .collect())
}

async fn list(desk: Desk) -> Answer {
    let form = desk.blank();
    list_page(&desk, form).await
}

async fn list_page(desk: &Desk, form: Form) -> Answer {
    let filters: HashMap<String, String> = desk.filters();
    let skip = from(filters.get("from").map_or("", String::as_str));
    let reach = desk.who.reach();
    let page = desk.page("voices-title");
    let mut on = desk.house.db.read().await?;
    let items = Items::open(&mut on).await?;
    let keeps = desk.who.may(Permission::VoicesKeep);
    let mut rows = rows(&mut on, desk, &page, &items, ROWS + 1, skip).await?;
    let leaves = Leaves::cut(&mut rows, skip, "/desk/outreach/voices?from=");
    let said = |words: Vec<Word>| -> Vec<Said> {
        words.into_iter().map(|w| Said { about: about(&page, &items, w.item, w.area.as_deref()), word: w }).collect()
    };
    let waiting = if keeps { voices::words(&mut on, reach, WordState::Waiting, WORDS).await? } else { Vec::new() };
    let shown = voices::words(&mut on, reach, WordState::Shown, WORDS).await?;
    let coming = distributions::list(&mut on, reach, false, "", ROWS, 0).await?;
    let past = distributions::list(&mut on, reach, true, "", 10, 0).await?;
    let choices =
        coming.into_iter().chain(past).map(|d| (d.id.to_string(), format!("{}, {}", d.area, page.day(&d.starts))));
    let naming = Naming::new(stock::counter::items(&mut on).await?.into_iter().map(Known::from));
    let fine = form.is_fine();
    let template = ListPage {
        waiting: said(waiting),
        shown: said(shown),
        items: naming.choices(page.lang),
        distributions: choices.collect(),
        rows,
        leaves,
        keeps,
        form,
        page,
    };
    html(&template, fine)
}

async fn csv(desk: Desk) -> Answer {
    let page = desk.page("voices-title");
    let mut on = desk.house.db.read().await?;
    let items = Items::open(&mut on).await?;
    let lines = rows(&mut on, &desk, &page, &items, FILE_ROWS, 0).await?.into_iter().map(|row| {
        let faces = row.faces;
        [row.code.code, row.about, faces.good.to_string(), faces.so_so.to_string(), faces.bad.to_string()]
    });
    file(
        "text/csv; charset=utf-8",
        table::write(&["code", "about", "good", "so_so", "bad"], lines)?,
        Some("voices.csv"),
    )
}

async fn make(desk: Desk, mut form: Form) -> Answer {
    let mut on = desk.house.db.read().await?;
    let naming = Naming::new(stock::counter::items(&mut on).await?.into_iter().map(Known::from));
    let item = form.optional("item", |text| naming.find(text).map(|item| item.id));
    let distribution =
        form.optional("distribution", |text| DistributionId::parse(text).ok_or(Message::new("error-choose")));
    let (Some(item), Some(distribution)) = (item, distribution) else { return list_page(&desk, form).await };
    let (organisation, about) = match (item, distribution) {
        (None, Some(id)) => {
            let found = distributions::by_id(&mut on, id, desk.who.reach()).await?;
            (found.organisation, About::Distribution(id))
        }
        (Some(item), None) => (desk.who.organisation, About::Item(item)),
        _ => {
            form.wrong("item", Message::new("error-voice-one"));
            return list_page(&desk, form).await;
        }
    };
    drop(on);
    let mut tx = desk.house.db.begin(&desk.act("make a code for voices", &form)).await?;
    let id = voices::make_code(&mut tx, organisation, about).await?;
    done(tx, &format!("/desk/outreach/voices/codes/{id}/sheet"), "done-voice-code").await
}

#[derive(Template)]
#[template(path = "voice-sheet.html")]
struct SheetPage {
    page: Page,
    code: VoiceCode,
    qr: Qr,
    /// The question in every language, with the language's code.
    asks: Vec<(&'static str, &'static str, String)>,
    labels: usize,
}

async fn sheet(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = VoiceCodeId::parse(&id).ok_or(Error::NotFound)?;
    let mut on = desk.house.db.read().await?;
    let code = voices::code_by_id(&mut on, id, desk.who.reach()).await?;
    let items = Items::open(&mut on).await?;
    let say = |lang: Lang| match code.item {
        Some(item) => desk.house.texts.say(lang, "voice-ask-item", &[("item", items.name(item, lang).into())]),
        None => desk.house.texts.say(lang, "voice-ask-distribution", &[]),
    };
    let asks =
        Lang::ALL.map(|lang| (lang.code(), if matches!(lang, Lang::Ar | Lang::Fa) { "rtl" } else { "ltr" }, say(lang)));
    let qr = Qr::of(&desk.house.config.address(&format!("/v/{}", code.code)))?;
    let page = desk.page("voice-sheet-title");
    html(&SheetPage { page, qr, asks: asks.to_vec(), labels: LABELS, code }, true)
}

async fn stop(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = VoiceCodeId::parse(&id).ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("stop a code for voices", &form)).await?;
    voices::stop_code(&mut tx, desk.who.reach(), id).await?;
    done(tx, "/desk/outreach/voices", "done-voice-stopped").await
}

/// Shows a word at the desk, or puts it away.
async fn look(desk: Desk, mut form: Form) -> Answer {
    let id = form.id::<OfVoice>("word").ok_or(Error::NotFound)?;
    let show = form.is("do", "show");
    let mut tx = desk.house.db.begin(&desk.act("look at a word", &form)).await?;
    voices::look(&mut tx, desk.who.reach(), id, show).await?;
    done(tx, "/desk/outreach/voices", if show { "done-voice-shown" } else { "done-voice-put-away" }).await
}
