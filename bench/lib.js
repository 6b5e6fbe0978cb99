// Starting things, asking them, and summing up.
import { execFile, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import http from "node:http";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.env.WAYHOUSE_BIN = `${root}target/release/wayhouse`;
// Read after the line above, which tells it what to start.
const program = await import("../e2e/lib/program.js");
export const { freePort } = program;
const bench = `${root}target/release/bench`;
const run = promisify(execFile);

const folders = [];
const running = [];

export async function temporary(name) {
  const folder = await program.temporary(name);
  folders.push(folder);
  return folder;
}

export async function tidyUp() {
  for (const stop of running.splice(0)) await stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export async function benchProgram(...words) {
  const { stdout } = await run(bench, words, { maxBuffer: 1 << 24 });
  return stdout.trim().split("\n");
}

let demo;
/** The demo coalition, loaded once; whoever starts it gets a copy. */
export async function startDemo() {
  if (!demo) {
    demo = await temporary("demo");
    await program.loadDemo(demo);
    process.env.WAYHOUSE_E2E_SEED = demo;
  }
  const started = await program.start();
  running.push(started.stop);
  return started;
}

export async function demoFolder() {
  await (await startDemo()).stop();
  return demo;
}

/** `wayhouse serve` on a folder that `bench warehouse` filled. */
export async function startServe(data) {
  const port = await freePort();
  const child = spawn(program.binary, ["serve"], {
    env: { PATH: process.env.PATH, DATA: data, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = new Promise((done) => child.on("exit", done));
    child.kill("SIGTERM");
    await ended;
  };
  running.push(stop);
  const url = `http://127.0.0.1:${port}`;
  while ((await get(`${url}/readyz`).catch(() => null))?.status !== 200) await pause(20);
  return { url, pid: child.pid, stop };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** One request on a kept connection: `{ status, headers, body, ms }`. */
export function request(method, url, { headers = {}, body } = {}) {
  return new Promise((done, failed) => {
    const began = performance.now();
    const asked = http.request(url, { method, agent, headers }, (reply) => {
      const chunks = [];
      reply.on("data", (chunk) => chunks.push(chunk));
      reply.on("end", () => done({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks), ms: performance.now() - began }));
    });
    asked.on("error", failed);
    asked.end(body);
  });
}
export const get = (url, headers) => request("GET", url, { headers });

export function post(url, fields, headers = {}) {
  const body = new URLSearchParams(fields).toString();
  return request("POST", url, { body, headers: { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body), ...headers } });
}

/** The hidden fields of the first form that is sent to `action` (or of the first in the page's main part). */
export function hiddenFields(html, action) {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)];
  const [, , inside] = forms.find(([, attributes]) => (action ? attributes.includes(`action="${action}"`) : /method="post"/.test(attributes) && !/sign-out/.test(attributes))) ?? [];
  if (inside === undefined) throw new Error(`no form to ${action ?? "send"}`);
  const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? "";
  return Object.fromEntries([...inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")]));
}

/** Signs in by a link; answers the headers that carry the session. */
export async function signIn(link) {
  const page = await get(link);
  const reply = await post(link, hiddenFields(page.body.toString()));
  const cookie = reply.headers["set-cookie"]?.[0]?.split(";")[0];
  if (!cookie) throw new Error(`signing in answered ${reply.status}`);
  return { cookie };
}

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

export const pause = (ms) => new Promise((later) => setTimeout(later, ms));

/** The median time of a page in milliseconds, after a few that warm up. */
export async function time(url, headers, count = 60) {
  const times = [];
  for (let i = 0; i < count + 10; i++) {
    const reply = await get(url, headers);
    if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}`);
    if (i >= 10) times.push(reply.ms);
  }
  return median(times);
}

/** Requests a second that wrk gets out of an address. */
export async function wrk(url, { seconds = 4, connections = 32, headers = {} } = {}) {
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const { stdout } = await run("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, ...named, url]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}:\n${stdout}`);
  return Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

/** Resident memory of a process in MB (10⁶ bytes). */
export async function resident(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return (Number(status.match(/VmRSS:\s+(\d+) kB/)[1]) * 1024) / 1e6;
}

export { program, run };
