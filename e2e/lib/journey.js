// node's test, which on failure also tells what was on the screens.
import { test } from "node:test";
import { people } from "./browser.js";

export function journey(name, walk) {
  return test(name, async (t) => {
    try {
      await walk(t);
    } catch (error) {
      const screens = await Promise.all([...people].map(seen));
      // The runner prints the stack.
      error.stack = [error.stack, ...screens].join("\n");
      throw error;
    }
  });
}

async function seen(page) {
  if (page.isClosed()) return "";
  const words = await page.locator("main").innerText({ timeout: 1000 }).catch(() => "");
  return `── on the screen at ${page.url()}\n${words.slice(0, 1200).replace(/\n\s*\n+/g, "\n")}`;
}
