import type { LiveCellParts } from "./live-cell-parts.js";

/** Hides what stands below each guess, up to the next guess or the end of its part of the page. A form is no result. */
export function holdBelowGuesses(cells: readonly LiveCellParts[]): void {
  let why = "";
  let part: Element | null = null;
  for (const cell of cells) {
    const here = cell.element.closest("section");
    if (here !== part) why = "";
    part = here;
    const guess = cell.guess();
    if (guess !== undefined) why = guess;
    cell.hold(guess === undefined && !cell.showsForm() ? why : "");
  }
}
