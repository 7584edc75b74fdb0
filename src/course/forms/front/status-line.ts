import { el } from "./element.js";

/** What the words are about; other words are about nothing that needs a sign. */
export type StatusKind = "saved" | "waits" | "error";

/** What a form says about itself: kept, waiting, or why not. */
export interface StatusLine {
  readonly element: HTMLElement;
  show(words: string, kind?: StatusKind): void;
}

export function createStatusLine(): StatusLine {
  const element = el("p", { class: "md-status", role: "status" });
  return {
    element,
    show(words, kind) {
      // The same words said anew would be read aloud anew.
      if (element.textContent !== words) element.textContent = words;
      element.dataset.kind = kind ?? "";
    },
  };
}
