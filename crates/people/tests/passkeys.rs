//! Passkeys, with a device made of a few lines: it keeps a key, and signs what a browser would.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use axum::{body::Body, http::Request};
use common::*;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use people::MIGRATIONS;
use sha2::{Digest as _, Sha256};
use storage::story;
use web::testing::{Person, Reply};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    bits.chunks(6)
        .map(|six| char::from(LETTERS[six.iter().fold(0, |sum, bit| sum << 1 | usize::from(*bit)) << (6 - six.len())]))
        .collect()
}

fn from_base64(text: &str) -> Vec<u8> {
    let place = |c: u8| LETTERS.iter().position(|l| *l == c).unwrap();
    let bits: Vec<u8> =
        text.bytes().flat_map(|c| (0..6).rev().map(move |bit| u8::from(place(c) >> bit & 1 == 1))).collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | bit)).collect()
}

/// A phone with one passkey on it.
struct Phone {
    key: SigningKey,
    id: [u8; 16],
    origin: &'static str,
    user: String,
}

const SITE: &str = "https://wayhouse.example.org";

impl Phone {
    fn new(n: u8) -> Self {
        let key = SigningKey::from_slice(&[n; 32]).unwrap();
        Self { key, id: [n; 16], origin: SITE, user: String::new() }
    }

    fn client_data(&self, kind: &str, challenge: &str) -> Vec<u8> {
        let (origin, kind) = (self.origin, format!("webauthn.{kind}"));
        serde_json::json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    /// The hash of the site's name, that a person was there and was recognised, and the counter.
    fn head(&self, flags: u8, counter: u32) -> Vec<u8> {
        let mut data = Sha256::digest("wayhouse.example.org").to_vec();
        data.push(flags);
        data.extend(counter.to_be_bytes());
        data
    }

    /// Makes the passkey that a page asks for.
    fn register(&mut self, options: &serde_json::Value) -> String {
        let options = &options["publicKey"];
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        self.user = options["user"]["id"].as_str().unwrap().to_owned();
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..]);
        let mut data = self.head(0x45, 0);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(x);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(y);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let client_data = self.client_data("create", options["challenge"].as_str().unwrap());
        serde_json::json!({
            "id": base64(&self.id), "rawId": base64(&self.id), "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": { "credProps": { "rk": true }, "credProtect": "userVerificationRequired" },
            "response": {
                "clientDataJSON": base64(&client_data), "attestationObject": base64(&object),
                "transports": ["internal", "hybrid", "something-new"], "publicKeyAlgorithm": -7,
            },
        })
        .to_string()
    }

    /// Signs what a page asks for.
    fn sign(&self, options: &serde_json::Value, flags: u8, counter: u32) -> String {
        let challenge = options["publicKey"]["challenge"].as_str().unwrap();
        assert_eq!(
            options["publicKey"]["allowCredentials"].as_array().map_or(0, Vec::len),
            0,
            "nobody says who they are"
        );
        let client_data = self.client_data("get", challenge);
        let data = self.head(flags, counter);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let signature: Signature = self.key.sign(&signed);
        serde_json::json!({
            "id": base64(&self.id), "rawId": base64(&self.id), "type": "public-key", "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64(&client_data), "authenticatorData": base64(&data),
                "signature": base64(signature.to_der().as_bytes()), "userHandle": self.user,
            },
        })
        .to_string()
    }
}

async fn send(person: &Person<'_>, path: &str, body: &str) -> Reply {
    let request = Request::post(path).header("content-type", "application/json").header("accept", "application/json");
    person.ask(request, Body::from(body.to_owned())).await
}

fn told(reply: &Reply) -> serde_json::Value {
    serde_json::from_slice(&reply.bytes).unwrap_or_else(|_| panic!("{}", reply.text()))
}

async fn begin(person: &Person<'_>, path: &str, fields: &str) -> serde_json::Value {
    let reply = send(person, path, fields).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    told(&reply)
}

async fn add_passkey(person: &Person<'_>, phone: &mut Phone) {
    let options = begin(person, "/desk/you/passkeys/start", r#"{"name": "my phone", "key": "x"}"#).await;
    let reply = send(person, "/desk/you/passkeys/finish", &phone.register(&options)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(told(&reply)["location"], "/desk/you?done=done-passkey-added");
}

const START: &str = "/sign-in/passkey/start";
const FINISH: &str = "/sign-in/passkey/finish";
/// A person was there and was recognised.
const VERIFIED: u8 = 0x05;

story!(a_passkey_is_added_and_opens_the_desk, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let mut phone = Phone::new(7);
    add_passkey(&sami, &mut phone).await;
    assert_eq!(from_base64(&phone.user), town.sami.uuid().as_bytes());
    let page = sami.page("/desk/you").await;
    assert!(page.contains("my phone"));

    let visitor = app.visitor();
    let options = begin(&visitor, START, r#"{"next": "/desk/you"}"#).await;
    let reply = send(&visitor, FINISH, &phone.sign(&options, VERIFIED, 0)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(told(&reply)["location"], "/desk/you");
    assert!(reply.header("set-cookie").ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"));
    assert!(app.with_cookie(&cookie(&reply)).page("/desk").await.contains("Sami"));

    let again = send(&visitor, FINISH, &phone.sign(&options, VERIFIED, 1)).await;
    assert_eq!(again.status, 409, "a ceremony is answered once");
    let options = begin(&visitor, START, r#"{"next": "https://evil.example"}"#).await;
    let reply = send(&visitor, FINISH, &phone.sign(&options, VERIFIED, 0)).await;
    assert_eq!(told(&reply)["location"], "/desk", "and never leads elsewhere");
});

story!(a_passkey_that_is_not_right_opens_nothing, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let mut phone = Phone::new(7);
    add_passkey(&sami, &mut phone).await;
    let visitor = app.visitor();
    let refused = |reply: Reply, why: &str| {
        assert_eq!(reply.status, 409, "{why}: {}", reply.text());
        assert_eq!(reply.header("content-type"), "application/problem+json", "{why}");
        assert!(reply.header("set-cookie").is_empty(), "{why}");
        assert!(!told(&reply)["detail"].as_str().unwrap().is_empty(), "{why}");
    };

    let options = begin(&visitor, START, "{}").await;
    let mut thief = Phone::new(8);
    (thief.id, thief.user) = (phone.id, phone.user.clone());
    refused(send(&visitor, FINISH, &thief.sign(&options, VERIFIED, 0)).await, "another key");

    let options = begin(&visitor, START, "{}").await;
    let mut copy = Phone::new(7);
    (copy.origin, copy.user) = ("https://wayhouse.example.com", phone.user.clone());
    refused(send(&visitor, FINISH, &copy.sign(&options, VERIFIED, 0)).await, "signed on another site");

    let options = begin(&visitor, START, "{}").await;
    refused(send(&visitor, FINISH, &phone.sign(&options, 0x01, 0)).await, "the person was not recognised");

    let options = begin(&visitor, START, "{}").await;
    let mut other = Phone::new(7);
    other.user = base64(town.admin.uuid().as_bytes());
    refused(send(&visitor, FINISH, &other.sign(&options, VERIFIED, 0)).await, "says to be the admin");

    let options = begin(&visitor, START, "{}").await;
    refused(send(&visitor, FINISH, &Phone::new(9).sign(&options, VERIFIED, 0)).await, "nobody's key");

    let options = begin(&visitor, START, "{}").await;
    later(&bed, 301);
    refused(send(&visitor, FINISH, &phone.sign(&options, VERIFIED, 0)).await, "after five minutes");

    for nonsense in ["", "{}", "[]", "null", r#"{"id": 1}"#, "\u{0}", &"x".repeat(100_000)] {
        refused(send(&visitor, FINISH, nonsense).await, nonsense);
        refused(send(&sami, "/desk/you/passkeys/finish", nonsense).await, nonsense);
    }
});

story!(a_passkey_belongs_to_one_account, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    let mut phone = Phone::new(7);
    let options = begin(&sami, "/desk/you/passkeys/start", "{}").await;
    let answer = phone.register(&options);
    let reply = send(&cora, "/desk/you/passkeys/finish", &answer).await;
    assert_eq!(reply.status, 409, "begun by somebody else");
    add_passkey(&sami, &mut phone).await;
    let options = begin(&cora, "/desk/you/passkeys/start", "{}").await;
    let reply = send(&cora, "/desk/you/passkeys/finish", &phone.register(&options)).await;
    assert_eq!(reply.status, 409);
    assert!(told(&reply)["detail"].as_str().unwrap().contains("in use already"));
    let mut unnamed = Phone::new(10);
    let options = begin(&sami, "/desk/you/passkeys/start", "{}").await;
    assert_eq!(send(&sami, "/desk/you/passkeys/finish", &unnamed.register(&options)).await.status, 200);
    assert!(sami.page("/desk/you").await.contains("My passkey"), "one without a name has one all the same");
});

async fn first_passkey(person: &Person<'_>) -> String {
    between(&person.page("/desk/you").await, "/desk/you/passkeys/", "/remove").to_owned()
}

story!(the_last_way_in_stays, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    let mut phone = Phone::new(7);
    add_passkey(&sami, &mut phone).await;
    let remove = format!("/desk/you/passkeys/{}/remove", first_passkey(&sami).await);
    assert_eq!(cora.post(&remove, &[]).await.status, 404, "not theirs");
    let reply = sami.post(&remove, &[]).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("This is your only way in"));
    set_up_password(&bed, &sami).await;
    assert_eq!(sami.post(&remove, &[]).await.location(), "/desk/you?done=done-passkey-removed");
    let options = begin(&app.visitor(), START, "{}").await;
    let reply = send(&app.visitor(), FINISH, &phone.sign(&options, VERIFIED, 0)).await;
    assert_eq!(reply.status, 409, "a removed passkey opens nothing");
});

story!(a_shut_accounts_passkey_opens_nothing, &[MIGRATIONS], |bed| {
    let town = town(&bed).await;
    let app = app(&bed);
    let sami = signed_in(&bed, &app, town.sami).await;
    let mut phone = Phone::new(7);
    add_passkey(&sami, &mut phone).await;
    let cora = signed_in(&bed, &app, town.cora).await;
    cora.post(&format!("/desk/people/{}/disable", town.sami), &[]).await.location();
    let options = begin(&app.visitor(), START, "{}").await;
    let reply = send(&app.visitor(), FINISH, &phone.sign(&options, VERIFIED, 0)).await;
    assert_eq!(reply.status, 409);
});

story!(beginnings_without_an_end_are_slowed, &[MIGRATIONS], |bed| {
    town(&bed).await;
    let app = app(&bed);
    let mut slowed = None;
    for n in 0..60 {
        let status = app.visitor().post(START, &[]).await.status;
        if status == 429 {
            slowed = Some(n);
            break;
        }
        assert_eq!(status, 200);
    }
    assert_eq!(slowed, Some(40));
    assert_eq!(app.visitor().from_elsewhere(1).post(START, &[]).await.status, 200, "for who begins them");
    later(&bed, 60);
    assert_eq!(app.visitor().post(START, &[]).await.status, 200);
});
