use stock::counter::Size;

use super::{Level, Pin, PinId};

/// From this many days on, a page says "more than a year".
const YEAR: i64 = 365;

/// A level, and why it is that.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The level.
    pub level: Level,
    /// Why.
    pub why: Why,
}

/// Why a size has its level.
#[derive(Clone, Debug)]
pub enum Why {
    /// It follows from stock and use.
    Cover {
        /// For how many days the stock lasts.
        days: i64,
        /// For how many it should.
        wanted: i64,
        /// Whether what is likely to come counts with it.
        coming: bool,
    },
    /// There is enough, and the warehouses are full.
    Full {
        /// For how many days the stock lasts.
        days: i64,
    },
    /// Nobody uses it, and some is there.
    NoUse,
    /// People decided.
    Pinned(Pin),
}

impl Why {
    /// A stable word for machines: it is never translated, and never changes its meaning.
    pub const fn word(&self) -> &'static str {
        match self {
            Why::Cover { coming: false, .. } => "days-in-stock",
            Why::Cover { coming: true, .. } => "days-in-stock-and-promised",
            Why::Full { .. } => "warehouses-full",
            Why::NoUse => "no-use",
            Why::Pinned(_) => "pinned",
        }
    }
}

/// Why some sizes of an item have the level they share.
#[derive(Clone, Debug)]
pub enum Reason {
    /// They last from so many days to so many.
    Cover {
        /// The shortest.
        from: i64,
        /// The longest.
        to: i64,
        /// For how many they should.
        wanted: i64,
        /// Whether what is likely to come counts with it.
        coming: bool,
    },
    /// There is enough of them, and the warehouses are full.
    Full,
    /// They last longer than a year.
    MoreThanAYear {
        /// For how many days they should last.
        wanted: i64,
    },
    /// Nobody uses them.
    NoUse,
    /// People decided.
    Pinned(Pin),
}

/// Sizes with the same level for the same reason.
#[derive(Clone, Debug)]
pub struct Group {
    /// The level.
    pub level: Level,
    /// The sizes, from small to large.
    pub sizes: Vec<Size>,
    /// Why.
    pub reason: Reason,
}

impl From<&Why> for Reason {
    fn from(why: &Why) -> Self {
        match why {
            Why::Cover { days, wanted, .. } if *days > YEAR => Reason::MoreThanAYear { wanted: *wanted },
            Why::Cover { days, wanted, coming } => {
                Reason::Cover { from: *days, to: *days, wanted: *wanted, coming: *coming }
            }
            Why::Full { .. } => Reason::Full,
            Why::NoUse => Reason::NoUse,
            Why::Pinned(pin) => Reason::Pinned(pin.clone()),
        }
    }
}

impl Reason {
    /// What reasons that can be said in one sentence have in common.
    fn kind(&self) -> (u8, i64, Option<PinId>) {
        match self {
            Reason::Cover { wanted, coming: false, .. } => (0, *wanted, None),
            Reason::Cover { wanted, coming: true, .. } => (4, *wanted, None),
            Reason::Full => (5, 0, None),
            Reason::MoreThanAYear { wanted } => (1, *wanted, None),
            Reason::NoUse => (2, 0, None),
            Reason::Pinned(pin) => (3, 0, Some(pin.id)),
        }
    }

    fn widen(&mut self, other: &Reason) {
        if let (Reason::Cover { from, to, .. }, Reason::Cover { from: low, to: high, .. }) = (self, other) {
            *from = (*from).min(*low);
            *to = (*to).max(*high);
        }
    }
}

/// Puts sizes with the same level and the same kind of reason together, the most urgent first.
pub fn group<'a>(sizes: impl IntoIterator<Item = (Size, &'a Outcome)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (size, outcome) in sizes {
        let reason = Reason::from(&outcome.why);
        let alike = groups.iter_mut().find(|g| g.level == outcome.level && g.reason.kind() == reason.kind());
        match alike {
            Some(group) => {
                group.sizes.push(size);
                group.reason.widen(&reason);
            }
            None => groups.push(Group { level: outcome.level, sizes: vec![size], reason }),
        }
    }
    groups.sort_by_key(|group| group.level);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(level: Level, days: i64) -> Outcome {
        Outcome { level, why: Why::Cover { days, wanted: 28, coming: false } }
    }

    #[test]
    fn one_sentence_for_sizes_alike() {
        let size = |text| Size::any(text).unwrap();
        let (s, m, l) = (outcome(Level::Urgent, 4), outcome(Level::Urgent, 9), outcome(Level::Stop, 400));
        let groups = group([(size("L"), &l), (size("S"), &s), (size("M"), &m)]);
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[0].sizes, [size("S"), size("M")]);
        assert!(matches!(groups[0].reason, Reason::Cover { from: 4, to: 9, wanted: 28, coming: false }));
        assert!(matches!(groups[1].reason, Reason::MoreThanAYear { wanted: 28 }));
    }
}
