//! The words and rules of the work out there, without a database or a screen.

/// Distributions and what becomes of what is loaded.
pub mod distribution;
/// The day's picture menu.
pub mod menu;
/// Which sizes people take.
pub mod mix;
/// Which boxes to take.
pub mod pick;
/// Figures that may be shown to everybody, and the weeks and seasons they are of.
pub mod shown;
/// Voices of the people concerned.
pub mod voices;
