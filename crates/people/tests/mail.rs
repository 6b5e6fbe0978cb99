//! Letters, handed over to a real mail server on this machine.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::sync::{Arc, Mutex};

use common::*;
use people::MIGRATIONS;
use storage::{Act, Blobs, jobs, story, testing::Bed};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};
use web::{Config, House};

/// What a mail server was told: the envelope and the letter.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

/// A mail server that takes everything, or refuses everybody if it is `full`.
async fn mail_server(full: bool) -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let heard = Heard::default();
    let hearing = heard.clone();
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            tokio::spawn(converse(stream, hearing.clone(), full));
        }
    });
    (address, heard)
}

async fn converse(stream: TcpStream, heard: Heard, full: bool) {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 mail.example.org\r\n").await.unwrap();
    let mut said = String::new();
    let mut line = String::new();
    let mut in_letter = false;
    while {
        line.clear();
        stream.read_line(&mut line).await.unwrap_or(0) > 0
    } {
        said.push_str(&line);
        let answer = match line.trim_end() {
            "." if in_letter => {
                in_letter = false;
                heard.0.lock().unwrap().push(std::mem::take(&mut said));
                "250 taken\r\n"
            }
            _ if in_letter => continue,
            "DATA" => {
                in_letter = true;
                "354 go on\r\n"
            }
            "QUIT" => return stream.write_all(b"221 bye\r\n").await.unwrap_or(()),
            command if command.starts_with("EHLO") => "250-mail.example.org\r\n250 8BITMIME\r\n",
            command if command.starts_with("RCPT") && full => "452 4.2.2 the mailbox of amal@example.org is full\r\n",
            _ => "250 fine\r\n",
        };
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

fn house(bed: &Bed, smtp_url: Option<String>) -> House {
    let config = Config {
        base_url: "https://wayhouse.example.org".parse().unwrap(),
        behind_proxy: false,
        map_file: None,
        smtp_url,
        mail_from: "Wayhouse <wayhouse@example.org>".to_owned(),
    };
    let blobs = Blobs::folder(&bed.folder.path().join("blobs")).unwrap();
    let seal = seal::ServerKey::in_folder(bed.folder.path()).unwrap();
    House::new(bed.db.clone(), blobs, seal, config, Vec::new(), people::Doorkeeper::new()).unwrap()
}

fn runner(house: &House) -> jobs::Runner {
    jobs::Runner::new(house.db.clone(), (people::capability().jobs)(house))
}

async fn post(bed: &Bed, to: &str, subject: &str, text: &str) {
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    people::mail(&mut tx, to, subject, text).await.unwrap();
    tx.commit().await.unwrap();
}

story!(a_letter_reaches_the_mail_server, &[MIGRATIONS], |bed| {
    let (address, heard) = mail_server(false).await;
    let house = house(&bed, Some(address));
    post(&bed, "amal@example.org", "Réunion à 9 h", "Bonjour,\n\nà demain.\n").await;
    runner(&house).drain().await.unwrap();
    let heard = heard.all();
    assert_eq!(heard.len(), 1);
    let letter = &heard[0];
    for part in [
        "MAIL FROM:<wayhouse@example.org>",
        "RCPT TO:<amal@example.org>",
        "From: Wayhouse <wayhouse@example.org>",
        "Auto-Submitted: auto-generated",
        "Content-Type: text/plain; charset=utf-8",
        "Subject: =?utf-8?b?UsOpdW5pb24gw6A=?= 9 h",
        "Date: Sat, 21 Nov 2026 09:00:00 +0000",
        "@example.org>",
        "=C3=A0 demain.",
    ] {
        assert!(letter.contains(part), "{part} is not in\n{letter}");
    }
    assert_eq!(jobs::counts(&mut bed.db.read().await.unwrap()).await.unwrap(), (0, 0), "sent, and gone from the queue");
});

story!(an_invitation_travels_in_the_receivers_language, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let (address, heard) = mail_server(false).await;
    let house = house(&bed, Some(address));
    let mut tx = bed.db.begin(&Act::system("test")).await.unwrap();
    let new = people::NewInvitation {
        email: people::Email::parse("amal@example.org").unwrap(),
        lang: kernel::Lang::Ar,
        organisation: town.kitchen,
        role: web::Role::Sorter,
    };
    let path = people::invite(&mut tx, &house.texts, &house.config, &new).await.unwrap();
    tx.commit().await.unwrap();
    runner(&house).drain().await.unwrap();
    let letter = heard.all().pop().unwrap();
    assert!(letter.contains("Content-Transfer-Encoding: base64"), "{letter}");
    let body: String = letter.split("\r\n\r\n").nth(1).unwrap().lines().take_while(|l| *l != ".").collect();
    let text = String::from_utf8(from_base64(&body)).unwrap();
    let link = format!("https://wayhouse.example.org{path}");
    assert!(text.contains("تدعوك"), "{text}");
    assert!(text.lines().any(|line| line == link), "the link stands bare on its line: {text:?}");
});

fn from_base64(text: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits = text.chars().filter_map(|c| letters.find(c)).flat_map(|n| (0..6).rev().map(move |bit| n >> bit & 1));
    let bits: Vec<usize> = bits.collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | u8::try_from(*bit).unwrap())).collect()
}

story!(a_letter_that_nobody_takes_is_seen_at_the_desk, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    post(&bed, "amal@example.org", "Hello", "secret-link-in-a-letter").await;
    let silent = runner(&house(&bed, None));
    silent.drain().await.unwrap();
    let admin = signed_in(&bed, &app, town.admin).await;
    let page = admin.page("/desk/jobs").await;
    assert!(page.contains("SMTP_URL is not set") && page.contains("Failed, will be tried again"), "{page}");
    for _ in 0..40 {
        later(&bed, 3700);
        silent.drain().await.unwrap();
    }
    let page = admin.page("/desk/jobs").await;
    assert!(page.contains("Given up") && page.contains("Tried 32 times"), "{page}");
    assert!(!page.contains("secret-link-in-a-letter"), "what is in a letter is for its receiver");

    let (address, heard) = mail_server(false).await;
    let id = between(&page, "/desk/jobs/", "/revive").to_owned();
    admin.post(&format!("/desk/jobs/{id}/revive"), &[]).await.location();
    runner(&house(&bed, Some(address))).drain().await.unwrap();
    assert_eq!(heard.all().len(), 1, "sent in the end");
    assert!(admin.page("/desk/jobs").await.contains("Nothing has failed"));
    assert!(!admin.page("/desk").await.contains("given up"));
});

story!(who_looks_after_the_coalition_is_told_and_sends_all_off_again, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    for to in ["amal@example.org", "sami@example.org"] {
        post(&bed, to, "Hello", "text").await;
    }
    let silent = runner(&house(&bed, None));
    for _ in 0..40 {
        silent.drain().await.unwrap();
        later(&bed, 3700);
    }
    let admin = signed_in(&bed, &app, town.admin).await;
    let sami = signed_in(&bed, &app, town.sami).await;
    assert!(admin.page("/desk").await.contains("2 jobs were given up"));
    assert!(!sami.page("/desk").await.contains("given up"), "he can do nothing about it");
    assert_eq!(sami.post("/desk/jobs/revive", &[]).await.status, 403);
    let (address, heard) = mail_server(false).await;
    assert_eq!(admin.post("/desk/jobs/revive", &[]).await.location(), "/desk/jobs?done=done-jobs-revived");
    runner(&house(&bed, Some(address))).drain().await.unwrap();
    assert_eq!(heard.all().len(), 2);
});

story!(a_mail_servers_refusal_is_kept_without_the_words_that_quote_an_address, &[MIGRATIONS], |bed| {
    let (address, heard) = mail_server(true).await;
    post(&bed, "amal@example.org", "Hello", "text").await;
    runner(&house(&bed, Some(address))).drain().await.unwrap();
    let failing = jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap();
    let said = failing[0].error.as_deref().unwrap();
    assert!(said.contains("did not take the letter for now") && said.contains("452"), "{said}");
    assert!(!said.contains("amal@example.org") && !said.contains("mailbox"), "{said}");
    assert!(heard.all().is_empty());
    post(&bed, "amal@example.org", "Hello", "text").await;
    runner(&house(&bed, Some("smtp://127.0.0.1:1".to_owned()))).drain().await.unwrap();
    let failing = jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(failing.iter().any(|job| job.error.as_deref().unwrap().contains("refused")), "{failing:?}");
});
