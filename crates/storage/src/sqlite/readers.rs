use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use kernel::{Error, Result};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::File;

/// How long somebody who wants to read waits for a seat.
const PATIENCE: Duration = Duration::from_secs(20);

/// Seats from which the file is read, each with its own snapshot.
#[derive(Clone)]
pub(crate) struct Readers(Arc<Seats>);

struct Seats {
    path: PathBuf,
    free: Arc<Semaphore>,
    /// Files that were opened and that nobody reads from just now.
    open: Mutex<Vec<File>>,
}

/// A seat that is taken. Dropping it gives it back.
pub(crate) struct Reader {
    /// Empty only while the seat is being given back.
    file: Option<File>,
    seats: Arc<Seats>,
    _seat: OwnedSemaphorePermit,
}

impl Readers {
    pub(crate) fn new(path: &Path, count: usize) -> Self {
        let free = Arc::new(Semaphore::new(count.max(1)));
        Self(Arc::new(Seats { path: path.to_owned(), free, open: Mutex::default() }))
    }

    /// Takes a seat and begins a snapshot, which is of the moment of its first statement.
    pub(crate) async fn begin(&self) -> Result<Reader> {
        let seat = tokio::time::timeout(PATIENCE, self.0.free.clone().acquire_owned()).await;
        let seat = seat.map_err(|_| Error::Again("waited too long to read".into()))?;
        let seat = seat.map_err(|_| Error::Again("the database is closed".into()))?;
        let waiting = self.0.open().pop();
        let file = waiting.map_or_else(|| File::reading(&self.0.path), Ok)?;
        file.commands(&["BEGIN"])?;
        Ok(Reader { file: Some(file), seats: self.0.clone(), _seat: seat })
    }

    /// Closes every file that nobody reads from; nobody can begin to read any more.
    pub(crate) fn close(&self) {
        self.0.free.close();
        self.0.open().clear();
    }
}

impl Seats {
    fn open(&self) -> std::sync::MutexGuard<'_, Vec<File>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reader {
    #[expect(clippy::expect_used, reason = "only `drop` takes the file, and nobody can ask after it")]
    pub(crate) fn file(&mut self) -> &mut File {
        self.file.as_mut().expect("the file is there until the seat is given back")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // A file whose snapshot cannot be ended is closed instead of being lent again.
        if let Some(file) = self.file.take().filter(|file| file.commands(&["ROLLBACK"]).is_ok())
            && !self.seats.free.is_closed()
        {
            self.seats.open().push(file);
        }
    }
}
