import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, requireColumns, toTable } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { wilsonInterval } from "../../table/summary/proportion-intervals.js";
import { resultOf } from "./contact-results.js";

export interface ContactRatesOptions {
  /** The columns that rates are told by, such as ["tactic", "script", "hour"]. Default: one rate for all. */
  readonly by?: readonly string[];
  /**
   * What is counted. "attempts" (default): each contact. "people": each person once, reached if ever. A column name: each of
   * its values once, such as a household for doors.
   */
  readonly unit?: string;
  /** Whether a refusal is a person who was reached. Default "not reached". */
  readonly refused?: "reached" | "not reached";
  /** The share of intervals that cover the truth. Default 0.95. */
  readonly level?: number;
}

export interface ContactRate {
  /** The group: one value for each column of `by`. */
  readonly group: Readonly<Record<string, string | number | null>>;
  readonly attempts: number;
  /** What is counted: attempts, people or households whose result is known. */
  readonly n: number;
  readonly reached: number;
  readonly rate: number;
  /** Wilson interval. */
  readonly confLow: number;
  readonly confHigh: number;
  /** Attempts whose result is not known: they are not in the rate. */
  readonly unknown: number;
}

export interface ContactRates {
  readonly rows: readonly ContactRate[];
  /** What was divided by what, in a sentence to print beside the rates. */
  readonly definition: string;
}

/**
 * How many of those who were tried were reached, by tactic, script, hour or anything else: with its definition, as two contact
 * rates are only the same when both count the same.
 *
 * A missing value (null, undefined, NaN or an empty text) of a group is a group of its own, called null. An attempt with a
 * missing or unknown result is not in the rate and counted in `unknown`.
 *
 * Method: shares with Wilson's interval (1927, Journal of the American Statistical Association 22(158)); by chance alone.
 *
 * @param data the `events` of `contactEvents`, or a table with its columns `person` and `result`.
 * @throws when a column does not exist, or the level is not between 0 and 1.
 * @example
 * const log = { person: ["1", "1", "2"], tactic: ["phone", "walk", "phone"], result: ["Not Home", "Canvassed", "Refused"] };
 * const { rows, definition } = contactRates(log, { unit: "people" });
 * rows[0].rate; // 0.5
 * definition.startsWith("Contact rate: people reached"); // true
 */
export function contactRates(data: Data, options: ContactRatesOptions = {}): ContactRates {
  checkOptions("contactRates", options, {
    by: true,
    unit: true,
    refused: ["reached", "not reached"],
    level: true,
  });
  const { by = [], unit = "attempts", refused = "not reached", level = 0.95 } = options;
  if (!Array.isArray(by) || by.some((name) => typeof name !== "string")) {
    throw new TypeError(`by lists columns, such as ["tactic", "hour"], but it is ${describeValue(by)}.`);
  }
  const table = toTable(data);
  const counted = unit === "people" ? "person" : unit;
  requireColumns(table, ["person", "result", ...by, ...(unit === "attempts" ? [] : [counted])]);
  const column = (name: string): ArrayLike<unknown> => table.array(name) as ArrayLike<unknown>;
  const groups = by.map(column);
  const results = column("result");
  const units = unit === "attempts" ? undefined : column(counted);
  const found = new Map<
    string,
    { values: unknown[]; attempts: number; unknown: number; tried: Map<unknown, boolean> }
  >();
  for (let row = 0; row < table.numRows(); row++) {
    const values = groups.map((group) => (isMissing(group[row]) ? null : group[row]));
    const key = JSON.stringify(values.map(String));
    const group = found.get(key) ?? { values, attempts: 0, unknown: 0, tried: new Map<unknown, boolean>() };
    found.set(key, group);
    group.attempts++;
    const result = isMissing(results[row]) ? undefined : resultOf(String(results[row]));
    const reached = result?.name === "Refused" ? refused === "reached" : result?.reached;
    if (reached === undefined || reached === null) {
      group.unknown++;
      continue;
    }
    const one = units === undefined ? row : units[row];
    // Who is not known is counted by himself.
    const who = isMissing(one) ? `row ${row}` : String(one);
    group.tried.set(who, reached || group.tried.get(who) === true);
  }
  const rows = [...found.values()].map(({ values, attempts, unknown, tried }): ContactRate => {
    const n = tried.size;
    const reached = [...tried.values()].filter(Boolean).length;
    const { confLow, confHigh } =
      n === 0 ? { confLow: Number.NaN, confHigh: Number.NaN } : wilsonInterval(reached, n, { level });
    const group = Object.fromEntries(by.map((name, i) => [name, plain(values[i])]));
    return Object.freeze({
      group: Object.freeze(group),
      attempts,
      n,
      reached,
      rate: n === 0 ? Number.NaN : reached / n,
      confLow,
      confHigh,
      unknown,
    });
  });
  const what =
    unit === "attempts"
      ? "attempts that reached somebody"
      : unit === "people"
        ? "people reached at least once"
        : `values of "${unit}" reached at least once`;
  const all =
    unit === "attempts"
      ? "attempts with a known result"
      : unit === "people"
        ? "people tried with a known result"
        : `values of "${unit}" tried with a known result`;
  return Object.freeze({
    rows: Object.freeze(rows.sort((a, b) => compareGroups(Object.values(a.group), Object.values(b.group)))),
    definition:
      `Contact rate: ${what} ÷ ${all}. Reached is Canvassed, or an answer to a text; a refusal counts as ${refused}; ` +
      "left messages and literature reach nobody; requests such as Do Not Call, call-backs and language barriers are not in the rate.",
  });
}

function plain(value: unknown): string | number | null {
  return typeof value === "number" || value === null || value === undefined ? (value ?? null) : String(value);
}

function compareGroups(
  a: readonly (string | number | null)[],
  b: readonly (string | number | null)[],
): number {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] ?? null, b[i] ?? null];
    if (left === right) continue;
    // Those whose group is not known come last.
    if (left === null) return 1;
    if (right === null) return -1;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
