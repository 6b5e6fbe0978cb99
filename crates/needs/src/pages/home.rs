use askama::Template;
use outreach::counter::{HandedOutWeek, Shown};
use web::{Access, Answer, Page, Routes, Visit, html};

use crate::model::Level;

use super::{
    Now,
    said::{Row, Said},
    share::Share,
};

/// How many urgent items the front page shows.
const MOST: usize = 6;

/// The front page also says what was handed out.
const TOPICS: Access = Access::Kept(&["stock", "needs", "catalogue", "people", "distributions"]);

pub fn routes(routes: Routes) -> Routes {
    routes.get("/", TOPICS, home)
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    page: Page,
    share: Share,
    now: Now,
    rows: Vec<Row>,
    urgent: usize,
    handed_out: HandedOutWeek,
}

impl Home {
    /// What was handed out, figure by figure: in words, and what it is of. Without any there is nothing to say.
    fn figures(&self) -> Vec<(String, &'static str)> {
        let (week, season) = (self.handed_out.week, self.handed_out.season);
        let figures = [
            (week.people, "handed-out-people-week"),
            (week.units, "handed-out-units-week"),
            (season.people, "handed-out-people-season"),
            (season.units, "handed-out-units-season"),
        ];
        let said = figures.into_iter().filter_map(|(shown, key)| match shown {
            Shown::Zero => None,
            Shown::Few => Some((self.page.t("handed-out-few"), key)),
            Shown::AtLeast(n) => Some((self.page.number(n), key)),
        });
        said.collect()
    }
}

async fn home(visit: Visit) -> Answer {
    let page = visit.page("front-title");
    let now = Now::in_house(&visit.house).await?;
    let needs = now.list.at(Level::Urgent);
    let said = Said::on(&page, &now);
    let rows = needs.iter().take(MOST).filter_map(|need| said.row(need)).collect();
    let urgent = needs.len();
    let handed_out = outreach::counter::handed_out_week(&mut visit.house.db.read().await?, now.today).await?;
    let share = Share::new(&page, page.t("front-heading"), page.t("front-lede"), "/needs/picture.png");
    html(&Home { share, rows, urgent, handed_out, now, page }, true)
}
