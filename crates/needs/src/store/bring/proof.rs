//! Proving what is taken of slots and convoys against the visits and requests that took it.

use kernel::Result;
use stock::counter::Mismatch;
use storage::{Reads, sql};

/// Proves what is taken of every slot and convoy; an empty answer means that it adds up (promises 7 and 8).
pub async fn prove(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    let mut wrong: Vec<Mismatch> = sql!(
        "SELECT 'vans in the slot of ' || s.day AS what, s.taken_vans AS kept, COUNT(d.id) AS proved
         FROM drop_off_slot s LEFT JOIN drop_off d ON d.slot = s.id AND d.state NOT IN ('lapsed', 'cancelled')
         GROUP BY s.id, s.day, s.taken_vans HAVING s.taken_vans <> COUNT(d.id) LIMIT 100"
    )
    .all(on)
    .await?;
    let loads: Vec<Mismatch> = sql!(
        "SELECT 'millilitres in the slot of ' || s.day AS what, s.taken_ml AS kept,
                CAST(COALESCE(SUM(d.volume_ml), 0) AS BIGINT) AS proved
         FROM drop_off_slot s LEFT JOIN drop_off d ON d.slot = s.id AND d.state NOT IN ('lapsed', 'cancelled')
         GROUP BY s.id, s.day, s.taken_ml HAVING s.taken_ml <> COALESCE(SUM(d.volume_ml), 0) LIMIT 100"
    )
    .all(on)
    .await?;
    let seats: Vec<Mismatch> = sql!(
        "SELECT 'seats in the convoy ' || c.slug AS what, c.taken_seats AS kept,
                CAST(COALESCE(SUM(r.seats), 0) AS BIGINT) AS proved
         FROM convoy c LEFT JOIN convoy_request r ON r.convoy = c.id AND r.state = 'accepted'
         GROUP BY c.id, c.slug, c.taken_seats HAVING c.taken_seats <> COALESCE(SUM(r.seats), 0) LIMIT 100"
    )
    .all(on)
    .await?;
    let space: Vec<Mismatch> = sql!(
        "SELECT 'millilitres in the convoy ' || c.slug AS what, c.taken_ml AS kept,
                CAST(COALESCE(SUM(r.volume_ml), 0) AS BIGINT) AS proved
         FROM convoy c LEFT JOIN convoy_request r ON r.convoy = c.id AND r.state = 'accepted'
         GROUP BY c.id, c.slug, c.taken_ml HAVING c.taken_ml <> COALESCE(SUM(r.volume_ml), 0) LIMIT 100"
    )
    .all(on)
    .await?;
    wrong.extend(loads.into_iter().chain(seats).chain(space));
    Ok(wrong)
}
