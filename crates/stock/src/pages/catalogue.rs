//! The catalogue: what is collected, how its sizes are written, what not to send, what it looks like.

mod categories;
mod photos;

use axum::extract::Path;
use kernel::{Error, Lang, Message, Quantity, Result};
use serde::Deserialize;
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, html};

use super::parts::{self, Choice};
use crate::{
    model::{Category, InLanguages, Item, ItemId, Season, SizeSystem, Unit, WhoFor, typed},
    store::catalogue::{self, NewItem},
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::StockSee);
    let manage = Access::May(Permission::CatalogueManage);
    let routes = routes
        .get("/desk/stock/catalogue", see, list)
        .get("/desk/stock/catalogue.csv", see, csv)
        .get("/desk/stock/catalogue/new", manage, blank)
        .post("/desk/stock/catalogue", manage, add)
        .get("/desk/stock/catalogue/{slug}", see, show)
        .post("/desk/stock/catalogue/{slug}", manage, change);
    photos::routes(categories::routes(routes))
}

/// Items on one page.
const PAGE: usize = 50;
/// No unit of anything weighs more than this, in grams.
const HEAVIEST: i64 = 1_000_000;
/// No unit of anything takes up more than this, in litres.
const LARGEST: i64 = 10_000;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    category: String,
    inactive: String,
    page: String,
}

impl Asked {
    fn address(&self, path: &str, page: usize) -> String {
        let mut query = String::new();
        for (name, value) in [("q", &self.q), ("category", &self.category), ("inactive", &self.inactive)] {
            if !value.is_empty() {
                parts::pair(&mut query, name, value);
            }
        }
        if page > 1 {
            parts::pair(&mut query, "page", &page.to_string());
        }
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// The items that were asked for, each with its category's name.
async fn matching(on: &mut impl Reads, asked: &Asked, lang: Lang) -> Result<Vec<(Item, String)>> {
    let categories = crate::counter::categories(on).await?;
    let order = catalogue::search(on, &asked.q.chars().take(100).collect::<String>()).await?;
    let mut items: Vec<Item> = crate::counter::items(on).await?;
    items.retain(|item| item.active != (asked.inactive == "yes"));
    let mut found = Vec::new();
    for id in order {
        let Some(at) = items.iter().position(|item| item.id == id) else { continue };
        let item = items.swap_remove(at);
        let Some(category) = categories.iter().find(|category| category.id == item.category) else { continue };
        if asked.category.is_empty() || asked.category == category.slug {
            found.push((item, category.name(lang).to_owned()));
        }
    }
    Ok(found)
}

#[derive(askama::Template)]
#[template(path = "catalogue.html")]
struct ListPage {
    page: Page,
    asked: Asked,
    items: Vec<(Item, String, String)>,
    categories: Vec<Choice>,
    csv: String,
    previous: Option<String>,
    next: Option<String>,
    narrowed: bool,
}

async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let found = matching(&mut read, &asked, desk.lang).await?;
    let at = asked.page.parse::<usize>().unwrap_or(1).clamp(1, 1000);
    let path = "/desk/stock/catalogue";
    let more = found.len() > at * PAGE;
    let name = |(item, category): (Item, String)| {
        let name = item.name(desk.lang).to_owned();
        (item, name, category)
    };
    let answer = ListPage {
        page: desk.page("catalogue-title"),
        items: found.into_iter().skip((at - 1) * PAGE).take(PAGE).map(name).collect(),
        categories: parts::category_choices(&mut read, desk.lang).await?,
        csv: asked.address("/desk/stock/catalogue.csv", 1),
        previous: (at > 1).then(|| asked.address(path, at - 1)),
        next: more.then(|| asked.address(path, at + 1)),
        narrowed: asked.address(path, 1) != path,
        asked,
    };
    html(&answer, true)
}

async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let rows = matching(&mut read, &asked, desk.lang).await?.into_iter().map(|(item, category)| {
        [
            item.slug,
            category,
            item.name_en,
            item.name_fr,
            item.name_ar,
            item.name_fa,
            item.who.to_string(),
            item.size_system.to_string(),
            item.unit.to_string(),
            item.season.to_string(),
            item.weight_g.to_string(),
            typed::as_litres(item.volume_ml),
            item.shelf_life_days.map(|days| days.to_string()).unwrap_or_default(),
            item.avoid_en,
            item.avoid_fr,
            item.avoid_ar,
            item.avoid_fa,
        ]
    });
    let header = [
        "slug",
        "category",
        "en",
        "fr",
        "ar",
        "fa",
        "who",
        "size_system",
        "unit",
        "season",
        "weight_g",
        "litres",
        "shelf_life_days",
        "avoid_en",
        "avoid_fr",
        "avoid_ar",
        "avoid_fa",
    ];
    web::file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("catalogue.csv"))
}

/// An item's form, empty or as it stands.
#[derive(askama::Template)]
#[template(path = "item.html")]
struct ItemPage {
    page: Page,
    form: Form,
    item: Option<Item>,
    name: String,
    categories: Vec<Choice>,
    who: Vec<Choice>,
    systems: Vec<Choice>,
    units: Vec<Choice>,
    seasons: Vec<Choice>,
    sizes: String,
    photo_form: Form,
}

impl ItemPage {
    async fn load(desk: &Desk, item: Option<Item>, form: Form) -> Result<Self> {
        let mut read = desk.house.db.read().await?;
        let page = desk.page("item-new");
        let name = item.as_ref().map_or(String::new(), |item| item.name(desk.lang).to_owned());
        Ok(Self {
            categories: parts::category_choices(&mut read, desk.lang).await?,
            who: parts::word_choices(&page, "who", WhoFor::ALL),
            systems: parts::word_choices(&page, "size-system", SizeSystem::ALL),
            units: parts::word_choices(&page, "unit", Unit::ALL),
            seasons: parts::word_choices(&page, "season", Season::ALL),
            sizes: item.as_ref().map_or(String::new(), |item| item.size_system.sizes().join(", ")),
            page: if item.is_some() { page.titled(&name) } else { page },
            photo_form: desk.blank(),
            name,
            form,
            item,
        })
    }
}

async fn blank(desk: Desk) -> Answer {
    let form = desk.blank().with("who", WhoFor::All).with("season", Season::All).with("unit", Unit::Piece);
    html(&ItemPage::load(&desk, None, form).await?, true)
}

async fn show(desk: Desk, Path(slug): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let item = crate::counter::item(&mut read, &slug).await?;
    let categories = crate::counter::categories(&mut read).await?;
    drop(read);
    let form = filled(&desk, &item, &categories);
    html(&ItemPage::load(&desk, Some(item), form).await?, true)
}

fn filled(desk: &Desk, item: &Item, categories: &[Category]) -> Form {
    let category = categories.iter().find(|category| category.id == item.category);
    let mut form = desk
        .blank()
        .with("category", category.map_or("", |category| &category.slug))
        .with("who", item.who)
        .with("unit", item.unit)
        .with("season", item.season)
        .with("weight", item.weight_g)
        .with("volume", typed::as_litres(item.volume_ml))
        .with("shelf_life", item.shelf_life_days.map(|days| days.to_string()).unwrap_or_default())
        .with("active", if item.active { "yes" } else { "" });
    for lang in Lang::ALL {
        form = form
            .with(&format!("name_{}", lang.code()), item.name(lang))
            .with(&format!("avoid_{}", lang.code()), item.avoid(lang));
    }
    form
}

/// Reads a text in each language; where Arabic or Persian is left empty, the English stands in.
fn in_languages<const MAX: usize>(form: &mut Form, field: &str, required: bool) -> Option<InLanguages> {
    let mut read = |lang: Lang| -> Option<String> {
        let field = format!("{field}_{}", lang.code());
        let said = form.optional(&field, kernel::Line::<MAX>::parse)?;
        let said = said.map(|line| line.as_str().to_owned()).unwrap_or_default();
        if said.is_empty() && required && matches!(lang, Lang::En | Lang::Fr) {
            form.wrong(&field, Message::new("error-required"));
            return None;
        }
        Some(said)
    };
    let (en, fr, ar, fa) = (read(Lang::En), read(Lang::Fr), read(Lang::Ar), read(Lang::Fa));
    let en = en?;
    let or_english = |text: String| if text.is_empty() { en.clone() } else { text };
    Some(InLanguages { fr: or_english(fr?), ar: or_english(ar?), fa: or_english(fa?), en })
}

/// Reads an item's form. `known` is the item that is changed: its slug and size system stay.
async fn typed_item(on: &mut impl Reads, form: &mut Form, known: Option<&Item>) -> Result<Option<NewItem>> {
    let category = match catalogue::category(on, form.value("category")).await {
        Ok(category) => Some(category.id),
        Err(Error::NotFound) => {
            form.wrong("category", Message::new("error-choose"));
            None
        }
        Err(error) => return Err(error),
    };
    let name = in_languages::<80>(form, "name", true);
    let slug = match (known, &name) {
        (Some(item), _) => Some(item.slug.clone()),
        (None, Some(name)) => match typed::slug(&name.en) {
            Ok(slug) => Some(slug),
            Err(message) => {
                form.wrong("name_en", message);
                None
            }
        },
        (None, None) => None,
    };
    let size_system = match known {
        Some(item) => Some(item.size_system),
        None => form.word("size_system", SizeSystem::parse),
    };
    let who = form.word("who", WhoFor::parse);
    let unit = form.word("unit", Unit::parse);
    let season = form.word("season", Season::parse);
    let weight = form.read("weight", |text| typed::whole(text, HEAVIEST));
    let volume = form.read("volume", |text| typed::litres(text, LARGEST));
    let shelf_life = form.optional("shelf_life", |text| {
        let days = Quantity::parse(text)?.get();
        if days <= 3650 { Ok(days) } else { Err(Message::new("error-quantity-absurd").with("max", 3650)) }
    });
    let avoid = in_languages::<300>(form, "avoid", false);
    let active = known.is_none() || form.ticked("active");
    let read = || {
        Some(NewItem {
            slug: slug?,
            category: category?,
            who: who?,
            size_system: size_system?,
            unit: unit?,
            season: season?,
            weight_g: weight?,
            volume_ml: volume?,
            shelf_life_days: shelf_life?,
            name: name?,
            avoid: avoid?,
            active,
        })
    };
    Ok(read().filter(|_| form.is_fine()))
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let typed = typed_item(&mut desk.house.db.read().await?, &mut form, None).await?;
    let Some(new) = typed else { return html(&ItemPage::load(&desk, None, form).await?, false) };
    let mut tx = desk.house.db.begin(&desk.act("add an item", &form)).await?;
    match catalogue::add_item(&mut tx, &new).await {
        Ok(_) => web::done(tx, &format!("/desk/stock/catalogue/{}", new.slug), "done-item-added").await,
        Err(Error::Refused(refusal)) => {
            drop(tx);
            form.wrong("name_en", refusal);
            html(&ItemPage::load(&desk, None, form).await?, false)
        }
        Err(other) => Err(other.into()),
    }
}

async fn change(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let item = crate::counter::item(&mut read, &slug).await?;
    let typed = typed_item(&mut read, &mut form, Some(&item)).await?;
    drop(read);
    let Some(new) = typed else { return html(&ItemPage::load(&desk, Some(item), form).await?, false) };
    let mut tx = desk.house.db.begin(&desk.act("change an item", &form)).await?;
    let id: ItemId = item.id;
    catalogue::change_item(&mut tx, id, &new).await?;
    web::done(tx, &format!("/desk/stock/catalogue/{slug}"), "done-saved").await
}
