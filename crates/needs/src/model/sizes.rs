use stock::counter::{Size, SizeSystem};

/// Sizes that lie side by side, written as one: `41–43`. The ages of a child are years or months, which the reader's
/// language names; everything else is read the same everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// As it is printed on a label.
    Plain(String),
    /// Waist in inches.
    Waist(String),
    /// Months of age.
    Months(String),
    /// Years of age.
    Years(String),
}

impl Span {
    /// The figures or letters, without the word that goes with them.
    pub fn text(&self) -> &str {
        match self {
            Span::Plain(text) | Span::Waist(text) | Span::Months(text) | Span::Years(text) => text,
        }
    }
}

/// Writes some sizes of a system, from small to large, those side by side as one. An item without sizes gives nothing.
pub fn spans(system: SizeSystem, sizes: &[Size]) -> Vec<Span> {
    let mut runs: Vec<(&str, &str)> = Vec::new();
    let mut follows = false;
    for candidate in system.sizes() {
        if *candidate == Size::NONE.as_str() || !sizes.iter().any(|size| size.as_str() == *candidate) {
            follows = false;
            continue;
        }
        match runs.last_mut() {
            Some(run) if follows && in_months(run.1) == in_months(candidate) => run.1 = candidate,
            _ => runs.push((candidate, candidate)),
        }
        follows = true;
    }
    runs.into_iter().map(|(first, last)| span(system, first, last)).collect()
}

fn span(system: SizeSystem, first: &str, last: &str) -> Span {
    match system {
        SizeSystem::Age if in_months(first) => Span::Months(between(low(first), high(last))),
        SizeSystem::Age => Span::Years(between(low(first), high(last))),
        SizeSystem::Waist => Span::Waist(between(first, last)),
        SizeSystem::Letters | SizeSystem::Shoes | SizeSystem::None => Span::Plain(between(first, last)),
    }
}

fn between(first: &str, last: &str) -> String {
    if first == last { first.to_owned() } else { format!("{first}–{last}") }
}

fn in_months(size: &str) -> bool {
    size.ends_with('m')
}

/// The lower end of an age: `3` of `3-6m`.
fn low(age: &str) -> &str {
    age.split('-').next().unwrap_or(age)
}

/// The upper end of an age: `6` of `3-6m`.
fn high(age: &str) -> &str {
    age.rsplit('-').next().unwrap_or(age).trim_end_matches('m')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn write(system: SizeSystem, sizes: &[&str]) -> Vec<Span> {
        let sizes: Vec<Size> = sizes.iter().map(|size| Size::any(size).unwrap()).collect();
        spans(system, &sizes)
    }

    #[test]
    fn sizes_side_by_side_are_one() {
        let plain = |text: &str| Span::Plain(text.to_owned());
        assert_eq!(write(SizeSystem::Shoes, &["43", "41", "42", "45"]), [plain("41–43"), plain("45")]);
        assert_eq!(write(SizeSystem::Letters, &["S", "M"]), [plain("S–M")]);
        assert_eq!(write(SizeSystem::Letters, &["XL"]), [plain("XL")]);
        assert_eq!(
            write(SizeSystem::Waist, &["28", "30", "32"]),
            [Span::Waist("28–30".to_owned()), Span::Waist("32".to_owned())]
        );
        assert_eq!(write(SizeSystem::None, &["-"]), []);
    }

    #[test]
    fn months_and_years_are_kept_apart() {
        assert_eq!(
            write(SizeSystem::Age, &["3-6m", "6-12m", "1-2", "2-4", "8-10"]),
            [Span::Months("3–12".to_owned()), Span::Years("1–4".to_owned()), Span::Years("8–10".to_owned()),]
        );
    }

    proptest! {
        #[test]
        fn as_many_gaps_as_between_the_sizes(chosen in proptest::collection::vec(any::<bool>(), 12)) {
            let system = SizeSystem::Shoes;
            let sizes: Vec<&str> =
                system.sizes().iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(size, _)| *size).collect();
            let began = chosen.iter().enumerate().filter(|(i, c)| **c && (*i == 0 || !chosen[i - 1])).count();
            prop_assert_eq!(write(system, &sizes).len(), began);
        }
    }
}
