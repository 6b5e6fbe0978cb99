//! How much of each item and size is wanted in a week, and how anybody can see why.

mod forecast;
mod history;
mod kits;
mod mix;
mod past;
mod rate;
mod season;
mod sum;

pub use forecast::{AHEAD, FEW, Learned, MOST, READY, back_test, learn};
pub use history::{History, Week};
pub use kits::Kits;
pub use mix::{divide, prior};
pub use past::{LOSS_DAYS, Past, Taught};
pub use rate::{Given, MOST_MILLI, MOST_MONTHS, Rate, Shipped, read_units, shipped, write_units};
pub use season::{Seasons, Year, read_year, write_year};
pub use sum::{Basis, Demand, Inputs, LearnedSum, Method, StandardSum, work_out};
