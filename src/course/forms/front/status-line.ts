import { el } from "./element.js";
import type { StatusKind } from "./status-after.js";

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

/** The time of day, as it is said in the language of the page. */
export function timeOfDay(): string {
  const language = document.documentElement.lang || [];
  return new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
}
