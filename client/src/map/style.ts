import type { StyleSpecification } from "maplibre-gl";

/** A colour of tokens.css as the drawing understands it. */
function colour(token: string): string {
  const probe = document.createElement("i");
  probe.hidden = true;
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const said = getComputedStyle(probe).color;
  probe.remove();
  return said;
}

/**
 * A calm map in our own colours: land, water, roads, borders, names of towns. Layer and kind names are those of the
 * Protomaps basemap, version 4. Names are drawn with the reader's own fonts: without `glyphs`, nothing is fetched.
 */
export function style(url: string, lang: string): StyleSpecification {
  const line = (width: [number, number]) => ["interpolate", ["exponential", 1.6], ["zoom"], 6, width[0], 16, width[1]] as never;
  const roads = { type: "line", source: "land", "source-layer": "roads", layout: { "line-cap": "round", "line-join": "round" } } as const;
  const kind = (...kinds: string[]) => ["in", ["get", "kind"], ["literal", kinds]] as never;
  return {
    version: 8,
    sources: { land: { type: "vector", url } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colour("paper") } },
      { id: "earth", type: "fill", source: "land", "source-layer": "earth", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": colour("paper") } },
      { id: "water", type: "fill", source: "land", "source-layer": "water", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": colour("sea-stub") } },
      { ...roads, id: "streets", minzoom: 11, filter: kind("minor_road", "path"), paint: { "line-color": colour("rule"), "line-width": line([0.2, 5]) } },
      { ...roads, id: "roads", filter: kind("major_road"), paint: { "line-color": colour("rule"), "line-width": line([0.6, 9]) } },
      { ...roads, id: "highways", filter: kind("highway"), paint: { "line-color": colour("line"), "line-width": line([0.8, 10]) } },
      { id: "borders", type: "line", source: "land", "source-layer": "boundaries", filter: kind("country"), paint: { "line-color": colour("ink-2"), "line-width": 1, "line-dasharray": [3, 2] } },
      {
        id: "towns",
        type: "symbol",
        source: "land",
        "source-layer": "places",
        filter: kind("locality"),
        layout: {
          "text-field": ["coalesce", ["get", `name:${lang}`], ["get", "name"]],
          "text-font": ["Atkinson Hyperlegible"],
          "text-size": 14,
          "symbol-sort-key": ["-", 0, ["coalesce", ["get", "population_rank"], 0]],
        },
        paint: { "text-color": colour("ink"), "text-halo-color": colour("paper"), "text-halo-width": 1.5 },
      },
    ],
  };
}
