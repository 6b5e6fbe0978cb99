// A real browser, and people who use it. Whatever a page complains about is remembered and fails the journey.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Every window that is open, for whoever must tell what was seen. */
export const people = new Set();

export const PHONE = { width: 320, height: 640 };
export const LAPTOP = { width: 1280, height: 800 };

export function launch(more = []) {
  const asRoot = process.getuid() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...asRoot, ...more] });
}

/** Somebody with a browser window of their own; nobody else's cookies are in it. */
export async function person(browser, { viewport = LAPTOP, lang = "en", dark = false, script = true } = {}) {
  const context = await browser.newContext({
    viewport,
    locale: lang,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    javaScriptEnabled: script,
    hasTouch: viewport.width < 600,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.complaints = listen(page);
  people.add(page);
  page.on("close", () => people.delete(page));
  return page;
}

/** Notes script errors, violations of the content policy, and answers that are faults of ours. */
function listen(page) {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // A refused form is a part of many journeys; its page says so itself.
    if (/status of 4\d\d/.test(message.text())) return;
    // Without a graphics card the browser says how slow drawing is.
    if (/GL Driver Message \(OpenGL, Performance/.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("response", (reply) => reply.status() >= 500 && complaints.push(`${reply.url()}: ${reply.status()}`));
  return complaints;
}

export function calm(page) {
  assert.deepEqual(page.complaints, [], "the browser complained");
}

/** Presses what leads to another page, and waits until it is there. */
export async function press(button) {
  await Promise.all([button.page().waitForEvent("load"), button.click()]);
}

/** Waits until something can be seen; `why` says what it is for. */
export async function appears(locator, why) {
  await locator.waitFor().catch((error) => {
    throw new assert.AssertionError({ message: `${why ?? "it"} did not appear: ${error.message}` });
  });
}

/** Signs in by the link that the demo prints for a role. */
export async function signIn(page, program, role) {
  const link = program.links.get(role);
  assert.ok(link, `the program printed no link for ${role}:\n${program.said()}`);
  await page.goto(link);
  await press(page.locator("main form button").first());
  assert.match(page.url(), /\/desk/);
}

/** Opens a path and expects the status. */
export async function open(page, program, path, status = 200) {
  const reply = await page.goto(program.url + path);
  assert.equal(reply.status(), status, `${path} answered ${reply.status()}`);
  return reply;
}
