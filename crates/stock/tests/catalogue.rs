//! The catalogue and the warehouses, through the real router.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::io::Cursor;

use axum::http::StatusCode;
use common::*;
use kernel::{Lang, Uuid};
use stock::store::{catalogue, warehouses};
use storage::story;
use web::{Role, testing::App};

fn app(bed: &storage::testing::Bed) -> App {
    App::new(bed, &[stock::capability()])
}

const BOOTS: [(&str, &str); 12] = [
    ("name_en", "Walking boots"),
    ("name_fr", "Chaussures de marche"),
    ("name_ar", "حذاء مشي"),
    ("category", "clothing"),
    ("who", "men"),
    ("size_system", "shoes"),
    ("unit", "pair"),
    ("season", "winter"),
    ("weight", "1400"),
    ("volume", "7,5"),
    ("avoid_en", "No high heels."),
    ("shelf_life", ""),
];

story!(an_item_is_added_changed_and_no_longer_collected, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let key = Uuid::from_u128(5);
    let first = lead.post_with_key("/desk/stock/catalogue", key, &BOOTS).await;
    let again = lead.post_with_key("/desk/stock/catalogue", key, &BOOTS).await;
    assert_eq!(first.location(), again.location());
    assert!(first.location().starts_with("/desk/stock/catalogue/walking-boots"));
    let item = catalogue::by_slug(&mut bed.db.read().await.unwrap(), "walking-boots").await.unwrap().unwrap();
    assert_eq!((item.weight_g, item.volume_ml, item.shelf_life_days), (1400, 7500, None));
    assert_eq!(item.name(Lang::Fa), "Walking boots", "the English stands in where nothing was written");
    assert_eq!(item.avoid(Lang::Fr), "No high heels.");

    let twice = lead.post("/desk/stock/catalogue", &BOOTS).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("There is one called walking-boots already"));

    let mut fields: Vec<(&str, &str)> = BOOTS.into_iter().filter(|(name, _)| *name != "name_en").collect();
    fields.extend([("name_en", "Warm boots"), ("size_system", "letters")]);
    lead.post("/desk/stock/catalogue/walking-boots", &fields).await.location();
    let item = catalogue::by_slug(&mut bed.db.read().await.unwrap(), "walking-boots").await.unwrap().unwrap();
    assert_eq!(item.size_system.as_str(), "shoes", "its boxes are written in these sizes");
    assert!(!item.active, "the tick was taken away");
    assert!(!lead.page("/desk/stock/receive").await.contains("walking-boots"));
    assert!(!lead.page("/desk/stock/catalogue").await.contains("walking-boots"));
    assert!(lead.page("/desk/stock/catalogue?inactive=yes&q=warm").await.contains("walking-boots"));
    assert!(lead.page("/desk/stock/catalogue.csv?inactive=yes").await.contains("Warm boots,Chaussures de marche"));
});

story!(an_item_that_cannot_be_is_not_added, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let long = "x".repeat(400);
    let wrong = [
        ("name_en", ""),
        ("name_en", "!!!"),
        ("name_en", "new"),
        ("name_en", &long),
        ("name_fr", ""),
        ("category", "nonsense"),
        ("who", "everybody"),
        ("size_system", ""),
        ("unit", "crate"),
        ("season", "monsoon"),
        ("weight", "-1"),
        ("weight", "1000001"),
        ("volume", "a lot"),
        ("volume", "1.2345"),
        ("shelf_life", "-3"),
        ("shelf_life", "99999"),
        ("avoid_en", &long),
    ];
    for (field, value) in wrong {
        let mut fields: Vec<(&str, &str)> = BOOTS.into_iter().filter(|(name, _)| *name != field).collect();
        fields.push((field, value));
        let reply = lead.post("/desk/stock/catalogue", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(reply.text().contains(&format!("href=\"#f-{field}\"")), "{field}={value} is told beside it");
    }
    assert!(catalogue::by_slug(&mut bed.db.read().await.unwrap(), "walking-boots").await.unwrap().is_none());
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    assert_eq!(sorter.post("/desk/stock/catalogue", &BOOTS).await.status, StatusCode::FORBIDDEN);
    assert!(!sorter.page("/desk/stock/catalogue/coat").await.contains("name_en"), "who may not change it sees no form");
});

story!(a_category_is_added_and_changed, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let tents = [("name_en", "Tents"), ("name_fr", "Tentes"), ("icon", "tent"), ("sort", "5")];
    lead.post("/desk/stock/categories", &tents).await.location();
    assert_eq!(lead.post("/desk/stock/categories", &tents).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = [("name_en", "Tents 2"), ("name_fr", "Tentes 2"), ("icon", "../../etc"), ("sort", "-1")];
    assert_eq!(lead.post("/desk/stock/categories", &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shelters = [("name_en", "Shelters"), ("name_fr", "Abris"), ("icon", "tent"), ("sort", "1")];
    lead.post("/desk/stock/categories/tents", &shelters).await.location();
    assert!(lead.page("/desk/stock/categories").await.contains("Shelters"));
    assert_eq!(lead.get("/desk/stock/categories/nonsense").await.status, StatusCode::NOT_FOUND);
});

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([200, 90, 10]));
    image::DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
    bytes
}

story!(a_photo_is_made_small_and_shown_to_anyone, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let path = "/desk/stock/catalogue/coat/photo";
    lead.upload(path, &[], ("photo", "coat.png", &picture(2000, 500))).await.location();
    let item = catalogue::by_slug(&mut bed.db.read().await.unwrap(), "coat").await.unwrap().unwrap();
    let photo = item.photo.unwrap();
    let reply = app.visitor().get(&format!("/photos/{photo}")).await;
    assert_eq!((reply.status, reply.header("content-type")), (StatusCode::OK, "image/jpeg"));
    assert!(reply.header("cache-control").contains("immutable"));
    let shown = image::load_from_memory(&reply.bytes).unwrap();
    assert_eq!((shown.width(), shown.height()), (1200, 300));

    for wrong in [&b"<svg onload=alert(1)>"[..], b"", &picture(20, 20)[..30]] {
        let reply = lead.upload(path, &[], ("photo", "../../coat.png", wrong)).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains("href=\"#f-photo\""));
    }
    // A blob that is no item's photograph is told to nobody.
    let other = app.house.blobs.put(b"a file of somebody's"[..].into()).await.unwrap();
    for path in [format!("/photos/{other}"), "/photos/..%2f..%2fetc".to_owned(), format!("/photos/{}", "0".repeat(64))]
    {
        assert_eq!(app.visitor().get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let sorter = app.introduce("Giulia", small.organisation, &[Role::Sorter]);
    assert_eq!(sorter.upload(path, &[], ("photo", "a.png", &picture(9, 9))).await.status, StatusCode::FORBIDDEN);
});

story!(a_warehouse_gets_its_locations, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let new = [("name", "Dry store"), ("town", "Calais"), ("space", "120")];
    let key = Uuid::from_u128(6);
    let first = lead.post_with_key("/desk/stock/warehouses", key, &new).await;
    assert_eq!(first.location(), lead.post_with_key("/desk/stock/warehouses", key, &new).await.location());
    let path = "/desk/stock/warehouses/dry-store";
    let rows = [("codes", "a1-a12, Door"), ("kind", "shelf"), ("note", "")];
    lead.post(&format!("{path}/locations"), &rows).await.location();
    let again = lead.post(&format!("{path}/locations"), &rows).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "all of them are there");
    lead.post(&format!("{path}/locations"), &[("codes", "A11-A13"), ("kind", "pallet")]).await.location();
    let mut read = bed.db.read().await.unwrap();
    let warehouse = warehouses::by_slug(&mut read, "dry-store", None).await.unwrap();
    let codes: Vec<String> =
        warehouses::locations(&mut read, warehouse.id).await.unwrap().into_iter().map(|l| l.code).collect();
    assert_eq!(codes.len(), 14);
    assert_eq!(&codes[..3], ["A1", "A2", "A3"], "A10 stands after A9");
    drop(read);

    lead.post(&format!("{path}/locations/A13"), &[("kind_now", "floor"), ("note_now", "by the sink")]).await.location();
    assert!(lead.page(path).await.contains("by the sink"));
    assert!(lead.page("/desk/stock/warehouses.csv").await.contains("dry-store,Dry store,A13,floor,by the sink,no"));
    let moved = [("name", "Dry store"), ("town", "Dunkerque"), ("space", "90"), ("active", "yes")];
    lead.post(path, &moved).await.location();
    assert!(lead.page(path).await.contains("Dunkerque"));

    let long = "x".repeat(500);
    let wrong: &[(&str, &[(&str, &str)])] = &[
        ("", &[("name", ""), ("town", "Calais"), ("space", "1")]),
        ("", &[("name", &long), ("town", "Calais"), ("space", "1")]),
        ("", &[("name", "X"), ("town", ""), ("space", "1")]),
        ("", &[("name", "X"), ("town", "Y"), ("space", "-1")]),
        ("", &[("name", "X"), ("town", "Y"), ("space", "99999999999")]),
        ("/locations", &[("codes", ""), ("kind", "shelf")]),
        ("/locations", &[("codes", "A9-A1"), ("kind", "shelf")]),
        ("/locations", &[("codes", "A1-A99999"), ("kind", "shelf")]),
        ("/locations", &[("codes", "<b>"), ("kind", "shelf")]),
        ("/locations", &[("codes", "Q1"), ("kind", "cupboard")]),
        ("/locations", &[("codes", "Q1"), ("kind", "shelf"), ("note", &long)]),
        ("/locations/A1", &[("kind_now", "nonsense")]),
    ];
    for (end, fields) in wrong {
        let reply = lead.post(&format!("{path}{end}"), fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{end} {fields:?}");
        assert!(reply.text().contains("error-summary"), "{end} {fields:?}");
    }
    assert_eq!(lead.post("/desk/stock/warehouses", wrong[2].1).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let stranger = app.introduce("Nadia", organisation(2), &[Role::WarehouseLead]);
    assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.post(path, &moved).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.post(&format!("{path}/locations"), &rows).await.status, StatusCode::NOT_FOUND);
    let location = stranger.post(&format!("{path}/locations/A1"), &[("kind_now", "floor")]).await;
    assert_eq!(location.status, StatusCode::NOT_FOUND);
    assert!(!stranger.page("/desk/stock/warehouses.csv").await.contains("dry-store"));
});

story!(the_board_shows_what_stands_and_what_went, &[stock::MIGRATIONS], |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", small.organisation, &[Role::WarehouseLead]);
    let code = coats(&bed.db, &small, 24).await;
    coats(&bed.db, &small, 6).await;
    lead.post(&format!("/desk/stock/boxes/{code}/pack-out"), &[("part", "5")]).await.location();
    let page = lead.page("/desk/stock").await;
    assert!(page.contains("Winter coat") && page.contains("<svg class=\"spark\""), "{page}");
    assert!(!page.contains("Tinned soup"), "what was never here need not stand on the board");
    let csv = lead.page("/desk/stock.csv").await;
    assert!(csv.contains("coat,Winter coat,M,25,2,0,0,0,0,0,0,0,0,0,0,0,5"), "{csv}");
    assert!(lead.page("/desk/stock?q=manteau").await.contains("Winter coat"));
    assert!(!lead.page("/desk/stock?category=food").await.contains("Winter coat"));
    let stranger = app.introduce("Nadia", organisation(2), &[Role::WarehouseLead]);
    assert!(!stranger.page("/desk/stock.csv").await.contains("coat"), "another organisation's stock is its own");
    assert!(!stranger.page("/desk/stock").await.contains("Winter coat"));
});
