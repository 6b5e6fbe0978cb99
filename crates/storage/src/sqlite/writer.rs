//! The single writer.
//!
//! SQLite has one writer at a time, and an `fsync` for every commit would allow some hundred commits a second. So one
//! task owns the file and lends it, turn by turn, to whoever asked; each turn is a savepoint, and when nobody waits any
//! more (or the group is large enough) one commit puts the whole group on disk. A caller is told that its work is done
//! only after that commit. The writer also tells whoever watches what was touched: the caller may be gone by then, as
//! when a phone loses its signal, and the work is on disk all the same.

use std::{
    collections::BTreeSet,
    path::Path,
    time::{Duration, Instant},
};

use kernel::{Error, Result};
use tokio::sync::{mpsc, oneshot};

use super::File;
use crate::db::Watchers;

/// At most this many pieces of work share a commit.
const GROUP: usize = 256;
/// A group is closed after this long even if more work waits, so that the first in it does not wait for ever.
const LINGER: Duration = Duration::from_millis(25);
/// How long a caller waits for its turn before it is told to try again.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where to ask for a turn.
#[derive(Clone)]
pub(crate) struct Writer {
    ask: mpsc::Sender<oneshot::Sender<Turn>>,
}

/// The file, lent for one piece of work. Dropping it takes the work back.
pub(crate) struct Turn {
    /// Empty only while the turn is being given back.
    lent: Option<File>,
    back: mpsc::UnboundedSender<Returned>,
}

struct Returned {
    file: File,
    /// What is to be done once the group is on disk; nothing if the work was taken back.
    keep: Option<Keep>,
}

/// Work that is kept.
struct Keep {
    /// Who waits for it.
    done: oneshot::Sender<Result<()>>,
    /// What it touched.
    topics: Vec<&'static str>,
}

impl Turn {
    #[expect(clippy::expect_used, reason = "`keep` takes the turn by value, so nobody can ask after it")]
    pub(crate) fn file(&mut self) -> &mut File {
        self.lent.as_mut().expect("the file is lent until the turn ends")
    }

    /// Keeps the work; returns once it is on disk and whoever watches these topics was told.
    pub(crate) async fn keep(mut self, topics: Vec<&'static str>) -> Result<()> {
        let file = self.lent.take().ok_or_else(|| Error::fault("the turn is over"))?;
        let (done, on_disk) = oneshot::channel();
        self.back.send(Returned { file, keep: Some(Keep { done, topics }) }).map_err(|_| closed())?;
        on_disk.await.map_err(|_| closed())?
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(file) = self.lent.take() {
            // Only fails when the writer is gone, and then there is nothing to take back.
            let _ = self.back.send(Returned { file, keep: None });
        }
    }
}

fn closed() -> Error {
    Error::Again("the writer has stopped".into())
}

impl Writer {
    /// Opens the file and starts the task that owns it. `group` is how many pieces of work may share a
    /// commit; one makes every piece wait for its own, which only a benchmark wants.
    pub(crate) fn start(path: &Path, group: Option<usize>, watchers: Watchers) -> Result<Self> {
        let file = File::writing(path)?;
        let (ask, asked) = mpsc::channel(1024);
        tokio::spawn(serve(file, asked, group.unwrap_or(GROUP), watchers));
        Ok(Self { ask })
    }

    /// Whether the task that owns the file is still there.
    pub(crate) fn lives(&self) -> Result<()> {
        if self.ask.is_closed() { Err(closed()) } else { Ok(()) }
    }

    pub(crate) async fn turn(&self) -> Result<Turn> {
        let (give, given) = oneshot::channel();
        let wait = async {
            self.ask.send(give).await.map_err(|_| closed())?;
            given.await.map_err(|_| closed())
        };
        tokio::time::timeout(PATIENCE, wait).await.map_err(|_| Error::Again("waited too long to write".into()))?
    }
}

type Asked = mpsc::Receiver<oneshot::Sender<Turn>>;

async fn serve(mut file: File, mut asked: Asked, group: usize, watchers: Watchers) {
    let (back, mut returned) = mpsc::unbounded_channel();
    while let Some(first) = asked.recv().await {
        file = match one_group(file, first, &mut asked, &back, &mut returned, group, &watchers).await {
            Some(file) => file,
            None => return,
        };
    }
}

/// Lends the file to one caller after another, then commits for all of them. `None` if the file is gone.
async fn one_group(
    file: File,
    first: oneshot::Sender<Turn>,
    asked: &mut Asked,
    back: &mpsc::UnboundedSender<Returned>,
    returned: &mut mpsc::UnboundedReceiver<Returned>,
    group: usize,
    watchers: &Watchers,
) -> Option<File> {
    #[expect(clippy::disallowed_methods, reason = "measures how long a group lingers, which no rule depends on")]
    let began = Instant::now();
    let (mut file, begun) = waiting(file, &["BEGIN IMMEDIATE", "SAVEPOINT turn"]).await?;
    if let Err(error) = begun {
        // Dropping `first` tells the caller to try again.
        tracing::error!(%error, "could not begin to write");
        return Some(file);
    }
    let mut kept: Vec<Keep> = Vec::new();
    let mut next = Some(first);
    while let Some(give) = next.take() {
        // If the caller is gone, the turn comes straight back through its drop.
        drop(give.send(Turn { lent: Some(file), back: back.clone() }));
        let came = returned.recv().await?;
        file = came.file;
        if kept.len() + 1 < group && began.elapsed() < LINGER {
            next = asked.try_recv().ok();
        }
        // The commit closes the last turn of the group.
        let closed = match (&came.keep, &next) {
            (Some(_), None) => Ok(()),
            (Some(_), Some(_)) => file.commands(&["RELEASE turn", "SAVEPOINT turn"]),
            (None, _) => file.commands(&["ROLLBACK TO turn"]),
        };
        if let Err(error) = closed {
            // Nothing of this group is kept: dropping `kept` and `came` tells each of them to try again.
            tracing::error!(%error, "could not close a turn");
            take_back(&file);
            return Some(file);
        }
        kept.extend(came.keep);
    }
    let (file, outcome) = waiting(file, &["COMMIT"]).await?;
    match &outcome {
        Ok(()) => {
            let touched: BTreeSet<&str> = kept.iter().flat_map(|keep| keep.topics.iter().copied()).collect();
            watchers.tell(&touched.into_iter().collect::<Vec<_>>());
        }
        Err(error) => tracing::error!(%error, "a group could not be put on disk"),
    }
    for keep in kept {
        let answer = outcome.as_ref().copied().map_err(|e| Error::Again(e.to_string()));
        drop(keep.done.send(answer));
    }
    Some(file)
}

/// Runs what waits for the disk, or for another program that writes, on a thread that may wait.
async fn waiting(file: File, commands: &'static [&'static str]) -> Option<(File, Result<()>)> {
    let work = tokio::task::spawn_blocking(move || {
        let outcome = file.commands(commands);
        if outcome.is_err() {
            take_back(&file);
        }
        (file, outcome)
    });
    work.await.ok()
}

/// Ends what was begun without keeping it.
fn take_back(file: &File) {
    // Fails only if nothing was begun, and then there is nothing to take back.
    let _ = file.commands(&["ROLLBACK"]);
}
