import { findRoot } from "../../math/find-root.js";
import { normalCDF, normalQuantile } from "../../math/normal-distribution.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requirePower, requireShare } from "../power/power-design.js";
import { Crossing } from "./crossing.js";
import { classicalLimits, spendingLimits } from "./limits.js";
import { readInformation } from "./read-information.js";

export interface SequentialOptions {
  /** How many times somebody looks, at equal steps; or the share of all people known at each look, such as [0.3, 0.6, 1]. */
  readonly looks: number | readonly number[];
  /** "obrien-fleming" (default) asks much of early looks and little of the last; "pocock" asks the same of each. */
  readonly shape?: "obrien-fleming" | "pocock";
  /**
   * "spending" (default): the looks need not come when they were planned (Lan and DeMets). "classical": the tables of
   * O'Brien and Fleming and of Pocock, for looks at equal steps only.
   */
  readonly rule?: "spending" | "classical";
  /** The chance of one false alarm or more over all looks. Default 0.05. */
  readonly alpha?: number;
  /** 2 (default) stops for good and for bad, 1 for good only. */
  readonly sides?: 1 | 2;
  /** The chance to find the effect, for `inflation`. Default 0.8. */
  readonly power?: number;
}

/** What a look must show so that the test may stop there. */
export interface SequentialLook {
  readonly look: number;
  /** The share of all people whose outcome is known. */
  readonly information: number;
  /** Stop when the z score of the effect (estimate / standard error) is beyond this. */
  readonly zLimit: number;
  /** The same as a p-value: stop when the p-value of the look is below. */
  readonly pLimit: number;
  /** The chance of a false alarm up to this look. */
  readonly alphaSpent: number;
  /** The chance to have stopped up to this look when the effect is as planned. */
  readonly power: number;
}

export interface SequentialBounds {
  readonly looks: readonly SequentialLook[];
  /** As many times the people of a test with one look are needed at most. */
  readonly inflation: number;
  /** As many times the people of a test with one look are needed on average when the effect is as planned. */
  readonly expected: number;
  readonly alpha: number;
  readonly sides: 1 | 2;
  readonly method: string;
}

/**
 * How strong a result must be at each look so that a test that is looked at while it runs keeps its rate of false alarms.
 * Decide on it before the first look; a look that is not in the plan costs what no table can give back.
 *
 * Method: O'Brien and Fleming 1979 (Biometrics 35(3)), Pocock 1977 (Biometrika 64(2)), spending functions of Lan and DeMets
 * 1983 (Biometrika 70(3)). Agrees with gsDesign and with the tables of Jennison and Turnbull (2000, "Group Sequential
 * Methods").
 *
 * @returns a row for each look, and how many more people it takes than a test with one look.
 * @throws when looks is not a whole number from 1 to 20 or rising shares that end in 1, or alpha or power is out of range.
 * @example
 * const { looks, inflation } = sequentialBounds({ looks: 3 });
 * looks.map((row) => row.zLimit.toFixed(3)); // ["3.710", "2.511", "1.993"]
 * inflation.toFixed(3); // "1.013"
 */
export function sequentialBounds(options: SequentialOptions): SequentialBounds {
  checkOptions("sequentialBounds", options, {
    looks: "needed",
    shape: ["obrien-fleming", "pocock"],
    rule: ["spending", "classical"],
    alpha: "number",
    sides: "number",
    power: "number",
  });
  const { shape = "obrien-fleming", rule = "spending", alpha = 0.05, sides = 2, power = 0.8 } = options;
  requireShare("alpha", alpha, "the accepted chance of a false alarm");
  if (sides !== 1 && sides !== 2) {
    throw new RangeError(`sides must be 1 or 2, but it is ${describeValue(sides)}.`);
  }
  requirePower(power, alpha);
  const information = readInformation(options.looks, rule);
  const limits =
    rule === "spending"
      ? spendingLimits(information, shape, alpha, sides)
      : classicalLimits(information, shape, alpha, sides);
  const falseAlarms = stopped(information, limits, sides, 0).map(({ above, below }) => above + below);
  const single = normalQuantile(1 - alpha / sides) + normalQuantile(power);
  const reach = (drift: number): number => {
    const chances = stopped(information, limits, sides, drift);
    return (chances.at(-1)?.above ?? 0) - power;
  };
  const drift = findRoot(reach, 0.5 * single, 3 * single);
  const found = stopped(information, limits, sides, drift).map(({ above }) => above);
  const inflation = (drift / single) ** 2;
  const meanInformation = information.reduce(
    (sum, share, k) =>
      sum + (k === 0 ? share : (share - (information[k - 1] ?? 0)) * (1 - (found[k - 1] ?? 0))),
    0,
  );
  return Object.freeze({
    looks: Object.freeze(
      information.map((share, k) =>
        Object.freeze({
          look: k + 1,
          information: share,
          zLimit: limits[k] as number,
          pLimit: sides * normalCDF(-(limits[k] as number)),
          alphaSpent: falseAlarms[k] as number,
          power: found[k] as number,
        }),
      ),
    ),
    inflation,
    expected: inflation * meanInformation,
    alpha,
    sides,
    method: `${shape === "pocock" ? "Pocock" : "O'Brien–Fleming"} bounds${rule === "spending" ? ", Lan–DeMets spending" : ""}`,
  });
}

/** The chances to have left the limits up to each look, above and below. */
function stopped(
  information: readonly number[],
  limits: readonly number[],
  sides: 1 | 2,
  drift: number,
): { readonly above: number; readonly below: number }[] {
  const crossing = new Crossing(sides, drift);
  let [above, below] = [0, 0];
  return information.map((share, k) => {
    const here = crossing.chances(share, limits[k] as number);
    above += here.above;
    below += here.below;
    const next = information[k + 1];
    if (next !== undefined) crossing.goOn(share, limits[k] as number, next);
    return { above, below };
  });
}
