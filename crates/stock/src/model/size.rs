use kernel::Message;
use storage::{Cell, Column, Kind, Param, words};

words! {
    /// How an item's sizes are written.
    pub enum SizeSystem {
        /// XS to XXL.
        Letters = "letters",
        /// European shoe sizes.
        Shoes = "shoes",
        /// Waist in inches.
        Waist = "waist",
        /// Age of a child.
        Age = "age",
        /// One size, or no size at all.
        None = "none",
    }
}

impl SizeSystem {
    /// Every size of the system, from small to large.
    pub const fn sizes(self) -> &'static [&'static str] {
        match self {
            SizeSystem::Letters => &["XS", "S", "M", "L", "XL", "XXL"],
            SizeSystem::Shoes => &["36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47"],
            SizeSystem::Waist => &["26", "28", "30", "31", "32", "33", "34", "36", "38", "40"],
            SizeSystem::Age => &["0-3m", "3-6m", "6-12m", "1-2", "2-4", "4-6", "6-8", "8-10", "10-12", "12-14"],
            SizeSystem::None => &["-"],
        }
    }

    /// A size's place in its system, for sorting.
    pub fn rank(self, size: &Size) -> usize {
        self.sizes().iter().position(|s| *s == size.as_str()).unwrap_or(usize::MAX)
    }

    /// Reads a size of this system. An item without sizes has the one size `-`, and nothing needs to be typed for it.
    pub fn read(self, text: &str) -> Result<Size, Message> {
        let text = text.trim();
        if self == SizeSystem::None && text.is_empty() {
            return Ok(Size("-"));
        }
        self.sizes()
            .iter()
            .find(|size| size.eq_ignore_ascii_case(text))
            .map(|size| Size(size))
            .ok_or_else(|| Message::new("error-size").with("sizes", self.sizes().join(", ")))
    }
}

/// A size of one of the systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Size(&'static str);

impl Size {
    /// The one size of items without sizes.
    pub const NONE: Size = Size("-");

    /// As it is written on a label.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether there is anything to write.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Reads a size of any system.
    pub fn any(text: &str) -> Option<Size> {
        SizeSystem::ALL.iter().find_map(|system| system.sizes().iter().find(|s| **s == text)).map(|s| Size(s))
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl Param for Size {
    const KIND: Kind = Kind::Text;
    fn cell(self) -> Cell {
        Cell::Text(self.0.to_owned())
    }
}

impl Column for Size {
    fn read(cell: Cell) -> kernel::Result<Self> {
        let text = String::read(cell)?;
        Size::any(&text).ok_or_else(|| kernel::Error::Fault(format!("{text:?} is no size")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        assert_eq!(SizeSystem::Letters.read(" xl ").unwrap().as_str(), "XL");
        assert_eq!(SizeSystem::Shoes.read("42").unwrap().as_str(), "42");
        assert!(SizeSystem::Shoes.read("48").is_err());
        assert!(SizeSystem::None.read("").unwrap().is_none());
        assert!(SizeSystem::Letters.read("").is_err());
    }

    #[test]
    fn every_size_reads_back() {
        for system in SizeSystem::ALL {
            for size in system.sizes() {
                assert_eq!(Size::any(size).unwrap().as_str(), *size);
            }
        }
    }
}
