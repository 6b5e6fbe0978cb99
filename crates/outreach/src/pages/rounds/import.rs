//! A file of counts, taken in whole or not at all.

use axum::extract::Path;
use kernel::Message;
use stock::model::import::BadCell;
use web::{Access, Answer, Desk, Form, Page, Permission, Routes, file, html};

use super::{address, id_of, open_round};
use crate::{
    model::{
        census::{NewCount, Round},
        import::{self, Against, HEADING, MAX_ROWS},
        tally::Group,
    },
    store::{counts, rounds, sites},
};

pub(super) fn routes(routes: Routes) -> Routes {
    let count = Access::May(Permission::CensusCount);
    routes
        .get("/desk/outreach/rounds/{id}/import", count, blank)
        .post("/desk/outreach/rounds/{id}/import", count, take)
        .get("/desk/outreach/rounds/{id}/import/template.csv", count, template_file)
}

#[derive(askama::Template)]
#[template(path = "round-import.html")]
struct ImportPage {
    page: Page,
    form: Form,
    round: Round,
    bad: Vec<BadCell>,
    groups: String,
    columns: String,
    max_rows: usize,
}

fn import_page(desk: &Desk, round: Round, form: Form, bad: Vec<BadCell>) -> Answer {
    let template = ImportPage {
        page: desk.page("census-import-title"),
        form,
        round,
        bad,
        groups: Group::ALL.iter().map(|group| group.as_str()).collect::<Vec<_>>().join(", "),
        columns: HEADING.join(", "),
        max_rows: MAX_ROWS,
    };
    let fine = template.form.is_fine() && template.bad.is_empty();
    html(&template, fine)
}

async fn blank(desk: Desk, Path(id): Path<String>) -> Answer {
    let round = open_round(&desk, &id).await?;
    let form = desk.blank();
    import_page(&desk, round, form, Vec::new())
}

async fn take(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let round = rounds::by_id(&mut read, id).await?;
    let every = sites::all(&mut read).await?;
    drop(read);
    let Some(upload) = form.file("file").cloned() else {
        form.wrong("file", Message::new("error-file-empty"));
        return import_page(&desk, round, form, Vec::new());
    };
    let counts: Vec<NewCount> = match import::read(&upload.bytes, &Against::new(&every, round.day, round.method)) {
        Ok(counts) => counts,
        Err(bad) => return import_page(&desk, round, form, bad),
    };
    let mut tx = desk.house.db.begin(&desk.act("import counts", &form)).await?;
    rounds::hold(&mut tx, id).await?;
    for count in &counts {
        counts::put(&mut tx, id, count).await?;
    }
    web::done(tx, &address(id), "done-counts-imported").await
}

async fn template_file(desk: Desk, Path(id): Path<String>) -> Answer {
    let round = open_round(&desk, &id).await?;
    let every = sites::all(&mut desk.house.db.read().await?).await?;
    let rows = every.iter().filter(|site| site.active).flat_map(|site| {
        Group::whole().iter().map(|group| {
            let (day, how, source) = (round.day.to_string(), round.method.to_string(), &desk.who.organisation_name);
            [day, site.name.clone(), source.clone(), how, "100".to_owned(), group.to_string(), String::new()]
        })
    });
    file("text/csv; charset=utf-8", web::csv::write(&HEADING, rows)?, Some("counts.csv"))
}
