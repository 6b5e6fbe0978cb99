//! The standards that come with the program, what became of a standard, and the months of a season. On both engines.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::http::StatusCode;
use common::{Place, app, migrations};
use needs::model::demand::shipped;
use stock::counter::SizeSystem;
use storage::{sql, story, testing::Bed};
use web::Role;

async fn given(bed: &Bed) -> Vec<(i64, i64)> {
    let all = sql!("SELECT units_milli, months FROM rate ORDER BY units_milli, months");
    all.all(&mut bed.db.read().await.unwrap()).await.unwrap()
}

story!(all_standards_that_fit_are_adopted_at_once_and_one_is_matched_by_hand, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let name = ["Soap", "Savon", "صابون", "صابون"];
    place.item(&bed, "soap", SizeSystem::None, name, [""; 4]).await;
    place.item(&bed, "toothbrush", SizeSystem::None, ["Brush", "Brosse", "فرشاة", "مسواک"], [""; 4]).await;
    place.item(&bed, "warm-blanket", SizeSystem::None, ["Blanket", "Couverture", "بطانية", "پتو"], [""; 4]).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    // What people set themselves is not overwritten.
    let own = [("units", "2"), ("months", "3"), ("source", "Our kitchen"), ("link", "")];
    lead.post("/desk/needs/toothbrush/rate", &own).await.location();
    assert!(lead.page("/desk/needs/rates").await.contains("Adopt the one that fits an item"));
    let page = lead.page("/desk/needs/rates/shipped").await;
    assert_eq!(page.matches("Fits no item: match it below").count(), shipped().count() - 2, "{page}");
    for _ in 0..2 {
        let reply = lead.post("/desk/needs/rates/adopt", &[]).await;
        assert_eq!(reply.location(), "/desk/needs/rates?done=done-rates-adopted");
    }
    assert_eq!(given(&bed).await, [(2000, 3), (2273, 1)]);
    let page = lead.page("/desk/needs/soap").await;
    assert!(
        page.contains("250 g of bathing soap") && page.contains("href=\"https://handbook.spherestandards.org/\""),
        "{page}"
    );

    for (standard, item) in [("", "warm-blanket"), ("thick-blanket", ""), ("nonsense", "soap"), ("soap", "nonsense")] {
        let reply = lead.post("/desk/needs/rates/match", &[("standard", standard), ("item", item)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{standard} {item}");
    }
    let fields = [("standard", "thick-blanket"), ("item", "warm-blanket")];
    assert_eq!(
        lead.post("/desk/needs/rates/match", &fields).await.location(),
        "/desk/needs/warm-blanket?done=done-rate-set"
    );
    assert!(lead.page("/desk/needs/warm-blanket").await.contains("1 a person every 6 months."));
    let sorter = app.introduce("Giulia", place.organisation, &[Role::Sorter]);
    assert!(!sorter.page("/desk/needs/rates/shipped").await.contains("rates/match"));
    assert_eq!(sorter.post("/desk/needs/rates/adopt", &[]).await.status, StatusCode::FORBIDDEN);
});

story!(what_became_of_a_standard_is_told_with_who_and_why, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    place.dates(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let set = async |units: &str, months: &str, source: &str| {
        bed.clock.set(bed.db.world().now().plus_seconds(60));
        let fields = [("units", units), ("months", months), ("source", source), ("link", "")];
        lead.post("/desk/needs/dates/rate", &fields).await.location();
    };
    set("1", "6", "Sphere").await;
    set("1", "6", "Sphere").await;
    set("1", "3", "They tear in three months").await;
    bed.clock.set(bed.db.world().now().plus_seconds(60));
    lead.post("/desk/needs/dates/rate", &[("forget", "yes")]).await.location();
    let page = lead.page("/desk/needs/dates").await;
    assert!(page.contains("How the standard changed"), "{page}");
    let changed = "1 a person every 6 months. → 1 a person every 3 months. <bdi>They tear in three months</bdi>";
    assert!(page.contains(changed), "{page}");
    assert!(page.contains("Taken away: 1 a person every 3 months."), "{page}");
    let kept: Vec<(i64,)> =
        sql!("SELECT COUNT(*) FROM rate_history").all(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(kept[0].0, 3, "the same again is no change");
});

story!(a_coordinator_enters_other_months_with_their_source, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Maelle", place.organisation, &[Role::Coordinator]);
    let page = lead.page("/desk/needs/seasons").await;
    assert!(page.contains("160 150 120 85 60 40 35 40 75 120 150 165"), "{page}");
    let good =
        [("season", "rain"), ("year", "100 100 100 100 100 100 100 100 100 100 90 110"), ("source", "Our gauge")];
    for (field, typed, key) in [
        ("season", "all", "season"),
        ("season", "", "season"),
        ("year", "100 100", "year"),
        ("year", "100 100 100 100 100 100 100 100 100 100 900 110", "year"),
        ("year", "x", "year"),
        ("source", "", "source"),
    ] {
        let mut fields = good.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let reply = lead.post("/desk/needs/seasons", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}");
        assert!(reply.text().contains(&format!("id=\"e-{key}\"")), "{field} {typed}");
    }
    for _ in 0..2 {
        let key = kernel::Uuid::from_u128(5);
        let reply = lead.post_with_key("/desk/needs/seasons", key, &good).await;
        assert_eq!(reply.location(), "/desk/needs/seasons?done=done-season-entered");
    }
    let page = lead.page("/desk/needs/seasons").await;
    assert_eq!(page.matches("Our gauge").count(), 1, "{page}");
    let sorter = app.introduce("Giulia", place.organisation, &[Role::Sorter]);
    assert_eq!(sorter.post("/desk/needs/seasons", &good).await.status, StatusCode::FORBIDDEN);
});
