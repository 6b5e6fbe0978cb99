//! Files of boxes or items: sent in, looked at, and only then taken in.

use std::collections::BTreeMap;

use axum::extract::Path;
use kernel::{Error, Lang, Message, Result};
use serde::Deserialize;
use storage::Reads;
use web::{
    Access, Answer, Desk, Form, Page, Permission, Routes, file, html,
    leaves::{self, Leaves},
    redirect,
};

use super::parts;
use crate::{
    model::{
        Code, Warehouse, WarehouseId,
        import::{BadCell, BoxColumn, ImportId, ImportKind, ItemColumn, MAX_COLUMNS, MAX_ROWS, Table, read},
        naming::{Known, Naming},
    },
    store::{
        imports::{self, Import, Imported, NewImport, Preview},
        warehouses,
    },
};

/// The most bad cells, and the most new items, that a page names; all bad cells are in the file to download.
const SHOWN: usize = 200;
/// The most characters that are kept of a file's name.
const NAME: usize = 100;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let may = Access::May(Permission::StockSetUp);
    routes
        .get("/desk/stock/imports", may, index)
        .post("/desk/stock/imports", may, upload)
        .get("/desk/stock/imports/template/{kind}", may, template_file)
        .get("/desk/stock/imports/{id}", may, show)
        .get("/desk/stock/imports/{id}/bad.csv", may, bad_file)
        .post("/desk/stock/imports/{id}/confirm", may, confirm)
        .post("/desk/stock/imports/{id}/drop", may, forget)
        .post("/desk/stock/imports/{id}/take-back", may, take_back)
}

fn address(id: ImportId) -> String {
    format!("/desk/stock/imports/{id}")
}

fn id_of(text: &str) -> Result<ImportId> {
    ImportId::parse(text).ok_or(Error::NotFound)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    from: String,
}

#[derive(askama::Template)]
#[template(path = "imports.html")]
struct IndexPage {
    page: Page,
    form: Form,
    kinds: Vec<parts::Choice>,
    warehouses: Vec<(WarehouseId, String)>,
    imports: Vec<Import>,
    leaves: Leaves,
    max_rows: usize,
    max_columns: usize,
}

async fn index(desk: Desk) -> Answer {
    let form = desk.blank().with("kind", ImportKind::Boxes);
    index_page(&desk, form).await
}

async fn open_warehouses(desk: &Desk, on: &mut impl Reads) -> Result<Vec<Warehouse>> {
    Ok(warehouses::of(on, desk.who.reach()).await?.into_iter().filter(|w| w.active).collect())
}

async fn index_page(desk: &Desk, mut form: Form) -> Answer {
    let from = leaves::from(&desk.filters::<Asked>().from);
    let mut read = desk.house.db.read().await?;
    let warehouses = open_warehouses(desk, &mut read).await?;
    let mut imports = imports::list(&mut read, desk.who.reach(), from, leaves::ROWS + 1).await?;
    drop(read);
    if let (true, Some(first)) = (form.value("warehouse").is_empty(), warehouses.first()) {
        form = form.with("warehouse", first.id);
    }
    let page = desk.page("imports-title");
    let template = IndexPage {
        kinds: parts::word_choices(&page, "import-kind", ImportKind::ALL),
        warehouses: warehouses.into_iter().map(|w| (w.id, w.name)).collect(),
        leaves: Leaves::cut(&mut imports, from, "/desk/stock/imports?from="),
        imports,
        max_rows: MAX_ROWS,
        max_columns: MAX_COLUMNS,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

async fn upload(desk: Desk, mut form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let open = open_warehouses(&desk, &mut read).await?;
    drop(read);
    let kind = form.word("kind", ImportKind::parse);
    let warehouse = match kind {
        Some(ImportKind::Items) => Some(None),
        _ => form.read("warehouse", |text| {
            let found = WarehouseId::parse(text).and_then(|id| open.iter().find(|w| w.id == id));
            found.map(Some).ok_or(Message::new("error-choose"))
        }),
    };
    let table = match kind {
        Some(kind) => table(&mut form, kind).await?,
        None => None,
    };
    let (true, Some(kind), Some(warehouse), Some(table)) = (form.is_fine(), kind, warehouse, table) else {
        return index_page(&desk, form).await;
    };
    let name = form.file("file").map(|upload| upload.name.as_str()).unwrap_or_default();
    let new = NewImport {
        organisation: warehouse.map_or(desk.who.organisation, |w| w.organisation),
        warehouse: warehouse.map(|w| w.id),
        kind,
        name: name.chars().filter(|c| !c.is_control()).take(NAME).collect(),
    };
    let mut tx = desk.house.db.begin(&desk.act("send in a file", &form)).await?;
    let id = imports::keep(&mut tx, &new, &table).await?;
    web::done(tx, &address(id), "done-import-read").await
}

/// The table in the file that was sent. Reading it may take a second, so it is done beside the others' requests.
async fn table(form: &mut Form, kind: ImportKind) -> Result<Option<Table>> {
    let Some(upload) = form.file("file") else {
        form.wrong("file", Message::new("error-import-no-file"));
        return Ok(None);
    };
    let bytes = upload.bytes.clone();
    match tokio::task::spawn_blocking(move || read(&bytes, kind)).await.map_err(Error::fault)? {
        Ok(table) => Ok(Some(table)),
        Err(message) => {
            form.wrong("file", message);
            Ok(None)
        }
    }
}

/// Something wrong with a file, in words.
struct Bad {
    line: u64,
    column: String,
    was: String,
    what: String,
}

fn bad(page: &Page, cell: &BadCell) -> Bad {
    Bad { line: cell.line, column: cell.column.clone(), was: cell.was.clone(), what: page.message(&cell.message) }
}

#[derive(askama::Template)]
#[template(path = "import.html")]
struct ImportPage {
    page: Page,
    form: Form,
    import: Import,
    warehouse: String,
    /// Of boxes: how many boxes and units of each item and size.
    sums: Vec<(String, String, usize, i64)>,
    /// Of items: what they are called, and their word in addresses.
    items: Vec<(String, String)>,
    good: usize,
    bad_rows: usize,
    bad: Vec<Bad>,
    more_bad: usize,
    unknown: String,
    waits: bool,
    /// Boxes that it received and that can be taken back.
    untouched: usize,
    /// Boxes that it received and that were moved or changed since.
    moved: Vec<Code>,
    more_moved: usize,
    /// How many of its boxes were taken back.
    taken_back: usize,
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let form = desk.blank();
    import_page(&desk, id_of(&id)?, form).await
}

async fn import_page(desk: &Desk, id: ImportId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let import = imports::by_id(&mut read, id, desk.who.reach()).await?;
    let waits = import.confirmed_at.is_none();
    let preview = if waits { Some(imports::preview(&mut read, &import).await?) } else { None };
    let naming = Naming::new(crate::counter::items(&mut read).await?.into_iter().map(Known::from));
    let warehouse = match import.warehouse {
        Some(id) => warehouses::by_id(&mut read, id, None).await?.name,
        None => String::new(),
    };
    let boxes = imports::received(&mut read, id).await?;
    drop(read);
    let (untouched, moved): (Vec<Imported>, Vec<Imported>) = boxes.into_iter().partition(|b| b.untouched);
    let left = untouched.len() + moved.len();
    let received = if waits || import.warehouse.is_none() { 0 } else { usize::try_from(import.taken).unwrap_or(0) };
    let page = desk.page("import-title");
    let wrong = preview.as_ref().map(Preview::bad).unwrap_or_default();
    let template = ImportPage {
        warehouse,
        sums: sums(preview.as_ref(), &naming, desk.lang),
        items: items(preview.as_ref(), desk.lang),
        good: preview.as_ref().map_or(0, Preview::good_rows),
        bad_rows: preview.as_ref().map_or(0, Preview::bad_rows),
        more_bad: wrong.len().saturating_sub(SHOWN),
        bad: wrong.iter().take(SHOWN).map(|cell| bad(&page, cell)).collect(),
        unknown: preview.as_ref().map(|p| p.unknown().join(", ")).unwrap_or_default(),
        waits,
        untouched: untouched.len(),
        more_moved: moved.len().saturating_sub(SHOWN),
        moved: moved.iter().take(SHOWN).map(|imported| imported.code).collect(),
        taken_back: received.saturating_sub(left),
        import,
        form,
        page,
    };
    let fine = template.form.is_fine();
    html(&template, fine)
}

fn sums(preview: Option<&Preview>, naming: &Naming, lang: Lang) -> Vec<(String, String, usize, i64)> {
    let Some(Preview::Boxes(checked)) = preview else { return Vec::new() };
    let mut sums = BTreeMap::new();
    for row in &checked.good {
        let sum = sums.entry((naming.name(row.item, lang), row.size)).or_insert((0, 0));
        *sum = (sum.0 + 1, sum.1 + row.quantity.get());
    }
    sums.into_iter().map(|((item, size), (boxes, n))| (item, parts::size_words(size).to_owned(), boxes, n)).collect()
}

fn items(preview: Option<&Preview>, lang: Lang) -> Vec<(String, String)> {
    let Some(Preview::Items(checked)) = preview else { return Vec::new() };
    checked.good.iter().take(SHOWN).map(|row| (row.names[lang.index()].clone(), row.slug.clone())).collect()
}

async fn confirm(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let skip_bad = form.ticked("skip");
    let mut tx = desk.house.db.begin(&desk.act("confirm an import", &form)).await?;
    match imports::confirm(&mut tx, desk.who.reach(), id, skip_bad).await {
        Ok(_) => web::done(tx, &address(id), "done-import-confirmed").await,
        Err(Error::Refused(message)) if message.key == "error-import-bad-rows" => {
            drop(tx);
            form.wrong("skip", message);
            import_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn forget(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("drop an import", &form)).await?;
    if imports::forget(&mut tx, id, desk.who.reach()).await? {
        return web::done(tx, "/desk/stock/imports", "done-import-dropped").await;
    }
    drop(tx);
    let mut read = desk.house.db.read().await?;
    imports::by_id(&mut read, id, desk.who.reach()).await?;
    Ok(redirect(&address(id)))
}

async fn take_back(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("take an import back", &form)).await?;
    match imports::take_back(&mut tx, desk.who.reach(), id).await {
        Ok(_) => web::done(tx, &address(id), "done-import-taken-back").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("take-back", message);
            import_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn bad_file(desk: Desk, Path(id): Path<String>) -> Answer {
    let mut read = desk.house.db.read().await?;
    let import = imports::by_id(&mut read, id_of(&id)?, desk.who.reach()).await?;
    if import.confirmed_at.is_some() {
        return Err(Error::NotFound.into());
    }
    let preview = imports::preview(&mut read, &import).await?;
    let page = desk.page("import-title");
    let rows = preview.bad().iter().map(|cell| bad(&page, cell)).map(|b| [b.line.to_string(), b.column, b.was, b.what]);
    file("text/csv; charset=utf-8", web::csv::write(&["line", "column", "cell", "what"], rows)?, Some("bad-rows.csv"))
}

async fn template_file(desk: Desk, Path(kind): Path<String>) -> Answer {
    let (columns, name): (Vec<&str>, _) = match kind.as_str() {
        "boxes.csv" => (BoxColumn::ALL.iter().map(|c| c.as_str()).collect(), "boxes.csv"),
        "items.csv" => (ItemColumn::ALL.iter().map(|c| c.as_str()).collect(), "items.csv"),
        _ => return Err(Error::NotFound.into()),
    };
    // Spreadsheets set to French open a file in columns only if semicolons stand between them.
    let separator = if desk.lang == Lang::Fr { ";" } else { "," };
    file("text/csv; charset=utf-8", columns.join(separator) + "\r\n", Some(name))
}
