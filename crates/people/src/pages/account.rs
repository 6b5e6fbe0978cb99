use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Error, Id, Message, Result, Uuid};
use storage::{Reads, Tx};
use web::{AccountId, Answer, Desk, Form, OrganisationId, Page, Role, done, html};

use super::{invite::within_reach, people::role_options};
use crate::{
    counter,
    model::{Held, Post, gives, grantable, may_change, may_disable},
    store::{self, accounts::Account, grants::Past},
};

#[derive(Template)]
#[template(path = "account.html")]
struct OneAccount {
    page: Page,
    form: Form,
    account: Account,
    posts: Vec<(Post, bool)>,
    past: Vec<Past>,
    names: HashMap<Uuid, String>,
    organisations: Vec<(String, String)>,
    roles: Vec<(&'static str, String)>,
    may_disable: bool,
}

impl OneAccount {
    /// Who did something: a name, or nobody if the program itself did.
    fn by(&self, account: &Option<Uuid>) -> &str {
        account.and_then(|id| self.names.get(&id)).map_or("", String::as_str)
    }
}

/// An account within this person's reach and all its roles: [`Error::NotFound`] if it has none where they may look.
async fn within(on: &mut impl Reads, desk: &Desk, id: &str) -> Result<(Account, Vec<Post>)> {
    let id: AccountId = Id::parse(id).ok_or(Error::NotFound)?;
    let account = store::accounts::find(on, id).await?;
    let posts = store::grants::posts(on, id).await?;
    match desk.who.reach() {
        Some(own) if !posts.iter().any(|post| post.organisation == own) => Err(Error::NotFound),
        _ => Ok((account, posts)),
    }
}

fn held(posts: &[Post]) -> Vec<Held> {
    posts.iter().map(|post| Held { organisation: post.organisation, role: post.role }).collect()
}

/// One account: its roles now and before, and what can be done about it.
pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank().with("organisation", desk.who.organisation);
    page(&desk, &id, form).await
}

async fn page(desk: &Desk, id: &str, form: Form) -> Answer {
    let fine = form.is_fine();
    let mut read = desk.house.db.read().await?;
    let (account, posts) = within(&mut read, desk, id).await?;
    let reach = desk.who.reach();
    let past = store::grants::past(&mut read, account.id, reach).await?;
    let names = store::accounts::names(&mut read).await?.into_iter().map(|(id, name)| (id.uuid(), name)).collect();
    let may_disable = may_disable(&desk.who, account.id, &held(&posts));
    let seen = posts.into_iter().filter(|post| reach.is_none_or(|own| post.organisation == own));
    let posts = seen
        .map(|post| {
            let mine = may_change(&desk.who, Held { organisation: post.organisation, role: post.role });
            (post, mine)
        })
        .collect();
    let page = desk.page("account-title").titled(account.name.clone());
    let roles = role_options(&page, &grantable(&desk.who, desk.who.organisation));
    let organisations = within_reach(desk, &mut read).await?;
    html(&OneAccount { page, form, account, posts, past, names, organisations, roles, may_disable }, fine)
}

/// Reads an organisation and a role that this person may give or take there.
fn changeable(desk: &Desk, form: &mut Form) -> Result<Option<Held>> {
    let organisation: Option<OrganisationId> = form.id("organisation");
    let role = form.word("role", Role::parse);
    let (Some(organisation), Some(role)) = (organisation, role) else { return Ok(None) };
    if desk.who.reach().is_some_and(|own| own != organisation) {
        return Err(Error::NotFound);
    }
    if !may_change(&desk.who, Held { organisation, role }) {
        form.wrong("role", Message::new("error-role-not-yours"));
        return Ok(None);
    }
    Ok(Some(Held { organisation, role }))
}

/// Gives a role.
pub async fn give(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let (account, _) = within(&mut read, &desk, &id).await?;
    let Some(held) = changeable(&desk, &mut form)? else { return page(&desk, &id, form).await };
    store::coalition::organisation(&mut read, held.organisation).await?;
    drop(read);
    let mut tx = desk.house.db.begin(&desk.act("give a role", &form)).await?;
    store::grants::give(&mut tx, account.id, held.organisation, held.role).await?;
    done(tx, &format!("/desk/people/{id}"), "done-role-given").await
}

/// Takes a role away, but not the last coalition admin's.
pub async fn take(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let (account, _) = within(&mut desk.house.db.read().await?, &desk, &id).await?;
    let Some(gone) = changeable(&desk, &mut form)? else { return page(&desk, &id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("take a role away", &form)).await?;
    store::coalition::hold(&mut tx).await?;
    if !store::grants::take(&mut tx, account.id, gone.organisation, gone.role).await? {
        return Err(Error::refused("error-does-not-fit").into());
    }
    an_admin_stays(&mut tx).await?;
    let left = held(&store::grants::posts(&mut tx, account.id).await?);
    call_back(&mut tx, account.id, &left).await?;
    // A coordinator who took the last role in their organisation away can see the account no more.
    let still_there = within(&mut tx, &desk, &id).await.is_ok();
    let back = if still_there { format!("/desk/people/{id}") } else { "/desk/people".to_owned() };
    done(tx, &back, "done-role-taken").await
}

/// Cancels the invitations on their way that somebody with the roles that are left to them could not send any more.
async fn call_back(tx: &mut Tx, account: AccountId, left: &[Held]) -> Result<()> {
    for invitation in store::invitations::sent_by(tx, account).await? {
        if !gives(left, Held { organisation: invitation.organisation, role: invitation.role }) {
            store::invitations::cancel(tx, invitation.id).await?;
        }
    }
    Ok(())
}

async fn an_admin_stays(tx: &mut Tx) -> Result<()> {
    match store::grants::admins(tx).await? {
        0 => Err(Error::refused("error-last-admin")),
        _ => Ok(()),
    }
}

/// Shuts an account; whoever uses it is out at once, and nobody comes in by a letter of theirs.
pub async fn disable(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("shut an account", &form)).await?;
    store::coalition::hold(&mut tx).await?;
    let account = theirs(&mut tx, &desk, &id).await?;
    store::accounts::set_disabled(&mut tx, account, true).await?;
    store::sessions::end_all(&mut tx, account).await?;
    store::tickets::take_back(&mut tx, account).await?;
    call_back(&mut tx, account, &[]).await?;
    an_admin_stays(&mut tx).await?;
    done(tx, &format!("/desk/people/{id}"), "done-account-shut").await
}

/// Opens an account again.
pub async fn enable(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("open an account again", &form)).await?;
    let account = theirs(&mut tx, &desk, &id).await?;
    store::accounts::set_disabled(&mut tx, account, false).await?;
    done(tx, &format!("/desk/people/{id}"), "done-account-open").await
}

/// An account that this person may shut, open, or send a link.
async fn theirs(tx: &mut Tx, desk: &Desk, id: &str) -> Result<AccountId> {
    let (account, posts) = within(tx, desk, id).await?;
    if may_disable(&desk.who, account.id, &held(&posts)) { Ok(account.id) } else { Err(Error::Forbidden) }
}

/// Sends somebody who lost their phone a link to get back in, to the address that their account always had.
pub async fn send_link(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("send a sign-in link", &form)).await?;
    let id_of = theirs(&mut tx, &desk, &id).await?;
    let account = store::accounts::find(&mut tx, id_of).await?;
    let path = counter::sign_in_link(&mut tx, account.id, false).await?;
    let values = [("name", account.name.as_str().into()), ("link", desk.house.config.address(&path).into())];
    let texts = &desk.house.texts;
    let subject = texts.say(account.lang, "mail-link-subject", &values);
    let text = texts.say(account.lang, "mail-link-text", &values);
    counter::mail(&mut tx, &account.email, &subject, &text).await?;
    done(tx, &format!("/desk/people/{id}"), "done-link-sent").await
}
