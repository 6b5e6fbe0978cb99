use std::sync::Arc;

use kernel::{Error, Result};
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};

use crate::{Cell, Column, Kind};

/// A row of an answer, engine-free.
pub struct Row {
    /// One list for all rows of an answer.
    names: Arc<[String]>,
    cells: Vec<Cell>,
}

impl Row {
    /// Takes the value of a named column. A name that the statement does not answer is a fault of ours.
    pub fn take<T: Column>(&mut self, name: &str) -> Result<T> {
        let at = self.names.iter().position(|n| n == name);
        let at = at.ok_or_else(|| Error::Fault(format!("no column {name} in the answer")))?;
        T::read(std::mem::replace(&mut self.cells[at], Cell::Null(Kind::Int)))
            .map_err(|e| Error::Fault(format!("column {name}: {e}")))
    }

    /// Takes the value of a column by its place.
    pub fn take_at<T: Column>(&mut self, at: usize) -> Result<T> {
        let cell = self.cells.get_mut(at).ok_or_else(|| Error::Fault(format!("no column {at} in the answer")))?;
        T::read(std::mem::replace(cell, Cell::Null(Kind::Int)))
    }

    /// The names of the columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub(crate) fn new(names: Arc<[String]>, cells: Vec<Cell>) -> Self {
        Self { names, cells }
    }

    pub(crate) fn from_postgres(row: &sqlx::postgres::PgRow) -> Result<Self> {
        let mut cells = Vec::with_capacity(row.len());
        for i in 0..row.len() {
            let value = row.try_get_raw(i).map_err(Error::fault)?;
            if value.is_null() {
                cells.push(Cell::Null(Kind::Int));
                continue;
            }
            let name = value.type_info().name().to_owned();
            cells.push(match name.as_str() {
                "INT8" => Cell::Int(row.try_get(i).map_err(Error::fault)?),
                "INT4" => Cell::Int(row.try_get::<i32, _>(i).map_err(Error::fault)?.into()),
                "INT2" => Cell::Int(row.try_get::<i16, _>(i).map_err(Error::fault)?.into()),
                "FLOAT8" => Cell::Real(row.try_get(i).map_err(Error::fault)?),
                "FLOAT4" => Cell::Real(row.try_get::<f32, _>(i).map_err(Error::fault)?.into()),
                "BOOL" => Cell::Bool(row.try_get(i).map_err(Error::fault)?),
                "UUID" => Cell::Id(row.try_get(i).map_err(Error::fault)?),
                "BYTEA" => Cell::Blob(row.try_get(i).map_err(Error::fault)?),
                "TEXT" | "VARCHAR" | "NAME" | "UNKNOWN" => Cell::Text(row.try_get(i).map_err(Error::fault)?),
                other => return Err(Error::Fault(format!("column {i} is {other}: cast it to one of our types"))),
            });
        }
        Ok(Self { names: row.columns().iter().map(|c| c.name().to_owned()).collect(), cells })
    }
}

/// What can be made from a row. [`record!`](crate::record) writes this for a struct; tuples are read by place.
pub trait FromRow: Sized {
    /// Reads the row.
    fn from_row(row: Row) -> Result<Self>;
}

macro_rules! tuple {
    ($($t:ident $i:tt),+) => {
        impl<$($t: Column),+> FromRow for ($($t,)+) {
            fn from_row(mut row: Row) -> Result<Self> {
                Ok(($(row.take_at::<$t>($i)?,)+))
            }
        }
    };
}
tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);

/// Declares a struct that is read from a row, field by column of the same name.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident : $t:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name { $($(#[$fmeta])* $fvis $field: $t),+ }

        impl $crate::FromRow for $name {
            fn from_row(mut row: $crate::Row) -> ::kernel::Result<Self> {
                Ok(Self { $($field: row.take::<$t>(stringify!($field))?),+ })
            }
        }
    };
}
