//! Being told when an item turns urgent: asked for on a page, confirmed by letter, ended with one click.

use askama::Template;
use axum::extract::Path;
use kernel::Error;
use people::{Email, Secret};
use stock::counter::{Item, Size};
use storage::{Act, Actor};
use web::{Access, Answer, Form, Page, Routes, Visit, done, html, redirect};

use crate::{
    jobs::one_click,
    model::{CONSENT, NewFollower},
    store::followers,
};

use super::{Now, said::Said};

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/needs/{item}/follow", Access::Anyone, blank)
        .post("/needs/{item}/follow", Access::Anyone, ask)
        .get("/follow/{secret}", Access::Anyone, show)
        .post("/follow/{secret}", Access::Anyone, confirm)
        .get("/follow/{secret}/stop", Access::Anyone, leave)
        .post("/follow/{secret}/stop", Access::Anyone, stop)
}

#[derive(Template)]
#[template(path = "follow.html")]
struct FollowPage {
    page: Page,
    form: Form,
    slug: String,
    sizes: Vec<(String, String)>,
}

/// What a link from a letter leads to.
enum Standing {
    /// Asked, and not confirmed yet.
    Asked,
    /// Follows.
    Follows,
    /// Wants to stop.
    Stops,
    /// Does not follow, or no longer.
    Stopped,
}

#[derive(Template)]
#[template(path = "following.html")]
struct Following {
    page: Page,
    form: Form,
    standing: Standing,
    item: String,
    href: String,
    secret: String,
}

/// An item that is on the list, with its name and its sizes in the visitor's language.
async fn find(visit: &Visit, slug: &str) -> Result<(Item, Page, Vec<(String, String)>), Error> {
    let now = Now::in_house(&visit.house).await?;
    let need = now.list.find(slug).filter(|need| need.level().is_some()).ok_or(Error::NotFound)?;
    let page = visit.page("follow-title");
    let title = page.t1("follow-title-item", "item", need.item.name(visit.lang));
    let page = page.titled(title);
    let said = Said::on(&page, &now);
    let every = need.item.size_system.sizes().iter().filter_map(|size| Size::any(size)).filter(|size| !size.is_none());
    let sizes = every.map(|size| (size.to_string(), said.size_line(need.item.size_system, &[size]))).collect();
    Ok((need.item.clone(), page, sizes))
}

async fn blank(visit: Visit, Path(slug): Path<String>) -> Answer {
    let (_, page, sizes) = find(&visit, &slug).await?;
    html(&FollowPage { form: Form::blank(visit.house.world()), slug, sizes, page }, true)
}

async fn ask(visit: Visit, Path(slug): Path<String>, mut form: Form) -> Answer {
    let (item, page, sizes) = find(&visit, &slug).await?;
    let email = form.read("email", Email::parse);
    let size = form.optional("size", |text| item.size_system.read(text));
    if !form.ticked("consent") {
        form.wrong("consent", kernel::Message::new("error-follow-consent"));
    }
    let (true, Some(email), Some(size)) = (form.is_fine(), email, size) else {
        return html(&FollowPage { form, slug, sizes, page }, false);
    };
    visit.house.limits.letter(visit.ip, email.as_str())?;
    let new = NewFollower { item: item.id, size, email, lang: visit.lang, consent: CONSENT };
    let mut tx = visit.house.db.begin(&visit.act("ask to follow an item", &form)).await?;
    if let Some(secret) = crate::follow(&mut tx, &new).await? {
        let path = page.here(&format!("/follow/{}", secret.text()));
        let stop = page.absolute(&format!("{path}/stop"));
        let text =
            page.t3("mail-follow-text", "item", item.name(visit.lang), "link", page.absolute(&path), "stop", &stop);
        people::mail_with(&mut tx, new.email.as_str(), &page.t("mail-follow-subject"), &text, one_click(&stop)).await?;
    }
    // Whoever asks is answered alike, whether the address is known or not.
    done(tx, &page.here(&format!("/needs/{slug}/follow")), "done-follow-asked").await
}

async fn following(visit: &Visit, text: &str, leaves: bool) -> Answer {
    visit.house.limits.guess(visit.ip, "follow-link")?;
    let mut read = visit.house.db.read().await?;
    let found = match Secret::parse(text) {
        Some(secret) => followers::by_secret(&mut read, &secret).await,
        None => Err(Error::NotFound),
    };
    let (standing, item) = match found {
        Ok(follower) => {
            let item = stock::counter::item_by_id(&mut read, follower.item).await?;
            let standing = match (leaves, follower.confirmed_at) {
                (true, _) => Standing::Stops,
                (false, Some(_)) => Standing::Follows,
                (false, None) => Standing::Asked,
            };
            (standing, Some(item))
        }
        Err(Error::NotFound) if leaves => (Standing::Stopped, None),
        Err(error) => return Err(error.into()),
    };
    drop(read);
    page(visit, standing, item.as_ref(), text)
}

fn page(visit: &Visit, standing: Standing, item: Option<&Item>, secret: &str) -> Answer {
    let page = visit.page("follow-title");
    let href = page.here(&item.map_or("/needs".to_owned(), |item| format!("/needs/{}", item.slug)));
    let item = item.map_or(String::new(), |item| item.name(visit.lang).to_owned());
    let form = Form::blank(visit.house.world());
    html(&Following { form, standing, item, href, secret: secret.to_owned(), page }, true)
}

async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    following(&visit, &secret, false).await
}

async fn leave(visit: Visit, Path(secret): Path<String>) -> Answer {
    following(&visit, &secret, true).await
}

/// Confirmed by a button, not by opening the link: programs that look into mail open links too.
async fn confirm(visit: Visit, Path(text): Path<String>, form: Form) -> Answer {
    visit.house.limits.guess(visit.ip, "follow-link")?;
    let secret = Secret::parse(&text).ok_or(Error::NotFound)?;
    let mut tx = visit.house.db.begin(&visit.act("confirm to follow an item", &form)).await?;
    crate::confirm(&mut tx, &secret).await?;
    // Not noted as the form's answer, which is kept: the address is a secret.
    tx.commit().await?;
    Ok(redirect(&format!("/{}/follow/{text}?done=done-follow-confirmed", visit.lang.code())))
}

/// Ends it: from the button, or from a mail program with one click. Ending it twice is as good as once.
async fn stop(visit: Visit, Path(text): Path<String>) -> Answer {
    if let Some(secret) = Secret::parse(&text) {
        let mut tx = visit.house.db.begin(&Act::new(Actor::Visitor, "stop following an item")).await?;
        match followers::by_secret(&mut tx, &secret).await {
            Ok(follower) => {
                followers::forget(&mut tx, follower.id).await?;
                tx.commit().await?;
            }
            Err(Error::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    page(&visit, Standing::Stopped, None, "")
}
