use web::Desk;

/// Rows a page of a list.
pub(super) const ROWS: i64 = 50;

/// Which page of a list is being read.
pub(super) struct Leaf {
    /// From 1.
    pub number: i64,
    /// Whether there is one after it.
    pub more: bool,
}

impl Leaf {
    /// The page that the address asks for.
    pub fn asked(desk: &Desk) -> Self {
        Self { number: query(desk, "page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, 100_000), more: false }
    }

    /// How many rows to ask for: one more than fit, to know whether there is another page.
    pub const fn limit(&self) -> i64 {
        ROWS + 1
    }

    /// How many rows come before.
    pub const fn offset(&self) -> i64 {
        (self.number - 1) * ROWS
    }

    /// Keeps the rows of this page.
    pub fn cut<T>(&mut self, rows: &mut Vec<T>) {
        let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
        self.more = rows.len() > most;
        rows.truncate(most);
    }
}

/// What the address says for a name.
pub(super) fn query(desk: &Desk, name: &str) -> Option<String> {
    let said: Vec<(String, String)> = desk.filters();
    said.into_iter().find(|(n, _)| n == name).map(|(_, value)| value)
}
