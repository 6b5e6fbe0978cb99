// A group filling a van: what is needed, a time, a way to be reached; and the warehouse that takes it in with one press.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { PHONE, appears, calm, launch, open, person, press, signIn } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { barriers, sideways } from "./lib/rules.js";

let browser, program;
before(async () => {
  browser = await launch();
  program = await start();
});
after(async () => {
  await browser.close();
  await program.stop();
});

const ADDRESS = /Corderie-aux-Vents|porte bleue/;

journey("a supporter offers what is needed, is steered from what is not, and books a time without a script", async () => {
  const page = await person(browser, { viewport: PHONE, script: false });
  await open(page, program, "/en/bring");
  await page.fill("#q", "winter coat");
  await press(page.locator("form[role=search] button"));
  const men = page.locator("#i-winter-coat-men");
  await men.locator("select").selectOption("S");
  await men.locator("input[name=units]").fill("1000000000");
  await press(men.locator("button"));
  assert.match(await men.locator(".error").innerText(), /at most 5,000/);
  await men.locator("input[name=units]").fill("30");
  await press(men.locator("button"));
  await men.locator("select").selectOption("XL");
  await men.locator("input[name=units]").fill("9");
  await press(men.locator("button"));
  assert.match(await page.locator("section[aria-labelledby=h-wanted]").innerText(), /30 × .*coat, S/);
  assert.match(await page.locator("section[aria-labelledby=h-unwanted]").innerText(), /9 × .*coat, XL/);
  assert.deepEqual([...(await sideways(page))], []);
  await press(page.locator("section[aria-labelledby=h-wanted] a.button"));
  assert.doesNotMatch(await page.content(), ADDRESS, "the address is told on confirmation only");
  await page.locator("input[name=vehicle][value=car]").check();
  await page.locator("input[name=slot]:not([disabled])").first().check();
  await page.fill("#f-name", "Marigold Finch");
  await page.fill("#f-email", "marigold@nowhere");
  await press(page.locator("form.form button.big"));
  await appears(page.locator(".error-summary"), "what is wrong");
  assert.equal(await page.locator("input[name=vehicle][value=car]").isChecked(), true, "what was chosen is kept");
  await page.fill("#f-email", "marigold@example.org");
  await press(page.locator("form.form button.big"));
  assert.match(page.url(), /\/en\/bring\/sent$/);
  await appears(page.getByText("two hours"));
});

journey("collection points are on a map whose marks lead to their entries, in every language", async () => {
  for (const lang of ["en", "fr", "ar", "fa"]) {
    const page = await person(browser, { viewport: PHONE, lang });
    await open(page, program, "/collection-points");
    assert.deepEqual(await barriers(page), [], lang);
    const marks = await page.locator("figure.chart a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.ok(marks.length >= 8, `${marks.length} marks`);
    for (const mark of marks) assert.equal(await page.locator(mark).count(), 1, mark);
    assert.doesNotMatch(await page.content(), ADDRESS);
    calm(page);
  }
});

journey("a van of today is checked in with one press, and its boxes are stock", async () => {
  const page = await person(browser, { viewport: PHONE });
  await signIn(page, program, "sorter");
  await open(page, program, "/desk/bring");
  const first = page.locator("main article.label", { has: page.locator("button.big") }).first();
  const code = await first.locator(".label-code a").innerText();
  await press(first.locator("button.big"));
  await appears(page.locator(".flash"), "what was done");
  const now = page.locator("main article.label", { hasText: code });
  await appears(now.locator(".state-in-stock"), "it has arrived");
  assert.equal(await now.locator("button.big").count(), 0, "and cannot arrive again");
  calm(page);
});
