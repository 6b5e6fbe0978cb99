use kernel::Message;

/// An e-mail address that mail can be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads what was typed.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("error-required"));
        }
        if text.len() > 254 {
            return Err(Message::new("error-too-long").with("max", 254));
        }
        match text.parse::<lettre::Address>() {
            Ok(address) if address.domain().contains('.') => Ok(Self(text.to_owned())),
            _ => Err(Message::new("error-email")),
        }
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As two addresses are compared: no mailbox of today tells capitals apart.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_mail_cannot_reach_is_refused() {
        for wrong in
            ["amal", "amal@", "@example.org", "a b@example.org", "amal@example", "a@b@c.org", "a@ex\nample.org"]
        {
            assert_eq!(Email::parse(wrong).unwrap_err().key, "error-email", "{wrong:?}");
        }
        assert_eq!(Email::parse(" ").unwrap_err().key, "error-required");
        assert_eq!(Email::parse(&format!("{}@example.org", "a".repeat(250))).unwrap_err().key, "error-too-long");
        assert_eq!(Email::parse(" Amal@Example.org ").unwrap().folded(), "amal@example.org");
    }
}
