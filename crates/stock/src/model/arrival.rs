use kernel::{Instant, Message, Uuid};
use storage::{BlobId, record, words};
use web::OrganisationId;

use super::{ActId, ItemId, WarehouseId};

kernel::id!(
    /// Something unsorted that came through the door.
    ArrivalId,
    OfArrival
);
kernel::id!(
    /// One sorting of an arrival, whole or in part.
    SortId,
    OfSort
);

/// From arrival to the shelf it should take at most this many days.
pub const AIM_DAYS: i64 = 5;
/// Whether what has waited so many days has waited longer than the aim.
pub const fn is_late(days: i64) -> bool {
    days > AIM_DAYS
}

/// The most pieces that come in at once.
pub const MAX_PIECES: i64 = 10_000;
/// The most that comes in at once, in grams: a lorry.
pub const MAX_WEIGHT_G: i64 = 40_000_000;

words! {
    /// What unsorted things come in.
    pub enum ArrivalKind {
        /// Sacks and bags.
        Sack = "sack",
        /// Pallets.
        Pallet = "pallet",
        /// Cartons.
        Carton = "carton",
    }
}

record! {
    /// Something unsorted that came through the door.
    pub struct Arrival {
        /// Which.
        pub id: ArrivalId,
        /// Whose.
        pub organisation: OrganisationId,
        /// Where it stands.
        pub warehouse: WarehouseId,
        /// What it came in.
        pub kind: ArrivalKind,
        /// How many of them really came.
        pub pieces: i64,
        /// What they weigh together, in grams.
        pub weight_g: i64,
        /// From whom, in somebody's words; may be empty.
        pub giver: String,
        /// What whoever took it in thinks is in it; may be empty.
        pub probably: String,
        /// A photograph.
        pub photo: Option<BlobId>,
        /// When it came.
        pub arrived_at: Instant,
        /// How many pieces are sorted.
        pub sorted: i64,
    }
}

/// What really came, for all that was typed at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Really {
    /// How many pieces; none if it never came.
    pub pieces: i64,
    /// What they weigh together, in grams.
    pub weight_g: i64,
}

impl Arrival {
    /// By how many pieces and grams a correction changes it. What never came weighs nothing.
    ///
    /// # Errors
    /// If more is sorted than is said to have come, or nothing differs.
    pub fn corrected_by(&self, really: Really) -> Result<(i64, i64), Message> {
        if really.pieces < self.sorted {
            return Err(Message::new("error-arrival-sorted").with("sorted", self.sorted));
        }
        let weight_g = if really.pieces == 0 { 0 } else { really.weight_g };
        match (really.pieces - self.pieces, weight_g - self.weight_g) {
            (0, 0) => Err(Message::new("error-correct-nothing")),
            by => Ok(by),
        }
    }

    /// Pieces that wait to be sorted.
    pub const fn left(&self) -> i64 {
        self.pieces - self.sorted
    }

    /// What waits to be sorted weighs about this, in grams.
    pub const fn left_g(&self) -> i64 {
        if self.pieces == 0 { 0 } else { self.weight_g.saturating_mul(self.left()) / self.pieces }
    }

    /// How many whole days it has waited.
    pub const fn age(&self, now: Instant) -> i64 {
        now.days_since(self.arrived_at)
    }

    /// Whether it has waited longer than the aim.
    pub const fn is_late(&self, now: Instant) -> bool {
        is_late(self.age(now))
    }
}

record! {
    /// One sorting of an arrival.
    pub struct Sort {
        /// Which.
        pub id: SortId,
        /// How many pieces; negative if it takes another one back.
        pub pieces: i64,
        /// When.
        pub at: Instant,
        /// Who, if it was a person.
        pub actor: Option<Uuid>,
        /// What was thrown away, in grams.
        pub discarded_g: i64,
        /// The act in the ledger.
        pub act: ActId,
        /// The sort that this one takes back.
        pub undoes: Option<SortId>,
        /// Whether it was taken back.
        pub undone: bool,
    }
}

record! {
    /// What came out of past sorts of the same kind, for one item.
    pub struct Yield {
        /// What.
        pub item: ItemId,
        /// How many units in all.
        pub units: i64,
    }
}

/// What is probably in an arrival, learned from past sorts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Estimate {
    /// How many sorts it rests on.
    pub sorts: i64,
    /// Whether only sorts of the same giver count.
    pub same_giver: bool,
    /// About how many units of each item, most first; never zero.
    pub items: Vec<(ItemId, i64)>,
}

/// Works out what `pieces` pieces probably hold, from what `sorted` pieces held: rounded to the nearest unit, and only
/// items of which at least one is to be expected.
pub fn estimate(pieces: i64, sorts: i64, sorted: i64, yields: &[Yield], same_giver: bool) -> Estimate {
    if sorted <= 0 || pieces <= 0 {
        return Estimate::default();
    }
    let about = |units: i64| {
        let (units, pieces, sorted) = (i128::from(units.max(0)), i128::from(pieces), i128::from(sorted));
        i64::try_from((units * pieces + sorted / 2) / sorted).unwrap_or(i64::MAX)
    };
    let mut items: Vec<_> = yields.iter().map(|y| (y.item, about(y.units))).filter(|(_, n)| *n > 0).collect();
    items.sort_by_key(|(item, n)| (std::cmp::Reverse(*n), *item));
    Estimate { sorts, same_giver, items }
}

/// Reads a weight in kilograms, as `12`, `12.5` or `12,5`, into grams; never through a floating-point number.
pub fn parse_kg(text: &str) -> Result<i64, Message> {
    let plain: String = text.trim().chars().map(plain_digit).collect();
    let wrong = || Message::new("error-weight");
    if plain.is_empty() {
        return Err(Message::new("error-required"));
    }
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.starts_with('-') {
        return Err(Message::new("error-weight-negative"));
    }
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 3 || plain.ends_with('.') {
        return Err(wrong());
    }
    let absurd = || Message::new("error-weight-absurd").with("max", MAX_WEIGHT_G / 1000);
    let kilograms: i64 = whole.parse().map_err(|_| absurd())?;
    let grams: i64 = format!("{part:0<3}").parse().map_err(|_| wrong())?;
    let grams = kilograms.checked_mul(1000).and_then(|g| g.checked_add(grams)).ok_or_else(absurd)?;
    if grams > MAX_WEIGHT_G { Err(absurd()) } else { Ok(grams) }
}

fn plain_digit(c: char) -> char {
    match c {
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
        '\u{2212}' => '-',
        ',' | '٫' => '.',
        _ => c,
    }
}

/// Writes grams as kilograms with a decimal point and without superfluous zeros: `12.5`.
pub fn kg(grams: i64) -> String {
    let text = format!("{}.{:03}", grams / 1000, grams % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Id;
    use proptest::prelude::*;

    fn yields(units: &[i64]) -> Vec<Yield> {
        units.iter().zip(1..).map(|(n, i)| Yield { item: Id::from_uuid(Uuid::from_u128(i)), units: *n }).collect()
    }

    fn arrival(pieces: i64, weight_g: i64, sorted: i64) -> Arrival {
        Arrival {
            id: Id::from_uuid(Uuid::from_u128(1)),
            organisation: Id::from_uuid(Uuid::from_u128(2)),
            warehouse: Id::from_uuid(Uuid::from_u128(3)),
            kind: ArrivalKind::Sack,
            pieces,
            weight_g,
            giver: String::new(),
            probably: String::new(),
            photo: None,
            arrived_at: Instant::from_micros(0),
            sorted,
        }
    }

    #[test]
    fn three_sacks_hold_what_three_sacks_held() {
        let found = estimate(3, 4, 30, &yields(&[140, 4, 60]), false);
        let counts: Vec<i64> = found.items.iter().map(|(_, n)| *n).collect();
        assert_eq!(counts, [14, 6], "the most first, and nothing of which less than half a unit is expected");
        assert_eq!(estimate(3, 0, 0, &[], false), Estimate::default());
    }

    #[test]
    fn weights_are_read_as_people_write_them() {
        assert_eq!(parse_kg("12").unwrap(), 12_000);
        assert_eq!(parse_kg(" 12,5 ").unwrap(), 12_500);
        assert_eq!(parse_kg("0.29").unwrap(), 290, "a floating-point number would make it 289");
        assert_eq!(parse_kg("١٢٫٥").unwrap(), 12_500);
        assert_eq!(parse_kg("-3").unwrap_err().key, "error-weight-negative");
        for wrong in ["12.5.1", "1e3", "twelve", ".", "1.2345", "1.", "+3", "NaN"] {
            assert_eq!(parse_kg(wrong).unwrap_err().key, "error-weight", "{wrong}");
        }
        assert_eq!(parse_kg("99999999999999999999").unwrap_err().key, "error-weight-absurd");
        assert_eq!(parse_kg("40001").unwrap_err().key, "error-weight-absurd");
    }

    proptest! {
        #[test]
        fn a_weight_reads_back(grams in 0..=MAX_WEIGHT_G) {
            prop_assert_eq!(parse_kg(&kg(grams)).unwrap(), grams);
        }

        #[test]
        fn any_weight_typed_is_answered(text in ".{0,30}") {
            if let Ok(grams) = parse_kg(&text) {
                prop_assert!((0..=MAX_WEIGHT_G).contains(&grams));
            }
        }

        #[test]
        fn a_correction_comes_to_what_really_came(
            before in (1..=MAX_PIECES, 0..=MAX_WEIGHT_G), sorted in 0..=MAX_PIECES,
            after in (0..=MAX_PIECES, 0..=MAX_WEIGHT_G),
        ) {
            let arrival = arrival(before.0, before.1, sorted.min(before.0));
            match arrival.corrected_by(Really { pieces: after.0, weight_g: after.1 }) {
                Ok((pieces, weight_g)) => {
                    let corrected = Arrival { pieces: before.0 + pieces, weight_g: before.1 + weight_g, ..arrival };
                    prop_assert_eq!(corrected.pieces, after.0);
                    prop_assert!(corrected.left() >= 0 && corrected.left_g() >= 0 && corrected.weight_g >= 0);
                    prop_assert!(after.0 > 0 || corrected.weight_g == 0);
                }
                Err(message) if message.key == "error-arrival-sorted" => prop_assert!(after.0 < arrival.sorted),
                Err(_) => prop_assert!(before.0 == after.0 && before.1 == after.1),
            }
        }

        #[test]
        fn an_estimate_neither_overflows_nor_promises_nothing(
            pieces in 0..=MAX_PIECES, sorted in 0..1_000_000_i64,
            units in proptest::collection::vec(0..=i64::MAX, 0..8),
        ) {
            let found = estimate(pieces, 3, sorted, &yields(&units), true);
            prop_assert!(found.items.iter().all(|(_, n)| *n > 0));
            prop_assert!(found.items.is_sorted_by(|a, b| a.1 >= b.1));
        }
    }
}
