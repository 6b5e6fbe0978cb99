//! What somebody has: the first step.

use askama::Template;
use kernel::fold;
use stock::counter::Size;
use web::{Access, Answer, Form, Page, Routes, Visit, html};

use crate::{
    model::{
        Level, Need,
        bring::{Convoy, MOST_LINES, plainly, read_units},
    },
    pages::Now,
    store::bring::convoys,
};

use super::{
    basket::{Basket, level},
    convoys::{ConvoyRow, rows},
};

/// What the page is about, and what it may be asked.
const TOPICS: Access = Access::KeptUnlessAsked(
    &["stock", "needs", "catalogue", "people", "bring"],
    &["line", "q", "item", "size", "units"],
);
/// The most items that a search shows.
const MOST_FOUND: usize = 24;
/// How many urgent items are shown before anybody searches.
const FIRST: usize = 12;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/bring", TOPICS, offer)
}

/// An item that can be put in.
struct Found {
    slug: String,
    name: String,
    avoid: String,
    level: Level,
    /// Sizes as choices, and whether it is the one most missed; empty if the item has none.
    sizes: Vec<(String, String, bool)>,
    /// How many are missing of an item without sizes; empty if none are.
    missing: String,
}

/// Something that was put in.
struct Put {
    words: String,
    level: Level,
    /// The address of this page without it.
    without: String,
    /// How many of it are welcome, and the address of this page with those, if it is more than what is missing.
    welcome: Option<(i64, String)>,
}

#[derive(Template)]
#[template(path = "bring-offer.html")]
struct OfferPage {
    page: Page,
    form: Form,
    /// The item that was just being put in, if something was wrong with it.
    at: String,
    values: Vec<String>,
    wanted: Vec<Put>,
    unwanted: Vec<Put>,
    on: String,
    full: bool,
    found: Vec<Found>,
    searched: bool,
    convoys: Vec<ConvoyRow>,
}

async fn offer(visit: Visit) -> Answer {
    let now = Now::in_house(&visit.house).await?;
    let coming: Vec<Convoy> = convoys::coming(&mut visit.house.db.read().await?, now.today).await?;
    let asked: Vec<(String, String)> = visit.filters();
    let mut form = asked.iter().fold(Form::blank(visit.house.world()), |form, (name, value)| form.with(name, value));
    let mut basket = Basket::read(&now.list, form.values("line"));
    put_in(&now, &mut form, &mut basket);
    let page = visit.page("bring-title");
    let found = found(&page, &now, form.value("q"));
    let texts = &visit.house.texts;
    let here = page.here("/bring");
    let put = |chosen: &super::basket::Chosen| Put {
        words: chosen.words(texts, page.lang),
        level: chosen.level,
        without: format!("{here}?{}", basket.query_with(&chosen.value(), None)),
        welcome: chosen.welcome().map(|units| {
            (units, format!("{here}?{}", basket.query_with(&chosen.value(), Some(chosen.value_of(units)))))
        }),
    };
    let template = OfferPage {
        at: if form.is_fine() { String::new() } else { form.value("item").to_owned() },
        values: basket.wanted.iter().chain(&basket.unwanted).map(super::basket::Chosen::value).collect(),
        wanted: basket.wanted.iter().map(put).collect(),
        unwanted: basket.unwanted.iter().map(put).collect(),
        on: format!("{}?{}", page.here("/bring/place"), basket.query()),
        full: basket.len() >= MOST_LINES,
        found,
        searched: !form.value("q").trim().is_empty(),
        convoys: rows(&page, coming, &now.names),
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

/// Puts in what the form says. Nothing is wrong if it says nothing.
fn put_in(now: &Now, form: &mut Form, basket: &mut Basket) {
    if form.value("item").is_empty() {
        return;
    }
    let units = form.read("units", read_units);
    let Some(need) = now.list.find(form.value("item")).filter(|need| need.level().is_some()) else {
        form.wrong("item", kernel::Message::new("error-choose"));
        return;
    };
    let size = form.read("size", |text| need.item.size_system.read(text));
    if let (Some(units), Some(size)) = (units, size) {
        basket.add(need, size, units);
    }
}

/// The items that fit the words, the most urgent first; without words, what is urgent.
fn found(page: &Page, now: &Now, words: &str) -> Vec<Found> {
    let words = fold(words.trim());
    if words.is_empty() {
        return now.list.at(Level::Urgent).into_iter().take(FIRST).map(|need| told(page, need)).collect();
    }
    let fits = |need: &&Need| {
        let names = [page.lang, kernel::Lang::En].map(|lang| fold(need.item.name(lang)));
        need.level().is_some() && words.split_whitespace().all(|word| names.iter().any(|name| name.contains(word)))
    };
    let mut needs: Vec<&Need> = now.list.needs.iter().filter(fits).collect();
    needs.sort_by_cached_key(|need| (need.level(), fold(need.item.name(page.lang))));
    needs.into_iter().take(MOST_FOUND).map(|need| told(page, need)).collect()
}

fn told(page: &Page, need: &Need) -> Found {
    let sizes: Vec<Size> = need.item.size_system.sizes().iter().filter_map(|size| Size::any(size)).collect();
    // The choice begins at the size that is most urgent, and of those at the one of which most are missing.
    let first = sizes.iter().copied().min_by_key(|size| {
        let (level, missing) = level(need, *size);
        (level, std::cmp::Reverse(missing))
    });
    let choice = |size: Size| {
        let (level, missing) = level(need, size);
        let (word, missing) = (page.word("level", level), missing_words(level, missing));
        let words = match missing {
            Some(n) => page.t3("bring-size-missing", "size", size.as_str(), "level", word, "n", n),
            None => page.t2("bring-size-level", "size", size.as_str(), "level", word),
        };
        (size.to_string(), words, Some(size) == first)
    };
    let plain = sizes.iter().find(|size| size.is_none()).map(|size| level(need, *size));
    Found {
        slug: need.item.slug.clone(),
        name: need.item.name(page.lang).to_owned(),
        avoid: need.item.avoid(page.lang).to_owned(),
        level: need.level().unwrap_or(Level::Enough),
        missing: plain
            .and_then(|(level, missing)| missing_words(level, missing))
            .map(|n| page.t1("bring-missing", "n", n))
            .unwrap_or_default(),
        sizes: sizes.iter().filter(|size| !size.is_none()).map(|size| choice(*size)).collect(),
    }
}

/// How many are missing, as one says it; only of what is wanted.
fn missing_words(level: Level, missing: i64) -> Option<i64> {
    (level <= Level::Needed && missing > 0).then(|| plainly(missing))
}
