use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kernel::{Error, Id, Line, Result};
use serde::Deserialize;
use web::{Answer, Desk, Form, OrganisationId, Page, done, file, html};

use crate::{
    model::{About, COUNTRIES, Kind, NewOrganisation},
    store::{self, coalition::Organisation},
};

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    order: String,
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct Organisations {
    page: Page,
    asked: Asked,
    form: Form,
    organisations: Vec<(Organisation, String)>,
}

async fn found(desk: &Desk, asked: &Asked) -> Result<Vec<Organisation>> {
    let wanted = kernel::fold(asked.q.trim());
    let mut all = store::coalition::organisations(&mut desk.house.db.read().await?).await?;
    all.retain(|o| kernel::fold(&format!("{} {} {}", o.name, o.town, o.country)).contains(&wanted));
    if asked.order == "town" {
        all.sort_by_key(|o| (kernel::fold(&o.town), kernel::fold(&o.name)));
    }
    Ok(all)
}

/// Every organisation of the coalition.
pub async fn list(desk: Desk) -> Answer {
    let name = store::coalition::name(&mut desk.house.db.read().await?).await?.unwrap_or_default();
    let form = desk.blank().with("coalition", name);
    list_page(&desk, form).await
}

async fn list_page(desk: &Desk, form: Form) -> Answer {
    let fine = form.is_fine();
    let asked: Asked = desk.filters();
    let page = desk.page("organisations-title");
    let organisations = found(desk, &asked).await?.into_iter().map(|o| {
        let country = country(&page, &o.country);
        (o, country)
    });
    html(&Organisations { organisations: organisations.collect(), page, asked, form }, fine)
}

/// Calls the coalition something else.
pub async fn rename(desk: Desk, mut form: Form) -> Answer {
    let Some(name) = form.line::<80>("coalition") else { return list_page(&desk, form).await };
    let mut tx = desk.house.db.begin(&desk.act("rename the coalition", &form)).await?;
    store::coalition::rename(&mut tx, &name).await?;
    done(tx, "/desk/organisations", "done-saved").await
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
    countries: Vec<(String, String)>,
    action: String,
    exists: bool,
    /// What is there now, if somebody else changed it while this person was writing.
    theirs: Option<Organisation>,
}

fn page(desk: &Desk, form: Form, action: &str) -> Answer {
    page_beside(desk, form, action, None)
}

fn page_beside(desk: &Desk, form: Form, action: &str, theirs: Option<Organisation>) -> Answer {
    let fine = form.is_fine();
    let status = theirs.is_some().then_some(StatusCode::CONFLICT);
    let exists = action != "/desk/organisations/new";
    let page = desk.page(if exists { "organisation-change-title" } else { "organisation-new-title" });
    let kinds = Kind::ALL.iter().map(|kind| (kind.as_str(), page.word("organisation-kind", kind))).collect();
    let mut countries: Vec<(String, String)> =
        COUNTRIES.iter().map(|code| ((*code).to_owned(), country(&page, code))).collect();
    // One that was brought along by an import stays as it is.
    let own = form.value("country").to_owned();
    if exists && !own.is_empty() && !COUNTRIES.contains(&own.as_str()) {
        countries.push((own.clone(), own));
    }
    let mut answer = html(&Edit { page, form, kinds, countries, action: action.to_owned(), exists, theirs }, fine)?;
    if let Some(status) = status {
        *answer.status_mut() = status;
    }
    Ok(answer)
}

/// A country's name in the reader's language; what is no code of ours stays as it is.
pub fn country(page: &Page, code: &str) -> String {
    if COUNTRIES.contains(&code) { page.t(&format!("country-{}", code.to_lowercase())) } else { code.to_owned() }
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
        let theirs = store::coalition::organisation(&mut tx, id).await?;
        drop(tx);
        return page_beside(&desk, form, &format!("/desk/organisations/{id}"), Some(theirs));
    }
    done(tx, "/desk/organisations", "done-saved").await
}
