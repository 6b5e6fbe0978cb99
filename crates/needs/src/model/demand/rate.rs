use kernel::Message;
use stock::counter::ItemId;
use storage::record;

/// The most thousandths of a unit that one person can be said to need.
pub const MOST_MILLI: i64 = 1_000_000;
/// The most months that a thing can be said to last.
pub const MOST_MONTHS: i64 = 120;
/// The handbooks speak of months; one is 30 days here.
const MONTH_DAYS: i64 = 30;

/// How much one person needs of an item, and in how many months it is used up.
///
/// A handbook says what a person should *have*: one blanket, two sets of clothing. What is *used* in a week follows
/// from how long it lasts out there: one blanket in six months is 1 × 7 ÷ (6 × 30) blankets a week for each person.
/// How long things last is not in any handbook; it is the experience of the groups, and each may change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    units_milli: i64,
    months: i64,
}

impl Rate {
    /// Takes 1 to [`MOST_MILLI`] thousandths of a unit, and 1 to [`MOST_MONTHS`] months.
    ///
    /// # Errors
    /// Says which of the two is out of bounds.
    pub fn new(units_milli: i64, months: i64) -> Result<Self, Message> {
        if !(1..=MOST_MILLI).contains(&units_milli) {
            return Err(Message::new("error-rate-units").with("max", MOST_MILLI / 1000));
        }
        if !(1..=MOST_MONTHS).contains(&months) {
            return Err(Message::new("error-rate-months").with("max", MOST_MONTHS));
        }
        Ok(Self { units_milli, months })
    }

    /// Thousandths of a unit for one person.
    pub const fn units_milli(self) -> i64 {
        self.units_milli
    }

    /// In how many months they are used up.
    pub const fn months(self) -> i64 {
        self.months
    }

    /// Units that so many people use in a week.
    pub fn weekly(self, people: i64) -> f64 {
        people as f64 * self.units_milli as f64 * 7.0 / (1000.0 * (self.months * MONTH_DAYS) as f64)
    }
}

/// Reads units as people write them: `1`, `0.25`, `0,25`, with the digits of any of our languages.
///
/// # Errors
/// If it is no number with at most three decimals, or out of bounds.
pub fn read_units(text: &str) -> Result<i64, Message> {
    let plain: String = text.trim().chars().map(western).collect();
    if plain.is_empty() {
        return Err(Message::new("error-required"));
    }
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let figures = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if !figures(whole) || !figures(part) || whole.is_empty() || whole.len() > 7 || part.len() > 3 {
        return Err(Message::new("error-rate-units").with("max", MOST_MILLI / 1000));
    }
    let milli = format!("{whole}{part:0<3}").parse().unwrap_or(0);
    Rate::new(milli, 1).map(|rate| rate.units_milli)
}

/// A digit of any of our languages as a Western one, and what parts decimals as a point.
pub fn western(c: char) -> char {
    match c {
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10).unwrap_or(c),
        ',' | '٫' => '.',
        _ => c,
    }
}

/// Writes thousandths as a decimal: `250` is `0.25`.
pub fn write_units(milli: i64) -> String {
    let text = format!("{}.{:03}", milli / 1000, milli % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

record! {
    /// A standard of an item, with its source.
    pub struct Given {
        /// Of which item.
        pub item: ItemId,
        /// Thousandths of a unit for one person.
        pub units_milli: i64,
        /// In how many months they are used up.
        pub months: i64,
        /// Who says so.
        pub source: String,
        /// Where it can be read; may be empty.
        pub link: String,
    }
}

impl Given {
    /// The rate. What is in the database was checked when it was written.
    pub fn rate(&self) -> Option<Rate> {
        Rate::new(self.units_milli, self.months).ok()
    }
}

/// A standard that comes with the program.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// The item's word in addresses, as the demo's catalogue has it.
    pub slug: &'static str,
    /// How much, and for how long.
    pub rate: Rate,
    /// Who says so, and whose judgement the months are.
    pub source: &'static str,
    /// Where it can be read.
    pub link: &'static str,
}

/// The standards that come with the program: `data/standards.csv`, fields parted by semicolons.
pub fn shipped() -> impl Iterator<Item = Shipped> {
    include_str!("../../../data/standards.csv").lines().skip(1).filter_map(|line| {
        let mut fields = line.split(';');
        let (slug, units, months) = (fields.next()?, fields.next()?, fields.next()?);
        let rate = Rate::new(read_units(units).ok()?, months.parse().ok()?).ok()?;
        Some(Shipped { slug, rate, source: fields.next()?, link: fields.next()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_blanket_in_six_months() {
        let rate = Rate::new(1000, 6).unwrap();
        assert!((rate.weekly(1950) - 75.83).abs() < 0.01);
    }

    #[test]
    fn units_are_read_in_every_language() {
        for (typed, milli) in [("1", 1000), ("0.25", 250), ("0,25", 250), ("٠٫٢٥", 250), ("۲", 2000), ("450", 450_000)]
        {
            assert_eq!(read_units(typed), Ok(milli), "{typed}");
        }
        for wrong in ["0", "-1", "1.2345", "1.2.3", ".5", "many", "99999999", "1001", "1e3"] {
            assert_eq!(read_units(wrong).unwrap_err().key, "error-rate-units", "{wrong}");
        }
        assert_eq!(Rate::new(1, 0).unwrap_err().key, "error-rate-months");
    }

    #[test]
    fn every_line_of_the_file_is_read() {
        let lines = include_str!("../../../data/standards.csv").lines().count() - 1;
        assert_eq!(shipped().count(), lines);
        assert!(shipped().all(|s| s.source.contains("Sphere") || s.source.contains("Our judgement")));
        assert!(shipped().all(|s| s.link.is_empty() || s.link.starts_with("https://")));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(milli in 1..=MOST_MILLI) {
            prop_assert_eq!(read_units(&write_units(milli)), Ok(milli));
        }
    }
}
