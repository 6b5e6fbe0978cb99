//! The desk of the needs: forms, bad input, and who may do what.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::http::StatusCode;
use common::{Place, app, migrations, pack_out, standard};
use kernel::Uuid;
use storage::story;
use web::{Role, testing::Person};

async fn csv(person: &Person<'_>) -> String {
    person.page("/desk/needs.csv").await
}

story!(what_is_entered_is_kept_and_the_public_sees_it, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    let stored = place.receive(&bed, coats, "M", 500).await;
    pack_out(&bed, stored, 40).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let page = lead.page("/desk/needs/coats").await;
    assert!(page.contains("name=\"use-M\"") && page.contains("name=\"cover-XXL\""), "{page}");

    let reply =
        lead.post("/desk/needs/coats", &[("use-M", "٧٠"), ("cover-M", "21"), ("use-S", "10"), ("cover-S", "28")]).await;
    assert_eq!(reply.location(), "/desk/needs/coats?done=done-needs-entered");
    let said = lead.page(reply.location()).await;
    assert!(said.contains("The public list is worked out anew"), "{said}");
    assert!(said.contains("70 a week, for 21 days"), "the history says so: {said}");
    assert!(
        said.contains("id=\"f-use-M\" name=\"use-M\" inputmode=\"numeric\" autocomplete=\"off\" value=\"70\""),
        "{said}"
    );
    assert!(csv(&lead).await.contains("coats,Men’s coats,Clothes,M,460,70,10,46,21,stop,"), "{}", csv(&lead).await);
    assert!(app.visitor().page("/en/needs/coats").await.contains("In stock for about 46 days; we want 21."));
});

story!(nothing_bad_is_entered, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let before = csv(&lead).await;
    for (field, typed, said) in [
        ("use-M", "-1", "A quantity cannot be below zero."),
        ("use-M", "1000001", "That is too many"),
        ("use-M", "99999999999999999999", "That is too many"),
        ("use-M", "12.5", "Write a whole number"),
        ("use-M", "many", "Write a whole number"),
        ("use-M", "", "Fill this in."),
        ("cover-M", "0", "Between 1 and 365 days."),
        ("cover-M", "366", "Between 1 and 365 days."),
        ("cover-M", "<script>", "Write a whole number"),
        ("use-S", "5", "Fill this in."),
    ] {
        let mut fields = vec![("use-M", "80"), ("cover-M", "21")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let reply = lead.post("/desk/needs/coats", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}");
        let page = reply.text();
        assert!(page.contains(said), "{field} {typed}: {page}");
        assert!(page.contains("aria-invalid=\"true\"") && page.contains("error-summary"), "{field} {typed}");
        assert!(!page.contains("<script>\""), "what was typed is shown as text");
        assert_eq!(csv(&lead).await, before, "{field} {typed} changed something");
    }
    let kept = lead.post("/desk/needs/coats", &[("use-M", "81"), ("cover-M", "soon")]).await.text();
    assert!(kept.contains("value=\"81\"") && kept.contains("value=\"soon\""), "what was typed is kept: {kept}");
    assert_eq!(lead.post("/desk/needs/nonsense", &[("use-M", "1")]).await.status, StatusCode::NOT_FOUND);
});

story!(the_same_form_twice_is_one_entry, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    place.dates(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let key = Uuid::from_u128(77);
    for _ in 0..3 {
        let reply = lead.post_with_key("/desk/needs/dates", key, &[("use--", "70"), ("cover--", "21")]).await;
        assert_eq!(reply.location(), "/desk/needs/dates?done=done-needs-entered");
    }
    let page = lead.page("/desk/needs/dates").await;
    assert_eq!(page.matches("70 a week, for 21 days").count(), 1, "{page}");
});

story!(a_coordinator_pins_and_ends_it_early, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    standard(&bed, coats, "M", 70, 21).await;
    standard(&bed, coats, "L", 70, 21).await;
    let app = app(&bed);
    let coordinator = app.introduce("Maelle", place.organisation, &[Role::Coordinator]);
    let fields =
        [("level", "stop"), ("size", "M"), ("reason", "A school sent a whole van of M"), ("until", "2026-12-05")];
    let reply = coordinator.post("/desk/needs/coats/pin", &fields).await;
    assert_eq!(reply.location(), "/desk/needs/coats?done=done-pin-set");
    let visitor = app.visitor();
    let page = visitor.page("/en/needs").await;
    assert!(page.contains("Please stop: M<"), "L stays urgent: {page}");
    assert!(page.contains("until 5 December 2026: “A school sent a whole van of M”"), "{page}");

    // What is decided later counts, and ends what was decided before.
    let later = [("level", "needed"), ("size", "M"), ("reason", "They were all adult coats"), ("until", "2026-12-01")];
    coordinator.post("/desk/needs/coats/pin", &later).await.location();
    let desk = coordinator.page("/desk/needs/coats").await;
    assert_eq!(desk.matches("action=\"/desk/needs/coats/unpin\"").count(), 1, "{desk}");
    assert!(coordinator.page("/desk/needs?level=pinned").await.contains("They were all adult coats"));

    let id = desk.split("name=\"pin\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let reply = coordinator.post("/desk/needs/coats/unpin", &[("pin", &id)]).await;
    assert_eq!(reply.location(), "/desk/needs/coats?done=done-pin-ended");
    assert!(!visitor.page("/en/needs").await.contains("decided this"));
    assert_eq!(coordinator.post("/desk/needs/coats/unpin", &[("pin", &id)]).await.status, StatusCode::CONFLICT);
    for unknown in ["", "nonsense", "0190a5b0-0000-7000-8000-000000000000"] {
        assert_eq!(
            coordinator.post("/desk/needs/coats/unpin", &[("pin", unknown)]).await.status,
            StatusCode::NOT_FOUND
        );
    }
});

story!(no_bad_pin_is_set, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    place.coats(&bed).await;
    let app = app(&bed);
    let coordinator = app.introduce("Maelle", place.organisation, &[Role::Coordinator]);
    let long = "x".repeat(201);
    for (field, typed, said) in [
        ("level", "panic", "Choose one from the list."),
        ("level", "", "Choose one from the list."),
        ("size", "42", "error-size"),
        ("reason", "", "Fill this in."),
        ("reason", "why", "Say why, in at least 5 characters."),
        ("reason", long.as_str(), "Too long: at most 200 characters."),
        ("reason", "a line\nand another", "Remove the invisible characters"),
        ("until", "", "Fill this in."),
        ("until", "2026-11-20", "This day is over."),
        ("until", "2027-02-20", "At most 90 days ahead."),
        ("until", "9999-12-31", "Write a date like"),
        ("until", "tomorrow", "Write a date like"),
    ] {
        let mut fields =
            vec![("level", "urgent"), ("size", ""), ("reason", "It is getting cold"), ("until", "2026-12-01")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed));
        let reply = coordinator.post("/desk/needs/coats/pin", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}");
        let page = reply.text();
        // The sentence about sizes belongs to the catalogue, which words it elsewhere.
        assert!(said == "error-size" || page.contains(said), "{field} {typed}: {page}");
        assert!(page.contains(&format!("id=\"e-{field}\"")), "{field} {typed}: {page}");
        if field != "reason" {
            assert!(page.contains("value=\"It is getting cold\""), "what was typed is kept");
        }
    }
    let page = coordinator.page("/desk/needs/coats").await;
    assert!(page.contains("Nothing is pinned."), "{page}");
});

story!(who_may_do_what, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    place.coats(&bed).await;
    let app = app(&bed);
    let enter = [("use-M", "70"), ("cover-M", "21")];
    let pin = [("level", "urgent"), ("size", ""), ("reason", "It is getting cold"), ("until", "2026-12-01")];
    for role in Role::ALL {
        let person = app.introduce(role.as_str(), place.organisation, &[*role]);
        let (see, manage, may_pin) = match role {
            Role::CoalitionAdmin | Role::Coordinator => (true, true, true),
            Role::WarehouseLead | Role::DistributionLead => (true, true, false),
            Role::SafeguardingLead | Role::ProtectionWorker | Role::Observer => (false, false, false),
            _ => (true, false, false),
        };
        for path in ["/desk/needs", "/desk/needs.csv", "/desk/needs/coats"] {
            let wanted = if see { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(person.get(path).await.status, wanted, "{role} {path}");
        }
        if see {
            let page = person.page("/desk/needs/coats").await;
            assert_eq!(page.contains("name=\"use-M\""), manage, "{role}");
            assert_eq!(page.contains("name=\"reason\""), may_pin, "{role}");
        }
        let wanted = |may| if may { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN };
        assert_eq!(person.post("/desk/needs/coats", &enter).await.status, wanted(manage), "{role} enters");
        assert_eq!(person.post("/desk/needs/coats/pin", &pin).await.status, wanted(may_pin), "{role} pins");
        if !may_pin {
            let unpin = person.post("/desk/needs/coats/unpin", &[("pin", "x")]).await;
            assert_eq!(unpin.status, StatusCode::FORBIDDEN, "{role} ends a pin");
        }
    }
    assert!(app.visitor().get("/desk/needs").await.location().starts_with("/sign-in"));
});

story!(the_table_finds_sorts_and_pages, &migrations(), |bed| {
    common::demo(&bed).await;
    let app = app(&bed);
    let viewer = app.introduce("Pilar", common_organisation(), &[Role::Viewer]);
    let first = viewer.page("/desk/needs").await;
    assert!(first.contains("1–50 of 538"), "{first}");
    assert!(viewer.page("/desk/needs?page=11").await.contains("501–538 of 538"));
    assert!(viewer.page("/desk/needs?page=999999999999999999999").await.contains("1–50 of 538"));
    let coats = viewer.page("/desk/needs?q=coat+winter&level=urgent").await;
    assert!(coats.contains("Men’s winter coat") && !coats.contains("Men’s jumper"), "{coats}");
    assert!(viewer.page("/desk/needs?q=%D9%85%D8%B9%D8%B7%D9%81").await.contains("winter-coat-men"), "found in Arabic");
    assert!(viewer.page("/desk/needs?q=zzzz").await.contains("Nothing matches"));
    assert!(
        viewer.page("/desk/needs?q=%27%3B--&category=%00&level=%F0&sort=%22&page=-1").await.contains("class=\"empty\"")
    );
    let stock: Vec<i64> = viewer
        .page("/desk/needs.csv?sort=-stock&category=demo-shoes")
        .await
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(4).unwrap().parse().unwrap())
        .collect();
    assert!(stock.len() > 20 && stock.is_sorted_by(|a, b| a >= b), "{stock:?}");
});

fn common_organisation() -> web::OrganisationId {
    web::OrganisationId::from_uuid(Uuid::from_u128(5))
}
