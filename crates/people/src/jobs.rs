//! What happens later: mail goes out, and what has run out is forgotten.

use std::time::{Duration, SystemTime};

use kernel::{Error, Instant, Result};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::header::{ContentType, HeaderName, HeaderValue},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use storage::{Act, Db, jobs::Handler};
use url::{Host, Url};
use web::House;

use crate::{model::Mail, store};

/// How long a mail server may take over one letter.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a letter is handed over before it is given up: for a night and most of a day, so that a mail server may be
/// mended in the morning.
const TRIES: i64 = 32;
/// A letter that no server took is forgotten after so many days.
const UNSENT_DAYS: i64 = 7;

/// The handlers of this capability.
pub fn handlers(house: &House) -> Vec<Handler> {
    let house = house.clone();
    let mail = Handler::new("mail", move |mail: Mail| {
        let house = house.clone();
        async move { send(&house, &mail).await }
    });
    vec![mail.tries(TRIES)]
}

async fn send(house: &House, mail: &Mail) -> Result<()> {
    let Some(address) = &house.config.smtp_url else {
        return Err(Error::fault("SMTP_URL is not set: nobody takes this mail. Set it and start again"));
    };
    let letter = letter(mail, &house.config.mail_from, house.world().now())?;
    transport(address)?.send(letter).await.map_err(|e| Error::Fault(told(&e)))?;
    Ok(())
}

/// What can be said of a letter that was not taken: the kind of failure and the mail server's code. Its words may quote
/// an address, and this stands in the log.
fn told(error: &lettre::transport::smtp::Error) -> String {
    let kind = match error {
        e if e.is_permanent() => "the mail server refused the letter for good",
        e if e.is_transient() => "the mail server did not take the letter for now",
        e if e.is_timeout() => "the mail server did not answer in time",
        e if e.is_tls() => "no safe line to the mail server could be made",
        e if e.is_response() => "the mail server's answer was not understood",
        e if e.is_client() => "the letter could not be spoken to the mail server",
        _ => "the mail server could not be reached",
    };
    // Why a line broke is our own machine's word, and quotes nobody.
    let line = std::iter::successors(std::error::Error::source(error), |error| error.source())
        .find_map(|error| error.downcast_ref::<std::io::Error>());
    match (error.status(), line) {
        (Some(code), _) => format!("{kind} (code {code})"),
        (None, Some(line)) => format!("{kind} ({})", line.kind()),
        (None, None) => kind.to_owned(),
    }
}

fn letter(mail: &Mail, from: &str, now: Instant) -> Result<Message> {
    let from: lettre::message::Mailbox = from.parse().map_err(|e| Error::Fault(format!("MAIL_FROM: {e}")))?;
    let domain = from.email.domain().to_owned();
    let micros = u64::try_from(now.micros()).unwrap_or(0);
    let mut builder = Message::builder();
    for (name, value) in &mail.headers {
        let name = HeaderName::new_from_ascii(name.clone()).map_err(Error::fault)?;
        builder = builder.raw_header(HeaderValue::new(name, value.clone()));
    }
    builder
        .from(from)
        .to(mail.to.parse().map_err(Error::fault)?)
        .subject(mail.subject.as_str())
        .date(SystemTime::UNIX_EPOCH + Duration::from_micros(micros))
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN)
        .body(mail.text.clone())
        .map_err(Error::fault)
}

/// The way to the mail server. `smtps://` is TLS from the first byte. `smtp://` takes TLS where the server offers it,
/// and insists on it once a password is to be sent; only a server on this very machine is spoken to in the clear.
fn transport(address: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>> {
    let wrong = |why: &str| Error::Fault(format!("SMTP_URL: {why}"));
    let url: Url = address.parse().map_err(|e| Error::Fault(format!("SMTP_URL: {e}")))?;
    let host = url.host_str().ok_or_else(|| wrong("it names no host"))?;
    let tls = || TlsParameters::new(host.to_owned()).map_err(Error::fault);
    let (tls, port) = match url.scheme() {
        "smtps" => (Tls::Wrapper(tls()?), 465),
        "smtp" if is_this_machine(&url) => (Tls::None, 25),
        "smtp" if url.password().is_some() => (Tls::Required(tls()?), 587),
        "smtp" => (Tls::Opportunistic(tls()?), 25),
        _ => return Err(wrong("it must begin with smtp:// or smtps://")),
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
        .tls(tls)
        .port(url.port().unwrap_or(port))
        .timeout(Some(PATIENCE));
    if let Some(password) = url.password() {
        builder = builder.credentials(Credentials::new(plain(url.username()), plain(password)));
    }
    Ok(builder.build())
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        // A scheme that `url` does not know leaves even an address as a name.
        Some(Host::Domain(name)) => {
            name == "localhost" || name.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        }
        None => false,
    }
}

/// Undoes the percent signs of an address.
fn plain(text: &str) -> String {
    // `+` is an ordinary letter here, unlike in a form.
    let text = text.replace('+', "%2B");
    url::form_urlencoded::parse(text.as_bytes()).map(|(name, _)| name.into_owned()).next().unwrap_or_default()
}

/// Forgets sessions, links, ceremonies and invitations that have run out. Called every hour by the program.
pub async fn tidy(db: &Db) -> Result<()> {
    let mut tx = db.begin(&Act::system("forget what has run out")).await?;
    store::sessions::forget_old(&mut tx).await?;
    store::tickets::forget_old(&mut tx).await?;
    store::passkeys::forget_old(&mut tx).await?;
    store::invitations::forget_old(&mut tx).await?;
    store::addresses::forget_old(&mut tx).await?;
    // A letter that could not be sent holds an address and often a link: it is kept for a week to be mended, no longer.
    let before = tx.now().plus_days(-UNSENT_DAYS);
    storage::jobs::forget_dead(&mut tx, "mail", before).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_carries_headers_of_its_own() {
        let mut mail = Mail::new(kernel::Uuid::nil(), "amal@example.org", "Urgent", "Bring coats.");
        let stop = "<https://needs.example.org/fr/follow/aa/stop>".to_owned();
        mail.headers = vec![("List-Unsubscribe".to_owned(), stop)];
        let written = letter(&mail, "wayhouse@example.org", Instant::from_micros(0)).unwrap().formatted();
        let written = String::from_utf8(written).unwrap();
        assert!(written.contains("List-Unsubscribe: <https://needs.example.org/fr/follow/aa/stop>\r\n"), "{written}");
        mail.headers = vec![("not a name".to_owned(), String::new())];
        assert!(letter(&mail, "wayhouse@example.org", Instant::from_micros(0)).is_err());
    }

    #[test]
    fn an_address_that_cannot_be_one_says_what_is_wrong() {
        for (address, why) in
            [("http://mail.example.org", "must begin"), ("nonsense", "SMTP_URL"), ("smtp:", "no host")]
        {
            let error = transport(address).unwrap_err().to_string();
            assert!(error.contains(why), "{address}: {error}");
        }
        for fine in ["smtp://127.0.0.1:2525", "smtps://u%40x:p%2F+w@mail.example.org", "smtp://mail.example.org"] {
            assert!(transport(fine).is_ok(), "{fine}");
        }
        assert_eq!(plain("u%40x+y"), "u@x+y");
    }
}
