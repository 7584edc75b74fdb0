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

type Typed = HTMLInputElement | HTMLTextAreaElement;

/**
 * A cell that runs again draws its form anew, and takes the field away in which somebody may be writing. A notebook takes
 * the next letters as its commands: "dd" deletes a cell. So what is typed waits until the form is there again, and goes on
 * in the same field. A click, Tab or Escape ends the waiting.
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
      if (field !== undefined) waitForForm(page, id, field, controls(root).indexOf(field));
    },
  };
}

/** Keeps what is typed until the form is drawn anew. */
function waitForForm(page: Element, id: string, field: HTMLElement, place: number): void {
  const caret = isTyped(field) ? { text: field.value, at: field.selectionStart } : undefined;
  let typed = "";
  const key = (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const goesElsewhere =
      target instanceof Element && target.matches("input, textarea, [contenteditable=true]");
    if (!page.isConnected || goesElsewhere || key === "Tab" || key === "Escape") stop();
    else if (!(ctrlKey || metaKey || altKey)) hold(event);
  };
  const hold = (event: KeyboardEvent): void => {
    const { key } = event;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (key === "Backspace") typed = typed.slice(0, -1);
    else if (key === "Enter") typed += "\n";
    else if ([...key].length === 1) typed += key;
  };
  const drawn = (event: Event): void => {
    const { id: other, root } = (event as CustomEvent<Filled>).detail;
    if (other !== id) return;
    stop();
    const again = controls(root)[place];
    if (!(again !== undefined && again.tagName === field.tagName)) {
      // Nothing is pressed by a key that was meant for a field.
      root.tabIndex = -1;
      root.focus();
      return;
    }
    again.focus();
    if (!isTyped(again)) return;
    const at = caret?.text === again.value ? (caret.at ?? again.value.length) : again.value.length;
    again.setSelectionRange(at, at);
    if (typed === "") return;
    again.setRangeText(
      again instanceof HTMLTextAreaElement ? typed : typed.replaceAll("\n", ""),
      at,
      at,
      "end",
    );
    again.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const stop = (): void => {
    removeEventListener("keydown", key, true);
    removeEventListener("pointerdown", stop, true);
    removeEventListener(FILLED, drawn);
  };
  addEventListener("keydown", key, true);
  addEventListener("pointerdown", stop, true);
  addEventListener(FILLED, drawn);
}

function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("input, textarea, select, button")];
}

/** A field into which words are typed. */
function isTyped(field: HTMLElement): field is Typed {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");
}
