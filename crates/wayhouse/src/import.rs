//! `wayhouse import`: the same import as at the desk, for who has a terminal.

use std::path::Path;

use kernel::{Error, Lang, Result, World};
use stock::{
    model::{WarehouseId, import::ImportKind},
    store::{imports, warehouses},
};
use storage::Db;
use web::{OrganisationId, Texts};

use crate::{cli::say, config::Config, house};

/// Imports a file, all of it or nothing.
pub async fn file(config: &Config, kind: &str, file: &Path, warehouse: Option<&str>) -> Result<()> {
    let kind = ImportKind::parse(kind)
        .ok_or_else(|| Error::Fault(format!("{kind:?} is no kind of file; say `boxes` or `items`")))?;
    let bytes = std::fs::read(file).map_err(|e| Error::Fault(format!("{}: {e}", file.display())))?;
    let db = house::database(config, World::real()).await?;
    let (organisation, warehouse) = place(&db, kind, warehouse).await?;
    let report = imports::import_file(&db, organisation, warehouse, kind, &bytes).await?;
    db.close().await;
    let texts = Texts::load()?;
    for column in &report.unknown {
        say(format!("The column {column:?} was left out: nobody knows it."));
    }
    for bad in &report.bad {
        say(format!("line {}, {}: {}", bad.line, bad.column, texts.message(Lang::En, &bad.message)));
    }
    if report.bad.is_empty() {
        say(format!("{} rows taken in.", report.taken));
        return Ok(());
    }
    Err(Error::Fault("nothing was imported; mend these lines and try again".to_owned()))
}

/// Where a file goes: boxes into a warehouse, items into the catalogue that everybody shares, in the name of the first
/// organisation.
async fn place(db: &Db, kind: ImportKind, warehouse: Option<&str>) -> Result<(OrganisationId, Option<WarehouseId>)> {
    let mut read = db.read().await?;
    if kind == ImportKind::Items {
        let first = people::organisations(&mut read).await?.into_iter().next();
        let first =
            first.ok_or_else(|| Error::Fault("there is no coalition yet; `wayhouse serve` sets one up".into()))?;
        return Ok((first.id, None));
    }
    let all = warehouses::of(&mut read, None).await?;
    match all.iter().find(|w| Some(w.slug.as_str()) == warehouse) {
        Some(wanted) => Ok((wanted.organisation, Some(wanted.id))),
        None if all.is_empty() => {
            Err(Error::Fault("there is no warehouse yet; make one at /desk/stock/warehouses".to_owned()))
        }
        None => {
            let slugs: Vec<&str> = all.iter().map(|w| w.slug.as_str()).collect();
            Err(Error::Fault(format!("say into which warehouse: --warehouse {}", slugs.join("|"))))
        }
    }
}
