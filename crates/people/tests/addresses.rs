//! A new address, a new name of the coalition, and two people at one organisation.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use common::*;
use people::MIGRATIONS;
use storage::{audit, sql, story, testing::Bed};

/// The path of the confirming link in the letter to an address.
async fn letter_to(bed: &Bed, address: &str) -> Option<String> {
    let to = format!("\"to\":\"{address}\"");
    let letter = letters(bed).await.into_iter().rfind(|letter| letter.contains(&to) && letter.contains("/address/"))?;
    Some(format!("/address/{}", between(&letter, "org/address/", "\\n")))
}

async fn address_of(bed: &Bed, account: web::AccountId) -> String {
    let mut read = bed.db.read().await.unwrap();
    sql!("SELECT email FROM account WHERE id = $1").bind(account).value(&mut read).await.unwrap()
}

story!(an_address_changes_once_its_owner_confirms_it_from_there, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let old_link = link(&bed, town.sami, false).await;
    let wrong = sami.post("/desk/you/address", &[("email", "nonsense")]).await;
    assert_eq!(wrong.status, 422);
    let text = wrong.text();
    assert!(text.contains("value=\"nonsense\"") && text.contains("value=\"Sami\""), "beside the field, all kept");

    sami.post("/desk/you/address", &[("email", "first@example.org")]).await.location();
    let first = letter_to(&bed, "first@example.org").await.unwrap();
    let asked = sami.post("/desk/you/address", &[("email", "Sami.New@example.org")]).await;
    assert_eq!(asked.location(), "/desk/you?done=done-address-asked");
    assert_eq!(address_of(&bed, town.sami).await, "Sami@example.org", "not yet");
    assert_eq!(app.visitor().get(&first).await.status, 409, "the last wish counts");
    let path = letter_to(&bed, "Sami.New@example.org").await.unwrap();
    assert!(app.visitor().page(&path).await.contains("Sami.New@example.org"));
    assert_eq!(address_of(&bed, town.sami).await, "Sami@example.org", "a mail program that looks changes nothing");

    assert_eq!(app.visitor().post(&path, &[]).await.location(), "/sign-in?done=done-address-changed");
    assert_eq!(address_of(&bed, town.sami).await, "Sami.New@example.org");
    assert_eq!(app.visitor().post(&path, &[]).await.status, 409, "once");
    assert_eq!(app.visitor().get(&old_link).await.status, 409, "what was sent to the old address counts no more");
    let told = letters(&bed).await;
    assert!(told.iter().any(|l| l.contains("\"to\":\"Sami@example.org\"") && l.contains("Sami.New@example.org")));
    let chain = audit::page(&mut bed.db.read().await.unwrap(), i64::MAX, Some(town.sami.uuid()), 9).await.unwrap();
    assert!(chain.iter().any(|link| link.purpose == "confirm a new address"));
});

story!(nobody_gets_an_address_that_somebody_has, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let taken = sami.post("/desk/you/address", &[("email", "CORA@example.org")]).await;
    assert_eq!(taken.location(), "/desk/you?done=done-address-asked", "nobody learns here who has an account");
    assert!(letters(&bed).await.is_empty());
    sami.post("/desk/you/address", &[("email", "wanted@example.org")]).await.location();
    let path = letter_to(&bed, "wanted@example.org").await.unwrap();
    account(&bed, "wanted", &[]).await;
    assert_eq!(app.visitor().post(&path, &[]).await.status, 409, "somebody was faster");
    assert_eq!(address_of(&bed, town.sami).await, "Sami@example.org");

    sami.post("/desk/you/address", &[("email", "late@example.org")]).await.location();
    let late = letter_to(&bed, "late@example.org").await.unwrap();
    later(&bed, 24 * 3600);
    assert_eq!(app.visitor().post(&late, &[]).await.status, 409, "a day is over");
    let again = sami.post("/desk/you/address", &[("email", "x@example.org")]).await;
    assert!(again.location().starts_with("/sign-in?"), "a phone left lying open gives nobody the account");
});

story!(the_coalition_is_called_something_else, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    assert!(app.visitor().page("/about").await.contains("<h1>Calais</h1>"));
    let cora = signed_in(&bed, &app, town.cora).await;
    assert_eq!(cora.post("/desk/coalition", &[("coalition", "Mine")]).await.status, 403);
    let amal = signed_in(&bed, &app, town.admin).await;
    let empty = amal.post("/desk/coalition", &[("coalition", " ")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text().contains("Fill this in."));
    amal.post("/desk/coalition", &[("coalition", "Calais together")]).await.location();
    assert!(
        app.visitor().page("/about").await.contains("<h1>Calais together</h1>"),
        "and the public page is made anew"
    );
});

story!(two_people_at_one_organisation_lose_no_word, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let amal = signed_in(&bed, &app, town.admin).await;
    let path = format!("/desk/organisations/{}", town.kitchen);
    let change = |version: &'static str, name: &'static str, about: &'static str| {
        let (amal, path) = (amal.clone(), path.clone());
        let fields = [("name", name), ("kind", "member"), ("active", "yes"), ("about_en", about), ("version", version)];
        async move { amal.post(&path, &fields).await }
    };
    change("1", "Big Kitchen", "Six pots").await.location();
    let second = change("1", "Kitchen", "Seven pots and a long story").await;
    assert_eq!(second.status, 409);
    let text = second.text();
    assert!(text.contains("Seven pots and a long story"), "what was typed is kept");
    assert!(text.contains("<dd>Big Kitchen</dd>") && text.contains("<dd>Six pots</dd>"), "beside what is there");
    assert!(text.contains("name=\"version\" value=\"2\""));
    change("2", "Kitchen", "Seven pots and a long story").await.location();
    assert!(amal.page(&path).await.contains("Seven pots and a long story"));
});
