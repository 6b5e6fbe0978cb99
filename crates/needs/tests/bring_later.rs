//! What happens later with what people bring: reminders, news, arrivals, thanks, and what is forgotten.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use booking::{ADDRESS, SATURDAY, app, confirmed, contacts, due, letters, new, open, slot};
use common::{Place, migrations, moment, pack_out, standard};
use needs::{
    bring,
    model::{Level, bring::CalledOff},
};
use stock::{
    counter::{ItemId, Size},
    model::BoxId,
    store::{
        acts,
        ledger::{self, Context},
    },
};
use storage::{Act, sql, story, testing::Bed};

async fn scene(bed: &Bed) -> (Place, ItemId) {
    let place = Place::on(bed).await;
    let coats = place.coats(bed).await;
    standard(bed, coats, "M", 70, 21).await;
    place.receive(bed, coats, "M", 100).await;
    open(bed, &place, 8).await;
    (place, coats)
}

async fn states(bed: &Bed, table: &str) -> Vec<String> {
    let read = &mut bed.db.read().await.unwrap();
    match table {
        "box" => sql!("SELECT state FROM box WHERE note = '' ORDER BY state").values(read).await.unwrap(),
        _ => sql!("SELECT state FROM drop_off ORDER BY id").values(read).await.unwrap(),
    }
}

story!(a_donor_is_reminded_once_two_days_before, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 24)).await;
    bed.clock.set(moment("2026-11-25T07:00:01Z"));
    due(&app.house).await;
    assert!(letters(&bed.db).await.is_empty(), "three days before is too early");
    bed.clock.set(moment("2026-11-26T07:00:01Z"));
    due(&app.house).await;
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 1);
    assert!(mail[0].contains("See you soon") && mail[0].contains(ADDRESS), "{}", mail[0]);
    bed.clock.set(moment("2026-11-27T07:00:01Z"));
    due(&app.house).await;
    assert_eq!(letters(&bed.db).await.len(), 1, "once is enough");
});

story!(a_donor_hears_once_that_a_thing_is_not_needed_any_more_or_urgent, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 24)).await;
    let changed = async |level: Level| {
        let mut tx = bed.db.begin(&Act::system("work out the levels")).await.unwrap();
        bring::on_level_change(&mut tx, &[(coats, Size::any("M").unwrap(), Some(level))]).await.unwrap();
        tx.commit().await.unwrap();
        due(&app.house).await;
    };
    changed(Level::Needed).await;
    assert!(letters(&bed.db).await.is_empty());
    let plenty = place.receive(&bed, coats, "M", 900).await;
    changed(Level::Stop).await;
    changed(Level::Stop).await;
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 1, "{mail:?}");
    assert!(mail[0].contains("no longer needed") && mail[0].contains("Men’s coats M"), "{}", mail[0]);
    pack_out(&bed, plenty, 895).await;
    let rest: Vec<BoxId> = sql!("SELECT id FROM box WHERE state = 'in-stock' AND quantity = 100")
        .values(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    pack_out(&bed, rest[0], 99).await;
    changed(Level::Urgent).await;
    bed.clock.set(moment("2026-11-22T07:00:01Z"));
    due(&app.house).await;
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 2, "the daily comparison tells nobody twice: {mail:?}");
    assert!(mail.iter().any(|letter| letter.contains("has become urgent")), "{mail:?}");
});

story!(nobody_is_sent_away_because_of_their_own_booking, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    let compared = async |day: &str| {
        bed.clock.set(moment(&format!("{day}T07:00:01Z")));
        due(&app.house).await;
        letters(&bed.db).await
    };
    // A hundred there, and half of a promise counts: with eight hundred more there is twice as much as is wanted.
    confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 800)).await;
    assert!(compared("2026-11-22").await.is_empty(), "without theirs, coats are missing");
    let late = confirmed(&bed, &new(&place, slot(&place, SATURDAY, 660, 8), coats, "M", 800)).await;
    let mail = compared("2026-11-23").await;
    assert_eq!(mail.len(), 1, "the one who booked last is asked to stay: {mail:?}");
    let read = &mut bed.db.read().await.unwrap();
    let told: Vec<bool> =
        sql!("SELECT told_stop FROM drop_off_line WHERE drop_off = $1").bind(late).values(read).await.unwrap();
    assert_eq!(told, [true]);
    assert_eq!(compared("2026-11-24").await.len(), 1, "and the first still comes");
});

story!(what_was_not_handed_on_is_not_said_to_be, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    let id = confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 24)).await;
    bed.clock.set(moment("2026-11-28T09:30:00Z"));
    let mut tx = bed.db.begin(&Act::system("check in")).await.unwrap();
    let drop_off = bring::drop_off(&mut tx, id).await.unwrap();
    bring::arrive(&mut tx, &drop_off, &[], "").await.unwrap();
    let boxes: Vec<BoxId> = sql!("SELECT b.id FROM box b JOIN drop_off_box d ON d.box = b.id ORDER BY d.number")
        .values(&mut tx)
        .await
        .unwrap();
    let (full, merged, spoilt) = (boxes[0], boxes[1], boxes[2]);
    let own: BoxId = sql!("SELECT id FROM box WHERE quantity = 100").value(&mut tx).await.unwrap();
    let part = async |tx: &mut storage::Tx, id| ledger::by_id(tx, id, None).await.unwrap();
    // Two of three boxes go out, one of them by way of another box; the third is thrown away.
    let (context, from, into) = (Context::new(&tx), part(&mut tx, merged).await, part(&mut tx, own).await);
    acts::merge(&mut tx, context, &from, &into).await.unwrap();
    let (context, whole) = (Context::new(&tx), part(&mut tx, own).await);
    acts::pack_out(&mut tx, context, &whole, None).await.unwrap();
    let (context, whole) = (Context::new(&tx), part(&mut tx, full).await);
    acts::pack_out(&mut tx, context, &whole, None).await.unwrap();
    let (context, whole) = (Context::new(&tx), part(&mut tx, spoilt).await);
    acts::scrap(&mut tx, context, &whole, None, "mouldy").await.unwrap();
    tx.commit().await.unwrap();
    bed.clock.set(moment("2026-12-02T07:00:01Z"));
    due(&app.house).await;
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 1, "{mail:?}");
    assert!(mail[0].contains("Most of what you brought has been handed on."), "{}", mail[0]);
    assert!(mail[0].contains("could not be used") && !mail[0].contains("ready on our shelves"), "{}", mail[0]);
});

story!(what_comes_becomes_stock_and_the_donor_is_thanked_without_numbers, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    let id = confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 24)).await;
    bed.clock.set(moment("2026-11-28T09:30:00Z"));
    let mut tx = bed.db.begin(&Act::system("check in")).await.unwrap();
    let drop_off = bring::drop_off(&mut tx, id).await.unwrap();
    bring::arrive(&mut tx, &drop_off, &[], "").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = bed.db.begin(&Act::system("check in")).await.unwrap();
    assert!(bring::arrive(&mut tx, &drop_off, &[], "").await.is_err(), "nobody arrives twice");
    drop(tx);
    assert_eq!(states(&bed, "box").await, ["in-stock"; 4]);
    assert_eq!(bring::kept(&mut bed.db.read().await.unwrap()).await.unwrap(), (24, 0));
    bed.clock.set(moment("2026-12-02T07:00:01Z"));
    due(&app.house).await;
    assert!(letters(&bed.db).await.is_empty(), "it still stands on the shelves");
    let boxes: Vec<(BoxId, i64)> = sql!("SELECT b.id, b.quantity FROM box b JOIN drop_off_box d ON d.box = b.id")
        .all(&mut bed.db.read().await.unwrap())
        .await
        .unwrap();
    for (id, quantity) in boxes {
        pack_out(&bed, id, quantity).await;
    }
    for day in ["2026-12-03", "2026-12-04", "2026-12-20"] {
        bed.clock.set(moment(&format!("{day}T07:00:01Z")));
        due(&app.house).await;
    }
    let mail = letters(&bed.db).await;
    assert_eq!(mail.len(), 1, "{mail:?}");
    assert!(mail[0].contains("All of what you brought has been handed on."), "{}", mail[0]);
    let text = mail[0].split("\"text\":").nth(1).unwrap();
    let words = text.replace("https://wayhouse.example.org", "");
    assert!(!words.chars().any(|c| c.is_ascii_digit()), "no number points at anyone: {words}");
});

story!(what_never_came_is_given_up_after_three_days, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 24)).await;
    for (day, state) in [("2026-11-30", "confirmed"), ("2026-12-01", "missed"), ("2026-12-02", "missed")] {
        bed.clock.set(moment(&format!("{day}T07:00:01Z")));
        due(&app.house).await;
        assert_eq!(states(&bed, "drop_off").await, [state], "{day}");
    }
    assert_eq!(states(&bed, "box").await, ["in-stock", "lost", "lost", "lost"]);
    let read = &mut bed.db.read().await.unwrap();
    assert_eq!(bring::kept(read).await.unwrap(), (0, 24));
    assert!(bring::promised(read).await.unwrap().is_empty());
    assert!(stock::store::ledger::prove(read).await.unwrap().is_empty(), "and stock adds up");
});

story!(contacts_are_forgotten_thirty_days_after_the_visit, &migrations(), |bed| {
    let (place, coats) = scene(&bed).await;
    let app = app(&bed);
    confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 24)).await;
    let called_off = confirmed(&bed, &new(&place, slot(&place, "2027-01-09", 600, 8), coats, "M", 24)).await;
    let mut tx = bed.db.begin(&Act::system("call off")).await.unwrap();
    let drop_off = bring::drop_off(&mut tx, called_off).await.unwrap();
    bring::cancel(&mut tx, &drop_off, CalledOff::Donor, "").await.unwrap();
    tx.commit().await.unwrap();
    for (day, left) in [("2026-12-20", 2), ("2026-12-21", 1), ("2026-12-27", 1), ("2026-12-28", 0)] {
        bed.clock.set(moment(&format!("{day}T07:00:01Z")));
        due(&app.house).await;
        assert_eq!(contacts(&bed.db).await, left, "{day}");
    }
    let read = &mut bed.db.read().await.unwrap();
    let kept: i64 = sql!("SELECT COUNT(*) FROM drop_off").value(read).await.unwrap();
    assert_eq!(kept, 2, "what came and what did not stays; who it was goes");
    let old = moment("2026-12-28T00:00:00Z");
    let mail: i64 = sql!("SELECT COUNT(*) FROM job WHERE kind = 'mail' AND due < $1 AND state = 'dead'")
        .bind(old)
        .value(read)
        .await
        .unwrap();
    assert_eq!(mail, 0);
});
