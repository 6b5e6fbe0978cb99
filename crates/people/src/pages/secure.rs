use askama::Template;
use fast_qr::{
    QRBuilder,
    convert::{Builder as _, svg::SvgBuilder},
};
use kernel::{Error, Message, Result};
use web::{Answer, Desk, Form, Page, html, redirect};

use super::{ceremony, threshold};
use crate::{
    model::{Password, RecoveryCode, Totp},
    store::{self, accounts::Account},
};

#[derive(Template)]
#[template(path = "secure.html")]
struct Choose {
    page: Page,
    form: Form,
    passkeys: bool,
    has_way_in: bool,
}

/// How do you want to sign in from now on: the page after an invitation, a set-up or a sign-in link.
pub async fn choose(desk: Desk) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let mut read = desk.house.db.read().await?;
    let account = store::accounts::find(&mut read, desk.who.account).await?;
    let has_way_in = has_way_in(&mut read, &account).await?;
    let passkeys = ceremony::relying_party(&desk.house).is_some();
    html(&Choose { page: desk.page("secure-title"), form: desk.blank(), passkeys, has_way_in }, true)
}

/// Whether a person can sign in again by themselves.
pub async fn has_way_in(on: &mut impl storage::Reads, account: &Account) -> Result<bool> {
    let password = account.password.is_some() && account.totp.is_some();
    Ok(password || !store::passkeys::of(on, account.id).await?.is_empty())
}

#[derive(Template)]
#[template(path = "password.html")]
struct NewPassword {
    page: Page,
    form: Form,
    email: String,
    ask_old: bool,
}

async fn own_account(desk: &Desk) -> Result<Account> {
    store::accounts::find(&mut desk.house.db.read().await?, desk.who.account).await
}

/// Whether the account has a password that works, which must be given to change it.
fn has_password(account: &Account) -> bool {
    account.password.is_some() && account.totp.is_some()
}

/// The page to choose a password on.
pub async fn password(desk: Desk) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let account = own_account(&desk).await?;
    show_password(&desk, &account, desk.blank())
}

fn show_password(desk: &Desk, account: &Account, form: Form) -> Answer {
    let fine = form.is_fine();
    let (email, ask_old) = (account.email.clone(), has_password(account));
    html(&NewPassword { page: desk.page("password-title"), form, email, ask_old }, fine)
}

/// Sets the password. Whoever has no code app yet goes on to that; for the others every other session ends.
pub async fn set_password(desk: Desk, mut form: Form) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let account = own_account(&desk).await?;
    let password = form.read("password", |text| Password::parse(text, &account.email));
    if form.value("again") != form.value("password") {
        form.wrong("again", Message::new("error-password-differs"));
    }
    if has_password(&account) {
        let tries = desk.house.limits.tries(desk.ip, "password").at(&account.id.to_string());
        tries.allowed(desk.house.world().now())?;
        let right = threshold::is_right(form.value("old"), account.password.clone()).await?;
        tries.allowed(desk.house.world().now())?;
        if !right {
            tries.missed(desk.house.world().now());
            form.wrong("old", Message::new("error-password-wrong"));
        }
    }
    let (Some(password), true) = (password, form.is_fine()) else {
        return show_password(&desk, &account, form);
    };
    let hash = threshold::hashed(password, desk.house.world()).await?;
    let mut tx = desk.house.db.begin(&desk.act("set a password", &form)).await?;
    store::accounts::set_password(&mut tx, account.id, &hash).await?;
    if has_password(&account) {
        store::sessions::end_others(&mut tx, account.id, desk.who.session).await?;
        return web::done(tx, "/desk/you", "done-password-set").await;
    }
    offer(&mut tx, &account).await?;
    tx.answer("/desk/you/totp");
    tx.commit().await?;
    Ok(redirect("/desk/you/totp"))
}

async fn offer(tx: &mut storage::Tx, account: &Account) -> Result<Totp> {
    let totp = Totp::draw(tx.world());
    store::accounts::offer_totp(tx, account.id, totp.stored()).await?;
    Ok(totp)
}

#[derive(Template)]
#[template(path = "totp.html")]
struct CodeApp {
    page: Page,
    form: Form,
    words: String,
    address: String,
    qr: String,
}

/// The page with the secret for the code app. It stays the same until a code confirms it, so that a reload does not
/// make a scanned secret worthless.
pub async fn totp(desk: Desk) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let account = own_account(&desk).await?;
    if account.password.is_none() {
        return Ok(redirect("/desk/you/password"));
    }
    let pending = match &account.totp_pending {
        Some(bytes) => Totp::from_stored(bytes)?,
        None => {
            let mut tx = desk.house.db.begin(&desk.act("begin a code app", &desk.blank())).await?;
            let totp = offer(&mut tx, &account).await?;
            tx.commit().await?;
            totp
        }
    };
    show_totp(&desk, &account, &pending, desk.blank())
}

fn show_totp(desk: &Desk, account: &Account, totp: &Totp, form: Form) -> Answer {
    let fine = form.is_fine();
    let address = totp.address(&account.email)?;
    let qr = qr(&address)?;
    html(&CodeApp { page: desk.page("totp-title"), form, words: totp.words(), address, qr }, fine)
}

fn qr(text: &str) -> Result<String> {
    let code = QRBuilder::new(text).build().map_err(Error::fault)?;
    let picture = SvgBuilder::default().margin(2).to_str(&code);
    Ok(picture.replacen("<svg ", "<svg width=\"240\" height=\"240\" ", 1))
}

#[derive(Template)]
#[template(path = "recovery.html")]
struct Recovery {
    page: Page,
    codes: Vec<RecoveryCode>,
    name: String,
}

/// The first code from the app puts it in force; then come the recovery codes, once.
pub async fn confirm_totp(desk: Desk, mut form: Form) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    desk.house.limits.guess(desk.ip, "code")?;
    let account = own_account(&desk).await?;
    let Some(pending) = &account.totp_pending else { return Ok(redirect("/desk/you")) };
    let totp = Totp::from_stored(pending)?;
    let Some(step) = totp.step(form.value("code"), desk.house.world().now()) else {
        form.wrong("code", Message::new("error-code-wrong"));
        return show_totp(&desk, &account, &totp, form);
    };
    let mut tx = desk.house.db.begin(&desk.act("confirm a code app", &form)).await?;
    if !store::accounts::confirm_totp(&mut tx, account.id, pending, step).await? {
        return Err(Error::refused("error-does-not-fit").into());
    }
    let codes = store::recovery::renew(&mut tx, account.id).await?;
    store::sessions::end_others(&mut tx, account.id, desk.who.session).await?;
    tx.answer("/desk/you?done=done-codes-shown");
    tx.commit().await?;
    show_codes(&desk, codes)
}

fn show_codes(desk: &Desk, codes: Vec<RecoveryCode>) -> Answer {
    html(&Recovery { page: desk.page("recovery-title"), codes, name: desk.who.name.clone() }, true)
}

/// New recovery codes; the old ones count no more.
pub async fn renew_recovery(desk: Desk, form: Form) -> Answer {
    if !threshold::is_recent(&desk).await? {
        return Ok(threshold::sign_in_again());
    }
    let mut tx = desk.house.db.begin(&desk.act("renew the recovery codes", &form)).await?;
    let account = store::accounts::hold(&mut tx, desk.who.account).await?;
    if !has_password(&account) {
        return Err(Error::refused("error-no-code-app").into());
    }
    let codes = store::recovery::renew(&mut tx, account.id).await?;
    tx.answer("/desk/you?done=done-codes-shown");
    tx.commit().await?;
    show_codes(&desk, codes)
}
