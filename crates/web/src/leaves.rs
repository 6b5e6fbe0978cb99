//! Leafing through a long list: a page of rows, and where the others are.

/// How many rows a page of a list has.
pub const ROWS: i64 = 50;

/// Which page of a list is read, and where the others are.
pub struct Leaves {
    /// The address of the page before, if there is one.
    pub previous: Option<String>,
    /// The address of the page after, if there is one.
    pub next: Option<String>,
}

impl Leaves {
    /// Cuts the rows, of which one more than a page was asked for, and finds the addresses beside them.
    /// `address` ends where the number of rows to leave out belongs.
    pub fn cut<T>(rows: &mut Vec<T>, from: i64, address: &str) -> Self {
        let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
        let more = rows.len() > most;
        rows.truncate(most);
        Self {
            previous: (from > 0).then(|| format!("{address}{}", (from - ROWS).max(0))),
            next: more.then(|| format!("{address}{}", from + ROWS)),
        }
    }
}

/// How many rows to leave out, as the address says; nobody leafs further than a million.
pub fn from(text: &str) -> i64 {
    text.parse::<i64>().unwrap_or(0).clamp(0, 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_leafed_through_and_back_without_end_or_beginning_beyond() {
        let leaf = |from, rows: i64| {
            let mut rows: Vec<i64> = (0..rows).collect();
            let leaves = Leaves::cut(&mut rows, from, "?from=");
            (rows.len(), leaves.previous, leaves.next)
        };
        assert_eq!(leaf(0, 50), (50, None, None));
        assert_eq!(leaf(0, 51), (50, None, Some("?from=50".to_owned())));
        assert_eq!(leaf(50, 3), (3, Some("?from=0".to_owned()), None));
        assert_eq!(leaf(20, 51), (50, Some("?from=0".to_owned()), Some("?from=70".to_owned())));
    }

    #[test]
    fn an_address_that_is_no_number_begins_at_the_beginning() {
        for (text, wanted) in [("", 0), ("50", 50), ("-7", 0), ("coat", 0), ("99999999999", 1_000_000)] {
            assert_eq!(from(text), wanted, "{text}");
        }
    }
}
