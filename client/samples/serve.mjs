// The style guide on http://127.0.0.1:8099: samples as they stand, dist/ at /assets/, under the real policy.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const types = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2", wasm: "application/wasm", ttf: "font/ttf" };
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://x");
  const [base, name] = pathname.startsWith("/assets/") ? [dist, pathname.slice(8)] : [here, pathname.slice(1) || "index.html"];
  const file = path.join(base, path.normalize(name));
  try {
    if (!file.startsWith(base)) throw new Error("outside");
    const body = await readFile(file);
    response.writeHead(200, { "content-type": types[path.extname(file).slice(1)] ?? "text/plain; charset=utf-8", "content-security-policy": policy, "cache-control": "no-store" });
    response.end(body);
  } catch {
    response.writeHead(404, { "content-type": "text/plain" }).end("not here\n");
  }
}).listen(Number(process.env.PORT ?? 8099), "127.0.0.1");
