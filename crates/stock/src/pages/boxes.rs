//! Boxes: the list, a box's page, and the short address that a label's QR code leads to.

use std::collections::HashMap;

use axum::extract::Path;
use kernel::{Error, Instant, Message, Result, Uuid};
use serde::Deserialize;
use storage::Read;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, Visit, html, redirect};

use super::{
    parts::{self, Catalogue, Choice, Told, address, code_in_address, size_words},
    rows::{self, Lookup},
};
use crate::{
    model::{BoxState, Code, Item, ItemId, Location, Size, StoredBox, Warehouse, WarehouseId, transfer::TransferId},
    store::{
        boxes::{self, BoxLine, Filter, Sort},
        catalogue, labels, ledger, transfers, warehouses,
    },
};

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::StockSee);
    routes
        .get("/desk/stock/boxes", see, list)
        .get("/desk/stock/boxes.csv", see, csv)
        .get("/desk/stock/boxes/{code}", see, show)
        .get("/b/{code}", Access::Anyone, short)
}

/// How many boxes a page of the list shows.
const PAGE: usize = 50;
/// Nobody leafs further than this; who looks for something old narrows the list.
const LAST_PAGE: usize = 200;

/// What was asked for in the address, as it was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    category: String,
    item: String,
    size: String,
    state: String,
    warehouse: String,
    location: String,
    sort: String,
    page: String,
}

impl Asked {
    /// The address of the list with one thing said otherwise.
    fn address(&self, path: &str, name: &str, value: &str) -> String {
        let mut query = String::new();
        for (field, said) in [
            ("q", &self.q),
            ("category", &self.category),
            ("item", &self.item),
            ("size", &self.size),
            ("state", &self.state),
            ("warehouse", &self.warehouse),
            ("location", &self.location),
            ("sort", &self.sort),
        ] {
            let said = if field == name { value } else { said };
            if !said.is_empty() {
                parts::pair(&mut query, field, said);
            }
        }
        if name == "page" {
            parts::pair(&mut query, name, value);
        }
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// What was asked for, understood. `None` if it names something that is not there, so that nothing can match.
async fn understand(read: &mut Read, desk: &Desk, asked: &Asked) -> Result<Option<Filter>> {
    let mut filter = Filter::of(desk.who.reach());
    filter.state = BoxState::parse(&asked.state).unwrap_or(BoxState::InStock);
    filter.sort = Sort::parse(&asked.sort).unwrap_or(Sort::Newest);
    filter.words = asked.q.chars().take(100).collect();
    if !asked.size.is_empty() {
        let Some(size) = Size::any(asked.size.trim()) else { return Ok(None) };
        filter.size = Some(size);
    }
    if !asked.category.is_empty() {
        match catalogue::category(read, &asked.category).await {
            Ok(category) => filter.category = Some(category.id),
            Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    if !asked.item.is_empty() {
        let Some(item) = catalogue::by_slug(read, &asked.item).await? else { return Ok(None) };
        filter.item = Some(item.id);
    }
    if !asked.warehouse.is_empty() {
        match warehouses::by_slug(read, &asked.warehouse, desk.who.reach()).await {
            Ok(warehouse) => filter.warehouse = Some(warehouse.id),
            Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    if !asked.location.is_empty() {
        let code = asked.location.trim().to_uppercase();
        let found = warehouses::find_location(read, &code, desk.who.reach(), filter.warehouse).await?;
        let Some(location) = found else { return Ok(None) };
        filter.location = Some(location.id);
    }
    Ok(Some(filter))
}

/// A box in the list, in words.
pub(crate) struct Row {
    pub(crate) code: Code,
    pub(crate) item: String,
    pub(crate) size: &'static str,
    pub(crate) quantity: i64,
    pub(crate) place: String,
    pub(crate) warehouse: String,
    pub(crate) state: BoxState,
    pub(crate) expires: Option<kernel::Date>,
    pub(crate) received_at: Instant,
}

/// Puts boxes into words.
pub(crate) fn rows(
    desk: &Desk,
    lines: &[BoxLine],
    catalogue: &Catalogue,
    warehouses: &HashMap<WarehouseId, String>,
) -> Vec<Row> {
    let name = |item: ItemId| catalogue.name(item, desk.lang).to_owned();
    lines
        .iter()
        .map(|line| Row {
            code: line.code,
            item: name(line.item),
            size: size_words(line.size),
            quantity: line.quantity,
            place: line.place.clone().unwrap_or_default(),
            warehouse: warehouses.get(&line.warehouse).cloned().unwrap_or_default(),
            state: line.state,
            expires: line.expires,
            received_at: line.received_at,
        })
        .collect()
}

#[derive(askama::Template)]
#[template(path = "boxes.html")]
struct ListPage {
    page: Page,
    asked: Asked,
    rows: Vec<Row>,
    categories: Vec<Choice>,
    warehouses: Vec<Choice>,
    item: Option<String>,
    sorts: Vec<(String, Sort)>,
    states: Vec<(String, BoxState)>,
    state: BoxState,
    sort: Sort,
    sizes: Vec<&'static str>,
    csv: String,
    first: usize,
    previous: Option<String>,
    next: Option<String>,
    narrowed: bool,
}

async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    if let Some(there) = destination(&mut read, &asked.q, &desk.who).await? {
        return Ok(redirect(&there));
    }
    let at = asked.page.parse::<usize>().unwrap_or(1).clamp(1, LAST_PAGE);
    let filter = understand(&mut read, &desk, &asked).await?;
    let mut lines = match &filter {
        Some(filter) => boxes::page(&mut read, filter, (at - 1) * PAGE, PAGE + 1).await?,
        None => Vec::new(),
    };
    let more = lines.len() > PAGE && at < LAST_PAGE;
    lines.truncate(PAGE);
    let page = desk.page("boxes-title");
    let names = Catalogue::open(&mut read).await?;
    let warehouses = warehouses::of(&mut read, desk.who.reach()).await?;
    let filter = filter.unwrap_or_else(|| Filter::of(None));
    let path = "/desk/stock/boxes";
    let turn = |to: usize| asked.address(path, "page", &to.to_string());
    let answer = ListPage {
        rows: rows(&desk, &lines, &names, &parts::warehouse_names(&warehouses)),
        categories: parts::category_choices(&mut read, desk.lang).await?,
        warehouses: warehouses.into_iter().map(|w| (w.slug, w.name)).collect(),
        item: filter.item.map(|item| names.name(item, desk.lang).to_owned()),
        sorts: Sort::ALL.iter().map(|s| (asked.address(path, "sort", s.as_str()), *s)).collect(),
        states: BoxState::ALL.iter().map(|s| (asked.address(path, "state", s.as_str()), *s)).collect(),
        state: filter.state,
        sort: filter.sort,
        sizes: parts::every_size(),
        csv: asked.address("/desk/stock/boxes.csv", "", ""),
        first: (at - 1) * PAGE + 1,
        previous: (at > 1).then(|| turn(at - 1)),
        next: more.then(|| turn(at + 1)),
        narrowed: asked.address(path, "", "") != path,
        page,
        asked,
    };
    html(&answer, true)
}

/// The header of the download: stable words, the same in every language.
const HEADER: [&str; 9] = ["code", "item", "size", "quantity", "state", "warehouse", "location", "expires", "received"];

async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let mut out = web::csv::write(&HEADER, std::iter::empty::<[&str; 9]>())?;
    if let Some(filter) = understand(&mut read, &desk, &asked).await? {
        let names = Catalogue::open(&mut read).await?;
        let warehouses = parts::warehouse_names(&warehouses::of(&mut read, desk.who.reach()).await?);
        let zone = web::zone();
        boxes::each(&mut read, &filter, |lines| {
            let rows = rows(&desk, lines, &names, &warehouses).into_iter().map(|row| {
                [
                    row.code.to_string(),
                    row.item,
                    row.size.to_owned(),
                    row.quantity.to_string(),
                    row.state.to_string(),
                    row.warehouse,
                    row.place,
                    row.expires.map(|date| date.to_string()).unwrap_or_default(),
                    kernel::date_in(&zone, row.received_at).to_string(),
                ]
            });
            out.extend(parts::without_header(&web::csv::write(&HEADER, rows)?));
            Ok(())
        })
        .await?;
    }
    web::file("text/csv; charset=utf-8", out, Some("boxes.csv"))
}

/// A box's page, with the acts that its state allows.
#[derive(askama::Template)]
#[template(path = "box.html")]
pub(crate) struct BoxPage {
    page: Page,
    form: Form,
    stored: StoredBox,
    item: Item,
    name: String,
    avoid: String,
    size: &'static str,
    quantity: String,
    place: Option<Location>,
    warehouse: Warehouse,
    places: Vec<Choice>,
    /// What may be typed for another item, for those who may correct.
    items: Vec<String>,
    history: Vec<Told>,
    /// The transfer it is on the road in, and what people call it.
    transfer: Option<(TransferId, String)>,
    /// The act that can be taken back.
    last: Option<String>,
    /// The act whose form is open.
    open: &'static str,
    expired: bool,
    base: Uuid,
}

impl BoxPage {
    /// A box's page with a form as it stands. `open` is the act whose form was sent, `refusal` why it was not done.
    pub(crate) async fn load(
        desk: &Desk,
        code: Code,
        mut form: Form,
        open: &'static str,
        refusal: Option<Message>,
    ) -> Result<Self> {
        let mut read = desk.house.db.read().await?;
        let stored = ledger::by_code(&mut read, code, desk.who.reach()).await?;
        let item = catalogue::by_id(&mut read, stored.item).await?;
        let warehouse = warehouses::by_id(&mut read, stored.warehouse, None).await?;
        let place = match stored.location {
            Some(id) => Some(warehouses::location_by_id(&mut read, id).await?),
            None => None,
        };
        let places = parts::place_hints(&mut read, stored.warehouse).await?;
        let history = boxes::history(&mut read, stored.id, 200).await?;
        let transfer = match stored.state {
            BoxState::Transferred => transfers::of_box(&mut read, stored.id).await?,
            _ => None,
        };
        // Only a box that turned out to hold something else has more than one item in its history.
        let mixed = history.iter().any(|happened| happened.from_item.is_some());
        let items = if mixed { Catalogue::open(&mut read).await? } else { Catalogue::default() };
        let lookup = match desk.who.may(Permission::StockCorrect) {
            true => Lookup::open(&mut read, stored.warehouse, desk.lang).await?,
            false => Lookup::default(),
        };
        // The names are read over a connection of their own; who holds one while waiting for another may wait for ever.
        drop(read);
        let names = rows::names(desk, &history.iter().map(|happened| happened.actor).collect::<Vec<_>>()).await?;
        let last = history
            .first()
            .filter(|last| parts::can_be_undone(last.kind, last.cause_kind.as_deref()))
            .map(|last| last.act.to_string());
        let page = desk.page("box-title");
        let name = item.name(desk.lang).to_owned();
        let today = kernel::date_in(&web::zone(), desk.house.world().now());
        if open != "correct" {
            form = form
                .with("really", stored.quantity)
                .with("correct_item", lookup.naming.name(stored.item, desk.lang))
                .with("correct_size", size_words(stored.size))
                .with("correct_expires", stored.expires.map(|date| date.to_string()).unwrap_or_default());
        }
        if let Some(refusal) = refusal {
            let refusal = parts::too_late(&page, &names, &stored, history.first(), refusal);
            form.wrong(super::acts::field_of(open, &refusal), refusal);
        }
        Ok(Self {
            avoid: item.avoid(desk.lang).to_owned(),
            quantity: parts::units(&page, &item, stored.quantity),
            size: size_words(stored.size),
            history: parts::told(&page, &names, &items, &history),
            expired: stored.expires.is_some_and(|date| date < today),
            base: desk.house.world().new_uuid(),
            page: page.titled(format!("{code} {name}")),
            form,
            stored,
            item,
            name,
            place,
            warehouse,
            places,
            items: lookup.items,
            transfer,
            last,
            open,
        })
    }

    /// A key for each form of the page: two acts from one page are two acts.
    fn key(&self, form: u32) -> Uuid {
        Uuid::from_u128(self.base.as_u128() ^ (1 << form))
    }

    fn is(&self, state: &str) -> bool {
        self.stored.state.as_str() == state
    }

    /// Whether it stands on its shelf or is set aside.
    fn is_here(&self) -> bool {
        self.stored.state.counts()
    }

    /// Whether its quantity is one that can be taken apart.
    fn can_split(&self) -> bool {
        self.is_here() && self.stored.quantity > 1
    }
}

async fn show(desk: Desk, Path(code): Path<String>) -> Answer {
    let code = code_in_address(&code)?;
    html(&BoxPage::load(&desk, code, desk.blank(), "", None).await?, true)
}

/// Leads from the address in a label's QR code to the box, or, for a label that was printed ahead, to receiving it.
async fn short(visit: Visit, Path(text): Path<String>) -> Answer {
    let mut query = String::new();
    parts::pair(&mut query, "q", text.get(..24).unwrap_or(&text));
    let find = format!("/desk/stock/find?{query}");
    let Some(who) = &visit.who else {
        let mut next = String::new();
        parts::pair(&mut next, "next", &find);
        return Ok(redirect(&format!("/sign-in?{next}")));
    };
    if !who.may(Permission::StockSee) {
        return Err(Error::Forbidden.into());
    }
    let mut read = visit.house.db.read().await?;
    Ok(redirect(&destination(&mut read, &text, who).await?.unwrap_or(find)))
}

/// Where a code leads: to its box, to receiving the transfer that brings it, or to receiving a box with it; nowhere if
/// nobody in reach has it.
pub(crate) async fn destination(read: &mut Read, text: &str, who: &web::Who) -> Result<Option<String>> {
    let Ok(code) = Code::parse(text) else { return Ok(None) };
    let here = match ledger::by_code(read, code, who.reach()).await {
        Ok(stored) => Some(stored),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    if here.as_ref().is_none_or(|stored| stored.state == BoxState::Transferred)
        && let Some((id, box_id)) = transfers::coming(read, code, who.reach()).await?
    {
        let to = super::transfers::address(id);
        return Ok(Some(match who.may(Permission::StockMove) {
            true => format!("{to}/arrive#f-quantity-{box_id}"),
            false => to,
        }));
    }
    if here.is_some() {
        return Ok(Some(address(code)));
    }
    let label = labels::find(read, code).await?;
    let ahead = label.is_some_and(|l| !l.used && who.reach().is_none_or(|organisation| organisation == l.organisation));
    Ok((ahead && who.may(Permission::StockMove)).then(|| format!("/desk/stock/receive?label={code}")))
}
