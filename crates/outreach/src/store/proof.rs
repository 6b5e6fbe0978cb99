//! Proving the sums that are kept against the lines they are sums of.

use std::collections::HashMap;

use kernel::Result;
use stock::counter::{self, ItemId, Mismatch, Size, WarehouseId};
use storage::{Reads, record, sql};

use crate::model::distribution::{DistributionId, Sums};

use super::distributions;

/// Mismatches of one kind that are told; more would say no more.
const MOST: i64 = 100;

/// Proves every kept sum of the distributions and their menus; an empty answer means that they add up (promise 8).
pub async fn prove(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    let slugs: HashMap<ItemId, String> =
        counter::items(on).await?.into_iter().map(|item| (item.id, item.slug)).collect();
    let name = |item: ItemId, size: Size| format!("{} {size}", slugs.get(&item).map_or("?", String::as_str));
    let mut wrong = Vec::new();
    for (differs, kept) in handouts(on).await? {
        let what = name(differs.item, differs.size);
        let sums = [
            ("loaded", differs.loaded, kept.loaded),
            ("found", differs.extra, kept.extra),
            ("handed out", differs.handed, kept.handed),
            ("turned away", differs.turned_away, kept.turned_away),
            ("returned", differs.returned, kept.returned),
        ];
        wrong.extend(sums.into_iter().filter(|(_, more, _)| *more != 0).map(|(sum, more, kept)| Mismatch {
            what: format!("distribution {}: {what}, {sum}", differs.distribution),
            kept,
            proved: kept - more,
        }));
    }
    wrong.extend(returned(on).await?);
    for row in reserved(on).await? {
        let what = format!("kept aside in warehouse {}: {}", row.warehouse, name(row.item, row.size));
        wrong.push(Mismatch { what, kept: row.kept, proved: row.proved });
    }
    Ok(wrong)
}

record! {
    /// By how much more is kept than the lines say.
    struct Differs {
        /// Of which distribution.
        distribution: DistributionId,
        /// What.
        item: ItemId,
        /// Of which size.
        size: Size,
        /// Units taken from boxes.
        loaded: i64,
        /// Units that no box spoke of.
        extra: i64,
        /// Units handed out.
        handed: i64,
        /// Units asked for when none was left.
        turned_away: i64,
        /// Units brought back.
        returned: i64,
    }
}

/// Sums of distributions that their lines do not bear out, with what is kept.
async fn handouts(on: &mut impl Reads) -> Result<Vec<(Differs, Sums)>> {
    let wrong: Vec<Differs> = sql!(
        "SELECT distribution, item, size, CAST(SUM(loaded) AS BIGINT) AS loaded, CAST(SUM(extra) AS BIGINT) AS extra,
                CAST(SUM(handed) AS BIGINT) AS handed, CAST(SUM(turned_away) AS BIGINT) AS turned_away,
                CAST(SUM(returned) AS BIGINT) AS returned
         FROM (SELECT distribution, item, size, loaded, extra, handed, turned_away, returned FROM handout
               UNION ALL
               SELECT distribution, item, size, -units, 0, 0, 0, 0 FROM distribution_load WHERE undone = FALSE
               UNION ALL
               SELECT r.distribution, l.item, l.size, 0, 0, 0, 0, -r.units
               FROM distribution_return r JOIN distribution_load l ON l.id = r.load WHERE r.undone = FALSE
               UNION ALL
               SELECT distribution, item, size, 0, -extra, CASE WHEN kind = 'handed' THEN -units ELSE 0 END,
                      CASE WHEN kind = 'turned-away' THEN -units ELSE 0 END, 0
               FROM tally) line
         GROUP BY distribution, item, size
         HAVING SUM(loaded) <> 0 OR SUM(extra) <> 0 OR SUM(handed) <> 0 OR SUM(turned_away) <> 0 OR SUM(returned) <> 0
         LIMIT $1"
    )
    .bind(MOST)
    .all(on)
    .await?;
    let mut told = Vec::new();
    for differs in wrong {
        let (item, size) = (differs.item, differs.size);
        let kept = distributions::sums(on, differs.distribution).await?;
        let kept = kept.into_iter().find(|sums| (sums.item, sums.size) == (item, size));
        let none = Sums { item, size, loaded: 0, extra: 0, handed: 0, turned_away: 0, returned: 0 };
        told.push((differs, kept.unwrap_or(none)));
    }
    Ok(told)
}

/// Loads whose units brought back are not those of their returns.
async fn returned(on: &mut impl Reads) -> Result<Vec<Mismatch>> {
    sql!(
        "SELECT 'brought back into ' || l.code AS what, l.returned AS kept,
                CAST(COALESCE(SUM(r.units), 0) AS BIGINT) AS proved
         FROM distribution_load l LEFT JOIN distribution_return r ON r.load = l.id AND r.undone = FALSE
         GROUP BY l.id, l.code, l.returned
         HAVING l.returned <> COALESCE(SUM(r.units), 0)
         LIMIT $1"
    )
    .bind(MOST)
    .all(on)
    .await
}

record! {
    /// What is kept aside, and what should be.
    struct Reserved {
        /// In which warehouse.
        warehouse: WarehouseId,
        /// What.
        item: ItemId,
        /// Of which size.
        size: Size,
        /// Units kept aside.
        kept: i64,
        /// Units ordered for distributions that are not over, and not loaded yet.
        proved: i64,
    }
}

async fn reserved(on: &mut impl Reads) -> Result<Vec<Reserved>> {
    sql!(
        "SELECT warehouse, item, size, CAST(SUM(kept) AS BIGINT) AS kept, CAST(SUM(proved) AS BIGINT) AS proved
         FROM (SELECT warehouse, item, size, reserved AS kept, 0 AS proved FROM reservation
               UNION ALL
               SELECT d.warehouse, o.item, o.size, 0 AS kept,
                      CASE WHEN SUM(o.units) > COALESCE(MAX(h.loaded), 0)
                           THEN SUM(o.units) - COALESCE(MAX(h.loaded), 0) ELSE 0 END AS proved
               FROM menu_order o
               JOIN menu m ON m.id = o.menu
               JOIN distribution d ON d.id = m.distribution
               LEFT JOIN handout h ON h.distribution = d.id AND h.item = o.item AND h.size = o.size
               WHERE o.taken_back = FALSE AND d.state IN ('planned', 'under-way')
               GROUP BY d.id, d.warehouse, o.item, o.size) line
         GROUP BY warehouse, item, size
         HAVING SUM(kept) <> SUM(proved)
         LIMIT $1"
    )
    .bind(MOST)
    .all(on)
    .await
}
