//! Sites: their whereabouts are sealed, every look is written down, and losses are noted.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/census.rs"]
#[allow(dead_code)]
mod common;

use axum::http::StatusCode;
use common::*;
use outreach::{counter, store::losses};
use stock::{
    model::{InLanguages, Season, SizeSystem, Unit, WhoFor},
    store::catalogue::{self, NewCategory, NewItem},
};
use storage::{audit, story};
use web::Role;

const CANARY: &str = "past-the-yellow-canary-gate";
const NORTH: &str = "50.98765";

story!(whereabouts_are_sealed_and_every_look_is_noted, TABLES, |bed| {
    let app = app(&bed);
    let id = site(&bed.db, "Heron", "Calais, east").await;
    let path = format!("/desk/outreach/sites/{id}");
    let worker = app.introduce("Rezan", organisation(1), &[Role::ProtectionWorker]);
    let fields = [("point", "50.98765, 1.81234"), ("way", CANARY)];
    worker.post(&format!("{path}/locate"), &fields).await.location();
    let page = worker.page(&path).await;
    assert!(!page.contains(CANARY) && !page.contains(NORTH), "the page does not show it");
    assert!(!worker.page("/desk/outreach/sites").await.contains(NORTH), "nor does the list");
    assert!(!worker.page("/desk/outreach/sites.csv").await.contains(CANARY), "nor the file");
    let looks = || async {
        let links = audit::page(&mut bed.db.read().await.unwrap(), i64::MAX, None, 50).await.unwrap();
        links.into_iter().filter(|link| link.purpose == "look at whereabouts").collect::<Vec<_>>()
    };
    assert!(looks().await.is_empty());
    let key = app.house.world().new_uuid();
    for time in 1..=2 {
        let seen = worker.post_with_key(&format!("{path}/whereabouts"), key, &[]).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.text().contains(CANARY) && seen.text().contains("50.98765, 1.81234"), "{}", seen.text());
        assert_eq!(seen.header("cache-control"), "no-store");
        let looks = looks().await;
        assert_eq!(looks.len(), time, "every look, also the same form twice");
        assert_eq!(looks[0].about, format!("site:{id}"));
        assert_eq!(looks[0].actor, Some(worker.who.as_ref().unwrap().account.uuid()));
    }
    let lead = app.introduce("Owen", organisation(1), &[Role::WarehouseLead, Role::CoalitionAdmin]);
    let refused = lead.post(&format!("{path}/whereabouts"), &[]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "the coalition admin need not know where people sleep");
    assert_eq!(looks().await.len(), 2);
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_seized_disk_says_nothing_of_where_people_sleep() {
    let bed = storage::testing::Bed::sqlite(TABLES).await;
    let app = app(&bed);
    let id = site(&bed.db, "Heron", "Calais, east").await;
    let worker = app.introduce("Rezan", organisation(1), &[Role::ProtectionWorker]);
    let path = format!("/desk/outreach/sites/{id}");
    let fields = [("point", "50.98765, 1.81234"), ("way", CANARY)];
    worker.post(&format!("{path}/locate"), &fields).await.location();
    assert!(worker.post(&format!("{path}/whereabouts"), &[]).await.text().contains(CANARY));
    let mut read = 0;
    for entry in std::fs::read_dir(bed.folder.path()).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if !entry.is_file() || name == "server.key" {
            continue;
        }
        let bytes = std::fs::read(&entry).unwrap();
        for word in [CANARY, NORTH, "1.81234", "AGE-SECRET-KEY"] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{name} tells {word}");
        }
        assert!(name != "wayhouse.db" || bytes.windows(6).any(|part| part == b"SQLite"));
        read += 1;
    }
    assert!(read >= 2, "the database and its write-ahead log were read");
}

story!(a_site_is_set_up_once_and_bad_input_is_told, TABLES, |bed| {
    let app = app(&bed);
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let new = "/desk/outreach/sites/new";
    let location = lead.post(new, &[("name", "Heron"), ("area", "Calais, east")]).await.location().to_owned();
    let twice = lead.post(new, &[("name", "HERON"), ("area", "Calais, west")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("Another site is called so."));
    let long = "x".repeat(61);
    for fields in [[("name", ""), ("area", "x")], [("name", &long), ("area", "x")], [("name", "a"), ("area", " ")]] {
        assert_eq!(lead.post(new, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let path = location.split('?').next().unwrap();
    for point in ["91, 2", "here", "1,2,3"] {
        let wrong = lead.post(&format!("{path}/locate"), &[("point", point), ("way", "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("Write two numbers"), "{}", wrong.text());
    }
    let nothing = lead.post(&format!("{path}/locate"), &[("point", ""), ("way", "")]).await;
    assert!(nothing.text().contains("Write the coordinates or how to get there."));
    lead.post(path, &[("name", "Heron"), ("area", "Calais, north")]).await.location();
    assert!(!lead.page("/desk/outreach/sites").await.contains("Heron"), "nobody lives there any more");
    assert!(lead.page("/desk/outreach/sites?left=yes").await.contains("Calais, north"));
    let unknown = "/desk/outreach/sites/00000000-0000-7000-8000-000000000000";
    assert_eq!(lead.get(unknown).await.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.post(&format!("{unknown}/whereabouts"), &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.post(&format!("{unknown}/locate"), &[("way", "x")]).await.status, StatusCode::NOT_FOUND);
});

story!(what_a_storm_took_counts_as_need, TABLES, |bed| {
    let name = |en: &str| InLanguages { en: en.into(), fr: en.into(), ar: en.into(), fa: en.into() };
    let mut tx = by(&bed.db, 1).await;
    let category = NewCategory { slug: "shelter".into(), icon: "tent".into(), sort: 1, name: name("Shelter") };
    let category = catalogue::add_category(&mut tx, &category).await.unwrap();
    let new = |slug: &str, en: &str| NewItem {
        slug: slug.into(),
        category,
        who: WhoFor::All,
        size_system: SizeSystem::None,
        unit: Unit::Piece,
        season: Season::All,
        weight_g: 1,
        volume_ml: 1,
        shelf_life_days: None,
        name: name(en),
        avoid: InLanguages::default(),
        active: true,
    };
    let tent = catalogue::add_item(&mut tx, &new("tent", "Tent")).await.unwrap();
    let bag = catalogue::add_item(&mut tx, &new("sleeping-bag", "Sleeping bag")).await.unwrap();
    tx.commit().await.unwrap();
    let site = site(&bed.db, "Heron", "Calais, east").await.to_string();
    let app = app(&bed);
    let lead = app.introduce("Yonas", organisation(1), &[Role::DistributionLead]);
    let at_site = [
        ("day", "2026-11-19"),
        ("kind", "storm"),
        ("site", site.as_str()),
        ("item-0", "tent"),
        ("units-0", "66"),
        ("item-1", "Sleeping bag"),
        ("units-1", "100"),
    ];
    lead.post("/desk/outreach/losses/new", &at_site).await.location();
    let in_area =
        [("day", "2026-11-20"), ("kind", "eviction"), ("area", "Dunkirk"), ("item-0", "tent"), ("units-0", "10")];
    lead.post("/desk/outreach/losses/new", &in_area).await.location();
    let mut read = bed.db.read().await.unwrap();
    let lost = counter::lost(&mut read, day("2026-11-19"), day("2026-11-20")).await.unwrap();
    let told: Vec<_> = lost.iter().map(|l| (l.item, l.day, l.units)).collect();
    assert_eq!(told.len(), 3);
    assert!(told.contains(&(tent, day("2026-11-19"), 66)) && told.contains(&(bag, day("2026-11-19"), 100)));
    assert_eq!(counter::lost(&mut read, day("2026-11-20"), day("2026-11-30")).await.unwrap()[0].units, 10);
    assert!(counter::lost(&mut read, day("2026-11-01"), day("2026-11-18")).await.unwrap().is_empty());
    drop(read);
    let page = lead.page("/desk/outreach/losses").await;
    assert!(page.contains("66 × Tent, ") || page.contains("100 × Sleeping bag"), "{page}");
    assert!(lead.page("/desk/outreach/losses.csv?kind=eviction").await.contains("Dunkirk"));
    for (field, value, words) in [
        ("units-0", "1000000000", "That is too many"),
        ("units-0", "-1", "A quantity cannot be below zero."),
        ("units-0", "", "Fill this in."),
        ("item-0", "unicorn", "error"),
        ("day", "2026-12-24", "That day has not come yet."),
        ("kind", "", "Choose one from the list."),
        ("area", "", "Fill this in."),
        ("site", "nonsense", "Choose one from the list."),
    ] {
        let mut fields: Vec<(&str, &str)> = in_area.iter().copied().filter(|(name, _)| *name != field).collect();
        fields.push((field, value));
        let reply = lead.post("/desk/outreach/losses/new", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(reply.text().contains(words), "{field}={value}: {}", reply.text());
    }
    let nothing = [("day", "2026-11-20"), ("kind", "fire"), ("area", "Dunkirk")];
    assert!(lead.post("/desk/outreach/losses/new", &nothing).await.text().contains("at least one item"));
    let twice = [
        ("day", "2026-11-20"),
        ("kind", "fire"),
        ("area", "Dunkirk"),
        ("item-0", "tent"),
        ("units-0", "1"),
        ("item-1", "Tent"),
        ("units-1", "2"),
    ];
    assert!(lead.post("/desk/outreach/losses/new", &twice).await.text().contains("This item is there already."));
    let storm = losses::list(&mut bed.db.read().await.unwrap(), None, 0, 9).await.unwrap().remove(1);
    let path = format!("/desk/outreach/losses/{}/correct", storm.id);
    let form = lead.page(&path).await;
    assert!(form.contains("value=\"66\"") && form.contains("value=\"Sleeping bag\""), "{form}");
    let fewer = [
        ("day", "2026-11-19"),
        ("kind", "storm"),
        ("site", site.as_str()),
        ("item-0", "tent"),
        ("units-0", "6"),
        ("why", "A six was typed twice."),
    ];
    let unreasoned = lead.post(&path, &fewer[..5]).await;
    assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unreasoned.text().contains("Fill this in.") && unreasoned.text().contains("value=\"6\""));
    lead.post(&path, &fewer).await.location();
    let lost = || async {
        let mut read = bed.db.read().await.unwrap();
        let lost = counter::lost(&mut read, day("2026-11-19"), day("2026-11-19")).await.unwrap();
        lost.into_iter().map(|l| (l.item, l.units)).collect::<Vec<_>>()
    };
    assert_eq!(lost().await, [(tent, 6)], "the old entry is taken back and the new one stands");
    assert_eq!(lead.post(&path, &fewer).await.status, StatusCode::CONFLICT, "once");
    assert_eq!(lost().await, [(tent, 6)]);
    let page = lead.page("/desk/outreach/losses").await;
    assert!(page.contains("A six was typed twice.") && page.contains("Taken back."), "{page}");
    let newest = losses::list(&mut bed.db.read().await.unwrap(), None, 0, 9).await.unwrap();
    let mended =
        newest.iter().find(|loss| loss.day == day("2026-11-19") && loss.takes_back.is_none() && !loss.taken_back);
    let nothing = [("day", "2026-11-19"), ("kind", "storm"), ("area", "Calais"), ("why", "There was no storm.")];
    lead.post(&format!("/desk/outreach/losses/{}/correct", mended.unwrap().id), &nothing).await.location();
    assert!(lost().await.is_empty(), "nothing was lost");
    let entry = newest.iter().find(|loss| loss.takes_back.is_some()).unwrap();
    let counter_entry = lead.post(&format!("/desk/outreach/losses/{}/correct", entry.id), &nothing).await;
    assert_eq!(counter_entry.status, StatusCode::CONFLICT);
});

story!(a_long_list_of_sites_is_cut_into_pages, TABLES, |bed| {
    for n in 0..52 {
        site(&bed.db, &format!("Bird {n:02}"), "Calais, east").await;
    }
    let app = app(&bed);
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let first = lead.page("/desk/outreach/sites?q=bird").await;
    assert!(first.contains("Bird 49") && !first.contains("Bird 50"));
    assert!(
        first.contains("/desk/outreach/sites?q=bird&amp;from=50")
            || first.contains("/desk/outreach/sites?q=bird&#38;from=50"),
        "{first}"
    );
    let second = lead.page("/desk/outreach/sites?q=bird&from=50").await;
    assert!(second.contains("Bird 51") && !second.contains("Bird 49"));
    assert!(lead.page("/desk/outreach/sites.csv").await.contains("Bird 51"), "the file is whole");
});
