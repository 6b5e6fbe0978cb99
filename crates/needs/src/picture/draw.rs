//! From SVG to PNG, with the fonts that the client's build brings along.

use std::sync::{Arc, OnceLock};

use kernel::{Error, Result};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

/// The size that every place that shows pictures of links expects.
pub const WIDTH: u32 = 1200;
/// Its height.
pub const HEIGHT: u32 = 630;

const FONTS: [&str; 4] = [
    "fonts/AtkinsonHyperlegible-Regular.ttf",
    "fonts/AtkinsonHyperlegible-Bold.ttf",
    "fonts/Vazirmatn-Regular.ttf",
    "fonts/Vazirmatn-Bold.ttf",
];

fn fonts() -> Arc<Database> {
    static FONTS_ONCE: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut database = Database::new();
        FONTS.iter().filter_map(|name| web::asset(name)).for_each(|font| database.load_font_data(font.into_owned()));
        Arc::new(database)
    };
    FONTS_ONCE.get_or_init(load).clone()
}

fn read(svg: &str) -> Result<Tree> {
    let options = Options { fontdb: fonts(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(Error::fault)
}

/// Draws a picture of 1200 × 630 as PNG.
///
/// # Errors
/// If the SVG is not one, which is a fault of ours.
pub fn draw(svg: &str) -> Result<Vec<u8>> {
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| Error::fault("no room for a picture"))?;
    resvg::render(&read(svg)?, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(Error::fault)
}

/// How wide a line of text turns out, in pixels. `text` is a whole `<text>` element.
pub fn width(text: &str) -> f32 {
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9000\" height=\"100\">{text}</svg>");
    read(&svg).map_or(0.0, |tree| tree.root().abs_bounding_box().width())
}
