// nginx on loopback, serving bytes from files with given headers.
import { spawn } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { freePort, get, pause, temporary } from "./lib.js";

/** Serves `body` at `/needs` with `headers`; answers `{ url, stop }`. */
export async function startNginx(body, headers, workers) {
  const folder = await temporary("nginx");
  const port = await freePort();
  await chmod(folder, 0o755);
  await mkdir(`${folder}/www`);
  await writeFile(`${folder}/www/needs`, body);
  const named = Object.entries(headers).map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`);
  await writeFile(
    `${folder}/nginx.conf`,
    `daemon off; worker_processes ${workers}; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid() === 0 ? "user root;" : ""}
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; gzip off; server_tokens off;
  keepalive_timeout 60s; keepalive_requests 100000000; open_file_cache max=100 inactive=60s;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port} backlog=1024; root ${folder}/www; location = /needs { default_type "text/html; charset=utf-8"; ${named.join(" ")} } }
}
`,
  );
  const child = spawn("/usr/sbin/nginx", ["-p", folder, "-c", `${folder}/nginx.conf`], { stdio: ["ignore", "inherit", "inherit"] });
  const url = `http://127.0.0.1:${port}/needs`;
  const stop = async () => {
    const ended = new Promise((done) => child.on("exit", done));
    child.kill("SIGQUIT");
    await ended;
  };
  while ((await get(url).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null) throw new Error("nginx did not start");
    await pause(20);
  }
  return { url, stop };
}
