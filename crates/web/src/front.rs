use std::{net::IpAddr, sync::Arc, time::Instant as Stopwatch};

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, Method, Request, Response, StatusCode, Uri, header, uri::PathAndQuery},
    middleware, routing,
};
use kernel::Lang;
use tower::ServiceExt as _;

use crate::{Access, House, Routes, answer, assets, cache::Found, desk::Asked, door, headers};

/// The largest form with files: a phone's photograph or a few thousand lines of a spreadsheet.
const BODY_LIMIT: usize = 12 * 1024 * 1024;
/// Addresses longer than this are nobody's.
const PATH_LIMIT: usize = 1_000;

/// The outermost layer. It reads the language off the address, answers public pages from memory, and hands the rest to
/// the router.
#[derive(Clone)]
pub struct Front {
    house: House,
    router: Router,
    kept: Arc<matchit::Router<Keeping>>,
}

/// How the answers of an address are kept.
#[derive(Clone, Copy)]
struct Keeping {
    /// Until one of these is touched.
    topics: &'static [&'static str],
    /// Only an answer to a request that fills in none of these.
    asks: &'static [&'static str],
}

impl Keeping {
    fn of(access: Access) -> Option<Self> {
        match access {
            Access::Kept(topics) => Some(Self { topics, asks: &[] }),
            Access::KeptUnlessAsked(topics, asks) => Some(Self { topics, asks }),
            Access::Anyone | Access::SignedIn | Access::May(_) => None,
        }
    }

    /// Whether a query asks for something that the handler reads. Everything else is what others hang on to an address
    /// that is passed round, or somebody who would have us render for nothing.
    fn is_asked(self, query: &str) -> bool {
        let mut parts = url::form_urlencoded::parse(query.as_bytes());
        parts.any(|(name, value)| !value.is_empty() && self.asks.contains(&&*name))
    }
}

impl Front {
    /// Puts every capability's addresses behind the door.
    pub fn new(house: House, routes: impl IntoIterator<Item = Routes>) -> Self {
        let mut kept = matchit::Router::new();
        let mut router: Router<House> = Router::new();
        // A path given twice would panic here, at start, in every test.
        for route in routes.into_iter().chain([own()]).flat_map(|routes| routes.0) {
            if let Some(keeping) = Keeping::of(route.access) {
                let _ = kept.insert(route.path, keeping);
            }
            let guarded =
                route.handler.layer(middleware::from_fn_with_state((house.clone(), route.access), door::guard));
            router = router.route(route.path, guarded);
        }
        let router = router
            .method_not_allowed_fallback(door::not_this_way)
            .layer(DefaultBodyLimit::max(BODY_LIMIT))
            .with_state(house.clone())
            .fallback_service(routing::any(door::nothing_here).with_state(house.clone()));
        Self { house, router, kept: Arc::new(kept) }
    }

    /// The answer to a request for a public page that is kept in memory; `None` if it must be made.
    pub(crate) fn remembered<B>(&self, request: &Request<B>) -> Option<Response<Body>> {
        let (lang, path) = self.keepable(request)?;
        let kept = self.house.cache.find(path, lang)?;
        self.house.measures.kept_page();
        Some(without_body(kept.answer(request.headers()), request.method() == Method::HEAD))
    }

    /// Answers one request from an address.
    pub async fn answer(&self, request: Request<Body>, peer: IpAddr) -> Response<Body> {
        match self.remembered(&request) {
            Some(kept) => kept,
            None => self.make(request, peer).await,
        }
    }

    /// Makes the answer to a request that [`Front::remembered`] had none for.
    pub(crate) async fn make(&self, request: Request<Body>, peer: IpAddr) -> Response<Body> {
        let head = request.method() == Method::HEAD;
        let kept = self.keepable(&request).and_then(|(lang, path)| Some((lang, *self.kept.at(path).ok()?.value)));
        match kept {
            Some((lang, keeping)) => without_body(self.render_kept(request, peer, lang, keeping.topics).await, head),
            None => {
                let prefix = split_language(request.uri().path()).0;
                self.pass_on(request, peer, prefix).await
            }
        }
    }

    /// Language and path of a request whose answer may be kept: a page that is read, without a question in its address.
    fn keepable<'r, B>(&self, request: &'r Request<B>) -> Option<(Lang, &'r str)> {
        let readable = matches!(*request.method(), Method::GET | Method::HEAD);
        let (prefix, path) = split_language(request.uri().path());
        let asks = |query| self.kept.at(path).is_ok_and(|keeping| keeping.value.is_asked(query));
        let nothing = request.uri().query().is_none_or(|query| !asks(query));
        (readable && nothing).then(|| (prefix.unwrap_or_else(|| negotiated(request)), path))
    }

    /// Gives a public page out of memory, or renders it, keeps it if it turned out well, and answers with it.
    async fn render_kept(
        &self,
        request: Request<Body>,
        peer: IpAddr,
        lang: Lang,
        topics: &'static [&'static str],
    ) -> Response<Body> {
        let path = split_language(request.uri().path()).1.to_owned();
        let asked = request.headers().clone();
        let turn = match self.house.cache.find_or_turn(&path, lang, topics).await {
            Found::Turn(turn) => turn,
            Found::Kept(kept) => {
                self.house.measures.kept_page();
                return kept.answer(&asked);
            }
        };
        let response = self.pass_on(for_everybody(request), peer, Some(lang)).await;
        if response.status() != StatusCode::OK {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else {
            return answer::plain(StatusCode::INTERNAL_SERVER_ERROR, "something went wrong");
        };
        if parts.headers.get(header::CACHE_CONTROL).is_none_or(|v| v == "no-store") {
            // Browsers keep it, and ask each time whether it is still true.
            parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        }
        turn.keep(&parts.headers, body).answer(&asked)
    }

    async fn pass_on(&self, mut request: Request<Body>, peer: IpAddr, prefix: Option<Lang>) -> Response<Body> {
        let began = stopwatch();
        let path = split_language(request.uri().path()).1.to_owned();
        if path.len() > PATH_LIMIT {
            return answer::plain(StatusCode::URI_TOO_LONG, "that address is too long");
        }
        let asked = Asked {
            lang: prefix.unwrap_or_else(|| negotiated(&request)),
            query: request.uri().query().unwrap_or_default().to_owned(),
            back: back(&request, &path),
            ip: self.visitor(&request, peer),
            wants_json: wants_json(&request, &path),
            path: path.clone(),
        };
        if let Some(uri) = without_prefix(request.uri(), &path) {
            *request.uri_mut() = uri;
        }
        request.extensions_mut().insert(asked);
        let mut response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        headers::secure(&mut response, &path, &self.house.config);
        self.house.measures.answered(response.status().as_u16(), began.elapsed());
        response
    }

    /// The visitor's own address: behind a proxy, the last one that the proxy added.
    fn visitor(&self, request: &Request<Body>, peer: IpAddr) -> IpAddr {
        if !self.house.config.behind_proxy {
            return peer;
        }
        let forwarded = request.headers().get_all("x-forwarded-for").iter().next_back();
        forwarded
            .and_then(|v| v.to_str().ok())
            .and_then(|list| list.rsplit(',').next())
            .and_then(|ip| ip.trim().parse().ok())
            .unwrap_or(peer)
    }
}

#[expect(clippy::disallowed_methods, reason = "measures how long an answer took, which no rule depends on")]
fn stopwatch() -> Stopwatch {
    Stopwatch::now()
}

/// Splits `/fr/needs` into French and `/needs`.
fn split_language(path: &str) -> (Option<Lang>, &str) {
    for lang in Lang::ALL {
        if let Some(rest) = path.strip_prefix('/').and_then(|p| p.strip_prefix(lang.code())) {
            if rest.is_empty() {
                return (Some(lang), "/");
            }
            if rest.starts_with('/') {
                return (Some(lang), rest);
            }
        }
    }
    (None, path)
}

fn negotiated<B>(request: &Request<B>) -> Lang {
    let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    accept.map_or(Lang::En, Lang::negotiate)
}

fn without_prefix(uri: &Uri, path: &str) -> Option<Uri> {
    let with_query = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(with_query).ok()?);
    Uri::from_parts(parts).ok()
}

/// The page that a request came from: itself, or for a form the page that the form stood on, since where a form is sent
/// is seldom a page.
fn back(request: &Request<Body>, path: &str) -> String {
    if request.method().is_safe() {
        return request.uri().query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    }
    let from = request.headers().get(header::REFERER).and_then(|v| v.to_str().ok()?.parse::<url::Url>().ok());
    from.map_or_else(
        || "/desk".to_owned(),
        |from| from[url::Position::BeforePath..url::Position::AfterQuery].to_owned(),
    )
}

fn wants_json(request: &Request<Body>, path: &str) -> bool {
    let accept = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    path.starts_with("/api/") || path.ends_with(".json") || (accept.contains("json") && !accept.contains("text/html"))
}

/// The request as everybody's: what is kept from it is given to all. It is read, asks for nothing and comes from nobody
/// in particular, whoever happens to be the first.
fn for_everybody(mut request: Request<Body>) -> Request<Body> {
    *request.method_mut() = Method::GET;
    if let Ok(path) = request.uri().path().parse() {
        *request.uri_mut() = path;
    }
    request.headers_mut().remove(header::COOKIE);
    request
}

fn without_body(mut response: Response<Body>, head: bool) -> Response<Body> {
    if head {
        *response.body_mut() = Body::empty();
    }
    response
}

/// The shell's own addresses.
pub fn own() -> Routes {
    Routes::new()
        .get("/assets/{*name}", Access::Kept(&["assets"]), assets::serve)
        .get("/healthz", Access::Anyone, async || "ok\n")
        .get("/readyz", Access::Anyone, ready)
        .get("/metrics", Access::Anyone, metrics)
}

/// Whether this node can do its work: the database answers, and can be written to.
async fn ready(State(house): State<House>) -> Response<Body> {
    match house.db.ready().await {
        Ok(()) => answer::plain(StatusCode::OK, "ready\n"),
        Err(_) => answer::plain(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}

async fn metrics(State(house): State<House>) -> String {
    if let Ok(mut read) = house.db.read().await
        && let Ok((waiting, dead)) = storage::jobs::counts(&mut read).await
    {
        house.measures.jobs(waiting, dead);
    }
    house.measures.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_read_off_the_address() {
        assert_eq!(split_language("/fr/needs"), (Some(Lang::Fr), "/needs"));
        assert_eq!(split_language("/ar"), (Some(Lang::Ar), "/"));
        assert_eq!(split_language("/french/needs"), (None, "/french/needs"));
        assert_eq!(split_language("/needs"), (None, "/needs"));
    }

    #[test]
    fn what_others_hang_on_to_an_address_asks_for_nothing() {
        let bring = Keeping { topics: &[], asks: &["q", "line"] };
        for nothing in ["", "v=9cf1", "fbclid=IwAR0x", "utm_source=mail&x=1", "q=", "qq=1", "hxl=1"] {
            assert!(!bring.is_asked(nothing), "{nothing}");
        }
        for question in ["q=coat", "fbclid=1&q=coat", "line=coat~M~3", "%71=coat"] {
            assert!(bring.is_asked(question), "{question}");
        }
    }
}
