//! What `bench/run` cannot do from outside: a warehouse of any size, and movements without the web around them.
//!
//! `bench warehouse FOLDER BOXES` fills a fresh database and prints a sign-in link's path.
//! `bench demand FOLDER` fills a fresh database with 500 items in 12 sizes and five years of weeks, and measures how long
//! working out all levels takes, and those that one movement touches.
//! `bench back-test FOLDER` prints how wrong our forecast and "as last week" are, on five invented years and on the
//! history in a database.
//! `bench movements FOLDER` measures durable movements in one that `warehouse` filled, and prints a line a round.

mod demand;
mod movements;
mod warehouse;

use std::{path::Path, process::ExitCode};

use kernel::{Error, Result, World};
use storage::{Db, Options};

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["warehouse", folder, boxes] => match boxes.parse() {
            Ok(boxes) => warehouse::fill(Path::new(folder), boxes).await,
            Err(_) => Err(Error::Fault(format!("{boxes} is not a number of boxes"))),
        },
        ["demand", folder] => demand::measure(Path::new(folder)).await,
        ["back-test", folder] => demand::back_test(Path::new(folder)).await,
        ["movements", folder] => movements::measure(Path::new(folder)).await,
        _ => return ExitCode::from(2),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(format!("bench: {error}"));
            ExitCode::FAILURE
        }
    }
}

async fn open(folder: &Path, options: Options) -> Result<Db> {
    let db = Db::open(&format!("sqlite:{}", folder.join("wayhouse.db").display()), World::real(), options).await?;
    db.migrate(&wayhouse::house::migrations()).await?;
    Ok(db)
}

#[expect(clippy::print_stdout, reason = "`bench/run` reads it")]
fn say(words: impl std::fmt::Display) {
    println!("{words}");
}
