use askama::Template;
use web::{Answer, Page, Visit, html};

use super::organisations::country;
use crate::{
    counter::about_of,
    model::Kind,
    store::{self, coalition::Organisation},
};

#[derive(Template)]
#[template(path = "about.html")]
struct About {
    page: Page,
    coalition: String,
    groups: Vec<(Kind, Vec<Entry>)>,
}

struct Entry {
    organisation: Organisation,
    about: String,
    country: String,
}

/// Who we are: the coalition and its organisations.
pub async fn about(visit: Visit) -> Answer {
    let mut read = visit.house.db.read().await?;
    let coalition = store::coalition::name(&mut read).await?.unwrap_or_else(|| "Wayhouse".to_owned());
    let organisations = store::coalition::organisations(&mut read).await?;
    let page = visit.page("about-title");
    let entries = |kind: Kind| -> Vec<Entry> {
        let of_kind = organisations.iter().filter(|o| o.active && o.kind == kind);
        let entry = |o: &Organisation| Entry {
            about: about_of(o, visit.lang).to_owned(),
            country: country(&page, &o.country),
            organisation: o.clone(),
        };
        of_kind.map(entry).collect()
    };
    let groups = Kind::ALL.iter().map(|kind| (*kind, entries(*kind))).filter(|(_, list)| !list.is_empty()).collect();
    html(&About { page, coalition, groups }, true)
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    page: Page,
    life: i64,
    idle: i64,
    kept: i64,
}

/// What is kept about people, and for how long.
pub async fn privacy(visit: Visit) -> Answer {
    let (life, idle) = (store::sessions::LIFE_DAYS, store::sessions::IDLE_DAYS);
    let kept = store::invitations::KEPT_DAYS;
    html(&Privacy { page: visit.page("privacy-title"), life, idle, kept }, true)
}
