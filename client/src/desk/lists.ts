// Lists: one tick for all rows, a count of what is ticked, and "/" to reach the find box.

function rowsOf(all: HTMLInputElement): HTMLInputElement[] {
  const scope = all.form ?? all.closest("table") ?? document.body;
  const name = all.dataset.selectAll;
  const selector = name ? `input[type=checkbox][name="${CSS.escape(name)}"]` : "input[type=checkbox][data-select]";
  // Rows may belong to a form that stands elsewhere (form="…").
  const found = scope instanceof HTMLFormElement ? [...scope.elements] : [...scope.querySelectorAll("input")];
  return found.filter(
    (e): e is HTMLInputElement => e instanceof HTMLInputElement && e !== all && !e.disabled && e.matches(selector),
  );
}

function selectAll(all: HTMLInputElement): void {
  const counter = document.querySelector<HTMLElement>(all.dataset.count ?? "[data-select-count]");
  const show = (): void => {
    const rows = rowsOf(all);
    const ticked = rows.filter((r) => r.checked).length;
    all.checked = rows.length > 0 && ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
    if (counter) counter.textContent = new Intl.NumberFormat(document.documentElement.lang || undefined).format(ticked);
  };
  all.addEventListener("change", () => {
    for (const row of rowsOf(all)) row.checked = all.checked;
    show();
  });
  document.addEventListener("change", (event) => {
    if (event.target !== all) show();
  });
  show();
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

export function listHelpers(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>("input[type=checkbox][data-select-all]"))
    selectAll(all);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const find =
      document.querySelector<HTMLInputElement>("[data-find]") ??
      document.querySelector<HTMLInputElement>("input[type=search]");
    if (!find) return;
    event.preventDefault();
    find.focus();
    find.select();
  });
  for (const b of document.querySelectorAll<HTMLElement>("[data-print]")) b.addEventListener("click", () => print());
}
