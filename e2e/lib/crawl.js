// Finds every page of the program: follows links from where people begin, and opens each kind of page a few times.

/** How many pages of one kind are opened: boxes are all drawn by the same template. */
const OF_A_KIND = 2;

/** Places whose pages are named by people's words, not by codes. */
const NAMED = /^(\/needs|\/desk\/needs|\/desk\/stock\/(catalogue|categories|kits|warehouses))\/(?!embed$|new$)[^/.]+/;

/** An address with what changes from row to row left out; what was asked of a list is left out too. */
export function kind(path) {
  const [place, query] = path.split("?");
  const parts = place.split("/").map((part) => (/\d|^[A-Z0-9-]{4,}$/.test(part) ? "…" : part));
  return parts.join("/").replace(NAMED, "$1/…") + (query === undefined ? "" : "?…");
}

/**
 * Opens what can be reached from `starts` (paths) `within` a folder and calls `visit(path, reply)` for each page. What is for downloading
 * is only fetched, and `download(path, reply)` is called.
 */
export async function crawl(page, program, starts, { visit, download = async () => {}, prefix = "", within = "/" }) {
  const seen = new Map();
  const queue = [...starts];
  const known = new Set(queue);
  while (queue.length > 0) {
    const path = queue.shift();
    const shape = kind(path);
    if ((seen.get(shape) ?? 0) >= OF_A_KIND) continue;
    seen.set(shape, (seen.get(shape) ?? 0) + 1);
    const address = program.url + prefix + path;
    if (/\.(csv|json|xlsx|png|jpg|svg|pdf|txt|atom|ics|md)(\?|$)/.test(path)) {
      await download(path, await page.context().request.get(address));
      continue;
    }
    const reply = await page.goto(address);
    await visit(path, reply);
    for (const found of await links(page, program.url)) {
      if (known.has(found) || !found.startsWith(within)) continue;
      known.add(found);
      queue.push(found);
    }
  }
  return [...seen.keys()].sort();
}

/** Where the page's links and search forms lead on this site, without language and place in the page. */
async function links(page, url) {
  const hrefs = await page.evaluate(() => [...document.querySelectorAll("a[href], link[rel=alternate][href], meta[property='og:image']")].map((e) => (typeof e.href === "string" && e.href) || e.content || ""));
  return hrefs
    .filter((href) => href.startsWith(`${url}/`))
    .map((href) => href.slice(url.length).replace(/#.*/, "").replace(/^\/(en|fr|ar|fa)(?=\/|$)/, "") || "/")
    .filter((path) => !path.startsWith("/assets/") && !path.startsWith("/sign-in/link/"));
}
