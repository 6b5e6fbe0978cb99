//! Handlers, one file a noun, each beside its templates.

mod distributions;
mod handed_out;
mod meetings;
mod menus;
mod voices;

use web::Routes;

/// Every address.
pub fn routes() -> Routes {
    let routes = Routes::new();
    let routes = distributions::routes(routes);
    let routes = handed_out::routes(routes);
    let routes = menus::routes(routes);
    let routes = voices::routes(routes);
    meetings::routes(routes)
}
