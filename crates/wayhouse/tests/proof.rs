//! The doctor asks every capability whether its sums add up.
#![allow(missing_docs, clippy::unwrap_used)]

use kernel::Uuid;
use storage::{Act, sql, story};
use wayhouse::house::{HOURLY, migrations, prove};

story!(a_wrong_sum_of_any_capability_is_found, &migrations(), |bed| {
    assert!(prove(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty());
    let mut tx = bed.db.begin(&Act::system("break it")).await.unwrap();
    let somewhere = Uuid::nil();
    sql!("INSERT INTO reservation (warehouse, item, size, available, reserved) VALUES ($1, $1, 'M', 9, 5)")
        .bind(somewhere)
        .run(&mut tx)
        .await
        .unwrap();
    sql!(
        "INSERT INTO convoy (id, organisation, slug, day, leaves, goes_to, driver, takes, keeper_email, seats,
                             taken_seats, space_ml, taken_ml, open, at)
         VALUES ($1, $1, 'leeds', '2026-12-05', '', '', '', '', '', 3, 2, 0, 0, TRUE, $2)"
    )
    .bind(somewhere)
    .bind(bed.db.world().now())
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let wrong = prove(&mut bed.db.read().await.unwrap()).await.unwrap();
    let sums: Vec<(i64, i64)> = wrong.iter().map(|m| (m.kept, m.proved)).collect();
    assert_eq!(sums, [(5, 0), (2, 0)], "{wrong:?}");
    for kind in ["stock.prove", "outreach.prove", "needs.prove"] {
        assert!(HOURLY.contains(&kind), "{kind} is asked every hour, too");
    }
});
