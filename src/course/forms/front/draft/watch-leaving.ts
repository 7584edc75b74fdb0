import { LEFT } from "./draft-place.js";

interface Leaving {
  /** The keyboard leaves a field of the form. */
  readonly field: () => void;
  /** The page goes away. */
  readonly page: () => void;
  /** Another window was closed, or another drawing of a form went away, with words that it had not kept. */
  readonly wordsLeft: () => void;
}

/** Told on the page when a drawing of a form goes away. */
export const GONE = "movement-data-form-gone";

/** Calls when somebody leaves. Gives back how to end it. */
export function watchLeaving(root: HTMLElement, { field, page, wordsLeft }: Leaving): () => void {
  const stored = ({ key, newValue }: StorageEvent): void => {
    if (newValue !== null && key?.startsWith(LEFT)) wordsLeft();
  };
  addEventListener("pagehide", page);
  addEventListener("storage", stored);
  addEventListener(GONE, wordsLeft);
  root.addEventListener("focusout", field);
  return () => {
    removeEventListener("pagehide", page);
    removeEventListener("storage", stored);
    removeEventListener(GONE, wordsLeft);
    root.removeEventListener("focusout", field);
    dispatchEvent(new Event(GONE));
  };
}
