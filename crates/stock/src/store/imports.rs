//! Files of boxes or items: kept until somebody confirms them, then taken in through the same acts as everything else.

mod back;

use std::collections::{HashMap, HashSet};

use kernel::{Error, Instant, Message, Result, Uuid, fold};
use serde::{Deserialize, Serialize};
use storage::{Act, Db, Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    Cause, InLanguages, WarehouseId,
    import::{
        BadCell, BoxRow, Checked, Groups, ImportId, ImportKind, ItemRow, Places, Table, check_boxes, check_items, codes,
    },
    naming::{Known, Naming},
};

use super::{
    acts::{Receipt, receive},
    catalogue::{NewItem, add_item},
    labels,
    ledger::Context,
    warehouses,
};

pub use back::{Imported, received, take_back};

/// A file that nobody confirms is forgotten after this many days.
pub const KEPT_DAYS: i64 = 1;
/// The job that forgets it.
pub const FORGET: &str = "stock.import-forget";

record! {
    /// A file that was sent in.
    pub struct Import {
        /// Which.
        pub id: ImportId,
        /// Whose.
        pub organisation: OrganisationId,
        /// Where its boxes are to stand.
        pub warehouse: Option<WarehouseId>,
        /// Who sent it.
        pub actor: Option<Uuid>,
        /// What is in it.
        pub kind: ImportKind,
        /// What the sender called the file.
        pub name: String,
        /// When it was sent.
        pub at: Instant,
        /// When it was confirmed; `None` while it waits.
        pub confirmed_at: Option<Instant>,
        /// How many rows were taken in.
        pub taken: i64,
        /// How many bad rows were left out.
        pub skipped: i64,
    }
}

/// A file that waits to be confirmed.
#[derive(Clone, Debug)]
pub struct NewImport {
    /// Whose.
    pub organisation: OrganisationId,
    /// Where its boxes are to stand; none for items.
    pub warehouse: Option<WarehouseId>,
    /// What is in it.
    pub kind: ImportKind,
    /// What the sender called the file.
    pub name: String,
}

/// What the forgetting job is told.
#[derive(Serialize, Deserialize)]
pub struct Forget {
    /// Which import.
    pub import: Uuid,
}

/// Keeps a file's table until it is confirmed, for a day at most.
pub async fn keep(tx: &mut Tx, new: &NewImport, table: &Table) -> Result<ImportId> {
    let id: ImportId = tx.new_id();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO import (id, organisation, warehouse, actor, kind, name, rows, at, confirmed_at, taken, skipped)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, 0, 0)"
    )
    .bind(id)
    .bind(new.organisation)
    .bind(new.warehouse)
    .bind(actor)
    .bind(new.kind)
    .bind(new.name.as_str())
    .bind(serde_json::to_string(table).map_err(Error::fault)?)
    .bind(at)
    .run(tx)
    .await?;
    tx.enqueue(FORGET, &Forget { import: id.uuid() }, at.plus_days(KEPT_DAYS)).await?;
    tx.about("import", id);
    Ok(id)
}

/// An import within somebody's reach.
pub async fn by_id(on: &mut impl Reads, id: ImportId, reach: Option<OrganisationId>) -> Result<Import> {
    let import: Import = sql!(
        "SELECT id, organisation, warehouse, actor, kind, name, at, confirmed_at, taken, skipped
         FROM import WHERE id = $1"
    )
    .bind(id)
    .one(on)
    .await?;
    if reach.is_none_or(|organisation| organisation == import.organisation) { Ok(import) } else { Err(Error::NotFound) }
}

/// Imports in somebody's reach, the newest first.
pub async fn list(on: &mut impl Reads, reach: Option<OrganisationId>, from: i64, count: i64) -> Result<Vec<Import>> {
    sql!(
        "SELECT id, organisation, warehouse, actor, kind, name, at, confirmed_at, taken, skipped
         FROM import WHERE organisation = $1 OR $1 IS NULL ORDER BY at DESC, id DESC LIMIT $2 OFFSET $3"
    )
    .bind(reach)
    .bind(count)
    .bind(from)
    .all(on)
    .await
}

/// What would come of an import.
#[derive(Debug)]
pub enum Preview {
    /// Boxes.
    Boxes(Checked<BoxRow>),
    /// Items.
    Items(Checked<ItemRow>),
}

impl Preview {
    /// What is wrong.
    pub fn bad(&self) -> &[BadCell] {
        match self {
            Preview::Boxes(checked) => &checked.bad,
            Preview::Items(checked) => &checked.bad,
        }
    }

    /// How many rows have something wrong with them.
    pub fn bad_rows(&self) -> usize {
        match self {
            Preview::Boxes(checked) => checked.bad_rows(),
            Preview::Items(checked) => checked.bad_rows(),
        }
    }

    /// How many rows can be taken in.
    pub fn good_rows(&self) -> usize {
        match self {
            Preview::Boxes(checked) => checked.good.len(),
            Preview::Items(checked) => checked.good.len(),
        }
    }

    /// Columns that nobody knows.
    pub fn unknown(&self) -> &[String] {
        match self {
            Preview::Boxes(checked) => &checked.unknown,
            Preview::Items(checked) => &checked.unknown,
        }
    }
}

/// The table of an import that waits.
async fn table(on: &mut impl Reads, id: ImportId) -> Result<Table> {
    let rows: String = sql!("SELECT rows FROM import WHERE id = $1").bind(id).value(on).await?;
    serde_json::from_str(&rows).map_err(Error::fault)
}

/// Checks an import against the catalogue, the locations and the labels as they are now.
pub async fn preview(on: &mut impl Reads, import: &Import) -> Result<Preview> {
    let table = table(on, import.id).await?;
    check(on, import.organisation, import.warehouse, import.kind, &table).await
}

async fn check(
    on: &mut impl Reads,
    organisation: OrganisationId,
    warehouse: Option<WarehouseId>,
    kind: ImportKind,
    table: &Table,
) -> Result<Preview> {
    let naming = Naming::new(crate::counter::items(on).await?.into_iter().map(Known::from));
    match (kind, warehouse) {
        (ImportKind::Boxes, Some(warehouse)) => {
            let locations = warehouses::locations(on, warehouse).await?;
            let locations = locations.into_iter().filter(|l| l.active).map(|l| (fold(&l.code), l.id)).collect();
            let mut free = HashSet::new();
            for code in codes(table) {
                let label = labels::find(on, code).await?;
                if label.is_some_and(|label| label.organisation == organisation && !label.used) {
                    free.insert(code);
                }
            }
            let places = Places { naming, locations, free };
            check_boxes(table, &places).map(Preview::Boxes).map_err(Error::Refused)
        }
        (ImportKind::Boxes, None) => Err(Error::fault("an import of boxes without a warehouse")),
        (ImportKind::Items, _) => {
            let mut categories = HashMap::new();
            for category in crate::counter::categories(on).await? {
                let names =
                    [&category.name_en, &category.name_fr, &category.name_ar, &category.name_fa, &category.slug];
                categories.extend(names.map(|name| (fold(name), category.id)));
            }
            check_items(table, &Groups { naming, categories }).map(Preview::Items).map_err(Error::Refused)
        }
    }
}

/// Takes an import in, all of it or nothing. Of two who confirm it, one wins.
///
/// # Errors
/// Refused if it was confirmed already, if rows are bad and `skip_bad` does not say to leave them out, or if nothing is
/// left.
pub async fn confirm(tx: &mut Tx, reach: Option<OrganisationId>, id: ImportId, skip_bad: bool) -> Result<usize> {
    let import = by_id(tx, id, reach).await?;
    let at = tx.now();
    let won = sql!("UPDATE import SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL")
        .bind(id)
        .bind(at)
        .run(tx)
        .await?;
    if won == 0 {
        return Err(Error::refused("error-import-confirmed"));
    }
    let preview = preview(tx, &import).await?;
    let (good, bad) = (preview.good_rows(), preview.bad_rows());
    if bad > 0 && !skip_bad {
        return Err(Error::Refused(Message::new("error-import-bad-rows").with("n", bad)));
    }
    if good == 0 {
        return Err(Error::refused("error-import-nothing-left"));
    }
    take(tx, id, import.organisation, import.warehouse, &preview).await?;
    // What was taken in stands in the ledger and the catalogue; the file itself is not kept.
    sql!("UPDATE import SET rows = '{}', taken = $2, skipped = $3 WHERE id = $1")
        .bind(id)
        .bind(i64::try_from(good).map_err(Error::fault)?)
        .bind(i64::try_from(bad).map_err(Error::fault)?)
        .run(tx)
        .await?;
    tx.about("import", id);
    Ok(good)
}

async fn take(
    tx: &mut Tx,
    id: ImportId,
    organisation: OrganisationId,
    warehouse: Option<WarehouseId>,
    preview: &Preview,
) -> Result<()> {
    match preview {
        Preview::Boxes(checked) => {
            let warehouse = warehouse.ok_or_else(|| Error::fault("an import of boxes without a warehouse"))?;
            for row in &checked.good {
                // Each box is an act of its own, so that one of them can be taken back alone.
                let context = Context::part_of(tx, Cause::Import(id.uuid()));
                receive(tx, context, &receipt(organisation, warehouse, row)).await?;
            }
        }
        Preview::Items(checked) => {
            for row in &checked.good {
                add_item(tx, &item(row)).await?;
            }
        }
    }
    Ok(())
}

fn receipt(organisation: OrganisationId, warehouse: WarehouseId, row: &BoxRow) -> Receipt {
    Receipt {
        organisation,
        warehouse,
        location: row.location,
        item: row.item,
        size: row.size,
        quantity: row.quantity,
        expires: row.expires,
        note: row.note.clone(),
        label: row.label,
    }
}

fn item(row: &ItemRow) -> NewItem {
    let [en, fr, ar, fa] = row.names.clone();
    NewItem {
        slug: row.slug.clone(),
        category: row.category,
        who: row.who,
        size_system: row.sizes,
        unit: row.unit,
        season: row.season,
        weight_g: row.weight_g,
        volume_ml: row.volume_ml,
        shelf_life_days: row.shelf_life_days,
        name: InLanguages { en, fr, ar, fa },
        avoid: {
            let [en, fr, ar, fa] = row.avoid.clone();
            InLanguages { en, fr, ar, fa }
        },
        active: true,
    }
}

/// Forgets an import that nobody confirmed; answers whether there was one.
pub async fn forget(tx: &mut Tx, id: ImportId, reach: Option<OrganisationId>) -> Result<bool> {
    let gone = sql!("DELETE FROM import WHERE id = $1 AND confirmed_at IS NULL AND (organisation = $2 OR $2 IS NULL)")
        .bind(id)
        .bind(reach)
        .run(tx)
        .await?;
    tx.about("import", id);
    Ok(gone == 1)
}

/// What came of a file from the command line.
#[derive(Debug)]
pub struct Report {
    /// How many rows were taken in; none if any is bad.
    pub taken: usize,
    /// What is wrong, cell by cell.
    pub bad: Vec<BadCell>,
    /// Columns that were left out because nobody knows them.
    pub unknown: Vec<String>,
}

/// Takes a file in from the command line: all of it, or nothing and a report of what is wrong.
///
/// # Errors
/// Refused if it is no table; [`Error::NotFound`] if the warehouse is not the organisation's, or boxes have none.
pub async fn import_file(
    db: &Db,
    organisation: OrganisationId,
    warehouse: Option<WarehouseId>,
    kind: ImportKind,
    bytes: &[u8],
) -> Result<Report> {
    let table = crate::model::import::read(bytes, kind).map_err(Error::Refused)?;
    let warehouse = match (kind, warehouse) {
        (ImportKind::Boxes, Some(id)) => {
            Some(warehouses::by_id(&mut db.read().await?, id, Some(organisation)).await?.id)
        }
        (ImportKind::Boxes, None) => return Err(Error::NotFound),
        (ImportKind::Items, _) => None,
    };
    let mut tx = db.begin(&Act::system("import a file")).await?;
    let checked = check(&mut tx, organisation, warehouse, kind, &table).await?;
    let report =
        |taken, checked: &Preview| Report { taken, bad: checked.bad().to_vec(), unknown: checked.unknown().to_vec() };
    if !checked.bad().is_empty() {
        return Ok(report(0, &checked));
    }
    let new = NewImport { organisation, warehouse, kind, name: String::new() };
    let id = keep(&mut tx, &new, &table).await?;
    let taken = confirm(&mut tx, None, id, false).await?;
    tx.commit().await?;
    Ok(report(taken, &checked))
}
