import type { ChoiceField, SeveralField } from "../../form-field.js";
import { el } from "../element.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";

/** One of several answers, or as many as fit. */
export function drawChoice(field: ChoiceField | SeveralField, tools: FieldTools): DrawnField {
  const several = field.kind === "several";
  const boxes = field.options.map(({ value, label }) => {
    const type = several ? "checkbox" : "radio";
    const box = el("input", { type, name: tools.id, value });
    box.addEventListener("change", () => tools.changed("done"));
    return { box, element: el("label", { class: "md-choice" }, box, el("span", {}, label)) };
  });
  const list = el("div", { class: "md-choices" }, ...boxes.map(({ element }) => element));
  const group = grouped(field, tools, list);
  // For a list of which nothing fits, none is an answer too.
  let touched = false;
  group.addEventListener("change", () => {
    touched = true;
  });
  const chosen = (): string[] => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  return {
    element: group,
    control: group,
    get: () => (several ? (touched || chosen().length > 0 ? chosen() : undefined) : chosen()[0]),
    set(value) {
      const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
      touched = Array.isArray(value);
      for (const { box } of boxes) box.checked = wanted.includes(box.value);
    },
  };
}
