import { type FormRow, rowKey } from "../../field-value.js";
import type { TableField } from "../../form-field.js";
import type { FormNote } from "../../form-message.js";
import { button, el } from "../element.js";
import { freshKey } from "../fresh-key.js";
import type { DrawnField, FieldTools, Offers } from "./drawn-field.js";
import { grouped } from "./field-frame.js";
import { drawRowForm, type RowForm } from "./row-form.js";
import { createTableItems } from "./table-items.js";
import { createTableRows } from "./table-rows.js";

/** The row that is being written. */
interface OpenRow {
  readonly key: string;
  /** As it was when the form was opened; undefined for a new one. */
  readonly before: FormRow | undefined;
  readonly form: RowForm;
}

/**
 * A list of rows: each can be added, edited and deleted, and a delete can be undone. What is typed into a row counts at
 * once, so that nothing is lost when the page goes away.
 */
export function drawTable(field: TableField, tools: FieldTools): DrawnField {
  const { say } = tools;
  const { each, columns } = field;
  const rows = createTableRows(field.byRow === true);
  let open: OpenRow | undefined;
  let notes: readonly FormNote[] = [];
  let offers: Offers = {};
  const notice = el("p", { class: "md-row", role: "status" });
  const add = button(say("add", { each }), () => edit(freshKey()), { class: "md-add" });
  const items = createTableItems(field, tools, { edit, remove });

  const find = (key: string): FormRow | undefined => rows.all().find((row) => row[rowKey] === key);

  function draw(): void {
    items.draw(rows.all(), notes, open);
    open?.form.note(notes.filter(({ row }) => row === open?.key));
  }

  function changed(how: "typing" | "done"): void {
    draw();
    tools.changed(how);
  }

  function remove(key: string): void {
    const before = find(key);
    if (before === undefined) return;
    if (open?.key === key) close();
    rows.remove(key);
    changed("done");
    const undo = button(say("undo"), () => {
      rows.putBack(before);
      notice.replaceChildren();
      changed("done");
      items.focus(key, add);
    });
    notice.replaceChildren(el("span", {}, say("deleted")), undo);
    undo.focus();
  }

  function close(): void {
    open = undefined;
    add.hidden = false;
    draw();
  }

  function edit(key: string): void {
    const before = find(key);
    const row: FormRow = before ?? { [rowKey]: key };
    const title = before === undefined ? say("add", { each }) : `${say("edit")}: ${items.titleOf(row)}`;
    /** What was typed here, by the name of the column: what another window has changed is not taken back. */
    const typedHere = new Map<string, string>();
    const form = drawRowForm({
      ...{ columns, each, title, row, offers, tools },
      changed(typed, how) {
        const now = find(key);
        for (const { name } of columns)
          if ((typed[name] ?? "") !== (now?.[name] ?? "")) typedHere.set(name, typed[name] ?? "");
        rows.put(typed);
        changed(how);
      },
      pasted(further) {
        for (const texts of further) rows.put({ ...texts, [rowKey]: freshKey() });
        changed("done");
      },
      done(how) {
        const now = find(key);
        close();
        if (how === "back" && now !== undefined && typedHere.size > 0) {
          if (before === undefined) rows.remove(key);
          else rows.put({ ...now, ...takenBack(now, before, typedHere) });
          changed("done");
        }
        items.focus(key, add);
      },
    });
    open = { key, before, form };
    notice.replaceChildren();
    add.hidden = true;
    draw();
    form.focus();
  }

  function shown(): void {
    const row = open === undefined ? undefined : find(open.key);
    if (row !== undefined) open?.form.fill(row);
    draw();
  }

  draw();
  const group = grouped(field, tools, items.element, notice, add);
  return {
    element: group,
    control: group,
    get: rows.value,
    set(value) {
      rows.set(value);
      shown();
    },
    setUnder(value, own) {
      rows.setUnder(value, own);
      shown();
    },
    note(all) {
      notes = all;
      draw();
      const keys = new Set(rows.all().map((row) => row[rowKey]));
      return all.filter(({ row }) => row === undefined || !keys.has(row));
    },
    offer(given) {
      offers = given;
      open?.form.offer(given);
    },
  };
}

/** The texts before those that were typed here and still stand there. */
function takenBack(now: FormRow, before: FormRow, typed: ReadonlyMap<string, string>): FormRow {
  const names = [...typed].flatMap(([name, text]) => ((now[name] ?? "") === text ? [name] : []));
  return Object.fromEntries(names.map((name) => [name, before[name] ?? ""]));
}
