import { el } from "../../../src/course/forms/front/element.js";
import { words } from "../page/words.js";

/** JupyterLab does not start where a browser refuses to keep anything: it says so, and shows the way to the pages, which run. */
export function sayWhereStorageIsRefused(site: string): void {
  if (keepsSomething()) return;
  const toPages = el("a", { href: site }, words.asPages);
  const told = el("p", { role: "alert", class: "movement-data-refused" }, words.labBlocked, " ", toPages);
  // JupyterLab has hidden what says that it loads by then, or never will.
  Object.assign(told.style, {
    position: "fixed",
    inset: "0 0 auto",
    zIndex: "10000",
    margin: "0",
    padding: "1.5em",
    font: "1.1rem/1.5 system-ui, sans-serif",
    color: "#1f2328",
    background: "#fff4d6",
  });
  document.body.prepend(told);
}

/** Asking is refused too where a browser keeps nothing. */
function keepsSomething(): boolean {
  try {
    return localStorage !== null && indexedDB !== null;
  } catch {
    return false;
  }
}
