use askama::Template;
use kernel::fold;
use web::{Answer, Page, Routes, Visit, html};

use crate::model::{Level, Need};

use super::{
    Now, TOPICS,
    said::{Row, Said},
    share::Share,
};

pub fn routes(routes: Routes) -> Routes {
    routes.get("/needs", TOPICS, list)
}

/// A level with its items.
struct Section {
    level: Level,
    count: usize,
    shelves: Vec<Shelf>,
}

/// A category at a level.
struct Shelf {
    name: String,
    /// Items as labels.
    rows: Vec<Row>,
    /// Items in one line each: nothing more needs to be said about them here.
    plain: Vec<Plain>,
}

struct Plain {
    href: String,
    name: String,
    /// Sizes at another level; empty if there are none.
    others: Vec<String>,
}

#[derive(Template)]
#[template(path = "needs.html")]
struct List {
    page: Page,
    share: Share,
    now: Now,
    sections: Vec<Section>,
}

async fn list(visit: Visit) -> Answer {
    let page = visit.page("needs-title");
    let now = Now::in_house(&visit.house).await?;
    let sections = Level::ALL.iter().map(|level| section(&page, &now, *level)).filter(|s| s.count > 0).collect();
    let share = Share::new(&page, page.title.clone(), page.t("needs-lede"), "/needs/picture.png");
    html(&List { share, sections, now, page }, true)
}

fn section(page: &Page, now: &Now, level: Level) -> Section {
    let said = Said::on(page, now);
    let mut count = 0;
    let shelves = now.list.by_category(level).into_iter().map(|(category, mut needs)| {
        count += needs.len();
        // Of what is urgent, what matters most comes first; the rest is looked up by name.
        needs.sort_by_cached_key(|need| fold(need.item.name(page.lang)));
        if level == Level::Urgent {
            needs.sort_by_key(|need| std::cmp::Reverse(need.missing_ml()));
        }
        // Of what is not wanted, only what somebody decided needs its reason here.
        let (full, brief): (Vec<&Need>, Vec<&Need>) =
            needs.into_iter().partition(|need| level <= Level::Needed || need.is_pinned());
        Shelf {
            name: category.name(page.lang).to_owned(),
            rows: full.into_iter().filter_map(|need| said.row(need)).collect(),
            plain: brief.into_iter().map(|need| plain(page, &said, need, level)).collect(),
        }
    });
    let shelves = shelves.collect();
    Section { level, count, shelves }
}

fn plain(page: &Page, said: &Said<'_>, need: &Need, own: Level) -> Plain {
    let others = Level::ALL.iter().filter(|level| **level != own);
    Plain {
        href: page.here(&format!("/needs/{}", need.item.slug)),
        name: need.item.name(page.lang).to_owned(),
        others: others
            .map(|level| (level, said.size_line(need.item.size_system, &need.sizes_at(*level))))
            .filter(|(_, sizes)| !sizes.is_empty())
            .map(|(level, sizes)| said.other(*level, &sizes))
            .collect(),
    }
}
