use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use kernel::{Error, Message, Result, World};

/// The fewest characters of a password.
pub const FEWEST: usize = 12;
/// The most characters of a password; longer ones only cost time.
const MOST: usize = 200;
/// What everybody thinks of first, once it is long enough. Compared without capitals, digits and marks.
const COMMON: &[&str] = &[
    "password",
    "passwordpassword",
    "motdepasse",
    "motdepassemotdepasse",
    "qwertyuiop",
    "azertyuiop",
    "qwertyuiopasdfgh",
    "letmeinplease",
    "iloveyou",
    "wayhouse",
    "wayhousewayhouse",
    "calais",
    "adminadmin",
    "administrator",
    "welcome",
];

/// A password that may be chosen.
pub struct Password(String);

impl Password {
    /// Reads a new password. Length decides, as NIST SP 800-63B advises; no rule asks for capitals or marks.
    pub fn parse(text: &str, email: &str) -> std::result::Result<Self, Message> {
        let length = text.chars().count();
        if length < FEWEST {
            return Err(Message::new("error-password-short").with("min", FEWEST));
        }
        if length > MOST {
            return Err(Message::new("error-too-long").with("max", MOST));
        }
        let lower = text.to_lowercase();
        let bare: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
        let first = text.chars().next();
        let all_alike = text.chars().all(|c| Some(c) == first);
        let counted = "01234567890123456789".contains(&lower) || "98765432109876543210".contains(&lower);
        if all_alike || counted || COMMON.contains(&bare.as_str()) || lower == email.to_lowercase() {
            return Err(Message::new("error-password-common"));
        }
        Ok(Self(text.to_owned()))
    }
}

/// Argon2id with OWASP's parameters: 19 MiB, two passes.
fn argon() -> Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(Error::fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Turns a password into what the database keeps. Takes a tenth of a second of a processor; call it where that waits
/// for nobody.
pub fn hash_password(password: &Password, world: &World) -> Result<String> {
    let salt: [u8; 16] = world.random();
    let hash: PasswordHash = argon()?.hash_password_with_salt(password.0.as_bytes(), &salt).map_err(Error::fault)?;
    Ok(hash.to_string())
}

/// Whether a password is the one that was hashed. Without a hash it takes just as long and says no, so that nobody can
/// tell from the time whether an account exists.
pub fn verify_password(typed: &str, hash: Option<&str>) -> Result<bool> {
    // Nobody's password is longer, and hashing must not become a way to keep the processor busy.
    let typed: String = typed.chars().take(MOST + 1).collect();
    match hash {
        Some(hash) => {
            let hash = PasswordHash::new(hash).map_err(Error::fault)?;
            Ok(argon()?.verify_password(typed.as_bytes(), &hash).is_ok())
        }
        None => {
            let mut spent = [0; 32];
            argon()?.hash_password_into(typed.as_bytes(), b"nobody's account", &mut spent).map_err(Error::fault)?;
            Ok(false)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_not_obvious_is_enough() {
        let refused = |text: &str| Password::parse(text, "amal@example.org").err().map(|m| m.key);
        assert_eq!(refused("short"), Some("error-password-short"));
        assert_eq!(refused("aaaaaaaaaaaaaaaa"), Some("error-password-common"));
        assert_eq!(refused("Password1234!"), Some("error-password-common"));
        assert_eq!(refused("123456789012"), Some("error-password-common"));
        assert_eq!(refused("amal@EXAMPLE.org"), Some("error-password-common"));
        assert_eq!(refused(&"x y".repeat(100)), Some("error-too-long"));
        assert_eq!(refused("three cold vans"), None);
        assert_eq!(refused("ثلاث شاحنات باردة"), None);
    }

    #[test]
    fn a_hash_knows_its_password_and_no_other() {
        let password = Password::parse("three cold vans", "a@b.c").unwrap();
        let hash = hash_password(&password, &World::real()).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_password("three cold vans", Some(&hash)).unwrap());
        assert!(!verify_password("three cold van", Some(&hash)).unwrap());
        assert!(!verify_password("three cold vans", None).unwrap());
    }
}
