use kernel::{Error, Message, Result};
use storage::Tx;

use crate::{
    model::{
        BoxId, BoxState, Cause, MovementKind,
        stocktakes::{Stocktake, StocktakeState, Verdict, judge},
    },
    store::{
        acts,
        ledger::{self, Change, Context, apply},
    },
};

use super::{Counted, counts, end};

/// Puts the ledger right: corrects what was counted otherwise, moves what was found elsewhere, marks lost what was
/// chosen among the boxes not seen. `version` and the boxes' versions are those that were looked at.
///
/// # Errors
/// Refused if the stocktake has ended, if somebody counted since, or if a box that was to be lost has moved since.
/// [`Error::Again`] if a counted box changed at the same moment.
pub async fn approve(tx: &mut Tx, stocktake: &Stocktake, version: i64, lost: &[(BoxId, i64)]) -> Result<()> {
    end(tx, stocktake, StocktakeState::Approved, Some(version)).await?;
    let context = Context::part_of(tx, Cause::Stocktake(stocktake.id.uuid()));
    let counts = counts(tx, stocktake).await?;
    for counted in &counts {
        let verdict = judge(counted.believed, counted.counted, counted.now, counted.state);
        let elsewhere = counted.is_elsewhere(stocktake);
        if elsewhere || !matches!(verdict, Verdict::Agrees | Verdict::Changed) {
            put_right(tx, context, stocktake, counted, verdict, elsewhere).await?;
        }
    }
    for (id, version) in lost {
        if !counts.iter().any(|counted| counted.id == *id) {
            lose(tx, context, stocktake, *id, *version).await?;
        }
    }
    Ok(())
}

async fn put_right(
    tx: &mut Tx,
    context: Context,
    stocktake: &Stocktake,
    counted: &Counted,
    verdict: Verdict,
    elsewhere: bool,
) -> Result<()> {
    let stored = ledger::by_id(tx, counted.id, Some(stocktake.organisation)).await?;
    if stored.version != counted.version {
        return Err(Error::Again("a counted box changed".to_owned()));
    }
    let here = Some((stocktake.organisation, stocktake.warehouse));
    let change = Change { change: verdict.change(stored.quantity), ..Change::of(MovementKind::Stocktake, &stored) };
    let change = match verdict {
        Verdict::Lost => Change { state: BoxState::Lost, location: None, ..change },
        Verdict::Back(_) => Change { state: BoxState::InStock, location: counted.found, home: here, ..change },
        _ if elsewhere => Change { location: counted.found, home: here, ..change },
        _ => change,
    };
    apply(tx, context, &stored, &change).await.map_err(|error| match error {
        Error::Refused(message) if message.key == "error-box-changed" => Error::Again(message.key.to_owned()),
        other => other,
    })
}

async fn lose(tx: &mut Tx, context: Context, stocktake: &Stocktake, id: BoxId, version: i64) -> Result<()> {
    let stored = ledger::by_id(tx, id, Some(stocktake.organisation)).await?;
    let moved = stored.version != version || stored.warehouse != stocktake.warehouse;
    if moved || stocktake.location.is_some_and(|place| stored.location != Some(place)) {
        return Err(Error::Refused(Message::new("error-box-changed").with("code", stored.code.to_string())));
    }
    acts::must_be(&stored, &[BoxState::InStock, BoxState::Picked])?;
    acts::leave(tx, context, &stored, MovementKind::Stocktake, BoxState::Lost, None, "").await
}
