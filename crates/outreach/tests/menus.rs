//! The day's picture menu: nothing is promised that cannot be loaded.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::Error;
use outreach::{
    model::distribution::{Distribution, DistributionId},
    store::{
        distributions::{self, Plan},
        loads,
        menus::{self, NewOrder},
        picking,
    },
};
use stock::{
    counter::Size,
    store::{acts, ledger, ledger::Context},
};
use storage::{Db, sql, story, testing::Bed};
use web::Role;

const LIST: &str = "/desk/outreach/menus";
/// Teams that order at once, how often they do, and how many of them can get something.
const CLIENTS: usize = 16;
const ROUNDS: usize = 1_000;
const STOCK: i64 = 8;

fn one(small: &Small, token: &str, units: i64) -> NewOrder {
    NewOrder { token: token.to_owned(), item: small.coat, size: Size::any("M").unwrap(), units: quantity(units) }
}

/// A moment passes.
fn tick(bed: &Bed) {
    bed.clock.set(kernel::Instant::from_micros(bed.db.world().now().micros() + 1));
}

async fn reserved(db: &Db) -> i64 {
    sql!("SELECT CAST(COALESCE(SUM(reserved), 0) AS BIGINT) FROM reservation")
        .value(&mut db.read().await.unwrap())
        .await
        .unwrap()
}

story!(sixteen_teams_order_at_once_and_nothing_is_promised_twice, TABLES, |bed| {
    let small = small(&bed.db).await;
    coats(&bed.db, &small, STOCK).await;
    let (first, second) = (planned(&bed.db, &small, 40).await, planned(&bed.db, &small, 40).await);
    let mut tx = begin(&bed.db).await;
    let menus = [menus::open(&mut tx, None, first).await.unwrap(), menus::open(&mut tx, None, second).await.unwrap()];
    let distributions = [
        distributions::by_id(&mut tx, first, None).await.unwrap(),
        distributions::by_id(&mut tx, second, None).await.unwrap(),
    ];
    tx.commit().await.unwrap();
    for round in 0..ROUNDS {
        let mut tasks = Vec::new();
        for client in 0..CLIENTS {
            let (db, menu, distribution) = (bed.db.clone(), menus[client % 2], distributions[client % 2].clone());
            let order = one(&small, &format!("{round}-{client}"), 1);
            tasks.push(tokio::spawn(async move { insist(&db, menu, &distribution, &order).await }));
        }
        let mut promised = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => promised += 1,
                Err(Error::Refused(m)) => assert_eq!(m.key, "error-menu-none-left"),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(promised, STOCK, "all that stands there is promised, and nothing twice");
        assert_eq!(reserved(&bed.db).await, STOCK, "what is reserved is what was said");
        // The shelf as it was, for the next round: nothing but the last round's orders is to be contested.
        let mut tx = begin(&bed.db).await;
        sql!("DELETE FROM menu_order").run(&mut tx).await.unwrap();
        sql!("UPDATE reservation SET reserved = 0").run(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
});

/// Orders, and does it again where a database server told two apart, as the door does.
async fn insist(
    db: &Db,
    menu: outreach::model::menu::MenuId,
    distribution: &Distribution,
    order: &NewOrder,
) -> kernel::Result<()> {
    loop {
        let mut tx = begin(db).await;
        let tried = match menus::order(&mut tx, menu, distribution, order).await {
            Ok(_) => tx.commit().await,
            Err(error) => Err(error),
        };
        match tried {
            Err(Error::Again(_)) => {}
            other => return other,
        }
    }
}

story!(a_menu_becomes_the_pick_list, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let stranger = app.introduce("Sam", organisation(2), &[Role::Coordinator]);
    let team = app.visitor();
    let code = coats(&bed.db, &small, 10).await;
    let distribution = planned(&bed.db, &small, 40).await.to_string();
    assert_eq!(stranger.post(LIST, &[("distribution", &distribution)]).await.status, StatusCode::NOT_FOUND);
    let path = format!("{LIST}/{}", named(lead.post(LIST, &[("distribution", &distribution)]).await.location()));
    let twice = lead.post(LIST, &[("distribution", &distribution)]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);

    let coat = small.coat.to_string();
    lead.post(&format!("{path}/words"), &[(&format!("ps-{coat}"), "ژمنی کوټ"), (&format!("ti-{coat}"), "ካፖት")])
        .await
        .location();
    let sheet = lead.page(&format!("{path}/sheet")).await;
    for word in ["Winter coat", "Manteau d’hiver", "معطف شتوي", "کاپشن زمستانی", "ژمنی کوټ", "ካፖት"]
    {
        assert!(sheet.contains(word), "{word}");
    }
    assert!(!sheet.contains("Tinned soup"), "what is not in stock is not on the sheet");

    let made = lead.post(&format!("{path}/link"), &[]).await;
    assert_eq!(made.status, StatusCode::OK);
    let page = made.text();
    let secret = page.split("/menu/").nth(1).unwrap()[..64].to_owned();
    assert!(!lead.page(&path).await.contains(&secret), "shown once");
    let phone = format!("/fa/menu/{secret}");
    let page = team.get(&phone).await;
    assert!(page.text().contains("کاپشن زمستانی") && page.header("set-cookie").is_empty(), "{}", page.text());
    let what = format!("{coat} M");
    for (token, units, words) in [("Ahmed", "1", "12"), ("7", "0", ""), ("7", "1001", ""), ("7", "11", "10")] {
        let reply = team.post(&format!("/menu/{secret}"), &[("token", token), ("what", &what), ("units", units)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{token} {units}");
        assert!(reply.text().contains(words), "{token} {units}: {}", reply.text());
    }
    let key = bed.db.world().new_uuid();
    let order = [("token", "a-7"), ("what", what.as_str()), ("units", "4")];
    for _ in 0..2 {
        let reply = team.post_with_key(&phone, key, &order).await;
        let page = team.page(reply.location()).await;
        assert!(page.contains("کنار گذاشته شد") && page.contains("A-7"), "a double tap confirms too: {page}");
    }
    let answers: Vec<String> = sql!("SELECT answer FROM once WHERE answer IS NOT NULL")
        .values(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    assert!(!answers.iter().any(|answer| answer.contains(&secret)), "the secret is not kept: {answers:?}");
    tick(&bed);
    lead.post(&format!("{path}/order"), &[("token", "8"), ("what", &what), ("units", "3")]).await.location();
    let page = lead.page(&path).await;
    assert!(page.contains("A-7") && page.contains("(3 left)"), "the double press counted once: {page}");
    let last = page.split("name=\"order\" value=\"").nth(1).unwrap()[..36].to_owned();
    lead.post(&format!("{path}/take-back"), &[("order", &last)]).await.location();

    // Meanwhile somebody packs boxes out: nothing is promised that is gone.
    let mut tx = begin(&bed.db).await;
    let stored = ledger::by_code(&mut tx, code, None).await.unwrap();
    let context = Context::new(&tx);
    acts::pack_out(&mut tx, context, &stored, Some(quantity(6))).await.unwrap();
    tx.commit().await.unwrap();
    let gone = team.post(&format!("/menu/{secret}"), &[("token", "9"), ("what", &what), ("units", "1")]).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", gone.text());

    assert!(lead.post(&format!("{path}/close"), &[]).await.location().contains("/pick-list"));
    assert_eq!(team.get(&phone).await.status, StatusCode::NOT_FOUND, "a closed menu’s link leads nowhere");
    let mut read = bed.db.read().await.unwrap();
    let id = DistributionId::parse(&distribution).unwrap();
    let stands = distributions::by_id(&mut read, id, None).await.unwrap();
    let picking = picking::pick_list(&mut read, &stands).await.unwrap();
    assert_eq!(picking.wanted.values().copied().collect::<Vec<_>>(), [4], "what was ordered, and nothing else");
    assert_eq!(reserved(&bed.db).await, 4, "still kept aside");
});

/// A distribution with an open menu, and what it has ordered: 4 coats.
async fn ordered(bed: &Bed, small: &Small) -> (Distribution, outreach::model::menu::MenuId) {
    let id = planned(&bed.db, small, 40).await;
    let mut tx = begin(&bed.db).await;
    let menu = menus::open(&mut tx, None, id).await.unwrap();
    let distribution = distributions::by_id(&mut tx, id, None).await.unwrap();
    menus::order(&mut tx, menu, &distribution, &one(small, "7", 4)).await.unwrap();
    tx.commit().await.unwrap();
    (distribution, menu)
}

story!(what_is_ordered_is_kept_aside_until_it_is_loaded, TABLES, |bed| {
    let small = small(&bed.db).await;
    let code = coats(&bed.db, &small, 10).await;
    let (mine, menu) = ordered(&bed, &small).await;
    let mut tx = begin(&bed.db).await;
    menus::close(&mut tx, None, menu).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 4, "a closed menu still keeps it");

    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let other = planned(&bed.db, &small, 500).await;
    let mut read = bed.db.read().await.unwrap();
    let other = distributions::by_id(&mut read, other, None).await.unwrap();
    let list = picking::pick_list(&mut read, &other).await.unwrap().list;
    assert_eq!(list.picks.iter().map(|pick| pick.units).sum::<i64>(), 6, "others leave four");
    let page = lead.page(&format!("/desk/outreach/distributions/{}/pick-list", other.id)).await;
    assert!(page.contains("4 more are kept aside for another"), "and it is said: {page}");
    let list = picking::pick_list(&mut read, &mine).await.unwrap().list;
    assert_eq!(list.picks.iter().map(|pick| pick.units).sum::<i64>(), 4, "mine are mine");
    drop(read);

    let mut tx = begin(&bed.db).await;
    loads::load(&mut tx, None, mine.id, code, Some(quantity(3))).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 1, "what is loaded need not be kept");
    let mut tx = begin(&bed.db).await;
    let rest = loads::load(&mut tx, None, mine.id, code, Some(quantity(5))).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 0, "more than was ordered frees no more than was kept");
    let mut tx = begin(&bed.db).await;
    loads::unload(&mut tx, None, mine.id, rest).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 1, "what is taken out of the van is kept again");
    let mut tx = begin(&bed.db).await;
    let debrief = distributions::Debrief {
        came: 9,
        went_well: String::new(),
        to_improve: String::new(),
        incident: String::new(),
    };
    distributions::close(&mut tx, None, mine.id, &debrief).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 0, "nothing is kept for what is over");

    let (off, _) = ordered(&bed, &small).await;
    assert_eq!(reserved(&bed.db).await, 4);
    let mut tx = begin(&bed.db).await;
    distributions::call_off(&mut tx, None, off.id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 0, "nor for what was called off");
});

story!(a_menu_binds_its_distribution_to_the_warehouse, TABLES, |bed| {
    let small = small(&bed.db).await;
    coats(&bed.db, &small, 10).await;
    let (stands, menu) = ordered(&bed, &small).await;
    let mut tx = begin(&bed.db).await;
    let (elsewhere, _) = house(&mut tx, small.organisation, "dunkirk").await;
    let stale = Distribution { warehouse: elsewhere, ..stands.clone() };
    menus::order(&mut tx, menu, &stale, &one(&small, "8", 2)).await.expect("as it stands, not as it was read");
    tx.commit().await.unwrap();

    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let (path, to) = (format!("/desk/outreach/distributions/{}/plan", stands.id), elsewhere.to_string());
    let day = stands.day.to_string();
    let fields = [
        ("day", day.as_str()),
        ("time", "14:00"),
        ("area", "North of the port"),
        ("warehouse", to.as_str()),
        ("expected", "40"),
        ("roles", ""),
        ("note", ""),
        ("item-1-1", "Winter coat"),
        ("share-1", "100"),
    ];
    let reply = lead.post(&path, &fields).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
    assert!(reply.text().contains("so the warehouse stays"), "{}", reply.text());

    let plan = Plan {
        organisation: small.organisation,
        warehouse: elsewhere,
        starts: stands.starts,
        area: stands.area.clone(),
        expected: 40,
        roles: String::new(),
        note: String::new(),
        turns: vec![(100, vec![small.coat])],
    };
    let mut tx = begin(&bed.db).await;
    menus::close(&mut tx, None, menu).await.unwrap();
    let still = distributions::change(&mut tx, None, stands.id, &plan).await;
    assert!(matches!(still, Err(Error::Refused(m)) if m.key == "error-distribution-warehouse"), "kept aside there");
    drop(tx);
    let mut tx = begin(&bed.db).await;
    for order in menus::orders(&mut tx, menu).await.unwrap() {
        menus::take_back(&mut tx, None, menu, order.id).await.unwrap();
    }
    menus::close(&mut tx, None, menu).await.unwrap();
    distributions::change(&mut tx, None, stands.id, &plan).await.expect("nothing is kept there any more");
    tx.commit().await.unwrap();
    assert_eq!(reserved(&bed.db).await, 0);
});

story!(sums_that_are_wrong_are_not_papered_over, TABLES, |bed| {
    let small = small(&bed.db).await;
    coats(&bed.db, &small, 10).await;
    let (_, menu) = ordered(&bed, &small).await;
    let mut tx = begin(&bed.db).await;
    sql!("UPDATE reservation SET reserved = 1").run(&mut tx).await.unwrap();
    let order = menus::orders(&mut tx, menu).await.unwrap()[0].id;
    assert!(matches!(menus::take_back(&mut tx, None, menu, order).await, Err(Error::Fault(_))));
});

story!(the_last_order_stands_first, TABLES, |bed| {
    let small = small(&bed.db).await;
    coats(&bed.db, &small, 20).await;
    let (distribution, menu) = ordered(&bed, &small).await;
    for token in ["A1", "A2", "A3", "A4", "A5", "A6"] {
        tick(&bed);
        let mut tx = begin(&bed.db).await;
        menus::order(&mut tx, menu, &distribution, &one(&small, token, 1)).await.unwrap();
        tx.commit().await.unwrap();
    }
    let orders = menus::orders(&mut bed.db.read().await.unwrap(), menu).await.unwrap();
    let tokens: Vec<&str> = orders.iter().map(|order| order.token.as_str()).collect();
    assert_eq!(tokens, ["A6", "A5", "A4", "A3", "A2", "A1", "7"], "within one millisecond too");
});

story!(a_phone_takes_its_last_order_back, TABLES, |bed| {
    let small = small(&bed.db).await;
    coats(&bed.db, &small, 10).await;
    let (_, menu) = ordered(&bed, &small).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let team = app.visitor();
    let made = lead.post(&format!("{LIST}/{menu}/link"), &[]).await.text();
    let phone = format!("/en/menu/{}", &made.split("/menu/").nth(1).unwrap()[..64]);
    let what = format!("{} M", small.coat);
    let reply = team.post(&phone, &[("token", "a-9"), ("what", &what), ("units", "3")]).await;
    let page = team.page(reply.location()).await;
    assert!(page.contains("Your last order") && page.contains("3 × Winter coat M"), "{page}");
    assert_eq!(reserved(&bed.db).await, 7);
    let order = page.split("name=\"order\" value=\"").nth(1).unwrap()[..36].to_owned();
    let cancel = format!("{phone}/cancel");
    let guessed = team.post(&cancel, &[("order", &order), ("token", "A-8")]).await;
    assert_eq!(guessed.status, StatusCode::NOT_FOUND, "the order’s own number is asked for");
    let key = bed.db.world().new_uuid();
    for said in ["can be ordered again", "nothing was done twice"] {
        let back = team.post_with_key(&cancel, key, &[("order", &order), ("token", "A-9")]).await;
        let page = team.page(back.location()).await;
        assert!(page.contains(said) && !page.contains("Your last order"), "{said}: {page}");
    }
    assert_eq!(reserved(&bed.db).await, 4, "free again, once");
    let other = menus::orders(&mut bed.db.read().await.unwrap(), menu).await.unwrap()[0].id.to_string();
    let elsewhere =
        team.post(&format!("/en/menu/{}/cancel", "0".repeat(64)), &[("order", &other), ("token", "7")]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "not without the link");
    assert_eq!(reserved(&bed.db).await, 4);
});
