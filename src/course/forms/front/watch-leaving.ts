import { LEFT } from "./draft-storage.js";

interface Leaving {
  /** The keyboard leaves a field of the form. */
  readonly field: () => void;
  /** The page goes away. */
  readonly page: () => void;
  /** Another window was closed, with words that it had not kept. */
  readonly otherWindow: () => void;
}

/** Calls when somebody leaves. Gives back how to end it. */
export function watchLeaving(root: HTMLElement, { field, page, otherWindow }: Leaving): () => void {
  const stored = ({ key, newValue }: StorageEvent): void => {
    if (newValue !== null && key?.startsWith(LEFT)) otherWindow();
  };
  addEventListener("pagehide", page);
  addEventListener("storage", stored);
  root.addEventListener("focusout", field);
  return () => {
    removeEventListener("pagehide", page);
    removeEventListener("storage", stored);
    root.removeEventListener("focusout", field);
  };
}
