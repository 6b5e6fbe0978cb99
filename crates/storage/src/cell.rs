use kernel::{Date, Error, Id, Instant, Lang, Quantity, Result, Uuid};

/// The type of a value, so that even an absent one can be bound with the right type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole number.
    Int,
    /// Floating point.
    Real,
    /// Text.
    Text,
    /// Bytes.
    Blob,
    /// Truth value.
    Bool,
    /// Identifier.
    Id,
}

/// One value on its way into or out of the database, engine-free.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, but of a known type.
    Null(Kind),
    /// Whole number.
    Int(i64),
    /// Floating point.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// Truth value.
    Bool(bool),
    /// Identifier.
    Id(Uuid),
}

/// What can be bound as a parameter.
pub trait Param {
    /// The type it is stored as.
    const KIND: Kind;
    /// The value to store.
    fn cell(self) -> Cell;
}

/// What can be read from a column.
pub trait Column: Sized {
    /// Reads the value; a mismatch is a fault of ours.
    fn read(cell: Cell) -> Result<Self>;
}

fn mismatch<T>(wanted: &str, got: &Cell) -> Result<T> {
    Err(Error::Fault(format!("column holds {got:?}, wanted {wanted}")))
}

macro_rules! plain {
    ($t:ty, $kind:ident, |$v:ident| $cell:expr, $wanted:literal, { $($pattern:pat => $read:expr),+ $(,)? }) => {
        impl Param for $t {
            const KIND: Kind = Kind::$kind;
            fn cell(self) -> Cell {
                let $v = self;
                $cell
            }
        }
        impl Column for $t {
            fn read(cell: Cell) -> Result<Self> {
                match cell {
                    $($pattern => $read,)+
                    other => mismatch($wanted, &other),
                }
            }
        }
    };
}

plain!(i64, Int, |v| Cell::Int(v), "a whole number", { Cell::Int(v) => Ok(v) });
plain!(f64, Real, |v| Cell::Real(v), "a number", { Cell::Real(v) => Ok(v), Cell::Int(v) => Ok(v as f64) });
plain!(String, Text, |v| Cell::Text(v), "text", { Cell::Text(v) => Ok(v) });
plain!(Vec<u8>, Blob, |v| Cell::Blob(v), "bytes", { Cell::Blob(v) => Ok(v) });
plain!(bool, Bool, |v| Cell::Bool(v), "a truth value", { Cell::Bool(v) => Ok(v), Cell::Int(v) => Ok(v != 0) });
plain!(Uuid, Id, |v| Cell::Id(v), "an identifier", {
    Cell::Id(v) => Ok(v),
    Cell::Blob(v) => Uuid::from_slice(&v).map_err(Error::fault),
});
plain!(Instant, Int, |v| Cell::Int(v.micros()), "a moment", { Cell::Int(v) => Ok(Instant::from_micros(v)) });
plain!(Date, Text, |v| Cell::Text(v.to_string()), "a date", {
    Cell::Text(v) => v.parse().map_err(Error::fault),
});
plain!(Quantity, Int, |v| Cell::Int(v.get()), "a quantity", {
    Cell::Int(v) => Quantity::new(v).map_err(|m| Error::fault(m.key)),
});
plain!(Lang, Text, |v| Cell::Text(v.code().to_owned()), "a language", {
    Cell::Text(v) => Lang::parse(&v).ok_or_else(|| Error::fault("unknown language")),
});

impl Param for &str {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.to_owned())
    }
}
impl Param for &String {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.clone())
    }
}
impl Param for &[u8] {
    const KIND: Kind = Kind::Blob;
    fn cell(self) -> Cell {
        Cell::Blob(self.to_vec())
    }
}
impl<const MAX: usize> Param for &kernel::Line<MAX> {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.as_str().to_owned())
    }
}
impl<const MAX: usize> Param for &kernel::Prose<MAX> {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.as_str().to_owned())
    }
}

impl<K> Param for Id<K> {
    const KIND: Kind = Kind::Id;
    fn cell(self) -> Cell {
        Cell::Id(self.uuid())
    }
}
impl<K> Column for Id<K> {
    fn read(cell: Cell) -> Result<Self> {
        Uuid::read(cell).map(Id::from_uuid)
    }
}

impl<T: Param> Param for Option<T> {
    const KIND: Kind = T::KIND;
    fn cell(self) -> Cell {
        self.map_or(Cell::Null(T::KIND), T::cell)
    }
}
impl<T: Column> Column for Option<T> {
    fn read(cell: Cell) -> Result<Self> {
        match cell {
            Cell::Null(_) => Ok(None),
            other => T::read(other).map(Some),
        }
    }
}

/// Declares how an enum of words is written in the database: each variant by one stable word.
///
/// The words are also what `as_str` and `parse` speak, so a form, an address and the database say the same.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every variant, in order.
            $vis const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The stable word for it.
            $vis const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
            /// The variant that a word names.
            $vis fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
        impl $crate::Param for $name {
            const KIND: $crate::Kind = $crate::Kind::Text;
            fn cell(self) -> $crate::Cell {
                $crate::Cell::Text(self.as_str().to_owned())
            }
        }
        impl $crate::Column for $name {
            fn read(cell: $crate::Cell) -> ::kernel::Result<Self> {
                let word = <String as $crate::Column>::read(cell)?;
                Self::parse(&word).ok_or_else(|| ::kernel::Error::Fault(format!("unknown word {word:?} for {}", stringify!($name))))
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
