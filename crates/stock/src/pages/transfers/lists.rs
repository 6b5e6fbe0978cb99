use axum::extract::Path;
use kernel::{Instant, Result};
use serde::Deserialize;
use storage::Read;
use web::{
    Answer, Desk, Page, file, html,
    leaves::{self, Leaves},
};

use super::{Places, Told, id_of, told};
use crate::{
    model::{
        naming::{Known, Naming},
        transfer::{Transfer, TransferId, TransferState},
    },
    pages::parts,
    store::transfers::{self, Listed, Which},
};

/// The most rows of a list that go into one file.
const FILE_ROWS: i64 = 10_000;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    which: String,
    from: String,
}

impl Asked {
    fn which(&self) -> Option<Which> {
        match self.which.as_str() {
            "out" => Some(Which::Out),
            "in" => Some(Which::In),
            "done" => Some(Which::Done),
            _ => None,
        }
    }
}

const fn word(which: Which) -> &'static str {
    match which {
        Which::Out => "out",
        Which::In => "in",
        Which::Done => "done",
    }
}

struct Row {
    id: TransferId,
    code: String,
    from: String,
    to: String,
    state: TransferState,
    boxes: i64,
    differing: i64,
    at: Instant,
}

fn row(listed: Listed, places: &Places) -> Row {
    Row {
        id: listed.id,
        from: places.name(listed.from_warehouse).to_owned(),
        to: places.name(listed.to_warehouse).to_owned(),
        state: listed.state,
        boxes: listed.boxes,
        differing: listed.differing,
        at: listed.arrived_at.or(listed.sent_at).unwrap_or(listed.started_at),
        code: listed.code,
    }
}

#[derive(askama::Template)]
#[template(path = "transfers.html")]
struct ListPage {
    page: Page,
    q: String,
    which: &'static str,
    tabs: Vec<&'static str>,
    coming: usize,
    rows: Vec<Row>,
    leaves: Leaves,
}

async fn asked_for(desk: &Desk, read: &mut Read, which: Which, q: &str, from: i64, count: i64) -> Result<Vec<Listed>> {
    transfers::list(read, desk.who.reach(), which, q, from, count).await
}

pub(super) async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let q: String = asked.q.trim().chars().take(100).collect();
    let from = leaves::from(&asked.from);
    let mut read = desk.house.db.read().await?;
    let coming = asked_for(&desk, &mut read, Which::In, "", 0, leaves::ROWS).await?.len();
    // What waits to be received comes first: somebody stands at the door with it.
    let which = asked.which().unwrap_or(if coming > 0 { Which::In } else { Which::Out });
    let mut listed = asked_for(&desk, &mut read, which, &q, from, leaves::ROWS + 1).await?;
    let places = Places::open(&mut read).await?;
    let mut query = format!("which={}", word(which));
    parts::pair(&mut query, "q", &q);
    let leaves = Leaves::cut(&mut listed, from, &format!("/desk/stock/transfers?{query}&from="));
    let template = ListPage {
        page: desk.page("transfers-title"),
        q,
        which: word(which),
        tabs: vec!["in", "out", "done"],
        coming,
        rows: listed.into_iter().map(|listed| row(listed, &places)).collect(),
        leaves,
    };
    html(&template, true)
}

pub(super) async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let places = Places::open(&mut read).await?;
    let mut lines = Vec::new();
    for which in [Which::In, Which::Out, Which::Done] {
        if asked.which().is_some_and(|wanted| wanted != which) {
            continue;
        }
        for listed in asked_for(&desk, &mut read, which, asked.q.trim(), 0, FILE_ROWS).await? {
            let iso = |at: Option<Instant>| at.map(Instant::iso).unwrap_or_default();
            lines.push([
                listed.code.clone(),
                places.name(listed.from_warehouse).to_owned(),
                places.name(listed.to_warehouse).to_owned(),
                listed.state.to_string(),
                listed.started_at.iso(),
                iso(listed.sent_at),
                iso(listed.arrived_at),
                listed.boxes.to_string(),
                listed.differing.to_string(),
            ]);
        }
    }
    let header = ["transfer", "from", "to", "state", "started", "sent", "arrived", "boxes", "differing"];
    file("text/csv; charset=utf-8", web::csv::write(&header, lines)?, Some("transfers.csv"))
}

#[derive(askama::Template)]
#[template(path = "transfer-packing-list.html")]
struct PackingPage {
    page: Page,
    transfer: Transfer,
    from: String,
    to: String,
    lines: Vec<Told>,
    units: i64,
}

pub(super) async fn packing_list(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let naming = Naming::new(crate::counter::items(&mut read).await?.into_iter().map(Known::from));
    let places = Places::open(&mut read).await?;
    let page = desk.page("transfer-packing-list");
    let lines: Vec<Told> =
        transfers::lines(&mut read, id).await?.iter().map(|line| told(&page, &naming, line)).collect();
    let template = PackingPage {
        from: places.name(transfer.from_warehouse).to_owned(),
        to: places.name(transfer.to_warehouse).to_owned(),
        units: lines.iter().map(|line| line.quantity).sum(),
        lines,
        transfer,
        page,
    };
    html(&template, true)
}

pub(super) async fn lines_csv(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let transfer = transfers::by_id(&mut read, id, desk.who.reach()).await?;
    let naming = Naming::new(crate::counter::items(&mut read).await?.into_iter().map(Known::from));
    let page = desk.page("transfer-title");
    let lines = transfers::lines(&mut read, id).await?;
    let rows = lines.iter().map(|line| told(&page, &naming, line)).map(|line| {
        let found = line.arrived.as_ref();
        [
            line.code.to_string(),
            line.item.clone(),
            line.size.clone(),
            line.quantity.to_string(),
            line.place.clone(),
            found.map(|f| f.item.clone()).unwrap_or_default(),
            found.map(|f| f.size.clone()).unwrap_or_default(),
            found.map(|f| f.quantity.to_string()).unwrap_or_default(),
            found.map(|f| f.place.clone()).unwrap_or_default(),
            line.differences.join("; "),
            line.remark.clone(),
        ]
    });
    let header = [
        "box",
        "item",
        "size",
        "quantity",
        "place",
        "arrived item",
        "arrived size",
        "arrived quantity",
        "arrived place",
        "differed",
        "remark",
    ];
    let name = format!("transfer-{}.csv", transfer.code);
    file("text/csv; charset=utf-8", web::csv::write(&header, rows)?, Some(&name))
}
