import { el } from "../element.js";
import type { BoxText } from "./typed-meanwhile.js";

export type Box = HTMLInputElement | HTMLTextAreaElement;

/** A box into which words are typed. */
export function isBox(field: unknown): field is Box {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");
}

/** What was typed into one box. */
export interface TypedBox {
  /** What stood in it; undefined: it is not known. */
  readonly before: string | undefined;
  readonly typed: BoxText;
  /** What stood in it when Enter was pressed. */
  readonly entered: string | undefined;
}

/**
 * Has the keyboard in place of a field that has gone away. It is a box as the field was, out of sight, so that all that
 * writes into a field writes into it: letters, Backspace and arrows, a text that is pasted, and letters that are put
 * together by several keys.
 */
export interface StandIn {
  readonly element: HTMLElement;
  readonly isComposing: boolean;
  /** Enter was pressed. */
  enter(): void;
  /** What was typed until now; from now on the next field is meant. */
  next(): TypedBox;
  remove(): void;
}

/** @param place what it is put into. */
export function createStandIn(place: Element, field: HTMLElement): StandIn {
  const box = isBox(field) ? el(field instanceof HTMLTextAreaElement ? "textarea" : "input", {}) : undefined;
  const element: HTMLElement = box ?? el("div", {});
  element.className = "md-stand-in";
  element.tabIndex = -1;
  element.setAttribute("aria-label", field.getAttribute("aria-label") ?? labelOf(field));
  let before: string | undefined = isBox(field) ? field.value : undefined;
  let entered: string | undefined;
  let isComposing = false;
  element.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  element.addEventListener("compositionend", () => {
    isComposing = false;
  });
  place.append(element);
  if (box !== undefined && isBox(field)) {
    box.value = field.value;
    box.setSelectionRange(field.selectionStart, field.selectionEnd);
  }
  element.focus({ preventScroll: true });
  return {
    element,
    get isComposing() {
      return isComposing;
    },
    enter() {
      if (box instanceof HTMLInputElement) entered ??= box.value;
    },
    next() {
      const typed: BoxText = {
        text: box?.value ?? "",
        start: box?.selectionStart ?? 0,
        end: box?.selectionEnd ?? 0,
      };
      const found: TypedBox = { before, typed, entered };
      before = undefined;
      entered = undefined;
      if (box !== undefined) box.value = "";
      return found;
    },
    remove: () => element.remove(),
  };
}

function labelOf(field: HTMLElement): string {
  return (isBox(field) ? field.labels?.[0]?.textContent : undefined) ?? "";
}
