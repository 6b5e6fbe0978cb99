use axum::extract::Path;
use kernel::Error;
use web::{Answer, Page, Routes, Visit, file};

use crate::{
    model::{Level, Need},
    picture::{self, Line, Shown},
};

use super::{Now, TOPICS, item::summary, said::Said};

pub fn routes(routes: Routes) -> Routes {
    routes.get("/needs/picture.png", TOPICS, list).get("/needs/{item}/picture.png", TOPICS, one)
}

async fn list(visit: Visit) -> Answer {
    let page = visit.page("needs-title");
    let now = Now::in_house(&visit.house).await?;
    let level = if now.list.at(Level::Urgent).is_empty() { Level::Needed } else { Level::Urgent };
    let needs = now.list.at(level);
    let said = Said::on(&page, &now);
    let lines: Vec<Line> = needs.iter().take(picture::MOST_LINES).map(|need| line(&page, &said, need, level)).collect();
    let more = needs.len() - lines.len();
    let shown = Shown {
        lang: page.lang,
        title: page.title.clone(),
        level,
        word: page.word("level", level),
        stamp: page.moment(&now.at),
        more: if more > 0 { page.t1("needs-picture-more", "count", more) } else { String::new() },
        nothing: page.t("needs-nothing-urgent"),
        site: site(&visit, &page),
        lines,
    };
    drawn(picture::list(&shown)).await
}

async fn one(visit: Visit, Path(word): Path<String>) -> Answer {
    let now = Now::in_house(&visit.house).await?;
    let need = now.list.find(&word).ok_or(Error::NotFound)?;
    let level = need.level().ok_or(Error::NotFound)?;
    let page = visit.page("needs-title").titled(need.item.name(visit.lang));
    let said = Said::on(&page, &now);
    let lines = Level::ALL.iter().map(|level| line(&page, &said, need, *level)).filter(|line| !line.sizes.is_empty());
    let shown = Shown {
        lang: page.lang,
        title: page.title.clone(),
        level,
        word: page.word("level", level),
        stamp: page.moment(&now.at),
        more: String::new(),
        nothing: summary(&page, need),
        site: site(&visit, &page),
        lines: lines.collect(),
    };
    drawn(picture::item(&shown)).await
}

fn line(page: &Page, said: &Said<'_>, need: &Need, level: Level) -> Line {
    Line {
        level,
        word: page.word("level", level),
        name: need.item.name(page.lang).to_owned(),
        sizes: said.size_line(need.item.size_system, &need.sizes_at(level)),
    }
}

/// Where the list is, without the `https://`.
fn site(visit: &Visit, page: &Page) -> String {
    let address = visit.house.config.address(&page.here("/needs"));
    address.split_once("://").map_or(address.clone(), |(_, rest)| rest.to_owned())
}

/// Draws away from the threads that answer requests, since it takes some hundredths of a second.
async fn drawn(svg: String) -> Answer {
    let png = tokio::task::spawn_blocking(move || picture::draw(&svg)).await.map_err(Error::fault)??;
    file("image/png", png, None)
}
