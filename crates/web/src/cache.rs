use std::{
    collections::HashMap,
    io::Write as _,
    sync::{
        Arc, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use kernel::Lang;
use sha2::{Digest as _, Sha256};

/// The most pages that are kept; item pages in four languages and three formats stay well below.
const MOST: usize = 6_000;

/// Public pages, ready to send: rendered when something changes, not when somebody looks.
///
/// A page that is out of date is rendered by the next one who asks; whoever asks in the meantime is given the old one,
/// so that a hundred thousand readers never render it more than once.
#[derive(Default)]
pub struct PublicCache(RwLock<HashMap<String, [Option<Arc<Kept>>; 4]>>);

pub(crate) struct Kept {
    topics: &'static [&'static str],
    stale: AtomicBool,
    rendering: AtomicBool,
    plain: Variant,
    gzip: Option<Variant>,
    brotli: Option<Variant>,
}

struct Variant {
    headers: HeaderMap,
    etag: HeaderValue,
    body: Bytes,
}

impl PublicCache {
    /// The page to send, unless it is this caller's turn to render it.
    pub(crate) fn find(&self, path: &str, lang: Lang) -> Option<Arc<Kept>> {
        let pages = self.0.read().ok()?;
        let kept = pages.get(path)?[lang.index()].as_ref()?;
        if kept.stale.load(Ordering::Acquire) && !kept.rendering.swap(true, Ordering::AcqRel) {
            return None;
        }
        Some(kept.clone())
    }

    /// Keeps a page as it was just rendered.
    pub(crate) fn keep(
        &self,
        path: &str,
        lang: Lang,
        topics: &'static [&'static str],
        headers: &HeaderMap,
        body: Bytes,
    ) -> Arc<Kept> {
        let kept = Arc::new(Kept::new(topics, headers, body));
        if let Ok(mut pages) = self.0.write() {
            if pages.len() >= MOST && !pages.contains_key(path) {
                pages.clear();
            }
            pages.entry(path.to_owned()).or_default()[lang.index()] = Some(kept.clone());
        }
        kept
    }

    /// A page could not be rendered anew: the next one who asks may try.
    pub(crate) fn give_up(&self, path: &str, lang: Lang) {
        let Ok(pages) = self.0.read() else { return };
        if let Some(kept) = pages.get(path).and_then(|page| page[lang.index()].as_ref()) {
            kept.rendering.store(false, Ordering::Release);
        }
    }

    /// Marks every page about a topic.
    pub(crate) fn out_of_date(&self, topic: &str) {
        let Ok(pages) = self.0.read() else { return };
        for kept in pages.values().flatten().flatten().filter(|kept| kept.topics.contains(&topic)) {
            kept.stale.store(true, Ordering::Release);
        }
    }
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
            rendering: AtomicBool::new(false),
            gzip: text.then(|| gzip(&body)).flatten().map(|b| variant(Some("gzip"), b)),
            brotli: text.then(|| brotli(&body)).flatten().map(|b| variant(Some("br"), b)),
            plain: variant(None, body),
        }
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

    fn page(cache: &PublicCache, words: &'static str) {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
        cache.keep("/needs", Lang::En, &["needs"], &headers, Bytes::from_static(words.as_bytes()));
    }

    #[test]
    fn one_renders_and_the_others_are_given_the_old_page() {
        let cache = PublicCache::default();
        assert!(cache.find("/needs", Lang::En).is_none(), "nothing yet: render it");
        page(&cache, "old");
        assert!(cache.find("/needs", Lang::Fr).is_none(), "each language is its own page");
        cache.out_of_date("stories");
        assert!(cache.find("/needs", Lang::En).is_some(), "another topic changes nothing");
        cache.out_of_date("needs");
        assert!(cache.find("/needs", Lang::En).is_none(), "the first one renders");
        assert!(cache.find("/needs", Lang::En).is_some(), "the second is given the old page");
        cache.give_up("/needs", Lang::En);
        assert!(cache.find("/needs", Lang::En).is_none(), "a failed rendering is tried again");
        page(&cache, "new");
        assert!(cache.find("/needs", Lang::En).is_some());
    }

    #[test]
    fn who_has_the_page_is_told_so() {
        let cache = PublicCache::default();
        page(&cache, "words");
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
