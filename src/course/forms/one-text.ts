import type { FieldValue } from "./form-view.js";

/** Longer than anybody writes by hand into one box. */
const LONGEST = 100_000;

/** The text of a field that holds one; undefined for anything else, whatever a page sends. */
export function oneText(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value.slice(0, LONGEST) : undefined;
}
