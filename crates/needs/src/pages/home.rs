use askama::Template;
use web::{Answer, Page, Routes, Visit, html};

use crate::model::Level;

use super::{
    Now, TOPICS,
    said::{Row, Said},
    share::Share,
};

/// How many urgent items the front page shows.
const MOST: usize = 6;

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
}

async fn home(visit: Visit) -> Answer {
    let page = visit.page("front-title");
    let now = Now::in_house(&visit.house).await?;
    let needs = now.list.at(Level::Urgent);
    let said = Said::on(&page, &now);
    let rows = needs.iter().take(MOST).filter_map(|need| said.row(need)).collect();
    let urgent = needs.len();
    let share = Share::new(&page, page.t("front-heading"), page.t("front-lede"), "/needs/picture.png");
    html(&Home { share, rows, urgent, now, page }, true)
}
