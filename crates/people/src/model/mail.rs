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
    /// Headers of its own, by name.
    #[serde(default)]
    pub headers: Vec<(String, String)>,
}

/// Marks that keep a value from turning a right-to-left sentence around.
const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];

impl Mail {
    /// Writes a letter. A line that is only a link loses the marks around it, which some programs would take for a part
    /// of the address; a subject is one line.
    pub fn new(id: kernel::Uuid, to: &str, subject: &str, text: &str) -> Self {
        let line = |line: &str| {
            let bare = line.trim().trim_matches(MARKS);
            if bare.starts_with("http") { bare.to_owned() } else { line.trim_end().to_owned() }
        };
        let lines: Vec<String> = text.lines().map(line).collect();
        let subject: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Self { id, to: to.to_owned(), subject, text: lines.join("\n"), headers: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_stands_bare_on_its_line() {
        let mail = Mail::new(
            kernel::Uuid::nil(),
            "a@b.c",
            "one\r\nBcc: two",
            "مرحباً \u{2068}Amal\u{2069}\n\u{2068}https://x.org/a\u{2069} \n",
        );
        assert_eq!(mail.text, "مرحباً \u{2068}Amal\u{2069}\nhttps://x.org/a");
        assert_eq!(mail.subject, "one  Bcc: two");
    }
}
