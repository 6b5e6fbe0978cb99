//! The day's picture menu: at the desk, on paper, and on a phone without an account.

mod phone;

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::{Date, Error, Lang, Message, Result};
use people::Secret;
use stock::{counter::ItemId, counter::Size, model::sheet::Qr};
use storage::Reads;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, done, html};

use super::distributions::{
    parts::{Items, ShortRow, short_rows, size_words},
    up_to,
};
use crate::{
    model::{
        distribution::{Distribution, DistributionId},
        menu::{Menu, MenuId, MenuState, OfOrder, OnOffer, Order, UNITS, token},
    },
    store::{
        distributions, kept,
        menus::{self, NewOrder},
    },
};

const LIST: &str = "/desk/outreach/menus";
/// Menus on the list.
const MENUS: i64 = 50;
/// Labels on an A4 sheet.
const LABELS: usize = 8;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::DistributionsSee);
    let work = Access::May(Permission::DistributionsWork);
    let lead = Access::May(Permission::DistributionsLead);
    routes
        .get("/menu/{secret}", Access::Anyone, phone::show)
        .post("/menu/{secret}", Access::Anyone, phone::order)
        .post("/menu/{secret}/cancel", Access::Anyone, phone::cancel)
        .get("/desk/outreach/menus", see, list)
        .post("/desk/outreach/menus", lead, open)
        .get("/desk/outreach/menus/{id}", see, show)
        .get("/desk/outreach/menus/{id}/sheet", see, sheet)
        .post("/desk/outreach/menus/{id}/order", work, order)
        .post("/desk/outreach/menus/{id}/take-back", work, take_back)
        .post("/desk/outreach/menus/{id}/close", lead, close)
        .post("/desk/outreach/menus/{id}/open-again", lead, open_again)
        .post("/desk/outreach/menus/{id}/link", lead, link)
        .post("/desk/outreach/menus/{id}/words", lead, words)
}

fn id_of(text: &str) -> Result<MenuId> {
    MenuId::parse(text).ok_or(Error::NotFound)
}

fn address(id: MenuId) -> String {
    format!("{LIST}/{id}")
}

/// An item on a menu: its picture, its name in six languages, and the sizes that are left.
struct Dish {
    id: ItemId,
    number: usize,
    name: String,
    icon: String,
    photo: Option<String>,
    /// Language, direction, word; a word that is missing is left out.
    names: Vec<(&'static str, &'static str, String)>,
    sizes: Vec<(Size, String, i64)>,
    /// The fields for words in Pashto and Tigrinya: field, key of the label, what stands.
    words: [(String, &'static str, String); 2],
}

impl Dish {
    /// What choosing a size sends.
    fn value(&self, size: &Size) -> String {
        format!("{} {size}", self.id)
    }

    fn left(&self) -> i64 {
        self.sizes.iter().map(|(_, _, left)| left).sum()
    }
}

async fn dishes(on: &mut impl Reads, lang: Lang, distribution: &Distribution) -> Result<Vec<Dish>> {
    let items = Items::open(on).await?;
    let offers: Vec<OnOffer> = menus::on_offer(on, distribution).await?;
    let words = menus::menu_words(on).await?;
    let icons: HashMap<_, String> =
        stock::counter::categories(on).await?.into_iter().map(|category| (category.id, category.icon)).collect();
    let mut dishes = Vec::new();
    for (offered, number) in distributions::offered(on, distribution.id).await?.into_iter().zip(1usize..) {
        let Some(item) = items.get(offered.item) else { continue };
        let word = |lang: &str| words.get(&(item.id, lang.to_owned())).cloned().unwrap_or_default();
        let mut names = vec![
            ("en", "ltr", item.name_en.clone()),
            ("fr", "ltr", item.name_fr.clone()),
            ("ar", "rtl", item.name_ar.clone()),
            ("fa", "rtl", item.name_fa.clone()),
            ("ps", "rtl", word("ps")),
            ("ti", "ltr", word("ti")),
        ];
        names.retain(|(_, _, name)| !name.is_empty());
        let mut sizes: Vec<(Size, String, i64)> = offers
            .iter()
            .filter(|offer| offer.item == item.id)
            .map(|offer| (offer.size, size_words(offer.size), offer.left))
            .collect();
        sizes.sort_by_key(|(size, _, _)| item.size_system.rank(size));
        let field = |lang: &str| format!("{lang}-{}", item.id);
        dishes.push(Dish {
            id: item.id,
            number,
            name: item.name(lang).to_owned(),
            icon: icons.get(&item.category).cloned().unwrap_or_else(|| "tag".to_owned()),
            photo: item.photo.as_ref().map(|photo| format!("/photos/{photo}")),
            words: [
                (field("ps"), "picture-menu-word-ps", word("ps")),
                (field("ti"), "picture-menu-word-ti", word("ti")),
            ],
            names,
            sizes,
        });
    }
    Ok(dishes)
}

#[derive(Template)]
#[template(path = "menus.html")]
struct ListPage {
    page: Page,
    form: Form,
    rows: Vec<(MenuId, MenuState, Date, String)>,
    choices: Vec<(String, String)>,
}

async fn list(desk: Desk) -> Answer {
    let form = desk.blank();
    list_page(&desk, form).await
}

async fn list_page(desk: &Desk, form: Form) -> Answer {
    let mut on = desk.house.db.read().await?;
    let rows = menus::all(&mut on, desk.who.reach(), MENUS).await?;
    let page = desk.page("menus-title");
    let mut choices = Vec::new();
    for coming in distributions::list(&mut on, desk.who.reach(), false, "", MENUS, 0).await? {
        if menus::of(&mut on, coming.id).await?.is_none() {
            choices.push((coming.id.to_string(), format!("{}, {}", coming.area, page.moment(&coming.starts))));
        }
    }
    let fine = form.is_fine();
    html(&ListPage { page, form, rows, choices }, fine)
}

async fn open(desk: Desk, mut form: Form) -> Answer {
    let chosen = form.read("distribution", |text| DistributionId::parse(text).ok_or(Message::new("error-choose")));
    let Some(distribution) = chosen else { return list_page(&desk, form).await };
    let mut tx = desk.house.db.begin(&desk.act("open a menu", &form)).await?;
    match menus::open(&mut tx, desk.who.reach(), distribution).await {
        Ok(id) => done(tx, &address(id), "done-menu-opened").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("distribution", message);
            list_page(&desk, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// An order, in words.
struct Ordered {
    order: Order,
    what: String,
}

impl Ordered {
    fn new(items: &Items, lang: Lang, order: Order) -> Self {
        let what = format!("{} {}", items.name(order.item, lang), size_words(order.size));
        Self { order, what: what.trim_end().to_owned() }
    }
}

#[derive(Template)]
#[template(path = "menu.html")]
struct ShowPage {
    page: Page,
    form: Form,
    menu: Menu,
    distribution: Distribution,
    dishes: Vec<Dish>,
    orders: Vec<Ordered>,
    /// What is promised and does not stand there any more.
    short: Vec<ShortRow>,
    /// A link that was just made, and its QR; it is not kept, so it is shown once.
    link: Option<(String, Qr)>,
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    show_page(&desk, id_of(&id)?, form, None).await
}

async fn show_page(desk: &Desk, id: MenuId, form: Form, link: Option<(String, Qr)>) -> Answer {
    let mut on = desk.house.db.read().await?;
    let (menu, distribution) = menus::by_id(&mut on, id, desk.who.reach()).await?;
    let items = Items::open(&mut on).await?;
    let dishes = dishes(&mut on, desk.lang, &distribution).await?;
    let orders = menus::orders(&mut on, id).await?.into_iter().map(|order| Ordered::new(&items, desk.lang, order));
    let orders = orders.collect();
    let short = short_rows(&items, desk.lang, kept::short(&mut on, &distribution).await?);
    let page = desk.page("picture-menu-of-title");
    let fine = form.is_fine();
    html(&ShowPage { page, form, menu, distribution, dishes, orders, short, link }, fine)
}

/// Reads an order; what is wrong stands in the form.
async fn read(on: &mut impl Reads, form: &mut Form) -> Result<Option<NewOrder>> {
    let items = Items::open(on).await?;
    let token = form.read("token", token);
    let what = form.read("what", |text| {
        let (item, size) = text.split_once(' ').ok_or(Message::new("error-choose"))?;
        let item = ItemId::parse(item).and_then(|id| items.get(id)).ok_or(Message::new("error-choose"))?;
        Ok((item.id, item.size_system.read(size)?))
    });
    let units = form.read("units", |text| up_to(text, UNITS).and_then(kernel::Quantity::new));
    let (Some(token), Some((item, size)), Some(units)) = (token, what, units) else { return Ok(None) };
    Ok(Some(NewOrder { token, item, size, units }))
}

async fn order(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut on = desk.house.db.read().await?;
    let (_, distribution) = menus::by_id(&mut on, id, desk.who.reach()).await?;
    let Some(new) = read(&mut on, &mut form).await? else { return show_page(&desk, id, form, None).await };
    drop(on);
    let mut tx = desk.house.db.begin(&desk.act("order from a menu", &form)).await?;
    match menus::order(&mut tx, id, &distribution, &new).await {
        Ok(_) => done(tx, &address(id), "done-menu-ordered").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("what", message);
            show_page(&desk, id, form, None).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn take_back(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let order = form.id::<OfOrder>("order").ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("take an order back", &form)).await?;
    menus::take_back(&mut tx, desk.who.reach(), id, order).await?;
    done(tx, &address(id), "done-menu-taken-back").await
}

async fn close(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("close a menu", &form)).await?;
    let distribution = menus::close(&mut tx, desk.who.reach(), id).await?;
    done(tx, &format!("/desk/outreach/distributions/{distribution}/pick-list"), "done-menu-closed").await
}

/// Opens a closed menu again.
async fn open_again(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("open a menu again", &form)).await?;
    menus::open_again(&mut tx, desk.who.reach(), id).await?;
    done(tx, &address(id), "done-menu-opened-again").await
}

/// Makes a link for the teams' phones and shows it once.
async fn link(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let secret = Secret::draw(desk.house.world());
    let mut tx = desk.house.db.begin(&desk.act("make a menu’s link", &form)).await?;
    menus::set_secret(&mut tx, desk.who.reach(), id, secret.hash()).await?;
    tx.answer(&address(id));
    tx.commit().await?;
    let link = desk.house.config.address(&format!("/menu/{}", secret.text()));
    let qr = Qr::of(&link)?;
    let form = desk.blank();
    show_page(&desk, id, form, Some((link, qr))).await
}

/// Enters words in Pashto and Tigrinya.
async fn words(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut on = desk.house.db.read().await?;
    let (_, distribution) = menus::by_id(&mut on, id, desk.who.reach()).await?;
    let offered = distributions::offered(&mut on, distribution.id).await?;
    drop(on);
    let mut entered = Vec::new();
    for item in offered.iter().map(|offered| offered.item) {
        for lang in ["ps", "ti"] {
            let field = format!("{lang}-{item}");
            if let Some(word) = form.optional(&field, kernel::Line::<80>::parse) {
                entered.push((item, lang, word.map(|word| word.as_str().to_owned()).unwrap_or_default()));
            }
        }
    }
    if !form.is_fine() {
        return show_page(&desk, id, form, None).await;
    }
    let mut tx = desk.house.db.begin(&desk.act("enter a menu’s words", &form)).await?;
    for (item, lang, word) in entered {
        menus::set_word(&mut tx, item, lang, &word).await?;
    }
    done(tx, &address(id), "done-saved").await
}

#[derive(Template)]
#[template(path = "menu-sheet.html")]
struct SheetPage {
    page: Page,
    id: MenuId,
    sheets: Vec<Vec<Dish>>,
}

async fn sheet(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut on = desk.house.db.read().await?;
    let (_, distribution) = menus::by_id(&mut on, id, desk.who.reach()).await?;
    let mut sheets: Vec<Vec<Dish>> = Vec::new();
    for dish in dishes(&mut on, desk.lang, &distribution).await?.into_iter().filter(|dish| dish.left() > 0) {
        match sheets.last_mut() {
            Some(sheet) if sheet.len() < LABELS => sheet.push(dish),
            _ => sheets.push(vec![dish]),
        }
    }
    html(&SheetPage { page: desk.page("picture-menu-of-title"), id, sheets }, true)
}
