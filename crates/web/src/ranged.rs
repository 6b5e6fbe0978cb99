use std::{
    fs::File,
    io,
    os::unix::fs::FileExt as _,
    path::Path,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::UNIX_EPOCH,
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use hyper::body::{Frame, SizeHint};
use kernel::{Error, Result};
use sha2::{Digest as _, Sha256};
use tokio::task::{JoinHandle, spawn_blocking};

use crate::Answer;

/// The most that is read at once, in bytes: whatever somebody asks for, a reader costs this much memory.
const PIECE: u64 = 256 * 1024;
/// A day, and then the tag says whether it is still the same file.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// A large file of the operator's, or the one part of it that was asked for (RFC 9110, 14). It is read while it is sent.
///
/// # Errors
/// Not found, if the file is not there.
pub async fn ranged(path: &Path, media_type: &'static str, asked: &HeaderMap) -> Answer {
    let path = path.to_owned();
    let opened = spawn_blocking(move || Opened::open(&path)).await.map_err(Error::fault)??;
    let mut response = opened.answer(asked);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CACHE_CONTROL, KEPT);
    headers.insert(header::ETAG, opened.etag);
    Ok(response)
}

/// What of a file somebody wants.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    /// This many bytes, from the first one; at least one.
    Part {
        first: u64,
        length: u64,
    },
    /// Nothing that this file has, or several parts at once.
    Nothing,
}

/// Reads a `Range` header. Units that we do not know are as if nothing had been said.
fn wanted(range: Option<&str>, size: u64) -> Wanted {
    let Some((unit, span)) = range.and_then(|range| range.split_once('=')) else { return Wanted::Whole };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return Wanted::Whole;
    }
    part(span.trim(), size).unwrap_or(Wanted::Nothing)
}

/// `first-last`, `first-` or `-how many from the end`; a list of them is no number on either side.
fn part(span: &str, size: u64) -> Option<Wanted> {
    let (first, last) = match span.split_once('-')? {
        ("", most) => (size.saturating_sub(number(most)?), size.checked_sub(1)?),
        (first, "") => (number(first)?, size.checked_sub(1)?),
        (first, last) => (number(first)?, number(last)?),
    };
    let length = last.checked_sub(first)?.saturating_add(1).min(size.checked_sub(first)?);
    (length > 0).then_some(Wanted::Part { first, length })
}

fn number(text: &str) -> Option<u64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The file as it was when it was asked for: another one under the same name does not mix with it.
struct Opened {
    file: Arc<File>,
    size: u64,
    etag: HeaderValue,
}

impl Opened {
    fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Error::NotFound,
            _ => Error::fault(error),
        })?;
        let about = file.metadata().map_err(Error::fault)?;
        if !about.is_file() {
            return Err(Error::NotFound);
        }
        let written = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
        let facts = format!("{} {}", about.len(), written.as_nanos());
        let tag = format!("\"{}\"", hex::encode(&Sha256::digest(facts)[..10]));
        let etag = HeaderValue::from_str(&tag).map_err(Error::fault)?;
        Ok(Self { file: Arc::new(file), size: about.len(), etag })
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        if asked.get(header::IF_NONE_MATCH).is_some_and(|have| have == self.etag) {
            return status(StatusCode::NOT_MODIFIED);
        }
        let same = asked.get(header::IF_RANGE).is_none_or(|have| have == self.etag);
        let range = asked.get(header::RANGE).filter(|_| same).and_then(|range| range.to_str().ok());
        match wanted(range, self.size) {
            Wanted::Whole => self.part(StatusCode::OK, 0, self.size),
            Wanted::Part { first, length } => {
                let mut response = self.part(StatusCode::PARTIAL_CONTENT, first, length);
                say_range(&mut response, &format!("bytes {first}-{}/{}", first + length - 1, self.size));
                response
            }
            Wanted::Nothing => {
                let mut response = status(StatusCode::RANGE_NOT_SATISFIABLE);
                say_range(&mut response, &format!("bytes */{}", self.size));
                response
            }
        }
    }

    fn part(&self, code: StatusCode, first: u64, length: u64) -> Response {
        let pieces = Pieces { file: self.file.clone(), next: first, left: length, reading: None };
        let mut response = Response::new(Body::new(pieces));
        *response.status_mut() = code;
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
        response
    }
}

fn status(code: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = code;
    response
}

fn say_range(response: &mut Response, words: &str) {
    if let Ok(value) = HeaderValue::from_str(words) {
        response.headers_mut().insert(header::CONTENT_RANGE, value);
    }
}

/// A part of a file on its way: the next piece is read when the last one was taken.
struct Pieces {
    file: Arc<File>,
    next: u64,
    left: u64,
    reading: Option<JoinHandle<io::Result<Bytes>>>,
}

impl hyper::body::Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let this = self.get_mut();
        if this.left == 0 {
            return Poll::Ready(None);
        }
        let (file, at, length) = (&this.file, this.next, this.left.min(PIECE));
        let reading = this.reading.get_or_insert_with(|| {
            let file = file.clone();
            spawn_blocking(move || read(&file, at, length))
        });
        let piece = ready!(Pin::new(reading).poll(cx)).map_err(io::Error::other).flatten();
        this.reading = None;
        this.next += length;
        // A file that grew shorter meanwhile ends the answer, and the connection with it.
        this.left = if piece.is_ok() { this.left - length } else { 0 };
        Poll::Ready(Some(piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

fn read(file: &File, at: u64, length: u64) -> io::Result<Bytes> {
    let mut bytes = vec![0; usize::try_from(length).map_err(io::Error::other)?];
    file.read_exact_at(&mut bytes, at)?;
    Ok(bytes.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(first: u64, length: u64) -> Wanted {
        Wanted::Part { first, length }
    }

    #[test]
    fn a_part_is_what_was_asked_for_as_far_as_there_is() {
        for (range, expected) in [
            ("bytes=0-0", part(0, 1)),
            ("bytes=10-19", part(10, 10)),
            ("Bytes= 90-", part(90, 10)),
            ("bytes=-30", part(70, 30)),
            ("bytes=-1000", part(0, 100)),
            ("bytes=90-1000", part(90, 10)),
            ("bytes=0-18446744073709551615", part(0, 100)),
        ] {
            assert_eq!(wanted(Some(range), 100), expected, "{range}");
        }
    }

    #[test]
    fn nonsense_is_refused_and_what_is_not_ours_is_passed_over() {
        for range in [
            "bytes=100-",
            "bytes=100-110",
            "bytes=9-3",
            "bytes=-0",
            "bytes=-",
            "bytes=",
            "bytes=a-b",
            "bytes=+1-2",
            "bytes=0-1,5-6",
            "bytes=-1,-2",
            "bytes=99999999999999999999-",
        ] {
            assert_eq!(wanted(Some(range), 100), Wanted::Nothing, "{range}");
        }
        assert_eq!(wanted(Some("bytes=0-"), 0), Wanted::Nothing);
        assert_eq!(wanted(Some("bytes=-5"), 0), Wanted::Nothing);
        for range in [None, Some("lines=1-2"), Some("bytes")] {
            assert_eq!(wanted(range, 100), Wanted::Whole, "{range:?}");
        }
    }
}
