import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { openColumns } from "../columns/open-columns.js";
import { readArms } from "../columns/read-arms.js";
import type { Estimate } from "./estimate.js";
import { estimateITT, type ITTOptions } from "./estimate-itt.js";
import { holm } from "./holm.js";

/** One arm against the control among several, with the p-value that allows for their number. */
export interface ArmEstimate extends Estimate {
  /** Holm's correction: chance of a false alarm in any of the comparisons. */
  readonly pAdjusted: number;
}

/**
 * Compares each arm of a test with its control, and corrects the p-values for the number of comparisons.
 *
 * Each comparison uses the control and that arm alone, as `estimateITT` does, and takes its options.
 * The correction is Holm's (1979, Scandinavian Journal of Statistics 6); intervals are not widened.
 *
 * Missing values are treated as in `estimateITT`.
 *
 * @throws what `estimateITT` throws.
 * @example
 * const test = { arm: ["control", "A", "B", "control", "A", "B"], calls: [0, 1, 4, 1, 2, 5] };
 * estimateArms(test, { outcome: "calls", assignment: "arm" }).map((row) => [row.term, row.estimate]); // [["A", 1], ["B", 4]]
 */
export function estimateArms(data: Data, options: Omit<ITTOptions, "arm">): readonly ArmEstimate[] {
  checkOptions("estimateArms", options, {
    clusters: "text",
    outcome: "needed text",
    blocks: "text",
    covariates: "names",
    level: "number",
    interval: ["t", "newcombe"],
    assignment: "needed text",
    control: "text",
    missing: ["drop"],
  });
  const column = openColumns(data).get(options.assignment);
  const arms = readArms(column, options.assignment, options.control).names.slice(1);
  const rows = arms.map((arm) => estimateITT(data, { ...options, arm }));
  const adjusted = holm(rows.map((row) => row.pValue));
  return Object.freeze(rows.map((row, i) => Object.freeze({ ...row, pAdjusted: adjusted[i] as number })));
}
