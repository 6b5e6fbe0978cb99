use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use kernel::{Error, Line, Result};
use storage::{Act, Actor};
use web::{Answer, Form, Page, Role, Visit, html};

use super::threshold;
use crate::{
    model::{About, Email, Kind, NewOrganisation, Secret},
    store,
};

#[derive(Template)]
#[template(path = "set-up.html")]
struct SetUp {
    page: Page,
    form: Form,
    kinds: Vec<(&'static str, String)>,
}

/// An empty Wayhouse opened without the word: it says where that is.
pub async fn without_word(visit: Visit) -> Answer {
    opens(&visit, "").await?;
    Err(Error::NotFound.into())
}

/// The first page of an empty Wayhouse.
pub async fn show(visit: Visit, Path(word): Path<String>) -> Answer {
    opens(&visit, &word).await?;
    page(&visit, Form::blank(visit.house.world()).with("kind", Kind::Member))
}

/// Set-up is over for good once there is a coalition. Until then only who reads what the program printed may begin.
async fn opens(visit: &Visit, word: &str) -> Result<()> {
    let mut read = visit.house.db.read().await?;
    if store::coalition::name(&mut read).await?.is_some() {
        return Err(Error::NotFound);
    }
    if let Some(secret) = Secret::parse(word)
        && store::openings::opens(&mut read, &secret).await?
    {
        return Ok(());
    }
    visit.house.limits.guess(visit.ip, "set-up")?;
    Err(Error::refused("error-set-up-word"))
}

fn page(visit: &Visit, form: Form) -> Answer {
    let fine = form.is_fine();
    let page = visit.page("set-up-title");
    let kinds = Kind::ALL.iter().map(|kind| (kind.as_str(), page.word("organisation-kind", kind))).collect();
    html(&SetUp { page, form, kinds }, fine)
}

/// Makes the coalition, its first organisation and its first coalition admin, who goes on to choose how to sign in.
pub async fn make(visit: Visit, Path(word): Path<String>, headers: HeaderMap, mut form: Form) -> Answer {
    opens(&visit, &word).await?;
    let coalition = form.line::<80>("coalition");
    let organisation = form.line::<80>("organisation");
    let kind = form.word("kind", Kind::parse);
    let name = form.line::<80>("name");
    let email = form.read("email", Email::parse);
    let (Some(coalition), Some(organisation), Some(kind), Some(name), Some(email)) =
        (coalition, organisation, kind, name, email)
    else {
        return page(&visit, form);
    };
    let new = NewOrganisation { name: organisation, kind, country: None, town: None, about: About::default() };
    let mut tx = visit.house.db.begin(&Act::new(Actor::Visitor, "set up the coalition")).await?;
    store::coalition::create(&mut tx, &coalition).await?;
    store::openings::close(&mut tx).await?;
    let account = first_admin(&mut tx, &new, &email, &name, visit.lang).await?;
    let cookie = threshold::start_session(&mut tx, &visit, &headers, account).await?;
    tx.commit().await?;
    Ok(threshold::redirect_with(cookie, "/desk/you/secure"))
}

async fn first_admin(
    tx: &mut storage::Tx,
    new: &NewOrganisation,
    email: &Email,
    name: &Line<80>,
    lang: kernel::Lang,
) -> Result<web::AccountId> {
    let organisation = store::coalition::add(tx, new).await?;
    let account =
        store::accounts::add(tx, email, name, lang).await?.ok_or_else(|| Error::refused("error-email-taken"))?;
    for role in [Role::CoalitionAdmin, Role::Coordinator] {
        store::grants::give(tx, account, organisation, role).await?;
    }
    Ok(account)
}
