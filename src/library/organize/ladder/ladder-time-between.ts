import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { quantile } from "../../table/summary/quantile.js";
import { firstDays } from "./ladder-first-days.js";
import type { LadderTableOptions } from "./ladder-table.js";
import { requireActs } from "./require-acts.js";

export interface TimeBetweenRungsOptions extends Omit<LadderTableOptions, "others"> {
  /** The column with the day of the act, as text such as "2026-11-03". */
  readonly date: string;
}

export interface TimeBetweenRow {
  readonly from: string;
  readonly to: string;
  /** People who did both acts, the later rung on the same day or after. */
  readonly people: number;
  /** Days from the first time on one rung to the first time on the next; null when nobody made the step. */
  readonly medianDays: number | null;
  /** A quarter of them took at most this long. */
  readonly fastQuarter: number | null;
  /** A quarter of them took at least this long. */
  readonly slowQuarter: number | null;
  /** People who did the higher act first: they are not in the days above. */
  readonly otherOrder: number;
}

/**
 * Says how long people take from one rung to the next. Only people who made the step are counted: those still
 * on their way are missing, so a young list looks faster than it is. `survivalCurve` counts them too.
 *
 * Method: median and quartiles as in spreadsheets (PERCENTILE.INC; type 7 of Hyndman and Fan 1996, The American
 * Statistician 50(4)).
 *
 * @param data an event log with one row for each act.
 * @throws when a column does not exist, a person, an act or a day is missing (null, undefined, NaN or an empty text), a day
 *   is not written year-month-day, there are fewer than two rungs, or a rung is mistyped: nobody has it, and an act looks like it.
 * @example
 * const log = { who: ["Ana", "Ana"], act: ["sign", "come"], day: ["2026-03-01", "2026-03-11"] };
 * timeBetweenRungs(log, { person: "who", rung: "act", rungs: ["sign", "come"], date: "day" })[0]?.medianDays; // 10
 */
export function timeBetweenRungs(data: Data, options: TimeBetweenRungsOptions): readonly TimeBetweenRow[] {
  checkOptions("timeBetweenRungs", options, {
    date: "needed text",
    rung: "needed text",
    person: "needed text",
    rungs: "needed texts",
  });
  requireListed(options.rungs, "rungs", '["sign up", "come", "lead"]');
  const { days } = firstDays(data, options);
  const { rung, rungs } = options;
  if (rungs.length === 1)
    throw new RangeError(
      "There is one rung, and time passes between two. List two or more, the widest first.",
    );
  requireActs({ option: "rungs", listed: rungs, acts: columnValues(data, rung), column: rung });
  return Object.freeze(
    rungs.slice(1).map((to, i) => {
      const from = rungs[i] ?? "";
      const later = days.get(to) ?? new Map<unknown, number>();
      const both = [...(days.get(from) ?? [])].flatMap(([person, day]) => {
        const next = later.get(person);
        return next === undefined ? [] : [next - day];
      });
      const waits = both.filter((wait) => wait >= 0).sort((a, b) => a - b);
      const at = (share: number): number | null => (waits.length === 0 ? null : quantile(waits, share));
      return Object.freeze({
        from,
        to,
        people: waits.length,
        medianDays: at(0.5),
        fastQuarter: at(0.25),
        slowQuarter: at(0.75),
        otherOrder: both.length - waits.length,
      });
    }),
  );
}
