import type { FormOption } from "../../form-field.js";
import { el } from "../element.js";

/** A row with one line of code and its buttons. */
export function lineRow(line: FormOption, ...buttons: readonly HTMLElement[]): HTMLElement {
  return el(
    "li",
    { draggable: "true", "data-line": line.value },
    el("code", { class: "md-item" }, line.label),
    el("div", { class: "md-item-buttons" }, ...buttons),
  );
}

/**
 * Lets lines be dragged inside a list and from one list to the other. Everything that dragging does can be done with
 * buttons too.
 *
 * @param dropped is called with the line and the row on which it fell; undefined: below the last one.
 */
export function dragLines(
  lists: readonly HTMLElement[],
  dropped: (line: string, list: HTMLElement, row: number | undefined) => void,
): void {
  let held: string | undefined;
  const rowOf = (list: HTMLElement, { target }: Event): number =>
    [...list.children].findIndex((row) => target instanceof Node && row.contains(target));
  for (const list of lists) {
    list.addEventListener("dragstart", (event) => {
      const row = list.children[rowOf(list, event)];
      held = row instanceof HTMLElement ? row.dataset.line : undefined;
      event.dataTransfer?.setData("text/plain", "");
    });
    list.addEventListener("dragover", (event) => {
      if (held !== undefined) event.preventDefault();
    });
    list.addEventListener("drop", (event) => {
      event.preventDefault();
      // The page around a form takes what is dropped as text.
      event.stopPropagation();
      const row = rowOf(list, event);
      if (held !== undefined) dropped(held, list, row < 0 ? undefined : row);
      held = undefined;
    });
    list.addEventListener("dragend", () => {
      held = undefined;
    });
  }
}
