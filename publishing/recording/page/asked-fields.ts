import type { FormField } from "../../../src/course/forms/form-field.js";
import { formId, formOf } from "../../../src/course/forms/form-of.js";
import type { AskedField } from "../../browser/player/recording.js";

/** The questions of the prediction that a cell of code opens; none where it opens none. */
export function askedFields(code: string): readonly AskedField[] {
  const name = /^predict\("([^"]+)"\)/.exec(code)?.[1];
  const form = name === undefined ? undefined : formOf(formId("predict", name));
  return form?.view.fields.map(asked) ?? [];
}

function asked(field: FormField): AskedField {
  const { label, kind } = field;
  switch (kind) {
    case "choice":
    case "several":
      return { label, kind, options: field.options.map((option) => option.label) };
    case "slider": {
      const { low, high, step, unit } = field;
      return { label, kind, options: [], low, high, step, unit };
    }
    case "number":
      return { label, kind: "text", options: [], ...(field.unit === undefined ? {} : { unit: field.unit }) };
    default:
      return { label, kind: "text", options: [] };
  }
}
