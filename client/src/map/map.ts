// The map under the collection points. This much is loaded with the page; the map itself only where it can be drawn,
// when it comes into sight, and not on a line that is slow or paid by the byte: there the outline says enough.
const figure = document.querySelector<HTMLElement>("figure[data-map]");
const line = (navigator as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
const spared = line?.saveData === true || /2g|3g/.test(line?.effectiveType ?? "");

function drawable(): boolean {
  const canvas = document.createElement("canvas").getContext("webgl2");
  canvas?.getExtension("WEBGL_lose_context")?.loseContext();
  return canvas !== null;
}

if (figure && !spared) {
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    sight.disconnect();
    // Its address comes from the page, with the version in it. Whatever goes wrong, the outline is still there.
    if (drawable()) import(/* @vite-ignore */ figure.dataset["mapView"] ?? "").catch(() => {});
  });
  sight.observe(figure);
}
