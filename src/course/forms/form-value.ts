import { isRow } from "../../library/table/columns/is-row.js";
import { sentence, type Words } from "../../library/words/words.js";
import { type FieldValue, type FormRow, type FormValue, rowKey, rowMark } from "./field-value.js";
import type { FormField } from "./form-field.js";

/** Longer than anybody writes by hand into one field. */
const LONGEST = 100_000;

/** What a page sent for the fields of a form, or why it cannot be kept. */
export type ReadFormValue = { readonly value: FormValue } | { readonly error: Words };

/**
 * Reads what a page sends: the fields that the form has, each in its own shape. What no page draws is left out, so that
 * nothing gets into the work that cannot be read from it again.
 *
 * Too long a text is refused as a whole and said: the page goes on holding it, and nothing is kept by half.
 */
export function readFormValue(
  fields: readonly FormField[],
  sent: Readonly<Record<string, unknown>>,
): ReadFormValue {
  const value = new Map<string, FieldValue>();
  for (const field of fields) {
    const given = Object.hasOwn(sent, field.name) ? fieldValue(field, sent[field.name]) : undefined;
    if (given === undefined) continue;
    if (letters(given) > LONGEST) return { error: tooLong };
    value.set(field.name, given);
  }
  return { value: Object.fromEntries(value) };
}

const tooLong = sentence(
  "This is not kept: one field holds up to {count} letters. Shorten it, or keep it in a file of your own.",
  { count: LONGEST },
);

function fieldValue(field: FormField, given: unknown): FieldValue | undefined {
  switch (field.kind) {
    case "numbers":
    case "several":
    case "order":
    case "lines":
      return Array.isArray(given) && given.every(isText) ? given : undefined;
    case "table": {
      const marks = field.byRow === true ? Object.values(rowMark) : [];
      const columns = new Set<string>([rowKey, ...marks, ...field.columns.map(({ name }) => name)]);
      const isFormRow = (row: unknown): row is Readonly<Record<string, string>> =>
        isRow(row) && Object.entries(row).every(([name, cell]) => columns.has(name) && isText(cell));
      return Array.isArray(given) && given.every(isFormRow) ? given : undefined;
    }
    default:
      return isText(given) ? given : undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** What a row carries beside its texts: nobody has written it, and no page makes it longer than this. */
const marks: ReadonlySet<string> = new Set(Object.values(rowMark));
const LONGEST_MARK = 5000;

/** Each item counts one more, so that a list of nothing has a length too. */
function letters(value: FieldValue): number {
  if (isText(value)) return value.length;
  return value.reduce((sum, item) => sum + 1 + (isText(item) ? item.length : lettersIn(item)), 0);
}

function lettersIn(row: FormRow): number {
  return letters(
    Object.entries(row).flatMap(([name, text]) =>
      marks.has(name) && text.length < LONGEST_MARK ? [] : [text],
    ),
  );
}
