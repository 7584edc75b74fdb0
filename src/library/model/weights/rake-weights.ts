import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { howMany } from "../../words/how-many.js";
import { readColumns } from "../columns/read-columns.js";
import { baseWeights } from "./base-weights.js";
import { type PopulationMargin, type PopulationTarget, populationMargin } from "./population-margin.js";
import { describeWeights, levelShares, type SurveyWeights } from "./survey-weights.js";
import { trimWeights } from "./trim-weights.js";

export interface RakeOptions {
  /** For each column, how the public divides over its groups: shares that add up to 1, or counts of people. */
  readonly targets: Readonly<Record<string, PopulationTarget>>;
  /** The column of the weights to start from; a row of weight 0 counts for nothing. Default: one each. */
  readonly weights?: string;
  /** The largest weight allowed, in means of all weights, such as 5. Default: none is cut. */
  readonly trim?: number;
  /** What happens to rows without a value in a column. "throw" (default) names the first; "leave out" gives them weight 0. */
  readonly missing?: "throw" | "leave out";
  /** The most rounds over all columns. Default 1000. */
  readonly maxIterations?: number;
  /** Stop when no share is off by more than this. Default 1e-12. */
  readonly tolerance?: number;
}

/**
 * Weights a sample so that it looks like the public in several columns at once: as many women, as many young, as many
 * without college as there are, though nobody knows how many young women without college there are.
 *
 * The weights add up to the number of people when counts are given, else to what they added up to before. Missing values
 * (null, undefined, NaN or an empty text) are refused, with their row, unless `missing` says "leave out". Trimmed weights
 * miss the targets a little: `margins` says by how much.
 *
 * Method: raking, or iterative proportional fitting (Deming and Stephan 1940, Annals of Mathematical Statistics 11(4)).
 * Agrees with `survey::rake` in R, and `trim` with its `trimWeights`.
 *
 * @param data a table or an object of columns, one row a person.
 * @returns a weight for each row, the shares before and after, and what weighting costs in precision.
 * @throws when a column does not exist, a target is no set of shares or counts, a group has no target or no people, or the
 * columns contradict each other.
 * @example
 * const poll = { sex: ["f", "f", "f", "m"], age: ["old", "young", "old", "old"] };
 * const raked = rakeWeights(poll, { targets: { sex: { f: 0.5, m: 0.5 }, age: { old: 0.8, young: 0.2 } } });
 * raked.weights[3].toFixed(4); // "2.0000"
 * raked.margins[0].after.toFixed(2); // "0.50"
 */
export function rakeWeights(data: Data, options: RakeOptions): SurveyWeights {
  checkOptions("rakeWeights", options, {
    targets: "needed fields",
    weights: "text",
    trim: "number",
    missing: ["throw", "leave out"],
    maxIterations: "number",
    tolerance: "number",
  });
  const { targets, weights: weightName, trim, missing = "throw" } = options;
  const { maxIterations = 1000, tolerance = 1e-12 } = options;
  checkRake(options);
  const columns = Object.keys(targets);
  const reader = readColumns(data, [...columns, ...(weightName === undefined ? [] : [weightName])]);
  const base = baseWeights(reader, weightName);
  const margins = columns.map((name) =>
    populationMargin(name, reader.column(name), targets[name] ?? {}, (row) => base[row] !== 0, missing),
  );
  const weights = Float64Array.from(base);
  let dropped = 0;
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0 || margins.every(({ codes }) => codes[row] !== -1)) continue;
    weights[row] = 0;
    dropped++;
  }
  const total = totalOf(margins) ?? weights.reduce((sum, weight) => sum + weight, 0);
  const iterations = rake(weights, margins, maxIterations, tolerance);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  for (let row = 0; row < weights.length; row++) weights[row] = ((weights[row] as number) * total) / sum;
  const notes: string[] = [];
  if (trim !== undefined) {
    const n = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
    const cut = trimWeights(weights, (trim * total) / n);
    if (cut > 0)
      notes.push(
        `${howMany(cut, "weight was", "weights were")} cut at ${trim} times the mean, so the targets are missed a little.`,
      );
  }
  return describeWeights(weights, base, margins, { iterations, dropped, notes });
}

/** Scales each column to its target in turn, until all of them hold. */
function rake(
  weights: Float64Array,
  margins: readonly PopulationMargin[],
  maxIterations: number,
  tolerance: number,
): number {
  for (let round = 1; round <= maxIterations; round++) {
    let furthest = 0;
    for (const { levels, column, shares, codes, people } of margins) {
      const found = levelShares({ levels, column, shares, codes, people }, weights);
      const factors = found.map((share, code) => {
        const target = shares[code] as number;
        furthest = Math.max(furthest, Math.abs(share - target));
        return target === 0 ? 0 : target / share;
      });
      for (let row = 0; row < weights.length; row++) {
        const code = codes[row] as number;
        if (code >= 0) weights[row] = (weights[row] as number) * (factors[code] as number);
      }
    }
    if (furthest <= tolerance) return round;
    if (!Number.isFinite(furthest)) break;
  }
  throw new RangeError(
    "The weights do not settle: the targets contradict each other in this sample, mostly because no row has a combination " +
      "of groups that they need. Join small groups, or leave out a column.",
  );
}

function totalOf(margins: readonly PopulationMargin[]): number | undefined {
  const counted = margins.filter((margin) => margin.people !== undefined);
  const [first] = counted;
  const other = counted.find(
    ({ people = 0 }) => Math.abs(people - (first?.people ?? 0)) > 0.001 * (first?.people ?? 0),
  );
  if (first !== undefined && other !== undefined) {
    throw new RangeError(
      `The counts of "${first.column}" add up to ${howMany(first.people ?? 0, "person", "people")}, those of "${other.column}" to ${other.people}. ` +
        "Both must be of the same public.",
    );
  }
  return first?.people;
}

function checkRake({ targets, trim, maxIterations = 1, tolerance = 1e-12 }: RakeOptions): void {
  if (typeof targets !== "object" || Array.isArray(targets) || Object.keys(targets).length === 0) {
    throw new TypeError(
      `targets says how the public divides, such as { sex: { f: 0.52, m: 0.48 } }, but it is ${describeValue(targets)}.`,
    );
  }
  if (trim !== undefined && !(Number.isFinite(trim) && trim > 1)) {
    throw new RangeError(
      `trim is in means of all weights, above 1 such as 5, but it is ${describeValue(trim)}.`,
    );
  }
  if (!(Number.isInteger(maxIterations) && maxIterations >= 1)) {
    throw new RangeError(
      `maxIterations must be a whole number from 1 on, but it is ${describeValue(maxIterations)}.`,
    );
  }
  if (!(Number.isFinite(tolerance) && tolerance > 0 && tolerance < 1)) {
    throw new RangeError(`tolerance must lie between 0 and 1, but it is ${describeValue(tolerance)}.`);
  }
}
