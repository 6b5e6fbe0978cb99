// Prints what each output weighs, and fails when the public first load grows past its budget.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const files = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((f) => statSync(new URL(f, dist)).isFile() && !f.startsWith("licences"))
  .sort();
const packed = {};
for (const file of files) {
  const bytes = readFileSync(new URL(file, dist));
  packed[file] = /\.(woff2)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length;
  console.log(file.padEnd(42), String(bytes.length).padStart(9), String(packed[file]).padStart(9));
}
const first = packed["public.css"] + packed["fonts/atkinson-400.woff2"] + packed["fonts/atkinson-700.woff2"];
console.log(`\npublic.css + two fonts: ${first} bytes; 50 KB is the whole first load of a public page`);
if (packed["public.css"] > 11_000 || first > 36_000) {
  console.error("over budget: public.css at most 11000, with fonts at most 36000 (brotli)");
  process.exit(1);
}
