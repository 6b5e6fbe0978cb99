// The warehouse lead's morning: boxes come, get labels, are split, made into kits and packed out; and the needs list
// tells supporters what that changed.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { PHONE, appears, calm, launch, open, person, press, signIn } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { printedCodes } from "./lib/qr.js";

let browser, program, page;
before(async () => {
  browser = await launch();
  program = await start();
  page = await person(browser);
  await signIn(page, program, "warehouse-lead");
});
after(async () => {
  calm(page);
  await browser.close();
  await program.stop();
});

const boxes = "/desk/stock/boxes";
/** A fact on the label of a box's page. */
const fact = (word) => page.locator(`main article.label dt:text-is("${word}") + dd`).first().innerText();
const number = async (word) => Number((await fact(word)).replace(/[^\d]/g, ""));
const state = (word) => page.locator(`main article.label .state-${word}`).first();
const flash = (kind = "") => page.locator(`.flash${kind}`);

/** Opens the form of an act on the box's page, as a person unfolds it. */
async function unfold(act) {
  const form = page.locator(`form[action$="/${act}"]`).last();
  if (!(await form.isVisible())) await page.locator("details.act", { has: form }).locator("summary").click();
  return form;
}

let received;
journey("receives three boxes and prints their labels, which a phone can read", async () => {
  await open(page, program, "/desk");
  await press(page.locator("nav.menu a[href='/desk/stock/receive']"));
  await page.fill("#q", "winter coat men");
  await press(page.locator("main form.filters button"));
  await press(page.locator("main a.tile[href*='item=winter-coat-men']").first());
  await page.locator("input[name=size][value=M]").check();
  await page.fill("#f-quantity", "20");
  await page.fill("#f-boxes", "3");
  await page.fill("#f-location", "A1");
  await press(page.locator("main form.form button.big"));
  const labels = page.locator("main .labels .label-code a");
  await labels.first().waitFor();
  received = (await labels.allInnerTexts()).map((code) => code.trim());
  assert.equal(received.length, 3);
  assert.ok(received.every((code) => !/[01OI]/.test(code.replace("-", ""))), `${received} survive bad handwriting`);

  await press(page.locator("main a[href*='/labels/print']"));
  const printed = await printedCodes(page);
  assert.deepEqual(printed, received.map((code) => `${program.url}/b/${code}`).sort());

  await page.goto(printed[0]);
  assert.match(page.url(), /\/desk\/stock\/boxes\//, "the code on the label leads to the box");
  assert.equal(await number("Quantity"), 20);
});

journey("labels are printed ahead on both kinds of sheet, and each can be read", async () => {
  await open(page, program, "/desk/stock/labels");
  await page.selectOption("#f-roll-sheet", "2x4");
  await page.fill("#f-sheets", "1");
  await press(page.locator("form[action$='/labels/rolls'] button"));
  await flash().waitFor();
  const newest = page.locator("main th[scope=row] a[href*='/labels/rolls/']").first();
  await press(newest);
  const large = await printedCodes(page);
  assert.equal(new Set(large).size, 8, "eight to a sheet");
  await open(page, program, `${new URL(page.url()).pathname}?sheet=3x8`);
  assert.deepEqual(await printedCodes(page), large, "the small ones are read as well");
});

journey("splits a box in two, and the sum stays", async () => {
  await open(page, program, `${boxes}/${received[1]}`);
  const form = await unfold("split");
  await form.locator("input[name=split_part]").fill("100");
  await press(form.locator("button:not([type=button])"));
  await appears(page.locator("#e-split_part"), "more than is there is refused beside the field");
  assert.equal(await page.locator("#f-split_part").inputValue(), "100", "what was typed is kept");
  await page.fill("#f-split_part", "5");
  await press(page.locator("form[action$='/split'] button:not([type=button])"));
  await flash().waitFor();
  assert.equal(await number("Quantity"), 5);
  assert.ok(!page.url().includes(received[1]), "the new box is shown, for it needs a label");
  await open(page, program, `${boxes}/${received[1]}`);
  assert.equal(await number("Quantity"), 15);
});

journey("assembles a kit from what is there", async () => {
  await open(page, program, "/desk/stock/kits");
  await page.locator("main th[scope=row] a").first().waitFor();
  const kits = await page.locator("main th[scope=row] a").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  for (const kit of kits) {
    await open(page, program, kit);
    if ((await page.locator("#f-kits").count()) === 0) continue;
    const stand = () => page.locator("main section td.num").evaluateAll((cells) => cells.reduce((sum, cell) => sum + Number(cell.innerText.replace(/[^\d]/g, "")), 0));
    const there = page.locator("form[action$='/assemble'] td:nth-of-type(2)");
    const [kitsBefore, partsBefore] = [await stand(), await there.allInnerTexts()];
    await page.fill("#f-kits", "2");
    await press(page.locator("form[action$='/assemble'] button.big"));
    if ((await flash().count()) === 0) continue;
    assert.equal(await stand(), kitsBefore + 2, "two more kits stand in a box of their own");
    assert.notDeepEqual(await there.allInnerTexts(), partsBefore, "and what they are made of is gone");
    return;
  }
  assert.fail(`no kit of ${kits} could be assembled`);
});

journey("packs a box out and takes it back", async () => {
  await open(page, program, `${boxes}/${received[2]}`);
  await press(page.locator("form[action$='/pack-out'] button.big"));
  await flash().waitFor();
  await appears(state("packed-out"));
  await press(flash().locator("form[action$='/undo'] button"));
  await state("in-stock").waitFor();
  assert.equal(await number("Quantity"), 20);
  assert.equal(await page.locator("main .timeline s").count(), 1, "the history tells both");
});

journey("of two people who pack the same box, one wins and the other is told", async () => {
  const other = await person(browser);
  await signIn(other, program, "warehouse-lead");
  await open(other, program, `${boxes}/${received[2]}`);
  await open(page, program, `${boxes}/${received[2]}`);
  await press(page.locator("form[action$='/pack-out'] button.big"));
  await flash().waitFor();
  await press(other.locator("form[action$='/pack-out'] button.big"));
  await other.locator("main .error-summary, main .error, main .notice.warn").first().waitFor();
  await appears(other.locator("main article.label .state-packed-out").first(), "and sees how it is");
  calm(other);
});

journey("packs out enough of one thing, and the needs list says so in French and in Arabic", async () => {
  const list = await (await fetch(`${program.url}/needs.json`)).json();
  const level = async (lang, slug) => {
    const reader = await person(browser, { lang, script: false });
    await open(reader, program, `/${lang}/needs`);
    const group = reader.locator("section.need-group", { has: reader.locator(`a[href$="/needs/${slug}"]`) });
    const found = await group.first().getAttribute("data-level");
    const label = group.locator("li", { has: reader.locator(`a[href$="/needs/${slug}"]`) });
    const name = (await label.count()) > 0 ? await label.locator("summary b").innerText() : "";
    await reader.context().close();
    return { found, name };
  };
  const candidates = list.items.filter((item) => item.level === "enough" && item.sizes.length === 1 && item.sizes[0].size === null && item.sizes[0].days !== null);
  let chosen, codes;
  for (const item of candidates) {
    const csv = await (await page.context().request.get(`${program.url}${boxes}.csv?item=${item.item}&state=in-stock`)).text();
    const rows = csv.trim().split(/\r?\n/).slice(1).map((row) => row.split(",")[0].replace(/^\uFEFF/, ""));
    if (rows.length > 0 && (!codes || rows.length < codes.length)) [chosen, codes] = [item, rows];
  }
  assert.ok(chosen, "something is enough, and used");
  assert.equal((await level("fr", chosen.item)).found, "enough");

  for (const code of codes) {
    await open(page, program, `${boxes}/${code}`);
    await press(page.locator("form[action$='/pack-out'] button.big"));
    await flash().waitFor();
  }
  for (const lang of ["fr", "ar"]) {
    const { found, name } = await level(lang, chosen.item);
    assert.equal(found, "urgent", `${chosen.item} is urgent once ${codes.length} boxes have gone`);
    assert.equal(name, chosen.name[lang]);
  }
});

journey("a file of boxes names its bad row, brings nothing in before it is confirmed, and goes back as a whole", async () => {
  const stands = async () => Number((await (await page.context().request.get(`${program.url}${boxes}.csv?item=head-torch&state=in-stock`)).text()).trim().split(/\r?\n/).length);
  const before = await stands();
  await open(page, program, "/desk/stock/imports");
  const rows = ["item,size,quantity,location,note", "Head torch,,12,A1,from a file", "Head torch,,-3,A1,less than nothing", "Head torch,,20,A1,=HYPERLINK(1)"];
  await page.setInputFiles("#f-file", { name: "boxes.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await press(page.locator("form[action$='/imports'] button"));
  const bad = page.locator("section[aria-labelledby=h-bad] tbody tr");
  assert.equal(await bad.count(), 2, "the negative quantity and the formula");
  assert.match(await bad.first().innerText(), /3/, "the line is named");
  assert.equal(await stands(), before, "nothing is in yet");
  await press(page.locator("form[action$='/confirm'] button.big"));
  await appears(page.locator("#e-skip"), "whoever leaves rows out says so");
  await page.locator("#f-skip").check();
  await press(page.locator("form[action$='/confirm'] button.big"));
  assert.equal(await stands(), before + 1);
  await press(page.locator("form[action$='/take-back'] button"));
  assert.equal(await stands(), before, "and it is as if it had not been");
});

journey("a van leaves for another house, whose people scan a label and find what differs", async () => {
  await open(page, program, "/desk/stock/transfers/new");
  await page.locator("#f-from option", { hasText: "The Calais warehouse" }).first().evaluate((option) => (option.selected = true));
  await page.locator("#f-to option", { hasText: "dry store" }).first().evaluate((option) => (option.selected = true));
  await press(page.locator("form[action$='/transfers'] button"));
  const transfer = new URL(page.url()).pathname;
  const csv = await (await page.context().request.get(`${program.url}${boxes}.csv?item=sleeping-bag&state=in-stock`)).text();
  const codes = csv.trim().split(/\r?\n/).slice(1, 3).map((row) => row.split(",")[0].replace(/^\uFEFF/, ""));
  for (const code of codes) {
    await page.fill("#f-code", `${program.url}/b/${code}`);
    await press(page.locator("form[action$='/add'] button:not([type=button])"));
    await appears(page.locator(`main a.code[href='/b/${code}']`), `${code} is in the van, by its whole address`);
  }
  await press(page.locator("#f-send button"));

  const there = await person(browser, { viewport: PHONE });
  await signIn(there, program, "coalition-admin");
  await there.goto(`${program.url}/b/${codes[0]}`);
  assert.match(there.url(), new RegExp(`${transfer}/arrive`), "a label on the road leads to what is to be received");
  await press(there.locator("form[action$='/arrive'] button.big"));
  await appears(there.locator("main .error-summary"), "nothing is received unseen");
  const lines = there.locator("main li fieldset.label");
  await lines.nth(0).locator("input[type=checkbox]").check();
  await lines.nth(1).locator("input[inputmode=numeric]").fill("1");
  await press(there.locator("form[action$='/arrive'] button.big"));
  await there.waitForURL((url) => url.pathname === transfer);
  await appears(there.locator("main .notice.warn"), "one line differed");
  calm(there);
});
