use axum::http::{HeaderMap, Method, header};

/// Whether a request that changes something was sent by another site's page. Browsers say where a request comes from;
/// a request that says nothing comes from no browser, and so carries nobody's cookie by accident.
pub(crate) fn is_cross_site(method: &Method, headers: &HeaderMap) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    if let Some(site) = headers.get("sec-fetch-site").and_then(|v| v.to_str().ok()) {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return false };
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok());
    let origin_host = origin.to_str().ok().and_then(|o| o.split_once("://")).map(|(_, host)| host);
    origin_host.is_none() || origin_host != host
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn asked(method: Method, named: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in named {
            headers.insert(*name, HeaderValue::from_static(value));
        }
        is_cross_site(&method, &headers)
    }

    #[test]
    fn only_our_own_pages_may_send_forms() {
        assert!(asked(Method::POST, &[("sec-fetch-site", "cross-site")]));
        assert!(asked(Method::POST, &[("sec-fetch-site", "same-site")]));
        assert!(!asked(Method::POST, &[("sec-fetch-site", "same-origin")]));
        assert!(asked(Method::POST, &[("origin", "https://evil.example"), ("host", "needs.example.org")]));
        assert!(asked(Method::POST, &[("origin", "null"), ("host", "needs.example.org")]));
        assert!(!asked(Method::POST, &[("origin", "https://needs.example.org"), ("host", "needs.example.org")]));
        assert!(!asked(Method::GET, &[("sec-fetch-site", "cross-site")]));
    }
}
