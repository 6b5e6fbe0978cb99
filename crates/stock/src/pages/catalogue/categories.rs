//! Categories of the catalogue.

use axum::extract::Path;
use kernel::{Error, Lang, Result};
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, html};

use super::{in_languages, parts::Choice, typed};
use crate::{
    model::Category,
    store::catalogue::{self, NewCategory},
};

/// The addresses of categories.
pub fn routes(routes: Routes) -> Routes {
    let manage = Access::May(Permission::CatalogueManage);
    routes
        .get("/desk/stock/categories", Access::May(Permission::StockSee), list)
        .post("/desk/stock/categories", manage, add)
        .get("/desk/stock/categories/{slug}", manage, show)
        .post("/desk/stock/categories/{slug}", manage, change)
}

/// The icons of the sprite that stand for a category.
const ICONS: [&str; 16] = [
    "shirt",
    "footprints",
    "bed",
    "tent",
    "droplets",
    "soap",
    "bath",
    "utensils",
    "flashlight",
    "smartphone",
    "baby",
    "heart",
    "leaf",
    "box",
    "boxes",
    "star",
];

#[derive(askama::Template)]
#[template(path = "categories.html")]
struct CategoriesPage {
    page: Page,
    form: Form,
    categories: Vec<(Category, String)>,
    icons: Vec<Choice>,
    /// The category that is changed; without one the form adds.
    changed: Option<String>,
}

impl CategoriesPage {
    async fn load(desk: &Desk, form: Form, changed: Option<String>) -> Result<Self> {
        let categories = crate::counter::categories(&mut desk.house.db.read().await?).await?;
        let named = |category: Category| {
            let name = category.name(desk.lang).to_owned();
            (category, name)
        };
        let page = desk.page("categories-title");
        let mut icons: Vec<Choice> = ICONS.iter().map(|icon| ((*icon).to_owned(), page.word("icon", icon))).collect();
        let own = form.value("icon");
        if !own.is_empty() && !ICONS.contains(&own) {
            icons.push((own.to_owned(), own.to_owned()));
        }
        Ok(Self { page, form, categories: categories.into_iter().map(named).collect(), icons, changed })
    }
}

async fn list(desk: Desk) -> Answer {
    let form = desk.blank().with("icon", "box").with("sort", "100");
    html(&CategoriesPage::load(&desk, form, None).await?, true)
}

async fn show(desk: Desk, Path(slug): Path<String>) -> Answer {
    let category = catalogue::category(&mut desk.house.db.read().await?, &slug).await?;
    let mut form = desk.blank().with("icon", &category.icon).with("sort", category.sort);
    for lang in Lang::ALL {
        form = form.with(&format!("name_{}", lang.code()), category.name(lang));
    }
    html(&CategoriesPage::load(&desk, form, Some(slug)).await?, true)
}

/// Reads the form; the word in addresses is made of the English name, or stays what it was.
fn read(form: &mut Form, known: Option<&Category>) -> Option<NewCategory> {
    let name = in_languages::<60>(form, "name", true);
    let icon = form.word("icon", |word| {
        let stays = known.is_some_and(|category| category.icon == word);
        (ICONS.contains(&word) || stays).then(|| word.to_owned())
    });
    let sort = form.read("sort", |text| typed::whole(text, 10_000));
    let slug = match known {
        Some(category) => Some(category.slug.clone()),
        None => name.as_ref().and_then(|name| match typed::slug(&name.en) {
            Ok(slug) => Some(slug),
            Err(message) => {
                form.wrong("name_en", message);
                None
            }
        }),
    };
    Some(NewCategory { slug: slug?, icon: icon?, sort: sort?, name: name? })
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    let Some(new) = read(&mut form, None) else {
        return html(&CategoriesPage::load(&desk, form, None).await?, false);
    };
    let mut tx = desk.house.db.begin(&desk.act("add a category", &form)).await?;
    match catalogue::add_category(&mut tx, &new).await {
        Ok(_) => web::done(tx, "/desk/stock/categories", "done-saved").await,
        Err(Error::Refused(refusal)) => {
            drop(tx);
            form.wrong("name_en", refusal);
            html(&CategoriesPage::load(&desk, form, None).await?, false)
        }
        Err(other) => Err(other.into()),
    }
}

async fn change(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let category = catalogue::category(&mut desk.house.db.read().await?, &slug).await?;
    let Some(new) = read(&mut form, Some(&category)) else {
        return html(&CategoriesPage::load(&desk, form, Some(slug)).await?, false);
    };
    let mut tx = desk.house.db.begin(&desk.act("change a category", &form)).await?;
    catalogue::change_category(&mut tx, category.id, &new).await?;
    web::done(tx, "/desk/stock/categories", "done-saved").await
}
