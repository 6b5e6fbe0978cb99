use kernel::{Error, Result, Uuid};
use seal::ServerKey;
use serde::{Deserialize, Serialize};

/// How to reach whoever brings something. Sealed where it is kept, and forgotten 30 days after the visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What to call them.
    pub name: String,
    /// Where to write.
    pub email: String,
    /// Where to call; may be empty.
    pub phone: String,
}

/// Says whose sealed words are, so that they cannot be moved to somebody else.
#[derive(Serialize, Deserialize)]
struct Of<T> {
    of: Uuid,
    what: T,
}

impl Contact {
    /// Sealed with the server's key.
    ///
    /// # Errors
    /// Only if the machine fails.
    pub fn sealed(&self, of: impl Into<Uuid>, key: &ServerKey) -> Result<Vec<u8>> {
        seal(of, self, key)
    }

    /// Opens the contact of somebody.
    ///
    /// # Errors
    /// If it was sealed with another key, or is somebody else's.
    pub fn open(of: impl Into<Uuid>, sealed: &[u8], key: &ServerKey) -> Result<Self> {
        open(of, sealed, key)
    }
}

/// Seals the address of a convoy's keeper.
///
/// # Errors
/// Only if the machine fails.
pub fn seal_keeper(of: impl Into<Uuid>, email: &str, key: &ServerKey) -> Result<Vec<u8>> {
    seal(of, email, key)
}

/// Opens the address of a convoy's keeper.
///
/// # Errors
/// If it was sealed with another key, or is another convoy's.
pub fn open_keeper(of: impl Into<Uuid>, sealed: &[u8], key: &ServerKey) -> Result<String> {
    open(of, sealed, key)
}

fn seal(of: impl Into<Uuid>, what: impl Serialize, key: &ServerKey) -> Result<Vec<u8>> {
    key.seal(&serde_json::to_vec(&Of { of: of.into(), what }).map_err(Error::fault)?)
}

fn open<T: for<'a> Deserialize<'a>>(of: impl Into<Uuid>, sealed: &[u8], key: &ServerKey) -> Result<T> {
    let found: Of<T> = serde_json::from_slice(&key.open(sealed)?).map_err(Error::fault)?;
    if found.of == of.into() { Ok(found.what) } else { Err(Error::fault("this contact is somebody else's")) }
}
