//! A small coalition with a warehouse, for the stories of the needs.
#![allow(dead_code, clippy::unwrap_used)]

use kernel::{Instant, Line, Quantity};
use needs::model::{Level, NewPin};
use people::{About, Kind, NewOrganisation};
use stock::{
    counter::{ItemId, Size, SizeSystem},
    model::{BoxId, CategoryId, InLanguages, Season, Unit, WarehouseId, WhoFor},
    store::{
        acts::{self, Receipt},
        catalogue::{self, NewCategory, NewItem},
        ledger::{self, Context},
        warehouses::{self, NewWarehouse},
    },
};
use storage::{Act, Migration, testing::Bed};
use web::{Capability, OrganisationId, testing::App};

/// Every table that the needs are worked out from.
pub fn migrations() -> Vec<&'static [Migration]> {
    vec![people::capability().migrations, stock::MIGRATIONS, outreach::MIGRATIONS, needs::MIGRATIONS]
}

/// The program as far as these stories go.
pub fn app(bed: &Bed) -> App {
    let capabilities: [Capability; 1] = [needs::capability()];
    App::new(bed, &capabilities)
}

/// A coalition with one warehouse and two categories.
pub struct Place {
    pub organisation: OrganisationId,
    pub warehouse: WarehouseId,
    pub clothes: CategoryId,
    pub food: CategoryId,
}

fn act() -> Act {
    Act::system("set the scene")
}

fn names(en: &str, fr: &str, ar: &str, fa: &str) -> InLanguages {
    InLanguages { en: en.to_owned(), fr: fr.to_owned(), ar: ar.to_owned(), fa: fa.to_owned() }
}

impl Place {
    /// Sets the scene.
    pub async fn on(bed: &Bed) -> Self {
        let mut tx = bed.db.begin(&act()).await.unwrap();
        people::create_coalition(&mut tx, &Line::parse("Calais together").unwrap()).await.unwrap();
        let organisation = people::create_organisation(
            &mut tx,
            &NewOrganisation {
                name: Line::parse("Auberge des Dunes").unwrap(),
                kind: Kind::Member,
                country: None,
                town: None,
                about: About::default(),
            },
        )
        .await
        .unwrap();
        let new = NewWarehouse {
            organisation,
            slug: "calais".to_owned(),
            name: "The warehouse".to_owned(),
            town: "Calais".to_owned(),
            space_ml: 1_000_000_000,
        };
        let warehouse = warehouses::add(&mut tx, &new).await.unwrap();
        let category =
            |slug: &str, sort, name| NewCategory { slug: slug.to_owned(), icon: "tag".to_owned(), sort, name };
        let clothes = category("clothes", 1, names("Clothes", "Vêtements", "ملابس", "لباس"));
        let clothes = catalogue::add_category(&mut tx, &clothes).await.unwrap();
        let food = category("food", 2, names("Food", "Nourriture", "طعام", "خوراک"));
        let food = catalogue::add_category(&mut tx, &food).await.unwrap();
        tx.commit().await.unwrap();
        Self { organisation, warehouse, clothes, food }
    }

    /// Adds an item to the catalogue.
    pub async fn item(&self, bed: &Bed, slug: &str, system: SizeSystem, name: [&str; 4], avoid: [&str; 4]) -> ItemId {
        let new = NewItem {
            slug: slug.to_owned(),
            category: if system == SizeSystem::None { self.food } else { self.clothes },
            who: WhoFor::All,
            size_system: system,
            unit: Unit::Piece,
            season: Season::All,
            weight_g: 500,
            volume_ml: if slug == "coats" { 9_000 } else { 500 },
            shelf_life_days: None,
            name: names(name[0], name[1], name[2], name[3]),
            avoid: names(avoid[0], avoid[1], avoid[2], avoid[3]),
            active: true,
        };
        let mut tx = bed.db.begin(&act()).await.unwrap();
        let id = catalogue::add_item(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Men's coats, in letters.
    pub async fn coats(&self, bed: &Bed) -> ItemId {
        let name = ["Men’s coats", "Manteaux homme", "معاطف رجالية", "کاپشن مردانه"];
        let avoid = ["No bright colours.", "Pas de couleurs vives.", "بلا ألوان فاقعة.", "بدون رنگ تند."];
        self.item(bed, "coats", SizeSystem::Letters, name, avoid).await
    }

    /// Dates, without sizes.
    pub async fn dates(&self, bed: &Bed) -> ItemId {
        self.item(bed, "dates", SizeSystem::None, ["Dates", "Dattes", "تمر", "خرما"], [""; 4]).await
    }

    /// Receives a box.
    pub async fn receive(&self, bed: &Bed, item: ItemId, size: &str, quantity: i64) -> BoxId {
        self.receive_until(bed, item, size, quantity, None).await
    }

    /// Receives a box that may be handed out until a day.
    pub async fn receive_until(
        &self,
        bed: &Bed,
        item: ItemId,
        size: &str,
        quantity: i64,
        expires: Option<&str>,
    ) -> BoxId {
        let mut tx = bed.db.begin(&act()).await.unwrap();
        let context = Context::new(&tx);
        let receipt = Receipt {
            organisation: self.organisation,
            warehouse: self.warehouse,
            location: None,
            item,
            size: Size::any(size).unwrap(),
            quantity: Quantity::new(quantity).unwrap(),
            expires: expires.map(|day| day.parse().unwrap()),
            note: String::new(),
            label: None,
        };
        let id = acts::receive(&mut tx, context, &receipt).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}

/// Packs a part of a box out.
pub async fn pack_out(bed: &Bed, id: BoxId, part: i64) {
    let mut tx = bed.db.begin(&act()).await.unwrap();
    let context = Context::new(&tx);
    let stored = ledger::by_id(&mut tx, id, None).await.unwrap();
    acts::pack_out(&mut tx, context, &stored, Some(Quantity::new(part).unwrap())).await.unwrap();
    tx.commit().await.unwrap();
}

/// Enters a standard.
pub async fn standard(bed: &Bed, item: ItemId, size: &str, weekly_use: i64, cover: i64) {
    let mut tx = bed.db.begin(&act()).await.unwrap();
    needs::set_standard(&mut tx, item, Size::any(size).unwrap(), weekly_use, cover).await.unwrap();
    tx.commit().await.unwrap();
}

/// Pins a level.
pub async fn pin(bed: &Bed, place: &Place, item: ItemId, size: Option<&str>, level: Level, until: &str) {
    let mut tx = bed.db.begin(&act()).await.unwrap();
    let new = NewPin {
        item,
        size: size.and_then(Size::any),
        level,
        reason: Line::parse("A van with 400 of them is on its way").unwrap(),
        until: until.parse().unwrap(),
        organisation: place.organisation,
    };
    needs::pin(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

/// A moment, from ISO 8601.
pub fn moment(text: &str) -> Instant {
    text.parse::<jiff::Timestamp>().unwrap().into()
}

/// Loads the demo's catalogue, its rates, and the stock that they leave after twelve weeks, one box a size.
pub async fn demo(bed: &Bed) -> Place {
    let place = Place::on(bed).await;
    let folder = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../demo");
    let read = |name: &str| -> Vec<std::collections::HashMap<String, String>> {
        let mut reader = csv::Reader::from_path(folder.join(name)).unwrap();
        reader.deserialize().map(Result::unwrap).collect()
    };
    let mut tx = bed.db.begin(&act()).await.unwrap();
    let mut categories = std::collections::HashMap::new();
    for (sort, row) in read("categories.csv").into_iter().enumerate() {
        let new = NewCategory {
            slug: format!("demo-{}", row["slug"]),
            icon: row["icon"].clone(),
            sort: 10 + i64::try_from(sort).unwrap(),
            name: names(&row["en"], &row["fr"], &row["ar"], &row["fa"]),
        };
        categories.insert(row["slug"].clone(), catalogue::add_category(&mut tx, &new).await.unwrap());
    }
    let mut items = std::collections::HashMap::new();
    for row in read("catalogue.csv") {
        let new = NewItem {
            slug: row["slug"].clone(),
            category: categories[&row["category"]],
            who: WhoFor::parse(&row["who"]).unwrap(),
            size_system: SizeSystem::parse(&row["size_system"]).unwrap(),
            unit: Unit::parse(&row["unit"]).unwrap(),
            season: Season::parse(&row["season"]).unwrap(),
            weight_g: row["weight_g"].parse().unwrap(),
            volume_ml: 1000,
            shelf_life_days: row["shelf_life_days"].parse().ok(),
            name: names(&row["en"], &row["fr"], &row["ar"], &row["fa"]),
            avoid: names(&row["avoid_en"], &row["avoid_fr"], &row["avoid_ar"], &row["avoid_fa"]),
            active: true,
        };
        let cover: i64 = row["cover_days"].parse().unwrap();
        items.insert(row["slug"].clone(), (catalogue::add_item(&mut tx, &new).await.unwrap(), cover));
    }
    let context = Context::new(&tx);
    for row in read("rates.csv") {
        let (item, cover) = items[&row["slug"]];
        let number = |field: &str| row[field].parse::<i64>().unwrap();
        let size = Size::any(&row["size"]).unwrap();
        needs::set_standard(&mut tx, item, size, number("weekly_use"), cover).await.unwrap();
        let stock = number("opening_stock") + 12 * (number("weekly_arrival") - number("weekly_use"));
        if let Ok(quantity) = Quantity::new(stock) {
            let receipt = Receipt {
                organisation: place.organisation,
                warehouse: place.warehouse,
                location: None,
                item,
                size,
                quantity,
                expires: None,
                note: String::new(),
                label: None,
            };
            acts::receive(&mut tx, context, &receipt).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    place
}
