use kernel::{Error, Result};
use sha2::{Digest as _, Sha256};

use crate::{Act, Db, Reads as _, Tx, sql};

/// A step of the database's shape, as one text for both engines.
///
/// Types are written as tokens: `{id}` `{int}` `{time}` `{date}` `{bool}` `{real}` `{text}` `{json}` `{blob}`;
/// `{strict}` closes each table. Where the engines must differ, a block between `-- only sqlite` or `-- only postgres`
/// and `-- end` goes to that engine alone.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// `capability/0001-what`; also the order.
    pub name: &'static str,
    /// The text.
    pub text: &'static str,
}

/// The tables of this crate: audit, jobs, keys, blobs.
const OWN: &[Migration] = &[
    Migration { name: "storage/0001-foundations", text: include_str!("../migrations/0001-foundations.sql") },
    Migration { name: "storage/0002-jobs-by-kind", text: include_str!("../migrations/0002-jobs-by-kind.sql") },
];

impl Db {
    /// Brings the database to the shape that this program expects. Safe to run at any time, and by several nodes at
    /// once; each step is one transaction, so that a step cut short leaves nothing behind.
    ///
    /// # Errors
    /// If a step that was applied before has another text now, or a step fails.
    pub async fn migrate(&self, capabilities: &[&[Migration]]) -> Result<usize> {
        self.raw_script(CATALOGUE).await?;
        let mut steps = 0;
        for migration in OWN.iter().chain(capabilities.iter().copied().flatten()) {
            if self.step(migration).await? {
                steps += 1;
            }
        }
        Ok(steps)
    }

    async fn step(&self, migration: &Migration) -> Result<bool> {
        let digest = hex::encode(Sha256::digest(migration.text.as_bytes()));
        if let Some(known) = applied(self, migration.name).await? {
            return if known == digest {
                Ok(false)
            } else {
                Err(Error::Fault(format!("{} was applied with another text; add a new step instead", migration.name)))
            };
        }
        let mut tx = Tx::begin(self, &Act::system("migrate")).await?;
        let claimed =
            sql!("INSERT INTO migration (name, digest, at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING")
                .bind(migration.name)
                .bind(digest)
                .bind(tx.now())
                .run(&mut tx)
                .await?;
        if claimed == 0 {
            return Ok(false);
        }
        let text = translate(migration.text, self.is_sqlite());
        tx.connection().script(text).await.map_err(|e| Error::Fault(format!("{}: {e}", migration.name)))?;
        tx.commit().await?;
        tracing::info!(step = migration.name, "migrated");
        Ok(true)
    }

    async fn raw_script(&self, text: &str) -> Result<()> {
        let text = translate(text, self.is_sqlite());
        match self.work().await? {
            crate::tx::Work::Sqlite(mut turn) => {
                crate::engine::Connection::Sqlite(turn.file()).script(text).await?;
                turn.keep(Vec::new()).await
            }
            crate::tx::Work::Postgres(mut tx) => {
                // Two nodes that start together must not both create the catalogue.
                let lock = "SELECT pg_advisory_xact_lock(776179)".to_owned();
                crate::engine::Connection::Postgres(&mut tx).script(lock).await?;
                crate::engine::Connection::Postgres(&mut tx).script(text).await?;
                tx.commit().await.map_err(crate::engine::told)
            }
        }
    }
}

/// What must be there before the first act: the list of steps, and the head of the audit chain that every act links to.
const CATALOGUE: &str = "
CREATE TABLE IF NOT EXISTS migration (
    name {text} NOT NULL PRIMARY KEY,
    digest {text} NOT NULL,
    at {time} NOT NULL
) {strict};
CREATE TABLE IF NOT EXISTS audit_head (
    one {int} NOT NULL PRIMARY KEY CHECK (one = 1),
    seq {int} NOT NULL,
    hash {blob} NOT NULL
) {strict};
CREATE TABLE IF NOT EXISTS audit (
    seq {int} NOT NULL PRIMARY KEY,
    at {time} NOT NULL,
    actor_kind {text} NOT NULL CHECK (actor_kind IN ('account', 'visitor', 'system')),
    actor {id},
    purpose {text} NOT NULL,
    about {text} NOT NULL,
    previous {blob} NOT NULL,
    hash {blob} NOT NULL,
    CHECK ((actor_kind = 'account') = (actor IS NOT NULL))
) {strict};
CREATE INDEX IF NOT EXISTS audit_by_actor ON audit (actor, seq);
-- only sqlite
INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, x'') ON CONFLICT (one) DO NOTHING;
-- end
-- only postgres
INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, ''::bytea) ON CONFLICT (one) DO NOTHING;
-- end
";

/// The digest of an applied step; `None` if it was not applied.
pub async fn applied(db: &Db, name: &str) -> Result<Option<String>> {
    Ok(sql!("SELECT digest FROM migration WHERE name = $1")
        .bind(name)
        .maybe::<(String,)>(&mut db.read().await?)
        .await?
        .map(|(digest,)| digest))
}

/// The text for one engine.
fn translate(text: &str, sqlite: bool) -> String {
    let types: &[(&str, &str, &str)] = &[
        ("{id}", "BLOB", "UUID"),
        ("{int}", "INTEGER", "BIGINT"),
        ("{time}", "INTEGER", "BIGINT"),
        ("{date}", "TEXT", "TEXT"),
        ("{bool}", "INTEGER", "BOOLEAN"),
        ("{real}", "REAL", "DOUBLE PRECISION"),
        ("{text}", "TEXT", "TEXT"),
        ("{json}", "TEXT", "TEXT"),
        ("{blob}", "BLOB", "BYTEA"),
        ("{strict}", "STRICT", ""),
    ];
    let mut kept = String::with_capacity(text.len());
    let mut only: Option<bool> = None;
    for line in text.lines() {
        match line.trim() {
            "-- only sqlite" => only = Some(true),
            "-- only postgres" => only = Some(false),
            "-- end" => only = None,
            _ if only.is_none_or(|wants_sqlite| wants_sqlite == sqlite) => {
                kept.push_str(line);
                kept.push('\n');
            }
            _ => {}
        }
    }
    types.iter().fold(kept, |text, (token, lite, server)| text.replace(token, if sqlite { lite } else { server }))
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn tokens_and_blocks_go_to_their_engine() {
        let text = "a {id}\n-- only sqlite\nlite\n-- end\n-- only postgres\nserver\n-- end\n) {strict};\n";
        assert_eq!(translate(text, true), "a BLOB\nlite\n) STRICT;\n");
        assert_eq!(translate(text, false), "a UUID\nserver\n) ;\n");
    }
}
