// A supporter looks for a collection point: on the operator's map where there is one, and on the outline everywhere else.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before } from "node:test";
import { LAPTOP, PHONE, appears, calm, launch, open, person } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { tinyMap } from "./lib/pmtiles.js";
import { start, temporary } from "./lib/program.js";
import { barriers, invalid, sideways } from "./lib/rules.js";

let browser, program, file;
before(async () => {
  // Drawn without a graphics card.
  browser = await launch(["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]);
  file = join(await temporary("map"), "map.pmtiles");
  await writeFile(file, tinyMap());
  program = await start({ env: { MAP_FILE: file } });
});
after(async () => {
  await browser.close();
  await program.stop();
});

const draws = (page) => page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);

/** Every address that the page asks for, from now on. */
function asked(page) {
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  return addresses;
}

journey("the operator's map takes the outline's place, and its marks lead to the same entries", async (t) => {
  for (const [lang, viewport] of [["en", LAPTOP], ["ar", PHONE]]) {
    const page = await person(browser, { viewport, lang });
    if (!(await draws(page))) return t.skip("this browser has no WebGL");
    const addresses = asked(page);
    await open(page, program, "/collection-points");
    await appears(page.locator("figure.mapped canvas"), "the map");
    assert.equal(await page.locator("figure[data-map] > svg").isVisible(), false, "the outline is gone");
    await appears(page.getByRole("link", { name: /OpenStreetMap/ }), "whose map it is");
    const marks = page.locator("figure a.map-mark");
    const entries = await page.locator("article[data-at]").evaluateAll((all) => all.map((entry) => `#${entry.id}`));
    assert.deepEqual((await marks.evaluateAll((all) => all.map((a) => a.getAttribute("href")))).sort(), entries.sort());
    assert.ok(entries.length >= 8, `${entries.length} entries`);
    await marks.first().focus();
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#p-/, "a mark is reached by keyboard");
    const elsewhere = addresses.filter((address) => !address.startsWith(program.url));
    assert.deepEqual(elsewhere, [], "nobody else is asked");
    assert.ok(addresses.some((address) => address.endsWith("/map.pmtiles")));
    // Where a mark stands is what it says, so near ones may touch (WCAG 2.5.8, essential); the list has all of them.
    const found = await barriers(page);
    assert.deepEqual(found.filter((words) => !/^target-size: .*map-mark|^target-size: a\[title=/.test(words)), [], lang);
    assert.deepEqual(await sideways(page), [], lang);
    const html = await (await fetch(`${program.url}/${lang}/collection-points`)).text();
    assert.deepEqual(await invalid(new Map([[lang, html]])), []);
    calm(page);
  }
});

journey("where the map cannot be drawn, the outline stays and nothing complains", async () => {
  const page = await person(browser, { viewport: PHONE });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const addresses = asked(page);
  await open(page, program, "/collection-points");
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator("figure.mapped").count(), 0);
  assert.ok(await page.locator("figure[data-map] > svg").isVisible());
  assert.ok(!addresses.some((address) => /map-view|map\.pmtiles/.test(address)), "what cannot be shown is not loaded");
  calm(page);
});

journey("a map that is no map any more leaves the outline where it was", async () => {
  const page = await person(browser, { viewport: PHONE });
  await writeFile(file, "something else");
  try {
    await open(page, program, "/collection-points");
    await page.waitForLoadState("networkidle");
    assert.equal(await page.locator("figure.mapped").count(), 0);
    assert.ok(await page.locator("figure[data-map] > svg").isVisible());
    calm(page);
  } finally {
    await writeFile(file, tinyMap());
  }
});

journey("the page with the map is as strict as the others, and a part of the file is all that is sent", async () => {
  const page = await fetch(`${program.url}/en/collection-points`);
  const policy = page.headers.get("content-security-policy");
  assert.match(policy, /script-src 'self'; worker-src 'self'; img-src 'self';/);
  assert.doesNotMatch(policy, /blob:|unsafe|\*/);
  assert.equal(page.headers.get("set-cookie"), null);
  const part = await fetch(`${program.url}/map.pmtiles`, { headers: { range: "bytes=0-6" } });
  assert.equal(part.status, 206);
  assert.equal(await part.text(), "PMTiles");
});

journey("without a map file no script is asked for", async () => {
  const plain = await start();
  try {
    const page = await person(browser, { viewport: PHONE });
    const addresses = asked(page);
    await open(page, plain, "/collection-points");
    await page.waitForLoadState("networkidle");
    assert.deepEqual(addresses.filter((address) => /\.js|pmtiles|map\.css/.test(address)), []);
    assert.equal((await fetch(`${plain.url}/map.pmtiles`)).status, 404);
    calm(page);
  } finally {
    await plain.stop();
  }
});
