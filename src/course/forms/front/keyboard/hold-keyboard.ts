import { GONE } from "../draft/watch-leaving.js";
import { controlAfter, controlAt, placeOf } from "./field-place.js";
import { createStandIn, isBox, type TypedBox } from "./stand-in.js";
import { type BoxText, endOf, withTyped } from "./typed-meanwhile.js";

/** Told on the page when the words of a form stand in it: each form brings a copy of this file. */
const FILLED = "movement-data-form-filled";

interface Filled {
  readonly id: string;
  readonly root: HTMLElement;
}

interface HeldKeyboard {
  /** The words that are kept stand in the form. */
  filled(): void;
  end(): void;
}

/**
 * A cell that runs again draws its form anew, and takes the field away in which somebody may be writing. A notebook takes
 * the next letters as its commands: "dd" deletes a cell. So a box out of sight has the keyboard until the form is there
 * again, and what was typed goes on in the same field. A click or Escape ends the waiting.
 *
 * @param id of the form, the same in each drawing of it.
 */
export function holdKeyboard(root: HTMLElement, id: string): HeldKeyboard {
  const page = root.closest(".jp-NotebookPanel") ?? document.body;
  let field: HTMLElement | undefined;
  const entered = ({ target }: FocusEvent): void => {
    field = target instanceof HTMLElement ? target : undefined;
  };
  const left = ({ relatedTarget }: FocusEvent): void => {
    // A field that is taken away goes nowhere.
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) field = undefined;
  };
  const pressed = ({ target }: PointerEvent): void => {
    if (!(target instanceof Node && root.contains(target))) field = undefined;
  };
  root.addEventListener("focusin", entered);
  root.addEventListener("focusout", left);
  addEventListener("pointerdown", pressed, true);
  return {
    filled: () => dispatchEvent(new CustomEvent<Filled>(FILLED, { detail: { id, root } })),
    end() {
      root.removeEventListener("focusin", entered);
      root.removeEventListener("focusout", left);
      removeEventListener("pointerdown", pressed, true);
      if (field !== undefined && page.isConnected) waitForForm(page, id, root, field);
    },
  };
}

/** Keeps what is typed until the form is drawn anew. */
function waitForForm(page: Element, id: string, gone: HTMLElement, field: HTMLElement): void {
  const place = placeOf(gone, field);
  const standIn = createStandIn(page, field);
  /** What was typed into each field that Tab has left, and where it went from there. */
  const before: { readonly box: TypedBox; readonly by: 1 | -1 }[] = [];

  function key(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (target instanceof Element && target !== standIn.element) {
      // A question of the notebook is answered first.
      if (target.closest("dialog, [role=dialog]") !== null) return;
      const isOurs = page.isConnected && (target === document.body || page.contains(target));
      if (!isOurs || target.matches("input, textarea, [contenteditable=true]")) {
        stop();
        return;
      }
      standIn.element.focus({ preventScroll: true });
    }
    if ((ctrlKey || metaKey) && key.toLowerCase() === "s") return;
    // The letter is written into the box all the same.
    event.stopImmediatePropagation();
    if (event.isComposing || standIn.isComposing || ctrlKey || metaKey || altKey) return;
    if (key === "Escape") stop();
    else if (key === "Enter") standIn.enter();
    else if (key === "Tab") {
      event.preventDefault();
      before.push({ box: standIn.next(), by: shiftKey ? -1 : 1 });
    }
  }

  function drawn(event: Event): void {
    const { id: other, root } = (event as CustomEvent<Filled>).detail;
    if (other !== id || !page.contains(root)) return;
    // What is put together by several keys is not torn apart.
    if (standIn.isComposing) standIn.element.addEventListener("compositionend", () => drawn(event));
    else goOn(root);
  }

  function goOn(root: HTMLElement): void {
    if (!end()) return;
    const first = controlAt(root, place);
    if (first === undefined) giveBack();
    const control = first === undefined ? undefined : writeAll(root, first);
    if (control === undefined || control.matches(":disabled")) {
      // Nothing is pressed by a key that was meant for a field.
      root.tabIndex = -1;
      root.focus();
    } else control.focus();
    standIn.remove();
  }

  /** The form does not come. */
  function stop(): void {
    if (!end()) return;
    giveBack();
    standIn.remove();
  }

  /** Writes what was typed into the drawing that is gone: its words wait where another drawing finds them. */
  function giveBack(): void {
    writeAll(gone, field);
    dispatchEvent(new Event(GONE));
  }

  /** Writes what was typed, field by field. Gives the one to which the keyboard has come; undefined: it has left the form. */
  function writeAll(root: HTMLElement, first: HTMLElement): HTMLElement | undefined {
    const last = standIn.next();
    let control: HTMLElement | undefined = first;
    for (const { box, by } of before) {
      if (control === undefined) return undefined;
      write(control, box);
      control = controlAfter(root, control, by);
    }
    if (control !== undefined) write(control, last);
    return control;
  }

  let isOver = false;
  function end(): boolean {
    if (isOver) return false;
    isOver = true;
    removeEventListener("keydown", key, true);
    removeEventListener("pointerdown", stop, true);
    removeEventListener("pagehide", stop, true);
    removeEventListener(FILLED, drawn);
    return true;
  }

  addEventListener("keydown", key, true);
  addEventListener("pointerdown", stop, true);
  addEventListener("pagehide", stop, true);
  addEventListener(FILLED, drawn);
}

/** Writes into a control what was typed for it. A control into which nothing is typed takes nothing. */
function write(control: HTMLElement, { before, typed, entered }: TypedBox): void {
  if (!isBox(control)) return;
  const now = control.value;
  // What Tab goes to is chosen as a whole in a box of one line, so that the first letter replaces it.
  const start = control instanceof HTMLInputElement ? "" : now;
  const after = (one: BoxText): BoxText =>
    before === undefined
      ? { text: start + one.text, ...endOf(start + one.text) }
      : withTyped(before, one, now);
  const put = (text: string): void => {
    if (control.value === text) return;
    control.value = text;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  if (before === undefined && typed.text === "") return;
  if (entered !== undefined && !control.matches(":disabled")) {
    put(after({ ...typed, text: entered }).text);
    control.form?.requestSubmit();
  }
  const wanted = after(typed);
  put(wanted.text);
  control.setSelectionRange(wanted.start, wanted.end);
}
