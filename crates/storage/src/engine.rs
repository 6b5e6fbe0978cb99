//! The only place that speaks to an engine: values in, rows out, errors told apart.

use kernel::{Error, Message, Result};
use sqlx::{Arguments as _, postgres::PgArguments};

use crate::{Cell, Kind, Row, sqlite};

/// A connection of either engine, borrowed for one statement.
pub enum Connection<'c> {
    /// The embedded file.
    Sqlite(&'c mut sqlite::File),
    /// The server.
    Postgres(&'c mut sqlx::PgConnection),
}

impl Connection<'_> {
    pub(crate) async fn fetch(self, text: &'static str, cells: Vec<Cell>) -> Result<Vec<Row>> {
        match self {
            Connection::Sqlite(file) => file.fetch(text, &cells).await,
            Connection::Postgres(c) => {
                let rows = sqlx::query_with(text, postgres_arguments(cells)?).fetch_all(c).await.map_err(told)?;
                rows.iter().map(Row::from_postgres).collect()
            }
        }
    }

    pub(crate) async fn execute(self, text: &'static str, cells: Vec<Cell>) -> Result<u64> {
        match self {
            Connection::Sqlite(file) => file.execute(text, &cells).await,
            Connection::Postgres(c) => sqlx::query_with(text, postgres_arguments(cells)?)
                .execute(c)
                .await
                .map(|done| done.rows_affected())
                .map_err(told),
        }
    }

    /// Runs a text of several statements without parameters.
    pub(crate) async fn script(self, text: String) -> Result<()> {
        match self {
            Connection::Sqlite(file) => file.script(&text),
            Connection::Postgres(c) => {
                sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(c).await.map(drop).map_err(told)
            }
        }
    }

    /// Asks the engine whether it understands a statement, without running it.
    #[cfg(feature = "testing")]
    pub(crate) async fn prepare(self, text: &'static str) -> Result<()> {
        use sqlx::{Executor as _, SqlSafeStr as _};
        match self {
            Connection::Sqlite(file) => file.prepare(text),
            Connection::Postgres(c) => c.prepare(text.into_sql_str()).await.map(drop).map_err(told),
        }
    }
}

fn postgres_arguments(cells: Vec<Cell>) -> Result<PgArguments> {
    let mut arguments = PgArguments::default();
    for cell in cells {
        match cell {
            Cell::Null(Kind::Int) => arguments.add(None::<i64>),
            Cell::Null(Kind::Real) => arguments.add(None::<f64>),
            Cell::Null(Kind::Text) => arguments.add(None::<String>),
            Cell::Null(Kind::Blob) => arguments.add(None::<Vec<u8>>),
            Cell::Null(Kind::Bool) => arguments.add(None::<bool>),
            Cell::Null(Kind::Id) => arguments.add(None::<kernel::Uuid>),
            Cell::Int(v) => arguments.add(v),
            Cell::Real(v) => arguments.add(v),
            // PostgreSQL cannot store the zero byte in a text; what people type never needs it.
            Cell::Text(v) => arguments.add(if v.contains('\0') { v.replace('\0', "") } else { v }),
            Cell::Blob(v) => arguments.add(v),
            Cell::Bool(v) => arguments.add(v),
            Cell::Id(v) => arguments.add(v),
        }
        .map_err(Error::fault)?;
    }
    Ok(arguments)
}

/// Tells the server's errors apart by what a caller can do about them.
pub(crate) fn told(error: sqlx::Error) -> Error {
    match &error {
        sqlx::Error::PoolTimedOut => Error::Again("no free connection".into()),
        sqlx::Error::Io(_) => Error::Again(error.to_string()),
        sqlx::Error::Database(db) => {
            if db.is_unique_violation() {
                return already_there();
            }
            if db.is_foreign_key_violation() || db.is_check_violation() {
                return does_not_fit();
            }
            match db.code().as_deref() {
                // Serialization failure, deadlock, admin shutdown.
                Some("40001" | "40P01" | "57P01") => Error::Again(error.to_string()),
                _ => Error::fault(&error),
            }
        }
        _ => Error::fault(&error),
    }
}

pub(crate) fn already_there() -> Error {
    Error::Refused(Message::new("error-already-there"))
}

pub(crate) fn does_not_fit() -> Error {
    Error::Refused(Message::new("error-does-not-fit"))
}
