//! A small coalition for the stories: two organisations and the people in them.
#![allow(missing_docs, dead_code, clippy::unwrap_used)]

use kernel::{Lang, Line};
use storage::{Act, testing::Bed};
use web::{
    AccountId, OrganisationId, Role,
    testing::{App, Person, Reply},
};

pub struct Town {
    pub kitchen: OrganisationId,
    pub auberge: OrganisationId,
    /// Looks after the coalition; at home in the auberge.
    pub admin: AccountId,
    /// Coordinates the kitchen.
    pub cora: AccountId,
    /// Sorts for the kitchen.
    pub sami: AccountId,
    /// Coordinates the auberge.
    pub lena: AccountId,
}

pub fn app(bed: &Bed) -> App {
    App::guarded(bed, &[people::capability()], people::Doorkeeper::new())
}

pub fn organisation(name: &str) -> people::NewOrganisation {
    people::NewOrganisation {
        name: Line::parse(name).unwrap(),
        kind: people::Kind::Member,
        country: None,
        town: None,
        about: people::About::default(),
    }
}

pub async fn account(bed: &Bed, name: &str, roles: &[(OrganisationId, Role)]) -> AccountId {
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    let email = people::Email::parse(&format!("{name}@example.org")).unwrap();
    let id = people::create_account(&mut tx, &email, &Line::parse(name).unwrap(), Lang::En).await.unwrap();
    for (organisation, role) in roles {
        people::grant_role(&mut tx, id, *organisation, *role).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}

pub async fn town(bed: &Bed) -> Town {
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    people::create_coalition(&mut tx, &Line::parse("Calais").unwrap()).await.unwrap();
    let kitchen = people::create_organisation(&mut tx, &organisation("Kitchen")).await.unwrap();
    let auberge = people::create_organisation(&mut tx, &organisation("Auberge")).await.unwrap();
    tx.commit().await.unwrap();
    Town {
        kitchen,
        auberge,
        admin: account(bed, "Amal", &[(auberge, Role::CoalitionAdmin)]).await,
        cora: account(bed, "Cora", &[(kitchen, Role::Coordinator)]).await,
        sami: account(bed, "Sami", &[(kitchen, Role::Sorter)]).await,
        lena: account(bed, "Lena", &[(auberge, Role::Coordinator)]).await,
    }
}

/// The cookie that a reply sets, as a browser sends it back.
pub fn cookie(reply: &Reply) -> String {
    reply.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
}

/// A link that signs an account in.
pub async fn link(bed: &Bed, account: AccountId, reusable: bool) -> String {
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    let path = people::sign_in_link(&mut tx, account, reusable).await.unwrap();
    tx.commit().await.unwrap();
    path
}

/// Signs an account in by a link; answers the person with their cookie.
pub async fn signed_in<'a>(bed: &Bed, app: &'a App, account: AccountId) -> Person<'a> {
    let reply = app.visitor().post(&link(bed, account, true).await, &[]).await;
    assert_eq!(reply.location(), "/desk");
    app.with_cookie(&cookie(&reply))
}

/// The text between two marks.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let from = text.find(before).unwrap_or_else(|| panic!("{before:?} is not in {text}")) + before.len();
    let rest = &text[from..];
    &rest[..rest.find(after).unwrap_or_else(|| panic!("{after:?} is not in {rest}"))]
}

/// A code app that has read the page.
pub struct CodeApp(totp_rs::Totp);

impl CodeApp {
    pub fn reading(page: &str) -> Self {
        let secret = between(page, "<bdi class=\"code ltr\">", "</bdi>").replace(' ', "");
        let secret = totp_rs::Secret::try_from_base32(&secret).unwrap();
        Self(totp_rs::Builder::new().with_secret(secret).build().unwrap())
    }

    pub fn now(&self, bed: &Bed) -> String {
        let seconds = u64::try_from(bed.db.world().now().micros() / 1_000_000).unwrap();
        self.0.generate(seconds).to_string()
    }
}

pub const PASSWORD: &str = "three cold vans";

/// Sets up a password, a code app and recovery codes for somebody who is signed in.
pub async fn set_up_password(bed: &Bed, person: &Person<'_>) -> (CodeApp, Vec<String>) {
    let reply = person.post("/desk/you/password", &[("password", PASSWORD), ("again", PASSWORD)]).await;
    assert_eq!(reply.location(), "/desk/you/totp");
    let code_app = CodeApp::reading(&person.page("/desk/you/totp").await);
    let reply = person.post("/desk/you/totp", &[("code", &code_app.now(bed))]).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    let text = reply.text();
    let codes: Vec<String> = text
        .split("<li><bdi class=\"code ltr\">")
        .skip(1)
        .map(|rest| rest[..rest.find('<').unwrap()].to_owned())
        .collect();
    assert_eq!(codes.len(), 10, "{text}");
    (code_app, codes)
}

/// Moves the clock.
pub fn later(bed: &Bed, seconds: i64) {
    bed.clock.set(bed.db.world().now().plus_seconds(seconds));
}

/// Gives the password; answers the ticket for the code.
pub async fn give_password(app: &App, email: &str, password: &str) -> String {
    let reply = app.visitor().post("/sign-in", &[("email", email), ("password", password)]).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    between(&reply.text(), "name=\"ticket\" value=\"", "\"").to_owned()
}

/// Runs them all at the same time.
pub async fn join_all<F: Future<Output = T>, T>(futures: impl Iterator<Item = F>) -> Vec<T> {
    let mut waiting: Vec<std::pin::Pin<Box<F>>> = futures.map(Box::pin).collect();
    let mut done: Vec<Option<T>> = waiting.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        for (future, slot) in waiting.iter_mut().zip(done.iter_mut()).filter(|(_, slot)| slot.is_none()) {
            if let std::task::Poll::Ready(value) = future.as_mut().poll(context) {
                *slot = Some(value);
            }
        }
        if done.iter().all(Option::is_some) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done.into_iter().flatten().collect()
}

/// The letters that wait to be sent.
pub async fn letters(bed: &Bed) -> Vec<String> {
    storage::sql!("SELECT payload FROM job WHERE kind = 'mail' ORDER BY id")
        .values(&mut bed.db.read().await.unwrap())
        .await
        .unwrap()
}
