use kernel::{Error, Instant, Result, World};
use totp_rs::{Builder, Secret};

/// The secret that a person's app makes six-digit codes from (RFC 6238: SHA-1, 30 seconds, one step of patience).
pub struct Totp([u8; 20]);

impl Totp {
    /// A new one.
    pub fn draw(world: &World) -> Self {
        Self(world.random())
    }

    /// From what the database keeps.
    pub fn from_stored(bytes: &[u8]) -> Result<Self> {
        bytes.try_into().map(Self).map_err(|_| Error::fault("a stored secret has the wrong length"))
    }

    /// What the database keeps.
    pub fn stored(&self) -> &[u8] {
        &self.0
    }

    /// The time step that a code belongs to, if it is right now. The caller lets each step through once.
    pub fn step(&self, typed: &str, now: Instant) -> Option<i64> {
        let code: String = typed.chars().filter(|c| !c.is_whitespace()).filter_map(european).collect();
        (code.len() == 6).then_some(())?;
        let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
        let step = self.rule("").ok()?.check(&code, seconds)?;
        i64::try_from(step).ok()
    }

    /// The secret for typing by hand, in groups of four.
    pub fn words(&self) -> String {
        let text = Secret::new_stack(self.0).to_base32();
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|c| std::str::from_utf8(c).ok()).collect();
        groups.join(" ")
    }

    /// The address that an app reads from a QR code.
    pub fn address(&self, account: &str) -> Result<String> {
        self.rule(account)?.to_url().map_err(Error::fault)
    }

    fn rule(&self, account: &str) -> Result<totp_rs::Totp> {
        let mut builder = Builder::new().with_secret(self.0.to_vec());
        if !account.is_empty() {
            builder = builder.with_issuer(Some("Wayhouse")).with_account_name(account.replace(':', " "));
        }
        builder.build().map_err(Error::fault)
    }
}

/// A digit as it may be typed on an Arabic or Persian keyboard.
fn european(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
        _ => Some('x'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_the_standard_is_right_for_a_minute_and_a_half() {
        // RFC 6238, appendix B, shortened to six digits.
        let totp = Totp::from_stored(b"12345678901234567890").unwrap();
        let at = |seconds: i64| Instant::from_micros(seconds * 1_000_000);
        assert_eq!(totp.step("081804", at(1_111_111_109)), Some(37_037_036));
        assert_eq!(totp.step("287 082", at(59)), Some(1));
        assert_eq!(totp.step("۲۸۷۰۸۲", at(59)), Some(1));
        assert_eq!(totp.step("287082", at(89)), Some(1), "one step late");
        assert_eq!(totp.step("287082", at(120)), None, "two steps late");
        assert_eq!(totp.step("28708", at(59)), None);
        assert_eq!(totp.step("", at(59)), None);
        assert!(totp.address("amal@example.org").unwrap().starts_with("otpauth://totp/Wayhouse:amal"));
        assert_eq!(totp.words().split(' ').count(), 8);
    }
}
