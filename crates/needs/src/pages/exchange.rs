//! A surplus here that meets a gap there: proposed, and with one button a transfer.

use std::collections::HashMap;

use askama::Template;
use kernel::{Error, Instant};
use stock::counter::{ItemId, NewTransfer, Owned, Size, Warehouse};
use storage::Reads;
use web::{Access, Answer, Desk, Form, OrganisationId, Page, Permission, Routes, done, html};

use crate::{
    model::{Exchange, Shows, propose},
    store::sharing,
};

use super::{Now, said::Said};

/// How many proposals are shown: the largest. More than can be driven in a day help nobody.
const MOST: usize = 100;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/desk/needs/exchange", Access::May(Permission::NeedsSee), list).post(
        "/desk/needs/exchange",
        Access::May(Permission::SharingManage),
        start,
    )
}

struct Row {
    exchange: Exchange,
    slug: String,
    name: String,
    size: String,
    from: String,
    to: String,
    /// Whether whoever looks may start it: only who gives decides.
    may: bool,
}

#[derive(Template)]
#[template(path = "exchange.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
}

/// What is proposed now. Only organisations with a warehouse of their own can give or be given.
async fn proposed(on: &mut impl Reads, now: Instant) -> kernel::Result<(Vec<Exchange>, Vec<Warehouse>)> {
    let today = kernel::date_in(&web::zone(), now);
    let shows: HashMap<OrganisationId, Shows> = sharing::all(on).await?;
    let every = stock::counter::warehouses(on, None).await?;
    let warehouses: Vec<Warehouse> = every.into_iter().filter(|warehouse| warehouse.active).collect();
    let mut holdings = sharing::holdings(on, today).await?;
    holdings.retain(|holding| warehouses.iter().any(|w| w.organisation == holding.organisation));
    let mut exchanges = propose(&holdings, |organisation| shows.get(&organisation).copied().unwrap_or(Shows::Gaps));
    let begun = sharing::begun(on, now).await?;
    exchanges.retain(|e| !begun.contains(&(e.item, e.size, e.from, e.to)));
    Ok((exchanges, warehouses))
}

async fn list(desk: Desk) -> Answer {
    let page = desk.page("exchange-title");
    let now = Now::in_house(&desk.house).await?;
    let (exchanges, _) = proposed(&mut desk.house.db.read().await?, now.at).await?;
    let items: HashMap<ItemId, _> = now.list.needs.iter().map(|need| (need.item.id, &need.item)).collect();
    let said = Said::on(&page, &now);
    let may = desk.who.may(Permission::SharingManage);
    let reach = desk.who.reach();
    let row = |exchange: &Exchange| {
        let item = items.get(&exchange.item)?;
        Some(Row {
            slug: item.slug.clone(),
            name: item.name(page.lang).to_owned(),
            size: said.size_line(item.size_system, &[exchange.size]),
            from: said.who(exchange.from),
            to: said.who(exchange.to),
            may: may && reach.is_none_or(|own| own == exchange.from),
            exchange: *exchange,
        })
    };
    let rows = exchanges.iter().filter_map(row).take(MOST).collect();
    html(&List { form: desk.blank(), rows, page }, true)
}

async fn start(desk: Desk, mut form: Form) -> Answer {
    let (item, from, to) = (form.id("item"), form.id("from"), form.id("to"));
    let size = form.word("size", Size::any);
    let (Some(item), Some(from), Some(to), Some(size)) = (item, from, to, size) else {
        return Err(Error::NotFound.into());
    };
    if desk.who.reach().is_some_and(|own| own != from) {
        return Err(Error::NotFound.into());
    }
    let mut tx = desk.house.db.begin(&desk.act("start a proposed transfer", &form)).await?;
    let now = tx.now();
    let (exchanges, warehouses) = proposed(&mut tx, now).await?;
    let wanted = |e: &&Exchange| (e.item, e.size, e.from, e.to) == (item, size, from, to);
    let exchange = exchanges.iter().find(wanted).ok_or_else(|| Error::refused("error-exchange-gone"))?;
    sharing::begin(&mut tx, exchange).await?;
    let owned = stock::counter::owned(&mut tx, kernel::date_in(&web::zone(), now)).await?;
    let (gives, there) = richest(&owned, exchange).ok_or_else(|| Error::refused("error-exchange-gone"))?;
    let gets = warehouses.iter().find(|w| w.organisation == to).ok_or_else(|| Error::refused("error-exchange-gone"))?;
    let name = stock::counter::item_by_id(&mut tx, item).await?.name(desk.lang).to_owned();
    let page = desk.page("exchange-title");
    // One warehouse gives, so that one van can fetch it: never more than stands there.
    let units = exchange.units.min(there);
    let words = if size.is_none() { String::new() } else { size.to_string() };
    let note = page.t3("exchange-note", "units", units, "item", name, "size", words);
    let new = NewTransfer { from: (from, gives), to: (to, gets.id), note };
    let id = stock::counter::start_transfer(&mut tx, &new).await?;
    if stock::counter::fill_transfer(&mut tx, id, item, size, units).await? == 0 {
        return Err(Error::refused("error-exchange-gone").into());
    }
    tx.about("item", item);
    tx.touch("stock");
    done(tx, &format!("/desk/stock/transfers/{id}"), "done-exchange-started").await
}

/// The giver's warehouse that has most of it, and how much that is.
fn richest(owned: &[Owned], exchange: &Exchange) -> Option<(stock::counter::WarehouseId, i64)> {
    let here =
        owned.iter().filter(|o| (o.organisation, o.item, o.size) == (exchange.from, exchange.item, exchange.size));
    here.max_by_key(|o| o.quantity).map(|o| (o.warehouse, o.quantity))
}
