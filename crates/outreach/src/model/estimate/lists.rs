use kernel::Message;

use super::Chance;

/// The most lists that are compared at once.
pub const MAX_LISTS: usize = 5;

/// How many people are on exactly which of several lists. Only numbers: never who.
///
/// Cells are numbered by the lists they are on: bit 0 is the first list, so cell `0b101` holds who is on the first and
/// the third and on no other. Cell 0 is whom nobody listed, and is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists {
    count: usize,
    cells: Vec<i64>,
}

/// The lists that a cell names, from nought.
pub fn members(cell: usize) -> impl Iterator<Item = usize> {
    (0..MAX_LISTS).filter(move |list| cell >> list & 1 == 1)
}

impl Lists {
    /// From how many are on *at least* these lists: `tallies[0b011]` are on the first and the second, whatever else they
    /// are on. That is how people tally: how many on A, how many on both A and B. `tallies[0]` is not looked at.
    ///
    /// # Errors
    /// The cell that is larger than a list it is part of, with words for what is wrong; or that what is left of a list
    /// would be fewer than none.
    pub fn from_overlaps(count: usize, tallies: &[i64]) -> Result<Self, (usize, Message)> {
        debug_assert!((2..=MAX_LISTS).contains(&count) && tallies.len() == 1 << count);
        for (cell, tally) in tallies.iter().enumerate().skip(1) {
            if members(cell).any(|list| cell != 1 << list && *tally > tallies[cell & !(1 << list)]) {
                return Err((cell, Message::new("error-overlap-larger")));
            }
        }
        let mut cells = tallies.to_vec();
        cells[0] = 0;
        // Inclusion and exclusion: what is on more lists is taken off what is on these.
        for list in 0..count {
            for cell in (1..cells.len()).filter(|cell| cell >> list & 1 == 0) {
                cells[cell] -= cells[cell | 1 << list];
            }
        }
        match cells.iter().position(|n| *n < 0) {
            Some(cell) => Err((cell, Message::new("error-overlap-impossible"))),
            None => Ok(Self { count, cells }),
        }
    }

    /// From how many are on exactly these lists and no other; `None` if that is not one number for each cell.
    pub fn from_exact(count: usize, cells: &[i64]) -> Option<Self> {
        let fits = (2..=MAX_LISTS).contains(&count) && cells.len() == 1 << count && cells[1..].iter().all(|n| *n >= 0);
        fits.then(|| {
            let mut cells = cells.to_vec();
            cells[0] = 0;
            Self { count, cells }
        })
    }

    /// How many lists.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Each cell's number; the first is nought.
    pub fn cells(&self) -> &[i64] {
        &self.cells
    }

    /// How many are on at least these lists.
    pub fn overlap(&self, wanted: usize) -> i64 {
        self.cells.iter().enumerate().filter(|(cell, _)| cell & wanted == wanted).map(|(_, n)| n).sum()
    }

    /// Everybody who is on any list, each once.
    pub fn seen(&self) -> i64 {
        self.cells.iter().sum()
    }

    /// How many are on a list.
    pub fn size(&self, list: usize) -> i64 {
        self.overlap(1 << list)
    }

    /// How many are on exactly so many lists.
    pub fn times(&self, times: u32) -> i64 {
        self.cells.iter().enumerate().filter(|(cell, _)| cell.count_ones() == times).map(|(_, n)| n).sum()
    }

    /// How many are on more than one list.
    pub fn repeats(&self) -> i64 {
        self.seen() - self.times(1)
    }

    /// The seed of their interval's chance. It follows from the numbers alone, so that everybody draws the same, and nobody
    /// draws until an interval pleases. It stays below 2⁵³, so that a spreadsheet shows it whole.
    pub fn seed(&self) -> u64 {
        let mixed = self.cells.iter().fold(self.count as u64, |seed, n| Chance::seeded(seed ^ n.unsigned_abs()).next());
        mixed & ((1 << 53) - 1)
    }

    /// Lists as they might have come out, if `people` fall into the cells with these chances; `chances[0]` is the
    /// chance of being on none.
    pub fn drawn(count: usize, people: i64, chances: &[f64], chance: &mut Chance) -> Self {
        let (mut left, mut share) = (people, 1.0);
        let mut cells = vec![0; 1 << count];
        for (cell, p) in chances.iter().enumerate() {
            let fell = chance.binomial(left, if share > 0.0 { p / share } else { 0.0 });
            (left, share) = (left - fell, share - p);
            cells[cell] = fell;
        }
        cells[0] = 0;
        Self { count, cells }
    }
}
