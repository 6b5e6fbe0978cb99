use askama::Template;
use axum::extract::Path;
use kernel::{Error, Id, Line, Result};
use serde::Deserialize;
use web::{Answer, Desk, Form, OrganisationId, Page, done, file, html};

use crate::{
    model::{About, Kind, NewOrganisation},
    store::{self, coalition::Organisation},
};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct Organisations {
    page: Page,
    asked: Asked,
    organisations: Vec<Organisation>,
}

async fn found(desk: &Desk, asked: &Asked) -> Result<Vec<Organisation>> {
    let wanted = kernel::fold(asked.q.trim());
    let mut all = store::coalition::organisations(&mut desk.house.db.read().await?).await?;
    all.retain(|o| kernel::fold(&format!("{} {} {}", o.name, o.town, o.country)).contains(&wanted));
    Ok(all)
}

/// Every organisation of the coalition.
pub async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let organisations = found(&desk, &asked).await?;
    html(&Organisations { page: desk.page("organisations-title"), asked, organisations }, true)
}

/// The same list as CSV.
pub async fn csv(desk: Desk) -> Answer {
    let organisations = found(&desk, &desk.filters()).await?;
    let rows = organisations.into_iter().map(|o| {
        let active = if o.active { "yes" } else { "no" }.to_owned();
        [o.slug, o.name, o.kind.to_string(), o.country, o.town, active, o.about_en, o.about_fr, o.about_ar, o.about_fa]
    });
    let header = ["slug", "name", "kind", "country", "town", "active", "about_en", "about_fr", "about_ar", "about_fa"];
    file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some("organisations.csv"))
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct Edit {
    page: Page,
    form: Form,
    kinds: Vec<(&'static str, String)>,
    action: String,
    exists: bool,
}

fn page(desk: &Desk, form: Form, action: &str) -> Answer {
    let fine = form.is_fine();
    let exists = action != "/desk/organisations/new";
    let page = desk.page(if exists { "organisation-change-title" } else { "organisation-new-title" });
    let kinds = Kind::ALL.iter().map(|kind| (kind.as_str(), page.word("organisation-kind", kind))).collect();
    html(&Edit { page, form, kinds, action: action.to_owned(), exists }, fine)
}

/// The page to add an organisation on.
pub async fn new(desk: Desk) -> Answer {
    let form = desk.blank().with("kind", Kind::Member).with("active", "yes");
    page(&desk, form, "/desk/organisations/new")
}

fn read(form: &mut Form) -> Option<NewOrganisation> {
    let name = form.line::<80>("name");
    let kind = form.word("kind", Kind::parse);
    let country = form.optional("country", Line::parse);
    let town = form.optional("town", Line::parse);
    let (en, fr) = (form.prose("about_en"), form.prose("about_fr"));
    let (ar, fa) = (form.prose("about_ar"), form.prose("about_fa"));
    let about = About { en: en?, fr: fr?, ar: ar?, fa: fa? };
    Some(NewOrganisation { name: name?, kind: kind?, country: country?, town: town?, about })
}

/// Adds an organisation.
pub async fn add(desk: Desk, mut form: Form) -> Answer {
    let Some(new) = read(&mut form) else { return page(&desk, form, "/desk/organisations/new") };
    let mut tx = desk.house.db.begin(&desk.act("add an organisation", &form)).await?;
    store::coalition::add(&mut tx, &new).await?;
    done(tx, "/desk/organisations", "done-organisation-added").await
}

/// The page to change an organisation on.
pub async fn edit(desk: Desk, Path(id): Path<String>) -> Answer {
    let id: OrganisationId = Id::parse(&id).ok_or(Error::NotFound)?;
    let o = store::coalition::organisation(&mut desk.house.db.read().await?, id).await?;
    let form = desk
        .blank()
        .with("name", o.name)
        .with("kind", o.kind)
        .with("country", o.country)
        .with("town", o.town)
        .with("about_en", o.about_en)
        .with("about_fr", o.about_fr)
        .with("about_ar", o.about_ar)
        .with("about_fa", o.about_fa)
        .with("active", if o.active { "yes" } else { "" })
        .with("version", o.version);
    page(&desk, form, &format!("/desk/organisations/{id}"))
}

/// Changes an organisation, unless somebody else changed it since the page was opened.
pub async fn change(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id: OrganisationId = Id::parse(&id).ok_or(Error::NotFound)?;
    store::coalition::organisation(&mut desk.house.db.read().await?, id).await?;
    let version = form.value("version").parse::<i64>().unwrap_or(0);
    let Some(new) = read(&mut form) else { return page(&desk, form, &format!("/desk/organisations/{id}")) };
    let mut tx = desk.house.db.begin(&desk.act("change an organisation", &form)).await?;
    if !store::coalition::change(&mut tx, id, version, &new, form.ticked("active")).await? {
        return Err(Error::refused("error-does-not-fit").into());
    }
    done(tx, "/desk/organisations", "done-saved").await
}
