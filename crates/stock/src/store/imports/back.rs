//! Taking an import back: the boxes of it that nobody has touched since.

use kernel::{Error, Result};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::{
    model::{ActId, Code, import::ImportId},
    store::undo,
};

use super::by_id;

record! {
    /// A box that an import received and that was not taken back.
    pub struct Imported {
        /// The act that received it.
        pub act: ActId,
        /// What its label says.
        pub code: Code,
        /// Whether nothing has happened to it since.
        pub untouched: bool,
    }
}

/// The boxes that an import received, without those that were taken back.
pub async fn received(on: &mut impl Reads, id: ImportId) -> Result<Vec<Imported>> {
    sql!(
        "SELECT m.act, b.code, (b.version = m.seq) AS untouched
         FROM movement m JOIN box b ON b.id = m.box
         WHERE m.cause = $1 AND m.cause_kind = 'import' AND m.kind = 'receive'
           AND NOT EXISTS (SELECT 1 FROM movement u WHERE u.undoes = m.id)
         ORDER BY m.id"
    )
    .bind(id)
    .all(on)
    .await
}

/// Takes back every box of an import to which nothing has happened since; the others stay as they are. Answers how many
/// were taken back.
///
/// # Errors
/// [`Error::NotFound`] outside one's reach; refused if there is no such box (any more).
pub async fn take_back(tx: &mut Tx, reach: Option<OrganisationId>, id: ImportId) -> Result<usize> {
    by_id(tx, id, reach).await?;
    let boxes = received(tx, id).await?;
    let untouched: Vec<&Imported> = boxes.iter().filter(|imported| imported.untouched).collect();
    if untouched.is_empty() {
        return Err(Error::refused("error-import-nothing-untouched"));
    }
    for imported in &untouched {
        // Each box was received in an act of its own.
        undo::undo(tx, imported.act, reach).await?;
    }
    tx.about("import", id);
    Ok(untouched.len())
}
