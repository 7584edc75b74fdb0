import type { Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { countGroups, groupName, groupNames } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { plainValue } from "../../table/columns/plain-value.js";
import { openColumns } from "./open-columns.js";
import { whichControl } from "./read-arms.js";
import { readNumbers } from "./read-numbers.js";

export interface CountsOptions {
  /** The column with the names of the arms. */
  readonly arm: string;
  /** The column with how many people were in each arm. */
  readonly n: string;
  /** The column with how many of them said yes (voted, called, came). */
  readonly count: string;
  /** The name of the control arm. Default: "control", in any letter case. */
  readonly control?: string | undefined;
  /** The share of intervals that cover the truth. Default 0.95. */
  readonly level?: number | undefined;
  /** "newcombe" gives the interval for small arms. Default "t". */
  readonly interval?: "t" | "newcombe" | undefined;
  /** The column with how many of each arm were reached; with it each arm gets a second row, the CACE. Default: none. */
  readonly contacted?: string | undefined;
  /** The column with how many of the reached said yes: it makes the CACE's standard error exact. Default: unknown. */
  readonly contactedCount?: string | undefined;
}

/** One row of the printed table; what is not known is NaN. */
export interface CountedArm {
  readonly name: string;
  readonly n: number;
  readonly yes: number;
  readonly reached: number;
  readonly reachedYes: number;
}

/** @throws when a count is impossible, or the table does not have exactly one control and another arm. */
export function readCounts(data: Data, o: CountsOptions): { control: CountedArm; others: CountedArm[] } {
  const columns = openColumns(data);
  const read = (name: string | undefined): Float64Array | undefined =>
    name === undefined ? undefined : readNumbers(columns.get(name), name).values;
  const names = Array.from(columns.get(o.arm), (arm, row) => {
    if (!isMissing(arm)) return String(plainValue(arm));
    throw new RangeError(
      `Row ${row + 1} has no arm in "${o.arm}". Give each row the name of its arm, or leave it out.`,
    );
  });
  const [n, yes, reached, reachedYes] = [read(o.n), read(o.count), read(o.contacted), read(o.contactedCount)];
  const arms = names.map((name, i) => ({
    name,
    n: n?.[i] ?? Number.NaN,
    yes: yes?.[i] ?? Number.NaN,
    reached: reached?.[i] ?? Number.NaN,
    reachedYes: reachedYes?.[i] ?? Number.NaN,
  }));
  for (const arm of arms) requirePossible(arm, o);
  const twice = names.findIndex((name, row) => names.indexOf(name) !== row);
  if (twice >= 0)
    throw new RangeError(
      `Rows ${names.indexOf(names[twice] ?? "") + 1} and ${twice + 1} are of the same arm "${groupName(names[twice], 2)}". Add them up, or give each arm a name of its own.`,
    );
  const isControl = (arm: CountedArm): boolean =>
    o.control === undefined ? arm.name.trim().toLowerCase() === "control" : arm.name === o.control;
  const [control, ...more] = arms.filter(isControl);
  if (control === undefined || more.length > 0 || arms.length < 2) {
    throw new RangeError(
      `The table needs one row for the control and one for each other arm; its arms are ${groupNames(countGroups(names))}. ` +
        whichControl(countGroups(names)),
    );
  }
  return { control, others: arms.filter((arm) => arm !== control) };
}

function requirePossible(arm: CountedArm, o: CountsOptions): void {
  const limits: [string | undefined, number, number][] = [
    [o.n, arm.n, Number.POSITIVE_INFINITY],
    [o.count, arm.yes, arm.n],
    [o.contacted, arm.reached, arm.n],
    [o.contactedCount, arm.reachedYes, Math.min(arm.reached, arm.yes)],
  ];
  for (const [column, value, limit] of limits) {
    // What was reached may be unknown for the control; the people and their votes may not.
    const unknown = Number.isNaN(value) && column !== o.n && column !== o.count;
    if (column === undefined || unknown) continue;
    if (Number.isInteger(value) && value >= 0 && value <= limit) continue;
    throw new RangeError(
      `Arm "${groupName(arm.name, 1)}" has ${Number.isNaN(value) ? "no number" : describeCell(value)} in "${column}": a count is a whole number` +
        `${limit < Number.POSITIVE_INFINITY ? " that is not larger than the count that contains it" : ""}.`,
    );
  }
  if (arm.n < 2)
    throw new RangeError(
      `Arm "${groupName(arm.name, 1)}" has fewer than two people: nothing can be compared.`,
    );
}
