//! What was typed wrongly at the door, put right.

use axum::extract::Path;
use kernel::{Error, Line};
use web::{Answer, Desk, Form, Page};

use super::{address, id_of, sorting::arrival_page, weight};
use crate::{
    model::{
        arrival::{MAX_PIECES, Really, parse_kg},
        typed,
    },
    store::arrivals::{self, Correction},
};

/// A correction, in words.
pub(super) struct Told {
    pub(super) iso: String,
    pub(super) moment: String,
    pub(super) what: String,
    pub(super) reason: String,
}

/// Puts a correction into words.
pub(super) fn told(page: &Page, who: &str, correction: &Correction) -> Told {
    let sign = |n: i64| if n < 0 { "\u{2212}" } else { "+" };
    let pieces = format!("{}{}", sign(correction.pieces), page.number(correction.pieces.abs()));
    let grams = format!("{}{}", sign(correction.weight_g), weight(page, correction.weight_g.abs()));
    Told {
        iso: page.iso(&correction.at),
        moment: page.moment(&correction.at),
        what: page.t3("arrival-was-corrected", "who", who, "pieces", pieces, "weight", grams),
        reason: correction.reason.clone(),
    }
}

pub(super) async fn correct(desk: Desk, Path(id): Path<String>, mut form: Form) -> Answer {
    let id = id_of(&id)?;
    arrivals::by_id(&mut desk.house.db.read().await?, id, desk.who.reach()).await?;
    let pieces = form.read("really_pieces", |text| typed::whole(text, MAX_PIECES));
    let weight_g = form.read("really_weight", parse_kg);
    let reason: Option<Line<200>> = form.line("really_why");
    let (Some(pieces), Some(weight_g), Some(reason)) = (pieces, weight_g, reason) else {
        return arrival_page(&desk, id, form).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("correct an arrival", &form)).await?;
    let really = Really { pieces, weight_g };
    match arrivals::correct(&mut tx, desk.who.reach(), id, really, reason.as_str()).await {
        Ok(()) => web::done(tx, &address(id), "done-arrival-corrected").await,
        Err(Error::Refused(message)) => {
            drop(tx);
            form.wrong("really_pieces", message);
            arrival_page(&desk, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}
