//! What several of these pages say in the same way.

use std::collections::HashMap;

use kernel::{Error, Lang, Message, Result, Uuid};
use storage::{Read, Reads};
use web::{Form, Page};

use crate::{
    model::{
        Code, Item, ItemId, Location, Movement, MovementKind, Size, SizeSystem, StoredBox, Warehouse, WarehouseId,
        places,
    },
    store::{boxes::Happened, catalogue, catalogue::Named, warehouses},
};

/// A choice in a list: its value and its words.
pub(crate) type Choice = (String, String);

/// A choice for each of an enum's words, named by the sentences that begin with a prefix.
pub(crate) fn word_choices<T: std::fmt::Display>(page: &Page, prefix: &str, all: &[T]) -> Vec<Choice> {
    all.iter().map(|word| (word.to_string(), page.word(prefix, word))).collect()
}

/// A choice for each category.
pub(crate) async fn category_choices(on: &mut impl Reads, lang: Lang) -> Result<Vec<Choice>> {
    let categories = crate::counter::categories(on).await?;
    Ok(categories.into_iter().map(|c| (c.slug.clone(), c.name(lang).to_owned())).collect())
}

/// Items by their identifiers.
#[derive(Default)]
pub(crate) struct Catalogue(HashMap<ItemId, Named>);

impl Catalogue {
    pub(crate) async fn open(on: &mut impl Reads) -> Result<Self> {
        Ok(Self(catalogue::names(on).await?.into_iter().map(|named| (named.id, named)).collect()))
    }

    pub(crate) fn name(&self, item: ItemId, lang: Lang) -> &str {
        self.0.get(&item).map_or("", |named| named.name(lang))
    }

    pub(crate) fn get(&self, item: ItemId) -> Option<&Named> {
        self.0.get(&item)
    }
}

/// Warehouses by their identifiers.
pub(crate) fn warehouse_names(warehouses: &[Warehouse]) -> HashMap<WarehouseId, String> {
    warehouses.iter().map(|w| (w.id, w.name.clone())).collect()
}

/// A size in words; nothing for items without sizes.
pub(crate) fn size_words(size: Size) -> &'static str {
    if size.is_none() { "" } else { size.as_str() }
}

/// A quantity with what is counted: 12 pairs.
pub(crate) fn units(page: &Page, item: &Item, quantity: i64) -> String {
    page.t1(&format!("count-{}", item.unit), "n", quantity)
}

/// Reads the location that was typed, in a warehouse; notes in the form what is wrong with it.
pub(crate) async fn read_place(
    on: &mut impl Reads,
    form: &mut Form,
    field: &str,
    warehouse: WarehouseId,
) -> Result<Option<Location>> {
    let code = match places::code(form.value(field)) {
        Ok(code) => code,
        Err(message) => {
            form.wrong(field, message);
            return Ok(None);
        }
    };
    let found = warehouses::location(on, warehouse, &code).await?.filter(|location| location.active);
    if found.is_none() {
        form.wrong(field, Message::new("error-location-unknown").with("code", code));
    }
    Ok(found)
}

/// The locations of a warehouse that are in use, as hints for typing.
pub(crate) async fn place_hints(on: &mut Read, warehouse: WarehouseId) -> Result<Vec<Choice>> {
    let places = warehouses::locations(on, warehouse).await?;
    Ok(places.into_iter().filter(|place| place.active).map(|place| (place.code, place.note)).collect())
}

/// Reads a code off an address; what is no code is not here.
pub(crate) fn code_in_address(text: &str) -> Result<Code> {
    Code::parse(text).map_err(|_| Error::NotFound)
}

/// The address of a box.
pub(crate) fn address(code: Code) -> String {
    format!("/desk/stock/boxes/{code}")
}

/// What acts on other things than boxes alone have their own way back, or none.
pub(crate) fn can_be_undone(kind: MovementKind, cause: Option<&str>) -> bool {
    use MovementKind as K;
    !matches!(kind, K::Undo | K::Send | K::Arrive | K::Stocktake)
        && !matches!(cause, Some("sort" | "transfer" | "stocktake" | "distribution"))
}

/// Whether only those who may correct may take a movement back.
pub(crate) fn undo_corrects(movement: &Movement) -> bool {
    use MovementKind as K;
    matches!(movement.kind, K::Correct | K::Lose | K::Scrap)
}

/// A line of a box's history, in words.
pub(crate) struct Told {
    pub(crate) iso: String,
    pub(crate) moment: String,
    pub(crate) what: String,
    pub(crate) reason: String,
    pub(crate) undone: bool,
}

/// Puts a history into words.
pub(crate) fn told(
    page: &Page,
    names: &HashMap<Uuid, String>,
    catalogue: &Catalogue,
    history: &[Happened],
) -> Vec<Told> {
    history
        .iter()
        .map(|happened| Told {
            iso: page.iso(&happened.at),
            moment: page.moment(&happened.at),
            what: page.message(&sentence(page, names, catalogue, happened)),
            reason: happened.reason.clone(),
            undone: happened.undone > 0,
        })
        .collect()
}

fn sentence(page: &Page, names: &HashMap<Uuid, String>, catalogue: &Catalogue, happened: &Happened) -> Message {
    use MovementKind as K;
    let key = match happened.kind {
        K::Expect => "history-expect",
        K::Receive => "history-receive",
        K::Split if happened.change < 0 => "history-split-from",
        K::Split => "history-split-into",
        K::Merge if happened.change < 0 => "history-merge-from",
        K::Merge => "history-merge-into",
        K::Move => "history-move",
        K::Correct if happened.from_item.is_some() => "history-correct-content",
        K::Correct => "history-correct",
        K::Pick => "history-pick",
        K::PutBack => "history-put-back",
        K::PackOut => "history-pack-out",
        K::Return => "history-return",
        K::Lose => "history-lose",
        K::Find => "history-find",
        K::Scrap => "history-scrap",
        K::Send => "history-send",
        K::Arrive => "history-arrive",
        K::Kit if happened.change < 0 => "history-kit-from",
        K::Kit => "history-kit-into",
        K::Stocktake => "history-stocktake",
        K::Undo => "history-undo",
    };
    let content = |item: Option<ItemId>, size: Option<Size>| match (item, size) {
        (Some(item), Some(size)) => {
            format!("{} {}", catalogue.name(item, page.lang), size_words(size)).trim().to_owned()
        }
        _ => String::new(),
    };
    Message::new(key)
        .with("item", content(Some(happened.item), Some(happened.size)))
        .with("was", content(happened.from_item, happened.from_size))
        .with("who", who(page, names, happened.actor))
        .with("n", happened.change.abs())
        .with("after", happened.after)
        .with("place", happened.place.clone().unwrap_or_else(|| page.t("place-none")))
        .with("code", happened.other.map(|code| code.to_string()).unwrap_or_default())
}

/// Who did something, in words.
pub(crate) fn who(page: &Page, names: &HashMap<Uuid, String>, actor: Option<Uuid>) -> String {
    match actor {
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| page.t("who-somebody")),
        None => page.t("who-program"),
    }
}

/// Tells the one who came second who was first, in place of a bare refusal. What is said of another box, like the one
/// that this one was to be merged into, is left as it is: this box's history knows nothing of it.
pub(crate) fn too_late(
    page: &Page,
    names: &HashMap<Uuid, String>,
    stored: &StoredBox,
    last: Option<&Happened>,
    refusal: Message,
) -> Message {
    let meanwhile = refusal.key == "error-box-changed" || refusal.key.starts_with("error-box-is-");
    let this_box = kernel::Arg::Text(stored.code.to_string());
    let about_this = refusal.args.iter().any(|(name, code)| *name == "code" && *code == this_box);
    match last {
        Some(last) if meanwhile && about_this => Message::new("error-box-meanwhile")
            .with("code", stored.code.to_string())
            .with("who", who(page, names, last.actor))
            .with("kind", last.kind.as_str())
            .with("at", page.moment(&last.at)),
        _ => refusal,
    }
}

/// Adds `name=value` to a query, escaped.
pub(crate) fn pair(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => query.push(char::from(byte)),
            _ => query.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// The rows of a table without its first line.
pub(crate) fn without_header(csv: &[u8]) -> &[u8] {
    csv.iter().position(|byte| *byte == b'\n').map_or(&[], |end| &csv[end + 1..])
}

/// Every size of every system once, in the order of the systems.
pub(crate) fn every_size() -> Vec<&'static str> {
    let mut sizes: Vec<&'static str> = Vec::new();
    for size in SizeSystem::ALL.iter().filter(|s| **s != SizeSystem::None).flat_map(|system| system.sizes()) {
        if !sizes.contains(size) {
            sizes.push(size);
        }
    }
    sizes
}
