//! Codes: drawn, given to boxes, printed ahead.

use kernel::{Error, Instant, Message, Result, Uuid};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::Code;

/// How often a code is drawn before we believe that none is left; with a million in use one in six is taken.
const DRAWS: usize = 64;

record! {
    /// A code that was given out.
    pub struct Label {
        /// The code.
        pub code: Code,
        /// To whom.
        pub organisation: OrganisationId,
        /// On which roll it was printed ahead, if it was.
        pub roll: Option<Uuid>,
        /// When.
        pub at: Instant,
        /// Whether a box has it.
        pub used: bool,
    }
}

/// Draws a code that nobody has.
pub async fn draw(tx: &mut Tx, organisation: OrganisationId, roll: Option<Uuid>, used: bool) -> Result<Code> {
    let at = tx.now();
    for _ in 0..DRAWS {
        let code = Code::draw(tx.world());
        let free = sql!(
            "INSERT INTO label (code, organisation, roll, at, used) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (code) DO NOTHING"
        )
        .bind(code)
        .bind(organisation)
        .bind(roll)
        .bind(at)
        .bind(used)
        .run(tx)
        .await?;
        if free == 1 {
            return Ok(code);
        }
    }
    Err(Error::fault("no free label code was found"))
}

/// Takes a code that was printed ahead for a box; of two who try the same one, one wins.
///
/// # Errors
/// If the code was never printed here, belongs to another organisation, or is on a box already.
pub async fn take(tx: &mut Tx, organisation: OrganisationId, code: Code) -> Result<Code> {
    let taken = sql!("UPDATE label SET used = TRUE WHERE code = $1 AND organisation = $2 AND used = FALSE")
        .bind(code)
        .bind(organisation)
        .run(tx)
        .await?;
    if taken == 1 {
        return Ok(code);
    }
    let known = find(tx, code).await?.is_some_and(|label| label.organisation == organisation);
    let key = if known { "error-label-used" } else { "error-label-unknown" };
    Err(Error::Refused(Message::new(key).with("code", code.to_string())))
}

/// A code, if it was ever given out.
pub async fn find(on: &mut impl Reads, code: Code) -> Result<Option<Label>> {
    sql!("SELECT code, organisation, roll, at, used FROM label WHERE code = $1").bind(code).maybe(on).await
}
