//! Lists of boxes, and what happened to one.
//!
//! With a hundred thousand boxes a page must not take longer than with a thousand. So each statement here walks one
//! index from its start and stops after a page: by warehouse, by location, by size, or by item when only a few match.
//! Several walks are merged here, since only one of the two engines could do that in one statement.

use std::cmp::Reverse;

use kernel::{Date, Instant, Result, Uuid};
use storage::{Reads, record, sql, words};
use web::OrganisationId;

use crate::model::{ActId, BoxId, BoxState, CategoryId, Code, ItemId, LocationId, MovementKind, Size, WarehouseId};

use super::catalogue::patterns;

words! {
    /// The order of a list of boxes.
    pub enum Sort {
        /// The last received first.
        Newest = "newest",
        /// What expires, the soonest first.
        Expiring = "expiring",
        /// The fullest first.
        Fullest = "fullest",
    }
}

/// Which boxes are wanted, and in which order.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Whose; `None` means everybody's.
    pub reach: Option<OrganisationId>,
    /// What became of them.
    pub state: BoxState,
    /// In which warehouse.
    pub warehouse: Option<WarehouseId>,
    /// Where in it.
    pub location: Option<LocationId>,
    /// Of one item.
    pub item: Option<ItemId>,
    /// Of one category.
    pub category: Option<CategoryId>,
    /// With these words in the item's name, in any language.
    pub words: String,
    /// Of one size.
    pub size: Option<Size>,
    /// In which order.
    pub sort: Sort,
}

impl Filter {
    /// Everything in stock, the newest first.
    pub fn of(reach: Option<OrganisationId>) -> Self {
        Self {
            reach,
            state: BoxState::InStock,
            warehouse: None,
            location: None,
            item: None,
            category: None,
            words: String::new(),
            size: None,
            sort: Sort::Newest,
        }
    }

    fn names_items(&self) -> bool {
        self.item.is_some() || self.category.is_some() || !self.words.trim().is_empty()
    }
}

record! {
    /// A box in a list.
    pub struct BoxLine {
        /// Which.
        pub id: BoxId,
        /// What its label says.
        pub code: Code,
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// Where in it, as is written there.
        pub place: Option<String>,
        /// What is in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many.
        pub quantity: i64,
        /// What became of it.
        pub state: BoxState,
        /// Until when it may be handed out.
        pub expires: Option<Date>,
        /// When it came.
        pub received_at: Instant,
    }
}

/// Up to this many items are walked one by one; more are dense enough that a walk along the warehouse meets them soon.
const FEW_ITEMS: usize = 16;

/// Up to this many boxes of one size are sorted rather than looked for along the whole warehouse.
const FEW_BOXES: i64 = 2_000;

/// Where a walk begins.
#[derive(Clone, Copy)]
enum Walk {
    Warehouse(WarehouseId),
    /// Of one size in it.
    Size(WarehouseId),
    Location(LocationId),
    Item(ItemId),
}

/// One statement for each start of a walk and each order; all take the same parameters. A download goes on before the
/// last identifier it has; where another order is wanted, that condition must not draw a walk away from its index, so
/// it is written as one that no index serves.
macro_rules! walk {
    ($start:literal, $more:literal, $order:literal) => {
        sql!(concat!(
            "SELECT b.id, b.code, b.warehouse, l.code AS place, b.item, b.size, b.quantity, b.state, b.expires,
                    b.received_at
             FROM box b LEFT JOIN location l ON l.id = b.location
             WHERE ",
            $start,
            " = $1 AND b.state = $2 ",
            $more,
            " AND (b.organisation = $3 OR $3 IS NULL)
              AND (b.warehouse = $4 OR $4 IS NULL)
              AND (b.size = $5 OR $5 IS NULL)
              AND ($6 = FALSE OR b.item IN (SELECT i.id FROM item i
                     WHERE (i.id = $7 OR $7 IS NULL) AND (i.category = $8 OR $8 IS NULL)
                       AND i.words LIKE $9 ESCAPE '\\' AND i.words LIKE $10 ESCAPE '\\'
                       AND i.words LIKE $11 ESCAPE '\\' AND i.words LIKE $12 ESCAPE '\\'))
             ORDER BY ",
            $order,
            " LIMIT $14"
        ))
    };
}

async fn walk(on: &mut impl Reads, filter: &Filter, from: Walk, before: BoxId, limit: i64) -> Result<Vec<BoxLine>> {
    let statement = match (from, filter.sort) {
        (Walk::Warehouse(_), Sort::Newest) => walk!("b.warehouse", "AND b.id < $13", "b.id DESC"),
        (Walk::Warehouse(_), Sort::Expiring) => {
            walk!("b.warehouse", "AND b.expires >= '' AND (b.id < $13) = TRUE", "b.expires, b.id")
        }
        (Walk::Warehouse(_), Sort::Fullest) => {
            walk!("b.warehouse", "AND (b.id < $13) = TRUE", "b.quantity DESC, b.id DESC")
        }
        (Walk::Size(_), Sort::Newest) => walk!("b.size = $5 AND b.warehouse", "AND b.id < $13", "b.id DESC"),
        (Walk::Size(_), Sort::Expiring) => {
            walk!("b.size = $5 AND b.warehouse", "AND b.expires >= '' AND (b.id < $13) = TRUE", "b.expires, b.id")
        }
        (Walk::Size(_), Sort::Fullest) => {
            walk!("b.size = $5 AND b.warehouse", "AND (b.id < $13) = TRUE", "b.quantity DESC, b.id DESC")
        }
        (Walk::Location(_), Sort::Newest) => walk!("b.location", "AND b.id < $13", "b.id DESC"),
        (Walk::Location(_), Sort::Expiring) => {
            walk!("b.location", "AND b.expires >= '' AND (b.id < $13) = TRUE", "b.expires, b.id")
        }
        (Walk::Location(_), Sort::Fullest) => {
            walk!("b.location", "AND (b.id < $13) = TRUE", "b.quantity DESC, b.id DESC")
        }
        (Walk::Item(_), Sort::Newest) => walk!("b.item", "AND b.id < $13", "b.id DESC"),
        (Walk::Item(_), Sort::Expiring) => {
            walk!("b.item", "AND b.expires >= '' AND (b.id < $13) = TRUE", "b.expires, b.id")
        }
        (Walk::Item(_), Sort::Fullest) => walk!("b.item", "AND (b.id < $13) = TRUE", "b.quantity DESC, b.id DESC"),
    };
    let start = match from {
        Walk::Warehouse(id) | Walk::Size(id) => id.uuid(),
        Walk::Location(id) => id.uuid(),
        Walk::Item(id) => id.uuid(),
    };
    // Who walks along one item need not ask again which items are meant.
    let narrow = filter.names_items() && !matches!(from, Walk::Item(_));
    let [a, b, c, d] = patterns(&filter.words);
    statement
        .bind(start)
        .bind(filter.state)
        .bind(filter.reach)
        .bind(filter.warehouse)
        .bind(filter.size)
        .bind(narrow)
        .bind(filter.item)
        .bind(filter.category)
        .bind(a)
        .bind(b)
        .bind(c)
        .bind(d)
        .bind(before)
        .bind(limit)
        .all(on)
        .await
}

/// Which walks together meet every box that is wanted.
async fn walks(on: &mut impl Reads, filter: &Filter) -> Result<Vec<Walk>> {
    if let Some(location) = filter.location {
        return Ok(vec![Walk::Location(location)]);
    }
    if filter.names_items() {
        let items = matching(on, filter).await?;
        if items.len() <= FEW_ITEMS {
            return Ok(items.into_iter().map(Walk::Item).collect());
        }
    }
    let warehouses = super::warehouses::of(on, filter.reach).await?;
    let wanted = warehouses.into_iter().filter(|w| filter.warehouse.is_none_or(|id| id == w.id));
    let by_size = match filter.size {
        // The newest of a size stand in its index one after the other, however many there are.
        Some(_) if filter.sort == Sort::Newest => true,
        // In another order they are sorted, which is quick while they are few; many are met soon anyway.
        Some(size) => boxes_of_size(on, size).await? <= FEW_BOXES,
        None => false,
    };
    let walk = if by_size { Walk::Size } else { Walk::Warehouse };
    Ok(wanted.map(|w| walk(w.id)).collect())
}

/// How many boxes of a size stand somewhere.
async fn boxes_of_size(on: &mut impl Reads, size: Size) -> Result<i64> {
    sql!("SELECT CAST(COALESCE(SUM(boxes), 0) AS BIGINT) FROM level WHERE size = $1").bind(size).value(on).await
}

/// The items that a filter names.
async fn matching(on: &mut impl Reads, filter: &Filter) -> Result<Vec<ItemId>> {
    let [a, b, c, d] = patterns(&filter.words);
    sql!(
        "SELECT i.id FROM item i
         WHERE (i.id = $1 OR $1 IS NULL) AND (i.category = $2 OR $2 IS NULL)
           AND i.words LIKE $3 ESCAPE '\\' AND i.words LIKE $4 ESCAPE '\\'
           AND i.words LIKE $5 ESCAPE '\\' AND i.words LIKE $6 ESCAPE '\\'"
    )
    .bind(filter.item)
    .bind(filter.category)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .values(on)
    .await
}

/// A page of boxes: after `skip`, at most `limit`.
pub async fn page(on: &mut impl Reads, filter: &Filter, skip: usize, limit: usize) -> Result<Vec<BoxLine>> {
    let wanted = i64::try_from(skip + limit).map_err(kernel::Error::fault)?;
    let mut lines = Vec::new();
    let walks = walks(on, filter).await?;
    let several = walks.len() > 1;
    for from in walks {
        lines.extend(walk(on, filter, from, LAST, wanted).await?);
    }
    if several {
        match filter.sort {
            Sort::Newest => lines.sort_by_key(|line| Reverse(line.id)),
            Sort::Expiring => lines.sort_by_key(|line| (line.expires, line.id)),
            Sort::Fullest => lines.sort_by_key(|line| Reverse((line.quantity, line.id))),
        }
    }
    Ok(lines.into_iter().skip(skip).take(limit).collect())
}

/// After every identifier.
const LAST: BoxId = BoxId::from_uuid(Uuid::max());
/// How many rows a download reads at once, so that a large one stays small in memory.
const BATCH: i64 = 2_000;
/// The most rows of a download.
pub const MOST: usize = 200_000;

/// Every box that is wanted, handed over in batches, the newest of each walk first.
pub async fn each(on: &mut impl Reads, filter: &Filter, mut take: impl FnMut(&[BoxLine]) -> Result<()>) -> Result<()> {
    let filter = Filter { sort: Sort::Newest, ..filter.clone() };
    let mut taken = 0;
    for from in walks(on, &filter).await? {
        let mut before = LAST;
        while taken < MOST {
            let batch = walk(on, &filter, from, before, BATCH).await?;
            let Some(last) = batch.last() else { break };
            before = last.id;
            taken += batch.len();
            take(&batch)?;
        }
    }
    Ok(())
}

/// The boxes of an item, or of one size of it, that should go out first: what expires soonest, then the oldest.
pub async fn first_out(
    on: &mut impl Reads,
    item: ItemId,
    size: Option<Size>,
    reach: Option<OrganisationId>,
    limit: i64,
) -> Result<Vec<BoxLine>> {
    sql!(
        "SELECT b.id, b.code, b.warehouse, l.code AS place, b.item, b.size, b.quantity, b.state, b.expires, b.received_at
         FROM box b LEFT JOIN location l ON l.id = b.location
         WHERE b.item = $1 AND b.state = 'in-stock' AND (b.size = $2 OR $2 IS NULL)
           AND (b.organisation = $3 OR $3 IS NULL)
         ORDER BY COALESCE(b.expires, '9999-12-31'), b.id LIMIT $4"
    )
    .bind(item)
    .bind(size)
    .bind(reach)
    .bind(limit)
    .all(on)
    .await
}

record! {
    /// Something that happened to a box.
    pub struct Happened {
        /// The act it was part of.
        pub act: ActId,
        /// When.
        pub at: Instant,
        /// Who, if it was a person.
        pub actor: Option<Uuid>,
        /// What.
        pub kind: MovementKind,
        /// The box's movements so far.
        pub seq: i64,
        /// Units that came or went.
        pub change: i64,
        /// Units in the box afterwards.
        pub after: i64,
        /// What is in it afterwards.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// What was believed to be in it before, if that was something else.
        pub from_item: Option<ItemId>,
        /// Of which size.
        pub from_size: Option<Size>,
        /// What the box is afterwards.
        pub to_state: BoxState,
        /// Where it stands afterwards.
        pub place: Option<String>,
        /// The other box of a split or a merge.
        pub other: Option<Code>,
        /// The kind of larger thing it was part of.
        pub cause_kind: Option<String>,
        /// Why.
        pub reason: String,
        /// How often it was taken back: never or once.
        pub undone: i64,
    }
}

/// What happened to a box, the last first.
pub async fn history(on: &mut impl Reads, id: BoxId, limit: i64) -> Result<Vec<Happened>> {
    sql!(
        "SELECT m.act, m.at, m.actor, m.kind, m.seq, m.change, m.after, m.item, m.size, m.from_item, m.from_size,
                m.to_state, l.code AS place, o.code AS other,
                m.cause_kind, m.reason, (SELECT COUNT(*) FROM movement u WHERE u.undoes = m.id) AS undone
         FROM movement m
         LEFT JOIN location l ON l.id = m.to_location
         LEFT JOIN box o ON o.id = m.other_box
         WHERE m.box = $1 ORDER BY m.seq DESC LIMIT $2"
    )
    .bind(id)
    .bind(limit)
    .all(on)
    .await
}
