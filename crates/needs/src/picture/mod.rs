//! Pictures of the list, for wherever people share a link: 1200 × 630, drawn from an SVG in the reader's language.

mod draw;
mod sheet;

pub use draw::draw;
pub use sheet::{Line, MOST_LINES, Shown, item, list};
