import type { DayField, NumberField, TextField } from "../../form-view.js";
import { el } from "../element.js";
import { type DrawnField, type FieldTools, helpId } from "./drawn-field.js";
import { labelled } from "./field-frame.js";

/** A box for words, a number as people write it, or a day. */
export function drawText(field: TextField | NumberField | DayField, tools: FieldTools): DrawnField {
  const box = boxOf(field, tools);
  box.addEventListener("input", () => tools.changed("typing"));
  box.addEventListener("change", () => tools.changed("done"));
  const unit = field.kind === "number" ? field.unit : undefined;
  const row =
    unit === undefined
      ? box
      : el("div", { class: "md-row" }, box, el("span", { id: `${tools.id}-unit` }, unit));
  return {
    element: labelled(field, tools, row),
    control: box,
    get: () => (box.value === "" && !box.dataset.filled ? undefined : box.value),
    set(value) {
      const text = typeof value === "string" ? value : "";
      if (text !== "") box.dataset.filled = "true";
      // Writing the same text anew would move the cursor.
      if (box.value !== text) box.value = text;
    },
  };
}

function boxOf(
  field: TextField | NumberField | DayField,
  tools: FieldTools,
): HTMLInputElement | HTMLTextAreaElement {
  const unit = field.kind === "number" && field.unit !== undefined ? `${tools.id}-unit` : undefined;
  const described = [helpId(tools, field), unit].filter((id) => id !== undefined).join(" ");
  const attributes = { id: tools.id, "aria-describedby": described === "" ? undefined : described };
  if (field.kind === "number") {
    return el("input", {
      ...attributes,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      class: "md-short",
    });
  }
  if (field.kind === "day") return el("input", { ...attributes, type: "date", class: "md-short" });
  if (field.lines === 1) return el("input", { ...attributes, type: "text", autocomplete: "off" });
  return el("textarea", { ...attributes, rows: field.lines });
}
