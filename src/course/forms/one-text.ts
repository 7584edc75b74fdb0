import type { FieldValue } from "./field-value.js";

/** The text of a field that holds one; undefined for anything else. */
export function oneText(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
