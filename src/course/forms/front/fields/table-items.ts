import { type FormRow, rowKey } from "../../field-value.js";
import type { TableField } from "../../form-field.js";
import type { FormNote } from "../../form-message.js";
import { button, el } from "../element.js";
import { createNotes, type NotePlace } from "../notes.js";
import type { FieldTools } from "./drawn-field.js";
import type { RowForm } from "./row-form.js";

/** The rows of a table as they are read, each with its buttons and with what is said about it. */
export interface TableItems {
  readonly element: HTMLElement;
  titleOf(row: FormRow): string;
  draw(
    rows: readonly FormRow[],
    notes: readonly FormNote[],
    open: { readonly key: string; readonly form: RowForm } | undefined,
  ): void;
  /** The keyboard goes to a row, or where there is none to `otherwise`. */
  focus(key: string, otherwise: HTMLElement): void;
}

/** A button is called by the beginning of a long name: it is read out before what the button does. */
const LONGEST_NAME = 80;

const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME).join("")}…` : name;

interface Item {
  readonly element: HTMLElement;
  readonly notes: NotePlace;
  shown: string;
}

export function createTableItems(
  { each, columns }: TableField,
  tools: FieldTools,
  does: { edit(key: string): void; remove(key: string): void },
): TableItems {
  const { say } = tools;
  const list = el("ul", { class: "md-rows" });
  const none = el("li", { class: "md-quiet" }, say("noRows", { each }));
  const items = new Map<string, Item>();
  let order: readonly FormRow[] = [];

  /** The column that names a row: a number alone would say nothing. */
  const naming = columns.find(({ kind }) => kind === "text") ?? columns[0];
  const nameIn = (row: FormRow): string => (naming === undefined ? "" : (row[naming.name] ?? "").trim());

  const titleOf = (row: FormRow): string =>
    shortened(nameIn(row)) ||
    `${each} ${order.findIndex((one) => one[rowKey] === row[rowKey]) + 1 || order.length + 1}`;

  const detailOf = (row: FormRow): string => {
    return columns
      .flatMap((column) => {
        const { name, label, short = label } = column;
        const text = row[name] ?? "";
        if (column === naming || text.trim() === "") return [];
        const chosen =
          column.kind === "choice" ? column.options.find(({ value }) => value === text) : undefined;
        return [`${short}: ${chosen?.label ?? text.replaceAll("\n", "; ")}`];
      })
      .join(" · ");
  };

  /** Where a row is read, a note has no field beside it: it names the field. */
  function named(note: FormNote): FormNote {
    const column = columns.find(({ name }) => name === note.column);
    return column === undefined ? note : { ...note, says: `${column.short ?? column.label}: ${note.says}` };
  }

  function itemOf(key: string): Item {
    const known = items.get(key);
    if (known !== undefined) return known;
    const notes = createNotes(`${tools.id}-${key}-row`, say, (name) => tools.act?.(name));
    const made: Item = { element: el("li", { "data-row": key }), notes, shown: "" };
    items.set(key, made);
    return made;
  }

  function read(row: FormRow): readonly HTMLElement[] {
    const key = row[rowKey] ?? "";
    const title = titleOf(row);
    return [
      el("div", { class: "md-item" }, el("strong", {}, nameIn(row) || title), el("span", {}, detailOf(row))),
      el(
        "div",
        { class: "md-item-buttons" },
        button(say("edit"), () => does.edit(key), { "aria-label": `${say("edit")}: ${title}` }),
        button(say("delete"), () => does.remove(key), { "aria-label": `${say("delete")}: ${title}` }),
      ),
      itemOf(key).notes.element,
    ];
  }

  return {
    element: list,
    titleOf,
    draw(rows, notes, open) {
      order = rows;
      const keys = rows.map((row) => row[rowKey] ?? "");
      // A new row has its form before it has a text.
      const all = open === undefined || keys.includes(open.key) ? rows : [...rows, { [rowKey]: open.key }];
      const drawn = all.map((row) => {
        const key = row[rowKey] ?? "";
        const item = itemOf(key);
        const isOpen = open?.key === key;
        // What only the course reads of a row changes nothing on the page: drawn anew, it would lose the keyboard.
        const shown = isOpen ? "open" : JSON.stringify([titleOf(row), nameIn(row), detailOf(row)]);
        if (shown !== item.shown || (isOpen && !item.element.contains(open.form.element))) {
          item.element.replaceChildren(...(isOpen ? [open.form.element] : read(row)));
          item.shown = shown;
        }
        item.notes.show(isOpen ? [] : notes.filter((note) => note.row === key).map(named));
        return item.element;
      });
      const wanted = drawn.length > 0 ? drawn : [none];
      // A row that stays in its place keeps the keyboard.
      const same =
        list.children.length === wanted.length && wanted.every((one, i) => list.children[i] === one);
      if (!same) keepingFocus(list, () => list.replaceChildren(...wanted));
      for (const key of items.keys()) if (!all.some((row) => row[rowKey] === key)) items.delete(key);
    },
    focus(key, otherwise) {
      (items.get(key)?.element.querySelector<HTMLElement>("button") ?? otherwise).focus();
    },
  };
}

/** What is taken out and put back loses the keyboard: it gets it again. */
function keepingFocus(list: HTMLElement, change: () => void): void {
  const { activeElement: had } = document;
  change();
  if (had instanceof HTMLElement && list.contains(had) && document.activeElement !== had) had.focus();
}
