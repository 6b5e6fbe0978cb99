//! What happens later out there.

use storage::jobs::Handler;
use web::House;

/// Every kind of job.
pub fn handlers(_: &House) -> Vec<Handler> {
    Vec::new()
}
