//! `wayhouse import`: the same import as at the desk, for who has a terminal.

use std::path::Path;

use kernel::{Error, Lang, Result, World};
use stock::{
    model::import::ImportKind,
    store::{imports, warehouses},
};
use web::Texts;

use crate::{cli::say, config::Config, house};

/// Imports a file, all of it or nothing.
pub async fn file(config: &Config, kind: &str, file: &Path, warehouse: Option<&str>) -> Result<()> {
    let kind = ImportKind::parse(kind)
        .ok_or_else(|| Error::Fault(format!("{kind:?} is no kind of file; say `boxes` or `items`")))?;
    let bytes = std::fs::read(file).map_err(|e| Error::Fault(format!("{}: {e}", file.display())))?;
    let db = house::database(config, World::real()).await?;
    let mut read = db.read().await?;
    let all = warehouses::of(&mut read, None).await?;
    drop(read);
    let wanted = match (kind, warehouse) {
        (ImportKind::Items, _) => all.first(),
        (ImportKind::Boxes, Some(slug)) => all.iter().find(|w| w.slug == slug),
        (ImportKind::Boxes, None) => None,
    };
    let Some(wanted) = wanted else {
        let slugs: Vec<&str> = all.iter().map(|w| w.slug.as_str()).collect();
        return Err(Error::Fault(format!("say into which warehouse: --warehouse {}", slugs.join("|"))));
    };
    let report = imports::import_file(&db, wanted.organisation, Some(wanted.id), kind, &bytes).await?;
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
