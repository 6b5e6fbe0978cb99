use kernel::{Instant, Uuid};
use storage::{record, words};
use web::OrganisationId;

use super::{BoxId, Code, ItemId, LocationId, Size, WarehouseId};

kernel::id!(
    /// Boxes on the road between warehouses or organisations.
    TransferId,
    OfTransfer
);

/// The most boxes that go in one transfer: a lorry.
pub const MAX_LINES: i64 = 1_000;

words! {
    /// How far a transfer is.
    pub enum TransferState {
        /// Boxes are being set aside for it.
        Packing = "packing",
        /// It has left.
        OnTheRoad = "on-the-road",
        /// It was received.
        Arrived = "arrived",
        /// It never left.
        CalledOff = "called-off",
    }
}

record! {
    /// Boxes on the road between warehouses or organisations.
    pub struct Transfer {
        /// Which.
        pub id: TransferId,
        /// What people call it: `T-K7DMQ3`.
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
        /// A remark.
        pub note: String,
        /// When packing began.
        pub started_at: Instant,
        /// By whom.
        pub started_by: Option<Uuid>,
        /// When it left.
        pub sent_at: Option<Instant>,
        /// Who sent it.
        pub sent_by: Option<Uuid>,
        /// When it arrived.
        pub arrived_at: Option<Instant>,
        /// Who received it.
        pub received_by: Option<Uuid>,
    }
}

impl Transfer {
    /// Whether an organisation may send it, or add and remove boxes; `None` is the whole coalition.
    pub fn may_send(&self, reach: Option<OrganisationId>) -> bool {
        self.state == TransferState::Packing && reach.is_none_or(|o| o == self.from_organisation)
    }

    /// Whether an organisation may receive it.
    pub fn may_receive(&self, reach: Option<OrganisationId>) -> bool {
        self.state == TransferState::OnTheRoad && reach.is_none_or(|o| o == self.to_organisation)
    }

    /// Whether an organisation may still receive boxes of it that were marked as not arrived.
    pub fn may_receive_late(&self, reach: Option<OrganisationId>) -> bool {
        self.state == TransferState::Arrived && reach.is_none_or(|o| o == self.to_organisation)
    }

    /// Whether an organisation sees it: both that have to do with it do, for ever.
    pub fn is_seen_by(&self, reach: Option<OrganisationId>) -> bool {
        reach.is_none_or(|o| o == self.from_organisation || o == self.to_organisation)
    }
}

record! {
    /// A box of a transfer: as it was sent, and as it arrived.
    pub struct Line {
        /// Which box.
        pub box_id: BoxId,
        /// What its label says.
        pub code: Code,
        /// What it held.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// How much.
        pub quantity: i64,
        /// Where it stood.
        pub location: Option<LocationId>,
        /// What that place is called.
        pub location_code: Option<String>,
        /// What it held on arrival.
        pub arrived_item: Option<ItemId>,
        /// Of which size.
        pub arrived_size: Option<Size>,
        /// How much; zero if it did not arrive.
        pub arrived_quantity: Option<i64>,
        /// What the place it went to is called.
        pub arrived_location_code: Option<String>,
        /// What the receiver remarked.
        pub differed: String,
    }
}

/// What differed between what was sent and what arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The box did not arrive.
    Missing,
    /// It holds another item.
    Item,
    /// It holds another size.
    Size,
    /// It holds fewer; by how many.
    Fewer(i64),
    /// It holds more; by how many.
    More(i64),
}

impl Line {
    /// Whether whoever received the transfer found that this box did not arrive.
    pub fn is_missing(&self) -> bool {
        self.arrived_quantity == Some(0)
    }

    /// What differed; nothing before it arrived. A box that is missing differs in nothing else.
    pub fn differences(&self) -> Vec<Difference> {
        let Some(arrived) = self.arrived_quantity else { return Vec::new() };
        if arrived == 0 {
            return vec![Difference::Missing];
        }
        let other_item = self.arrived_item.is_some_and(|item| item != self.item);
        let other_size = self.arrived_size.is_some_and(|size| size != self.size);
        let quantity = match arrived - self.quantity {
            0 => None,
            less if less < 0 => Some(Difference::Fewer(-less)),
            more => Some(Difference::More(more)),
        };
        [other_item.then_some(Difference::Item), other_size.then_some(Difference::Size), quantity]
            .into_iter()
            .flatten()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Id, TestEntropy, World};
    use proptest::prelude::*;

    fn line(quantity: i64, arrived: Option<i64>) -> Line {
        let world = World::new(kernel::SystemClock, TestEntropy::seeded(1));
        let item = Id::from_uuid(Uuid::from_u128(1));
        Line {
            box_id: Id::from_uuid(Uuid::from_u128(2)),
            code: Code::draw(&world),
            item,
            size: Size::NONE,
            quantity,
            location: None,
            location_code: None,
            arrived_item: arrived.map(|_| item),
            arrived_size: arrived.map(|_| Size::NONE),
            arrived_quantity: arrived,
            arrived_location_code: None,
            differed: String::new(),
        }
    }

    #[test]
    fn what_differed_is_said_once() {
        assert!(line(12, None).differences().is_empty(), "nothing differs while it is on the road");
        assert!(line(12, Some(12)).differences().is_empty());
        assert_eq!(line(12, Some(0)).differences(), [Difference::Missing]);
        let other = Line { arrived_size: Size::any("M"), ..line(12, Some(10)) };
        assert_eq!(other.differences(), [Difference::Size, Difference::Fewer(2)]);
    }

    proptest! {
        #[test]
        fn the_difference_accounts_for_every_unit(sent in 1..1_000_000_i64, arrived in 1..1_000_000_i64) {
            let by = line(sent, Some(arrived)).differences().iter().map(|d| match d {
                Difference::Fewer(n) => -n,
                Difference::More(n) => *n,
                _ => 0,
            }).sum::<i64>();
            prop_assert_eq!(sent + by, arrived);
        }
    }
}
