//! The embedded engine: one file, one writer, some readers.
//!
//! SQLite is a library, not a server: a statement is a function call of some microseconds. It is called right where it
//! is asked for; handing each one to another thread would take longer than most of them. What waits for the disk, which
//! is to begin and to commit a group of writes, is done on a thread that may wait.

mod file;
mod readers;
mod writer;

pub(crate) use file::File;
pub(crate) use readers::{Reader, Readers};
pub(crate) use writer::{Turn, Writer};
