use bytes::Bytes;
use kernel::{Error, Result};
use object_store::{ObjectStore, ObjectStoreExt as _, PutMode, PutOptions, path::Path};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

use crate::{Cell, Column, Kind, Param, Tx, sql};

/// The name of a blob: the SHA-256 of its bytes, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlobId(String);

impl BlobId {
    /// Reads a name from an address. `None` if it is not one, so that no path can be smuggled in.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        hex.then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn path(&self) -> Path {
        Path::from(format!("{}/{}", &self.0[..2], self.0))
    }
}

impl std::fmt::Display for BlobId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Param for BlobId {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.0)
    }
}

impl Column for BlobId {
    fn read(cell: Cell) -> Result<Self> {
        let text = String::read(cell)?;
        Self::parse(&text).ok_or_else(|| Error::fault("not the name of a blob"))
    }
}

/// Where pictures and files are kept: a folder, or any store that speaks like one.
#[derive(Clone, Debug)]
pub struct Blobs(Arc<dyn ObjectStore>);

impl Blobs {
    /// Keeps blobs in a folder, which is made if it is not there.
    pub fn folder(path: &std::path::Path) -> Result<Self> {
        std::fs::create_dir_all(path).map_err(|e| Error::Fault(format!("{}: {e}", path.display())))?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(path).map_err(Error::fault)?;
        Ok(Self(Arc::new(store.with_fsync(true))))
    }

    /// Puts bytes away. The same bytes are kept once; a blob that no row names is harmless, so it is written first.
    pub async fn put(&self, bytes: Bytes) -> Result<BlobId> {
        if bytes.is_empty() {
            return Err(Error::refused("error-file-empty"));
        }
        let id = BlobId(hex::encode(Sha256::digest(&bytes)));
        let once = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        match self.0.put_opts(&id.path(), bytes.into(), once).await {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(id),
            Err(error) => Err(Error::fault(error)),
        }
    }

    /// Fetches bytes.
    pub async fn get(&self, id: &BlobId) -> Result<Bytes> {
        match self.0.get(&id.path()).await {
            Ok(found) => found.bytes().await.map_err(Error::fault),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(error) => Err(Error::fault(error)),
        }
    }
}

impl Tx {
    /// Notes that a blob exists and what it is.
    pub async fn keep_blob(&mut self, id: &BlobId, size: usize, media_type: &str) -> Result<()> {
        let at = self.now();
        sql!("INSERT INTO blob (id, size, media_type, at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING")
            .bind(id.clone())
            .bind(i64::try_from(size).map_err(Error::fault)?)
            .bind(media_type)
            .bind(at)
            .run(self)
            .await
            .map(drop)
    }
}
