//! The words and rules of the work out there, without a database or a screen.

/// Sites, rounds and counts.
pub mod census;
/// Distributions and what becomes of what is loaded.
pub mod distribution;
/// Figures with an interval.
pub mod estimate;
/// A file of counts.
pub mod import;
/// What was taken from people.
pub mod loss;
/// The day's picture menu.
pub mod menu;
/// Which sizes people take.
pub mod mix;
/// Which boxes to take.
pub mod pick;
/// What may be published.
pub mod release;
/// Figures that may be shown to everybody, and the seasons they are of.
pub mod shown;
/// What counts and lists come to.
pub mod sums;
/// How many of each group.
pub mod tally;
/// Voices of the people concerned.
pub mod voices;
