//! What a role reaches, and that nobody lifts themselves.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::*;
use people::MIGRATIONS;
use storage::story;
use web::{OrganisationId, Role, testing::Person};

async fn change(
    person: &Person<'_>,
    act: &str,
    account: web::AccountId,
    organisation: OrganisationId,
    role: Role,
) -> u16 {
    let (organisation, role) = (organisation.to_string(), role.to_string());
    let fields = [("organisation", organisation.as_str()), ("role", role.as_str())];
    person.post(&format!("/desk/people/{account}/{act}"), &fields).await.status.as_u16()
}

story!(a_coordinator_cannot_lift_themselves, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let cora = signed_in(&bed, &app, town.cora).await;
    assert_eq!(change(&cora, "give", town.cora, town.kitchen, Role::CoalitionAdmin).await, 422);
    assert_eq!(change(&cora, "give", town.sami, town.kitchen, Role::CoalitionAdmin).await, 422);
    assert_eq!(change(&cora, "give", town.cora, town.auberge, Role::Coordinator).await, 404);
    let invite = |organisation: OrganisationId, role: Role| {
        let cora = cora.clone();
        async move {
            let (organisation, role) = (organisation.to_string(), role.to_string());
            let fields =
                [("email", "x@example.org"), ("lang", "en"), ("organisation", &*organisation), ("role", &*role)];
            cora.post("/desk/people/invite", &fields).await.status.as_u16()
        }
    };
    assert_eq!(invite(town.kitchen, Role::CoalitionAdmin).await, 422);
    assert_eq!(invite(town.auberge, Role::Viewer).await, 404);
    assert!(!cora.page("/desk/people/invite").await.contains("value=\"coalition-admin\""), "not even offered");
    assert_eq!(
        change(&cora, "give", town.sami, town.kitchen, Role::Treasurer).await,
        303,
        "but this is theirs to give"
    );
    assert_eq!(change(&cora, "take", town.sami, town.kitchen, Role::Treasurer).await, 303);
    assert_eq!(change(&cora, "take", town.sami, town.kitchen, Role::Treasurer).await, 409, "taken already");
    assert_eq!(cora.get("/desk/organisations").await.status, 403);
    assert_eq!(cora.get("/desk/jobs").await.status, 403);
});

story!(another_organisations_people_are_not_there, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let cora = signed_in(&bed, &app, town.cora).await;
    for list in ["/desk/people", "/desk/people.csv", "/desk/audit"] {
        let page = cora.page(list).await;
        assert!(page.contains("Sami"), "{list}");
        assert!(!page.contains("Lena") && !page.contains("Amal"), "{list}");
    }
    assert_eq!(cora.get(&format!("/desk/people/{}", town.lena)).await.status, 404);
    for act in ["give", "take", "disable", "enable", "link"] {
        assert_eq!(change(&cora, act, town.lena, town.kitchen, Role::Viewer).await, 404, "{act}");
    }
    let sami = signed_in(&bed, &app, town.sami).await;
    for path in ["/desk/people", "/desk/people.csv", "/desk/people/invite", "/desk/audit", "/desk/audit.csv"] {
        assert_eq!(sami.get(path).await.status, 403, "{path}");
    }
    let admin = signed_in(&bed, &app, town.admin).await;
    let all = admin.page("/desk/people").await;
    assert!(["Amal", "Cora", "Sami", "Lena"].iter().all(|name| all.contains(name)));
});

story!(an_account_with_a_role_elsewhere_is_not_a_coordinators_to_shut, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let both = account(&bed, "Bea", &[(town.kitchen, Role::Viewer), (town.auberge, Role::Viewer)]).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    let page = cora.page(&format!("/desk/people/{both}")).await;
    assert!(!page.contains("Auberge"), "nor what they do elsewhere to be seen");
    for act in ["disable", "enable", "link"] {
        assert_eq!(change(&cora, act, both, town.kitchen, Role::Viewer).await, 403, "{act}");
        assert_eq!(change(&cora, act, town.cora, town.kitchen, Role::Viewer).await, 403, "never one's own: {act}");
    }
    assert_eq!(change(&cora, "take", both, town.kitchen, Role::Viewer).await, 303);
    assert_eq!(cora.get(&format!("/desk/people/{both}")).await.status, 404, "gone from the kitchen");
});

story!(the_last_coalition_admin_stays, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    assert_eq!(change(&amal, "take", town.admin, town.auberge, Role::CoalitionAdmin).await, 409);
    assert_eq!(change(&amal, "disable", town.admin, town.auberge, Role::CoalitionAdmin).await, 403, "not oneself");
    assert_eq!(change(&amal, "give", town.lena, town.auberge, Role::CoalitionAdmin).await, 303);
    let lena = signed_in(&bed, &app, town.lena).await;
    // Each takes the other's role at the same moment: one of the two must stay.
    let auberge = town.auberge.to_string();
    let fields = [("organisation", auberge.as_str()), ("role", "coalition-admin")];
    let (of_lena, of_amal) = (format!("/desk/people/{}/take", town.lena), format!("/desk/people/{}/take", town.admin));
    let (one, two) = tokio::join!(amal.post(&of_lena, &fields), lena.post(&of_amal, &fields));
    let taken = [&one, &two].iter().filter(|reply| reply.header("location").contains("done-role-taken")).count();
    assert_eq!(taken, 1, "{} {}", one.text(), two.text());
    let still = [amal.get("/desk/organisations").await.status, lena.get("/desk/organisations").await.status];
    assert_eq!(still.iter().filter(|status| **status == 200).count(), 1);
});

story!(what_a_role_was_and_who_gave_it_stays_on_record, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let cora = signed_in(&bed, &app, town.cora).await;
    change(&cora, "give", town.sami, town.kitchen, Role::Editor).await;
    later(&bed, 60);
    change(&cora, "take", town.sami, town.kitchen, Role::Editor).await;
    let page = cora.page(&format!("/desk/people/{}", town.sami)).await;
    assert!(page.contains("Editor in Kitchen: given by Cora"), "{page}");
    assert!(page.contains("Editor in Kitchen: taken away by Cora"));
    assert!(page.contains("Sorter in Kitchen: given<"), "by the program itself");
});

story!(the_same_form_twice_is_one_act, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let cora = signed_in(&bed, &app, town.cora).await;
    let key = kernel::Uuid::from_u128(5);
    let kitchen = town.kitchen.to_string();
    let fields = [("email", "x@example.org"), ("lang", "en"), ("organisation", &*kitchen), ("role", "viewer")];
    for _ in 0..3 {
        let reply = cora.post_with_key("/desk/people/invite", key, &fields).await;
        assert_eq!(reply.location(), "/desk/people?done=done-invited");
    }
    let page = cora.page("/desk/people").await;
    assert_eq!(page.matches("x@example.org").count(), 1);
});

story!(bad_input_changes_nothing, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    let before = amal.page("/desk/people.csv").await;
    let unknown = OrganisationId::from_uuid(kernel::Uuid::from_u128(404));
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], u16);
    let cases: &[Case<'_>] = &[
        ("/desk/people/invite", &[("email", "x"), ("role", "viewer"), ("lang", "en")], 422),
        ("/desk/people/invite", &[("email", "x@y.org"), ("role", "king"), ("lang", "en")], 422),
        ("/desk/people/invite", &[("email", "x@y.org"), ("role", "viewer"), ("lang", "tlh")], 422),
        ("/desk/people/invite", &[("email", "x@y.org"), ("role", "viewer"), ("organisation", "12")], 422),
        ("/desk/people/not-an-id/give", &[("role", "viewer")], 404),
        ("/desk/people/00000000-0000-0000-0000-000000000000/disable", &[], 404),
        ("/desk/people/invitations/nonsense/cancel", &[], 404),
        ("/desk/organisations/new", &[("name", ""), ("kind", "member")], 422),
        ("/desk/organisations/new", &[("name", "X"), ("kind", "owner")], 422),
        ("/desk/organisations/nonsense", &[("name", "X"), ("kind", "member")], 404),
        ("/desk/jobs/nonsense/revive", &[], 404),
        ("/desk/jobs/00000000-0000-0000-0000-000000000000/revive", &[], 404),
        ("/desk/you", &[("name", " "), ("lang", "en")], 422),
        ("/desk/you/passkeys/nonsense/remove", &[], 404),
    ];
    for (path, fields, status) in cases {
        let reply = amal.post(path, fields).await;
        assert_eq!(reply.status.as_u16(), *status, "{path} {fields:?}: {}", reply.text());
    }
    assert_eq!(change(&amal, "give", town.sami, unknown, Role::Viewer).await, 404);
    let long = "o".repeat(100_000);
    assert_eq!(amal.post("/desk/organisations/new", &[("name", &long), ("kind", "member")]).await.status, 422);
    assert_eq!(amal.page("/desk/people.csv").await, before);
});

story!(two_people_change_an_organisation_and_one_is_told, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    let path = format!("/desk/organisations/{}", town.kitchen);
    let page = amal.page(&path).await;
    let version = between(&page, "name=\"version\" value=\"", "\"").to_owned();
    let fields =
        |name: &'static str| [("name", name), ("kind", "partner"), ("active", "yes"), ("version", version.as_str())];
    assert_eq!(amal.post(&path, &fields("Big Kitchen")).await.location(), "/desk/organisations?done=done-saved");
    assert_eq!(amal.post(&path, &fields("Small Kitchen")).await.status, 409);
    let list = amal.page("/desk/organisations").await;
    assert!(list.contains("Big Kitchen") && !list.contains("Small Kitchen"));

    let sami = signed_in(&bed, &app, town.sami).await;
    let leave = [("name", "Big Kitchen"), ("kind", "partner"), ("version", "2")];
    amal.post(&path, &leave).await.location();
    assert!(sami.get("/desk").await.location().starts_with("/sign-in"), "it left, and its people with it");
    assert!(!app.visitor().page("/about").await.contains("Big Kitchen"));
});

story!(the_audit_is_paged_and_filtered, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    for n in 0..60 {
        amal.post("/desk/you", &[("name", &format!("Amal {n}")), ("lang", "en")]).await.location();
    }
    let first = amal.page("/desk/audit").await;
    assert_eq!(first.matches("<th scope=\"row\"").count(), 50);
    let next = between(&first, "rel=\"next\" href=\"", "\"").replace("&amp;", "&").replace("&#38;", "&");
    let second = amal.page(&format!("/desk/audit{next}")).await;
    assert!(second.matches("<th scope=\"row\"").count() > 10);
    let head = storage::audit::head(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(amal.page("/desk/audit").await.contains(&head.to_string()), "the newest link is shown to be noted down");
    let of_sami = amal.page(&format!("/desk/audit?who={}", town.sami)).await;
    assert!(!of_sami.contains("change one&#39;s name") && !of_sami.contains("change one's name"), "{of_sami}");
    let rows = |page: &str| page.matches("<th scope=\"row\"").count();
    let today = amal.page("/desk/audit?day=2026-11-21").await;
    assert_eq!(rows(&today), 50, "the day of the story");
    assert!(today.contains("day=2026-11-21&#38;before=") || today.contains("day=2026-11-21&amp;before="), "{today}");
    assert_eq!(rows(&amal.page("/desk/audit?day=2026-11-20").await), 0);
    assert_eq!(rows(&amal.page("/desk/audit?day=yesterday&kind=king").await), 50, "what is no filter narrows nothing");
    let organisations = amal.page("/desk/audit?kind=organisation").await;
    assert_eq!(rows(&organisations), 1, "the town was set up in one act");
    let link = format!("<a href=\"/desk/organisations/{}\">", town.kitchen);
    assert!(organisations.contains(&link) && organisations.contains("<bdi>Kitchen</bdi>"), "{organisations}");
    let accounts = amal.page(&format!("/desk/audit?kind=account&who={}", town.admin)).await;
    assert!(accounts.contains(&format!("<a href=\"/desk/people/{}\">", town.admin)), "{accounts}");
    assert!(accounts.contains("<bdi>Amal 59</bdi>"), "things are called by their names");
    let cora = signed_in(&bed, &app, town.cora).await;
    assert!(!cora.page("/desk/audit").await.contains("/desk/organisations/"), "a page that they may not open");
    assert_eq!(amal.page("/desk/audit.csv?kind=organisation").await.lines().count(), 2);
    let csv = amal.page("/desk/audit.csv").await;
    assert!(csv.starts_with("seq,at,actor_kind,actor,purpose,about,hash\n"));
    assert_eq!(csv.matches("change one's name or language").count(), 60);
});

story!(a_crowd_at_one_account_does_not_wait_for_itself, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let admin = signed_in(&bed, &app, town.admin).await;
    let path = format!("/desk/people/{}", town.sami);
    let all = join_all((0..40).map(|_| admin.get(&path)));
    let all = tokio::time::timeout(std::time::Duration::from_secs(15), all).await;
    assert!(all.unwrap().iter().all(|reply| reply.status == 200), "every page takes one connection");
});
