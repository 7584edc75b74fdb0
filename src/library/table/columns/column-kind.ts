import { isMissing } from "./is-missing.js";
/** What the known values of a column are. */
export type ColumnKind = "whole number" | "number" | "text" | "yes/no" | "date" | "mixed" | "nothing";

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Names what a column holds: the kind of all its known values, "mixed" when they differ, "nothing" when none is known. */
export function columnKind(values: ArrayLike<unknown>): ColumnKind {
  let kind: ColumnKind | undefined;
  for (let row = 0; row < values.length; row++) {
    const next = valueKind(values[row]);
    if (next === undefined || next === kind) continue;
    kind = kind === undefined ? next : together(kind, next);
    if (kind === "mixed") return kind;
  }
  return kind ?? "nothing";
}

function valueKind(value: unknown): ColumnKind | undefined {
  if (isMissing(value)) return undefined;
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) ? "whole number" : "number";
    case "bigint":
      return "whole number";
    case "boolean":
      return "yes/no";
    case "string":
      return ISO_DATE.test(value) ? "date" : "text";
    default:
      return value instanceof Date ? "date" : "text";
  }
}

// A column of counts with one share in it is a column of numbers, and one with a single date among words is text.
function together(a: ColumnKind, b: ColumnKind): ColumnKind {
  const pair = new Set<ColumnKind>([a, b]);
  if (pair.has("number") && pair.has("whole number")) return "number";
  return pair.has("text") && pair.has("date") ? "text" : "mixed";
}
