use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use kernel::{Error, Result};
use storage::{Act, Actor};
use web::{AccountId, Answer, Form, Page, Visit, html};

use super::threshold;
use crate::{
    model::Secret,
    store::{self, tickets, tickets::Kind},
};

#[derive(Template)]
#[template(path = "sign-in-link.html")]
struct Link {
    page: Page,
    form: Form,
    name: String,
    roles: Vec<(String, Vec<web::Role>)>,
    once: bool,
}

/// Whom a link signs in, with a button: a mail server that looks at links must not use them up.
pub async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (_, account, kind) = open(&visit, &secret).await?;
    let mut read = visit.house.db.read().await?;
    let name = store::accounts::find(&mut read, account).await?.name;
    let mut roles: Vec<(String, Vec<web::Role>)> = Vec::new();
    for post in store::grants::posts(&mut read, account).await? {
        match roles.last_mut().filter(|(name, _)| *name == post.name) {
            Some((_, held)) => held.push(post.role),
            None => roles.push((post.name, vec![post.role])),
        }
    }
    let form = Form::blank(visit.house.world());
    html(&Link { page: visit.page("sign-in-link-title"), form, name, roles, once: kind == Kind::Link }, true)
}

/// Signs in.
pub async fn follow(visit: Visit, Path(secret): Path<String>, headers: HeaderMap) -> Answer {
    let (secret, account, kind) = open(&visit, &secret).await?;
    let act = Act::new(Actor::Account(account.uuid()), "sign in by a link");
    let mut tx = visit.house.db.begin(&act).await?;
    if kind == Kind::Link && !tickets::use_up(&mut tx, &secret).await? {
        return Err(over().into());
    }
    let cookie = threshold::start_session(&mut tx, &visit, &headers, account).await?;
    tx.commit().await?;
    let to = if kind == Kind::Link { "/desk/you/secure" } else { "/desk" };
    Ok(threshold::redirect_with(cookie, to))
}

fn over() -> Error {
    Error::refused("error-link-over")
}

async fn open(visit: &Visit, secret: &str) -> Result<(Secret, AccountId, Kind)> {
    if let Some(secret) = Secret::parse(secret) {
        let now = visit.house.world().now();
        if let Some((account, kind)) = tickets::link(&mut visit.house.db.read().await?, &secret, now).await? {
            return Ok((secret, account, kind));
        }
    }
    // Only misses count: a hall full of people may follow their links at once.
    visit.house.limits.guess(visit.ip, "link")?;
    Err(over())
}
