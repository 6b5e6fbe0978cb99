//! The words and rules of the work out there, without a database or a screen.
