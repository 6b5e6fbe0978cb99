//! The calendar file of a visit, read by a parser that we did not write. Needs python3 with pip; see `.ci/read-calendar`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use std::{path::Path, process::Command};

use booking::{ADDRESS, SATURDAY, app, letters, link, open};
use common::{Place, migrations, standard};
use needs::model::bring::SlotKey;
use storage::testing::Bed;
use web::{Role, testing::Person};

/// What the other parser understood of the file at a link.
async fn understood(bed: &Bed, visitor: &Person<'_>, here: &str) -> String {
    let file = bed.folder.path().join("visit.ics");
    std::fs::write(&file, visitor.get(&format!("{here}/calendar.ics")).await.bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.ci/read-calendar");
    let read = Command::new(script).arg(&file).output().expect("bash and python3 are here");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_understands_a_visit_that_moves_and_is_called_off() {
    let bed = Bed::sqlite(&migrations()).await;
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    open(&bed, &place, 8).await;
    let app = app(&bed);
    let visitor = app.visitor();
    let slot = |day: &str, opens| SlotKey { warehouse: place.warehouse, day: day.parse().unwrap(), opens }.to_string();
    let first = slot(SATURDAY, 600);
    let fields = [
        ("line", "coats~M~24"),
        ("slot", first.as_str()),
        ("vehicle", "car"),
        ("name", "Marigold"),
        ("email", "marigold@example.org"),
        ("lang", "ar"),
    ];
    visitor.post("/ar/bring", &fields).await.location();
    let here = link(&letters(&bed.db).await);
    visitor.post(&format!("{here}/confirm"), &[]).await.location();
    let said = understood(&bed, &visitor, &here).await;
    assert!(
        said.starts_with("PUBLISH CONFIRMED D-") && said.contains(" 0 2026-11-28T10:00 2026-11-28T11:00"),
        "{said}"
    );
    assert!(said.contains(ADDRESS), "{said}");
    let uid = said.split(' ').nth(2).unwrap().to_owned();

    let form = visitor.page(&format!("{here}/change")).await;
    let field = form.split("name=\"").find(|p| p.starts_with("units-")).unwrap().split('"').next().unwrap();
    let later = slot("2026-12-12", 840);
    visitor.post(&format!("{here}/change"), &[(field, "24"), ("slot", &later)]).await.location();
    let said = understood(&bed, &visitor, &here).await;
    assert!(said.contains(&format!("{uid} 1 2026-12-12T14:00 2026-12-12T15:00")), "the same visit, moved: {said}");

    visitor.post(&format!("{here}/cancel"), &[]).await.location();
    let said = understood(&bed, &visitor, &here).await;
    assert!(said.starts_with(&format!("CANCEL CANCELLED {uid} 2 ")) && !said.contains(ADDRESS), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_calendar_understands_a_day_without_hours() {
    let bed = Bed::sqlite(&migrations()).await;
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    let app = app(&bed);
    let lead = app.introduce("Linden", place.organisation, &[Role::Coordinator]);
    let point = [
        ("name", "Net Loft Books"),
        ("area", "Hastings"),
        ("address", "4 Rope Lane"),
        ("hours", "Saturdays 10 to 12"),
        ("contact", "01632 960 123"),
        ("latitude", "50.86"),
        ("longitude", "0.58"),
        ("active", "yes"),
    ];
    lead.post("/desk/bring/collection-points", &point).await.location();
    let visitor = app.visitor();
    let fields = [
        ("line", "coats~M~24"),
        ("point", "net-loft-books-hastings"),
        ("day", SATURDAY),
        ("vehicle", "car"),
        ("name", "Marigold"),
        ("email", "marigold@example.org"),
        ("lang", "fr"),
    ];
    visitor.post("/fr/bring", &fields).await.location();
    let here = link(&letters(&bed.db).await);
    visitor.post(&format!("{here}/confirm"), &[]).await.location();
    let said = understood(&bed, &visitor, &here).await;
    assert!(said.contains(" 0 2026-11-28 2026-11-29") && said.contains("4 Rope Lane"), "{said}");
}
