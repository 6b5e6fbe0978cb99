use kernel::{Instant, Message, Quantity};
use storage::{record, words};
use web::OrganisationId;

use super::{BoxState, LocationId, WarehouseId};

kernel::id!(
    /// A count of what is really there.
    StocktakeId,
    OfStocktake
);

words! {
    /// How far a stocktake is.
    pub enum StocktakeState {
        /// Boxes are being counted.
        Open = "open",
        /// What differed was put right in the ledger.
        Approved = "approved",
        /// Given up; nothing was changed.
        Dropped = "dropped",
    }
}

record! {
    /// A stocktake of a warehouse, or of one location in it.
    pub struct Stocktake {
        /// Which.
        pub id: StocktakeId,
        /// Whose.
        pub organisation: OrganisationId,
        /// Of which warehouse.
        pub warehouse: WarehouseId,
        /// Of which location; of all of them if none.
        pub location: Option<LocationId>,
        /// How far it is.
        pub state: StocktakeState,
        /// Counts its counts.
        pub version: i64,
        /// When it began.
        pub began_at: Instant,
        /// When it was approved or dropped.
        pub ended_at: Option<Instant>,
        /// The warehouse's name.
        pub warehouse_name: String,
        /// What is written on the location.
        pub location_code: Option<String>,
    }
}

/// What follows from a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The ledger is right.
    Agrees,
    /// The box holds so many more (or fewer) units.
    Correct(i64),
    /// Nothing was there.
    Lost,
    /// The ledger believed it gone, and it holds so many units.
    Back(i64),
    /// Units came or went after it was counted: the count says nothing any more, and the ledger stands.
    Changed,
}

impl Verdict {
    /// The last part of its Fluent key, and its word in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::Agrees => "agrees",
            Verdict::Correct(_) => "correct",
            Verdict::Lost => "lost",
            Verdict::Back(_) => "back",
            Verdict::Changed => "changed",
        }
    }

    /// Units that the ledger gains (positive) or loses (negative); `now` is what it believes.
    pub const fn change(self, now: i64) -> i64 {
        match self {
            Verdict::Agrees | Verdict::Changed => 0,
            Verdict::Correct(by) => by,
            Verdict::Lost => -now,
            Verdict::Back(units) => units,
        }
    }
}

/// Judges a count: what the ledger believed then, what was counted, and what the ledger says now.
pub const fn judge(believed: i64, counted: i64, now: i64, state: BoxState) -> Verdict {
    if now != believed || matches!(state, BoxState::Expected | BoxState::Transferred) {
        return Verdict::Changed;
    }
    if counted == believed {
        Verdict::Agrees
    } else if counted == 0 {
        Verdict::Lost
    } else if believed == 0 {
        Verdict::Back(counted)
    } else {
        Verdict::Correct(counted - believed)
    }
}

/// Reads how many were counted: a whole number, and none is one too.
///
/// # Errors
/// As for a quantity, but for zero.
pub fn parse_count(text: &str) -> Result<i64, Message> {
    match Quantity::parse(text) {
        Ok(counted) => Ok(counted.get()),
        Err(message) if message.key == "error-quantity-zero" => Ok(0),
        Err(message) => Err(message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn after_a_judgement_the_ledger_holds_what_was_counted(believed in 0_i64..100, counted in 0_i64..100) {
            let state = if believed == 0 { BoxState::Lost } else { BoxState::InStock };
            let verdict = judge(believed, counted, believed, state);
            prop_assert_eq!(believed + verdict.change(believed), counted);
            prop_assert_eq!(verdict == Verdict::Agrees, believed == counted);
        }

        #[test]
        fn a_count_from_before_a_movement_changes_nothing(believed in 0_i64..100, counted in 0_i64..100, now in 0_i64..100) {
            prop_assume!(now != believed);
            prop_assert_eq!(judge(believed, counted, now, BoxState::InStock), Verdict::Changed);
        }
    }

    #[test]
    fn none_is_a_count() {
        assert_eq!(parse_count("0"), Ok(0));
        assert_eq!(parse_count("٠"), Ok(0));
        assert_eq!(parse_count("-1").unwrap_err().key, "error-quantity-negative");
        assert_eq!(parse_count("").unwrap_err().key, "error-required");
        assert_eq!(parse_count("2000000").unwrap_err().key, "error-quantity-absurd");
    }
}
