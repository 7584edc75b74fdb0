import type { FieldValue } from "../field-value.js";

/** True when two values of a field are the same, item by item. */
export function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
