//! Who can read what. Today: what the server itself seals, so that a disk, a database or a backup that is seized
//! without the key's file says nothing of where people sleep. The server can read it, and so can whoever takes the
//! whole server; that stays so until people's own keys take over.
//!
//! **Invariants.** The key is never in the database, in a log, or in an error. What is sealed is in the `age` format,
//! so that the `age` of any distribution opens it with the key's file.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use age::{secrecy::ExposeSecret as _, x25519::Identity};
use kernel::{Error, Result};

/// What the file in the data folder is called.
pub const FILE: &str = "server.key";

/// The server's own key. Cheap to clone.
#[derive(Clone)]
pub struct ServerKey(Arc<Identity>);

impl ServerKey {
    /// Reads the key's file in a folder, and makes one the first time: 0600, from the operating system's chance.
    /// Several nodes of one coalition need the same file. Keep a copy of it apart from the backups of the database:
    /// without it, what is sealed is lost.
    ///
    /// # Errors
    /// If the file cannot be read or written, or is no key. The error never holds what stands in the file.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        if !path.exists() {
            make(folder, &path)?;
        }
        let text = fs::read_to_string(&path).map_err(|error| fault(&path, &error))?;
        let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
        let identity = line.and_then(|line| line.parse::<Identity>().ok());
        identity.map(|identity| Self(Arc::new(identity))).ok_or_else(|| fault(&path, &"this is no age key"))
    }

    /// Seals bytes, so that only this key opens them. The same bytes sealed twice look different.
    ///
    /// # Errors
    /// Only if the machine fails.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>> {
        age::encrypt(&self.0.to_public(), plain).map_err(|error| Error::Fault(format!("could not seal: {error}")))
    }

    /// Opens what [`ServerKey::seal`] sealed.
    ///
    /// # Errors
    /// If it was sealed for another key, or changed since.
    pub fn open(&self, sealed: &[u8]) -> Result<Vec<u8>> {
        age::decrypt(self.0.as_ref(), sealed).map_err(|_| {
            Error::Fault("this was sealed for another key; is server.key the one it was sealed with?".into())
        })
    }
}

impl std::fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerKey")
    }
}

fn fault(path: &Path, why: &dyn std::fmt::Display) -> Error {
    Error::Fault(format!("{}: {why}", path.display()))
}

/// Writes a new key beside its place and links it there: of two nodes that start together one wins, and nobody ever
/// reads half a key.
fn make(folder: &Path, path: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| fault(folder, &error))?;
    let beside: PathBuf = folder.join(format!("{FILE}.{}", std::process::id()));
    let written = write_private(&beside, Identity::generate().to_string().expose_secret());
    let linked = written.and_then(|()| match fs::hard_link(&beside, path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    });
    let _ = fs::remove_file(&beside);
    linked.map_err(|error| fault(path, &error))
}

fn write_private(path: &Path, key: &str) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "# Wayhouse: the server's key. Whoever has it and the database reads what the server sealed.")?;
    writeln!(file, "{key}")?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_opens_what_was_sealed() {
        let (here, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let key = ServerKey::in_folder(here.path()).unwrap();
        let sealed = key.seal(b"behind the old mill").unwrap();
        assert!(!sealed.windows(4).any(|w| w == b"mill"));
        assert_ne!(sealed, key.seal(b"behind the old mill").unwrap(), "the same words look different");
        let again = ServerKey::in_folder(here.path()).unwrap();
        assert_eq!(again.open(&sealed).unwrap(), b"behind the old mill", "after a restart too");
        assert!(ServerKey::in_folder(elsewhere.path()).unwrap().open(&sealed).is_err());
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert!(key.open(&changed).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_on_the_machine_may_read_the_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        ServerKey::in_folder(folder.path()).unwrap();
        let mode = fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_broken_key_is_named_but_not_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "AGE-SECRET-KEY-1NONSENSE").unwrap();
        let error = ServerKey::in_folder(folder.path()).unwrap_err().to_string();
        assert!(error.contains(FILE) && !error.contains("NONSENSE"), "{error}");
        assert!(!format!("{:?}", ServerKey::in_folder(tempfile::tempdir().unwrap().path())).contains("AGE-SECRET"));
    }
}
