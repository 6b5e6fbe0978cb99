use crate::Message;

/// A number of units that are really there: at least one, at most a million, since a larger number in one box is a
/// slip of the finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(u32);

impl Quantity {
    /// The most units that one box, line or movement may hold.
    pub const MAX: u32 = 1_000_000;

    /// Takes a number that must be between one and [`Quantity::MAX`].
    pub fn new(value: i64) -> Result<Self, Message> {
        match u32::try_from(value) {
            Ok(0) => Err(Message::new("error-quantity-zero")),
            Ok(n) if n <= Self::MAX => Ok(Self(n)),
            Err(_) if value < 0 => Err(Message::new("error-quantity-negative")),
            _ => Err(Message::new("error-quantity-absurd").with("max", Self::MAX)),
        }
    }

    /// Reads what a person typed, in European, Arabic or Persian digits.
    pub fn parse(text: &str) -> Result<Self, Message> {
        Self::new(parse_whole(text)?)
    }

    /// The number of units.
    pub const fn get(self) -> i64 {
        self.0 as i64
    }

    /// What is left after taking `part`, or `None` if that would leave nothing.
    pub fn less(self, part: Quantity) -> Option<Quantity> {
        self.0.checked_sub(part.0).filter(|n| *n > 0).map(Quantity)
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads a whole number in any of the digits that people here type.
fn parse_whole(text: &str) -> Result<i64, Message> {
    let plain: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
            '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
            '\u{2212}' => '-',
            _ => c,
        })
        .collect();
    match plain.parse::<i64>() {
        Ok(n) => Ok(n),
        Err(_) if plain.is_empty() => Err(Message::new("error-required")),
        Err(e) if matches!(e.kind(), std::num::IntErrorKind::PosOverflow | std::num::IntErrorKind::NegOverflow) => {
            Err(Message::new("error-quantity-absurd").with("max", Quantity::MAX))
        }
        Err(_) => Err(Message::new("error-number")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn refuses_what_cannot_be_in_a_box() {
        assert_eq!(Quantity::parse("0").unwrap_err().key, "error-quantity-zero");
        assert_eq!(Quantity::parse("-3").unwrap_err().key, "error-quantity-negative");
        assert_eq!(Quantity::parse("1000000000").unwrap_err().key, "error-quantity-absurd");
        assert_eq!(Quantity::parse("99999999999999999999").unwrap_err().key, "error-quantity-absurd");
        assert_eq!(Quantity::parse("12.5").unwrap_err().key, "error-number");
        assert_eq!(Quantity::parse(" ").unwrap_err().key, "error-required");
        assert_eq!(Quantity::parse("٤٢").unwrap().get(), 42);
        assert_eq!(Quantity::parse("۱۲").unwrap().get(), 12);
    }

    proptest! {
        #[test]
        fn taking_a_part_never_invents_or_loses_units(whole in 1u32..=Quantity::MAX, part in 1u32..=Quantity::MAX) {
            let (whole, part) = (Quantity(whole), Quantity(part));
            match whole.less(part) {
                Some(rest) => prop_assert_eq!(rest.get() + part.get(), whole.get()),
                None => prop_assert!(part >= whole),
            }
        }
    }
}
