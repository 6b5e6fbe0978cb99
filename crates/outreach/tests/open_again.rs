//! What was closed too early is opened again, and put right.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, Quantity};
use outreach::{
    counter,
    model::distribution::{DistributionId, Person, TallyKind},
    store::{
        distributions::{self, Debrief},
        loads,
        menus::{self, NewOrder},
        picking,
        tallies::{self, Count},
    },
};
use stock::counter::Size;
use storage::{Db, sql, story};
use web::Role;

const LIST: &str = "/desk/outreach/distributions";
const MENUS: &str = "/desk/outreach/menus";

fn handed(small: &Small, units: i64) -> Count {
    Count {
        item: small.coat,
        size: Size::any("M").unwrap(),
        kind: TallyKind::Handed,
        person: Person::Unsaid,
        units: quantity(units),
        correction: false,
    }
}

/// A distribution of which 12 coats were loaded and 10 handed out, closed with 9 people.
async fn closed(db: &Db, small: &Small) -> DistributionId {
    let code = coats(db, small, 12).await;
    let id = planned(db, small, 40).await;
    let mut tx = begin(db).await;
    loads::load(&mut tx, None, id, code, None).await.unwrap();
    tallies::tally(&mut tx, None, id, &handed(small, 10)).await.unwrap();
    let debrief = Debrief { came: 9, went_well: "Calm".into(), to_improve: String::new(), incident: String::new() };
    distributions::close(&mut tx, None, id, &debrief).await.unwrap();
    tx.commit().await.unwrap();
    id
}

story!(a_closed_distribution_is_opened_again_and_the_figures_follow, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let id = closed(&bed.db, &small).await;
    // It was planned for this day.
    bed.clock.set(bed.db.world().now().plus_days(1));
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let sorter = app.introduce("Joe", small.organisation, &[Role::Sorter]);
    let stranger = app.introduce("Sam", organisation(2), &[Role::Coordinator]);
    let path = format!("{LIST}/{id}");
    let weeks = format!("{LIST}/weeks.csv");
    assert!(lead.page(&weeks).await.contains(",1,9,10,0"));
    let again = format!("{path}/open-again");
    assert!(lead.page(&path).await.contains("/open-again"));
    assert!(!sorter.page(&path).await.contains("/open-again"), "only for who may close");
    assert_eq!(sorter.post(&again, &[("reason", "a slip")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(stranger.post(&again, &[("reason", "a slip")]).await.status, StatusCode::NOT_FOUND);
    let silent = lead.post(&again, &[("reason", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "not without a reason");

    let key = bed.db.world().new_uuid();
    for _ in 0..2 {
        lead.post_with_key(&again, key, &[("reason", "Joe’s table was not counted")]).await.location();
    }
    let page = lead.page(&path).await;
    assert!(page.contains("Under way") && page.contains("Joe’s table was not counted"), "{page}");
    assert_eq!(page.matches("Joe’s table was not counted").count(), 1, "once");
    assert!(!lead.page(&weeks).await.contains(",1,9,10,0"), "what is open is not in the figures");
    let coat = small.coat.to_string();
    let press = [("item", coat.as_str()), ("size", "M"), ("kind", "handed"), ("units", "2")];
    sorter.post(&format!("{path}/tally"), &press).await.location();
    let debrief = lead.page(&format!("{path}/debrief")).await;
    assert!(debrief.contains("value=\"9\"") && debrief.contains("Calm"), "what was said is kept: {debrief}");
    lead.post(&format!("{path}/close"), &[("came", "0"), ("went_well", "Calm"), ("to_improve", ""), ("incident", "")])
        .await
        .location();
    assert!(lead.page(&weeks).await.contains(",1,0,12,0"), "the figures follow");
    let acts: i64 = sql!("SELECT COUNT(*) FROM audit WHERE purpose = 'open a distribution again'")
        .value(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(acts, 1, "and the audit knows it");
    adds_up(&bed.db).await;
});

story!(what_is_long_over_stays_closed, TABLES, |bed| {
    let small = small(&bed.db).await;
    let id = closed(&bed.db, &small).await;
    let closed_at = bed.db.world().now();
    bed.clock.set(closed_at.plus_days(14));
    let mut tx = begin(&bed.db).await;
    distributions::open_again(&mut tx, None, id, "on the last day").await.unwrap();
    drop(tx);
    bed.clock.set(closed_at.plus_days(14).plus_seconds(1));
    let mut tx = begin(&bed.db).await;
    let late = distributions::open_again(&mut tx, None, id, "too late").await;
    assert!(matches!(late, Err(Error::Refused(m)) if m.key == "error-distribution-too-old"));
    drop(tx);
    let coming = planned(&bed.db, &small, 40).await;
    let mut tx = begin(&bed.db).await;
    let open = distributions::open_again(&mut tx, None, coming, "it is not closed").await;
    assert!(matches!(open, Err(Error::Refused(_))));
});

story!(a_closed_menu_is_opened_again_while_its_distribution_is_open, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    coats(&bed.db, &small, 10).await;
    let id = planned(&bed.db, &small, 40).await;
    let mut tx = begin(&bed.db).await;
    let menu = menus::open(&mut tx, None, id).await.unwrap();
    let distribution = distributions::by_id(&mut tx, id, None).await.unwrap();
    let order = NewOrder {
        token: "7".into(),
        item: small.coat,
        size: Size::any("M").unwrap(),
        units: Quantity::new(4).unwrap(),
    };
    menus::order(&mut tx, menu, &distribution, &order).await.unwrap();
    menus::close(&mut tx, None, menu).await.unwrap();
    tx.commit().await.unwrap();

    let path = format!("{MENUS}/{menu}");
    let page = lead.page(&path).await;
    assert!(page.contains("This menu is closed") && page.contains("/open-again"), "{page}");
    lead.post(&format!("{path}/open-again"), &[]).await.location();
    let twice = lead.post(&format!("{path}/open-again"), &[]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "it is open already");
    let page = lead.page(&path).await;
    let order = page.split("name=\"order\" value=\"").nth(1).unwrap()[..36].to_owned();
    lead.post(&format!("{path}/take-back"), &[("order", &order)]).await.location();
    lead.post(&format!("{path}/close"), &[]).await.location();
    let picking = picking::pick_list(&mut bed.db.read().await.unwrap(), &distribution).await.unwrap();
    assert!(picking.wanted.is_empty(), "what was taken back is not picked: {:?}", picking.wanted);

    lead.post(&format!("{LIST}/{id}/call-off"), &[]).await.location();
    assert!(!lead.page(&path).await.contains("/open-again"));
    assert_eq!(lead.post(&format!("{path}/open-again"), &[]).await.status, StatusCode::CONFLICT, "it is over");
    assert!(counter::prove(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty());
});
