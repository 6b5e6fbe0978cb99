// A distribution lead's day with a menu from tent to tent: what is ordered is kept aside, loaded, handed out with one
// thumb and talked over; and what people say about it, in their language, stands beside what is needed.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { PHONE, appears, calm, launch, open, person, press, signIn } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { printedCodes } from "./lib/qr.js";
import { barriers, invalid, sideways } from "./lib/rules.js";

const ITEM = "sleeping-bag";
const NAME = "Warm sleeping bag";
const WORD = "كان الجو بارداً وبقي القليل";
/** What each page was made of, for the validator. */
const seen = new Map();

let browser, program, lead, distribution, menu, phone;
before(async () => {
  browser = await launch();
  program = await start();
  lead = await person(browser, { viewport: PHONE });
  await signIn(lead, program, "distribution-lead");
});
after(async () => {
  await browser.close();
  await program.stop();
});

/** The page keeps the rules that every page keeps. */
async function sound(page) {
  assert.deepEqual(await barriers(page), [], page.url());
  assert.deepEqual(await sideways(page), [], page.url());
  const { pathname, search } = new URL(page.url());
  seen.set(pathname, await (await page.context().request.get(program.url + pathname + search)).text());
}

const whole = (words) => Number(words.replace(/[^\d]/g, ""));
const flash = (page) => page.locator(".flash").first();
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
/** A figure with its words under it. */
const stat = async (page, words) => whole(await page.locator("li.stat", { hasText: words }).first().locator("strong").innerText());

/** What can be pressed is large enough for a cold thumb. */
async function pressable(locator) {
  const box = await locator.boundingBox();
  assert.ok(box && box.height >= 44 && box.width >= 44, `${await locator.innerText()} is ${JSON.stringify(box)}`);
}

journey("plans the day and opens its menu from its page", async () => {
  await open(lead, program, "/desk/outreach/distributions/new");
  await lead.fill("#f-day", today());
  await lead.fill("#f-time", "15:00");
  await lead.fill("#f-area", "North of the port");
  if ((await lead.inputValue("#f-warehouse")) === "") await lead.selectOption("#f-warehouse", { index: 1 });
  await lead.fill("#f-expected", "40");
  await lead.fill("#f-item-1-1", NAME);
  await press(lead.locator("main form.form button").last());
  distribution = new URL(lead.url()).pathname;
  await sound(lead);
  await press(lead.locator("form[action='/desk/outreach/menus'] button"));
  await appears(flash(lead), "the menu is open");
  menu = new URL(lead.url()).pathname;
  await sound(lead);
  await open(lead, program, distribution);
  assert.equal(await lead.locator(`main a[href='${menu}']`).count(), 1, "and can be found again");
});

journey("a team orders from tent to tent, in Persian, and takes a slip back", async () => {
  await open(lead, program, menu);
  await press(lead.locator("form[action$='/link'] button"));
  const link = new URL(await lead.locator("section.notice bdi").innerText());
  phone = `/fa${link.pathname}`;
  const team = await person(browser, { viewport: PHONE, lang: "fa", script: false });
  await open(team, program, phone);
  assert.equal(await team.locator("html").getAttribute("dir"), "rtl");
  assert.deepEqual(await sideways(team), []);
  const order = async (number, units) => {
    await team.fill("#f-token", number);
    await team.locator("input[name=what]").first().check();
    await team.fill("#f-units", units);
    await press(team.locator("form.form button.big"));
  };
  await order("Ahmad", "2");
  await appears(team.locator("#e-token"), "a name is refused");
  assert.equal(await team.inputValue("#f-units"), "2", "what was typed is kept");
  for (const [number, units] of [["12", "2"], ["13", "3"], ["14", "1"]]) {
    await order(number, units);
    await appears(team.locator("main .notice[role=status]"), "it is said");
  }
  await appears(team.locator("form[action$='/cancel']", { hasText: "14" }), "the last order");
  await press(team.locator("form[action$='/cancel'] button"));
  await appears(team.locator("main .notice[role=status]"), "it is taken back");
  assert.equal(await team.locator("form[action$='/cancel']").count(), 0);
  calm(team);
  const scripted = await person(browser, { viewport: PHONE, lang: "fa" });
  await open(scripted, program, phone);
  await sound(scripted);
});

journey("closes the menu: what was ordered is the pick list", async () => {
  await open(lead, program, menu);
  await sound(lead);
  await press(lead.locator(`form[action='${menu}/close'] button`));
  assert.match(lead.url(), /\/pick-list/);
  await sound(lead);
  const takes = (await lead.locator("main tbody td.num").allInnerTexts()).map((words) => whole(words.match(/\d+/)[0]));
  assert.ok(takes.reduce((sum, n) => sum + n, 0) >= 5, `five were ordered: ${takes}`);
  const team = await person(browser, { viewport: PHONE, lang: "fa" });
  await open(team, program, phone, 404);
});

journey("a menu that was closed too early is opened again", async () => {
  await open(lead, program, menu);
  await press(lead.locator(`form[action='${menu}/open-again'] button`));
  await appears(flash(lead), "it takes orders again");
  await press(lead.locator(`form[action='${menu}/close'] button`));
  await appears(flash(lead), "and is closed");
});

journey("a sorter loads by scan", async () => {
  const page = await person(browser, { viewport: PHONE });
  await signIn(page, program, "sorter");
  await open(page, program, `${distribution}/hand-out`);
  await appears(page.locator(`#f-tally a[href='${distribution}/load']`), "nothing is loaded: where to begin");
  await sound(page);
  await open(page, program, `${distribution}/load`);
  await sound(page);
  const picks = await page
    .locator("tr:has(input[name=pick])")
    .evaluateAll((rows) => rows.map((row) => [row.querySelector("a.code").innerText.trim(), Number(row.querySelector("td.num").innerText.match(/\d+/)[0])]));
  let left = 5;
  for (const [code, units] of picks) {
    const part = Math.min(left, units);
    if (part === 0) break;
    await page.fill("#f-code", code);
    await page.fill("#f-part", String(part));
    await press(page.locator("form[action$='/load'] .with-button button"));
    await appears(flash(page), `${code} is loaded`);
    left -= part;
  }
  await open(page, program, distribution);
  assert.equal(await stat(page, "Loaded"), 5, "what was ordered");
  calm(page);
});

journey("hands out with one thumb, and counts who went without", async () => {
  await open(lead, program, `${distribution}/hand-out`);
  await sound(lead);
  for (let given = 1; given <= 3; given++) {
    const tile = lead.locator("#f-tally button.tile").first();
    await pressable(tile);
    await press(tile);
    await appears(flash(lead), "it is counted");
  }
  await lead.locator("details", { has: lead.locator("input[value=turned-away]") }).locator("summary").click();
  await press(lead.locator("form", { has: lead.locator("input[value=turned-away]") }).first().locator("button"));
  await open(lead, program, distribution);
  assert.equal(await stat(lead, "Handed out"), 3);
  assert.equal(await stat(lead, "None left for"), 1);
});

journey("brings the rest back and closes with a debrief; a slip is put right afterwards", async () => {
  await open(lead, program, `${distribution}/return`);
  await sound(lead);
  await lead.locator("input[name^=units-]").first().fill("1");
  await press(lead.locator("form[action$='/return'] button.big"));
  await appears(flash(lead), "it is back");
  const close = async (came) => {
    await open(lead, program, `${distribution}/debrief`);
    await lead.fill("#f-came", came);
    await lead.fill("#f-went_well", "Everybody knew what to expect.");
    await press(lead.locator("form[action$='/close'] button.big"));
    await appears(flash(lead), "it is closed");
  };
  await open(lead, program, `${distribution}/debrief`);
  await sound(lead);
  await close("4");
  await appears(lead.locator("main .notice.warn"), "one is missing");
  await sound(lead);
  const again = lead.locator("details", { has: lead.locator("form[action$='/open-again']") });
  await again.locator("summary").click();
  await lead.fill("#f-reason", "The last bag was not tallied");
  await press(again.locator("button"));
  await appears(flash(lead), "it is open again");
  await open(lead, program, `${distribution}/hand-out`);
  await press(lead.locator("#f-tally button.tile").first());
  await open(lead, program, `${distribution}/debrief`);
  assert.equal(await lead.inputValue("#f-came"), "4", "what was said is kept");
  await close("4");
  assert.equal(await lead.locator("main .notice.warn").count(), 0, "it adds up");
  await sound(lead);
  calm(lead);
});

journey("prints a code; somebody leaves a face and a word in Arabic", async () => {
  await open(lead, program, distribution);
  await press(lead.locator("form[action='/desk/outreach/voices/codes'] button"));
  await sound(lead);
  const printed = await printedCodes(lead);
  assert.equal(new Set(printed).size, 1, "the same code on every label");
  const path = new URL(printed[0]).pathname;
  const visitor = await person(browser, { viewport: PHONE, lang: "ar", script: false });
  await open(visitor, program, `/ar${path}`);
  assert.equal(await visitor.locator("html").getAttribute("dir"), "rtl");
  assert.deepEqual(await sideways(visitor), []);
  await visitor.fill("#f-word", WORD);
  await press(visitor.locator("button[name=face][value=bad]"));
  assert.match(visitor.url(), /\/ar\/v\/.*\/thanks/);
  calm(visitor);
  const scripted = await person(browser, { viewport: PHONE, lang: "ar" });
  await open(scripted, program, `/ar${path}`);
  await sound(scripted);
});

journey("looks at the word first; then it stands beside the demand", async () => {
  const reader = await person(browser, { viewport: PHONE });
  await signIn(reader, program, "coordinator");
  await open(reader, program, `/desk/needs/${ITEM}`);
  assert.equal(await reader.getByText(WORD).count(), 0, "nobody has looked at it yet");
  await open(lead, program, "/desk/outreach/voices");
  await sound(lead);
  await press(lead.locator("article.label", { hasText: WORD }).locator("button[value=show]"));
  await appears(flash(lead), "it may be read");
  await open(reader, program, `/desk/needs/${ITEM}`);
  await appears(reader.locator("section[aria-labelledby=h-voices]").getByText(WORD), "beside the demand");
  await sound(reader);
  await open(lead, program, distribution);
  assert.equal(await stat(lead, "Bad"), 1, "the face on the distribution’s own page");
  calm(reader);
});

journey("every page is valid", async () => {
  assert.deepEqual(await invalid(seen), []);
});
