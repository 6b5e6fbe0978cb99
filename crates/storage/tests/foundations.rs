//! The database's own promises, on both engines.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use kernel::{Error, Uuid};
use storage::{Act, Actor, Migration, audit, sql, story};

const SHELF: &[Migration] = &[Migration {
    name: "test/0001-shelf",
    text: "CREATE TABLE shelf (id {id} NOT NULL PRIMARY KEY, boxes {int} NOT NULL CHECK (boxes >= 0), note {text}) {strict};",
}];

fn act() -> Act {
    Act::new(Actor::System, "test")
}

async fn put(db: &storage::Db, boxes: i64) -> kernel::Result<Uuid> {
    let mut tx = db.begin(&act()).await?;
    let id = tx.world().new_uuid();
    sql!("INSERT INTO shelf (id, boxes, note) VALUES ($1, $2, $3)")
        .bind(id)
        .bind(boxes)
        .bind(None::<String>)
        .run(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(id)
}

async fn total(db: &storage::Db) -> i64 {
    sql!("SELECT CAST(COALESCE(SUM(boxes), 0) AS BIGINT) FROM shelf")
        .value(&mut db.read().await.unwrap())
        .await
        .unwrap()
}

story!(what_is_not_committed_is_taken_back, &[SHELF], |bed| {
    put(&bed.db, 3).await.unwrap();
    let mut tx = bed.db.begin(&act()).await.unwrap();
    sql!("UPDATE shelf SET boxes = 99").run(&mut tx).await.unwrap();
    drop(tx);
    assert_eq!(total(&bed.db).await, 3);
});

story!(a_constraint_refuses_and_the_next_act_goes_on, &[SHELF], |bed| {
    let refused = put(&bed.db, -1).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(m) if m.key == "error-does-not-fit"));
    put(&bed.db, 2).await.unwrap();
    assert_eq!(total(&bed.db).await, 2);
});

story!(a_missing_parameter_is_a_fault_not_a_null, &[SHELF], |bed| {
    let mut tx = bed.db.begin(&act()).await.unwrap();
    let fault = sql!("UPDATE shelf SET boxes = $1 WHERE boxes = $2").bind(1_i64).run(&mut tx).await.unwrap_err();
    assert!(fault.to_string().contains("1 values for 2 parameters"), "{fault}");
});

story!(the_same_key_is_handled_once, &[SHELF], |bed| {
    let key = Uuid::from_u128(7);
    let mut handled = 0;
    for _ in 0..5 {
        match bed.db.begin(&act().once(key)).await {
            Ok(mut tx) => {
                tx.answer("/desk/stock");
                tx.commit().await.unwrap();
                handled += 1;
            }
            Err(Error::AlreadyDone(answer)) => assert_eq!(answer.as_deref(), Some("/desk/stock")),
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(handled, 1);
});

story!(the_same_key_at_the_same_time_is_handled_once, &[SHELF], |bed| {
    for round in 0..25_u128 {
        let mut tasks = Vec::new();
        for _ in 0..16 {
            let db = bed.db.clone();
            tasks.push(tokio::spawn(async move {
                let mut tx = db.begin(&act().once(Uuid::from_u128(1000 + round))).await?;
                let id = tx.world().new_uuid();
                sql!("INSERT INTO shelf (id, boxes, note) VALUES ($1, 1, 'race')").bind(id).run(&mut tx).await?;
                tx.commit().await
            }));
        }
        for task in tasks {
            let outcome = task.await.unwrap();
            assert!(matches!(outcome, Ok(()) | Err(Error::AlreadyDone(_))), "{outcome:?}");
        }
        assert_eq!(total(&bed.db).await, i64::try_from(round).unwrap() + 1);
    }
});

story!(the_audit_chain_shows_what_was_changed, &[SHELF], |bed| {
    for boxes in 1..=20 {
        put(&bed.db, boxes).await.unwrap();
    }
    let audit::Verdict::Whole(links) = audit::verify(&bed.db).await.unwrap() else { panic!("whole at first") };
    assert!(links >= 20);
    let kept = audit::head(&mut bed.db.read().await.unwrap()).await.unwrap();

    // The commit of this tampering adds a link of its own; the walk still finds the old one.
    let mut tx = bed.db.begin(&act()).await.unwrap();
    sql!("UPDATE audit SET purpose = 'nothing to see' WHERE seq = 9").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        audit::verify(&bed.db).await.unwrap(),
        audit::Verdict::Broken { seq: 9, why: "its content was changed" }
    );
    assert!(audit::contains(&mut bed.db.read().await.unwrap(), &kept).await.unwrap());

    let mut tx = bed.db.begin(&act()).await.unwrap();
    sql!("DELETE FROM audit WHERE seq = 5").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(audit::verify(&bed.db).await.unwrap(), audit::Verdict::Broken { seq: 5, why: "the link is missing" });
});

story!(many_writers_one_chain, &[SHELF], |bed| {
    let mut tasks = Vec::new();
    for _ in 0..16 {
        let db = bed.db.clone();
        tasks.push(tokio::spawn(async move {
            for _ in 0..25 {
                put(&db, 1).await.unwrap();
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(total(&bed.db).await, 400);
    assert!(matches!(audit::verify(&bed.db).await.unwrap(), audit::Verdict::Whole(n) if n >= 400));
});

story!(a_touched_topic_is_told_after_the_commit, &[SHELF], |bed| {
    let told = Arc::new(AtomicUsize::new(0));
    let count = told.clone();
    bed.db.watch(move |topic| {
        assert_eq!(topic, "needs");
        count.fetch_add(1, Ordering::SeqCst);
    });
    let mut tx = bed.db.begin(&act()).await.unwrap();
    tx.touch("needs");
    tx.touch("needs");
    assert_eq!(told.load(Ordering::SeqCst), 0);
    tx.commit().await.unwrap();
    assert!(told.load(Ordering::SeqCst) >= 1, "whoever wrote sees the new page at once");
});

story!(every_statement_is_understood, &[SHELF], |bed| {
    let wrong = bed.misunderstood().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
});

story!(migrating_twice_changes_nothing, &[SHELF], |bed| {
    assert_eq!(bed.db.migrate(&[SHELF]).await.unwrap(), 0);
    let changed = Migration { name: "test/0001-shelf", text: "CREATE TABLE other (id {id}) {strict};" };
    let error = bed.db.migrate(&[&[changed]]).await.unwrap_err();
    assert!(error.to_string().contains("add a new step instead"), "{error}");
});
