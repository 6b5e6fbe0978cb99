//! Handlers, one file a noun, each beside its templates.

mod distributions;
mod figures;
mod handed_out;
mod losses;
mod meetings;
mod menus;
mod parts;
mod rounds;
mod sites;
mod voices;

use web::{Access, Routes};

/// What the public figures are about; touching any of these renders them anew.
pub const TOPICS: Access = Access::Kept(&["outreach", "distributions"]);

/// Every address.
pub fn routes() -> Routes {
    [
        figures::routes,
        sites::routes,
        rounds::routes,
        losses::routes,
        distributions::routes,
        handed_out::routes,
        menus::routes,
        voices::routes,
        meetings::routes,
        crate::api::routes,
    ]
    .into_iter()
    .fold(Routes::new(), |routes, noun: fn(Routes) -> Routes| noun(routes))
}
