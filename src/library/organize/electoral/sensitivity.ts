import { describeValue } from "../../table/columns/describe-value.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireNumber } from "../numbers/require-number.js";

/** A number you plan with, and the worst and best that you would still believe. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What one assumption does to the result while all others stay at their value. */
export interface SensitivityRow {
  readonly assumption: string;
  readonly low: number;
  readonly high: number;
  /** The result when the assumption is at its low end. */
  readonly resultAtLow: number;
  /** The result when the assumption is at its high end. */
  readonly resultAtHigh: number;
  /** The result when every assumption has its value; the same in each row. */
  readonly resultAtValue: number;
  /** How far the two results are apart. */
  readonly swing: number;
}

/**
 * Which assumption moves the result most? Each goes from its low to its high end while the others stay.
 *
 * Method: one-at-a-time sensitivity, the table under a tornado chart (Howard 1988, Management Science 34(6)).
 * The rows come with the largest swing first.
 *
 * @param assumptions for each name a value with low ≤ value ≤ high.
 * @param result works out the number you care about from the values.
 * @throws when low ≤ value ≤ high does not hold, or the calculation gives no number; the sentence names the assumption.
 * @example
 * const rows = sensitivity({ hours: { value: 3, low: 2, high: 4 }, people: { value: 10, low: 9, high: 11 } }, ({ hours, people }) => hours * people);
 * rows[0].assumption; // "hours"
 * rows[0].swing; // 20
 */
export function sensitivity<Name extends string>(
  assumptions: Readonly<Record<Name, Range>>,
  result: (values: Record<Name, number>) => number,
): readonly SensitivityRow[] {
  requireFields(assumptions, "assumptions such as { hours: { low: 2, value: 3, high: 4 } }");
  if (typeof result !== "function")
    throw new TypeError(
      `Give the calculation as a function such as ({ hours }) => hours * 10, but was given ${describeValue(result)}.`,
    );
  const names = Object.keys(assumptions) as Name[];
  const values = names.map((name) => [name, checkedRange(name, assumptions[name]).value] as const);
  const central = Object.fromEntries(values) as Record<Name, number>;
  const resultAtValue = numberOf(result(central), "every assumption has its value");
  const rows = names.map((name) => {
    const { low, high } = assumptions[name];
    const resultAtLow = numberOf(result({ ...central, [name]: low }), `${name} is ${low}`);
    const resultAtHigh = numberOf(result({ ...central, [name]: high }), `${name} is ${high}`);
    const swing = Math.abs(resultAtHigh - resultAtLow);
    return Object.freeze({ assumption: name, low, high, resultAtLow, resultAtHigh, resultAtValue, swing });
  });
  return Object.freeze(rows.sort((a, b) => b.swing - a.swing));
}

/** Without an end is an answer (a price when nothing is bought); no number at all is a slip in the calculation. */
function numberOf(result: unknown, where: string): number {
  if (typeof result === "number" && !Number.isNaN(result)) return result;
  throw new TypeError(
    `The calculation must give a number, but where ${where} it gives ${describeValue(result)}. Look at what it returns there.`,
  );
}

function checkedRange(name: string, range: Range): Range {
  const low = requireNumber(`${name}, low,`, range?.low, "number");
  const value = requireNumber(`${name}, value,`, range?.value, "number");
  const high = requireNumber(`${name}, high,`, range?.high, "number");
  if (low <= value && value <= high) return range;
  throw new RangeError(
    `${name} must have low ≤ value ≤ high, but low is ${low}, value is ${value} and high is ${high}.`,
  );
}
