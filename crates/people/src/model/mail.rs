use serde::{Deserialize, Serialize};

/// A letter that waits to be sent: the payload of a job of the kind `mail`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mail {
    /// Its identifier, the same however often it is tried, so that a mailbox can tell a repeat.
    pub id: kernel::Uuid,
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
}
