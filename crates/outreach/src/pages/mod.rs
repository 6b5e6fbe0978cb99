//! Handlers, one file a noun, each beside its templates.

mod distributions;
mod handed_out;

use web::Routes;

/// Every address.
pub fn routes() -> Routes {
    let routes = Routes::new();
    let routes = distributions::routes(routes);
    handed_out::routes(routes)
}
