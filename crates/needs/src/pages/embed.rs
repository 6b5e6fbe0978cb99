use askama::Template;
use web::{Answer, Page, Routes, Visit, html};

use crate::model::Level;

use super::{
    Now, TOPICS,
    said::{Row, Said},
};

pub fn routes(routes: Routes) -> Routes {
    routes.get("/needs/embed", TOPICS, embed)
}

/// The list inside a partner's page: no script, no menu, every link opens in the whole window.
#[derive(Template)]
#[template(path = "embed.html")]
struct Embed {
    page: Page,
    now: Now,
    rows: Vec<Row>,
}

async fn embed(visit: Visit) -> Answer {
    let page = visit.page("needs-title");
    let now = Now::in_house(&visit.house).await?;
    let said = Said::on(&page, &now);
    let wanted = [Level::Urgent, Level::Needed].into_iter().flat_map(|level| now.list.at(level));
    let rows = wanted.filter_map(|need| said.row(need)).collect();
    html(&Embed { rows, now, page }, true)
}
