//! A warehouse that takes drop-offs, and letters as they wait in the queue.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use jiff::ToSpan as _;
use kernel::{Date, Lang};
use needs::{
    bring::{self, NewDropOff, To},
    model::bring::{Contact, DropOffId, Line, Place, Rule, RuleId, Slot, SlotKey, Vehicle},
};
use stock::counter::{ItemId, Size};
use storage::{Act, Db, jobs::Runner, sql, testing::Bed};
use web::{House, testing::App};

use crate::common::Place as Scene;

/// Nobody must read this in public.
pub const ADDRESS: &str = "17 Secret Dock Road";
/// Nor this.
pub const DIRECTIONS: &str = "Behind the blue gate";
/// The first Saturday with a week of notice, seen from the morning on which every test begins.
pub const SATURDAY: &str = "2026-11-28";

/// Opens the warehouse on Saturdays from ten to three: five slots, `vans` in each.
pub async fn open(bed: &Bed, scene: &Scene, vans: i64) {
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    let place = Place {
        warehouse: scene.warehouse,
        organisation: scene.organisation,
        address: format!("{ADDRESS}\n62100 Calais"),
        directions: DIRECTIONS.to_owned(),
        notice_days: 7,
        ahead_days: 56,
        open: true,
    };
    bring::places::set(&mut tx, &place).await.unwrap();
    let rule = Rule {
        id: RuleId::from_uuid(kernel::Uuid::nil()),
        warehouse: scene.warehouse,
        weekday: 6,
        opens: 600,
        closes: 900,
        slot_minutes: 60,
        vans,
        volume_ml: 30_000_000,
    };
    bring::places::add_rule(&mut tx, &rule).await.unwrap();
    tx.commit().await.unwrap();
}

/// The slot of the warehouse on a day.
pub fn slot(scene: &Scene, day: &str, opens: i64, vans: i64) -> Slot {
    let key = SlotKey { warehouse: scene.warehouse, day: day.parse().unwrap(), opens };
    Slot { key, closes: opens + 60, vans, volume_ml: 30_000_000 }
}

/// Somebody who brings some of one thing.
pub fn new(scene: &Scene, slot: Slot, item: ItemId, size: &str, units: i64) -> NewDropOff {
    let day: Date = slot.key.day;
    NewDropOff {
        to: To::Slot(slot),
        organisation: scene.organisation,
        vehicle: Vehicle::SmallVan,
        volume_ml: 100_000,
        lang: Lang::En,
        lines: vec![(Line { item, size: Size::any(size).unwrap(), units }, false)],
        contact: Contact {
            name: "Marigold Finch".to_owned(),
            email: "marigold@example.org".to_owned(),
            phone: String::new(),
        },
        forget_on: day.checked_add(30.days()).unwrap(),
        may_hold: true,
    }
}

/// The server's key.
pub fn key(bed: &Bed) -> seal::ServerKey {
    seal::ServerKey::in_folder(bed.folder.path()).unwrap()
}

/// Books and confirms past the pages.
pub async fn confirmed(bed: &Bed, new: &NewDropOff) -> DropOffId {
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    let (id, _) = bring::book(&mut tx, &key(bed), new).await.unwrap();
    bring::confirm(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Letters in the queue, as JSON.
pub async fn letters(db: &Db) -> Vec<String> {
    sql!("SELECT payload FROM job WHERE kind = 'mail' ORDER BY id").values(&mut db.read().await.unwrap()).await.unwrap()
}

/// The secret path that a letter carries; of several, any.
pub fn link(letters: &[String]) -> String {
    let last = letters.iter().rev().find(|l| l.contains("/bring/")).expect("a letter with a link");
    let rest = last.split("https://wayhouse.example.org").find(|part| part.contains("/bring/")).unwrap();
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect()
}

/// Runs what is due of the needs. Mail stays in the queue: nobody takes it here.
pub async fn due(house: &House) {
    Runner::new(house.db.clone(), (needs::capability().jobs)(house)).drain().await.unwrap();
    // What nobody here handles waits again at once, as if it were never tried.
    let mut tx = house.db.begin(&Act::system("look away")).await.unwrap();
    sql!("UPDATE job SET attempts = 0, state = 'waiting' WHERE kind = 'mail'").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// How many rows there are.
pub async fn contacts(db: &Db) -> i64 {
    sql!("SELECT COUNT(*) FROM bring_contact").value(&mut db.read().await.unwrap()).await.unwrap()
}

/// The pages of the needs, with labels.
pub fn app(bed: &Bed) -> App {
    App::new(bed, &[stock::capability(), needs::capability()])
}
