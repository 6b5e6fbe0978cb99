// Runs the journeys: `node run.js [FILE…]`. The demo is loaded once; every file works on a copy of it.
import { spawn } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadDemo, temporary } from "./lib/program.js";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : (await readdir(".")).filter((name) => name.endsWith(".test.js")).sort();

const seed = await temporary("seed");
let code = 1;
try {
  const began = Date.now();
  await loadDemo(seed);
  console.log(`the demo coalition is loaded (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  const tests = spawn(process.execPath, ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files], {
    stdio: "inherit",
    env: { ...process.env, WAYHOUSE_E2E_SEED: seed },
  });
  code = await new Promise((done) => tests.on("exit", (status) => done(status ?? 1)));
} finally {
  await rm(seed, { recursive: true, force: true });
}
process.exit(code);
