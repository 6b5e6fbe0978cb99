// [data-once]: one send, however often a cold thumb taps. The server's idempotency key is what makes it safe;
// this only makes it calm. The button comes back if the network never answers.
const PATIENCE = 12_000;

function free(form: HTMLFormElement): void {
  delete form.dataset.busy;
  form.removeAttribute("aria-busy");
  for (const b of form.querySelectorAll<HTMLButtonElement>("button[data-was-enabled]")) {
    b.disabled = false;
    b.removeAttribute("data-was-enabled");
  }
}

export function sendOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-once") || event.defaultPrevented) return;
    if (form.dataset.busy) {
      event.preventDefault();
      return;
    }
    form.dataset.busy = "1";
    form.setAttribute("aria-busy", "true");
    // After this turn, so that the name and value of the pressed button are still sent.
    setTimeout(() => {
      for (const b of form.querySelectorAll<HTMLButtonElement>("button:not([type=button]):not(:disabled)")) {
        b.dataset.wasEnabled = "1";
        b.disabled = true;
      }
    });
    setTimeout(() => free(form), PATIENCE);
  });
  // Coming back with the Back button shows the page as it was left: with dead buttons, unless we wake them.
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) free(form);
  });
}
