import { el } from "../element.js";

const HELD = "md-held";
/** On the form of a guess: why the results below are hidden; nothing for a guess that is given. It stands on the page, because each form brings a copy of this file. */
const WHY = "data-md-holds";

/** Hides the results below a guess, up to the next guess or the next heading; without a reason they are shown. */
export function holdCells(root: HTMLElement, why = ""): void {
  root.setAttribute(WHY, why);
  hideBelow(root);
}

/** The guess is drawn no more. */
export function releaseCells(root: HTMLElement): void {
  root.removeAttribute(WHY);
  hideBelow(root);
}

/** Looks at all guesses of the notebook anew: a form that was drawn since is no result, and may be a guess of its own. */
export function hideBelow(root: HTMLElement): void {
  let why = "";
  for (const cell of root.closest(".jp-Cell")?.parentElement?.children ?? []) {
    const guess = cell.querySelector(`[${WHY}]`);
    if (guess !== null) why = guess.getAttribute(WHY) ?? "";
    else if (cell.querySelector(".jp-RenderedMarkdown :is(h1, h2, h3)") !== null) why = "";
    if (cell.classList.contains("jp-CodeCell")) hide(cell, guess === null ? why : "");
  }
}

function hide(cell: Element, why: string): void {
  // A form is no result.
  const held = why !== "" && cell.querySelector(".md-form") === null;
  cell.classList.toggle(HELD, held);
  cell.querySelector(`:scope > .${HELD}-note`)?.remove();
  if (held) cell.append(el("p", { class: `${HELD}-note` }, why));
}
