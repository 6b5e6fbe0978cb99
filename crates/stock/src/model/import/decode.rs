use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use kernel::Message;

/// Reads bytes as text: by its mark if it has one (UTF-8, UTF-16), else as UTF-8, else as Windows-1252, which is what an
/// old spreadsheet program in western Europe writes.
pub fn text(bytes: &[u8]) -> Result<String, Message> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let decoded = match encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]) {
        Some(text) => text,
        None if mark == 0 => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        None => return Err(Message::new("error-import-not-text")),
    };
    if decoded.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err(Message::new("error-import-not-text"));
    }
    let begin = decoded.trim_start();
    if begin.is_empty() {
        return Err(Message::new("error-import-empty"));
    }
    if begin.starts_with('<') || begin.starts_with('{') || begin.starts_with("%PDF") {
        return Err(Message::new("error-import-not-a-table"));
    }
    Ok(decoded.into_owned())
}
