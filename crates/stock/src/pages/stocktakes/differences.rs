use askama::Template;
use axum::extract::{Path, State};
use kernel::{Error, Lang, Message};
use storage::Reads;
use web::{Answer, Desk, Form, House, Page};

use crate::{
    model::{
        BoxId,
        stocktakes::{Stocktake, StocktakeState, Verdict},
    },
    store::{
        catalogue::{self, Named},
        stocktakes::{self, Counted, MarkedLost, Unseen},
    },
};

use super::id_of;

/// The most rows of each kind that the page shows; the file has all of them.
const SHOWN: usize = 500;
/// The most boxes not seen that the file names.
const FILE_ROWS: i64 = 100_000;

/// A count that says something.
struct Difference {
    counted: Counted,
    name: String,
    verdict: Verdict,
    /// What is added to the ledger, with its sign.
    change: i64,
    elsewhere: bool,
    /// The Fluent key of what follows.
    outcome: String,
}

#[derive(Template)]
#[template(path = "stocktake-differences.html")]
struct DifferencesPage {
    page: Page,
    stocktake: Stocktake,
    open: bool,
    agree: usize,
    differences: Vec<Difference>,
    unseen: Vec<(Unseen, String)>,
    lost: Vec<(MarkedLost, String)>,
    cut: bool,
    form: Form,
}

pub(super) async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    differences_page(&desk, &id, form).await
}

fn name(names: &[Named], item: crate::model::ItemId, lang: Lang) -> String {
    names.iter().find(|named| named.id == item).map_or_else(String::new, |named| named.name(lang).to_owned())
}

/// Every count, and what follows from it.
async fn judged(on: &mut impl Reads, stocktake: &Stocktake, lang: Lang) -> kernel::Result<Vec<Difference>> {
    let names = catalogue::names(on).await?;
    let counts = stocktakes::counts(on, stocktake).await?;
    Ok(counts
        .into_iter()
        .map(|counted| {
            let verdict = counted.verdict(stocktake);
            Difference {
                name: name(&names, counted.item, lang),
                verdict,
                outcome: format!("stocktake-outcome-{}", verdict.as_str()),
                change: counted.applied.unwrap_or_else(|| verdict.change(counted.now)),
                elsewhere: counted.is_elsewhere(stocktake),
                counted,
            }
        })
        .collect())
}

async fn differences_page(desk: &Desk, id: &str, form: Form) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let stocktake = stocktakes::by_id(on, id_of(id)?, desk.who.reach()).await?;
    let mut differences = judged(on, &stocktake, desk.lang).await?;
    let counted = differences.len();
    differences.retain(|d| d.verdict != Verdict::Agrees || d.elsewhere);
    let agree = counted - differences.len();
    let names = catalogue::names(on).await?;
    let open = stocktake.state == StocktakeState::Open;
    let limit = i64::try_from(SHOWN).unwrap_or(i64::MAX).saturating_add(1);
    let mut unseen = if open { stocktakes::unseen(on, &stocktake, limit).await? } else { Vec::new() };
    let lost = stocktakes::marked_lost(on, &stocktake).await?;
    let cut = differences.len() > SHOWN || unseen.len() > SHOWN;
    differences.truncate(SHOWN);
    unseen.truncate(SHOWN);
    let template = DifferencesPage {
        page: desk.page("stocktake-differences-title"),
        open,
        agree,
        differences,
        unseen: unseen.into_iter().map(|u| (u.clone(), name(&names, u.item, desk.lang))).collect(),
        lost: lost.into_iter().map(|l| (l.clone(), name(&names, l.item, desk.lang))).collect(),
        cut,
        stocktake,
        form,
    };
    let fine = template.form.is_fine();
    web::html(&template, fine)
}

const HEADER: [&str; 11] = [
    "code",
    "item",
    "size",
    "believed",
    "counted",
    "difference",
    "ledger_now",
    "outcome",
    "place",
    "found_at",
    "counted_at",
];

pub(super) async fn csv(desk: Desk, Path(id): Path<String>) -> Answer {
    let on = &mut desk.house.db.read().await?;
    let stocktake = stocktakes::by_id(on, id_of(&id)?, desk.who.reach()).await?;
    let mut lines: Vec<[String; 11]> = judged(on, &stocktake, desk.lang).await?.into_iter().map(line).collect();
    let names = catalogue::names(on).await?;
    if stocktake.state == StocktakeState::Open {
        for u in stocktakes::unseen(on, &stocktake, FILE_ROWS).await? {
            let (item, size, quantity) = (name(&names, u.item, desk.lang), u.size.to_string(), u.quantity.to_string());
            let blank = String::new;
            let (code, now, place) = (u.code.to_string(), quantity.clone(), u.place.unwrap_or_default());
            lines.push([code, item, size, quantity, blank(), blank(), now, "not-seen".into(), place, blank(), blank()]);
        }
    }
    for l in stocktakes::marked_lost(on, &stocktake).await? {
        let (item, size, quantity) = (name(&names, l.item, desk.lang), l.size.to_string(), l.quantity.to_string());
        let blank = String::new;
        let (code, change) = (l.code.to_string(), (-l.quantity).to_string());
        lines.push([code, item, size, quantity, blank(), change, "0".into(), "lost".into(), blank(), blank(), blank()]);
    }
    let bytes = web::csv::write(&HEADER, lines)?;
    web::file("text/csv; charset=utf-8", bytes, Some("stocktake.csv"))
}

fn line(difference: Difference) -> [String; 11] {
    let Difference { counted, name, verdict, change, .. } = difference;
    [
        counted.code.to_string(),
        name,
        counted.size.to_string(),
        counted.believed.to_string(),
        counted.counted.to_string(),
        change.to_string(),
        counted.now.to_string(),
        verdict.as_str().to_owned(),
        counted.place_code.unwrap_or_default(),
        counted.found_code.unwrap_or_default(),
        counted.at.iso(),
    ]
}

/// A box to be marked lost, and its movements when it was looked at: `id:version`.
fn unseen(text: &str) -> Option<(BoxId, i64)> {
    let (id, version) = text.split_once(':')?;
    Some((BoxId::parse(id)?, version.parse().ok()?))
}

pub(super) async fn approve(State(house): State<House>, desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let version = form.read("version", |text| text.parse::<i64>().map_err(|_| Message::new("error-form-broken")));
    let lost: Option<Vec<(BoxId, i64)>> = form.values("lost").map(unseen).collect();
    if lost.is_none() {
        form.wrong("lost", Message::new("error-choose"));
    }
    let (Some(version), Some(lost)) = (version, lost) else {
        return differences_page(&desk, &id, form).await;
    };
    let mut tx = house.db.begin(&desk.act("approve a stocktake", &form)).await?;
    let stocktake = stocktakes::by_id(&mut tx, id_of(&id)?, desk.who.reach()).await?;
    match stocktakes::approve(&mut tx, &stocktake, version, &lost).await {
        Ok(()) => web::done(tx, &format!("/desk/stock/stocktakes/{id}/differences"), "done-stocktake-approved").await,
        Err(Error::Refused(message)) => {
            std::mem::drop(tx);
            form.wrong("lost", message);
            differences_page(&desk, &id, form).await
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn drop(State(house): State<House>, desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let mut tx = house.db.begin(&desk.act("drop a stocktake", &form)).await?;
    let stocktake = stocktakes::by_id(&mut tx, id_of(&id)?, desk.who.reach()).await?;
    stocktakes::drop(&mut tx, &stocktake).await?;
    web::done(tx, "/desk/stock/stocktakes", "done-stocktake-dropped").await
}
