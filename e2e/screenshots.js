// Draws the pictures that README.md shows, from the demo coalition: `make screenshots`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { LAPTOP, PHONE, calm, launch, open, person, press, signIn } from "./lib/browser.js";
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
  await open(page, program, "/desk/stock/boxes?item=sleeping-bag");
  await press(page.locator("main table th[scope=row] a").first());
};

/** The picture at the top of README.md: the phone of a supporter beside the desk of the warehouse. */
async function compose() {
  const shot = async (role, path, width, height, down = 0) => {
    const page = await person(browser, { viewport: { width, height } });
    if (role) await signIn(page, program, role);
    await open(page, program, path);
    await page.evaluate((y) => window.scrollTo(0, y), down);
    return `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
  };
  const phone = await shot(null, "/needs", 390, 844, 340);
  const desk = await shot("warehouse-lead", "/desk/stock", 1152, 800);
  const page = await person(browser, { viewport: { width: 1280, height: 680 } });
  await page.setContent(`<!doctype html><title>Wayhouse</title>
    <style>
      body { margin: 0; padding: 20px; display: flex; gap: 22px; background: #c9b892; }
      img { height: 640px; border-radius: 8px; box-shadow: 0 2px 12px rgb(0 0 0 / 25%); }
    </style>
    <img src="${phone}"><img src="${desk}">`);
  await page.screenshot({ path: `${folder}both.png` });
}

try {
  await draw("needs-phone", { path: "/needs", viewport: PHONE });
  await draw("needs-phone-ar", { path: "/ar/needs", viewport: PHONE, lang: "ar" });
  await draw("needs-laptop", { path: "/needs", viewport: LAPTOP });
  await draw("board", { path: "/desk/stock", role: "warehouse-lead", viewport: LAPTOP });
  await draw("box-phone", { path: oneBox, role: "warehouse-lead", viewport: PHONE });
  await compose();
} finally {
  await browser.close();
  await program.stop();
}
