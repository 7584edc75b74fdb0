import { redact } from "../../library/safety/scan/redact.js";
import { describeValue } from "../../library/table/columns/describe-value.js";
import { tableSize } from "../../library/table/columns/table-size.js";

/** What was handed in, in a learner's words: `a table of 5 rows and 2 columns`, `the text "12 doors"`. */
export function describeAnswer(given: unknown): string {
  const size = tableSize(given);
  if (size !== undefined)
    return `a table of ${plural(size.rows, "row")} and ${plural(size.columns, "column")}`;
  if (given instanceof Date) return "a date";
  if (given instanceof Map || given instanceof Set) return `a collection of ${given.size}`;
  if (typeof given === "string") {
    // An address that somebody handed in by mistake is not repeated on the screen.
    const text = redact(given.slice(0, 200));
    return describeValue(text.length > 30 ? `${text.slice(0, 30)}…` : text);
  }
  if (typeof given === "boolean") return `${given} (yes or no)`;
  return describeValue(given);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
