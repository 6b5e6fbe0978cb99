use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use kernel::{Error, Lang, Result};
use storage::Act;
use storage::Actor;
use web::{Answer, Form, Page, Visit, html, redirect};

use super::{threshold, you::langs};
use crate::{
    model::{Email, Secret},
    store::{self, accounts::Account, invitations::Invitation},
};

#[derive(Template)]
#[template(path = "invitation.html")]
struct Invited {
    page: Page,
    form: Form,
    invitation: Invitation,
    account: Option<Account>,
    langs: Vec<(&'static str, &'static str)>,
}

/// What somebody is invited to.
pub async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    let invitation = open(&visit, &secret).await?;
    let form = Form::blank(visit.house.world()).with("lang", visit.lang.code());
    page(&visit, form, invitation).await
}

async fn page(visit: &Visit, form: Form, invitation: Invitation) -> Answer {
    let fine = form.is_fine();
    let folded = invitation.email.to_lowercase();
    let account = store::accounts::by_email(&mut visit.house.db.read().await?, &folded).await?;
    html(&Invited { page: visit.page("invitation-title"), form, invitation, account, langs: langs() }, fine)
}

async fn open(visit: &Visit, secret: &str) -> Result<Invitation> {
    if let Some(secret) = Secret::parse(secret) {
        let now = visit.house.world().now();
        if let Some(found) = store::invitations::open(&mut visit.house.db.read().await?, &secret, now).await? {
            return Ok(found);
        }
    }
    visit.house.limits.guess(visit.ip, "invitation")?;
    Err(over())
}

fn over() -> Error {
    Error::refused("error-invitation-over")
}

/// Accepts. Whoever is new is signed in and chooses how to sign in from now on; whoever has an account gets the role
/// and signs in as always, since a letter alone must not open an account that stands.
pub async fn accept(visit: Visit, Path(secret): Path<String>, headers: HeaderMap, mut form: Form) -> Answer {
    let invitation = open(&visit, &secret).await?;
    let email = Email::parse(&invitation.email).map_err(|m| Error::fault(m.key))?;
    let known = store::accounts::by_email(&mut visit.house.db.read().await?, &email.folded()).await?;
    if let Some(account) = known {
        return join(&visit, &invitation, &account).await;
    }
    let name = form.line::<80>("name");
    let lang = form.word("lang", Lang::parse);
    let (Some(name), Some(lang)) = (name, lang) else { return page(&visit, form, invitation).await };
    let mut tx = visit.house.db.begin(&Act::new(Actor::Visitor, "accept an invitation")).await?;
    if !store::invitations::accept(&mut tx, invitation.id).await? {
        return Err(over().into());
    }
    let account = store::accounts::add(&mut tx, &email, &name, lang).await?.ok_or_else(over)?;
    store::grants::give(&mut tx, account, invitation.organisation, invitation.role).await?;
    let cookie = threshold::start_session(&mut tx, &visit, &headers, account).await?;
    tx.commit().await?;
    Ok(threshold::redirect_with(cookie, "/desk/you/secure"))
}

async fn join(visit: &Visit, invitation: &Invitation, account: &Account) -> Answer {
    let act = Act::new(Actor::Account(account.id.uuid()), "accept an invitation");
    let mut tx = visit.house.db.begin(&act).await?;
    if !store::invitations::accept(&mut tx, invitation.id).await? {
        return Err(over().into());
    }
    store::grants::give(&mut tx, account.id, invitation.organisation, invitation.role).await?;
    tx.commit().await?;
    let signed_in = visit.who.as_ref().is_some_and(|who| who.account == account.id);
    Ok(redirect(if signed_in { "/desk?done=done-role-accepted" } else { "/sign-in?done=done-role-accepted" }))
}
