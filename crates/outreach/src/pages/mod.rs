//! Handlers, one file a noun, each beside its templates.

mod distributions;
mod figures;
mod handed_out;
mod losses;
mod parts;
mod rounds;
mod sites;

use web::{Access, Routes};

/// What the public figures are about; touching any of these renders them anew.
pub const TOPICS: Access = Access::Kept(&["outreach"]);

/// Every address.
pub fn routes() -> Routes {
    [
        figures::routes,
        sites::routes,
        rounds::routes,
        losses::routes,
        distributions::routes,
        handed_out::routes,
        crate::api::routes,
    ]
    .into_iter()
    .fold(Routes::new(), |routes, noun: fn(Routes) -> Routes| noun(routes))
}
