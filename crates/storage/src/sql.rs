use std::marker::PhantomData;

use kernel::{Error, Result};

use crate::{Cell, FromRow, Param, Reads, Tx, cell::Column};

/// A statement's text and where it stands, as [`sql!`](crate::sql) registered it.
#[derive(Clone, Copy, Debug)]
pub struct Registered {
    /// The SQL.
    pub text: &'static str,
    /// File and line.
    pub at: (&'static str, u32),
}

inventory::collect!(Registered);

/// Every statement of the program, so that a test can prepare each one on both engines.
pub fn registered() -> impl Iterator<Item = &'static Registered> {
    inventory::iter::<Registered>.into_iter()
}

/// One SQL statement for both engines, with parameters `$1`, `$2`, …
///
/// Write `CAST(SUM(x) AS BIGINT)` for sums: PostgreSQL answers a sum of whole numbers as a decimal.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {{
        $crate::inventory::submit! { $crate::Registered { text: $text, at: (file!(), line!()) } }
        $crate::Statement::new($text)
    }};
}

/// A statement with the values bound so far.
#[must_use = "a statement does nothing until it is run"]
pub struct Statement {
    text: &'static str,
    cells: Vec<Cell>,
    rows: PhantomData<fn()>,
}

impl Statement {
    #[doc(hidden)]
    pub fn new(text: &'static str) -> Self {
        Self { text, cells: Vec::new(), rows: PhantomData }
    }

    /// Binds the next parameter.
    pub fn bind(mut self, value: impl Param) -> Self {
        self.cells.push(value.cell());
        self
    }

    /// Every row.
    pub async fn all<T: FromRow>(self, on: &mut impl Reads) -> Result<Vec<T>> {
        self.check()?;
        let rows = on.connection().fetch(self.text, self.cells).await?;
        rows.into_iter().map(T::from_row).collect()
    }

    /// The first row, if there is one.
    pub async fn maybe<T: FromRow>(self, on: &mut impl Reads) -> Result<Option<T>> {
        Ok(self.all(on).await?.into_iter().next())
    }

    /// The first row; [`Error::NotFound`] if there is none.
    pub async fn one<T: FromRow>(self, on: &mut impl Reads) -> Result<T> {
        self.maybe(on).await?.ok_or(Error::NotFound)
    }

    /// The first column of the first row; [`Error::NotFound`] if there is none.
    pub async fn value<T: Column>(self, on: &mut impl Reads) -> Result<T> {
        Ok(self.one::<(T,)>(on).await?.0)
    }

    /// The first column of every row.
    pub async fn values<T: Column>(self, on: &mut impl Reads) -> Result<Vec<T>> {
        Ok(self.all::<(T,)>(on).await?.into_iter().map(|(value,)| value).collect())
    }

    /// Runs a statement that writes; answers how many rows it touched.
    pub async fn run(self, tx: &mut Tx) -> Result<u64> {
        self.check()?;
        tx.connection().execute(self.text, self.cells).await
    }

    /// One engine would bind a missing parameter as NULL without a word.
    fn check(&self) -> Result<()> {
        let wanted = parameters(self.text);
        if wanted == self.cells.len() {
            return Ok(());
        }
        Err(Error::Fault(format!("{} values for {wanted} parameters: {}", self.cells.len(), self.text)))
    }
}

/// The highest `$n` in a text.
pub(crate) fn parameters(text: &str) -> usize {
    text.split('$')
        .skip(1)
        .filter_map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            rest[..end].parse().ok()
        })
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::parameters;

    #[test]
    fn counts_the_highest_parameter() {
        assert_eq!(parameters("SELECT 1"), 0);
        assert_eq!(parameters("SELECT $1 WHERE a = $12 OR b = $2"), 12);
    }
}
