import type { ColumnTable } from "arquero";
import { requireColumns } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord, knownValue } from "../../table/columns/plain-value.js";
import { requireNameable } from "../../table/columns/require-nameable.js";
import { wilsonInterval } from "../../table/summary/proportion-intervals.js";
import type { ContactRate, ContactRates, ContactRatesOptions } from "./contact-rate.js";
import { resultOf } from "./contact-results.js";

interface Group {
  readonly values: readonly (string | number | null)[];
  attempts: number;
  unknown: number;
  /** Attempts whose result is known, or people and households with such a one, and those of them that were reached. */
  known: number;
  reached: number;
  /** Whether each of those who are not counted yet was reached: where people or households are counted. */
  readonly tried: Map<string, boolean>;
}

/** Counts a log piece by piece: of attempts it keeps sums alone. */
export interface RateCounter {
  add(piece: ColumnTable): void;
  rates(): ContactRates;
}

/**
 * Opens the count of rates by groups.
 *
 * @param together whether the rows of each person come together: then no names are held.
 */
export function openContactRates(
  { by = [], unit = "attempts", refused = "not reached", level = 0.95 }: ContactRatesOptions,
  together = false,
): RateCounter {
  const counted = unit === "people" ? "person" : unit;
  const found = new Map<string, Group>();
  let before = 0;
  let last: string | undefined;
  /** Counts who was tried, and forgets the names. */
  const countTried = (): void => {
    for (const group of found.values()) {
      group.known += group.tried.size;
      for (const wasReached of group.tried.values()) if (wasReached) group.reached++;
      group.tried.clear();
    }
  };
  return {
    add(table) {
      requireColumns(table, ["person", "result", ...by, ...(unit === "attempts" ? [] : [counted])]);
      const column = (name: string): ArrayLike<unknown> => table.array(name) as ArrayLike<unknown>;
      const groups = by.map(column);
      const results = column("result");
      const units = unit === "attempts" ? undefined : column(counted);
      for (let row = 0; row < table.numRows(); row++) {
        const values = groups.map((group) => plain(group[row]));
        const key = JSON.stringify(values);
        const group = found.get(key) ?? {
          ...{ values, attempts: 0, unknown: 0, known: 0, reached: 0 },
          tried: new Map<string, boolean>(),
        };
        found.set(key, group);
        group.attempts++;
        const result = isMissing(results[row]) ? undefined : resultOf(cellWord(results[row]));
        const reached = result?.name === "Refused" ? refused === "reached" : result?.reached;
        if (reached === undefined || reached === null) {
          group.unknown++;
          continue;
        }
        if (units === undefined) {
          group.known++;
          if (reached) group.reached++;
          continue;
        }
        const one = units[row];
        // Who is not known is counted by himself.
        const who = isMissing(one) ? `row ${before + row}` : cellWord(one);
        if (together && who !== last) countTried();
        last = who;
        requireNameable(group.tried.size, "people in one group of contacts");
        group.tried.set(who, reached || group.tried.get(who) === true);
      }
      before += table.numRows();
    },
    rates() {
      countTried();
      const rows = [...found.values()].map(({ values, attempts, unknown, known: n, reached }) => {
        const { confLow, confHigh } =
          n === 0 ? { confLow: Number.NaN, confHigh: Number.NaN } : wilsonInterval(reached, n, { level });
        const group = Object.fromEntries(by.map((name, i) => [name, values[i] ?? null]));
        const rate: ContactRate = {
          group: Object.freeze(group),
          ...{ attempts, n, reached, rate: n === 0 ? Number.NaN : reached / n, confLow, confHigh, unknown },
        };
        return Object.freeze(rate);
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
      const unsaid = by.filter(
        (_, i) => rows.length > 0 && rows.every((row) => Object.values(row.group)[i] === null),
      );
      return Object.freeze({
        rows: Object.freeze(
          rows.sort((a, b) => compareGroups(Object.values(a.group), Object.values(b.group))),
        ),
        definition:
          `Contact rate: ${what} ÷ ${all}. Reached is Canvassed, or an answer to a text; a refusal counts as ${refused}; ` +
          "left messages and literature reach nobody; requests such as Do Not Call, call-backs and language barriers are not in the rate." +
          unsaid.map((name) => ` Nothing in "${name}" is known, so there are no rates by it.`).join(""),
      });
    },
  };
}

function plain(cell: unknown): string | number | null {
  const value = knownValue(cell);
  return typeof value === "boolean" ? String(value) : value;
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
