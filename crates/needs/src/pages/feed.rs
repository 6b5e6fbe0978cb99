//! The change feed: every change of a level as an Atom entry.

use std::collections::HashMap;

use askama::Template;
use kernel::{Error, Instant};
use web::{Answer, Page, Routes, Visit, file};

use crate::{model::Level, store::levels};

use super::{Now, TOPICS, said::Said};

/// How many changes the feed holds.
const MOST: i64 = 100;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/needs.atom", TOPICS, atom)
}

struct Entry {
    id: String,
    title: String,
    link: String,
    at: Instant,
}

#[derive(Template)]
#[template(path = "needs-feed.xml")]
struct Feed {
    page: Page,
    entries: Vec<Entry>,
    updated: Instant,
}

async fn atom(visit: Visit) -> Answer {
    let page = visit.page("needs-title");
    let now = Now::in_house(&visit.house).await?;
    let changes = levels::changes(&mut visit.house.db.read().await?, MOST).await?;
    let items: HashMap<_, _> = now.list.needs.iter().map(|need| (need.item.id, &need.item)).collect();
    let said = Said::on(&page, &now);
    let entry = |change: &crate::model::Change| {
        let item = items.get(&change.item)?;
        let sizes = said.size_line(item.size_system, &[change.size]);
        let level = change.after.map_or(page.t("demand-no-level"), |level: Level| page.word("level", level));
        let key = if sizes.is_empty() { "feed-changed" } else { "feed-changed-size" };
        Some(Entry {
            id: change.id.to_string(),
            title: page.t3(key, "item", item.name(page.lang), "sizes", sizes, "level", level),
            link: page.absolute(&page.here(&format!("/needs/{}", item.slug))),
            at: change.at,
        })
    };
    let entries: Vec<Entry> = changes.iter().filter_map(entry).collect();
    let updated = entries.first().map_or(now.at, |entry| entry.at);
    let text = Feed { page, entries, updated }.render().map_err(Error::fault)?;
    file("application/atom+xml; charset=utf-8", text, None)
}
