/// From this much of the space on, a warehouse takes nothing of which there is enough; percent.
const FULL: i64 = 90;
/// It stays so until less than this is taken, so that one van does not turn it round; percent.
const FREE_AGAIN: i64 = 80;

/// How full the warehouses are, all together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Millilitres that the stock takes up.
    pub used_ml: i64,
    /// Millilitres that there are.
    pub space_ml: i64,
}

impl Room {
    /// Whether they are so full that what there is enough of should stop; `before` says whether they were. Where nobody
    /// entered a space, nothing is ever full.
    pub fn is_crowded(self, before: bool) -> bool {
        let border = if before { FREE_AGAIN } else { FULL };
        self.space_ml > 0 && self.used_ml.saturating_mul(100) >= self.space_ml.saturating_mul(border)
    }

    /// How full, in percent.
    pub fn percent(self) -> i64 {
        if self.space_ml > 0 { self.used_ml.saturating_mul(100) / self.space_ml } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_from_ninety_and_free_again_below_eighty() {
        let at = |percent| Room { used_ml: percent, space_ml: 100 };
        assert!(!at(89).is_crowded(false) && at(90).is_crowded(false));
        assert!(at(80).is_crowded(true) && !at(79).is_crowded(true));
        assert!(!Room { used_ml: 5, space_ml: 0 }.is_crowded(false));
    }
}
