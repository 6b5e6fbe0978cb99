// The whole loop, as a coalition lives it: people are counted, so the needs list asks for more; a supporter brings it;
// it is boxed, loaded, handed out and tallied; and the figures and the list say what became of it.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { PHONE, appears, calm, launch, open, person, press, signIn } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { mailbox } from "./lib/mail.js";
import { start } from "./lib/program.js";
import { printedCodes } from "./lib/qr.js";
import { barriers, sideways } from "./lib/rules.js";

/** One size, and a standard that counts: its demand follows the census. */
const ITEM = "sleeping-bag";
const NAME = "Warm sleeping bag";
const ADDRESS = /Corderie-aux-Vents|porte bleue/;

let browser, program, mail;
before(async () => {
  browser = await launch();
  mail = await mailbox();
  program = await start({ env: { WAYHOUSE_SMTP_URL: mail.url } });
});
after(async () => {
  await browser.close();
  await program.stop();
  await mail.stop();
});

/** Somebody at the desk with a phone. */
async function desk(role) {
  const page = await person(browser, { viewport: PHONE });
  await signIn(page, program, role);
  return page;
}

/** The page keeps the rules that every page keeps. */
async function sound(page) {
  assert.deepEqual(await barriers(page), [], page.url());
  assert.deepEqual(await sideways(page), [], page.url());
}

const whole = (words) => Number(words.replace(/[^\d]/g, ""));
const flash = (page) => page.locator(".flash").first();
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
/** A figure with its words under it. */
const stat = async (page, words) => whole(await page.locator("li.stat", { hasText: words }).first().locator("strong").innerText());
/** The same where nothing is said of nothing. */
const statOrNone = async (page, words) => ((await page.locator("li.stat", { hasText: words }).count()) === 0 ? 0 : stat(page, words));

/** What the list says of the item, as everybody may read it. */
async function need() {
  const { items } = await (await fetch(`${program.url}/needs.json`)).json();
  const found = items.find((item) => item.item === ITEM);
  assert.ok(found, `${ITEM} is on the list`);
  assert.equal(found.sizes.length, 1);
  return { ...found.sizes[0], level: found.level };
}

/** Asks until the answer is right: figures are worked out behind the act that changes them. */
async function eventually(ask, right, why) {
  let answer;
  for (let i = 0; i < 150; i++) {
    answer = await ask();
    if (right(answer)) return answer;
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.fail(`${why}: ${JSON.stringify(answer)}`);
}

/** What the desk says of the item in the CSV, by column. */
async function told(page) {
  const lines = (await (await page.context().request.get(`${program.url}/desk/needs.csv`)).text()).replace(/^\uFEFF/, "").split(/\r?\n/);
  const row = lines.find((line) => line.startsWith(`${ITEM},`)).split(",");
  return Object.fromEntries(lines[0].split(",").map((name, at) => [name, row[at]]));
}
const stock = async (page) => Number((await told(page)).in_stock);

/** What the public reads of this week: people who came and items handed out. */
async function handedOut() {
  const page = await person(browser, { script: false });
  await open(page, program, "/en/figures");
  const week = page.locator("section[aria-labelledby=h-handed-out] tbody tr").last().locator("td");
  const figures = (await week.allTextContents()).map(whole);
  await open(page, program, "/en");
  const home = [await statOrNone(page, "people came this week"), await statOrNone(page, "items handed out this week")];
  assert.deepEqual(home, figures, "the home page and the figures agree");
  await page.context().close();
  return figures;
}

/** Another program on a copy of what this one knows. */
async function startAgain() {
  const seed = process.env.WAYHOUSE_E2E_SEED;
  process.env.WAYHOUSE_E2E_SEED = program.data;
  try {
    return await start();
  } finally {
    if (seed === undefined) delete process.env.WAYHOUSE_E2E_SEED;
    else process.env.WAYHOUSE_E2E_SEED = seed;
  }
}

let round, people, demandBefore;
journey("teams count, and what cannot be is refused", async () => {
  demandBefore = (await need()).weekly_use;
  const page = await desk("distribution-lead");
  await open(page, program, "/desk/outreach/rounds");
  await press(page.locator("main a[href='/desk/outreach/rounds/new']"));
  await sound(page);
  assert.equal(await page.inputValue("#f-day"), today(), "somebody who was out today need not say so");
  await page.fill("#f-teams", "6");
  await page.fill("#f-counters", "14");
  await page.fill("#f-arriving", "80");
  await page.evaluate(() => document.querySelectorAll("[required]").forEach((field) => field.removeAttribute("required")));
  await press(page.locator("main form.form button"));
  await appears(page.locator("#e-method"), "a round without a method is refused");
  assert.equal(await page.inputValue("#f-counters"), "14", "what was typed is kept");
  await page.locator("input[name=method]").first().check();
  await press(page.locator("main form.form button"));
  await appears(flash(page), "the round is open");
  round = new URL(page.url()).pathname;
  await sound(page);

  const sites = [
    { men: 900, women: 40, boys: 160, girls: 40 },
    { men: 620, women: 60, boys: 90, girls: 50 },
    { men: 380, women: 30, boys: 70, girls: 30 },
  ];
  people = 0;
  for (const [at, groups] of sites.entries()) {
    await open(page, program, `${round}/count`);
    await page.selectOption("#f-site", { index: at + 1 });
    await page.fill("#f-source", `Team ${at + 1}`);
    await page.fill("#f-coverage", "95");
    for (const [group, number] of Object.entries(groups)) {
      await page.fill(`#f-${group}`, String(number));
      people += number;
    }
    if (at === 0) {
      await sound(page);
      await page.fill("#f-unaccompanied", "201");
      await press(page.locator("main form.form button.big"));
      await appears(page.locator("#e-unaccompanied"), "more children alone than children");
      assert.equal(await page.inputValue("#f-men"), "900", "what was typed is kept");
    }
    await page.fill("#f-unaccompanied", "50");
    await press(page.locator("main form.form button.big"));
    await appears(flash(page), "the count is in");
  }
  await sound(page);
  assert.equal(await stat(page, "people were met"), people);
  await press(page.locator(`form[action='${round}/submit'] button`));
  await appears(flash(page), "it is handed to review");
  assert.equal(await page.locator(`form[action='${round}/publish']`).count(), 0, "who counted does not publish");
  assert.equal((await need()).weekly_use, demandBefore, "nothing follows from a round that nobody looked at");
  calm(page);
});

journey("somebody else looks at it and publishes it; the figures show it with its method", async () => {
  const page = await desk("coordinator");
  await open(page, program, round);
  await sound(page);
  await press(page.locator(`form[action='${round}/publish'] button`));
  await appears(flash(page), "it is public");
  const reader = await person(browser, { viewport: PHONE, script: false });
  await open(reader, program, "/en/figures");
  const lede = await reader.locator("section[aria-labelledby=census] .lede").innerText();
  const said = whole(lede.match(/[\d,]+/)[0]);
  assert.equal(said % 5, 0, "no figure is small enough to point at somebody");
  assert.ok(Math.abs(said - people) <= 5, `${lede} and ${people} were counted`);
  await appears(reader.locator(`section[aria-labelledby=census] time[datetime='${today()}']`).first(), "the day of the count");
  assert.ok((await reader.locator("section[aria-labelledby=census] figure.chart svg").count()) >= 1, "as a picture");
  assert.match(await (await fetch(`${program.url}/figures.csv`)).text(), new RegExp(`^.*${today()}.*\\b${said}\\b`, "m"));
  calm(page);
});

let wanted;
journey("demand follows the count, and says so in a sentence and a picture", async () => {
  wanted = await eventually(need, (now) => now.weekly_use > demandBefore, "more people need more");
  const page = await desk("warehouse-lead");
  await open(page, program, `/desk/needs/${ITEM}`);
  const section = page.locator("section[aria-labelledby=h-demand]");
  const sentence = await section.locator("p strong").first().innerText();
  assert.match(sentence, /^[\d,]+ people × 1 every 6 months/, sentence);
  assert.ok(whole(sentence.match(/^[\d,]+/)[0]) > people, `${sentence}: the sites that no team reached today stand`);
  assert.match(sentence, new RegExp(`= ${wanted.weekly_use.toLocaleString("en")} a week`), sentence);
  await appears(section.locator("figure.chart svg"), "the picture");
  await section.locator("figure details summary").click();
  assert.ok((await section.locator("figure tbody tr").count()) >= 8, "and its table");
  await sound(page);
  calm(page);
});

journey("the needs list asks for it, and says for how long it lasts", async () => {
  const page = await person(browser, { viewport: PHONE, script: false });
  await open(page, program, "/en/needs");
  const urgent = page.locator("section.need-group[data-level=urgent]", { has: page.locator(`a[href$='/needs/${ITEM}']`) });
  await appears(urgent, `${ITEM} is urgent`);
  await urgent.locator("li", { has: page.locator(`a[href$='/needs/${ITEM}']`) }).locator("summary").click();
  await press(urgent.locator(`a[href$='/needs/${ITEM}']`).first());
  await appears(page.locator("article.label[data-level=urgent]"), "its page says so too");
  await press(page.locator("article.label[data-level=urgent] a.button"));
  assert.match(page.url(), /\/en\/bring\?q=/, "and leads to bringing it");
  await appears(page.locator(`#i-${ITEM}`));
});

/** Vans with what is missing until there is clearly enough: two, so that each of them fits in. */
const donors = [
  { name: "Ambrose Tull", email: "ambrose@example.org" },
  { name: "Wilhelmina Cray", email: "wilhelmina@example.org" },
];
journey("two groups offer it without a script, and book a time", async () => {
  const there = Math.ceil((wanted.weekly_use * wanted.wanted_days * 1.35) / 7);
  const page = await desk("warehouse-lead");
  const missing = there - (await stock(page));
  assert.ok(missing >= wanted.missing, "clearly enough is more than what is missing");
  for (const donor of donors) donor.units = Math.ceil(missing / donors.length);
  assert.ok(donors[0].units <= 5000, "what one form takes");

  for (const [at, donor] of donors.entries()) {
    const page = await person(browser, { viewport: PHONE, script: false });
    await open(page, program, `/en/bring?q=${encodeURIComponent(NAME)}`);
    const item = page.locator(`#i-${ITEM}`);
    await item.locator("input[name=units]").fill(String(donor.units));
    await press(item.locator("button"));
    const list = await page.locator("section[aria-labelledby=h-wanted]").innerText();
    assert.match(list, new RegExp(`${donor.units} × ${NAME}`));
    await press(page.locator("section[aria-labelledby=h-wanted] a.button"));
    calm(page);
    assert.deepEqual(await sideways(page), []);
    assert.doesNotMatch(await page.content(), ADDRESS);
    await page.locator("input[name=vehicle][value=large-van]").check();
    const slot = page.locator("input[name=slot]:not([disabled])").nth(at);
    const ahead = (new Date((await slot.getAttribute("value")).match(/\d{4}-\d\d-\d\d/)[0]) - new Date(today())) / 86_400_000;
    assert.ok(ahead >= 7, `a week’s notice: ${ahead} days`);
    await slot.check();
    await page.fill("#f-name", donor.name);
    await page.fill("#f-email", donor.email);
    await press(page.locator("form.form button.big"));
    assert.match(page.url(), /\/en\/bring\/sent$/);
    assert.doesNotMatch(await page.content(), ADDRESS);
    // The link in the mail is all that they have from now on.
    await page.context().close();
  }
});

journey("a letter asks for confirmation; only then the address is told, with a date for the calendar", async () => {
  for (const donor of donors) {
    const asked = await mail.letter(donor.email, /Please confirm/);
    assert.doesNotMatch(asked.text, ADDRESS, "the address is not in it yet");
    const link = asked.text.match(/http\S+\/en\/bring\/\S+/)[0];
    const page = await person(browser, { viewport: PHONE, script: false });
    await page.goto(link);
    assert.doesNotMatch(await page.content(), ADDRESS, "opening the link tells nothing");
    assert.equal((await page.context().request.get(`${link}/calendar.ics`)).ok(), false, "nor does the calendar");
    donor.code = await page.locator("article.label .label-code").innerText();
    await press(page.locator("form[action$='/confirm'] button"));
    await appears(page.locator("article.label", { hasText: ADDRESS }), "the address");
    assert.deepEqual(await sideways(page), []);

    const reply = await page.context().request.get(new URL(await page.locator("a[href$='/calendar.ics']").getAttribute("href"), page.url()).href);
    assert.match(reply.headers()["content-type"], /^text\/calendar/);
    const ics = (await reply.text()).replace(/\r\n[ \t]/g, "");
    assert.match(ics, /^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT\r\n[\s\S]*END:VEVENT\r\nEND:VCALENDAR\r\n$/);
    assert.match(ics.match(/^LOCATION:.*$/m)[0], ADDRESS);
    assert.match(ics, new RegExp(donor.code));

    const told = await mail.letter(donor.email, /Your visit/);
    assert.match(told.text, ADDRESS);
    assert.match(told.text, new RegExp(donor.code));

    await press(page.locator("a[href$='/labels']"));
    donor.boxes = await printedCodes(page);
    assert.ok(donor.boxes.length >= 1, "labels to print at home");
    await page.context().close();
  }
});

journey("what is promised counts, but not as if it were there", async () => {
  const now = await eventually(need, ({ days }) => days > wanted.days, "promises count");
  assert.ok(now.missing < wanted.missing);
  const page = await desk("warehouse-lead");
  assert.equal(now.weekly_use, wanted.weekly_use);
  assert.ok(now.days < ((await stock(page)) + donors[0].units + donors[1].units) / (now.weekly_use / 7), "some promises are not kept");
});

journey("the sorter checks both vans in, one as announced, the other as counted", async () => {
  const page = await desk("sorter");
  const before = await stock(page);
  await open(page, program, new URL(donors[0].boxes[0]).pathname);
  await appears(page.locator("main article.label .state-expected"), "the label of a box that is still on the road");
  let came = 0;
  for (const [at, donor] of donors.entries()) {
    await open(page, program, `/desk/bring?when=coming&q=${donor.code}`);
    if (at === 0) await sound(page);
    assert.equal(await page.locator("main article.label").count(), 1, "the reference finds it");
    await press(page.locator("main article.label .label-code a"));
    if (at === 0) await sound(page);
    await appears(page.locator("main", { hasText: donor.name }).first(), "who comes");
    const counted = page.locator("input[name^=came-]");
    assert.equal(await counted.count(), 1);
    assert.equal(Number(await counted.inputValue()), donor.units);
    if (at === 1) await counted.fill(String(donor.units - 12));
    came += donor.units - 12 * at;
    await press(page.locator("form[action$='/arrived'] button.big"));
    await appears(flash(page), "it has arrived");
    assert.equal(await page.locator("form[action$='/arrived']").count(), 0, "and cannot arrive again");
    await sound(page);
  }
  assert.equal(await stock(page), before + came, "what was counted is in stock");
  await open(page, program, new URL(donors[0].boxes[0]).pathname);
  await appears(page.locator("main article.label .state-in-stock"), "the donor’s own label is on stock now");
  calm(page);
});

journey("the item is urgent no longer, for everybody to see", async () => {
  const now = await eventually(need, ({ level }) => level === "enough", "there is enough");
  assert.equal(now.missing, 0);
  assert.ok(now.days >= now.wanted_days);
  const page = await person(browser, { viewport: PHONE, script: false });
  await open(page, program, "/en/needs");
  const group = page.locator("section.need-group", { has: page.locator(`a[href$='/needs/${ITEM}']`) });
  assert.equal(await group.getAttribute("data-level"), "enough");
  const lead = await desk("warehouse-lead");
  await open(lead, program, `/desk/needs/${ITEM}`);
  await appears(lead.locator("section[aria-labelledby=h-changes] li", { hasText: /Urgent.*→.*(Needed|Enough)/ }).first(), "the change is kept");
});

let distribution, publicBefore, stockBefore, loaded;
const EXPECTED = 120;
journey("a distribution is planned, and its pick list leads along the shelves", async () => {
  publicBefore = await handedOut();
  const page = await desk("distribution-lead");
  stockBefore = await stock(page);
  await open(page, program, "/desk/outreach/distributions");
  await press(page.locator("main a[href='/desk/outreach/distributions/new']"));
  await page.fill("#f-day", today());
  await page.fill("#f-time", "14:00");
  await page.fill("#f-area", "North of the port");
  if ((await page.inputValue("#f-warehouse")) === "") await page.selectOption("#f-warehouse", { index: 1 });
  await page.fill("#f-expected", String(EXPECTED));
  await page.fill("#f-item-1-1", NAME);
  await page.fill("#f-share-1", "50");
  await page.fill("#f-roles", "Two at the table\nOne at the queue");
  await sound(page);
  await press(page.locator("main form.form button").last());
  await appears(flash(page), "it is planned");
  distribution = new URL(page.url()).pathname;
  await sound(page);
  assert.equal(await stat(page, "expected"), EXPECTED);

  await press(page.locator(`main a[href='${distribution}/pick-list']`));
  await sound(page);
  const takes = (await page.locator("main tbody td.num").allInnerTexts()).map((words) => whole(words.match(/\d+/)[0]));
  loaded = takes.reduce((sum, n) => sum + n, 0);
  assert.ok(loaded >= EXPECTED / 2 && loaded - Math.max(...takes) < EXPECTED / 2, `a bag for every second person, in whole boxes: ${takes}`);
  assert.equal(await stock(page), stockBefore, "a plan moves nothing");
  calm(page);
});

const HANDED = 53;
journey("the van is loaded from the boxes on the list", async () => {
  const page = await desk("sorter");
  await open(page, program, `${distribution}/load`);
  await sound(page);
  for (const box of await page.locator("input[name=pick]").all()) await box.check();
  await press(page.locator("form[action$='/load-ticked'] button.big"));
  await appears(flash(page), "it is loaded");
  await sound(page);
  assert.equal(await page.locator("input[name=pick]").count(), 0, "nothing is left to pick");
  assert.equal(await stock(page), stockBefore - loaded, "and it is on no shelf any more");
  calm(page);
});

journey("each piece handed out is one press; who goes without is counted too", async () => {
  const page = await desk("distribution-lead");
  for (const who of ["man", "woman", "child"]) {
    await open(page, program, `${distribution}/hand-out`);
    await press(page.locator(`a.chip[href$='person=${who}']`));
    if (who === "man") await sound(page);
    await press(page.locator("#f-tally button.tile").first());
    await appears(flash(page), "it is counted");
  }
  assert.match(await page.locator("#f-tally button.tile .small").first().innerText(), new RegExp(`\\b3\\b.*\\b${loaded - 3}\\b`), "three handed out");
  await page.locator("details", { has: page.locator("input[value=turned-away]") }).locator("summary").click();
  await press(page.locator("form", { has: page.locator("input[value=turned-away]") }).first().locator("button"));
  await appears(flash(page), "who was turned away is counted");

  await press(page.locator(`main a[href='${distribution}/grid']`));
  await sound(page);
  const handed = page.locator("input[name^=handed-]").first();
  await handed.fill(String(loaded));
  await press(page.locator("main form button.big, main form.form button").first());
  await appears(page.locator(".error-summary"), "more than is there is refused");
  assert.equal(await handed.inputValue(), String(loaded), "and kept");
  await handed.fill(String(HANDED - 3));
  await page.locator("input[name^=away-]").first().fill("9");
  await press(page.locator("main form button.big, main form.form button").first());
  await appears(flash(page), "the paper is in");
  assert.equal(await stat(page, "Loaded"), loaded);
  assert.equal(await stat(page, "Handed out"), HANDED);
  assert.equal(await stat(page, "None left for"), 10);
  calm(page);
});

journey("the rest comes back, the day is talked over and closed", async () => {
  const page = await desk("distribution-lead");
  await open(page, program, `${distribution}/debrief`);
  await appears(page.locator(".notice.warn"), "what would be missing is said before");
  await open(page, program, `${distribution}/return`);
  await sound(page);
  let left = loaded - HANDED;
  for (const row of await page.locator("main form tbody tr").all()) {
    const most = whole(await row.locator("td.num").innerText());
    const back = Math.min(left, most);
    if (back > 0) await row.locator("input").fill(String(back));
    left -= back;
  }
  assert.equal(left, 0);
  await press(page.locator("form[action$='/return'] button.big"));
  await appears(flash(page), "it is back");
  assert.equal(await stock(page), stockBefore - HANDED, "what came back is stock");

  await open(page, program, `${distribution}/debrief`);
  await sound(page);
  await page.fill("#f-came", String(EXPECTED - 2));
  await page.fill("#f-went_well", "Two queues, and nobody pushed.");
  await page.fill("#f-to_improve", "Come before dark.");
  await press(page.locator("form[action$='/close'] button.big"));
  await appears(flash(page), "it is closed");
  await sound(page);
  await appears(page.locator("main .notice:not(.warn)"), "it adds up");
  assert.equal(await page.locator("main .notice.warn").count(), 0, "nothing is missing");
  await open(page, program, `${distribution}/hand-out`);
  assert.equal(await page.locator("#f-tally").count(), 0, "nothing is handed out after the end");
  calm(page);
});

journey("the figures and the home page tell everybody, rounded so that they point at nobody", async () => {
  const [came, units] = await handedOut();
  assert.ok([EXPECTED - 5, EXPECTED].includes(came - publicBefore[0]), `${publicBefore[0]} people and then ${came}`);
  assert.ok([HANDED - 3, HANDED + 2].includes(units - publicBefore[1]), `${publicBefore[1]} items and then ${units}`);
  assert.equal((came % 5) + (units % 5), 0);
});

journey("and the loop begins again: what was asked for in vain is demand, also when the paper comes late", async () => {
  const now = await need();
  assert.equal(now.level, "enough");
  const page = await desk("warehouse-lead");
  assert.equal(await stock(page), stockBefore - HANDED);
  const file = await (await page.context().request.get(`${program.url}/desk/outreach/distributions/weeks.csv`)).text();
  const together = file.split(/\r?\n/)[1].split(",");
  assert.ok(Number(together[5]) >= 10, `turned away this week: ${together}`);

  // Last week is over, so what is written down about it is learned from.
  const lastWeek = new Date(Date.parse(today()) - 7 * 86_400_000).toISOString().slice(0, 10);
  await open(page, program, "/desk/outreach/distributions/new");
  await page.fill("#f-day", lastWeek);
  await page.fill("#f-area", "North of the port");
  if ((await page.inputValue("#f-warehouse")) === "") await page.selectOption("#f-warehouse", { index: 1 });
  await page.fill("#f-expected", "40");
  await page.fill("#f-item-1-1", NAME);
  await press(page.locator("main form.form button").last());
  await appears(flash(page), "it is entered late");
  const late = new URL(page.url()).pathname;
  await open(page, program, `${late}/hand-out`);
  await press(page.locator("form", { has: page.locator("input[value=turned-away]") }).first().locator("button"));
  await open(page, program, `${late}/grid`);
  await page.locator("input[name^=away-]").first().fill("33");
  await press(page.locator("main form button.big, main form.form button").first());
  await appears(flash(page), "nobody found a bag");
  await open(page, program, `${late}/debrief`);
  await page.fill("#f-came", "40");
  await press(page.locator("form[action$='/close'] button.big"));
  await appears(flash(page), "it is closed");

  calm(page);

  // Weeks are folded at night, and when the program starts: so it starts again, with all that it knows.
  const again = await startAgain();
  try {
    const lead = await person(browser, { viewport: PHONE });
    await signIn(lead, again, "warehouse-lead");
    const away = async () => {
      await open(lead, again, `/desk/needs/${ITEM}`);
      const weeks = await lead.locator("section[aria-labelledby=h-demand] figure tbody tr td:nth-of-type(2)").allTextContents();
      return weeks.map(whole);
    };
    await eventually(away, (weeks) => weeks.includes(34), "the picture’s table tells who was turned away, week by week");
    calm(lead);
  } finally {
    await again.stop();
  }
});
