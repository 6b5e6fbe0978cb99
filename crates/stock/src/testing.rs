//! A small warehouse for stories, of this crate and of those that lean on it.

use crate::{
    model::{
        BoxId, Code, InLanguages, ItemId, LocationId, LocationKind, Season, Size, SizeSystem, StoredBox, Unit,
        WarehouseId, WhoFor,
    },
    store::{
        acts::{self, Receipt},
        catalogue::{self, NewCategory, NewItem},
        ledger::{self, Context},
        warehouses::{self, NewLocation, NewWarehouse},
    },
};
use kernel::{Quantity, Result, Uuid};
use storage::{Act, Db, Tx};
use web::OrganisationId;

pub fn organisation(n: u128) -> OrganisationId {
    OrganisationId::from_uuid(Uuid::from_u128(0xA000 + n))
}

pub fn said(text: &str) -> InLanguages {
    InLanguages {
        en: text.to_owned(),
        fr: format!("{text} (fr)"),
        ar: format!("{text} (ar)"),
        fa: format!("{text} (fa)"),
    }
}

pub struct Small {
    pub organisation: OrganisationId,
    pub warehouse: WarehouseId,
    pub place: LocationId,
    pub other_place: LocationId,
    pub coat: ItemId,
    pub soup: ItemId,
}

pub async fn begin(db: &Db) -> Tx {
    db.begin(&Act::system("test")).await.unwrap()
}

pub fn item(slug: &str, name: InLanguages, category: crate::model::CategoryId, sizes: SizeSystem) -> NewItem {
    NewItem {
        slug: slug.to_owned(),
        category,
        who: WhoFor::All,
        size_system: sizes,
        unit: Unit::Piece,
        season: Season::Winter,
        weight_g: 1300,
        volume_ml: 9000,
        shelf_life_days: None,
        name,
        avoid: InLanguages::default(),
        active: true,
    }
}

/// One organisation with a warehouse (locations A1 and A2), and a catalogue of a coat and a soup.
pub async fn small(db: &Db) -> Small {
    let mut tx = begin(db).await;
    let clothes = NewCategory { slug: "clothing".into(), icon: "shirt".into(), sort: 1, name: said("Clothes") };
    let clothes = catalogue::add_category(&mut tx, &clothes).await.unwrap();
    let food = NewCategory { slug: "food".into(), icon: "utensils".into(), sort: 2, name: said("Food") };
    let food = catalogue::add_category(&mut tx, &food).await.unwrap();
    let name = InLanguages {
        en: "Winter coat".into(),
        fr: "Manteau d’hiver".into(),
        ar: "معطف شتوي".into(),
        fa: "کاپشن زمستانی".into(),
    };
    let coat = catalogue::add_item(&mut tx, &item("coat", name, clothes, SizeSystem::Letters)).await.unwrap();
    let mut soup = item("soup", said("Tinned soup"), food, SizeSystem::None);
    soup.shelf_life_days = Some(365);
    let soup = catalogue::add_item(&mut tx, &soup).await.unwrap();
    let (warehouse, places) = house(&mut tx, organisation(1), "calais").await;
    tx.commit().await.unwrap();
    Small { organisation: organisation(1), warehouse, place: places[0], other_place: places[1], coat, soup }
}

/// A warehouse with two locations.
pub async fn house(tx: &mut Tx, organisation: OrganisationId, slug: &str) -> (WarehouseId, [LocationId; 2]) {
    let new = NewWarehouse {
        organisation,
        slug: slug.to_owned(),
        name: format!("The {slug} warehouse"),
        town: "Calais".into(),
        space_ml: 1_400_000_000,
    };
    let warehouse = warehouses::add(tx, &new).await.unwrap();
    let mut places = Vec::new();
    for code in ["A1", "A2"] {
        let new = NewLocation { warehouse, code: code.into(), kind: LocationKind::Shelf, note: String::new() };
        places.push(warehouses::add_location(tx, &new).await.unwrap());
    }
    (warehouse, [places[0], places[1]])
}

pub fn quantity(n: i64) -> Quantity {
    Quantity::new(n).unwrap()
}

pub fn receipt(small: &Small, n: i64) -> Receipt {
    Receipt {
        organisation: small.organisation,
        warehouse: small.warehouse,
        location: Some(small.place),
        item: small.coat,
        size: Size::any("M").unwrap(),
        quantity: quantity(n),
        expires: None,
        note: String::new(),
        label: None,
    }
}

/// Receives a box of coats; answers its code.
pub async fn coats(db: &Db, small: &Small, n: i64) -> Code {
    let mut tx = begin(db).await;
    let context = Context::new(&tx);
    let id = acts::receive(&mut tx, context, &receipt(small, n)).await.unwrap();
    let stored = ledger::by_id(&mut tx, id, None).await.unwrap();
    tx.commit().await.unwrap();
    stored.code
}

pub async fn look(db: &Db, code: Code) -> StoredBox {
    ledger::by_code(&mut db.read().await.unwrap(), code, None).await.unwrap()
}

pub async fn look_by_id(db: &Db, id: BoxId) -> Result<StoredBox> {
    ledger::by_id(&mut db.read().await.unwrap(), id, None).await
}

/// Fails the test unless every sum agrees with the ledger.
pub async fn adds_up(db: &Db) {
    let wrong = ledger::prove(&mut db.read().await.unwrap()).await.unwrap();
    assert!(wrong.is_empty(), "{wrong:?}");
}
