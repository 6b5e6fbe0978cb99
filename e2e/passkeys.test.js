// How people get in: a new coalition is set up in the browser, and each way to sign in is used as its owner would.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { appears, calm, launch, open, person, press, signIn } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { barriers } from "./lib/rules.js";
import { totp } from "./lib/totp.js";

const PASSWORD = "a cold morning in Calais";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A device that makes and keeps passkeys, and whose owner always agrees. */
async function withPasskeys(page) {
  const wire = await page.context().newCDPSession(page);
  await wire.send("WebAuthn.enable");
  const { authenticatorId } = await wire.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return {
    kept: async () => (await wire.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    agree: (isUserVerified) => wire.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

async function signOut(page) {
  await press(page.locator("form[action$='/sign-out'] button"));
  await page.waitForURL(/\/sign-in/);
}

const isAtTheDesk = (page) => page.waitForURL(/\/desk(\?|$)/);

journey("an empty program is set up in the browser, and its first admin keeps a passkey", async () => {
  const program = await start({ command: "serve", host: "localhost" });
  try {
    const word = program.said().match(/\/set-up\/[0-9a-f]{64}/)?.[0];
    assert.ok(word, "the operator is told where to begin");
    const nothing = await fetch(`${program.url}/sign-in`, { redirect: "manual" });
    assert.match(nothing.headers.get("location"), /\/set-up$/, "there is nothing to sign in to yet");
    assert.equal((await fetch(`${program.url}/set-up`)).status, 409, "and it is not whoever’s comes by first");
    const page = await person(browser);
    const device = await withPasskeys(page);
    await page.goto(`${program.url}${word}`);
    assert.deepEqual(await barriers(page), []);

    await page.fill("#f-coalition", "Calais");
    await page.fill("#f-organisation", "Auberge des Dunes");
    await page.fill("#f-name", "Inês");
    await page.fill("#f-email", "ines@example.org");
    await press(page.locator("main form button:not([type=button])"));
    await page.waitForURL(/\/desk\/you\/secure/);

    await page.fill("#f-name", "Inês’ phone");
    await page.locator("button[data-passkey=register]").click();
    await page.waitForURL((url) => url.pathname !== "/desk/you/secure");
    assert.equal((await device.kept()).length, 1, "the device keeps one passkey");
    await open(page, program, "/desk/you");
    assert.match(await page.locator("main").innerText(), /Inês’ phone/);

    await signOut(page);
    await open(page, program, "/desk/people", 200);
    assert.match(page.url(), /\/sign-in/, "the desk is closed again");
    await page.locator("button[data-passkey=sign-in]").click();
    await page.waitForURL(/\/desk\/people/);
    calm(page);

    const late = await fetch(`${program.url}/set-up`, { redirect: "manual" });
    assert.notEqual(late.status, 200, "nobody sets it up a second time");
  } finally {
    await program.stop();
  }
});

journey("a person registers a passkey, signs out, and signs in with it; another device cannot", async () => {
  const program = await start({ host: "localhost" });
  try {
    const page = await person(browser);
    const device = await withPasskeys(page);
    await signIn(page, program, "warehouse-lead");
    await open(page, program, "/desk/you/secure");
    await page.locator("button[data-passkey=register]").click();
    await page.waitForURL((url) => url.pathname !== "/desk/you/secure");
    await signOut(page);

    await device.agree(false);
    await page.locator("button[data-passkey=sign-in]").click();
    await page.locator("#passkey-error:not([hidden])").waitFor();
    assert.notEqual((await page.locator("#passkey-error").innerText()).trim(), "", "whoever is not recognised is told so");
    await device.agree(true);
    await page.locator("button[data-passkey=sign-in]").click();
    await isAtTheDesk(page);

    await open(page, program, "/desk/you");
    await press(page.locator("form[action*='/passkeys/'][action$='/remove'] button"));
    assert.equal(await page.locator(".flash").count(), 0, "the only way in is not thrown away");
    await open(page, program, "/desk/you");
    assert.equal(await page.locator("form[action*='/passkeys/']").count(), 1);

    const stranger = await person(browser);
    await withPasskeys(stranger);
    await open(stranger, program, "/sign-in");
    await stranger.locator("button[data-passkey=sign-in]").click();
    await stranger.locator("#passkey-error:not([hidden])").waitFor();
    calm(stranger);
    calm(page);
  } finally {
    await program.stop();
  }
});

journey("a person without passkeys uses a password and a code, and once a recovery code", async () => {
  const program = await start();
  try {
    const page = await person(browser, { script: false });
    await signIn(page, program, "sorter");
    await open(page, program, "/desk/you/password");
    const email = await page.locator("input[name=email]").inputValue();
    const send = () => press(page.locator("main form.form button:not([type=button])").first());

    await page.fill("#f-password", PASSWORD);
    await page.fill("#f-again", `${PASSWORD}!`);
    await send();
    await appears(page.locator("#e-again"), "what is wrong is said beside its field");
    await page.fill("#f-password", PASSWORD);
    await page.fill("#f-again", PASSWORD);
    await send();
    await page.waitForURL(/\/desk\/you\/totp/);
    const secret = await page.locator("main .code").innerText();

    await page.fill("#f-code", "000000");
    await send();
    assert.equal(await page.locator("main .code").innerText(), secret, "a wrong code leaves the secret as it was");
    await page.fill("#f-code", totp(secret));
    await send();
    const recovery = await page.locator(".codes .code").allInnerTexts();
    assert.ok(recovery.length >= 8, "recovery codes are shown once");
    await open(page, program, "/desk/you");
    await signOut(page);

    const withPassword = async (password) => {
      await page.goto(`${program.url}/sign-in`);
      await page.fill("#f-email", email);
      await page.fill("#f-password", password);
      await press(page.locator("form[method=post] button"));
    };
    const withCode = async (code) => {
      await page.fill("#f-code", code);
      await press(page.locator("form[action$='/sign-in/code'] button"));
    };
    const isAskedForACode = async () => (await page.locator("#f-code").count()) === 1;

    await withPassword("another password entirely");
    assert.equal(await isAskedForACode(), false, "a wrong password gets no further");
    await withPassword(PASSWORD);
    await withCode(totp(secret));
    assert.ok(await isAskedForACode(), "a code that was used once is used up");
    await withCode(totp(secret, Date.now() + 30_000));
    await isAtTheDesk(page);
    await signOut(page);

    await withPassword(PASSWORD);
    await withCode(recovery[0]);
    await isAtTheDesk(page);
    await signOut(page);
    await withPassword(PASSWORD);
    await withCode(recovery[0]);
    assert.ok(await isAskedForACode(), "a recovery code is used up too");
    calm(page);
  } finally {
    await program.stop();
  }
});
