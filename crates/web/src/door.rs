use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use kernel::{Error, Message};

use crate::{
    Access, House, Page, SESSION_COOKIE, Who,
    answer::{self, Failed},
    cross_site::is_cross_site,
    desk::Asked,
    page::render,
};

/// How often a request is tried again when the database was busy with somebody else's.
const RETRIES: u32 = 4;
/// Forms up to this size can be tried again; larger ones (photographs, imports) are answered "try again".
const RETRY_LIMIT: usize = 256 * 1024;

/// Stands before every handler: finds out who asks, checks that they may, tries again what a busy database refused,
/// and turns errors into words.
pub(crate) async fn guard(
    State((house, access)): State<(House, Access)>,
    mut request: Request,
    next: Next,
) -> Response {
    let asked = request.extensions().get::<Asked>().cloned();
    let who = match recognise(&house, request.headers()).await {
        Ok(who) => who,
        Err(error) => return words(&house, asked.as_ref(), None, answer::failed(error)),
    };
    if let Some(who) = &who {
        request.extensions_mut().insert(who.clone());
        if let Some(asked) = request.extensions_mut().get_mut::<Asked>()
            && asked.path.starts_with("/desk")
        {
            asked.lang = who.lang;
        }
    }
    let asked = request.extensions().get::<Asked>().cloned();
    let response = match admit(&house, access, who.as_ref(), &request, asked.as_ref()) {
        Ok(()) => handle(request, next).await,
        Err(error) => answer::failed(error),
    };
    words(&house, asked.as_ref(), who.as_ref(), response)
}

async fn recognise(house: &House, headers: &HeaderMap) -> kernel::Result<Option<Who>> {
    match session(headers) {
        Some(secret) => house.doorkeeper.who(&house.db, secret).await,
        None => Ok(None),
    }
}

/// The session's secret in the cookie, if there is one.
fn session(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .find_map(|cookie| cookie.trim().strip_prefix(SESSION_COOKIE)?.strip_prefix('='))
}

fn admit(
    house: &House,
    access: Access,
    who: Option<&Who>,
    request: &Request,
    asked: Option<&Asked>,
) -> kernel::Result<()> {
    if is_cross_site(request.method(), request.headers()) {
        return Err(Error::refused("error-cross-site"));
    }
    if !request.method().is_safe()
        && let Some(asked) = asked
    {
        house.limits.act(asked.ip)?;
    }
    match (access, who) {
        (Access::Anyone | Access::Kept(_) | Access::KeptUnlessAsked(..), _) | (Access::SignedIn, Some(_)) => Ok(()),
        (Access::May(permission), Some(who)) if who.may(permission) => Ok(()),
        (Access::May(_), Some(_)) => Err(Error::Forbidden),
        (Access::SignedIn | Access::May(_), None) => Err(Error::SignIn),
    }
}

/// Runs the handler; on a database server two people's acts may collide, and then the same request is simply run again.
async fn handle(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let length = parts.headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if length.is_none_or(|n| n > RETRY_LIMIT) {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let Ok(bytes) = axum::body::to_bytes(body, RETRY_LIMIT).await else {
        return answer::failed(Error::TooLarge);
    };
    let mut tries = 0;
    loop {
        let again = Request::from_parts(parts.clone(), Body::from(bytes.clone()));
        let response = next.clone().run(again).await;
        let busy = response.extensions().get::<Failed>().is_some_and(|f| matches!(*f.0, Error::Again(_)));
        if !busy || tries == RETRIES {
            return response;
        }
        tries += 1;
        tokio::time::sleep(std::time::Duration::from_millis(15 << tries)).await;
    }
}

/// Gives a failed answer its words: a page for people, a problem document for machines.
pub(crate) fn words(house: &House, asked: Option<&Asked>, who: Option<&Who>, mut response: Response) -> Response {
    let Some(Failed(error)) = response.extensions_mut().remove::<Failed>() else { return response };
    if let Error::AlreadyDone(location) = &*error {
        return answer::redirect(&location.clone().unwrap_or_else(|| already(asked)));
    }
    if let Error::Fault(cause) = &*error {
        tracing::error!(path = asked.map(|a| without_secrets(&a.path)), %cause, "a fault of ours");
    }
    let asked = asked.cloned().unwrap_or_else(Asked::nobody);
    if matches!(*error, Error::SignIn) && !asked.wants_json && asked.path.starts_with("/desk") {
        return answer::redirect(&format!("/sign-in?next={}", answer::encode(&asked.back)));
    }
    let mut said = if asked.wants_json { problem(house, &asked, &error) } else { page(house, &asked, who, &error) };
    *said.status_mut() = answer::status(&error);
    if let Error::SlowDown(seconds) = &*error {
        said.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    said
}

/// Where somebody is sent whose form was handled before, if no answer was noted. A visitor's act notes none where the
/// address is a secret: the page that the form stood on says what is so now.
fn already(asked: Option<&Asked>) -> String {
    match asked.filter(|asked| !asked.path.starts_with("/desk")) {
        None => "/desk?done=done-already".to_owned(),
        Some(asked) => {
            let act = |last: &str| matches!(last, "confirm" | "change" | "cancel" | "stop");
            let page =
                asked.path.rsplit_once('/').filter(|(_, last)| act(last)).map_or(asked.path.as_str(), |(p, _)| p);
            format!("/{}{page}?done=done-already", asked.lang.code())
        }
    }
}

/// A path for the log: what is long enough to be a secret is left out.
fn without_secrets(path: &str) -> String {
    path.split('/').map(|part| if part.len() >= 24 { "…" } else { part }).collect::<Vec<_>>().join("/")
}

/// What happened and what to do, as two sentences.
fn sentences(error: &Error) -> (&'static str, Message) {
    let say = Message::new;
    match error {
        Error::NotFound => ("error-not-found", say("error-not-found-help")),
        Error::NotThisWay => ("error-not-this-way", say("error-not-this-way-help")),
        Error::Forbidden => ("error-forbidden", say("error-forbidden-help")),
        Error::SignIn => ("error-sign-in", say("error-sign-in-help")),
        Error::Refused(message) => ("error-refused", message.clone()),
        Error::Invalid(_) => ("error-invalid", say("error-invalid-help")),
        Error::SlowDown(seconds) => ("error-slow-down", say("error-slow-down-help").with("seconds", *seconds)),
        Error::TooLarge => ("error-too-large", say("error-too-large-help")),
        Error::Again(_) => ("error-again", say("error-again-help")),
        Error::AlreadyDone(_) | Error::Fault(_) => ("error-fault", say("error-fault-help")),
    }
}

#[derive(askama::Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    help: String,
    at_desk: bool,
}

fn page(house: &House, asked: &Asked, who: Option<&Who>, error: &Error) -> Response {
    let (title, help) = sentences(error);
    let page = Page::new(house, asked.lang, title, &asked.path, "", who);
    let help = page.message(&help);
    let at_desk = who.is_some();
    match render(&ErrorPage { page, help, at_desk }) {
        Ok(body) => {
            let mut response = Response::new(Body::from(body));
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, html);
            response
        }
        Err(_) => answer::plain(answer::status(error), "something went wrong; nothing was changed"),
    }
}

/// RFC 9457.
#[derive(serde::Serialize)]
struct Problem {
    r#type: &'static str,
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldProblem>,
}

#[derive(serde::Serialize)]
struct FieldProblem {
    field: String,
    detail: String,
}

fn problem(house: &House, asked: &Asked, error: &Error) -> Response {
    let (title, help) = sentences(error);
    let errors = match error {
        Error::Invalid(fields) => fields
            .iter()
            .map(|(field, m)| FieldProblem { field: field.to_owned(), detail: house.texts.message(asked.lang, m) })
            .collect(),
        _ => Vec::new(),
    };
    let problem = Problem {
        r#type: "about:blank",
        title: house.texts.say(asked.lang, title, &[]),
        status: answer::status(error).as_u16(),
        detail: house.texts.message(asked.lang, &help),
        errors,
    };
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// What a route that nobody registered answers.
pub(crate) async fn nothing_here(State(house): State<House>, request: Request) -> Response {
    refuse(&house, request, Error::NotFound).await
}

/// What a form's address answers to whoever opens it like a page, or a page's to whoever sends it a form.
pub(crate) async fn not_this_way(State(house): State<House>, request: Request) -> Response {
    refuse(&house, request, Error::NotThisWay).await
}

async fn refuse(house: &House, request: Request, error: Error) -> Response {
    let (parts, _) = request.into_parts();
    let who = recognise(house, &parts.headers).await.ok().flatten();
    words(house, parts.extensions.get::<Asked>(), who.as_ref(), answer::failed(error))
}
