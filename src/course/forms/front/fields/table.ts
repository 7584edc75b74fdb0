import { type FormRow, rowKey, type TableField } from "../../form-view.js";
import { button, el } from "../element.js";
import { freshKey } from "../fresh-key.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";
import { drawRowForm } from "./row-form.js";

/** A list of rows: each can be added, edited and deleted, and a delete can be undone. */
export function drawTable(field: TableField, tools: FieldTools): DrawnField {
  const { say } = tools;
  const { each, columns } = field;
  let rows: readonly FormRow[] = [];
  let touched = false;
  const list = el("ul", { class: "md-rows" });
  const place = el("div");
  const notice = el("p", { class: "md-row", role: "status" });
  const add = button(say("add", { each }), () => edit());

  const titleOf = (row: FormRow, i: number): string =>
    columns.map(({ name }) => row[name]).find((text) => text !== undefined && text !== "") ??
    `${each} ${i + 1}`;

  const detailOf = (row: FormRow): string =>
    columns
      .slice(1)
      .flatMap(({ name, label }) => (row[name] ? [`${label}: ${row[name]}`] : []))
      .join(" · ");

  function change(next: readonly FormRow[]): void {
    rows = next;
    touched = true;
    draw();
    tools.changed("done");
  }

  function remove(i: number): void {
    const before = rows;
    change(rows.filter((_, at) => at !== i));
    const undo = button(say("undo"), () => {
      change(before);
      notice.replaceChildren();
      add.focus();
    });
    notice.replaceChildren(el("span", {}, say("deleted")), undo);
    undo.focus();
  }

  /** By its key, not its place: another window may change the list meanwhile. */
  function edit(key?: string): void {
    const at = rows.findIndex((row) => row[rowKey] === key);
    const old: FormRow = rows[at] ?? { [rowKey]: freshKey() };
    const title = rows[at] === undefined ? say("add", { each }) : `${say("edit")}: ${titleOf(old, at)}`;
    const form = drawRowForm({ columns, each, title, row: old, tools }, (row) => {
      if (row !== undefined) change(withRow(row));
      place.replaceChildren();
      add.hidden = false;
      const again = rows.findIndex((one) => one[rowKey] === key);
      (list.children[again]?.querySelector<HTMLElement>("button") ?? add).focus();
    });
    notice.replaceChildren();
    place.replaceChildren(form.element);
    add.hidden = true;
    form.focus();
  }

  function withRow(row: FormRow): readonly FormRow[] {
    const known = rows.some((one) => one[rowKey] === row[rowKey]);
    return known ? rows.map((one) => (one[rowKey] === row[rowKey] ? row : one)) : [...rows, row];
  }

  function draw(): void {
    const items = rows.map((row, i) =>
      el(
        "li",
        {},
        el("div", { class: "md-item" }, el("strong", {}, titleOf(row, i)), el("span", {}, detailOf(row))),
        button(say("edit"), () => edit(row[rowKey]), { "aria-label": `${say("edit")}: ${titleOf(row, i)}` }),
        button(say("delete"), () => remove(i), { "aria-label": `${say("delete")}: ${titleOf(row, i)}` }),
      ),
    );
    const none = rows.length === 0 ? [el("li", { class: "md-quiet" }, say("noRows", { each }))] : [];
    list.replaceChildren(...items, ...none);
  }

  draw();
  const group = grouped(field, tools, list, notice, place, add);
  return {
    element: group,
    control: group,
    get: () => (touched || rows.length > 0 ? rows : undefined),
    set(value) {
      const given: readonly (string | FormRow)[] = Array.isArray(value) ? value : [];
      rows = given.filter((row) => typeof row === "object");
      touched = Array.isArray(value);
      draw();
    },
  };
}
