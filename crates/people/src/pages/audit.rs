use std::collections::HashMap;

use askama::Template;
use kernel::{Id, Result, Uuid};
use serde::Deserialize;
use storage::{
    Reads,
    audit::{self, Link},
};
use web::{AccountId, Answer, Desk, Page, file, html};

use super::PAGE;
use crate::store;

/// How many of the things that an act touched are shown.
const SHOWN: usize = 6;

/// The most links in one download: a year of a busy coalition.
const MOST: i64 = 100_000;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    who: String,
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "audit.html")]
struct Audit {
    page: Page,
    who: String,
    people: Vec<(String, String)>,
    acts: Vec<Act>,
    next: Option<String>,
    length: i64,
    head: String,
}

/// A link of the chain, in words.
struct Act {
    link: Link,
    by: String,
    about: Vec<(String, String)>,
    more: usize,
    hash: String,
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
async fn links(on: &mut impl Reads, sight: &Sight, who: &str, before: i64, limit: i64) -> Result<Vec<Link>> {
    let wanted: Option<AccountId> = Id::parse(who);
    if sight.everything {
        return audit::page(on, before, wanted.map(Id::uuid), limit).await;
    }
    let mut links = Vec::new();
    for (account, _) in sight.people.iter().filter(|(id, _)| wanted.is_none_or(|wanted| wanted == *id)) {
        links.extend(audit::page(on, before, Some(account.uuid()), limit).await?);
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
    let links = links(&mut read, &sight, &asked.who, before, PAGE).await?;
    let full = links.len() == usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = links.last().filter(|_| full).map(|link| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("who", &asked.who).append_pair("before", &link.seq.to_string());
        format!("?{}", query.finish())
    });
    let names: HashMap<Uuid, String> = sight.people.iter().map(|(id, name)| (id.uuid(), name.clone())).collect();
    let page = desk.page("audit-title");
    let audit = Audit {
        acts: links.into_iter().map(|link| in_words(&page, link, &names)).collect(),
        people: sight.people.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        page,
        who: asked.who,
        next,
        length: head.seq,
        head: short(&head.hash),
    };
    html(&audit, true)
}

fn in_words(page: &Page, link: Link, names: &HashMap<Uuid, String>) -> Act {
    let by = match link.actor {
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| page.t("audit-somebody")),
        None => page.word("audit-actor", &link.actor_kind),
    };
    let mut about: Vec<(String, String)> = Vec::new();
    for (kind, id) in link.about.split_whitespace().filter_map(|thing| thing.split_once(':')) {
        let thing = (kind.to_owned(), last_letters(id));
        if !about.contains(&thing) {
            about.push(thing);
        }
    }
    let more = about.len().saturating_sub(SHOWN);
    about.truncate(SHOWN);
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
    let links = links(&mut read, &sight, &asked.who, i64::MAX, MOST).await?;
    let rows = links.into_iter().map(|link| {
        let actor = link.actor.map(|id| id.to_string()).unwrap_or_default();
        [link.seq.to_string(), link.at.iso(), link.actor_kind, actor, link.purpose, link.about, hex::encode(link.hash)]
    });
    let header = ["seq", "at", "actor_kind", "actor", "purpose", "about", "hash"];
    file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("audit.csv"))
}
