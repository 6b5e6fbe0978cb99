// Makes generated/: everything in dist/ that is neither styles nor script.
// Fonts are subset here from the packages, so that no binary is kept in the repository.
import { mkdir, readFile, rm, writeFile, copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { FAVICON, LABEL, LEVELS, LUCIDE } from "./icons.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = path.join(root, "node_modules");
const out = path.join(root, "generated");
const from = (...p) => path.join(modules, ...p);
const to = (...p) => path.join(out, ...p);

const range = (a, b) => Array.from({ length: b - a + 1 }, (_, i) => String.fromCodePoint(a + i)).join("");
// English, French and the neighbours' letters of Latin-1, the punctuation that both really use, and currency.
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff) + "ŒœŸ‘’“”‚„‹›–—…•€−→←≈≤≥ \u202f\u2011";
const ARABIC = " .,:;!?()/-–0123456789%«»" + range(0x600, 0x6ff) + "\u200c\u200d\u200e\u200f…";

const ATKINSON = "@expo-google-fonts/atkinson-hyperlegible";
const VAZIR = "@expo-google-fonts/vazirmatn";
const FONTS = [
  ["AtkinsonHyperlegible-Regular", [ATKINSON, "400Regular/AtkinsonHyperlegible_400Regular.ttf"], LATIN, "atkinson-400"],
  ["AtkinsonHyperlegible-Bold", [ATKINSON, "700Bold/AtkinsonHyperlegible_700Bold.ttf"], LATIN, "atkinson-700"],
  ["Vazirmatn-Regular", [VAZIR, "400Regular/Vazirmatn_400Regular.ttf"], ARABIC, "vazirmatn-400"],
  ["Vazirmatn-Bold", [VAZIR, "700Bold/Vazirmatn_700Bold.ttf"], ARABIC, "vazirmatn-700"],
];

async function fonts() {
  for (const [name, source, text, web] of FONTS) {
    const ttf = await readFile(from(...source));
    await writeFile(to("fonts", `${name}.ttf`), ttf); // whole, for pictures drawn by the server
    const woff2 = await subsetFont(ttf, text, { targetFormat: "woff2", noHinting: true });
    await writeFile(to("fonts", `${web}.woff2`), woff2);
  }
}

async function icons() {
  const symbols = [];
  for (const [name, lucide] of Object.entries(LUCIDE)) {
    const svg = await readFile(from("lucide-static", "icons", `${lucide}.svg`), "utf8");
    const body = svg
      .slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"))
      .replace(/\s*\n\s*/g, "")
      .replace(/\s*\/>/g, "/>");
    symbols.push(
      `<symbol id="i-${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`,
    );
  }
  symbols.push(`<symbol id="i-label" viewBox="0 0 24 24">${LABEL}</symbol>`);
  for (const [level, body] of Object.entries(LEVELS))
    symbols.push(`<symbol id="i-level-${level}" viewBox="0 0 24 24">${body}</symbol>`);
  const licence = "<!-- Lucide icons, ISC licence (licences/lucide.txt); levels and label by Wayhouse -->";
  await writeFile(
    to("icons.svg"),
    `<svg xmlns="http://www.w3.org/2000/svg">\n${licence}\n${symbols.join("\n")}\n</svg>\n`,
  );
}

const LICENCES = {
  "atkinson-hyperlegible": [ATKINSON, "LICENSE_FONT"],
  vazirmatn: [VAZIR, "LICENSE_FONT"],
  lucide: ["lucide-static", "LICENSE"],
  "pico-css": ["@picocss/pico", "LICENSE.md"],
  "barcode-detector": ["barcode-detector", "LICENSE"],
  "zxing-wasm": ["zxing-wasm", "LICENSE"],
  "maplibre-gl": ["maplibre-gl", "LICENSE.txt"],
  fflate: ["fflate", "LICENSE"],
};

await rm(out, { recursive: true, force: true });
await mkdir(to("fonts"), { recursive: true });
await mkdir(to("licences"), { recursive: true });
await Promise.all([fonts(), icons(), writeFile(to("favicon.svg"), FAVICON)]);
for (const [name, source] of Object.entries(LICENCES)) await copyFile(from(...source), to("licences", `${name}.txt`));
await copyFile(path.join(root, "build", "licences", "pmtiles.txt"), to("licences", "pmtiles.txt"));
// The detector asks for exactly the engine it was built with; resolve it the way the detector does.
const detector = createRequire(from("barcode-detector", "package.json"));
await copyFile(detector.resolve("zxing-wasm/reader/zxing_reader.wasm"), to("zxing_reader.wasm"));
// The map draws in a worker that is a file of its own, so that the page needs no blob: in its policy.
const worker = await readFile(from("maplibre-gl", "dist", "maplibre-gl-worker.mjs"), "utf8");
await writeFile(to("map-worker.js"), worker.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
