//! The `wayhouse` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    wayhouse::run()
}
