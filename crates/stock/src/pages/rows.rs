use std::collections::HashMap;

use kernel::{Lang, Message, Result};
use storage::Reads;
use web::{Desk, Form};

use crate::{
    model::{ItemId, LocationId, Size, SizeSystem, WarehouseId, naming::Known, naming::Naming, places},
    store::warehouses,
};

/// What rows of a form are read against: the catalogue by its names, and the places of a warehouse.
#[derive(Default)]
pub(super) struct Lookup {
    /// The catalogue.
    pub naming: Naming,
    /// What may be typed for an item.
    pub items: Vec<String>,
    /// What may be typed for a place, with a hint.
    pub places: Vec<(String, String)>,
    by_code: HashMap<String, LocationId>,
}

impl Lookup {
    /// Reads both.
    pub async fn open(on: &mut impl Reads, warehouse: WarehouseId, lang: Lang) -> Result<Self> {
        let naming = Naming::new(crate::counter::items(on).await?.into_iter().map(Known::from));
        let locations = warehouses::locations(on, warehouse).await?;
        let open = || locations.iter().filter(|location| location.active);
        Ok(Self {
            items: naming.choices(lang),
            places: open().map(|location| (location.code.clone(), location.note.clone())).collect(),
            by_code: open().map(|location| (location.code.to_uppercase(), location.id)).collect(),
            naming,
        })
    }

    /// Reads an item by its name.
    pub fn item(&self, form: &mut Form, field: &str) -> Option<&Known> {
        form.read(field, |text| self.naming.find(text))
    }

    /// Reads a size of an item.
    pub fn size(item: Option<&Known>, form: &mut Form, field: &str) -> Option<Size> {
        item.and_then(|item| form.read(field, |text| item.size_system.read(text)))
    }

    /// Reads what is in a box, from the fields for its item and its size. What is left empty is as it was.
    pub fn content(
        &self,
        form: &mut Form,
        (item_field, size_field): (&str, &str),
        (was, was_size): (ItemId, Size),
    ) -> (Option<&Known>, Option<Size>) {
        let empty = |form: &Form, field: &str| form.value(field).trim().is_empty();
        let item = if empty(form, item_field) { self.naming.get(was) } else { self.item(form, item_field) };
        let Some(known) = item else { return (None, None) };
        let untouched = empty(form, size_field) || form.value(size_field).trim() == was_size.as_str();
        let size = match known.size_system {
            _ if untouched && known.id == was => Some(was_size),
            SizeSystem::None if untouched => Some(Size::NONE),
            _ => Self::size(item, form, size_field),
        };
        (item, size)
    }

    /// Reads a place that may be left open.
    pub fn place(&self, form: &mut Form, field: &str) -> Option<Option<LocationId>> {
        form.optional(field, |text| {
            let code = places::code(text)?;
            let unknown = || Message::new("error-location-unknown").with("code", code.clone());
            self.by_code.get(&code).copied().ok_or_else(unknown)
        })
    }
}

/// Who did things, by name.
pub(super) async fn names(desk: &Desk, actors: &[Option<kernel::Uuid>]) -> Result<HashMap<kernel::Uuid, String>> {
    let mut known: Vec<_> = actors.iter().flatten().copied().collect();
    known.sort();
    known.dedup();
    desk.house.names(&known).await
}
