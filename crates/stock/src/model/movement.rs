use kernel::{Instant, Uuid};
use storage::{record, words};
use web::OrganisationId;

use super::{ActId, BoxId, BoxState, ItemId, LocationId, MovementId, Size, WarehouseId};

words! {
    /// What happened to a box.
    pub enum MovementKind {
        /// Announced by a giver.
        Expect = "expect",
        /// Came in.
        Receive = "receive",
        /// Gave a part to another box, or was made from a part of another.
        Split = "split",
        /// Took in another box, or went into another.
        Merge = "merge",
        /// Was carried to another place.
        Move = "move",
        /// Holds another quantity than believed.
        Correct = "correct",
        /// Was set aside.
        Pick = "pick",
        /// Was put back.
        PutBack = "put-back",
        /// Went out to be handed out, whole or in part.
        PackOut = "pack-out",
        /// Came back from a distribution, whole or in part.
        Return = "return",
        /// Was not found.
        Lose = "lose",
        /// Turned up again.
        Find = "find",
        /// Was thrown away.
        Scrap = "scrap",
        /// Left for another warehouse.
        Send = "send",
        /// Arrived from another warehouse.
        Arrive = "arrive",
        /// Went into kits, or was made of components.
        Kit = "kit",
        /// Was counted otherwise in a stocktake.
        Stocktake = "stocktake",
        /// Takes an earlier movement back.
        Undo = "undo",
    }
}

impl MovementKind {
    /// Whether goods that leave by it were used, so that demand can be learned from it. What comes back from a
    /// distribution was not used after all, so it is taken off again.
    pub const fn is_use(self) -> bool {
        matches!(self, MovementKind::PackOut | MovementKind::Return)
    }

    /// Whether goods that come by it are new to the coalition.
    pub const fn is_gain(self) -> bool {
        matches!(self, MovementKind::Receive)
    }
}

/// The larger thing that a movement is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A transfer.
    Transfer(Uuid),
    /// A stocktake.
    Stocktake(Uuid),
    /// The sorting of an arrival.
    Sort(Uuid),
    /// Kits assembled or broken up.
    Kit(Uuid),
    /// An import.
    Import(Uuid),
    /// A distribution.
    Distribution(Uuid),
}

impl Cause {
    /// As the ledger writes it: kind and identifier.
    pub const fn parts(self) -> (&'static str, Uuid) {
        match self {
            Cause::Transfer(id) => ("transfer", id),
            Cause::Stocktake(id) => ("stocktake", id),
            Cause::Sort(id) => ("sort", id),
            Cause::Kit(id) => ("kit", id),
            Cause::Import(id) => ("import", id),
            Cause::Distribution(id) => ("distribution", id),
        }
    }
}

record! {
    /// One line of the ledger.
    pub struct Movement {
        /// Which.
        pub id: MovementId,
        /// The act it is part of.
        pub act: ActId,
        /// When.
        pub at: Instant,
        /// Who, if it was a person.
        pub actor: Option<Uuid>,
        /// What happened.
        pub kind: MovementKind,
        /// To which box.
        pub box_id: BoxId,
        /// The box's movements so far.
        pub seq: i64,
        /// Whose box it was then.
        pub organisation: OrganisationId,
        /// Where it stood then.
        pub warehouse: WarehouseId,
        /// What was in it.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units that came (positive) or went (negative).
        pub change: i64,
        /// Units in the box afterwards.
        pub after: i64,
        /// What the box was before.
        pub from_state: Option<BoxState>,
        /// What it is afterwards.
        pub to_state: BoxState,
        /// Where it was before.
        pub from_location: Option<LocationId>,
        /// Where it is afterwards.
        pub to_location: Option<LocationId>,
        /// The other box of a split or a merge.
        pub other_box: Option<BoxId>,
        /// Why, in somebody's words.
        pub reason: String,
        /// The movement that this one takes back.
        pub undoes: Option<MovementId>,
    }
}
