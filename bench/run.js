// Prints one table of what the program promises about speed. Ratios are of two things measured in turns in this run;
// a figure is the median of several rounds. Ends with 1 if a promise is missed.
//
// `bench/run NAME…` measures only some: movements needs levels forecast counts boxes-list pages start memory weight
import { availableParallelism, cpus, totalmem } from "node:os";
import * as measures from "./measures.js";
import { tidyUp } from "./lib.js";

const wanted = process.argv.slice(2);
const all = Object.entries({
  movements: measures.movements,
  needs: measures.needs,
  levels: measures.levels,
  forecast: measures.forecast,
  counts: measures.counts,
  "boxes-list": measures.boxesList,
  start: measures.start,
  memory: measures.memory,
  pages: measures.pages,
  weight: measures.weight,
});

const rows = [];
try {
  for (const [name, measure] of all) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`measuring ${name} …\n`);
    rows.push(...(await measure()));
  }
} finally {
  await tidyUp();
}

const head = ["what", "measured", "against", "ratio", "promised", ""];
const lines = rows.map((r) => [r.what, r.measured, r.against ?? "", r.ratio ?? "", r.promised ?? "", r.kept === undefined ? "" : r.kept ? "kept" : "MISSED"]);
const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => [...line[i]].length)));
const show = (line) => `| ${line.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
console.log(`\n${cpus()[0].model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
console.log([show(head), show(widths.map((w) => "-".repeat(w))), ...lines.map(show)].join("\n"));
const missed = rows.filter((r) => r.kept === false);
console.log(missed.length === 0 ? "\nEvery promise is kept." : `\nMISSED: ${missed.map((r) => r.what).join("; ")}`);
process.exit(missed.length === 0 ? 0 : 1);
