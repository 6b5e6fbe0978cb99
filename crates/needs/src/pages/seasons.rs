//! What each month of a season is multiplied by, who entered it and why.

use askama::Template;
use kernel::Instant;
use stock::model::Season;
use web::{Access, AccountId, Answer, Desk, Form, Page, Permission, Routes, done, html};

use crate::{
    model::demand::{Year, read_year, write_year},
    store::seasons,
};

/// The seasons that have months of their own.
const SEASONS: [Season; 3] = [Season::Winter, Season::Summer, Season::Rain];

pub fn routes(routes: Routes) -> Routes {
    routes.get("/desk/needs/seasons", Access::May(Permission::NeedsSee), show).post(
        "/desk/needs/seasons",
        Access::May(Permission::NeedsManage),
        enter,
    )
}

struct EntryRow {
    at: Instant,
    who: String,
    season: String,
    year: String,
    source: String,
}

#[derive(Template)]
#[template(path = "seasons.html")]
struct Seasons {
    page: Page,
    form: Form,
    /// Each season with its months, and the same as the form takes it.
    years: Vec<(Season, Year, String)>,
    choices: Vec<(&'static str, String)>,
    history: Vec<EntryRow>,
}

async fn show(desk: Desk) -> Answer {
    let form = desk.blank();
    render(&desk, form).await
}

async fn render(desk: &Desk, form: Form) -> Answer {
    let page = desk.page("seasons-title");
    let mut read = desk.house.db.read().await?;
    let stand = seasons::all(&mut read).await?;
    let history = seasons::history(&mut read).await?;
    drop(read);
    let ids: Vec<_> = history.iter().filter_map(|entry| entry.actor.map(AccountId::uuid)).collect();
    let names = desk.house.names(&ids).await?;
    let row = |entry: seasons::Entry| EntryRow {
        at: entry.at,
        who: entry.actor.and_then(|id| names.get(&id.uuid()).cloned()).unwrap_or_default(),
        season: page.word("season", entry.season),
        year: entry.year,
        source: entry.source,
    };
    let fine = form.is_fine();
    let body = Seasons {
        years: SEASONS.iter().map(|season| (*season, stand.year(*season), write_year(stand.year(*season)))).collect(),
        choices: SEASONS.iter().map(|season| (season.as_str(), page.word("season", *season))).collect(),
        history: history.into_iter().map(row).collect(),
        form,
        page,
    };
    html(&body, fine)
}

async fn enter(desk: Desk, mut form: Form) -> Answer {
    let season = form.word("season", |word| Season::parse(word).filter(|season| SEASONS.contains(season)));
    let year = form.read("year", read_year);
    let source = form.line::<300>("source");
    let (Some(season), Some(year), Some(source)) = (season, year, source) else { return render(&desk, form).await };
    let mut tx = desk.house.db.begin(&desk.act("enter the months of a season", &form)).await?;
    crate::set_season(&mut tx, season, year, source.as_str()).await?;
    done(tx, "/desk/needs/seasons", "done-season-entered").await
}
