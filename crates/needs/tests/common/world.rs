//! What is known of the people: rounds that were published, what they lost, what those who arrive are given.
#![allow(dead_code, clippy::unwrap_used)]

use kernel::{Line, Prose, Quantity, Uuid};
use outreach::{
    model::{
        census::{Method, NewCount},
        loss::LossKind,
        tally::{Group, Tally},
    },
    store::{
        counts,
        losses::{self, NewLoss},
        releases,
        rounds::{self, Plan},
        sites::{self, Named},
    },
};
use stock::{counter::ItemId, model::kits::Component, store::kits};
use storage::{Act, Actor, Tx, testing::Bed};

use crate::common::Place;

async fn by(bed: &Bed, person: u128) -> Tx {
    bed.db.begin(&Act::new(Actor::Account(Uuid::from_u128(0xACC0 + person)), "set the scene")).await.unwrap()
}

/// Counts so many men on a day, and publishes it.
pub async fn counted(bed: &Bed, place: &Place, day: &str, men: i64, arriving_weekly: Option<i64>) {
    let mut tx = by(bed, 1).await;
    let name = Named { name: Line::parse(&format!("Sea {day}")).unwrap(), area: Line::parse("North").unwrap() };
    let site = sites::add(&mut tx, place.organisation, &name).await.unwrap();
    let plan = Plan {
        day: day.parse().unwrap(),
        method: Method::TentByTent,
        remark: Prose::parse("With translators.").unwrap(),
        teams: 4,
        counters: 12,
        arriving_weekly,
    };
    let round = rounds::open(&mut tx, place.organisation, &plan).await.unwrap();
    let tally = Tally::default().with(Group::Men, Some(men));
    let count = NewCount { site, source: "Sea".to_owned(), how: Method::TentByTent, coverage: 100, tally };
    counts::put(&mut tx, round, &count).await.unwrap();
    rounds::submit(&mut tx, round).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = by(bed, 2).await;
    releases::publish(&mut tx, round).await.unwrap();
    tx.commit().await.unwrap();
}

/// Notes that an eviction took units of an item.
pub async fn lost(bed: &Bed, place: &Place, day: &str, item: ItemId, units: i64) {
    let mut tx = by(bed, 1).await;
    let new = NewLoss {
        day: day.parse().unwrap(),
        area: "North".to_owned(),
        site: None,
        kind: LossKind::Eviction,
        note: Prose::parse("Tents were cut").unwrap(),
        lines: vec![(item, Quantity::new(units).unwrap())],
    };
    losses::add(&mut tx, place.organisation, &new).await.unwrap();
    tx.commit().await.unwrap();
}

/// Says what a kit is made of.
pub async fn kit(bed: &Bed, kit: ItemId, parts: &[(ItemId, i64)]) {
    let mut tx = by(bed, 1).await;
    let part = |(item, units): &(ItemId, i64)| Component {
        item: *item,
        quantity: Quantity::new(*units).unwrap(),
        optional: false,
    };
    kits::define(&mut tx, kit, &parts.iter().map(part).collect::<Vec<_>>()).await.unwrap();
    tx.commit().await.unwrap();
}
