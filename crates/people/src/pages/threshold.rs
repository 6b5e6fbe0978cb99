//! The step over the threshold: cookies, and work that must not hold others up.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use kernel::{Error, Result, World};
use storage::Tx;
use tokio::sync::Semaphore;
use web::{AccountId, Desk, SESSION_COOKIE, Visit, redirect};

use crate::{
    model::{Password, device, hash_password, standing, verify_password},
    store,
};

/// Changing how one signs in asks for a session not older than this, in seconds, so that a phone left lying open is
/// not an account lost.
const RECENT: i64 = 30 * 60;

/// Passwords that are worked on at the same time: each takes 19 MiB and a whole processor.
static WORKERS: Semaphore = Semaphore::const_new(2);

/// Signs an account in: a new session always, and the one that this browser had before ends. Answers the cookie.
pub async fn start_session(tx: &mut Tx, visit: &Visit, headers: &HeaderMap, account: AccountId) -> Result<HeaderValue> {
    let posts = store::grants::posts(tx, account).await?;
    let every = store::coalition::active_names(tx).await?;
    let wanted = store::sessions::last_organisation(tx, account).await?;
    let standing = standing(&posts, &every, wanted).ok_or_else(|| Error::refused("error-no-role"))?;
    if let Some(who) = &visit.who {
        store::sessions::end(tx, who.account, who.session).await?;
    }
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let secret = store::sessions::start(tx, account, standing.organisation.0, &device(agent)).await?;
    cookie(&format!("{SESSION_COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Lax", secret.text()))
}

/// Takes the cookie back.
pub fn forget_cookie() -> Result<HeaderValue> {
    cookie(&format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"))
}

fn cookie(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(text).map_err(Error::fault)
}

/// Sends a person on with a cookie.
pub fn redirect_with(cookie: HeaderValue, location: &str) -> Response {
    let mut response = redirect(location);
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    response
}

/// Whether this person signed in just now.
pub async fn is_recent(desk: &Desk) -> Result<bool> {
    let made = store::sessions::made(&mut desk.house.db.read().await?, desk.who.session).await?;
    Ok(made.plus_seconds(RECENT) > desk.house.world().now())
}

/// Where whoever signed in too long ago is sent, to sign in again and come back.
pub fn sign_in_again() -> Response {
    redirect("/sign-in?next=/desk/you/secure&again=yes")
}

/// Checks a password without holding up anybody.
pub async fn is_right(typed: &str, hash: Option<String>) -> Result<bool> {
    let typed = typed.to_owned();
    work(move || verify_password(&typed, hash.as_deref())).await
}

/// Hashes a password without holding up anybody.
pub async fn hashed(password: Password, world: &World) -> Result<String> {
    let world = world.clone();
    work(move || hash_password(&password, &world)).await
}

async fn work<T: Send + 'static>(job: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let _worker = WORKERS.acquire().await.map_err(Error::fault)?;
    tokio::task::spawn_blocking(job).await.map_err(Error::fault)?
}
