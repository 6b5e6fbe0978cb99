use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, Response as HttpResponse, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::Error;
use serde::Serialize;
use storage::Tx;

use crate::page::render;

/// What a handler gives back.
pub type Answer = Result<Response, Failure>;

/// A refusal on its way to becoming a page or a problem document; the door knows which the reader wants.
#[derive(Debug)]
pub struct Failure(pub Error);

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// Carries the error of an answer to the door.
#[derive(Clone, Debug)]
pub(crate) struct Failed(pub std::sync::Arc<Error>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        failed(self.0)
    }
}

/// An empty answer with the error's status; the door fills in the words.
pub(crate) fn failed(error: Error) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status(&error);
    response.extensions_mut().insert(Failed(std::sync::Arc::new(error)));
    response
}

/// The status that each kind of error has.
pub(crate) fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::NotThisWay => StatusCode::METHOD_NOT_ALLOWED,
        Error::Forbidden => StatusCode::FORBIDDEN,
        Error::SignIn => StatusCode::UNAUTHORIZED,
        Error::Refused(_) => StatusCode::CONFLICT,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::AlreadyDone(_) => StatusCode::SEE_OTHER,
        Error::SlowDown(_) => StatusCode::TOO_MANY_REQUESTS,
        Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Error::Again(_) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A page. `fine` decides between 200 and 422: a form that came back with errors is not a success.
pub fn html(template: &impl askama::Template, fine: bool) -> Answer {
    let mut response = typed("text/html; charset=utf-8", render(template)?.into_bytes());
    if !fine {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// A JSON document.
pub fn json(value: &impl Serialize) -> Answer {
    let body = serde_json::to_vec(value).map_err(Error::fault)?;
    Ok(typed("application/json", body))
}

/// A file, shown in the browser or, with a name, downloaded.
pub fn file(media_type: &'static str, bytes: impl Into<Bytes>, download: Option<&str>) -> Answer {
    let mut response = typed(media_type, bytes);
    if let Some(name) = download {
        let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
        let value = format!("attachment; filename=\"{safe}\"");
        response
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&value).map_err(Error::fault)?);
    }
    Ok(response)
}

fn typed(media_type: &'static str, body: impl Into<Bytes>) -> Response {
    let mut response = Response::new(Body::from(body.into()));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// Sends the reader on to another page of this site.
pub fn redirect(location: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let value = HeaderValue::from_str(location).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, value);
    response
}

/// Commits an act and sends the person on, with words for what was done. The same form sent again is answered the same.
///
/// `done` is a Fluent key that begins with `done-`.
pub async fn done(mut tx: Tx, location: &str, done: &str) -> Answer {
    let joint = if location.contains('?') { '&' } else { '?' };
    let location = format!("{location}{joint}done={done}");
    tx.answer(&location);
    tx.commit().await?;
    Ok(redirect(&location))
}

/// Writes a text so that it can stand in a query.
pub fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A short answer without a page, for machines and for assets.
pub(crate) fn plain(status: StatusCode, words: &'static str) -> HttpResponse<Body> {
    let mut response = Response::new(Body::from(words));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
