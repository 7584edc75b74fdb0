import { type FieldValue, type FormValue, rowKey } from "../../../src/course/forms/field-value.js";
import type { FormField } from "../../../src/course/forms/form-field.js";
import { isRow } from "../../../src/library/table/columns/is-row.js";

/** What somebody wrote, in the fields of a form; a sentence where it fits none. */
export function formAnswer(fields: readonly FormField[], given: unknown): FormValue | string {
  const asked = fields.filter(({ later }) => later !== true);
  const [only] = asked;
  if (only === undefined) return "This form asks nothing.";
  if (isRow(given)) return namedAnswer(asked, given);
  if (asked.length === 1) {
    const value = fieldAnswer(only, given);
    return value.ok ? { [only.name]: value.value } : value.why;
  }
  if (!Array.isArray(given) || given.length !== asked.length) {
    return `This form has ${asked.length} questions: write a list, or an object with ${asked.map(({ name }) => name).join(", ")}.`;
  }
  return namedAnswer(asked, Object.fromEntries(asked.map(({ name }, at) => [name, given[at]])));
}

function namedAnswer(
  fields: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
): FormValue | string {
  const value: Record<string, FieldValue> = {};
  for (const [name, part] of Object.entries(given)) {
    const field = fields.find((each) => each.name === name);
    if (field === undefined) {
      return `This form has no question "${name}"; it has ${fields.map((each) => each.name).join(", ")}.`;
    }
    const read = fieldAnswer(field, part);
    if (!read.ok) return read.why;
    value[name] = read.value;
  }
  return value;
}

type Read = { readonly ok: true; readonly value: FieldValue } | { readonly ok: false; readonly why: string };

function fieldAnswer(field: FormField, given: unknown): Read {
  switch (field.kind) {
    case "table": {
      const rows = Array.isArray(given) ? given.filter(isRow) : [];
      if (rows.length === 0) return { ok: false, why: `"${field.label}" takes a list of rows.` };
      return {
        ok: true,
        value: rows.map((row, at) => ({
          [rowKey]: `row-${at + 1}`,
          ...Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)])),
        })),
      };
    }
    case "choice":
      return optionOf(field.options, given);
    case "several":
    case "order":
    case "lines": {
      const chosen = (Array.isArray(given) ? given : [given]).map((each) => optionOf(field.options, each));
      const wrong = chosen.find((each) => !each.ok);
      if (wrong !== undefined) return wrong;
      return { ok: true, value: chosen.flatMap((each) => (each.ok ? each.value : [])) };
    }
    case "numbers":
      return { ok: true, value: (Array.isArray(given) ? given : [given]).map(String) };
    case "slider": {
      // A slider holds a plain number: its unit stands beside it.
      return {
        ok: true,
        value: String(given)
          .replace(/\s*[%\p{L}].*$/u, "")
          .replaceAll(",", ""),
      };
    }
    default:
      return { ok: true, value: String(given) };
  }
}

function optionOf(
  options: readonly { readonly value: string; readonly label: string }[],
  given: unknown,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: string } {
  const found = options.find(({ value, label }) => given === value || given === label);
  if (found !== undefined) return { ok: true, value: found.value };
  return {
    ok: false,
    why: `"${String(given)}" is none of its choices: ${options.map(({ label }) => label).join(" | ")}.`,
  };
}
