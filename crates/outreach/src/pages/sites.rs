//! Sites: the list, one of them, and an audited look at where it is.

use axum::extract::Path;
use kernel::{Error, Message, Result, fold};
use serde::Deserialize;
use storage::{Act, Actor};
use web::{
    Access, Answer, Desk, Form, Page, Permission, Routes, file, html,
    leaves::{self, Leaves},
};

use crate::{
    model::census::{Site, SiteId, Whereabouts, point},
    store::sites::{self, Named},
};

/// The most characters of how to get to a site.
const WAY: usize = 600;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::CensusSee);
    let set_up = Access::May(Permission::CensusReview);
    let look_there = Access::May(Permission::WhereaboutsSee);
    routes
        .get("/desk/outreach/sites", see, list)
        .get("/desk/outreach/sites.csv", see, csv)
        .get("/desk/outreach/sites/new", set_up, blank)
        .post("/desk/outreach/sites/new", set_up, add)
        .get("/desk/outreach/sites/{id}", see, show)
        .post("/desk/outreach/sites/{id}", set_up, change)
        .post("/desk/outreach/sites/{id}/whereabouts", look_there, look)
        .post("/desk/outreach/sites/{id}/locate", look_there, locate)
}

fn address(id: SiteId) -> String {
    format!("/desk/outreach/sites/{id}")
}

fn id_of(text: &str) -> Result<SiteId> {
    SiteId::parse(text).ok_or(Error::NotFound)
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    left: String,
    from: String,
}

impl Asked {
    fn keeps(&self, site: &Site) -> bool {
        let text = fold(&format!("{} {}", site.name, site.area));
        (site.active != (self.left == "yes")) && fold(&self.q).split_whitespace().all(|word| text.contains(word))
    }
}

#[derive(askama::Template)]
#[template(path = "sites.html")]
struct ListPage {
    page: Page,
    q: String,
    left: bool,
    any: bool,
    rows: Vec<Site>,
    leaves: Leaves,
}

async fn list(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let every = sites::all(&mut desk.house.db.read().await?).await?;
    let (any, from) = (!every.is_empty(), leaves::from(&asked.from));
    let skipped = usize::try_from(from).unwrap_or(usize::MAX);
    let mut rows: Vec<Site> = every.into_iter().filter(|site| asked.keeps(site)).skip(skipped).collect();
    let q: String = asked.q.trim().chars().take(100).collect();
    let same = desk.query().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("from="));
    let address = format!("/desk/outreach/sites?{}from=", same.map(|pair| format!("{pair}&")).collect::<String>());
    let template = ListPage {
        page: desk.page("sites-title"),
        any,
        leaves: Leaves::cut(&mut rows, from, &address),
        rows,
        left: asked.left == "yes",
        q,
    };
    html(&template, true)
}

async fn csv(desk: Desk) -> Answer {
    let asked: Asked = desk.filters();
    let every = sites::all(&mut desk.house.db.read().await?).await?;
    let rows = every.into_iter().filter(|site| asked.keeps(site)).map(|site| {
        let active = if site.active { "yes" } else { "no" };
        [site.name, site.area, active.to_owned()]
    });
    file("text/csv; charset=utf-8", web::csv::write(&["site", "area", "in_use"], rows)?, Some("sites.csv"))
}

#[derive(askama::Template)]
#[template(path = "site.html")]
struct SitePage {
    page: Page,
    form: Form,
    /// None while it is being set up.
    site: Option<Site>,
    /// Where it is; only after an audited look.
    seen: Option<Seen>,
    /// Whether the form for whereabouts is open.
    locating: bool,
}

struct Seen {
    point: Option<String>,
    way: String,
}

async fn blank(desk: Desk) -> Answer {
    let template =
        SitePage { page: desk.page("site-new-title"), form: desk.blank(), site: None, seen: None, locating: false };
    html(&template, true)
}

fn read_named(form: &mut Form) -> Option<Named> {
    let name = form.line("name");
    let area = form.line("area");
    Some(Named { name: name?, area: area? })
}

async fn add(desk: Desk, mut form: Form) -> Answer {
    if let Some(named) = read_named(&mut form) {
        let mut tx = desk.house.db.begin(&desk.act("set up a site", &form)).await?;
        match sites::add(&mut tx, desk.who.organisation, &named).await {
            Ok(id) => return web::done(tx, &address(id), "done-site-added").await,
            Err(Error::Refused(message)) => form.wrong("name", message),
            Err(error) => return Err(error.into()),
        }
    }
    let page = desk.page("site-new-title");
    html(&SitePage { page, form, site: None, seen: None, locating: false }, false)
}

async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let site = sites::by_id(&mut desk.house.db.read().await?, id_of(&id)?).await?;
    let form = filled(desk.blank(), &site);
    site_page(&desk, site, form, None, false)
}

fn filled(form: Form, site: &Site) -> Form {
    form.with("name", &site.name).with("area", &site.area).with("active", if site.active { "yes" } else { "" })
}

fn site_page(desk: &Desk, site: Site, form: Form, seen: Option<Seen>, locating: bool) -> Answer {
    let page = desk.page("sites-title").titled(site.name.clone());
    let fine = form.is_fine();
    html(&SitePage { page, form, site: Some(site), seen, locating }, fine)
}

async fn change(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let site = sites::by_id(&mut desk.house.db.read().await?, id).await?;
    if let Some(named) = read_named(&mut form) {
        let mut tx = desk.house.db.begin(&desk.act("change a site", &form)).await?;
        match sites::change(&mut tx, id, &named, form.ticked("active")).await {
            Ok(()) => return web::done(tx, &address(id), "done-saved").await,
            Err(Error::Refused(message)) => form.wrong("name", message),
            Err(error) => return Err(error.into()),
        }
    }
    site_page(&desk, site, form, None, false)
}

/// Shows where a site is. Every look is an act of its own, also the second one of the same form: it is written down
/// before anything is shown.
async fn look(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let act = Act::new(Actor::Account(desk.who.account.uuid()), "look at whereabouts");
    let mut tx = desk.house.db.begin(&act).await?;
    let site = sites::by_id(&mut tx, id).await?;
    let sealed = sites::look(&mut tx, id).await?;
    tx.commit().await?;
    let Some(sealed) = sealed else {
        let form = filled(desk.blank(), &site);
        return site_page(&desk, site, form, None, true);
    };
    let found = Whereabouts::open(id, &sealed, &desk.house.seal)?;
    let at = found.point.map(|(north, east)| format!("{north}, {east}"));
    let form = filled(desk.blank(), &site).with("point", at.clone().unwrap_or_default()).with("way", &found.way);
    site_page(&desk, site, form, Some(Seen { point: at, way: found.way }), true)
}

async fn locate(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let site = sites::by_id(&mut desk.house.db.read().await?, id).await?;
    let at = form.optional("point", point);
    let way = form.prose::<WAY>("way");
    if at == Some(None) && way.as_ref().is_some_and(|way| way.as_str().is_empty()) {
        form.wrong("way", Message::new("error-whereabouts-empty"));
    }
    let (true, Some(at), Some(way)) = (form.is_fine(), at, way) else {
        let form = filled(form, &site);
        return site_page(&desk, site, form, None, true);
    };
    let sealed = Whereabouts::new(id, at, way.as_str().to_owned()).sealed(&desk.house.seal)?;
    let mut tx = desk.house.db.begin(&desk.act("set whereabouts", &form)).await?;
    sites::locate(&mut tx, id, &sealed).await?;
    web::done(tx, &address(id), "done-site-located").await
}

/// Sites to choose from: those in use, with their area.
pub(super) fn choices(every: &[Site]) -> Vec<(SiteId, String)> {
    every.iter().filter(|site| site.active).map(|site| (site.id, format!("{} ({})", site.name, site.area))).collect()
}
