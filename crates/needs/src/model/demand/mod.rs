//! How much of each item and size is wanted in a week, and how anybody can see why.

mod forecast;
mod history;
mod mix;
mod rate;
mod season;
mod sum;

pub use forecast::{FEW, Learned, READY, back_test, learn};
pub use history::{History, Week};
pub use mix::{divide, prior};
pub use rate::{Given, MOST_MILLI, MOST_MONTHS, Rate, Shipped, read_units, shipped, write_units};
pub use season::factor;
pub use sum::{Basis, Demand, Inputs, LearnedSum, Method, StandardSum, work_out};
