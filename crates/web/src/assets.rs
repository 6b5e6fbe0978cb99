use std::{borrow::Cow, collections::HashMap};

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, Response, StatusCode, header},
};
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

#[derive(RustEmbed)]
#[folder = "../../client/dist"]
#[allow_missing = true]
struct Files;

/// The styles, scripts, icons and fonts that the client's build made, each under an address that changes with its
/// content and so may be kept for ever.
pub struct Assets(HashMap<String, String>);

impl Assets {
    /// Reads what the build made.
    pub fn load() -> Self {
        Self(
            Files::iter()
                .filter_map(|name| {
                    let file = Files::get(&name)?;
                    let hash = hex::encode(&Sha256::digest(&file.data)[..5]);
                    Some((name.to_string(), format!("/assets/{name}?v={hash}")))
                })
                .collect(),
        )
    }

    /// The address of a file; its plain one if the build did not make it.
    pub fn address<'a>(&'a self, name: &'a str) -> Cow<'a, str> {
        self.0
            .get(name)
            .map_or_else(|| Cow::Owned(format!("/assets/{name}")), |address| Cow::Borrowed(address.as_str()))
    }
}

/// The bytes of a file that the build made, for drawing pictures on the server.
pub fn asset(name: &str) -> Option<Cow<'static, [u8]>> {
    Files::get(name).map(|file| file.data)
}

/// Answers `/assets/{name}`. Text is compressed once, by the front, like a public page.
pub(crate) async fn serve(Path(name): Path<String>) -> Response<Body> {
    let Some(file) = Files::get(&name) else {
        return crate::answer::plain(StatusCode::NOT_FOUND, "not found");
    };
    let mut answer = Response::new(Body::from(file.data.into_owned()));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    answer
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "json" | "webmanifest" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
