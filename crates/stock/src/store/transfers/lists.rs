use kernel::Result;
use storage::{Reads, record, sql};
use web::OrganisationId;

use crate::model::{
    WarehouseId,
    transfer::{TransferId, TransferState},
};

record! {
    /// What a list says of a transfer.
    pub struct Listed {
        /// Which.
        pub id: TransferId,
        /// What people call it.
        pub code: String,
        /// Who gives.
        pub from_organisation: OrganisationId,
        /// From where.
        pub from_warehouse: WarehouseId,
        /// Who gets.
        pub to_organisation: OrganisationId,
        /// Where to.
        pub to_warehouse: WarehouseId,
        /// How far it is.
        pub state: TransferState,
        /// When packing began.
        pub started_at: kernel::Instant,
        /// When it left.
        pub sent_at: Option<kernel::Instant>,
        /// When it arrived.
        pub arrived_at: Option<kernel::Instant>,
        /// How many boxes.
        pub boxes: i64,
        /// How many of them came otherwise than they left, or not at all.
        pub differing: i64,
    }
}

/// Which transfers are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Being packed, or on the road from here.
    Out,
    /// On the road to here.
    In,
    /// Arrived or called off.
    Done,
}

/// Transfers that have to do with somebody's reach, the newest first; from one place in the list on, a number of them.
pub async fn list(
    on: &mut impl Reads,
    reach: Option<OrganisationId>,
    which: Which,
    words: &str,
    from: i64,
    count: i64,
) -> Result<Vec<Listed>> {
    let [leaves, arrives] = match which {
        Which::Out => [true, false],
        Which::In => [false, true],
        Which::Done => [true, true],
    };
    // The engines do not fold letters alike, so the few warehouses that are meant are found here, and named by their
    // words in addresses.
    let folded = kernel::fold(words);
    let warehouses = super::super::warehouses::of(on, None).await?;
    let meant = warehouses.into_iter().filter(|w| kernel::fold(&w.name).contains(&folded)).map(|w| w.slug);
    let named = format!("|{}|", meant.collect::<Vec<_>>().join("|"));
    sql!(
        "SELECT t.id, t.code, t.from_organisation, t.from_warehouse, t.to_organisation, t.to_warehouse, t.state,
                t.started_at, t.sent_at, t.arrived_at, COUNT(n.box) AS boxes,
                COUNT(CASE WHEN n.arrived_quantity <> n.quantity OR n.arrived_item <> n.item
                             OR n.arrived_size <> n.size THEN 1 END) AS differing
         FROM transfer t
         LEFT JOIN transfer_line n ON n.transfer = t.id
         JOIN warehouse f ON f.id = t.from_warehouse
         JOIN warehouse w ON w.id = t.to_warehouse
         WHERE (($1 = TRUE AND (t.from_organisation = $3 OR $3 IS NULL))
             OR ($2 = TRUE AND (t.to_organisation = $3 OR $3 IS NULL)))
           AND (($1 = TRUE AND $2 = TRUE AND t.state IN ('arrived', 'called-off'))
             OR ($1 = TRUE AND $2 = FALSE AND t.state IN ('packing', 'on-the-road'))
             OR ($1 = FALSE AND t.state = 'on-the-road'))
           AND (t.code LIKE $4 ESCAPE '\\' OR $7 LIKE '%|' || f.slug || '|%' OR $7 LIKE '%|' || w.slug || '|%')
         GROUP BY t.id, t.code, t.from_organisation, t.from_warehouse, t.to_organisation, t.to_warehouse, t.state,
                  t.started_at, t.sent_at, t.arrived_at
         ORDER BY t.started_at DESC, t.id DESC LIMIT $5 OFFSET $6"
    )
    .bind(leaves)
    .bind(arrives)
    .bind(reach)
    .bind(format!("%{}%", words.to_uppercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")))
    .bind(count)
    .bind(from)
    .bind(named)
    .all(on)
    .await
}
