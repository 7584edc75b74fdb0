import type { FormNote } from "../form-message.js";
import { button, el } from "./element.js";
import type { Say } from "./say.js";

/** Where notes are said, and what is done when a button of one is pressed. */
export interface NotePlace {
  readonly element: HTMLElement;
  show(notes: readonly FormNote[]): void;
}

/** @param id of the element, for the fields that it describes. */
export function createNotes(id: string, say: Say, act: (name: string) => void): NotePlace {
  const element = el("div", { class: "md-notes", id });
  let shown = "[]";
  return {
    element,
    show(notes) {
      const now = JSON.stringify(notes);
      // The same notes drawn anew would take the keyboard from their buttons.
      if (now === shown) return;
      shown = now;
      const hadFocus = element.contains(document.activeElement);
      element.replaceChildren(...notes.map((note) => drawNote(note, say, act)));
      if (hadFocus) focusNear(element);
    },
  };
}

function drawNote({ kind, says, acts }: FormNote, say: Say, act: (name: string) => void): HTMLElement {
  const words = el("p", {}, el("strong", {}, say(kind)), ` ${says}`);
  const buttons = acts.map(({ act: name, label }) => button(label, () => act(name)));
  return el(
    "div",
    { class: "md-note", "data-kind": kind },
    words,
    acts.length === 0 ? undefined : el("div", { class: "md-row" }, ...buttons),
  );
}

/** The button that was pressed is gone: the keyboard goes on at the next note, or else at the field beside it. */
function focusNear(element: HTMLElement): void {
  const inside = element.querySelector<HTMLElement>("button");
  const beside = element
    .closest(".md-field, li, .md-edit")
    ?.querySelector<HTMLElement>("input:not([disabled]), textarea, button");
  (inside ?? beside)?.focus();
}
