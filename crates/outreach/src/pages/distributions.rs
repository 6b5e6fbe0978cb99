//! Distributions: the list and the plan. Each step of the day has a file of its own.

mod debrief;
mod hand_out;
mod lists;
mod load;
pub(in crate::pages) mod parts;
mod plan;
mod returning;
mod show;

use kernel::{Error, Result};
use web::{Access, Permission, Routes};

pub(super) use plan::up_to;

use crate::model::distribution::DistributionId;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    let see = Access::May(Permission::DistributionsSee);
    let work = Access::May(Permission::DistributionsWork);
    let lead = Access::May(Permission::DistributionsLead);
    routes
        .get("/desk/outreach/distributions", see, lists::list)
        .get("/desk/outreach/distributions.csv", see, lists::csv)
        .get("/desk/outreach/distributions/new", lead, plan::blank)
        .post("/desk/outreach/distributions", lead, plan::start)
        .get("/desk/outreach/distributions/{id}", see, show::show)
        .get("/desk/outreach/distributions/{id}/lines.csv", see, show::csv)
        .get("/desk/outreach/distributions/{id}/plan", lead, plan::show)
        .post("/desk/outreach/distributions/{id}/plan", lead, plan::save)
        .get("/desk/outreach/distributions/{id}/pick-list", see, load::pick_list)
        .get("/desk/outreach/distributions/{id}/load", work, load::show)
        .post("/desk/outreach/distributions/{id}/load", work, load::one)
        .post("/desk/outreach/distributions/{id}/load-ticked", work, load::ticked)
        .post("/desk/outreach/distributions/{id}/load-kept", lead, load::kept)
        .post("/desk/outreach/distributions/{id}/unload", work, load::unload)
        .get("/desk/outreach/distributions/{id}/hand-out", work, hand_out::show)
        .post("/desk/outreach/distributions/{id}/tally", work, hand_out::tally)
        .post("/desk/outreach/distributions/{id}/tally/take-back", work, hand_out::take_back)
        .get("/desk/outreach/distributions/{id}/grid", work, hand_out::grid)
        .post("/desk/outreach/distributions/{id}/grid", work, hand_out::save_grid)
        .get("/desk/outreach/distributions/{id}/return", work, returning::show)
        .post("/desk/outreach/distributions/{id}/return", work, returning::save)
        .post("/desk/outreach/distributions/{id}/return/take-back", work, returning::take_back)
        .get("/desk/outreach/distributions/{id}/debrief", lead, debrief::show)
        .post("/desk/outreach/distributions/{id}/close", lead, debrief::close)
        .post("/desk/outreach/distributions/{id}/open-again", lead, debrief::open_again)
        .post("/desk/outreach/distributions/{id}/call-off", lead, debrief::call_off)
}

fn address(id: DistributionId) -> String {
    format!("/desk/outreach/distributions/{id}")
}

fn id_of(text: &str) -> Result<DistributionId> {
    DistributionId::parse(text).ok_or(Error::NotFound)
}
