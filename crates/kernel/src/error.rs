use crate::Message;

/// The outcome of anything that can be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done. From each variant one kind of answer follows; what a person reads is a [`Message`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was asked for is not there, or not for this person to see. The two look the same on purpose.
    #[error("not found")]
    NotFound,
    /// It is there, and cannot be used in this way: a form's address that is opened like a page.
    #[error("not this way")]
    NotThisWay,
    /// The person is known, and may not.
    #[error("not allowed")]
    Forbidden,
    /// Nobody is signed in.
    #[error("not signed in")]
    SignIn,
    /// Somebody else was first, or the thing has changed since it was looked at.
    #[error("refused: {}", .0.key)]
    Refused(Message),
    /// Fields that cannot be accepted as they are.
    #[error("invalid fields")]
    Invalid(FieldErrors),
    /// This very form has been handled already; holds the address that answered it, once known.
    #[error("already done")]
    AlreadyDone(Option<String>),
    /// Too many tries; seconds to wait.
    #[error("slow down for {0} s")]
    SlowDown(u32),
    /// More than Wayhouse takes in one go.
    #[error("too large")]
    TooLarge,
    /// The database is busy or was interrupted; the same request may simply be tried again.
    #[error("try again: {0}")]
    Again(String),
    /// A fault of ours. The text goes to the log, never to the reader.
    #[error("fault: {0}")]
    Fault(String),
}

impl Error {
    /// A refusal that tells its reader why.
    pub fn refused(key: &'static str) -> Self {
        Self::Refused(Message::new(key))
    }

    /// A fault, from anything that can be printed.
    pub fn fault(cause: impl std::fmt::Display) -> Self {
        Self::Fault(cause.to_string())
    }
}

/// The errors of a form, each beside its field, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldErrors(Vec<(String, Message)>);

impl FieldErrors {
    /// Notes what is wrong with a field. The first error of a field stays.
    pub fn add(&mut self, field: impl Into<String>, message: Message) {
        let field = field.into();
        if self.get(&field).is_none() {
            self.0.push((field, message));
        }
    }

    /// What is wrong with a field, if anything.
    pub fn get(&self, field: &str) -> Option<&Message> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, message)| message)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every field with its message.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.0.iter().map(|(name, message)| (name.as_str(), message))
    }
}
