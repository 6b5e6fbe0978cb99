// What every page must keep to: accessible, valid, never wider than the screen.
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { temporary } from "./program.js";

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const vnu = join(require.resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");

const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with the page, one line each. `rules` narrows it to some rules. */
export async function barriers(page, rules) {
  // Evaluated from outside the page, so that the page's own content policy stays as strict as it is.
  await page.evaluate(axeSource);
  const only = rules ? { type: "rule", values: rules } : { type: "tag", values: WCAG };
  const options = { runOnly: only, resultTypes: ["violations"], ...(rules ? {} : { rules: { "target-size": { enabled: true } } }) };
  const found = await page.evaluate((how) => globalThis.axe.run(document, how), options);
  return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} — ${n.failureSummary.replace(/\s+/g, " ")}`));
}

/** What sticks out sideways, if anything does. */
export function sideways(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (e) => e && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    const sticksOut = (e) => {
      const box = e.getBoundingClientRect();
      return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(e.parentElement);
    };
    // The innermost ones are the cause; what is around them only gives way.
    const out = [...document.body.querySelectorAll("*")].filter((e) => sticksOut(e) && ![...e.children].some(sticksOut));
    const named = out.slice(0, 4).map((e) => `${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className} “${(e.textContent ?? "").trim().slice(0, 40)}”`);
    return [`${root.scrollWidth} px wide on a screen of ${root.clientWidth}: ${named.join(", ")}`];
  });
}

/** What the validator finds wrong with pages: `pages` is name → HTML; answers one line for each error. */
export async function invalid(pages) {
  const folder = await temporary("pages");
  await mkdir(folder, { recursive: true });
  const names = new Map();
  let n = 0;
  for (const [name, html] of pages) {
    const file = join(folder, `${String(n++).padStart(5, "0")}.html`);
    names.set(file, name);
    await writeFile(file, html);
  }
  const said = await new Promise((done) =>
    execFile("java", ["-Xss1m", "-jar", vnu, "--format", "json", "--exit-zero-always", "--errors-only", folder], { maxBuffer: 1 << 28 }, (_, out, err) => done(err || out)),
  );
  await rm(folder, { recursive: true });
  let messages;
  try {
    ({ messages } = JSON.parse(said));
  } catch {
    throw new Error(`the validator did not run: ${said}`);
  }
  return messages
    .filter((m) => m.type !== "info")
    .map((m) => `${names.get(m.url?.replace("file:", "")) ?? m.url}:${m.lastLine}: ${m.message} … ${(m.extract ?? "").trim()}`);
}
