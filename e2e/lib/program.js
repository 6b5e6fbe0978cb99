// Starts the built program on a free port with a folder of its own, and reads the sign-in links that it prints.
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const binary = process.env.WAYHOUSE_BIN ?? fileURLToPath(new URL("../../target/debug/wayhouse", import.meta.url));

export async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

export const temporary = (name) => mkdtemp(join(tmpdir(), `wayhouse-${name}-`));

/** Loads the demo once for all files of a run; each of them works on a copy. */
export async function loadDemo(folder) {
  const loading = spawn(binary, ["demo", "--load-only"], { env: environment(folder), stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((done) => loading.on("exit", done));
  if (code !== 0) throw new Error(`loading the demo ended with ${code}`);
}

function environment(data, more = {}) {
  const { PATH, HOME, TMPDIR, RUST_LOG } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...(RUST_LOG && { RUST_LOG }), DATA: data, ...more };
}

/**
 * The running program: `url`, `links` (role → sign-in link), `said()` (what it printed), `stop()`.
 * `host` is what browsers call it: passkeys want a name, so their journey says `localhost`.
 */
export async function start({ command = "demo", host = "127.0.0.1", env = {} } = {}) {
  const data = await temporary(command);
  const seed = process.env.WAYHOUSE_E2E_SEED;
  if (command === "demo" && seed) await cp(seed, data, { recursive: true });
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const settings = environment(data, { PORT: String(port), WAYHOUSE_BASE_URL: url, ...env });
  const program = spawn(binary, [command], { env: settings, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  program.stdout.on("data", (words) => (said += words));
  program.stderr.on("data", (words) => (said += words));
  let stopping = false;
  const ended = new Promise((done) => program.on("exit", done));
  program.on("exit", (code, signal) => stopping || console.error(`the program ended by itself (${code ?? signal}):\n${said}`));
  const stop = async () => {
    stopping = true;
    program.kill("SIGTERM");
    const late = setTimeout(() => program.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(late);
    await rm(data, { recursive: true, force: true });
  };
  process.on("exit", () => program.kill("SIGKILL"));
  try {
    await answers(`http://127.0.0.1:${port}/readyz`, program, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  const links = new Map([...said.matchAll(/^\s*([a-z-]+)\s+(http\S+)$/gm)].map(([, role, link]) => [role, link]));
  return { url, data, links, pid: program.pid, said: () => said, stop };
}

async function answers(url, program, said) {
  for (let i = 0; i < 1200; i++) {
    if (program.exitCode !== null) throw new Error(`the program ended at once:\n${said()}`);
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`the program did not answer in two minutes:\n${said()}`);
}
