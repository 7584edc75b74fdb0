import type { TwoNumbersField } from "../../form-view.js";
import { el } from "../element.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";

/** Two numbers that belong together, each with a name of its own. */
export function drawTwoNumbers(field: TwoNumbersField, tools: FieldTools): DrawnField {
  const boxes = field.parts.map((part, i) => {
    const id = `${tools.id}-${i}`;
    const box = el("input", {
      id,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      class: "md-short",
    });
    box.addEventListener("input", () => tools.changed("typing"));
    box.addEventListener("change", () => tools.changed("done"));
    const label = el("label", { for: id }, field.unit === undefined ? part : `${part} (${field.unit})`);
    return { box, element: el("div", {}, label, box) };
  });
  const group = grouped(field, tools, el("div", { class: "md-row" }, ...boxes.map(({ element }) => element)));
  return {
    element: group,
    control: group,
    get: () => (boxes.every(({ box }) => box.value === "") ? undefined : boxes.map(({ box }) => box.value)),
    set(value) {
      const given = Array.isArray(value) ? value : [];
      for (const [i, { box }] of boxes.entries()) box.value = typeof given[i] === "string" ? given[i] : "";
    },
  };
}
