//! The ledger along the way of some boxes: of them, and of every box that anything out of them came into.

use std::collections::{HashMap, VecDeque};

use kernel::{Instant, Result};
use storage::{Reads, sql};

use crate::model::{ActId, BoxId, Movement, MovementId, MovementKind};

/// Boxes that are followed at most. What went on beyond them counts as still there.
const MOST: usize = 400;

/// The movements of some boxes, and of those that what was in them went into, from then on; in no order.
pub async fn movements(on: &mut impl Reads, boxes: &[BoxId]) -> Result<Vec<Movement>> {
    let mut since: HashMap<BoxId, Instant> = HashMap::new();
    let mut next: VecDeque<(BoxId, Instant)> = boxes.iter().map(|id| (*id, Instant::from_micros(0))).collect();
    let mut found: HashMap<BoxId, Vec<Movement>> = HashMap::new();
    while let Some((id, from)) = next.pop_front() {
        if since.get(&id).is_some_and(|known| *known <= from) || (since.len() >= MOST && !since.contains_key(&id)) {
            continue;
        }
        since.insert(id, from);
        let mine = of(on, id, from).await?;
        for movement in mine.iter().filter(|movement| movement.change < 0 && movement.undoes.is_none()) {
            match (movement.kind, movement.other_box) {
                (MovementKind::Split | MovementKind::Merge, Some(other)) => next.push_back((other, movement.at)),
                (MovementKind::PackOut, _) => {
                    next.extend(returned(on, movement.id).await?.into_iter().map(|other| (other, movement.at)));
                }
                (MovementKind::Kit, _) => {
                    next.extend(kit(on, movement.act).await?.map(|other| (other, movement.at)));
                }
                _ => {}
            }
        }
        found.insert(id, mine);
    }
    Ok(found.into_values().flatten().collect())
}

async fn of(on: &mut impl Reads, id: BoxId, from: Instant) -> Result<Vec<Movement>> {
    sql!(
        "SELECT id, act, at, actor, kind, box AS box_id, seq, organisation, warehouse, item, size, change, after,
                from_state, to_state, from_location, to_location, other_box, reason, undoes
         FROM movement WHERE box = $1 AND at >= $2 ORDER BY seq"
    )
    .bind(id)
    .bind(from)
    .all(on)
    .await
}

/// The box of kits that an act began.
async fn kit(on: &mut impl Reads, act: ActId) -> Result<Option<BoxId>> {
    let found: Option<(BoxId,)> = sql!(
        "SELECT box FROM movement
         WHERE act = $1 AND kind = 'kit' AND change > 0 AND from_state IS NULL AND other_box IS NULL"
    )
    .bind(act)
    .maybe(on)
    .await?;
    Ok(found.map(|(id,)| id))
}

/// Boxes that were begun for what came back of a load, when the one it had left from was another already.
async fn returned(on: &mut impl Reads, loaded: MovementId) -> Result<Vec<BoxId>> {
    sql!(
        "SELECT back.box FROM movement loaded JOIN movement back ON back.cause = loaded.cause
         WHERE loaded.id = $1 AND back.kind = 'return' AND back.from_state IS NULL AND back.other_box = loaded.box"
    )
    .bind(loaded)
    .values(on)
    .await
}
