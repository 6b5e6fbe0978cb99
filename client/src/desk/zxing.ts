// Loaded only where the browser cannot read a QR itself (Firefox, Safari). The engine is ours to serve.
import { BarcodeDetector, ZXING_WASM_VERSION, prepareZXingModule } from "barcode-detector/ponyfill";
import type { Reader } from "./scan";

export function reader(): Reader {
  const here = import.meta.url; // beside this chunk, wherever the server keeps it
  const engine = new URL(`zxing_reader.wasm?v=${ZXING_WASM_VERSION}`, here).href;
  prepareZXingModule({ overrides: { locateFile: (path: string) => (path.endsWith(".wasm") ? engine : path) } });
  return new BarcodeDetector({ formats: ["qr_code"] });
}
