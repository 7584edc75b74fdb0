import { el } from "../../../src/course/forms/front/element.js";
import { words } from "./words.js";

/** A cell at the end of the page for whatever the reader wants to try. */
export function ownCell(): { readonly section: HTMLElement; readonly cell: HTMLElement } {
  const cell = el("div", { class: "cell live", "data-cell": "own" }, el("pre", { class: "code" }));
  const section = el(
    "section",
    { "aria-labelledby": "own-cell" },
    el("h2", { id: "own-cell" }, words.ownCell),
    el("p", {}, words.ownCellLead),
    cell,
  );
  return { section, cell };
}
