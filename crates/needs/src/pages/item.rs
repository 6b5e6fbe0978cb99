use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
};
use kernel::Error;
use web::{Access, Answer, Page, Routes, Visit, file, html};

use crate::{
    api,
    model::{Level, Need, Why},
};

use super::{
    Now, TOPICS,
    explained::public_sentence,
    said::{Said, WhyLine},
    share::Share,
};

pub fn routes(routes: Routes) -> Routes {
    routes.get("/needs/{item}", TOPICS, item).get("/needs/{item}/photo.jpg", Access::Anyone, photo)
}

/// The sizes of an item at one level.
struct Part {
    level: Level,
    sizes: String,
    whys: Vec<WhyLine>,
    /// Whether the level of some size follows from the figures.
    worked_out: bool,
}

#[derive(Template)]
#[template(path = "need.html")]
struct ItemPage {
    page: Page,
    share: Share,
    now: Now,
    category: String,
    avoid: String,
    photo: Option<String>,
    parts: Vec<Part>,
    /// Where the weekly figure comes from, in one sentence.
    demand: Option<String>,
    slug: String,
}

async fn item(visit: Visit, Path(word): Path<String>) -> Answer {
    if let Some(slug) = word.strip_suffix(".json") {
        return api::item_json(&visit.house, slug).await;
    }
    if let Some(slug) = word.strip_suffix(".csv") {
        return api::item_csv(&visit.house, slug).await;
    }
    let now = Now::in_house(&visit.house).await?;
    let need = now.list.find(&word).filter(|need| need.level().is_some()).ok_or(Error::NotFound)?;
    let page = visit.page("needs-title").titled(need.item.name(visit.lang));
    let said = Said::on(&page, &now);
    let parts = parts(&said, need);
    let category = now.list.categories.iter().find(|c| c.id == need.item.category);
    let category = category.map_or("", |category| category.name(page.lang)).to_owned();
    let description = summary(&page, need);
    let share = Share::new(&page, page.title.clone(), description, &format!("/needs/{word}/picture.png"));
    let avoid = need.item.avoid(page.lang).to_owned();
    let photo = need.item.photo.is_some().then(|| format!("/needs/{word}/photo.jpg"));
    let demand = public_sentence(&page, &need.demand);
    html(&ItemPage { share, category, avoid, photo, parts, demand, slug: word, now, page }, true)
}

fn parts(said: &Said<'_>, need: &Need) -> Vec<Part> {
    let system = need.item.size_system;
    let of = |level: &Level| {
        let whys = need.shown().filter(|(_, outcome)| outcome.level == *level).map(|(size, outcome)| WhyLine {
            sizes: said.size_line(system, &[size.size]),
            text: said.reason(&(&outcome.why).into()),
        });
        let whys: Vec<WhyLine> = whys.collect();
        let sizes = said.size_line(system, &need.sizes_at(*level));
        let worked_out = need.shown().any(|(_, o)| o.level == *level && !matches!(o.why, Why::Pinned(_)));
        (!whys.is_empty()).then_some(Part { level: *level, sizes, whys, worked_out })
    };
    Level::ALL.iter().filter_map(of).collect()
}

/// One sentence about an item: its level, in words.
pub fn summary(page: &Page, need: &Need) -> String {
    need.level().map(|level| page.t(&format!("need-summary-{level}"))).unwrap_or_default()
}

/// The photograph of an item, for anyone: stock keeps every photograph as a JPEG without anything else in it.
async fn photo(visit: Visit, Path(word): Path<String>) -> Answer {
    let mut read = visit.house.db.read().await?;
    let item = stock::counter::item(&mut read, &word).await?;
    drop(read);
    let bytes = visit.house.blobs.get(&item.photo.ok_or(Error::NotFound)?).await?;
    let mut answer = file("image/jpeg", bytes, None)?;
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(answer)
}
