import { findRoot } from "../../math/find-root.js";
import { gaussLegendre, type Rule } from "../../math/gauss-legendre.js";
import { normalCDF, normalDensity, normalQuantile } from "../../math/normal-distribution.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireShare } from "./power-design.js";

export interface LooksOptions {
  /** How many times somebody looks: subgroups, outcomes, or peeks at the running result. */
  readonly looks: number;
  /** The chance of a false alarm in one look. Default 0.05. */
  readonly alpha?: number | undefined;
  /** "separate": each look at other people or outcomes. "running": peeks at one result that grows, equally spaced. Default "separate". */
  readonly kind?: "separate" | "running" | undefined;
}

/** What looking several times does. */
export interface LookRow {
  readonly looks: number;
  /** Chance of one false alarm or more when nothing happened. */
  readonly falseAlarm: number;
  /** The alpha of a single look that keeps the chance for all looks at the usual one. */
  readonly safeAlpha: number;
}

/**
 * How likely a false alarm becomes when a result is looked at several times and nothing happened.
 *
 * Separate looks: 1 − (1 − alpha)^looks, and Šidák's safe alpha. Running looks: exact recursion over the looks, and
 * Pocock's safe alpha (Armitage, McPherson and Rowe 1969, Journal of the Royal Statistical Society A 132; Pocock 1977).
 *
 * @returns one row for 1 look, 2 looks, … up to `looks`.
 * @throws when looks is not a whole number from 1 to 1,000 (running: 50).
 * @example
 * const rows = multipleLooks({ looks: 20 });
 * rows[4].falseAlarm.toFixed(2); // "0.23"
 * rows[9].falseAlarm.toFixed(3); // "0.401"
 * multipleLooks({ looks: 5, kind: "running" })[4].falseAlarm.toFixed(3); // "0.142"
 */
export function multipleLooks(o: LooksOptions): readonly LookRow[] {
  checkOptions("multipleLooks", o, {
    looks: "needed number",
    alpha: "number",
    kind: ["separate", "running"],
  });
  const { looks, alpha = 0.05, kind = "separate" } = o;
  const most = kind === "running" ? 50 : 1000;
  if (!(Number.isInteger(looks) && looks >= 1 && looks <= most)) {
    throw new RangeError(
      `looks must be a whole number from 1 to ${most}, but it is ${describeValue(looks)}.`,
    );
  }
  requireShare("alpha", alpha, "the chance of a false alarm in one look");
  const running = kind === "running" ? runningFalseAlarms(looks, -normalQuantile(alpha / 2)) : undefined;
  const rows = Array.from({ length: looks }, (_, k) => {
    const count = k + 1;
    return Object.freeze({
      looks: count,
      falseAlarm: running === undefined ? -Math.expm1(count * Math.log1p(-alpha)) : (running[k] as number),
      safeAlpha: running === undefined ? -Math.expm1(Math.log1p(-alpha) / count) : pocockAlpha(count, alpha),
    });
  });
  return Object.freeze(rows);
}

/** The chance that one of the first k accumulating z scores leaves ±critical, for k = 1 … looks. */
function runningFalseAlarms(looks: number, critical: number): number[] {
  const alarms: number[] = [2 * normalCDF(-critical)];
  // The running sum among those that have not stopped: where it may stand, and how much of chance stands there.
  let { points, weights } = inside(critical);
  let mass = points.map((x, i) => normalDensity(x) * (weights[i] as number));
  for (let look = 2; look <= looks; look++) {
    const edge = critical * Math.sqrt(look);
    // Those who leave are added up: as the rest of 1, a small chance would keep none of its digits.
    let sum = alarms[look - 2] as number;
    for (let i = 0; i < points.length; i++) {
      const x = points[i] as number;
      sum += (mass[i] as number) * (normalCDF(-edge - x) + normalCDF(x - edge));
    }
    alarms.push(sum);
    const [before, stayed] = [points, mass];
    ({ points, weights } = inside(edge));
    mass = points.map((y, j) => {
      const density = stayed.reduce(
        (all, part, i) => all + part * normalDensity(y - (before[i] as number)),
        0,
      );
      return density * (weights[j] as number);
    });
  }
  return alarms;
}

/** From −edge to edge: the more standard deviations there are, the more places. */
function inside(edge: number): Rule {
  const { points, weights } = gaussLegendre(24 + Math.ceil(2.5 * edge));
  return { points: points.map((x) => x * edge), weights: weights.map((w) => w * edge) };
}

/** Pocock's constant as an alpha: the same limit at each running look, false alarms `alpha` in all. */
function pocockAlpha(looks: number, alpha: number): number {
  if (looks === 1) return alpha;
  const surplus = (single: number): number =>
    (runningFalseAlarms(looks, -normalQuantile(single / 2))[looks - 1] as number) / alpha - 1;
  return findRoot(surplus, alpha / looks, alpha);
}
