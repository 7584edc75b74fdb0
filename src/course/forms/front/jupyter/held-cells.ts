import { el } from "../element.js";

const HELD = "md-held";

/** The guesses of a page: why the results below each are hidden; undefined for one that is given. */
const guesses = new Map<HTMLElement, string | undefined>();

/** Hides the results below a guess, up to the next guess or the next heading; without a reason they are shown. */
export function holdCells(root: HTMLElement, why: string | undefined): void {
  guesses.set(root, why);
  hideBelow(root);
}

/** The guess is drawn no more. */
export function releaseCells(root: HTMLElement): void {
  guesses.set(root, undefined);
  hideBelow(root);
  guesses.delete(root);
}

/** Looks at all guesses of the notebook anew: a form that was drawn since is no result, and may be a guess of its own. */
export function hideBelow(root: HTMLElement): void {
  let why: string | undefined;
  for (const cell of root.closest(".jp-Cell")?.parentElement?.children ?? []) {
    if (!(cell instanceof HTMLElement)) continue;
    const guess = [...guesses.keys()].find((one) => cell.contains(one));
    if (guess !== undefined) why = guesses.get(guess);
    else if (cell.querySelector(".jp-RenderedMarkdown :is(h1, h2, h3)") !== null) why = undefined;
    if (cell.classList.contains("jp-CodeCell")) hide(cell, guess === undefined ? why : undefined);
  }
}

function hide(cell: HTMLElement, why: string | undefined): void {
  // A form is no result.
  const held = why !== undefined && cell.querySelector(".md-form") === null;
  cell.classList.toggle(HELD, held);
  cell.querySelector(`:scope > .${HELD}-note`)?.remove();
  if (held) cell.append(el("p", { class: `${HELD}-note` }, why));
}
