import { describeValue } from "./describe-value.js";
import { isMissing } from "./is-missing.js";
import { maskValue } from "./mask-value.js";

/** A cell of somebody's row in the words of a message: its kind and its shape, never what it says. */
export function describeCell(value: unknown): string {
  if (isMissing(value)) return value === "" ? "an empty text" : describeValue(value);
  switch (typeof value) {
    case "string":
      return `the text "${maskValue(value, false)}" (masked)`;
    case "number":
    case "bigint":
      return Number.isFinite(Number(value))
        ? `the number ${shapeOf(value)} (masked)`
        : "a number without an end (Infinity)";
    case "boolean":
      return "true or false";
    default:
      return describeValue(value);
  }
}

/** The sign and the places of a number: -12.5 is -##.#. Of a very long one, how many they are. */
function shapeOf(value: number | bigint): string {
  const text = String(value);
  return text.length > 24 ? `of ${text.replace("-", "").length} digits` : text.replaceAll(/\d/g, "#");
}
