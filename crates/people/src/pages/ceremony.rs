//! The conversation with a passkey. Its state waits in the database under the hash of the challenge, which only the
//! browser that asked knows; so it needs no cookie, and can be answered once.

use kernel::{Error, Result};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use url::{Host, Url};
use web::House;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential, Webauthn, WebauthnBuilder};

/// A ceremony must be over after this many seconds.
pub const PATIENCE: i64 = 300;

/// This site as passkeys know it. `None` where the site has no name (a bare address), since passkeys need one.
pub fn relying_party(house: &House) -> Option<Webauthn> {
    let base = &house.config.base_url;
    let Host::Domain(name) = base.host()? else { return None };
    let origin: Url = base.origin().ascii_serialization().parse().ok()?;
    WebauthnBuilder::new(name, &origin).ok()?.rp_name("Wayhouse").build().ok()
}

/// The relying party, or a refusal that says why there is none.
pub fn needed(house: &House) -> Result<Webauthn> {
    relying_party(house).ok_or_else(|| Error::refused("error-passkeys-need-a-name"))
}

/// What the browser is sent, and the hash of the challenge in it.
pub fn options(sent: &impl Serialize) -> Result<(Value, Vec<u8>)> {
    let options = serde_json::to_value(sent).map_err(Error::fault)?;
    let challenge = options["publicKey"]["challenge"].as_str().ok_or_else(|| Error::fault("no challenge"))?;
    let hash = hash(challenge);
    Ok((options, hash))
}

/// Asks that the passkey be one that the device can offer by itself, so that nobody has to type an address first.
pub fn discoverable(options: &mut Value) {
    let selection = &mut options["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = Value::from("required");
    selection["requireResidentKey"] = Value::from(true);
}

fn hash(challenge: &str) -> Vec<u8> {
    Sha256::digest(challenge.as_bytes()).to_vec()
}

/// An answer that names the challenge it answers.
pub trait Answers: DeserializeOwned {
    /// What the browser signed.
    fn signed(&self) -> &[u8];
}

impl Answers for PublicKeyCredential {
    fn signed(&self) -> &[u8] {
        &self.response.client_data_json
    }
}

impl Answers for RegisterPublicKeyCredential {
    fn signed(&self) -> &[u8] {
        &self.response.client_data_json
    }
}

/// Reads a browser's answer and the hash of the challenge that it answers.
pub fn read<T: Answers>(body: &[u8]) -> Result<(T, Vec<u8>)> {
    let refused = || Error::refused("error-passkey");
    let mut answer: Value = serde_json::from_slice(body).map_err(|_| refused())?;
    // What a browser says about extensions is not signed, and nothing here depends on it.
    if let Some(fields) = answer.as_object_mut() {
        fields.remove("clientExtensionResults");
        fields.remove("extensions");
    }
    let answer: T = serde_json::from_value(answer).map_err(|_| refused())?;
    let signed: Value = serde_json::from_slice(answer.signed()).map_err(|_| refused())?;
    let hash = hash(signed["challenge"].as_str().ok_or_else(refused)?);
    Ok((answer, hash))
}
