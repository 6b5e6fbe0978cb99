use askama::Template;
use axum::extract::Path;
use kernel::{Error, Id};
use storage::jobs::{self, Job};
use web::{Answer, Desk, Form, Page, done, html};

#[derive(Template)]
#[template(path = "jobs.html")]
struct Jobs {
    page: Page,
    form: Form,
    waiting: i64,
    dead: Vec<Job>,
    failing: Vec<Job>,
}

/// What waits, and what failed. What a job was given is not shown: a letter may hold a link that lets somebody in.
pub async fn list(desk: Desk) -> Answer {
    let mut read = desk.house.db.read().await?;
    let (waiting, _) = jobs::counts(&mut read).await?;
    let (dead, failing) = (jobs::dead(&mut read).await?, jobs::failing(&mut read).await?);
    html(&Jobs { page: desk.page("jobs-title"), form: desk.blank(), waiting, dead, failing }, true)
}

/// Sends a dead letter off again.
pub async fn revive(desk: Desk, Path(id): Path<String>, form: Form) -> Answer {
    let id = Id::parse(&id).ok_or(Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("send a job off again", &form)).await?;
    jobs::revive(&mut tx, id).await?;
    tx.about("job", id);
    done(tx, "/desk/jobs", "done-job-revived").await
}

/// Sends every dead letter off again, once what held them up is mended.
pub async fn revive_all(desk: Desk, form: Form) -> Answer {
    let mut tx = desk.house.db.begin(&desk.act("send every failed job off again", &form)).await?;
    jobs::revive_all(&mut tx).await?;
    done(tx, "/desk/jobs", "done-jobs-revived").await
}
