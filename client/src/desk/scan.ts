// [data-scan]: read the QR of a box label with the camera.
// On success: go to /b/CODE here, whatever host the QR names; or, with data-scan-into="#input", fill that field; or,
// with data-scan-tick, tick the box whose data-code it is and look for the next.

export interface Reader {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface NativeReader {
  new (options: { formats: string[] }): Reader;
  getSupportedFormats(): Promise<string[]>;
}

const EVERY = 180; // milliseconds between looks: a warm phone in a cold hand is enough

/** The code in a label's QR: an address that ends in /b/CODE, or the bare code. */
export function codeIn(raw: string): string | undefined {
  const text = raw.trim();
  const inAddress = /\/b\/([A-Za-z0-9-]{3,24})\/?(?:[?#].*)?$/.exec(text)?.[1];
  return (inAddress ?? /^[A-Za-z0-9-]{3,24}$/.exec(text)?.[0])?.toUpperCase();
}

async function reader(): Promise<Reader> {
  const native = (globalThis as { BarcodeDetector?: NativeReader }).BarcodeDetector;
  if (native) {
    const formats = await native.getSupportedFormats().catch(() => [] as string[]);
    if (formats.includes("qr_code")) return new native({ formats: ["qr_code"] });
  }
  return (await import("./zxing")).reader();
}

function sheet(trigger: HTMLElement): {
  dialog: HTMLDialogElement;
  video: HTMLVideoElement;
  say: (text: string) => void;
} {
  const dialog = document.createElement("dialog");
  dialog.className = "scan";
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "secondary";
  close.textContent = trigger.dataset.scanClose ?? "×";
  close.addEventListener("click", () => dialog.close());
  dialog.setAttribute("aria-label", trigger.textContent?.trim() || trigger.getAttribute("aria-label") || "QR");
  dialog.append(video, line, close);
  document.body.append(dialog);
  return { dialog, video, say: (text) => (line.textContent = text) };
}

function use(code: string, trigger: HTMLElement): void {
  const into = trigger.dataset.scanInto ? document.querySelector<HTMLInputElement>(trigger.dataset.scanInto) : null;
  if (!into) {
    location.assign(`/b/${encodeURIComponent(code)}`);
    return;
  }
  into.value = code;
  into.dispatchEvent(new Event("input", { bubbles: true }));
  into.dispatchEvent(new Event("change", { bubbles: true }));
  if (trigger.hasAttribute("data-scan-submit") && into.form) into.form.requestSubmit();
  else into.focus();
}

/** Ticks what a code stands beside; whether there is such a thing. */
function tick(code: string): boolean {
  const box = document.querySelector<HTMLInputElement>(`input[type="checkbox"][data-code="${CSS.escape(code)}"]`);
  if (!box) return false;
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

async function scan(trigger: HTMLElement): Promise<void> {
  const text = trigger.dataset;
  const { dialog, video, say } = sheet(trigger);
  let stream: MediaStream | undefined;
  let open = true;
  dialog.addEventListener("close", () => {
    open = false;
    for (const track of stream?.getTracks() ?? []) track.stop();
    dialog.remove();
  });
  dialog.showModal();
  say(text.scanHint ?? "…");
  let eye: Reader;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 } },
      audio: false,
    });
    if (!open) {
      // Closed while the question about the camera was still being asked.
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    video.srcObject = stream;
    [eye] = await Promise.all([reader(), video.play()]);
  } catch (error) {
    say(text.scanDenied ?? (error instanceof Error ? error.message : String(error)));
    return;
  }
  let last: string | undefined;
  while (open) {
    const seen = video.readyState >= 2 ? await eye.detect(video).catch(() => []) : [];
    const read = seen.map((s) => codeIn(s.rawValue));
    const code = read.find((c) => c !== undefined);
    if (code && open && trigger.hasAttribute("data-scan-tick")) {
      if (code !== last) navigator.vibrate?.(60);
      last = code;
      say(tick(code) ? `✓ ${code}` : (text.scanUnknown ?? text.scanHint ?? "?"));
    } else if (code && open) {
      navigator.vibrate?.(60);
      dialog.close();
      use(code, trigger);
      return;
    }
    if (read.length > 0 && !code) say(text.scanUnknown ?? text.scanHint ?? "?");
    await new Promise((r) => setTimeout(r, EVERY));
  }
}

export function scanButtons(): void {
  const camera = typeof navigator.mediaDevices?.getUserMedia === "function" && typeof HTMLDialogElement === "function";
  for (const trigger of document.querySelectorAll<HTMLElement>("[data-scan]")) {
    if (!camera) {
      // A link leads on to typing the code in; a button has nowhere to lead.
      if (trigger instanceof HTMLButtonElement) trigger.hidden = true;
      continue;
    }
    trigger.addEventListener("click", (event) => {
      event.preventDefault();
      void scan(trigger);
    });
  }
}
