// node's test for one journey: whoever set out in it is home again afterwards, and if it fails it tells what was on
// the screens.
import { test } from "node:test";
import { people } from "./browser.js";

export function journey(name, walk) {
  return test(name, async (t) => {
    const before = new Set(people);
    try {
      await walk(t);
    } catch (error) {
      const screens = await Promise.all([...people].map(seen));
      // The runner prints the stack.
      error.stack = [error.stack, ...screens].join("\n");
      throw error;
    } finally {
      for (const page of [...people].filter((page) => !before.has(page))) await page.context().close();
    }
  });
}

async function seen(page) {
  const words = await page.locator("main").innerText({ timeout: 1000 }).catch(() => "");
  return `── on the screen at ${page.url()}\n${words.slice(0, 1200).replace(/\n\s*\n+/g, "\n")}`;
}
