//! One source's count of one site: entered, looked at again, taken out.

use axum::extract::Path;
use kernel::{Error, Message};
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, html};

use super::{address, id_of, open_round};
use crate::{
    model::{
        census::{CountId, Method, NewCount, Round, Site, SiteId},
        import::coverage,
        tally::{Group, Tally, people},
    },
    pages::{
        parts::{self, Choice},
        sites as site_pages,
    },
    store::{counts, rounds, sites},
};

pub(super) fn routes(routes: Routes) -> Routes {
    let count = Access::May(Permission::CensusCount);
    routes
        .get("/desk/outreach/rounds/{id}/count", count, blank)
        .post("/desk/outreach/rounds/{id}/count", count, put)
        .get("/desk/outreach/rounds/{id}/counts/{count}", count, again)
        .post("/desk/outreach/rounds/{id}/counts/{count}/remove", count, remove)
}

#[derive(askama::Template)]
#[template(path = "round-count.html")]
struct CountPage {
    page: Page,
    form: Form,
    round: Round,
    sites: Vec<(SiteId, String)>,
    methods: Vec<Choice>,
    whole: Vec<(String, String)>,
    parts: Vec<(String, String)>,
    /// The count that is looked at again.
    count: Option<CountId>,
}

async fn count_page(desk: &Desk, round: Round, form: Form, count: Option<CountId>) -> Answer {
    let every = sites::all(&mut desk.house.db.read().await?).await?;
    let page = desk.page("count-title");
    let methods = parts::word_choices(&page, "census-method", Method::ALL);
    let fine = form.is_fine();
    let named = |groups: &[Group]| groups.iter().map(|group| (group.to_string(), format!("group-{group}"))).collect();
    let sites = site_pages::choices(&every);
    let (whole, parts) = (named(Group::whole()), named(Group::parts()));
    html(&CountPage { page, form, round, sites, methods, whole, parts, count }, fine)
}

async fn blank(desk: Desk, Path(id): Path<String>) -> Answer {
    let round = open_round(&desk, &id).await?;
    let form = desk.blank().with("source", &desk.who.organisation_name).with("how", round.method).with("coverage", 100);
    count_page(&desk, round, form, None).await
}

async fn again(desk: Desk, Path((id, count)): Path<(String, String)>) -> Answer {
    let round = open_round(&desk, &id).await?;
    let wanted = CountId::parse(&count).ok_or(Error::NotFound)?;
    let found = counts::of(&mut desk.house.db.read().await?, round.id).await?;
    let found = found.into_iter().find(|count| count.id == wanted).ok_or(Error::NotFound)?;
    let mut form = desk
        .blank()
        .with("site", found.site)
        .with("source", &found.source)
        .with("how", found.how)
        .with("coverage", found.coverage)
        .with("was", found.id);
    for group in Group::ALL {
        form = form.with(group.as_str(), found.tally.get(*group).map(|n| n.to_string()).unwrap_or_default());
    }
    count_page(&desk, round, form, Some(found.id)).await
}

fn read_count(form: &mut Form, every: &[Site]) -> Option<NewCount> {
    let known = |text: &str| {
        let id = SiteId::parse(text);
        every.iter().find(|site| Some(site.id) == id).map(|site| site.id).ok_or(Message::new("error-choose"))
    };
    let site = form.read("site", known);
    let source = form.line::<{ counts::SOURCE }>("source");
    let how = form.word("how", Method::parse);
    let coverage = form.read("coverage", coverage);
    let mut tally = Tally::default();
    let mut readable = true;
    for group in Group::ALL {
        match form.optional(group.as_str(), people) {
            Some(number) => tally = tally.with(*group, number),
            None => readable = false,
        }
    }
    if readable {
        for (group, message) in tally.wrong() {
            form.wrong(group.as_str(), message);
        }
    }
    if !form.is_fine() {
        return None;
    }
    Some(NewCount { site: site?, source: source?.as_str().to_owned(), how: how?, coverage: coverage?, tally })
}

async fn put(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let every = sites::all(&mut desk.house.db.read().await?).await?;
    let was = CountId::parse(form.value("was"));
    let Some(count) = read_count(&mut form, &every) else {
        let round = open_round(&desk, &id.to_string()).await?;
        return count_page(&desk, round, form, was).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("enter a count", &form)).await?;
    rounds::hold(&mut tx, id).await?;
    if let Some(was) = was.filter(|was| !was.uuid().is_nil()) {
        forget(&mut tx, id, was).await?;
    }
    counts::put(&mut tx, id, &count).await?;
    web::done(tx, &address(id), "done-count-entered").await
}

/// Takes out the count that this one replaces, unless somebody did already.
async fn forget(tx: &mut storage::Tx, round: crate::model::census::RoundId, was: CountId) -> kernel::Result<()> {
    match counts::remove(tx, round, was).await {
        Err(Error::NotFound) => Ok(()),
        other => other,
    }
}

async fn remove(desk: Desk, Path((id, count)): Path<(String, String)>, form: Form) -> Answer {
    let id = id_of(&id)?;
    let count = CountId::parse(&count).ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("take a count out", &form)).await?;
    rounds::hold(&mut tx, id).await?;
    counts::remove(&mut tx, id, count).await?;
    web::done(tx, &address(id), "done-count-removed").await
}
