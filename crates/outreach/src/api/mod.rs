//! The census for machines: CSV, optionally with a row of HXL hashtags, JSON, and a Frictionless data package.

mod figures;
mod package;

pub use figures::{Published, published, routes};
