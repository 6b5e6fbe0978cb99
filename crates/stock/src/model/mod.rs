//! Words and rules of the warehouse.

/// Unsorted things at the door.
pub mod arrival;
/// What a label says.
pub mod code;
/// What became of what stood in boxes.
pub mod fate;
/// What somebody looks for.
pub mod finding;
/// Files of boxes or items.
pub mod import;
/// What kits are made of.
pub mod kits;
/// Texts in every language.
pub mod languages;
/// Lines of the ledger.
pub mod movement;
/// What items are called.
pub mod naming;
/// Photographs.
pub mod photo;
/// Codes of locations.
pub mod places;
/// Label sheets and what is printed on them.
pub mod sheet;
/// Sizes.
pub mod size;
/// Counting what is there.
pub mod stocktakes;
/// Boxes on the road.
pub mod transfer;
/// Numbers and names as people type them.
pub mod typed;
/// Enums of words.
pub mod words;

use storage::BlobId;

use kernel::{Date, Instant, Lang};
use storage::record;
use web::OrganisationId;

pub use code::Code;
pub use languages::{InLanguages, chosen};
pub use movement::{Cause, Movement, MovementKind};
pub use size::{Size, SizeSystem};
pub use words::{BoxState, LocationKind, Season, Unit, WhoFor};

kernel::id!(
    /// A group of items.
    CategoryId,
    OfCategory
);
kernel::id!(
    /// A kind of thing that is collected, boxed and handed out.
    ItemId,
    OfItem
);
kernel::id!(
    /// A building where boxes stand.
    WarehouseId,
    OfWarehouse
);
kernel::id!(
    /// A place in a warehouse.
    LocationId,
    OfLocation
);
kernel::id!(
    /// One item, one size, a quantity, one label.
    BoxId,
    OfBox
);
kernel::id!(
    /// One line of the ledger.
    MovementId,
    OfMovement
);
kernel::id!(
    /// Movements that were made together and are undone together.
    ActId,
    OfAct
);

record! {
    /// A group of items on the needs list and the shelves.
    pub struct Category {
        /// Which.
        pub id: CategoryId,
        /// Its word in addresses.
        pub slug: String,
        /// The icon's name.
        pub icon: String,
        /// Its place in lists.
        pub sort: i64,
        /// Its name in English.
        pub name_en: String,
        /// In French.
        pub name_fr: String,
        /// In Arabic.
        pub name_ar: String,
        /// In Persian.
        pub name_fa: String,
    }
}

impl Category {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Fr => &self.name_fr,
            Lang::Ar => &self.name_ar,
            Lang::Fa => &self.name_fa,
        }
    }
}

record! {
    /// A kind of thing, as the catalogue knows it.
    pub struct Item {
        /// Which.
        pub id: ItemId,
        /// Its word in addresses.
        pub slug: String,
        /// Its group.
        pub category: CategoryId,
        /// Who wears or uses it.
        pub who: WhoFor,
        /// How its sizes are written.
        pub size_system: SizeSystem,
        /// What is counted.
        pub unit: Unit,
        /// When it is needed.
        pub season: Season,
        /// Grams of one unit.
        pub weight_g: i64,
        /// Millilitres that one unit takes up in a box.
        pub volume_ml: i64,
        /// How long it keeps, in days.
        pub shelf_life_days: Option<i64>,
        /// Its name in English.
        pub name_en: String,
        /// In French.
        pub name_fr: String,
        /// In Arabic.
        pub name_ar: String,
        /// In Persian.
        pub name_fa: String,
        /// What not to send, in English; may be empty.
        pub avoid_en: String,
        /// In French.
        pub avoid_fr: String,
        /// In Arabic.
        pub avoid_ar: String,
        /// In Persian.
        pub avoid_fa: String,
        /// A photograph.
        pub photo: Option<BlobId>,
        /// Whether it is still collected.
        pub active: bool,
    }
}

impl Item {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Fr => &self.name_fr,
            Lang::Ar => &self.name_ar,
            Lang::Fa => &self.name_fa,
        }
    }

    /// What not to send, in a language; may be empty.
    pub fn avoid(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.avoid_en,
            Lang::Fr => &self.avoid_fr,
            Lang::Ar => &self.avoid_ar,
            Lang::Fa => &self.avoid_fa,
        }
    }
}

record! {
    /// A building where boxes stand.
    pub struct Warehouse {
        /// Which.
        pub id: WarehouseId,
        /// Whose.
        pub organisation: OrganisationId,
        /// Its word in addresses.
        pub slug: String,
        /// Its name.
        pub name: String,
        /// Where, roughly: the address itself is told only to who has booked.
        pub town: String,
        /// Its space in millilitres.
        pub space_ml: i64,
        /// Whether it is in use.
        pub active: bool,
    }
}

record! {
    /// A place in a warehouse.
    pub struct Location {
        /// Which.
        pub id: LocationId,
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// What is written on it: `B4`.
        pub code: String,
        /// What kind of place.
        pub kind: LocationKind,
        /// A hint for who looks for it.
        pub note: String,
        /// Whether it is in use.
        pub active: bool,
    }
}

record! {
    /// A box as it stands now.
    pub struct StoredBox {
        /// Which.
        pub id: BoxId,
        /// What its label says.
        pub code: Code,
        /// Whose.
        pub organisation: OrganisationId,
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// Where in it; nowhere once it is gone.
        pub location: Option<LocationId>,
        /// What is in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units; zero once it is gone.
        pub quantity: i64,
        /// What became of it.
        pub state: BoxState,
        /// Until when it may be handed out.
        pub expires: Option<Date>,
        /// When it came.
        pub received_at: Instant,
        /// A remark.
        pub note: String,
        /// Counts its movements.
        pub version: i64,
    }
}
