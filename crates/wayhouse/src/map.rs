//! The map file that the operator gives.

use std::{fs::File, io::Read as _, path::Path};

/// How a PMTiles archive of version 3 begins (its specification, 3.1).
const BEGINNING: [u8; 8] = *b"PMTiles\x03";

/// What is wrong with a map file and what to do about it, if anything is.
pub fn trouble(path: &Path) -> Option<String> {
    let mut beginning = [0; 8];
    match File::open(path).and_then(|mut file| file.read_exact(&mut beginning)) {
        Ok(()) if beginning == BEGINNING => None,
        Err(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => Some(format!(
            "The map {} cannot be read ({error}). Put the file there, or take MAP_FILE away: the outline is shown meanwhile.",
            path.display()
        )),
        _ => Some(format!(
            "The map {} is no PMTiles file of version 3. Make one with `pmtiles extract` (docs/operator.md).",
            path.display()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_known_by_its_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("map.pmtiles");
        assert!(trouble(&file).unwrap().contains("cannot be read"));
        for (bytes, fine) in [(&b"PMTiles\x03\0"[..], true), (b"PMTiles\x02\0", false), (b"PMT", false), (b"", false)] {
            std::fs::write(&file, bytes).unwrap();
            assert_eq!(trouble(&file).is_none(), fine, "{bytes:?}");
        }
        assert!(trouble(folder.path()).is_some(), "a folder is no map");
    }
}
