use askama::Template;
use axum::extract::Path;
use kernel::{Error, Line, Message};
use stock::model::typed;
use web::{Answer, Desk, Form, Page, done, html};

use crate::{
    model::distribution::{Distribution, DistributionId, PEOPLE},
    store::distributions::{self, Debrief},
};

use super::{
    address, id_of,
    parts::{Items, SumRow, sum_rows},
    show::show_page,
};

#[derive(Template)]
#[template(path = "distribution-debrief.html")]
struct DebriefPage {
    page: Page,
    form: Form,
    distribution: Distribution,
    rows: Vec<SumRow>,
    missing: i64,
}

pub async fn show(desk: Desk, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let mut read = desk.house.db.read().await?;
    let stands = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    // One that was opened again has been talked over already.
    let mut form = desk
        .blank()
        .with("went_well", stands.went_well)
        .with("to_improve", stands.to_improve)
        .with("incident", stands.incident);
    if let Some(last) = distributions::opened_again(&mut read, id).await?.first() {
        form = form.with("came", last.came);
    }
    drop(read);
    page(&desk, id, form).await
}

async fn page(desk: &Desk, id: DistributionId, form: Form) -> Answer {
    let mut read = desk.house.db.read().await?;
    let distribution = distributions::by_id(&mut read, id, desk.who.reach()).await?;
    let items = Items::open(&mut read).await?;
    let sums = distributions::sums(&mut read, id).await?;
    let page = desk.page("distribution-debrief-title");
    let rows: Vec<SumRow> =
        sum_rows(&page, &items, sums).into_iter().filter(|row| row.sums.left() > 0 || row.sums.extra > 0).collect();
    let missing = rows.iter().map(|row| row.sums.left()).sum();
    let fine = form.is_fine();
    html(&DebriefPage { page, form, distribution, rows, missing }, fine)
}

/// Closes the distribution.
pub async fn close(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let came = form.read("came", |text| typed::whole(text, PEOPLE));
    let went_well = form.prose::<2000>("went_well");
    let to_improve = form.prose::<2000>("to_improve");
    let incident = form.prose::<500>("incident");
    if form.value("incident").trim_start().to_lowercase().starts_with("javascript:") {
        form.wrong("incident", Message::new("error-does-not-fit"));
    }
    let (true, Some(came), Some(went_well), Some(to_improve), Some(incident)) =
        (form.is_fine(), came, went_well, to_improve, incident)
    else {
        return page(&desk, id, form).await;
    };
    let debrief = Debrief {
        came,
        went_well: went_well.as_str().to_owned(),
        to_improve: to_improve.as_str().to_owned(),
        incident: incident.as_str().to_owned(),
    };
    let mut tx = desk.house.db.begin(&desk.act("close a distribution", &form)).await?;
    distributions::close(&mut tx, desk.who.reach(), id, &debrief).await?;
    done(tx, &address(id), "done-distribution-closed").await
}

/// Opens a closed distribution again.
pub async fn open_again(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let Some(reason) = form.read("reason", Line::<300>::parse) else { return show_page(&desk, id, form).await };
    let mut tx = desk.house.db.begin(&desk.act("open a distribution again", &form)).await?;
    match distributions::open_again(&mut tx, desk.who.reach(), id, reason.as_str()).await {
        Ok(()) => done(tx, &address(id), "done-distribution-opened-again").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("reason", message);
            show_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Calls the distribution off.
pub async fn call_off(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    let mut tx = desk.house.db.begin(&desk.act("call off a distribution", &form)).await?;
    match distributions::call_off(&mut tx, desk.who.reach(), id).await {
        Ok(()) => done(tx, &address(id), "done-distribution-called-off").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("call_off", message);
            show_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}
