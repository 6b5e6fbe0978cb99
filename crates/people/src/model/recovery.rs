use kernel::World;
use sha2::{Digest as _, Sha256};

/// Letters and digits that survive bad handwriting: no 0, O, 1, I.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A code on paper that stands in once for a lost phone: 16 letters, 80 bits, so that its plain hash may be kept.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// How many a person is given.
    pub const COUNT: usize = 10;

    /// A new one.
    pub fn draw(world: &World) -> Self {
        let bytes: [u8; 16] = world.random();
        Self(bytes.iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect())
    }

    /// Reads what was typed, whatever the capitals, spaces and strokes.
    pub fn parse(typed: &str) -> Option<Self> {
        let code: String =
            typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).take(17).collect();
        (code.len() == 16 && code.bytes().all(|b| LETTERS.contains(&b))).then_some(Self(code))
    }

    /// As it is written: four groups of four.
    pub fn text(&self) -> String {
        format!("{}-{}-{}-{}", &self.0[..4], &self.0[4..8], &self.0[8..12], &self.0[12..])
    }

    /// What the database keeps.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Instant, StillClock, TestEntropy};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed_back(seed: u64, lower: bool, spaces: bool) {
            let world = World::new(StillClock::at(Instant::default()), TestEntropy::seeded(seed));
            let code = RecoveryCode::draw(&world);
            let mut typed = code.text();
            if lower { typed = typed.to_lowercase(); }
            if spaces { typed = typed.replace('-', " "); }
            prop_assert!(RecoveryCode::parse(&typed).is_some_and(|read| read.hash() == code.hash()));
            prop_assert!(RecoveryCode::parse(&typed[1..]).is_none());
        }
    }
}
