use askama::Template;
use axum::http::HeaderMap;
use kernel::{Error, Message, Result};
use serde::Deserialize;
use storage::{Act, Actor};
use web::{AccountId, Answer, Form, Page, Visit, html, redirect};

use super::{ceremony, threshold};
use crate::{
    model::{RecoveryCode, Secret, Totp, local_next},
    store::{self, tickets},
};

/// From the password to the code, a person has this many seconds.
const CODE_PATIENCE: i64 = 10 * 60;

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignIn {
    page: Page,
    form: Form,
    next: String,
    again: bool,
    passkeys: bool,
}

#[derive(Template)]
#[template(path = "sign-in-code.html")]
struct Code {
    page: Page,
    form: Form,
    next: String,
    ticket: String,
}

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    next: String,
    again: Option<String>,
}

/// The page to sign in on.
pub async fn show(visit: Visit) -> Answer {
    if store::coalition::name(&mut visit.house.db.read().await?).await?.is_none() {
        return Ok(redirect("/set-up"));
    }
    let asked: Asked = visit.filters();
    sign_in(&visit, Form::blank(visit.house.world()), &asked.next, asked.again.is_some(), true)
}

fn sign_in(visit: &Visit, form: Form, next: &str, again: bool, fine: bool) -> Answer {
    let next = local_next(next).unwrap_or_default().to_owned();
    let passkeys = ceremony::relying_party(&visit.house).is_some();
    html(&SignIn { page: visit.page("sign-in-title"), form, next, again, passkeys }, fine)
}

/// The address and the password. Whether the address has no account, the account no password, or the password is
/// another: the same words, after the same time.
pub async fn password(visit: Visit, mut form: Form) -> Answer {
    let house = &visit.house;
    let email: String = form.value("email").trim().to_lowercase().chars().take(254).collect();
    let tries = house.limits.tries(visit.ip, "password").at(&email);
    tries.allowed(house.world().now())?;
    let account = store::accounts::by_email(&mut house.db.read().await?, &email).await?;
    let account = account.filter(|a| a.disabled.is_none() && a.totp.is_some());
    let hash = account.as_ref().and_then(|a| a.password.clone());
    let right = threshold::is_right(form.value("password"), hash).await?;
    tries.allowed(house.world().now())?;
    let next = form.value("next").to_owned();
    let (true, Some(account)) = (right, account) else {
        tries.missed(house.world().now());
        form.wrong("password", Message::new("error-sign-in-wrong"));
        return sign_in(&visit, form, &next, false, false);
    };
    let act = Act::new(Actor::Account(account.id.uuid()), "give the password");
    let mut tx = house.db.begin(&act).await?;
    let expires = tx.now().plus_seconds(CODE_PATIENCE);
    let ticket = tickets::make(&mut tx, account.id, tickets::Kind::Code, expires).await?;
    tx.commit().await?;
    ask_for_code(&visit, Form::blank(house.world()), ticket.text(), &next)
}

fn ask_for_code(visit: &Visit, form: Form, ticket: String, next: &str) -> Answer {
    let next = local_next(next).unwrap_or_default().to_owned();
    let fine = form.is_fine();
    html(&Code { page: visit.page("sign-in-code-title"), form, next, ticket }, fine)
}

/// The code from the app, or one of the recovery codes.
pub async fn code(visit: Visit, headers: HeaderMap, mut form: Form) -> Answer {
    let house = &visit.house;
    let tries = house.limits.tries(visit.ip, "code");
    tries.allowed(house.world().now())?;
    let over = || {
        tries.missed(house.world().now());
        Error::refused("error-sign-in-over")
    };
    let ticket = Secret::parse(form.value("ticket")).ok_or_else(over)?;
    let account = count_try(&visit, &ticket).await?.ok_or_else(over)?;
    let tries = house.limits.tries(visit.ip, "code").at(&account.to_string());
    tries.allowed(house.world().now())?;

    let mut tx = house.db.begin(&Act::new(Actor::Account(account.uuid()), "sign in")).await?;
    let found = store::accounts::find(&mut tx, account).await?;
    let still_open = found.disabled.is_none();
    if still_open && is_code(&mut tx, &found, form.value("code")).await? && tickets::use_up(&mut tx, &ticket).await? {
        let cookie = threshold::start_session(&mut tx, &visit, &headers, account).await?;
        tx.commit().await?;
        return Ok(threshold::redirect_with(cookie, local_next(form.value("next")).unwrap_or("/desk")));
    }
    drop(tx);
    tries.missed(house.world().now());
    form.wrong("code", Message::new("error-code-wrong"));
    let next = form.value("next").to_owned();
    ask_for_code(&visit, form, ticket.text(), &next)
}

/// A try counts even if it fails, so it is written down first.
async fn count_try(visit: &Visit, ticket: &Secret) -> Result<Option<AccountId>> {
    let mut tx = visit.house.db.begin(&Act::new(Actor::Visitor, "try a code")).await?;
    let account = tickets::try_code(&mut tx, ticket).await?;
    tx.commit().await?;
    Ok(account)
}

/// Whether this is the app's code of now or an unused recovery code; either is used up by being right.
async fn is_code(tx: &mut storage::Tx, account: &store::accounts::Account, typed: &str) -> Result<bool> {
    if let Some(secret) = &account.totp
        && let Some(step) = Totp::from_stored(secret)?.step(typed, tx.now())
    {
        return store::accounts::use_totp_step(tx, account.id, step).await;
    }
    match RecoveryCode::parse(typed) {
        Some(code) => store::recovery::use_up(tx, account.id, &code).await,
        None => Ok(false),
    }
}

/// Ends this session.
pub async fn sign_out(visit: Visit) -> Answer {
    if let Some(who) = &visit.who {
        let mut tx = visit.house.db.begin(&Act::new(Actor::Account(who.account.uuid()), "sign out")).await?;
        store::sessions::end(&mut tx, who.account, who.session).await?;
        tx.commit().await?;
    }
    Ok(threshold::redirect_with(threshold::forget_cookie()?, "/sign-in?done=done-signed-out"))
}
