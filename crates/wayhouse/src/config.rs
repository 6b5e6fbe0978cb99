//! What the operator chose: `wayhouse.toml`, then `WAYHOUSE_*`, then defaults that work on one machine.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use kernel::{Error, Result};
use serde::Deserialize;
use url::Url;

use crate::map;

/// As the file says it; everything may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    database_url: Option<String>,
    base_url: Option<String>,
    listen: Option<String>,
    data: Option<PathBuf>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    behind_proxy: Option<bool>,
    map_file: Option<PathBuf>,
}

/// What the operator chose, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// Where the world reaches this program.
    pub base_url: Url,
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where files are kept.
    pub data: PathBuf,
    /// Where mail is handed over.
    pub smtp_url: Option<String>,
    /// Whom mail is from.
    pub mail_from: String,
    /// Whether a proxy names the visitor's address.
    pub behind_proxy: bool,
    /// The map under the collection points, if there is one.
    pub map_file: Option<PathBuf>,
}

impl Config {
    /// Reads the file, if any, and the environment.
    ///
    /// # Errors
    /// Names the setting that is wrong and what it should look like.
    pub fn read(path: Option<&Path>) -> Result<Self> {
        let file = match path {
            Some(path) => read_file(path)?,
            None if Path::new("wayhouse.toml").exists() => read_file(Path::new("wayhouse.toml"))?,
            None => File::default(),
        };
        Self::combine(file, |name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn combine(file: File, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let data = env("WAYHOUSE_DATA").or_else(|| env("DATA")).map(PathBuf::from).or(file.data);
        let data = data.unwrap_or_else(|| PathBuf::from("./data"));
        let listen = match (env("WAYHOUSE_LISTEN"), env("PORT")) {
            (Some(listen), _) => listen,
            (None, Some(port)) => format!("127.0.0.1:{port}"),
            (None, None) => file.listen.unwrap_or_else(|| "127.0.0.1:8080".to_owned()),
        };
        let listen: SocketAddr = listen
            .parse()
            .map_err(|_| Error::Fault(format!("LISTEN must be ADDRESS:PORT like 127.0.0.1:8080, not {listen:?}")))?;
        let base = env("WAYHOUSE_BASE_URL").or(file.base_url).unwrap_or_else(|| format!("http://{listen}"));
        let base_url: Url = base
            .parse()
            .map_err(|_| Error::Fault(format!("BASE_URL must be like https://needs.example.org, not {base:?}")))?;
        if !matches!(base_url.scheme(), "http" | "https") || base_url.path() != "/" {
            return Err(Error::Fault(format!("BASE_URL must be http(s)://HOST without a path, not {base:?}")));
        }
        let database_url = env("WAYHOUSE_DATABASE_URL").or(file.database_url);
        let behind_proxy = match env("WAYHOUSE_BEHIND_PROXY") {
            Some(word) => matches!(word.as_str(), "1" | "true" | "yes"),
            None => file.behind_proxy.unwrap_or(false),
        };
        let map_file = env("WAYHOUSE_MAP_FILE").or_else(|| env("MAP_FILE")).map(PathBuf::from).or(file.map_file);
        let map_file = map_file.or_else(|| Some(data.join("map.pmtiles")).filter(|usual| usual.exists()));
        let host = base_url.host_str().unwrap_or("localhost").to_owned();
        Ok(Self {
            database_url: database_url.unwrap_or_else(|| format!("sqlite:{}", data.join("wayhouse.db").display())),
            base_url,
            listen,
            data,
            smtp_url: env("WAYHOUSE_SMTP_URL").or(file.smtp_url),
            mail_from: env("WAYHOUSE_MAIL_FROM").or(file.mail_from).unwrap_or_else(|| format!("wayhouse@{host}")),
            behind_proxy,
            map_file,
        })
    }

    /// The part that the web shell needs. A map that cannot be used is left out: the outline that we have is better than a
    /// script that finds nothing.
    pub fn web(&self) -> web::Config {
        web::Config {
            base_url: self.base_url.clone(),
            behind_proxy: self.behind_proxy,
            smtp_url: self.smtp_url.clone(),
            mail_from: self.mail_from.clone(),
            map_file: self.map_file.clone().filter(|file| map::trouble(file).is_none()),
        }
    }
}

fn read_file(path: &Path) -> Result<File> {
    let text = std::fs::read_to_string(path).map_err(|e| Error::Fault(format!("{}: {e}", path.display())))?;
    toml::from_str(&text).map_err(|e| Error::Fault(format!("{}: {e}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Result<Config> {
        let pairs: Vec<(String, String)> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Config::combine(File::default(), |name| pairs.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone()))
    }

    #[test]
    fn nothing_said_works_on_one_machine() {
        let config = with(&[]).unwrap();
        assert_eq!(config.base_url.as_str(), "http://127.0.0.1:8080/");
        assert_eq!(config.database_url, "sqlite:./data/wayhouse.db");
    }

    #[test]
    fn port_and_data_are_enough() {
        let config = with(&[("PORT", "9000"), ("DATA", "/tmp/look")]).unwrap();
        assert_eq!(config.listen.port(), 9000);
        assert_eq!(config.database_url, "sqlite:/tmp/look/wayhouse.db");
        assert_eq!(config.base_url.as_str(), "http://127.0.0.1:9000/");
    }

    #[test]
    fn a_map_is_taken_from_where_it_is_said_or_from_the_usual_place() {
        let data = tempfile::tempdir().unwrap();
        let data_path = data.path().to_str().unwrap();
        let usual = data.path().join("map.pmtiles");
        assert_eq!(with(&[("DATA", data_path)]).unwrap().map_file, None);
        std::fs::write(&usual, b"PMTiles\x03 and more").unwrap();
        assert_eq!(with(&[("DATA", data_path)]).unwrap().web().map_file, Some(usual.clone()));
        let said = with(&[("DATA", data_path), ("WAYHOUSE_MAP_FILE", "/nowhere/map.pmtiles")]).unwrap();
        assert_eq!(said.map_file, Some(PathBuf::from("/nowhere/map.pmtiles")), "for doctor to complain about");
        assert_eq!(said.web().map_file, None, "and no page asks for it");
        std::fs::write(&usual, b"PMTiles\x02").unwrap();
        assert_eq!(with(&[("DATA", data_path)]).unwrap().web().map_file, None);
    }

    #[test]
    fn a_wrong_setting_is_named_with_its_mend() {
        let listen = with(&[("WAYHOUSE_LISTEN", "everywhere")]).unwrap_err().to_string();
        assert!(listen.contains("LISTEN must be ADDRESS:PORT"), "{listen}");
        let base = with(&[("WAYHOUSE_BASE_URL", "https://example.org/wayhouse")]).unwrap_err().to_string();
        assert!(base.contains("without a path"), "{base}");
    }
}
