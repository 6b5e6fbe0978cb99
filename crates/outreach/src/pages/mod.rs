//! Handlers, one file a noun, each beside its templates.

mod figures;
mod losses;
mod parts;
mod rounds;
mod sites;

use web::{Access, Routes};

/// What the public figures are about; touching any of these renders them anew.
pub const TOPICS: Access = Access::Kept(&["outreach"]);

/// Every address.
pub fn routes() -> Routes {
    let census = [figures::routes, sites::routes, rounds::routes, losses::routes, crate::api::routes];
    census.into_iter().fold(Routes::new(), |routes, noun: fn(Routes) -> Routes| noun(routes))
}
