import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const at = (p: string) => fileURLToPath(new URL(p, import.meta.url));

/** File names stay stable, so a chunk that changed needs another address: `import("./zxing.js?v=1a2b3c4d")`. */
function versionedChunks(): Plugin {
  return {
    name: "versioned-chunks",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((f) => f.type === "chunk");
      for (const chunk of chunks) {
        for (const name of chunk.dynamicImports) {
          const target = chunks.find((c) => c.fileName === name);
          if (!target) continue;
          const v = createHash("sha256").update(target.code).digest("hex").slice(0, 8);
          for (const q of ["`", '"', "'"]) chunk.code = chunk.code.replaceAll(`./${name}${q}`, `./${name}?v=${v}${q}`);
        }
      }
    },
  };
}

export default defineConfig({
  root: at("."),
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  base: "./",
  publicDir: at("generated"),
  plugins: [versionedChunks()],
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    target: ["chrome100", "firefox102", "safari15.4"],
    cssTarget: ["chrome100", "firefox102", "safari15.4"],
    rollupOptions: {
      input: {
        desk: at("src/desk/desk.ts"),
        map: at("src/map/map.ts"),
        "map-view": at("src/map/view.ts"),
        "desk-css": at("src/styles/desk.scss"),
        "public-css": at("src/styles/public.scss"),
        "print-css": at("src/styles/print.scss"),
        "embed-css": at("src/styles/embed.scss"),
        "map-css": at("src/styles/map.scss"),
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: (asset) => (asset.names[0] ?? "asset").replace("-css.css", ".css"),
      },
    },
  },
});
