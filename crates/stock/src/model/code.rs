use kernel::{Message, World};
use storage::{Cell, Column, Kind, Param};

/// Letters and digits that stay apart in bad handwriting: without 0/O/Q-like pairs, 1/I/L, 2/Z, 5/S, 8/B, U/V.
///
/// There are 23, a prime, so that the check character finds every single wrong character and every swap of two.
const ALPHABET: &[u8; 23] = b"34679ACDEFGHJKMNPQRTWXY";
const LENGTH: usize = 6;

/// What a label says: five characters and a check character, like `K7DMQ3`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// Draws a code. It may be taken already; the database decides.
    pub fn draw(world: &World) -> Self {
        let number = u64::from_le_bytes(world.random());
        let mut digits = [0; LENGTH];
        let mut rest = number;
        for digit in digits.iter_mut().take(LENGTH - 1) {
            *digit = (rest % 23) as u8;
            rest /= 23;
        }
        digits[LENGTH - 1] = check(&digits);
        Self(digits.map(|d| ALPHABET[usize::from(d)]))
    }

    /// Reads a code as it was typed, scanned or deciphered: in any case, with spaces or dashes, and with characters
    /// that no label has but handwriting suggests, as long as only one reading is possible. A scanner that types what
    /// the label's square says gives the whole address of the box.
    ///
    /// # Errors
    /// If it is no code, or two readings are possible.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("error-required"));
        }
        let code = text.rsplit_once("/b/").map_or(text, |(_, code)| code.split(['/', '?', '#']).next().unwrap_or(""));
        let typed: Vec<u8> = code
            .bytes()
            .filter(|b| !b.is_ascii_whitespace() && *b != b'-')
            .take(LENGTH + 1)
            .map(|b| b.to_ascii_uppercase())
            .collect();
        let typed: [u8; LENGTH] = typed.try_into().map_err(|_| Message::new("error-code-length"))?;
        // At most three for each character, so 729.
        let mut readings = vec![[0; LENGTH]];
        for (i, character) in typed.into_iter().enumerate() {
            let meant = meant(character);
            readings = readings
                .into_iter()
                .flat_map(|reading| {
                    meant.iter().filter_map(move |m| {
                        let digit = ALPHABET.iter().position(|a| a == m)?;
                        let mut longer = reading;
                        longer[i] = u8::try_from(digit).ok()?;
                        Some(longer)
                    })
                })
                .collect();
        }
        let mut right = readings.into_iter().filter(|digits| check(digits) == digits[LENGTH - 1]);
        match (right.next(), right.next()) {
            (Some(digits), None) => Ok(Self(digits.map(|d| ALPHABET[usize::from(d)]))),
            _ => Err(Message::new("error-code-unreadable")),
        }
    }

    /// As it is printed.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Which characters of the alphabet a character may stand for.
fn meant(character: u8) -> &'static [u8] {
    match character {
        b'0' | b'O' => b"QD",
        b'1' | b'I' | b'L' => b"J7T",
        b'2' | b'Z' => b"7",
        b'5' | b'S' => b"39",
        b'8' | b'B' => b"36R",
        b'U' | b'V' => b"WY",
        other => ALPHABET.iter().position(|a| *a == other).map_or(&[], |i| &ALPHABET[i..=i]),
    }
}

/// The check digit: weights 1 to 5 and a prime modulus make every single error and every swap show.
fn check(digits: &[u8; LENGTH]) -> u8 {
    let sum: u32 = digits.iter().take(LENGTH - 1).zip(2..).map(|(d, weight)| u32::from(*d) * weight).sum();
    (sum % 23) as u8
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Param for Code {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.as_str().to_owned())
    }
}

impl Column for Code {
    fn read(cell: Cell) -> kernel::Result<Self> {
        Code::parse(&String::read(cell)?).map_err(|m| kernel::Error::fault(m.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{SystemClock, TestEntropy};
    use proptest::prelude::*;

    fn drawn(seed: u64) -> Code {
        Code::draw(&World::new(SystemClock, TestEntropy::seeded(seed)))
    }

    proptest! {
        #[test]
        fn a_printed_code_reads_back(seed: u64) {
            let code = drawn(seed);
            let shouted = format!(" {}-{} ", &code.as_str()[..3].to_lowercase(), &code.as_str()[3..]);
            prop_assert_eq!(Code::parse(&shouted).unwrap(), code);
        }

        #[test]
        fn one_wrong_character_is_never_another_box(seed: u64, at in 0..LENGTH, by in 1..23_usize) {
            let code = drawn(seed);
            let mut wrong = code.0;
            let digit = ALPHABET.iter().position(|a| *a == wrong[at]).unwrap();
            wrong[at] = ALPHABET[(digit + by) % 23];
            prop_assert!(Code::parse(std::str::from_utf8(&wrong).unwrap()).is_err());
        }

        #[test]
        fn two_swapped_characters_are_never_another_box(seed: u64, at in 0..LENGTH - 1) {
            let code = drawn(seed);
            let mut wrong = code.0;
            wrong.swap(at, at + 1);
            prop_assume!(wrong != code.0);
            prop_assert!(Code::parse(std::str::from_utf8(&wrong).unwrap()).is_err());
        }

        #[test]
        fn the_address_on_a_label_is_its_code(seed: u64, tail in "(/|\\?from=label|#)?") {
            let code = drawn(seed);
            for address in [format!("https://wayhouse.example.org/b/{code}{tail}"), format!(" /fr/b/{code}{tail}\n")] {
                prop_assert_eq!(Code::parse(&address).unwrap(), code);
            }
        }

        /// Whatever is doubtful, what was printed is among the readings: it is read, or said to be unreadable, and
        /// never read as another.
        #[test]
        fn doubtful_handwriting_is_never_another_box(seed: u64, doubts in proptest::collection::vec(any::<bool>(), LENGTH)) {
            let code = drawn(seed);
            let mut written = code.0;
            for (character, doubt) in written.iter_mut().zip(doubts) {
                let doubtful = b"01258U".iter().find(|d| meant(**d).contains(character));
                if let (true, Some(doubtful)) = (doubt, doubtful) {
                    *character = *doubtful;
                }
            }
            match Code::parse(std::str::from_utf8(&written).unwrap()) {
                Ok(read) => prop_assert_eq!(read, code),
                Err(message) => prop_assert_eq!(message.key, "error-code-unreadable"),
            }
        }

        #[test]
        fn anything_typed_is_answered(text in ".{0,40}") {
            let _ = Code::parse(&text);
        }
    }

    #[test]
    fn no_label_has_a_doubtful_character() {
        for seed in 0..500 {
            assert!(!drawn(seed).as_str().contains(['0', 'O', '1', 'I', 'L', '2', 'Z', '5', 'S', '8', 'B', 'U', 'V']));
        }
    }
}
