import { type FormRow, rowKey } from "../../field-value.js";
import type { TableColumn } from "../../form-field.js";
import type { FormNote } from "../../form-message.js";
import { describeControl } from "../describe-control.js";
import { button, el } from "../element.js";
import { createNotes } from "../notes.js";
import { drawChoice } from "./choice.js";
import type { FieldTools, Offers } from "./drawn-field.js";
import { pastedCells, placedCells } from "./pasted-cells.js";
import { drawText } from "./text.js";

interface RowFormParts {
  readonly columns: readonly TableColumn[];
  readonly each: string;
  readonly title: string;
  readonly row: FormRow;
  readonly offers: Offers;
  readonly tools: FieldTools;
  /** The row as it is typed now. */
  changed(row: FormRow, how: "typing" | "done"): void;
  /** Further rows of a table that was pasted into a box: the columns that they fill. */
  pasted(rows: readonly FormRow[]): void;
  /** "back": what was changed since the form was opened is taken back. */
  done(how: "done" | "back"): void;
}

/** The small form in which one row of a table is written. */
export interface RowForm {
  readonly element: HTMLElement;
  focus(): void;
  /** Shows the row as it is kept, apart from the box that somebody writes in. */
  fill(row: FormRow): void;
  note(notes: readonly FormNote[]): void;
  offer(offers: Offers): void;
}

export function drawRowForm(parts: RowFormParts): RowForm {
  const { columns, each, title, row, tools } = parts;
  const { say } = tools;
  const fields = columns.map((column, i) => {
    const id = `${tools.id}-${row._row ?? ""}-c${i}`;
    const own: FieldTools = { ...tools, id, changed: (how) => parts.changed(typed(), how) };
    const drawn = column.kind === "choice" ? drawChoice(column, own) : drawText(column, own);
    const notes = createNotes(`${id}-notes`, say, (name) => tools.act?.(name));
    drawn.element.append(notes.element);
    drawn.element.dataset.field = column.name;
    drawn.set(row[column.name]);
    drawn.offer?.(parts.offers);
    return { name: column.name, drawn, notes };
  });
  const whole = createNotes(`${tools.id}-${row._row ?? ""}-notes`, say, (name) => tools.act?.(name));

  function typed(): FormRow {
    const texts = fields.map(({ name, drawn }) => [name, String(drawn.get() ?? "")] as const);
    return { ...row, ...Object.fromEntries(texts) };
  }

  const form = el(
    "form",
    { class: "md-edit", "aria-label": title, "data-row": row[rowKey], novalidate: true },
    ...fields.map(({ drawn }) => drawn.element),
    whole.element,
    el(
      "div",
      { class: "md-row" },
      el("button", { type: "submit" }, say("keep", { each })),
      button(say("cancel"), () => parts.done("back")),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    parts.done("done");
  });
  form.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") parts.done("done");
  });
  form.addEventListener("paste", (event) => {
    const at = fields.findIndex(({ drawn }) => drawn.control === event.target);
    const box = fields[at]?.drawn.control;
    if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const lines = pastedCells(text, box instanceof HTMLTextAreaElement);
    if (lines === undefined) return;
    event.preventDefault();
    const [first = [], ...rest] = lines;
    const { selectionStart, selectionEnd } = box;
    // What was selected is replaced, as ever.
    if (selectionStart !== null && selectionEnd !== null)
      box.setRangeText("", selectionStart, selectionEnd, "end");
    const texts = placedCells(columns, at, first, typed());
    for (const { name, drawn } of fields) if (texts[name] !== undefined) drawn.set(texts[name]);
    parts.changed(typed(), "done");
    if (rest.length > 0) parts.pasted(rest.map((cells) => placedCells(columns, at, cells)));
  });
  return {
    element: form,
    focus: () => form.querySelector<HTMLElement>("input, textarea")?.focus(),
    fill(kept) {
      for (const { name, drawn } of fields) {
        const text = kept[name] ?? "";
        const isWritten = drawn.element.contains(document.activeElement) && drawn.control.matches(":focus");
        if (!isWritten && String(drawn.get() ?? "") !== text) drawn.set(text);
      }
    },
    note(notes) {
      for (const { name, drawn, notes: place } of fields) {
        const own = notes.filter(({ column }) => column === name);
        place.show(own);
        const wrong = own.some(({ kind }) => kind === "mend");
        describeControl(drawn.control, place.element.id, { said: own.length > 0, wrong });
      }
      whole.show(notes.filter(({ column }) => fields.every(({ name }) => name !== column)));
    },
    offer(offers) {
      for (const { drawn } of fields) drawn.offer?.(offers);
    },
  };
}
