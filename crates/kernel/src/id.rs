use std::{cmp::Ordering, fmt, hash, marker::PhantomData};

use uuid::Uuid;

/// A typed identifier, so that a box can never be passed where an item is meant. Identifiers are UUIDv7: they sort by
/// the moment they were made.
///
/// ```
/// struct OfBox;
/// type BoxId = kernel::Id<OfBox>;
/// assert!(BoxId::parse("not an id").is_none());
/// ```
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

impl<K> Id<K> {
    /// Wraps a raw identifier that is already known to name this kind of thing.
    pub const fn from_uuid(raw: Uuid) -> Self {
        Self(raw, PhantomData)
    }

    /// The raw identifier.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// Reads an identifier from an address or a form. `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text.trim()).ok().map(Self::from_uuid)
    }
}

/// Declares a typed identifier: its name, and the mark that keeps it apart from every other.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident, $mark:ident) => {
        #[doc = concat!("Marks a [`", stringify!($name), "`].")]
        #[derive(Debug)]
        pub enum $mark {}

        $(#[$meta])*
        pub type $name = $crate::Id<$mark>;
    };
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> hash::Hash for Id<K> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<K> From<Id<K>> for Uuid {
    fn from(id: Id<K>) -> Self {
        id.0
    }
}
