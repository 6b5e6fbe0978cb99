use std::{collections::HashMap, future::Future, ops::Deref, path::PathBuf, pin::Pin, sync::Arc};

use kernel::{Result, Uuid, World};
use seal::ServerKey;
use storage::{Blobs, Db};
use url::Url;

use crate::{Limits, MenuEntry, Texts, Who, assets::Assets, cache::PublicCache, measure::Measures};

/// What the operator chose.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the world reaches this program: `https://needs.example.org`.
    pub base_url: Url,
    /// Whether a proxy in front names the visitor's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Where mail is handed over: `smtp://…`; without it mail waits in the queue.
    pub smtp_url: Option<String>,
    /// Whom mail is from.
    pub mail_from: String,
    /// A PMTiles file under the map of collection points.
    pub map_file: Option<PathBuf>,
}

impl Config {
    /// The address of a path, for mail and pictures.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }
}

/// The answer of a [`Doorkeeper`], later.
pub type Lookup<'a> = Pin<Box<dyn Future<Output = Result<Option<Who>>> + Send + 'a>>;

/// What accounts are called, later.
pub type Names<'a> = Pin<Box<dyn Future<Output = Result<HashMap<Uuid, String>>> + Send + 'a>>;

/// Knows who holds a session. The capability `people` is the doorkeeper; the shell only asks.
pub trait Doorkeeper: Send + Sync {
    /// Who holds the session with this secret.
    fn who<'a>(&'a self, db: &'a Db, secret: &'a str) -> Lookup<'a>;

    /// What these accounts are called; whoever is not known is left out.
    fn names<'a>(&'a self, db: &'a Db, accounts: &'a [Uuid]) -> Names<'a> {
        let _ = (db, accounts);
        Box::pin(async { Ok(HashMap::new()) })
    }
}

/// Everything a handler may need, shared by all of them.
#[derive(Clone)]
pub struct House(Arc<Rooms>);

/// What is in a [`House`].
pub struct Rooms {
    /// The database.
    pub db: Db,
    /// Pictures and files.
    pub blobs: Blobs,
    /// Seals what must not be read off a disk.
    pub seal: ServerKey,
    /// What the operator chose.
    pub config: Config,
    /// Every sentence.
    pub texts: Texts,
    /// The desk's menu.
    pub menu: Vec<MenuEntry>,
    /// Who may try how often.
    pub limits: Limits,
    pub(crate) assets: Assets,
    pub(crate) cache: PublicCache,
    pub(crate) doorkeeper: Box<dyn Doorkeeper>,
    pub(crate) measures: Measures,
}

impl House {
    /// Builds the house.
    ///
    /// # Errors
    /// If a sentence file does not parse.
    pub fn new(
        db: Db,
        blobs: Blobs,
        seal: ServerKey,
        config: Config,
        menu: Vec<MenuEntry>,
        doorkeeper: impl Doorkeeper + 'static,
    ) -> Result<Self> {
        let house = Self(Arc::new(Rooms {
            db,
            blobs,
            seal,
            config,
            texts: Texts::load()?,
            menu,
            limits: Limits::default(),
            assets: Assets::load(),
            cache: PublicCache::default(),
            doorkeeper: Box::new(doorkeeper),
            measures: Measures::default(),
        }));
        let rooms = Arc::downgrade(&house.0);
        house.db.watch(move |topic| {
            if let Some(rooms) = rooms.upgrade() {
                rooms.cache.out_of_date(topic);
            }
        });
        Ok(house)
    }

    /// What these accounts are called, so that a history can say who did what.
    pub async fn names(&self, accounts: &[Uuid]) -> Result<HashMap<Uuid, String>> {
        if accounts.is_empty() {
            return Ok(HashMap::new());
        }
        self.doorkeeper.names(&self.db, accounts).await
    }

    /// The clock and chance.
    pub fn world(&self) -> &World {
        self.db.world()
    }
}

impl Deref for House {
    type Target = Rooms;
    fn deref(&self) -> &Rooms {
        &self.0
    }
}
