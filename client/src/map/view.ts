import { LngLatBounds, Map, Marker, NavigationControl, addProtocol, setWorkerUrl } from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import { style } from "./style";

/** A collection point: an entry of the list below the map. */
interface Point {
  href: string;
  name: string;
  at: [number, number];
}

function points(): Point[] {
  return [...document.querySelectorAll<HTMLElement>("article[data-at]")].flatMap((entry) => {
    const [lon, lat] = (entry.dataset["at"] ?? "").split(" ").map(Number);
    if (lon === undefined || lat === undefined || !Number.isFinite(lon) || !Number.isFinite(lat)) return [];
    const words = [".label-title", ".label-code"].map((part) => entry.querySelector(part)?.textContent?.trim());
    return [{ href: `#${entry.id}`, name: words.filter(Boolean).join(", "), at: [lon, lat] }];
  });
}

/** A link to the entry, so that the keyboard and a screen reader find the same things as a finger. */
function mark(point: Point): HTMLElement {
  const link = document.createElement("a");
  link.className = "map-mark";
  link.href = point.href;
  link.title = point.name;
  link.setAttribute("aria-label", point.name);
  return link;
}

/** Draws the map in the figure, and takes the outline away once it is really there. */
async function show(figure: HTMLElement): Promise<void> {
  const words = figure.dataset;
  const file = new URL(words["map"] ?? "", location.href).href;
  const archive = new PMTiles(file);
  const header = await archive.getHeader();
  const protocol = new Protocol();
  protocol.add(archive);
  addProtocol("pmtiles", protocol.tile);
  setWorkerUrl(new URL(words["mapWorker"] ?? "", location.href).href);

  const all = points();
  const bounds = all.reduce((box, point) => box.extend(point.at), new LngLatBounds());
  const container = document.createElement("div");
  container.className = "map";
  figure.querySelector("svg")?.after(container);
  const map = new Map({
    container,
    style: style(`pmtiles://${file}`, document.documentElement.lang),
    ...(bounds.isEmpty() ? {} : { bounds, fitBoundsOptions: { padding: { top: 56, bottom: 24, left: 32, right: 32 }, maxZoom: 11 } }),
    // Beyond what the file holds its shapes grow coarse; points of one town should still come apart.
    maxZoom: Math.max(header.maxZoom + 3, 12),
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    locale: {
      "Map.Title": words["mapTitle"] ?? "",
      "NavigationControl.ZoomIn": words["mapIn"] ?? "",
      "NavigationControl.ZoomOut": words["mapOut"] ?? "",
      "CooperativeGesturesHandler.WindowsHelpText": words["mapCtrl"] ?? "",
      "CooperativeGesturesHandler.MacHelpText": words["mapCmd"] ?? "",
      "CooperativeGesturesHandler.MobileHelpText": words["mapFingers"] ?? "",
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  for (const point of all) new Marker({ element: mark(point), anchor: "bottom" }).setLngLat(point.at).addTo(map);

  let there = false;
  map.on("error", () => {
    // A tile that is missing later is no reason to take the map away again.
    if (there) return;
    map.remove();
    container.remove();
  });
  map.once("load", () => {
    there = true;
    figure.classList.add("mapped");
    figure.querySelector("[data-map-credit]")?.removeAttribute("hidden");
    map.resize();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      map.setStyle(style(`pmtiles://${file}`, document.documentElement.lang)),
    );
  });
}

const figure = document.querySelector<HTMLElement>("figure[data-map]");
if (figure) await show(figure);
