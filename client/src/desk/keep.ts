// [data-keep]: what was typed survives a reload, a lost signal or a phone that slept.
// Kept in sessionStorage (this tab only, gone when it closes) until the form was sent and answered.
// Never use it on a form about a person's case or concern.
const SKIP = new Set(["password", "file", "hidden", "submit", "button", "reset", "image"]);
const SENT = "wayhouse:sent";

type Entry = string | boolean | string[];
type Kept = Record<string, Entry>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Storage can be full, or forbidden by the browser: keeping is a kindness, never a reason to fail. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function keyOf(form: HTMLFormElement): string {
  return `wayhouse:keep:${location.pathname}:${form.dataset.keep || form.id || form.getAttribute("action") || ""}`;
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (e): e is Control =>
      (e instanceof HTMLInputElement || e instanceof HTMLSelectElement || e instanceof HTMLTextAreaElement) &&
      e.name !== "" &&
      !SKIP.has(e.type) &&
      !e.autocomplete.includes("one-time-code") &&
      !e.closest("[data-nokeep]"),
  );
}

function idOf(c: Control, at: number): string {
  const ticked = c instanceof HTMLInputElement && (c.type === "checkbox" || c.type === "radio");
  return ticked ? `${c.name}=${c.value}` : `${c.name}#${at}`;
}

function each(form: HTMLFormElement, act: (c: Control, id: string) => void): void {
  const seen = new Map<string, number>();
  for (const c of controls(form)) {
    const at = seen.get(c.name) ?? 0;
    seen.set(c.name, at + 1);
    act(c, idOf(c, at));
  }
}

function read(c: Control): Entry {
  if (c instanceof HTMLInputElement && (c.type === "checkbox" || c.type === "radio")) return c.checked;
  if (c instanceof HTMLSelectElement && c.multiple) return [...c.selectedOptions].map((o) => o.value);
  return c.value;
}

function write(c: Control, value: Entry): void {
  if (c instanceof HTMLInputElement && (c.type === "checkbox" || c.type === "radio")) c.checked = value === true;
  else if (c instanceof HTMLSelectElement && Array.isArray(value))
    for (const o of c.options) o.selected = value.includes(o.value);
  else if (typeof value === "string") {
    const before = c.value;
    c.value = value;
    // A choice that the server no longer offers stays as the server wrote it.
    if (c instanceof HTMLSelectElement && c.value !== value) c.value = before;
  }
}

function save(form: HTMLFormElement): void {
  const kept: Kept = {};
  each(form, (c, id) => {
    kept[id] = read(c);
  });
  attempt(() => sessionStorage.setItem(keyOf(form), JSON.stringify(kept)));
}

function restore(form: HTMLFormElement): void {
  const kept = attempt(() => JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null") as Kept | null);
  if (!kept) return;
  let changed = false;
  each(form, (c, id) => {
    const value = kept[id];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(read(c))) return;
    write(c, value);
    changed = true;
  });
  if (!changed) return;
  form.dispatchEvent(new CustomEvent("kept:restored", { bubbles: true }));
  const told = form.querySelector<HTMLElement>("[data-kept]");
  if (told) told.hidden = false;
}

/** A form counts as answered when the server sent a page that says so or that moved on. */
function settle(forms: HTMLFormElement[]): void {
  // Whose session ran out is asked to sign in instead, and comes back to the form: nothing was answered yet.
  if (document.querySelector("main.door")) return;
  const sent = attempt(() => sessionStorage.getItem(SENT));
  if (!sent) return;
  const failed = document.querySelector("[data-failed], .error-summary, .field.has-error") !== null;
  const told = document.querySelector(".flash:not(.failed)") !== null;
  const sameForm = forms.some((f) => keyOf(f) === sent);
  if (!failed && (told || !sameForm)) attempt(() => sessionStorage.removeItem(sent));
  attempt(() => sessionStorage.removeItem(SENT));
}

export function keepForms(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-keep]")];
  settle(forms);
  for (const form of forms) {
    restore(form);
    form.addEventListener("input", () => save(form));
    form.addEventListener("change", () => save(form));
    form.addEventListener("reset", () => attempt(() => sessionStorage.removeItem(keyOf(form))));
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      save(form);
      attempt(() => sessionStorage.setItem(SENT, keyOf(form)));
    });
  }
  // Signing out leaves nothing behind on a shared phone.
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/sign-out"], form[data-forget]'))
    form.addEventListener("submit", () => attempt(() => sessionStorage.clear()));
}
