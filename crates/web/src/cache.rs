use std::{
    collections::HashMap,
    io::Write as _,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use kernel::Lang;
use sha2::{Digest as _, Sha256};
use storage::{EVERYTHING, concerns};
use tokio::sync::OwnedMutexGuard;

/// The most pages that are kept; item pages in four languages and three formats stay well below.
const MOST: usize = 6_000;

/// Public pages, ready to send: rendered when something changes, not when somebody looks.
///
/// A page that is out of date is rendered by the next one who asks; whoever asks in the meantime is given the old one,
/// and waits if there is none yet, so that a hundred thousand readers never render it more than once.
#[derive(Default)]
pub struct PublicCache {
    pages: RwLock<HashMap<String, [Option<Arc<Kept>>; 4]>>,
    /// How often each topic was touched.
    touched: Mutex<HashMap<String, u64>>,
    /// What is being rendered just now, and who waits for it.
    turns: Mutex<HashMap<PageOf, Arc<tokio::sync::Mutex<()>>>>,
}

/// A path and the place of a language.
type PageOf = (String, usize);

pub(crate) struct Kept {
    topics: &'static [&'static str],
    stale: AtomicBool,
    plain: Variant,
    gzip: Option<Variant>,
    brotli: Option<Variant>,
}

struct Variant {
    headers: HeaderMap,
    etag: HeaderValue,
    body: Bytes,
}

/// What somebody who asks for a page is given.
pub(crate) enum Found<'a> {
    /// The page.
    Kept(Arc<Kept>),
    /// The turn to render it.
    Turn(Turn<'a>),
}

/// The turn to render a page. Whatever becomes of the one who has it (done, failed, gone away, panicked), the next one
/// may try: dropping it ends it.
pub(crate) struct Turn<'a> {
    // Let go before the place is, which looks whether anybody holds it.
    _held: OwnedMutexGuard<()>,
    place: Place<'a>,
    topics: &'static [&'static str],
    generation: u64,
}

/// A place in the queue for one page, which is cleared away by the last one in it.
struct Place<'a> {
    cache: &'a PublicCache,
    page: PageOf,
    queue: Arc<tokio::sync::Mutex<()>>,
}

impl PublicCache {
    /// The page to send at once: a fresh one, or the old one while somebody renders it anew.
    pub(crate) fn find(&self, path: &str, lang: Lang) -> Option<Arc<Kept>> {
        let kept = self.kept(path, lang)?;
        (kept.is_fresh() || self.is_being_rendered(path, lang)).then_some(kept)
    }

    /// The page, or the turn to render it. Waits for whoever renders it if there is nothing to send in the meantime.
    pub(crate) async fn find_or_turn(&self, path: &str, lang: Lang, topics: &'static [&'static str]) -> Found<'_> {
        let place = Place::of(self, path, lang);
        let held = match (place.queue.clone().try_lock_owned(), self.kept(path, lang)) {
            (Ok(held), _) => held,
            (Err(_), Some(old)) => return Found::Kept(old),
            (Err(_), None) => place.queue.clone().lock_owned().await,
        };
        // Whoever had the turn before may have finished just now.
        match self.kept(path, lang).filter(|kept| kept.is_fresh()) {
            Some(kept) => Found::Kept(kept),
            None => Found::Turn(Turn { _held: held, place, topics, generation: self.generation(topics) }),
        }
    }

    /// Marks every page about a topic. The count goes first: whoever keeps a page either finds it moved, or has put the
    /// page where it is marked.
    pub(crate) fn out_of_date(&self, topic: &str) {
        *lock(&self.touched).entry(topic.to_owned()).or_default() += 1;
        let Ok(pages) = self.pages.read() else { return };
        for kept in pages.values().flatten().flatten().filter(|kept| kept.topics.iter().any(|t| concerns(topic, t))) {
            kept.stale.store(true, Ordering::Release);
        }
    }

    fn kept(&self, path: &str, lang: Lang) -> Option<Arc<Kept>> {
        self.pages.read().ok()?.get(path)?[lang.index()].clone()
    }

    fn is_being_rendered(&self, path: &str, lang: Lang) -> bool {
        lock(&self.turns).get(&(path.to_owned(), lang.index())).is_some_and(|queue| queue.try_lock().is_err())
    }

    /// A number that grows with each act that touches one of the topics.
    fn generation(&self, topics: &[&'static str]) -> u64 {
        let touched = lock(&self.touched);
        topics.iter().chain(&[EVERYTHING]).filter_map(|topic| touched.get(*topic)).sum()
    }
}

impl Turn<'_> {
    /// Keeps the page as it was just rendered. If an act touched it in the meantime, what was rendered may be what was
    /// so before: it is kept as out of date.
    pub(crate) fn keep(self, headers: &HeaderMap, body: Bytes) -> Arc<Kept> {
        let kept = Arc::new(Kept::new(self.topics, headers, body));
        let (path, lang) = &self.place.page;
        if let Ok(mut pages) = self.place.cache.pages.write() {
            if self.place.cache.generation(self.topics) != self.generation {
                kept.stale.store(true, Ordering::Release);
            }
            if pages.len() >= MOST && !pages.contains_key(path) {
                pages.clear();
            }
            pages.entry(path.clone()).or_default()[*lang] = Some(kept.clone());
        }
        kept
    }
}

impl<'a> Place<'a> {
    fn of(cache: &'a PublicCache, path: &str, lang: Lang) -> Self {
        let page = (path.to_owned(), lang.index());
        let queue = lock(&cache.turns).entry(page.clone()).or_default().clone();
        Self { cache, page, queue }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut turns = lock(&self.cache.turns);
        // Ours and the one in the list. Others come by only under this lock, so nobody takes it in between.
        if Arc::strong_count(&self.queue) <= 2 {
            turns.remove(&self.page);
        }
    }
}

/// Nothing that is done under these locks can leave a thing half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Kept {
    fn new(topics: &'static [&'static str], headers: &HeaderMap, body: Bytes) -> Self {
        let text = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).is_some_and(is_text);
        let mut headers = headers.clone();
        headers.remove(header::CONTENT_LENGTH);
        if text {
            headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language"));
        }
        let variant = |encoding: Option<&'static str>, body: Bytes| Variant::new(&headers, encoding, body);
        Self {
            topics,
            stale: AtomicBool::new(false),
            gzip: text.then(|| gzip(&body)).flatten().map(|b| variant(Some("gzip"), b)),
            brotli: text.then(|| brotli(&body)).flatten().map(|b| variant(Some("br"), b)),
            plain: variant(None, body),
        }
    }

    fn is_fresh(&self) -> bool {
        !self.stale.load(Ordering::Acquire)
    }

    /// The page in the best form that the reader takes, or the word that they have it already.
    pub(crate) fn answer(&self, asked: &HeaderMap) -> Response<Body> {
        let accepts = asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let variant = match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if accepts.contains("br") => brotli,
            (_, Some(gzip)) if accepts.contains("gzip") => gzip,
            _ => &self.plain,
        };
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = variant.headers.clone();
        if asked.get(header::IF_NONE_MATCH).is_some_and(|have| have == variant.etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            return response;
        }
        *response.body_mut() = Body::from(variant.body.clone());
        response
    }
}

impl Variant {
    fn new(headers: &HeaderMap, encoding: Option<&'static str>, body: Bytes) -> Self {
        let hash = hex::encode(&Sha256::digest(&body)[..12]);
        let etag = HeaderValue::from_str(&format!("\"{hash}\"")).unwrap_or(HeaderValue::from_static("\"\""));
        let mut headers = headers.clone();
        headers.insert(header::ETAG, etag.clone());
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Self { headers, etag, body }
    }
}

fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/") || media_type.contains("json") || media_type.contains("svg")
}

fn gzip(body: &[u8]) -> Option<Bytes> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(8));
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli(body: &[u8]) -> Option<Bytes> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
    brotli::BrotliCompress(&mut &*body, &mut out, &parameters).ok()?;
    Some(Bytes::from(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn turn(cache: &PublicCache) -> Turn<'_> {
        match cache.find_or_turn("/needs", Lang::En, &["needs"]).await {
            Found::Turn(turn) => turn,
            Found::Kept(_) => panic!("somebody else renders, or it is fresh"),
        }
    }

    fn keep(turn: Turn<'_>, words: &'static str) {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
        turn.keep(&headers, Bytes::from_static(words.as_bytes()));
    }

    #[tokio::test]
    async fn one_renders_and_the_others_are_given_the_old_page() {
        let cache = PublicCache::default();
        assert!(cache.find("/needs", Lang::En).is_none(), "nothing yet: render it");
        keep(turn(&cache).await, "old");
        assert!(cache.find("/needs", Lang::Fr).is_none(), "each language is its own page");
        cache.out_of_date("stories");
        assert!(cache.find("/needs", Lang::En).is_some(), "another topic changes nothing");
        cache.out_of_date("needs");
        assert!(cache.find("/needs", Lang::En).is_none(), "the first one renders");
        let first = turn(&cache).await;
        assert!(cache.find("/needs", Lang::En).is_some(), "the second is given the old page");
        let second = cache.find_or_turn("/needs", Lang::En, &["needs"]).await;
        assert!(matches!(second, Found::Kept(_)), "also if they asked at the same moment");
        drop(first);
        assert!(cache.find("/needs", Lang::En).is_none(), "a rendering that came to nothing is tried again");
        keep(turn(&cache).await, "new");
        assert!(cache.find("/needs", Lang::En).is_some());
        assert!(lock(&cache.turns).is_empty(), "nobody waits, nothing is left");
    }

    #[tokio::test]
    async fn what_was_touched_while_it_was_rendered_is_out_of_date() {
        let cache = PublicCache::default();
        for topic in ["needs", EVERYTHING] {
            let begun = turn(&cache).await;
            cache.out_of_date(topic);
            keep(begun, "as it was before");
            assert!(cache.find("/needs", Lang::En).is_none(), "{topic}: rendered again");
        }
        let begun = turn(&cache).await;
        cache.out_of_date("stories");
        keep(begun, "as it is");
        assert!(cache.find("/needs", Lang::En).is_some());
    }

    #[tokio::test]
    async fn who_has_the_page_is_told_so() {
        let cache = PublicCache::default();
        keep(turn(&cache).await, "words");
        let kept = cache.find("/needs", Lang::En).unwrap();
        let mut asked = HeaderMap::new();
        asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"));
        let first = kept.answer(&asked);
        assert_eq!(first.headers()[header::CONTENT_ENCODING], "br");
        asked.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(kept.answer(&asked).status(), StatusCode::NOT_MODIFIED);
        asked.remove(header::ACCEPT_ENCODING);
        assert_eq!(kept.answer(&asked).status(), StatusCode::OK, "each form of the page has its own tag");
    }
}
