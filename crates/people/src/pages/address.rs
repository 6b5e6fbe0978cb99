use askama::Template;
use axum::extract::Path;
use kernel::{Error, Result};
use storage::{Act, Actor};
use web::{Answer, Desk, Form, Page, Visit, done, html, redirect};

use super::{threshold, you};
use crate::{
    counter,
    model::{Email, Secret},
    store::{self, addresses::Wanted},
};

#[derive(Template)]
#[template(path = "address.html")]
struct Confirm {
    page: Page,
    form: Form,
    wanted: Wanted,
}

/// Sends a letter to the address that somebody wants. The answer is the same if another account has that address, so
/// that nobody learns who is here; then no letter goes out.
pub async fn ask(desk: Desk, mut form: Form) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let Some(email) = form.read("email", Email::parse) else {
        let form = form.with("name", &desk.who.name).with("lang", desk.who.lang.code());
        return you::page(&desk, form).await;
    };
    desk.house.limits.letter(desk.ip, &email.folded())?;
    let mut tx = desk.house.db.begin(&desk.act("ask for a new address", &form)).await?;
    if counter::find_account(&mut tx, &email).await?.is_none() {
        let secret = store::addresses::want(&mut tx, desk.who.account, &email).await?;
        let link = desk.house.config.address(&format!("/address/{}", secret.text()));
        let values = [("name", desk.who.name.as_str().into()), ("link", link.into())];
        let (texts, lang) = (&desk.house.texts, desk.who.lang);
        let subject = texts.say(lang, "mail-address-subject", &values);
        counter::mail(&mut tx, email.as_str(), &subject, &texts.say(lang, "mail-address-text", &values)).await?;
    }
    done(tx, "/desk/you", "done-address-asked").await
}

/// What the link in the letter opens: a button, since mail programs open links to look at them.
pub async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (_, wanted) = open(&visit, &secret).await?;
    let form = Form::blank(visit.house.world());
    html(&Confirm { page: visit.page("address-title"), form, wanted }, true)
}

/// The address is theirs from now on, and the old one is told. Links that were sent there count no more.
pub async fn confirm(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (secret, wanted) = open(&visit, &secret).await?;
    let act = Act::new(Actor::Account(wanted.account.uuid()), "confirm a new address");
    let mut tx = visit.house.db.begin(&act).await?;
    if !store::addresses::give(&mut tx, &secret).await? {
        return Err(over().into());
    }
    tx.about("account", wanted.account);
    store::tickets::take_back(&mut tx, wanted.account).await?;
    let values = [("name", wanted.name.as_str().into()), ("address", wanted.new.as_str().into())];
    let texts = &visit.house.texts;
    let subject = texts.say(wanted.lang, "mail-address-old-subject", &values);
    let text = texts.say(wanted.lang, "mail-address-old-text", &values);
    counter::mail(&mut tx, &wanted.old, &subject, &text).await?;
    tx.commit().await?;
    let signed_in = visit.who.as_ref().is_some_and(|who| who.account == wanted.account);
    Ok(redirect(if signed_in { "/desk/you?done=done-address-changed" } else { "/sign-in?done=done-address-changed" }))
}

fn over() -> Error {
    Error::refused("error-link-over")
}

async fn open(visit: &Visit, secret: &str) -> Result<(Secret, Wanted)> {
    if let Some(secret) = Secret::parse(secret) {
        let now = visit.house.world().now();
        if let Some(wanted) = store::addresses::wanted(&mut visit.house.db.read().await?, &secret, now).await? {
            return Ok((secret, wanted));
        }
    }
    visit.house.limits.guess(visit.ip, "link")?;
    Err(over())
}
