//! Every parser of what strangers send, with what no reasonable person would send: the bodies of `fuzz/`, over its
//! seeds and a fixed number of mutations of them. The fuzzer itself, which looks for new paths, is `make fuzz`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::path::PathBuf;

#[path = "../../../fuzz/bodies.rs"]
mod bodies;

/// Chance that begins the same each time, so that whatever fails fails again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (most.max(1) as u64)).unwrap()
    }

    fn byte(&mut self) -> u8 {
        // Signs that parsers look at come oftener than chance would have them.
        const SIGNS: &[u8] = b"0123456789,;.:-+%=&\"'\n\t \0@/\\<>\xff\xd9\xa1";
        if self.below(3) == 0 { u8::try_from(self.below(256)).unwrap() } else { SIGNS[self.below(SIGNS.len())] }
    }

    /// A seed with up to eight things done to it: bytes changed, put in, taken out, doubled, cut off, or mixed with
    /// another seed.
    fn mutated(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len() + 1).min(bytes.len());
            match self.below(6) {
                0 if at < bytes.len() => bytes[at] = self.byte(),
                1 => bytes.insert(at, self.byte()),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                3 => {
                    let end = (at + self.below(40)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
                4 => bytes.truncate(at),
                _ => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len());
                    bytes.truncate(at);
                    bytes.extend(&other[from..]);
                }
            }
        }
        bytes
    }
}

/// Runs a body over its seeds and so many mutations of them.
fn fuzz(name: &str, budget: usize, body: fn(&[u8])) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(name);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let seeds: Vec<Vec<u8>> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert!(seeds.len() >= 3, "{name} has seeds");
    seeds.iter().for_each(|seed| body(seed));
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for n in 0..budget {
        let bytes = dice.mutated(&seeds);
        let fine = std::panic::catch_unwind(|| body(&bytes)).is_ok();
        assert!(fine, "{name}, mutation {n}: {:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn files_that_are_imported() {
    fuzz("import", 4_000, bodies::import);
}

#[test]
fn forms_that_are_sent() {
    fuzz("forms", 4_000, bodies::forms);
}

#[test]
fn labels_that_are_read() {
    fuzz("labels", 20_000, bodies::labels);
}

#[test]
fn numbers_that_are_typed() {
    fuzz("numbers", 20_000, bodies::numbers);
}

#[test]
fn lists_that_overlap() {
    fuzz("overlaps", 300, bodies::overlaps);
}
