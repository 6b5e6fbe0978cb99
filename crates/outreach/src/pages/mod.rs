//! Handlers, one file a noun, each beside its templates.

use web::Routes;

/// Every address.
pub fn routes() -> Routes {
    Routes::new()
}
