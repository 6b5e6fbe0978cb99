//! Serving until told to stop.

use kernel::{Error, Result, World};
use storage::Act;
use tokio::net::TcpListener;

use crate::{cli::say, config::Config, house};

/// Serves the coalition.
pub async fn serve(config: &Config) -> Result<()> {
    log();
    let db = house::database(config, World::real()).await?;
    let set_up = people::is_set_up(&mut db.read().await?).await?;
    if !set_up {
        let mut tx = db.begin(&Act::system("print the way to set-up")).await?;
        let path = people::set_up_path(&mut tx).await?;
        tx.commit().await?;
        let address = config.web().address(&path);
        say(format!("Nothing here yet. Open {address} to set up your coalition; nobody can without this address."));
    }
    if let Some(trouble) = demo_links(&db).await? {
        tracing::warn!("{trouble}");
    }
    run(config, db).await
}

/// What to say of links of the demo that let in whoever has them; they hold for ten years.
pub async fn demo_links(db: &storage::Db) -> Result<Option<String>> {
    let links = people::reusable_links(&mut db.read().await?, db.world().now()).await?;
    Ok((links > 0).then(|| {
        format!(
            "This is the demo's database: {links} sign-in links let in whoever has them, as anybody. Keep no real people \
             or goods in it. Start empty with another data folder: DATA=./ours wayhouse serve."
        )
    }))
}

/// Serves from an open database until told to stop.
pub async fn run(config: &Config, db: storage::Db) -> Result<()> {
    let house = house::build(config, db.clone())?;
    let listener = TcpListener::bind(config.listen).await.map_err(|error| {
        Error::Fault(format!(
            "cannot listen on {}: {error}. Is it running already? PORT chooses another.",
            config.listen
        ))
    })?;
    let jobs = tokio::spawn(house::runner(&house).run());
    let clock = tokio::spawn(every_hour(house.clone()));
    let fresh = tokio::spawn(needs::keep_fresh(db.clone()));
    say(format!("Serving {} from {} ({}).", config.base_url, config.listen, db.describe()));
    web::serve(house::front(&house), listener, stopped()).await;
    jobs.abort();
    clock.abort();
    fresh.abort();
    db.close().await;
    Ok(())
}

/// Brings the database to the shape this program expects, and nothing else.
pub async fn migrate(config: &Config) -> Result<()> {
    let db = storage::Db::open(&config.database_url, World::real(), storage::Options::default()).await?;
    let steps = db.migrate(&house::migrations()).await?;
    say(if steps == 0 { "Nothing to do.".to_owned() } else { format!("{steps} steps taken.") });
    db.close().await;
    Ok(())
}

/// What is done every hour: sums are proved, what need not be kept is forgotten.
async fn every_hour(house: web::House) {
    loop {
        if let Err(error) = chores(&house).await {
            tracing::error!(%error, "the hourly chores could not be done");
        }
        house.limits.forget_the_quiet(house.world().now());
        tokio::time::sleep(std::time::Duration::from_secs(3600)).await;
    }
}

async fn chores(house: &web::House) -> Result<()> {
    storage::jobs::forget_old_keys(&house.db).await?;
    people::tidy(&house.db).await?;
    let mut tx = house.db.begin(&Act::system("plan the hourly chores")).await?;
    let now = tx.now();
    for kind in house::HOURLY {
        tx.enqueue_once(kind, &storage::jobs::Nothing::None, now.plus_seconds(60), kind).await?;
    }
    tx.commit().await
}

async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}

/// The log goes to standard error; `RUST_LOG` says how much.
pub fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,wayhouse=info"));
    // Only fails if a log was set up before, as in tests.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
