use std::collections::HashMap;

use askama::Template;
use serde::Deserialize;
use storage::Reads;
use web::{AccountId, Answer, Desk, Page, Permission, Role, file, html};

use super::PAGE;
use crate::store::{
    self,
    accounts::{Filter, Listed},
    invitations::Invitation,
};

#[derive(Template)]
#[template(path = "people.html")]
struct People {
    page: Page,
    asked: Asked,
    roles: Vec<(&'static str, String)>,
    accounts: Vec<(Listed, Vec<Held>)>,
    next: Option<i64>,
    previous: Option<i64>,
    invitations: Vec<(Invitation, bool)>,
    form: web::Form,
    everywhere: bool,
    table: Vec<(String, Vec<String>)>,
}

/// A role and where it is held.
struct Held {
    organisation: String,
    role: Role,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    role: String,
    order: String,
    from: i64,
}

impl Asked {
    fn is_narrow(&self) -> bool {
        !self.q.trim().is_empty() || Role::parse(&self.role).is_some()
    }

    /// The address of another page of the same list.
    fn at(&self, from: &i64) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query
            .append_pair("q", &self.q)
            .append_pair("role", &self.role)
            .append_pair("order", &self.order)
            .append_pair("from", &from.to_string());
        format!("?{}", query.finish())
    }
}

/// Accounts with their roles, and the invitations that wait.
pub async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let from = asked.from.clamp(0, 1_000_000);
    let reach = desk.who.reach();
    let mut read = desk.house.db.read().await?;
    let mut accounts = found(&mut read, &desk, &asked, PAGE + 1, from).await?;
    let next = (accounts.len() > usize::try_from(PAGE).unwrap_or(usize::MAX)).then_some(from + PAGE);
    accounts.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let now = desk.house.world().now();
    let invitations = store::invitations::waiting(&mut read, reach).await?;
    let page = desk.page("people-title");
    let people = People {
        roles: role_options(&page, Role::ALL),
        table: what_roles_may(&page),
        page,
        accounts,
        next,
        previous: (from > 0).then_some((from - PAGE).max(0)),
        invitations: invitations
            .into_iter()
            .map(|i| {
                let over = i.expires <= now;
                (i, over)
            })
            .collect(),
        form: desk.blank(),
        everywhere: reach.is_none(),
        asked,
    };
    html(&people, true)
}

/// Roles to choose from, in words.
pub fn role_options(page: &Page, roles: &[Role]) -> Vec<(&'static str, String)> {
    roles.iter().map(|role| (role.as_str(), page.t(&role.key()))).collect()
}

/// The permission table in words, for whoever wonders which role to give.
fn what_roles_may(page: &Page) -> Vec<(String, Vec<String>)> {
    let may = |role: &Role| -> Vec<String> {
        Permission::ALL.iter().filter(|p| role.may(**p)).map(|p| page.word("permission", p)).collect()
    };
    Role::ALL.iter().map(|role| (page.t(&role.key()), may(role))).collect()
}

async fn found(
    on: &mut impl Reads,
    desk: &Desk,
    asked: &Asked,
    limit: i64,
    offset: i64,
) -> kernel::Result<Vec<(Listed, Vec<Held>)>> {
    let words: String = asked.q.trim().chars().take(100).collect();
    let escaped = kernel::fold(&words).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let like = format!("%{escaped}%");
    let filter = Filter {
        organisation: desk.who.reach(),
        role: Role::parse(&asked.role),
        like: (!words.is_empty()).then_some(like.as_str()),
        seen_first: asked.order == "seen",
    };
    let listed = store::accounts::list(on, filter, limit, offset).await?;
    let mut held: HashMap<AccountId, Vec<Held>> = HashMap::new();
    for (account, organisation, role) in store::grants::held(on, desk.who.reach()).await? {
        held.entry(account).or_default().push(Held { organisation, role });
    }
    Ok(listed
        .into_iter()
        .map(|one| {
            let roles = held.remove(&one.id).unwrap_or_default();
            (one, roles)
        })
        .collect())
}

/// The same list as CSV, whole.
pub async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let mut read = desk.house.db.read().await?;
    let accounts = found(&mut read, &desk, &asked, 100_000, 0).await?;
    let rows = accounts.iter().map(|(account, held)| {
        let roles: Vec<String> = held.iter().map(|h| format!("{}: {}", h.organisation, h.role)).collect();
        let time = |at: Option<kernel::Instant>| at.map(kernel::Instant::iso).unwrap_or_default();
        [account.name.clone(), account.email.clone(), roles.join("; "), time(account.seen), time(account.disabled)]
    });
    let csv = web::csv::write(&["name", "email", "roles", "last_seen", "disabled"], rows)?;
    file("text/csv; charset=utf-8", csv, Some("people.csv"))
}
