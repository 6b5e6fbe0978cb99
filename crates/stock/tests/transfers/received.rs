//! How what is on the road is received: by its label, on purpose, or late.

use super::*;

story!(a_label_on_the_road_leads_the_receiver_to_its_transfer, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::WarehouseLead]);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let stranger = app.introduce("Sam", organisation(3), &[Role::Sorter]);
    let viewer = app.introduce("Vi", two.there, &[Role::Viewer]);
    let code = coats(&bed.db, &two.small, 24).await;
    let id = on_the_road(&bed.db, &two, &[code]).await;
    let line = look(&bed.db, code).await.id;
    let scan = format!("/b/{code}");
    let arrive = format!("/desk/stock/transfers/{id}/arrive#f-quantity-{line}");
    assert_eq!(receiver.get(&scan).await.location(), arrive);
    assert_eq!(receiver.get(&format!("/desk/stock/find?q={code}")).await.location(), arrive);
    assert_eq!(viewer.get(&scan).await.location(), format!("/desk/stock/transfers/{id}"));
    assert_eq!(giver.get(&scan).await.location(), format!("/desk/stock/boxes/{code}"), "the sender's own box");
    assert!(stranger.get(&scan).await.location().contains("/find?"));
    let page = giver.page(&format!("/desk/stock/boxes/{code}")).await;
    assert!(page.contains(&format!("/desk/stock/transfers/{id}\"")), "its page says in which transfer it is: {page}");
    assert!(!page.contains(&format!("/desk/stock/boxes/{code}/lost")), "and offers nothing that is refused");

    let page = receiver.page(&format!("/desk/stock/transfers/{id}/arrive")).await;
    assert!(page.contains(&format!("data-code=\"{code}\"")) && page.contains("data-scan-tick"), "{page}");
    let path = format!("/desk/stock/transfers/{id}/arrive");
    let unseen = receiver.post(&path, &[("place", "A1")]).await;
    assert_eq!(unseen.status, StatusCode::UNPROCESSABLE_ENTITY, "one press receives nothing");
    receiver.post(&path, &[(&format!("as-sent-{line}"), "yes"), ("place", "A1")]).await.location();
    assert_eq!(look(&bed.db, code).await.quantity, 24);
    assert_eq!(receiver.get(&scan).await.location(), format!("/desk/stock/boxes/{code}"), "now it is the receiver's");
    adds_up(&bed.db).await;
});

story!(all_as_sent_is_said_on_purpose_and_a_number_says_more, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let (one, other) = (coats(&bed.db, &two.small, 24).await, coats(&bed.db, &two.small, 10).await);
    let id = on_the_road(&bed.db, &two, &[one, other]).await;
    let field = format!("quantity-{}", look(&bed.db, other).await.id);
    let fields = [("all-as-sent", "yes"), (field.as_str(), "9")];
    receiver.post(&format!("/desk/stock/transfers/{id}/arrive"), &fields).await.location();
    assert_eq!((look(&bed.db, one).await.quantity, look(&bed.db, other).await.quantity), (24, 9));
    adds_up(&bed.db).await;
});

story!(what_was_missing_comes_after_all, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::WarehouseLead]);
    let receiver = app.introduce("Joe", two.there, &[Role::Sorter]);
    let mut codes = Vec::new();
    for n in [24, 10, 5] {
        codes.push(coats(&bed.db, &two.small, n).await);
    }
    let [here, late, never] = codes[..] else { panic!("three boxes") };
    let id = on_the_road(&bed.db, &two, &codes).await;
    let path = format!("/desk/stock/transfers/{id}/arrive");
    let mut field = Vec::new();
    for code in [here, late, never] {
        field.push(format!("quantity-{}", look(&bed.db, code).await.id));
    }
    receiver.post(&path, &[(&field[0], "24"), (&field[1], "0"), (&field[2], "0")]).await.location();
    assert_eq!(look(&bed.db, late).await.state, BoxState::Lost);

    assert!(receiver.page(&format!("/desk/stock/transfers/{id}")).await.contains("came after all"));
    assert!(!giver.page(&format!("/desk/stock/transfers/{id}")).await.contains("came after all"));
    assert!(receiver.get(&format!("/b/{late}")).await.location().starts_with(&path), "its label leads there too");
    let page = receiver.page(&path).await;
    assert!(page.contains(late.as_str()) && !page.contains(here.as_str()), "only what is missing: {page}");
    for quantity in ["", "0"] {
        let nothing = receiver.post(&path, &[("late", "yes"), (&field[1], quantity)]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.text().contains("Tick a box that came"), "{}", nothing.text());
    }

    let fields = [("late", "yes"), (field[1].as_str(), "8"), ("place", "A1")];
    assert_eq!(giver.post(&path, &fields).await.status, StatusCode::NOT_FOUND, "only the receiver receives");
    let key = Uuid::from_u128(5);
    let first = receiver.post_with_key(&path, key, &fields).await;
    assert_eq!(first.location(), receiver.post_with_key(&path, key, &fields).await.location());
    let stored = look(&bed.db, late).await;
    assert_eq!((stored.state, stored.organisation, stored.quantity), (BoxState::InStock, two.there, 8));
    let lines = transfers::lines(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.is_missing()).count(), 1, "the third never came");
    let again = receiver.post(&path, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is not among the missing any more");
    assert!(again.text().contains(&format!("{late} was received already")), "{}", again.text());

    // The sender found the third, and so it did not come.
    giver.post(&format!("/desk/stock/boxes/{never}/found"), &[("found", "5"), ("found_at", "A1")]).await.location();
    let refused = receiver.post(&path, &[("late", "yes"), (&field[2], "5")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(look(&bed.db, never).await.organisation, two.small.organisation);
    adds_up(&bed.db).await;
});

story!(a_transfer_is_found_by_its_warehouse_in_any_spelling, TABLES, |bed| {
    let two = two(&bed.db).await;
    let app = app(&bed);
    let giver = app.introduce("Amal", two.small.organisation, &[Role::Sorter]);
    let mut tx = begin(&bed.db).await;
    let new = NewWarehouse {
        organisation: two.there,
        slug: "etaples".into(),
        name: "Entrepôt d’Étaples".into(),
        town: "Étaples".into(),
        space_ml: 1,
    };
    let there = warehouses::add(&mut tx, &new).await.unwrap();
    let from = (two.small.organisation, two.small.warehouse);
    let new = NewTransfer { from, to: (two.there, there), note: String::new() };
    let id = transfers::start(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    let code = found(&bed.db, id).await.code;
    let lower = code.to_lowercase();
    for q in ["%C3%A9taples", "ETAPLES", "%C3%89TAPLES", "calais", &lower, ""] {
        assert!(giver.page(&format!("/desk/stock/transfers?which=out&q={q}")).await.contains(&code), "{q}");
    }
    for q in ["dunkirk", "%25", "_", "%7C"] {
        assert!(!giver.page(&format!("/desk/stock/transfers?which=out&q={q}")).await.contains(&code), "{q}");
    }
});
