//! A coalition that counts, for the stories of the census.

use kernel::{Date, Line, Prose, Uuid};
use outreach::{
    counter::{self, Counted},
    model::{
        census::{Method, NewCount, RoundId, SiteId},
        tally::{Group, Tally},
    },
    store::{
        counts, releases,
        rounds::{self, Plan},
        sites::{self, Named},
    },
};
use storage::{Act, Actor, Db, Migration, Tx, testing::Bed};
use web::{OrganisationId, testing::App};

/// Every table that the census stands on.
pub const TABLES: &[&[Migration]] = &[people::MIGRATIONS, stock::MIGRATIONS, outreach::MIGRATIONS];

/// The program as far as these stories go.
pub fn app(bed: &Bed) -> App {
    App::new(bed, &[outreach::capability()])
}

/// An organisation.
pub fn organisation(n: u128) -> OrganisationId {
    OrganisationId::from_uuid(Uuid::from_u128(0xC000 + n))
}

/// A write by one of several people.
pub async fn by(db: &Db, person: u128) -> Tx {
    db.begin(&Act::new(Actor::Account(Uuid::from_u128(0xACC0 + person)), "test")).await.unwrap()
}

/// A day.
pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Sets a site up.
pub async fn site(db: &Db, name: &str, area: &str) -> SiteId {
    let mut tx = by(db, 1).await;
    let named = Named { name: Line::parse(name).unwrap(), area: Line::parse(area).unwrap() };
    let id = sites::add(&mut tx, organisation(1), &named).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A plan for a day.
pub fn plan(on: &str) -> Plan {
    Plan {
        day: day(on),
        method: Method::TentByTent,
        remark: Prose::parse("With translators.").unwrap(),
        teams: 4,
        counters: 12,
        arriving_weekly: Some(60),
    }
}

/// A tally of some groups.
pub fn tally(said: &[(Group, i64)]) -> Tally {
    said.iter().fold(Tally::default(), |tally, (group, n)| tally.with(*group, Some(*n)))
}

/// Opens a round and enters counts: site and tally.
pub async fn open(db: &Db, on: &str, counted: &[(SiteId, Tally)]) -> RoundId {
    let mut tx = by(db, 1).await;
    let id = rounds::open(&mut tx, organisation(1), &plan(on)).await.unwrap();
    for (site, tally) in counted {
        let new =
            NewCount { site: *site, source: "Sea".to_owned(), how: Method::TentByTent, coverage: 100, tally: *tally };
        counts::put(&mut tx, id, &new).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

/// Hands a round in and publishes it, by two people.
pub async fn publish(db: &Db, id: RoundId) {
    let mut tx = by(db, 1).await;
    rounds::submit(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = by(db, 2).await;
    releases::publish(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
}

/// What the newest published round comes to.
pub async fn newest(db: &Db) -> Counted {
    counter::counted(&mut db.read().await.unwrap()).await.unwrap().pop().unwrap()
}
