import type { FormField } from "../../form-field.js";
import { el } from "../element.js";
import { type FieldTools, helpId } from "./drawn-field.js";

/** A question with one control. */
export function labelled(
  field: FormField,
  tools: FieldTools,
  ...content: readonly HTMLElement[]
): HTMLElement {
  return el(
    "div",
    { class: "md-field" },
    el("label", { for: tools.id }, field.label),
    helpLine(field, tools),
    ...content,
  );
}

/** A question with several controls. */
export function grouped(
  field: FormField,
  tools: FieldTools,
  ...content: readonly HTMLElement[]
): HTMLFieldSetElement {
  const set = el(
    "fieldset",
    { class: "md-field", "aria-describedby": helpId(tools, field), tabindex: -1 },
    el("legend", {}, field.label),
    helpLine(field, tools),
    ...content,
  );
  return set;
}

function helpLine({ help }: FormField, tools: FieldTools): HTMLElement | undefined {
  return help === undefined ? undefined : el("p", { class: "md-help", id: `${tools.id}-help` }, help);
}
