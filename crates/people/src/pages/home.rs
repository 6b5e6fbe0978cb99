use askama::Template;
use kernel::Error;
use web::{Answer, Desk, Form, OrganisationId, Page, Permission, done, html};

use super::secure;
use crate::store::{self, tickets};

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
    form: Form,
    organisations: Vec<(String, String)>,
    needs_way_in: bool,
    /// Jobs that were given up: letters that nobody took, sums that do not agree. Only for who can do something about it.
    given_up: i64,
}

/// What this person can do, as large tiles, and for whom.
pub async fn show(desk: Desk) -> Answer {
    let mut read = desk.house.db.read().await?;
    let account = store::accounts::find(&mut read, desk.who.account).await?;
    let needs_way_in =
        !secure::has_way_in(&mut read, &account).await? && !tickets::has_reusable(&mut read, desk.who.account).await?;
    let given_up = match desk.who.may(Permission::JobsManage) {
        true => storage::jobs::counts(&mut read).await?.1,
        false => 0,
    };
    let organisations = desk.who.organisations.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let form = desk.blank().with("organisation", desk.who.organisation);
    html(&Home { page: desk.page("desk-title"), form, organisations, needs_way_in, given_up }, true)
}

/// Acts for another organisation from now on.
pub async fn act_for(desk: Desk, mut form: Form) -> Answer {
    let wanted: OrganisationId = form.id("organisation").ok_or(Error::NotFound)?;
    if !desk.who.organisations.iter().any(|(id, _)| *id == wanted) {
        return Err(Error::NotFound.into());
    }
    let mut tx = desk.house.db.begin(&desk.act("act for an organisation", &form)).await?;
    store::sessions::act_for(&mut tx, desk.who.session, wanted).await?;
    done(tx, "/desk", "done-acting-for").await
}
