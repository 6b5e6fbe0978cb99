//! The program: command line, configuration, and the one place where all capabilities are plugged together.

pub mod cli;
pub mod config;
pub mod demo;
mod doctor;
pub mod house;
mod import;
mod invite;
mod map;
mod serve;

pub use cli::run;
