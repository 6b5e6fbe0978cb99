// Draws the pictures that README.md shows, from the demo coalition: `make screenshots`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { LAPTOP, PHONE, calm, launch, open, person, signIn } from "./lib/browser.js";
import { start } from "./lib/program.js";

const folder = fileURLToPath(new URL("screenshots/", import.meta.url));
await mkdir(folder, { recursive: true });
const program = await start();
const browser = await launch();

async function draw(name, { path, role, ...window }) {
  const page = await person(browser, window);
  if (role) await signIn(page, program, role);
  if (typeof path === "function") await path(page);
  else await open(page, program, path);
  await page.screenshot({ path: `${folder}${name}.png` });
  calm(page);
  await page.context().close();
}

const oneBox = async (page) => {
  await open(page, program, "/desk/stock/boxes");
  await page.locator("main table th[scope=row] a").first().click();
  await page.waitForLoadState();
};

try {
  await draw("needs-phone", { path: "/needs", viewport: PHONE });
  await draw("needs-phone-ar", { path: "/ar/needs", viewport: PHONE, lang: "ar" });
  await draw("needs-laptop", { path: "/needs", viewport: LAPTOP });
  await draw("board", { path: "/desk/stock", role: "warehouse-lead", viewport: LAPTOP });
  await draw("box-phone", { path: oneBox, role: "warehouse-lead", viewport: PHONE });
} finally {
  await browser.close();
  await program.stop();
}
