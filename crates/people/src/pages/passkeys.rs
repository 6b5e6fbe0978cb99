use axum::{
    body::Bytes,
    extract::Path,
    http::{HeaderMap, header},
};
use kernel::{Error, Id, Line, Result};
use serde::Deserialize;
use serde_json::json;
use storage::{Act, Actor};
use web::{Answer, Desk, Form, Visit, done};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
};

use super::{ceremony, threshold};
use crate::{model::local_next, store};

/// What is tried here.
const PASSKEY: &str = "passkey";

/// The fields around the button.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Around {
    next: String,
    name: String,
}

fn around(body: &[u8]) -> Around {
    serde_json::from_slice(body).unwrap_or_default()
}

/// What a browser is asked, for somebody who wants to sign in.
pub async fn start_sign_in(visit: Visit, body: Bytes) -> Answer {
    let party = ceremony::needed(&visit.house)?;
    // What is begun counts until it has ended well: each beginning is a row of ours.
    let (tries, now) = (visit.house.limits.tries(visit.ip, PASSKEY), visit.house.world().now());
    tries.allowed(now)?;
    tries.missed(now);
    let (sent, state) = party.start_discoverable_authentication().map_err(Error::fault)?;
    let (options, challenge) = ceremony::options(&sent)?;
    let state = serde_json::to_string(&state).map_err(Error::fault)?;
    let next = around(&body).next;
    let next = local_next(&next).unwrap_or_default();
    let mut tx = visit.house.db.begin(&Act::new(Actor::Visitor, "ask for a passkey")).await?;
    let expires = tx.now().plus_seconds(ceremony::PATIENCE);
    store::passkeys::begin(&mut tx, &challenge, None, next, &state, expires).await?;
    tx.commit().await?;
    web::json(&options)
}

/// The browser's answer: signs in.
pub async fn finish_sign_in(visit: Visit, headers: HeaderMap, body: Bytes) -> Answer {
    let party = ceremony::needed(&visit.house)?;
    let refused = || Error::refused("error-passkey");
    let (answer, challenge) = ceremony::read::<PublicKeyCredential>(&body)?;
    let ceremony = take(&visit, &challenge).await?;
    let state: DiscoverableAuthentication = serde_json::from_str(&ceremony.state).map_err(|_| refused())?;

    let found = store::passkeys::by_credential(&mut visit.house.db.read().await?, answer.get_credential_id()).await?;
    let (id, account, passkey) = found.ok_or_else(|| Error::refused("error-passkey-unknown"))?;
    let mut passkey: Passkey = serde_json::from_str(&passkey).map_err(Error::fault)?;
    let (holder, _) = party.identify_discoverable_authentication(&answer).map_err(|_| refused())?;
    if holder != account.uuid() {
        return Err(refused().into());
    }
    let result = party.finish_discoverable_authentication_v2(&answer, state, &passkey).map_err(|_| refused())?;
    passkey.update_credential(&result);

    let act = Act::new(Actor::Account(account.uuid()), "sign in by a passkey");
    let mut tx = visit.house.db.begin(&act).await?;
    let stored = serde_json::to_string(&passkey).map_err(Error::fault)?;
    store::passkeys::note_used(&mut tx, id, &stored).await?;
    let cookie = threshold::start_session(&mut tx, &visit, &headers, account).await?;
    tx.commit().await?;
    visit.house.limits.tries(visit.ip, PASSKEY).made_good(visit.house.world().now());
    let location = if ceremony.note.is_empty() { "/desk" } else { &ceremony.note };
    let mut response = web::json(&json!({ "location": location }))?;
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Takes a ceremony out of the database: answered once, rightly or wrongly.
async fn take(visit: &Visit, challenge: &[u8]) -> Result<store::passkeys::Ceremony> {
    let mut tx = visit.house.db.begin(&Act::new(Actor::Visitor, "answer for a passkey")).await?;
    let ceremony = store::passkeys::finish(&mut tx, challenge).await?;
    tx.commit().await?;
    ceremony.ok_or_else(|| Error::refused("error-passkey-over"))
}

/// What a browser is asked, for somebody who adds a passkey.
pub async fn start(desk: Desk, body: Bytes) -> Answer {
    let party = ceremony::needed(&desk.house)?;
    if !threshold::is_recent(&desk).await? {
        return Err(Error::refused("error-sign-in-again").into());
    }
    let name = Line::<60>::parse(&around(&body).name).map_or_else(|_| desk.say("passkey-unnamed"), |n| n.to_string());
    let mut read = desk.house.db.read().await?;
    let account = store::accounts::find(&mut read, desk.who.account).await?;
    let have = passkeys(&mut read, desk.who.account).await?;
    drop(read);
    let known = have.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let (sent, state) = party
        .start_passkey_registration(account.id.uuid(), &account.email, &account.name, Some(known))
        .map_err(Error::fault)?;
    let (mut options, challenge) = ceremony::options(&sent)?;
    ceremony::discoverable(&mut options);
    let state = serde_json::to_string(&state).map_err(Error::fault)?;
    let act = Act::new(Actor::Account(desk.who.account.uuid()), "begin a passkey");
    let mut tx = desk.house.db.begin(&act).await?;
    let expires = tx.now().plus_seconds(ceremony::PATIENCE);
    store::passkeys::begin(&mut tx, &challenge, Some(desk.who.account), &name, &state, expires).await?;
    tx.commit().await?;
    web::json(&options)
}

async fn passkeys(on: &mut impl storage::Reads, account: web::AccountId) -> Result<Vec<Passkey>> {
    let stored = store::passkeys::of(on, account).await?;
    stored.iter().map(|one| serde_json::from_str(&one.passkey).map_err(Error::fault)).collect()
}

/// The browser's answer: the passkey is kept.
pub async fn finish(desk: Desk, body: Bytes) -> Answer {
    let party = ceremony::needed(&desk.house)?;
    let (answer, challenge) = ceremony::read::<RegisterPublicKeyCredential>(&body)?;
    let ceremony = take(&desk, &challenge).await?;
    let refused = || Error::refused("error-passkey");
    if ceremony.account != Some(desk.who.account) {
        return Err(refused().into());
    }
    let state: PasskeyRegistration = serde_json::from_str(&ceremony.state).map_err(|_| refused())?;
    let passkey = party.finish_passkey_registration(&answer, &state).map_err(|_| refused())?;
    let stored = serde_json::to_string(&passkey).map_err(Error::fault)?;
    let act = Act::new(Actor::Account(desk.who.account.uuid()), "add a passkey");
    let mut tx = desk.house.db.begin(&act).await?;
    let account = desk.who.account;
    if !store::passkeys::add(&mut tx, account, passkey.cred_id().as_ref(), &stored, &ceremony.note).await? {
        return Err(Error::refused("error-passkey-taken").into());
    }
    tx.commit().await?;
    web::json(&json!({ "location": "/desk/you?done=done-passkey-added" }))
}

/// Removes a passkey, unless it is the last way in.
pub async fn remove(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = Id::parse(&id).ok_or(Error::NotFound)?;
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let mut tx = desk.house.db.begin(&desk.act("remove a passkey", &form)).await?;
    let account = store::accounts::hold(&mut tx, desk.who.account).await?;
    if !store::passkeys::remove(&mut tx, account.id, id).await? {
        return Err(Error::NotFound.into());
    }
    let others = store::passkeys::of(&mut tx, account.id).await?;
    if others.is_empty() && (account.password.is_none() || account.totp.is_none()) {
        return Err(Error::refused("error-last-way-in").into());
    }
    done(tx, "/desk/you", "done-passkey-removed").await
}
