//! Handlers of the warehouse, one file a noun, each beside its templates.

mod acts;
mod address;
mod arrivals;
mod board;
mod boxes;
mod catalogue;
mod find;
mod imports;
mod kits;
pub(crate) mod labels;
mod parts;
mod receive;
mod rows;
mod stocktakes;
mod transfers;
mod warehouses;

use web::Routes;

/// Every address of the warehouse.
pub fn routes() -> Routes {
    [
        board::routes,
        boxes::routes,
        receive::routes,
        acts::routes,
        find::routes,
        catalogue::routes,
        warehouses::routes,
        labels::routes,
        kits::routes,
        stocktakes::routes,
        transfers::routes,
        arrivals::routes,
        imports::routes,
    ]
    .into_iter()
    .fold(Routes::new(), |routes, noun| noun(routes))
}
