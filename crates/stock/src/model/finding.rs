use super::Size;

/// What somebody looks for: words of an item's name, and perhaps a size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The words.
    pub words: String,
    /// The size.
    pub size: Option<Size>,
}

impl Sought {
    /// Understands what was typed: the last word that is a size is meant as one.
    pub fn read(text: &str) -> Self {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let at = words.iter().rposition(|word| size(word).is_some());
        let size = at.and_then(|at| size(words.remove(at)));
        Self { words: words.join(" "), size }
    }
}

fn size(word: &str) -> Option<Size> {
    Size::any(word)
        .or_else(|| Size::any(&word.to_uppercase()))
        .or_else(|| Size::any(&word.to_lowercase()))
        .filter(|size| !size.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_size_is_heard_among_words() {
        let sought = Sought::read("winter coat xl");
        assert_eq!((sought.words.as_str(), sought.size.map(Size::as_str)), ("winter coat", Some("XL")));
        assert_eq!(Sought::read("42 boots").size.map(Size::as_str), Some("42"));
        assert_eq!(Sought::read("0-3M romper").size.map(Size::as_str), Some("0-3m"));
        assert_eq!(Sought::read("tent - 2").size, None, "a dash is no size");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_answered(text in ".{0,60}") {
            let sought = Sought::read(&text);
            prop_assert!(sought.words.len() <= text.len());
        }
    }
}
