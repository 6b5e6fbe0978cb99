//! A surplus here that meets a gap there, through the real router, on both engines.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::http::StatusCode;
use common::{Place, app, migrations, pack_out};
use kernel::Uuid;
use outreach::{
    model::distribution::{Person, TallyKind},
    store::{distributions, tallies},
};
use people::{About, Kind, NewOrganisation};
use stock::{
    counter::Size,
    store::warehouses::{self, NewWarehouse},
};
use storage::{
    Act, Db, FromRow, Statement, sql, story,
    testing::{Bed, MORNING},
};
use web::{OrganisationId, Role};

async fn rows<T: FromRow>(db: &Db, statement: Statement) -> Vec<T> {
    statement.all(&mut db.read().await.unwrap()).await.unwrap()
}

/// A second organisation with a warehouse of its own.
async fn neighbour(bed: &Bed) -> Place {
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    let new = NewOrganisation {
        name: kernel::Line::parse("La Marmite").unwrap(),
        kind: Kind::Partner,
        country: None,
        town: None,
        about: About::default(),
    };
    let organisation = people::create_organisation(&mut tx, &new).await.unwrap();
    let new = NewWarehouse {
        organisation,
        slug: "marmite".to_owned(),
        name: "The dry store".to_owned(),
        town: "Calais".to_owned(),
        space_ml: 1_000_000_000,
    };
    let warehouse = warehouses::add(&mut tx, &new).await.unwrap();
    let categories: Vec<_> = sql!("SELECT id FROM category ORDER BY sort").values(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    Place { organisation, warehouse, clothes: categories[0], food: categories[1] }
}

story!(a_surplus_meets_a_gap_only_where_it_is_shown_and_only_the_giver_starts_it, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    let other = neighbour(&bed).await;
    place.receive(&bed, dates, "-", 500).await;
    let pot = other.receive(&bed, dates, "-", 50).await;
    pack_out(&bed, pot, 40).await;
    let app = app(&bed);
    let giver = app.introduce("Maelle", place.organisation, &[Role::Coordinator]);
    let taker = app.introduce("Bao", other.organisation, &[Role::Coordinator]);
    assert!(taker.page("/desk/needs/exchange").await.contains("Nothing to exchange just now"));
    assert!(!taker.page("/desk/needs/shown").await.contains("500"), "only gaps are shown at first");

    // Nobody chooses for others.
    let wish = |organisation: OrganisationId| organisation.to_string();
    let theirs = wish(place.organisation);
    let foreign = taker.post("/desk/needs/sharing", &[("organisation", &theirs), ("shows", "stock")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let bad = giver.post("/desk/needs/sharing", &[("organisation", &wish(place.organisation)), ("shows", "all")]).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    giver
        .post("/desk/needs/sharing", &[("organisation", &wish(place.organisation)), ("shows", "surplus")])
        .await
        .location();

    let page = taker.page("/desk/needs/exchange").await;
    assert!(
        page.contains("<dd>30</dd>") && !page.contains("Start the transfer"),
        "they lack 30, and may not take: {page}"
    );
    let shown = taker.page("/desk/needs/shown.csv").await;
    assert!(shown.contains("Auberge des Dunes,dates,Dates,,,500,0"), "the surplus, not the stock: {shown}");
    assert!(
        shown.contains("La Marmite,dates,Dates,,10,10,30") || shown.contains("La Marmite,dates,Dates,,10,0,30"),
        "{shown}"
    );

    let fields = [
        ("item", dates.to_string()),
        ("size", "-".to_owned()),
        ("from", wish(place.organisation)),
        ("to", wish(other.organisation)),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(taker.post("/desk/needs/exchange", &fields).await.status, StatusCode::NOT_FOUND);
    let key = Uuid::from_u128(8);
    let first = giver.post_with_key("/desk/needs/exchange", key, &fields).await.location().to_owned();
    assert!(first.starts_with("/desk/stock/transfers/") && first.ends_with("?done=done-exchange-started"), "{first}");
    assert_eq!(
        giver.post_with_key("/desk/needs/exchange", key, &fields).await.location(),
        first,
        "a double click is one"
    );
    let transfers: Vec<(OrganisationId, OrganisationId, String)> =
        rows(&bed.db, sql!("SELECT from_organisation, to_organisation, note FROM transfer")).await;
    assert_eq!(transfers.len(), 1);
    assert_eq!((transfers[0].0, transfers[0].1), (place.organisation, other.organisation));
    assert!(transfers[0].2.contains("30") && transfers[0].2.contains("Dates"), "{}", transfers[0].2);
    let lines: Vec<(i64, String)> =
        rows(&bed.db, sql!("SELECT t.quantity, b.state FROM transfer_line t JOIN box b ON b.id = t.box")).await;
    assert_eq!(lines, [(30, "picked".to_owned())], "thirty of the five hundred are set aside");

    let admin = app.introduce("Ines", place.organisation, &[Role::CoalitionAdmin]);
    assert_eq!(giver.post("/desk/needs/exchange", &fields).await.status, StatusCode::CONFLICT, "it has begun");
    assert!(giver.page("/desk/needs/exchange").await.contains("Nothing to exchange just now"));
    bed.clock.set(MORNING.plus_days(8));
    assert!(giver.page("/desk/needs/exchange").await.contains("<dd>30</dd>"), "nobody drove it");

    let from_to = [fields[0], fields[1], ("from", fields[3].1), ("to", fields[2].1)];
    assert_eq!(admin.post("/desk/needs/exchange", &from_to).await.status, StatusCode::CONFLICT);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    assert_eq!(lead.post("/desk/needs/exchange", &fields).await.status, StatusCode::FORBIDDEN);
});

story!(who_has_nothing_is_shown_as_lacking_it_and_the_season_to_come_is_no_surplus, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    let other = neighbour(&bed).await;
    // A year ago in this season 240 went out; of the 500 that stand here now, twice as many are kept.
    bed.clock.set(MORNING.plus_days(-350));
    let stored = place.receive(&bed, dates, "-", 240).await;
    pack_out(&bed, stored, 240).await;
    bed.clock.set(MORNING);
    place.receive(&bed, dates, "-", 500).await;
    let app = app(&bed);
    let giver = app.introduce("Maelle", place.organisation, &[Role::Coordinator]);
    let organisation = place.organisation.to_string();
    giver.post("/desk/needs/sharing", &[("organisation", &organisation), ("shows", "surplus")]).await.location();
    assert!(giver.page("/desk/needs/exchange").await.contains("Nothing to exchange just now"));

    // The other one has none, and had to turn people away.
    let mut tx = bed.db.begin(&Act::system("set the scene")).await.unwrap();
    let plan = distributions::Plan {
        organisation: other.organisation,
        warehouse: other.warehouse,
        starts: MORNING.plus_days(-3),
        area: "North of the port".to_owned(),
        expected: 40,
        roles: String::new(),
        note: String::new(),
        turns: vec![(100, vec![dates])],
    };
    let id = distributions::plan(&mut tx, &plan).await.unwrap();
    let count = tallies::Count {
        item: dates,
        size: Size::NONE,
        kind: TallyKind::TurnedAway,
        person: Person::Man,
        units: kernel::Quantity::new(25).unwrap(),
        correction: false,
    };
    tallies::tally(&mut tx, None, id, &count).await.unwrap();
    tx.commit().await.unwrap();
    let shown = giver.page("/desk/needs/shown.csv").await;
    assert!(shown.contains("La Marmite,dates,Dates,,,,25"), "{shown}");
    let page = giver.page("/desk/needs/exchange").await;
    assert!(page.contains("<dd>20</dd>"), "500 less twice 240: {page}");
});
