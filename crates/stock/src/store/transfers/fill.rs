use kernel::{Quantity, Result};
use storage::{Tx, sql};

use crate::{
    model::{
        BoxId, ItemId, Size,
        transfer::{MAX_LINES, TransferId},
    },
    store::{acts, ledger},
};

use super::{add, context, hold};

/// Sets boxes aside for a transfer until so many units of an item in a size are in it; of the last box a part is taken.
/// Answers how many units that are.
pub async fn fill(tx: &mut Tx, id: TransferId, item: ItemId, size: Size, units: i64) -> Result<i64> {
    let transfer = hold(tx, id, None).await?;
    let there: Vec<BoxId> = sql!(
        "SELECT id FROM box
         WHERE organisation = $1 AND warehouse = $2 AND item = $3 AND size = $4 AND state = 'in-stock' AND quantity > 0
         ORDER BY CASE WHEN expires IS NULL THEN 1 ELSE 0 END, expires, received_at, id LIMIT $5"
    )
    .bind(transfer.from_organisation)
    .bind(transfer.from_warehouse)
    .bind(item)
    .bind(size)
    .bind(MAX_LINES)
    .values(tx)
    .await?;
    let mut found = 0;
    for one in there {
        let left = units - found;
        if left <= 0 {
            break;
        }
        let mut stored = ledger::by_id(tx, one, None).await?;
        if stored.quantity > left {
            let part = Quantity::new(left).map_err(kernel::Error::Refused)?;
            let context = context(tx, id);
            let part = acts::split(tx, context, &stored, part, None).await?;
            stored = ledger::by_id(tx, part, None).await?;
        }
        add(tx, Some(transfer.from_organisation), id, stored.code).await?;
        found += stored.quantity;
    }
    Ok(found)
}
