// A sorter on the third day, with cold hands and a cracked phone: one scan, one press.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { PHONE, appears, calm, launch, open, person, press, signIn } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { sideways } from "./lib/rules.js";

let browser, program, page, code;
before(async () => {
  browser = await launch();
  program = await start();
  page = await person(browser, { viewport: PHONE });
  await signIn(page, program, "sorter");
  await open(page, program, "/desk/stock/boxes?state=in-stock&item=sleeping-bag");
  code = (await page.locator("main th[scope=row] a").first().innerText()).trim();
});
after(async () => {
  calm(page);
  await browser.close();
  await program.stop();
});

/** What can be pressed is large enough for a cold thumb. */
async function pressable(locator) {
  const box = await locator.boundingBox();
  assert.ok(box && box.height >= 44 && box.width >= 44, `${await locator.innerText()} is ${JSON.stringify(box)}`);
}

journey("scans a box and sees at a glance what it is, without scrolling", async () => {
  const began = performance.now();
  await page.goto(`${program.url}/b/${code}`);
  assert.match(page.url(), new RegExp(`/desk/stock/boxes/${code}$`));
  assert.ok(performance.now() - began < 2_000);
  const label = page.locator("main article.label").first();
  const { y } = await label.boundingBox();
  assert.ok(y < PHONE.height, `the label begins ${y} px down`);
  await pressable(page.locator("form[action$='/pack-out'] button.big"));
  assert.deepEqual(await sideways(page), []);
});

journey("whoever is not signed in comes back to the box after signing in", async () => {
  const stranger = await person(browser, { viewport: PHONE });
  await stranger.goto(`${program.url}/b/${code}`);
  assert.match(stranger.url(), /\/sign-in\?next=/);
  assert.doesNotMatch(await stranger.locator("main").innerText(), /sleeping/i, "and is told nothing about it");
});

journey("moves it to another shelf", async () => {
  await page.goto(`${program.url}/b/${code}`);
  const form = page.locator("form[action$='/move']");
  await page.locator("details.act", { has: form }).locator("summary").click();
  await form.locator("input[name=move_to]").fill("nowhere at all");
  await press(form.locator("button"));
  await appears(page.locator("#e-move_to"), "a shelf that is not there is refused");
  assert.equal(await page.locator("#f-move_to").inputValue(), "nowhere at all");
  await page.fill("#f-move_to", "c3");
  await press(page.locator("form[action$='/move'] button"));
  await page.locator(".flash").waitFor();
  assert.equal((await page.locator("main article.label dd .code").first().innerText()).trim(), "C3");
  assert.deepEqual(await sideways(page), []);
});

journey("may not correct what is in it, even by asking", async () => {
  await page.goto(`${program.url}/b/${code}`);
  assert.equal(await page.locator("form[action$='/correct'], form[action$='/scrap'], form[action$='/lost']").count(), 0);
  const [reply] = await Promise.all([
    page.waitForResponse((r) => r.url().endsWith("/correct")),
    page.evaluate(() => {
      const form = document.querySelector("form[action$='/pack-out']");
      form.action = form.getAttribute("action").replace("pack-out", "correct");
      for (const [name, value] of [["really", "1"], ["correct_why", "because"]]) {
        form.append(Object.assign(document.createElement("input"), { name, value }));
      }
      form.submit();
    }),
  ]);
  assert.equal(reply.status(), 403);
  await page.locator("main h1").waitFor();
  await appears(page.locator("main a.button").first(), "the page says where to go on");
  await page.goto(`${program.url}/b/${code}`);
  assert.doesNotMatch(await page.locator(".timeline").innerText(), /because/, "nothing was changed");
});

journey("counts a shelf: the box with a surprise, one that does not stand here, and what is left", async () => {
  await open(page, program, "/desk/stock/stocktakes");
  const shelf = page.locator("#f-where option").filter({ hasText: /\bC3\b/ }).first();
  await page.selectOption("#f-where", await shelf.getAttribute("value"));
  await press(page.locator("main form[method=post] button.big"));
  await page.waitForURL(/\/stocktakes\/[0-9a-f-]{36}/);
  const sheet = new URL(page.url()).pathname;
  assert.doesNotMatch(await page.locator("main form[method=post]").innerText(), /expected|should be/i, "nobody is told what to count");

  await page.fill("#f-code", "not a code");
  await page.fill("#f-counted", "3");
  await press(page.locator("form[action$='/count'] button.big"));
  await appears(page.locator("#e-code"));
  assert.equal(await page.locator("#f-counted").inputValue(), "3", "what was typed is kept");

  const counts = () => page.locator(".lede").first().innerText();
  const before = await counts();
  await page.fill("#f-code", `${program.url}/b/${code}`);
  await page.fill("#f-counted", "7");
  await press(page.locator("form[action$='/count'] button.big"));
  await page.locator(".flash").waitFor();
  assert.notEqual(await counts(), before, "one more is seen");
  assert.deepEqual(await sideways(page), []);

  await open(page, program, `${sheet}/differences`, 403);
  const lead = await person(browser);
  await signIn(lead, program, "warehouse-lead");
  await open(lead, program, `${sheet}/differences`);
  const row = lead.locator("main tr").filter({ hasText: code }).first();
  assert.match(await row.innerText(), /\b7\b/);
  await press(lead.locator("form[action$='/approve'] button.big"));
  await lead.locator(".flash").waitFor();
  await lead.goto(`${program.url}/b/${code}`);
  assert.match(await lead.locator("main article.label dd").allInnerTexts().then((facts) => facts.join("\n")), /\b7\b/, "what was counted is what there is");
  calm(lead);
});

journey("takes sacks in at the door with a photograph, sorts some, and the labels are ready", async () => {
  await open(page, program, "/desk/stock/arrivals/new");
  await page.locator("input[name=kind][value=sack]").check();
  await page.fill("#f-pieces", "6");
  await page.fill("#f-weight", "72.5");
  await page.fill("#f-giver", "A parish");
  await page.fill("#f-probably", "Coats and jumpers");
  const picture = await page.screenshot({ type: "jpeg", quality: 40 });
  await page.setInputFiles("#f-photo", { name: "sacks.jpg", mimeType: "image/jpeg", buffer: picture });
  await press(page.locator("main form.form button.big"));
  await appears(page.locator("main img[src$='/photo']"), "the photograph");
  assert.ok(await page.locator("main img[src$='/photo']").evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), "it was kept and can be seen");
  assert.deepEqual(await sideways(page), []);
  const arrival = new URL(page.url()).pathname;

  const sort = page.locator("form[action$='/sort']");
  await sort.locator("input[name=pieces]").fill("7");
  await sort.locator("input[list=items]").first().fill("Men’s winter coat");
  await sort.locator("input[name^=size]").first().fill("M");
  await sort.locator("input[name^=quantity]").first().fill("14");
  await press(sort.locator("button.big"));
  await appears(page.locator("#e-pieces"), "more than came cannot be sorted");
  assert.equal(await sort.locator("input[name^=quantity]").first().inputValue(), "14", "what was typed is kept");
  await sort.locator("input[name=pieces]").fill("2");
  await press(sort.locator("button.big"));
  const boxed = page.locator("main .timeline .chips a.code").first();
  await appears(boxed, "the box that was made");
  const made = (await boxed.innerText()).trim();
  await appears(page.locator("main a[href*='/labels/print']").first(), "its label can be printed at once");
  await page.goto(`${program.url}/b/${made}`);
  assert.match(await page.locator("main article.label").first().innerText(), /winter coat[\s\S]*\bM\b/);
  await open(page, program, "/desk/stock/arrivals");
  await appears(page.locator(`main a[href='${arrival}']`).first(), "what is left still waits");
});
