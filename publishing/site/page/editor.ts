import { el } from "../../../src/course/forms/front/element.js";
import { codeLines } from "../../page/code.js";

/** A cell's code that can be changed: a field over the same text in colours. */
export interface Editor {
  readonly element: HTMLElement;
  text: string;
}

/**
 * @param label what the field is called for those who hear the page.
 * @param changed called after each change by the reader.
 * @param run called for Shift or Ctrl with Enter.
 */
export function createEditor(text: string, label: string, changed: () => void, run: () => void): Editor {
  const colours = el("code");
  const field = el("textarea", {
    "aria-label": label,
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
    rows: 1,
  });
  const paint = (): void => {
    // The field shows an empty last line, a block of text does not.
    colours.innerHTML = `${codeLines(field.value)}\n`;
  };
  field.addEventListener("input", () => {
    paint();
    changed();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
  field.value = text;
  paint();
  return {
    element: el(
      "div",
      { class: "editor" },
      el("pre", { class: "code", "aria-hidden": "true" }, colours),
      field,
    ),
    get text() {
      return field.value;
    },
    set text(next) {
      field.value = next;
      paint();
    },
  };
}
