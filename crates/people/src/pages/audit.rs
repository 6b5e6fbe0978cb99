use std::collections::HashMap;

use askama::Template;
use kernel::{Id, Result, Uuid};
use serde::Deserialize;
use storage::{
    Reads,
    audit::{self, Link, Wanted},
};
use web::{AccountId, Answer, Desk, Page, file, html};

use super::PAGE;
use crate::{counter, store};

/// How many of the things that an act touched are shown.
const SHOWN: usize = 6;

/// The most links in one download: a year of a busy coalition.
const MOST: i64 = 100_000;

/// What acts touch, by the word that the chain keeps, and where the page of one is; empty if it has none of its own that
/// its identifier opens. A test holds both against the program.
pub const THINGS: &[(&str, &str)] = &[
    ("account", "/desk/people/{id}"),
    ("arrival", "/desk/stock/arrivals/{id}"),
    ("box", ""),
    ("category", ""),
    ("collection-point", "/desk/bring/collection-points/{id}"),
    ("convoy", "/desk/bring/convoys/{id}"),
    ("distribution", "/desk/outreach/distributions/{id}"),
    ("drop-off", "/desk/bring/{id}"),
    ("import", "/desk/stock/imports/{id}"),
    ("invitation", ""),
    ("item", ""),
    ("job", ""),
    ("location", ""),
    ("loss", ""),
    ("meeting", "/desk/outreach/voices/meetings/{id}"),
    ("menu", "/desk/outreach/menus/{id}"),
    ("organisation", "/desk/organisations/{id}"),
    ("passkey", ""),
    ("pin", ""),
    ("role", ""),
    ("roll", "/desk/stock/labels/rolls/{id}"),
    ("round", "/desk/outreach/rounds/{id}"),
    ("session", ""),
    ("site", "/desk/outreach/sites/{id}"),
    ("stocktake", "/desk/stock/stocktakes/{id}"),
    ("transfer", "/desk/stock/transfers/{id}"),
    ("voice", ""),
    ("voice-code", ""),
    ("warehouse", ""),
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    who: String,
    kind: String,
    day: String,
    before: Option<i64>,
}

impl Asked {
    /// What is looked for; what is no kind or no day of ours narrows nothing.
    fn wanted(&self) -> Wanted {
        let day = kernel::parse_date(&self.day).ok();
        let start = |day: kernel::Date| -> Option<kernel::Instant> {
            day.to_zoned(web::zone()).ok().map(|at| at.timestamp().into())
        };
        Wanted {
            actor: None,
            kind: THINGS.iter().find(|(kind, _)| *kind == self.kind).map(|(kind, _)| (*kind).to_owned()),
            from: day.and_then(start),
            until: day.and_then(|day| day.tomorrow().ok()).and_then(start),
        }
    }

    /// The same filter as part of an address.
    fn query(&self) -> url::form_urlencoded::Serializer<'static, String> {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("who", &self.who).append_pair("kind", &self.kind).append_pair("day", &self.day);
        query
    }
}

#[derive(Template)]
#[template(path = "audit.html")]
struct Audit {
    page: Page,
    asked: Asked,
    download: String,
    people: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    acts: Vec<Act>,
    next: Option<String>,
    length: i64,
    head: String,
}

/// A link of the chain, in words.
struct Act {
    link: Link,
    by: String,
    about: Vec<Thing>,
    more: usize,
    hash: String,
}

/// Something that an act touched: its kind and name in words, and the address of its page.
struct Thing {
    kind: String,
    name: String,
    named: bool,
    page: Option<String>,
}

/// Whose acts a person may look at.
struct Sight {
    /// By name, for the filter.
    people: Vec<(AccountId, String)>,
    /// Whether also those of the program and of visitors.
    everything: bool,
}

async fn sight(on: &mut impl Reads, desk: &Desk) -> Result<Sight> {
    Ok(match desk.who.reach() {
        None => Sight { people: store::accounts::names(on).await?, everything: true },
        Some(own) => Sight { people: store::accounts::of_organisation(on, own).await?, everything: false },
    })
}

/// Links before a place, newest first. The chain itself knows nothing of organisations, so a coordinator's view is put
/// together from the acts of each of their people.
async fn links(on: &mut impl Reads, sight: &Sight, asked: &Asked, before: i64, limit: i64) -> Result<Vec<Link>> {
    let who: Option<AccountId> = Id::parse(&asked.who);
    let mut wanted = asked.wanted();
    if sight.everything {
        wanted.actor = who.map(Id::uuid);
        return audit::find(on, before, &wanted, limit).await;
    }
    let mut links = Vec::new();
    for (account, _) in sight.people.iter().filter(|(id, _)| who.is_none_or(|who| who == *id)) {
        wanted.actor = Some(account.uuid());
        links.extend(audit::find(on, before, &wanted, limit).await?);
    }
    links.sort_by_key(|link| std::cmp::Reverse(link.seq));
    links.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(links)
}

/// Who did what.
pub async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let sight = sight(&mut read, &desk).await?;
    let head = audit::head(&mut read).await?;
    let before = asked.before.unwrap_or(i64::MAX);
    let links = links(&mut read, &sight, &asked, before, PAGE).await?;
    let full = links.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = links
        .last()
        .filter(|_| full)
        .map(|link| format!("?{}", asked.query().append_pair("before", &link.seq.to_string()).finish()));
    let people = sight.people.iter().map(|(id, name)| (id.uuid(), name.clone())).collect();
    let organisations = counter::organisation_names(&mut read).await?;
    let organisations = organisations.into_iter().map(|(id, name)| (id.uuid(), name)).collect();
    let names = Names { people, organisations, everywhere: sight.everything };
    let page = desk.page("audit-title");
    let audit = Audit {
        acts: links.into_iter().map(|link| in_words(&page, link, &names)).collect(),
        people: sight.people.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        kinds: THINGS.iter().map(|(kind, _)| (*kind, page.word("audit-kind", kind))).collect(),
        download: format!("/desk/audit.csv?{}", asked.query().finish()),
        page,
        asked,
        next,
        length: head.seq,
        head: head.to_string(),
    };
    html(&audit, true)
}

/// What things are called that this capability knows, by their identifiers.
struct Names {
    /// Only of who is within sight.
    people: HashMap<Uuid, String>,
    organisations: HashMap<Uuid, String>,
    /// Whether the reader may open every organisation.
    everywhere: bool,
}

impl Names {
    fn thing(&self, page: &Page, kind: &str, id: &str) -> Thing {
        let uuid = Uuid::try_parse(id).ok();
        let known = uuid.and_then(|id| match kind {
            "account" => self.people.get(&id),
            "organisation" => self.organisations.get(&id),
            _ => None,
        });
        let may_open = match kind {
            "account" => known.is_some(),
            "organisation" => self.everywhere,
            _ => true,
        };
        let listed = THINGS.iter().find(|(word, _)| *word == kind);
        let address = listed.map(|(_, address)| *address).filter(|address| may_open && !address.is_empty());
        Thing {
            // Things of a version that had others are told as they were written.
            kind: listed.map_or_else(|| kind.to_owned(), |(kind, _)| page.word("audit-kind", kind)),
            named: known.is_some(),
            name: known.cloned().unwrap_or_else(|| last_letters(id)),
            page: address.map(|address| address.replace("{id}", id)),
        }
    }
}

fn in_words(page: &Page, link: Link, names: &Names) -> Act {
    let by = match link.actor {
        Some(id) => names.people.get(&id).cloned().unwrap_or_else(|| page.t("audit-somebody")),
        None => page.word("audit-actor", &link.actor_kind),
    };
    let mut touched: Vec<(&str, &str)> = Vec::new();
    for thing in link.about.split_whitespace().filter_map(|thing| thing.split_once(':')) {
        if !touched.contains(&thing) {
            touched.push(thing);
        }
    }
    let more = touched.len().saturating_sub(SHOWN);
    let about = touched.into_iter().take(SHOWN).map(|(kind, id)| names.thing(page, kind, id)).collect();
    Act { by, about, more, hash: short(&link.hash), link }
}

/// The end of an identifier, which is where two of them differ.
fn last_letters(id: &str) -> String {
    id.get(id.len().saturating_sub(6)..).unwrap_or(id).to_owned()
}

/// The first letters of a hash: enough to compare by eye.
fn short(hash: &[u8]) -> String {
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The same as CSV, with whole identifiers and hashes.
pub async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let sight = sight(&mut read, &desk).await?;
    let links = links(&mut read, &sight, &asked, i64::MAX, MOST).await?;
    let rows = links.into_iter().map(|link| {
        let actor = link.actor.map(|id| id.to_string()).unwrap_or_default();
        [link.seq.to_string(), link.at.iso(), link.actor_kind, actor, link.purpose, link.about, hex::encode(link.hash)]
    });
    let header = ["seq", "at", "actor_kind", "actor", "purpose", "about", "hash"];
    file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("audit.csv"))
}
