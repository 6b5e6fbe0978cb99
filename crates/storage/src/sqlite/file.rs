use std::{path::Path, sync::Arc, time::Duration};

use kernel::{Error, Result};
use rusqlite::{
    CachedStatement, OpenFlags, Statement, ToSql,
    ffi::ErrorCode,
    types::{ToSqlOutput, Value, ValueRef},
};
use tokio::task::coop;

use crate::{Cell, Kind, Row, engine};

/// Statements that are kept prepared: more than the program has.
const PREPARED: usize = 1000;
/// How long another program that writes to the same file is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open database file.
pub struct File(rusqlite::Connection);

impl File {
    /// Opens a file to write to it; makes it if it is not there.
    pub(crate) fn writing(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let file = Self::open(path, flags)?;
        file.script(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = memory;
             PRAGMA cache_size = -8000; PRAGMA journal_size_limit = 67108864;",
        )?;
        Ok(file)
    }

    /// Opens a file that is there to read from it.
    pub(crate) fn reading(path: &Path) -> Result<Self> {
        let file = Self::open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        file.script("PRAGMA query_only = ON; PRAGMA temp_store = memory; PRAGMA cache_size = -4000;")?;
        Ok(file)
    }

    fn open(path: &Path, flags: OpenFlags) -> Result<Self> {
        let connection =
            rusqlite::Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(told)?;
        connection.busy_timeout(PATIENCE).map_err(told)?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Ok(Self(connection))
    }

    /// Every row that a statement answers.
    pub(crate) async fn fetch(&mut self, text: &str, cells: &[Cell]) -> Result<Vec<Row>> {
        // Whoever asks a thousand things in a row lets others have the thread now and then.
        coop::consume_budget().await;
        let mut statement = self.bound(text, cells)?;
        let names: Arc<[String]> = statement.column_names().into_iter().map(str::to_owned).collect();
        let mut answer = Vec::new();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(told)? {
            let cells = (0..names.len()).map(|i| row.get_ref(i).map_err(told).and_then(cell)).collect::<Result<_>>()?;
            answer.push(Row::new(names.clone(), cells));
        }
        Ok(answer)
    }

    /// Runs a statement; answers how many rows it touched.
    pub(crate) async fn execute(&mut self, text: &str, cells: &[Cell]) -> Result<u64> {
        coop::consume_budget().await;
        let touched = self.bound(text, cells)?.raw_execute().map_err(told)?;
        u64::try_from(touched).map_err(Error::fault)
    }

    /// Runs a text of several statements without parameters.
    pub(crate) fn script(&self, text: &str) -> Result<()> {
        self.0.execute_batch(text).map_err(told)
    }

    /// Runs commands that are run again and again: they stay prepared.
    pub(crate) fn commands(&self, texts: &[&str]) -> Result<()> {
        texts
            .iter()
            .try_for_each(|text| self.0.prepare_cached(text).and_then(|mut s| s.raw_execute()).map(drop))
            .map_err(told)
    }

    /// Asks whether a statement is understood, without running it.
    #[cfg(feature = "testing")]
    pub(crate) fn prepare(&self, text: &str) -> Result<()> {
        self.0.prepare(text).map(drop).map_err(told)
    }

    fn bound(&self, text: &str, cells: &[Cell]) -> Result<CachedStatement<'_>> {
        let mut statement = self.0.prepare_cached(text).map_err(told)?;
        for place in 1..=statement.parameter_count() {
            let cell = numbered(&statement, place).and_then(|n| cells.get(n - 1));
            let cell = cell.ok_or_else(|| Error::Fault(format!("no value for parameter {place} of {text}")))?;
            statement.raw_bind_parameter(place, cell).map_err(told)?;
        }
        Ok(statement)
    }
}

/// The `n` of the `$n` that stands at a place. SQLite takes `$2` for a name and counts places as names come up.
fn numbered(statement: &Statement<'_>, place: usize) -> Option<usize> {
    statement.parameter_name(place)?.strip_prefix('$')?.parse().ok()
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Null(_) => ToSqlOutput::Owned(Value::Null),
            Cell::Int(v) => ToSqlOutput::Owned(Value::Integer(*v)),
            Cell::Real(v) => ToSqlOutput::Owned(Value::Real(*v)),
            Cell::Bool(v) => ToSqlOutput::Owned(Value::Integer(i64::from(*v))),
            Cell::Text(v) => ToSqlOutput::Borrowed(ValueRef::Text(v.as_bytes())),
            Cell::Blob(v) => ToSqlOutput::Borrowed(ValueRef::Blob(v)),
            Cell::Id(v) => ToSqlOutput::Borrowed(ValueRef::Blob(v.as_bytes())),
        })
    }
}

fn cell(value: ValueRef<'_>) -> Result<Cell> {
    Ok(match value {
        ValueRef::Null => Cell::Null(Kind::Int),
        ValueRef::Integer(v) => Cell::Int(v),
        ValueRef::Real(v) => Cell::Real(v),
        ValueRef::Blob(v) => Cell::Blob(v.to_vec()),
        ValueRef::Text(v) => Cell::Text(std::str::from_utf8(v).map_err(Error::fault)?.to_owned()),
    })
}

/// Tells the file's errors apart by what a caller can do about them.
fn told(error: rusqlite::Error) -> Error {
    use rusqlite::ffi;
    let Some(code) = error.sqlite_error() else { return Error::fault(&error) };
    match (code.code, code.extended_code) {
        (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID) => {
            engine::already_there()
        }
        (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY | ffi::SQLITE_CONSTRAINT_CHECK) => engine::does_not_fit(),
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Error::Again(error.to_string()),
        _ => Error::fault(&error),
    }
}
