// [data-passkey="register" | "sign-in"] with data-start, data-finish and data-error="#where".
// Start answers WebAuthn options as JSON; finish answers {"location": "/desk"}; errors are problem details.

type Json = Record<string, unknown>;

class Refused extends Error {}

function toBytes(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0)).buffer;
}

function toText(bytes: ArrayBuffer | null): string | undefined {
  if (!bytes) return undefined;
  let plain = "";
  for (const b of new Uint8Array(bytes)) plain += String.fromCharCode(b);
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function withIds(list: unknown): PublicKeyCredentialDescriptor[] {
  return ((list as Json[] | undefined) ?? []).map(
    (c) => ({ ...c, id: toBytes(c.id as string) }) as PublicKeyCredentialDescriptor,
  );
}

function creation(json: Json): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function")
    return PublicKeyCredential.parseCreationOptionsFromJSON(json as unknown as PublicKeyCredentialCreationOptionsJSON);
  const user = json.user as Json;
  return {
    ...json,
    challenge: toBytes(json.challenge as string),
    user: { ...user, id: toBytes(user.id as string) },
    excludeCredentials: withIds(json.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function request(json: Json): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function")
    return PublicKeyCredential.parseRequestOptionsFromJSON(json as unknown as PublicKeyCredentialRequestOptionsJSON);
  return {
    ...json,
    challenge: toBytes(json.challenge as string),
    allowCredentials: withIds(json.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function answer(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === "function") return credential.toJSON();
  const r = credential.response;
  const shared = {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
  if (r instanceof AuthenticatorAttestationResponse)
    return {
      ...shared,
      response: {
        clientDataJSON: toText(r.clientDataJSON),
        attestationObject: toText(r.attestationObject),
        transports: r.getTransports?.() ?? [],
      },
    };
  const a = r as AuthenticatorAssertionResponse;
  return {
    ...shared,
    response: {
      clientDataJSON: toText(a.clientDataJSON),
      authenticatorData: toText(a.authenticatorData),
      signature: toText(a.signature),
      userHandle: toText(a.userHandle),
    },
  };
}

async function post(url: string, body: unknown): Promise<Json> {
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, application/problem+json" },
    credentials: "same-origin",
    body: JSON.stringify(body),
  });
  const json = (await reply.json().catch(() => ({}))) as Json;
  if (!reply.ok) throw new Refused(String(json.detail ?? json.title ?? reply.status));
  return json;
}

/** The fields of the form around the button (a name for the key, an address), never passwords. */
function fieldsAround(button: HTMLElement): Json {
  const form = button.closest("form");
  if (!form) return {};
  const fields: Json = {};
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name);
    if (typeof value === "string" && !(control instanceof HTMLInputElement && control.type === "password"))
      fields[name] = value;
  }
  return fields;
}

async function run(button: HTMLButtonElement): Promise<void> {
  const { passkey, start = "", finish = "" } = button.dataset;
  const begun = await post(start, fieldsAround(button));
  const options = (begun.publicKey ?? begun) as Json;
  const credential = await (passkey === "register"
    ? navigator.credentials.create({ publicKey: creation(options) })
    : navigator.credentials.get({ publicKey: request(options) }));
  if (!(credential instanceof PublicKeyCredential)) throw new Refused(button.dataset.cancelled ?? "");
  const done = await post(finish, answer(credential));
  const to = new URL(typeof done.location === "string" ? done.location : location.href, location.href);
  if (to.origin === location.origin) location.assign(to);
}

export function passkeyButtons(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("button[data-passkey]");
  for (const button of buttons) {
    if (typeof PublicKeyCredential !== "function") {
      button.hidden = true;
      continue;
    }
    button.addEventListener("click", () => {
      const where = button.dataset.error ? document.querySelector<HTMLElement>(button.dataset.error) : null;
      if (where) where.hidden = true;
      button.disabled = true;
      run(button)
        .catch((error: unknown) => {
          if (!where) return;
          // The browser's own words are in the browser's language; ours come from the server or the button.
          const said = error instanceof Refused ? error.message : "";
          where.textContent =
            said || button.dataset.cancelled || (error instanceof Error ? error.message : String(error));
          where.hidden = false;
        })
        .finally(() => {
          button.disabled = false;
        });
    });
  }
}
