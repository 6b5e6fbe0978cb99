//! The demo's files, read from `demo/` as they are embedded in the program.

use kernel::{Error, Result};
use rust_embed::RustEmbed;
use serde::{Deserialize, de::DeserializeOwned};

#[derive(RustEmbed)]
#[folder = "../../demo"]
#[include = "*.csv"]
struct Files;

/// Reads one of the demo's files.
///
/// # Errors
/// Names the file and the line that does not fit.
pub fn read<T: DeserializeOwned>(name: &str) -> Result<Vec<T>> {
    let file = Files::get(name).ok_or_else(|| Error::Fault(format!("demo/{name} is missing")))?;
    csv::Reader::from_reader(&*file.data)
        .deserialize()
        .map(|row| row.map_err(|error| Error::Fault(format!("demo/{name}: {error}"))))
        .collect()
}

/// A row of `categories.csv`.
#[derive(Debug, Deserialize)]
pub struct Category {
    pub slug: String,
    pub en: String,
    pub fr: String,
    pub ar: String,
    pub fa: String,
    pub icon: String,
}

/// A row of `catalogue.csv`.
#[derive(Debug, Deserialize)]
pub struct Item {
    pub slug: String,
    pub category: String,
    pub who: String,
    pub size_system: String,
    pub unit: String,
    pub season: String,
    pub weight_g: i64,
    pub litres: String,
    pub shelf_life_days: Option<i64>,
    pub cover_days: i64,
    pub en: String,
    pub fr: String,
    pub ar: String,
    pub fa: String,
    pub avoid_en: String,
    pub avoid_fr: String,
    pub avoid_ar: String,
    pub avoid_fa: String,
}

/// A row of `rates.csv`: units.
#[derive(Clone, Debug, Deserialize)]
pub struct Rate {
    pub slug: String,
    pub size: String,
    pub weekly_use: i64,
    pub weekly_arrival: i64,
    pub opening_stock: i64,
    pub per_box: i64,
}

/// A row of `organisations.csv`.
#[derive(Debug, Deserialize)]
pub struct Organisation {
    pub slug: String,
    pub name: String,
    pub kind: String,
    pub country: String,
    pub town: String,
    pub about_en: String,
    pub about_fr: String,
    pub about_ar: String,
    pub about_fa: String,
}

/// A row of `people.csv`.
#[derive(Debug, Deserialize)]
pub struct Person {
    pub organisation: String,
    pub email: String,
    pub name: String,
    pub role: String,
}

/// A row of `warehouses.csv`.
#[derive(Debug, Deserialize)]
pub struct Warehouse {
    pub organisation: String,
    pub slug: String,
    pub name: String,
    pub town: String,
    pub space_m3: i64,
}

/// A row of `locations.csv`.
#[derive(Debug, Deserialize)]
pub struct Location {
    pub warehouse: String,
    pub code: String,
    pub kind: String,
    pub en: String,
}

/// A row of `kits.csv`.
#[derive(Debug, Deserialize)]
pub struct KitRow {
    pub kit: String,
    pub en: String,
    pub fr: String,
    pub ar: String,
    pub fa: String,
    pub component: String,
    pub quantity: i64,
    pub optional: String,
}

/// A row of `unsorted.csv`.
#[derive(Debug, Deserialize)]
pub struct Unsorted {
    pub days_ago: i64,
    pub kind: String,
    pub pieces: i64,
    pub weight_kg: i64,
    pub from: String,
    pub probably: String,
}

/// A row of `census-history.csv`: a round of the past, as it was published.
#[derive(Debug, Deserialize)]
pub struct PastRound {
    pub date: String,
    pub area: String,
    pub people: i64,
    pub women: Option<i64>,
    pub children: Option<i64>,
    pub unaccompanied: Option<i64>,
    pub arriving_weekly: Option<i64>,
    pub method: String,
    pub notes: String,
}

/// A row of `census-sites.csv`: an invented site, and what the newest round counted there. Its other columns are the
/// groups of `outreach::model::tally::Group`.
#[derive(Debug, Deserialize)]
pub struct CensusSite {
    pub name: String,
    pub area: String,
    pub north: f64,
    pub east: f64,
    pub way: String,
    #[serde(flatten)]
    pub groups: std::collections::HashMap<String, i64>,
}
