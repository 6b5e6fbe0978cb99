// What everyone may expect of every page: that it can be read, by whatever means, in each language, on any screen.
// Pages are found by following links, so a new page is looked at without being named here.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { LAPTOP, PHONE, appears, launch, open, person, press, signIn } from "./lib/browser.js";
import { crawl } from "./lib/crawl.js";
import { start } from "./lib/program.js";
import { barriers, invalid, sideways } from "./lib/rules.js";

const LANGS = { en: "ltr", fr: "ltr", ar: "rtl", fa: "rtl" };
const locales = new URL("../locales/en/", import.meta.url);
let browser, program;
before(async () => {
  browser = await launch();
  program = await start();
});
after(async () => {
  await browser.close();
  await program.stop();
});

const keys = (await Promise.all((await readdir(locales)).map((file) => readFile(new URL(file, locales), "utf8")))).join("\n");
/** The nouns that the keys of sentences begin with. */
const nouns = new Set([...keys.matchAll(/^([a-z]+)-/gm)].map(([, noun]) => noun));
/** Keys that stand on a page in place of their sentence. */
const keysIn = (words) => (words.match(/(?<!\S)[a-z]+(-[a-z]+)+(?!\S)/g) ?? []).filter((word) => nouns.has(word.split("-")[0]) && !keys.includes(` ${word}`));

/** Looks at every page that can be reached, and answers what is wrong with any of them, and which kinds there are. */
async function look(page, starts, { lang, dir, ...where }) {
  const wrong = new Set();
  const sources = new Map();
  const kinds = await crawl(page, program, starts, {
    ...where,
    visit: async (path, reply) => {
      const say = (words) => wrong.add(`${path}: ${words}`);
      if (reply.status() !== 200) return say(`answered ${reply.status()}`);
      sources.set(path, await reply.text());
      const root = await page.locator("html").evaluate((html) => [html.lang, html.dir]);
      if (root.join() !== `${lang},${dir}`) say(`is in ${root}, not in ${lang},${dir}`);
      for (const key of keysIn(await page.locator("body").innerText())) say(`says ${key}, which no reader knows`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      (await barriers(page)).forEach(say);
      // Colours are the same in every language.
      if (lang === "en") {
        await page.emulateMedia({ colorScheme: "dark" });
        (await barriers(page, ["color-contrast"])).forEach((words) => say(`in the dark: ${words}`));
        await page.emulateMedia({ colorScheme: "light" });
      }
      await page.setViewportSize(PHONE);
      (await sideways(page)).forEach(say);
      await page.setViewportSize(LAPTOP);
    },
    download: async (path, reply) => {
      if (reply.status() !== 200) wrong.add(`${path}: answered ${reply.status()}`);
    },
  });
  (await invalid(sources)).forEach((line) => wrong.add(line));
  page.complaints.forEach((line) => wrong.add(line));
  return { wrong: [...wrong], kinds };
}

for (const [lang, dir] of Object.entries(LANGS)) {
  describe(`in ${lang}`, () => {
    test("every public page", async () => {
      const page = await person(browser, { lang });
      const { wrong, kinds } = await look(page, ["/", "/needs", "/figures", "/about", "/privacy", "/sign-in", "/needs/embed"], { lang, dir, prefix: `/${lang}` });
      assert.deepEqual(wrong, []);
      for (const expected of ["/", "/needs", "/needs/…", "/needs/embed", "/figures", "/about", "/privacy", "/sign-in"]) {
        assert.ok(kinds.includes(expected), `${expected} was not looked at, only ${kinds.join(" ")}`);
      }
      await page.context().close();
    });

    test("every page of the desk, for a coalition admin", async () => {
      const page = await person(browser, { lang });
      await signIn(page, program, "coalition-admin");
      await open(page, program, "/desk/you");
      await page.selectOption("#f-lang", lang);
      await press(page.locator("form[action$='/desk/you'] button"));
      await page.locator(".flash").waitFor();
      const { wrong, kinds } = await look(page, ["/desk"], { lang, dir, within: "/desk" });
      assert.deepEqual(wrong, []);
      assert.ok(kinds.length >= 30, `only ${kinds.length} kinds of pages were found: ${kinds.join(" ")}`);
      await page.context().close();
    });
  });
}

test("a page that is not there, and one that is not for you, say so in words", async () => {
  const page = await person(browser);
  for (const [path, lang] of [["/nowhere", "en"], ["/fr/nowhere", "fr"], ["/ar/needs/nothing-of-the-kind", "ar"]]) {
    await open(page, program, path, 404);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    assert.deepEqual(await barriers(page), []);
    assert.deepEqual(await sideways(page), []);
    await appears(page.locator("main a").first(), "and where to go on");
  }
  await signIn(page, program, "viewer");
  await open(page, program, "/desk/organisations", 403);
  assert.deepEqual(await barriers(page), []);
});
