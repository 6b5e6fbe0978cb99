// A supporter with a coat: a shared link on a phone, ten seconds, and no wish to be known.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before } from "node:test";
import { PHONE, appears, calm, launch, open, person, press } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { firstLoad } from "./lib/weight.js";

const LANGS = ["en", "fr", "ar", "fa"];
let browser, program;
before(async () => {
  browser = await launch();
  program = await start();
});
after(async () => {
  await browser.close();
  await program.stop();
});

journey("the needs list says first what is urgent, in the reader's language", async () => {
  const titles = new Set();
  for (const lang of LANGS) {
    const page = await person(browser, { viewport: PHONE, lang, script: false });
    await open(page, program, "/needs");
    assert.equal(await page.locator("html").getAttribute("lang"), lang, "the browser's language is answered");
    const urgent = page.locator("section[data-level=urgent]");
    assert.ok((await urgent.locator(".need-row").count()) >= 5, "there is something urgent to bring");
    const levels = await page.locator("section.need-group").evaluateAll((groups) => groups.map((group) => group.dataset.level));
    assert.deepEqual(levels, ["urgent", "needed", "enough", "stop"].filter((level) => levels.includes(level)), "the most urgent comes first");
    const first = await urgent.locator(".need-row").first().boundingBox();
    assert.ok(first.y < 2 * PHONE.height, `the first urgent item is ${first.y} px down the page`);
    titles.add(await page.locator("h1").innerText());
    calm(page);
  }
  assert.equal(titles.size, LANGS.length, "four languages, four titles");
});

journey("an item says why, and what not to send", async () => {
  const page = await person(browser, { viewport: PHONE, script: false });
  await open(page, program, "/needs");
  const label = page.locator("section[data-level=urgent] .need-row").first();
  await label.locator("summary").click();
  await appears(label.locator("p").first(), "the reason opens without a script");
  await appears(label.locator("a[href*='/bring?q=']"), "and what to do about it");
  await press(label.locator("a[href*='/needs/']"));
  await page.waitForURL(/\/needs\/[a-z0-9-]+$/);
  await appears(page.locator("main .level, main [data-level]").first());
  calm(page);
});

journey("public pages set no cookie and run no script", async () => {
  const page = await person(browser);
  page.on("response", async (reply) => assert.equal(await reply.headerValue("set-cookie"), null, reply.url()));
  for (const path of ["/", "/needs", "/fr/needs", "/needs/sleeping-bag", "/needs/embed", "/about", "/privacy"]) {
    const reply = await open(page, program, path);
    assert.equal(await page.locator("script, [onclick], [onload]").count(), 0, `${path} has a script`);
    assert.doesNotMatch(reply.headers()["content-security-policy"], /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*(?!;|$)/);
  }
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  calm(page);
});

journey("a first visit costs at most 50 KB, and a second one nothing", async () => {
  for (const lang of LANGS) {
    const { total, parts } = await firstLoad(browser, `${program.url}/${lang}/needs`, { lang });
    assert.ok(total <= 50_000, `${lang}: ${total} bytes: ${JSON.stringify(parts)}`);
  }
  const first = await fetch(`${program.url}/needs`);
  const tag = first.headers.get("etag");
  assert.ok(tag, "the page has a tag");
  const again = await fetch(`${program.url}/needs`, { headers: { "if-none-match": tag } });
  assert.equal(again.status, 304);
  assert.equal((await again.arrayBuffer()).byteLength, 0);
});

journey("the shared link has a picture, drawn in each language", async () => {
  const seen = new Set();
  for (const lang of LANGS) {
    const page = await person(browser);
    await open(page, program, `/${lang}/needs`);
    const address = await page.locator("meta[property='og:image']").getAttribute("content");
    assert.ok(address.startsWith(`${program.url}/`), `${address} is not an address that others can open`);
    const picture = await fetch(address);
    assert.equal(picture.headers.get("content-type"), "image/png");
    const bytes = Buffer.from(await picture.arrayBuffer());
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
    assert.ok(bytes.length < 300_000, `${bytes.length} bytes are more than messengers show`);
    seen.add(bytes.toString("base64"));
  }
  assert.equal(seen.size, LANGS.length);
});

journey("the same list for machines", async () => {
  const page = await person(browser);
  await open(page, program, "/needs");
  const shown = await page.locator("section[data-level=urgent] .need-row").count();
  const list = await (await fetch(`${program.url}/needs.json`)).json();
  assert.equal(list.items.filter((item) => item.level === "urgent").length, shown);
  const csv = await (await fetch(`${program.url}/needs.csv`)).text();
  const rows = list.items.reduce((sum, item) => sum + item.sizes.length, 0);
  assert.equal(csv.trim().split(/\r?\n/).length, rows + 1, "a row for each size, and a header");
  assert.match(csv, /بطانية|کیسه خواب/, "names in every script");
});

journey("a partner's page shows the list in a frame, and nothing else of ours", async () => {
  const partner = createServer((asked, reply) => {
    reply.setHeader("content-type", "text/html");
    reply.end(`<!doctype html><title>A partner</title><iframe src="${program.url}/fr${asked.url}" width="320" height="600"></iframe>`);
  });
  await new Promise((ready) => partner.listen(0, "localhost", ready));
  const origin = `http://localhost:${partner.address().port}`;
  try {
    const page = await person(browser);
    await page.goto(`${origin}/needs/embed`);
    const frame = page.frameLocator("iframe");
    await frame.locator(".need").first().waitFor();
    assert.equal(await frame.locator("html").getAttribute("lang"), "fr");
    assert.equal(await frame.locator(".need a").first().getAttribute("target"), "_top", "a link leaves the frame");
    assert.equal(await frame.locator("script").count(), 0);
    calm(page);

    await page.goto(`${origin}/needs`);
    await page.waitForTimeout(300);
    assert.equal(await page.frames()[1].locator(".need").count(), 0, "the page itself refuses to be framed");
    assert.match(page.complaints.join("\n"), /frame-ancestors/);
  } finally {
    partner.close();
  }
});
