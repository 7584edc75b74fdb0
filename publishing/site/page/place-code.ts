import { el } from "../../../src/course/forms/front/element.js";
import { words } from "./words.js";

/**
 * Puts the editor where the code of a cell stands. What only fetches tools, or only opens a form, is folded.
 *
 * @returns the fold.
 */
export function placeCode(cell: HTMLElement, editor: HTMLElement): HTMLDetailsElement | undefined {
  const code = cell.querySelector("pre.code");
  if (cell.dataset.tools === undefined) {
    code?.replaceWith(editor);
    return cell.querySelector<HTMLDetailsElement>("details.form-code") ?? undefined;
  }
  const fold = el("details", { class: "tools" }, el("summary", {}, words.tools), editor);
  code?.replaceWith(fold);
  return fold;
}
