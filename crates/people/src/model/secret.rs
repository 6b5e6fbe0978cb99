use kernel::World;
use sha2::{Digest as _, Sha256};

/// 32 bytes that nobody can guess: what a cookie, an invitation or a sign-in link carries. The database only ever
/// holds the hash.
pub struct Secret([u8; 32]);

impl Secret {
    /// A new one.
    pub fn draw(world: &World) -> Self {
        Self(world.random())
    }

    /// Reads what came in a cookie or an address. `None` if it cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        (text.len() == 64).then_some(())?;
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// What the person carries.
    pub fn text(&self) -> String {
        hex::encode(self.0)
    }

    /// What the database keeps. The secret is long and random, so a plain SHA-256 cannot be turned round.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_secret_is_read() {
        let secret = Secret::draw(&World::real());
        assert_eq!(Secret::parse(&secret.text()).unwrap().hash(), secret.hash());
        assert!(Secret::parse(&secret.text()[1..]).is_none());
        assert!(Secret::parse(&"g".repeat(64)).is_none());
        assert!(Secret::parse(&"é".repeat(32)).is_none());
        assert!(Secret::parse("").is_none());
    }
}
