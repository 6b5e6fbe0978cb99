//! A house for tests: the real router and the real door, asked without a socket.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex},
};

use axum::{
    body::Body,
    http::{Request, Response, StatusCode, header},
};
use kernel::{Lang, Result, Uuid};
use storage::{Blobs, Db, testing::Bed};

use crate::{
    AccountId, Capability, Config, Doorkeeper, Front, House, Lookup, Names, OrganisationId, Role, Routes,
    SESSION_COOKIE, Who,
};

/// A doorkeeper that lets in whoever the test introduced.
#[derive(Clone, Default)]
pub struct Introductions(Arc<Mutex<Vec<(String, Who)>>>);

impl Doorkeeper for Introductions {
    fn who<'a>(&'a self, _: &'a Db, secret: &'a str) -> Lookup<'a> {
        let known = self.0.lock().expect("nobody panicked while introducing").clone();
        Box::pin(async move { Ok(known.into_iter().find(|(s, _)| s == secret).map(|(_, who)| who)) })
    }

    fn names<'a>(&'a self, db: &'a Db, accounts: &'a [Uuid]) -> Names<'a> {
        let known = self.0.lock().expect("nobody panicked while introducing").clone();
        let named = known.into_iter().map(|(_, who)| (who.account.uuid(), who.name));
        Box::pin(async move {
            // The real one reads them over a connection of its own; a page that still holds one would wait for ever.
            drop(db.read().await?);
            Ok(named.filter(|(id, _)| accounts.contains(id)).collect())
        })
    }
}

/// The program as a test sees it.
pub struct App {
    /// The house behind the door.
    pub house: House,
    front: Front,
    introductions: Introductions,
}

impl App {
    /// The given capabilities on a bed's database, with [`Introductions`] at the door.
    pub fn new(bed: &Bed, capabilities: &[Capability]) -> Self {
        let introductions = Introductions::default();
        Self::with_doorkeeper(bed, capabilities, introductions.clone(), introductions)
    }

    /// The given capabilities with the real doorkeeper.
    pub fn guarded(bed: &Bed, capabilities: &[Capability], doorkeeper: impl Doorkeeper + 'static) -> Self {
        Self::with_doorkeeper(bed, capabilities, doorkeeper, Introductions::default())
    }

    fn with_doorkeeper(
        bed: &Bed,
        capabilities: &[Capability],
        doorkeeper: impl Doorkeeper + 'static,
        introductions: Introductions,
    ) -> Self {
        let config = Config {
            base_url: "https://wayhouse.example.org".parse().expect("an address"),
            behind_proxy: false,
            smtp_url: None,
            mail_from: "wayhouse@example.org".to_owned(),
            map_file: Some(bed.folder.path().join("map.pmtiles")).filter(|file| file.exists()),
        };
        let blobs = Blobs::folder(&bed.folder.path().join("blobs")).expect("a folder for blobs");
        let menu = capabilities.iter().flat_map(|c| c.menu.iter().copied()).collect();
        let seal = seal::ServerKey::in_folder(bed.folder.path()).expect("a key");
        let house = House::new(bed.db.clone(), blobs, seal, config, menu, doorkeeper).expect("the sentences parse");
        let routes: Vec<Routes> = capabilities.iter().map(|c| (c.routes)()).collect();
        let front = Front::new(house.clone(), routes);
        Self { house, front, introductions }
    }

    /// Introduces a person with roles in an organisation; answers the secret of their session.
    pub fn introduce(&self, name: &str, organisation: OrganisationId, roles: &[Role]) -> Person<'_> {
        self.introduce_speaking(name, organisation, roles, Lang::En)
    }

    /// Introduces a person who reads a certain language.
    pub fn introduce_speaking(
        &self,
        name: &str,
        organisation: OrganisationId,
        roles: &[Role],
        lang: Lang,
    ) -> Person<'_> {
        let secret = format!("secret-of-{name}");
        let who = Who {
            account: AccountId::from_uuid(self.house.world().new_uuid()),
            name: name.to_owned(),
            lang,
            organisation,
            organisation_name: "An organisation".to_owned(),
            roles: roles.to_vec(),
            organisations: vec![(organisation, "An organisation".to_owned())],
            session: self.house.world().new_uuid(),
        };
        let mut known = self.introductions.0.lock().expect("nobody panicked while introducing");
        known.push((secret.clone(), who.clone()));
        Person { app: self, cookie: Some(format!("{SESSION_COOKIE}={secret}")), place: PLACE, who: Some(who) }
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Person<'_> {
        Person { app: self, cookie: None, place: PLACE, who: None }
    }

    /// Somebody with a cookie of their own.
    pub fn with_cookie(&self, cookie: &str) -> Person<'_> {
        Person { app: self, cookie: Some(cookie.to_owned()), place: PLACE, who: None }
    }

    /// Sends any request.
    pub async fn send(&self, request: Request<Body>) -> Response<Body> {
        self.send_from(request, PLACE).await
    }

    async fn send_from(&self, request: Request<Body>, place: IpAddr) -> Response<Body> {
        self.front.answer(request, place).await
    }
}

/// Where on the network everybody is who does not say otherwise.
const PLACE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

/// Somebody who asks.
#[derive(Clone)]
pub struct Person<'a> {
    app: &'a App,
    cookie: Option<String>,
    place: IpAddr,
    /// Who they are, if they were introduced.
    pub who: Option<Who>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: axum::http::HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Reply {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// A header as text; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// Where it sends on to; fails the test if it does not.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location")
    }
}

impl Person<'_> {
    /// The same person somewhere else on the network.
    pub fn from_elsewhere(mut self, n: u8) -> Self {
        self.place = IpAddr::from([198, 51, 100, n]);
        self
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Reply {
        self.ask(Request::get(path), Body::empty()).await
    }

    /// Opens a page and expects it to be there.
    pub async fn page(&self, path: &str) -> String {
        let reply = self.get(path).await;
        assert_eq!(reply.status, StatusCode::OK, "{path}: {}", reply.text());
        reply.text()
    }

    /// Sends a form with a key of its own.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.post_with_key(path, self.app.house.world().new_uuid(), fields).await
    }

    /// Sends a form with a given key, as a double click does.
    pub async fn post_with_key(&self, path: &str, key: Uuid, fields: &[(&str, &str)]) -> Reply {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields).append_pair("key", &key.to_string());
        let body = body.finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, body.len());
        self.ask(request, Body::from(body)).await
    }

    /// Sends a form with a file.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Reply {
        let mark = "----a-mark-that-is-in-no-file";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--{mark}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let (field, name, bytes) = file;
        let head = format!(
            "--{mark}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{mark}--\r\n").bytes());
        let request = Request::post(path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={mark}"));
        self.ask(request, Body::from(body)).await
    }

    /// Sends a prepared request with this person's cookie.
    pub async fn ask(&self, mut request: axum::http::request::Builder, body: Body) -> Reply {
        request = request.header(header::HOST, "wayhouse.example.org");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self.app.send_from(request.body(body).expect("a request"), self.place).await;
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        Reply { status: parts.status, headers: parts.headers, bytes }
    }
}

/// A result for stories that would rather use `?`.
pub type Told = Result<()>;
