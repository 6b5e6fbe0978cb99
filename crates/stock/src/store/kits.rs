//! Kits: what they are made of, and putting them together and apart.

use kernel::{Date, Error, Message, Quantity, Result, Uuid, date_in};
use storage::{Reads, Tx, record, sql};
use web::OrganisationId;

use crate::model::{
    ActId, BoxId, BoxState, Cause, Code, ItemId, LocationId, MovementKind, Size, SizeSystem, StoredBox, Warehouse,
    WarehouseId,
    kits::{self, Component, Part},
};

use super::{
    acts, catalogue, labels,
    ledger::{Change, Context, NewBox, apply, open},
};

/// What a kit is made of, in the order it is packed.
pub async fn components(on: &mut impl Reads, kit: ItemId) -> Result<Vec<Component>> {
    sql!("SELECT component AS item, quantity, optional FROM kit_component WHERE kit = $1 ORDER BY sort, component")
        .bind(kit)
        .all(on)
        .await
}

/// Every item that is a kit.
pub async fn all(on: &mut impl Reads) -> Result<Vec<ItemId>> {
    sql!("SELECT DISTINCT kit FROM kit_component ORDER BY kit").values(on).await
}

/// Says what a kit is made of; an empty list makes it no kit any more.
///
/// # Errors
/// Refused if the kit has sizes, has only optional components, names one twice, or would come to hold itself.
pub async fn define(tx: &mut Tx, kit: ItemId, components: &[Component]) -> Result<()> {
    if catalogue::by_id(tx, kit).await?.size_system != SizeSystem::None {
        return Err(Error::refused("error-kit-sized"));
    }
    sql!("DELETE FROM kit_component WHERE kit = $1").bind(kit).run(tx).await?;
    let others: Vec<(ItemId, ItemId)> = sql!("SELECT kit, component FROM kit_component").all(tx).await?;
    kits::check(kit, components, &others).map_err(Error::Refused)?;
    for (sort, component) in (0_i64..).zip(components) {
        sql!("INSERT INTO kit_component (kit, component, quantity, optional, sort) VALUES ($1, $2, $3, $4, $5)")
            .bind(kit)
            .bind(component.item)
            .bind(component.quantity)
            .bind(component.optional)
            .bind(sort)
            .run(tx)
            .await?;
    }
    tx.about("item", kit);
    tx.touch("stock");
    Ok(())
}

record! {
    /// Units of a component that stand in a warehouse and may be used.
    pub struct Standing {
        /// Where.
        pub warehouse: WarehouseId,
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How many units.
        pub quantity: i64,
    }
}

/// What stands ready of every component of every kit, in the warehouses within somebody's reach. What is set aside, or
/// may not be handed out any more, does not count.
pub async fn standing(on: &mut impl Reads, reach: Option<OrganisationId>, today: Date) -> Result<Vec<Standing>> {
    sql!(
        "SELECT b.warehouse, b.item, b.size, CAST(SUM(b.quantity) AS BIGINT) AS quantity
         FROM box b JOIN warehouse w ON w.id = b.warehouse AND w.organisation = b.organisation AND w.active = TRUE
         WHERE b.state = 'in-stock' AND ($1 = TRUE OR b.organisation = $2) AND (b.expires IS NULL OR b.expires >= $3)
           AND b.item IN (SELECT component FROM kit_component)
         GROUP BY b.warehouse, b.item, b.size ORDER BY b.warehouse, b.item, b.size"
    )
    .bind(reach.is_none())
    .bind(reach)
    .bind(today)
    .all(on)
    .await
}

/// Kits to be put together.
#[derive(Clone, Debug)]
pub struct Assembly {
    /// Which kit.
    pub kit: ItemId,
    /// From the boxes of which warehouse.
    pub warehouse: Warehouse,
    /// Where in it the box of kits goes.
    pub location: Option<LocationId>,
    /// How many.
    pub kits: Quantity,
    /// Which size of each component that has sizes; the one most in stock where nothing is said.
    pub sizes: Vec<(ItemId, Size)>,
    /// The optional components that go in.
    pub with: Vec<ItemId>,
    /// The code of a label that was printed ahead; else one is drawn.
    pub label: Option<Code>,
}

/// A component that there is too little of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units that the kits need.
    pub needed: i64,
    /// Units that there are.
    pub there: i64,
}

/// What came of an assembly.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The kits stand in a box.
    Assembled(Assembled),
    /// Nothing was changed, since these components are short.
    Short(Vec<Shortage>),
}

/// Kits that were put together.
#[derive(Clone, Copy, Debug)]
pub struct Assembled {
    /// The act, for undoing it.
    pub act: ActId,
    /// The box they are in.
    pub box_id: BoxId,
    /// What its label says.
    pub code: Code,
}

/// Puts kits together: takes components out of boxes that stand in the warehouse, the first to expire first and then
/// the oldest, and begins one box of kits. A box that is emptied is gone as one is that was merged into another.
///
/// # Errors
/// Refused if the item is no kit. [`Error::Again`] if somebody took from the same boxes at the same moment.
pub async fn assemble(tx: &mut Tx, assembly: &Assembly) -> Result<Outcome> {
    let mut wanted = components(tx, assembly.kit).await?;
    if wanted.is_empty() {
        return Err(Error::refused("error-kit-none"));
    }
    wanted.retain(|c| !c.optional || assembly.with.contains(&c.item));
    let (mut takes, mut short) = (Vec::new(), Vec::new());
    for component in &wanted {
        let size = size_of(tx, assembly, component.item).await?;
        let needed = component.quantity.get() * assembly.kits.get();
        let boxes = boxes_of(tx, &assembly.warehouse, component.item, size).await?;
        let there: Vec<i64> = boxes.iter().map(|stored| stored.quantity).collect();
        match kits::take(&there, needed) {
            Ok(parts) => takes.extend(boxes.into_iter().zip(parts)),
            Err(there) => short.push(Shortage { item: component.item, size, needed, there }),
        }
    }
    if !short.is_empty() {
        return Ok(Outcome::Short(short));
    }
    put_together(tx, assembly, &takes).await.map(Outcome::Assembled)
}

async fn put_together(tx: &mut Tx, assembly: &Assembly, takes: &[(StoredBox, i64)]) -> Result<Assembled> {
    let id: Uuid = tx.world().new_uuid();
    let context = Context::part_of(tx, Cause::Kit(id));
    for (stored, units) in takes {
        let whole = *units == stored.quantity;
        let change = Change {
            change: -units,
            state: if whole { BoxState::PackedOut } else { stored.state },
            location: if whole { None } else { stored.location },
            ..Change::of(MovementKind::Kit, stored)
        };
        apply(tx, context, stored, &change).await.map_err(again)?;
    }
    let code = match assembly.label {
        Some(code) => labels::take(tx, assembly.warehouse.organisation, code).await?,
        None => labels::draw(tx, assembly.warehouse.organisation, None, true).await?,
    };
    let new = NewBox {
        code,
        organisation: assembly.warehouse.organisation,
        warehouse: assembly.warehouse.id,
        location: assembly.location,
        item: assembly.kit,
        size: Size::NONE,
        quantity: assembly.kits,
        state: BoxState::InStock,
        expires: takes.iter().filter_map(|(stored, _)| stored.expires).min(),
        note: String::new(),
    };
    let box_id = open(tx, context, MovementKind::Kit, &new, None).await?;
    sql!("INSERT INTO assembly (id, box, kits) VALUES ($1, $2, $3)")
        .bind(id)
        .bind(box_id)
        .bind(assembly.kits)
        .run(tx)
        .await?;
    Ok(Assembled { act: context.act, box_id, code })
}

/// Somebody took from a box between our look and our hand: look again, rather than tell a person about it.
fn again(error: Error) -> Error {
    match error {
        Error::Refused(message) if message.key == "error-box-changed" => Error::Again(message.key.to_owned()),
        other => other,
    }
}

async fn size_of(tx: &mut Tx, assembly: &Assembly, item: ItemId) -> Result<Size> {
    let system = catalogue::by_id(tx, item).await?.size_system;
    if system == SizeSystem::None {
        return Ok(Size::NONE);
    }
    if let Some((_, size)) = assembly.sizes.iter().find(|(i, _)| *i == item) {
        return system.read(size.as_str()).map_err(Error::Refused);
    }
    let today = date_in(&web::zone(), tx.now());
    let most: Option<Size> = sql!(
        "SELECT size FROM box
         WHERE warehouse = $1 AND organisation = $2 AND item = $3 AND state = 'in-stock'
           AND (expires IS NULL OR expires >= $4)
         GROUP BY size ORDER BY SUM(quantity) DESC, size LIMIT 1"
    )
    .bind(assembly.warehouse.id)
    .bind(assembly.warehouse.organisation)
    .bind(item)
    .bind(today)
    .values(tx)
    .await?
    .pop();
    // Of nothing there is nothing in every size; name the first.
    most.or_else(|| system.sizes().first().and_then(|size| Size::any(size))).ok_or(Error::NotFound)
}

/// The boxes that may be taken from, the first to expire first, then the oldest.
async fn boxes_of(tx: &mut Tx, warehouse: &Warehouse, item: ItemId, size: Size) -> Result<Vec<StoredBox>> {
    let today = date_in(&web::zone(), tx.now());
    sql!(
        "SELECT id, code, organisation, warehouse, location, item, size, quantity, state, expires, received_at, note,
                version
         FROM box
         WHERE warehouse = $1 AND organisation = $2 AND item = $3 AND size = $4 AND state = 'in-stock'
           AND (expires IS NULL OR expires >= $5)
         ORDER BY CASE WHEN expires IS NULL THEN 1 ELSE 0 END, expires, received_at, id"
    )
    .bind(warehouse.id)
    .bind(warehouse.organisation)
    .bind(item)
    .bind(size)
    .bind(today)
    .all(tx)
    .await
}

/// Kits that were taken apart.
#[derive(Clone, Debug)]
pub struct BrokenUp {
    /// The act, for undoing it.
    pub act: ActId,
    /// What the labels of the new boxes say.
    pub codes: Vec<Code>,
}

/// Takes kits of a box apart: a new box for each part, where the box of kits stands.
///
/// # Errors
/// Refused if the box is not in stock, holds fewer kits, or nothing is said to be in a kit.
pub async fn break_up(tx: &mut Tx, stored: &StoredBox, count: Quantity, parts: &[Part]) -> Result<BrokenUp> {
    acts::must_be(stored, &[BoxState::InStock, BoxState::Picked])?;
    if parts.is_empty() {
        return Err(Error::refused("error-kit-none"));
    }
    if count.get() > stored.quantity {
        return Err(Error::Refused(
            Message::new("error-box-too-few").with("code", stored.code.to_string()).with("quantity", stored.quantity),
        ));
    }
    let id: Uuid = tx.world().new_uuid();
    let context = Context::part_of(tx, Cause::Kit(id));
    acts::leave(tx, context, stored, MovementKind::Kit, BoxState::PackedOut, Some(count), "").await?;
    let mut codes = Vec::new();
    for part in parts {
        let code = labels::draw(tx, stored.organisation, None, true).await?;
        let new = NewBox {
            code,
            organisation: stored.organisation,
            warehouse: stored.warehouse,
            location: stored.location,
            item: part.item,
            size: part.size,
            quantity: Quantity::new(part.each * count.get()).map_err(Error::Refused)?,
            state: BoxState::InStock,
            expires: part.expires,
            note: String::new(),
        };
        open(tx, context, MovementKind::Kit, &new, Some(stored.id)).await?;
        codes.push(code);
    }
    Ok(BrokenUp { act: context.act, codes })
}

record! {
    struct Used {
        item: ItemId,
        size: Size,
        units: i64,
        expires: Option<Date>,
    }
}

/// What went into each kit of a box, as the ledger remembers it; a part of a split box is followed to where it came
/// from. `None` if the box came otherwise, holds kits of more than one assembly, or turned out to hold something
/// else than was believed: then somebody has to look inside.
pub async fn remembered(on: &mut impl Reads, stored: &StoredBox) -> Result<Option<Vec<Part>>> {
    let mut box_id = stored.id;
    // A split of a split of a split: nobody goes further than this, and a ring is impossible.
    for _ in 0..64 {
        let mixed: i64 = sql!(
            "SELECT COUNT(*) FROM movement
             WHERE box = $1 AND ((kind = 'merge' AND change > 0) OR from_item IS NOT NULL)"
        )
        .bind(box_id)
        .value(on)
        .await?;
        if mixed > 0 {
            return Ok(None);
        }
        let assembly: Option<(Uuid, i64)> =
            sql!("SELECT id, kits FROM assembly WHERE box = $1").bind(box_id).maybe(on).await?;
        if let Some((id, kits)) = assembly {
            return parts_of(on, id, kits).await.map(Some);
        }
        let came: Option<(MovementKind, Option<BoxId>)> =
            sql!("SELECT kind, other_box FROM movement WHERE box = $1 AND seq = 1").bind(box_id).maybe(on).await?;
        match came {
            Some((MovementKind::Split, Some(other))) => box_id = other,
            _ => return Ok(None),
        }
    }
    Ok(None)
}

async fn parts_of(on: &mut impl Reads, assembly: Uuid, kits: i64) -> Result<Vec<Part>> {
    let used: Vec<Used> = sql!(
        "SELECT m.item, m.size, -m.change AS units, b.expires FROM movement m JOIN box b ON b.id = m.box
         WHERE m.cause = $1 AND m.change < 0 ORDER BY m.id"
    )
    .bind(assembly)
    .all(on)
    .await?;
    let mut parts: Vec<Part> = Vec::new();
    for used in used {
        match parts.iter_mut().find(|part| part.item == used.item && part.size == used.size) {
            Some(part) => {
                part.each += used.units;
                part.expires = [part.expires, used.expires].into_iter().flatten().min();
            }
            None => parts.push(Part { item: used.item, size: used.size, each: used.units, expires: used.expires }),
        }
    }
    parts.iter_mut().for_each(|part| part.each /= kits);
    Ok(parts)
}

record! {
    /// A box of kits.
    pub struct KitBox {
        /// Its code.
        pub code: Code,
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// How many kits.
        pub quantity: i64,
        /// Until when they may be handed out.
        pub expires: Option<Date>,
    }
}

/// The boxes that hold a kit, within somebody's reach, the first to expire first.
pub async fn boxes(on: &mut impl Reads, kit: ItemId, reach: Option<OrganisationId>) -> Result<Vec<KitBox>> {
    sql!(
        "SELECT code, warehouse, quantity, expires FROM box
         WHERE item = $1 AND state IN ('in-stock', 'picked') AND ($2 = TRUE OR organisation = $3)
         ORDER BY CASE WHEN expires IS NULL THEN 1 ELSE 0 END, expires, id LIMIT 200"
    )
    .bind(kit)
    .bind(reach.is_none())
    .bind(reach)
    .all(on)
    .await
}
