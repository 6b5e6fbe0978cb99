//! Who may open which address: every route of the program, asked by every role.
//!
//! `permissions.txt` is the table a person has read and agreed to. A route that is not in it fails this test, and so
//! does a route that lets in somebody else than the table says.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::{collections::BTreeMap, fmt::Write as _};

use axum::http::{Method, StatusCode};
use storage::testing::Bed;
use web::{OrganisationId, Role, testing::App};

const TABLE: &str = include_str!("permissions.txt");
const ANYONE: &str = "anyone";
const SIGNED_IN: &str = "signed-in";

/// `GET /desk/stock` → the roles that may, with groups taken apart.
fn table() -> BTreeMap<String, Vec<&'static str>> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut table = BTreeMap::new();
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let first = words.next().unwrap();
        if first.starts_with('@') {
            assert_eq!(words.next(), Some("="), "{line}");
            groups.insert(first, words.collect());
            continue;
        }
        let route = format!("{first} {}", words.next().unwrap());
        let who = words.flat_map(|word| groups.get(word).cloned().unwrap_or_else(|| vec![word])).collect();
        assert!(table.insert(route, who).is_none(), "twice: {line}");
    }
    table
}

fn routes() -> Vec<(Method, &'static str)> {
    let mut routes: Vec<(Method, &'static str)> = wayhouse::house::capabilities()
        .iter()
        .map(|capability| (capability.routes)())
        .chain([web::own()])
        .flat_map(|routes| routes.iter().map(|r| (r.method.clone(), r.path)).collect::<Vec<_>>())
        .collect();
    routes.sort_by_key(|(method, path)| (*path, method.to_string()));
    routes
}

/// An address that fits the route, naming things that do not exist.
fn example(path: &str) -> String {
    path.split('/')
        .map(|part| if part.starts_with('{') { "00000000-0000-7000-8000-000000000000" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

async fn lets_in(app: &App, role: Option<Role>, method: &Method, path: &str) -> bool {
    let organisation = OrganisationId::from_uuid(kernel::Uuid::from_u128(1));
    let person = match role {
        Some(role) => app.introduce(&format!("{role}-{method}-{path}"), organisation, &[role]),
        None => app.visitor(),
    };
    let path = example(path);
    let reply = if *method == Method::GET { person.get(&path).await } else { person.post(&path, &[]).await };
    assert_ne!(reply.status, StatusCode::INTERNAL_SERVER_ERROR, "{method} {path} as {role:?}: {}", reply.text());
    let sent_to_sign_in =
        reply.status == StatusCode::SEE_OTHER && reply.header("location").starts_with("/sign-in?next=");
    !(matches!(reply.status, StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED) || sent_to_sign_in)
}

/// What every route answers one role. Each role has a house of its own, so that a thousand forms from one address are
/// not slowed down.
async fn asked_by(bed: &Bed, role: Option<Role>) -> BTreeMap<String, bool> {
    let app = App::new(bed, &wayhouse::house::capabilities());
    let mut answers = BTreeMap::new();
    for (method, path) in routes() {
        answers.insert(format!("{method} {path}"), lets_in(&app, role, &method, path).await);
    }
    answers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_lets_in_whom_the_table_names_and_nobody_else() {
    let bed = Bed::sqlite(&wayhouse::house::migrations()).await;
    let table = table();
    let mut wrong = String::new();
    for role in Role::ALL.iter().copied().map(Some).chain([None]) {
        let name = role.map_or("who is not signed in", Role::as_str);
        for (route, let_in) in asked_by(&bed, role).await {
            let Some(named) = table.get(&route) else {
                let _ = writeln!(
                    wrong,
                    "not in the table: {route}, {name} {}",
                    if let_in { "is let in" } else { "is not" }
                );
                continue;
            };
            let may =
                named.contains(&ANYONE) || (role.is_some() && (named.contains(&SIGNED_IN) || named.contains(&name)));
            if let_in != may {
                let _ = writeln!(wrong, "{route}: {name} {}", if may { "is kept out" } else { "is let in" });
            }
        }
    }
    let known: Vec<String> = routes().iter().map(|(method, path)| format!("{method} {path}")).collect();
    for route in table.keys().filter(|route| !known.contains(route)) {
        let _ = writeln!(wrong, "in the table, but no route: {route}");
    }
    assert!(wrong.is_empty(), "{wrong}");
}
