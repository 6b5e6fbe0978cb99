//! What was typed wrongly at the door is put right by one more line, never by changing what was written.

use kernel::{Error, Instant, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::arrival::{ArrivalId, Really};

use super::by_id;

record! {
    /// A correction of an arrival.
    pub struct Correction {
        /// Pieces that it became more (or less, if negative).
        pub pieces: i64,
        /// Grams that it became heavier (or lighter, if negative).
        pub weight_g: i64,
        /// Why, in somebody's words.
        pub reason: String,
        /// When.
        pub at: Instant,
        /// Who, if it was a person.
        pub actor: Option<Uuid>,
    }
}

/// Writes down what really came; no pieces at all is an arrival that never came. It is no sort: nothing is learned from
/// it, and what was sorted stays sorted.
///
/// # Errors
/// [`Error::NotFound`] outside one's reach; refused if more is sorted than came, or nothing differs. [`Error::Again`]
/// if somebody sorted or corrected it at the same moment.
pub async fn correct(
    tx: &mut Tx,
    reach: Option<OrganisationId>,
    id: ArrivalId,
    really: Really,
    reason: &str,
) -> Result<()> {
    let arrival = by_id(tx, id, reach).await?;
    let (pieces, weight_g) = arrival.corrected_by(really).map_err(Error::Refused)?;
    let changed = sql!(
        "UPDATE arrival SET pieces = pieces + $2, withdrawn = withdrawn + $3, weight_g = weight_g + $4
         WHERE id = $1 AND pieces - withdrawn = $5 AND weight_g = $6 AND sorted = $7"
    )
    .bind(id)
    .bind(pieces.max(0))
    .bind((-pieces).max(0))
    .bind(weight_g)
    .bind(arrival.pieces)
    .bind(arrival.weight_g)
    .bind(arrival.sorted)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(Error::Again("an arrival was changed while it was corrected".to_owned()));
    }
    let new: Uuid = tx.world().new_uuid();
    let (at, actor) = (tx.now(), tx.actor().account());
    sql!(
        "INSERT INTO arrival_correction (id, arrival, pieces, weight_g, reason, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(new)
    .bind(id)
    .bind(pieces)
    .bind(weight_g)
    .bind(reason)
    .bind(at)
    .bind(actor)
    .run(tx)
    .await?;
    tx.about("arrival", id);
    tx.touch("stock");
    Ok(())
}

/// The corrections of an arrival, the first first.
pub async fn corrections(on: &mut impl Reads, id: ArrivalId) -> Result<Vec<Correction>> {
    sql!("SELECT pieces, weight_g, reason, at, actor FROM arrival_correction WHERE arrival = $1 ORDER BY id")
        .bind(id)
        .all(on)
        .await
}
