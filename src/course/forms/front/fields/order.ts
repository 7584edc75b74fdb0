import type { FormOption, OrderField } from "../../form-field.js";
import { button, el } from "../element.js";
import { dragRows } from "./drag-rows.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";
import { moved } from "./moved.js";

/** Things to bring into an order: with two buttons each, or by dragging. */
export function drawOrder(field: OrderField, tools: FieldTools): DrawnField {
  const { say } = tools;
  let order: readonly FormOption[] = field.options;
  let touched = false;
  const list = el("ol", { class: "md-order" });
  const heard = el("p", { class: "md-heard", role: "status" });

  function place(from: number, to: number, focus?: "up" | "down"): void {
    const item = order[from];
    if (item === undefined || to < 0 || to >= order.length || from === to) return;
    order = moved(order, from, to);
    touched = true;
    draw();
    heard.textContent = say("position", { label: item.label, place: to + 1, all: order.length });
    if (focus !== undefined) focusOn(to, focus);
    tools.changed("done");
  }

  /** At an end of the list one of the two buttons does nothing: the keyboard goes to the other. */
  function focusOn(row: number, which: "up" | "down"): void {
    const wanted = list.children[row]?.querySelector<HTMLButtonElement>(`[data-move="${which}"]`);
    const other = list.children[row]?.querySelector<HTMLButtonElement>("button:not([disabled])");
    (wanted?.disabled === false ? wanted : other)?.focus();
  }

  function draw(): void {
    const rows = order.map(({ label }, i) =>
      el(
        "li",
        { draggable: "true" },
        el("span", { class: "md-item" }, label),
        el("div", { class: "md-item-buttons" }, moveButton("up", label, i), moveButton("down", label, i)),
      ),
    );
    list.replaceChildren(...rows);
  }

  function moveButton(which: "up" | "down", label: string, i: number): HTMLButtonElement {
    const to = which === "up" ? i - 1 : i + 1;
    return button(which === "up" ? "↑" : "↓", () => place(i, to, which), {
      class: "md-small",
      "data-move": which,
      "aria-label": `${say(which)}: ${label}`,
      disabled: to < 0 || to >= order.length,
    });
  }

  dragRows(list, (from, to) => place(from, to));
  draw();
  const group = grouped(field, tools, list, heard);
  return {
    element: group,
    control: group,
    get: () => (touched ? order.map(({ value }) => value) : undefined),
    set(value) {
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      touched = given.length > 0;
      const at = ({ value: own }: FormOption): number =>
        given.includes(own) ? given.indexOf(own) : given.length;
      order = [...field.options].sort((a, b) => at(a) - at(b));
      draw();
    },
  };
}
