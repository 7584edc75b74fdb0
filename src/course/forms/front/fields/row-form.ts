import type { FormRow, TableColumn } from "../../form-view.js";
import { button, el } from "../element.js";
import { drawChoice } from "./choice.js";
import type { FieldTools } from "./drawn-field.js";
import { drawText } from "./text.js";

interface RowFormParts {
  readonly columns: readonly TableColumn[];
  readonly each: string;
  readonly title: string;
  readonly row: FormRow;
  readonly tools: FieldTools;
}

/** The small form in which one row of a table is written. `done` gets the row, or nothing when it was given up. */
export function drawRowForm(
  { columns, each, title, row, tools }: RowFormParts,
  done: (row: FormRow | undefined) => void,
): { readonly element: HTMLElement; focus(): void } {
  const { say } = tools;
  const fields = columns.map((column, i) => {
    const own = { ...tools, id: `${tools.id}-c${i}`, changed: () => {} };
    const drawn = column.kind === "choice" ? drawChoice(column, own) : drawText(column, own);
    drawn.set(row[column.name]);
    return { name: column.name, drawn };
  });
  const form = el(
    "form",
    { class: "md-edit", "aria-label": title },
    ...fields.map(({ drawn }) => drawn.element),
    el(
      "div",
      { class: "md-row" },
      el("button", { type: "submit" }, say("keep", { each })),
      button(say("cancel"), () => done(undefined)),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = fields.map(({ name, drawn }) => [name, String(drawn.get() ?? "")] as const);
    done({ ...row, ...Object.fromEntries(typed) });
  });
  form.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") done(undefined);
  });
  return {
    element: form,
    focus: () => form.querySelector<HTMLElement>("input, textarea")?.focus(),
  };
}
