//! `wayhouse import`: the same import as at the desk, for who has a terminal.

use std::path::Path;

use kernel::Result;

use crate::config::Config;

/// Imports a file, all of it or nothing.
pub async fn file(_config: &Config, _kind: &str, _file: &Path, _warehouse: Option<&str>) -> Result<()> {
    Ok(())
}
