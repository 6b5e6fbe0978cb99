//! The demo coalition: real figures under invented names, loaded through the same doors as real work.

mod around;
mod bring;
mod census;
mod demand;
mod files;
mod handouts;
mod history;
mod load;

use kernel::{Error, Result, StillClock, SystemEntropy, World};
use storage::{Act, Actor};
use web::Role;

use crate::{cli::say, config::Config, house, serve};

/// Loads the demo if the database is empty, prints a way in for each role, and serves.
pub async fn run(config: &Config, load_only: bool) -> Result<()> {
    serve::log();
    let db = house::database(config, World::real()).await?;
    if !people::is_set_up(&mut db.read().await?).await? {
        let today = db.world().now();
        db.close().await;
        fill(config, today).await?;
    }
    if load_only {
        return Ok(());
    }
    let db = house::database(config, World::real()).await?;
    ways_in(config, &db).await?;
    serve::run(config, db).await
}

/// Loads twelve weeks that end today.
async fn fill(config: &Config, today: kernel::Instant) -> Result<()> {
    say("Loading the demo coalition: twelve weeks of a warehouse in Calais. This takes a moment.");
    let clock = StillClock::at(today);
    let db = house::database(config, World::new(clock.clone(), SystemEntropy)).await?;
    let seal = seal::ServerKey::in_folder(&config.data)?;
    load(&db, &clock, &seal).await?;
    db.close().await;
    Ok(())
}

/// Loads the demo coalition into an empty database: twelve weeks that end when the clock, which is left there, stands.
///
/// # Errors
/// Names the file and the line of `demo/` that does not fit.
pub async fn load(db: &storage::Db, clock: &StillClock, seal: &seal::ServerKey) -> Result<()> {
    load::everything(db, clock, db.world().now(), seal).await
}

/// Prints one sign-in link for each role.
async fn ways_in(config: &Config, db: &storage::Db) -> Result<()> {
    say("\nOne way in for each role:");
    let listed: Vec<files::Person> = files::read("people.csv")?;
    for role in Role::ALL {
        let Some(person) = listed.iter().find(|person| person.role == role.as_str()) else { continue };
        let Ok(email) = people::Email::parse(&person.email) else { continue };
        let Some(account) = people::find_account(&mut db.read().await?, &email).await? else { continue };
        let mut tx = db.begin(&Act::new(Actor::System, "print a demo sign-in link")).await?;
        let path = match people::sign_in_link(&mut tx, account, true).await {
            Ok(path) => path,
            // Somebody who looked around shut it.
            Err(Error::Refused(_)) => continue,
            Err(error) => return Err(error),
        };
        tx.commit().await?;
        say(format!("  {:<24} {}", role.as_str(), config.web().address(&path)));
    }
    say("");
    Ok(())
}
