import type { Data } from "../table/data.js";
import type { Estimate } from "./estimate.js";
import type { ArmEstimate } from "./estimate-arms.js";
import { holm } from "./holm.js";
import { requireLevel, testAndInterval } from "./interval.js";
import { openColumns } from "./open-columns.js";
import { newcombeInterval, wilsonInterval } from "./proportion-intervals.js";
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

export interface CountEstimate extends ArmEstimate {
  /** The arm's own share and its Wilson interval. */
  readonly share: number;
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly controlShare: number;
}

interface CountedArm {
  readonly name: string;
  readonly n: number;
  readonly yes: number;
  readonly reached: number;
  readonly reachedYes: number;
}

/**
 * Rebuilds the effects of an experiment from the table that a paper or a report prints: one row an arm.
 *
 * The same numbers as `estimateITT` on the people behind the counts, when they were assigned one by one (clusters
 * cannot be seen in counts). With `contacted`, a CACE row follows each arm's ITT row; without `contactedCount` its
 * standard error takes the contact rate as known.
 *
 * @throws when a count is not a whole number or exceeds its n, or no arm is the control.
 * @example
 * const letters = { arm: ["Control", "Neighbors"], people: [191243, 38201], voted: [56730, 14438] };
 * const [row] = estimateFromCounts(letters, { arm: "arm", n: "people", count: "voted" });
 * row.estimate.toFixed(4); // "0.0813"
 * row.stdError.toFixed(4); // "0.0027"
 */
export function estimateFromCounts(data: Data, options: CountsOptions): readonly CountEstimate[] {
  const { level = 0.95, interval = "t" } = options;
  requireLevel(level);
  const { control, others } = readCounts(data, options);
  const itt = others.map((arm) => compareCounts(control, arm, level, interval));
  const adjusted = holm(itt.map((row) => row.pValue));
  const rows = itt.flatMap((row, k) => {
    const arm = others[k] as CountedArm;
    const share = wilsonInterval(arm.yes, arm.n, { level });
    const shares = {
      pAdjusted: adjusted[k] as number,
      share: arm.yes / arm.n,
      shareLow: share.confLow,
      shareHigh: share.confHigh,
      controlShare: control.yes / control.n,
    };
    const both = Number.isNaN(arm.reached) ? [row] : [row, contactEffect(control, arm, row)];
    return both.map((estimate) => Object.freeze({ ...estimate, ...shares }));
  });
  return Object.freeze(rows);
}

function readCounts(data: Data, o: CountsOptions): { control: CountedArm; others: CountedArm[] } {
  const columns = openColumns(data);
  const read = (name: string | undefined): Float64Array | undefined =>
    name === undefined ? undefined : readNumbers(columns.get(name), name).values;
  const names = Array.from(columns.get(o.arm), String);
  const [n, yes, reached, reachedYes] = [read(o.n), read(o.count), read(o.contacted), read(o.contactedCount)];
  const arms = names.map((name, i) => ({
    name,
    n: n?.[i] ?? Number.NaN,
    yes: yes?.[i] ?? Number.NaN,
    reached: reached?.[i] ?? Number.NaN,
    reachedYes: reachedYes?.[i] ?? Number.NaN,
  }));
  for (const arm of arms) requirePossible(arm, o);
  const isControl = (arm: CountedArm): boolean =>
    o.control === undefined ? arm.name.trim().toLowerCase() === "control" : arm.name === o.control;
  const [control, ...more] = arms.filter(isControl);
  if (control === undefined || more.length > 0 || arms.length < 2) {
    throw new RangeError(
      `The table needs one row for the control and one for each other arm; its arms are ${names.join(", ")}. ` +
        `Say which one is the control, for example control: "${names[0] ?? ""}".`,
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
      `Arm "${arm.name}" has ${Number.isNaN(value) ? "no number" : value} in "${column}": a count is a whole number` +
        `${limit < Number.POSITIVE_INFINITY ? ` of at most ${limit}` : ""}.`,
    );
  }
  if (arm.n < 2)
    throw new RangeError(`Arm "${arm.name}" has fewer than two people: nothing can be compared.`);
}

/** s²/n of a yes/no outcome, from its count. */
function meanVariance(count: number, n: number): number {
  const p = count / n;
  return (p * (1 - p)) / (n - 1);
}

function compareCounts(
  control: CountedArm,
  arm: CountedArm,
  level: number,
  interval: "t" | "newcombe",
): Estimate {
  const v1 = meanVariance(arm.yes, arm.n);
  const v0 = meanVariance(control.yes, control.n);
  const estimate = arm.yes / arm.n - control.yes / control.n;
  const stdError = Math.sqrt(v1 + v0);
  const df =
    stdError > 0
      ? (v1 + v0) ** 2 / (v1 ** 2 / (arm.n - 1) + v0 ** 2 / (control.n - 1))
      : arm.n + control.n - 2;
  const t = testAndInterval({ estimate, stdError, df }, level);
  const newcombe = (): { confLow: number; confHigh: number } =>
    newcombeInterval({ count: arm.yes, n: arm.n }, { count: control.yes, n: control.n }, { level });
  return {
    term: arm.name,
    estimand: "ITT",
    estimate,
    stdError,
    ...t,
    ...(interval === "newcombe" ? newcombe() : {}),
    level,
    df,
    n: arm.n + control.n,
    nTreated: arm.n,
    nControl: control.n,
    dropped: 0,
    control: control.name,
    method: "difference in shares from counts, HC2 standard error, Welch–Satterthwaite df",
    notes: Object.freeze([]),
  };
}

function contactEffect(control: CountedArm, arm: CountedArm, itt: Estimate): Estimate {
  const reachedControl = Number.isNaN(control.reached) ? 0 : control.reached;
  const more = arm.reached / arm.n - reachedControl / control.n;
  if (!(more > 0)) {
    throw new RangeError(
      `In "${arm.name}" no larger share was reached than in "${control.name}", so there is no effect of contact to compute.`,
    );
  }
  const estimate = itt.estimate / more;
  const known = !Number.isNaN(arm.reachedYes) && (reachedControl === 0 || !Number.isNaN(control.reachedYes));
  const v1 = known ? residualVariance(arm, estimate) : 0;
  const v0 = known ? residualVariance(control, estimate) : 0;
  const stdError = known ? Math.sqrt(v1 + v0) / more : itt.stdError / more;
  const df = known ? (v1 + v0) ** 2 / (v1 ** 2 / (arm.n - 1) + v0 ** 2 / (control.n - 1)) : itt.df;
  return {
    ...itt,
    ...testAndInterval({ estimate, stdError, df }, itt.level),
    estimand: "CACE",
    estimate,
    stdError,
    df,
    method: `ITT divided by the difference in contact rates${known ? ", two-stage least squares standard error" : ", contact rate taken as known"}`,
  };
}

/** The variance of the mean of yes − effect·reached in an arm, from its four counts. */
function residualVariance(arm: CountedArm, effect: number): number {
  const reached = Number.isNaN(arm.reached) ? 0 : arm.reached;
  const reachedYes = reached === 0 ? 0 : arm.reachedYes;
  const values: [number, number][] = [
    [1 - effect, reachedYes],
    [-effect, reached - reachedYes],
    [1, arm.yes - reachedYes],
    [0, arm.n - reached - (arm.yes - reachedYes)],
  ];
  const mean = values.reduce((sum, [value, count]) => sum + value * count, 0) / arm.n;
  const squares = values.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0);
  return squares / (arm.n - 1) / arm.n;
}
