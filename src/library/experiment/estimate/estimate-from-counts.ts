import { requireLevel } from "../../math/require-level.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { newcombeInterval, wilsonInterval } from "../../table/summary/proportion-intervals.js";
import { type CountedArm, type CountsOptions, readCounts } from "../columns/read-counts.js";
import type { Estimate } from "./estimate.js";
import type { ArmEstimate } from "./estimate-arms.js";
import { holm } from "./holm.js";
import { NO_SPREAD, testAndInterval } from "./interval.js";

export interface CountEstimate extends ArmEstimate {
  /** The arm's own share and its Wilson interval. */
  readonly share: number;
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly controlShare: number;
}

/**
 * Rebuilds the effects of an experiment from the table that a paper or a report prints: one row an arm.
 *
 * The same numbers as `estimateITT` on the people behind the counts, when they were assigned one by one (clusters
 * cannot be seen in counts). A missing count (null, undefined, NaN or an empty text) is refused, but for those of contacts:
 * an arm without them has no CACE row, and a control without them is taken as not reached, with a note. With `contacted`, a CACE row follows each arm's ITT row; without `contactedCount` its
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
  checkOptions("estimateFromCounts", options, {
    arm: "needed text",
    n: "needed text",
    count: "needed text",
    control: "text",
    level: "number",
    interval: ["t", "newcombe"],
    contacted: "text",
    contactedCount: "text",
  });
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

/** s²/n of a yes/no outcome, from its count. */
function meanVariance(count: number, n: number): number {
  const p = count / n;
  return (p * (1 - p)) / (n - 1);
}

/** Welch–Satterthwaite; where nothing varies, those of people who vary alike. */
function welchDegrees(v1: number, n1: number, v0: number, n0: number): number {
  return v1 + v0 > 0 ? (v1 + v0) ** 2 / (v1 ** 2 / (n1 - 1) + v0 ** 2 / (n0 - 1)) : n1 + n0 - 2;
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
  const df = welchDegrees(v1, arm.n, v0, control.n);
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
    notes: Object.freeze(stdError > 0 ? [] : [NO_SPREAD]),
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
  const df = known ? welchDegrees(v1, arm.n, v0, control.n) : itt.df;
  return {
    ...itt,
    ...testAndInterval({ estimate, stdError, df }, itt.level),
    estimand: "CACE",
    estimate,
    stdError,
    df,
    method: `ITT divided by the difference in contact rates${known ? ", two-stage least squares standard error" : ", contact rate taken as known"}`,
    notes: Object.freeze([...(stdError > 0 ? [] : [NO_SPREAD]), ...unknownContacts(control)]),
  };
}

/** A table that does not say how many of its control were reached is read as one in which nobody was; the row says so. */
function unknownContacts(control: CountedArm): string[] {
  if (!Number.isNaN(control.reached)) return [];
  return [
    `How many in "${control.name}" were reached is not in the table: the effect of contact takes it that nobody was. Write 0 there if that is so.`,
  ];
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
