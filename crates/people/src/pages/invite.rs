use askama::Template;
use axum::extract::Path;
use kernel::{Error, Id, Lang, Message, Result};
use storage::Reads;
use web::{Answer, Desk, Form, OrganisationId, Page, Role, done, html};

use super::{people::role_options, you::langs};
use crate::{
    counter,
    model::{Email, Held, grantable, may_change},
    store::{
        self,
        invitations::{InvitationId, NewInvitation},
    },
};

#[derive(Template)]
#[template(path = "invite.html")]
struct Invite {
    page: Page,
    form: Form,
    organisations: Vec<(String, String)>,
    roles: Vec<(&'static str, String)>,
    langs: Vec<(&'static str, &'static str)>,
}

/// The page to invite somebody on.
pub async fn show(desk: Desk) -> Answer {
    let form = desk.blank().with("organisation", desk.who.organisation).with("lang", desk.who.lang.code());
    page(&desk, form).await
}

/// The organisations in which a person may give roles. It reads where its caller does: on a server, a second reading
/// beside the first waits for a free connection, and everybody would wait for everybody.
pub async fn within_reach(desk: &Desk, on: &mut impl Reads) -> Result<Vec<(String, String)>> {
    let own = [(desk.who.organisation, desk.who.organisation_name.clone())];
    let within = match desk.who.reach() {
        Some(_) => own.to_vec(),
        None => store::coalition::active_names(on).await?,
    };
    Ok(within.into_iter().map(|(id, name)| (id.to_string(), name)).collect())
}

async fn page(desk: &Desk, form: Form) -> Answer {
    let fine = form.is_fine();
    let page = desk.page("invite-title");
    let roles = role_options(&page, &grantable(&desk.who, desk.who.organisation));
    let organisations = within_reach(desk, &mut desk.house.db.read().await?).await?;
    html(&Invite { page, form, organisations, roles, langs: langs() }, fine)
}

/// Sends an invitation.
pub async fn send(desk: Desk, mut form: Form) -> Answer {
    let email = form.read("email", Email::parse);
    let lang = form.word("lang", Lang::parse);
    let organisation: Option<OrganisationId> = form.id("organisation");
    let role = form.word("role", Role::parse);
    let (Some(email), Some(lang), Some(organisation), Some(role)) = (email, lang, organisation, role) else {
        return page(&desk, form).await;
    };
    let within = within_reach(&desk, &mut desk.house.db.read().await?).await?;
    if !within.iter().any(|(id, _)| *id == organisation.to_string()) {
        return Err(Error::NotFound.into());
    }
    if !may_change(&desk.who, Held { organisation, role }) {
        form.wrong("role", Message::new("error-role-not-yours"));
        return page(&desk, form).await;
    }
    let new = NewInvitation { email, lang, organisation, role };
    let mut tx = desk.house.db.begin(&desk.act("invite somebody", &form)).await?;
    counter::invite(&mut tx, &desk.house.texts, &desk.house.config, &new).await?;
    done(tx, "/desk/people", "done-invited").await
}

/// An invitation that this person may send again or cancel.
async fn own(tx: &mut storage::Tx, desk: &Desk, id: &str) -> Result<store::invitations::Invitation> {
    let id: InvitationId = Id::parse(id).ok_or(Error::NotFound)?;
    let invitation = store::invitations::find(tx, id).await?;
    let held = Held { organisation: invitation.organisation, role: invitation.role };
    if desk.who.reach().is_some_and(|own| own != invitation.organisation) {
        return Err(Error::NotFound);
    }
    if may_change(&desk.who, held) { Ok(invitation) } else { Err(Error::Forbidden) }
}

/// Sends the letter again, with a new link; the old one counts no more.
pub async fn resend(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("send an invitation again", &form)).await?;
    let old = own(&mut tx, &desk, &id).await?;
    let secret = store::invitations::renew(&mut tx, old.id).await?.ok_or(Error::NotFound)?;
    let email = Email::parse(&old.email).map_err(|m| Error::fault(m.key))?;
    let new = NewInvitation { email, lang: old.lang, organisation: old.organisation, role: old.role };
    let (texts, config) = (&desk.house.texts, &desk.house.config);
    counter::send_invitation(&mut tx, texts, config, &new, &old.organisation_name, &secret).await?;
    done(tx, "/desk/people", "done-invited").await
}

/// Cancels an invitation.
pub async fn cancel(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("cancel an invitation", &form)).await?;
    let invitation = own(&mut tx, &desk, &id).await?;
    if !store::invitations::cancel(&mut tx, invitation.id).await? {
        return Err(Error::NotFound.into());
    }
    done(tx, "/desk/people", "done-invitation-cancelled").await
}
