import { findRoot } from "../../math/find-root.js";
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
  const running = kind === "running" ? runningFalseAlarms(looks, normalQuantile(1 - alpha / 2)) : undefined;
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
function runningFalseAlarms(looks: number, critical: number, cells = 160): number[] {
  // The density of the running sum among those that have not stopped, on Simpson's grid over the inside.
  const alarms: number[] = [2 * normalCDF(-critical)];
  let edge = critical;
  let points = grid(edge, cells);
  let density = points.map((x) => normalDensity(x));
  for (let look = 2; look <= looks; look++) {
    const nextEdge = critical * Math.sqrt(look);
    const weights = points.map(
      (_, i) => simpson(i, cells) * ((2 * edge) / cells / 3) * (density[i] as number),
    );
    let inside = 0;
    weights.forEach((w, i) => {
      const x = points[i] as number;
      inside += w * (1 - normalCDF(-nextEdge - x) - normalCDF(x - nextEdge));
    });
    alarms.push(1 - inside);
    const next = grid(nextEdge, cells);
    density = next.map((y) =>
      weights.reduce((sum, w, i) => sum + w * normalDensity(y - (points[i] as number)), 0),
    );
    points = next;
    edge = nextEdge;
  }
  return alarms;
}

/** Pocock's constant as an alpha: the same limit at each running look, false alarms `alpha` in all. */
function pocockAlpha(looks: number, alpha: number): number {
  if (looks === 1) return alpha;
  const surplus = (single: number): number =>
    (runningFalseAlarms(looks, normalQuantile(1 - single / 2), 80)[looks - 1] as number) - alpha;
  return findRoot(surplus, alpha / looks, alpha);
}

function grid(edge: number, cells: number): number[] {
  return Array.from({ length: cells + 1 }, (_, i) => -edge + (2 * edge * i) / cells);
}

function simpson(i: number, cells: number): number {
  if (i === 0 || i === cells) return 1;
  return i % 2 === 1 ? 4 : 2;
}
