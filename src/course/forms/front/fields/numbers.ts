import type { NumbersField } from "../../form-field.js";
import { el } from "../element.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";

/** Numbers that belong together, each with a name of its own. */
export function drawNumbers(field: NumbersField, tools: FieldTools): DrawnField {
  // From the first key on empty boxes are an answer too: what stood in them was taken out.
  let touched = false;
  const boxes = field.parts.map(({ label: name, unit }, i) => {
    const id = `${tools.id}-${i}`;
    const box = el("input", {
      id,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      class: "md-short",
      "aria-describedby": unit === undefined ? undefined : `${id}-unit`,
    });
    box.addEventListener("input", () => {
      touched = true;
      tools.changed("typing");
    });
    box.addEventListener("change", () => tools.changed("done"));
    const behind = unit === undefined ? undefined : el("span", { id: `${id}-unit` }, unit);
    const row = el("div", { class: "md-row" }, box, behind);
    return { box, element: el("div", { class: "md-number" }, el("label", { for: id }, name), row) };
  });
  const all = el("div", { class: "md-numbers" }, ...boxes.map(({ element }) => element));
  const group = grouped(field, tools, all);
  return {
    element: group,
    control: group,
    get: () =>
      touched || boxes.some(({ box }) => box.value !== "") ? boxes.map(({ box }) => box.value) : undefined,
    set(value) {
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      for (const [i, { box }] of boxes.entries()) {
        const text = given[i];
        const wanted = typeof text === "string" ? text : "";
        // Writing the same text anew would move the cursor.
        if (box.value !== wanted) box.value = wanted;
      }
    },
  };
}
