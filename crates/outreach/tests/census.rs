//! A census from the site to the public figures, through the real router and on both engines.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/census.rs"]
mod common;
#[path = "census/figures.rs"]
mod figures;

use axum::http::StatusCode;
use common::*;
use kernel::{Error, Prose};
use outreach::{
    counter::{self, Counted},
    model::{
        census::RoundId,
        estimate::{Lists, Manner},
        tally::Group,
    },
    store::{counts, overlaps, releases, rounds},
};
use stock::model::WhoFor;
use storage::{sql, story};
use web::{Role, testing::Person};

/// The round that an address names.
fn named(location: &str) -> RoundId {
    let id = location.rsplit("/rounds/").next().unwrap();
    RoundId::parse(&id[..36]).unwrap()
}

const PLAN: [(&str, &str); 5] =
    [("day", "2026-11-20"), ("method", "tent-by-tent"), ("teams", "4"), ("counters", "12"), ("arriving", "60")];

async fn opened(person: &Person<'_>) -> RoundId {
    named(person.post("/desk/outreach/rounds/new", &PLAN).await.location())
}

story!(a_round_is_counted_reviewed_by_somebody_else_and_published, TABLES, |bed| {
    let app = app(&bed);
    let (east, west) = (site(&bed.db, "Heron", "Calais, east").await, site(&bed.db, "Plover", "Calais, west").await);
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let other = app.introduce("Farid", organisation(2), &[Role::Coordinator]);
    let visitor = app.visitor();
    assert!(visitor.page("/en/figures").await.contains("Nothing is published yet."));
    let id = opened(&lead).await;
    let page = format!("/desk/outreach/rounds/{id}");
    let empty = lead.post(&format!("{page}/submit"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("Enter at least one count first."));
    for (site, men, boys) in [(east, "300", "40"), (west, "151", "22")] {
        let site = site.to_string();
        let fields = [
            ("site", site.as_str()),
            ("source", "Seamark"),
            ("how", "tent-by-tent"),
            ("coverage", "90"),
            ("men", men),
            ("women", "3"),
            ("boys", boys),
            ("unaccompanied", "12"),
        ];
        lead.post(&format!("{page}/count"), &fields).await.location();
    }
    assert!(lead.page(&page).await.contains("519"), "300 + 3 + 40 + 151 + 3 + 22");
    lead.post(&format!("{page}/submit"), &[]).await.location();
    let own = lead.post(&format!("{page}/publish"), &[]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(visitor.page("/en/figures").await.contains("Nothing is published yet."), "nothing is public before that");
    other.post(&format!("{page}/publish"), &[]).await.location();
    let public = visitor.page("/en/figures").await;
    let said = "520 people were met; if the teams’ word on coverage is right, there are up to 575.";
    assert!(public.contains(said) && !public.contains("520 people, with 95"), "{public}");
    assert!(public.contains("2 of 2 known sites, 90 of every 100 people there reached."), "{public}");
    assert!(public.contains("Calais, east") && !public.contains("Heron"), "areas, never sites");
    assert!(!public.contains("519") && public.contains("hidden"), "{public}");
    for lang in ["fr", "ar", "fa"] {
        let page = visitor.page(&format!("/{lang}/figures")).await;
        assert!(page.contains("<svg viewBox") && page.contains("<table>"), "{lang}");
    }
    let late = lead.post(&format!("{page}/count"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "what is published is never changed");
});

story!(a_correction_is_a_new_revision_with_a_reason, TABLES, |bed| {
    let app = app(&bed);
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let id = open(&bed.db, "2026-11-01", &[(east, tally(&[(Group::Men, 402), (Group::Girls, 30)]))]).await;
    publish(&bed.db, id).await;
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let page = format!("/desk/outreach/rounds/{id}");
    let unreasoned = lead.post(&format!("{page}/correct"), &[("reason", " ")]).await;
    assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [("reason", "Two tents were counted twice.")];
    let next = named(lead.post(&format!("{page}/correct"), &reason).await.location());
    assert_eq!(lead.post(&format!("{page}/correct"), &reason).await.status, StatusCode::CONFLICT, "one at a time");
    let copied = counts::of(&mut bed.db.read().await.unwrap(), next).await.unwrap();
    assert_eq!(copied[0].tally.people(), 432);
    let mut tx = by(&bed.db, 1).await;
    let mut changed: outreach::model::census::NewCount = copied[0].clone().into();
    changed.tally = changed.tally.with(Group::Men, Some(390));
    counts::put(&mut tx, next, &changed).await.unwrap();
    tx.commit().await.unwrap();
    let before = app.visitor().page("/en/figures").await;
    assert!(before.contains("430 people were met."), "until it is published the old figure stands: {before}");
    publish(&bed.db, next).await;
    let after = app.visitor().page("/en/figures").await;
    assert!(after.contains("420 people were met.") && after.contains("Two tents were counted twice."), "{after}");
    assert!(after.contains("Revision 1, published on 21 November 2026. 430 people were met."), "{after}");
    assert!(after.contains("Revision 2, published on 21 November 2026. 420 people were met."), "{after}");
    let json: serde_json::Value = serde_json::from_str(&app.visitor().page("/figures.json").await).unwrap();
    let told = |revision: usize, what: &str| json["rounds"][0]["revisions"][revision][what].as_i64().unwrap();
    assert_eq!([told(0, "people"), told(0, "low"), told(0, "high")], [430, 430, 430]);
    assert_eq!([told(1, "people"), told(1, "low"), told(1, "high")], [420, 420, 420]);
    let old = counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!(old[0].tally.people(), 432, "the first revision is as it was");
});

story!(lists_that_overlap_give_an_interval_that_anybody_can_work_out_again, TABLES, |bed| {
    let app = app(&bed);
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let id = open(&bed.db, "2026-11-20", &[(east, tally(&[(Group::Men, 60)]))]).await;
    let lead = app.introduce("Maelle", organisation(1), &[Role::DistributionLead]);
    let path = format!("/desk/outreach/rounds/{id}/overlap");
    let fields = |both: &'static str| {
        [("lists", "2"), ("list-a", "Law"), ("list-b", "Youth"), ("on-a", "80"), ("on-b", "60"), ("on-ab", both)]
    };
    let wrong = lead.post(&path, &fields("61")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("More people than on one of these lists alone."), "{}", wrong.text());
    assert!(wrong.text().contains("value=\"61\""), "what was typed is kept");
    assert_eq!(lead.post(&path, &[("lists", "9")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    lead.post(&path, &fields("40")).await.location();
    let sum = releases::sum_of(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!((sum.estimate.manner, sum.estimate.people), (Manner::Chapman, 120));
    let names = ["A".into(), "B".into(), "C".into()];
    let three = Lists::from_exact(3, &[0, 140, 90, 60, 210, 140, 90, 60]).unwrap();
    let other = Lists::from_exact(3, &[0, 141, 90, 60, 210, 140, 90, 60]).unwrap();
    let mut seeds = Vec::new();
    let mut estimates = Vec::new();
    for lists in [&three, &other, &three] {
        let mut tx = by(&bed.db, 1).await;
        overlaps::set(&mut tx, id, &names, lists, "").await.unwrap();
        tx.commit().await.unwrap();
        let mut read = bed.db.read().await.unwrap();
        seeds.push(overlaps::of(&mut read, id).await.unwrap().unwrap().seed);
        estimates.push(releases::sum_of(&mut read, id).await.unwrap().estimate);
    }
    assert!(seeds[0] == seeds[2] && seeds[0] != seeds[1], "nobody draws again until it pleases");
    let once = estimates[0];
    assert_eq!(once, estimates[2]);
    assert_eq!(once.manner, Manner::Independent);
    let page = lead.page(&format!("/desk/outreach/rounds/{id}")).await;
    assert!(page.contains("<th scope=\"row\">A + C</th><td class=\"num\">140</td>"), "{page}");
    let cells = lead.page(&format!("{path}.csv")).await;
    let line = format!("2026-11-20,A + B + C,60,,{}", seeds[0]);
    assert!(cells.starts_with("date,only_on,people,area,seed") && cells.contains(&line), "{cells}");
    publish(&bed.db, id).await;
    let people = newest(&bed.db).await.people;
    assert!(people[0].1 % 5 == 0 && (people[0].1 - once.people).abs() <= 2);
    assert_eq!(people[1].0, WhoFor::Men);
    assert_eq!(people[1].1, people[0].1, "the estimate divides as the count does");
    let public = app.visitor().page("/en/figures").await;
    assert!(public.contains("people, with 95 % confidence between"), "{public}");
    assert!(app.visitor().page("/figures/method.md").await.contains("SplitMix64"));
});

story!(a_round_is_called_off_with_a_reason_and_stays_visible, TABLES, |bed| {
    let app = app(&bed);
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let first = open(&bed.db, "2026-11-01", &[(east, tally(&[(Group::Men, 400)]))]).await;
    publish(&bed.db, first).await;
    let correct = format!("/desk/outreach/rounds/{first}/correct");
    let second = named(lead.post(&correct, &[("reason", "A typing error?")]).await.location());
    let page = format!("/desk/outreach/rounds/{second}");
    let unreasoned = lead.post(&format!("{page}/call-off"), &[("call-off", "")]).await;
    assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unreasoned.text().contains("Fill this in."), "{}", unreasoned.text());
    let why = [("call-off", "It was right after all.")];
    lead.post(&format!("{page}/call-off"), &why).await.location();
    assert_eq!(lead.post(&format!("{page}/call-off"), &why).await.status, StatusCode::CONFLICT);
    assert_eq!(lead.post(&format!("{page}/submit"), &[]).await.status, StatusCode::CONFLICT, "nothing is done with it");
    let said = lead.page(&page).await;
    assert!(said.contains("It was right after all.") && said.contains("Called off by"), "{said}");
    assert!(lead.page(&format!("/desk/outreach/rounds/{first}")).await.contains("Called off"), "beside its round");
    let mut read = bed.db.read().await.unwrap();
    let listed = rounds::list(&mut read, None, 0, 9).await.unwrap();
    assert_eq!(
        listed.iter().map(|round| round.id).collect::<Vec<_>>(),
        [first],
        "the published revision is the newest"
    );
    drop(read);
    let third = named(lead.post(&correct, &[("reason", "One tent was missed.")]).await.location());
    publish(&bed.db, third).await;
    let revisions: Vec<i64> =
        rounds::history(&mut bed.db.read().await.unwrap()).await.unwrap().iter().map(|round| round.revision).collect();
    assert_eq!(revisions, [1, 3]);
    let alone = opened(&lead).await;
    lead.post(&format!("/desk/outreach/rounds/{alone}/call-off"), &[("call-off", "It rained.")]).await.location();
    let list = lead.page("/desk/outreach/rounds?state=called-off").await;
    assert!(list.contains(&alone.to_string()) && !list.contains(&second.to_string()), "{list}");
});

story!(the_counter_says_who_there_is_from_the_newest_round_and_the_newest_that_asked, TABLES, |bed| {
    assert_eq!(counter::counted(&mut bed.db.read().await.unwrap()).await.unwrap(), []);
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let asked = [(Group::Men, 80), (Group::Women, 10), (Group::Boys, 6), (Group::Children, 4), (Group::Babies, 2)];
    let first = open(&bed.db, "2026-10-01", &[(east, tally(&asked))]).await;
    publish(&bed.db, first).await;
    let second = open(&bed.db, "2026-11-01", &[(east, tally(&[(Group::Unstated, 200)]))]).await;
    let many = |counted: &Counted| counted.people.iter().map(|(_, people)| *people).collect::<Vec<_>>();
    let before = newest(&bed.db).await;
    assert_eq!(many(&before), [100, 80, 10, 5, 5], "as it is published");
    publish(&bed.db, second).await;
    let every = counter::counted(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(every[0], before, "what was known then stays as it was");
    assert_eq!(many(&every[1]), [200, 160, 20, 10, 10]);
    assert_eq!((every[1].on, every[1].arriving_weekly), (day("2026-11-01"), Some(60)));
});

story!(the_database_refuses_what_the_rules_refuse, TABLES, |bed| {
    let east = site(&bed.db, "Heron", "Calais, east").await;
    let id = open(&bed.db, "2026-11-20", &[(east, tally(&[(Group::Men, 40)]))]).await;
    let mut tx = by(&bed.db, 1).await;
    rounds::submit(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = by(&bed.db, 1).await;
    let own = releases::publish(&mut tx, id).await.unwrap_err();
    assert!(matches!(own, Error::Refused(message) if message.key == "error-round-own"));
    drop(tx);
    let mut tx = by(&bed.db, 1).await;
    let forced = sql!(
        "UPDATE census_round SET state = 'published', published_at = 1, published_by = submitted_by WHERE id = $1"
    );
    assert!(forced.bind(id).run(&mut tx).await.is_err(), "nobody publishes what they handed in");
    drop(tx);
    let mut tx = by(&bed.db, 1).await;
    let parts = sql!("UPDATE census_count SET babies = 1 WHERE round = $1");
    assert!(parts.bind(id).run(&mut tx).await.is_err(), "a part is never greater than its whole");
    drop(tx);
    let mut tx = by(&bed.db, 2).await;
    rounds::send_back(&mut tx, id, &Prose::parse("Look at the east again.").unwrap()).await.unwrap();
    assert!(rounds::send_back(&mut tx, id, &Prose::default()).await.is_err());
    tx.commit().await.unwrap();
    let round = rounds::by_id(&mut bed.db.read().await.unwrap(), id).await.unwrap();
    assert_eq!((round.sent_back.as_str(), round.submitted_by), ("Look at the east again.", None));
});

story!(bad_input_is_told_beside_its_field_and_changes_nothing, TABLES, |bed| {
    let app = app(&bed);
    let east = site(&bed.db, "Heron", "Calais, east").await.to_string();
    let lead = app.introduce("Maelle", organisation(1), &[Role::Coordinator]);
    let long = "x".repeat(700);
    for (field, value, words) in [
        ("method", "", "Choose one from the list."),
        ("method", "guessing", "Choose one from the list."),
        ("day", "2027-01-01", "That day has not come yet."),
        ("day", "yesterday", "Write a date like"),
        ("teams", "-1", "A quantity cannot be below zero."),
        ("teams", "0", "At least one."),
        ("counters", "1000000000", "That is too many"),
        ("counters", "3", "4 teams need at least as many people."),
        ("arriving", "many", "Write a whole number"),
        ("remark", &long, "Too long: at most 600 characters."),
    ] {
        let mut fields: Vec<(&str, &str)> = PLAN.iter().copied().filter(|(name, _)| *name != field).collect();
        fields.push((field, value));
        let reply = lead.post("/desk/outreach/rounds/new", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(reply.text().contains(words), "{field}={value}: {}", reply.text());
    }
    let id = opened(&lead).await;
    let path = format!("/desk/outreach/rounds/{id}/count");
    let good = [("site", east.as_str()), ("source", "Sea"), ("how", "headcount"), ("coverage", "100"), ("men", "40")];
    for (field, value, words) in [
        ("men", "1000000000", "That is too many"),
        ("men", "-4", "A quantity cannot be below zero."),
        ("men", "", "Say how many people there are"),
        ("unaccompanied", "1", "1 is more than the 0 children above."),
        ("elderly", "41", "41 is more than the 40 adults above."),
        ("coverage", "0", "Write a number from 1 to 100."),
        ("coverage", "101", "Write a number from 1 to 100."),
        ("site", "00000000-0000-7000-8000-000000000000", "Choose one from the list."),
        ("source", "", "Fill this in."),
    ] {
        let mut fields: Vec<(&str, &str)> = good.iter().copied().filter(|(name, _)| *name != field).collect();
        fields.push((field, value));
        let reply = lead.post(&path, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(reply.text().contains(words), "{field}={value}: {}", reply.text());
    }
    assert!(counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap().is_empty());
    let key = app.house.world().new_uuid();
    let first = lead.post_with_key(&path, key, &good).await;
    let second = lead.post_with_key(&path, key, &good).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(second.status, StatusCode::SEE_OTHER, "the same form twice is answered the same");
    assert_eq!(counts::of(&mut bed.db.read().await.unwrap(), id).await.unwrap().len(), 1);
});
