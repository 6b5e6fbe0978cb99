//! A distribution: who plans it, for how many people, what is offered, and what became of what was loaded.

use kernel::{Date, Instant, Message, Uuid};
use stock::counter::{ItemId, Size, WarehouseId};
use storage::{record, words};
use web::OrganisationId;

kernel::id!(
    /// A distribution.
    DistributionId,
    OfDistribution
);
kernel::id!(
    /// Units taken from a box for a distribution.
    LoadId,
    OfLoad
);
kernel::id!(
    /// Units brought back from a distribution.
    ReturnId,
    OfReturn
);
kernel::id!(
    /// A line of a tally.
    TallyId,
    OfTally
);
kernel::id!(
    /// A closed distribution that was opened again.
    OpenedAgainId,
    OfOpenedAgain
);

/// Kinds of things that one distribution offers, one after the other.
pub const TURNS: usize = 8;
/// Items of one kind to choose from: a choice of up to three (facts.md).
pub const CHOICES: usize = 3;
/// The most people that are expected or counted at one distribution.
pub const PEOPLE: i64 = 100_000;
/// The most units of one kind for a hundred people.
pub const SHARE: i64 = 1_000;
/// How many days after it was closed a distribution may be opened again, to put right what was tallied wrongly.
pub const OPEN_AGAIN_DAYS: i64 = 14;
/// How many days after a distribution is over the numbers on its orders are kept, in case somebody asks for theirs.
pub const TOKEN_DAYS: i64 = 3;
/// How many days after its day they are kept at most, though nobody closed it.
pub const TOKEN_DAYS_AT_MOST: i64 = 30;
/// How many days ahead a distribution may be planned, and how many days late it may be entered.
pub const DAYS: (i64, i64) = (366, 60);

words! {
    /// How far a distribution is.
    pub enum State {
        /// To come; nothing is loaded.
        Planned = "planned",
        /// Loaded, handed out, brought back.
        UnderWay = "under-way",
        /// Talked over and closed.
        Closed = "closed",
        /// Did not take place.
        CalledOff = "called-off",
    }
}

words! {
    /// What a line of a tally counts.
    pub enum TallyKind {
        /// Units handed out.
        Handed = "handed",
        /// Units asked for when none was left.
        TurnedAway = "turned-away",
    }
}

words! {
    /// Who took something, if that was said.
    pub enum Person {
        /// A man.
        Man = "man",
        /// A woman.
        Woman = "woman",
        /// A child.
        Child = "child",
        /// Nobody asked.
        Unsaid = "unsaid",
    }
}

record! {
    /// A distribution.
    pub struct Distribution {
        /// Which.
        pub id: DistributionId,
        /// Whose.
        pub organisation: OrganisationId,
        /// The warehouse it is loaded from.
        pub warehouse: WarehouseId,
        /// When it begins.
        pub starts: Instant,
        /// The day in Calais.
        pub day: Date,
        /// The area, coarsely.
        pub area: String,
        /// People expected.
        pub expected: i64,
        /// Who does what, a line for each role.
        pub roles: String,
        /// A remark.
        pub note: String,
        /// How far it is.
        pub state: State,
        /// Who planned it.
        pub planned_by: Option<Uuid>,
        /// People who came, said at the debrief.
        pub came: Option<i64>,
        /// What went well.
        pub went_well: String,
        /// What to improve.
        pub to_improve: String,
        /// An incident: an address, or a remark.
        pub incident: String,
        /// When it was closed or called off.
        pub ended_at: Option<Instant>,
        /// By whom.
        pub ended_by: Option<Uuid>,
    }
}

impl Distribution {
    /// Whether something may still be loaded, tallied or brought back.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Planned | State::UnderWay)
    }

    /// Whether it may be opened again: it was closed, and not long ago.
    pub fn may_open_again(&self, now: Instant) -> bool {
        let since = |closed: Instant| closed.plus_days(OPEN_AGAIN_DAYS) >= now;
        self.state == State::Closed && self.ended_at.is_some_and(since)
    }
}

record! {
    /// An item that a distribution offers.
    pub struct Offered {
        /// In which turn, from 1: one kind of thing at a time.
        pub turn: i64,
        /// Which of the items to choose from, from 1.
        pub choice: i64,
        /// What.
        pub item: ItemId,
        /// Units of this kind for a hundred people.
        pub share: i64,
    }
}

/// Units of an item that are wanted for so many people: the kind's share, divided among the items to choose from, and
/// rounded up since half a coat warms nobody.
pub fn wanted(expected: i64, share: i64, choices: i64) -> i64 {
    let parts = 100 * choices.max(1);
    (expected * share + parts - 1) / parts
}

record! {
    /// What became of an item in a size.
    pub struct Sums {
        /// What.
        pub item: ItemId,
        /// Of which size.
        pub size: Size,
        /// Units taken from boxes.
        pub loaded: i64,
        /// Units that were there although no box said so.
        pub extra: i64,
        /// Units handed out.
        pub handed: i64,
        /// Units asked for when none was left.
        pub turned_away: i64,
        /// Units brought back.
        pub returned: i64,
    }
}

impl Sums {
    /// Whether any of it was loaded or found, whatever is left.
    pub const fn was_there(&self) -> bool {
        self.loaded + self.extra > 0
    }

    /// Units that should still be on the table, or in the van: loaded and found, less handed out and brought back. Once
    /// the distribution is closed they are missing.
    pub const fn left(&self) -> i64 {
        self.loaded + self.extra - self.handed - self.returned
    }
}

/// A day on which a distribution may be planned or entered.
///
/// # Errors
/// If it is too far from today.
pub fn check_day(day: Date, today: Date) -> Result<(), Message> {
    let ahead = i64::from((day - today).get_days());
    let far = (day - today).get_years() != 0 || (day - today).get_months() != 0;
    if far || ahead > DAYS.0 || ahead < -DAYS.1 {
        return Err(Message::new("error-distribution-day").with("ahead", DAYS.0).with("late", DAYS.1));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn coats_for_half_of_the_people() {
        assert_eq!(wanted(150, 50, 1), 75);
        assert_eq!(wanted(150, 50, 2), 38, "two to choose from, rounded up");
        assert_eq!(wanted(1, 1, 3), 1);
    }

    #[test]
    fn a_distribution_is_not_planned_for_the_next_century() {
        let today: Date = "2026-11-21".parse().unwrap();
        for fine in ["2026-11-21", "2026-11-20", "2027-11-21", "2026-09-23"] {
            assert!(check_day(fine.parse().unwrap(), today).is_ok(), "{fine}");
        }
        for wrong in ["2027-11-30", "2126-11-21", "2026-09-01", "1999-01-01"] {
            assert!(check_day(wrong.parse().unwrap(), today).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn everybody_finds_something(expected in 1i64..=PEOPLE, share in 1i64..=SHARE, choices in 1i64..=3) {
            let each = wanted(expected, share, choices);
            prop_assert!(each * choices * 100 >= expected * share);
            prop_assert!((each - 1) * choices * 100 < expected * share);
        }
    }
}
