// Reads QR codes off paper as a phone would: the page is printed to PDF, the PDF drawn at 200 dots an inch, and zbar looks.
import { execFile } from "node:child_process";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporary } from "./program.js";

const run = promisify(execFile);

/** Every QR code on the printed pages, as text, sorted. */
export async function printedCodes(page) {
  const folder = await temporary("print");
  try {
    const pdf = join(folder, "page.pdf");
    await writeFile(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    await run("pdftoppm", ["-r", "200", "-png", pdf, join(folder, "sheet")]);
    const sheets = (await readdir(folder)).filter((name) => name.endsWith(".png")).map((name) => join(folder, name));
    return (await codes(sheets)).sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every QR code in pictures. */
export async function codes(pictures) {
  // zbarimg ends with 4 when it found nothing, which is an answer too.
  const { stdout } = await run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", ...pictures]).catch((e) => {
    if (e.code === 4) return { stdout: "" };
    throw e;
  });
  return stdout.split("\n").filter(Boolean);
}
