use askama::Template;
use axum::extract::Path;
use kernel::{Error, Lang, Uuid};
use web::{Answer, Desk, Form, Page, done, html};

use super::{ceremony, threshold};
use crate::store::{self, accounts::Account, passkeys::Stored, sessions::Session};

#[derive(Template)]
#[template(path = "you.html")]
struct You {
    page: Page,
    form: Form,
    langs: Vec<(&'static str, &'static str)>,
    account: Account,
    passkeys: Vec<Stored>,
    can_add: bool,
    codes_left: i64,
    sessions: Vec<Session>,
    this_session: Uuid,
}

/// The languages to choose from, by code and by their own names.
pub fn langs() -> Vec<(&'static str, &'static str)> {
    Lang::ALL.iter().map(|lang| (lang.code(), lang.own_name())).collect()
}

/// Everything about oneself.
pub async fn show(desk: Desk) -> Answer {
    let form = desk.blank().with("name", &desk.who.name).with("lang", desk.who.lang.code());
    page(&desk, form).await
}

/// The page, with a form as it was sent.
pub async fn page(desk: &Desk, form: Form) -> Answer {
    let fine = form.is_fine();
    let id = desk.who.account;
    let mut read = desk.house.db.read().await?;
    let you = You {
        page: desk.page("you-title"),
        form,
        langs: langs(),
        account: store::accounts::find(&mut read, id).await?,
        passkeys: store::passkeys::of(&mut read, id).await?,
        can_add: ceremony::relying_party(&desk.house).is_some(),
        codes_left: store::recovery::left(&mut read, id).await?,
        sessions: store::sessions::of(&mut read, id, desk.house.world().now()).await?,
        this_session: desk.who.session,
    };
    html(&you, fine)
}

/// Changes one's name and language.
pub async fn describe(desk: Desk, mut form: Form) -> Answer {
    let name = form.line::<80>("name");
    let lang = form.word("lang", Lang::parse);
    let (Some(name), Some(lang)) = (name, lang) else { return page(&desk, form).await };
    let mut tx = desk.house.db.begin(&desk.act("change one's name or language", &form)).await?;
    store::accounts::describe(&mut tx, desk.who.account, &name, lang).await?;
    done(tx, "/desk/you", "done-saved").await
}

/// Ends one session: the phone that was lost.
pub async fn end_session(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = Uuid::try_parse(&id).map_err(|_| Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("end a session", &form)).await?;
    if !store::sessions::end(&mut tx, desk.who.account, id).await? {
        return Err(Error::NotFound.into());
    }
    done(tx, "/desk/you", "done-session-ended").await
}

/// Signs out everywhere, here too, and takes back links that were sent.
pub async fn end_sessions(desk: Desk, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("sign out everywhere", &form)).await?;
    store::sessions::end_all(&mut tx, desk.who.account).await?;
    store::tickets::take_back(&mut tx, desk.who.account).await?;
    tx.commit().await?;
    Ok(threshold::redirect_with(threshold::forget_cookie()?, "/sign-in?done=done-signed-out-everywhere"))
}
