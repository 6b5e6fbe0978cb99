use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Response, header},
};

use crate::Config;

/// Nothing inline, nothing from elsewhere, no page of ours inside another's.
const PAGE: &str = "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";
/// The needs list that a partner's page shows in a frame: no script at all.
const FRAMED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors *";

/// The page with a map that the operator gave: the one public page with a script, which draws in a worker and asks
/// nobody but us.
const MAP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Whether an address is made to be shown in other sites' frames.
fn is_framed(path: &str) -> bool {
    path.ends_with("/embed")
}

/// Puts the headers on that every answer carries.
pub(crate) fn secure(response: &mut Response<Body>, path: &str, config: &Config) {
    let headers = response.headers_mut();
    let policy = match path {
        framed if is_framed(framed) => FRAMED,
        "/collection-points" if config.map_file.is_some() => MAP,
        _ => PAGE,
    };
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(self), geolocation=(), microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self)",
        ),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let resource = if is_framed(path) || path.ends_with(".png") { "cross-origin" } else { "same-origin" };
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static(resource));
    if config.base_url.scheme() == "https" {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
