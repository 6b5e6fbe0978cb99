//! The day's picture menu: nothing is promised that cannot be loaded.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::Error;
use outreach::store::{
    distributions,
    menus::{self, NewOrder},
    picking,
};
use stock::{
    counter::Size,
    store::{acts, ledger, ledger::Context},
};
use storage::{sql, story};
use web::Role;

const LIST: &str = "/desk/outreach/menus";

fn one(small: &Small, token: &str, units: i64) -> NewOrder {
    NewOrder { token: token.to_owned(), item: small.coat, size: Size::any("M").unwrap(), units: quantity(units) }
}

story!(sixteen_teams_order_at_once_and_nothing_is_promised_twice, TABLES, |bed| {
    let small = small(&bed.db).await;
    coats(&bed.db, &small, 40).await;
    let (first, second) = (planned(&bed.db, &small, 40).await, planned(&bed.db, &small, 40).await);
    let mut tx = begin(&bed.db).await;
    let menus = [menus::open(&mut tx, None, first).await.unwrap(), menus::open(&mut tx, None, second).await.unwrap()];
    let distributions = [
        distributions::by_id(&mut tx, first, None).await.unwrap(),
        distributions::by_id(&mut tx, second, None).await.unwrap(),
    ];
    tx.commit().await.unwrap();
    let mut promised = 0;
    for round in 0..6 {
        let mut tasks = Vec::new();
        for client in 0..16usize {
            let (db, menu, distribution) = (bed.db.clone(), menus[client % 2], distributions[client % 2].clone());
            let order = one(&small, &format!("{round}-{client}"), 1);
            tasks.push(tokio::spawn(async move {
                let mut tx = begin(&db).await;
                menus::order(&mut tx, menu, &distribution, &order).await?;
                tx.commit().await
            }));
        }
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => promised += 1,
                Err(Error::Refused(m)) => assert_eq!(m.key, "error-menu-none-left"),
                Err(Error::Again(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        let reserved: i64 =
            sql!("SELECT reserved FROM reservation").value(&mut bed.db.read().await.unwrap()).await.unwrap();
        assert_eq!(reserved, promised, "what is reserved is what was said");
        assert!(promised <= 40, "never more than stands there");
    }
    assert_eq!(promised, 40, "and nothing was held back");
});

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
        team.post_with_key(&phone, key, &order).await.location();
    }
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
    let id = outreach::model::distribution::DistributionId::parse(&distribution).unwrap();
    let stands = distributions::by_id(&mut read, id, None).await.unwrap();
    let picking = picking::pick_list(&mut read, &stands).await.unwrap();
    assert_eq!(picking.wanted.values().copied().collect::<Vec<_>>(), [4], "what was ordered, and nothing else");
    let reserved: i64 = sql!("SELECT reserved FROM reservation").value(&mut read).await.unwrap();
    assert_eq!(reserved, 0, "reserved no more");
});
