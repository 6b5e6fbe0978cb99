// A researcher or a journalist: how many people, counted how, and the same as data that other programs accept.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { PHONE, appears, calm, launch, open, person } from "./lib/browser.js";
import { journey } from "./lib/journey.js";
import { start } from "./lib/program.js";
import { firstLoad } from "./lib/weight.js";

const run = promisify(execFile);
let browser, program;
before(async () => {
  browser = await launch();
  program = await start();
});
after(async () => {
  await browser.close();
  await program.stop();
});

journey("the figures say how many, how sure, and how they were counted, in every language and without a script", async () => {
  for (const lang of ["en", "fr", "ar", "fa"]) {
    const page = await person(browser, { viewport: PHONE, lang, script: false });
    await open(page, program, "/figures");
    await appears(page.locator("figure.chart svg polygon.band"), "the interval is in the picture");
    assert.ok((await page.locator("figure.chart svg circle").count()) >= 12, "the real series and the last months");
    assert.ok((await page.locator("table tbody tr").count()) >= 15, "the same as a table");
    assert.ok((await page.locator("details").count()) >= 12, "each round tells its method");
    calm(page);
  }
  const { total, parts } = await firstLoad(browser, `${program.url}/en/figures`);
  assert.ok(total <= 50 * 1024, `${total} bytes: ${parts.map((part) => part.join(" ")).join(", ")}`);
});

journey("no published number points at anybody, and no site is named", async () => {
  const { rounds } = await (await fetch(`${program.url}/figures.json`)).json();
  const numbers = rounds.flatMap((round) => [round.people, round.low, round.high, ...round.figures.map((figure) => figure.people)]);
  for (const number of numbers.filter((number) => number !== null)) {
    assert.ok(number % 5 === 0, `${number} is not rounded to five`);
  }
  assert.ok(numbers.includes(null), "small numbers are hidden");
  const everything = await Promise.all(["/figures", "/figures.csv", "/figures.json"].map(async (path) => (await fetch(program.url + path)).text()));
  for (const site of ["Heron", "Plover", "Avocet", "Redshank", "poplars"]) {
    assert.ok(everything.every((text) => !text.includes(site)), `${site} is told to the public`);
  }
});

journey("Frictionless and HXL accept the figures", async () => {
  const { stdout } = await run("bash", [fileURLToPath(new URL("../.ci/validators", import.meta.url))], { maxBuffer: 1 << 24 });
  const judges = stdout.trim();
  const package_ = `${program.url}/figures/datapackage.json`;
  await run(join(judges, "frictionless"), ["validate", package_]).catch((error) => assert.fail(`${error.stdout}\n${error.stderr}`));
  const hxl = run(join(judges, "hxlvalidate"), ["-a", "-e", "warning"]);
  hxl.child.stdin.end(await (await fetch(`${program.url}/figures.csv?hxl=1`)).text());
  await hxl.catch((error) => assert.fail(`${error.stdout}\n${error.stderr}`));
});
