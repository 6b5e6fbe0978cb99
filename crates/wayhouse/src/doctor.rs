//! `wayhouse doctor`: is everything as it should be, and if not, what to do.

use kernel::{Error, Result, World};
use storage::{Db, Options, audit};

use crate::{cli::say, config::Config, house, map, serve};

/// Examines the configuration and the database; fails if anything is wrong.
///
/// With `whole_audit` the audit chain is walked, and looked through for what somebody noted down as its newest link.
pub async fn examine(config: &Config, whole_audit: bool, noted: Option<&audit::Head>) -> Result<()> {
    let mut wrong = configuration(config);
    match Db::open(&config.database_url, World::real(), Options::default()).await {
        Ok(db) => {
            wrong.extend(database(config, &db).await?);
            if whole_audit {
                wrong.extend(chain(&db, noted).await?);
            }
            db.close().await;
        }
        Err(error) => wrong.push(format!("The database cannot be opened ({error}). Check DATABASE_URL and DATA.")),
    }
    if wrong.is_empty() {
        say("Everything is as it should be.");
        return Ok(());
    }
    for complaint in &wrong {
        say(format!("- {complaint}"));
    }
    Err(Error::Fault(format!("{} things need attention", wrong.len())))
}

fn configuration(config: &Config) -> Vec<String> {
    let mut wrong = Vec::new();
    let at_home = at_home(config);
    if config.base_url.scheme() != "https" && !at_home {
        wrong.push(
            "BASE_URL is not https: browsers will refuse the session cookie. Put a proxy with a certificate in front."
                .to_owned(),
        );
    }
    if config.base_url.scheme() == "https" && !config.behind_proxy {
        wrong.push(
            "BASE_URL is https, and behind_proxy is off: this program speaks plain http, so a proxy must stand in front, \
             and everybody who guesses would be slowed down as if they were one. Set behind_proxy to true."
                .to_owned(),
        );
    }
    if config.smtp_url.is_none() && !at_home {
        wrong.push(
            "SMTP_URL is not set: invitations wait in the queue. Set it to smtp://user:password@host:587.".to_owned(),
        );
    }
    wrong.extend(config.map_file.as_deref().and_then(map::trouble));
    wrong
}

/// Whether it serves this machine only, where one looks around.
fn at_home(config: &Config) -> bool {
    matches!(config.base_url.host_str().unwrap_or_default(), "127.0.0.1" | "localhost" | "[::1]")
}

async fn database(config: &Config, db: &Db) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for migration in house::migrations().into_iter().flatten() {
        if !matches!(storage::applied(db, migration.name).await, Ok(Some(_))) {
            wrong.push("The database is not in the shape this program expects. Run `wayhouse migrate`.".to_owned());
            return Ok(wrong);
        }
    }
    if !at_home(config) {
        wrong.extend(serve::demo_links(db).await?);
    }
    let mut read = db.read().await?;
    for mismatch in house::prove(&mut read).await? {
        wrong.push(format!(
            "Sums do not add up: {} is kept as {} but the ledger says {}. Keep a copy of the database, count it and correct it.",
            mismatch.what, mismatch.kept, mismatch.proved
        ));
    }
    let (_, dead) = storage::jobs::counts(&mut read).await?;
    if dead > 0 {
        wrong
            .push(format!("{dead} jobs failed too often. Look at /desk/jobs, mend the cause and send them off again."));
    }
    Ok(wrong)
}

async fn chain(db: &Db, noted: Option<&audit::Head>) -> Result<Vec<String>> {
    match audit::verify(db).await? {
        audit::Verdict::Whole(links) => {
            let mut read = db.read().await?;
            let newest = audit::head(&mut read).await?;
            let keep = if links > 0 { format!(" Note down the newest: {newest}") } else { String::new() };
            say(format!("The audit chain is whole: {links} acts.{keep}"));
            match noted {
                Some(noted) if !audit::contains(&mut read, noted).await? => Ok(vec![format!(
                    "The audit chain was rewritten: act {} is not the one that was noted down. Keep a copy of the database, compare it with a backup, and ask who could write to it.",
                    noted.seq
                )]),
                Some(noted) => {
                    say(format!("Act {} is the one that was noted down: nothing up to it was changed.", noted.seq));
                    Ok(Vec::new())
                }
                None => Ok(Vec::new()),
            }
        }
        audit::Verdict::Broken { seq, why } => Ok(vec![format!(
            "The audit chain is broken at act {seq}: {why}. Somebody changed the database by hand. Keep a copy of it and compare it with a backup."
        )]),
    }
}
