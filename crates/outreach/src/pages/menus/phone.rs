//! The menu on a team's phone, behind a secret link: order, and take the last order back.

use askama::Template;
use axum::extract::Path;
use kernel::{Error, Message, Result, Uuid};
use people::Secret;
use storage::{Reads, Tx};
use web::{Answer, Form, Page, Visit, encode, html, redirect};

use super::{Dish, Ordered, dishes, read};
use crate::{
    model::{
        distribution::Distribution,
        menu::{Menu, OfOrder, OrderId},
    },
    pages::distributions::parts::Items,
    store::menus,
};

/// What may be said above the menu, by the word in the address.
const SAID: [&str; 3] = ["done-menu-ordered", "done-menu-taken-back", "done-already"];

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Asked {
    done: String,
    order: String,
}

#[derive(Template)]
#[template(path = "menu-phone.html")]
struct PhonePage {
    page: Page,
    form: Form,
    secret: String,
    dishes: Vec<Dish>,
    said: Option<&'static str>,
    /// The last order that was made here, while it stands.
    last: Option<Ordered>,
    /// The key of the form that takes it back: another than that of the next order.
    cancel: Uuid,
}

/// The menu behind a secret. Only a guess counts: a team that has the link is not slowed down.
async fn behind(visit: &Visit, on: &mut impl Reads, secret: &str) -> Result<(Menu, Distribution)> {
    let hash = Secret::parse(secret).ok_or(Error::NotFound)?.hash();
    let found = menus::by_secret(on, hash).await;
    if matches!(found, Err(Error::NotFound)) {
        visit.house.limits.guess(visit.ip, "menu")?;
    }
    found
}

pub async fn show(visit: Visit, Path(secret): Path<String>) -> Answer {
    let form = Form::blank(visit.house.world()).with("units", 1);
    page(&visit, secret, form).await
}

async fn page(visit: &Visit, secret: String, form: Form) -> Answer {
    let mut on = visit.house.db.read().await?;
    let (menu, distribution) = behind(visit, &mut on, &secret).await?;
    let asked: Asked = visit.filters();
    let last = match OrderId::parse(&asked.order) {
        Some(order) => menus::order_of(&mut on, menu.id, order).await?,
        None => None,
    };
    let items = Items::open(&mut on).await?;
    let dishes = dishes(&mut on, visit.lang, &distribution).await?;
    let fine = form.is_fine();
    let template = PhonePage {
        page: visit.page("picture-menu-of-title"),
        said: SAID.into_iter().find(|said| *said == asked.done).filter(|_| fine),
        last: last.map(|order| Ordered::new(&items, visit.lang, order)),
        cancel: visit.house.world().new_uuid(),
        form,
        secret,
        dishes,
    };
    html(&template, fine)
}

/// Where a phone is sent after an order, also after the same form once more: a double tap confirms, too.
fn ordered(visit: &Visit, secret: &str, order: &str) -> Answer {
    let path = format!("/menu/{secret}?done=done-menu-ordered&order={}", encode(order));
    Ok(redirect(&visit.page("picture-menu-of-title").here(&path)))
}

pub async fn order(visit: Visit, Path(secret): Path<String>, mut form: Form) -> Answer {
    let mut on = visit.house.db.read().await?;
    let (menu, distribution) = behind(&visit, &mut on, &secret).await?;
    let Some(new) = read(&mut on, &mut form).await? else { return page(&visit, secret, form).await };
    drop(on);
    let mut tx = match visit.house.db.begin(&visit.act("order from a menu", &form)).await {
        Err(Error::AlreadyDone(Some(order))) => return ordered(&visit, &secret, &order),
        other => other?,
    };
    match menus::order(&mut tx, menu.id, &distribution, &new).await {
        Ok(id) => {
            // Not the way back, which holds the secret: what was ordered is enough to find it again.
            tx.answer(&id.to_string());
            tx.commit().await?;
            ordered(&visit, &secret, &id.to_string())
        }
        Err(Error::Refused(message)) => refused(&visit, tx, secret, form, message).await,
        Err(error) => Err(error.into()),
    }
}

/// Takes the last order back that this phone made: it knows which, and for which number.
pub async fn cancel(visit: Visit, Path(secret): Path<String>, mut form: Form) -> Answer {
    let mut on = visit.house.db.read().await?;
    let (menu, _) = behind(&visit, &mut on, &secret).await?;
    let order = form.id::<OfOrder>("order").ok_or(Error::NotFound)?;
    let stands = menus::order_of(&mut on, menu.id, order).await?;
    drop(on);
    let mut tx = visit.house.db.begin(&visit.act("take an order back", &form)).await?;
    if stands.is_none_or(|stands| stands.token != form.value("token")) {
        return Err(Error::NotFound.into());
    }
    match menus::take_back(&mut tx, None, menu.id, order).await {
        Ok(()) => {
            tx.commit().await?;
            let path = format!("/menu/{secret}?done=done-menu-taken-back");
            Ok(redirect(&visit.page("picture-menu-of-title").here(&path)))
        }
        Err(Error::Refused(message)) => refused(&visit, tx, secret, form, message).await,
        Err(error) => Err(error.into()),
    }
}

async fn refused(visit: &Visit, tx: Tx, secret: String, mut form: Form, message: Message) -> Answer {
    drop(tx);
    form.wrong("what", message);
    page(visit, secret, form).await
}
