//! What is kept aside for a menu is not taken by others unless somebody says so, and what is missing is told.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, Message};
use outreach::{
    counter,
    model::{distribution::Distribution, menu::MenuId},
    store::{
        distributions, kept, loads,
        menus::{self, NewOrder},
    },
};
use stock::{
    counter::{Code, Size},
    store::{acts, ledger, ledger::Context},
};
use storage::{Db, Migration, sql, story};
use web::Role;

/// As the tables were before what is ordered was kept aside beyond the end of a menu.
const BEFORE: &[&[Migration]] = &[people::MIGRATIONS, stock::MIGRATIONS, outreach::MIGRATIONS.split_at(4).0];

/// A distribution whose menu is open.
async fn opened(db: &Db, small: &Small) -> (Distribution, MenuId) {
    let id = planned(db, small, 40).await;
    let mut tx = begin(db).await;
    let menu = menus::open(&mut tx, None, id).await.unwrap();
    let distribution = distributions::by_id(&mut tx, id, None).await.unwrap();
    tx.commit().await.unwrap();
    (distribution, menu)
}

async fn order(db: &Db, small: &Small, (distribution, menu): &(Distribution, MenuId), units: i64) {
    let new = NewOrder { token: "7".into(), item: small.coat, size: Size::any("M").unwrap(), units: quantity(units) };
    let mut tx = begin(db).await;
    menus::order(&mut tx, *menu, distribution, &new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn load(db: &Db, distribution: &Distribution, code: Code, part: Option<i64>) -> Result<(), Message> {
    let mut tx = begin(db).await;
    match loads::load(&mut tx, None, distribution.id, code, part.map(quantity)).await {
        Ok(_) => {
            tx.commit().await.unwrap();
            Ok(())
        }
        Err(Error::Refused(message)) => Err(message),
        Err(error) => panic!("{error}"),
    }
}

story!(loading_leaves_what_others_have_promised, TABLES, |bed| {
    let small = small(&bed.db).await;
    let code = coats(&bed.db, &small, 10).await;
    let mine = opened(&bed.db, &small).await;
    order(&bed.db, &small, &mine, 4).await;
    let other = planned(&bed.db, &small, 40).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", small.organisation, &[Role::DistributionLead]);
    let sorter = app.introduce("Joe", small.organisation, &[Role::Sorter]);
    let path = format!("/desk/outreach/distributions/{other}");

    let whole = [("code", code.as_str()), ("part", "")];
    let refused = sorter.post(&format!("{path}/load"), &whole).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("4 here are kept aside"), "{}", refused.text());
    assert!(!refused.text().contains("/load-kept"), "whoever leads decides");
    assert_eq!(look(&bed.db, code).await.quantity, 10, "and nothing was taken");
    sorter.post(&format!("{path}/load"), &[("code", code.as_str()), ("part", "6")]).await.location();

    let refused = lead.post(&format!("{path}/load"), &whole).await;
    let page = refused.text();
    assert!(page.contains("/load-kept") && page.contains("will go without"), "the consequence is named: {page}");
    let kept = format!("{path}/load-kept");
    assert_eq!(sorter.post(&kept, &[("code", code.as_str()), ("kept", "yes")]).await.status, StatusCode::FORBIDDEN);
    let unsaid = lead.post(&kept, &whole).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "not without the tick");
    assert!(unsaid.text().contains("/load-kept"), "{}", unsaid.text());
    lead.post(&kept, &[("code", code.as_str()), ("part", "1"), ("kept", "yes")]).await.location();
    for page in [format!("/desk/outreach/menus/{}", mine.1), format!("/desk/outreach/distributions/{}", mine.0.id)] {
        let page = lead.page(&page).await;
        assert!(page.contains("4 promised by menus, 3 in stock"), "{page}");
    }
    assert!(!lead.page(&path).await.contains("promised by menus"), "the other has promised nothing");
    load(&bed.db, &mine.0, code, None).await.expect("what is mine I load");
    assert!(counter::prove(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty());
});

story!(what_was_packed_out_meanwhile_is_told_where_it_was_promised, TABLES, |bed| {
    let small = small(&bed.db).await;
    let code = coats(&bed.db, &small, 10).await;
    let mine = opened(&bed.db, &small).await;
    order(&bed.db, &small, &mine, 8).await;
    assert!(kept::short(&mut bed.db.read().await.unwrap(), &mine.0).await.unwrap().is_empty());
    let mut tx = begin(&bed.db).await;
    let stored = ledger::by_code(&mut tx, code, None).await.unwrap();
    let context = Context::new(&tx);
    acts::pack_out(&mut tx, context, &stored, Some(quantity(5))).await.unwrap();
    tx.commit().await.unwrap();
    let short = kept::short(&mut bed.db.read().await.unwrap(), &mine.0).await.unwrap();
    assert_eq!(short.iter().map(|s| (s.promised, s.stands)).collect::<Vec<_>>(), [(8, 5)]);
});

story!(teams_that_load_and_teams_that_order_at_once_never_take_the_same, TABLES, |bed| {
    let small = small(&bed.db).await;
    for round in 0..24 {
        let code = coats(&bed.db, &small, 4).await;
        let (menu, other) = (opened(&bed.db, &small).await, opened(&bed.db, &small).await);
        let (db, distribution) = (bed.db.clone(), other.0.clone());
        let loading = tokio::spawn(async move { load_once(&db, &distribution, code).await });
        let (db, new, coat) = (bed.db.clone(), menu.clone(), small.coat);
        let ordering = tokio::spawn(async move {
            let order = NewOrder { token: "7".into(), item: coat, size: Size::any("M").unwrap(), units: quantity(4) };
            let mut tx = begin(&db).await;
            menus::order(&mut tx, new.1, &new.0, &order).await?;
            tx.commit().await
        });
        let (loaded, ordered) = (loading.await.unwrap(), ordering.await.unwrap());
        assert!(!(loaded.is_ok() && ordered.is_ok()), "round {round}: the same four coats went twice");
        // Empties the shelf for the next round.
        let mut tx = begin(&bed.db).await;
        distributions::call_off(&mut tx, None, menu.0.id).await.unwrap();
        if look(&bed.db, code).await.quantity > 0 {
            let stored = ledger::by_code(&mut tx, code, None).await.unwrap();
            let context = Context::new(&tx);
            acts::scrap(&mut tx, context, &stored, None, "wet").await.unwrap();
        }
        tx.commit().await.unwrap();
    }
});

async fn load_once(db: &Db, distribution: &Distribution, code: Code) -> kernel::Result<()> {
    let mut tx = begin(db).await;
    loads::load(&mut tx, None, distribution.id, code, None).await?;
    tx.commit().await
}

story!(what_was_reserved_by_the_old_rule_is_worked_out_anew, BEFORE, |bed| {
    let small = small(&bed.db).await;
    let code = coats(&bed.db, &small, 60).await;
    let mut opens = Vec::new();
    for units in [9, 7, 5, 3] {
        let menu = opened(&bed.db, &small).await;
        order(&bed.db, &small, &menu, units).await;
        opens.push(menu);
    }
    load(&bed.db, &opens[0].0, code, Some(2)).await.unwrap();
    load(&bed.db, &opens[1].0, code, Some(11)).await.unwrap();
    let mut tx = begin(&bed.db).await;
    menus::close(&mut tx, None, opens[0].1).await.unwrap();
    let order = menus::orders(&mut tx, opens[2].1).await.unwrap()[0].id;
    menus::take_back(&mut tx, None, opens[2].1, order).await.unwrap();
    sql!("UPDATE distribution SET state = 'called-off', ended_at = $2 WHERE id = $1")
        .bind(opens[3].0.id)
        .bind(bed.db.world().now())
        .run(&mut tx)
        .await
        .unwrap();
    // The old rule freed what a closed menu had reserved, and looked at no load.
    sql!("UPDATE reservation SET reserved = 15, available = 60").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();

    assert!(bed.db.migrate(TABLES).await.unwrap() > 0);
    let mut read = bed.db.read().await.unwrap();
    let kept: Vec<i64> = sql!("SELECT reserved FROM reservation WHERE reserved > 0").values(&mut read).await.unwrap();
    assert_eq!(kept, [7], "nine ordered and two loaded; the others are loaded, taken back or over");
    assert!(counter::prove(&mut read).await.unwrap().is_empty());
});
