// What a first visit costs: every byte that came over the wire, headers and all, into a browser that had nothing.

/** Opens `url` in a fresh window and answers `{ total, parts: [[address, bytes], …] }`, in bytes as sent. */
export async function firstLoad(browser, url, { lang = "en" } = {}) {
  const context = await browser.newContext({ locale: lang, viewport: { width: 390, height: 800 } });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send("Network.enable");
    const names = new Map();
    const parts = new Map();
    wire.on("Network.requestWillBeSent", (e) => names.set(e.requestId, e.request.url));
    wire.on("Network.loadingFinished", (e) => parts.set(names.get(e.requestId), e.encodedDataLength));
    await page.goto(url, { waitUntil: "networkidle" });
    const counted = [...parts].filter(([address]) => address?.startsWith("http"));
    return { total: counted.reduce((sum, [, bytes]) => sum + bytes, 0), parts: counted };
  } finally {
    await context.close();
  }
}
