import type { DayField, NumberField, TextField } from "../../form-field.js";
import { el } from "../element.js";
import { type DrawnField, type FieldTools, helpId } from "./drawn-field.js";
import { labelled } from "./field-frame.js";

/** A box for words, a number as people write it, or a day. */
export function drawText(field: TextField | NumberField | DayField, tools: FieldTools): DrawnField {
  const box = boxOf(field, tools);
  box.addEventListener("input", () => {
    // From now on an empty box is an answer too: what stood in it was taken out.
    box.dataset.filled = "true";
    tools.changed("typing");
  });
  box.addEventListener("change", () => tools.changed("done"));
  const unit = field.kind === "number" ? field.unit : undefined;
  const row =
    unit === undefined
      ? box
      : el("div", { class: "md-row" }, box, el("span", { id: `${tools.id}-unit` }, unit));
  const list = offersOf(field) === undefined ? undefined : el("datalist", { id: `${tools.id}-offers` });
  return {
    element: labelled(field, tools, row, ...(list === undefined ? [] : [list])),
    control: box,
    get: () => (box.value === "" && !box.dataset.filled ? undefined : box.value),
    set(value) {
      const text = typeof value === "string" ? value : "";
      if (text !== "") box.dataset.filled = "true";
      // Writing the same text anew would move the cursor.
      if (box.value !== text) box.value = text;
    },
    offer(offers) {
      const words = offers[offersOf(field) ?? ""] ?? [];
      list?.replaceChildren(...words.map((value) => el("option", { value })));
    },
  };
}

function offersOf(field: TextField | NumberField | DayField): string | undefined {
  return field.kind === "text" && field.lines === 1 ? field.offers : undefined;
}

function boxOf(
  field: TextField | NumberField | DayField,
  tools: FieldTools,
): HTMLInputElement | HTMLTextAreaElement {
  const unit = field.kind === "number" && field.unit !== undefined ? `${tools.id}-unit` : undefined;
  const described = [helpId(tools, field), unit].filter((id) => id !== undefined).join(" ");
  const attributes = {
    id: tools.id,
    autocomplete: "off",
    "aria-describedby": described === "" ? undefined : described,
  };
  const short = { ...attributes, class: "md-short" };
  if (field.kind === "number") return el("input", { ...short, type: "text", inputmode: "decimal" });
  if (field.kind === "day") return el("input", { ...short, type: field.typed === true ? "text" : "date" });
  if (field.lines > 1) return el("textarea", { ...attributes, rows: field.lines });
  const list = offersOf(field) === undefined ? undefined : `${tools.id}-offers`;
  return el("input", { ...attributes, type: "text", list });
}
