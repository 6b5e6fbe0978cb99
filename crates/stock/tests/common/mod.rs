//! What every story of the warehouse begins with.
#![allow(unused_imports)]

pub use stock::testing::*;
