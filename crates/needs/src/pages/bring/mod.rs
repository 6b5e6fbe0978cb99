//! Handlers of what people bring, one file a noun.

mod basket;
mod board;
mod convoys;
mod desk_convoys;
mod desk_points;
mod drop_off;
mod manage;
mod offer;
mod place;
mod points;
mod setup;

use axum::response::Response;
use storage::Tx;
use web::{Answer, Routes, redirect};

/// Every address of what people bring.
pub fn routes(routes: Routes) -> Routes {
    [offer::routes, place::routes, manage::routes, points::routes, convoys::routes, board::routes, drop_off::routes]
        .into_iter()
        .chain([setup::routes as fn(Routes) -> Routes, desk_points::routes, desk_convoys::routes])
        .fold(routes, |routes, noun| noun(routes))
}

/// Commits an act of a visitor and sends them on. Public pages say by themselves what is so now. Where they are sent is
/// not noted: it may hold the secret of their link, which is nowhere kept; a press that comes twice finds the same page.
async fn go(tx: Tx, location: &str) -> Answer {
    tx.commit().await?;
    Ok(on(location))
}

fn on(location: &str) -> Response {
    redirect(location)
}
