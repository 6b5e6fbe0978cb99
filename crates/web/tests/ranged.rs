//! A large file in parts, asked as a browser asks.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use kernel::Error;
use storage::{story, testing::Bed};
use web::{
    Access, Answer, Capability, Routes, Visit, ranged,
    testing::{App, Reply},
};

async fn map(visit: Visit, headers: HeaderMap) -> Answer {
    let file = visit.house.config.map_file.as_deref().ok_or(Error::NotFound)?;
    ranged(file, "application/vnd.pmtiles", &headers).await
}

fn app(bed: &Bed) -> App {
    let routes = || Routes::new().get("/map", Access::Anyone, map);
    App::new(bed, &[Capability { name: "trial", migrations: &[], routes, menu: &[], jobs: |_| Vec::new() }])
}

/// Longer than two pieces, so that the seams between them are read too.
fn write(bed: &Bed) -> Vec<u8> {
    let bytes: Vec<u8> = (0..600_000_u32).map(|n| (n % 251) as u8).collect();
    std::fs::write(bed.folder.path().join("map.pmtiles"), &bytes).unwrap();
    bytes
}

async fn with(app: &App, name: &str, value: &str) -> Reply {
    app.visitor().ask(Request::get("/map").header("range", "bytes=5-9").header(name, value), Body::empty()).await
}

async fn range(app: &App, range: &str) -> Reply {
    app.visitor().ask(Request::get("/map").header("range", range), Body::empty()).await
}

story!(a_part_of_a_file_is_read_and_no_more, &[], |bed| {
    let bytes = write(&bed);
    let app = app(&bed);
    for (asked, first, last) in [
        ("bytes=0-126", 0, 126),
        ("bytes=262000-530000", 262_000, 530_000),
        ("bytes=-7", 599_993, 599_999),
        ("bytes=599990-700000", 599_990, 599_999),
    ] {
        let reply = range(&app, asked).await;
        assert_eq!(reply.status, StatusCode::PARTIAL_CONTENT, "{asked}");
        assert_eq!(reply.bytes, bytes[first..=last], "{asked}");
        assert_eq!(reply.header("content-range"), format!("bytes {first}-{last}/600000"));
        assert_eq!(reply.header("content-length"), (last - first + 1).to_string());
        assert_eq!(reply.header("accept-ranges"), "bytes");
        assert!(reply.header("cache-control").contains("max-age"));
        assert!(reply.headers.get("set-cookie").is_none());
    }
});

story!(what_a_file_does_not_have_is_refused_with_its_size, &[], |bed| {
    write(&bed);
    let app = app(&bed);
    for asked in ["bytes=600000-", "bytes=9-3", "bytes=-0", "bytes=0-1,5-6", "bytes=x-y"] {
        let reply = range(&app, asked).await;
        assert_eq!(reply.status, StatusCode::RANGE_NOT_SATISFIABLE, "{asked}");
        assert_eq!(reply.header("content-range"), "bytes */600000", "{asked}");
        assert!(reply.bytes.is_empty(), "{asked}");
    }
});

story!(the_whole_file_is_sent_piece_by_piece, &[], |bed| {
    let bytes = write(&bed);
    let app = app(&bed);
    let whole = app.visitor().get("/map").await;
    assert_eq!(whole.status, StatusCode::OK);
    assert!(whole.bytes == bytes, "every byte in its place");
    let head = app.visitor().ask(Request::head("/map"), Body::empty()).await;
    assert_eq!((head.header("content-length"), head.bytes.len()), ("600000", 0));
});

story!(a_tag_tells_whether_it_is_still_the_same_file, &[], |bed| {
    write(&bed);
    let app = app(&bed);
    let tag = range(&app, "bytes=0-0").await.header("etag").to_owned();
    assert_eq!(with(&app, "if-none-match", &tag).await.status, StatusCode::NOT_MODIFIED);
    assert_eq!(with(&app, "if-range", &tag).await.bytes.len(), 5);
    std::fs::write(bed.folder.path().join("map.pmtiles"), b"another one").unwrap();
    let changed = with(&app, "if-range", &tag).await;
    assert_eq!((changed.status, changed.bytes.len()), (StatusCode::OK, 11), "parts of two files are never mixed");
    assert_ne!(changed.header("etag"), tag);
});

story!(without_a_file_there_is_nothing, &[], |bed| {
    let none = app(&bed);
    assert_eq!(range(&none, "bytes=0-1").await.status, StatusCode::NOT_FOUND);
    write(&bed);
    let taken_away = app(&bed);
    std::fs::remove_file(bed.folder.path().join("map.pmtiles")).unwrap();
    assert_eq!(range(&taken_away, "bytes=0-1").await.status, StatusCode::NOT_FOUND);
});
