//! The picture as SVG: a label with its stub, and what is needed on it.

use std::fmt::Write as _;

use kernel::{Direction, Lang};

use crate::model::Level;

use super::draw::{HEIGHT, WIDTH, width};

/// How many items the picture of the list has room for.
pub const MOST_LINES: usize = 6;

/// The client's `tokens.css` says these for pages; a picture has no style sheet.
const PAPER: &str = "#f4ecdd";
const CARD: &str = "#fffbf3";
const KRAFT: &str = "#e7d5b5";
const EDGE: &str = "#857050";
const INK: &str = "#1e1912";
const INK_2: &str = "#55483a";
const SEA: &str = "#0b5d57";
const SIGNAL: &str = "#ff7d1a";

const MARGIN: f32 = 56.0;
const STUB: f32 = 132.0;

/// One line of the picture.
pub struct Line {
    /// Its level.
    pub level: Level,
    /// The level in words.
    pub word: String,
    /// The item.
    pub name: String,
    /// Its sizes at this level; may be empty.
    pub sizes: String,
}

/// What the picture shows, in the reader's words.
pub struct Shown {
    /// The reader's language.
    pub lang: Lang,
    /// What it is about.
    pub title: String,
    /// The level that the lines, or the item, have.
    pub level: Level,
    /// The level in words.
    pub word: String,
    /// When it was worked out.
    pub stamp: String,
    /// That there are more; may be empty.
    pub more: String,
    /// What to say where there are no lines.
    pub nothing: String,
    /// Where the list is.
    pub site: String,
    /// The lines.
    pub lines: Vec<Line>,
}

/// The list: the items of which most is missing.
pub fn list(shown: &Shown) -> String {
    let mut sheet = Sheet::new(shown.lang);
    sheet.stub(KRAFT, INK);
    sheet.text(MARGIN + 96.0, 88.0, bold(60.0, INK), &shown.title, 900.0);
    let room = (HEIGHT as f32 - STUB - 96.0) / MOST_LINES as f32;
    for (i, line) in shown.lines.iter().enumerate() {
        sheet.line(STUB + 22.0 + room * i as f32, room - 10.0, line);
    }
    if shown.lines.is_empty() {
        sheet.text(MARGIN, 300.0, bold(44.0, INK), &shown.nothing, 1080.0);
    }
    sheet.foot(shown);
    sheet.end()
}

/// One item: its level, its name, its sizes.
pub fn item(shown: &Shown) -> String {
    let mut sheet = Sheet::new(shown.lang);
    let (stub, on_stub) = colours(shown.level);
    sheet.stub(stub, on_stub);
    sheet.symbol(shown.level, MARGIN + 92.0, 32.0, 68.0, on_stub, stub);
    sheet.text(MARGIN + 180.0, 88.0, bold(60.0, on_stub), &shown.word, 850.0);
    let mut y = STUB + 104.0;
    for part in sheet.wrap(&shown.title, 76.0, 1080.0) {
        sheet.text(MARGIN, y, bold(76.0, INK), &part, 1080.0);
        y += 88.0;
    }
    for line in &shown.lines {
        let (fill, on_fill) = colours(line.level);
        sheet.badge(y - 46.0, line, fill, on_fill);
        y += 72.0;
    }
    if shown.lines.is_empty() {
        sheet.text(MARGIN, y, plain(42.0, INK_2), &shown.nothing, 1080.0);
    }
    sheet.foot(shown);
    sheet.end()
}

fn colours(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Urgent => (SIGNAL, INK),
        Level::Needed => (SEA, CARD),
        Level::Enough => (KRAFT, INK),
        Level::Stop => (INK, PAPER),
    }
}

/// How a line of text is written.
#[derive(Clone, Copy)]
struct Pen {
    size: f32,
    fill: &'static str,
    bold: bool,
}

const fn bold(size: f32, fill: &'static str) -> Pen {
    Pen { size, fill, bold: true }
}

const fn plain(size: f32, fill: &'static str) -> Pen {
    Pen { size, fill, bold: false }
}

/// An SVG that is written from the start side: what is at `x` lies as far from the right in a language that is
/// written from the right.
struct Sheet {
    svg: String,
    rtl: bool,
    family: &'static str,
}

impl Sheet {
    fn new(lang: Lang) -> Self {
        let rtl = lang.direction() == Direction::Rtl;
        let family = if rtl { "Vazirmatn" } else { "Atkinson Hyperlegible" };
        let mut sheet = Self { svg: String::with_capacity(8_000), rtl, family };
        sheet.push(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>"
        ));
        sheet
    }

    fn push(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.svg.write_fmt(words);
    }

    fn end(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }

    /// Where something of a width stands that begins `x` from the start side.
    fn at(&self, x: f32, width: f32) -> f32 {
        if self.rtl { WIDTH as f32 - x - width } else { x }
    }

    /// The stub of the label, with its hole and its perforation.
    fn stub(&mut self, fill: &str, ink: &str) {
        let x = self.at(MARGIN + 34.0, 0.0);
        let y = STUB / 2.0;
        self.push(format_args!(
            "<rect width=\"{WIDTH}\" height=\"{STUB}\" fill=\"{fill}\"/>\
             <path d=\"M0 {STUB}H{WIDTH}\" stroke=\"{EDGE}\" stroke-width=\"4\" stroke-dasharray=\"14 14\"/>\
             <circle cx=\"{x}\" cy=\"{y}\" r=\"34\" fill=\"{CARD}\"/>\
             <circle cx=\"{x}\" cy=\"{y}\" r=\"19\" fill=\"{PAPER}\" stroke=\"{ink}\" stroke-width=\"4\"/>"
        ));
    }

    fn element(&self, x: f32, y: f32, pen: Pen, words: &str) -> String {
        let Pen { size, fill, .. } = pen;
        let (anchor, x) = if self.rtl { ("end", WIDTH as f32 - x) } else { ("start", x) };
        let weight = if pen.bold { 700 } else { 400 };
        // The drawing lays every line out from the left unless it is told otherwise inside the text.
        let (open, close) = if self.rtl { ("\u{202b}", "\u{202c}") } else { ("", "") };
        format!(
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\" \
             text-anchor=\"{anchor}\">{open}{}{close}</text>",
            self.family,
            escape(words)
        )
    }

    fn wide(&self, words: &str, pen: Pen) -> f32 {
        width(&self.element(0.0, 0.0, pen, words))
    }

    /// A line of text that begins `x` from the start side; smaller if it would not fit, cut if it still does not.
    fn text(&mut self, x: f32, y: f32, mut pen: Pen, words: &str, room: f32) -> f32 {
        let mut words = words.to_owned();
        let mut wide = self.wide(&words, pen);
        if wide > room {
            pen.size = (pen.size * room / wide).max(pen.size * 0.7);
            wide = self.wide(&words, pen);
        }
        while wide > room && words.chars().count() > 4 {
            let kept = words.chars().count() - 4;
            words = words.chars().take(kept).collect::<String>().trim_end().to_owned() + "…";
            wide = self.wide(&words, pen);
        }
        let element = self.element(x, y, pen, &words);
        self.svg.push_str(&element);
        wide
    }

    /// The same from the end side.
    fn text_at_end(&mut self, y: f32, pen: Pen, words: &str, room: f32) -> f32 {
        let wide = self.wide(words, pen).min(room);
        self.text(WIDTH as f32 - MARGIN - wide, y, pen, words, room)
    }

    /// Words in lines of at most this width, two lines at most.
    fn wrap(&self, words: &str, size: f32, room: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in words.split_whitespace() {
            let last = lines.last().map_or("", String::as_str);
            let longer = if last.is_empty() { word.to_owned() } else { format!("{last} {word}") };
            let full = !last.is_empty() && lines.len() < 2 && self.wide(&longer, bold(size, INK)) > room;
            match lines.last_mut() {
                Some(line) if !full => *line = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// An item of the list: a small label with the symbol of its level, its name and its sizes.
    fn line(&mut self, y: f32, height: f32, line: &Line) {
        let (fill, on_fill) = colours(line.level);
        let (left, right) = (MARGIN, WIDTH as f32 - MARGIN);
        let band = self.at(left, 74.0);
        let bottom = y + height;
        self.push(format_args!(
            "<path d=\"M{left} {y}H{right}V{bottom}H{left}Z\" fill=\"{CARD}\"/>\
             <rect x=\"{band}\" y=\"{y}\" width=\"74\" height=\"{height}\" fill=\"{fill}\"/>\
             <path d=\"M{left} {y}H{right}V{bottom}H{left}Z\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"2\"/>"
        ));
        self.symbol(line.level, left + 19.0, y + height / 2.0 - 18.0, 36.0, on_fill, fill);
        // Arabic letters reach further below the line.
        let baseline = y + height / 2.0 + if self.rtl { 8.0 } else { 13.0 };
        let sizes = match line.sizes.is_empty() {
            true => 0.0,
            false => self.sizes_at_end(y, height, &line.sizes),
        };
        self.text(left + 98.0, baseline, bold(36.0, INK), &line.name, right - left - 130.0 - sizes);
    }

    fn sizes_at_end(&mut self, y: f32, height: f32, sizes: &str) -> f32 {
        let room = 420.0;
        let wide = self.wide(sizes, bold(32.0, INK)).min(room);
        let x = WIDTH as f32 - MARGIN - 22.0 - wide;
        self.text(x, y + height / 2.0 + 12.0, bold(32.0, INK), sizes, room);
        wide + 30.0
    }

    /// The sizes of an item at one level, behind the word of the level.
    fn badge(&mut self, y: f32, line: &Line, fill: &'static str, on_fill: &'static str) {
        let wide = self.wide(&line.word, bold(34.0, on_fill)) + 84.0;
        let x = self.at(MARGIN, wide);
        self.push(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"58\" rx=\"4\" fill=\"{fill}\" stroke=\"{INK}\" stroke-width=\"2\"/>"
        ));
        self.symbol(line.level, MARGIN + 14.0, y + 11.0, 36.0, on_fill, fill);
        self.text(MARGIN + 62.0, y + 41.0, bold(34.0, on_fill), &line.word, wide);
        self.text(MARGIN + wide + 26.0, y + 42.0, bold(38.0, INK), &line.sizes, 1060.0 - wide);
    }

    /// The four shapes of the levels, as the client's `build/icons.mjs` draws them.
    fn symbol(&mut self, level: Level, x: f32, y: f32, size: f32, ink: &str, mark: &str) {
        let shape = match level {
            Level::Urgent => format!(
                "<path fill=\"{ink}\" stroke=\"{ink}\" stroke-width=\"2\" stroke-linejoin=\"round\" d=\"M12 3 22.5 21h-21Z\"/>\
                 <path fill=\"none\" stroke=\"{mark}\" stroke-width=\"2.6\" stroke-linecap=\"round\" d=\"M12 9.6v4.6M12 17.8v.01\"/>"
            ),
            Level::Needed => format!("<circle cx=\"12\" cy=\"12\" r=\"8.5\" fill=\"{ink}\"/>"),
            Level::Enough => format!(
                "<circle cx=\"12\" cy=\"12\" r=\"9.5\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"2.2\"/>\
                 <path fill=\"none\" stroke=\"{ink}\" stroke-width=\"2.6\" stroke-linecap=\"round\" d=\"m7.8 12.4 2.9 2.9 5.6-6\"/>"
            ),
            Level::Stop => format!(
                "<path fill=\"{ink}\" stroke=\"{ink}\" stroke-width=\"1.5\" stroke-linejoin=\"round\" d=\"M8 2.2h8L21.8 8v8L16 21.8H8L2.2 16V8Z\"/>\
                 <path fill=\"none\" stroke=\"{mark}\" stroke-width=\"3\" stroke-linecap=\"round\" d=\"M7.5 12h9\"/>"
            ),
        };
        let x = self.at(x, size);
        let scale = size / 24.0;
        self.push(format_args!("<g transform=\"translate({x} {y}) scale({scale})\">{shape}</g>"));
    }

    fn foot(&mut self, shown: &Shown) {
        let y = HEIGHT as f32 - 30.0;
        let first =
            if shown.more.is_empty() { shown.stamp.clone() } else { format!("{} · {}", shown.more, shown.stamp) };
        let wide = self.text_at_end(y, bold(28.0, SEA), &shown.site, 620.0);
        self.text(MARGIN, y, plain(26.0, INK_2), &first, WIDTH as f32 - 2.0 * MARGIN - wide - 30.0);
    }
}

fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // What XML does not know, a picture does not show.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
