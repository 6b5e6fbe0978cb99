use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request},
    http::header,
    response::Response,
};
use kernel::{Date, Error, FieldErrors, Id, Line, Message, Prose, Quantity, Uuid, World, parse_date};
use sha2::{Digest as _, Sha256};

use crate::answer;

/// The most that a form without files may weigh, in bytes.
const TEXT_LIMIT: usize = 2 * 1024 * 1024;
/// The most fields a form may have: a stocktake of a full shelf has some hundreds.
const FIELD_LIMIT: usize = 5_000;

/// A file that was sent with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field.
    pub field: String,
    /// What the sender calls it. Only ever shown, never used as a path.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// What was typed, kept as it was typed, and what is wrong with it.
///
/// Read every field first, so that every error is found, and only then give up:
///
/// ```ignore
/// let item = form.id("item");
/// let quantity = form.quantity("quantity");
/// Some(Receipt { item: item?, quantity: quantity? })
/// ```
#[derive(Clone, Debug)]
pub struct Form {
    /// The key that the page gave to all of its forms.
    pub key: Uuid,
    /// Where it was sent.
    to: String,
    values: Vec<(String, String)>,
    files: Vec<Upload>,
    errors: FieldErrors,
}

impl Form {
    /// An empty form.
    pub fn blank(world: &World) -> Self {
        Self {
            key: world.new_uuid(),
            to: String::new(),
            values: Vec::new(),
            files: Vec::new(),
            errors: FieldErrors::default(),
        }
    }

    /// The key under which an act of this form is done at most once. The forms of a page share its key, and after "Back"
    /// another one of them may be sent: what counts is the key together with where the form was sent.
    pub fn once(&self) -> Uuid {
        let mut digest = Sha256::new();
        digest.update(self.key);
        digest.update(&self.to);
        let mut half = [0; 16];
        half.copy_from_slice(&digest.finalize()[..16]);
        Uuid::from_bytes(half)
    }

    /// Fills a field in beforehand.
    pub fn with(mut self, field: &str, value: impl ToString) -> Self {
        self.values.push((field.to_owned(), value.to_string()));
        self
    }

    /// What was typed into a field; empty if nothing.
    pub fn value(&self, field: &str) -> &str {
        self.values.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Whether a field says this: the choice that stays chosen.
    pub fn is(&self, field: &str, value: impl std::fmt::Display) -> bool {
        self.value(field) == value.to_string()
    }

    /// Everything that was sent for a field that may come several times.
    pub fn values<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Fields whose name begins with a prefix, with the rest of the name.
    pub fn starting<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.values.iter().filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, field: &str) -> bool {
        matches!(self.value(field), "on" | "yes" | "true" | "1")
    }

    /// The file sent in a field, if one was chosen.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.field == field && !file.bytes.is_empty())
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<&Message> {
        self.errors.get(field)
    }

    /// Everything that is wrong.
    pub fn errors(&self) -> &FieldErrors {
        &self.errors
    }

    /// Whether nothing is wrong so far.
    pub fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// Notes that something is wrong with a field.
    pub fn wrong(&mut self, field: &str, message: Message) {
        self.errors.add(field, message);
    }

    /// Reads a field that must be there.
    pub fn read<T>(&mut self, field: &str, parse: impl FnOnce(&str) -> Result<T, Message>) -> Option<T> {
        match parse(self.value(field)) {
            Ok(value) => Some(value),
            Err(message) => {
                self.wrong(field, message);
                None
            }
        }
    }

    /// Reads a field that may be left empty. The outer `None` means it was filled in wrongly.
    pub fn optional<T>(&mut self, field: &str, parse: impl FnOnce(&str) -> Result<T, Message>) -> Option<Option<T>> {
        if self.value(field).trim().is_empty() {
            return Some(None);
        }
        self.read(field, parse).map(Some)
    }

    /// Reads an identifier that a list offered.
    pub fn id<K>(&mut self, field: &str) -> Option<Id<K>> {
        self.read(field, |text| Id::parse(text).ok_or(Message::new("error-choose")))
    }

    /// Reads one of the words of an enum.
    pub fn word<T>(&mut self, field: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.read(field, |text| parse(text).ok_or(Message::new("error-choose")))
    }

    /// Reads a quantity.
    pub fn quantity(&mut self, field: &str) -> Option<Quantity> {
        self.read(field, Quantity::parse)
    }

    /// Reads a line of text.
    pub fn line<const MAX: usize>(&mut self, field: &str) -> Option<Line<MAX>> {
        self.read(field, Line::parse)
    }

    /// Reads several lines of text.
    pub fn prose<const MAX: usize>(&mut self, field: &str) -> Option<Prose<MAX>> {
        self.read(field, Prose::parse)
    }

    /// Reads a date.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        self.read(field, parse_date)
    }

    fn take(&mut self, field: String, value: String) -> kernel::Result<()> {
        if self.values.len() >= FIELD_LIMIT {
            return Err(Error::TooLarge);
        }
        self.values.push((field, value));
        Ok(())
    }
}

impl<S> FromRequest<S> for Form
where
    S: Send + Sync,
    crate::House: axum::extract::FromRef<S>,
{
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let house = <crate::House as axum::extract::FromRef<S>>::from_ref(state);
        read(request, state, house.world()).await.map_err(answer::failed)
    }
}

async fn read<S: Send + Sync>(request: Request, state: &S, world: &World) -> kernel::Result<Form> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let broken = || Error::refused("error-form-broken");
    let mut form = Form::blank(world);
    form.to = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::from_request(request, state).await.map_err(|_| broken())?;
        read_parts(&mut form, parts).await?;
    } else {
        let body = axum::body::to_bytes(request.into_body(), TEXT_LIMIT).await.map_err(|_| Error::TooLarge)?;
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let mut halves = pair.splitn(2, |byte| *byte == b'=').map(decoded);
            let field = halves.next().flatten().ok_or_else(broken)?;
            let value = halves.next().unwrap_or_else(|| Some(String::new())).ok_or_else(broken)?;
            form.take(field, value)?;
        }
    }
    if let Ok(key) = Uuid::try_parse(form.value("key")) {
        form.key = key;
    }
    Ok(form)
}

/// The text of one half of a pair; `None` if its bytes are no text, which the usual way of reading would replace
/// without a word.
fn decoded(half: &[u8]) -> Option<String> {
    let digit = |at: usize| half.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::with_capacity(half.len());
    let mut at = 0;
    while let Some(byte) = half.get(at) {
        let (read, length) = match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => (u8::try_from(high * 16 + low).ok()?, 3),
            (b'+', ..) => (b' ', 1),
            _ => (*byte, 1),
        };
        bytes.push(read);
        at += length;
    }
    String::from_utf8(bytes).ok()
}

async fn read_parts(form: &mut Form, mut parts: Multipart) -> kernel::Result<()> {
    loop {
        let part = parts.next_field().await.map_err(too_large_or_broken)?;
        let Some(part) = part else { return Ok(()) };
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let bytes = part.bytes().await.map_err(too_large_or_broken)?;
                form.files.push(Upload { field, name, bytes });
            }
            None => {
                let bytes = part.bytes().await.map_err(too_large_or_broken)?;
                let value = String::from_utf8(bytes.into()).map_err(|_| Error::refused("error-form-broken"))?;
                form.take(field, value)?;
            }
        }
    }
}

fn too_large_or_broken(error: axum::extract::multipart::MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::refused("error-form-broken")
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn what_is_sent_is_read_as_a_browser_writes_it() {
        for (sent, read) in
            [("winter+coat", "winter coat"), ("%D9%85%D8%B9", "مع"), ("100%", "100%"), ("%zz%4", "%zz%4"), ("", "")]
        {
            assert_eq!(decoded(sent.as_bytes()).as_deref(), Some(read), "{sent}");
            let usual = format!("a={sent}");
            let usual = url::form_urlencoded::parse(usual.as_bytes()).next().unwrap().1.into_owned();
            assert_eq!(usual, read, "{sent}");
        }
        for broken in ["%ff", "caf%E9", "%D9"] {
            assert_eq!(decoded(broken.as_bytes()), None, "{broken}");
        }
        assert_eq!(decoded(b"caf\xe9"), None);
    }
}
