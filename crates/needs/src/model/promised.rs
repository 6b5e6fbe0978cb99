use stock::counter::{ItemId, Size};

/// What somebody promised to bring, and how likely it is to come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Promised {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units.
    pub units: i64,
    /// The share of such promises that was kept so far, from 0 to 1; see [`kept_share`].
    pub kept: f64,
}

impl Promised {
    /// Units that are likely to come.
    pub fn likely(&self) -> f64 {
        self.units.max(0) as f64 * self.kept.clamp(0.0, 1.0)
    }
}

/// How often promises are kept, from those whose day is over: (kept + 1) ÷ (all + 2), the rule of succession of Laplace.
/// Before anybody has promised anything it is a half; a single van that did not come does not make it zero.
pub fn kept_share(kept: i64, all: i64) -> f64 {
    let all = all.max(0);
    (kept.clamp(0, all) + 1) as f64 / (all + 2) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_share_is_never_certain(kept in -5..500_i64, all in -5..500_i64) {
            let share = kept_share(kept, all);
            prop_assert!(share > 0.0 && share < 1.0);
        }

        #[test]
        fn whoever_keeps_more_is_believed_more(kept in 0..100_i64, all in 101..500_i64) {
            prop_assert!(kept_share(kept + 1, all) > kept_share(kept, all));
        }
    }

    #[test]
    fn nobody_knows_yet() {
        assert!((kept_share(0, 0) - 0.5).abs() < 1e-9);
        assert!((kept_share(8, 8) - 0.9).abs() < 1e-9);
    }
}
