//! What can be said on the command line. Exit codes: 0 done, 1 failed, 2 wrong use.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use kernel::{Error, Result};
use storage::audit::Head;

use crate::{config::Config, demo, doctor, import, invite, serve};

/// The one program that a coalition of aid groups runs on.
#[derive(Debug, Parser)]
#[command(
    name = "wayhouse",
    version,
    after_help = "Begin with `wayhouse demo` to look around, or `wayhouse serve` to start empty."
)]
struct Line {
    /// A configuration file; `wayhouse.toml` here if there is one. Every setting can also come as WAYHOUSE_….
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the coalition. An empty database walks through set-up in the browser.
    #[command(after_help = "Example: WAYHOUSE_BASE_URL=https://needs.example.org wayhouse serve")]
    Serve,
    /// Serve the demo coalition, loading it first if the data folder is empty.
    #[command(after_help = "Example: PORT=9000 DATA=/tmp/look wayhouse demo")]
    Demo {
        /// Load the demo and stop.
        #[arg(long)]
        load_only: bool,
    },
    /// Bring the database to the shape this program expects.
    #[command(after_help = "Example: wayhouse migrate")]
    Migrate,
    /// Check the configuration, the database and its sums, and say what is wrong.
    #[command(after_help = "Example: wayhouse doctor --audit --since 1204:9f2c…")]
    Doctor {
        /// Walk the whole audit chain.
        #[arg(long)]
        audit: bool,
        /// See whether the newest act that somebody noted down is still on the chain, as the audit page showed it.
        #[arg(long, requires = "audit", value_name = "NUMBER:HASH", value_parser = Head::parse)]
        since: Option<Head>,
    },
    /// Invite somebody by mail.
    #[command(after_help = "Example: wayhouse invite sam@example.org --org auberge --role warehouse-lead")]
    Invite {
        /// Whom.
        email: String,
        /// Into which organisation: its word in addresses.
        #[arg(long)]
        org: String,
        /// As what.
        #[arg(long)]
        role: String,
    },
    /// Import a file, all of it or nothing.
    #[command(after_help = "Example: wayhouse import boxes stocktake.csv --warehouse calais")]
    Import {
        /// `boxes` or `items`.
        kind: String,
        /// A CSV or XLSX file.
        file: PathBuf,
        /// Into which warehouse: its word in addresses.
        #[arg(long)]
        warehouse: Option<String>,
    },
}

/// Runs the program.
pub fn run() -> ExitCode {
    let line = Line::parse();
    match begin(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn begin(line: Line) -> Result<()> {
    let config = Config::read(line.config.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Error::fault)?;
    runtime.block_on(async {
        match line.command {
            Command::Serve => serve::serve(&config).await,
            Command::Demo { load_only } => demo::run(&config, load_only).await,
            Command::Migrate => serve::migrate(&config).await,
            Command::Doctor { audit, since } => doctor::examine(&config, audit, since.as_ref()).await,
            Command::Invite { email, org, role } => invite::send(&config, &email, &org, &role).await,
            Command::Import { kind, file, warehouse } => {
                import::file(&config, &kind, &file, warehouse.as_deref()).await
            }
        }
    })
}

/// Says what went wrong, in English, where the operator looks.
#[expect(clippy::print_stderr, reason = "the operator reads the terminal")]
fn complain(error: &Error) {
    let words = match error {
        Error::Fault(cause) | Error::Again(cause) => cause.clone(),
        Error::Refused(message) => {
            web::Texts::load().map_or_else(|_| message.key.to_owned(), |texts| texts.message(kernel::Lang::En, message))
        }
        other => other.to_string(),
    };
    eprintln!("wayhouse: {words}");
}

/// Says something to the operator.
#[expect(clippy::print_stdout, reason = "the operator reads the terminal")]
pub(crate) fn say(words: impl std::fmt::Display) {
    println!("{words}");
}
