//! Kits: put together, taken apart, and nothing lost on the way.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, parse_date};
use proptest::{prelude::*, strategy::ValueTree as _, test_runner::TestRunner};
use stock::{
    model::{BoxState, Code, ItemId, Size, SizeSystem, Warehouse, WarehouseId, kits::Component},
    store::{
        acts::{self, Receipt},
        catalogue,
        kits::{self, Assembly, Outcome, Shortage},
        ledger::{self, Context},
        undo, warehouses,
    },
};
use storage::{Db, Tx, sql, story};
use web::{Role, testing::App};

/// A small warehouse in which a welcome pack is made of a coat, two soups and, if there is one, a torch.
struct Packing {
    small: Small,
    pack: ItemId,
    torch: ItemId,
    warehouse: Warehouse,
}

async fn packing(db: &Db) -> Packing {
    let small = small(db).await;
    let mut tx = begin(db).await;
    let clothes = catalogue::category(&mut tx, "clothing").await.unwrap().id;
    let new = item("welcome-pack", said("Welcome pack"), clothes, SizeSystem::None);
    let pack = catalogue::add_item(&mut tx, &new).await.unwrap();
    let new = item("torch", said("Wind-up torch"), clothes, SizeSystem::None);
    let torch = catalogue::add_item(&mut tx, &new).await.unwrap();
    let components = [part(small.coat, 1, false), part(small.soup, 2, false), part(torch, 1, true)];
    kits::define(&mut tx, pack, &components).await.unwrap();
    let warehouse = warehouses::by_id(&mut tx, small.warehouse, None).await.unwrap();
    tx.commit().await.unwrap();
    Packing { small, pack, torch, warehouse }
}

fn part(item: ItemId, n: i64, optional: bool) -> Component {
    Component { item, quantity: quantity(n), optional }
}

fn packs(p: &Packing, n: i64) -> Assembly {
    Assembly {
        kit: p.pack,
        warehouse: p.warehouse.clone(),
        location: None,
        kits: quantity(n),
        sizes: Vec::new(),
        with: Vec::new(),
        label: None,
    }
}

async fn put(db: &Db, p: &Packing, item: ItemId, size: &str, n: i64, expires: Option<&str>) -> Code {
    let mut tx = begin(db).await;
    let context = Context::new(&tx);
    let expires = expires.map(|day| parse_date(day).unwrap());
    let new = Receipt { item, size: Size::any(size).unwrap(), expires, ..receipt(&p.small, n) };
    let id = acts::receive(&mut tx, context, &new).await.unwrap();
    let code = ledger::by_id(&mut tx, id, None).await.unwrap().code;
    tx.commit().await.unwrap();
    code
}

async fn assembled(tx: &mut Tx, assembly: &Assembly) -> kits::Assembled {
    match kits::assemble(tx, assembly).await.unwrap() {
        Outcome::Assembled(made) => made,
        Outcome::Short(short) => panic!("{short:?}"),
    }
}

/// Units of each item in each size, in the whole house.
async fn totals(db: &Db) -> BTreeMap<(ItemId, String), i64> {
    let rows: Vec<(ItemId, String, i64)> = sql!(
        "SELECT item, size, CAST(SUM(quantity) AS BIGINT) FROM level GROUP BY item, size HAVING SUM(quantity) > 0"
    )
    .all(&mut db.read().await.unwrap())
    .await
    .unwrap();
    rows.into_iter().map(|(item, size, quantity)| ((item, size), quantity)).collect()
}

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

story!(what_expires_first_is_packed_first, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let (coat, soup) = (p.small.coat, p.small.soup);
    put(&bed.db, &p, coat, "M", 5, None).await;
    let most = put(&bed.db, &p, coat, "L", 9, None).await;
    let expired = put(&bed.db, &p, soup, "-", 50, Some("2026-11-20")).await;
    let old = put(&bed.db, &p, soup, "-", 10, None).await;
    let later = put(&bed.db, &p, soup, "-", 6, Some("2027-06-01")).await;
    let soon = put(&bed.db, &p, soup, "-", 3, Some("2026-12-01")).await;
    let aside = put(&bed.db, &p, soup, "-", 4, Some("2026-11-22")).await;
    let mut tx = begin(&bed.db).await;
    let (context, stored) = (Context::new(&tx), ledger::by_code(&mut tx, aside, None).await.unwrap());
    acts::pick(&mut tx, context, &stored).await.unwrap();
    let made = assembled(&mut tx, &packs(&p, 6)).await;
    tx.commit().await.unwrap();

    let quantity = async |code| look(&bed.db, code).await.quantity;
    assert_eq!(quantity(soon).await, 0);
    assert_eq!(quantity(later).await, 0);
    assert_eq!(quantity(old).await, 7, "only what the dated boxes did not have");
    assert_eq!(quantity(expired).await, 50, "what may not be handed out any more is not packed");
    assert_eq!(quantity(aside).await, 4, "what is set aside stays aside");
    assert_eq!(quantity(most).await, 3, "the size most in stock, when nothing is said");
    assert_eq!(look(&bed.db, soon).await.state, BoxState::PackedOut);
    let kit = look(&bed.db, made.code).await;
    assert_eq!((kit.quantity, kit.item, kit.expires), (6, p.pack, Some(parse_date("2026-12-01").unwrap())));
    adds_up(&bed.db).await;
});

story!(what_is_short_is_named_and_nothing_changes, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    put(&bed.db, &p, p.small.coat, "M", 10, None).await;
    put(&bed.db, &p, p.small.soup, "-", 7, None).await;
    let before = totals(&bed.db).await;
    let mut tx = begin(&bed.db).await;
    let Outcome::Short(short) = kits::assemble(&mut tx, &packs(&p, 4)).await.unwrap() else { panic!("soup is short") };
    assert_eq!(short, [Shortage { item: p.small.soup, size: Size::NONE, needed: 8, there: 7 }]);
    tx.commit().await.unwrap();
    assert_eq!(totals(&bed.db).await, before);

    let app = app(&bed);
    let sorter = app.introduce("Giulia", p.small.organisation, &[Role::Sorter]);
    let warehouse = p.small.warehouse.to_string();
    let coat = format!("size-{}", p.small.coat);
    let asked = [("warehouse", warehouse.as_str()), ("kits", "4"), (coat.as_str(), "M")];
    let reply = sorter.post("/desk/stock/kits/welcome-pack/assemble", &asked).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("Tinned soup: 1 too few. 8 are needed, 7 are in stock."), "{}", reply.text());
    assert!(reply.text().contains("value=\"4\""), "what was typed is kept");
    assert_eq!(totals(&bed.db).await, before);
});

story!(kits_are_assembled_and_broken_up_at_the_desk, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", p.small.organisation, &[Role::Sorter]);
    put(&bed.db, &p, p.small.coat, "M", 10, None).await;
    put(&bed.db, &p, p.small.coat, "L", 3, None).await;
    put(&bed.db, &p, p.small.soup, "-", 40, None).await;
    put(&bed.db, &p, p.torch, "-", 5, None).await;
    let before = totals(&bed.db).await;

    let list = sorter.page("/desk/stock/kits").await;
    assert!(list.contains("The calais warehouse: 13") && list.contains("limited by Winter coat"), "{list}");
    let csv = sorter.page("/desk/stock/kits.csv").await;
    assert!(csv.contains("welcome-pack,Welcome pack,The calais warehouse,13,Winter coat"), "{csv}");
    let page = sorter.page("/desk/stock/kits/welcome-pack").await;
    assert!(page.contains("M (10 in stock)"), "{page}");

    let (coat, torch, warehouse) =
        (format!("size-{}", p.small.coat), format!("with-{}", p.torch), p.small.warehouse.to_string());
    let place = p.small.other_place.to_string();
    let asked = [
        ("warehouse", warehouse.as_str()),
        ("kits", "3"),
        (coat.as_str(), "L"),
        (torch.as_str(), "yes"),
        ("location", place.as_str()),
    ];
    let key = app.house.world().new_uuid();
    let address = "/desk/stock/kits/welcome-pack/assemble";
    let reply = sorter.post_with_key(address, key, &asked).await;
    let again = sorter.post_with_key(address, key, &asked).await;
    assert_eq!(reply.location(), again.location(), "a double click assembles once");
    let after = sorter.page(reply.location()).await;
    let code = Code::parse(reply.location().split("made=").nth(1).unwrap().get(..6).unwrap()).unwrap();
    assert!(after.contains(&format!("/desk/stock/labels/print?codes={code}")), "a label is offered");
    let kit = look(&bed.db, code).await;
    assert_eq!((kit.quantity, kit.location), (3, Some(p.small.other_place)));
    let now = totals(&bed.db).await;
    assert_eq!(now[&(p.pack, "-".into())], 3);
    assert_eq!(now.get(&(p.small.coat, "L".into())), None);
    assert_eq!(now[&(p.torch, "-".into())], 2);

    let address = format!("/desk/stock/kits/welcome-pack/break-up/{code}");
    assert!(sorter.page(&address).await.contains("Winter coat, size L, 1"), "remembers what went in");
    for wrong in ["4", "0", "-1", "x"] {
        let reply = sorter.post(&address, &[("kits", wrong)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    sorter.post(&address, &[("kits", "1")]).await.location();
    assert_eq!(look(&bed.db, code).await.quantity, 2);
    sorter.post(&address, &[("kits", "2")]).await.location();
    assert_eq!(totals(&bed.db).await, before, "sizes and the torch came back too");
    assert_eq!(sorter.post(&address, &[("kits", "1")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    adds_up(&bed.db).await;
});

story!(a_kit_that_nobody_assembled_is_looked_into, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let app = app(&bed);
    let sorter = app.introduce("Giulia", p.small.organisation, &[Role::Sorter]);
    let code = put(&bed.db, &p, p.pack, "-", 4, None).await;
    let address = format!("/desk/stock/kits/welcome-pack/break-up/{code}");
    assert!(sorter.page(&address).await.contains("Look inside"));
    let reply = sorter.post(&address, &[("kits", "4")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "the size of the coats is asked");
    let coat = format!("size-{}", p.small.coat);
    let wrong = sorter.post(&address, &[("kits", "4"), (coat.as_str(), "42")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    sorter.post(&address, &[("kits", "4"), (coat.as_str(), "S")]).await.location();
    let now = totals(&bed.db).await;
    assert_eq!(now[&(p.small.coat, "S".into())], 4);
    assert_eq!(now[&(p.small.soup, "-".into())], 8);
    assert_eq!(now.get(&(p.torch, "-".into())), None, "the optional torch was not ticked");
    adds_up(&bed.db).await;
});

story!(a_part_of_a_box_of_kits_remembers_and_a_mixed_one_does_not, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    put(&bed.db, &p, p.small.coat, "M", 10, None).await;
    put(&bed.db, &p, p.small.soup, "-", 40, Some("2027-01-01")).await;
    let mut tx = begin(&bed.db).await;
    let first = assembled(&mut tx, &packs(&p, 4)).await;
    let second = assembled(&mut tx, &packs(&p, 2)).await;
    let (context, stored) = (Context::new(&tx), ledger::by_id(&mut tx, first.box_id, None).await.unwrap());
    let split = acts::split(&mut tx, context, &stored, quantity(1), None).await.unwrap();
    let split = ledger::by_id(&mut tx, split, None).await.unwrap();
    let parts = kits::remembered(&mut tx, &split).await.unwrap().expect("follows the split");
    let soup = parts.iter().find(|part| part.item == p.small.soup).unwrap();
    assert_eq!((soup.each, soup.expires), (2, Some(parse_date("2027-01-01").unwrap())));
    let into = ledger::by_id(&mut tx, second.box_id, None).await.unwrap();
    acts::merge(&mut tx, context, &split, &into).await.unwrap();
    let into = ledger::by_id(&mut tx, second.box_id, None).await.unwrap();
    assert!(kits::remembered(&mut tx, &into).await.unwrap().is_none(), "somebody has to look inside");
    tx.commit().await.unwrap();
    adds_up(&bed.db).await;
});

/// Boxes of coats (size, quantity) and of soup, kits to assemble, kits to break up; or undo instead.
type History = (Vec<(bool, i64)>, Vec<i64>, Vec<i64>, i64, bool, bool);

fn histories() -> impl Strategy<Value = History> {
    let coats = prop::collection::vec((any::<bool>(), 1_i64..12), 1..6);
    let units = || prop::collection::vec(1_i64..15, 1..6);
    (coats, units(), units(), 1_i64..9, any::<bool>(), any::<bool>())
}

story!(nothing_is_lost_by_assembling_and_taking_back, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let mut runner = TestRunner::default();
    for _ in 0..20 {
        let (coats, soups, torches, count, undone, with) = histories().new_tree(&mut runner).unwrap().current();
        for (large, n) in &coats {
            put(&bed.db, &p, p.small.coat, if *large { "L" } else { "M" }, *n, None).await;
        }
        for (i, n) in soups.iter().enumerate() {
            put(&bed.db, &p, p.small.soup, "-", *n, (i % 2 == 0).then_some("2027-03-01")).await;
        }
        for n in &torches {
            put(&bed.db, &p, p.torch, "-", *n, None).await;
        }
        let before = totals(&bed.db).await;
        let mut tx = begin(&bed.db).await;
        let assembly = Assembly { with: if with { vec![p.torch] } else { vec![] }, ..packs(&p, count) };
        let outcome = kits::assemble(&mut tx, &assembly).await.unwrap();
        tx.commit().await.unwrap();
        adds_up(&bed.db).await;
        if let Outcome::Assembled(made) = outcome {
            assert_eq!(totals(&bed.db).await[&(p.pack, "-".into())], count);
            let mut tx = begin(&bed.db).await;
            if undone {
                undo::undo(&mut tx, made.act, None).await.unwrap();
            } else {
                let stored = ledger::by_id(&mut tx, made.box_id, None).await.unwrap();
                let parts = kits::remembered(&mut tx, &stored).await.unwrap().unwrap();
                kits::break_up(&mut tx, &stored, quantity(count), &parts).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
        assert_eq!(totals(&bed.db).await, before);
        adds_up(&bed.db).await;
    }
});

story!(the_last_components_are_taken_once, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    for round in 1..=12 {
        put(&bed.db, &p, p.small.coat, "M", 1, None).await;
        put(&bed.db, &p, p.small.coat, "M", 1, None).await;
        put(&bed.db, &p, p.small.soup, "-", 4, None).await;
        let mut hands = Vec::new();
        for _ in 0..8 {
            let (db, assembly) = (bed.db.clone(), packs(&p, 2));
            hands.push(tokio::spawn(async move {
                let mut tx = begin(&db).await;
                let outcome = kits::assemble(&mut tx, &assembly).await?;
                tx.commit().await?;
                Ok::<_, Error>(outcome)
            }));
        }
        let mut packed = 0;
        for hand in hands {
            match hand.await.unwrap() {
                Ok(Outcome::Assembled(_)) => packed += 1,
                Ok(Outcome::Short(_)) | Err(Error::Again(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(packed, 1, "round {round}");
        let now = totals(&bed.db).await;
        assert_eq!(now.get(&(p.small.coat, "M".into())), None);
        assert_eq!(now[&(p.pack, "-".into())], 2 * round);
    }
    adds_up(&bed.db).await;
});

story!(two_people_at_the_desk_do_not_pack_the_same_coat, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let app = app(&bed);
    put(&bed.db, &p, p.small.coat, "M", 1, None).await;
    put(&bed.db, &p, p.small.soup, "-", 2, None).await;
    let (one, two) = (
        app.introduce("Giulia", p.small.organisation, &[Role::Sorter]),
        app.introduce("Karim", p.small.organisation, &[Role::Sorter]),
    );
    let warehouse = p.small.warehouse.to_string();
    let asked = [("warehouse", warehouse.as_str()), ("kits", "1")];
    let address = "/desk/stock/kits/welcome-pack/assemble";
    let (first, second) = tokio::join!(one.post(address, &asked), two.post(address, &asked));
    let mut answers = [first.status, second.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY], "one wins, the other is told");
});

story!(what_a_kit_is_made_of_is_said_in_the_catalogue, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Amal", p.small.organisation, &[Role::WarehouseLead]);
    let address = "/desk/stock/kits/welcome-pack/components";
    assert!(lead.page(address).await.contains("Tinned soup"));
    let (coat, soup) = (format!("quantity-{}", p.small.coat), format!("quantity-{}", p.small.soup));
    let (torch, pack) = (p.torch.to_string(), p.pack.to_string());
    let unknown = app.house.world().new_uuid().to_string();
    let stays = [(soup.as_str(), "3"), (coat.as_str(), "")];
    for (fields, said) in [
        (vec![(soup.as_str(), "-1")], "below zero"),
        (vec![(soup.as_str(), "1001")], "At most 1,000"),
        (vec![(soup.as_str(), "1"), ("add", &pack), ("add-quantity", "1")], "cannot hold itself"),
        (vec![(soup.as_str(), "1"), ("add", &unknown), ("add-quantity", "1")], "Choose one"),
        (vec![(soup.as_str(), "1"), ("add", &torch), ("add-quantity", "")], "Fill this in"),
        (vec![("add", &torch), ("add-quantity", "1"), ("add-optional", "yes")], "must not be optional"),
    ] {
        let reply = lead.post(address, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(reply.text().contains(said), "{said}: {}", reply.text());
    }
    lead.post(address, &stays).await.location();
    let kept = kits::components(&mut bed.db.read().await.unwrap(), p.pack).await.unwrap();
    assert_eq!(kept.iter().map(|c| (c.item, c.quantity.get())).collect::<Vec<_>>(), [(p.small.soup, 3)]);

    let sized = lead.post("/desk/stock/kits/coat/components", &[("add", &torch), ("add-quantity", "1")]).await;
    assert!(sized.status == StatusCode::UNPROCESSABLE_ENTITY && sized.text().contains("has sizes"));
    assert_eq!(lead.get("/desk/stock/kits/nothing").await.status, StatusCode::NOT_FOUND);
    let sorter = app.introduce("Giulia", p.small.organisation, &[Role::Sorter]);
    assert_eq!(sorter.post(address, &stays).await.status, StatusCode::FORBIDDEN);
});

story!(another_organisation_s_boxes_are_out_of_reach, &[stock::MIGRATIONS], |bed| {
    let p = packing(&bed.db).await;
    let app = app(&bed);
    put(&bed.db, &p, p.small.coat, "M", 10, None).await;
    put(&bed.db, &p, p.small.soup, "-", 40, None).await;
    let kit = put(&bed.db, &p, p.pack, "-", 4, None).await;
    let stranger = app.introduce("Nour", organisation(2), &[Role::WarehouseLead]);
    let page = stranger.page("/desk/stock/kits/welcome-pack").await;
    assert!(!page.contains(&kit.to_string()) && !page.contains("calais"), "{page}");
    let warehouse = p.small.warehouse.to_string();
    let asked = [("warehouse", warehouse.as_str()), ("kits", "1")];
    let reply = stranger.post("/desk/stock/kits/welcome-pack/assemble", &asked).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    let break_up = format!("/desk/stock/kits/welcome-pack/break-up/{kit}");
    assert_eq!(stranger.get(&break_up).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.post(&break_up, &[("kits", "1")]).await.status, StatusCode::NOT_FOUND);
    let admin = app.introduce("Ada", organisation(2), &[Role::CoalitionAdmin]);
    assert!(admin.page("/desk/stock/kits/welcome-pack").await.contains(&kit.to_string()));

    let sorter = app.introduce("Giulia", p.small.organisation, &[Role::Sorter]);
    let address = "/desk/stock/kits/welcome-pack/assemble";
    let coat = format!("size-{}", p.small.coat);
    let nowhere = app.house.world().new_uuid().to_string();
    for (field, wrong) in [("kits", "0"), ("kits", "9999999"), (&coat, "47"), ("location", &nowhere), ("label", "zzz")]
    {
        let mut asked = vec![("warehouse", warehouse.as_str()), (field, wrong)];
        if field != "kits" {
            asked.push(("kits", "1"));
        }
        let reply = sorter.post(address, &asked).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={wrong}");
    }
    let unknown = WarehouseId::from_uuid(app.house.world().new_uuid()).to_string();
    let reply = sorter.post(address, &[("warehouse", unknown.as_str()), ("kits", "1")]).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
});
